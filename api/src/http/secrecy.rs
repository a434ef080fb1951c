//! How secret a case is: changed from a post, and answered by its reporter. Absent: who may; that is decided in `act`.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use shared::id::CaseId;
use shared::wire::{CaseView, ChangeSecrecy, TrackSecrecy};

use super::answer::Shown;
use super::ask::{Caller, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::FaultsOfSecrecy;
use crate::act;
use crate::app::App;

/// How secret a complaint is, for officers and for its reporter.
pub fn routes() -> Router<App> {
    Router::new().route("/api/v1/track/secrecy", post(answer)).route("/api/v1/cases/{case}/secrecy", post(change))
}

/// Makes a case more secret at once; asks that it be made less so; agrees to what somebody else asked, or refuses it.
#[utoipa::path(post, path = "/api/v1/cases/{case}/secrecy", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = ChangeSecrecy,
    responses((status = 204), FaultsOfSecrecy))]
pub(super) async fn change(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<ChangeSecrecy>,
) -> Result<StatusCode, ApiFault> {
    act::change_secrecy(&app, &officer, &case, &key, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The reporter consents that their complaint be confidential no more, or objects.
#[utoipa::path(post, path = "/api/v1/track/secrecy", tag = "reporter", request_body = TrackSecrecy,
    params(("Idempotency-Key" = String, Header)), responses((status = 200, body = CaseView), FaultsOfSecrecy))]
pub(super) async fn answer(
    State(app): State<App>,
    Caller(from): Caller,
    Key(key): Key,
    Json(asked): Json<TrackSecrecy>,
) -> Result<Shown, ApiFault> {
    Ok(Shown(act::answer_loosening(&app, &from, &key, &asked).await?))
}
