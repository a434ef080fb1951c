//! `/peta/{zoom}/{column}/{row}`: the pictures of the installation's own map. Absent: the file they are in (see
//! `store::map`).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// A picture; 404 where the installation has no map, or the map has nothing there.
pub(super) async fn tile(
    State(app): State<App>,
    place: Result<Path<(u8, u32, u32)>, axum::extract::rejection::PathRejection>,
) -> Response {
    let (Some(map), Ok(Path((zoom, column, row)))) = (app.map(), place) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match map.tile(zoom, column, row).await {
        Ok(Some(bytes)) => {
            ([(CONTENT_TYPE, map.media_type), (CACHE_CONTROL, "public, max-age=604800")], bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a map's picture cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
