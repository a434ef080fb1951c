//! Uploads that may break off and go on: tus 1.0 (<https://tus.io/protocols/resumable-upload>) with creation,
//! creation with upload, checksum, expiration and termination, so that any client of it will do; and a GET
//! that says what became of an upload. There is no credential but the upload's id, which nobody can guess.
//! Absent: uploads whose length is not known at their beginning, and joining several into one.

use std::future::poll_fn;
use std::pin::Pin;

use axum::Extension;
use axum::Json as Answer;
use axum::body::{Body, HttpBody};
use axum::extract::{FromRequestParts, State};
use axum::http::header::{CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use shared::id::UploadId;
use shared::media::most_bytes;
use shared::wire::{UploadState, UploadView, UploadedFile};

use super::ask::{Caller, Id};
use super::fault::ApiFault;
use super::openapi::{FaultsOfAsking, FaultsOfPieces, FaultsOfResuming};
use super::serve::waited_in_vain;
use super::{RequestId, Tongue};
use crate::act::{self, Receiving};
use crate::app::App;
use crate::store::uploads::{State as Stand, Upload};

mod checksum;
mod metadata;

use metadata::Metadata;

type Done<T> = Result<T, ApiFault>;
type Headers<const N: usize> = [(HeaderName, HeaderValue); N];

/// The version of the protocol.
const VERSION: HeaderValue = HeaderValue::from_static("1.0.0");
const EXTENSIONS: HeaderValue =
    HeaderValue::from_static("creation,creation-with-upload,checksum,expiration,termination");
const PIECE: &str = "application/offset+octet-stream";

const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const SPOKEN: HeaderName = HeaderName::from_static("tus-version");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");

/// A request in the version of tus that is spoken here.
pub(super) struct Tus;

impl<S: Send + Sync> FromRequestParts<S> for Tus {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Done<Self> {
        let spoken = parts.headers.get(RESUMABLE).is_some_and(|version| version == VERSION);
        if spoken { Ok(Self) } else { Err(ApiFault::WrongTus) }
    }
}

/// Says in every answer which version of tus is spoken.
pub(super) async fn named(mut response: Response) -> Response {
    response.headers_mut().insert(RESUMABLE, VERSION);
    if response.status() == StatusCode::PRECONDITION_FAILED {
        response.headers_mut().insert(SPOKEN, VERSION);
    }
    response
}

/// What of tus is spoken here, and how large an upload may be.
#[utoipa::path(options, path = "/api/v1/tus", tag = "public",
    responses((status = 204, description = "Tus-Version, Tus-Extension, Tus-Checksum-Algorithm, Tus-Max-Size"), FaultsOfAsking))]
pub(super) async fn spoken(State(app): State<App>) -> (StatusCode, Headers<4>) {
    let headers = [
        (SPOKEN, VERSION),
        (HeaderName::from_static("tus-extension"), EXTENSIONS),
        (HeaderName::from_static("tus-checksum-algorithm"), HeaderValue::from_static(checksum::KNOWN)),
        (HeaderName::from_static("tus-max-size"), HeaderValue::from(most_bytes(app.settings().media_mb))),
    ];
    (StatusCode::NO_CONTENT, headers)
}

/// Begins an upload. `Upload-Metadata` names the form's `key`, the `filename` and the `purpose`
/// (`attachment`, `identity`, or `evidence` for a photo that proves work), each in base64. What comes along is its first bytes.
#[utoipa::path(post, path = "/api/v1/tus", tag = "public",
    params(("Tus-Resumable" = String, Header), ("Upload-Length" = u64, Header), ("Upload-Metadata" = String, Header)),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    responses((status = 201, description = "Location, Upload-Expires, Upload-Offset"), FaultsOfPieces))]
pub(super) async fn begin(
    State(app): State<App>,
    Caller(from): Caller,
    _: Tus,
    headers: HeaderMap,
    body: Body,
) -> Done<(StatusCode, Headers<3>)> {
    let Metadata { key, name, purpose } = Metadata::of(&headers)?;
    let length = number(&headers, LENGTH)?;
    let upload = act::begin_upload(&app, &from, &key, purpose, &name, length).await?;
    let upload = if headers.get(CONTENT_TYPE).is_some_and(|kind| kind == PIECE) {
        receive(app, upload.id, 0, &headers, body).await?
    } else {
        upload
    };
    let place = HeaderValue::from_str(&format!("/api/v1/tus/{}", upload.id)).map_err(anyhow::Error::from);
    let [offset, expires] = standing(&upload);
    Ok((StatusCode::CREATED, [(LOCATION, place.map_err(act::Fault::from)?), offset, expires]))
}

/// Where an upload stands, and the file it became. HEAD says the same without the body.
#[utoipa::path(get, path = "/api/v1/tus/{upload}", tag = "public", params(("upload" = String, Path)),
    responses((status = 200, body = UploadView, description = "Upload-Offset, Upload-Length, Upload-Expires"), FaultsOfResuming))]
