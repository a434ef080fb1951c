//! The other side of a link: what a party outside reads, and its one answer. Whoever has the link is the party; a code
//! that opens nothing is counted as one that tracks nothing.

use bytes::Bytes;
use chrono::NaiveDate;
use shared::case::{Actor, Event, beside};
use shared::contribution::Contribution;
use shared::contribution::outside::{Answer, EXCERPT, PARTY, PICTURE, Standing, link, party, reads, standing};
use shared::form::Field;
use shared::id::{IdempotencyKey, TrackingCode};
use shared::procedure::{Action, Role, TextKind};
use shared::time::{Moment, Zone};

use crate::act::beside::append_enclosed;
use crate::act::change::Request;
use crate::act::command::{done_meanwhile, now_after};
use crate::act::enclosed::Enclosed;
use crate::act::{Fault, publish};
use crate::app::App;
use crate::definitions::Ground;
use crate::limits::{self, Origin};
use crate::store::dossier::{self, Dossier};
use crate::store::{Connection, outside, pictures};

/// What a party reads.
pub struct Outsider {
    /// The agency's name.
    pub agency: String,
    /// Its zone.
    pub zone: Zone,
    /// What became of the link; where it is not open, only that is told.
    pub standing: Standing,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Who is asked.
    pub party: String,
    /// What is asked.
    pub question: String,
    /// The last day.
    pub due_on: Option<NaiveDate>,
    /// What was told, without what was blacked out.
    pub excerpt: String,
    /// What is to be seen on each of its pictures.
    pub pictures: Vec<String>,
}

/// A case a link leads to.
struct Found {
    dossier: Dossier,
    ground: Ground,
    asked: Contribution,
    standing: Standing,
}

/// What a link shows.
///
/// # Errors
/// [`Fault::NotFound`] for a code of no link, [`Fault::TooMany`] after too many of those.
pub async fn open(app: &App, from: &Origin, code: &str) -> Result<Outsider, Fault> {
    let found = found(app, from, code).await?;
    let written = |field: Field, kind: TextKind| {
        let texts = found.dossier.texts.iter().filter(move |text| text.field == field && text.kind == kind);
        texts.filter(|text| reads(found.asked.version, text.version, text.kind)).map(|text| text.body.clone())
    };
    let open = found.standing == Standing::Open;
    let one = |field, kind| written(field, kind).next().filter(|_| open).unwrap_or_default();
    let answer = found.asked.end.filter(|_| found.standing == Standing::Answered).map(|(version, _)| version);
    let passages = found.dossier.stored.case.history.iter();
    Ok(Outsider {
        agency: found.ground.agency.name.clone(),
        zone: found.ground.calendar.zone,
        standing: found.standing,
        answered_at: passages.into_iter().find(|it| Some(it.version) == answer).map(|it| it.happened_at),
        party: one(PARTY, TextKind::Excerpt),
        question: one(Field::Text, TextKind::Note),
        due_on: found.asked.of.due_on,
        excerpt: one(EXCERPT, TextKind::Excerpt),
        pictures: if open { written(PICTURE, TextKind::Excerpt).collect() } else { Vec::new() },
    })
}

/// A picture of a link, by its place from 0.
///
/// # Errors
/// [`Fault::NotFound`] for a code of no open link, or one without such a picture; [`Fault::TooMany`] as [`open`].
pub async fn picture(app: &App, from: &Origin, code: &str, nth: usize) -> Result<Bytes, Fault> {
    let found = found(app, from, code).await?;
    if found.standing != Standing::Open {
        return Err(Fault::NotFound);
    }
    let mut reader = app.store().reader().await?;
    let shown = pictures::of_link(&mut reader, &found.dossier.stored.case.id, found.asked.version).await?;
    let picture = shown.get(nth).ok_or(Fault::NotFound)?;
    Ok(app.files().get_shown(&picture.id).await?)
}

/// Takes the party's answer, once; the link ends with it. The same sent again is answered in the same way.
///
/// # Errors
/// As [`open`]; [`Fault::Problems`] for what is missing. Where the link is not open, nothing is done: what became of it
/// is what [`open`] shows.
pub async fn answer(app: &App, from: &Origin, key: &IdempotencyKey, code: &str, typed: &Answer) -> Result<(), Fault> {
    loop {
        let found = found(app, from, code).await?;
        let (case, asked) = (found.dossier.stored.case.id.clone(), found.asked.version);
        let fingerprint = app.keys().fingerprint(&[b"outsider", typed.party.as_bytes(), typed.text.as_bytes()]);
        let request = Request { scope: format!("outsider {case} {asked}"), key: Some(key), fingerprint };
        if found.standing != Standing::Open || request.done(&mut *app.store().reader().await?).await?.is_some() {
            return Ok(());
        }
        let answer = typed.check()?;
        if write(app, found, &answer, &request).await? {
            return publish::remove_loose_pictures(app).await.map(drop);
        }
    }
}

/// Writes the answer; says whether it is done, or the case was changed meanwhile.
async fn write(app: &App, found: Found, answer: &Answer, request: &Request<'_>) -> Result<bool, Fault> {
    let (stored, asked) = (found.dossier.stored, found.asked.version);
    let id = stored.case.id.clone();
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, &id, app.clock().now()).await? {
        drop(writer);
        return done_meanwhile(app, request).await.map(|()| true);
    }
    let actor = Actor { role: Role::Outside, post: None, unit: None, recorded_by: None };
    let event = beside(&stored.case, Action::Contribute, actor, now_after(app, &stored.case));
    let event = Event { named: vec![party(asked, None)], ..event };
    let mut enclosed = Enclosed::default();
    enclosed.text(Field::Text, TextKind::Material, Some(answer.text.clone()));
    enclosed.text(PARTY, TextKind::Excerpt, Some(answer.party.clone()));
    if append_enclosed(app, &mut writer, &found.ground, stored, event, enclosed, request).await?.is_none() {
        return Ok(false);
    }
    pictures::let_go_of_link(&mut writer, &id, asked).await?;
    writer.commit().await?;
    tracing::info!(case = %id, asked, "a party outside answered");
    Ok(true)
}

/// The case a code leads to, unless its origin may not try. A try that opens nothing is counted.
async fn found(app: &App, from: &Origin, code: &str) -> Result<Found, Fault> {
    limits::may_track(app, from).await?;
    let mut reader = app.store().reader().await?;
    match looked_up(app, &mut reader, code).await {
        Err(Fault::NotFound) => {
            drop(reader);
            limits::tracked_nothing(app, from).await?;
            Err(Fault::NotFound)
        }
        found => found,
    }
}

async fn looked_up(app: &App, reader: &mut Connection, code: &str) -> Result<Found, Fault> {
    let code = TrackingCode::from_typed(code).ok_or(Fault::NotFound)?;
    let (case, asked) = outside::find(reader, &app.keys().link_index(&code)).await?.ok_or(Fault::NotFound)?;
    let dossier = dossier::by_id(reader, &case).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(reader, &dossier.stored).await?;
    let asked = link(&dossier.stored.case, asked).ok_or(Fault::NotFound)?;
    let today = ground.calendar.zone.date(app.clock().now());
    let standing = standing(&dossier.stored.case, &asked, today);
    Ok(Found { dossier, ground, asked, standing })
}
