//! Faults of the API: what became of a request that was not done, as a status, a stable code and a
//! sentence, in a problem document (RFC 9457).
//!
//! A handler's fault travels in the answer's extensions; [`documents`] writes the body, because only
//! it knows language and request id. Answers of axum and its layers that no handler made become
//! documents there too. Absent: pages for people (see [`crate::page`]).

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use shared::form::{Field, Problem, ProblemCode};
use shared::post::Refusal;
use shared::wire;
use shared::words::{Lang, codes, contribution};

use super::{RequestId, Tongue};
use crate::act;

/// The status tus has for bytes that do not match their checksum.
const GARBLED: u16 = 460;
/// After how many seconds it is worth asking a busy server again.
const BUSY_SECONDS: u32 = 2;

/// Why a request to the API was not done.
#[derive(Clone, Debug)]
pub(crate) enum ApiFault {
    /// What was asked for could not be done.
    Acting(Arc<act::Fault>),
    /// A write came without its key.
    KeyNeeded,
    /// The body or query cannot be read at all.
    Unreadable,
    /// It can be read but is not what this address takes.
    WrongShape,
    /// A body of another content type.
    WrongContent,
    /// An address that does not take this method.
    WrongMethod,
    /// A page of another site made the browser ask.
    CrossSite,
    /// It took too long to arrive.
    TooSlow,
    /// An upload of a version of tus that is not spoken here.
    WrongTus,
}

impl From<act::Fault> for ApiFault {
    fn from(fault: act::Fault) -> Self {
        Self::Acting(Arc::new(fault))
    }
}

/// What any address that is not there answers.
pub(super) async fn unknown() -> ApiFault {
    act::Fault::NotFound.into()
}

