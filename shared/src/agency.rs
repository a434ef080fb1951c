//! An agency: its name, its calendar, its register numbers, and which procedure takes which channel.
//! Absent: people and passwords; posts are rows, not files.

use serde::{Deserialize, Serialize};

use crate::answer::Template;
use crate::disposition::Rule;
use crate::id::{AgencyId, CategoryId, UnitId};
use crate::letter_number::LetterNumbers;
use crate::procedure::{Action, Channel, Kind, Procedure, Role, Stand, Step};
use crate::region::RegionCode;
use crate::secrecy::loosening::{usual, usual_days};
use crate::secrecy::{About, Category};

mod intake;
mod letterhead;

pub use intake::{Flow, Intake, Keyword};
pub use letterhead::Letterhead;

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

/// A unit that holds cases on its own: an OPD among several. Posts of its role belong to one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationUnit {
    /// The name files and rows know it by.
    pub id: UnitId,
    /// Its name as the public knows it.
    pub name: String,
    /// The role its officers hold.
    pub role: Role,
}

/// Who answers for complaints of a category: one of the agency's units, or the Inspectorate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    /// The category.
    pub category: CategoryId,
    /// The unit; none where it is the Inspectorate's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Whether complaints of the category have a supervisory side (berkadar pengawasan) and go to the Inspectorate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inspectorate: bool,
    /// By what: the regulation or decree that gives the matter to the unit, or why, in words officers read.
    pub reason: String,
}

/// An agency as its data describes it, in one version. A browser passes over what only files and papers need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(any(test, feature = "files"), serde(deny_unknown_fields))]
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
    /// The region it serves: its places come first when somebody looks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// The id of its calendar.
    pub calendar: String,
    /// Its register numbers: `{tahun}` and `{urut:4}` are filled. No `/`.
    pub number_template: String,
    /// Who gives them.
    #[serde(default)]
    pub number_given: NumberGiven,
    /// Numbers of requests for information, filled like its register numbers.
    #[serde(default = "requests")]
    pub request_template: String,
    /// Numbers of objections to how those were handled.
    #[serde(default = "objections")]
    pub objection_template: String,
    /// Whether the national limits of SP4N run beside its own.
    #[serde(default = "yes")]
    pub national_limits: bool,
    /// Within how many working days a second person agrees to loosen a complaint's secrecy.
    #[serde(default = "usual_days", skip_serializing_if = "usual")]
    pub loosening_days: u32,
    /// The names of its offices.
    #[serde(default, rename = "office")]
    pub offices: Vec<Office>,
    /// Its units that hold cases on their own.
    #[serde(default, rename = "unit", skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<OrganisationUnit>,
    /// What its complaints are about.
    #[serde(default, rename = "category", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Texts kept ready for its answers.
    #[serde(default, rename = "template", skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<Template>,
    /// Which unit answers for what, category by category: a proposal of the system, never its decision.
    #[serde(default, rename = "responsibility", skip_serializing_if = "Vec::is_empty")]
    pub responsibilities: Vec<Responsibility>,
    /// The head of what it prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead: Option<Letterhead>,
    /// Its disposition sheets: who initials them, and their check marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Rule>,
    /// What is sent by mail at set times, and to whom. The server's alone: no browser asks for it.
    #[cfg(any(test, feature = "files"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<crate::delivery::Rule>,
    /// How its letters are numbered; without it they keep an empty line for a number written by hand.
    #[cfg_attr(any(test, feature = "files"), serde(default, skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(not(any(test, feature = "files")), serde(skip))]
    pub letter_numbers: Option<LetterNumbers>,
    /// The origins of the sites that may show its form and the tracker inside a page of theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embed_origins: Vec<String>,
    /// The words by which messages to it begin.
    #[serde(default, rename = "keyword", skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<Keyword>,
    /// Its procedures by channel.
    #[serde(rename = "intake")]
    pub intakes: Vec<Intake>,
}

