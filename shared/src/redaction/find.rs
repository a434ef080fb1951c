//! What in a text may tell who somebody is: numbers, addresses and plates by their shape; names in `super::name`. Only
//! proposals: a person decides on each. Absent: faces and plates in pictures, which people look for.

use super::name;
use super::{Find, Span, Why};
use crate::text;

/// Digits of a NIK, and of a family card (KK), which says as much.
const NIK_LEN: usize = 16;
/// Fewest digits of a number that may be somebody's, when they stand together and when they are broken up.
const NUMBER_LEN_MIN: usize = 6;
const BROKEN_LEN_MIN: usize = 8;
/// Most digits that are read as one number.
const NUMBER_LEN_MAX: usize = 24;
/// What may stand between the digits of one number, at most two of them at once.
const BETWEEN: &str = " -.()";
/// Words before the number of a house.
const HOUSE: &[&str] = &["no", "nomor", "blok", "kav", "kavling"];
/// Words before the number of a neighbourhood.
const NEIGHBOURHOOD: &[&str] = &["rt", "rw"];
/// What an amount of money begins with.
const MONEY: &str = "rp";

/// A word of a text: its characters without the signs around it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// As it is written.
    pub(super) text: String,
    /// In small letters.
    pub(super) low: String,
    /// Whether only blanks stand between it and the word before, in the same line.
    pub(super) follows: bool,
    /// Whether nothing but blanks, dots and colons stands there.
    pub(super) near: bool,
}

/// What is proposed to be blacked out of a text: what is surest first where two overlap, in the order of the text.
/// `names` are the reporter's, as far as the server knows them; `named` says whether the reader may learn that a
/// passage is the reporter's name, since of an anonymous complaint nobody may.
#[must_use]
pub fn finds(text: &str, names: &[&str], named: bool) -> Vec<Find> {
    let chars: Vec<char> = text.chars().collect();
    let words = words(&chars);
    let mut found: Vec<Find> = Vec::new();
    let all = mails(&chars)
        .into_iter()
        .chain(numbers(&chars))
        .chain(name::of_reporter(&words, names, named))
        .chain(name::after_titles(&words))
        .chain(plates(&words))
        .chain(houses(&words));
    for find in all {
        if !found.iter().any(|known| known.span.meets(find.span)) {
            found.push(find);
        }
    }
    found.sort_by_key(|find| find.span);
    found
}

pub(super) fn find(from: u32, to: u32, why: Why) -> Find {
    Find { span: Span { from, to }, why }
}

/// A place in a text; texts are some thousand characters long.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Splits a text into words: letters and digits, with what may stand inside a name.
fn words(chars: &[char]) -> Vec<Word> {
    let inside = |at: usize| {
        let c = chars[at];
        let between = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        c.is_alphanumeric() || "'’-".contains(c) && at > 0 && between(chars.get(at - 1)) && between(chars.get(at + 1))
    };
    let (mut words, mut at, mut end) = (Vec::<Word>::new(), 0, 0);
    while at < chars.len() {
        if !inside(at) {
            at += 1;
            continue;
        }
        let from = at;
        while at < chars.len() && inside(at) {
            at += 1;
        }
        let gap = &chars[end..from];
        let text: String = chars[from..at].iter().collect();
        words.push(Word {
            span: Span { from: place(from), to: place(at) },
            low: text.to_lowercase(),
            text,
            follows: !words.is_empty() && !gap.is_empty() && gap.iter().all(|c| *c == ' '),
            near: !words.is_empty() && gap.iter().all(|c| " .:".contains(*c)),
        });
        end = at;
    }
    words
}

/// E-mail addresses: what stands between blanks and looks like one.
fn mails(chars: &[char]) -> Vec<Find> {
    let mut found = Vec::new();
    let (mut at, len) = (0, chars.len());
    let apart = |c: char| c.is_whitespace() || "<>()[]\",;".contains(c);
    while at < len {
        let from = at;
        while at < len && !apart(chars[at]) {
            at += 1;
        }
        let run = &chars[from..at];
        let head = run.iter().take_while(|c| !c.is_alphanumeric()).count();
        let tail = run.iter().rev().take_while(|c| !c.is_alphanumeric()).count();
        if head + tail < run.len() {
            let core: String = run[head..run.len() - tail].iter().collect();
            // `surel:sari@contoh.id` is an address behind its word.
            let behind = core.rfind(':').map_or(0, |colon| core[..=colon].chars().count());
            let core: String = core.chars().skip(behind).collect();
            if text::email(&core) {
                found.push(find(place(from + head + behind), place(at - tail), Why::Email));
            }
        }
        at += 1;
    }
    found
}

/// A run of digits.
#[derive(Clone)]
struct Digits {
    from: usize,
    to: usize,
    text: String,
}

/// Phone numbers, NIK and other long numbers, however they are broken up.
fn numbers(chars: &[char]) -> Vec<Find> {
    let mut found = Vec::new();
    for chain in chains(chars) {
        let mut at = 0;
        while at < chain.len() {
            if dated(&chain[at..]) {
                at += 3;
                continue;
            }
            let (len, why) = longest(chars, &chain[at..]);
            if let Some(why) = why {
                let from = chain[at].from;
                let from = from - usize::from(from > 0 && "+(".contains(chars[from - 1]));
                found.push(find(place(from), place(chain[at + len - 1].to), why));
            }
            at += len;
        }
    }
    found
}

