//! What travels when somebody looks a person's complaints up. Never in an address: a number there would
//! stand in logs and histories. Absent: who may look (see [`crate::visibility`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::QueueRow;
use crate::form::{self, Problem};

/// By what a person is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LookUpKind {
    /// By NIK.
    Nik,
    /// By phone number.
    Phone,
    /// By name, whole or in part.
    Name,
}

impl LookUpKind {
    /// The code on the wire and in rows.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nik => "nik",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }
}

/// A person looked up from a post, and why. No `Debug`: the number must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookUp {
    /// The post it is asked from.
    pub post: String,
    /// By which number.
    pub kind: LookUpKind,
    /// The number, as it was typed.
    pub value: String,
    /// Why: it stands in the record of searches.
    #[serde(default)]
    pub reason: String,
}

impl LookUp {
    /// The number in its one way of writing, and the reason without any number in it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, today: NaiveDate) -> Result<(String, String), Vec<Problem>> {
        let number = form::person_number(self.kind, &self.value, today);
        match (number, form::reason(&self.reason)) {
            (Ok(number), Ok(reason)) => Ok((number, crate::text::without_numbers(&reason))),
            (number, reason) => Err([number.err(), reason.err()].into_iter().flatten().flatten().collect()),
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookupPage {
    /// The complaints, newest first.
    pub rows: Vec<QueueRow>,
    /// Whether older ones were found and are not shown.
    pub more: bool,
}
