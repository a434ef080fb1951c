//! Photos that prove the work was done: who may attach them and when, what is said of each, and how time and place are
//! told. A camera's clock may be wrong and a place may be written by hand, so both are only ever what the photo says.
//! Absent: reading a photo and comparing it with others, which the server does (the measure stands in `print`).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Actor, Case, Refusal};
use crate::custody;
use crate::id::{CaseId, FileId};
use crate::procedure::{Action, Procedure, vocabulary};
use crate::retention;
use crate::time::{Moment, Zone, long_moment};
use crate::visibility::Act;
use crate::words::{Lang, Words, evidence as words};

mod check;
pub mod print;

pub use check::check;

/// From which distance on it is told in kilometres, in metres.
const METRES_PER_KM: u32 = 1_000;

vocabulary! {
    /// What a photo shows: the matter as it was, or what became of it.
    Mark {
        Before = "before", MARK_BEFORE;
        After = "after", MARK_AFTER;
    }
}

/// When a photo was taken, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Taken {
    /// When, in unix milliseconds.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// Whether an officer typed it, because the photo does not say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub typed: bool,
}

impl Taken {
    /// `Menurut foto: Sabtu, 21 November 2026 pukul 14.10 WIB`.
    #[must_use]
    pub fn sentence(self, zone: Zone, lang: Lang) -> String {
        let says = if self.typed { words::TAKEN_TYPED } else { words::TAKEN_PHOTO };
        says.with(lang, &[("moment", &long_moment(self.at, zone, lang))])
    }
}

/// Where a photo was taken, as far as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Spot {
    /// The point, as [`crate::location::Location`] writes it; none when it is not written in the photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// How far it lies from where the matter is, in metres, when both are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<u32>,
}

impl Spot {
    /// `230 m dari tempat kejadian`.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self.metres, &self.point) {
            (Some(metres), _) => words::AWAY.with(lang, &[("distance", &distance(metres, lang))]),
            (None, Some(_)) => words::PLACE_WRITTEN.in_lang(lang).to_owned(),
            (None, None) => words::PLACE_NOT_WRITTEN.in_lang(lang).to_owned(),
        }
    }
}

/// `230 m`, and from a kilometre on `1,4 km`.
fn distance(metres: u32, lang: Lang) -> String {
    if metres < METRES_PER_KM {
        return format!("{metres} m");
    }
    let point = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    let tenths = metres / (METRES_PER_KM / 10);
    format!("{}{point}{} km", tenths / 10, tenths % 10)
}

/// Time and place of a photo in one line, as the officer and the reviewer read them.
#[must_use]
pub fn told(taken: Option<Taken>, spot: &Spot, zone: Zone, lang: Lang) -> String {
    let when =
        taken.map_or_else(|| words::TIME_NOT_WRITTEN.in_lang(lang).to_owned(), |taken| taken.sentence(zone, lang));
    format!("{when}, {}.", spot.sentence(lang))
}

impl Statement {
    /// `Foto pekerjaan, sesudah · Lubang sudah ditambal · Menurut foto: …`, what a reporter reads under it.
    #[must_use]
    pub fn sentence(&self, zone: Zone, lang: Lang) -> String {
        let mark = self.mark.words().in_lang(lang).to_lowercase();
        let name = format!("{}, {mark}", words::YOURS.in_lang(lang));
        let taken = self.taken.map(|taken| taken.sentence(zone, lang)).unwrap_or_default();
        let parts = [name.as_str(), self.caption.as_str(), taken.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// An earlier picture that looks the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    /// The case it came with.
    pub case: CaseId,
    /// The picture.
    pub file: FileId,
}

/// What is said of a photo, as it is kept beside the event and committed to by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The photo.
    pub file: FileId,
    /// What it shows.
    pub mark: Mark,
    /// What is to be seen on it, in the officer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// When it was taken, as far as anybody says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// Where.
    #[serde(flatten)]
    pub spot: Spot,
    /// The earlier pictures that looked the same when it was attached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alike: Vec<Alike>,
}

/// Whether an actor may attach proof to a case: whoever has it now, whose unit was given it, and whoever drafts or
/// answers in its procedure.
///
/// # Errors
/// Why not: a recap, erased or ended, or neither of these.
pub fn permitted(procedure: &Procedure, case: &Case, actor: &Actor) -> Result<(), Refusal> {
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    if case.period.is_some() {
        return Err(Refusal::NotForThis);
    }
    if case.state.ended() {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    let unit = actor.unit.is_some() && actor.unit == case.unit;
    let writes = |action| matches!(action, Action::DraftAnswer | Action::Respond | Action::FollowUp | Action::Answer);
    let answers = || {
        let steps = procedure.steps.iter().filter(|step| writes(step.action));
        actor.unit.is_none() && steps.into_iter().any(|step| step.open_to(actor.role))
    };
    let has_part = custody::keeps(procedure, case, actor) || unit || answers();
    if actor.role.may(Act::ProveWork) && actor.post.is_some() && has_part {
        Ok(())
    } else {
        Err(Refusal::NotYourStep { role: procedure.keeper(case.stand(), case.channel) })
    }
}

/// Whether an answer was sent, with which the reporter sees the work.
#[must_use]
pub fn answered(case: &Case) -> bool {
    case.history.iter().any(|passage| passage.action == Action::Answer)
}

/// Whether an event brought proof of the work.
#[must_use]
pub fn brought(case: &Case, version: u32) -> bool {
    case.history.iter().any(|passage| passage.version == version && passage.action == Action::ProveWork)
}

#[cfg(test)]
mod tests;
