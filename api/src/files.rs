//! Attachments' bytes: kept under their id, in a folder or any other object store. A row is written
//! only after the bytes are safe. Absent: what is known of them (see [`crate::store::attachments`]).

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt};
use shared::id::FileId;

mod picture;

pub use picture::{Kept, NotTaken, keep};

/// The folder in the data folder.
const FOLDER: &str = "berkas";

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
    pub async fn put(&self, id: &FileId, bytes: Bytes) -> Result<()> {
        self.0.put(&path(id), bytes.into()).await.context("an attachment cannot be kept")?;
        Ok(())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn get(&self, id: &FileId) -> Result<Bytes> {
        let found = self.0.get(&path(id)).await.context("an attachment is not there")?;
        found.bytes().await.context("an attachment cannot be read")
    }

    /// Removes a file; one that is gone already is no error.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub async fn remove(&self, id: &FileId) -> Result<()> {
        match self.0.delete(&path(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error).context("an attachment cannot be removed"),
        }
    }
}

/// Files lie in folders by the end of their id: its beginning is a time, and would put all files of
/// a month into one folder.
fn path(id: &FileId) -> object_store::path::Path {
    let id = id.as_str();
    let shelf = id.get(id.len().saturating_sub(2)..).unwrap_or(id);
    object_store::path::Path::from_iter([shelf, id])
}
