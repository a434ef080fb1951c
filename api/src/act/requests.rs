//! Requests for information and objections: opened out of a complaint or entered by the PPID, acted upon, read and
//! registered. They stand beside complaints and change none.
//!
//! Who asks is never copied: for a request out of a complaint it stays sealed with the complaint, and goes when that is
//! erased. Absent: the rules (see [`shared::request`]), and papers' looks (see `crate::page::ppid`).

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use shared::calendar::Calendar;
use shared::case::Actor;
use shared::chain::{self, Hash};
use shared::id::{CaseId, PostId, RegisterNumber, RequestId};
use shared::permission::Act;
use shared::procedure::Role;
use shared::request::{Applicant, Event, Request, Sealed, What, Wording, apply, due_for, replay};
use shared::time::Moment;
use shared::wire::{PostView, RequestCard, RequestText};

use super::Fault;
use super::command::held;
use super::enclosed::IdentityKept;
use crate::accounts::Officer;
use crate::app::App;
use crate::clock;
use crate::keys::Place;
use crate::store::events::Link;
use crate::store::requests::{self as rows, Picture, Stored};
use crate::store::{Connection, Writer, texts};

mod deed;
mod list;
mod open;
mod papers;
mod view;

pub use deed::{do_deed, object};
pub use list::requests;
pub use open::{enter_request, open_request};
pub(in crate::act) use papers::{KeptLine, kept_line, kept_lines, opened};
pub use papers::{Notified, RegisterSheet, notice, register};
pub(super) use view::cards;
pub use view::request;

/// The post of an id, if it is held today and its role may do something.
fn acting_for<'o>(officer: &'o Officer, post: &PostId, act: Act) -> Result<&'o PostView, Fault> {
    let post = held(officer, post)?;
    if post.role.may(act) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// A text with the salt it is committed to with.
struct Salted {
    kind: Wording,
    salt: String,
    body: String,
}

fn salted(texts: &[(Wording, String)]) -> Vec<Salted> {
    texts.iter().map(|(kind, body)| Salted { kind: *kind, salt: clock::new_salt(), body: body.clone() }).collect()
}

/// The commitments, in the order of their places.
fn sealed(texts: &[Salted]) -> Vec<Sealed> {
    let commit = |text: &Salted| chain::commitment(&text.salt, text.body.as_bytes());
    texts.iter().map(|text| Sealed { what: What::Text(text.kind), commitment: commit(text) }).collect()
}

/// Who asks, as it is sealed: with its salt, and as the very bytes that were committed to.
#[derive(Serialize, Deserialize)]
struct ApplicantKept {
    salt: String,
    json: String,
}

impl ApplicantKept {
    fn new(applicant: &Applicant) -> Result<Self, Fault> {
        let json = serde_json::to_string(applicant).context("an applicant cannot be written as JSON")?;
        Ok(Self { salt: clock::new_salt(), json })
    }

    fn sealed(&self) -> Sealed {
        Sealed { what: What::Applicant, commitment: chain::commitment(&self.salt, self.json.as_bytes()) }
    }
}

fn place(id: &RequestId) -> Place<'_> {
    Place { table: "request_applicants", column: "sealed", row: id.as_str() }
}

/// Who asks: as the complaint says, or as the PPID entered it. None once it is erased.
async fn applicant(app: &App, reader: &mut Connection, request: &Request) -> Result<Option<Applicant>, Fault> {
    if let Some(case) = &request.case {
        let Some(sealed) = texts::identity(reader, case).await? else { return Ok(None) };
        let who = IdentityKept::open(app.keys(), case, &sealed)?.identity()?;
        let contact: Vec<String> = [who.phone, who.email].into_iter().flatten().collect();
        let (name, address) = (who.name.unwrap_or_default(), who.address.unwrap_or_default());
        return Ok(Some(Applicant { name, address, contact: contact.join(", "), occupation: String::new() }));
    }
    let Some(sealed) = rows::applicant(reader, &request.id).await? else { return Ok(None) };
    let plain = app.keys().open(place(&request.id), &sealed)?;
    let kept: ApplicantKept = serde_json::from_slice(&plain).context("an applicant cannot be read")?;
    Ok(Some(serde_json::from_str(&kept.json).context("an applicant cannot be read")?))
}

