//! Which room may know which: `design` in one page of rules.

use crate::tree::{File, files, none, rust};

/// Every line of shipped code in some files that holds one of the texts.
fn holding(files: &[File], texts: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for file in files {
        for (index, line) in file.code().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            places.extend(
                texts
                    .iter()
                    .filter(|text| code.contains(**text))
                    .map(|text| format!("{}:{}: {text}", file.path, index + 1)),
            );
        }
    }
    places
}

fn shipped(prefix: &str) -> Vec<File> {
    let found: Vec<File> = rust().into_iter().filter(|file| file.ships() && file.path.starts_with(prefix)).collect();
    assert!(!found.is_empty(), "nothing stands in {prefix}");
    found
}

fn without(files: Vec<File>, excepted: &[&str]) -> Vec<File> {
    files.into_iter().filter(|file| !excepted.iter().any(|prefix| file.path.starts_with(prefix))).collect()
}

#[test]
fn the_rules_have_no_io_no_clock_and_no_chance() {
    let outside = [
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "SystemTime",
        "Instant::",
        "Utc::now",
        "Local::now",
        "rand::",
        "sqlx",
        "axum",
        "tokio",
    ];
    none("the rules reach outside", holding(&shipped("shared/"), &outside));
}

#[test]
fn sql_stands_only_in_the_store() {
    let files = without(shipped("api/"), &["api/src/store"]);
    none(
        "SQL outside the store",
        holding(&files, &["sqlx::", "select ", "insert into", "update cases", "delete from"]),
    );
}

#[test]
fn the_store_knows_nothing_above_it() {
    none(
        "the store looks up",
        holding(&shipped("api/src/store"), &["crate::act", "crate::http", "crate::page", "axum"]),
    );
}

#[test]
fn acting_knows_nothing_of_http() {
    none("acting looks up", holding(&shipped("api/src/act"), &["crate::http", "crate::page", "axum", "StatusCode"]));
}

#[test]
fn time_and_chance_enter_at_one_place() {
    let files = without(shipped("api/"), &["api/src/clock.rs"]);
    none(
        "time or chance outside clock.rs",
        holding(&files, &["SystemTime::now", "Utc::now", "Uuid::now", "Uuid::new", "rand::"]),
    );
}

#[test]
fn no_code_knows_an_agency_by_name() {
    let mut files = without(shipped("api/"), &["api/src/demo"]);
    files.extend(shipped("frontend/"));
    files.extend(without(shipped("shared/"), &["shared/src/defaults.rs"]));
    let mut places = holding(&files, &["jenawi", "Jenawi", "karanganyar", "Karanganyar", "kaltara", "pekalongan"]);
    // The command line's help may show an agency as its example.
    places.retain(|place| !place.starts_with("api/src/cli"));
    none("an agency in code: agencies are data", places);
}

#[test]
fn identity_has_no_debug() {
    let mut places = Vec::new();
    for file in files(&["shared/src"], &[".rs"]) {
        for secret in [
            "pub struct Identity {",
            "pub struct SignIn {",
            "pub struct TrackingCode(",
            "pub struct TrackRequest {",
            "pub struct Session {",
            "pub struct OneTimeLink {",
            "pub struct LinkSecret {",
            "pub struct SetPassword {",
            "pub struct ChangePassword {",
            "pub struct Invite {",
            "pub struct PersonView {",
        ] {
            if let Some((before, _)) = file.text.split_once(secret) {
                let derive = before.rsplit("#[derive(").next().unwrap_or_default();
                if derive.contains("Debug") {
                    places.push(format!("{}: {secret}", file.path));
                }
            }
        }
    }
    none("a secret that can be printed into a log", places);
}
