//! What travels of the board.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::board::Board;
use crate::calendar::DayReading;
use crate::id::{CaseId, RegisterNumber};
use crate::procedure::{Channel, State};
use crate::time::Moment;

/// Most rows of a list behind a figure of the board that are sent at once.
pub const BOARD_ROWS: usize = 100;

/// The board of one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardPage {
    /// The Monday of the first week.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub from: NaiveDate,
    /// The Monday after the last one.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub until: NaiveDate,
    /// How the agency reads a day in a limit.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub day: DayReading,
    /// When it was counted.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub counted_at: Moment,
    /// The figures.
    pub figures: Board,
    /// What the regions in it are called, by their codes.
    pub regions: Vec<RegionName>,
    /// How many hold a post of the agency today.
    pub officers: u32,
    /// How many of them signed in within the last thirty days.
    pub active: u32,
}

/// What a region is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A case that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardRow {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub case: CaseId,
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// Its first words; none where the reader may not read it.
    pub summary: String,
    /// When what is counted was, or since when.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// Until when, for what lasts and has ended.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub until: Option<Moment>,
    /// How long or how much, as the kind says.
    pub value: u32,
    /// Where it stands now.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// How it came.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub channel: Channel,
    /// The unit that has or had it; empty where none.
    pub unit: String,
}

/// The cases behind a figure of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardRows {
    /// The rows that the post may see, by when it was.
    pub rows: Vec<BoardRow>,
    /// How many more of this page it may not see.
    pub hidden: u32,
    /// After which key the next page begins; none at the end.
    pub next: Option<String>,
}
