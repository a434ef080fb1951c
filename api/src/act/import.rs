//! Writing a complaint of an old register as a case. Nobody is told of it: what it says happened long ago.
//! Absent: reading registers (see [`crate::import`]).

use shared::case::{Context, OldEnd, Opening, import};
use shared::form::{Field, Filing};
use shared::id::{AgencyId, ExternalNumber, IdempotencyKey};
use shared::procedure::{Channel, Classification, Kind, TextKind};
use shared::text;
use shared::time::Moment;

use super::Fault;
use super::change::{Request, numbered};
use super::enclosed::Enclosed;
use super::file::{SUMMARY_LEN_MAX, enclose, opening};
use super::new_case::NewCase;
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::store::repeats;

/// A complaint of an old register that was checked.
pub struct Taken {
    /// What its case runs on.
    pub ground: Ground,
    /// The channel it came by.
    pub channel: Channel,
    /// Its kind, where that was asked.
    pub kind: Option<Kind>,
    /// Its number in the old register.
    pub number: Option<ExternalNumber>,
    /// What was told, and by whom.
    pub filing: Filing,
    /// When it came.
    pub received: Moment,
    /// How it ended; none while it is open.
    pub end: Option<OldEnd>,
    /// Its class, kept where it has ended.
    pub classification: Option<Classification>,
    /// What was answered.
    pub answer: Option<String>,
    /// What else the register says, for the office alone.
    pub remarks: Option<String>,
    /// What tells it from every other.
    pub key: IdempotencyKey,
}

fn scope(agency: &AgencyId) -> String {
    format!("import {agency}")
}

/// Whether a complaint was taken over before.
///
/// # Errors
/// When the database fails.
pub async fn is_taken_over(app: &App, agency: &AgencyId, key: &IdempotencyKey) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    Ok(repeats::find(&mut reader, &scope(agency), key).await?.is_some())
}

/// Takes a complaint over; says whether it was this call that did.
///
/// # Errors
/// When the database fails, or the procedure has no filing.
pub async fn take_over(app: &App, taken: Taken) -> Result<bool, Fault> {
    let Taken { ground, channel, kind, number, filing, received, end, classification, answer, remarks, key } = taken;
    let opening = Opening { kind, external: number, ..opening(app, &ground, channel, &filing) };
    let summary = text::summary(&filing.story, SUMMARY_LEN_MAX);
    let told = enclose(&mut *app.store().reader().await?, None, filing).await?;
    let mut moved = Enclosed::default();
    moved.text(Field::Text, TextKind::Answer, answer);
    moved.text(Field::Text, TextKind::Note, remarks);
    let context = Context {
        happened_at: Some(received),
        classification,
        sealed: told.sealed(),
        ..Context::at(app.clock().now())
    };
    let request = Request { scope: scope(&ground.agency.id), key: Some(&key), fingerprint: key.as_str().to_owned() };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, &opening.case, context.now).await? {
        return Ok(false);
    }
    let decided = numbered(&ground, &mut writer, context.now, |number| {
        let context = Context { number, ..context.clone() };
        Ok(import(&ground.rules(), opening.clone(), end, &context, moved.sealed())?)
    });
    let decided = decided.await?;
    let actor = shared::case::Actor::REPORTER;
    let new = NewCase {
        ground: &ground,
        opening: opening.clone(),
        actor,
        code: clock::new_tracking_code(),
        summary,
        context,
    };
    let changed = new.write(app, &mut writer, &decided).await?;
    changed.chain(&mut writer, &decided).await?;
    let (case, last) = (changed.case.id.clone(), changed.case.version);
    told.save(app.keys(), &mut writer, &case, 1, None).await?;
    moved.save(app.keys(), &mut writer, &case, last, None).await?;
    writer.commit().await?;
    Ok(true)
}
