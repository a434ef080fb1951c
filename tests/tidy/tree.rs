//! The files of the project as the rules see them, and rules about which files there are.

use std::fs;
use std::path::{Path, PathBuf};

/// One text file of the project.
pub struct File {
    /// Its path from the top of the project, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl File {
    /// Whether it is Rust that ships, not a test.
    pub fn ships(&self) -> bool {
        let aside = ["/tests/", "/benches/"].iter().any(|folder| self.path.contains(folder));
        let test = aside || self.path.starts_with("tests/") || self.path.ends_with("/tests.rs");
        self.path.ends_with(".rs") && !test
    }

    /// The text before its test module.
    pub fn code(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }
}

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below some folders whose name ends in one of the endings.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    for folder in folders {
        walk(&top().join(folder), endings, &mut found);
    }
    assert!(!found.is_empty(), "no files found in {folders:?}: the rule would pass for nothing");
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<File>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "node_modules" && name != "target" && !name.starts_with('.') {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            // A picture has no text to hold to a rule.
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let path_in_project = path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(File { path: path_in_project, text });
        }
    }
}

/// The Rust of all rooms.
pub fn rust() -> Vec<File> {
    files(&["shared/src", "api/src", "api/documents", "frontend/src", "tests"], &[".rs"])
}

/// Fails with every place that breaks a rule.
#[track_caller]
pub fn none(rule: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{rule}:\n  {}", places.join("\n  "));
}

#[test]
fn the_top_level_has_only_the_rooms() {
    const ROOMS: [&str; 22] = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "Trunk.toml",
        "api",
        "clippy.toml",
        "data",
        "dist",
        "docs",
        "frontend",
        "migrations",
        "public",
        "rustfmt.toml",
        "scripts",
        "shared",
        "target",
        "tests",
        "deny.toml",
        "AGENTS.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ];
    let names = fs::read_dir(top()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let strangers = names.filter(|name| !name.starts_with('.') && !ROOMS.contains(&name.as_str())).collect();
    none("something stands at the top level that is no room", strangers);
}

#[test]
fn a_module_is_a_noun_and_its_folder() {
    let places = rust().into_iter().filter(|file| file.path.ends_with("mod.rs")).map(|file| file.path).collect();
    none("`mod.rs` hides the module's name", places);
}

#[test]
fn versions_stand_in_one_place() {
    let mut places = Vec::new();
    for file in files(&["shared", "api", "frontend", "tests"], &["Cargo.toml"]) {
        let dependencies = file.text.split("dependencies]").skip(1).flat_map(str::lines);
        let named = dependencies.filter(|line| line.contains("version =") || line.contains("= \""));
        places.extend(named.map(|line| format!("{}: {line}", file.path)));
    }
    none("a version outside the workspace's Cargo.toml", places);
}
