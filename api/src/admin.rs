//! Calendar, agency data and procedures, as an administrator changes them in the browser. What a form or a
//! file says goes through the same reader and the same checks as a file at the command line; a version is
//! looked at first and put into force then, and each stands in the administrators' log with who and why.
//!
//! An administrator changes what their own agency runs on and nothing of another's: a calendar that several
//! share becomes one of the agency's own, a procedure that several run is changed at the server.
//! Absent: the rules (see `shared::defaults`), and re-dating cases (see [`crate::act`]).

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::defaults::Defaults;
use shared::id::{PostId, RegisterNumber};
use shared::permission::Act;
use shared::wire::DefinitionKind;
use shared::wire::PostView;

use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::definitions::Kind;
use crate::store::{self, Connection};

mod adopt;
mod check;
mod reading;
mod show;
mod trial;

pub use adopt::adopt;
pub use check::check;
pub use show::{list, view};

/// What an agency runs on, and the day.
struct Room {
    agency: Arc<Agency>,
    calendar: Arc<Calendar>,
    today: NaiveDate,
    /// Every agency with the procedures and calendars there are, each as it stands.
    set: Defaults,
}

impl Room {
    async fn of(app: &App, reader: &mut Connection, agency: &str) -> Result<Self, Fault> {
        let (agency, calendar) = app.definitions().agency_and_calendar(reader, agency).await?;
        let today = calendar.zone.date(app.clock().now());
        let set = app.definitions().everything(reader).await?;
        Ok(Self { agency, calendar, today, set })
    }

    fn id(&self) -> &str {
        self.agency.id.as_str()
    }

    /// Names of the other agencies that run on a definition.
    fn others(&self, kind: DefinitionKind, id: &str) -> Vec<String> {
        let uses = |agency: &&Agency| match kind {
            DefinitionKind::Calendar => agency.calendar == id,
            DefinitionKind::Procedure => agency.intakes.iter().any(|intake| intake.procedure == id),
            DefinitionKind::Agency => false,
        };
        let others = self.set.agencies.iter().filter(|agency| agency.id != self.agency.id);
        others.filter(uses).map(|agency| agency.name.clone()).collect()
    }

    /// The register number the next complaint would get by some agency data.
    async fn next_number(&self, app: &App, reader: &mut Connection, agency: &Agency) -> Result<Option<String>, Fault> {
        let year = self.calendar.zone.date(app.clock().now()).year();
        let last = store::last_number(reader, self.id(), year).await?;
        let number = RegisterNumber::from_template(&agency.number_template, year, last.saturating_add(1));
        Ok(number.map(|number| number.to_string()))
    }
}

/// The row kind of a definition.
const fn row_kind(kind: DefinitionKind) -> Kind {
    match kind {
        DefinitionKind::Calendar => Kind::Calendar,
        DefinitionKind::Agency => Kind::Agency,
        DefinitionKind::Procedure => Kind::Procedure,
    }
}

/// The post from which an administrator acts.
///
/// # Errors
/// [`Fault::NotFound`] when it is not held today, [`Fault::Forbidden`] when it changes no definitions.
fn administering<'o>(officer: &'o Officer, post: &str) -> Result<&'o PostView, Fault> {
    let id = PostId::parse(post).ok_or(Fault::NotFound)?;
    let post = officer.posts.iter().find(|held| held.id == id).ok_or(Fault::NotFound)?;
    if post.role.may(Act::ManageDefinitions) { Ok(post) } else { Err(Fault::Forbidden) }
}
