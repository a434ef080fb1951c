//! A request id for each request, and one log line. The line names the route's template, never the
//! address itself: queries, bodies, numbers and codes are about someone. Absent: metrics.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");
const LEN_MAX: usize = 64;

/// What a request is called in the log, in its answer and when asking for help.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestId(pub(crate) String);

/// Names the request, runs it, and writes the line.
pub(super) async fn log(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = given(&request).unwrap_or_else(|| app.clock().new_id());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(request_id = id, %method, route, status = response.status().as_u16(), ms, "request");
    response
}

/// The id a proxy gave, where it is plain enough to stand in a log.
fn given(request: &Request) -> Option<String> {
    let id = request.headers().get(HEADER)?.to_str().ok()?;
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (plain && (1..=LEN_MAX).contains(&id.len())).then(|| id.to_owned())
}
