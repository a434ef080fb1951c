//! What travels of the figures of a recap.

use serde::{Deserialize, Serialize};

use crate::id::{CaseId, Period, RegisterNumber};
use crate::procedure::{Channel, State};
use crate::recap::Figures;
use crate::time::Moment;

/// Most rows of a list behind a figure that are sent at once.
pub const RECAP_ROWS: usize = 100;

/// The figures of a recap, with the moments for which they are true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecapFigures {
    /// The month.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub period: Period,
    /// Up to when things that happened count.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// Up to when they were on record.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub known_at: Moment,
    /// The figures.
    pub figures: Figures,
    /// The hash of the canonical data: the figures, and of every case what was counted.
    pub hash: String,
}

/// A case that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecapRow {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub case: CaseId,
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// Its first words; none where the reader may not read it.
    pub summary: String,
    /// When it was filed.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub filed_at: Moment,
    /// When it was answered or ended.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub concluded_at: Option<Moment>,
    /// Where it stood.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// How it came.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub channel: Channel,
    /// The unit that had it.
    pub unit: Option<String>,
    /// Whether it was late.
    pub late: bool,
}

/// The cases behind a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecapRows {
    /// The rows, by register number.
    pub rows: Vec<RecapRow>,
    /// From which case the next ones come; none at the end.
    pub next: Option<String>,
}
