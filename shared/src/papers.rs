//! Which papers leave the office: of what each is made, in which forms it is handed out, and who is offered it. Absent:
//! what stands on one (see `paper`), and making it, which is the server's.

use std::fmt;

use chrono::{Days as Span, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Case, Passage};
use crate::form::{Field, Problem, ProblemCode};
use crate::id::{CaseId, RequestId};
use crate::permission::Act;
use crate::procedure::{Action, Procedure, TextKind, vocabulary};
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
        Evaluation = "evaluation", EVALUATION;
        Receipt = "receipt", RECEIPT;
        ComplaintSheet = "complaint_sheet", COMPLAINT_SHEET;
        DispositionSheet = "disposition_sheet", DISPOSITION_SHEET;
        AnswerLetter = "answer_letter", ANSWER_LETTER;
        Register = "register", REGISTER;
        Requests = "requests", REQUESTS;
        Objections = "objections", OBJECTIONS;
        Conformance = "conformance", CONFORMANCE;
        Notification = "notification", NOTIFICATION;
        ComplaintForm = "complaint_form", COMPLAINT_FORM;
        Procedure = "procedure", PROCEDURE;
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
    /// A request for information.
    Request,
    /// A procedure of the agency.
    Procedure,
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
    /// A request for information.
    Request(RequestId),
    /// A procedure, by its id.
    Procedure(String),
}

/// What stands before the id of a request, and before that of a procedure, where a subject is a text.
const REQUEST: &str = "request ";
const PROCEDURE: &str = "procedure ";

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
        }
    }
}

impl PaperKind {
    /// What it is of.
    #[must_use]
    pub const fn of(self) -> Of {
        match self {
            Self::Recap | Self::Evaluation => Of::Recap,
            Self::Receipt | Self::ComplaintSheet | Self::DispositionSheet | Self::AnswerLetter => Of::Complaint,
            Self::Register | Self::Requests | Self::Objections | Self::Conformance => Of::Days,
            Self::Notification => Of::Request,
            Self::ComplaintForm | Self::Procedure => Of::Procedure,
        }
    }

    /// The forms it is handed out in.
    #[must_use]
    pub const fn forms(self) -> &'static [PaperForm] {
        match self {
            Self::Register | Self::Requests | Self::Objections => &[PaperForm::Pdf, PaperForm::Xlsx],
            Self::Conformance => &[PaperForm::Xlsx],
            _ => &[PaperForm::Pdf],
        }
    }

    /// Whether it belongs to what it is of and is kept with it, for whoever sees that; the others belong to whoever asked,
    /// since what stands on them is what that post may see.
    #[must_use]
    pub const fn common(self) -> bool {
        matches!(self, Self::Recap | Self::Evaluation)
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
            Self::Recap | Self::Evaluation => Act::TakeSteps,
            Self::Receipt | Self::ComplaintSheet | Self::DispositionSheet | Self::AnswerLetter => Act::ReadCase,
            Self::Register | Self::Conformance | Self::ComplaintForm | Self::Procedure => Act::ReadQueue,
            Self::Requests | Self::Objections | Self::Notification => Act::ReadRequests,
        }
    }

    /// Whether there is one of a case, whoever asks.
    #[must_use]
    pub fn is_of(self, case: &Case) -> bool {
        let done = |action: Action| case.history.iter().any(|passage| passage.action == action);
        match self {
            Self::Recap => case.period.is_some(),
            Self::Evaluation => case.period.is_some() && done(Action::Evaluate),
            Self::DispositionSheet => case.sheet.is_some(),
            Self::AnswerLetter => case.period.is_none() && answer_of(case).is_some(),
            _ => self.of() == Of::Complaint && case.period.is_none(),
        }
    }

    /// Whether a post is offered it of a case.
    #[must_use]
    pub fn offered(self, post: &PostView, case: &Case, procedure: &Procedure) -> bool {
        let sight = Viewer::at(post).sight(case, procedure);
        let read = match self {
            Self::ComplaintSheet => sight.reads(TextKind::Complaint),
            Self::DispositionSheet => sight.shows(Item::Inside),
            Self::AnswerLetter => sight.reads(TextKind::Answer),
            _ => sight.shows(Item::Existence),
        };
        self.is_of(case) && post.role.may(self.needs()) && read
    }

    /// Those a post is offered that are of some days.
    pub fn of_days(post: &PostView) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| kind.of() == Of::Days && post.role.may(kind.needs()))
    }
}

/// The passage with the last answer, where there is one.
#[must_use]
pub fn answer_of(case: &Case) -> Option<&Passage> {
    case.history.iter().rev().find(|passage| passage.action.needs().text == Some(TextKind::Answer))
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
        for subject in [days, case, request, Subject::Procedure("jenawi-daring".to_owned())] {
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
