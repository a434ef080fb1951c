//! Taking an office's old register over: every row is read and checked first, and nothing is written unless all
//! are sound or only the sound ones were asked for. What was taken over before is passed over, so that the same
//! file may come again. Absent: writing a case (see [`crate::act::take_over`]).

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use shared::form::{Field, Problem};
use shared::id::{AgencyId, IdempotencyKey};
use shared::procedure::{Channel, Kind, State};
use shared::words::{Lang, import as words};

use crate::act::{self, Fault, Taken};
use crate::app::App;

mod dates;
mod mapping;
mod reading;
mod table;

pub use mapping::{Column, Mapping};
pub use reading::Flaw;
use reading::Old;

/// Commented mappings: of a register book, and of a Google Form.
pub const EXAMPLES: &str = concat!(include_str!("import/register.toml"), "\n", include_str!("import/formulir.toml"));

/// What is asked.
pub struct Asked<'a> {
    /// The agency.
    pub agency: &'a str,
    /// The mapping file's text.
    pub mapping: &'a str,
    /// The register's file name, whose ending says what it is.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// Whether the sound rows are to be written although others are not.
    pub skip_faulty: bool,
}

/// What was found, and what was done.
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    /// How many rows can be taken over, by end and channel.
    pub sound: BTreeMap<(Option<State>, Channel), usize>,
    /// How many were taken over before.
    pub known: usize,
    /// What is wrong with the others.
    pub flaws: Vec<Flaw>,
    /// How many were written.
    pub written: usize,
}

/// Reads a register and takes its complaints over.
///
/// # Errors
/// When the agency, the mapping or the file is not what it should be, or the database fails.
pub async fn run(app: &App, asked: Asked<'_>) -> Result<Report> {
    let mapping: Mapping = toml::from_str(asked.mapping)?;
    mapping.check()?;
    let agency = AgencyId::parse(asked.agency);
    let agency = agency.with_context(|| words::NO_AGENCY.with(Lang::Id, &[("agency", asked.agency)]))?;
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency_and_calendar(&mut reader, agency.as_str()).await;
    drop(reader);
    let (_, calendar) = known.with_context(|| words::NO_AGENCY.with(Lang::Id, &[("agency", asked.agency)]))?;
    let rows = table::read(asked.name, asked.bytes, &mapping.sheet)?;
    let (rows, flaws) = reading::read(&mapping, &rows, calendar.zone, app.clock().now())?;
    let mut report = Report { sound: BTreeMap::new(), known: 0, flaws, written: 0 };
    let taken = checked(app, &agency, &mapping, rows, &mut report).await?;
    report.flaws.sort_by_key(|flaw| flaw.line);
    if asked.dry_run || !(report.flaws.is_empty() || asked.skip_faulty) {
        return Ok(report);
    }
    for one in taken {
        report.written += usize::from(act::take_over(app, one).await?);
    }
    Ok(report)
}

/// The rows that can be taken over; what is wrong with the others is noted.
async fn checked(
    app: &App,
    agency: &AgencyId,
    mapping: &Mapping,
    rows: Vec<Old>,
    report: &mut Report,
) -> Result<Vec<Taken>> {
    let mut taken: Vec<Taken> = Vec::new();
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for old in rows {
        let key = key(app, agency, &old)?;
        if let Some(before) = lines.insert(key.as_str().to_owned(), old.line) {
            let what = words::TWICE.with(Lang::Id, &[("line", &before.to_string())]);
            report.flaws.push(reading::flaw(mapping, old.line, Column::Number, what));
            continue;
        }
        if act::is_taken_over(app, agency, &key).await? {
            report.known += 1;
            continue;
        }
        let (line, kind) = (old.line, Kind::from_code(&mapping.kind));
        match taken_of(app, agency, old, kind, key).await {
            Ok(one) => {
                *report.sound.entry((one.end.map(|end| end.state), one.channel)).or_default() += 1;
                taken.push(one);
            }
            Err(Fault::Problems(problems)) => {
                report.flaws.extend(problems.into_iter().map(|problem| flaw_of(mapping, line, problem)));
            }
            Err(Fault::NotFound) => {
                let what = words::NO_CHANNEL.in_lang(Lang::Id).to_owned();
                report.flaws.push(reading::flaw(mapping, line, Column::Channel, what));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(taken)
}

async fn taken_of(
    app: &App,
    agency: &AgencyId,
    old: Old,
    kind: Option<Kind>,
    key: IdempotencyKey,
) -> Result<Taken, Fault> {
    let mut reader = app.store().reader().await?;
    let ground = app.definitions().for_filing(&mut reader, agency, old.channel, kind).await?;
    let today = ground.calendar.zone.date(app.clock().now());
    let filing = old.form.check(ground.procedure.identity.at_desk(), &ground.agency, today)?;
    let Old { channel, number, received, end, classification, answer, remarks, .. } = old;
    Ok(Taken { ground, channel, kind, number, filing, received, end, classification, answer, remarks, key })
}

/// What tells a row from every other: its old number, or else when it came and what it says.
fn key(app: &App, agency: &AgencyId, old: &Old) -> Result<IdempotencyKey> {
    let (agency, received) = (agency.as_str().as_bytes(), old.received.millis().to_string());
    let hash = match &old.number {
        Some(number) => app.keys().fingerprint(&[b"import", agency, number.as_str().as_bytes()]),
        None => app.keys().fingerprint(&[b"import", agency, received.as_bytes(), old.form.story.as_bytes()]),
    };
    IdempotencyKey::parse(&hash).context("a hash is a key")
}

fn flaw_of(mapping: &Mapping, line: usize, problem: Problem) -> Flaw {
    let column = match problem.field {
        Field::Place => Column::Place,
        Field::Name => Column::Name,
        Field::Phone => Column::Phone,
        Field::Address => Column::Address,
        Field::Email => Column::Email,
        Field::Nik => Column::Nik,
        Field::Category => Column::Category,
        Field::Kind => Column::Channel,
        _ => Column::Story,
    };
    reading::flaw(mapping, line, column, problem.sentence(Lang::Id))
}
