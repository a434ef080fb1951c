//! What an agency shows to the public, as files for anyone, without signing in. Absent: what stands in them; that is
//! decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use shared::id::AgencyId;
use shared::wire::OpenData;

use super::Tongue;
use super::ask::Id;
use super::fault::ApiFault;
use super::openapi::FaultsOfReading;
use crate::act::{self, Fault, OpenForm};
use crate::app::App;

/// Anyone may keep a copy, and asks each time whether it still holds: what was taken off is gone at once.
const ASK_AGAIN: (HeaderName, &str) = (CACHE_CONTROL, "public, no-cache");

/// The routes of open data.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/agencies/{agency}/data", get(index))
        .route("/api/v1/agencies/{agency}/data/{file}", get(file))
}

/// Which files there are of what an agency shows to the public, when they were made, and what may be done with them.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/data", tag = "public", params(("agency" = String, Path)),
    responses((status = 200, body = OpenData), FaultsOfReading))]
pub(super) async fn index(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Id(agency): Id<AgencyId>,
) -> Result<([(HeaderName, &'static str); 1], Answer<OpenData>), ApiFault> {
    Ok(([ASK_AGAIN], Answer(act::open_data(&app, &agency, lang).await?)))
}

/// One of the files, `aduan.csv` or `aduan.json`, sent as it is read. Its `ETag` is the SHA-256 of its bytes.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/data/{file}", tag = "public",
    params(("agency" = String, Path), ("file" = String, Path)),
    responses((status = 200, description = "the bytes",
        content((String = "text/csv"), (serde_json::Value = "application/json"))),
        (status = 304, description = "the one that is known"), FaultsOfReading))]
pub(super) async fn file(
    State(app): State<App>,
    Id((agency, name)): Id<(AgencyId, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiFault> {
    let form = OpenForm::of_name(&name).ok_or(Fault::NotFound)?;
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let knows = |hash: &str| known.split(',').any(|tag| tag.trim().trim_start_matches("W/").trim_matches('"') == hash);
    let (whole, bytes) = act::open_file(&app, &agency, form, knows).await?;
    let kept = ([ASK_AGAIN], [(ETAG, format!("\"{}\"", whole.hash))]);
    let Some(bytes) = bytes else {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    };
    let of_file = [
        (CONTENT_TYPE, form.media_type().to_owned()),
        (CONTENT_LENGTH, whole.bytes.to_string()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{agency}-{name}\"")),
    ];
    Ok((kept, of_file, Body::from_stream(bytes)).into_response())
}
