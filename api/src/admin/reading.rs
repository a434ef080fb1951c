//! A draft read as the file it is or would be: one reader and one set of checks for the browser and for the
//! command line. Absent: what it would do (see [`super::check`]).

use serde_json::Value;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::defaults::{self, FileFaults, next_version, written};
use shared::form::{Field, Problem, ProblemCode};
use shared::id::UnitId;
use shared::procedure::Procedure;
use shared::wire::{DefinitionDraft, DefinitionKind, DraftFault};
use shared::words::{Lang, Words, console::admin as words};

use super::{Room, row_kind};
use crate::act::Fault;
use crate::store::definitions as rows;
use crate::store::{Connection, queue};

/// What a draft says.
pub(super) enum Meant {
    Calendar(Box<Calendar>),
    Agency(Box<Agency>),
    Procedure(Box<Procedure>),
}

impl Meant {
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Calendar(calendar) => &calendar.id,
            Self::Agency(agency) => agency.id.as_str(),
            Self::Procedure(procedure) => &procedure.id,
        }
    }

    pub(super) const fn version(&self) -> u32 {
        match self {
            Self::Calendar(calendar) => calendar.version,
            Self::Agency(agency) => agency.version,
            Self::Procedure(procedure) => procedure.version,
        }
    }
}

/// A draft that can be put into force.
pub(super) struct Read {
    pub(super) meant: Meant,
    /// The version it is compared with, as a file's keys; none where there is none yet.
    pub(super) before: Option<Value>,
}

/// A draft read, or everything wrong with it.
pub(super) type Outcome = Result<Read, Vec<DraftFault>>;

/// Which definition a draft is of.
///
/// # Errors
/// [`Fault::Problems`] for a kind that is none.
pub(super) fn kind(draft: &DefinitionDraft) -> Result<DefinitionKind, Fault> {
    DefinitionKind::from_code(&draft.kind)
        .ok_or_else(|| Fault::Problems(vec![Problem { field: Field::Kind, code: ProblemCode::Choice }]))
}

/// Reads a draft for an agency.
///
/// # Errors
/// [`Fault::Problems`] when it brings neither file nor document; [`Fault::Stale`] when there is a newer version
/// than the one it saw.
pub(super) async fn read(
    reader: &mut Connection,
    room: &Room,
    draft: &DefinitionDraft,
    lang: Lang,
) -> Result<Outcome, Fault> {
    let kind = kind(draft)?;
    let typed = || draft.document.as_ref().and_then(written::text);
    let empty = || Fault::Problems(vec![Problem { field: Field::Document, code: ProblemCode::Required }]);
    let text = draft.file.clone().or_else(typed).ok_or_else(empty)?;
    let name = format!("{}.toml", kind.code());
    let read = match kind {
        DefinitionKind::Calendar => calendar(room, &name, &text, lang),
        DefinitionKind::Agency => agency(reader, room, &name, &text, lang).await?,
        DefinitionKind::Procedure => procedure(room, &name, &text, lang),
    };
    let mut meant = match read {
        Ok(meant) => meant,
        Err(faults) => return Ok(Err(told(faults, draft.file.is_some()))),
    };
    // A calendar of one's own begins above the one it takes the place of.
    let known = rows::current(reader, row_kind(kind), meant.id()).await?;
    let newest = known.unwrap_or(0);
    let seen = if kind == DefinitionKind::Calendar { room.calendar.version } else { newest };
    if draft.seen != seen {
        return Err(Fault::Stale { version: seen });
    }
    let version = next_version(newest.max(seen), room.today);
    let before = before(room, &meant);
    match &mut meant {
        Meant::Calendar(calendar) => calendar.version = version,
        Meant::Agency(agency) => agency.version = version,
        Meant::Procedure(procedure) => procedure.version = version,
    }
    Ok(Ok(Read { meant, before }))
}

/// What a draft takes the place of.
fn before(room: &Room, meant: &Meant) -> Option<Value> {
    match meant {
        Meant::Calendar(_) => Some(written::calendar(&room.calendar)),
        Meant::Agency(_) => Some(written::agency(&room.agency)),
        Meant::Procedure(new) => room.set.procedure(&new.id).map(written::procedure),
    }
}

