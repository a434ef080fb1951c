//! An agency: its name, its calendar, its register numbers, and which procedure takes which channel.
//! Absent: people and passwords; posts are rows, not files.

use serde::{Deserialize, Serialize};

use crate::id::AgencyId;
use crate::procedure::Action;
use crate::procedure::{Channel, Procedure, Role, Step};

/// Who gives a complaint its register number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberGiven {
    /// Aduan, the moment the complaint arrives, so that the citizen leaves with a number.
    #[default]
    System,
    /// An officer, at the procedure's `register` step.
    Officer,
}

/// What an agency calls the office that holds a role; where it says nothing the role's own words serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The role.
    pub role: Role,
    /// The office's name as the public knows it.
    pub name: String,
}

/// Which procedure takes complaints of some channels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// The channels.
    pub channels: Vec<Channel>,
    /// The procedure's id.
    pub procedure: String,
}

/// An agency as its data describes it, in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// The first part of its addresses.
    pub id: AgencyId,
    /// Raised with each change.
    pub version: u32,
    /// The agency's full name.
    pub name: String,
    /// The government it belongs to.
    pub government: String,
    /// Other words people search it by.
    #[serde(default)]
    pub also_known_as: Vec<String>,
    /// The id of its calendar.
    pub calendar: String,
    /// Its register numbers: `{tahun}` and `{urut:4}` are filled. No `/`.
    pub number_template: String,
    /// Who gives them.
    #[serde(default)]
    pub number_given: NumberGiven,
    /// The names of its offices.
    #[serde(default, rename = "office")]
    pub offices: Vec<Office>,
    /// Its procedures by channel.
    #[serde(rename = "intake")]
    pub intakes: Vec<Intake>,
}

impl Agency {
    /// The procedure that takes a channel.
    #[must_use]
    pub fn procedure_for(&self, channel: Channel) -> Option<&str> {
        self.intakes.iter().find(|intake| intake.channels.contains(&channel)).map(|intake| intake.procedure.as_str())
    }

    /// The name of the office that holds a role, if the agency has one for it.
    #[must_use]
    pub fn office(&self, role: Role) -> Option<&str> {
        self.offices.iter().find(|office| office.role == role).map(|office| office.name.as_str())
    }

    /// Whether Aduan itself does a step at once in this agency.
    #[must_use]
    pub fn automatic(&self, step: &Step) -> bool {
        step.action == Action::Register && self.number_given == NumberGiven::System
    }

    /// The step Aduan does at once in a state of the procedure, if the next one is such a step.
    #[must_use]
    pub fn automatic_next<'p>(&self, procedure: &'p Procedure, state: crate::procedure::State) -> Option<&'p Step> {
        procedure.next(state).filter(|step| self.automatic(step))
    }
}
