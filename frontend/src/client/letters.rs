//! The calls about notices that were not delivered. Absent: who may ask; the server says.

use shared::id::PostId;
use shared::wire::{LetterAgain, LetterPage};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// One page of the notices that were given up, from the key the page before ended with.
///
/// # Errors
/// The failure.
pub async fn letters(token: &str, post: &str, after: Option<&str>, lang: Lang) -> Result<LetterPage, Failure> {
    let mut address = format!("/api/v1/admin/deliveries?post={}", in_address(post));
    if let Some(after) = after {
        address = format!("{address}&after={}", in_address(after));
    }
    read(Call::get(address, lang).token(token)).await
}

/// Has a notice that was given up sent again.
///
/// # Errors
/// The failure.
pub async fn letter_again(token: &str, id: &str, post: &PostId, lang: Lang) -> Result<(), Failure> {
    let address = format!("/api/v1/admin/deliveries/{}/again", in_address(id));
    let asked = LetterAgain { post: post.clone() };
    send(Call::post(address, lang).token(token).body(&asked)).await.map(|_| ())
}
