//! The board (*papan kinerja*): what is counted of each case by the week, so that a leader sees in a glance what came,
//! what is open and late, where it waits, and what reporters made of the answers. Each number is a sum over marks, a mark
//! is made of one case by one rule, and the marks behind a number are its list. Absent: keeping them (the server's), and
//! drawing them.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::procedure::vocabulary;
use crate::time::{Moment, Zone};
use crate::words::{Words, board as words};

mod cells;
mod chart;
mod figures;
mod marks;
mod sums;

pub use cells::{Cell, Marked};
pub use chart::{bar, flow_chart, legend, range};
pub use figures::{Board, Flow, Group, Lengths, Pair, Promises, StepFigures, Week};
pub use marks::{Mark, Seen, marks};
pub use sums::{Line, Sum, Weekly, board};

vocabulary! {
    /// What is counted of a case.
    MarkKind {
        Came = "came", CAME;
        Open = "open", OPEN;
        Late = "late", LATE;
        Answered = "answered", ANSWERED;
        Step = "step", STEP;
        StepLate = "step_late", STEP_LATE;
        Returned = "returned", RETURNED;
        Reopened = "reopened", REOPENED;
        Disputed = "disputed", DISPUTED;
        Rated = "rated", RATED;
        Stage = "stage", STAGE;
        Promised = "promised", PROMISED;
    }
}

impl MarkKind {
    /// By what it is counted, besides in all.
    #[must_use]
    pub const fn dimensions(self) -> &'static [Dimension] {
        use Dimension::{All, Category, Channel, Region, Unit};
        match self {
            Self::Came | Self::Open | Self::Late => &[All, Unit, Category, Channel, Region],
            Self::Answered | Self::Reopened | Self::Disputed | Self::Rated => &[All, Unit],
            Self::Step | Self::StepLate | Self::Returned | Self::Stage | Self::Promised => &[All],
        }
    }

    /// Whether it lasts: what is open or late is so from one moment to another.
    #[must_use]
    pub const fn lasts(self) -> bool {
        matches!(self, Self::Open | Self::Late)
    }

    /// How it is counted, in a sentence.
    #[must_use]
    pub const fn formula(self) -> Words {
        match self {
            Self::Came => words::CAME_FORMULA,
            Self::Open => words::OPEN_FORMULA,
            Self::Late => words::LATE_FORMULA,
            Self::Answered => words::ANSWERED_FORMULA,
            Self::Step => words::STEP_FORMULA,
            Self::StepLate => words::STEP_LATE_FORMULA,
            Self::Returned => words::RETURNED_FORMULA,
            Self::Reopened => words::REOPENED_FORMULA,
            Self::Disputed => words::DISPUTED_FORMULA,
            Self::Rated => words::RATED_FORMULA,
            Self::Stage => words::STAGE_FORMULA,
            Self::Promised => words::PROMISED_FORMULA,
        }
    }
}

vocabulary! {
    /// By what is counted.
    Dimension {
        All = "all", BY_ALL;
        Unit = "unit", BY_UNIT;
        Category = "category", BY_CATEGORY;
        Channel = "channel", BY_CHANNEL;
        Region = "region", BY_REGION;
    }
}

vocabulary! {
    /// How far complaints come: the funnel, each stage of those that came in the weeks.
    Stage {
        Came = "came", STAGE_CAME;
        Registered = "registered", STAGE_REGISTERED;
        Handled = "handled", STAGE_HANDLED;
        Answered = "answered", STAGE_ANSWERED;
        Content = "content", STAGE_CONTENT;
    }
}

vocabulary! {
    /// What became of a promise to answer by a day.
    Kept {
        Open = "open", PROMISE_OPEN;
        Kept = "kept", PROMISE_KEPT;
        Broken = "broken", PROMISE_BROKEN;
    }
}

vocabulary! {
    /// Which of the marks of a kind a list holds.
    Edge {
        Entered = "in", EDGE_IN;
        Left = "out", EDGE_OUT;
        AtEnd = "end", EDGE_END;
    }
}

/// The Monday of the week in which a moment lies, where the agency is.
#[must_use]
pub fn week_of(at: Moment, zone: Zone) -> NaiveDate {
    let day = zone.date(at);
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// For how many weeks the board may be asked.
pub const LENGTHS: [u32; 4] = [4, 13, 26, 52];

/// Some weeks, up to and with the one that runs, and as many before them to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The Monday of the first week.
    pub from: NaiveDate,
    /// The Monday after the last one.
    pub until: NaiveDate,
}

impl Span {
    /// So many weeks up to the one that runs; one of [`LENGTHS`], or nothing.
    #[must_use]
    pub fn up_to(now: Moment, zone: Zone, weeks: u32) -> Option<Self> {
        let until = week_of(now, zone) + Days::new(7);
        let back = Days::new(u64::from(weeks) * 7);
        LENGTHS.contains(&weeks).then(|| Self { from: until - back, until })
    }

    /// As many weeks before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self { from: self.from - self.length(), until: self.from }
    }

    /// The Mondays in it.
    pub fn weeks(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_weeks().take_while(move |week| *week < self.until)
    }

    /// Its first moment, and the first after it.
    #[must_use]
    pub fn moments(self, zone: Zone) -> (Moment, Moment) {
        (zone.moment(self.from, NaiveTime::MIN), zone.moment(self.until, NaiveTime::MIN))
    }

    fn length(self) -> Days {
        Days::new((self.until - self.from).num_days().unsigned_abs())
    }
}

#[cfg(test)]
mod tests;
