//! The one router: every address of Aduan on this page, and what is done for each request.
//!
//! From the outside in: a request id and one log line, security headers, compression of what is made
//! anew, error bodies for people or programs, a caught panic, a time limit, a size limit. Layers stand
//! together where they can: each call of `layer` boxes the service anew, and each box is cloned for
//! every request.
//! Absent: deciding anything. A handler reads what was asked, calls [`crate::act`] or
//! [`crate::accounts`] and writes down what came of it.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{any, delete, get, options, post};
use shared::form::{FILE_BYTES_MAX, FILES_MAX};
use shared::media::most_bytes;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::{page, site};

mod account;
mod admin;
mod answer;
mod ask;
mod board;
mod citizen;
mod contribution;
mod disposition;
mod evidence;
mod fault;
mod headers;
mod identity;
mod installation;
mod letter_numbers;
mod letters;
mod log;
mod map;
mod open_data;
mod openapi;
mod papers;
mod people;
mod proxied;
mod published;
mod quarantine;
mod recap;
mod requests;
mod search;
mod secrecy;
mod serve;
mod session;
mod site_address;
mod staff;
mod together;
mod uploads;
mod working;

pub(crate) use ask::{Caller, Id, Tongue};
pub(crate) use fault::ApiFault;
pub(crate) use headers::policy;
pub(crate) use log::RequestId;
pub use serve::{Patience, serve, told_to_stop};
pub(crate) use site_address::SiteAddress;

/// Largest JSON body in bytes: a full filing form is below 60 KiB.
const JSON_BYTES_MAX: usize = 128 * 1024;
/// Largest plain form in bytes, far above what it may carry: files that are too large or too many are
/// read and dropped, so that the page with what the person typed can still be answered. A connection
/// that is cut loses it.
fn form_bytes_max(app: &App) -> usize {
    let recordings = FILES_MAX * upload_bytes_max(app);
    recordings.max(4 * FILES_MAX * FILE_BYTES_MAX) + FILES_MAX * FILE_BYTES_MAX
}

/// Most bytes that come of an upload at once: all of the largest.
fn upload_bytes_max(app: &App) -> usize {
    usize::try_from(most_bytes(app.settings().media_mb)).unwrap_or(usize::MAX)
}

/// How long a request without files may take.
const TIME_MAX: Duration = Duration::from_secs(30);
/// How long a request with files may take: 40 MB over a village network.
const UPLOAD_TIME_MAX: Duration = Duration::from_secs(10 * 60);

/// Every route of Aduan.
pub fn router(app: App) -> Router {
    let pages = pages(&app).merge(embedded(&app));
    let made_anew = Router::new().merge(api(&app)).merge(pages).layer(CompressionLayer::new().gzip(true).br(true));
    let ready_made = Router::new()
        .route("/aset/{*path}", get(asset))
        .route("/sw.js", get(worker))
        .route("/sematkan.js", get(page::embed::script))
        .route("/petugas", get(site::console))
        .route("/petugas/{*path}", get(site::console))
        .route("/peta/{zoom}/{column}/{row}", get(map::tile))
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz));
    made_anew
        .merge(ready_made)
        .fallback(page::lost)
        .layer((from_fn_with_state(app.clone(), log::log), map_response(headers::guard)))
        .with_state(app)
}

/// How large a body may be and how long a request may take. One that says it is larger is refused before
/// it is sent.
fn within(bytes_max: usize, time_max: Duration) -> (TimeoutLayer, RequestBodyLimitLayer, DefaultBodyLimit) {
    let in_time = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, time_max);
    (in_time, RequestBodyLimitLayer::new(bytes_max), DefaultBodyLimit::disable())
}

