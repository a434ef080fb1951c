//! Adding up how far many cases kept to one SOP: by step and by unit. Absent: which cases.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Conformed, Departure};
use crate::id::UnitId;
use crate::procedure::Procedure;
use crate::recap::percentile;

/// The figures of one step or unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The step's number or the unit's id; empty for cases without a unit.
    pub key: String,
    /// How many cases passed it.
    pub cases: u32,
    /// How many limits were kept.
    pub on_time: u32,
    /// How many were passed.
    pub over: u32,
    /// By how many office minutes at the most, in half of those that were passed.
    pub median_over: Option<u32>,
    /// In nine of ten of them.
    pub ninth_tenth_over: Option<u32>,
    /// How often a step was skipped.
    pub skipped: u32,
    /// How often one was done again.
    pub repeated: u32,
    /// How often one was done from another post than its own.
    pub wrong_post: u32,
}

/// How far many cases kept to one SOP.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conformance {
    /// How many cases there are.
    pub cases: u32,
    /// How many of them departed from it in nothing.
    pub sound: u32,
    /// By step, in the order of the SOP.
    pub steps: Vec<Line>,
    /// By unit.
    pub units: Vec<Line>,
}

/// Lines under way, each with the minutes its limits were passed by.
#[derive(Default)]
struct Lines(BTreeMap<String, (Line, Vec<u32>)>);

impl Lines {
    fn at(&mut self, key: &str) -> &mut (Line, Vec<u32>) {
        let fresh = || (Line { key: key.to_owned(), ..Line::default() }, Vec::new());
        self.0.entry(key.to_owned()).or_insert_with(fresh)
    }

    fn add(&mut self, one: &Conformed, key: impl Fn(&str, Option<&UnitId>) -> String) {
        let through: BTreeSet<String> =
            one.passed.iter().map(|passed| key(&passed.step, passed.unit.as_ref())).collect();
        through.iter().for_each(|key| self.at(key).0.cases += 1);
        for limited in &one.limited {
            let (line, over) = self.at(&key(&limited.step, limited.unit.as_ref()));
            over.extend(limited.minutes_over);
            *(if limited.minutes_over.is_some() { &mut line.over } else { &mut line.on_time }) += 1;
        }
        for finding in &one.findings {
            let line = &mut self.at(&key(&finding.step, finding.unit.as_ref())).0;
            match finding.kind {
                Departure::Skipped => line.skipped += 1,
                Departure::Repeated => line.repeated += 1,
                Departure::WrongPost => line.wrong_post += 1,
                // Counted with the limits.
                Departure::Late => {}
            }
        }
    }

    fn done(self) -> Vec<Line> {
        let figures = |(mut line, mut over): (Line, Vec<u32>)| {
            over.sort_unstable();
            line.median_over = percentile(&over, 50);
            line.ninth_tenth_over = percentile(&over, 90);
            line
        };
        self.0.into_values().map(figures).collect()
    }
}

/// Adds up cases that run on one procedure.
#[must_use]
pub fn tally<'c>(procedure: &Procedure, cases: impl IntoIterator<Item = &'c Conformed>) -> Conformance {
    let (mut steps, mut units) = (Lines::default(), Lines::default());
    let mut all = Conformance::default();
    for one in cases {
        all.cases += 1;
        all.sound += u32::from(one.findings.is_empty());
        steps.add(one, |step, _| step.to_owned());
        units.add(one, |_, unit| unit.map(ToString::to_string).unwrap_or_default());
    }
    let mut steps = steps.done();
    steps.sort_by_key(|line| procedure.place(&line.key));
    Conformance { steps, units: units.done(), ..all }
}
