//! The regions of Indonesia: told by code, listed below one another, and found by name.
//!
//! They are compiled in, packed, and unpacked once when the first person asks: 91,599 regions in about 6 MB of
//! memory. Nothing of them is in a database, so that every replica knows the same ones. Absent: what a code is
//! and how words are compared (see [`shared::region`]).

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::GzDecoder;
use shared::region::{self, Level, RegionCard, RegionCode};

mod index;
mod resolve;
mod search;

use index::Index;

pub use resolve::resolve;
pub use search::{FOUND_MAX, search};

/// What `scripts/regions` writes.
const PACKED: &[u8] = include_bytes!("regions/wilayah.txt.gz");

/// From here on a province calls its districts distrik: those of Papua.
const PAPUA: u64 = 91;

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    let mut text = String::new();
    GzDecoder::new(PACKED).read_to_string(&mut text).expect("the compiled-in regions are sound");
    Regions::read(text)
});

/// All regions, in the order of their codes.
fn all() -> &'static Regions {
    &REGIONS
}

/// The regions with the ways to find them.
struct Regions {
    /// The text they were read from; names are parts of it.
    text: String,
    rows: Vec<Row>,
    index: Index,
}

/// One region.
#[derive(Clone, Copy)]
struct Row {
    /// Its code as a number of ten digits, zeros where it ends before.
    number: u64,
    /// Where its name stands in the text.
    name: (u32, u8),
    /// The row it lies in; itself for a province.
    parent: u32,
    level: Level,
}

/// How much a number of a level counts in a code of ten digits.
const fn weight(level: Level) -> u64 {
    match level {
        Level::Province => 100_000_000,
        Level::Regency => 1_000_000,
        Level::District => 10_000,
        Level::Village => 1,
    }
}

/// The code as a number of ten digits.
fn number(code: &RegionCode) -> u64 {
    let parts = code.as_str().split('.').zip(Level::ALL);
    parts.map(|(part, level)| part.parse::<u64>().unwrap_or_default() * weight(level)).sum()
}

impl Regions {
    /// Reads the text as the README beside it says.
    fn read(text: String) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        // The last row of each level, and the last number below it.
        let mut last = [(0_u32, 0_u64); 4];
        let mut below = [0_u64; 4];
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let own = line.trim_end_matches('\n').trim_start_matches('\t');
            let depth = line.len() - line.trim_start_matches('\t').len();
            let (said, name) = own.split_once('=').map_or((None, own), |(said, name)| (said.parse().ok(), name));
            let level = Level::ALL[depth];
            let part: u64 = said.unwrap_or(below[depth] + 1);
            let row = u32::try_from(rows.len()).expect("far fewer than four billion regions");
            let (parent, whole) = if depth == 0 { (row, 0) } else { last[depth - 1] };
            let number = whole + part * weight(level);
            last[depth] = (row, number);
            below[depth] = part;
            if let Some(next) = below.get_mut(depth + 1) {
                *next = if depth + 1 == 3 { 2000 } else { 0 };
            }
            let start = u32::try_from(at + depth + own.len() - name.len()).expect("a text of a megabyte");
            let len = u8::try_from(name.len()).expect("names are short");
            rows.push(Row { number, name: (start, len), parent, level });
            at += line.len();
        }
        let index = Index::of(&rows, &text);
        Self { text, rows, index }
    }

    fn name(&self, row: u32) -> &str {
        let (start, len) = self.rows[row as usize].name;
        &self.text[start as usize..start as usize + usize::from(len)]
    }

    /// The row of a code.
    fn row(&self, code: &RegionCode) -> Option<u32> {
        let number = number(code);
        let row = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        // `33.00` would be the number of `33`.
        (self.rows[row].level == code.level()).then(|| u32::try_from(row).expect("as many as rows"))
    }

    /// A row and those it lies in, from itself to the province.
    fn chain(&self, row: u32) -> impl Iterator<Item = u32> {
        let up = |row: &u32| Some(self.rows[*row as usize].parent).filter(|parent| parent != row);
        std::iter::successors(Some(row), up)
    }

    fn code(&self, row: u32) -> String {
        let Row { number, level, .. } = self.rows[row as usize];
        let (village, rest) = (number % 10_000, number / 10_000);
        let (province, regency, district) = (rest / 10_000, rest / 100 % 100, rest % 100);
        match level {
            Level::Province => format!("{province:02}"),
            Level::Regency => format!("{province:02}.{regency:02}"),
            Level::District => format!("{province:02}.{regency:02}.{district:02}"),
            Level::Village => format!("{province:02}.{regency:02}.{district:02}.{village:04}"),
        }
    }

    /// Its name with what it is, as addresses write it.
    fn title(&self, row: u32) -> String {
        let (name, Row { number, level, .. }) = (self.name(row), self.rows[row as usize]);
        match level {
            Level::Province => name.to_owned(),
            Level::Regency => name.replacen("Kabupaten ", "Kab. ", 1),
            Level::District if number / weight(Level::Province) >= PAPUA => format!("Distrik {name}"),
            Level::District => format!("Kec. {name}"),
            Level::Village if number % 10_000 < 2_000 => format!("Kel. {name}"),
            Level::Village => format!("Desa {name}"),
        }
    }

    fn card(&self, row: u32) -> RegionCard {
        let above = self.chain(row).skip(1);
        // A regency's name says the province to whoever lives there; only of itself is it asked.
        let local = self.rows[row as usize].level > Level::Regency;
        let above = above.filter(|row| !local || self.rows[*row as usize].level > Level::Province);
        let within = above.map(|row| self.title(row)).collect::<Vec<_>>().join(", ");
        RegionCard { code: self.code(row), name: self.title(row), within }
    }
}

/// The region of a code, if there is one.
#[must_use]
pub fn find(code: &RegionCode) -> Option<RegionCard> {
    let regions = all();
    regions.row(code).map(|row| regions.card(row))
}

/// Whether there is a region of a code.
#[must_use]
pub fn exists(code: &RegionCode) -> bool {
    all().row(code).is_some()
}

/// What lies in a region, by name; the provinces where none is named.
///
/// # Errors
/// `None` when there is no such region.
#[must_use]
pub fn below(parent: Option<&RegionCode>) -> Option<Vec<RegionCard>> {
    let regions = all();
    let parent = match parent {
        Some(code) => Some(regions.row(code)?),
        None => None,
    };
    let from = parent.map_or(0, |row| row + 1);
    let end = |row: &u32| parent.is_none_or(|parent| regions.chain(*row).any(|above| above == parent));
    let inside = (from..u32::try_from(regions.rows.len()).unwrap_or_default()).take_while(end);
    let direct = |row: &u32| match parent {
        Some(parent) => regions.rows[*row as usize].parent == parent,
        None => regions.rows[*row as usize].level == Level::Province,
    };
    let mut found: Vec<RegionCard> = inside.filter(direct).map(|row| regions.card(row)).collect();
    found.sort_by_cached_key(|card| region::words(&card.name));
    Some(found)
}

#[cfg(test)]
mod tests;
