//! Texts an agency keeps ready for its answers, with places that are filled from the case. Absent: choosing one.

use serde::{Deserialize, Serialize};

/// A text kept ready, as the agency's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The name files know it by.
    pub id: String,
    /// What officers choose it by.
    pub name: String,
    /// The decision it gives, by code; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// The text; `{nomor}`, `{tanggal}`, `{nama_opd}`, `{instansi}` are filled.
    pub text: String,
}

/// What fills the places of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// `{nomor}`: the register number.
    pub number: String,
    /// `{tanggal}`: when it was filed, as a long date.
    pub date: String,
    /// `{nama_opd}`: who has or had the matter.
    pub office: String,
    /// `{instansi}`: the agency.
    pub agency: String,
}

/// The places a template may have.
pub const PLACES: [&str; 4] = ["{nomor}", "{tanggal}", "{nama_opd}", "{instansi}"];

/// A template with its places filled; what an officer must still say stays as it stands.
#[must_use]
pub fn filled(template: &Template, with: &Filling) -> String {
    let values = [&with.number, &with.date, &with.office, &with.agency];
    PLACES.iter().zip(values).fold(template.text.clone(), |text, (place, value)| text.replace(place, value))
}
