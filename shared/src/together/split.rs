//! One complaint in which two matters were told: who may make one of them a complaint of its own, how far that goes,
//! and who may read the whole of what was told beside the part. Absent: opening it, and its clocks (it is filed like
//! any other, as of the day on which its reporter told it).

use super::Refusal;
use crate::case::Case;
use crate::form::{Checker, Field, FilingForm, Problem};
use crate::id::RegisterNumber;
use crate::permission::Act;
use crate::procedure::{Action, Asked, Procedure};
use crate::retention;
use crate::secrecy::Secrecy;
use crate::visibility::{Item, Onlooker, Seat, Viewer};
use crate::wire::{Relative, SplitForm};
use crate::words::{Lang, split as words};

/// Into how many others one complaint is split at most: a letter that tells more is told again, together.
pub const PARTS_MAX: usize = 5;

/// Whether a post may split a complaint of which some parts were split off before: whoever has it, coordinates it,
/// registers or classifies what comes in, as long as it reads what was told.
///
/// # Errors
/// Why not.
pub fn may_split(seat: &Seat, case: &Case, procedure: &Procedure, parts: usize) -> Result<(), Refusal> {
    if case.period.is_some() {
        return Err(Refusal::RecapWhole);
    }
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    if case.state.ended() {
        return Err(Refusal::Ended);
    }
    let viewer = Viewer::Post(seat.clone());
    let onlooker = viewer.onlooker(case, procedure);
    let holds = matches!(onlooker, Onlooker::Keeper | Onlooker::UnitKeeper | Onlooker::Coordinator)
        || onlooker == Onlooker::Head && case.holder == seat.role
        || seat.role.may(Act::FileAtDesk);
    if !holds || !seat.role.may(Act::Split) || !viewer.sight(case, procedure).shows(Item::Complaint) {
        return Err(Refusal::SplitNotHeld);
    }
    if parts < PARTS_MAX { Ok(()) } else { Err(Refusal::Parts) }
}

/// Whether a split was prepared on what is no longer so: a step was taken meanwhile, or a part was split off, which may
/// be the same part.
#[must_use]
pub fn split_overtaken(case: &Case, seen: u32) -> bool {
    let split = |passage: &crate::case::Passage| passage.version > seen && passage.action == Action::Split;
    crate::case::overtaken(case, seen) || case.history.iter().any(split)
}

/// How secret a part is: as secret as the whole, or more; never less.
#[must_use]
pub const fn secrecy_of_part(whole: Secrecy, confidential: bool) -> Secrecy {
    whole.with(Secrecy { anonymous: false, confidential })
}

/// Whether whoever reads a part may read the whole of what was told with it. They may where they read the whole in the
/// first complaint itself. Else it must not show them what that hides: a confidential one stays with its own handlers,
/// and an office never reads by way of a part what was told about it.
#[must_use]
pub fn reads_whole(viewer: &Viewer, part: (&Case, &Procedure), whole: (&Case, &Procedure)) -> bool {
    let reads = |(case, procedure): (&Case, &Procedure)| viewer.sight(case, procedure).shows(Item::Complaint);
    let hidden = whole.0.secrecy.confidential || whole.0.about.is_some() || retention::erased(whole.0);
    reads(whole) || reads(part) && !hidden
}

/// What ties a complaint to others of its reporter, in one line: `Pecahannya JNW-2026-0043, JNW-2026-0044`. Where
/// nothing does, what can be done about that.
#[must_use]
pub fn tied(kin: &[Relative], lang: Lang) -> String {
    let mut line: Vec<String> = Vec::new();
    let mut last = None;
    for one in kin {
        let number = one.number.as_ref().map_or(words::NONE_OF_BOTH.in_lang(lang), RegisterNumber::as_str);
        match line.last_mut().filter(|_| last == Some(one.relation)) {
            Some(text) => *text = format!("{text}, {number}"),
            None => line.push(format!("{} {number}", one.relation.words().in_lang(lang))),
        }
        last = Some(one.relation);
    }
    if line.is_empty() { words::SHEET.in_lang(lang).to_owned() } else { line.join(" · ") }
}

impl SplitForm {
    /// The part as a filing form: what its reporter told, without who they are, which is not typed here.
    #[must_use]
    pub fn filing(&self, whole: Secrecy, publish: bool) -> FilingForm {
        FilingForm {
            story: self.story.clone(),
            place: self.place.clone(),
            region: self.region.clone(),
            location: self.location.clone(),
            happened_on: self.happened_on.clone(),
            category: self.category.clone(),
            about: self.about.clone(),
            secrecy: secrecy_of_part(whole, self.confidential),
            publish,
            ..FilingForm::default()
        }
    }

    /// What its reporter is told of it, tidied; it may be empty.
    ///
    /// # Errors
    /// A problem where it is too long.
    pub fn message(&self) -> Result<String, Vec<Problem>> {
        let mut check = Checker::default();
        let text = check.text(Field::Text, &self.text, Asked::Optional).unwrap_or_default();
        check.done(text)
    }
}
