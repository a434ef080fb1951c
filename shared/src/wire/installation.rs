//! What travels to and from whoever keeps the installation. Absent: people, cases, and what became of either: each
//! agency's own.

use serde::{Deserialize, Serialize};

use super::OneTimeLink;
use crate::time::Zone;

/// The installation, as far as it concerns no complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InstallationPage {
    /// The program's version.
    pub version: String,
    /// What keeps the data: `sqlite` or `postgres`.
    pub database: String,
    /// Whether a mail server is set up.
    pub mail: bool,
    /// The agencies, by name.
    pub agencies: Vec<AgencyLine>,
}

/// An agency of the installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgencyLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The version of its data.
    pub version: u32,
    /// Its zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The titles of its procedures.
    pub procedures: Vec<String>,
    /// How many people who may sign in administer it today.
    pub administrators: u32,
    /// How many of its notices wait to be sent.
    pub waiting: u32,
}

/// A file of an agency, a procedure or a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedText {
    /// What it is called.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// The files of agencies that are to join.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Joining {
    /// The post from which it is asked.
    pub post: String,
    /// The files, whole.
    pub files: Vec<NamedText>,
}

/// Something wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedFault {
    /// The file.
    pub name: String,
    /// The line, from one.
    pub line: u32,
    /// What is wrong.
    pub sentence: String,
}

/// What some files would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JoiningChecked {
    /// Everything wrong with them; when there is something, the rest is empty.
    pub faults: Vec<NamedFault>,
    /// The names of the agencies that would join, or have joined.
    pub agencies: Vec<String>,
    /// The titles of the procedures that come with them.
    pub procedures: Vec<String>,
}

/// Who is to administer an agency that nobody does. No `Debug`: an address must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirstAdministrator {
    /// The post from which it is asked.
    pub post: String,
    /// The name.
    pub name: String,
    /// The user name.
    pub login: String,
    /// The e-mail address.
    pub email: String,
}

/// Who administers it from today on. No `Debug`, because of the link.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Appointed {
    /// The name.
    pub name: String,
    /// The user name.
    pub login: String,
    /// The one-time link, for whoever has no password yet.
    pub link: Option<OneTimeLink>,
}
