//! Which papers leave the office: of what each is made, in which forms it is handed out, and who is offered it. Absent:
//! what stands on one (see `paper`), and making it, which is the server's.

use std::fmt;

use chrono::{Days as Span, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::Case;
use crate::form::{Field, Problem, ProblemCode};
use crate::id::CaseId;
use crate::permission::Act;
use crate::procedure::{Action, Procedure, vocabulary};
use crate::time::{Moment, Zone, parse_date};
use crate::visibility::{Item, Viewer};
use crate::wire::{AskPaper, PostView};
use crate::words::{Words, papers as words};

/// For how many days a paper that an officer asked for is kept. It may name people, and is made again at a press; what
/// belongs to a recap stays with it (UU 27/2022 Ps 43).
pub const KEPT_DAYS: i64 = 30;

/// Over how many days one register reaches at most: a year, whichever.
pub const PERIOD_DAYS_MAX: u64 = 366;

vocabulary! {
    /// Papers that leave the office.
    PaperKind {
        Recap = "recap", RECAP;
        Receipt = "receipt", RECEIPT;
        Register = "register", REGISTER;
    }
}

vocabulary! {
    /// In which form a paper is handed out.
    PaperForm {
        Pdf = "pdf", PDF;
        Xlsx = "xlsx", XLSX;
    }
}

#[allow(clippy::derivable_impls, reason = "the vocabulary has no place to mark one of its words")]
impl Default for PaperForm {
    fn default() -> Self {
        Self::Pdf
    }
}

impl PaperForm {
    /// The media type of such a file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// What kind of thing a paper is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A complaint.
    Complaint,
    /// The recap of a month.
    Recap,
    /// What came to an office on some days.
    Days,
}

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
        let begins = |day: NaiveDate| zone.moment(day, chrono::NaiveTime::MIN);
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
}

impl Subject {
    /// The subject that a text of [`Display`](fmt::Display) is of.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((from, until)) = text.split_once('/') {
            return Some(Self::Days(Days { from: parse_date(from)?, until: parse_date(until)? }));
        }
        CaseId::parse(text).map(Self::Case)
    }

    /// What an officer asks a paper of, by its kind.
    ///
    /// # Errors
    /// What is wrong with what was typed; an id that is none is a wrong choice.
    pub fn asked(asked: &AskPaper, today: NaiveDate) -> Result<Self, Vec<Problem>> {
        match asked.kind.of() {
            Of::Days => Days::typed(&asked.from_on, &asked.until_on, today).map(Self::Days),
            Of::Complaint | Of::Recap => CaseId::parse(&asked.about)
                .map(Self::Case)
                .ok_or_else(|| vec![Problem { field: Field::About, code: ProblemCode::Choice }]),
        }
    }

    /// The case, where it is of one.
    #[must_use]
    pub const fn case(&self) -> Option<&CaseId> {
        match self {
            Self::Case(case) => Some(case),
            Self::Days(_) => None,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(case) => case.fmt(f),
            Self::Days(days) => days.fmt(f),
        }
    }
}

impl PaperKind {
    /// What it is of.
    #[must_use]
    pub const fn of(self) -> Of {
        match self {
            Self::Recap => Of::Recap,
            Self::Receipt => Of::Complaint,
            Self::Register => Of::Days,
        }
    }

    /// The forms it is handed out in.
    #[must_use]
    pub const fn forms(self) -> &'static [PaperForm] {
        match self {
            Self::Register => &[PaperForm::Pdf, PaperForm::Xlsx],
            Self::Recap | Self::Receipt => &[PaperForm::Pdf],
        }
    }

    /// Whether it belongs to what it is of and is kept with it, for whoever sees that; the others belong to whoever asked,
    /// since what stands on them is what that post may see.
    #[must_use]
    pub const fn common(self) -> bool {
        matches!(self, Self::Recap)
    }

    /// Which paper of a recap a step has made, as it then is: with its submission the figures are the leader's.
    #[must_use]
    pub const fn made_by(action: Action) -> Option<Self> {
        match action {
            Action::Recap => Some(Self::Recap),
            _ => None,
        }
    }

    /// What a post must be allowed to do, to ask for one.
    #[must_use]
    pub const fn needs(self) -> Act {
        match self {
            Self::Recap => Act::TakeSteps,
            Self::Receipt => Act::ReadCase,
            Self::Register => Act::ReadQueue,
        }
    }

    /// Whether there is one of a case, whoever asks.
    #[must_use]
    pub fn is_of(self, case: &Case) -> bool {
        match self.of() {
            Of::Recap => case.period.is_some(),
            Of::Complaint => case.period.is_none(),
            Of::Days => false,
        }
    }

    /// Whether a post is offered it of a case.
    #[must_use]
    pub fn offered(self, post: &PostView, case: &Case, procedure: &Procedure) -> bool {
        let sight = Viewer::at(post).sight(case, procedure);
        self.is_of(case) && post.role.may(self.needs()) && sight.shows(Item::Existence)
    }

    /// Those a post is offered that are of some days.
    pub fn of_days(post: &PostView) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| kind.of() == Of::Days && post.role.may(kind.needs()))
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
        for subject in [days, case] {
            assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
        }
        for wrong in ["", "2026-11-01", "2026-11-01/", "a/b", "0192"] {
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
