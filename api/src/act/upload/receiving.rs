//! Taking the next bytes of an upload as they come, a part in memory at a time. Each part is an object of
//! its own; that it belongs to the upload, and how far the upload has come, is one write.
//!
//! Bytes that come with a checksum count once all of them have come and match it. Without one they count as
//! they come, so that what arrived before a network broke stays.

use bytes::{Bytes, BytesMut};
use shared::id::UploadId;
use shared::wire::UploadedFile;

use super::{arriving, bytes_max, joined, shelf};
use crate::act::Fault;
use crate::app::App;
use crate::clock;
use crate::store::uploads::{self, Part, State, Upload};

/// How many bytes an object of an upload has at most.
const PART_BYTES: usize = 1024 * 1024;
/// From how many bytes on it can be told what a file is.
const HEAD_BYTES: usize = 512;
/// Into how many objects an upload may come; one that comes in crumbs is over.
const PARTS_MAX: u64 = 4_096;

/// Tells whether what came is what was sent.
pub trait Checksum: Send {
    /// Takes in what came next.
    fn update(&mut self, bytes: &[u8]);

    /// Whether all that came is what was sent.
    fn matches(&mut self) -> bool;
}

/// Bytes of an upload that are coming.
pub struct Receiving {
    app: App,
    upload: Upload,
    /// Up to where they are in objects.
    at: u64,
    buffer: BytesMut,
    checksum: Option<Box<dyn Checksum>>,
    /// The first bytes of the file, if they are among those that came.
    head: Option<Bytes>,
    /// Objects that do not count yet.
    pending: Vec<Part>,
}

impl Receiving {
    /// Begins to take bytes of an upload from where whoever sends them believes it to stand.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when there is none, [`Fault::UploadOver`] when its time is over,
    /// [`Fault::Elsewhere`] when it stands elsewhere; what it was refused for when it was.
    pub async fn begin(
        app: &App,
        id: &UploadId,
        offset: u64,
        checksum: Option<Box<dyn Checksum>>,
    ) -> Result<Self, Fault> {
        let upload = arriving::standing(app, &mut *app.store().reader().await?, id).await?;
        if let State::Refused(code) = &upload.state {
            return Err(joined::fault_of(code));
        }
        if upload.received != offset {
            return Err(Fault::Elsewhere { offset: upload.received });
        }
        if upload.parts > PARTS_MAX {
            joined::settle(app, &upload, State::Over).await?;
            return Err(Fault::UploadOver);
        }
        let at = upload.received;
        Ok(Self { app: app.clone(), upload, at, buffer: BytesMut::new(), checksum, head: None, pending: Vec::new() })
    }

    /// Takes the bytes that came next.
    ///
    /// # Errors
    /// [`Fault::TooLarge`] when they are more than the upload has; [`Fault::WrongType`] and
    /// [`Fault::TooLarge`] when its first bytes say that it will not be taken; [`Fault::Elsewhere`] when
    /// another sends them too and was faster.
    pub async fn take(&mut self, chunk: &[u8]) -> Result<(), Fault> {
        if self.at + (self.buffer.len() + chunk.len()) as u64 > self.upload.length {
            self.drop_pending().await;
            return Err(Fault::TooLarge);
        }
        if let Some(checksum) = &mut self.checksum {
            checksum.update(chunk);
        }
        self.buffer.extend_from_slice(chunk);
        while self.buffer.len() >= PART_BYTES {
            let part = self.buffer.split_to(PART_BYTES).freeze();
            self.put(part).await?;
        }
        Ok(())
    }

    /// Ends: all has come that was to come, or it broke off. Says where the upload stands now, and the file
    /// it became when that was the last of it.
    ///
    /// # Errors
    /// As [`Receiving::take`]; [`Fault::Garbled`] when what came is not what was sent; what the file is
    /// refused for.
    pub async fn end(mut self, broke_off: bool) -> Result<(Upload, Option<UploadedFile>), Fault> {
        if let Some(checksum) = &mut self.checksum
            && (broke_off || !checksum.matches())
        {
            self.drop_pending().await;
            return Err(Fault::Garbled);
        }
        let rest = self.buffer.split().freeze();
        if !rest.is_empty() {
            self.put(rest).await?;
        }
        if let Some(head) = self.head.take() {
            self.judge(&head).await?;
        }
        let pending = std::mem::take(&mut self.pending);
        self.count(pending).await?;
        let upload = Upload { received: self.at, expires_at: arriving::rests_until(&self.app), ..self.upload };
        if upload.received < upload.length {
            return Ok((upload, None));
        }
        let upload = joined::settled(&self.app, upload).await?;
        match &upload.state {
            State::Refused(code) => Err(joined::fault_of(code)),
            State::Kept(file) => {
                let file = arriving::file_of(&self.app, &upload, file).await?;
                Ok((upload, Some(file)))
            }
            State::Arriving | State::Over => Ok((upload, None)),
        }
    }

    async fn put(&mut self, bytes: Bytes) -> Result<(), Fault> {
        if self.at == 0 && (bytes.len() >= HEAD_BYTES || bytes.len() as u64 == self.upload.length) {
            let head = bytes.slice(..bytes.len().min(HEAD_BYTES));
            if self.checksum.is_none() {
                self.judge(&head).await?;
            } else {
                // Whether these are the bytes that were sent is not known before the last of them.
                self.head = Some(head);
            }
        }
        let part = Part { start: self.at, length: bytes.len() as u64, object: clock::new_salt() };
        shelf::put_part(&self.app, self.upload.purpose, &self.upload.id, &part.object, bytes).await?;
        self.at += part.length;
        if self.checksum.is_some() {
            self.pending.push(part);
            return Ok(());
        }
        self.count(vec![part]).await
    }

    /// Refuses what its first bytes say will not be taken, before a phone sends the rest of it.
    async fn judge(&mut self, head: &[u8]) -> Result<(), Fault> {
        let judged = match bytes_max(&self.app, self.upload.purpose, head) {
            Ok(most) if self.upload.length <= most => return Ok(()),
            Ok(_) => Fault::TooLarge,
            Err(fault) => fault,
        };
        if let Some(code) = joined::for_good(&judged) {
            joined::settle(&self.app, &self.upload, State::Refused(code.to_owned())).await?;
        }
        Err(judged)
    }

    /// Has objects count, if the upload stands where they begin.
    async fn count(&mut self, parts: Vec<Part>) -> Result<(), Fault> {
        if parts.is_empty() {
            return Ok(());
        }
        let (app, id) = (&self.app, &self.upload.id);
        let mut writer = app.store().writer().await?;
        let counted = uploads::advance(&mut writer, id, &parts, arriving::rests_until(app)).await?;
        writer.commit().await?;
        if counted {
            return Ok(());
        }
        self.pending = parts;
        self.drop_pending().await;
        let upload = arriving::standing(&self.app, &mut *self.app.store().reader().await?, &self.upload.id).await?;
        Err(Fault::Elsewhere { offset: upload.received })
    }

    /// Removes objects that will not count. What cannot be removed goes with the upload.
    async fn drop_pending(&mut self) {
        for part in self.pending.drain(..) {
            let _ = self.app.files().remove_part(&self.upload.id, &part.object).await;
        }
    }
}
