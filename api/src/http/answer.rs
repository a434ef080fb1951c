//! Answers that are written by hand for speed. Absent: the others, which axum writes.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::act::Seen;

/// A case as JSON.
pub(super) struct Shown(pub(super) Seen);

impl IntoResponse for Shown {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, "application/json")], self.0.json()).into_response()
    }
}
