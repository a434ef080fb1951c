//! Where an Indonesian word may be broken at the end of a line (EYD V, *pemenggalan kata*): between syllables, and never
//! where a prefix or suffix would have to be known to tell. The typesetter knows no Indonesian, so the places are
//! written into the text as soft hyphens. Absent: other languages; English is the typesetter's own.

/// Seen only where a line ends at it.
const SOFT: char = '\u{ad}';
/// Words shorter than this are not broken.
const WORD_MIN: usize = 7;
/// Letters that stay before a break, and after it.
const BEFORE_MIN: usize = 2;
const AFTER_MIN: usize = 3;

/// A text with a soft hyphen at each place where a word of more than so many letters may be broken.
pub(crate) fn hyphenated(text: &str, letters: usize) -> String {
    let mut hyphenated = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        if word.len() > letters {
            broken(word, &mut hyphenated);
        } else {
            hyphenated.push_str(word);
        }
        let other = after.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(after.len());
        hyphenated.push_str(&after[..other]);
        rest = &after[other..];
    }
    hyphenated
}

fn broken(word: &str, to: &mut String) {
    let breaks = breaks(&word.to_ascii_lowercase());
    for (at, letter) in word.chars().enumerate() {
        if breaks.contains(&at) {
            to.push(SOFT);
        }
        to.push(letter);
    }
}

/// Before which letters a word may be broken.
fn breaks(word: &str) -> Vec<usize> {
    let letters = word.as_bytes();
    let sounds = sounds(letters);
    let vowels: Vec<usize> = (0..sounds.len()).filter(|at| sounds[*at].vowel).collect();
    if letters.len() < WORD_MIN {
        return Vec::new();
    }
    let first = after_prefix(word);
    let last = before_suffix(&sounds, word);
    let between = vowels.windows(2).filter_map(|pair| cut(&sounds[pair[0] + 1..pair[1]], letters));
    between.filter(|at| (first..=last).contains(at)).collect()
}

/// A vowel, or a consonant of one or two letters.
#[derive(Clone, Copy)]
struct Sound {
    at: usize,
    vowel: bool,
}

fn sounds(letters: &[u8]) -> Vec<Sound> {
    let mut sounds = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let vowel = b"aiueo".contains(&letters[at]);
        sounds.push(Sound { at, vowel });
        let double = matches!(letters.get(at..at + 2), Some(b"ng" | b"ny" | b"kh" | b"sy"));
        at += if double { 2 } else { 1 };
    }
    sounds
}

/// Where the consonants between two vowels are parted: before one, between two, and after the first of three whose
/// others begin a syllable together. Two vowels may be one sound, and a stop with an *l* or *r* may begin a syllable or
/// part two words; these are left whole.
fn cut(between: &[Sound], letters: &[u8]) -> Option<usize> {
    let glides =
        |first: Sound, second: Sound| b"pbtdkgf".contains(&letters[first.at]) && b"lr".contains(&letters[second.at]);
    match *between {
        [one] => Some(one.at),
        [first, second] if !glides(first, second) => Some(second.at),
        [_, second, third] if glides(second, third) => Some(second.at),
        _ => None,
    }
}

/// From where on a word may be broken: past the end of a prefix whose last consonant may be the stem's (*peng-aduan*,
/// but *pe-ngirim*).
fn after_prefix(word: &str) -> usize {
    let prefixes = ["meng", "peng", "meny", "peny", "ber", "per", "ter", "mem", "pem", "men", "pen"];
    let vowel_after =
        |prefix: &&&str| word.as_bytes().get(prefix.len()).is_some_and(|letter| b"aiueo".contains(letter));
    let prefix = prefixes.iter().filter(|prefix| word.starts_with(**prefix)).find(vowel_after);
    prefix.map_or(BEFORE_MIN, |prefix| prefix.len() + 1)
}

/// Up to where a word may be broken: before the syllable that ends in *-an*, whose consonant may be the stem's
/// (*tanggap-an*, not *tangga-pan*).
fn before_suffix(sounds: &[Sound], word: &str) -> usize {
    let length = word.len();
    let last = length.saturating_sub(AFTER_MIN);
    match *sounds {
        [.., consonant, vowel, end] if word.ends_with("an") && !consonant.vowel && vowel.at + 1 == end.at => {
            last.min(consonant.at.saturating_sub(1))
        }
        _ => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_broken_between_syllables_and_not_where_a_prefix_or_suffix_decides() {
        for (word, expect) in [
            ("masyarakat", "ma-sya-ra-kat"),
            ("dokumentasi", "do-ku-men-tasi"),
            ("terlambat", "ter-lam-bat"),
            ("bertanggung", "ber-tang-gung"),
            ("tanggapan", "tang-gapan"),
            ("pengaduan", "penga-duan"),
            ("penerangan", "pene-rangan"),
            ("peraturan", "pera-turan"),
            ("menindaklanjuti", "menin-daklan-juti"),
            ("Kependudukan", "Ke-pen-du-dukan"),
            ("program", "program"),
            ("kontraktor", "kon-trak-tor"),
            ("jalan", "jalan"),
            ("JNW-2026-0042", "JNW-2026-0042"),
        ] {
            assert_eq!(hyphenated(word, 0).replace(SOFT, "-"), expect);
        }
    }

    #[test]
    fn nothing_but_soft_hyphens_is_added() {
        for text in ["", "é", "Jalan  Raya\nSolo 7.", "aaaaaaaaaa", "ngngngngng", "bcdfghjklm"] {
            assert_eq!(hyphenated(text, 0).replace(SOFT, ""), text);
            assert_eq!(hyphenated(text, 20), text);
        }
    }
}
