//! The letters of a case with their numbers and their signed versions: bringing one, and reading it. It goes into the
//! case's chain as a file, by its own event; which letter it is of stands beside. Absent: who may (see
//! [`shared::letter_number`]).

use anyhow::Context as _;
use bytes::Bytes;
use shared::case::{Refusal, beside};
use shared::chain::Hash;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{CaseId, FileId, IdempotencyKey, PostId};
use shared::letter_number::{LetterKind, may_take};
use shared::media::Media;
use shared::papers::Subject;
use shared::procedure::Action;
use shared::retention::erased;
use shared::visibility::Act;
use shared::wire::{BringSigned, CaseLetter, CaseLetters, FileView, PostView, Purpose, SignedLetter};

use super::post;
use crate::accounts::Officer;
use crate::act::beside::append_enclosed;
use crate::act::change::Request;
use crate::act::command::{acting, done_meanwhile, held, now_after, visible};
use crate::act::enclosed::Enclosed;
use crate::act::{Fault, shelf};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::dossier::Dossier;
use crate::store::letter_numbers::{self as book, Signed};
use crate::store::{Connection, attachments};

/// A case as a post sees its letters.
struct Desk<'o> {
    post: &'o PostView,
    found: Dossier,
    ground: Ground,
}

impl<'o> Desk<'o> {
    async fn of(app: &App, reader: &mut Connection, post: &'o PostView, case: &CaseId) -> Result<Self, Fault> {
        let found = visible(app, reader, post, case).await?;
        let ground = app.definitions().for_stored(reader, &found.stored).await?;
        Ok(Self { post, found, ground })
    }

    /// Whether the post may have a letter of the case.
    fn offers(&self, kind: LetterKind) -> bool {
        let case = &self.found.stored.case;
        kind.paper().is_some_and(|paper| paper.offered(self.post, case, &self.ground.procedure))
    }

    fn writes(&self, kind: LetterKind) -> bool {
        may_take(kind, self.post, &self.found.stored.case, &self.ground.procedure)
    }
}

/// The letters of a case that a post may have, each with its number and its signed versions.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case.
pub async fn case_letters(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<CaseLetters, Fault> {
    let mut reader = app.store().reader().await?;
    let desk = Desk::of(app, &mut reader, held(officer, post)?, case).await?;
    let signed = book::signed_of(&mut reader, case).await?;
    let set = desk.ground.agency.letter_numbers.is_some();
    let about = Subject::Case(case.clone()).to_string();
    let mut letters = Vec::new();
    for kind in LetterKind::OF_CASES.into_iter().filter(|kind| desk.offers(*kind)) {
        let Some(edition) = kind.edition(&desk.found.stored.case) else { continue };
        let number = book::of_letter(&mut reader, &about, kind, edition).await?.map(|found| found.number);
        let writes = desk.writes(kind);
        let versions = signed.iter().filter(|one| one.kind == kind).zip(1..);
        let mut versions: Vec<SignedLetter> = versions.map(told).collect();
        versions.reverse();
        letters.push(CaseLetter {
            kind,
            may_take: set && writes && number.is_none(),
            may_sign: writes && !erased(&desk.found.stored.case),
            number,
            signed: versions,
        });
    }
    Ok(CaseLetters { letters })
}

fn told((signed, nth): (&Signed, u32)) -> SignedLetter {
    SignedLetter {
        file: signed.file.clone(),
        nth,
        media_type: signed.media_type.clone(),
        bytes: signed.bytes,
        hash: signed.hash.clone(),
        at: signed.at,
        by: signed.by.clone(),
        number: Some(signed.number.clone()).filter(|number| !number.is_empty()),
    }
}

/// Brings the signed version of a letter: a scan, or a document signed electronically, that was sent under the request's
/// key. An earlier one stays beside it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or there is no such letter that it sees, [`Fault::Forbidden`] when
/// another post writes it, [`Fault::Refused`] once the reporter's data were erased, [`Fault::Problems`] when the file was not
/// received, [`Fault::WrongType`] when it is neither a PDF nor a picture.
pub async fn bring_signed(
    app: &App,
    officer: &Officer,
    (case, kind): (&CaseId, LetterKind),
    key: &IdempotencyKey,
    asked: &BringSigned,
) -> Result<CaseLetters, Fault> {
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("signed {case} {} {}", kind.code(), officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"signed", &sent]) };
    let post = post(officer, &asked.post)?;
    while !attempt(app, post, (case, kind), &asked.file, &request).await? {}
    case_letters(app, officer, &post.id, case).await
}

