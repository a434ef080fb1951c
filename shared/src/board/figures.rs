//! The figures of the board. Absent: making them of sums (see [`super::sums`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Dimension;

/// What came and went in some weeks, and what there was at their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardFlow))]
pub struct Flow {
    /// What came.
    pub came: u32,
    /// What was answered, or ended otherwise.
    pub left: u32,
    /// What was open at the end.
    pub open: u32,
    /// What was open and past its promise at the end.
    pub late: u32,
}

/// One week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardWeek))]
pub struct Week {
    /// Its Monday.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub week: NaiveDate,
    /// What came and went.
    pub flow: Flow,
}

/// One unit, category, channel or region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardGroup))]
pub struct Group {
    /// By what it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub by: Dimension,
    /// Its id or code; empty for cases without one.
    pub of: String,
    /// In the weeks.
    pub now: Flow,
    /// In as many before.
    pub before: Flow,
}

/// How long something took: how often it was, half no longer, nine of ten no longer, and in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardLengths))]
pub struct Lengths {
    /// How often.
    pub count: u32,
    /// Half took no longer.
    pub median: u32,
    /// Nine of ten took no longer.
    pub ninth_tenth: u32,
    /// The mean in hundredths, rounded to the nearest.
    pub mean_hundredths: u32,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardStep))]
pub struct StepFigures {
    /// Its number.
    pub step: String,
    /// In office minutes, in the weeks.
    pub now: Lengths,
    /// In as many before.
    pub before: Lengths,
    /// How often its limit was passed in the weeks.
    pub late: u32,
}

/// How often something went back from an office to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardPair))]
pub struct Pair {
    /// The offices, as the list behind it is asked for.
    pub key: String,
    /// In the weeks.
    pub now: u32,
    /// In as many before.
    pub before: u32,
}

/// The promises of a later day that fall due in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BoardPromises))]
pub struct Promises {
    /// Its Monday.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub week: NaiveDate,
    /// Still to be kept.
    pub open: u32,
    /// Kept.
    pub kept: u32,
    /// Not kept.
    pub broken: u32,
}

/// The figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Board {
    /// In all, in the weeks.
    pub now: Flow,
    /// In all, in as many before.
    pub before: Flow,
    /// By the week.
    pub weeks: Vec<Week>,
    /// By unit, category, channel and region.
    pub groups: Vec<Group>,
    /// Working days to the answers of the weeks.
    pub answered: Lengths,
    /// The same of the weeks before.
    pub answered_before: Lengths,
    /// By step.
    pub steps: Vec<StepFigures>,
    /// What went back.
    pub returned: Vec<Pair>,
    /// How often something was opened again, in the weeks and before.
    pub reopened: [u32; 2],
    /// How often an answer was disputed, in the weeks and before.
    pub disputed: [u32; 2],
    /// How often each mark was given, from 1 to 5, in the weeks and before.
    pub ratings: [[u32; 5]; 2],
    /// How many came to each stage, of those that came in the weeks and before.
    pub stages: Vec<[u32; 2]>,
    /// The promises due from the first of the weeks on.
    pub promises: Vec<Promises>,
}
