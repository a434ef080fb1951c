//! What people wrote, in letters the fonts have. An archive takes no paper with a letter that is not drawn, so one that
//! no font has becomes a box that everybody sees, and marks that are not to be seen are dropped. Words too long for a
//! line get places where they may be broken. Absent: changing what is kept; a complaint's own text is.

use typst::text::Font;

use crate::world::{FALLBACK, TEXT, fonts};

/// Stands where a letter cannot be drawn.
const MISSING: char = '\u{25a1}';
/// Where a line may be broken without a hyphen.
pub(crate) const BREAK: char = '\u{200b}';
/// A word that is none of a language and longer than this, as an address or a number, may be broken: after its marks, and
/// where there are none for so many letters, after each few of them.
const WORD: usize = 16;
const RUN: usize = 12;
const PIECE: usize = 6;
/// No word of a language is longer; what is longer is broken like a number.
const LETTERS: usize = 30;

/// What the fonts can draw.
pub(crate) struct Legible {
    /// Each font of the template with all of its faces: a letter must be in the bold one too.
    families: [Vec<&'static Font>; 2],
}

impl Legible {
    pub(crate) fn new() -> Self {
        let of = |family: &str| fonts().iter().filter(|font| font.info().family == family).collect();
        Self { families: [of(TEXT), of(FALLBACK)] }
    }

    /// A text that can be drawn.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut legible = String::with_capacity(text.len());
        for (nth, line) in text.lines().enumerate() {
            if nth > 0 {
                legible.push('\n');
            }
            for (nth, word) in line.split_whitespace().enumerate() {
                if nth > 0 {
                    legible.push(' ');
                }
                let drawn: String = word.chars().filter_map(|letter| self.letter(letter)).collect();
                broken(&drawn, &mut legible);
            }
        }
        legible
    }

    /// What is drawn of a letter; nothing of marks that are not to be seen.
    fn letter(&self, letter: char) -> Option<char> {
        if unseen(letter) {
            return None;
        }
        let has = |faces: &Vec<&Font>| faces.iter().all(|face| face.info().coverage.contains(u32::from(letter)));
        let drawable = !backwards(letter) && !private(letter) && self.families.iter().any(has);
        Some(if drawable { letter } else { MISSING })
    }
}

/// Adds a word with places where it may be broken, where its language knows none.
fn broken(word: &str, to: &mut String) {
    let length = word.chars().count();
    let of_a_language =
        length <= LETTERS && word.chars().all(|letter| letter.is_alphabetic() || ",.;:!?".contains(letter));
    if length <= WORD || of_a_language {
        return to.push_str(word);
    }
    for part in word.split_inclusive(|letter: char| "./@-_:?&=,;".contains(letter)) {
        let long = part.chars().count() > RUN;
        for (nth, letter) in part.chars().enumerate() {
            if nth > 0 && long && nth.is_multiple_of(PIECE) {
                to.push(BREAK);
            }
            to.push(letter);
        }
        to.push(BREAK);
    }
    to.pop();
}

/// Marks that have no form of their own: controls, joiners, directions, variations and tags.
fn unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(u32::from(letter),
            0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f
            | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb
            | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}

/// Letters written from right to left, whose forms the fonts lack even where they have the letters.
fn backwards(letter: char) -> bool {
    matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}

/// Letters that mean nothing without the font somebody made them for; archives refuse them.
fn private(letter: char) -> bool {
    matches!(u32::from(letter), 0xe000..=0xf8ff | 0xf0000..=0x0010_ffff)
}
