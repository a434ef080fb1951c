//! The API as functions, one a call. Every call says in which language it wants its sentences.
//!
//! A call ends in what was asked for or in a [`Failure`]; a network that fails is a failure of its own kind, since nothing
//! then is known about what the server did. Absent: retrying; the screens offer it, under the same key, which does once.

use gloo_net::http::{Method, Request, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::form::{FilingForm, Problem};
use shared::procedure::Kind;
use shared::wire::{
    AgencyCard, AgencyPage, CaseView, Fault, Receipt, SimilarAsked, SimilarRow, TrackCommand, TrackObjection,
    TrackRequest,
};
use shared::words::Lang;
use shared::words::citizen::app as words;
use web_sys::AbortController;

use crate::browser::in_address;

pub mod account;
mod answer;
pub mod board;
mod consent;
pub mod contribution;
pub mod definitions;
pub mod evidence;
pub mod installation;
pub mod letters;
pub mod numbers;
pub mod outside;
pub mod papers;
pub mod people;
pub mod publication;
pub mod quarantine;
pub mod recap;
pub mod requests;
pub mod search;
pub mod sheets;
pub mod staff;
pub mod together;
pub mod upload;

pub use consent::{answer_loosening, take_back};

/// How long a request may take before we say that the network failed: long enough for a slow
/// village network, short enough that nobody waits for nothing.
const WAIT_MS_MAX: u32 = 45_000;

/// Why a call brought nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request or its answer was lost on the way. The server may have done what was asked.
    Network,
    /// The server refused, and says why.
    Fault(Fault),
    /// An answer that is none of ours, such as a page of a network's sign-in; its HTTP status.
    Unreadable(u16),
}

impl Failure {
    /// What happened, for a person.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Network => words::FAILURE_NETWORK.in_lang(lang).to_owned(),
            Self::Unreadable(_) => words::FAILURE_UNREADABLE.in_lang(lang).to_owned(),
            Self::Fault(fault) if fault.title.is_empty() => words::FAILURE_UNREADABLE.in_lang(lang).to_owned(),
            Self::Fault(fault) => fault.title.clone(),
        }
    }

    /// What is wrong with each field.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Fault(fault) => &fault.problems,
            Self::Network | Self::Unreadable(_) => &[],
        }
    }

    /// What the server asks to be proven before it files, where that is why it refused.
    #[must_use]
    pub fn challenge(&self) -> Option<&str> {
        if let Self::Fault(fault) = self { fault.challenge.as_deref() } else { None }
    }

    /// The version there is by now, where something was changed that is older.
    #[must_use]
    pub fn newer(&self) -> Option<u32> {
        match self {
            Self::Fault(fault) if fault.code == "stale" => fault.version,
            _ => None,
        }
    }

    /// The HTTP status, if an answer came.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        match self {
            Self::Network => None,
            Self::Fault(fault) => Some(fault.status),
            Self::Unreadable(status) => Some(*status),
        }
    }

    /// Whether the same may work in a moment: nothing was wrong with what was asked.
    #[must_use]
    pub const fn passing(&self) -> bool {
        match self {
            Self::Network | Self::Unreadable(_) => true,
            Self::Fault(fault) => fault.status >= 500 || fault.status == 408,
        }
    }

    /// Whether the case has moved on since it was read: read it again, then ask again.
    #[must_use]
    pub const fn stale(&self) -> bool {
        matches!(self, Self::Fault(fault) if fault.version.is_some())
    }

    /// Reads the body of a refused request.
    fn of_body(status: u16, body: &str) -> Self {
        answer::read(body).map_or(Self::Unreadable(status), Self::Fault)
    }
}

/// The receipt in a body that the server once answered with.
#[must_use]
pub fn receipt(body: &str) -> Option<Receipt> {
    answer::read(body)
}

/// The failure that a refused request's status and body tell of.
#[must_use]
pub fn refused(status: u16, body: &str) -> Failure {
    Failure::of_body(status, body)
}

/// A form as it goes over the wire.
#[must_use]
pub fn body(form: &FilingForm) -> String {
    serde_json::to_string(form).expect("wire types have no map with keys that are not text")
}

/// The agencies one may complain to.
///
/// # Errors
/// The failure.
pub async fn agencies(lang: Lang) -> Result<Vec<AgencyCard>, Failure> {
    read(Call::get("/api/v1/agencies", lang)).await
}

/// An agency, its filing form, and the procedure of a kind of complaint.
///
/// # Errors
/// The failure; status 404 when there is no such agency.
pub async fn agency(id: &str, kind: Option<Kind>, lang: Lang) -> Result<AgencyPage, Failure> {
    let kind = kind.map(|kind| format!("?kind={}", kind.code())).unwrap_or_default();
    read(Call::get(format!("/api/v1/agencies/{}{kind}", in_address(id)), lang)).await
}

