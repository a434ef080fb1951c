//! Cases about one matter: the likes of one, groups, and one thing done with several. Which post may see and do what
//! is decided in `act`.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use shared::id::{CaseId, UmbrellaId};
use shared::wire::{Gather, Preview, Related, Release, Split, SplitDone, SplitSheet, Together, TogetherDone, Umbrella};

use super::Tongue;
use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfPreviews, FaultsOfSplitting, FaultsOfTogether};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

type Done<T> = Result<T, ApiFault>;

/// What a case has to do with others: its group, and cases likely about the same matter, each with why.
#[utoipa::path(get, path = "/api/v1/cases/{case}/related", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = Related), FaultsOfCases))]
pub(super) async fn related(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<Related>> {
    Ok(Answer(act::related(&app, &officer, &asked.post, &case, lang).await?))
}

/// Gathers cases into a new group.
#[utoipa::path(post, path = "/api/v1/umbrellas", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = Gather,
    responses((status = 201, body = Umbrella), FaultsOfTogether))]
pub(super) async fn gather(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<Gather>,
) -> Done<(StatusCode, Answer<Umbrella>)> {
    Ok((StatusCode::CREATED, Answer(act::gather(&app, &officer, &key, &asked, lang).await?)))
}

/// A group as a post sees it, with the cases that it sees.
#[utoipa::path(get, path = "/api/v1/umbrellas/{umbrella}", tag = "staff", security(("bearer" = [])),
    params(("umbrella" = String, Path), PostQuery), responses((status = 200, body = Umbrella), FaultsOfCases))]
pub(super) async fn umbrella(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(umbrella): Id<UmbrellaId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<Umbrella>> {
    Ok(Answer(act::umbrella(&app, &officer, &asked.post, &umbrella, lang).await?))
}

/// Puts cases into a group there is.
#[utoipa::path(post, path = "/api/v1/umbrellas/{umbrella}/members", tag = "staff", security(("bearer" = [])),
    params(("umbrella" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Gather,
    responses((status = 200, body = Umbrella), FaultsOfTogether))]
pub(super) async fn join(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(umbrella): Id<UmbrellaId>,
    Key(key): Key,
    Json(asked): Json<Gather>,
) -> Done<Answer<Umbrella>> {
    Ok(Answer(act::join_group(&app, &officer, &umbrella, &key, &asked, lang).await?))
}

/// Takes a case out of its group; answers with what the post still sees of it, or with nothing.
#[utoipa::path(post, path = "/api/v1/umbrellas/{umbrella}/release", tag = "staff", security(("bearer" = [])),
    params(("umbrella" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Release,
    responses((status = 200, body = Umbrella), (status = 204, description = "nothing of it is left to see"),
        FaultsOfTogether))]
pub(super) async fn release(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(umbrella): Id<UmbrellaId>,
    Key(key): Key,
    Json(asked): Json<Release>,
) -> Done<Result<Answer<Umbrella>, StatusCode>> {
    let left = act::release(&app, &officer, &umbrella, &key, &asked, lang).await?;
    Ok(left.map(Answer).ok_or(StatusCode::NO_CONTENT))
}

/// What would become of several cases, and what may be asked of them. Writes nothing, so it needs no key.
#[utoipa::path(post, path = "/api/v1/together/preview", tag = "staff", security(("bearer" = [])),
    request_body = Together, responses((status = 200, body = Preview), FaultsOfPreviews))]
pub(super) async fn preview(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Json(asked): Json<Together>,
) -> Done<Answer<Preview>> {
    Ok(Answer(act::preview(&app, &officer, &asked, lang).await?))
}

/// Does one thing with several cases, one by one, and says what became of each. The same sent again under the same key
/// goes on where it was broken off.
#[utoipa::path(post, path = "/api/v1/together", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = Together,
    responses((status = 200, body = TogetherDone), FaultsOfTogether))]
pub(super) async fn act(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<Together>,
) -> Done<Answer<TogetherDone>> {
    Ok(Answer(act::act_together(&app, &officer, &key, &asked, lang).await?))
}

/// What an officer is shown before splitting a complaint: the whole of what was told, and when the part would be due.
#[utoipa::path(get, path = "/api/v1/cases/{case}/split", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = SplitSheet), FaultsOfCases))]
pub(super) async fn split_sheet(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<SplitSheet>> {
    Ok(Answer(act::split_sheet(&app, &officer, &asked.post, &case, lang).await?))
}

/// Makes a part of a complaint one of its own, of the same reporter and as of the same day. The complaint itself stays
/// as it is.
#[utoipa::path(post, path = "/api/v1/cases/{case}/split", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Split,
    responses((status = 201, body = SplitDone), FaultsOfSplitting))]
pub(super) async fn split(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Split>,
) -> Done<(StatusCode, Answer<SplitDone>)> {
    Ok((StatusCode::CREATED, Answer(act::split(&app, &officer, &case, &key, &asked, lang).await?)))
}
