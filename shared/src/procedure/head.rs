//! The head block of an SOP, as Permenpan RB 35/2012 prints it. Absent: steps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A title of the legal basis, kept as text: papers cite superseded rules, and that is theirs to
/// mend, not ours to refuse.
pub type Basis = String;

/// The head block, field by field as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The office that issued it.
    pub issuer: String,
    /// The decree it is annexed to, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decree: Option<String>,
    /// Nomor SOP.
    pub number: String,
    /// Nama SOP, as printed, slips included.
    pub name: String,
    /// Tanggal pembuatan.
    pub made_on: NaiveDate,
    /// Tanggal revisi.
    pub revised_on: NaiveDate,
    /// Tanggal efektif.
    pub effective_on: NaiveDate,
    /// Disahkan oleh; the scan shows no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// Dasar hukum.
    pub basis: Vec<Basis>,
    /// Kualifikasi pelaksana.
    pub qualifications: Vec<String>,
    /// Keterkaitan.
    pub related: Vec<String>,
    /// Peralatan/perlengkapan.
    pub equipment: Vec<String>,
    /// Peringatan.
    pub warning: String,
    /// Pencatatan dan pendataan.
    pub records: Vec<String>,
    /// The Pelaksana columns, left to right.
    pub columns: Vec<String>,
}
