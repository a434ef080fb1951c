//! What ties a case to others. Absent: who may tie it (see [`crate::together`]).

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Case;
use crate::id::{CaseId, UmbrellaId};
use crate::procedure::vocabulary;
use crate::words::{Words, rules as words};

/// What an event ties a case to, or unties it from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// It went into a group of cases about one matter.
    Into(UmbrellaId),
    /// It left that group.
    OutOf(UmbrellaId),
    /// A part of what was told in it goes on as that case.
    Part(CaseId),
    /// It is a part of what was told in that case.
    PartOf(CaseId),
    /// Its reporter told the same in that case, which was closed.
    Duplicate(CaseId),
    /// Its reporter told the same in that case, which goes on for both.
    DuplicateOf(CaseId),
}

vocabulary! {
    /// What another case of the same reporter is to a case.
    Relation {
        Part = "part", RELATION_PART;
        PartOf = "part_of", RELATION_PART_OF;
        Duplicate = "duplicate", RELATION_DUPLICATE;
        DuplicateOf = "duplicate_of", RELATION_DUPLICATE_OF;
    }
}

impl Tie {
    /// What it changes in the picture: the group it is in. Cases of the same reporter stand in their events alone.
    pub(super) fn apply(&self, case: &mut Case) {
        match self {
            Self::Into(group) => case.umbrella = Some(group.clone()),
            Self::OutOf(_) => case.umbrella = None,
            Self::Part(_) | Self::PartOf(_) | Self::Duplicate(_) | Self::DuplicateOf(_) => {}
        }
    }

    /// What another case is to this one by it; none where it ties to a group.
    #[must_use]
    pub const fn relation(&self) -> Option<(Relation, &CaseId)> {
        match self {
            Self::Into(_) | Self::OutOf(_) => None,
            Self::Part(case) => Some((Relation::Part, case)),
            Self::PartOf(case) => Some((Relation::PartOf, case)),
            Self::Duplicate(case) => Some((Relation::Duplicate, case)),
            Self::DuplicateOf(case) => Some((Relation::DuplicateOf, case)),
        }
    }
}
