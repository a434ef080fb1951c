//! The calls of a person's own account and of a one-time link. Absent: signing in.

use gloo_net::http::Method;
use shared::wire::{ChangePassword, InvitationView, LinkSecret, SessionList, SetPassword};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// For whom a one-time link is.
///
/// # Errors
/// The failure; status 410 when the link opens nothing.
pub async fn invitation(secret: &LinkSecret, lang: Lang) -> Result<InvitationView, Failure> {
    read(Call::post("/api/v1/invitation", lang).body(secret)).await
}

/// Sets a password by a one-time link.
///
/// # Errors
/// The failure; its problems name the field, and then the link is still good.
pub async fn set_password(asked: &SetPassword, lang: Lang) -> Result<(), Failure> {
    send(Call::post("/api/v1/invitation/password", lang).body(asked)).await.map(|_| ())
}

/// Changes one's own password.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn change_password(token: &str, asked: &ChangePassword, lang: Lang) -> Result<(), Failure> {
    send(Call::post("/api/v1/password", lang).token(token).body(asked)).await.map(|_| ())
}

/// One's own sessions.
///
/// # Errors
/// The failure.
pub async fn sessions(token: &str, lang: Lang) -> Result<SessionList, Failure> {
    read(Call::get("/api/v1/session/list", lang).token(token)).await
}

/// Ends one of one's own sessions, or with `others` all but the one that asks.
///
/// # Errors
/// The failure.
pub async fn end_session(token: &str, id: &str, lang: Lang) -> Result<(), Failure> {
    let address = format!("/api/v1/session/{}", in_address(id));
    send(Call::new(Method::DELETE, address, lang).token(token)).await.map(|_| ())
}
