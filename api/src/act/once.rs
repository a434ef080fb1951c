//! Writes that make something beside the cases, done once for their key. Absent: those that change a case (see `change`).

use shared::id::IdempotencyKey;
use shared::time::Moment;

use super::Fault;
use crate::app::App;
use crate::store::{Connection, Writer, repeats, taken};

/// A write that is done once for its key.
pub(crate) struct Once<'a> {
    /// What the key is for; the same key may serve two scopes.
    pub(crate) scope: String,
    /// The key.
    pub(crate) key: &'a IdempotencyKey,
    /// The keyed hash of what was sent.
    pub(crate) fingerprint: String,
}

impl Once<'_> {
    /// The id of what was made when the same was sent before.
    ///
    /// # Errors
    /// [`Fault::KeyReused`] when something else was sent under the key.
    pub(crate) async fn done(&self, reader: &mut Connection) -> Result<Option<String>, Fault> {
        match repeats::find(reader, &self.scope, self.key).await? {
            None => Ok(None),
            Some(done) if done.fingerprint == self.fingerprint => Ok(Some(done.case_id)),
            Some(_) => Err(Fault::KeyReused),
        }
    }

    /// Takes the key; says whether it was free. When not, the transaction is of no more use.
    pub(crate) async fn take(&self, writer: &mut Writer, made: &str, now: Moment) -> Result<bool, Fault> {
        match repeats::insert_other(writer, &self.scope, self.key, &self.fingerprint, made, now).await {
            Ok(()) => Ok(true),
            Err(error) if taken(&error) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Commits it with its key. A racing repeat comes second and is told to come again; it then finds what was done.
    pub(crate) async fn commit(&self, app: &App, mut writer: Writer, made: &str) -> Result<(), Fault> {
        if !self.take(&mut writer, made, app.clock().now()).await? {
            return Err(Fault::Busy);
        }
        Ok(writer.commit().await?)
    }
}
