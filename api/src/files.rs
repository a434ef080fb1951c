//! Attachments' bytes: kept under their id, in a folder or any other object store. A row is written
//! only after the bytes are safe. Absent: what is known of them (see [`crate::store::attachments`]), and
//! sealing.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use futures_util::stream::BoxStream;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt};
use shared::chain::Hash;
use shared::id::{FileId, UploadId};
use shared::wire::Purpose;

mod derived;
mod judge;
mod picture;
mod recording;
mod said;

pub use derived::{Made, blacken};
pub use judge::{Kept, NotTaken, bytes_max, keep};
pub use said::{Said, said};

/// The folder in the data folder.
const FOLDER: &str = "berkas";
/// The folder in that one for pictures of identity documents; no attachment's shelf is called so.
const DOCUMENTS: &str = "tanda-pengenal";
/// The folder in that one for papers that leave the office; no attachment's shelf is called so either.
const PAPERS: &str = "surat";
/// The folder in that one for parts of files that are still arriving.
const ARRIVING: &str = "unggahan";

/// Where attachments are kept.
#[derive(Clone, Debug)]
pub struct Files {
    whole: Arc<dyn ObjectStore>,
    /// Parts of files that are still arriving, in a folder for each upload.
    parts: Arc<dyn ObjectStore>,
}

impl Files {
    /// Opens the folder of attachments in the data folder, making it if need be.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(data: &Path) -> Result<Self> {
        let folder = data.join(FOLDER);
        let wrong = || format!("Folder lampiran {} tidak dapat dibuat.", folder.display());
        std::fs::create_dir_all(&folder).with_context(wrong)?;
        let arriving = folder.join(ARRIVING);
        std::fs::create_dir_all(&arriving).with_context(wrong)?;
        let at = |folder: &Path| LocalFileSystem::new_with_prefix(folder).with_context(wrong);
        Ok(Self {
            whole: Arc::new(at(&folder)?.with_fsync(true)),
            // A folder goes with the last part in it.
            parts: Arc::new(at(&arriving)?.with_fsync(true).with_automatic_cleanup(true)),
        })
    }

    /// Keeps a file; when this returns, the bytes outlive a loss of power.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn put(&self, purpose: Purpose, id: &FileId, bytes: Bytes) -> Result<()> {
        self.whole.put(&path(purpose, id), bytes.into()).await.context("an attachment cannot be kept")?;
        Ok(())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn get(&self, purpose: Purpose, id: &FileId) -> Result<Bytes> {
        let found = self.whole.get(&path(purpose, id)).await.context("an attachment is not there")?;
        found.bytes().await.context("an attachment cannot be read")
    }

    /// Keeps a paper, or the data it is made of, under a name that no other has.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn put_paper(&self, name: &str, bytes: Bytes) -> Result<()> {
        self.whole.put(&paper(name), bytes.into()).await.context("a paper cannot be kept")?;
        Ok(())
    }

    /// What was kept under a name, and still has the hash it had.
    ///
    /// # Errors
    /// When it is not there, or was changed since.
    pub async fn get_paper(&self, name: &str, hash: &Hash) -> Result<Bytes> {
        let found = self.whole.get(&paper(name)).await.context("a paper is not there")?;
        let bytes = found.bytes().await.context("a paper cannot be read")?;
        ensure!(Hash::of(&bytes) == *hash, "the paper {name} is another than was made");
        Ok(bytes)
    }

    /// What was kept under a name, piece by piece as it is read.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn stream_paper(&self, name: &str) -> Result<BoxStream<'static, object_store::Result<Bytes>>> {
        Ok(self.whole.get(&paper(name)).await.context("a paper is not there")?.into_stream())
    }

    /// Removes a paper; one that is gone already is no error.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove_paper(&self, name: &str) -> Result<()> {
        gone(self.whole.delete(&paper(name)).await)
    }

    /// Keeps a part of an upload under a name that no other part has.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn put_part(&self, upload: &UploadId, object: &str, bytes: Bytes) -> Result<()> {
        self.parts.put(&part(upload, object), bytes.into()).await.context("a part of an upload cannot be kept")?;
        Ok(())
    }

    /// The bytes of a part of an upload.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn get_part(&self, upload: &UploadId, object: &str) -> Result<Bytes> {
        let found = self.parts.get(&part(upload, object)).await.context("a part of an upload is not there")?;
        found.bytes().await.context("a part of an upload cannot be read")
    }

    /// Removes a part of an upload that nothing knows of.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove_part(&self, upload: &UploadId, object: &str) -> Result<()> {
        gone(self.parts.delete(&part(upload, object)).await)
    }

    /// Removes all parts of an upload, whether anything knows of them or not.
    ///
    /// # Errors
    /// When one cannot be removed.
    pub async fn remove_parts(&self, upload: &UploadId) -> Result<()> {
        let folder = object_store::path::Path::from(upload.as_str());
        let found =
            self.parts.list_with_delimiter(Some(&folder)).await.context("parts of an upload cannot be listed")?;
        for object in found.objects {
            gone(self.parts.delete(&object.location).await)?;
        }
        Ok(())
    }

    /// Removes a file; one that is gone already is no error.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove(&self, purpose: Purpose, id: &FileId) -> Result<()> {
        gone(self.whole.delete(&path(purpose, id)).await)
    }
}

/// What is gone already was removed.
fn gone(done: object_store::Result<()>) -> Result<()> {
    match done {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error).context("an object cannot be removed"),
    }
}

fn part(upload: &UploadId, object: &str) -> object_store::path::Path {
    object_store::path::Path::from_iter([upload.as_str(), object])
}

/// Files lie in folders by the end of their id: its beginning is a time, and would put all files of
/// a month into one folder. What proves an identity lies apart from what is told.
fn path(purpose: Purpose, id: &FileId) -> object_store::path::Path {
    match purpose {
        Purpose::Attachment | Purpose::Evidence => object_store::path::Path::from_iter([shelf_of(id), id.as_str()]),
        Purpose::Identity => object_store::path::Path::from_iter([DOCUMENTS, shelf_of(id), id.as_str()]),
    }
}

/// A name may hold the folder it lies in.
fn paper(name: &str) -> object_store::path::Path {
    object_store::path::Path::from(format!("{PAPERS}/{name}"))
}

fn shelf_of(id: &FileId) -> &str {
    let id = id.as_str();
    id.get(id.len().saturating_sub(2)..).unwrap_or(id)
}
