//! Numbers of letters, the book they stand in, and the signed versions of a case's letters. Who may do what is decided in
//! `act`.

use axum::extract::State;
use axum::http::{HeaderName, StatusCode};
use axum::routing::{get, post};
use axum::{Json as Answer, Router};
use bytes::Bytes;
use serde::Deserialize;
use shared::id::{CaseId, FileId, PostId};
use shared::letter_number::{LetterKind, NumberState};
use shared::wire::{
    BringSigned, CaseLetters, LetterNumberPage, LetterNumberRow, ReserveLetterNumber, TakeLetterNumber,
    VoidLetterNumber,
};
use utoipa::IntoParams;

use super::answer::download;
use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfNumbers, FaultsOfSteps};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The routes of letter numbers.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/letter-numbers", get(list).post(take))
        .route("/api/v1/letter-numbers/reserve", post(reserve))
        .route("/api/v1/letter-numbers/{number}/void", post(void))
        .route("/api/v1/cases/{case}/letters", get(letters))
        .route("/api/v1/cases/{case}/letters/{letter}/signed", post(bring))
        .route("/api/v1/cases/{case}/letters/{letter}/signed/{file}", get(signed))
}

/// Which part of the book is asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BookAsked {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// The year; this one, where it is not given.
    year: Option<i32>,
    /// Only numbers of this state: `reserved`, `used` or `void`; of all, where it is empty.
    #[serde(default)]
    state: String,
    /// Below which running number: the `next` of the page before.
    below: Option<u32>,
}

/// The book of letter numbers of a post's agency in a year, the highest first.
#[utoipa::path(get, path = "/api/v1/letter-numbers", tag = "staff", security(("bearer" = [])), params(BookAsked),
    responses((status = 200, body = LetterNumberPage), FaultsOfCases))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<BookAsked>,
) -> Result<Answer<LetterNumberPage>, ApiFault> {
    let state = match asked.state.as_str() {
        "" => None,
        code => Some(NumberState::from_code(code).ok_or(ApiFault::Unreadable)?),
    };
    Ok(Answer(act::letter_numbers(&app, &officer, &asked.post, asked.year, (state, asked.below)).await?))
}

/// Takes the next number for a letter, or one that was kept for it.
#[utoipa::path(post, path = "/api/v1/letter-numbers", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = TakeLetterNumber,
    responses((status = 201, body = LetterNumberRow), FaultsOfNumbers))]
pub(super) async fn take(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<TakeLetterNumber>,
) -> Result<(StatusCode, Answer<LetterNumberRow>), ApiFault> {
    Ok((StatusCode::CREATED, Answer(act::take_letter_number(&app, &officer, &key, &asked).await?)))
}

/// Keeps the next number for a letter made outside Aduan, or later.
#[utoipa::path(post, path = "/api/v1/letter-numbers/reserve", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = ReserveLetterNumber,
    responses((status = 201, body = LetterNumberRow), FaultsOfNumbers))]
pub(super) async fn reserve(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<ReserveLetterNumber>,
) -> Result<(StatusCode, Answer<LetterNumberRow>), ApiFault> {
    Ok((StatusCode::CREATED, Answer(act::reserve_letter_number(&app, &officer, &key, &asked).await?)))
}

/// Voids a number. It stays in the book and is never used again.
#[utoipa::path(post, path = "/api/v1/letter-numbers/{number}/void", tag = "staff", security(("bearer" = [])),
    params(("number" = String, Path), ("Idempotency-Key" = String, Header)), request_body = VoidLetterNumber,
    responses((status = 200, body = LetterNumberRow), FaultsOfNumbers))]
pub(super) async fn void(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(number): Id<String>,
    Key(key): Key,
    Json(asked): Json<VoidLetterNumber>,
) -> Result<Answer<LetterNumberRow>, ApiFault> {
    Ok(Answer(act::void_letter_number(&app, &officer, &number, &key, &asked).await?))
}

/// The letters of a case that a post may have, each with its number and its signed versions.
#[utoipa::path(get, path = "/api/v1/cases/{case}/letters", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = CaseLetters), FaultsOfCases))]
pub(super) async fn letters(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Result<Answer<CaseLetters>, ApiFault> {
    Ok(Answer(act::case_letters(&app, &officer, &asked.post, &case).await?))
}

/// Brings the signed version of a letter, a file uploaded under the same key. An earlier one stays beside it.
#[utoipa::path(post, path = "/api/v1/cases/{case}/letters/{letter}/signed", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("letter" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = BringSigned, responses((status = 200, body = CaseLetters), FaultsOfSteps))]
pub(super) async fn bring(
    State(app): State<App>,
    Signed(officer): Signed,
    Id((case, letter)): Id<(CaseId, LetterKind)>,
    Key(key): Key,
    Json(asked): Json<BringSigned>,
) -> Result<Answer<CaseLetters>, ApiFault> {
    Ok(Answer(act::bring_signed(&app, &officer, (&case, letter), &key, &asked).await?))
}

/// A signed version of a letter.
#[utoipa::path(get, path = "/api/v1/cases/{case}/letters/{letter}/signed/{file}", tag = "staff",
    security(("bearer" = [])),
    params(("case" = String, Path), ("letter" = String, Path), ("file" = String, Path), PostQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), FaultsOfCases))]
pub(super) async fn signed(
    State(app): State<App>,
    Signed(officer): Signed,
    Id((case, letter, file)): Id<(CaseId, LetterKind, FileId)>,
    Asked(asked): Asked<PostQuery>,
) -> Result<([(HeaderName, String); 2], Bytes), ApiFault> {
    let (view, bytes) = act::signed_letter(&app, &officer, &asked.post, (&case, letter, &file)).await?;
    Ok(download(view, bytes))
}
