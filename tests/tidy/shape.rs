//! Size and shape of files.

use crate::tree::{files, none, rust};

/// A file longer than this has a second noun in it.
const LINES_MAX: usize = 300;

#[test]
fn a_file_has_one_noun() {
    let long = rust().into_iter().map(|file| (file.text.lines().count(), file.path));
    none(
        "files over 300 lines",
        long.filter(|(lines, _)| *lines > LINES_MAX).map(|(n, path)| format!("{path}: {n}")).collect(),
    );
}

#[test]
fn every_shipped_file_says_what_it_is() {
    let mute = rust().into_iter().filter(|file| file.ships() && !file.text.starts_with("//!"));
    none("files that do not begin with `//!`", mute.map(|file| file.path).collect());
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["todo!(", "unimplemented!(", "TO\u{44}O", "FIX\u{4d}E", "X\u{58}X"];
    let mut places = Vec::new();
    for file in files(
        &["shared", "api", "frontend", "tests", "migrations", "public", "scripts"],
        &[".rs", ".sql", ".css", ".js", ".mjs", ".toml", ".html"],
    ) {
        if file.path.ends_with("tidy/shape.rs") {
            continue;
        }
        places.extend(
            marks.iter().filter(|mark| file.text.contains(**mark)).map(|mark| format!("{}: {mark}", file.path)),
        );
    }
    none("work left for later", places);
}

#[test]
fn no_test_is_skipped_or_sleeps() {
    let mut places = Vec::new();
    for file in files(&["shared", "api", "frontend", "tests"], &[".rs", ".mjs"]) {
        if file.path.ends_with("tidy/shape.rs") {
            continue;
        }
        let skips = ["#[ignore", "test.skip(", "it.skip(", "{ skip:", "thread::sleep", "waitForTimeout"];
        places.extend(
            skips.iter().filter(|skip| file.text.contains(**skip)).map(|skip| format!("{}: {skip}", file.path)),
        );
    }
    none("a test that is skipped or sleeps", places);
}

/// The browser's wait takes the promise of an async question for a yes: `becomes` of the harness asks it properly.
#[test]
fn no_journey_waits_for_a_promise_and_goes_on_at_once() {
    let waits = files(&["tests"], &[".mjs"]).into_iter().filter(|file| file.text.contains("waitForFunction(async"));
    none("a wait that never waits", waits.map(|file| file.path).collect());
}

#[test]
fn nothing_speaks_of_the_workshop() {
    let traces = ["/wor\u{6b}/", "/roo\u{74}/", "/hom\u{65}/", "artifactor\u{79}"];
    let mut places = Vec::new();
    for file in files(&["shared", "api", "frontend", "tests", "migrations", "public", "scripts"], &[""]) {
        places.extend(
            traces.iter().filter(|trace| file.text.contains(**trace)).map(|trace| format!("{}: {trace}", file.path)),
        );
    }
    none("a path or host of somebody's machine", places);
}

#[test]
fn pages_carry_no_inline_script_or_style() {
    let mut places = Vec::new();
    for file in files(&["frontend", "api/src", "public"], &[".html", ".rs"]) {
        for wrong in ["style=\"", "onclick=", "<style", "unsafe-inline", "javascript:"] {
            if file.text.contains(wrong) {
                places.push(format!("{}: {wrong}", file.path));
            }
        }
        if file.path.ends_with(".html") && file.text.contains("<script>") {
            places.push(format!("{}: <script>", file.path));
        }
    }
    none("what the Content-Security-Policy forbids", places);
}

#[test]
fn columns_are_text_or_bigint() {
    let mut places = Vec::new();
    for file in files(&["migrations"], &[".sql"]) {
        for line in file.text.lines().map(|line| line.split("--").next().unwrap_or_default().to_lowercase()) {
            let types = [
                "boolean",
                "timestamp",
                "jsonb",
                "serial",
                "integer",
                " int ",
                "real",
                "numeric",
                "varchar",
                " date ",
                "blob",
                "bytea",
            ];
            places.extend(
                types
                    .iter()
                    .filter(|kind| line.contains(**kind))
                    .map(|kind| format!("{}: {}: {line}", file.path, kind.trim())),
            );
        }
    }
    none("a column type that one of the two databases does not share", places);
}
