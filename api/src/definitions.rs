//! Agencies, procedures and calendars as the database has them.
//!
//! A version never changes once written, so a copy of one may stay in memory; which version is the
//! current one is asked each time, so that every replica follows at once. Absent: files; they are
//! read by [`shared::defaults`], and taken in `import`.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use anyhow::Context;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use shared::agency::{Agency, Flow};
use shared::calendar::Calendar;
use shared::case::{Case, Rules};
use shared::defaults::Defaults;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::AgencyId;
use shared::procedure::{self, Channel, Procedure};
use shared::visibility::{self, Viewer};

use crate::act::Fault;
use crate::clock::Clock;
use crate::store::Connection;
use crate::store::cases::Stored;
use crate::store::definitions::{self as rows, Kind};

mod import;

pub use import::{import, import_calendar, import_in, not_older};

/// Versions that were read, by id and version.
#[derive(Debug)]
pub struct Definitions {
    clock: Clock,
    agencies: Copies<Agency>,
    procedures: Copies<Procedure>,
    calendars: Copies<Calendar>,
    grounds: RwLock<Grounds>,
}

/// What cases ran on while there were so many definitions, by agency, procedure and its version.
#[derive(Debug, Default)]
struct Grounds {
    definitions: i64,
    known: HashMap<(AgencyId, String, u32), Ground>,
}

type Copies<T> = RwLock<HashMap<(String, u32), Arc<T>>>;

/// All that the rules of a case run on.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The agency, in its current version.
    pub agency: Arc<Agency>,
    /// The procedure: a case's own version, or for a filing the current one.
    pub procedure: Arc<Procedure>,
    /// The agency's calendar, in its current version: the decree on days off changes in mid-year.
    pub calendar: Arc<Calendar>,
    json: Arc<[OnceLock<[Box<RawValue>; 3]>; 2]>,
}

impl Ground {
    fn new(agency: Arc<Agency>, procedure: Arc<Procedure>, calendar: Arc<Calendar>) -> Self {
        Self { agency, procedure, calendar, json: Arc::default() }
    }

    /// Procedure, agency and calendar as JSON, as a viewer is sent them. Written once for reporters and
    /// once for posts: every view of a case holds them, and they are most of it.
    #[must_use]
    pub fn json(&self, viewer: &Viewer) -> &[Box<RawValue>; 3] {
        let sent = match viewer {
            Viewer::Public | Viewer::Reporter => &self.json[0],
            Viewer::Post(_) => &self.json[1],
        };
        let procedure = || raw(&*visibility::procedure(viewer, &self.procedure));
        sent.get_or_init(|| [procedure(), raw(&visibility::agency(viewer, &self.agency)), raw(&*self.calendar)])
    }

    /// The same, as the rules take it.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, agency: &self.agency, calendar: &self.calendar }
    }
}

