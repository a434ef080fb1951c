//! A case: our handling of one complaint, and the only rules by which it changes. A month's recap is a
//! case too: it has no reporter, and its steps, clocks and history are kept in the same way.
//!
//! [`decide`] turns a command into events or a refusal, [`apply`] takes an event into the picture,
//! [`offers`] says which steps are worth a button now, [`replay`] rebuilds the picture from events.
//! `decide` and `offers` ask the same [`permitted`], so a button never lies. Clocks are decided
//! once and written into the event, so that a picture rebuilt years later shows the same due
//! moments. Absent: texts, names and files; a case holds nothing personal.

use serde::{Deserialize, Serialize};

use crate::clock::{Limit, Pause};
use crate::disposition::{Recipient, Sheet};
use crate::id::{AgencyId, CaseId, CategoryId, ExternalNumber, Period, PostId, RegisterNumber, UmbrellaId, UnitId};
use crate::national::NationalLimit;
use crate::procedure::{Action, Channel, Classification, Ground, Kind, Rating, Role, Stand, State, StepNo};
use crate::secrecy::loosening::Loosening;
use crate::secrecy::{About, Secrecy};
use crate::time::Moment;

mod alarms;
mod apply;
mod beside;
mod clocks;
mod command;
mod decide;
mod event;
mod import;
mod offers;
mod refusal;
mod tie;

pub use alarms::{Ring, RingKind, ringing, rings, step_due, wakes_at};
pub use apply::{apply, replay};
pub use beside::{OPENED_MINUTES, beside, opened, overtaken};
pub use clocks::redate;
pub use command::{Asking, Command, Load};
pub use decide::{Context, Rules, decide, file, open_recap};
pub use event::{Actor, ClockChange, ClockName, Event, Opening, Sealed, SealedKind, Turn};
pub use import::{OldEnd, import};
pub use offers::{Offer, offers, permitted};
pub use refusal::Refusal;
pub use tie::{Relation, Tie};

/// A clock of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Which.
    pub name: ClockName,
    /// Its limits, one after another.
    pub legs: Vec<Limit>,
    /// When it began.
    pub started_at: Moment,
    /// When it stood still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// When it ends; none while it stands still.
    pub due_at: Option<Moment>,
    /// When it was stopped, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<Moment>,
}

impl Clock {
    /// Whether it has not been stopped; a paused clock still runs in this sense.
    #[must_use]
    pub const fn open(&self) -> bool {
        self.stopped_at.is_none()
    }

    /// Whether it stands still.
    #[must_use]
    pub fn paused(&self) -> bool {
        self.open() && self.due_at.is_none()
    }

    /// Whether its limit was passed: at `now` while open, at its stop once stopped.
    #[must_use]
    pub fn late(&self, now: Moment) -> bool {
        self.due_at.is_some_and(|due| due < self.stopped_at.unwrap_or(now))
    }

    /// Whether it limits somebody. Waits and windows do not: nobody is late when they end.
    #[must_use]
    pub const fn limits(&self) -> bool {
        !matches!(self.name, ClockName::Wait(_) | ClockName::Window(_))
    }
}

/// A step taken, as the history and the SOP track show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The event's version.
    pub version: u32,
    /// The step; empty where the system did what is no step.
    pub step: StepNo,
    /// What it did.
    pub action: Action,
    /// In which role it was done.
    pub role: Role,
    /// In which role it was recorded, when whoever did it has no account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<Role>,
    /// The state after it.
    pub state: State,
    /// Who had the case after it.
    pub holder: Role,
    /// The unit it was given to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The ground it was done on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The mark the reporter gave with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// The post whose person it was given to, among several of one post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<PostId>,
    /// The offices it names beside whoever has the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<Recipient>,
    /// When it happened.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
}

impl Passage {
    /// What it says of the reporter's satisfaction: `Some(true)` when they disputed an answer or marked it low,
    /// `Some(false)` when they were content or have a new answer to judge, nothing where it says nothing of it.
    #[must_use]
    pub fn dissatisfied(&self) -> Option<bool> {
        match self.action {
            Action::Dispute => Some(true),
            Action::Confirm => Some(self.rating.is_some_and(Rating::low)),
            Action::Answer => Some(false),
            _ => None,
        }
    }
}

