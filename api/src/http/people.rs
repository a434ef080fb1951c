//! What an administrator asks about people and posts. Who may what is decided in `people`.

use axum::Json as Answer;
use axum::extract::State;
use serde::Deserialize;
use shared::id::PostId;
use shared::wire::{
    Delegate, Deputies, EndPost, FromPost, GivePost, HandOver, Invite, Managed, PeoplePage, StaffLogPage,
};

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfManaging, FaultsOfPeople};
use crate::app::App;
use crate::{act, people};

type Done<T> = Result<Answer<T>, ApiFault>;

/// Which page of the people of the post's agency.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PeopleQuery {
    post: String,
    /// The `next` of the page before.
    after: Option<String>,
    /// Words that stand in a name, a login or the name of an office.
    #[serde(default)]
    sought: String,
}

/// The people of the agency with their posts, past and coming ones too, and on the first page its offices
/// with those that nobody holds.
#[utoipa::path(get, path = "/api/v1/admin/people", tag = "admin", security(("bearer" = [])), params(PeopleQuery),
    responses((status = 200, body = PeoplePage), FaultsOfPeople))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<PeopleQuery>,
) -> Done<PeoplePage> {
    Ok(Answer(people::people(&app, &officer, &asked.post, asked.after.as_deref(), &asked.sought).await?))
}

/// Which page of the log.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct LogQuery {
    post: String,
    /// The `next` of the page before.
    after: Option<String>,
}

/// What was done to people and posts of the agency, newest first.
#[utoipa::path(get, path = "/api/v1/admin/log", tag = "admin", security(("bearer" = [])), params(LogQuery),
    responses((status = 200, body = StaffLogPage), FaultsOfPeople))]
pub(super) async fn log(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<LogQuery>,
) -> Done<StaffLogPage> {
    Ok(Answer(people::log(&app, &officer, &asked.post, asked.after.as_deref()).await?))
}

/// Invites a person to a first post. The one-time link is told here, and nowhere again.
#[utoipa::path(post, path = "/api/v1/admin/people", tag = "admin", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = Invite,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn invite(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<Invite>,
) -> Done<Managed> {
    Ok(Answer(people::invite(&app, &officer, &key, &asked).await?))
}

/// Gives a person another post.
#[utoipa::path(post, path = "/api/v1/admin/people/{person}/posts", tag = "admin", security(("bearer" = [])),
    params(("person" = String, Path), ("Idempotency-Key" = String, Header)), request_body = GivePost,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn give(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(person): Id<String>,
    Key(key): Key,
    Json(asked): Json<GivePost>,
) -> Done<Managed> {
    Ok(Answer(people::give(&app, &officer, &key, plain(&person)?, &asked).await?))
}

/// Sets the last day of a post. Asking twice does once.
#[utoipa::path(post, path = "/api/v1/admin/posts/{post}/end", tag = "admin", security(("bearer" = [])),
    params(("post" = String, Path)), request_body = EndPost,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn end(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(post): Id<PostId>,
    Json(asked): Json<EndPost>,
) -> Done<Managed> {
    Ok(Answer(people::end(&app, &officer, &post, &asked).await?))
}

/// Hands a post to another person from a day on, or has it held as Plh or Plt beside its holder.
#[utoipa::path(post, path = "/api/v1/admin/posts/{post}/hand-over", tag = "admin", security(("bearer" = [])),
    params(("post" = String, Path), ("Idempotency-Key" = String, Header)), request_body = HandOver,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn hand_over(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(post): Id<PostId>,
    Key(key): Key,
    Json(asked): Json<HandOver>,
) -> Done<Managed> {
    Ok(Answer(people::hand_over(&app, &officer, &key, &post, &asked).await?))
}

/// Makes a new one-time link for a person. It is told here, and nowhere again.
#[utoipa::path(post, path = "/api/v1/admin/people/{person}/link", tag = "admin", security(("bearer" = [])),
    params(("person" = String, Path)), request_body = FromPost,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn link(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(person): Id<String>,
    Json(asked): Json<FromPost>,
) -> Done<Managed> {
    Ok(Answer(people::link(&app, &officer, plain(&person)?, &asked).await?))
}

/// Shuts a person out; their sessions and links end.
#[utoipa::path(post, path = "/api/v1/admin/people/{person}/disable", tag = "admin", security(("bearer" = [])),
    params(("person" = String, Path)), request_body = FromPost,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn disable(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(person): Id<String>,
    Json(asked): Json<FromPost>,
) -> Done<Managed> {
    Ok(Answer(people::disable(&app, &officer, plain(&person)?, &asked).await?))
}

/// Lets a person back in.
#[utoipa::path(post, path = "/api/v1/admin/people/{person}/enable", tag = "admin", security(("bearer" = [])),
    params(("person" = String, Path)), request_body = FromPost,
    responses((status = 200, body = Managed), FaultsOfManaging))]
pub(super) async fn enable(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(person): Id<String>,
    Json(asked): Json<FromPost>,
) -> Done<Managed> {
    Ok(Answer(people::enable(&app, &officer, plain(&person)?, &asked).await?))
}

/// PostgreSQL takes no NUL in a text, and nobody has one in an id.
fn plain(id: &str) -> Result<&str, ApiFault> {
    if id.contains('\0') { Err(act::Fault::NotFound.into()) } else { Ok(id) }
}

/// Who stands in at a post of one's own, and who may be named.
#[utoipa::path(get, path = "/api/v1/me/deputies", tag = "staff", security(("bearer" = [])), params(FromPostQuery),
    responses((status = 200, body = Deputies), FaultsOfPeople))]
pub(super) async fn deputies(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<FromPostQuery>,
) -> Done<Deputies> {
    Ok(Answer(people::deputies(&app, &officer, &asked.post).await?))
}

/// The post from which it is asked.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct FromPostQuery {
    post: String,
}

/// Names somebody to stand in at a post of one's own, from a day to a day.
#[utoipa::path(post, path = "/api/v1/me/deputies", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = Delegate,
    responses((status = 200, body = Deputies), FaultsOfManaging))]
pub(super) async fn delegate(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<Delegate>,
) -> Done<Deputies> {
    Ok(Answer(people::delegate(&app, &officer, &key, &asked).await?))
}

/// Ends what somebody stands in for; asked again it is the same.
#[utoipa::path(post, path = "/api/v1/me/deputies/{post}/end", tag = "staff", security(("bearer" = [])),
    params(("post" = String, Path)), request_body = FromPost, responses((status = 200, body = Deputies), FaultsOfManaging))]
pub(super) async fn recall(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(post): Id<PostId>,
    Json(asked): Json<FromPost>,
) -> Done<Deputies> {
    Ok(Answer(people::recall(&app, &officer, &asked.post, &post).await?))
}
