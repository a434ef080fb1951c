//! The calls of a person's own account and of a one-time link. Absent: signing in.

use gloo_net::http::Method;
use shared::id::PostId;
use shared::wire::{
    ChangePassword, Delegate, Deputies, FromPost, InvitationView, LinkSecret, SessionList, SetPassword,
};
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

/// Who stands in at a post of one's own, and who may be named.
///
/// # Errors
/// The failure.
pub async fn deputies(token: &str, post: &str, lang: Lang) -> Result<Deputies, Failure> {
    read(Call::get(format!("/api/v1/me/deputies?post={}", in_address(post)), lang).token(token)).await
}

/// Names somebody to stand in.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn delegate(token: &str, key: &str, asked: &Delegate, lang: Lang) -> Result<Deputies, Failure> {
    read(Call::post("/api/v1/me/deputies", lang).token(token).key(key).body(asked)).await
}

/// Ends what somebody stands in for.
///
/// # Errors
/// The failure.
pub async fn recall(token: &str, deputy: &PostId, post: &str, lang: Lang) -> Result<Deputies, Failure> {
    let body = FromPost { post: post.to_owned() };
    read(Call::post(format!("/api/v1/me/deputies/{deputy}/end"), lang).token(token).body(&body)).await
}