/// The picture of a case that its events give. Holds nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its id inside the system.
    pub id: CaseId,
    /// The agency that has it.
    pub agency: AgencyId,
    /// Its procedure.
    pub procedure: String,
    /// The version it began with and stays on.
    pub procedure_version: u32,
    /// How it came.
    pub channel: Channel,
    /// What it is about, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The number another system knows it by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<ExternalNumber>,
    /// The month, when it is a recap and no complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What its reporter keeps to themselves.
    #[serde(default, skip_serializing_if = "Secrecy::open")]
    pub secrecy: Secrecy,
    /// Whether an officer made it confidential, and no wish of its reporter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tightened: bool,
    /// What is asked of its secrecy and not decided yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loosening: Option<Loosening>,
    /// What it is about, as the reporter sorted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryId>,
    /// Whose work it is about, as far as the reporter said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Whether its reporter agreed that it is shown to the public, without their name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub publish: bool,
    /// How many events it has; a command says which one it has seen.
    pub version: u32,
    /// Its register number, once given.
    pub number: Option<RegisterNumber>,
    /// Where it stands.
    pub state: State,
    /// Who has it.
    pub holder: Role,
    /// The unit it was last given to, until the Inspectorate has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The post of the person who has it, among several of one post; none as long as nobody took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<PostId>,
    /// Its disposition sheet, where it was disposed of with one or waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Box<Sheet>>,
    /// The offices that are asked for a contribution and have not given it yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Recipient>,
    /// How often it was returned.
    #[serde(default)]
    pub returns: u32,
    /// Its class, once chosen.
    pub classification: Option<Classification>,
    /// When it was filed.
    pub filed_at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Whether the reporter wrote last and nobody has acted since.
    pub reporter_spoke: bool,
    /// The group of cases about one matter that it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub umbrella: Option<UmbrellaId>,
    /// Its clocks, stopped ones included.
    pub clocks: Vec<Clock>,
    /// The steps taken.
    pub history: Vec<Passage>,
}

impl Case {
    /// Where it stands.
    #[must_use]
    pub const fn stand(&self) -> Stand {
        Stand { state: self.state, holder: self.holder }
    }

    /// Whether nobody has anything to do with it any more: it ended, and its reporter has not written
    /// since without being answered.
    #[must_use]
    pub const fn settled(&self) -> bool {
        self.ended_at.is_some() && !self.reporter_spoke
    }

    /// Whether its reporter was not satisfied with the last answer.
    #[must_use]
    pub fn dissatisfied(&self) -> bool {
        self.history.iter().rev().find_map(Passage::dissatisfied).unwrap_or(false)
    }

    /// The mark its reporter gave last, if they gave one.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.history.iter().rev().find_map(|passage| passage.rating)
    }

    /// The open clock of a name.
    #[must_use]
    pub fn clock(&self, name: &ClockName) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.open() && clock.name == *name)
    }

    /// The nearest due moment of an open limit: what a queue sorts by.
    #[must_use]
    pub fn due_at(&self) -> Option<Moment> {
        self.clocks.iter().filter(|clock| clock.open() && clock.limits()).filter_map(|clock| clock.due_at).min()
    }

    /// The clock the reporter is promised an answer by: the nearest of the local promise and the
    /// national limit of the complaint's class, so that a looser national one never lengthens the
    /// agency's own. Without either, the national limit of a first follow-up.
    #[must_use]
    pub fn promised(&self) -> Option<&Clock> {
        let open = |name: ClockName| self.clock(&name);
        let answer = [ClockName::Promise, ClockName::National(NationalLimit::Settlement)];
        let nearest = answer.into_iter().filter_map(open).min_by_key(|clock| {
            // One that stands still is later than any that runs.
            clock.due_at.map_or(i64::MAX, Moment::millis)
        });
        nearest.or_else(|| open(ClockName::National(NationalLimit::FollowUp)))
    }
}

#[cfg(test)]
mod tests;
