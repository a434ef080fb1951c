//! Reading what an officer pastes at a desk: a bare text, messages copied out of a chat, the export of a whole
//! chat, a short message, a note of another system. Whatever is read is proposed with the words it was read
//! from, and never taken by itself. Absent: keeping the text (see [`crate::wire::DeskFiling`]).

use crate::agency::Agency;
use crate::form::Field;
use crate::procedure::Channel;
use crate::time::{Moment, Zone};
use crate::topic;

mod chat;
mod day;
mod number;
mod origin;
mod person;
mod place;
mod speakers;
mod stamp;
mod word;

pub use chat::{Kind, Message};

/// Longest original that is kept, in characters: some seven hundred messages.
pub const ORIGINAL_MAX: usize = 50_000;

/// What a text is read against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The agency: its categories, channels and keywords.
    pub agency: &'a Agency,
    /// The channels by which whoever reads may enter complaints; no other is proposed.
    pub channels: &'a [Channel],
    /// The agency's zone: what a phone's clock showed is read in it.
    pub zone: Zone,
    /// The moment of reading.
    pub now: Moment,
}

/// What a field may hold, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The field.
    pub field: Field,
    /// What it would hold.
    pub value: String,
    /// The words it was read from.
    pub from: String,
}

impl Proposal {
    fn new(field: Field, value: impl Into<String>, from: impl Into<String>) -> Self {
        let (value, from) = (value.into(), from.into());
        Self { field, value, from: from.split_whitespace().collect::<Vec<_>>().join(" ") }
    }
}

/// A pasted text as its messages, oldest first; a bare text is one message without sender and moment. The
/// reporter's own are marked as chosen.
#[must_use]
pub fn messages(text: &str, ground: &Ground<'_>) -> Vec<Message> {
    let mut messages = chat::split(text, ground.zone, ground.now);
    speakers::choose(&mut messages, ground.agency);
    messages
}

/// What the chosen messages say, field by field; each field at most once.
#[must_use]
pub fn proposals(messages: &[Message], ground: &Ground<'_>) -> Vec<Proposal> {
    let chosen: Vec<&Message> = messages.iter().filter(|message| message.chosen).collect();
    let Some(first) = chosen.first() else {
        return Vec::new();
    };
    let origin = origin::of(&chosen, ground);
    let bodies: Vec<&str> = chosen.iter().map(|message| message.text.as_str()).collect();
    let whole = bodies.join("\n");
    let told = origin.told(&whole);
    let mut found = origin.proposals(ground);
    let numbers = number::found(told, first, ground.zone.date(ground.now));
    let person = person::found(told, first);
    found.extend(came(first, &origin, ground));
    found.push(Proposal::new(Field::Story, story(told, &numbers), said_by(first)));
    found.extend(place::place(told, person.address_at.as_ref()));
    found.extend(day::happened(&chosen, &origin, ground));
    found.extend(topic::suggested(ground.agency, told).map(|category| {
        let from = topic::spoken_of(category, told).join(", ");
        Proposal::new(Field::Category, category.id.as_str(), from)
    }));
    found.extend(person.proposals);
    found.extend(numbers);
    found
}

/// When it came: the moment of the first message, where it is known and not still to come.
fn came(first: &Message, origin: &origin::Origin, ground: &Ground<'_>) -> Option<Proposal> {
    let (at, from) = match (first.at, &origin.came) {
        (_, Some((at, from))) => (*at, from.clone()),
        (Some(at), None) => (at, first.head.clone()),
        _ => return None,
    };
    let local = ground.zone.rfc3339(at);
    (at <= ground.now).then(|| Proposal::new(Field::HappenedAt, &local[.."2026-11-23T09:00".len()], from))
}

/// The reporter's words. The numbers that are theirs are lifted out: they have fields of their own, which are
/// sealed, while the story is read by everybody who handles the complaint (UU 27/2022 Ps 27).
fn story(told: &str, numbers: &[Proposal]) -> String {
    let theirs = numbers.iter().filter(|found| matches!(found.field, Field::Nik | Field::Phone | Field::Email));
    theirs.fold(told.trim().to_owned(), |story, number| story.replace(&number.from, "•••"))
}

fn said_by(first: &Message) -> String {
    first.sender.clone().unwrap_or_default()
}

/// The end of a text that is too long to be kept, from the beginning of a line; and whether anything was left out.
#[must_use]
pub fn end_of(text: &str) -> (&str, bool) {
    let Some((cut, _)) = text.char_indices().rev().nth(ORIGINAL_MAX) else {
        return (text, false);
    };
    let end = &text[cut..];
    (end.split_once('\n').map_or(end, |(_, lines)| lines), true)
}

/// What a field holds after a reading: what was typed by hand stays, whatever is read. `held` is what it holds,
/// `before` what the last reading proposed for it, `now` what this one proposes.
#[must_use]
pub fn settled(held: &str, before: Option<&str>, now: Option<&str>) -> Option<String> {
    let untouched = held.is_empty() || before == Some(held);
    let wanted = now.unwrap_or_default();
    (untouched && held != wanted).then(|| wanted.to_owned())
}

#[cfg(test)]
mod tests;
