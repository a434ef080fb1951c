//! Why a paper was not drawn. Absent: what whoever asked for it is told; to them it is a fault of ours.

use typst::diag::SourceDiagnostic;

/// Why a paper was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It could not be turned into data.
    #[error("the paper is no data: {0}")]
    Data(#[from] serde_json::Error),
    /// It could not be laid out.
    #[error("the paper could not be laid out: {0}")]
    Layout(String),
    /// It would not keep to what archives and readers ask for.
    #[error("the paper would not keep to PDF/A and PDF/UA: {0}")]
    Standard(String),
    /// The moment it is made at has no date.
    #[error("the paper has no date")]
    Date,
}

impl Fault {
    pub(crate) fn layout(said: &[SourceDiagnostic]) -> Self {
        Self::Layout(joined(said))
    }

    pub(crate) fn standard(said: &[SourceDiagnostic]) -> Self {
        Self::Standard(joined(said))
    }
}

/// The first few: one cause is often said of each place it shows at.
fn joined(said: &[SourceDiagnostic]) -> String {
    let few: Vec<String> = said.iter().take(3).map(|one| one.message.to_string()).collect();
    few.join("; ")
}
