//! Requests for public information (*permohonan informasi*, UU 14/2008) and objections (*keberatan*): what one is and
//! what may happen to it. They stand beside complaints: with states, registers and clocks of their own.
//!
//! One request holds at most one objection, in one chain of events. [`decide`] says what follows from a deed or why
//! not, [`apply`] makes the picture, [`clocks`] counts every due moment from the picture and the agency's calendar.
//! Absent: words that were written; an event holds only commitments to them.

use serde::{Deserialize, Serialize};

use crate::id::{AgencyId, CaseId, ExternalNumber, RegisterNumber, RequestId};
use crate::procedure::Role;
use crate::time::Moment;

mod apply;
mod clocks;
mod decide;
mod event;
mod form;
mod refusal;
mod register;
mod vocabulary;

pub use apply::{apply, replay};
pub use clocks::{Clock, ClockName, Waits, clocks, due_for, grounds_open};
pub use decide::{Context, decide, offers, permitted};
pub use event::{Event, Notice, Opening, Sealed, What};
pub use form::{Applicant, ApplicantForm, DeedForm, Load, OpenForm, Opened};
pub use refusal::Refusal;
pub use register::{Column, Entry, Register, cell, csv, date_in_words, rupiah};
pub use vocabulary::{
    Decision, Deed, Form, Kind, ObjectionGround, ObjectionState, Outcome, Part, RefusalGround, State, Wording,
};

/// The template of request numbers where an agency's data names none.
pub const NUMBER_TEMPLATE: &str = "PI-{tahun}-{urut:4}";
/// The template of objection numbers where an agency's data names none.
pub const OBJECTION_TEMPLATE: &str = "KB-{tahun}-{urut:4}";

/// A request for information, as its events make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// The agency.
    pub agency: AgencyId,
    /// The complaint it came from; none where it came to the PPID directly.
    pub case: Option<CaseId>,
    /// Its number in the register of requests.
    pub number: RegisterNumber,
    /// How many events it has.
    pub version: u32,
    /// Whether the information is to be seen or copied.
    pub kind: Kind,
    /// In which form it was asked for.
    pub form: Form,
    /// Where it stands.
    pub state: State,
    /// When it was asked for; the day is day zero.
    pub received_at: Moment,
    /// When the time was extended.
    pub extended_at: Option<Moment>,
    /// The last written notice, and when it was given.
    pub notice: Option<(Moment, Notice)>,
    /// When the information was given.
    pub given_at: Option<Moment>,
    /// The objection, if one was made.
    pub objection: Option<Objection>,
    /// What happened, oldest first.
    pub history: Vec<Passage>,
}

/// An objection to how a request was handled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Its number in the register of objections.
    pub number: RegisterNumber,
    /// On which ground.
    pub ground: ObjectionGround,
    /// Where it stands.
    pub state: ObjectionState,
    /// When it was made.
    pub filed_at: Moment,
    /// When it was passed on to the superior.
    pub passed_on_at: Option<Moment>,
    /// When the superior responded, and how.
    pub responded: Option<(Moment, Outcome)>,
    /// By which date the superior has the information given, `YYYY-MM-DD`.
    pub by_on: Option<String>,
    /// When the applicant accepted the response or took the dispute to the Komisi Informasi.
    pub ended_at: Option<Moment>,
    /// The commission's number of the dispute, where it is known.
    pub dispute: Option<ExternalNumber>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Its version.
    pub version: u32,
    /// What was done.
    pub deed: Deed,
    /// By which role.
    pub role: Role,
    /// When it happened.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
}

#[cfg(test)]
mod tests;
