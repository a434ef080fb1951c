//! The calls for papers that leave the office. The access token is handed in, as in [`super::staff`].

use shared::id::CaseId;
use shared::wire::{AskPaper, Papers};
use shared::words::Lang;
use web_sys::Blob;

use super::staff::blob;
use super::{Call, Failure, read};
use crate::browser::in_address;

/// The papers of a case, or those the post asked for; made and awaited.
///
/// # Errors
/// The failure.
pub async fn papers(token: &str, post: &str, about: Option<&CaseId>, lang: Lang) -> Result<Papers, Failure> {
    let about = about.map(|case| format!("&about={case}")).unwrap_or_default();
    read(Call::get(format!("/api/v1/papers?post={}{about}", in_address(post)), lang).token(token)).await
}

/// Asks for one.
///
/// # Errors
/// The failure.
pub async fn ask(token: &str, key: &str, asked: &AskPaper, lang: Lang) -> Result<Papers, Failure> {
    read(Call::post("/api/v1/papers".to_owned(), lang).token(token).key(key).body(asked)).await
}

/// What was made, by its hash.
///
/// # Errors
/// The failure.
pub async fn paper(token: &str, hash: &str, post: &str, lang: Lang) -> Result<Blob, Failure> {
    blob(token, &format!("/api/v1/papers/{hash}?post={}", in_address(post)), lang).await
}

/// The register of some days as open text.
///
/// # Errors
/// The failure.
pub async fn register(token: &str, post: &str, (from, until): (&str, &str), lang: Lang) -> Result<Blob, Failure> {
    let [post, from, until] = [post, from, until].map(in_address);
    blob(token, &format!("/api/v1/register?post={post}&from_on={from}&until_on={until}"), lang).await
}