/// Files a complaint. The same key brings the same receipt, however often it is sent; with it comes the
/// body it was read from (see [`receipt()`]). `proof` answers a challenge ([`Failure::challenge`]); it may be empty.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn file(
    agency: &str,
    key: &str,
    form: &FilingForm,
    proof: &str,
    lang: Lang,
) -> Result<(Receipt, String), Failure> {
    let address = format!("/api/v1/agencies/{}/cases", in_address(agency));
    let call = Call::post(address, lang).key(key).header("Content-Type", "application/json");
    let call = if proof.is_empty() { call } else { call.header("Aduan-Proof", proof) };
    let call = Call { body: Some(body(form)), ..call };
    let (status, body) = send(call).await?;
    Ok((receipt(&body).ok_or(Failure::Unreadable(status))?, body))
}

/// Removes a file that was received for a form but not sent with it.
///
/// # Errors
/// The failure.
pub async fn remove_upload(id: &str, key: &str, lang: Lang) -> Result<(), Failure> {
    let address = format!("/api/v1/uploads/{}?key={}", in_address(id), in_address(key));
    send(Call::new(Method::DELETE, address, lang)).await.map(|_| ())
}

/// The reporter's view of a case.
///
/// # Errors
/// The failure; status 404 when number and code open nothing.
pub async fn track(request: &TrackRequest, lang: Lang) -> Result<CaseView, Failure> {
    read(Call::post("/api/v1/track", lang).body(request)).await
}

/// A step of the reporter; brings the case as it stands after it.
///
/// # Errors
/// The failure; [`Failure::stale`] when the case has moved on.
pub async fn track_command(key: &str, command: &TrackCommand, lang: Lang) -> Result<CaseView, Failure> {
    read(Call::post("/api/v1/track/commands", lang).key(key).body(command)).await
}

/// Objects to how a request for information was handled; brings the case after it.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn object(key: &str, asked: &TrackObjection, lang: Lang) -> Result<CaseView, Failure> {
    read(Call::post("/api/v1/track/objection", lang).key(key).body(asked)).await
}

/// Shown complaints like the one being written.
///
/// # Errors
/// The failure.
pub async fn similar(agency: &str, story: &str, lang: Lang) -> Result<Vec<SimilarRow>, Failure> {
    let asked = SimilarAsked { story: story.to_owned() };
    read(Call::post(format!("/api/v1/agencies/{}/similar", in_address(agency)), lang).body(&asked)).await
}

/// A request in the making.
struct Call {
    method: Method,
    address: String,
    headers: Vec<(&'static str, String)>,
    body: Option<String>,
}

impl Call {
    fn new(method: Method, address: impl Into<String>, lang: Lang) -> Self {
        let headers = vec![("Accept-Language", lang.tag().to_owned()), ("Accept", "application/json".to_owned())];
        Self { method, address: address.into(), headers, body: None }
    }

    fn get(address: impl Into<String>, lang: Lang) -> Self {
        Self::new(Method::GET, address, lang)
    }

    fn post(address: impl Into<String>, lang: Lang) -> Self {
        Self::new(Method::POST, address, lang)
    }

    fn key(mut self, key: &str) -> Self {
        self.headers.push(("Idempotency-Key", key.to_owned()));
        self
    }

    fn token(mut self, token: &str) -> Self {
        self.headers.push(("Authorization", format!("Bearer {token}")));
        self
    }

    fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn body(mut self, body: &impl Serialize) -> Self {
        self.headers.push(("Content-Type", "application/json".to_owned()));
        self.body = Some(serde_json::to_string(body).expect("wire types have no map with keys that are not text"));
        self
    }

    fn request(self, stop: Option<&AbortController>) -> Result<Request, gloo_net::Error> {
        let signal = stop.map(AbortController::signal);
        let builder = RequestBuilder::new(&self.address).method(self.method).abort_signal(signal.as_ref());
        let builder = self.headers.iter().fold(builder, |builder, (name, value)| builder.header(name, value));
        match self.body {
            Some(body) => builder.body(body),
            None => builder.build(),
        }
    }
}

/// Sends a call and reads the answer's body.
async fn read<T: DeserializeOwned>(call: Call) -> Result<T, Failure> {
    let (status, body) = send(call).await?;
    answer::read(&body).ok_or(Failure::Unreadable(status))
}

/// Sends a call; brings status and body of an answer that is no refusal.
async fn send(call: Call) -> Result<(u16, String), Failure> {
    let response = respond(call).await?;
    let status = response.status();
    let body = response.text().await.map_err(|_| Failure::Network)?;
    if response.ok() { Ok((status, body)) } else { Err(Failure::of_body(status, &body)) }
}

async fn respond(call: Call) -> Result<Response, Failure> {
    let stop = AbortController::new().ok();
    let request = call.request(stop.as_ref()).map_err(|_| Failure::Network)?;
    let _timer = stop.map(|stop| Timeout::new(WAIT_MS_MAX, move || stop.abort()));
    request.send().await.map_err(|_| Failure::Network)
}