const fn yes() -> bool {
    true
}

fn requests() -> String {
    crate::request::NUMBER_TEMPLATE.to_owned()
}

fn objections() -> String {
    crate::request::OBJECTION_TEMPLATE.to_owned()
}

impl Agency {
    /// The procedure that takes a complaint of a channel and kind; the kind matters only where the
    /// channel serves several procedures.
    #[must_use]
    pub fn flow(&self, channel: Channel, kind: Option<Kind>) -> Flow<'_> {
        let taking: Vec<&Intake> = self.intakes.iter().filter(|intake| intake.takes(channel, kind)).collect();
        match taking[..] {
            [] => Flow::Nothing,
            [intake] => Flow::Procedure(&intake.procedure),
            _ => Flow::Ask(taking.into_iter().flat_map(|intake| intake.kinds.iter().copied()).collect()),
        }
    }

    /// Of which kind a complaint of a channel is: as was said, or the one kind that comes that way.
    #[must_use]
    pub fn kind(&self, channel: Channel, said: Option<Kind>) -> Option<Kind> {
        let mut taking = self.intakes.iter().filter(|intake| intake.takes(channel, None));
        let only = match (taking.next(), taking.next()) {
            (Some(Intake { kinds, .. }), None) => Some(kinds).filter(|kinds| kinds.len() == 1),
            _ => None,
        };
        said.or_else(|| only.map(|kinds| kinds[0]))
    }

    /// The same without what no browser knows of.
    #[must_use]
    pub fn for_browsers(&self) -> Self {
        Self {
            #[cfg(any(test, feature = "files"))]
            delivery: None,
            letter_numbers: None,
            ..self.clone()
        }
    }

    /// The channels by which it takes complaints, in the order of the vocabulary.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        let takes = |channel: &&Channel| self.intakes.iter().any(|intake| intake.channels.contains(channel));
        Channel::ALL.iter().filter(takes).copied().collect()
    }

    /// The name of the office that holds a role, if the agency has one for it.
    #[must_use]
    pub fn office(&self, role: Role) -> Option<&str> {
        self.offices.iter().find(|office| office.role == role).map(|office| office.name.as_str())
    }

    /// The name of whoever holds a role: the unit a case was given to, or the office.
    #[must_use]
    pub fn holds(&self, role: Role, unit: Option<&UnitId>) -> Option<&str> {
        let unit = unit.and_then(|id| self.unit(id)).filter(|unit| unit.role == role);
        unit.map(|unit| unit.name.as_str()).or_else(|| self.office(role))
    }

    /// The unit of an id.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&OrganisationUnit> {
        self.units.iter().find(|unit| unit.id == *id)
    }

    /// The category of an id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id.as_str() == id)
    }

    /// Whether a complaint may be about an office: its own, or one of its units.
    #[must_use]
    pub fn offers(&self, about: &About) -> bool {
        match about {
            About::OwnOffice => true,
            About::Unit(unit) => self.unit(unit).is_some(),
        }
    }

    /// The units among which a step chooses: those of the role it gives the case to.
    pub fn units_for(&self, step: &Step) -> impl Iterator<Item = &OrganisationUnit> {
        let holder = step.to.and_then(|to| to.holder);
        self.units.iter().filter(move |unit| Some(unit.role) == holder)
    }

    /// Whether Aduan itself does a step at once in this agency.
    #[must_use]
    pub fn automatic(&self, step: &Step) -> bool {
        step.action == Action::Register && self.number_given == NumberGiven::System
    }

    /// The step Aduan does at once where a case stands, if the next one is such a step.
    #[must_use]
    pub fn automatic_next<'p>(&self, procedure: &'p Procedure, stand: Stand, channel: Channel) -> Option<&'p Step> {
        procedure.next(stand, channel).filter(|step| self.automatic(step))
    }
}

#[cfg(test)]
mod tests;
