//! The calls of searching cases and of the views that are kept. Absent: when they are made.

use shared::wire::{ChangeView, QueuePage, SaveView, SavedViews, SearchAsked};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

/// Cases found by number, words and filters, from the key the page before ended with.
///
/// # Errors
/// The failure.
pub async fn search(token: &str, asked: &SearchAsked, lang: Lang) -> Result<QueuePage, Failure> {
    read(Call::post("/api/v1/search", lang).token(token).body(asked)).await
}

/// The views an officer keeps at a post.
///
/// # Errors
/// The failure.
pub async fn views(token: &str, post: &str, lang: Lang) -> Result<SavedViews, Failure> {
    read(Call::get(format!("/api/v1/views?post={}", in_address(post)), lang).token(token)).await
}

/// Keeps a view; the same key keeps it once.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn save_view(token: &str, key: &str, asked: &SaveView, lang: Lang) -> Result<SavedViews, Failure> {
    read(Call::post("/api/v1/views", lang).token(token).key(key).body(asked)).await
}

/// Names a view anew, moves or forgets it.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn change_view(token: &str, id: &str, asked: &ChangeView, lang: Lang) -> Result<SavedViews, Failure> {
    read(Call::post(format!("/api/v1/views/{}", in_address(id)), lang).token(token).body(asked)).await
}
