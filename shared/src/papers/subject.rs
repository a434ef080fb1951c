//! Of what a paper is: a case, a request, a procedure, a list, or what came on some days. Absent: which papers there are.

use std::fmt;

use chrono::{Days as Span, NaiveDate, NaiveTime};

use super::Of;
use crate::form::{Field, Problem, ProblemCode};
use crate::id::{CaseId, RequestId};
use crate::time::{Moment, Zone, parse_date};
use crate::wire::{AskPaper, QueueView};

/// Over how many days one register reaches at most: a year, whichever.
pub const PERIOD_DAYS_MAX: u64 = 366;

/// Some days, the first and the last among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
}

impl Days {
    /// From which moment, up to and without which, they last in a zone.
    #[must_use]
    pub fn moments(&self, zone: Zone) -> (Moment, Moment) {
        let begins = |day: NaiveDate| zone.moment(day, NaiveTime::MIN);
        (begins(self.from), begins(self.until.checked_add_days(Span::new(1)).unwrap_or(self.until)))
    }

    /// The days as they were typed.
    ///
    /// # Errors
    /// What is wrong with them: no dates, the wrong way round, in the future, or more than [`PERIOD_DAYS_MAX`].
    pub fn typed(from: &str, until: &str, today: NaiveDate) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut day = |field: Field, typed: &str| {
            let found = match (typed.trim(), parse_date(typed.trim())) {
                ("", _) => Err(ProblemCode::Required),
                (_, None) => Err(ProblemCode::Date),
                (_, Some(day)) if day > today && field == Field::FromOn => Err(ProblemCode::Future),
                (_, Some(day)) => Ok(day),
            };
            found.map_err(|code| problems.push(Problem { field, code })).ok()
        };
        let typed = (day(Field::FromOn, from), day(Field::UntilOn, until));
        let (Some(from), Some(until)) = typed else { return Err(problems) };
        let code = match until.signed_duration_since(from).num_days() {
            ..0 => ProblemCode::Reversed,
            days if days.unsigned_abs() >= PERIOD_DAYS_MAX => ProblemCode::OutOfRange,
            _ => return Ok(Self { from, until }),
        };
        Err(vec![Problem { field: Field::UntilOn, code }])
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.until)
    }
}

/// What a paper is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A case.
    Case(CaseId),
    /// What came on some days.
    Days(Days),
    /// A request for information.
    Request(RequestId),
    /// A procedure, by its id.
    Procedure(String),
    /// A list of cases.
    List(Listing),
}

/// A list that a post looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listing {
    /// A view of its queue.
    View(QueueView),
    /// One that its officer keeps, by its id.
    Saved(String),
}

/// The views of a queue that are lists, each with its code.
pub const LISTS: [(QueueView, &str); 9] = [
    (QueueView::Mine, "mine"),
    (QueueView::Open, "open"),
    (QueueView::Ended, "ended"),
    (QueueView::Dissatisfied, "dissatisfied"),
    (QueueView::Promised, "promised"),
    (QueueView::Review, "review"),
    (QueueView::Own, "own"),
    (QueueView::Asked, "asked"),
    (QueueView::Mentioned, "mentioned"),
];

impl Listing {
    /// The list that a text of [`Display`](fmt::Display) is of.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(id) = text.strip_prefix(SAVED) {
            return Some(Self::Saved(id.to_owned())).filter(|_| !id.is_empty());
        }
        let code = text.strip_prefix(VIEW)?;
        LISTS.iter().find(|(_, known)| *known == code).map(|(view, _)| Self::View(*view))
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::View(view) => {
                let code = LISTS.iter().find(|(known, _)| known == view).map_or("", |(_, code)| code);
                write!(f, "{VIEW}{code}")
            }
            Self::Saved(id) => write!(f, "{SAVED}{id}"),
        }
    }
}

/// What stands before the id of a request, of a procedure and of a list, where a subject is a text.
const REQUEST: &str = "request ";
const PROCEDURE: &str = "procedure ";
const VIEW: &str = "view ";
const SAVED: &str = "saved ";

