//! Reading a plain form with files: fields in memory, files one at a time into the store as they
//! arrive, so that a file that arrived stays even when something else is wrong with the form.
//! Absent: what the fields mean.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use bytes::{Bytes, BytesMut};
use shared::form::{FILE_BYTES_MAX, FILES_MAX, Field as Name, Problem, ProblemCode};
use shared::id::{FileId, IdempotencyKey};
use shared::wire::Purpose;
use shared::words::{Lang, Words, citizen as words};
use tokio::sync::SemaphorePermit;
use tokio::time::{Duration, timeout};

use super::parts::megabytes;
use crate::act;
use crate::app::App;
use crate::http::ApiFault;
use crate::limits::Origin;

/// Most fields a form may have; the rest is not looked at.
const FIELDS_MAX: usize = 64;
/// Largest typed field in bytes; a longer one is cut, and is then too long for any check.
const TYPED_BYTES_MAX: usize = 64 * 1024;

/// How long a recording waits for room in memory.
const ROOM_WAIT_MAX: Duration = Duration::from_secs(20);

/// The name of the box for the picture of an identity document, and of the field that names one received.
const DOCUMENT: &str = "document";

/// A file that was received for the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Its id.
    pub(super) id: String,
    /// The name it came with.
    pub(super) name: String,
}

/// A plain form as it arrived.
#[derive(Default)]
pub(super) struct Sent {
    fields: Vec<(String, String)>,
    /// The files received for it, now and before.
    pub(super) files: Vec<Kept>,
    /// The picture of an identity document received for it, now or before.
    pub(super) document: Option<Kept>,
    /// What is wrong with the files, in words, each with the field of its box.
    pub(super) wrong: Vec<(Name, String)>,
}

impl Sent {
    /// The first value of a field; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    fn all<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The form's key, if it is one.
    pub(super) fn key(&self) -> Option<IdempotencyKey> {
        IdempotencyKey::parse(self.text("key"))
    }

    /// What was typed into a field, or the id of what was received for it.
    pub(super) fn answer(&self, field: Name) -> String {
        match (field, &self.document) {
            (Name::Document, Some(kept)) => kept.id.clone(),
            (Name::Document, None) => String::new(),
            (field, _) => self.text(field.code()).to_owned(),
        }
    }

    /// The ids of the files.
    pub(super) fn file_ids(&self) -> Vec<String> {
        self.files.iter().map(|file| file.id.clone()).collect()
    }

    /// Whether a message may carry one more file.
    fn has_room(&self) -> bool {
        let before = self.all("files").count().saturating_sub(self.all("remove").count());
        before + self.files.len() < FILES_MAX
    }

