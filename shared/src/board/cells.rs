//! Into which sums a mark goes. Absent: adding up.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Dimension, Mark, MarkKind, week_of};
use crate::case::Case;
use crate::id::{CategoryId, UnitId};
use crate::region::{Level, RegionCode};
use crate::time::Zone;

/// One sum: of what, by what, in which week.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The Monday of the week.
    pub week: NaiveDate,
    /// What is counted.
    pub kind: MarkKind,
    /// Whether it is the end of what lasts that is counted, and not its beginning.
    pub left: bool,
    /// By what.
    pub by: Dimension,
    /// The unit, category, channel or region; empty for those without one, and for all.
    pub of: String,
    /// The step, stage or pair of offices; empty where there is none.
    pub key: String,
    /// How long or how much.
    pub value: u32,
}

/// The marks of a case with what it is counted by: whichever unit has or had it, and the district it happened in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The marks, in order.
    pub marks: Vec<Mark>,
    /// The unit; empty where none has it.
    pub unit: String,
    /// The category; empty where it has none.
    pub category: String,
    /// The channel.
    pub channel: String,
    /// The code of the district (*kecamatan*), or of what is wider where no more is known; empty where nothing is.
    pub region: String,
}

impl Marked {
    /// Marks with what they are counted by.
    #[must_use]
    pub fn of(case: &Case, region: Option<&RegionCode>, marks: Vec<Mark>) -> Self {
        let district = region.map(|region| match region.level() {
            Level::Village => region.parent().unwrap_or_else(|| region.clone()),
            _ => region.clone(),
        });
        Self {
            marks,
            unit: case.unit.as_ref().map_or("", UnitId::as_str).to_owned(),
            category: case.category.as_ref().map_or("", CategoryId::as_str).to_owned(),
            channel: case.channel.code().to_owned(),
            region: district.map(String::from).unwrap_or_default(),
        }
    }

    /// The sums it counts in, and how often.
    #[must_use]
    pub fn cells(&self, zone: Zone) -> BTreeMap<Cell, i64> {
        let mut found = BTreeMap::new();
        for mark in &self.marks {
            let edges = [Some((mark.at, false)), mark.until.map(|until| (until, true))];
            for (at, left) in edges.into_iter().flatten() {
                for by in mark.kind.dimensions() {
                    let cell = Cell {
                        week: week_of(at, zone),
                        kind: mark.kind,
                        left,
                        by: *by,
                        of: self.of_dimension(*by).to_owned(),
                        key: mark.key.clone(),
                        value: mark.value,
                    };
                    *found.entry(cell).or_default() += 1;
                }
            }
        }
        found
    }

    fn of_dimension(&self, by: Dimension) -> &str {
        match by {
            Dimension::All => "",
            Dimension::Unit => &self.unit,
            Dimension::Category => &self.category,
            Dimension::Channel => &self.channel,
            Dimension::Region => &self.region,
        }
    }
}
