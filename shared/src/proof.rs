//! Proof of work, asked of whoever files only while far more is filed than people file: what counts as that,
//! what is asked, and whether an answer is one. It stands in place of a CAPTCHA: a phone does the work by itself
//! in a second or two, nobody has to see or hear anything, and a machine that files by the thousand pays for
//! each. Absent: the key that signs a challenge, counting, and doing the work (see `public/bukti.js`).
//!
//! A challenge is a text, `v1.NONCE.EXPIRES.BITS.PUZZLES.SIGNATURE`, and nobody keeps it: what it was made for
//! (the agency, the form's key, from about where) is signed with it, and is asked again when the answer comes.
//! So an answer serves one complaint, and there is nothing to look up. The work is many small puzzles and not
//! one large one, whose time would be a matter of luck: sixteen vary by a quarter, one by its whole length.

use sha2::{Digest, Sha256};

use crate::time::Moment;

/// For how many minutes a challenge is good: a slow phone on a slow network, and a text read once more.
pub const GOOD_MINUTES: i64 = 10;
/// How many minutes of filing are looked at.
pub const WINDOW_MINUTES: i64 = 10;
/// After how many complaints of one origin in [`WINDOW_MINUTES`] work is asked, where an installation says
/// nothing else. A village office that files for its people in the morning stays below.
pub const AFTER_DEFAULT: u32 = 30;
/// How many times as many an agency gets from everywhere before all are asked.
const AGENCY_FACTOR: u32 = 10;
/// How many bytes an answer may have, far above any that is one.
const ANSWER_BYTES_MAX: usize = 1024;

const VERSION: &str = "v1";

/// How hard the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// How many zero bits a puzzle's hash begins with.
    pub bits: u8,
    /// How many puzzles there are.
    pub puzzles: u8,
}

impl Effort {
    /// How many hashes it takes on average.
    #[must_use]
    pub const fn hashes(self) -> u32 {
        (self.puzzles as u32) << self.bits
    }
}

/// The table: from how many times the threshold on, what is asked.
const EFFORTS: [(u32, Effort); 2] = [(2, Effort { bits: 12, puzzles: 24 }), (1, Effort { bits: 12, puzzles: 16 })];

/// What is asked of who files, when so many came from where they are and so many came to the agency within
/// [`WINDOW_MINUTES`]. `after` is the installation's threshold; 0 never asks.
#[must_use]
pub fn asked(from_origin: u32, at_agency: u32, after: u32) -> Option<Effort> {
    let reached = |times: u32| {
        from_origin >= after.saturating_mul(times) || at_agency >= after.saturating_mul(AGENCY_FACTOR * times)
    };
    EFFORTS.iter().find(|(times, _)| after > 0 && reached(*times)).map(|(_, effort)| *effort)
}

/// How much came within a window that moves on with time: what came in this fixed window, and of the one
/// before the part that has not passed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauge {
    window: i64,
    now: u32,
    before: u32,
}

impl Gauge {
    const WINDOW_MILLIS: i64 = WINDOW_MINUTES * 60_000;

    /// Nothing yet.
    #[must_use]
    pub const fn new(now: Moment) -> Self {
        Self { window: now.millis() / Self::WINDOW_MILLIS, now: 0, before: 0 }
    }

    fn at(self, now: Moment) -> Self {
        match now.millis() / Self::WINDOW_MILLIS - self.window {
            0 => self,
            1 => Self { window: self.window + 1, now: 0, before: self.now },
            _ => Self::new(now),
        }
    }

    /// How much there is.
    #[must_use]
    pub fn level(self, now: Moment) -> u32 {
        let gauge = self.at(now);
        let left = Self::WINDOW_MILLIS - now.millis() % Self::WINDOW_MILLIS;
        let of_before = i64::from(gauge.before) * left / Self::WINDOW_MILLIS;
        gauge.now.saturating_add(u32::try_from(of_before).unwrap_or(u32::MAX))
    }