/// The JSON API. The description in [`openapi`] names the same routes; a test compares the two.
fn api(app: &App) -> Router<App> {
    let uploads = Router::new()
        .route("/api/v1/uploads", post(citizen::upload))
        .layer(within(FILE_BYTES_MAX + 1, UPLOAD_TIME_MAX));
    let resumable = Router::new()
        .route("/api/v1/tus", options(uploads::spoken).post(uploads::begin))
        .route("/api/v1/tus/{upload}", get(uploads::stand).patch(uploads::go_on))
        .route("/api/v1/tus/{upload}", delete(uploads::end).post(uploads::instead))
        .layer(within(upload_bytes_max(app) + 1, UPLOAD_TIME_MAX))
        .layer(map_response(uploads::named));
    Router::new()
        .route("/api/v1/agencies", get(citizen::agencies))
        .route("/api/v1/agencies/{agency}", get(citizen::agency))
        .route("/api/v1/agencies/{agency}/cases", post(citizen::file))
        .route("/api/v1/agencies/{agency}/guide", get(staff::guide))
        .route("/api/v1/regions", get(citizen::regions))
        .route("/api/v1/uploads/{file}", delete(citizen::remove_upload))
        .route("/api/v1/track", post(citizen::track))
        .route("/api/v1/track/commands", post(citizen::track_command))
        .route("/api/v1/track/find", post(citizen::find))
        .route("/api/v1/track/found", post(citizen::found))
        .route("/api/v1/session", post(session::sign_in).delete(session::sign_out))
        .route("/api/v1/session/refresh", post(session::refresh))
        .route("/api/v1/session/list", get(account::sessions))
        .route("/api/v1/session/others", delete(account::end_others))
        .route("/api/v1/session/{session}", delete(account::end_session))
        .route("/api/v1/password", post(account::change_password))
        .route("/api/v1/invitation", post(account::invitation))
        .route("/api/v1/invitation/password", post(account::set_password))
        .route("/api/v1/me", get(staff::me))
        .route("/api/v1/queue", get(staff::queue))
        .route("/api/v1/admin/definitions", get(admin::list).post(admin::adopt))
        .route("/api/v1/admin/definitions/check", post(admin::check))
        .route("/api/v1/admin/definitions/{kind}/{id}", get(admin::view))
        .route("/api/v1/desk", get(staff::desk))
        .route("/api/v1/cases", post(staff::file))
        .route("/api/v1/cases/numbered/{number}", get(staff::numbered))
        .route("/api/v1/cases/{case}", get(staff::case))
        .route("/api/v1/cases/{case}/receipt", get(staff::receipt))
        .route("/api/v1/cases/{case}/form", get(staff::form))
        .route("/api/v1/cases/{case}/commands", post(staff::command))
        .route("/api/v1/cases/{case}/attachments/{file}", get(staff::attachment))
        .route("/api/v1/cases/{case}/presence", post(staff::be_present))
        .route("/api/v1/cases/{case}/identity", post(identity::open))
        .route("/api/v1/cases/{case}/identity/document", get(identity::document))
        .merge(published::routes())
        .merge(secrecy::routes())
        .merge(evidence::routes())
        .merge(disposition::routes())
        .merge(contribution::routes())
        .route("/api/v1/cases/{case}/answer", get(working::working_answer).post(working::work))
        .merge(search::router())
        .merge(requests::routes())
        .merge(gathering())
        .route("/api/v1/openapi.json", get(openapi::document))
        .merge(managing())
        .route("/api/{*unknown}", any(fault::unknown))
        .layer(within(JSON_BYTES_MAX, TIME_MAX))
        .merge(uploads)
        .merge(resumable)
        .layer((map_response(headers::keep_nothing), from_fn(fault::documents), CatchPanicLayer::new()))
}

/// Cases about one matter, and the figures of a month of them.
fn gathering() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/related", get(together::related))
        .route("/api/v1/cases/{case}/split", get(together::split_sheet).post(together::split))
        .route("/api/v1/umbrellas", post(together::gather))
        .route("/api/v1/umbrellas/{umbrella}", get(together::umbrella))
        .route("/api/v1/umbrellas/{umbrella}/members", post(together::join))
        .route("/api/v1/umbrellas/{umbrella}/release", post(together::release))
        .route("/api/v1/together/preview", post(together::preview))
        .route("/api/v1/together", post(together::act))
        .merge(papers::routes())
        .merge(letter_numbers::routes())
        .merge(recap::routes())
        .merge(board::routes())
}

