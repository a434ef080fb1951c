//! What the public and a reporter may ask: agencies, filing, files, tracking. Absent: who a reporter
//! is; number and code are all there is to know.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderName};
use serde::Deserialize;
use shared::form::FilingForm;
use shared::id::{AgencyId, FileId, IdempotencyKey};
use shared::procedure::Kind;
use shared::region::{RegionCard, RegionCode};
use shared::wire::{
    AgencyCard, AgencyPage, CaseView, FindRequest, FoundPage, FoundRequest, Purpose, Receipt, TrackCommand,
    TrackRequest, UploadedFile,
};
use shared::words::Lang;

use super::answer::Shown;
use super::ask::{Asked, Caller, Id, Json, Key, Raw};
use super::fault::ApiFault;
use super::openapi::{
    FaultsOfFiling, FaultsOfFinding, FaultsOfFound, FaultsOfReading, FaultsOfSteps, FaultsOfTracking, FaultsOfUploads,
};
use super::{SiteAddress, Tongue};
use crate::act;
use crate::app::App;
use crate::page::paper;
use crate::regions;

type Done<T> = Result<T, ApiFault>;

/// Public data may be kept for a minute by anyone.
pub(super) const A_MINUTE: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "public, max-age=60")];

/// The agencies one may complain to.
#[utoipa::path(get, path = "/api/v1/agencies", tag = "public",
    responses((status = 200, body = Vec<AgencyCard>), FaultsOfReading))]
pub(super) async fn agencies(
    State(app): State<App>,
) -> Done<([(HeaderName, &'static str); 1], Answer<Vec<AgencyCard>>)> {
    Ok((A_MINUTE, Answer(act::agencies(&app).await?)))
}

/// Of which kind the complaint will be.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct KindQuery {
    kind: Option<String>,
}

/// An agency, what its form asks, and its procedure: where it takes complaints of several kinds, that of
/// the kind asked for.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}", tag = "public", params(("agency" = String, Path), KindQuery),
    responses((status = 200, body = AgencyPage), FaultsOfReading))]
pub(super) async fn agency(
    State(app): State<App>,
    Id(agency): Id<AgencyId>,
    Asked(asked): Asked<KindQuery>,
) -> Done<([(HeaderName, &'static str); 1], Answer<AgencyPage>)> {
    let kind = asked.kind.as_deref().and_then(Kind::from_code);
    Ok((A_MINUTE, Answer(act::agency_page(&app, &agency, kind).await?)))
}

/// Regions are changed by a decree, once in years, and with a new server.
const A_DAY: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "public, max-age=86400")];

/// Which regions: those that some words find, nearest to a region first; or what lies in one, the provinces
/// where nothing is asked.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RegionQuery {
    /// Words of a name and of what it lies in, at least two letters.
    q: Option<String>,
    /// The code of a region whose own places come first.
    near: Option<String>,
    /// The code of a region, for what lies in it.
    parent: Option<String>,
}

/// The regions of Indonesia: at most ten that some words find, or all that lie in one.
#[utoipa::path(get, path = "/api/v1/regions", tag = "public", params(RegionQuery),
    responses((status = 200, body = Vec<RegionCard>), FaultsOfReading))]
pub(super) async fn regions(
    Asked(asked): Asked<RegionQuery>,
) -> Done<([(HeaderName, &'static str); 1], Answer<Vec<RegionCard>>)> {
    let found = match (&asked.parent, &asked.q) {
        (None, Some(sought)) => regions::search(sought, asked.near.as_deref().and_then(RegionCode::parse).as_ref()),
        (parent, _) => {
            let parent = parent.as_deref().filter(|code| !code.is_empty());
            let code = parent.map(|code| RegionCode::parse(code).ok_or(act::Fault::NotFound)).transpose()?;
            regions::below(code.as_ref()).ok_or(act::Fault::NotFound)?
        }
    };
    Ok((A_DAY, Answer(found)))
}

/// Files a complaint. The same key brings the same receipt, however often it is sent. While far more is filed
/// than people file, 428 brings a `challenge`; its answer goes into the header `Aduan-Proof`, under the same key.
#[utoipa::path(post, path = "/api/v1/agencies/{agency}/cases", tag = "public",
    params(("agency" = String, Path), ("Idempotency-Key" = String, Header), ("Aduan-Proof" = Option<String>, Header)),
    request_body = FilingForm,
    responses((status = 201, body = Receipt), (status = 200, description = "filed before", body = Receipt), FaultsOfFiling))]
