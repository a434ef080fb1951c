//! Signing in and out. The access token goes into the console's memory; what renews it is a cookie
//! that no script can read and no other site can send.
//!
//! The cookie is `HttpOnly`, `SameSite=Strict`, for `/api/v1/session` alone, and `Secure` when the
//! browser came over https. Aduan itself speaks http: whatever ends TLS in front of it must say so
//! by `X-Forwarded-Proto` (or `Forwarded`). A lie in that header can only make the cookie stricter.
//! Absent: passwords and tokens (see [`crate::accounts`]).

use axum::Json as Answer;
use axum::extract::{FromRequestParts, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::AppendHeaders;
use axum_extra::extract::CookieJar;
use shared::wire::{Session, SignIn};

use super::ask::{Caller, Json};
use super::fault::ApiFault;
use super::openapi::FaultsOfSession;
use crate::accounts::{self, SignedIn};
use crate::act;
use crate::app::App;

const COOKIE: &str = "aduan_sesi";
const PATH: &str = "/api/v1/session";

type Cookie = AppendHeaders<[(axum::http::HeaderName, String); 1]>;

/// That the browser was not sent by another site: `SameSite` keeps the cookie from such requests,
/// this keeps the request itself away. Browsers too old to say where they come from are let through.
pub(super) struct OwnSite;

impl<S: Send + Sync> FromRequestParts<S> for OwnSite {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiFault> {
        let from = parts.headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
        if matches!(from, Some("cross-site" | "same-site")) { Err(ApiFault::CrossSite) } else { Ok(Self) }
    }
}

/// Signs in.
#[utoipa::path(post, path = "/api/v1/session", tag = "staff", request_body = SignIn,
    responses((status = 200, body = Session), FaultsOfSession))]
pub(super) async fn sign_in(
    State(app): State<App>,
    _: OwnSite,
    Caller(from): Caller,
    headers: HeaderMap,
    Json(request): Json<SignIn>,
) -> Result<(Cookie, Answer<Session>), ApiFault> {
    // A NUL cannot stand in a login, and PostgreSQL takes none in a text.
    if request.login.contains('\0') {
        return Err(act::Fault::WrongSignIn.into());
    }
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let signed = accounts::sign_in(&app, &from, &request, agent).await?;
    Ok(answer(&app, &headers, signed))
}

/// A new access token by the cookie, which is renewed as well.
#[utoipa::path(post, path = "/api/v1/session/refresh", tag = "staff",
    responses((status = 200, body = Session), FaultsOfSession))]
pub(super) async fn refresh(
    State(app): State<App>,
    _: OwnSite,
    headers: HeaderMap,
    jar: CookieJar,
) -> Result<(Cookie, Answer<Session>), ApiFault> {
    let token = jar.get(COOKIE).ok_or(act::Fault::SignInNeeded)?;
    let signed = accounts::refresh(&app, token.value()).await?;
    Ok(answer(&app, &headers, signed))
}

/// Signs out; without a session there is nothing to do.
#[utoipa::path(delete, path = "/api/v1/session", tag = "staff", responses((status = 204), FaultsOfSession))]
pub(super) async fn sign_out(
    State(app): State<App>,
    _: OwnSite,
    headers: HeaderMap,
    jar: CookieJar,
) -> Result<(StatusCode, Cookie), ApiFault> {
    if let Some(token) = jar.get(COOKIE) {
        accounts::sign_out(&app, token.value()).await?;
    }
    Ok((StatusCode::NO_CONTENT, cookie("", 0, &headers)))
}

fn answer(app: &App, headers: &HeaderMap, signed: SignedIn) -> (Cookie, Answer<Session>) {
    let seconds = (signed.refresh_expires_at.millis() - app.clock().now().millis()).max(0) / 1000;
    (cookie(signed.refresh.as_str(), seconds, headers), Answer(signed.session))
}

fn cookie(token: &str, seconds: i64, headers: &HeaderMap) -> Cookie {
    let secure = if https(headers) { "; Secure" } else { "" };
    let value = format!("{COOKIE}={token}; Path={PATH}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    AppendHeaders([(SET_COOKIE, value)])
}

/// Whether the browser came over https, as the proxy in front says.
fn https(headers: &HeaderMap) -> bool {
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = says("x-forwarded-proto").split(',').next().unwrap_or_default().trim().to_owned();
    first.eq_ignore_ascii_case("https") || says("forwarded").to_ascii_lowercase().contains("proto=https")
}
