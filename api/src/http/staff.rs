//! What a signed-in person may ask. Which post may see and do what is decided in `act`.

use axum::Json as Answer;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::HeaderName;
use serde::Deserialize;
use shared::guide::Guide;
use shared::id::{AgencyId, CaseId, FileId, PostId};
use shared::procedure::{Print, Role};
use shared::wire::{
    CaseCommand, CaseView, Company, DeskFiling, DeskPage, Here, Me, NumberedCase, QueuePage, QueueView, Receipt,
    Reprint,
};

use super::answer::{Shown, download};
use super::ask::{Asked, Id, Json, Key, Signed};
use super::citizen::received;
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfDesks, FaultsOfPresence, FaultsOfReading, FaultsOfStaff, FaultsOfSteps};
use super::{SiteAddress, Tongue};
use crate::act;
use crate::app::App;
use crate::page::{disposition_sheet, form_sheet, paper};

type Done<T> = Result<T, ApiFault>;

/// Who is signed in, and the posts held today.
#[utoipa::path(get, path = "/api/v1/me", tag = "staff", security(("bearer" = [])),
    responses((status = 200, body = Me), FaultsOfStaff))]
pub(super) async fn me(Signed(officer): Signed) -> Answer<Me> {
    Answer(Me { name: officer.name, posts: officer.posts })
}

/// Which page of which queue.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct QueueQuery {
    #[param(value_type = String)]
    post: PostId,
    #[serde(default)]
    #[param(value_type = String)]
    view: QueueView,
    after: Option<String>,
}

/// One page of a post's queue. `after` is the `next` of the page before.
#[utoipa::path(get, path = "/api/v1/queue", tag = "staff", security(("bearer" = [])), params(QueueQuery),
    responses((status = 200, body = QueuePage), FaultsOfCases))]
pub(super) async fn queue(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Asked(asked): Asked<QueueQuery>,
) -> Done<Answer<QueuePage>> {
    Ok(Answer(act::queue(&app, &officer, &asked.post, asked.view, asked.after.as_deref(), lang).await?))
}

/// What a console has to know of a post's agency: its offices, units, channels and procedures.
#[utoipa::path(get, path = "/api/v1/desk", tag = "staff", security(("bearer" = [])), params(PostQuery),
    responses((status = 200, body = DeskPage), FaultsOfCases))]
pub(super) async fn desk(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<DeskPage>> {
    Ok(Answer(act::desk(&app, &officer, &asked.post).await?))
}

/// Files a complaint that came to a desk. The same key brings the same receipt, however often it is sent.
#[utoipa::path(post, path = "/api/v1/cases", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = DeskFiling,
    responses((status = 201, body = Receipt), (status = 200, description = "filed before", body = Receipt), FaultsOfDesks))]
pub(super) async fn file(
    State(app): State<App>,
    Tongue(lang): Tongue,
    SiteAddress(site): SiteAddress,
    Signed(officer): Signed,
    Key(key): Key,
    Json(desk): Json<DeskFiling>,
) -> Done<(StatusCode, Answer<Receipt>)> {
    Ok(received(act::file_at_desk(&app, &officer, &key, &desk, lang).await?, &site, lang))
}

/// The post from which something is looked at.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PostQuery {
    #[param(value_type = String)]
    pub(super) post: PostId,
}

/// A case as a post may see it.
#[utoipa::path(get, path = "/api/v1/cases/{case}", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = CaseView), FaultsOfCases))]
pub(super) async fn case(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Shown> {
    Ok(Shown(act::case(&app, &officer, &asked.post, &case).await?))
}

/// Of which role.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RoleQuery {
    #[param(value_type = String)]
    role: Role,
}

/// The console's guide for a role of an agency: its screens, its keys, what comes to it by the SOP, and its first
/// day. It names nobody and no case, so nobody has to be signed in.
#[utoipa::path(get, path = "/api/v1/agencies/{agency}/guide", tag = "public", params(("agency" = String, Path), RoleQuery),
    responses((status = 200, body = Guide), FaultsOfReading))]
