//! The calls of the staff console. The access token is handed in: it lives in memory only.
//! Absent: renewing it when it has expired; the console decides when to.

use gloo_net::http::Method;
use shared::id::{CaseId, FileId, PostId};
use shared::wire::{
    CaseCommand, CaseView, Company, DeskFiling, DeskPage, Here, IdentityOpened, LookUp, LookupPage, NumberedCase,
    OpenIdentity, QueuePage, QueueView, Receipt, Reprint, Session, SignIn, WorkAnswer, WorkingAnswer,
};
use shared::words::Lang;
use web_sys::{Blob, BlobPropertyBag};

use super::{Call, Failure, answer, read, respond, send};
use crate::browser::in_address;

const SESSION: &str = "/api/v1/session";
/// The status of an answer that has nothing to show.
const NO_CONTENT: u16 = 204;

/// Signs in. The renewal cookie is set beside the answer, out of reach of scripts.
///
/// # Errors
/// The failure; status 401 when name and password do not match.
pub async fn sign_in(sign_in: &SignIn, lang: Lang) -> Result<Session, Failure> {
    read(Call::post(SESSION, lang).body(sign_in)).await
}

/// A new access token by the renewal cookie.
///
/// # Errors
/// The failure; status 401 when one has to sign in again.
pub async fn refresh(lang: Lang) -> Result<Session, Failure> {
    read(Call::post(format!("{SESSION}/refresh"), lang)).await
}

/// Signs out.
///
/// # Errors
/// The failure.
pub async fn sign_out(lang: Lang) -> Result<(), Failure> {
    send(Call::new(Method::DELETE, SESSION, lang)).await.map(|_| ())
}

/// What is known of a post's agency.
///
/// # Errors
/// The failure.
pub async fn desk(token: &str, post: &str, lang: Lang) -> Result<DeskPage, Failure> {
    read(Call::get(format!("/api/v1/desk?post={}", in_address(post)), lang).token(token)).await
}

/// The receipt of a case, to be printed again.
///
/// # Errors
/// The failure.
pub async fn reprint(token: &str, case: &str, post: &str, lang: Lang) -> Result<Reprint, Failure> {
    read(Call::get(format!("/api/v1/cases/{}/receipt?post={}", in_address(case), in_address(post)), lang).token(token))
        .await
}

