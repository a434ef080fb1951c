//! Sentences stand in the catalogue, and nowhere else.

use crate::tree::{none, rust};

/// Whether a literal reads like a sentence for a person: a capital, letters, and a second word.
fn sentence(literal: &str) -> bool {
    let mut words = literal.split(' ');
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    let letters = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || ",.?!".contains(c));
    capital && letters(first) && letters(second)
}

#[test]
fn every_sentence_stands_in_the_catalogue() {
    let mut places = Vec::new();
    for file in rust() {
        let screen = file.path.starts_with("frontend/src")
            || file.path.starts_with("api/src/page")
            || file.path.starts_with("api/src/http");
        if !screen || !file.ships() {
            continue;
        }
        for (index, line) in file.code().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if ["expect(", "description", "summary", "tracing::", "#["].iter().any(|other| code.contains(other)) {
                continue;
            }
            let literals = code.split('"').skip(1).step_by(2);
            places.extend(
                literals.filter(|text| sentence(text)).map(|text| format!("{}:{}: {text}", file.path, index + 1)),
            );
        }
    }
    none("a sentence outside the catalogue", places);
}

#[test]
fn a_sentence_is_known_when_seen() {
    assert!(sentence("Aduan Anda aman."));
    for other in ["id", "application/json", "Content-Type", "GET /", "Idempotency-Key"] {
        assert!(!sentence(other), "{other}");
    }
}
