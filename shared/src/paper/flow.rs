//! A flow (*bagan alir*) as an SOP prints it (Permenpan RB 35/2012): a row for each step, with its symbol in the column of
//! who does it, the ways that lead on from it, and its standards beside it. Absent: lines and measures.

use serde::{Deserialize, Serialize};

/// What a step is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// Rounded: the flow begins or ends here.
    Terminal,
    /// A rectangle: something is done.
    Process,
    /// A diamond: it leads on in several ways.
    Decision,
}

/// Where a way leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "name", rename_all = "lowercase")]
pub enum Goal {
    /// To the row below.
    Next,
    /// To the step of a number, elsewhere in the flow.
    Step(String),
    /// To an end, by its name.
    End(String),
}

/// A way on from a step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// Where it leads.
    pub to: Goal,
    /// What is written on it; nothing where there is no other.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A row of the flow.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowRow {
    /// Its number, as ways name it.
    pub no: String,
    /// The numbers of the steps it is made of, where it is made of several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub parts: String,
    /// Kegiatan.
    pub activity: String,
    /// In which lane its symbol stands, counted from nought.
    pub lane: usize,
    /// Its symbol.
    pub sign: Sign,
    /// Whether the paper does not have it; its symbol is drawn broken.
    #[serde(default)]
    pub added: bool,
    /// The ways on, the first one first.
    pub ways: Vec<Way>,
    /// Symbol and ways in words, for whoever hears the paper read.
    pub read: String,
    /// Persyaratan/kelengkapan.
    pub inputs: String,
    /// Waktu.
    pub time: String,
    /// Output.
    pub outputs: String,
    /// Keterangan.
    pub remark: String,
}

/// The heads of the columns.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowHeads {
    /// Over the numbers.
    pub no: String,
    /// Over the activities.
    pub activity: String,
    /// Over all lanes.
    pub lanes: String,
    /// Over the three standards.
    pub standards: String,
    /// Over what is needed.
    pub inputs: String,
    /// Over the limits.
    pub time: String,
    /// Over what comes of it.
    pub outputs: String,
    /// Over the remarks.
    pub remark: String,
}

/// What the signs of a flow mean.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowLegend {
    /// Of the rounded one.
    pub terminal: String,
    /// Of the rectangle.
    pub process: String,
    /// Of the diamond.
    pub decision: String,
    /// Of the circle with a number.
    pub step: String,
    /// Of the arrow over the edge of a page.
    pub page: String,
    /// Of broken lines; empty where nothing is added.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub added: String,
}

/// A flow in one table, whose head is repeated on each page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// The heads of its columns.
    pub heads: FlowHeads,
    /// Who acts in it, from left to right, as the agency calls them.
    pub lanes: Vec<String>,
    /// Its rows in running order.
    pub rows: Vec<FlowRow>,
    /// What its signs mean.
    pub legend: FlowLegend,
}
