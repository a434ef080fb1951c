//! Photos that prove the work was done: attached to a case, each with what it says of itself and with the earlier
//! pictures that look the same. Absent: who may (see [`shared::evidence`]), and showing them to the reporter
//! (see [`photos`]).

use anyhow::Context as _;
use shared::case::{Event, beside};
use shared::evidence::{Alike, Spot, Statement, Taken, check, permitted};
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{CaseId, FileId, IdempotencyKey, PostId};
use shared::location::Location;
use shared::procedure::{Action, TextKind};
use shared::text::tidy;
use shared::time::{Moment, Zone};
use shared::visibility::{Item, Sight, Viewer};
use shared::wire::{AttachEvidence, EvidenceLook, EvidenceSheet, PhotoClaim, PostView, ProposedPhoto, Purpose};
use shared::words::{Lang, evidence as words};

use super::beside::{append_enclosed, of_texts};
use super::change::Request;
use super::command::{acting, done_meanwhile, held, now_after, visible};
use super::{Fault, upload};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::dossier::Dossier;
use crate::store::prints::Known;
use crate::store::{Connection, attachments, prints};

mod photos;

pub(super) use photos::show;
pub use photos::work_photo;

/// How many earlier pictures are named beside a photo.
const ALIKE_MAX: usize = 3;

/// A case as an officer sees its photos.
struct Room<'o> {
    post: &'o PostView,
    found: Dossier,
    ground: Ground,
    sight: Sight,
}

impl<'o> Room<'o> {
    async fn of(
        app: &App,
        reader: &mut Connection,
        officer: &'o Officer,
        post: &str,
        case: &CaseId,
    ) -> Result<Self, Fault> {
        let post = held(officer, &PostId::parse(post).ok_or(Fault::NotFound)?)?;
        let found = visible(app, reader, post, case).await?;
        let ground = app.definitions().for_stored(reader, &found.stored).await?;
        let sight = Viewer::at(post).sight(&found.stored.case, &ground.procedure);
        if !(sight.shows(Item::Inside) && sight.shows(Item::Evidence)) {
            return Err(Fault::Forbidden);
        }
        Ok(Self { post, found, ground, sight })
    }

    fn may(&self) -> Result<(), Fault> {
        Ok(permitted(&self.ground.procedure, &self.found.stored.case, &acting(self.post))?)
    }

    /// Where the matter is, where a point was given.
    fn point(&self) -> Option<Location> {
        let point =
            self.found.texts.iter().find(|text| text.kind == TextKind::Complaint && text.field == Field::Location);
        point.and_then(|text| Location::parse(&text.body))
    }

    /// When and where a photo says it was taken.
    fn says(&self, known: &Known) -> (Option<Taken>, Spot) {
        let taken = moment(&known.taken, self.ground.calendar.zone).map(|at| Taken { at, typed: false });
        let point = Location::parse(&known.point);
        let metres = point.zip(self.point()).map(|(there, here)| there.metres_to(here));
        (taken, Spot { point: point.map(|point| point.to_string()), metres })
    }
}

/// The moment a photo writes: with its own offset, or else as the agency's clocks show it.
fn moment(written: &str, zone: Zone) -> Option<Moment> {
    Moment::parse(written).or_else(|| zone.from_typed(written))
}

/// The earlier pictures of the agency that look the same as one.
async fn alike(reader: &mut Connection, room: &Room<'_>, known: &Known) -> Result<Vec<Alike>, Fault> {
    let Some(print) = known.print else { return Ok(Vec::new()) };
    let found = prints::alike(reader, room.found.stored.case.agency.as_str(), print, ALIKE_MAX).await?;
    Ok(found.into_iter().map(|picture| Alike { case: picture.case, file: picture.file }).collect())
}

/// The photos of a case.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Forbidden`] when it does not
/// read the agency's own talk.
pub async fn evidence(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<EvidenceSheet, Fault> {
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, officer, post.as_str(), case).await?;
    let photos = photos::attached(app, &mut reader, &room).await?;
    Ok(EvidenceSheet { may: room.may().is_ok(), photos })
}

