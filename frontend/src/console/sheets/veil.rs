//! Choosing what others are shown of a complaint: passages of what was told, and pictures, with what is blacked out of
//! each. Absent: who is shown them, and sending it (see [`super::publish`] and [`super::outside`]).

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::words::Words;

use crate::console::fields::lying;

mod boxes;
mod passages;
mod pictures;

pub(super) use passages::Passage;
pub(super) use pictures::Picture;

/// For whom something is chosen.
#[derive(Clone, Copy)]
pub(super) struct Veiling {
    /// What the ids of the sheet's fields begin with.
    pub(super) prefix: &'static str,
    /// The heading over what they would read.
    pub(super) reads: Words,
}

/// Something decided on the sheet, kept on the desk until it is sent.
fn kept<T: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync + 'static>(
    name: String,
    now: T,
) -> RwSignal<T> {
    let written = |value: &T| serde_json::to_string(value).unwrap_or_default();
    let text = lying(name, written(&now));
    let value = RwSignal::new(serde_json::from_str(&text.get_untracked()).unwrap_or(now));
    Effect::new(move || text.set(value.with(written)));
    value
}
