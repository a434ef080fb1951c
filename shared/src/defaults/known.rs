//! The words a file may say, each kind with its check and its fault. Absent: sentences.

use super::shape::Spot;
use crate::answer::Decision;
use crate::calendar::OfficeSpan;
use crate::clock::{Limit, Unit};
use crate::delivery::TimeOfDay;
use crate::embed;
use crate::id::{AgencyId, UnitId};
use crate::procedure::{Action, AlarmOn, Channel, Classification, Fault, Kind, Role, State};
use crate::region::RegionCode;
use crate::screens::RESERVED;
use crate::words::{Words, procedure as words};

/// The units of limits as files write them.
const UNITS: [Unit; 4] = [Unit::Minutes, Unit::Hours, Unit::Days, Unit::WorkingDays];

fn unknown<'w>(spot: &Spot<'_>, noun: Words, word: &str, known: impl IntoIterator<Item = &'w str>) -> Fault {
    let known = known.into_iter().collect::<Vec<_>>().join(", ");
    spot.fault(words::WORD_UNKNOWN).with_words("noun", noun, &[]).with("word", word).with("known", known)
}

fn one_of(spot: &Spot<'_>, noun: Words, word: &str, known: &[&str]) -> Option<Fault> {
    (!known.contains(&word)).then(|| unknown(spot, noun, word, known.iter().copied()))
}

/// Checks for words of the vocabulary.
macro_rules! vocabulary_words {
    ($($check:ident: $kind:ident, $noun:ident;)*) => {$(
        pub(super) fn $check(spot: &Spot<'_>, word: &str) -> Option<Fault> {
            let known = || $kind::ALL.iter().map(|one| one.code());
            $kind::from_code(word).is_none().then(|| unknown(spot, words::$noun, word, known()))
        }
    )*};
}

vocabulary_words! {
    role: Role, NOUN_ROLE;
    state: State, NOUN_STATE;
    channel: Channel, NOUN_CHANNEL;
    kind: Kind, NOUN_KIND;
    class: Classification, NOUN_CLASS;
    decision: Decision, NOUN_DECISION;
}

/// An action of a step. What is done beside the SOP is an event and no step.
pub(super) fn action(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    let of_steps = || Action::ALL.iter().filter(|action| !action.beside()).map(|action| action.code());
    (!of_steps().any(|code| code == word)).then(|| unknown(spot, words::NOUN_ACTION, word, of_steps()))
}

pub(super) fn certainty(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_CERTAINTY, word, &["high", "medium", "low"])
}

pub(super) fn asked(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_ASKED, word, &["no", "optional", "required"])
}

pub(super) fn giver(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_GIVER, word, &["system", "officer"])
}

pub(super) fn restart(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_RESTART, word, &["year", "never"])
}

pub(super) fn day(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_DAY, word, &["working", "calendar"])
}

pub(super) fn zone(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    one_of(spot, words::NOUN_ZONE, word, &["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
}

/// `answered` or `forwarded@opd_admin`.
pub(super) fn target(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    let (of_state, holder) = word.split_once('@').map_or((word, None), |(state, holder)| (state, Some(holder)));
    state(spot, of_state).or_else(|| holder.and_then(|holder| role(spot, holder)))
}

/// A target, `open` or `ended`.
pub(super) fn place(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    if matches!(word, "open" | "ended") { None } else { target(spot, word) }
}

/// A place, or a step such as `#4`; whether there is such a step is asked later.
pub(super) fn trigger(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    if word.starts_with('#') { None } else { place(spot, word) }
}

pub(super) fn alarm_on(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    let wrong = AlarmOn::try_from(word.to_owned()).is_err();
    wrong.then(|| spot.fault(words::ALARM_ON_WRONG).with("word", word))
}

pub(super) fn span(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    let wrong = OfficeSpan::try_from(word.to_owned()).is_err();
    wrong.then(|| spot.fault(words::SPAN_WRONG).with("word", word))
}

/// A time of day, `07:30`.
pub(super) fn time(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    let wrong = TimeOfDay::try_from(word.to_owned()).is_err();
    wrong.then(|| spot.fault(words::TIME_WRONG).with("word", word))
}

pub(super) fn limit(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    Limit::parse(word).err()?;
    let known = UNITS.map(Unit::code);
    let mut parts = word.split_whitespace();
    let amount = parts.next().is_some_and(|amount| amount.bytes().all(|byte| byte.is_ascii_digit()));
    match (amount, parts.next(), parts.next()) {
        (true, None, _) => Some(spot.fault(words::LIMIT_NO_UNIT).with("word", word).with("known", known.join(", "))),
        (true, Some(unit), None) if !known.contains(&unit) => Some(unknown(spot, words::NOUN_UNIT, unit, known)),
        _ => Some(spot.fault(words::LIMIT_WRONG).with("word", word)),
    }
}

/// The id of a procedure, a calendar or a unit.
pub(super) fn id(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    UnitId::parse(word).is_none().then(|| spot.fault(words::ID_WRONG).with("word", word))
}

/// The id of an agency, which is a part of addresses.
pub(super) fn agency_id(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    AgencyId::parse(word).is_none().then(|| {
        let words = if RESERVED.contains(&word) { words::ID_RESERVED } else { words::ID_WRONG };
        spot.fault(words).with("word", word)
    })
}

/// The official code of a region. That there is one is not asked here: the regions are the server's.
pub(super) fn region(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    RegionCode::parse(word).is_none().then(|| spot.fault(words::REGION_WRONG).with("word", word))
}

/// The origin of a site that may embed an agency's form.
pub(super) fn origin(spot: &Spot<'_>, word: &str) -> Option<Fault> {
    (!embed::is_origin(word)).then(|| spot.fault(words::ORIGIN_WRONG).with("word", word))
}
