//! By which channels an agency takes complaints, and which procedure each then follows. Absent: the procedures.

use serde::{Deserialize, Serialize};

use crate::procedure::{Channel, Kind};

/// Which procedure takes complaints of some channels, and where one channel serves several
/// procedures, of which kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// The channels.
    pub channels: Vec<Channel>,
    /// The kinds; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// The procedure's id.
    pub procedure: String,
}

/// A word by which messages of a channel begin, and which is no part of what is told: `LAPORKALTARA` to 1708
/// (service standard of DKISP Kalimantan Utara).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyword {
    /// The word; blanks in it and the size of its letters do not matter.
    pub word: String,
    /// The channel.
    pub channel: Channel,
}

impl Intake {
    pub(super) fn takes(&self, channel: Channel, kind: Option<Kind>) -> bool {
        let of_kind = kind.is_none_or(|kind| self.kinds.is_empty() || self.kinds.contains(&kind));
        self.channels.contains(&channel) && of_kind
    }
}

/// Which procedure a complaint follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flow<'a> {
    /// This one.
    Procedure(&'a str),
    /// One of several: the reporter or the officer must say of which kind the complaint is.
    Ask(Vec<Kind>),
    /// None: the agency takes nothing of the kind by that channel.
    Nothing,
}
