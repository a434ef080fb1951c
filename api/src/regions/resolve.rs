//! Taking words for the one region they can mean, where a form could not offer any to choose from. Absent:
//! guessing; words that could mean two stay words.

use shared::region::RegionCode;

use super::search::{Sought, of_kind, whole};
use super::{Regions, all};

/// The region that words name: its whole name was written, and nothing else lies near that is called so, or,
/// where nothing near is, nothing else anywhere.
#[must_use]
pub fn resolve(typed: &str, near: Option<&RegionCode>) -> Option<RegionCode> {
    let (regions, sought) = (all(), Sought::read(typed));
    let near = near.and_then(|code| regions.row(code));
    let meant: Vec<u32> = meant(regions, &sought);
    let inside = |near: u32| meant.iter().copied().filter(|row| regions.chain(*row).any(|it| it == near)).collect();
    let close: Vec<u32> = near.map(inside).unwrap_or_default();
    let row = only(regions, if close.is_empty() { &meant } else { &close })?;
    RegionCode::parse(&regions.code(row))
}

/// The regions whose whole name was written, and nothing that is not a name of what they lie in.
fn meant(regions: &Regions, sought: &Sought) -> Vec<u32> {
    let typed = |own: &str| sought.words.iter().any(|word| word == own);
    let named = |row: u32, word: &String| regions.index.words(row).any(|own| own == word);
    let fits = |row: &u32| {
        whole(regions, *row, &typed)
            && sought.words.iter().all(|word| regions.chain(*row).any(|row| named(row, word)))
            && sought.kinds.iter().all(|kind| of_kind(regions, *row, *kind))
    };
    let mut found: Vec<u32> = sought.words.iter().flat_map(|word| regions.index.beginning(word)).filter(fits).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The one among them: the only one, or the one that holds all others, since it is true either way.
fn only(regions: &Regions, found: &[u32]) -> Option<u32> {
    let first = *found.first()?;
    found.iter().all(|row| regions.chain(*row).any(|above| above == first)).then_some(first)
}
