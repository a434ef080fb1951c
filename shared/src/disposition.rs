//! Lembar disposisi: what goes with the step by which a head hands a complaint on. Who is to act on it and who is
//! asked or told beside them, which marks are set, by when, and who initials it before the head signs. The step
//! itself is the SOP's; the sheet is data of the case, read from its events. Absent: the words that are written on it,
//! which are texts of the case; and drawing it.

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::agency::Agency;
use crate::case::Event;
use crate::id::{PostId, UnitId};
use crate::post::{Position, positions};
use crate::procedure::{Action, Channel, Procedure, Role, Stand, Step, vocabulary};
use crate::time::{Moment, dates};
use crate::words::{Lang, Words, disposition as words};

mod check;
mod proposal;
mod rules;

pub use check::{Checked, Limits, Typed, TypedRecipient, check, later};
pub use proposal::{Proposed, proposed};
pub use rules::{advising, changed_since, due_after, initialling, names_reporter, sending_back, signable};

/// How many recipients a sheet takes: what half a folio has lines for.
pub const RECIPIENTS_MAX: usize = 10;
/// How many posts may initial a sheet.
pub const INITIALS_MAX: usize = 5;
/// How many check marks a sheet may offer.
pub const MARKS_MAX: usize = 9;

vocabulary! {
    /// How urgent it is; the third mark of the paper, *rahasia*, is the complaint's own secrecy.
    Urgency {
        Most = "sangat_segera", URGENCY_MOST;
        Soon = "segera", URGENCY_SOON;
    }
}

vocabulary! {
    /// What the sheet of a case asks of the post that looks at its row in a queue.
    Task {
        Sign = "sign", TASK_SIGN;
        Wait = "wait", TASK_WAIT;
        Initial = "initial", TASK_INITIAL;
        Advise = "advise", TASK_ADVISE;
        Know = "know", TASK_KNOW;
        Contribute = "contribute", TASK_CONTRIBUTE;
    }
}

impl Task {
    /// Whether the sheet waits for the post's own hand.
    #[must_use]
    pub const fn by_hand(self) -> bool {
        matches!(self, Self::Sign | Self::Initial)
    }
}

vocabulary! {
    /// What a recipient is to do.
    Part {
        Act = "act", PART_ACT;
        Advise = "advise", PART_ADVISE;
        Know = "know", PART_KNOW;
    }
}

/// A check mark under *Dengan hormat harap*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The name events know it by.
    pub id: String,
    /// What is printed beside its box.
    pub name: String,
}

/// What an agency says of its sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Whose initials (paraf) a sheet needs, one after another, before it is signed; by default nobody's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initials: Vec<Role>,
    /// Its check marks; by default those of the common form.
    #[serde(default, rename = "mark", skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// The marks of the common form (model tata naskah: lembar disposisi).
const MARKS: [(&str, Words); 3] = [
    ("tanggapan-saran", words::MARK_ADVICE),
    ("proses-lanjut", words::MARK_PROCEED),
    ("koordinasi", words::MARK_COORDINATE),
];
/// The mark that is set on a proposal.
const MARK_PROPOSED: &str = "proses-lanjut";

/// The check marks of an agency's sheets.
#[must_use]
pub fn marks(agency: &Agency, lang: Lang) -> Vec<Mark> {
    match agency.disposition.as_ref().filter(|rule| !rule.marks.is_empty()) {
        Some(rule) => rule.marks.clone(),
        None => MARKS.map(|(id, name)| Mark { id: id.to_owned(), name: name.in_lang(lang).to_owned() }).into(),
    }
}

/// Somebody a sheet is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The role.
    pub role: Role,
    /// The unit, where the role is held in several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// What they are to do.
    pub part: Part,
    /// By when, where they are asked beside the sheet.
    #[serde(default, deserialize_with = "dates::maybe", skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Where it is a party outside the agency, which has no post: the event that gave it a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<u32>,
}

/// What a sheet says, without words: it stands in the event that brings it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// How urgent it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    /// For whom it is; the first is the one who is to act, the SOP's next holder.
    pub recipients: Vec<Recipient>,
    /// The marks that are set, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
    /// By when.
    #[serde(default, deserialize_with = "dates::maybe", skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Whether that is later than the case's own limit, and said to be so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beyond: bool,
}

/// That somebody signed, initialled or sent back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// In which role.
    pub role: Role,
    /// From which post, where it was done from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// By which event; what was written with it belongs to the same.
    pub version: u32,
    /// When.
    pub at: Moment,
}

/// The sheet of a case as its events give it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Who initials it, one after another, as the agency's data said when the case came to whoever signs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chain: Vec<Role>,
    /// What it says so far.
    pub plan: Plan,
    /// Who has initialled it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initials: Vec<Signature>,
    /// Who sent it back last, until it is initialled again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_back: Option<Signature>,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signature>,
}

