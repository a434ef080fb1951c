//! Requests for information and objections, as posts and applicants ask about them. Who may is decided in `act`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName};
use axum::routing::{get, post};
use axum::{Json as Answer, Router};
use shared::id::{CaseId, RequestId};
use shared::wire::{
    CaseView, OpenRequest, OpenedRequest, Reprint, RequestDeed, RequestFile, RequestPage, RequestsAsked, TrackObjection,
};

use super::Tongue;
use super::answer::Shown;
use super::ask::{Asked, Caller, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfRequests};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;
use crate::page::ppid as paper;

type Done<T> = Result<T, ApiFault>;

/// Requests for information, beside complaints.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/request", post(open))
        .route("/api/v1/requests", get(list).post(enter))
        .route("/api/v1/requests/{request}", get(one))
        .route("/api/v1/requests/{request}/deeds", post(deed))
        .route("/api/v1/requests/{request}/notice", get(notice))
        .route("/api/v1/registers", get(register))
        .route("/api/v1/registers/csv", get(register_csv))
        .route("/api/v1/track/objection", post(object))
}

/// Opens a request for information out of a complaint; its reporter need not file again.
#[utoipa::path(post, path = "/api/v1/cases/{case}/request", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = OpenRequest,
    responses((status = 201, body = OpenedRequest), FaultsOfRequests))]
pub(super) async fn open(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<OpenRequest>,
) -> Done<(StatusCode, Answer<OpenedRequest>)> {
    Ok((StatusCode::CREATED, Answer(act::open_request(&app, &officer, &case, &key, &asked).await?)))
}

/// Enters a request that came to the PPID directly, by word of mouth, letter or mail.
#[utoipa::path(post, path = "/api/v1/requests", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = OpenRequest,
    responses((status = 201, body = OpenedRequest), FaultsOfRequests))]
pub(super) async fn enter(
    State(app): State<App>,
    Signed(officer): Signed,
    Key(key): Key,
    Json(asked): Json<OpenRequest>,
) -> Done<(StatusCode, Answer<OpenedRequest>)> {
    Ok((StatusCode::CREATED, Answer(act::enter_request(&app, &officer, &key, &asked).await?)))
}

/// A page of what waits for a post, or of a register. `after` is the `next` of the page before.
#[utoipa::path(get, path = "/api/v1/requests", tag = "staff", security(("bearer" = [])), params(RequestsAsked),
    responses((status = 200, body = RequestPage), FaultsOfCases))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<RequestsAsked>,
) -> Done<Answer<RequestPage>> {
    Ok(Answer(act::requests(&app, &officer, &asked).await?))
}

/// One request.
#[utoipa::path(get, path = "/api/v1/requests/{request}", tag = "staff", security(("bearer" = [])),
    params(("request" = String, Path), PostQuery), responses((status = 200, body = RequestFile), FaultsOfCases))]
pub(super) async fn one(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(request): Id<RequestId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<RequestFile>> {
    Ok(Answer(act::request(&app, &officer, &asked.post, &request).await?))
}

/// Does something to a request; answers with it as it stands after.
#[utoipa::path(post, path = "/api/v1/requests/{request}/deeds", tag = "staff", security(("bearer" = [])),
    params(("request" = String, Path), ("Idempotency-Key" = String, Header)), request_body = RequestDeed,
    responses((status = 200, body = RequestFile), FaultsOfRequests))]
pub(super) async fn deed(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(request): Id<RequestId>,
    Key(key): Key,
    Json(asked): Json<RequestDeed>,
) -> Done<Answer<RequestFile>> {
    Ok(Answer(act::do_deed(&app, &officer, &request, &key, &asked).await?))
}

/// The written notice of a request, to be printed on one sheet.
#[utoipa::path(get, path = "/api/v1/requests/{request}/notice", tag = "staff", security(("bearer" = [])),
    params(("request" = String, Path), PostQuery), responses((status = 200, body = Reprint), FaultsOfCases))]
pub(super) async fn notice(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(request): Id<RequestId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<Reprint>> {
    let notice = act::notice(&app, &officer, &asked.post, &request).await?;
    Ok(Answer(Reprint { paper: paper::notice(&notice, lang).into_string() }))
}

/// A register, to be printed. Without who asks, where the post may not see it.
#[utoipa::path(get, path = "/api/v1/registers", tag = "staff", security(("bearer" = [])), params(RequestsAsked),
    responses((status = 200, body = Reprint), FaultsOfCases))]
pub(super) async fn register(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Asked(asked): Asked<RequestsAsked>,
) -> Done<Answer<Reprint>> {
    let sheet = act::register(&app, &officer, &asked, lang).await?;
    Ok(Answer(Reprint { paper: paper::register(&sheet, lang).into_string() }))
}

/// A register as a table file, in the same columns. No cell is read as a formula.
#[utoipa::path(get, path = "/api/v1/registers/csv", tag = "staff", security(("bearer" = [])), params(RequestsAsked),
    responses((status = 200, body = String, content_type = "text/csv"), FaultsOfCases))]
pub(super) async fn register_csv(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Asked(asked): Asked<RequestsAsked>,
) -> Done<([(HeaderName, &'static str); 2], String)> {
    let sheet = act::register(&app, &officer, &asked, lang).await?;
    let head = sheet.headings.iter().map(ToString::to_string).collect();
    let lines: Vec<Vec<String>> = std::iter::once(head).chain(sheet.lines).collect();
    let named = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"register-ppid.csv\""),
    ];
    Ok((named, shared::request::csv(&lines)))
}

/// The applicant objects, with number and code of the complaint the request came from; answers with the complaint.
#[utoipa::path(post, path = "/api/v1/track/objection", tag = "reporter", request_body = TrackObjection,
    params(("Idempotency-Key" = String, Header)), responses((status = 200, body = CaseView), FaultsOfRequests))]
pub(super) async fn object(
    State(app): State<App>,
    Caller(from): Caller,
    Key(key): Key,
    Json(asked): Json<TrackObjection>,
) -> Done<Shown> {
    Ok(Shown(act::object(&app, &from, &key, &asked).await?))
}