impl Definitions {
    /// None read yet. A procedure may come into force at a moment, so they know the time.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            agencies: Copies::default(),
            procedures: Copies::default(),
            calendars: Copies::default(),
            grounds: RwLock::default(),
        }
    }

    /// The ids of all agencies.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn agency_ids(&self, reader: &mut Connection) -> Result<Vec<String>, Fault> {
        Ok(rows::ids(reader, Kind::Agency).await?)
    }

    /// An agency in its current version.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is none of that id.
    pub async fn agency(&self, reader: &mut Connection, id: &str) -> Result<Arc<Agency>, Fault> {
        let version = rows::current(reader, Kind::Agency, id).await?.ok_or(Fault::NotFound)?;
        copy(&self.agencies, reader, Kind::Agency, id, version).await
    }

    /// An agency and its calendar, in their current versions.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such agency.
    pub async fn agency_and_calendar(
        &self,
        reader: &mut Connection,
        id: &str,
    ) -> Result<(Arc<Agency>, Arc<Calendar>), Fault> {
        let agency = self.agency(reader, id).await?;
        let version = self.known(reader, Kind::Calendar, &agency.calendar).await?;
        let calendar = copy(&self.calendars, reader, Kind::Calendar, &agency.calendar, version).await?;
        Ok((agency, calendar))
    }

    /// What a complaint of a channel and kind runs on.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such agency, or it takes nothing by that channel;
    /// [`Fault::Problems`] when the kind must be said and is not, or is none the channel takes.
    pub async fn for_filing(
        &self,
        reader: &mut Connection,
        agency: &AgencyId,
        channel: Channel,
        kind: Option<procedure::Kind>,
    ) -> Result<Ground, Fault> {
        let (agency, calendar) = self.agency_and_calendar(reader, agency.as_str()).await?;
        let kind_wrong = || Fault::Problems(vec![Problem { field: Field::Kind, code: ProblemCode::Choice }]);
        let procedure = match agency.flow(channel, kind) {
            Flow::Procedure(id) => self.procedure(reader, id).await?,
            Flow::Nothing if agency.flow(channel, None) == Flow::Nothing => return Err(Fault::NotFound),
            Flow::Nothing | Flow::Ask(_) => return Err(kind_wrong()),
        };
        Ok(Ground::new(agency, procedure, calendar))
    }

    /// What a new case of a procedure runs on: its current version.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is no such agency.
    pub async fn for_procedure(&self, reader: &mut Connection, agency: &str, procedure: &str) -> Result<Ground, Fault> {
        let (agency, calendar) = self.agency_and_calendar(reader, agency).await?;
        Ok(Ground::new(agency, self.procedure(reader, procedure).await?, calendar))
    }

    /// The procedures that take an agency's complaints, each once, in their current versions.
    ///
    /// # Errors
    /// When the database fails or lacks a procedure the agency names.
    pub async fn procedures(&self, reader: &mut Connection, agency: &Agency) -> Result<Vec<Arc<Procedure>>, Fault> {
        let mut found: Vec<Arc<Procedure>> = Vec::new();
        for intake in &agency.intakes {
            if found.iter().all(|known| known.id != intake.procedure) {
                found.push(self.procedure(reader, &intake.procedure).await?);
            }
        }
        Ok(found)
    }

    /// A procedure in the version that is in force now.
    ///
    /// # Errors
    /// When the database fails or lacks it.
    pub async fn procedure(&self, reader: &mut Connection, id: &str) -> Result<Arc<Procedure>, Fault> {
        let version = rows::in_force(reader, Kind::Procedure, id, self.clock.now()).await?;
        let version = version.with_context(|| format!("procedure `{id}` is named but not there"))?;
        copy(&self.procedures, reader, Kind::Procedure, id, version).await
    }

    /// A procedure in its highest version, whether it is in force yet or not.
    ///
    /// # Errors
    /// When the database fails or lacks it.
    pub async fn newest_procedure(&self, reader: &mut Connection, id: &str) -> Result<Arc<Procedure>, Fault> {
        let version = self.known(reader, Kind::Procedure, id).await?;
        copy(&self.procedures, reader, Kind::Procedure, id, version).await
    }

    /// A procedure in one version.
    ///
    /// # Errors
    /// When the database fails or lacks it.
    pub async fn procedure_in(&self, reader: &mut Connection, id: &str, version: u32) -> Result<Arc<Procedure>, Fault> {
        copy(&self.procedures, reader, Kind::Procedure, id, version).await
    }

    /// A calendar in its current version.
    ///
    /// # Errors
    /// When the database fails or lacks it.
    pub async fn calendar(&self, reader: &mut Connection, id: &str) -> Result<Arc<Calendar>, Fault> {
        let version = self.known(reader, Kind::Calendar, id).await?;
        copy(&self.calendars, reader, Kind::Calendar, id, version).await
    }

    /// What a case runs on: the procedure it began with.
    ///
    /// # Errors
    /// When the database fails or lacks a definition the case names.
    pub async fn for_case(&self, reader: &mut Connection, case: &Case) -> Result<Ground, Fault> {
        let (agency, calendar) = self.agency_and_calendar(reader, case.agency.as_str()).await?;
        let version = case.procedure_version;
        let procedure = copy(&self.procedures, reader, Kind::Procedure, &case.procedure, version).await?;
        Ok(Ground::new(agency, procedure, calendar))
    }

    /// What a stored case runs on, from memory as long as no definition was added: the row that was
    /// read anyway says so, and every replica sees the same row.
    ///
    /// # Errors
    /// As [`Self::for_case`].
    pub async fn for_stored(&self, reader: &mut Connection, stored: &Stored) -> Result<Ground, Fault> {
        let case = &stored.case;
        let key = (case.agency.clone(), case.procedure.clone(), case.procedure_version);
        let known = {
            let grounds = self.grounds.read().unwrap_or_else(PoisonError::into_inner);
            grounds.known.get(&key).filter(|_| grounds.definitions == stored.definitions).cloned()
        };
        if let Some(ground) = known {
            return Ok(ground);
        }
        let ground = self.for_case(reader, case).await?;
        let mut grounds = self.grounds.write().unwrap_or_else(PoisonError::into_inner);
        if grounds.definitions != stored.definitions {
            *grounds = Grounds { definitions: stored.definitions, known: HashMap::new() };
        }
        grounds.known.insert(key, ground.clone());
        Ok(ground)
    }

    /// Every agency with the procedures and calendars there are, each as it stands; a procedure in its newest version,
    /// since one that comes into force later may be named already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn everything(&self, reader: &mut Connection) -> Result<Defaults, Fault> {
        let mut set = Defaults::default();
        for id in self.agency_ids(reader).await? {
            set.agencies.push(self.agency(reader, &id).await?.as_ref().clone());
        }
        for id in rows::ids(reader, Kind::Procedure).await? {
            set.procedures.push(self.newest_procedure(reader, &id).await?.as_ref().clone());
        }
        for id in rows::ids(reader, Kind::Calendar).await? {
            set.calendars.push(self.calendar(reader, &id).await?.as_ref().clone());
        }
        Ok(set)
    }

    /// The current version of something that another definition names.
    async fn known(&self, reader: &mut Connection, kind: Kind, id: &str) -> Result<u32, Fault> {
        let version = rows::current(reader, kind, id).await?;
        version.with_context(|| format!("{} `{id}` is named but not there", kind.code())).map_err(Fault::from)
    }
}

fn raw<T: Serialize>(definition: &T) -> Box<RawValue> {
    serde_json::value::to_raw_value(definition).expect("a definition is plain data with string keys")
}

async fn copy<T: DeserializeOwned>(
    copies: &Copies<T>,
    reader: &mut Connection,
    kind: Kind,
    id: &str,
    version: u32,
) -> Result<Arc<T>, Fault> {
    let key = (id.to_owned(), version);
    let known = copies.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let missing = || format!("{} `{id}` version {version} is not there", kind.code());
    let body = rows::body(reader, kind, id, version).await?.with_context(missing)?;
    let read: Arc<T> = Arc::new(serde_json::from_str(&body).context("a definition cannot be read")?);
    copies.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&read));
    Ok(read)
}