    /// The files of the fields, received with an earlier sending, before those that came now.
    fn settle_files(&mut self) {
        let names: Vec<String> = self.all("files_name").map(str::to_owned).collect();
        let names = names.into_iter().chain(std::iter::repeat(String::new()));
        let before: Vec<Kept> =
            self.all("files").map(str::to_owned).zip(names).map(|(id, name)| Kept { id, name }).collect();
        let removed: Vec<String> = self.all("remove").map(str::to_owned).collect();
        let mut files: Vec<Kept> = before.into_iter().filter(|file| !removed.contains(&file.id)).collect();
        for file in std::mem::take(&mut self.files) {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        self.files = files;
        let id = self.text(DOCUMENT);
        let before = (!id.is_empty() && !removed.iter().any(|gone| gone == id))
            .then(|| Kept { id: id.to_owned(), name: self.text("document_name").to_owned() });
        self.document = self.document.take().or(before);
    }
}

/// Reads a form to its end, or as far as it came.
pub(super) async fn read(app: &App, from: &Origin, mut form: Multipart, lang: Lang) -> Sent {
    let mut sent = Sent::default();
    for _ in 0..FIELDS_MAX {
        match form.next_field().await {
            Ok(Some(field)) => {
                if let Err(broken) = take(app, from, &mut sent, field, lang).await {
                    sent.wrong.push((Name::Files, cut_short(&broken, lang)));
                    break;
                }
            }
            Ok(None) => break,
            Err(broken) => {
                sent.wrong.push((Name::Files, cut_short(&broken, lang)));
                break;
            }
        }
    }
    sent.settle_files();
    sent
}

fn cut_short(broken: &MultipartError, lang: Lang) -> String {
    tracing::debug!(status = broken.status().as_u16(), "a plain form was cut short");
    words::NOT_SENT_CUT.in_lang(lang).to_owned()
}

async fn take(app: &App, from: &Origin, sent: &mut Sent, field: Field<'_>, lang: Lang) -> Result<(), MultipartError> {
    let name = field.name().unwrap_or_default().to_owned();
    let Some(file) = field.file_name().map(str::to_owned) else {
        let (bytes, _) = read_at_most(field, TYPED_BYTES_MAX).await?;
        let typed = String::from_utf8_lossy(&bytes).into_owned();
        if name == "remove" {
            remove(app, sent.key(), &typed).await;
        }
        sent.fields.push((name, typed));
        return Ok(());
    };
    let answers = if name == DOCUMENT { Name::Document } else { Name::Files };
    let Read { bytes, most, wrong, room } = read_file(app, purpose(answers), field).await?;
    if file.is_empty() && bytes.is_empty() {
        return Ok(());
    }
    if answers == Name::Files && !sent.has_room() {
        let too_many = (answers, Problem { field: answers, code: ProblemCode::TooManyFiles }.sentence(lang));
        if !sent.wrong.contains(&too_many) {
            sent.wrong.push(too_many);
        }
        return Ok(());
    }
    let kept = match wrong {
        Some(why) => Err(why),
        None => keep(app, from, sent.key(), answers, &file, bytes).await,
    };
    drop(room);
    match kept {
        Ok(kept) if answers == Name::Document => sent.document = Some(kept),
        Ok(kept) => sent.files.push(kept),
        Err(why) => sent.wrong.push((answers, why.with(lang, &[("name", &file), ("size", &megabytes(most))]))),
    }
    Ok(())
}

/// Takes a file back at once, before another of its kind may arrive. One that cannot be removed is
/// swept later, with every other file whose form never came.
async fn remove(app: &App, key: Option<IdempotencyKey>, id: &str) {
    if let (Some(key), Some(id)) = (key, FileId::parse(id)) {
        let _ = act::remove_upload(app, &key, &id).await;
    }
}

/// What the files of a box are for.
fn purpose(answers: Name) -> Purpose {
    if answers == Name::Document { Purpose::Identity } else { Purpose::Attachment }
}

async fn keep(
    app: &App,
    from: &Origin,
    key: Option<IdempotencyKey>,
    answers: Name,
    name: &str,
    bytes: Bytes,
) -> Result<Kept, Words> {
    let purpose = purpose(answers);
    let key = key.ok_or(words::FILE_NOT_KEPT)?;
    match act::upload(app, from, &key, purpose, name, bytes).await {
        Ok(file) => Ok(Kept { id: file.id, name: file.name }),
        Err(act::Fault::TooLarge) => Err(words::FILE_TOO_LARGE),
        Err(act::Fault::WrongType) => Err(words::FILE_WRONG_TYPE),
        Err(act::Fault::TooMany { .. }) => Err(words::FILE_NOT_NOW),
        Err(fault) => {
            ApiFault::from(fault).tell_log(&crate::http::RequestId::default());
            Err(words::FILE_NOT_KEPT)
        }
    }
}

/// A file as it was read.
struct Read<'a> {
    bytes: Bytes,
    /// How many bytes it may have.
    most: u64,
    /// Why it is not taken.
    wrong: Option<Words>,
    /// Held while a recording is in memory.
    room: Option<SemaphorePermit<'a>>,
}

/// Reads a file. Only a recording may be larger than other files are, and only some of those are in memory at
/// once; what is not taken is read and dropped.
async fn read_file<'a>(app: &'a App, purpose: Purpose, mut field: Field<'_>) -> Result<Read<'a>, MultipartError> {
    let usual = FILE_BYTES_MAX as u64;
    let (mut kept, mut read) = (BytesMut::new(), Read { bytes: Bytes::new(), most: usual, wrong: None, room: None });
    while let Some(chunk) = field.chunk().await? {
        if read.wrong.is_some() {
            continue;
        }
        let len = (kept.len() + chunk.len()) as u64;
        if len > usual && read.room.is_none() {
            read.most = act::bytes_max(app, purpose, &kept).unwrap_or(usual);
            if len <= read.most {
                read.room = timeout(ROOM_WAIT_MAX, app.recordings().acquire()).await.ok().and_then(Result::ok);
                read.wrong = read.room.is_none().then_some(words::FILE_NOT_NOW);
            }
        }
        if len > read.most {
            read.wrong = Some(words::FILE_TOO_LARGE);
        }
        kept.extend_from_slice(&chunk);
    }
    Ok(Read { bytes: kept.freeze(), ..read })
}

/// The field's bytes up to a limit, and whether there were more; the rest is read and dropped, so
/// that the fields after it can still be read.
async fn read_at_most(mut field: Field<'_>, bytes_max: usize) -> Result<(Bytes, bool), MultipartError> {
    let mut kept = BytesMut::new();
    let mut more = false;
    while let Some(chunk) = field.chunk().await? {
        let room = bytes_max - kept.len();
        more |= chunk.len() > room;
        kept.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok((kept.freeze(), more))
}
