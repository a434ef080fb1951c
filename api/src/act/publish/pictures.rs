//! The pictures that are shown: offered, made anew with their boxes black, and removed once nobody is shown them. The
//! files they are made from are never read for the public. Absent: drawing (see [`crate::files`]).

use anyhow::Context as _;
use bytes::Bytes;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{AgencyId, CaseId, FileId, RegisterNumber};
use shared::media::Media;
use shared::redaction::BlackBox;
use shared::text;
use shared::visibility::{Item, Sight, Viewer};
use shared::wire::{FileView, PictureOffer, Purpose, ShownPicture};

use crate::act::{Fault, shelf, upload, view};
use crate::app::App;
use crate::files::{self, Made, NotTaken};
use crate::store::dossier::Dossier;
use crate::store::pictures::{self, Picture};
use crate::store::{Connection, Writer, published};

/// How long a picture may be on its way before it is taken for lost, in minutes.
const MAKING_MINUTES_MAX: i64 = 60;
/// How many pictures one sweep removes.
const REMOVED_MAX: usize = 200;

/// A picture that was chosen, by the file it came as.
pub(in crate::act) struct Chosen<'a> {
    file: FileView,
    boxes: &'a [BlackBox],
    alt: String,
}

/// The pictures made for a case that is shown.
pub(in crate::act) async fn of_case(reader: &mut Connection, case: &CaseId) -> Result<Vec<Picture>, Fault> {
    let found = pictures::of_cases(reader, std::slice::from_ref(case)).await?;
    Ok(found.into_iter().map(|(_, picture)| picture).collect())
}

/// The files that may be shown as pictures.
fn eligible(dossier: &Dossier, sight: Sight) -> impl Iterator<Item = &FileView> {
    let picture = |file: &&FileView| Media::of(&file.media_type) == Some(Media::Picture);
    dossier.files.iter().filter(picture).filter(move |file| view::may_know_of(&dossier.stored.case, sight, file))
}

/// The pictures of a case, with how each is shown now.
pub(in crate::act) fn offered(dossier: &Dossier, sight: Sight, kept: &[Picture]) -> Vec<PictureOffer> {
    let shown = |file: &FileView| {
        let one = kept.iter().find(|one| one.file == file.id)?;
        Some(ShownPicture { file: one.file.to_string(), boxes: one.boxes.clone(), alt: one.alt.clone() })
    };
    eligible(dossier, sight).map(|file| PictureOffer { file: file.clone(), shown: shown(file) }).collect()
}

/// The pictures that were asked for, if each came with the case.
pub(in crate::act) fn chosen<'a>(
    dossier: &Dossier,
    sight: Sight,
    asked: &'a [ShownPicture],
) -> Result<Vec<Chosen<'a>>, Fault> {
    let unknown = || Fault::Problems(vec![Problem { field: Field::Files, code: ProblemCode::UnknownFile }]);
    let mut chosen: Vec<Chosen<'a>> = Vec::new();
    for one in asked {
        let file = eligible(dossier, sight).find(|file| file.id.as_str() == one.file).ok_or_else(unknown)?;
        if chosen.iter().any(|known| known.file.id == file.id) {
            return Err(unknown());
        }
        chosen.push(Chosen { file: file.clone(), boxes: &one.boxes, alt: text::tidy(&one.alt) });
    }
    Ok(chosen)
}

/// Makes the pictures the public sees. Each is noted before its bytes are kept, so that none is lost sight of.
pub(in crate::act) async fn make(app: &App, chosen: &[Chosen<'_>]) -> Result<Vec<Picture>, Fault> {
    let (mut noted, mut bytes) = (Vec::new(), Vec::new());
    for one in chosen {
        let Made { width, height, bytes: drawn } = draw(app, one).await?;
        let (file, boxes, alt) = (one.file.id.clone(), one.boxes.to_vec(), one.alt.clone());
        noted.push(Picture { id: app.clock().new_file_id(), file, boxes, alt, width, height });
        bytes.push(drawn);
    }
    if noted.is_empty() {
        return Ok(noted);
    }
    let mut writer = app.store().writer().await?;
    pictures::insert(&mut writer, &noted, app.clock().now()).await?;
    writer.commit().await?;
    for (picture, drawn) in noted.iter().zip(bytes) {
        app.files().put_shown(&picture.id, drawn.into()).await?;
    }
    Ok(noted)
}

async fn draw(app: &App, one: &Chosen<'_>) -> Result<Made, Fault> {
    let turn = upload::turn(app).await?;
    let plain = shelf::get(app, Purpose::Attachment, &one.file.id).await.context("a picture is missing")?;
    let (media_type, boxes) = (one.file.media_type.clone(), one.boxes.to_vec());
    let drawn = tokio::task::spawn_blocking(move || files::blacken(&plain, &media_type, &boxes)).await;
    drop(turn);
    drawn.unwrap_or(Err(NotTaken::Type)).map_err(|_| Fault::WrongType)
}

/// Binds the pictures to the case that is shown with them; those shown before are let go.
pub(in crate::act) async fn bind(writer: &mut Writer, case: &CaseId, shown: &[Picture]) -> Result<(), Fault> {
    pictures::let_go(writer, case).await?;
    for picture in shown {
        // Made too long ago, and swept meanwhile.
        if !pictures::bind(writer, case, &picture.id).await? {
            return Err(Fault::Busy);
        }
    }
    Ok(())
}

/// Removes pictures that nobody is shown any more, and those whose making was cut short; says how many.
///
/// # Errors
/// When the database or the object store fails.
pub async fn sweep(app: &App) -> Result<usize, Fault> {
    let now = app.clock().now();
    let before = now.plus_minutes(-MAKING_MINUTES_MAX);
    let mut writer = app.store().writer().await?;
    pictures::let_go_ended(&mut writer, now).await?;
    writer.commit().await?;
    let loose = pictures::loose(&mut *app.store().reader().await?, before, REMOVED_MAX).await?;
    for picture in &loose {
        app.files().remove_shown(picture).await?;
        let mut writer = app.store().writer().await?;
        pictures::forget(&mut writer, picture).await?;
        writer.commit().await?;
    }
    Ok(loose.len())
}

/// The bytes of a picture of a complaint that is shown.
///
/// # Errors
/// [`Fault::NotFound`] when the complaint is not shown, or not with such a picture.
pub async fn shown_picture(
    app: &App,
    agency: &AgencyId,
    number: &RegisterNumber,
    picture: &FileId,
) -> Result<Bytes, Fault> {
    let mut reader = app.store().reader().await?;
    let found = published::by_number(&mut reader, agency.as_str(), number).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(&mut reader, &found.stored).await?;
    let case = &found.stored.case;
    let may = Viewer::Public.sight(case, &ground.procedure).shows(Item::Published);
    let kept = of_case(&mut reader, &case.id).await?;
    if !may || !kept.iter().any(|one| one.id == *picture) {
        return Err(Fault::NotFound);
    }
    Ok(app.files().get_shown(picture).await?)
}
