//! What whoever keeps the installation asks. Who may what is decided in `installation`.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json as Answer, Router};
use shared::wire::{Appointed, FirstAdministrator, InstallationPage, Joining, JoiningChecked};

use super::ask::{Asked, Id, Json, Key, Signed, Tongue};
use super::fault::ApiFault;
use super::openapi::{FaultsOfDefinitions, FaultsOfManaging, FaultsOfPeople};
use super::staff;
use crate::app::App;
use crate::installation;

type Done<T> = Result<Answer<T>, ApiFault>;

/// Its routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/admin/installation", get(page))
        .route("/api/v1/admin/installation/agencies", post(join))
        .route("/api/v1/admin/installation/agencies/check", post(check))
        .route("/api/v1/admin/installation/agencies/{agency}/administrator", post(appoint))
}

/// The agencies of the installation, and whether mail is set up.
#[utoipa::path(get, path = "/api/v1/admin/installation", tag = "admin", security(("bearer" = [])),
    params(staff::PostQuery), responses((status = 200, body = InstallationPage), FaultsOfPeople))]
pub(super) async fn page(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<staff::PostQuery>,
) -> Done<InstallationPage> {
    Ok(Answer(installation::page(&app, &officer, asked.post.as_str()).await?))
}

/// What the files of agencies would bring. It changes nothing, so it takes no key.
#[utoipa::path(post, path = "/api/v1/admin/installation/agencies/check", tag = "admin", security(("bearer" = [])),
    request_body = Joining, responses((status = 200, body = JoiningChecked), FaultsOfDefinitions))]
pub(super) async fn check(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Json(asked): Json<Joining>,
) -> Done<JoiningChecked> {
    Ok(Answer(installation::check(&app, &officer, &asked, lang).await?))
}

/// Takes in the agencies that some files bring; faulty files change nothing.
#[utoipa::path(post, path = "/api/v1/admin/installation/agencies", tag = "admin", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = Joining,
    responses((status = 200, body = JoiningChecked), FaultsOfDefinitions))]
pub(super) async fn join(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<Joining>,
) -> Done<JoiningChecked> {
    Ok(Answer(installation::join(&app, &officer, &key, &asked, lang).await?))
}

/// Gives an agency that nobody administers its administrator. The one-time link is told here, and nowhere again.
#[utoipa::path(post, path = "/api/v1/admin/installation/agencies/{agency}/administrator", tag = "admin",
    security(("bearer" = [])), params(("agency" = String, Path), ("Idempotency-Key" = String, Header)),
    request_body = FirstAdministrator, responses((status = 200, body = Appointed), FaultsOfManaging))]
pub(super) async fn appoint(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(agency): Id<String>,
    Key(key): Key,
    Json(asked): Json<FirstAdministrator>,
) -> Done<Appointed> {
    Ok(Answer(installation::appoint(&app, &officer, &key, &agency, &asked).await?))
}