/// What administrators ask.
fn managing() -> Router<App> {
    Router::new()
        .route("/api/v1/admin/people", get(people::list).post(people::invite))
        .route("/api/v1/admin/people/{person}/posts", post(people::give))
        .route("/api/v1/admin/people/{person}/link", post(people::link))
        .route("/api/v1/admin/people/{person}/disable", post(people::disable))
        .route("/api/v1/admin/people/{person}/enable", post(people::enable))
        .route("/api/v1/admin/posts/{post}/end", post(people::end))
        .route("/api/v1/admin/posts/{post}/hand-over", post(people::hand_over))
        .route("/api/v1/admin/log", get(people::log))
        .route("/api/v1/admin/deliveries", get(letters::list))
        .route("/api/v1/admin/deliveries/{delivery}/again", post(letters::again))
        .merge(installation::routes())
        .route("/api/v1/quarantine", get(quarantine::list))
        .route("/api/v1/quarantine/{entry}/file", post(quarantine::file))
        .route("/api/v1/quarantine/{entry}/refuse", post(quarantine::refuse))
}

/// The plain pages, which the citizen's app takes over where it can run.
fn pages(app: &App) -> Router<App> {
    let forms = Router::new()
        .route("/{agency}/lapor", get(page::filing::open).post(page::filing::send))
        .route("/lacak/tindakan", post(page::action::send))
        .route("/bagikan", get(page::phone::share).post(page::phone::share_unkept))
        .layer(within(form_bytes_max(app), UPLOAD_TIME_MAX));
    Router::new()
        .route("/", get(page::home::open))
        .route("/privasi", get(page::privacy::open))
        .route("/milik-saya", get(page::phone::mine))
        .route("/{agency}", get(page::filing::lead))
        .route("/{agency}/standar", get(page::standard::open))
        .route("/{agency}/aduan", get(page::published::list))
        .route("/{agency}/aduan/{number}", get(page::published::one).post(page::published::follow))
        .route("/lacak", get(page::track::open).post(page::track::look))
        .route("/lacak/izin", post(page::consent::take_back))
        .route("/lacak/kerahasiaan", post(page::loosening::answer))
        .route("/lacak/keberatan", post(page::objection::object))
        .route("/lacak/lupa", get(page::find::open).post(page::find::ask))
        .route("/lacak/temukan", get(page::find::enter_code).post(page::find::list))
        .route("/lacak/{number}", get(page::track::open_with))
        .route("/pihak-luar", get(page::outside::enter).post(page::outside::open))
        .route("/pihak-luar/jawab", post(page::outside::answer))
        .route("/pihak-luar/gambar", post(page::outside::picture))
        .layer(within(JSON_BYTES_MAX, TIME_MAX))
        .merge(forms)
        .layer((from_fn_with_state(app.clone(), page::found::named), from_fn(page::faults), CatchPanicLayer::new()))
        .route("/robots.txt", get(page::found::robots))
}

/// The same pages in a frame on an agency's own site.
fn embedded(app: &App) -> Router<App> {
    let forms = Router::new()
        .route("/sematkan/{agency}/lapor", get(page::filing::open).post(page::filing::send))
        .route("/sematkan/{agency}/lacak/tindakan", post(page::action::send))
        .layer(within(form_bytes_max(app), UPLOAD_TIME_MAX));
    Router::new()
        .route("/sematkan/{agency}/lacak", get(page::track::open).post(page::track::look))
        .route("/sematkan/{agency}/lacak/izin", post(page::consent::take_back))
        .route("/sematkan/{agency}/lacak/kerahasiaan", post(page::loosening::answer))
        .route("/sematkan/{agency}/lacak/keberatan", post(page::objection::object))
        .route("/sematkan/{agency}/lacak/{number}", get(page::embed::open_with))
        .layer(within(JSON_BYTES_MAX, TIME_MAX))
        .merge(forms)
        .layer((from_fn_with_state(app.clone(), page::embed::frame), from_fn(page::faults), CatchPanicLayer::new()))
        .route("/sematkan/warna.css", get(page::embed::colours))
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    site::asset(&path, &headers)
}

/// The service worker: at the top, since it may answer only for what lies below its own address.
async fn worker(headers: HeaderMap) -> Response {
    site::asset("warga/sw.js", &headers)
}

/// The process lives.
async fn healthz() -> &'static str {
    "ok"
}

/// The process can work: the database answers.
async fn readyz(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.store().ready().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database")
        }
    }
}
