//! What ties a case to others. Absent: who may tie it (see [`crate::together`]).

use serde::{Deserialize, Serialize};

use super::Case;
use crate::id::UmbrellaId;

/// What an event ties a case to, or unties it from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// It went into a group of cases about one matter.
    Into(UmbrellaId),
    /// It left that group.
    OutOf(UmbrellaId),
}

impl Tie {
    /// What it changes in the picture.
    pub(super) fn apply(&self, case: &mut Case) {
        case.umbrella = match self {
            Self::Into(group) => Some(group.clone()),
            Self::OutOf(_) => None,
        };
    }
}
