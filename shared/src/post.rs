//! Posts: a role held in an agency or in one of its units, from a day to a day, by its holder or by
//! someone in the holder's place (Plh, Plt). Which posts there are, who may give them to whom, and why
//! nobody may leave one on which cases wait.
//!
//! An administrator looks after the people of their own agency. They never give a post to themselves:
//! whoever runs the accounts reads no complaint by their own hand. Each act stands in a log that all
//! administrators of the agency see. Absent: accounts and passwords; which cases there are is asked of
//! the store.

use chrono::{Days, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::agency::Agency;
use crate::id::{PostId, UnitId};
use crate::procedure::{Procedure, Role, Step, vocabulary};
use crate::time::dates;
use crate::words::{Lang, Words, staff as words};

mod form;
mod refusal;

pub use form::{Invitee, NewPost, Planned, login};
pub use refusal::Refusal;

vocabulary! {
    /// In whose place a post is held: Plh while its holder is away, Plt while it has none.
    Acting {
        Plh = "plh", ACTING_PLH;
        Plt = "plt", ACTING_PLT;
    }
}

vocabulary! {
    /// What is done to people and posts, as the log has it.
    StaffAct {
        Invite = "invite", ACT_INVITE;
        Give = "give", ACT_GIVE;
        End = "end", ACT_END;
        HandOver = "hand_over", ACT_HAND_OVER;
        StandIn = "stand_in", ACT_STAND_IN;
        Link = "link", ACT_LINK;
        Password = "password", ACT_PASSWORD;
        Disable = "disable", ACT_DISABLE;
        Enable = "enable", ACT_ENABLE;
        Adopt = "adopt", ACT_ADOPT;
        Delegate = "delegate", ACT_DELEGATE;
        Recall = "recall", ACT_RECALL;
    }
}

/// An office that someone may hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Position {
    /// The role.
    pub role: Role,
    /// The unit, where the role is held in several.
    pub unit: Option<UnitId>,
}

/// The offices of an agency that someone with an account may hold, each once: the roles that act in its
/// procedures, in each unit where a role is held in several; the head and the inspectorate where the
/// agency names them; administrator and auditor.
pub fn positions<'a>(agency: &Agency, procedures: impl IntoIterator<Item = &'a Procedure>) -> Vec<Position> {
    let mut roles: Vec<Role> = procedures.into_iter().flat_map(with_account).collect();
    let beside = [Role::Head, Role::Inspectorate, Role::Ppid, Role::PpidSuperior];
    roles.extend(beside.into_iter().filter(|role| agency.office(*role).is_some()));
    roles.extend([Role::Administrator, Role::Auditor]);
    let mut found: Vec<Position> = Vec::new();
    for role in roles {
        if found.iter().any(|position| position.role == role) {
            continue;
        }
        let units = agency.units.iter().filter(|unit| unit.role == role).map(|unit| Some(unit.id.clone()));
        let places: Vec<Option<UnitId>> = units.collect();
        let places = if places.is_empty() { vec![None] } else { places };
        found.extend(places.into_iter().map(|unit| Position { role, unit }));
    }
    found
}

/// The roles of a procedure whose holders work here: the reporter and Aduan itself have no account, and
/// neither has whoever does nothing but what others record.
fn with_account(procedure: &Procedure) -> Vec<Role> {
    let acts = |role: Role, step: &Step| {
        step.recorded_by.contains(&role) || step.actors.contains(&role) && step.recorded_by.is_empty()
    };
    let here = |role: &Role| {
        !matches!(role, Role::Reporter | Role::System) && procedure.steps.iter().any(|step| acts(*role, step))
    };
    procedure.roles().into_iter().filter(here).collect()
}

/// From which day to which a post is held; both days belong to it, in the agency's zone. One whose last
/// day lies before its first was withdrawn before it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The first day.
    #[serde(deserialize_with = "dates::one")]
    pub from_on: NaiveDate,
    /// The last day, if it is known.
    #[serde(deserialize_with = "dates::maybe", default)]
    pub until_on: Option<NaiveDate>,
}

/// How a post stands to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is held.
    Now,
    /// It begins later.
    Coming,
    /// It is over, or was withdrawn.
    Over,
}

impl Term {
    /// How it stands on a day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Standing {
        match self.until_on {
            Some(last) if last < day || last < self.from_on => Standing::Over,
            _ if self.from_on > day => Standing::Coming,
            _ => Standing::Now,
        }
    }

    /// Whether two terms share a day.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let begins = self.from_on.max(other.from_on);
        self.on(begins) == Standing::Now && other.on(begins) == Standing::Now
    }

    /// The last day when a post is ended: no day that is gone is taken back, and one that has not begun
    /// may be withdrawn by the day before it.
    ///
    /// # Errors
    /// [`Refusal::PostOver`] when it is over already; `OutOfRange` is left to the form.
    pub fn ended(self, last_on: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        // Asked for twice, it is done once.
        if self.on(today) == Standing::Over && self.until_on != Some(last_on) {
            return Err(Refusal::PostOver);
        }
        Ok(Self { until_on: Some(last_on.max(yesterday(self.from_on))), ..self })
    }

    /// What is left of it when another takes it over on a day: it ends the day before, or as it would have.
    #[must_use]
    pub fn until_handed_over(self, on: NaiveDate) -> Self {
        let last = yesterday(on).max(yesterday(self.from_on));
        Self { until_on: Some(self.until_on.map_or(last, |until| until.min(last))), ..self }
    }
}

