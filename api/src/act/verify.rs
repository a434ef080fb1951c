//! Whether a case is what its events say, and its events what was written: the chain, the picture,
//! and every commitment, except to what was erased since or whose time is over. Absent: mending.

use anyhow::Context;
use shared::case::{Case, Event, Sealed, SealedKind, replay};
use shared::chain::{self, Hash};
use shared::id::CaseId;
use shared::procedure::Action;
use shared::retention::{document_goes_at, erasable};
use shared::time::Moment;
use shared::wire::Purpose;
use thiserror::Error;

use super::enclosed::{IdentityKept, OriginalKept};
use super::{Fault, shelf};
use crate::app::App;
use crate::store::cases::Stored;
use crate::store::events::{self, Link};
use crate::store::{Connection, attachments, cases, originals, texts};

/// What is wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Difference {
    /// An event is not what was hashed, or does not follow the one before.
    #[error("event {0} breaks the chain")]
    Chain(u32),
    /// The last event is not the one the case names.
    #[error("the case names another last event")]
    Head,
    /// The case is not what its events make.
    #[error("the case differs from what its events make of it")]
    Picture,
    /// A text, identity or file is not what the event committed to, or is gone.
    #[error("event {version}, place {place}: not what was committed to")]
    Commitment {
        /// The event.
        version: u32,
        /// The place in it.
        place: usize,
    },
    /// Something lies beside the case that no event committed to.
    #[error("event {0} has something beside it that it does not commit to")]
    Uncommitted(u32),
}

/// Why a case could not be found sound.
#[derive(Debug, Error)]
pub enum Unsound {
    /// It is not.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Differs(Vec<Difference>),
    /// It could not be read.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Checks a case: its chain, its picture, and everything its events commit to.
///
/// # Errors
/// Everything that is wrong with it.
pub async fn verify(app: &App, case: &CaseId) -> Result<(), Unsound> {
    let mut reader = app.store().reader().await.map_err(Fault::from)?;
    let stored = cases::by_id(&mut reader, case).await.map_err(Fault::from)?.ok_or(Fault::NotFound)?;
    let links = events::of_case(&mut reader, case).await.map_err(Fault::from)?;
    let read = |link: &Link| serde_json::from_str(&link.canonical).context("an event cannot be read");
    let events: Vec<Event> = links.iter().map(read).collect::<Result<_, _>>().map_err(Fault::from)?;

    let mut differences = chain_of(&stored, &events, &links);
    if replay(&events).as_ref() != Some(&stored.case) {
        differences.push(Difference::Picture);
    }
    let mut beside = beside(app, &mut reader, case).await?;
    for event in &events {
        for (place, sealed) in event.sealed.iter().enumerate() {
            let found = beside.iter().position(|(version, kept)| *version == event.version && kept == sealed);
            match found {
                Some(index) => drop(beside.swap_remove(index)),
                None if may_be_gone(&stored.case, &events, event, sealed.what, app.clock().now()) => {}
                None => differences.push(Difference::Commitment { version: event.version, place }),
            }
        }
    }
    differences.extend(beside.into_iter().map(|(version, _)| Difference::Uncommitted(version)));
    if differences.is_empty() { Ok(()) } else { Err(Unsound::Differs(differences)) }
}

/// Whether what an event committed to may be gone: erased since, or an identity document whose time is over.
fn may_be_gone(case: &Case, events: &[Event], event: &Event, what: SealedKind, now: Moment) -> bool {
    let erased = events.iter().any(|later| later.version > event.version && later.action == Action::Erase);
    let over = what == SealedKind::Document && document_goes_at(case) <= now;
    over || erased && erasable(event.actor.role, what)
}

fn chain_of(stored: &Stored, events: &[Event], links: &[Link]) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut previous = Hash::none();
    for ((event, link), version) in events.iter().zip(links).zip(1..) {
        let hash = chain::link(&previous, &link.canonical);
        let sound = event.version == version
            && chain::canonical(event) == link.canonical
            && link.previous_hash == previous.as_str()
            && link.hash == hash.as_str();
        if !sound {
            differences.push(Difference::Chain(version));
        }
        previous = hash;
    }
    if previous != stored.head {
        differences.push(Difference::Head);
    }
    differences
}

/// Commitments made anew to everything that lies beside the events of a case.
async fn beside(app: &App, reader: &mut Connection, case: &CaseId) -> Result<Vec<(u32, Sealed)>, Fault> {
    let mut found = Vec::new();
    for text in texts::of_case(reader, case).await? {
        let commitment = chain::commitment(&text.salt, text.body.as_bytes());
        found.push((text.version, Sealed { what: SealedKind::Text(text.kind), commitment }));
    }
    if let Some(sealed) = texts::identity(reader, case).await? {
        let commitment = IdentityKept::open(app.keys(), case, &sealed)?.commitment();
        found.push((1, Sealed { what: SealedKind::Identity, commitment }));
    }
    if let Some(sealed) = originals::of_case(reader, case).await? {
        let commitment = OriginalKept::open(app.keys(), case, &sealed)?.commitment();
        found.push((1, Sealed { what: SealedKind::Original, commitment }));
    }
    for file in attachments::of_case(reader, case).await? {
        let bytes = shelf::get(app, file.purpose, &file.id).await?;
        let commitment = chain::commitment(&file.salt, &bytes);
        let what = match file.purpose {
            Purpose::Attachment | Purpose::Evidence => SealedKind::File,
            Purpose::Identity => SealedKind::Document,
        };
        found.push((file.version, Sealed { what, commitment }));
    }
    Ok(found)
}