    /// One more.
    #[must_use]
    pub fn counted(self, now: Moment) -> Self {
        let gauge = self.at(now);
        Self { now: gauge.now.saturating_add(1), ..gauge }
    }

    /// Whether it counts no longer.
    #[must_use]
    pub fn forgotten(self, now: Moment) -> bool {
        now.millis() / Self::WINDOW_MILLIS - self.window > 1
    }
}

/// What is asked, before it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// What nobody has seen before, in hex.
    pub nonce: String,
    /// Until when an answer is taken.
    pub expires_at: Moment,
    /// The work.
    pub effort: Effort,
}

impl Challenge {
    /// All of it but the signature, as it is signed and as it travels.
    #[must_use]
    pub fn unsigned(&self) -> String {
        let Effort { bits, puzzles } = self.effort;
        format!("{VERSION}.{}.{}.{bits}.{puzzles}", self.nonce, self.expires_at.millis())
    }

    /// The challenge as it travels.
    #[must_use]
    pub fn signed(&self, signature: &str) -> String {
        format!("{}.{signature}", self.unsigned())
    }

    fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        let [VERSION, nonce, expires_at, bits, puzzles] = parts[..] else { return None };
        Some(Self {
            nonce: nonce.to_owned(),
            expires_at: Moment::from_millis(expires_at.parse().ok()?),
            effort: Effort { bits: bits.parse().ok()?, puzzles: puzzles.parse().ok()? },
        })
    }
}

/// The answer to a challenge, as far as it can be judged without the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was asked.
    pub challenge: Challenge,
    /// The signature it came with.
    pub signature: String,
    solutions: Vec<u32>,
}

impl Answer {
    /// Reads an answer: the challenge as it travelled, `~`, and a number for each puzzle, parted by dots.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (token, numbers) = Some(text).filter(|text| text.len() <= ANSWER_BYTES_MAX)?.split_once('~')?;
        let (unsigned, signature) = token.rsplit_once('.')?;
        let solutions = numbers.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        Some(Self { challenge: Challenge::read(unsigned)?, signature: signature.to_owned(), solutions })
    }

    /// Whether the work was done in time, and is no less than is asked now. The signature is judged apart.
    #[must_use]
    pub fn does(&self, least: Effort, now: Moment) -> bool {
        let Challenge { nonce, expires_at, effort } = &self.challenge;
        let enough = effort.bits >= least.bits.min(LEAST.bits) && effort.puzzles >= least.puzzles.min(LEAST.puzzles);
        enough
            && now < *expires_at
            && self.solutions.len() == usize::from(effort.puzzles)
            && self.solutions.iter().enumerate().all(|(nth, number)| solves(nonce, nth, *number, effort.bits))
    }
}

/// What was asked a moment ago is enough, though more may be asked by now.
const LEAST: Effort = EFFORTS[EFFORTS.len() - 1].1;

/// Whether a number solves a puzzle: the SHA-256 of `NONCE.NTH.NUMBER` begins with so many zero bits.
fn solves(nonce: &str, nth: usize, number: u32, bits: u8) -> bool {
    let hash = Sha256::digest(format!("{nonce}.{nth}.{number}"));
    let head = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    head.leading_zeros() >= u32::from(bits)
}

