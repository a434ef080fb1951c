//! What travels of a working answer. Absent: the answer once it is sent; that is a text of the case.

use serde::{Deserialize, Serialize};

use crate::answer::review::{Entry, Move};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::procedure::{Asked, Role};

/// The working answer of a case, as its officers see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkingAnswer {
    /// Its entries since the last answer that was sent, oldest first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub entries: Vec<Entry>,
}

/// Something done to a working answer, from a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkAnswer {
    /// The post it is done from.
    pub post: String,
    /// The last entry that was seen, 0 for none.
    pub seen: u32,
    /// What is done: `draft`, `ask`, `approve` or `send_back`.
    pub action: String,
    /// The decision, by code.
    pub decision: String,
    /// By whom it was decided.
    pub decided_by: String,
    /// What was done or why not.
    pub text: String,
    /// Of which role a review is asked, by code.
    pub of: String,
    /// Why it is sent back.
    pub remarks: String,
}

/// A move as it was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// What is done.
    pub action: Move,
    /// Of which role a review is asked.
    pub of: Option<Role>,
    /// The text, or the remarks.
    pub text: String,
}

impl WorkAnswer {
    /// Checks what is done. Whether the text is an answer is asked of the gate, once a review is asked of it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self) -> Result<Worked, Vec<Problem>> {
        let mut check = Checker::default();
        let Some(action) = Move::from_code(&self.action) else {
            check.wrong(Field::Text, ProblemCode::Choice);
            return check.done(Worked { action: Move::Draft, of: None, text: String::new() });
        };
        let text = match action {
            Move::Draft | Move::Ask => check.text(Field::Text, &self.text, Asked::Required),
            Move::SendBack => check.text(Field::Remarks, &self.remarks, Asked::Required),
            Move::Approve => None,
        };
        check.text(Field::DecidedBy, &self.decided_by, Asked::Optional);
        check.offered(Field::Decision, &self.decision, crate::answer::Decision::from_code);
        let of = Role::from_code(&self.of).filter(|_| action == Move::Ask);
        if action == Move::Ask && of.is_none() {
            check.wrong(Field::Role, ProblemCode::Choice);
        }
        check.done(Worked { action, of, text: text.unwrap_or_default() })
    }
}
