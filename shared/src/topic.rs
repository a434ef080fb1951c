//! Finding what a complaint is about by everyday words: searched for by whoever files it, and looked for in
//! what they told. Absent: choosing; a suggestion is offered and never taken by itself.

use crate::agency::Agency;
use crate::secrecy::Category;

/// What Indonesian adds to a word without making it another: `lampunya` is a lamp.
const ENDINGS: [&str; 7] = ["", "nya", "ku", "mu", "lah", "kah", "pun"];

/// A text as it is looked through: small letters and digits, one space before each word and one at the end.
/// Made without lists of words, since the filing page carries it.
fn folded(text: &str) -> String {
    let mut folded = String::from(" ");
    for c in text.chars() {
        let between = if c.is_ascii() { !c.is_ascii_alphanumeric() } else { ('\u{2000}'..'\u{2070}').contains(&c) };
        match (between, folded.ends_with(' ')) {
            (false, _) => folded.push(c.to_ascii_lowercase()),
            (true, false) => folded.push(' '),
            (true, true) => {}
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

impl Category {
    /// Whether every word sought begins a word of its name or of something people say for it. Nothing
    /// sought finds every category.
    #[must_use]
    pub fn matches(&self, sought: &str) -> bool {
        let mut known = folded(&self.name);
        for synonym in &self.synonyms {
            known.push_str(&folded(synonym));
        }
        let sought = folded(sought);
        sought.split_ascii_whitespace().all(|word| begins(&known, word).is_some())
    }

    /// How much of a story speaks of it: each synonym found counts once, one of several words as many times
    /// as it has words.
    fn weight(&self, story: &str) -> usize {
        let mut weight = 0;
        for synonym in &self.synonyms {
            let synonym = folded(synonym);
            let synonym = synonym.trim();
            if !synonym.is_empty() && told(story, synonym) {
                weight += 1 + synonym.matches(' ').count();
            }
        }
        weight
    }
}

/// The synonyms of a category that a story says, as the agency's data has them.
#[must_use]
pub fn spoken_of<'a>(category: &'a Category, story: &str) -> Vec<&'a str> {
    let story = folded(story);
    let said = |synonym: &&String| told(&story, folded(synonym).trim());
    category.synonyms.iter().filter(said).map(String::as_str).collect()
}

/// Behind where a word of a folded text begins so.
fn begins<'t>(folded: &'t str, beginning: &str) -> Option<&'t str> {
    let mut rest = folded;
    while let Some((_, after)) = rest.split_once(' ') {
        if let Some(found) = after.strip_prefix(beginning) {
            return Some(found);
        }
        rest = after;
    }
    None
}

/// Whether a folded story says some words, the last with nothing more than an ending.
fn told(story: &str, words: &str) -> bool {
    let mut rest = story;
    while let Some(after) = begins(rest, words) {
        if after.split_once(' ').is_some_and(|(ending, _)| ENDINGS.contains(&ending)) {
            return true;
        }
        rest = after;
    }
    false
}

/// The category that a story most likely is about. Nothing where none is spoken of more than every other:
/// a wrong guess costs more than none.
#[must_use]
pub fn suggested<'a>(agency: &'a Agency, story: &str) -> Option<&'a Category> {
    let story = folded(story);
    let mut best: Option<(&Category, usize)> = None;
    let mut alone = false;
    for category in &agency.categories {
        let weight = category.weight(&story);
        let most = best.map_or(0, |(_, most)| most);
        if weight > most {
            (best, alone) = (Some((category, weight)), true);
        } else if weight == most {
            alone = false;
        }
    }
    best.filter(|_| alone).map(|(category, _)| category)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;
    use proptest::prelude::*;

    fn shipped() -> Vec<Agency> {
        Defaults::load().expect("sound files").agencies
    }

    fn agency(id: &str) -> Agency {
        shipped().into_iter().find(|agency| agency.id.as_str() == id).expect("it ships")
    }

    #[test]
    fn everyday_words_find_a_category() {
        let agency = agency("jenawi");
        let check = |sought: &str, expect: &[&str]| {
            let found = agency.categories.iter().filter(|one| one.matches(sought)).map(|one| one.id.as_str());
            assert_eq!(found.collect::<Vec<_>>(), expect, "{sought}");
        };
        check("pju", &["jalan"]);
        check("Lampu", &["jalan"]);
        check("uwuh", &["lingkungan"]);
        check("kartu kel", &["kependudukan"]);
        check("kel kartu", &["kependudukan"]);
        check("pungli", &["pungutan"]);
        check("bansos", &["bantuan-sosial"]);
        check("xyzzy", &[]);
        assert_eq!(agency.categories.iter().filter(|one| one.matches("  ")).count(), agency.categories.len());
    }

    #[test]
    fn a_story_suggests_what_it_speaks_of_most_and_nothing_where_that_is_not_clear() {
        let agency = agency("jenawi");
        let check = |story: &str, expect: Option<&str>| {
            assert_eq!(suggested(&agency, story).map(|one| one.id.as_str()), expect, "{story}");
        };
        check("Lampu jalan di depan balai desa mati sejak Senin, anak-anak takut pulang mengaji.", Some("jalan"));
        check("Sampahnya menumpuk tiga minggu, bau sekali.", Some("lingkungan"));
        check("Saya antre cetak KTP dari jam 7, katanya blangko habis.", Some("kependudukan"));
        check("Puskesmas tutup, obat habis, bidan tidak datang.", Some("kesehatan"));
        check("Diminta uang rokok waktu mengurus surat, tanpa kuitansi.", Some("pungutan"));
        check("Anak saya dipukul dan diancam oleh tetangga.", Some("kekerasan"));
        check("Nama saya hilang dari daftar PKH dan BPNT.", Some("bantuan-sosial"));
        check("", None);
        check("Saya ingin menyampaikan sesuatu yang penting sekali.", None);
        // Spoken of as much as each other: no guess.
        check("Sekolah dekat puskesmas.", None);
        // A part of another word is not the word.
        check("Jalanan", None);
    }

    #[test]
    fn every_agency_that_ships_has_everyday_words_for_every_category_and_a_region() {
        for agency in shipped() {
            assert!(agency.region.is_some(), "{}", agency.id);
            for category in &agency.categories {
                assert!(category.synonyms.len() >= 5, "{} {}", agency.id, category.id);
                let own = |synonym: &String| category.matches(synonym);
                assert!(category.synonyms.iter().all(own), "{} {}", agency.id, category.id);
                assert!(category.synonyms.iter().all(|said| !folded(said).trim().is_empty()), "{}", category.id);
            }
        }
    }

    #[test]
    fn no_story_makes_a_suggestion_panic() {
        let agency = agency("kaltara");
        proptest!(|(story in ".*")| {
            let _ = suggested(&agency, &story);
        });
    }
}