impl Sheet {
    /// Whose initials it waits for; nobody's once all are there, or it is signed.
    #[must_use]
    pub fn turn(&self) -> Option<Role> {
        if self.signed.is_some() { None } else { self.chain.get(self.initials.len()).copied() }
    }

    /// Whether the case is shown to a post for the sheet's sake: whoever it is for once it is signed, and whoever
    /// initials it, from their turn on.
    #[must_use]
    pub fn concerns(&self, role: Role, unit: Option<&UnitId>) -> bool {
        let named = |one: &Recipient| one.role == role && one.unit.as_ref() == unit;
        let reached = self.initials.len() + usize::from(self.signed.is_none());
        let initials = unit.is_none() && self.chain.iter().take(reached).any(|one| *one == role);
        initials || self.signed.is_some() && self.plan.recipients.iter().any(named)
    }

    /// What somebody beside the one who is to act was asked for, once it is signed.
    #[must_use]
    pub fn asked(&self, role: Role, unit: Option<&UnitId>) -> Option<Part> {
        let beside = self.plan.recipients.iter().skip(1).filter(|_| self.signed.is_some());
        beside.into_iter().find(|one| one.role == role && one.unit.as_ref() == unit).map(|one| one.part)
    }

    /// The event whose texts it shows: the signing, or the last initials.
    #[must_use]
    pub fn written(&self) -> Option<u32> {
        self.signed.as_ref().or(self.initials.last()).map(|by| by.version)
    }
}

/// The sheet after an event, out of the one before it. `moved` says whether the case stands elsewhere now.
#[must_use]
pub fn after(before: Option<Box<Sheet>>, event: &Event, moved: bool) -> Option<Box<Sheet>> {
    let by = || Signature {
        role: event.actor.role,
        post: event.actor.post.clone(),
        version: event.version,
        at: event.happened_at,
    };
    let plan = |sheet: &mut Sheet| event.sheet.iter().for_each(|plan| sheet.plan.clone_from(plan));
    if !event.initials.is_empty() {
        return Some(Box::new(Sheet { chain: event.initials.clone(), ..Sheet::default() }));
    }
    let mut sheet = match (event.action, before) {
        (Action::Disposition, before) => {
            event.sheet.as_ref()?;
            let mut sheet = before.filter(|sheet| sheet.signed.is_none()).unwrap_or_default();
            sheet.signed = Some(by());
            sheet
        }
        // What was not signed falls with the place it was to be signed at.
        (_, Some(sheet)) if moved && sheet.signed.is_none() => return None,
        (_, before) => before?,
    };
    match event.action {
        Action::Disposition => plan(&mut sheet),
        Action::Initial => {
            plan(&mut sheet);
            sheet.initials.push(by());
            sheet.sent_back = None;
        }
        Action::SendBackSheet => {
            sheet.initials.clear();
            sheet.sent_back = Some(by());
        }
        _ => {}
    }
    Some(sheet)
}

/// The step that a sheet goes with where a case stands: a disposition by somebody who works here. What the province
/// disposed of is recorded and has its own paper.
#[must_use]
pub fn step(procedure: &Procedure, stand: Stand, channel: Channel) -> Option<&Step> {
    procedure.steps.iter().find(|step| goes_with(step) && step.leaves(stand) && step.takes(channel))
}

/// Whether a sheet goes with a step.
fn goes_with(step: &Step) -> bool {
    step.action == Action::Disposition && step.recorded_by.is_empty() && !step.of_recap()
}

/// The initials that are needed where a case comes to stand, by the agency's data.
#[must_use]
pub fn chain<'a>(agency: &'a Agency, procedure: &Procedure, stand: Stand, channel: Channel) -> &'a [Role] {
    let rule = agency.disposition.as_ref().filter(|_| step(procedure, stand, channel).is_some());
    rule.map_or(&[], |rule| rule.initials.as_slice())
}

/// Whether a role signs the sheet of a case that stands somewhere, in any of some procedures: what a row of a queue
/// can say without its case.
#[must_use]
pub fn signs_at<'p>(procedures: impl IntoIterator<Item = &'p Procedure>, stand: Stand, role: Role) -> bool {
    let signs = |procedure: &Procedure| {
        procedure.steps.iter().any(|step| goes_with(step) && step.leaves(stand) && step.actors.contains(&role))
    };
    procedures.into_iter().any(signs)
}

/// To whom a sheet of a step may go beside the one who is to act: every office of the agency that works on cases.
#[must_use]
pub fn offices(agency: &Agency, procedure: &Procedure, step: &Step) -> Vec<Position> {
    let mut found = positions(agency, [procedure]);
    let beside = |role: Role| role.apart() || step.actors.contains(&role);
    found.retain(|office| !beside(office.role));
    for unit in &agency.units {
        let office = Position { role: unit.role, unit: Some(unit.id.clone()) };
        if !found.contains(&office) {
            found.push(office);
        }
    }
    found
}

#[cfg(test)]
mod tests;
