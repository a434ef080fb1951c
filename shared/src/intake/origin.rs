//! By which channel a text came: its keyword, the number of another system, or the head of a chat message.
//! Absent: anything an agency's data does not take; that is left for the officer to choose.

use super::chat::Message;
use super::{Ground, Proposal, day};
use crate::form::Field;
use crate::id::ExternalNumber;
use crate::procedure::Channel;
use crate::time::Moment;

/// Longest distance of a system's name from the number it is known by, in words.
const NEAR: usize = 5;
/// Fewest digits of a number of another system.
const DIGITS_MIN: usize = 5;

/// How a text came.
#[derive(Clone, Debug, Default)]
pub(super) struct Origin {
    channel: Option<(Channel, String)>,
    external: Option<(String, String)>,
    /// When it came to the other system, with the words that say so.
    pub(super) came: Option<(Moment, String)>,
    /// How many bytes at the beginning are the keyword and no part of what was told.
    keyword: usize,
}

impl Channel {
    /// How the numbers of the system begin by which complaints of the channel come, and how the system is called:
    /// LaporGub numbers begin with the way a complaint came to it (`LGWP`, `LGIG`), those of SP4N-LAPOR! are
    /// digits.
    const fn system(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Laporgub => Some(("lg", &["laporgub"])),
            Self::Sp4n => Some(("", &["sp4n", "sp4n-lapor", "lapor.go.id"])),
            _ => None,
        }
    }
}

/// How the chosen messages came.
pub(super) fn of(chosen: &[&Message], ground: &Ground<'_>) -> Origin {
    let Some(first) = chosen.first() else {
        return Origin::default();
    };
    if let Some((channel, keyword)) = keyword(&first.text, ground) {
        let word = first.text[..keyword].trim();
        return Origin { channel: Some((channel, word.to_owned())), keyword, ..Origin::default() };
    }
    let elsewhere = [Channel::Laporgub, Channel::Sp4n].into_iter().find_map(|channel| system(&first.text, channel));
    if let Some((channel, from, external)) = elsewhere {
        let came = day::came(&first.text, ground);
        return Origin { channel: Some((channel, from)), external, came, keyword: 0 };
    }
    let chat = first.sender.as_ref().map(|_| (Channel::Whatsapp, first.head.clone()));
    Origin { channel: chat, ..Origin::default() }
}

/// The channel of a keyword at the beginning of a text, and how far it reaches with the marks behind it.
fn keyword(text: &str, ground: &Ground<'_>) -> Option<(Channel, usize)> {
    let body = text.trim_start();
    ground.agency.keywords.iter().find_map(|known| {
        let mut word = known.word.chars().filter(|c| !c.is_whitespace());
        let mut end = 0;
        // `Lapor Kaltara` is `LAPORKALTARA` too.
        for (at, c) in body.char_indices() {
            if c.is_whitespace() && end > 0 {
                continue;
            }
            match word.next() {
                Some(own) if own.eq_ignore_ascii_case(&c) => end = at + c.len_utf8(),
                Some(_) => return None,
                None => break,
            }
        }
        let rest = &body[end..];
        let whole = word.next().is_none() && !rest.starts_with(char::is_alphanumeric);
        let marks = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ":,-".contains(c)).len();
        (whole && end > 0).then_some((known.channel, text.len() - body.len() + end + marks))
    })
}

type System = (Channel, String, Option<(String, String)>);

/// Whether a text speaks of another system, and by which number that knows the complaint.
fn system(text: &str, channel: Channel) -> Option<System> {
    let (begins, names) = channel.system()?;
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_lowercase();
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let own = |word: &&&str| {
        let low = bare(word);
        let rest = low.strip_prefix(begins).unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_lowercase());
        !begins.is_empty() && rest.len() >= DIGITS_MIN && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some(word) = words.iter().find(own) {
        let number = word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned();
        return Some((channel, number.clone(), Some((number.clone(), number))));
    }
    let at = words.iter().position(|word| names.iter().any(|name| bare(word) == *name))?;
    let near = words.iter().skip(at + 1).take(NEAR).map(|word| bare(word));
    let number = near.into_iter().find(|word| digits(word) == word.len() && word.len() >= DIGITS_MIN);
    let number = number.and_then(|number| Some((ExternalNumber::parse(&number)?.to_string(), number)));
    // A name alone says nothing in the middle of a story: "sudah lapor SP4N".
    (number.is_some() || at == 0).then(|| (channel, words[at].to_owned(), number))
}

impl Origin {
    /// A text without its keyword.
    pub(super) fn told<'t>(&self, whole: &'t str) -> &'t str {
        &whole[self.keyword.min(whole.len())..]
    }

    /// Whether another system took it first.
    pub(super) const fn elsewhere(&self) -> bool {
        self.external.is_some()
    }

    pub(super) fn proposals(&self, ground: &Ground<'_>) -> Vec<Proposal> {
        let channel = self.channel.iter().filter(|(channel, _)| ground.channels.contains(channel));
        let channel = channel.map(|(channel, from)| Proposal::new(Field::Channel, channel.code(), from));
        let external = self.external.iter().map(|(number, from)| Proposal::new(Field::External, number, from));
        channel.chain(external).collect()
    }
}