/// The day before a day.
#[must_use]
pub fn yesterday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// A post as far as these rules ask about it, of someone who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The post.
    pub id: PostId,
    /// Who holds it.
    pub staff: String,
    /// What it is.
    pub position: Position,
    /// Its days.
    pub term: Term,
}

/// Whether nobody holds an office on a day.
#[must_use]
pub fn vacant<'a>(held: impl IntoIterator<Item = &'a Held>, position: &Position, day: NaiveDate) -> bool {
    !held.into_iter().any(|post| post.position == *position && post.term.on(day) == Standing::Now)
}

/// Whether someone may be taken from an office, when `others` are the posts that stay and `cases` are
/// open and wait there.
///
/// # Errors
/// Why not: cases would wait for nobody from that day on, or the agency would have no administrator.
pub fn may_leave(others: &[Held], position: &Position, day: NaiveDate, cases: u32) -> Result<(), Refusal> {
    if !vacant(others, position, day) {
        return Ok(());
    }
    match position.role {
        Role::Administrator => Err(Refusal::LastAdministrator),
        _ if cases > 0 => Err(Refusal::WouldStrand { cases }),
        _ => Ok(()),
    }
}

/// Whether an administrator may give a post to someone who holds others.
///
/// # Errors
/// Why not: nobody gives themselves a post, nobody holds the same one twice on a day, and that of whoever keeps the
/// installation reaches over agencies, so it is given at the server alone, by nobody of an agency.
pub fn may_give(by: &str, to: &str, held: &[Held], position: &Position, term: Term) -> Result<(), Refusal> {
    if position.role == Role::Operator && !by.is_empty() {
        return Err(Refusal::AtServer);
    }
    if by == to {
        return Err(Refusal::OwnPost);
    }
    let same = |post: &&Held| post.staff == to && post.position == *position && post.term.meets(term);
    if held.iter().any(|post| same(&post)) { Err(Refusal::AlreadyHeld) } else { Ok(()) }
}

/// Whether whoever holds a post, `acting` or not, may name somebody to stand in for them: nobody hands on what they
/// hold for another, and who looks into an office or keeps its accounts neither stands in nor is stood in for
/// (PP 60/2008, lampiran: pemisahan fungsi).
///
/// # Errors
/// Why not.
pub fn may_delegate(
    by: &str,
    to: &str,
    held: &[Held],
    (position, acting): (&Position, Option<Acting>),
    term: Term,
) -> Result<(), Refusal> {
    if acting.is_some() || position.role.apart() {
        return Err(Refusal::NotToDelegate);
    }
    let supervises = |post: &Held| post.staff == to && post.position.role.apart() && post.term.meets(term);
    if held.iter().any(supervises) {
        return Err(Refusal::Supervises);
    }
    may_give(by, to, held, position, term)
}

/// Whether whoever keeps the installation may give an agency an administrator: only where nobody who may sign in
/// administers it today. `manned` are the posts of those who may.
///
/// # Errors
/// [`Refusal::Administered`] where somebody does.
pub fn may_appoint(manned: &[Held], today: NaiveDate) -> Result<(), Refusal> {
    if administrators(manned, today) == 0 { Ok(()) } else { Err(Refusal::Administered) }
}

/// How many administer an agency on a day, of the posts of those who may sign in.
#[must_use]
pub fn administrators(manned: &[Held], today: NaiveDate) -> u32 {
    let administers = |post: &&Held| post.position.role == Role::Administrator && post.term.on(today) == Standing::Now;
    u32::try_from(manned.iter().filter(administers).count()).unwrap_or(u32::MAX)
}

/// Whether an administrator may let someone in anew, shut them out or let them back in: nobody does it
/// to themselves, and nobody to a person who works for another agency as well, whose account would be
/// theirs with it.
///
/// # Errors
/// Why not.
pub fn may_govern(by: &str, person: &str, elsewhere: bool) -> Result<(), Refusal> {
    if by == person {
        Err(Refusal::Oneself)
    } else if elsewhere {
        Err(Refusal::Elsewhere)
    } else {
        Ok(())
    }
}

impl Acting {
    /// An office with the mark that it is held in another's place: `Plh. Camat`.
    #[must_use]
    pub fn before(self, office: &str, lang: Lang) -> String {
        let words = match self {
            Self::Plh => words::ACTING_PLH_SHORT,
            Self::Plt => words::ACTING_PLT_SHORT,
        };
        words.with(lang, &[("office", office)])
    }
}

impl Position {
    /// What an agency calls it.
    #[must_use]
    pub fn name(&self, agency: &Agency) -> Option<String> {
        agency.holds(self.role, self.unit.as_ref()).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests;
