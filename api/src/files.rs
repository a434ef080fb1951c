//! Attachments' bytes: kept under their id, in a folder or any other object store. A row is written
//! only after the bytes are safe. Absent: what is known of them (see [`crate::store::attachments`]), and
//! sealing.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt};
use shared::id::FileId;
use shared::wire::Purpose;

mod picture;

pub use picture::{Kept, NotTaken, keep};

/// The folder in the data folder.
const FOLDER: &str = "berkas";
/// The folder in that one for pictures of identity documents; no attachment's shelf is called so.
const DOCUMENTS: &str = "tanda-pengenal";

/// Where attachments are kept.
#[derive(Clone, Debug)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Opens the folder of attachments in the data folder, making it if need be.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(data: &Path) -> Result<Self> {
        let folder = data.join(FOLDER);
        let wrong = || format!("Folder lampiran {} tidak dapat dibuat.", folder.display());
        std::fs::create_dir_all(&folder).with_context(wrong)?;
        let store = LocalFileSystem::new_with_prefix(&folder).with_context(wrong)?.with_fsync(true);
        Ok(Self(Arc::new(store)))
    }

    /// Keeps a file; when this returns, the bytes outlive a loss of power.
    ///
    /// # Errors
    /// When they cannot be written.
    pub async fn put(&self, purpose: Purpose, id: &FileId, bytes: Bytes) -> Result<()> {
        self.0.put(&path(purpose, id), bytes.into()).await.context("an attachment cannot be kept")?;
        Ok(())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn get(&self, purpose: Purpose, id: &FileId) -> Result<Bytes> {
        let found = self.0.get(&path(purpose, id)).await.context("an attachment is not there")?;
        found.bytes().await.context("an attachment cannot be read")
    }

    /// Removes a file; one that is gone already is no error.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove(&self, purpose: Purpose, id: &FileId) -> Result<()> {
        match self.0.delete(&path(purpose, id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error).context("an attachment cannot be removed"),
        }
    }
}

/// Files lie in folders by the end of their id: its beginning is a time, and would put all files of
/// a month into one folder. What proves an identity lies apart from what is told.
fn path(purpose: Purpose, id: &FileId) -> object_store::path::Path {
    let id = id.as_str();
    let shelf = id.get(id.len().saturating_sub(2)..).unwrap_or(id);
    match purpose {
        Purpose::Attachment => object_store::path::Path::from_iter([shelf, id]),
        Purpose::Identity => object_store::path::Path::from_iter([DOCUMENTS, shelf, id]),
    }
}