impl ApiFault {
    /// The one table of statuses.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::KeyNeeded | Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::WrongTus => StatusCode::PRECONDITION_FAILED,
            Self::WrongContent => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::WrongShape => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Acting(fault) => match **fault {
                act::Fault::SignInNeeded | act::Fault::WrongSignIn => StatusCode::UNAUTHORIZED,
                act::Fault::Forbidden | act::Fault::Closed(_) => StatusCode::FORBIDDEN,
                act::Fault::NotFound => StatusCode::NOT_FOUND,
                act::Fault::Stale { .. }
                | act::Fault::Refused(_)
                | act::Fault::NotManaged(_)
                | act::Fault::Elsewhere { .. }
                | act::Fault::NotPublished(_)
                | act::Fault::NotRequested(_)
                | act::Fault::StaysSecret(_)
                | act::Fault::NotTogether(_)
                | act::Fault::NotNumbered(_)
                | act::Fault::KeyReused => StatusCode::CONFLICT,
                act::Fault::LinkSpent | act::Fault::CodeSpent | act::Fault::UploadOver => StatusCode::GONE,
                act::Fault::Garbled => StatusCode::from_u16(GARBLED).expect("a status"),
                act::Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
                act::Fault::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
                act::Fault::Problems(_) | act::Fault::Faulty(_) => StatusCode::UNPROCESSABLE_ENTITY,
                act::Fault::UnknownHandle(_) => StatusCode::UNPROCESSABLE_ENTITY,
                act::Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
                act::Fault::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
                act::Fault::ProofNeeded { .. } => StatusCode::PRECONDITION_REQUIRED,
                act::Fault::Aside { .. } => StatusCode::CONFLICT,
                act::Fault::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// The stable code on the wire.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::KeyNeeded => "key_needed",
            Self::Unreadable => "unreadable",
            Self::WrongShape => "wrong_shape",
            Self::WrongContent => "wrong_content",
            Self::WrongMethod => "method_not_allowed",
            Self::CrossSite => "cross_site",
            Self::TooSlow => "too_slow",
            Self::WrongTus => "wrong_tus",
            Self::Acting(fault) => match **fault {
                act::Fault::NotFound => "not_found",
                act::Fault::SignInNeeded => "sign_in_needed",
                act::Fault::WrongSignIn => "wrong_sign_in",
                act::Fault::Forbidden | act::Fault::Closed(_) => "forbidden",
                act::Fault::Stale { .. } => "stale",
                act::Fault::Refused(refusal) => refusal.code(),
                act::Fault::NotManaged(refusal) => refusal.code(),
                act::Fault::NotPublished(_) => "not_published",
                act::Fault::StaysSecret(refusal) => refusal.code(),
                act::Fault::NotRequested(refusal) => refusal.code(),
                act::Fault::NotTogether(refusal) => refusal.code(),
                act::Fault::NotNumbered(refusal) => refusal.code(),
                act::Fault::LinkSpent => "link_spent",
                act::Fault::CodeSpent => "code_spent",
                act::Fault::Problems(_) | act::Fault::UnknownHandle(_) => "problems",
                act::Fault::Faulty(_) => "faulty_definition",
                act::Fault::TooLarge => "too_large",
                act::Fault::WrongType => "wrong_type",
                act::Fault::Elsewhere { .. } => "wrong_offset",
                act::Fault::Garbled => "wrong_checksum",
                act::Fault::UploadOver => "upload_over",
                act::Fault::KeyReused => "key_reused",
                act::Fault::Busy => "busy",
                act::Fault::TooMany { .. } => "too_many",
                act::Fault::ProofNeeded { .. } => "proof_needed",
                act::Fault::Aside { refused: false } => "in_quarantine",
                act::Fault::Aside { refused: true } => "no_complaint",
                act::Fault::Internal(_) => "internal",
            },
        }
    }

    /// What a person reads.
    pub(crate) fn sentence(&self, lang: Lang) -> String {
        let words = match self {
            Self::KeyNeeded => codes::FAULT_KEY_NEEDED,
            Self::Unreadable | Self::WrongShape => codes::FAULT_UNREADABLE,
            Self::WrongContent => codes::FAULT_WRONG_CONTENT,
            Self::WrongMethod => codes::FAULT_WRONG_METHOD,
            Self::CrossSite => codes::FAULT_CROSS_SITE,
            Self::TooSlow => codes::FAULT_TOO_SLOW,
            Self::WrongTus => codes::FAULT_UNREADABLE,
            Self::Acting(fault) => match **fault {
                act::Fault::NotFound => codes::FAULT_NOT_FOUND,
                act::Fault::SignInNeeded => codes::FAULT_SIGN_IN_NEEDED,
                act::Fault::WrongSignIn => codes::FAULT_WRONG_SIGN_IN,
                act::Fault::Forbidden => codes::FAULT_FORBIDDEN,
                act::Fault::Closed(closed) => return closed.sentence(lang),
                act::Fault::Stale { .. } => codes::FAULT_STALE,
                act::Fault::Refused(refusal) => return refusal.sentence(lang),
                act::Fault::NotManaged(refusal) => return refusal.sentence(lang),
                act::Fault::NotPublished(why) => why.words(),
                act::Fault::StaysSecret(refusal) => refusal.words(),
                act::Fault::NotRequested(refusal) => return refusal.sentence(lang).to_owned(),
                act::Fault::NotTogether(refusal) => return refusal.sentence(lang),
                act::Fault::NotNumbered(refusal) => refusal.words(),
                act::Fault::LinkSpent => codes::FAULT_LINK_SPENT,
                act::Fault::CodeSpent => codes::FAULT_CODE_SPENT,
                act::Fault::Problems(_) => codes::FAULT_PROBLEMS,
                act::Fault::UnknownHandle(ref word) => {
                    return contribution::MENTION_UNKNOWN.with(lang, &[("word", word)]);
                }
                act::Fault::Faulty(_) => codes::FAULT_FAULTY,
                act::Fault::TooLarge => codes::FAULT_TOO_LARGE,
                act::Fault::WrongType => codes::FAULT_WRONG_TYPE,
                act::Fault::Elsewhere { .. } => codes::FAULT_UPLOAD_ELSEWHERE,
                act::Fault::Garbled => codes::FAULT_UPLOAD_GARBLED,
                act::Fault::UploadOver => codes::FAULT_UPLOAD_OVER,
                act::Fault::KeyReused => codes::FAULT_KEY_REUSED,
                act::Fault::Busy => codes::FAULT_BUSY,
                act::Fault::TooMany { seconds } => return codes::too_many(seconds, lang),
                act::Fault::ProofNeeded { .. } => codes::FAULT_PROOF_NEEDED,
                act::Fault::Aside { refused: false } => codes::FAULT_ASIDE,
                act::Fault::Aside { refused: true } => codes::FAULT_ASIDE_REFUSED,
                act::Fault::Internal(_) => codes::FAULT_INTERNAL,
            },
        };
        words.in_lang(lang).to_owned()
    }

    /// After how many seconds the same may succeed, where that is known.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Acting(fault) => match **fault {
                act::Fault::TooMany { seconds } => Some(seconds),
                act::Fault::Busy => Some(BUSY_SECONDS),
                _ => None,
            },
            _ => None,
        }
    }

    /// The fault that an answer of axum or of a layer stands for.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => act::Fault::NotFound.into(),
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::PAYLOAD_TOO_LARGE => act::Fault::TooLarge.into(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::WrongContent,
            StatusCode::SERVICE_UNAVAILABLE => act::Fault::Busy.into(),
            status if status.is_client_error() => Self::Unreadable,
            status => act::Fault::Internal(anyhow::anyhow!("an answer with status {status}")).into(),
        }
    }

    /// Writes the cause of a fault on our side into the log; nobody else is told.
    pub(crate) fn tell_log(&self, request: &RequestId) {
        if let Self::Acting(fault) = self
            && let act::Fault::Internal(cause) = &**fault
        {
            tracing::error!(request_id = request.0, cause = format!("{cause:#}"), "fault");
        }
    }

    /// The problem document.
    pub(super) fn document(&self, lang: Lang, request: &RequestId) -> wire::Fault {
        let acting = if let Self::Acting(fault) = self { Some(&**fault) } else { None };
        let (problems, version) = match acting {
            Some(act::Fault::Problems(problems)) => (problems.clone(), None),
            Some(act::Fault::UnknownHandle(_)) => {
                (vec![Problem { field: Field::Text, code: ProblemCode::UnknownHandle }], None)
            }
            Some(act::Fault::Stale { version }) => (Vec::new(), Some(*version)),
            _ => (Vec::new(), None),
        };
        let cases = match acting {
            Some(act::Fault::NotManaged(Refusal::WouldStrand { cases })) => Some(*cases),
            _ => None,
        };
        let faults = match acting {
            Some(act::Fault::Faulty(faults)) => faults.clone(),
            _ => Vec::new(),
        };
        let challenge = match acting {
            Some(act::Fault::ProofNeeded { challenge }) => Some(challenge.clone()),
            _ => None,
        };
        wire::Fault {
            challenge,
            kind: "about:blank".to_owned(),
            status: self.status().as_u16(),
            code: self.code().to_owned(),
            title: self.sentence(lang),
            problems,
            version,
            cases,
            faults,
            request_id: request.0.clone(),
        }
    }
}

impl IntoResponse for ApiFault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every answer that is an error its problem document.
pub(super) async fn documents(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let lang = Tongue::of(&parts);
    let id = parts.extensions.get::<RequestId>().cloned().unwrap_or_default();
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let fault = response.extensions().get::<ApiFault>().cloned().unwrap_or_else(|| ApiFault::of_status(status));
    fault.tell_log(&id);
    let body = serde_json::to_vec(&fault.document(lang, &id)).unwrap_or_default();
    let (mut head, _) = response.into_parts();
    head.status = fault.status();
    head.headers.remove(CONTENT_LENGTH);
    head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Some(seconds) = fault.retry_after() {
        head.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if fault.status() != StatusCode::METHOD_NOT_ALLOWED {
        head.headers.remove(ALLOW);
    }
    Response::from_parts(head, Body::from(body))
}