/// A form of a case, to be printed.
///
/// # Errors
/// The failure.
pub async fn form(token: &str, case: &str, post: &str, form: &str, lang: Lang) -> Result<Reprint, Failure> {
    let address = format!("/api/v1/cases/{}/form?post={}&form={form}", in_address(case), in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// Files a complaint that came to a desk. The same key brings the same receipt, however often it is sent.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn file(token: &str, key: &str, filing: &DeskFiling, lang: Lang) -> Result<Receipt, Failure> {
    read(Call::post("/api/v1/cases", lang).token(token).key(key).body(filing)).await
}

/// The complaints of a person, by a number that travels in the body alone.
///
/// # Errors
/// The failure; its problems name the number or the reason.
pub async fn look_up(token: &str, asked: &LookUp, lang: Lang) -> Result<LookupPage, Failure> {
    read(Call::post("/api/v1/lookup", lang).token(token).body(asked)).await
}

/// One page of a post's queue, from the key the page before ended with.
///
/// # Errors
/// The failure.
pub async fn queue(
    token: &str,
    post: &str,
    view: QueueView,
    after: Option<&str>,
    lang: Lang,
) -> Result<QueuePage, Failure> {
    let view = match view {
        QueueView::Mine => "mine",
        QueueView::Open => "open",
        QueueView::Ended => "ended",
        QueueView::Dissatisfied => "dissatisfied",
        QueueView::Promised => "promised",
        QueueView::Review => "review",
        QueueView::Own => "own",
        QueueView::Asked => "asked",
        QueueView::Mentioned => "mentioned",
    };
    let mut address = format!("/api/v1/queue?post={}&view={view}", in_address(post));
    if let Some(after) = after {
        address = format!("{address}&after={}", in_address(after));
    }
    read(Call::get(address, lang).token(token)).await
}

/// A case as a post may see it.
///
/// # Errors
/// The failure; status 404 when the post may not know of it.
pub async fn case(token: &str, id: &CaseId, post: &str, lang: Lang) -> Result<CaseView, Failure> {
    let address = format!("/api/v1/cases/{id}?post={}", in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// The case with a number, where a post may open it.
///
/// # Errors
/// The failure; status 404 where there is none for the post.
pub async fn numbered(token: &str, number: &str, post: &str, lang: Lang) -> Result<CaseId, Failure> {
    let address = format!("/api/v1/cases/numbered/{}?post={}", in_address(number), in_address(post));
    let found: NumberedCase = read(Call::get(address, lang).token(token)).await?;
    Ok(found.id)
}

/// A step from a post; brings the case as it stands after it, or nothing where the step took it out of
/// the post's sight.
///
/// # Errors
/// The failure; [`Failure::stale`] when the case has moved on.
pub async fn command(
    token: &str,
    id: &CaseId,
    key: &str,
    command: &CaseCommand,
    lang: Lang,
) -> Result<Option<CaseView>, Failure> {
    let address = format!("/api/v1/cases/{id}/commands");
    let (status, body) = send(Call::post(address, lang).token(token).key(key).body(command)).await?;
    if status == NO_CONTENT {
        return Ok(None);
    }
    answer::read(&body).map(Some).ok_or(Failure::Unreadable(status))
}

/// Says that a post has a case open; brings who else has.
///
/// # Errors
/// The failure; status 404 when the post may not know of the case.
pub async fn be_present(token: &str, case: &CaseId, here: &Here, lang: Lang) -> Result<Company, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/presence"), lang).token(token).body(here)).await
}

/// A file of a case, to be opened through an object address: a link could not carry the token.
///
/// # Errors
/// The failure.
pub async fn attachment(token: &str, case: &CaseId, file: &FileId, post: &str, lang: Lang) -> Result<Blob, Failure> {
    blob(token, &format!("/api/v1/cases/{case}/attachments/{file}?post={}", in_address(post)), lang).await
}

/// Who reports, opened from a post that says why.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn open_identity(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &OpenIdentity,
    lang: Lang,
) -> Result<IdentityOpened, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/identity"), lang).token(token).key(key).body(asked)).await
}

/// The picture of the reporter's identity document, for a post that has just opened the identity.
///
/// # Errors
/// The failure.
pub async fn identity_document(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<Blob, Failure> {
    blob(token, &format!("/api/v1/cases/{case}/identity/document?post={}", in_address(post)), lang).await
}

/// The working answer of a case.
///
/// # Errors
/// The failure.
pub async fn working_answer(token: &str, case: &CaseId, post: &PostId, lang: Lang) -> Result<WorkingAnswer, Failure> {
    let address = format!("/api/v1/cases/{case}/answer?post={}", in_address(post.as_str()));
    read(Call::get(address, lang).token(token)).await
}

/// Does something to the working answer of a case.
///
/// # Errors
/// The failure; its problems name the fields, and it is stale when another version came first.
pub async fn work(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &WorkAnswer,
    lang: Lang,
) -> Result<WorkingAnswer, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/answer"), lang).token(token).key(key).body(asked)).await
}

pub(super) async fn blob(token: &str, address: &str, lang: Lang) -> Result<Blob, Failure> {
    let response = respond(Call::get(address, lang).token(token)).await?;
    let status = response.status();
    if !response.ok() {
        let body = response.text().await.map_err(|_| Failure::Network)?;
        return Err(Failure::of_body(status, &body));
    }
    let kind = response.headers().get("Content-Type").unwrap_or_default();
    let bytes = response.binary().await.map_err(|_| Failure::Network)?;
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(&kind);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(|_| Failure::Unreadable(status))
}
