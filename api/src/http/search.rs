//! Searching an agency's cases from a post, and the views kept there. What is searched travels in bodies: words may
//! hold a name, and addresses end in logs. Which post finds what is decided in `act`.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json as Answer, Router};
use shared::wire::{ChangeView, QueuePage, SaveView, SavedViews, SearchAsked};

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSearch, FaultsOfViews};
use super::staff::PostQuery;
use super::{Tongue, identity};
use crate::act;
use crate::app::App;

type Done<T> = Result<T, ApiFault>;

/// Its routes.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/api/v1/search", post(search))
        .route("/api/v1/lookup", post(identity::look_up))
        .route("/api/v1/views", get(views).post(save))
        .route("/api/v1/views/{view}", post(change))
}

/// Finds cases by number, words and filters, newest first. `after` is the `next` of the page before. It only reads, so
/// it needs no key.
#[utoipa::path(post, path = "/api/v1/search", tag = "staff", security(("bearer" = [])), request_body = SearchAsked,
    responses((status = 200, body = QueuePage), FaultsOfSearch))]
pub(super) async fn search(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Json(asked): Json<SearchAsked>,
) -> Done<Answer<QueuePage>> {
    Ok(Answer(act::search(&app, &officer, &asked, lang).await?))
}

/// The views an officer keeps at a post, each with how much it shows.
#[utoipa::path(get, path = "/api/v1/views", tag = "staff", security(("bearer" = [])), params(PostQuery),
    responses((status = 200, body = SavedViews), FaultsOfCases))]
pub(super) async fn views(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<SavedViews>> {
    Ok(Answer(act::saved_views(&app, &officer, &asked.post).await?))
}

/// Keeps a view; answers with all there are.
#[utoipa::path(post, path = "/api/v1/views", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = SaveView,
    responses((status = 200, body = SavedViews), FaultsOfViews))]
pub(super) async fn save(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<SaveView>,
) -> Done<Answer<SavedViews>> {
    Ok(Answer(act::save_view(&app, &officer, &key, &asked).await?))
}

/// Names a view anew, moves or forgets it; answers with those there are. Said again it is the same, so it needs no key.
#[utoipa::path(post, path = "/api/v1/views/{view}", tag = "staff", security(("bearer" = [])),
    params(("view" = String, Path)), request_body = ChangeView,
    responses((status = 200, body = SavedViews), FaultsOfSearch))]
pub(super) async fn change(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(view): Id<String>,
    Json(asked): Json<ChangeView>,
) -> Done<Answer<SavedViews>> {
    Ok(Answer(act::change_view(&app, &officer, &view, &asked).await?))
}
