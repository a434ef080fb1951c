//! The photos that were attached: to officers with all that is said of them, to the reporter with what concerns them.
//! Absent: attaching.

use anyhow::Context as _;
use bytes::Bytes;
use shared::case::{Case, Passage};
use shared::evidence::{Alike, Statement, brought};
use shared::id::FileId;
use shared::procedure::{Action, TextKind};
use shared::time::{Moment, Zone};
use shared::visibility::{Item, Sight, Viewer};
use shared::wire::{EvidencePhoto, FileView, LikePhoto, Purpose, SeenPhoto, photo_lines};

use super::Room;
use crate::act::{Fault, shelf, view};
use crate::app::App;
use crate::store::dossier::{self, Written};
use crate::store::{Connection, attachments};

/// How many hex digits the key in a photo's address has: 128 bits.
const KEY_LEN: usize = 32;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// What is said of the photos, of the texts that may be read.
fn statements(sight: Sight, texts: &[Written]) -> impl Iterator<Item = (u32, Statement)> + '_ {
    let own = texts.iter().filter(move |text| text.kind == TextKind::Evidence && sight.reads(text.kind));
    own.filter_map(|text| Some((text.version, serde_json::from_str(&text.body).ok()?)))
}

/// What was attached to a case, oldest first.
pub(super) async fn attached(app: &App, reader: &mut Connection, room: &Room<'_>) -> Result<Vec<EvidencePhoto>, Fault> {
    let (case, files) = (&room.found.stored.case, &room.found.files);
    let mut photos = Vec::new();
    for (version, statement) in statements(room.sight, &room.found.texts) {
        let file = files.iter().find(|file| file.id == statement.file);
        let passage: Option<&Passage> = case.history.iter().find(|passage| passage.version == version);
        let (Some(file), Some(passage)) = (file, passage) else { continue };
        photos.push(EvidencePhoto {
            file: file.clone(),
            role: passage.role,
            unit: shared::outlook::unit_before(case, version).cloned(),
            at: passage.happened_at,
            mark: statement.mark,
            caption: statement.caption,
            taken: statement.taken,
            spot: statement.spot,
            alike: seen(app, reader, room, &statement.alike).await?,
        });
    }
    Ok(photos)
}

/// Earlier pictures as far as the officer may see them. One that was erased since is told of no more.
pub(super) async fn seen(
    app: &App,
    reader: &mut Connection,
    room: &Room<'_>,
    alike: &[Alike],
) -> Result<Vec<LikePhoto>, Fault> {
    let mut told: Vec<LikePhoto> = Vec::new();
    for one in alike {
        let same = one.case == room.found.stored.case.id;
        let Some(other) = dossier::by_id(reader, &one.case).await? else { continue };
        let Some(file) = other.files.iter().find(|file| file.id == one.file) else { continue };
        let ground = app.definitions().for_stored(reader, &other.stored).await?;
        let case = &other.stored.case;
        let sight = Viewer::at(room.post).sight(case, &ground.procedure);
        let at = case.history.iter().find(|passage| passage.version == file.version);
        let may = sight.shows(Item::Existence) && view::may_know_of(case, sight, file);
        let seen = at.filter(|_| may).map(|passage| SeenPhoto {
            case: case.id.clone(),
            number: case.number.clone(),
            file: file.id.clone(),
            at: passage.recorded_at,
        });
        let like = LikePhoto { same, seen };
        // That somebody else's was used is said once.
        if like.seen.is_some() || !told.contains(&like) {
            told.push(like);
        }
    }
    Ok(told)
}

/// Says what is said of the photos of the work among the files of a case. Its reporter reads them with the answer, and
/// gets an address for each, having no token.
pub(in crate::act) fn show(
    app: &App,
    (viewer, zone): (&Viewer, Zone),
    (case, sight): (&Case, Sight),
    texts: &[Written],
    files: &mut [FileView],
) {
    let (today, theirs) = (app.clock().now(), *viewer == Viewer::Reporter);
    let answers = || case.history.iter().filter(|passage| passage.action == Action::Answer);
    for (version, statement) in statements(sight, texts) {
        let Some(file) = files.iter_mut().find(|file| file.id == statement.file) else { continue };
        let link = format!("/api/v1/photos/{}/{}", file.id, key(app, &file.id, today));
        let link = if theirs { link.as_str() } else { "" };
        file.photo = Some(photo_lines(link, |lang| statement.sentence(zone, lang)));
        let answer = answers().find(|passage| passage.version > version).or(answers().next_back());
        if let Some(answer) = answer.filter(|_| theirs) {
            file.version = answer.version;
        }
    }
}

/// The key to a photo, the same for a day: an address in a page needs no code of the reporter's, and opens nothing else.
fn key(app: &App, file: &FileId, at: Moment) -> String {
    let day = at.millis().div_euclid(DAY_MILLIS).to_string();
    app.keys().fingerprint(&[b"work photo", file.as_str().as_bytes(), day.as_bytes()])[..KEY_LEN].to_owned()
}

/// A photo of the work, for whoever has its address of today or yesterday from the tracker.
///
/// # Errors
/// [`Fault::NotFound`] when the address is not of these days, or the reporter is shown it no more.
pub async fn work_photo(app: &App, file: &FileId, asked: &str) -> Result<(FileView, Bytes), Fault> {
    let now = app.clock().now();
    if ![now, now.plus_millis(-DAY_MILLIS)].into_iter().any(|at| key(app, file, at) == asked) {
        return Err(Fault::NotFound);
    }
    let mut reader = app.store().reader().await?;
    let case = attachments::case_of(&mut reader, file).await?.ok_or(Fault::NotFound)?;
    let found = dossier::by_id(&mut reader, &case).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(&mut reader, &found.stored).await?;
    drop(reader);
    let case = &found.stored.case;
    let sight = Viewer::Reporter.sight(case, &ground.procedure);
    let file = found.files.into_iter().find(|known| known.id == *file);
    let file = file.filter(|known| sight.knows_of(Action::ProveWork) && brought(case, known.version));
    let file = file.ok_or(Fault::NotFound)?;
    let bytes = shelf::get(app, Purpose::Evidence, &file.id).await.context("the bytes of a photo are missing")?;
    Ok((file, bytes))
}
