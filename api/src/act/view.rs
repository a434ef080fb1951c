//! A case as one viewer may see it: the one place a [`CaseView`] is made, and each part of it asks
//! the visibility rules first. Absent: those rules.

use shared::case::{Case, Passage};
use shared::form::{Field, Identity};
use shared::id::{CaseId, PostId};
use shared::procedure::TextKind;
use shared::visibility::{self, Shown, Viewer};
use shared::wire::{CaseView, FileView, TextView, Told};

use super::Fault;
use super::command::{held, visible};
use super::enclosed::IdentityKept;
use crate::accounts::Officer;
use crate::app::App;
use crate::store::Connection;
use crate::store::attachments::{self, Attachment};
use crate::store::texts::{self, Text};

/// A case as a post may see it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or the case is another agency's.
pub async fn case(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<CaseView, Fault> {
    let post = held(officer, post)?;
    let stored = visible(app, post, case).await?;
    shown(app, stored.case, Viewer::Post(post.role)).await
}

/// A case as a viewer may see it.
pub(super) async fn shown(app: &App, mut case: Case, viewer: Viewer) -> Result<CaseView, Fault> {
    case.history.retain(|passage| viewer.knows_of(passage.action));
    let mut reader = app.store().reader().await?;
    let ground = app.definitions().for_case(&mut reader, &case).await?;
    let mut kept = texts::of_case(&mut reader, &case.id).await?;
    // The picture was read before: what came after it belongs to the next look.
    kept.retain(|text| text.version <= case.version && viewer.reads(text.kind));
    let files = attachments::of_case(&mut reader, &case.id).await?;
    let identity = identity(app, &mut reader, &case.id, viewer).await?;
    Ok(CaseView {
        procedure: (*ground.procedure).clone(),
        agency: (*ground.agency).clone(),
        calendar: (*ground.calendar).clone(),
        told: told(&kept),
        files: files.into_iter().filter(|file| may_know_of(&case, viewer, file)).map(file_view).collect(),
        texts: kept.into_iter().filter_map(|text| text_view(&case, text)).collect(),
        identity,
        case,
        now: app.clock().now(),
    })
}

fn passage(case: &Case, version: u32) -> Option<&Passage> {
    case.history.iter().find(|passage| passage.version == version)
}

/// Where and when, out of the texts that may be read.
fn told(readable: &[Text]) -> Told {
    let of = |field: Field| {
        let text = readable.iter().find(|text| text.kind == TextKind::Complaint && text.field == field.code());
        text.map(|text| text.body.clone())
    };
    Told { place: of(Field::Place), happened_on: of(Field::HappenedOn) }
}

/// A text as it is read; what is shown as told is not shown twice.
fn text_view(case: &Case, text: Text) -> Option<TextView> {
    let told = [Field::Place, Field::HappenedOn].iter().any(|field| field.code() == text.field);
    let passage = passage(case, text.version).filter(|_| !told)?;
    Some(TextView {
        version: text.version,
        kind: text.kind,
        role: passage.role,
        at: passage.happened_at,
        body: text.body,
    })
}

/// Whether a viewer may know that a file came: when they may read the text it came with. Opening it
/// is another question.
pub(super) fn may_know_of(case: &Case, viewer: Viewer, file: &Attachment) -> bool {
    let kind = passage(case, file.version).and_then(|passage| passage.action.needs().text);
    kind.is_some_and(|kind| viewer.reads(kind))
}

/// A file as it is listed.
pub(super) fn file_view(file: Attachment) -> FileView {
    FileView { version: file.version, id: file.id, name: file.name, media_type: file.media_type, bytes: file.bytes }
}

/// The reporter as far as the viewer may see; sealed and unread where that is not at all.
async fn identity(
    app: &App,
    reader: &mut Connection,
    case: &CaseId,
    viewer: Viewer,
) -> Result<Option<Identity>, Fault> {
    if viewer.identity() == Shown::Nothing {
        return Ok(None);
    }
    let Some(sealed) = texts::identity(reader, case).await? else {
        return Ok(None);
    };
    let kept = IdentityKept::open(app.keys(), case, &sealed)?;
    Ok(visibility::identity(viewer, &kept.identity()?))
}
