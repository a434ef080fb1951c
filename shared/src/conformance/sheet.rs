//! Conformance as flat tables, for export. Absent: files.

use super::{Conformance, Conformed, Line};
use crate::agency::Agency;
use crate::id::{RegisterNumber, UnitId};
use crate::procedure::Procedure;
use crate::time::Zone;
use crate::words::{Lang, Words, conformance as words};

/// A table: its columns, and rows of as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What stands at the heads.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

fn columns(words: &[Words], lang: Lang) -> Vec<&'static str> {
    words.iter().map(|words| words.in_lang(lang)).collect()
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn unit_name(agency: &Agency, id: Option<&UnitId>) -> String {
    let name = |id: &UnitId| agency.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone());
    id.map_or_else(String::new, name)
}

/// The figures of an SOP, first by step and then by unit. A figure that there is none of is empty.
#[must_use]
pub fn lines(procedure: &Procedure, agency: &Agency, of: &Conformance, lang: Lang) -> Sheet {
    let row = |sort: Words, name: String, line: &Line| {
        let counts = [Some(line.cases), Some(line.on_time), Some(line.over), line.median_over, line.ninth_tenth_over];
        let departures = [line.skipped, line.repeated, line.wrong_post].map(Some);
        let first = [sort.in_lang(lang).to_owned(), line.key.clone(), name];
        first.into_iter().chain(counts.into_iter().chain(departures).map(number)).collect()
    };
    let activity = |line: &Line| procedure.step(&line.key).map(|step| step.text.clone()).unwrap_or_default();
    let office = |line: &Line| unit_name(agency, UnitId::parse(&line.key).as_ref());
    let steps = of.steps.iter().map(|line| row(words::BY_STEP, activity(line), line));
    let units = of.units.iter().map(|line| row(words::BY_UNIT, office(line), line));
    let heads = [
        words::SORT,
        words::KEY,
        words::NAME,
        words::CASES,
        words::ON_TIME,
        words::OVER,
        words::MEDIAN,
        words::NINTH,
        words::COUNT_SKIPPED,
        words::COUNT_REPEATED,
        words::COUNT_WRONG,
    ];
    Sheet { columns: columns(&heads, lang), rows: steps.chain(units).collect() }
}

/// Every departure of some cases, each with the case's register number.
#[must_use]
pub fn findings<'c>(
    (procedure, agency, zone): (&Procedure, &Agency, Zone),
    cases: impl IntoIterator<Item = (Option<&'c RegisterNumber>, &'c Conformed)>,
    lang: Lang,
) -> Sheet {
    let rows = cases.into_iter().flat_map(|(register, of)| {
        of.findings.iter().map(move |finding| {
            vec![
                register.map(ToString::to_string).unwrap_or_default(),
                finding.step.clone(),
                procedure.step(&finding.step).map(|step| step.text.clone()).unwrap_or_default(),
                unit_name(agency, finding.unit.as_ref()),
                finding.kind.words().in_lang(lang).to_owned(),
                number(finding.minutes_over),
                zone.rfc3339(finding.at),
            ]
        })
    });
    let heads = [words::NUMBER, words::STEP, words::ACTIVITY, words::BY_UNIT, words::KIND, words::MINUTES, words::AT];
    Sheet { columns: columns(&heads, lang), rows: rows.collect() }
}
