//! Adding facts up: each measure in all and by unit, channel and category, and how long answers took. Absent: which
//! facts there are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Fact, Measure, Month, working_days};
use crate::calendar::Calendar;
use crate::id::{CategoryId, UnitId};
use crate::time::Moment;

/// How many cases each measure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RecapCounts))]
pub struct Counts {
    /// Those that came.
    pub came: u32,
    /// Those that were answered.
    pub answered: u32,
    /// Those that ended without an answer.
    pub ended: u32,
    /// Those that were open at the end.
    pub open: u32,
    /// Those of the three before that were late.
    pub late: u32,
}

impl Counts {
    /// How many a measure counts.
    #[must_use]
    pub const fn of(&self, measure: Measure) -> u32 {
        match measure {
            Measure::Came => self.came,
            Measure::Answered => self.answered,
            Measure::Ended => self.ended,
            Measure::Open => self.open,
            Measure::Late => self.late,
        }
    }

    const fn place(&mut self, measure: Measure) -> &mut u32 {
        match measure {
            Measure::Came => &mut self.came,
            Measure::Answered => &mut self.answered,
            Measure::Ended => &mut self.ended,
            Measure::Open => &mut self.open,
            Measure::Late => &mut self.late,
        }
    }

    /// In how many of a hundred the promise was kept so far, rounded down: of all that were answered, ended or are open.
    #[must_use]
    pub const fn kept_percent(&self) -> Option<u32> {
        let all = self.answered + self.ended + self.open;
        ((all - self.late) * 100).checked_div(all)
    }
}

/// The counts of one unit, channel or category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RecapGroup))]
pub struct Group {
    /// Its id or code; empty for cases without one.
    pub key: String,
    /// Its counts.
    pub counts: Counts,
}

/// How long answers took, in working days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RecapLengths))]
pub struct Lengths {
    /// Half took no longer.
    pub median: Option<u32>,
    /// Nine of ten took no longer.
    pub ninth_tenth: Option<u32>,
    /// The mean in hundredths of a day, rounded to the nearest.
    pub mean_hundredths: Option<u32>,
}

/// The figures of a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RecapFigures))]
pub struct Figures {
    /// In all.
    pub all: Counts,
    /// By unit.
    pub units: Vec<Group>,
    /// By channel.
    pub channels: Vec<Group>,
    /// By category.
    pub categories: Vec<Group>,
    /// How long the answers of the month took.
    pub days: Lengths,
}

/// Adds up the facts of a month, each case once, as they were `at` a moment (see [`Month::at`]).
#[must_use]
pub fn tally<'f>(facts: impl IntoIterator<Item = &'f Fact>, month: Month, at: Moment, calendar: &Calendar) -> Figures {
    let mut all = Counts::default();
    let mut grouped: [BTreeMap<String, Counts>; 3] = Default::default();
    let mut days = Vec::new();
    for fact in facts {
        let keys = [
            fact.unit.as_ref().map_or("", UnitId::as_str),
            fact.channel.code(),
            fact.category.as_ref().map_or("", CategoryId::as_str),
        ];
        for measure in Measure::ALL.iter().filter(|measure| measure.counts(fact, month, at)) {
            *all.place(*measure) += 1;
            for (groups, key) in grouped.iter_mut().zip(keys) {
                // A key is kept once for all the cases that have it.
                match groups.get_mut(key) {
                    Some(counts) => *counts.place(*measure) += 1,
                    None => *groups.entry(key.to_owned()).or_default().place(*measure) += 1,
                }
            }
        }
        if Measure::Answered.counts(fact, month, at) {
            days.extend(working_days(fact, calendar));
        }
    }
    let [units, channels, categories] = grouped.map(groups);
    Figures { all, units, channels, categories, days: lengths(days) }
}

fn groups(counted: BTreeMap<String, Counts>) -> Vec<Group> {
    counted.into_iter().map(|(key, counts)| Group { key, counts }).collect()
}

fn lengths(mut days: Vec<u32>) -> Lengths {
    days.sort_unstable();
    let count = days.len() as u64;
    let sum: u64 = days.iter().map(|days| u64::from(*days)).sum();
    let mean = (sum * 200 + count).checked_div(count * 2);
    Lengths {
        median: percentile(&days, 50),
        ninth_tenth: percentile(&days, 90),
        mean_hundredths: mean.and_then(|mean| u32::try_from(mean).ok()),
    }
}

/// The least that so many of a hundred reach, of lengths in order: one that there was, and no mean of two.
pub(crate) fn percentile(sorted: &[u32], percent: u64) -> Option<u32> {
    let rank = (sorted.len() as u64 * percent).div_ceil(100).max(1);
    usize::try_from(rank - 1).ok().and_then(|at| sorted.get(at)).copied()
}
