//! Who a procedure tells of its limits, and when. Absent: telling them (see [`crate::case::rings`]).

use serde::{Deserialize, Serialize};

use super::{Role, StepNo};
use crate::clock::Limit;

/// Which clocks an alarm belongs to, written `promise`, `steps` or `#4`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum AlarmOn {
    /// The promise.
    Promise,
    /// The limit of every step.
    Steps,
    /// The limit of one step.
    Step(StepNo),
}

impl TryFrom<String> for AlarmOn {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match (text.as_str(), text.strip_prefix('#')) {
            ("promise", _) => Ok(Self::Promise),
            ("steps", _) => Ok(Self::Steps),
            (_, Some(no)) => Ok(Self::Step(no.to_owned())),
            _ => Err(format!("`{text}` is not `promise`, `steps` or a step such as `#4`")),
        }
    }
}

impl From<AlarmOn> for String {
    fn from(on: AlarmOn) -> Self {
        match on {
            AlarmOn::Promise => "promise".to_owned(),
            AlarmOn::Steps => "steps".to_owned(),
            AlarmOn::Step(no) => format!("#{no}"),
        }
    }
}

/// Who is told when a limit comes near, or has passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alarm {
    /// Of which clocks.
    pub on: AlarmOn,
    /// So long before the limit ends, in `menit` or `jam` of the wall clock; none: when it has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Limit>,
    /// The posts that are told; empty: whoever has the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Role>,
}
