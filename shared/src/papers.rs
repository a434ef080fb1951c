//! Which papers leave the office: of what each is made, in which forms it is handed out, and who is offered it. Absent:
//! what stands on one (see `paper`), and making it, which is the server's.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Case, Passage};
use crate::permission::Act;
use crate::procedure::{Action, Procedure, TextKind, vocabulary};
use crate::visibility::{Item, Viewer};
use crate::wire::PostView;
use crate::words::{Words, papers as words};

mod subject;

pub use subject::{Days, LISTS, Listing, PERIOD_DAYS_MAX, Subject};

/// Most rows of a spreadsheet: so many a phone or an old office computer still opens. What is longer is handed out as open
/// text.
pub const SPREADSHEET_ROWS_MAX: u64 = 200_000;

/// For how many days a paper that an officer asked for is kept. It may name people, and is made again at a press; what
/// belongs to a recap stays with it (UU 27/2022 Ps 43).
pub const KEPT_DAYS: i64 = 30;

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
        Cases = "cases", CASES;
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
    /// A list that a post looks at: a view of its queue, or one it keeps.
    List,
    /// A request for information.
    Request,
    /// A procedure of the agency.
    Procedure,
}

impl PaperKind {
    /// What it is of.
    #[must_use]
    pub const fn of(self) -> Of {
        match self {
            Self::Recap | Self::Evaluation => Of::Recap,
            Self::Receipt | Self::ComplaintSheet | Self::DispositionSheet | Self::AnswerLetter => Of::Complaint,
            Self::Register | Self::Requests | Self::Objections | Self::Conformance => Of::Days,
            Self::Cases => Of::List,
            Self::Notification => Of::Request,
            Self::ComplaintForm | Self::Procedure => Of::Procedure,
        }
    }

    /// The forms it is handed out in.
    #[must_use]
    pub const fn forms(self) -> &'static [PaperForm] {
        match self {
            Self::Register | Self::Requests | Self::Objections => &[PaperForm::Pdf, PaperForm::Xlsx],
            Self::Conformance | Self::Cases => &[PaperForm::Xlsx],
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
            Self::Register | Self::Conformance | Self::Cases | Self::ComplaintForm | Self::Procedure => Act::ReadQueue,
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