pub(super) async fn stand(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Extension(request): Extension<RequestId>,
    Id(upload): Id<UploadId>,
) -> Done<impl IntoResponse> {
    let (upload, file) = act::upload_standing(&app, &upload).await?;
    let (state, problem) = match &upload.state {
        Stand::Arriving | Stand::Over => (UploadState::Arriving, None),
        Stand::Kept(_) => (UploadState::Kept, None),
        Stand::Refused(code) => {
            let fault = ApiFault::from(act::upload_refusal(code));
            (UploadState::Refused, Some(fault.document(lang, &request)))
        }
    };
    let [offset, expires] = standing(&upload);
    let headers = [offset, expires, (LENGTH, HeaderValue::from(upload.length)), metadata::header(&upload)];
    Ok((headers, Answer(UploadView { state, offset: upload.received, length: upload.length, file, problem })))
}

/// Takes the next bytes of an upload. Those that come with an `Upload-Checksum` (`sha1` or `sha256`) count
/// when all of them have come; without one they count as they come.
#[utoipa::path(patch, path = "/api/v1/tus/{upload}", tag = "public",
    params(("upload" = String, Path), ("Tus-Resumable" = String, Header), ("Upload-Offset" = u64, Header),
        ("Upload-Checksum" = Option<String>, Header)),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    responses((status = 204, description = "Upload-Offset, Upload-Expires"), FaultsOfPieces))]
pub(super) async fn go_on(
    State(app): State<App>,
    Id(upload): Id<UploadId>,
    _: Tus,
    headers: HeaderMap,
    body: Body,
) -> Done<(StatusCode, Headers<2>)> {
    if headers.get(CONTENT_TYPE).is_none_or(|kind| kind != PIECE) {
        return Err(ApiFault::WrongContent);
    }
    let offset = number(&headers, OFFSET)?;
    let upload = receive(app, upload, offset, &headers, body).await?;
    Ok((StatusCode::NO_CONTENT, standing(&upload)))
}

/// Ends an upload and removes what has arrived of it.
#[utoipa::path(delete, path = "/api/v1/tus/{upload}", tag = "public",
    params(("upload" = String, Path), ("Tus-Resumable" = String, Header)),
    responses((status = 204), FaultsOfResuming))]
pub(super) async fn end(State(app): State<App>, Id(upload): Id<UploadId>, _: Tus) -> Done<StatusCode> {
    act::end_upload(&app, &upload).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The same as PATCH or DELETE, for a network that lets neither through: `X-HTTP-Method-Override` says which.
#[utoipa::path(post, path = "/api/v1/tus/{upload}", tag = "public",
    params(("upload" = String, Path), ("Tus-Resumable" = String, Header), ("X-HTTP-Method-Override" = String, Header),
        ("Upload-Offset" = Option<u64>, Header), ("Upload-Checksum" = Option<String>, Header)),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    responses((status = 204, description = "Upload-Offset, Upload-Expires"), FaultsOfPieces))]
pub(super) async fn instead(
    app: State<App>,
    id: Id<UploadId>,
    tus: Tus,
    headers: HeaderMap,
    body: Body,
) -> Done<Response> {
    let meant = headers.get("x-http-method-override").and_then(|name| Method::from_bytes(name.as_bytes()).ok());
    match meant {
        Some(Method::PATCH) => Ok(go_on(app, id, tus, headers, body).await?.into_response()),
        Some(Method::DELETE) => Ok(end(app, id, tus).await?.into_response()),
        _ => Err(ApiFault::Unreadable),
    }
}

/// Takes a body into an upload. In a task of its own: when whoever sends goes away, and with them whoever
/// waits here, what has come by then is still put where it belongs.
async fn receive(app: App, id: UploadId, offset: u64, headers: &HeaderMap, body: Body) -> Done<Upload> {
    let checksum = checksum::of(headers)?;
    let task = tokio::spawn(async move {
        let mut receiving = Receiving::begin(&app, &id, offset, checksum).await?;
        let broken = pour(&mut receiving, body).await?;
        let (upload, _): (_, Option<UploadedFile>) = receiving.end(broken.is_some()).await?;
        broken.map_or(Ok(upload), Err)
    });
    task.await.map_err(|panic| act::Fault::Internal(panic.into()))?
}

/// Takes bytes as they come; brings why they broke off, if they did.
async fn pour(receiving: &mut Receiving, mut body: Body) -> Done<Option<ApiFault>> {
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        match frame {
            Ok(frame) => {
                if let Ok(bytes) = frame.into_data() {
                    receiving.take(&bytes).await?;
                }
            }
            Err(error) if waited_in_vain(&error) => return Ok(Some(ApiFault::TooSlow)),
            Err(_) => return Ok(Some(ApiFault::Unreadable)),
        }
    }
    Ok(None)
}

fn number(headers: &HeaderMap, name: HeaderName) -> Done<u64> {
    let text = headers.get(name).and_then(|value| value.to_str().ok());
    // A sign is no digit, though it can be read as part of a number.
    let digits = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|text| text.parse().ok()).ok_or(ApiFault::Unreadable)
}

fn standing(upload: &Upload) -> Headers<2> {
    let expires = chrono::DateTime::from_timestamp_millis(upload.expires_at.millis()).unwrap_or_default();
    let expires = HeaderValue::from_str(&expires.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
    let offset = (OFFSET, HeaderValue::from(upload.received));
    [offset, (EXPIRES, expires.unwrap_or(HeaderValue::from_static("0")))]
}