pub(super) async fn file(
    State(app): State<App>,
    Tongue(lang): Tongue,
    SiteAddress(site): SiteAddress,
    Caller(from): Caller,
    Id(agency): Id<AgencyId>,
    Key(key): Key,
    Json(form): Json<FilingForm>,
) -> Done<(StatusCode, Answer<Receipt>)> {
    Ok(received(act::file(&app, &from, &agency, &key, &form, lang).await?, &site, lang))
}

/// The answer to a filing: its receipt, with the paper drawn.
pub(super) fn received(filed: act::Filed, site: &str, lang: Lang) -> (StatusCode, Answer<Receipt>) {
    let paper = paper::sheet(&filed.slip, site, lang).into_string();
    let status = if filed.repeated { StatusCode::OK } else { StatusCode::CREATED };
    (status, Answer(Receipt { paper, ..filed.receipt }))
}

/// The form a file belongs to, and what it is called.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct UploadQuery {
    #[param(value_type = String)]
    key: IdempotencyKey,
    #[serde(default)]
    name: String,
    #[serde(default)]
    purpose: Purpose,
}

/// Takes one file for a form that is not sent yet. The key in the query is the form's own.
#[utoipa::path(post, path = "/api/v1/uploads", tag = "public", params(UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = UploadedFile), FaultsOfUploads))]
pub(super) async fn upload(
    State(app): State<App>,
    Caller(from): Caller,
    Asked(asked): Asked<UploadQuery>,
    Raw(bytes): Raw,
) -> Done<(StatusCode, Answer<UploadedFile>)> {
    Ok((StatusCode::CREATED, Answer(act::upload(&app, &from, &asked.key, asked.purpose, &asked.name, bytes).await?)))
}

/// Which form a file is taken back from.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RemovalQuery {
    #[param(value_type = String)]
    key: IdempotencyKey,
}

/// Takes a file back that was not sent yet.
#[utoipa::path(delete, path = "/api/v1/uploads/{file}", tag = "public", params(("file" = String, Path), RemovalQuery),
    responses((status = 204), FaultsOfReading))]
pub(super) async fn remove_upload(
    State(app): State<App>,
    Id(file): Id<FileId>,
    Asked(asked): Asked<RemovalQuery>,
) -> Done<StatusCode> {
    act::remove_upload(&app, &asked.key, &file).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The reporter's view of a case. A POST, so that the code never stands in an address.
#[utoipa::path(post, path = "/api/v1/track", tag = "reporter", request_body = TrackRequest,
    responses((status = 200, body = CaseView), FaultsOfTracking))]
pub(super) async fn track(
    State(app): State<App>,
    Caller(from): Caller,
    Json(request): Json<TrackRequest>,
) -> Done<Shown> {
    Ok(Shown(act::track(&app, &from, &request).await?))
}

/// A step of the reporter; answers with the case after it.
#[utoipa::path(post, path = "/api/v1/track/commands", tag = "reporter", request_body = TrackCommand,
    params(("Idempotency-Key" = String, Header)), responses((status = 200, body = CaseView), FaultsOfSteps))]
pub(super) async fn track_command(
    State(app): State<App>,
    Caller(from): Caller,
    Key(key): Key,
    Json(command): Json<TrackCommand>,
) -> Done<Shown> {
    Ok(Shown(act::track_command(&app, &from, &key, &command).await?))
}

/// Looks for a reporter's complaints by the e-mail address they gave. What is found is sent there, and the answer
/// is the same whether or not there is anything.
#[utoipa::path(post, path = "/api/v1/track/find", tag = "reporter", request_body = FindRequest,
    responses((status = 202, description = "taken"), FaultsOfFinding))]
pub(super) async fn find(
    State(app): State<App>,
    Caller(from): Caller,
    Json(request): Json<FindRequest>,
) -> Done<StatusCode> {
    act::find(&app, &from, &request).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The complaints that the one-time code of a mail opens, each with its own tracking code.
#[utoipa::path(post, path = "/api/v1/track/found", tag = "reporter", request_body = FoundRequest,
    responses((status = 200, body = FoundPage), FaultsOfFound))]
pub(super) async fn found(
    State(app): State<App>,
    Caller(from): Caller,
    Json(request): Json<FoundRequest>,
) -> Done<Answer<FoundPage>> {
    Ok(Answer(act::found(&app, &from, &request).await?))
}