/// Does the work, as `public/bukti.js` does in a browser: for programs that file through the API, and tests.
/// None for what is no challenge.
#[must_use]
pub fn solve(challenge: &str) -> Option<String> {
    let (unsigned, _) = challenge.rsplit_once('.')?;
    let Challenge { nonce, effort, .. } = Challenge::read(unsigned)?;
    let solved = (0..usize::from(effort.puzzles)).map(|nth| {
        let number = (0..u32::MAX).find(|number| solves(&nonce, nth, *number, effort.bits))?;
        Some(number.to_string())
    });
    Some(format!("{challenge}~{}", solved.collect::<Option<Vec<_>>>()?.join(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EASY: Effort = Effort { bits: 12, puzzles: 16 };
    const HARD: Effort = Effort { bits: 12, puzzles: 24 };

    fn at(minute: i64) -> Moment {
        Moment::from_millis(1_763_000_400_000).plus_minutes(minute)
    }

    #[test]
    fn nothing_is_asked_at_rest_and_more_the_more_comes() {
        for (from_origin, at_agency, after, expected) in [
            (0, 0, 30, None),
            (29, 299, 30, None),
            (30, 30, 30, Some(EASY)),
            (1, 300, 30, Some(EASY)),
            (59, 599, 30, Some(EASY)),
            (60, 60, 30, Some(HARD)),
            (1, 600, 30, Some(HARD)),
            // An installation that never asks.
            (9_999, 9_999, 0, None),
        ] {
            assert_eq!(asked(from_origin, at_agency, after), expected, "{from_origin} {at_agency} {after}");
        }
    }

    #[test]
    fn a_gauge_forgets_little_by_little_and_after_two_windows_all() {
        let start = Moment::from_millis(1_763_000_400_000 / Gauge::WINDOW_MILLIS * Gauge::WINDOW_MILLIS);
        let full = (0..100).fold(Gauge::new(start), |gauge, _| gauge.counted(start));
        for (minutes, expected) in [(0, 100), (9, 100), (10, 100), (15, 50), (19, 10), (20, 0), (60, 0)] {
            assert_eq!(full.level(start.plus_minutes(minutes)), expected, "after {minutes} minutes");
        }
        assert!(!full.forgotten(start.plus_minutes(19)) && full.forgotten(start.plus_minutes(20)));
    }

    #[test]
    fn an_answer_is_the_whole_work_in_time() {
        let effort = Effort { bits: 4, puzzles: 3 };
        let challenge = Challenge { nonce: "ab12".into(), expires_at: at(GOOD_MINUTES), effort };
        let token = challenge.signed("feed");
        let solved = solve(&token).expect("it can be solved");
        let does = |text: &str, now: Moment| Answer::read(text).is_some_and(|answer| answer.does(effort, now));
        assert!(does(&solved, at(0)) && does(&solved, at(GOOD_MINUTES).plus_millis(-1)));
        assert!(!does(&solved, at(GOOD_MINUTES)), "too late");
        assert_eq!(Answer::read(&solved).map(|answer| answer.signature).as_deref(), Some("feed"));
        let (less, _) = solved.rsplit_once('.').expect("three numbers");
        assert!(!does(less, at(0)), "a puzzle is missing");
        assert!(!does(&solved.replace("ab12", "ab13"), at(0)), "solved for another");
        assert!(!does(&solved.replacen(".4.3.", ".9.3.", 1), at(0)), "not as hard as it says");
        for text in ["", "~", "v1.ab.1.4.3.feed", "v2.ab12.1.4.3.feed~1.2.3", "v1.ab12.x.4.3.feed~1.2.3"] {
            assert_eq!(Answer::read(text), None, "{text}");
        }
        assert_eq!(solve("apa saja"), None);
    }

    #[test]
    fn an_easier_challenge_than_any_of_the_table_is_not_enough() {
        let effort = Effort { bits: 1, puzzles: 1 };
        let challenge = Challenge { nonce: "ab12".into(), expires_at: at(1), effort };
        let answer = Answer::read(&solve(&challenge.signed("feed")).expect("solved")).expect("an answer");
        assert!(!answer.does(EASY, at(0)));
    }

    #[test]
    fn a_cheap_phone_is_not_asked_for_more_than_two_seconds() {
        // A phone of 2019 does 60,000 hashes a second in JavaScript, a tenth of a laptop.
        for (_, effort) in EFFORTS {
            assert!(effort.hashes() <= 2 * 60_000, "{effort:?}");
        }
    }
}
