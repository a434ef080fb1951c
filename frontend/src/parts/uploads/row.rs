//! One chosen file, and where it is. Absent: moving it on (see [`super::Uploads`]).

use leptos::prelude::*;
use shared::wire::UploadedFile;
use web_sys::Blob;

use crate::client::Failure;
use crate::client::upload::Sending;

/// Where a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being made ready: a picture is made smaller.
    Preparing,
    /// On its way; how many percent have arrived.
    Sending(u8),
    /// Waiting for the network; how many percent have arrived. It goes on by itself.
    Resting(u8),
    /// Received and checked.
    Kept(UploadedFile),
    /// Not received.
    Failed(Failure),
    /// Larger than so many bytes; sending it again would not help.
    TooLarge(u64),
    /// A picture that this browser cannot open.
    Heic,
}

impl Stage {
    /// Whether it is still coming.
    pub(super) const fn coming(&self) -> bool {
        matches!(self, Self::Preparing | Self::Sending(_) | Self::Resting(_))
    }

    /// Whether it did not arrive and will not by itself.
    #[must_use]
    pub const fn lost(&self) -> bool {
        matches!(self, Self::Failed(_) | Self::TooLarge(_) | Self::Heic)
    }

    /// The file, once it was received.
    pub(super) const fn kept(&self) -> Option<&UploadedFile> {
        if let Self::Kept(file) = self { Some(file) } else { None }
    }

    /// How many percent have arrived, as far as that is known.
    pub(in crate::parts) const fn percent(&self) -> u8 {
        if let Self::Sending(percent) | Self::Resting(percent) = self { *percent } else { 0 }
    }
}

/// One chosen file.
#[derive(Clone, Copy)]
pub struct Upload {
    pub(in crate::parts) serial: u32,
    /// Where it is.
    pub stage: RwSignal<Stage>,
    /// Its name and its size in bytes; the size of a file received before is not known.
    pub(super) label: RwSignal<(String, u64)>,
    /// Its name to a keeper.
    pub(super) handle: StoredValue<String>,
    /// Its bytes; none when it was received before this page could hold it.
    pub(super) file: StoredValue<Option<Blob>, LocalStorage>,
    /// Whether its bytes are as they will be sent.
    pub(super) prepared: StoredValue<bool>,
    /// What breaks it off when it is dropped.
    pub(super) sending: StoredValue<Option<Sending>, LocalStorage>,
}

impl Upload {
    /// The name it is sent under.
    #[must_use]
    pub fn name(&self) -> String {
        self.label.with(|label| label.0.clone())
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.label.with(|label| label.1)
    }
}