fn told(faults: FileFaults, of_file: bool) -> Vec<DraftFault> {
    let line = |line: usize| if of_file { u32::try_from(line).unwrap_or(u32::MAX) } else { 0 };
    faults.0.into_iter().map(|fault| DraftFault { line: line(fault.line), sentence: fault.sentence }).collect()
}

fn refused(name: &str, words: Words, places: &[(&str, &str)], lang: Lang) -> FileFaults {
    defaults::FileFault { file: name.to_owned(), line: 1, sentence: words.with(lang, places) }.into()
}

fn calendar(room: &Room, name: &str, text: &str, lang: Lang) -> Result<Meant, FileFaults> {
    let mut read = defaults::calendar_alone(name, text, lang)?;
    if read.id != room.calendar.id {
        return Err(refused(name, words::OTHER_ID, &[("id", &read.id), ("own", &room.calendar.id)], lang));
    }
    if !room.others(DefinitionKind::Calendar, &read.id).is_empty() {
        read.id = own_calendar(room);
    }
    Ok(Meant::Calendar(Box::new(read)))
}

/// The id of a calendar that is the agency's alone.
pub(super) fn own_calendar(room: &Room) -> String {
    let taken = |id: &str| !room.others(DefinitionKind::Calendar, id).is_empty();
    if !taken(room.id()) && room.calendar.id != room.id() && room.set.calendar(room.id()).is_none() {
        return room.id().to_owned();
    }
    // No id of an agency ends so close to the bound that this would not fit.
    let id: String = room.id().chars().take(35).collect();
    format!("{id}-jam")
}

async fn agency(
    reader: &mut Connection,
    room: &Room,
    name: &str,
    text: &str,
    lang: Lang,
) -> Result<Result<Meant, FileFaults>, Fault> {
    let mut set = room.set.clone();
    let read = match defaults::agency_in(&mut set, name, text, lang) {
        Ok(read) => read,
        Err(faults) => return Ok(Err(faults)),
    };
    if read.id != room.agency.id {
        let places = [("id", read.id.as_str()), ("own", room.id())];
        return Ok(Err(refused(name, words::OTHER_ID, &places, lang)));
    }
    if read.calendar != room.agency.calendar {
        return Ok(Err(refused(name, words::CALENDAR_NOT_HERE, &[], lang)));
    }
    let mut faults = Vec::new();
    for unit in &room.agency.units {
        let kept = |other: &&shared::agency::OrganisationUnit| other.id == unit.id && other.role == unit.role;
        if read.units.iter().find(kept).is_none() {
            let cases = waiting(reader, room, unit.role, &unit.id).await?;
            if cases > 0 {
                let places = [("unit", unit.name.as_str()), ("cases", &cases.to_string())];
                faults.extend(refused(name, words::UNIT_HOLDS_CASES, &places, lang).0);
            }
        }
    }
    Ok(if faults.is_empty() { Ok(Meant::Agency(Box::new(read))) } else { Err(FileFaults(faults)) })
}

/// How many open cases wait at a unit.
async fn waiting(
    reader: &mut Connection,
    room: &Room,
    role: shared::procedure::Role,
    unit: &UnitId,
) -> Result<u32, Fault> {
    let of = queue::Of { agency: room.id(), role, unit: Some(unit), all_confidential: true, recaps: true };
    Ok(queue::waiting(reader, of).await?)
}

fn procedure(room: &Room, name: &str, text: &str, lang: Lang) -> Result<Meant, FileFaults> {
    let read = defaults::procedure(name, text, lang)?;
    let others = room.others(DefinitionKind::Procedure, &read.id);
    if !others.is_empty() {
        let places = [("id", read.id.as_str()), ("others", &others.join(", "))];
        return Err(refused(name, words::PROCEDURE_SHARED, &places, lang));
    }
    let mut set = room.set.clone();
    set.procedures.retain(|other| other.id != read.id);
    set.procedures.push(read.clone());
    set.agencies.retain(|agency| agency.id == room.agency.id);
    let faults = set.faults().into_iter().map(|(_, fault)| defaults::FileFault {
        file: name.to_owned(),
        line: 1,
        sentence: fault.sentence(lang),
    });
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() { Ok(Meant::Procedure(Box::new(read))) } else { Err(FileFaults(faults)) }
}
