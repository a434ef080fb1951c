//! Numbers of letters that leave the office (*nomor surat*) and the book they stand in (*buku nomor surat keluar*): how one
//! is written, what may become of one, and who may take, keep and void it. Absent: drawing the next number, which is the
//! server's, and the letters (see [`crate::papers`]).

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::case::Case;
use crate::papers::{PaperKind, answer_of};
use crate::permission::Act;
use crate::procedure::{Action, Procedure, Role, TextKind, vocabulary};
use crate::request::{Deed as RequestDeed, Request};
use crate::wire::PostView;
use crate::words::{Words, letter_number as words};

mod template;

pub use template::{LONGEST, PIECES, Piece, TemplateFault};

vocabulary! {
    /// What a number is for; the archive's classification (Permendagri 83/2022) may differ by it.
    LetterKind {
        Answer = "answer", ANSWER;
        Disposition = "disposition", DISPOSITION;
        Notification = "notification", NOTIFICATION;
        Other = "other", OTHER;
    }
}

vocabulary! {
    /// What became of a number. One that was taken stays in the book for good.
    NumberState {
        Reserved = "reserved", RESERVED;
        Used = "used", USED;
        Void = "void", VOID;
    }
}

vocabulary! {
    /// What is done with a number.
    NumberDeed {
        Reserve = "reserve", DID_RESERVE;
        Use = "use", DID_USE;
        Void = "void", DID_VOID;
    }
}

/// When the running number begins anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restart {
    /// With each year.
    #[default]
    Year,
    /// Never.
    Never,
}

/// Classification codes of the archive, where a kind of letter has one of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Classifications {
    /// Of a letter of answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Of a disposition sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<String>,
    /// Of a written notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notification: Option<String>,
    /// Of any other letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

/// How an agency numbers its letters (`[letter_numbers]` of its file).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterNumbers {
    /// `{classification}/{number}/{unit}/{month_roman}/{year}`; the pieces are [`PIECES`].
    pub template: String,
    /// The classification code.
    pub classification: String,
    /// The codes of kinds of letters that have their own.
    #[serde(default, skip_serializing_if = "none_own")]
    pub classifications: Classifications,
    /// What stands for the agency in its numbers; needed where the template names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// When the running number begins anew.
    #[serde(default)]
    pub restart: Restart,
    /// With how many digits the running number is written at least.
    #[serde(default = "digits")]
    pub digits: u32,
}

fn none_own(of: &Classifications) -> bool {
    *of == Classifications::default()
}

const fn digits() -> u32 {
    3
}

/// Most digits a running number is filled up to.
pub const DIGITS_MAX: u32 = 6;

impl LetterNumbers {
    /// The classification code of a kind of letter.
    #[must_use]
    pub fn classification(&self, kind: LetterKind) -> &str {
        let own = match kind {
            LetterKind::Answer => &self.classifications.answer,
            LetterKind::Disposition => &self.classifications.disposition,
            LetterKind::Notification => &self.classifications.notification,
            LetterKind::Other => &self.classifications.other,
        };
        own.as_deref().unwrap_or(&self.classification)
    }

    /// The sequence a number of a year belongs to: the year, or 0 where there is one sequence for good.
    #[must_use]
    pub const fn series(&self, year: i32) -> i32 {
        match self.restart {
            Restart::Year => year,
            Restart::Never => 0,
        }
    }

    /// A number as it stands on a letter; none where the template will not do.
    #[must_use]
    pub fn written(&self, kind: LetterKind, number: u32, on: NaiveDate) -> Option<String> {
        let (before, after) = template::around(self, kind, on).ok()?;
        let width = self.digits as usize;
        Some(format!("{before}{number:0width$}{after}"))
    }

    /// The running number of one that was written so; none where it was not.
    #[must_use]
    pub fn running(&self, kind: LetterKind, written: &str, on: NaiveDate) -> Option<u32> {
        let (before, after) = template::around(self, kind, on).ok()?;
        let number: u32 = written.strip_prefix(before.as_str())?.strip_suffix(after.as_str())?.parse().ok()?;
        (self.written(kind, number, on).as_deref() == Some(written)).then_some(number)
    }

    /// What is wrong with it; nothing where numbers can be written by it.
    #[must_use]
    pub fn fault(&self) -> Option<TemplateFault> {
        template::fault(self)
    }
}

