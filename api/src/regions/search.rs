//! Finding regions by some words of their name and of what they lie in, the nearest first. Absent: spelling
//! that is wrong; the way step by step serves whoever cannot spell a name.

use shared::region::{self, Level, RegionCard, RegionCode};

use super::{Regions, all};

/// How many are told.
pub const FOUND_MAX: usize = 10;
/// How much of what was typed is read, in characters and in words: no name is longer.
const TYPED_MAX: usize = 100;
const WORDS_MAX: usize = 12;
/// Fewer characters than this find nothing yet.
const TYPED_MIN: usize = 2;

/// Words as they were typed, apart from what says of which kind the name is.
pub(super) struct Sought {
    /// Words of names.
    pub(super) words: Vec<String>,
    /// Of which kind: `kec`, and of `kab` and `kota` which.
    pub(super) kinds: Vec<(Level, bool)>,
}

impl Sought {
    pub(super) fn read(typed: &str) -> Self {
        let typed: String = typed.chars().take(TYPED_MAX).collect();
        let mut all: Vec<String> = Vec::new();
        for word in region::words(&typed).into_iter().take(WORDS_MAX) {
            if !all.contains(&word) {
                all.push(word);
            }
        }
        let kind = |word: &String| region::prefix(word).map(|level| (level, word.starts_with("kota")));
        let (kinds, words): (Vec<String>, Vec<String>) = all.into_iter().partition(|word| kind(word).is_some());
        // A place may be called so itself, as Kota in many a village's name.
        if words.is_empty() {
            return Self { words: kinds, kinds: Vec::new() };
        }
        let kinds = kinds.iter().filter_map(kind).collect();
        Self { words, kinds }
    }

    fn long_enough(&self) -> bool {
        self.words.iter().map(|word| word.chars().count()).sum::<usize>() >= TYPED_MIN
    }

    /// The same as one word.
    fn joined(&self) -> Self {
        Self { words: vec![self.words.concat()], kinds: self.kinds.clone() }
    }
}

/// The regions with all of the words in their names or in those they lie in, at most [`FOUND_MAX`]: those in the
/// region they are sought near first, then by how well the name fits, then the wider before what lies in it.
#[must_use]
pub fn search(typed: &str, near: Option<&RegionCode>) -> Vec<RegionCard> {
    let (regions, sought) = (all(), Sought::read(typed));
    if !sought.long_enough() {
        return Vec::new();
    }
    let near: Vec<u32> =
        near.and_then(|code| regions.row(code)).map(|row| regions.chain(row).collect()).unwrap_or_default();
    let mut found = best(regions, &sought, &near);
    if found.is_empty() && sought.words.len() > 1 {
        found = best(regions, &sought.joined(), &near);
    }
    found.into_iter().map(|(_, row)| regions.card(row)).collect()
}

/// How a region fits, the smallest first: what it is not, how far it lies, how the name fits, its level.
type Rank = (usize, usize, u8, Level);

fn best(regions: &Regions, sought: &Sought, near: &[u32]) -> Vec<(Rank, u32)> {
    let mut best: Vec<(Rank, u32)> = Vec::with_capacity(FOUND_MAX + 1);
    for word in &sought.words {
        for row in regions.index.beginning(word) {
            let Some(rank) = rank(regions, sought, near, row) else { continue };
            let one = (rank, row);
            if best.len() == FOUND_MAX && best.last().is_some_and(|last| one >= *last) {
                continue;
            }
            if let Err(at) = best.binary_search(&one) {
                best.insert(at, one);
                best.truncate(FOUND_MAX);
            }
        }
    }
    best
}

/// How well a row fits; none where a word is missing.
fn rank(regions: &Regions, sought: &Sought, near: &[u32], row: u32) -> Option<Rank> {
    let begins = |row: u32, word: &str| regions.index.words(row).any(|own| own.starts_with(word));
    let known = |word: &String| regions.chain(row).any(|row| begins(row, word));
    if !sought.words.iter().all(known) {
        return None;
    }
    let missed = sought.kinds.iter().filter(|kind| !of_kind(regions, row, **kind)).count();
    let far = near.iter().filter(|near| !regions.chain(row).any(|above| above == **near)).count();
    Some((missed, far, fit(regions, sought, row), regions.rows[row as usize].level))
}

/// Whether a row is of a kind, or lies in one.
pub(super) fn of_kind(regions: &Regions, row: u32, (level, city): (Level, bool)) -> bool {
    let of_level = regions.chain(row).find(|row| regions.rows[*row as usize].level == level);
    of_level.is_some_and(|row| level != Level::Regency || regions.name(row).starts_with("Kota ") == city)
}

/// 0 where its whole name was typed, 1 where every word typed is a whole one, 2 otherwise.
fn fit(regions: &Regions, sought: &Sought, row: u32) -> u8 {
    let typed = |own: &str| sought.words.iter().any(|word| word == own);
    let is = |row: u32, word: &String| regions.index.words(row).any(|own| own == word);
    if !sought.words.iter().all(|word| regions.chain(row).any(|row| is(row, word))) {
        return 2;
    }
    u8::from(!whole(regions, row, &typed))
}

/// Whether all words of a name were typed, apart or as one.
pub(super) fn whole(regions: &Regions, row: u32, typed: &impl Fn(&str) -> bool) -> bool {
    let words = regions.index.words(row);
    let count = words.clone().count();
    let apart = words.clone().take(if count > 1 { count - 1 } else { 1 }).all(typed);
    apart || words.last().is_some_and(typed)
}