/// What is written of one event.
struct Change {
    request: Request,
    head: Hash,
    link: Link,
}

/// Applies an event to a request, or makes one of it, and chains it.
fn changed(before: Option<Stored>, event: &Event) -> Result<Change, Fault> {
    let (request, head) = before.map_or((None, Hash::none()), |stored| (Some(stored.request), stored.head));
    let canonical = chain::canonical(event);
    let hash = chain::link(&head, &canonical);
    let link = Link { canonical, previous_hash: head.as_str().to_owned(), hash: hash.as_str().to_owned() };
    let request = apply(request, event).context("the first event of a request does not open it")?;
    Ok(Change { request, head: hash, link })
}

impl Change {
    fn picture<'a>(&'a self, calendar: &Calendar, now: Moment, responder: Option<&'a PostId>) -> Picture<'a> {
        let due = |role| due_for(&self.request, role, calendar, now);
        let (ppid_due, superior_due) = (due(Role::Ppid), due(Role::PpidSuperior));
        Picture { request: &self.request, head: &self.head, ppid_due, superior_due, responder }
    }

    /// Appends the event and its texts.
    async fn append(&self, writer: &mut Writer, event: &Event, texts: &[Salted]) -> Result<(), Fault> {
        let id = &self.request.id;
        rows::append(writer, id, event.version, &self.link, (event.happened_at, event.recorded_at)).await?;
        for (place, text) in texts.iter().enumerate() {
            let place = u32::try_from(place).context("an event has a handful of texts")?;
            let text = rows::Text { kind: text.kind, place, salt: &text.salt, body: &text.body };
            rows::insert_text(writer, id, event.version, &text).await?;
        }
        Ok(())
    }
}

/// A request with what was written.
async fn card(reader: &mut Connection, request: Request) -> Result<RequestCard, Fault> {
    let texts = rows::texts(reader, &request.id).await?;
    let texts = texts.into_iter().map(|(version, kind, body)| RequestText { version, kind, body }).collect();
    Ok(RequestCard { request, texts })
}

/// The request of an id, if it is of the post's agency.
pub(super) async fn of_agency(reader: &mut Connection, post: &PostView, id: &RequestId) -> Result<Stored, Fault> {
    let found = rows::by_id(reader, id).await?.ok_or(Fault::NotFound)?;
    if found.request.agency.as_str() == post.agency { Ok(found) } else { Err(Fault::NotFound) }
}

/// The next number of a register, by a template of the agency's.
async fn numbered(
    writer: &mut Writer,
    agency: &str,
    register: &str,
    template: &str,
    year: i32,
) -> Result<RegisterNumber, Fault> {
    let nth = rows::next_number(writer, agency, register, year).await?;
    let number = RegisterNumber::from_template(template, year, nth);
    Ok(number.with_context(|| format!("`{template}` gives no number"))?)
}

/// Rebuilds a request from its events and says whether chain and picture are as they should be.
///
/// # Errors
/// When the database fails, or an event cannot be read.
pub async fn verify_request(app: &App, id: &RequestId) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    let stored = rows::by_id(&mut reader, id).await?.ok_or(Fault::NotFound)?;
    let (mut head, mut events, mut sound) = (Hash::none(), Vec::<Event>::new(), true);
    for link in rows::events(&mut reader, id).await? {
        let hash = chain::link(&head, &link.canonical);
        sound &= link.previous_hash == head.as_str() && link.hash == hash.as_str();
        events.push(serde_json::from_str(&link.canonical).context("an event cannot be read")?);
        head = hash;
    }
    Ok(sound && head == stored.head && replay(&events).as_ref() == Some(&stored.request))
}

/// The complaint a deed is done from, where the applicant themselves does it.
fn theirs(request: &Request, case: &CaseId) -> bool {
    request.case.as_ref() == Some(case)
}

/// Who acts from a post.
fn actor(post: &PostView) -> Actor {
    super::command::acting(post)
}