impl Subject {
    /// The subject that a text of [`Display`](fmt::Display) is of.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((from, until)) = text.split_once('/') {
            return Some(Self::Days(Days { from: parse_date(from)?, until: parse_date(until)? }));
        }
        if let Some(id) = text.strip_prefix(REQUEST) {
            return RequestId::parse(id).map(Self::Request);
        }
        if let Some(list) = Listing::parse(text) {
            return Some(Self::List(list));
        }
        match text.strip_prefix(PROCEDURE) {
            Some(id) => Some(Self::Procedure(id.to_owned())),
            None => CaseId::parse(text).map(Self::Case),
        }
    }

    /// What an officer asks a paper of, by its kind.
    ///
    /// # Errors
    /// What is wrong with what was typed; an id that is none is a wrong choice.
    pub fn asked(asked: &AskPaper, today: NaiveDate) -> Result<Self, Vec<Problem>> {
        let about = asked.about.trim();
        let named = match asked.kind.of() {
            Of::Days => return Days::typed(&asked.from_on, &asked.until_on, today).map(Self::Days),
            Of::Complaint | Of::Recap => CaseId::parse(about).map(Self::Case),
            Of::Request => RequestId::parse(about).map(Self::Request),
            Of::List => Listing::parse(about).map(Self::List),
            Of::Procedure => Some(Self::Procedure(about.to_owned())).filter(|_| !about.is_empty()),
        };
        named.ok_or_else(|| vec![Problem { field: Field::About, code: ProblemCode::Choice }])
    }

    /// The case, where it is of one.
    #[must_use]
    pub const fn case(&self) -> Option<&CaseId> {
        match self {
            Self::Case(case) => Some(case),
            _ => None,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(case) => case.fmt(f),
            Self::Days(days) => days.fmt(f),
            Self::Request(id) => write!(f, "{REQUEST}{id}"),
            Self::Procedure(id) => write!(f, "{PROCEDURE}{id}"),
            Self::List(list) => list.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    fn check(from: &str, until: &str, expect: Result<&str, &[(Field, ProblemCode)]>) {
        let found = Days::typed(from, until, day("2026-12-02"));
        let found = found.map(|days| days.to_string());
        let found = found.map_err(|all| all.into_iter().map(|one| (one.field, one.code)).collect::<Vec<_>>());
        assert_eq!(found, expect.map(str::to_owned).map_err(<[_]>::to_vec), "{from} to {until}");
    }

    #[test]
    fn days_are_taken_in_order_not_from_the_future_and_no_more_than_a_year() {
        use Field::{FromOn, UntilOn};
        check("2026-11-01", "2026-11-30", Ok("2026-11-01/2026-11-30"));
        check(" 2026-12-02 ", "2026-12-31", Ok("2026-12-02/2026-12-31"));
        check("2024-01-01", "2024-12-31", Ok("2024-01-01/2024-12-31"));
        check("2025-01-01", "2026-01-02", Err(&[(UntilOn, ProblemCode::OutOfRange)]));
        check("2026-11-02", "2026-11-01", Err(&[(UntilOn, ProblemCode::Reversed)]));
        check("2026-12-03", "2026-12-31", Err(&[(FromOn, ProblemCode::Future)]));
        check("", "30-11-2026", Err(&[(FromOn, ProblemCode::Required), (UntilOn, ProblemCode::Date)]));
    }

    #[test]
    fn a_subject_is_read_back_from_its_text() {
        let days = Subject::Days(Days { from: day("2026-11-01"), until: day("2026-11-30") });
        let case = Subject::Case(CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap());
        let request = Subject::Request(RequestId::parse("0192f0c1-0000-7000-8000-000000000002").unwrap());
        let lists = LISTS.map(|(view, _)| Subject::List(Listing::View(view)));
        let saved = Subject::List(Listing::Saved("0192f0c1".to_owned()));
        let one = [days, case, request, Subject::Procedure("jenawi-daring".to_owned()), saved];
        for subject in one.into_iter().chain(lists) {
            assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
        }
        for wrong in ["", "2026-11-01/", "a/b", "request ", "view ", "view all", "saved "] {
            assert_eq!(Subject::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_last_from_the_first_midnight_up_to_the_one_after_the_last() {
        let days = Days { from: day("2026-11-01"), until: day("2026-11-30") };
        let (from, until) = days.moments(Zone::Wib);
        assert_eq!(from, Moment::parse("2026-11-01T00:00:00+07:00").unwrap());
        assert_eq!(until, Moment::parse("2026-12-01T00:00:00+07:00").unwrap());
    }
}
