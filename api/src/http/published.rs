//! Complaints shown to the public: read by anyone, shown and taken off from a post. Absent: who may; that is decided
//! in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, StatusCode};
use axum::routing::{get, post};
use shared::id::{AgencyId, CaseId, FileId, RegisterNumber};
use shared::wire::{
    CaseView, Followed, MonthFigures, Publication, Publish, PublishedAsked, PublishedCase, PublishedPage, SimilarAsked,
    SimilarRow, TrackRequest, Withhold,
};

use super::answer::Shown;
use super::ask::{Asked, Caller, Id, Json, Key, Signed};
use super::citizen::A_MINUTE;
use super::fault::ApiFault;
use super::openapi::{
    FaultsOfCases, FaultsOfFollowing, FaultsOfPublishing, FaultsOfReading, FaultsOfSteps, FaultsOfTracking,
};
use super::staff::PostQuery;
use super::{Tongue, open_data};
use crate::act;
use crate::app::App;

/// What is shown to the public, as files too, and what officers do about it.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/agencies/{agency}/published", get(list))
        .route("/api/v1/agencies/{agency}/published/{number}", get(one))
        .route("/api/v1/agencies/{agency}/published/{number}/pictures/{picture}", get(picture))
        .route("/api/v1/agencies/{agency}/published/{number}/follow", post(follow))
        .route("/api/v1/agencies/{agency}/similar", post(similar))
        .route("/api/v1/agencies/{agency}/figures", get(figures))
        .route("/api/v1/track/withhold", post(take_back))
        .route("/api/v1/cases/{case}/publication", get(publication).post(publish))
        .route("/api/v1/cases/{case}/publication/withhold", post(withhold))
        .merge(open_data::routes())
}

type Done<T> = Result<T, ApiFault>;
type Public<T> = Done<([(HeaderName, &'static str); 1], Answer<T>)>;

/// The complaints of an agency that are shown to the public, newest first.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/published", tag = "public",
    params(("agency" = String, Path), PublishedAsked), responses((status = 200, body = PublishedPage), FaultsOfReading))]
pub(super) async fn list(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Id(agency): Id<AgencyId>,
    Asked(asked): Asked<PublishedAsked>,
) -> Public<PublishedPage> {
    Ok((A_MINUTE, Answer(act::published(&app, &agency, &asked, lang).await?)))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/published/{number}", tag = "public",
    params(("agency" = String, Path), ("number" = String, Path)),
    responses((status = 200, body = PublishedCase), FaultsOfReading))]
pub(super) async fn one(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Id((agency, number)): Id<(AgencyId, RegisterNumber)>,
) -> Public<PublishedCase> {
    Ok((A_MINUTE, Answer(act::published_case(&app, &agency, &number, lang).await?)))
}

/// A picture of one of them, made for the public.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/published/{number}/pictures/{picture}", tag = "public",
    params(("agency" = String, Path), ("number" = String, Path), ("picture" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), FaultsOfReading))]
pub(super) async fn picture(
    State(app): State<App>,
    Id((agency, number, picture)): Id<(AgencyId, RegisterNumber, FileId)>,
) -> Done<([(HeaderName, &'static str); 2], Bytes)> {
    let bytes = act::shown_picture(&app, &agency, &number, &picture).await?;
    let [a_minute] = A_MINUTE;
    Ok(([a_minute, (CONTENT_TYPE, "image/jpeg")], bytes))
}

/// Counts the asker among those affected. The same key counts once.
#[utoipa::path(post, path = "/api/v1/agencies/{agency}/published/{number}/follow", tag = "public",
    params(("agency" = String, Path), ("number" = String, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = Followed), FaultsOfFollowing))]
pub(super) async fn follow(
    State(app): State<App>,
    Caller(from): Caller,
    Id((agency, number)): Id<(AgencyId, RegisterNumber)>,
    Key(key): Key,
) -> Done<Answer<Followed>> {
    Ok(Answer(act::follow(&app, &from, &agency, &number, &key).await?))
}

/// Shown complaints like the one being written. A POST: what is being written stands in no address.
#[utoipa::path(post, path = "/api/v1/agencies/{agency}/similar", tag = "public", params(("agency" = String, Path)),
    request_body = SimilarAsked, responses((status = 200, body = Vec<SimilarRow>), FaultsOfTracking))]
pub(super) async fn similar(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Caller(from): Caller,
    Id(agency): Id<AgencyId>,
    Json(asked): Json<SimilarAsked>,
) -> Done<Answer<Vec<SimilarRow>>> {
    Ok(Answer(act::similar(&app, &from, &agency, &asked, lang).await?))
}

/// How an agency's complaints of this month stand.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/figures", tag = "public", params(("agency" = String, Path)),
    responses((status = 200, body = MonthFigures), FaultsOfReading))]
pub(super) async fn figures(State(app): State<App>, Id(agency): Id<AgencyId>) -> Public<MonthFigures> {
    Ok((A_MINUTE, Answer(act::month_figures(&app, &agency).await?)))
}

/// What may be shown of a case, or is.
#[utoipa::path(get, path = "/api/v1/cases/{case}/publication", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = Publication), FaultsOfCases))]
pub(super) async fn publication(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<Publication>> {
    Ok(Answer(act::publication(&app, &officer, &asked.post, &case, lang).await?))
}

/// Shows a case to the public, in edited words.
#[utoipa::path(post, path = "/api/v1/cases/{case}/publication", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Publish,
    responses((status = 204), FaultsOfPublishing))]
pub(super) async fn publish(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Publish>,
) -> Done<StatusCode> {
    act::publish(&app, &officer, &case, &key, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a shown case off the public pages.
#[utoipa::path(post, path = "/api/v1/cases/{case}/publication/withhold", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Withhold,
    responses((status = 204), FaultsOfPublishing))]
pub(super) async fn withhold(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Withhold>,
) -> Done<StatusCode> {
    act::withhold(&app, &officer, &case, &key, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The reporter takes back that their complaint may be shown.
#[utoipa::path(post, path = "/api/v1/track/withhold", tag = "reporter", request_body = TrackRequest,
    params(("Idempotency-Key" = String, Header)), responses((status = 200, body = CaseView), FaultsOfSteps))]
pub(super) async fn take_back(
    State(app): State<App>,
    Caller(from): Caller,
    Key(key): Key,
    Json(request): Json<TrackRequest>,
) -> Done<Shown> {
    Ok(Shown(act::take_back(&app, &from, &key, &request).await?))
}