/// One try; says whether it was done, now or before.
async fn attempt(
    app: &App,
    post: &PostView,
    (case, kind): (&CaseId, LetterKind),
    file: &str,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    let desk = Desk::of(app, &mut reader, post, case).await?;
    let edition = kind.edition(&desk.found.stored.case).filter(|_| desk.offers(kind)).ok_or(Fault::NotFound)?;
    if request.done(&mut reader).await?.is_some() {
        return Ok(true);
    }
    if !desk.writes(kind) {
        return Err(Fault::Forbidden);
    }
    if erased(&desk.found.stored.case) {
        return Err(Refusal::Erased.into());
    }
    let signed = received(app, &mut reader, request, file).await?;
    let about = Subject::Case(case.clone()).to_string();
    let number = book::of_letter(&mut reader, &about, kind, edition).await?;
    let number = number.map(|found| found.number).unwrap_or_default();
    let mut enclosed = Enclosed::default();
    enclosed.files(&mut reader, request.key, &[FileId::parse(&signed.file).ok_or_else(unknown)?]).await?;
    drop(reader);
    let Desk { post, found, ground } = desk;
    let now = app.clock().now();
    let event = beside(&found.stored.case, Action::SignLetter, acting(post), now_after(app, &found.stored.case));
    let signed = Signed { version: event.version, kind, edition, number, at: now, ..signed };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, now).await? {
        drop(writer);
        done_meanwhile(app, request).await?;
        return Ok(true);
    }
    if append_enclosed(app, &mut writer, &ground, found.stored, event, enclosed, request).await?.is_none() {
        return Ok(false);
    }
    book::insert_signed(&mut writer, case, &signed, &post.id).await?;
    writer.commit().await?;
    tracing::info!(%case, kind = kind.code(), "a signed letter was kept");
    Ok(true)
}

fn unknown() -> Fault {
    Fault::Problems(vec![Problem { field: Field::Files, code: ProblemCode::UnknownFile }])
}

/// The file that was received under the request's key, with the hash of its bytes.
async fn received(app: &App, reader: &mut Connection, request: &Request<'_>, file: &str) -> Result<Signed, Fault> {
    let id = FileId::parse(file).ok_or_else(unknown)?;
    let key = request.key.ok_or_else(unknown)?;
    let waiting = attachments::waiting(reader, key, Purpose::Attachment).await?;
    let found = waiting.into_iter().find(|known| known.id == id).ok_or_else(unknown)?;
    if !matches!(Media::of(&found.media_type), Some(Media::Picture | Media::Paper)) {
        return Err(Fault::WrongType);
    }
    let bytes = shelf::get(app, Purpose::Attachment, &id).await.context("the bytes of a file are missing")?;
    Ok(Signed {
        version: 0,
        kind: LetterKind::Answer,
        edition: 0,
        file: id.to_string(),
        hash: Hash::of(&bytes).as_str().to_owned(),
        number: String::new(),
        at: app.clock().now(),
        by: String::new(),
        media_type: found.media_type,
        bytes: found.bytes,
    })
}

/// A signed version of a letter, for a post that may have the letter.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, may not have the letter, or there is no such file of it;
/// [`Fault::Forbidden`] when the post opens no files.
pub async fn signed_letter(
    app: &App,
    officer: &Officer,
    post: &PostId,
    (case, kind, file): (&CaseId, LetterKind, &FileId),
) -> Result<(FileView, Bytes), Fault> {
    let mut reader = app.store().reader().await?;
    let desk = Desk::of(app, &mut reader, held(officer, post)?, case).await?;
    let signed = book::signed_of(&mut reader, case).await?;
    let known = signed.iter().any(|one| one.kind == kind && one.file == file.as_str());
    let found = desk.found.files.iter().find(|one| one.id == *file).filter(|_| known && desk.offers(kind));
    let found = found.cloned().ok_or(Fault::NotFound)?;
    if !desk.post.role.may(Act::OpenFiles) {
        return Err(Fault::Forbidden);
    }
    drop(reader);
    let bytes = shelf::get(app, Purpose::Attachment, file).await.context("the bytes of a file are missing")?;
    tracing::info!(%case, %file, staff = %officer.staff, "signed letter opened");
    Ok((found, bytes))
}
