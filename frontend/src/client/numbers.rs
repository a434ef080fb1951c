//! The calls about letter numbers and the signed versions of letters. Absent: sending a file (see [`super::upload`]).

use shared::id::CaseId;
use shared::letter_number::{LetterKind, NumberState};
use shared::wire::{
    BringSigned, CaseLetters, LetterNumberPage, LetterNumberRow, ReserveLetterNumber, TakeLetterNumber,
    VoidLetterNumber,
};
use shared::words::Lang;
use web_sys::Blob;

use super::staff::blob;
use super::{Call, Failure, read};
use crate::browser::in_address;

/// A page of the book: of a year (this one, where it is empty) and a state (all, where there is none), below a number.
///
/// # Errors
/// The failure.
pub async fn book(
    token: &str,
    post: &str,
    (year, state, below): (&str, Option<NumberState>, Option<u32>),
    lang: Lang,
) -> Result<LetterNumberPage, Failure> {
    let mut address = format!("/api/v1/letter-numbers?post={}", in_address(post));
    let state = state.map(NumberState::code).unwrap_or_default();
    for (name, value) in [("year", year.to_owned()), ("state", state.to_owned())] {
        if !value.is_empty() {
            address = format!("{address}&{name}={}", in_address(&value));
        }
    }
    if let Some(below) = below {
        address = format!("{address}&below={below}");
    }
    read(Call::get(address, lang).token(token)).await
}

/// Takes the next number for a letter.
///
/// # Errors
/// The failure.
pub async fn take(token: &str, key: &str, asked: &TakeLetterNumber, lang: Lang) -> Result<LetterNumberRow, Failure> {
    read(Call::post("/api/v1/letter-numbers".to_owned(), lang).token(token).key(key).body(asked)).await
}

/// Keeps the next number for later.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn reserve(
    token: &str,
    key: &str,
    asked: &ReserveLetterNumber,
    lang: Lang,
) -> Result<LetterNumberRow, Failure> {
    read(Call::post("/api/v1/letter-numbers/reserve".to_owned(), lang).token(token).key(key).body(asked)).await
}

/// Voids a number.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn void(
    token: &str,
    id: &str,
    key: &str,
    asked: &VoidLetterNumber,
    lang: Lang,
) -> Result<LetterNumberRow, Failure> {
    let address = format!("/api/v1/letter-numbers/{}/void", in_address(id));
    read(Call::post(address, lang).token(token).key(key).body(asked)).await
}

/// The letters of a case with their numbers and signed versions.
///
/// # Errors
/// The failure.
pub async fn letters(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<CaseLetters, Failure> {
    read(Call::get(format!("/api/v1/cases/{case}/letters?post={}", in_address(post)), lang).token(token)).await
}

/// Brings the signed version of a letter, a file that was sent under the same key.
///
/// # Errors
/// The failure.
pub async fn bring(
    token: &str,
    (case, kind): (&CaseId, LetterKind),
    key: &str,
    asked: &BringSigned,
    lang: Lang,
) -> Result<CaseLetters, Failure> {
    let address = format!("/api/v1/cases/{case}/letters/{}/signed", kind.code());
    read(Call::post(address, lang).token(token).key(key).body(asked)).await
}

/// A signed version of a letter.
///
/// # Errors
/// The failure.
pub async fn signed(
    token: &str,
    (case, kind, file): (&CaseId, LetterKind, &str),
    post: &str,
    lang: Lang,
) -> Result<Blob, Failure> {
    let [file, post] = [file, post].map(in_address);
    blob(token, &format!("/api/v1/cases/{case}/letters/{}/signed/{file}?post={post}", kind.code()), lang).await
}
