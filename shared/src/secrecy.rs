//! What a reporter keeps to themselves, and about whom they speak: the two switches of SP4N-LAPOR!, the
//! category that sets them at first, and the office a complaint is about. Absent: who may see what then
//! (see [`crate::visibility`]).

use serde::{Deserialize, Serialize};

use crate::id::{CategoryId, UnitId};
use crate::words::{Words, citizen::asked as words};

pub mod loosening;

/// Two switches, apart from each other. The reporter sets them; nobody loosens them alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Secrecy {
    /// Anonim: nobody who handles it learns who reports.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Rahasia: only those who handle it learn what is reported.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
}

impl Secrecy {
    /// Both together: a switch is set where either sets it.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self { anonymous: self.anonymous || other.anonymous, confidential: self.confidential || other.confidential }
    }

    /// What a receipt and a case say of it to their reporter.
    #[must_use]
    pub fn words(self) -> Vec<Words> {
        let anonymous = self.anonymous.then_some(words::RECEIPT_ANONYMOUS);
        anonymous.into_iter().chain(self.confidential.then_some(words::RECEIPT_CONFIDENTIAL)).collect()
    }

    /// Whether neither is set.
    #[must_use]
    pub const fn open(&self) -> bool {
        !self.anonymous && !self.confidential
    }
}

/// Whose work a complaint is about: `own_office`, or the id of one of the agency's units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum About {
    /// The office that takes the complaint.
    OwnOffice,
    /// One of the agency's units.
    Unit(UnitId),
}

impl About {
    /// How forms and rows write the office itself; no unit can be called so.
    pub const OWN_OFFICE: &str = "own_office";

    /// Reads it as forms and rows write it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == Self::OWN_OFFICE { Some(Self::OwnOffice) } else { UnitId::parse(text).map(Self::Unit) }
    }

    /// As forms and rows write it.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::OwnOffice => Self::OWN_OFFICE,
            Self::Unit(unit) => unit.as_str(),
        }
    }
}

impl TryFrom<String> for About {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is neither `own_office` nor a unit's id"))
    }
}

impl From<About> for String {
    fn from(about: About) -> Self {
        about.code().to_owned()
    }
}

/// What complaints are about, as an agency sorts them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The name files and rows know it by.
    pub id: CategoryId,
    /// Its name as the public reads it.
    pub name: String,
    /// What people say for it in their own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<String>,
    /// How the switches stand at first for a complaint of this category.
    #[serde(default, skip_serializing_if = "Secrecy::open")]
    pub secrecy: Secrecy,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_unit_can_be_called_as_the_office_itself() {
        assert_eq!(UnitId::parse(About::OWN_OFFICE), None);
        assert_eq!(About::parse(About::OWN_OFFICE), Some(About::OwnOffice));
        assert_eq!(About::parse("dinas-pupr").map(String::from), Some("dinas-pupr".to_owned()));
        assert_eq!(About::parse("Dinas PUPR"), None);
    }
}
