//! The head of an official paper, field by field as printed. There are two kinds: the SOP (Permenpan
//! RB 35/2012) and the service standard as SIPPN prints it (Permenpan RB 15/2014). Absent: steps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Channel, Role};

/// What both kinds of paper have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The office that issued it.
    pub issuer: String,
    /// Nama SOP or name of the service, as printed, slips included.
    pub name: String,
    /// Nomor SOP or No. SK, where one is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The decree it is annexed to, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decree: Option<String>,
    /// The Pelaksana columns, left to right; on a service standard, those who act in its text. No browser
    /// draws them, and so none carries a reader of them.
    #[cfg_attr(all(target_arch = "wasm32", not(feature = "files")), serde(skip_deserializing))]
    pub columns: Vec<Column>,
}

/// A Pelaksana column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The role whose steps are marked in it.
    pub role: Role,
    /// What stands at its head, as printed.
    pub name: String,
}

/// Which kind of paper it is, with the rest of its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// A standar operasional prosedur.
    Sop(Sop),
    /// A standar pelayanan.
    Standard(Standard),
}

/// An empty one, where it was not read.
impl Default for Paper {
    fn default() -> Self {
        Self::Standard(Standard::default())
    }
}

/// The head block of an SOP. Titles of the legal basis are text: papers cite superseded rules, and
/// that is theirs to mend, not ours to refuse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sop {
    /// Tanggal pembuatan.
    pub made_on: NaiveDate,
    /// Tanggal revisi.
    pub revised_on: NaiveDate,
    /// Tanggal efektif.
    pub effective_on: NaiveDate,
    /// Disahkan oleh; absent where the scan shows no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// Dasar hukum.
    pub basis: Vec<String>,
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
}

/// The parts of a service standard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// The office's address, phone and site, line by line.
    pub office: Vec<String>,
    /// Persyaratan.
    pub requirements: Vec<String>,
    /// Waktu penyelesaian, as printed.
    pub time: String,
    /// Biaya/tarif: "Tidak dipungut biaya".
    pub fee: String,
    /// Produk pelayanan.
    pub products: Vec<String>,
    /// Pengaduan layanan: where the service itself may be complained about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub complaints: Vec<Contact>,
}

/// One of the ways by which a service may be complained about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The channel it is.
    pub channel: Channel,
    /// Number, address or account, as printed. Never a person's own number.
    pub at: Vec<String>,
    /// Opening hours, where printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
}