/// What photos say that were received for a form, before they are attached.
///
/// # Errors
/// As [`evidence`]; [`Fault::Refused`] when the post may attach none.
pub async fn look_at_evidence(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    asked: &EvidenceLook,
) -> Result<Vec<ProposedPhoto>, Fault> {
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, officer, &asked.post, case).await?;
    room.may()?;
    let key = IdempotencyKey::parse(&asked.key).ok_or(Fault::NotFound)?;
    let mut proposed = Vec::new();
    for file in attachments::waiting(&mut reader, &key, Purpose::Evidence).await? {
        let known = prints::known(&mut reader, &file.id).await?;
        let (taken, spot) = room.says(&known);
        let alike = alike(&mut reader, &room, &known).await?;
        let alike = photos::seen(app, &mut reader, &room, &alike).await?;
        proposed.push(ProposedPhoto { file: upload::answer(file), taken, spot, alike });
    }
    Ok(proposed)
}

/// Attaches photos that were received under the request's key.
///
/// # Errors
/// As [`look_at_evidence`]; [`Fault::Problems`] for what is wrong with what was said of them, and for photos that were
/// not received.
pub async fn attach_evidence(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &AttachEvidence,
) -> Result<(), Fault> {
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("evidence {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"evidence", &sent]) };
    while !attempt(app, officer, case, asked, &request).await? {}
    Ok(())
}

/// One try; says whether it was done, now or before.
async fn attempt(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    asked: &AttachEvidence,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, officer, &asked.post, case).await?;
    if request.done(&mut reader).await?.is_some() {
        return Ok(true);
    }
    room.may()?;
    check(&asked.photos, room.ground.calendar.zone, app.clock().now())?;
    let statements = statements(&mut reader, &room, &asked.photos).await?;
    let texts = texts(&statements)?;
    let texts: Vec<(TextKind, &str)> = texts.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    let mut enclosed = of_texts(&texts);
    let named: Vec<FileId> = statements.iter().map(|one| one.file.clone()).collect();
    enclosed.files_for(&mut reader, request.key, Purpose::Evidence, &named).await?;
    drop(reader);
    let Room { post, found, ground, .. } = room;
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, app.clock().now()).await? {
        drop(writer);
        done_meanwhile(app, request).await?;
        return Ok(true);
    }
    let event: Event = beside(&found.stored.case, Action::ProveWork, acting(post), now_after(app, &found.stored.case));
    if append_enclosed(app, &mut writer, &ground, found.stored, event, enclosed, request).await?.is_none() {
        return Ok(false);
    }
    writer.commit().await?;
    tracing::info!(%case, photos = named.len(), "proof of work attached");
    Ok(true)
}

/// What is kept of each photo: what it says itself goes before what was typed.
async fn statements(reader: &mut Connection, room: &Room<'_>, claims: &[PhotoClaim]) -> Result<Vec<Statement>, Fault> {
    let unknown = || Fault::Problems(vec![Problem { field: Field::Files, code: ProblemCode::UnknownFile }]);
    let zone = room.ground.calendar.zone;
    let mut statements: Vec<Statement> = Vec::with_capacity(claims.len());
    for claim in claims {
        let file = FileId::parse(&claim.file).ok_or_else(unknown)?;
        if statements.iter().any(|known| known.file == file) {
            return Err(unknown());
        }
        let known = prints::known(reader, &file).await?;
        let (taken, spot) = room.says(&known);
        let typed = || zone.from_typed(claim.taken_at.trim()).map(|at| Taken { at, typed: true });
        statements.push(Statement {
            mark: claim.mark,
            caption: tidy(&claim.caption),
            taken: taken.or_else(typed),
            spot,
            alike: alike(reader, room, &known).await?,
            file,
        });
    }
    Ok(statements)
}

/// The statements as texts, and a note for the history where a photo looks like an earlier one.
fn texts(statements: &[Statement]) -> Result<Vec<(TextKind, String)>, Fault> {
    let mut texts = Vec::with_capacity(statements.len() + 1);
    for statement in statements {
        let json = serde_json::to_string(statement).context("a statement cannot be written as JSON")?;
        texts.push((TextKind::Evidence, json));
    }
    let alike = statements.iter().filter(|one| !one.alike.is_empty()).count();
    if alike > 0 {
        let counts = [("count", &*alike.to_string()), ("all", &*statements.len().to_string())];
        texts.push((TextKind::Note, words::NOTE_ALIKE.with(Lang::Id, &counts)));
    }
    Ok(texts)
}
