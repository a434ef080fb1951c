//! What an administrator asks about calendar, agency data and procedures. Who may what is decided in `admin`.

use axum::Json as Answer;
use axum::extract::State;
use serde::Deserialize;
use shared::wire::{Adopted, DefinitionDraft, DefinitionKind, DefinitionPage, DefinitionView, DraftChecked};

use super::ask::{Asked, Id, Json, Key, Signed, Tongue};
use super::fault::ApiFault;
use super::openapi::{FaultsOfDefinitions, FaultsOfPeople};
use super::staff;
use crate::app::App;
use crate::{act, admin};

type Done<T> = Result<Answer<T>, ApiFault>;

/// From which post it is asked.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PostQuery {
    post: String,
    /// Which version; the one in force where none is named.
    version: Option<u32>,
}

/// What the agency of the post runs on: its calendar, its data, its procedures.
#[utoipa::path(get, path = "/api/v1/admin/definitions", tag = "admin", security(("bearer" = [])), params(staff::PostQuery),
    responses((status = 200, body = DefinitionPage), FaultsOfPeople))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<staff::PostQuery>,
) -> Done<DefinitionPage> {
    Ok(Answer(admin::list(&app, &officer, asked.post.as_str()).await?))
}

/// One version of it, as keys and values, as a file, and drawn.
#[utoipa::path(get, path = "/api/v1/admin/definitions/{kind}/{id}", tag = "admin", security(("bearer" = [])),
    params(("kind" = String, Path), ("id" = String, Path), PostQuery),
    responses((status = 200, body = DefinitionView), FaultsOfPeople))]
pub(super) async fn view(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id((kind, id)): Id<(String, String)>,
    Asked(asked): Asked<PostQuery>,
) -> Done<DefinitionView> {
    let kind = DefinitionKind::from_code(&kind).ok_or(act::Fault::NotFound)?;
    let asked = (asked.post.as_str(), kind, id.as_str(), asked.version);
    Ok(Answer(admin::view(&app, &officer, asked, lang).await?))
}

/// Checks a draft and says what it would change. It changes nothing, so it takes no key.
#[utoipa::path(post, path = "/api/v1/admin/definitions/check", tag = "admin", security(("bearer" = [])),
    request_body = DefinitionDraft, responses((status = 200, body = DraftChecked), FaultsOfDefinitions))]
pub(super) async fn check(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Json(draft): Json<DefinitionDraft>,
) -> Done<DraftChecked> {
    Ok(Answer(admin::check(&app, &officer, &draft, lang).await?))
}

/// Puts a draft into force as a new version.
#[utoipa::path(post, path = "/api/v1/admin/definitions", tag = "admin", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = DefinitionDraft,
    responses((status = 200, body = Adopted), FaultsOfDefinitions))]
pub(super) async fn adopt(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Key(key): Key,
    Json(draft): Json<DefinitionDraft>,
) -> Done<Adopted> {
    Ok(Answer(admin::adopt(&app, &officer, &key, &draft, lang).await?))
}
