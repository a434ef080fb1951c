//! A person's own account, and the one-time link by which it begins. Absent: signing in (see
//! [`super::session`]).

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use shared::wire::{ChangePassword, InvitationView, LinkSecret, SessionList, SetPassword};

use super::ask::{Caller, Id, Json, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfAccounts, FaultsOfLinks};
use super::session::OwnSite;
use crate::accounts;
use crate::act;
use crate::app::App;

/// For whom a one-time link is. The secret comes in the body: an address ends in logs.
#[utoipa::path(post, path = "/api/v1/invitation", tag = "staff", request_body = LinkSecret,
    responses((status = 200, body = InvitationView), FaultsOfLinks))]
pub(super) async fn invitation(
    State(app): State<App>,
    _: OwnSite,
    Json(asked): Json<LinkSecret>,
) -> Result<Answer<InvitationView>, ApiFault> {
    Ok(Answer(accounts::invitation(&app, &asked.token).await?))
}

/// Sets the password of a one-time link's person and uses the link up. Other links and all sessions end.
#[utoipa::path(post, path = "/api/v1/invitation/password", tag = "staff", request_body = SetPassword,
    responses((status = 204), FaultsOfLinks))]
pub(super) async fn set_password(
    State(app): State<App>,
    _: OwnSite,
    Json(asked): Json<SetPassword>,
) -> Result<StatusCode, ApiFault> {
    accounts::set_password(&app, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes one's own password; other sessions end.
#[utoipa::path(post, path = "/api/v1/password", tag = "staff", security(("bearer" = [])), request_body = ChangePassword,
    responses((status = 204), FaultsOfAccounts))]
pub(super) async fn change_password(
    State(app): State<App>,
    Caller(from): Caller,
    Signed(officer): Signed,
    Json(asked): Json<ChangePassword>,
) -> Result<StatusCode, ApiFault> {
    accounts::change_password(&app, &from, &officer, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// One's own sessions, the newest first.
#[utoipa::path(get, path = "/api/v1/session/list", tag = "staff", security(("bearer" = [])),
    responses((status = 200, body = SessionList), FaultsOfAccounts))]
pub(super) async fn sessions(State(app): State<App>, Signed(officer): Signed) -> Result<Answer<SessionList>, ApiFault> {
    Ok(Answer(accounts::own_sessions(&app, &officer).await?))
}

/// Ends one of one's own sessions.
#[utoipa::path(delete, path = "/api/v1/session/{session}", tag = "staff", security(("bearer" = [])),
    params(("session" = String, Path)), responses((status = 204), FaultsOfAccounts))]
pub(super) async fn end_session(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(session): Id<String>,
) -> Result<StatusCode, ApiFault> {
    if session.contains('\0') {
        return Err(act::Fault::NotFound.into());
    }
    accounts::end_session(&app, &officer, &session).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends all of one's own sessions but the one that asks.
#[utoipa::path(delete, path = "/api/v1/session/others", tag = "staff", security(("bearer" = [])),
    responses((status = 204), FaultsOfAccounts))]
pub(super) async fn end_others(State(app): State<App>, Signed(officer): Signed) -> Result<StatusCode, ApiFault> {
    accounts::end_others(&app, &officer).await?;
    Ok(StatusCode::NO_CONTENT)
}