/// Runs of digits that may belong together: with little between them, in one line, and no amount of money.
fn chains(chars: &[char]) -> Vec<Vec<Digits>> {
    let mut chains: Vec<Vec<Digits>> = Vec::new();
    let (mut at, mut money) = (0, false);
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let from = at;
        while at < chars.len() && chars[at].is_ascii_digit() {
            at += 1;
        }
        let text: String = chars[from..at].iter().collect();
        let before: String = chars[from.saturating_sub(4)..from].iter().collect();
        let last_to = chains.last().and_then(|chain| chain.last()).map(|last| last.to);
        let joins = last_to.is_some_and(|to| {
            let gap = &chars[to..from];
            (1..=2).contains(&gap.len()) && gap.iter().all(|c| BETWEEN.contains(*c) || *c == '/')
        });
        let amount = before.trim_end_matches([' ', '.']).to_lowercase().ends_with(MONEY);
        money = amount || joins && money && chars[from - 1] == '.';
        // Behind a letter it belongs to a word, as in a plate or the name of a road.
        let lettered = from > 0 && chars[from - 1].is_alphabetic();
        match chains.last_mut() {
            _ if money => chains.push(Vec::new()),
            Some(chain) if joins && !chain.is_empty() && !lettered => chain.push(Digits { from, to: at, text }),
            _ => chains.push(vec![Digits { from, to: at, text }]),
        }
    }
    chains.retain(|chain| !chain.is_empty());
    chains
}

/// Whether runs of digits begin with a date.
fn dated(chain: &[Digits]) -> bool {
    let [day, month, year, ..] = chain else { return false };
    let within = |run: &Digits, max: u8| {
        run.text.len() <= 2 && run.text.parse().is_ok_and(|number: u8| (1..=max).contains(&number))
    };
    within(day, 31)
        && within(month, 12)
        && year.text.len() == 4
        && (year.text.starts_with("19") || year.text.starts_with("20"))
}

/// How many of the runs are one number, and what it is.
fn longest(chars: &[char], chain: &[Digits]) -> (usize, Option<Why>) {
    let plus = chain[0].from > 0 && chars[chain[0].from - 1] == '+';
    let (mut joined, mut best) = (String::new(), (1, None));
    for (nth, run) in chain.iter().enumerate() {
        joined.push_str(&run.text);
        if joined.len() > NUMBER_LEN_MAX {
            break;
        }
        let dialled = if plus { format!("+{joined}") } else { joined.clone() };
        let why = if joined.len() == NIK_LEN {
            Some(Why::Nik)
        } else {
            text::phone(&dialled).is_some().then_some(Why::Phone)
        };
        if why.is_some() {
            best = (nth + 1, why);
        }
    }
    if best.1.is_some() {
        return best;
    }
    let whole: usize = chain.iter().map(|run| run.text.len()).sum();
    match chain {
        [first, ..] if first.text.len() >= NUMBER_LEN_MIN => (1, Some(Why::Number)),
        [_, _, ..] if chain.len() <= 6 && whole >= BROKEN_LEN_MIN && chain[0].text.len() > 2 && !year(&chain[0]) => {
            (chain.len(), Some(Why::Number))
        }
        _ => best,
    }
}

fn year(run: &Digits) -> bool {
    run.text.len() == 4 && (run.text.starts_with("19") || run.text.starts_with("20"))
}

/// Number plates: one or two capitals, up to four digits, up to three capitals, with blanks between or without.
fn plates(words: &[Word]) -> Vec<Find> {
    let capitals =
        |word: &str, max: usize| (1..=max).contains(&word.len()) && word.bytes().all(|c| c.is_ascii_uppercase());
    let digits = |word: &str| {
        (1..=4).contains(&word.len()) && !word.starts_with('0') && word.bytes().all(|c| c.is_ascii_digit())
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if joined_plate(&word.text) {
            found.push(find(word.span.from, word.span.to, Why::Plate));
        }
        let [area, number, series, ..] = &words[at..] else { continue };
        let neighbourhood = NEIGHBOURHOOD.contains(&area.low.as_str());
        if !neighbourhood
            && number.follows
            && series.follows
            && capitals(&area.text, 2)
            && digits(&number.text)
            && capitals(&series.text, 3)
            && !NEIGHBOURHOOD.contains(&series.low.as_str())
        {
            found.push(find(area.span.from, series.span.to, Why::Plate));
        }
    }
    found
}

fn joined_plate(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let series = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let (area, number) = (word.len() - rest.len(), rest.len() - series.len());
    let ends = (1..=3).contains(&series.len()) && series.bytes().all(|c| c.is_ascii_uppercase());
    (1..=2).contains(&area) && (2..=4).contains(&number) && !rest.starts_with('0') && ends
}

/// RT, RW and the number of a house: with a road they say at which door somebody lives.
fn houses(words: &[Word]) -> Vec<Find> {
    let mut found: Vec<Find> = Vec::new();
    for pair in words.windows(2) {
        let [word, number] = pair else { continue };
        let house = HOUSE.contains(&word.low.as_str());
        let numbered = number.text.starts_with(|c: char| c.is_ascii_digit())
            || house && number.text.len() <= 4 && number.text.ends_with(|c: char| c.is_ascii_digit());
        let short = number.text.len() <= 6;
        if !(house || NEIGHBOURHOOD.contains(&word.low.as_str())) || !number.near || !numbered || !short {
            continue;
        }
        match found.last_mut() {
            // RT 02 RW 01 and RT 02/RW 01 are one place.
            Some(last) if word.span.from - last.span.to <= 3 => last.span.to = number.span.to,
            _ => found.push(find(word.span.from, number.span.to, Why::Address)),
        }
    }
    found
}
