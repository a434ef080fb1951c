//! Parties outside the agency (*pihak luar*): a company, another government or a village is asked for material by a
//! link of its own, which shows an excerpt without who reports, takes one answer and then ends. A party has no post
//! and no account; the link is all it has. What is asked, and by when, is read from the events as of any contribution.
//! Absent: the link's secret, which is the server's; what may be blacked out (see [`crate::redaction`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Contribution, contributions};
use crate::calendar::Calendar;
use crate::case::{Case, Refusal};
use crate::disposition::{Part, Recipient};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::procedure::{Action, Asked, Role, TextKind};
use crate::words::{Words, contribution as words};
use crate::{redaction, retention};

/// The page that a link leads to.
pub const ADDRESS: &str = "/pihak-luar";
/// How many days ahead a link may end: what is shown to nobody known must not lie open for long.
pub const LINK_DAYS_MAX: u64 = 30;
/// How many links of a case may be open at once.
pub const LINKS_MAX: usize = 5;

/// Somebody outside the agency, by the event that asked them.
#[must_use]
pub fn party(asked: u32, due_on: Option<NaiveDate>) -> Recipient {
    Recipient { role: Role::Outside, unit: None, part: Part::Advise, due_on, link: Some(asked) }
}

/// Whether something of a case may be shown to a party outside at all. What was told in confidence stays inside.
///
/// # Errors
/// [`Refusal::NotForThis`] when it is confidential, [`Refusal::AskedAlready`] when as many as may be are asked.
pub fn showable(case: &Case) -> Result<(), Refusal> {
    if case.secrecy.confidential {
        return Err(Refusal::NotForThis);
    }
    if case.asked.iter().filter(|one| one.link.is_some()).count() >= LINKS_MAX {
        return Err(Refusal::AskedAlready);
    }
    Ok(())
}

/// What became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It shows its excerpt and takes an answer.
    Open,
    /// It was answered.
    Answered,
    /// The agency withdrew it.
    Recalled,
    /// Its last day is over.
    Expired,
    /// The complaint has ended, or became confidential, or its reporter's data was erased.
    Closed,
}

impl Standing {
    /// What whoever opens the link reads where it is open no more.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Open => words::OUTSIDE_OPEN,
            Self::Answered => words::OUTSIDE_ANSWERED,
            Self::Recalled => words::OUTSIDE_RECALLED,
            Self::Expired => words::OUTSIDE_EXPIRED,
            Self::Closed => words::OUTSIDE_CLOSED,
        }
    }
}

/// What became of a contribution asked outside; `today` is the agency's day.
#[must_use]
pub fn standing(case: &Case, asked: &Contribution, today: NaiveDate) -> Standing {
    match asked.end {
        Some((_, Action::Contribute)) => Standing::Answered,
        Some(_) => Standing::Recalled,
        None if case.state.ended() || case.secrecy.confidential || retention::erased(case) => Standing::Closed,
        None if asked.late(today) => Standing::Expired,
        None => Standing::Open,
    }
}

/// What was asked of a party by an event.
#[must_use]
pub fn link(case: &Case, asked: u32) -> Option<Contribution> {
    contributions(case).into_iter().find(|one| one.of.link == Some(asked))
}

/// The field under which the texts of a case keep who is asked, and who answered: where they keep whose matter it is.
pub const PARTY: Field = Field::Owner;
/// The field under which they keep what a party reads of what was told.
pub const EXCERPT: Field = Field::Story;
/// The field under which they keep what is to be seen on each picture it is shown.
pub const PICTURE: Field = Field::Text;

/// Whether a party may read a text of the case: what was written for it when it was asked, and nothing else.
#[must_use]
pub fn reads(asked: u32, version: u32, kind: TextKind) -> bool {
    version == asked && matches!(kind, TextKind::Excerpt | TextKind::Note)
}

/// What a party is asked, as it is typed; what it is shown of the case comes beside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = OutsideTyped))]
pub struct Typed {
    /// Who is asked, as the agency calls them.
    pub party: String,
    /// What is asked.
    pub text: String,
    /// Until when the link is open, `YYYY-MM-DD`.
    pub due_on: String,
}

/// What a party is asked, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who is asked.
    pub party: String,
    /// What is asked.
    pub text: String,
    /// The last day of the link.
    pub due_on: NaiveDate,
}

impl Typed {
    /// Checks it against the agency's calendar and day.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, calendar: &Calendar, today: NaiveDate) -> Result<Question, Vec<Problem>> {
        let mut check = Checker::default();
        let party = check.text(Field::Party, &self.party, Asked::Required);
        let text = check.text(Field::Text, &self.text, Asked::Required);
        // No more is told in a question than in an excerpt.
        if text.as_deref().is_some_and(redaction::certain) {
            check.wrong(Field::Text, ProblemCode::Uncovered);
        }
        let due_on = super::day(&mut check, &self.due_on, calendar, today, LINK_DAYS_MAX);
        check.done(())?;
        let found = party.zip(text).zip(due_on);
        found.map(|((party, text), due_on)| Question { party, text, due_on }).ok_or_else(Vec::new)
    }
}

/// What a party answers, as it is typed on the page of its link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// Who answers: name and function.
    pub party: String,
    /// What they have to say.
    pub text: String,
}

impl Answer {
    /// Checks it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self) -> Result<Self, Vec<Problem>> {
        let mut check = Checker::default();
        let party = check.text(Field::Party, &self.party, Asked::Required);
        let said = check.text(Field::Text, &self.text, Asked::Required);
        // Whoever cannot be told from anybody else has not answered for their office.
        if party.as_deref().is_some_and(|party| !party.chars().any(char::is_alphabetic)) {
            check.wrong(Field::Party, ProblemCode::TooShort);
        }
        check.done(Self { party: party.unwrap_or_default(), text: said.unwrap_or_default() })
    }
}