pub(super) async fn guide(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Id(agency): Id<AgencyId>,
    Asked(asked): Asked<RoleQuery>,
) -> Done<Answer<Guide>> {
    Ok(Answer(act::guide(&app, &agency, asked.role, lang).await?))
}

/// The case with a register number, where a post may see it.
#[utoipa::path(get, path = "/api/v1/cases/numbered/{number}", tag = "staff", security(("bearer" = [])),
    params(("number" = String, Path), PostQuery), responses((status = 200, body = NumberedCase), FaultsOfCases))]
pub(super) async fn numbered(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(number): Id<String>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<NumberedCase>> {
    Ok(Answer(act::numbered(&app, &officer, &asked.post, &number).await?))
}

/// The receipt of a case, to be printed again: without the tracking code, which is the reporter's, and without who
/// reports, so that it opens nothing and leaves no trace.
#[utoipa::path(get, path = "/api/v1/cases/{case}/receipt", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = Reprint), FaultsOfCases))]
pub(super) async fn receipt(
    State(app): State<App>,
    Tongue(lang): Tongue,
    SiteAddress(site): SiteAddress,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<Answer<Reprint>> {
    let slip = act::reprint(&app, &officer, &asked.post, &case, lang).await?;
    Ok(Answer(Reprint { paper: paper::sheet(&slip, &site, lang).into_string() }))
}

/// Which form of a case, looked at from which post.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct FormQuery {
    #[param(value_type = String)]
    post: PostId,
    form: String,
}

/// A form that the case's procedure has filled in, such as `lembar-pengaduan`, to be printed. Who reports stands on
/// it only while the post has the identity open.
#[utoipa::path(get, path = "/api/v1/cases/{case}/form", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), FormQuery), responses((status = 200, body = Reprint), FaultsOfCases))]
pub(super) async fn form(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<FormQuery>,
) -> Done<Answer<Reprint>> {
    let print = Print::from_code(&asked.form).ok_or(act::Fault::NotFound)?;
    let form = act::form_sheet(&app, &officer, &asked.post, &case, print, lang).await?;
    let paper = match &form.disposition {
        Some(paper) => disposition_sheet::sheet(&form, paper, lang),
        None => form_sheet::sheet(&form, lang),
    };
    Ok(Answer(Reprint { paper: paper.into_string() }))
}

/// A step from a post; answers with the case after it, or with nothing where the step took the case out of
/// the post's sight.
#[utoipa::path(post, path = "/api/v1/cases/{case}/commands", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = CaseCommand,
    responses((status = 200, body = CaseView), (status = 204, description = "done, and out of sight"), FaultsOfSteps))]
pub(super) async fn command(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(command): Json<CaseCommand>,
) -> Done<Result<Shown, StatusCode>> {
    let seen = act::command(&app, &officer, &case, &key, &command).await?;
    Ok(seen.map(Shown).ok_or(StatusCode::NO_CONTENT))
}

/// Says that a post has a case open, and brings who else has, with the version the case is at. Said again it is the
/// same, so it needs no key.
#[utoipa::path(post, path = "/api/v1/cases/{case}/presence", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path)), request_body = Here, responses((status = 200, body = Company), FaultsOfPresence))]
pub(super) async fn be_present(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Json(here): Json<Here>,
) -> Done<Answer<Company>> {
    Ok(Answer(act::be_present(&app, &officer, &case, &here).await?))
}

/// A file of a case. It is always a download: nothing a citizen sent is shown as a page of ours.
#[utoipa::path(get, path = "/api/v1/cases/{case}/attachments/{file}", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("file" = String, Path), PostQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), FaultsOfCases))]
pub(super) async fn attachment(
    State(app): State<App>,
    Signed(officer): Signed,
    Id((case, file)): Id<(CaseId, FileId)>,
    Asked(asked): Asked<PostQuery>,
) -> Done<([(HeaderName, String); 2], Bytes)> {
    let (view, bytes) = act::attachment(&app, &officer, &asked.post, &case, &file).await?;
    Ok(download(view, bytes))
}