/// Why a number is not taken, kept or voided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NumberRefusal {
    /// The agency does not say how its letters are numbered.
    #[error("no letter numbers")]
    NotSet,
    /// The letter has a number.
    #[error("numbered already")]
    Numbered,
    /// The number is used.
    #[error("number used")]
    Used,
    /// The number is void.
    #[error("number void")]
    Void,
    /// The number was kept for another kind of letter.
    #[error("number of another kind")]
    OtherKind,
}

impl NumberRefusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSet => "no_letter_numbers",
            Self::Numbered => "numbered_already",
            Self::Used => "number_used",
            Self::Void => "number_void",
            Self::OtherKind => "number_other_kind",
        }
    }

    /// Why, as a sentence.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::NotSet => words::NOT_SET,
            Self::Numbered => words::NUMBERED_ALREADY,
            Self::Used => words::IS_USED,
            Self::Void => words::IS_VOID,
            Self::OtherKind => words::OTHER_KIND,
        }
    }
}

/// What a number is after something was done with it; none is one that nobody took before.
///
/// # Errors
/// [`NumberRefusal::Used`] and [`NumberRefusal::Void`]: a number is never used twice, and what is void stays so.
pub const fn after(state: Option<NumberState>, deed: NumberDeed) -> Result<NumberState, NumberRefusal> {
    match (state, deed) {
        (None, NumberDeed::Reserve) => Ok(NumberState::Reserved),
        (None | Some(NumberState::Reserved), NumberDeed::Use) => Ok(NumberState::Used),
        (Some(NumberState::Reserved | NumberState::Used), NumberDeed::Void) => Ok(NumberState::Void),
        (Some(NumberState::Void) | None, _) => Err(NumberRefusal::Void),
        (Some(NumberState::Used | NumberState::Reserved), _) => Err(NumberRefusal::Used),
    }
}

impl LetterKind {
    /// The paper that bears such a number.
    #[must_use]
    pub const fn paper(self) -> Option<PaperKind> {
        match self {
            Self::Answer => Some(PaperKind::AnswerLetter),
            Self::Disposition => Some(PaperKind::DispositionSheet),
            Self::Notification => Some(PaperKind::Notification),
            Self::Other => None,
        }
    }

    /// Those that are made of a complaint.
    pub const OF_CASES: [Self; 2] = [Self::Answer, Self::Disposition];

    /// Which letter of its kind a case has now: an answer after the first is another letter, and takes a number of its own.
    /// None where it has none.
    #[must_use]
    pub fn edition(self, case: &Case) -> Option<u32> {
        match self {
            Self::Answer if case.period.is_none() => answer_of(case).map(|passage| passage.version),
            Self::Disposition => {
                let sheet = case.sheet.as_ref()?;
                let signed = case.history.iter().filter(|passage| passage.action == Action::Disposition).count();
                u32::try_from(signed + usize::from(sheet.signed.is_none())).ok()
            }
            _ => None,
        }
    }
}

/// Which written notice a request has now; none before the first.
#[must_use]
pub fn notice_of(request: &Request) -> Option<u32> {
    let notified = |deed| matches!(deed, RequestDeed::Answer | RequestDeed::Refuse);
    request.history.iter().rev().find(|passage| notified(passage.deed)).map(|passage| passage.version)
}

/// Whether a post may give a letter of a case its number, and bring its signed version: whoever is offered the paper, and
/// answers, signs, or coordinates the procedure.
#[must_use]
pub fn may_take(kind: LetterKind, post: &PostView, case: &Case, procedure: &Procedure) -> bool {
    let offered = kind.paper().is_some_and(|paper| paper.offered(post, case, procedure));
    let writes = |action: Action| match kind {
        LetterKind::Answer => action.needs().text == Some(TextKind::Answer),
        _ => action == Action::Disposition,
    };
    let hand = |role: Role| procedure.steps.iter().any(|step| writes(step.action) && step.open_to(role));
    offered && post.role.may(Act::TakeSteps) && (post.role == procedure.coordinator || hand(post.role))
}

/// Whether a role may give a written notice its number.
#[must_use]
pub fn may_take_notice(role: Role) -> bool {
    RequestDeed::Answer.roles().contains(&role)
}

/// Whether a role may keep numbers for later, and void them: administrators, and whoever coordinates one of the agency's
/// procedures.
#[must_use]
pub fn may_keep<'p>(role: Role, procedures: impl IntoIterator<Item = &'p Procedure>) -> bool {
    let coordinates = || procedures.into_iter().any(|procedure| procedure.coordinator == role);
    role == Role::Administrator || role.may(Act::ReadNumbers) && role.may(Act::TakeSteps) && coordinates()
}

#[cfg(test)]
mod tests;
