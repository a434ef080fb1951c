//! Conformance as lists of cells, for export. Absent: files.

use super::{Conformance, Conformed, Line};
use crate::agency::Agency;
use crate::id::{RegisterNumber, UnitId};
use crate::paper::Cell;
use crate::procedure::Procedure;
use crate::time::Zone;
use crate::words::{Lang, Words, conformance as words};

/// What stands at the heads of [`lines`], and how wide each is.
pub const LINES: [(Words, u16); 11] = [
    (words::SORT, 24),
    (words::KEY, 20),
    (words::NAME, 90),
    (words::CASES, 20),
    (words::ON_TIME, 20),
    (words::OVER, 20),
    (words::MEDIAN, 30),
    (words::NINTH, 30),
    (words::COUNT_SKIPPED, 20),
    (words::COUNT_REPEATED, 20),
    (words::COUNT_WRONG, 20),
];

/// What stands at the heads of [`findings`], and how wide each is.
pub const FINDINGS: [(Words, u16); 7] = [
    (words::NUMBER, 45),
    (words::STEP, 20),
    (words::ACTIVITY, 90),
    (words::BY_UNIT, 60),
    (words::KIND, 40),
    (words::MINUTES, 24),
    (words::AT, 40),
];

fn number(number: Option<u32>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::Count(number.into()))
}

fn unit_name(agency: &Agency, id: Option<&UnitId>) -> String {
    let name = |id: &UnitId| agency.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone());
    id.map_or_else(String::new, name)
}

/// The figures of an SOP, first by step and then by unit. A figure that there is none of is empty.
#[must_use]
pub fn lines(procedure: &Procedure, agency: &Agency, of: &Conformance, lang: Lang) -> Vec<Vec<Cell>> {
    let row = |sort: Words, name: String, line: &Line| {
        let counts = [Some(line.cases), Some(line.on_time), Some(line.over), line.median_over, line.ninth_tenth_over];
        let departures = [line.skipped, line.repeated, line.wrong_post].map(Some);
        let first = [Cell::text(sort.in_lang(lang)), Cell::text(&line.key), Cell::text(name)];
        first.into_iter().chain(counts.into_iter().chain(departures).map(number)).collect()
    };
    let activity = |line: &Line| procedure.step(&line.key).map(|step| step.text.clone()).unwrap_or_default();
    let office = |line: &Line| unit_name(agency, UnitId::parse(&line.key).as_ref());
    let steps = of.steps.iter().map(|line| row(words::BY_STEP, activity(line), line));
    let units = of.units.iter().map(|line| row(words::BY_UNIT, office(line), line));
    steps.chain(units).collect()
}

/// Every departure of some cases, each with the case's register number.
#[must_use]
pub fn findings<'c>(
    (procedure, agency, zone): (&Procedure, &Agency, Zone),
    cases: impl IntoIterator<Item = (Option<&'c RegisterNumber>, &'c Conformed)>,
    lang: Lang,
) -> Vec<Vec<Cell>> {
    let rows = cases.into_iter().flat_map(|(register, of)| {
        of.findings.iter().map(move |finding| {
            vec![
                Cell::text(register.map(ToString::to_string).unwrap_or_default()),
                Cell::text(&finding.step),
                Cell::text(procedure.step(&finding.step).map(|step| step.text.clone()).unwrap_or_default()),
                Cell::text(unit_name(agency, finding.unit.as_ref())),
                Cell::text(finding.kind.words().in_lang(lang)),
                number(finding.minutes_over),
                Cell::Moment(zone.local(finding.at)),
            ]
        })
    });
    rows.collect()
}
