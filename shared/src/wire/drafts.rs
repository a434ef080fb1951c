//! Calendar and agency data as they are typed, word by word, so that nothing wrong is lost on the way to the
//! reader of files. Absent: what may stand in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A calendar as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CalendarDraft {
    /// Its name for files.
    pub id: String,
    /// The version it began from.
    pub version: u32,
    /// The zone.
    pub zone: String,
    /// How a day is read.
    pub day: String,
    /// Whether collective leave is off.
    pub collective_leave: bool,
    /// Hours by weekday.
    pub week: BTreeMap<String, Vec<String>>,
    /// Parts of the year with other hours.
    pub season: Vec<SeasonDraft>,
    /// Days off by decree.
    pub year: Vec<YearDraft>,
    /// The agency's own days off.
    pub extra_days_off: BTreeMap<String, String>,
}

/// A season as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeasonDraft {
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
    /// Hours by weekday.
    pub week: BTreeMap<String, Vec<String>>,
}

/// The days off of a year as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct YearDraft {
    /// Public holidays.
    pub national: BTreeMap<String, String>,
    /// Collective leave.
    pub collective: BTreeMap<String, String>,
}

/// An agency's data as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgencyDraft {
    /// Its full name.
    pub name: String,
    /// The government it belongs to.
    pub government: String,
    /// Other words people search it by.
    pub also_known_as: Vec<String>,
    /// How its register numbers are made.
    pub number_template: String,
    /// What its offices are called.
    pub office: Vec<OfficeDraft>,
    /// Its units.
    pub unit: Vec<UnitDraft>,
    /// What its complaints are about.
    pub category: Vec<CategoryDraft>,
    /// Who answers for what.
    pub responsibility: Vec<ResponsibilityDraft>,
    /// The head of what it prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letterhead: Option<LetterheadDraft>,
    /// The sites that may embed its form.
    pub embed_origins: Vec<String>,
    /// Which procedure takes what.
    pub intake: Vec<IntakeDraft>,
    /// What no form of the screen touches.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// An office as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeDraft {
    /// The role, by code.
    pub role: String,
    /// Its name.
    pub name: String,
}

/// A unit as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitDraft {
    /// Its name for files.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The role its officers hold, by code.
    pub role: String,
}

/// A category as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CategoryDraft {
    /// Its name for files.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What people say for it.
    pub synonyms: Vec<String>,
    /// How the switches stand at first.
    pub secrecy: crate::secrecy::Secrecy,
}

/// A line of the matrix as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResponsibilityDraft {
    /// The category.
    pub category: String,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether it is the Inspectorate's.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inspectorate: bool,
    /// By what.
    pub reason: String,
}

/// A letterhead as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterheadDraft {
    /// The lines of its name.
    pub lines: Vec<String>,
    /// The address.
    pub address: String,
    /// Telephone, e-mail, site.
    pub contact: String,
}

/// An intake as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IntakeDraft {
    /// The channels, by code.
    pub channels: Vec<String>,
    /// The kinds, by code.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// The procedure's id.
    pub procedure: String,
}
