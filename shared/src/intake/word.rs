//! The words of a text with where they stand, and what parts them. Absent: what they mean.

use std::ops::Range;

/// What stands behind a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A blank.
    Blank,
    /// A comma, a dash or a semicolon.
    Comma,
    /// The end of a line.
    Line,
    /// The end of a sentence, or of the text.
    End,
}

/// A word, without the marks around it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// In small letters.
    pub(super) low: String,
    /// Where it stands in the text.
    pub(super) at: Range<usize>,
    /// What stands behind it.
    pub(super) stop: Stop,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

/// Words that are shortened with a dot, which ends no sentence.
const SHORTENED: &str = "jl jln jal gg ds dsn dk kel kec kab kp kamp no perum km bpk sdr tgl blok an rt rw bp yth";

impl Word {
    /// Whether it is one of some words, which stand with blanks between them.
    pub(super) fn is(&self, words: &str) -> bool {
        words.split(' ').any(|word| word == self.low)
    }

    /// Whether it holds a digit.
    pub(super) fn numbered(&self) -> bool {
        self.low.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut end_before = 0;
    for piece in text.split_whitespace() {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        if let Some(last) = words.last_mut()
            && last.stop != Stop::End
            && text[end_before..start].contains('\n')
        {
            last.stop = Stop::Line;
        }
        end_before = start + piece.len();
        let head = piece.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '+' && c != '#');
        let body = head.trim_end_matches(|c: char| !c.is_alphanumeric());
        if body.is_empty() {
            mark(&mut words, piece);
            continue;
        }
        let from = start + piece.len() - head.len();
        let low = body.to_lowercase();
        let stop = stop(&head[body.len()..], &low);
        let capital = body.chars().next().is_some_and(char::is_uppercase);
        words.push(Word { low, at: from..from + body.len(), stop, capital });
    }
    if let Some(last) = words.last_mut() {
        last.stop = Stop::End;
    }
    words
}

/// A mark that stands alone parts the words around it: ` - `, ` :`, a picture.
fn mark(words: &mut [Word], piece: &str) {
    if let Some(last) = words.last_mut()
        && last.stop == Stop::Blank
        && piece != ":"
        && piece != "="
    {
        last.stop = Stop::Comma;
    }
}

fn stop(tail: &str, low: &str) -> Stop {
    let ends = |c: char| ".!?".contains(c);
    match tail {
        "" | ":" => Stop::Blank,
        "." if SHORTENED.split(' ').any(|word| word == low) => Stop::Blank,
        tail if tail.contains(ends) => Stop::End,
        _ => Stop::Comma,
    }
}

/// The text of some words, from the first to the last.
pub(super) fn slice<'t>(text: &'t str, words: &[Word]) -> &'t str {
    match words {
        [] => "",
        [first, .., last] => &text[first.at.start..last.at.end],
        [one] => &text[one.at.clone()],
    }
}

/// In one line, with single blanks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
