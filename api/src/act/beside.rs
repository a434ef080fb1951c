//! Appending an act beside the SOP to a case. Absent: who may do it, and what else it does.

use shared::case::{Actor, Case, Event, beside};
use shared::form::Field;
use shared::procedure::{Action, TextKind};
use shared::secrecy::loosening::SecrecyChange;

use super::Fault;
use super::change::{Changed, Request};
use super::command::now_after;
use super::enclosed::Enclosed;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::Writer;
use crate::store::cases::{self, Stored};

/// An act beside the SOP, about to be written.
pub(super) struct Beside<'a> {
    /// What is done.
    pub(super) action: Action,
    /// By whom.
    pub(super) actor: Actor,
    /// What is written with it.
    pub(super) texts: &'a [(TextKind, &'a str)],
    /// What it does to how secret the case is.
    pub(super) secrecy: Option<SecrecyChange>,
    /// Under which key.
    pub(super) request: &'a Request<'a>,
}

impl Beside<'_> {
    /// Appends the act to a case; `None` when the case was changed meanwhile, and then the transaction is of
    /// no more use.
    pub(super) async fn append(
        &self,
        app: &App,
        writer: &mut Writer,
        ground: &Ground,
        stored: Stored,
    ) -> Result<Option<Case>, Fault> {
        self.append_as(app, writer, ground, stored, |event| event).await
    }

    /// Appends the act with what its event carries besides.
    pub(super) async fn append_as(
        &self,
        app: &App,
        writer: &mut Writer,
        ground: &Ground,
        stored: Stored,
        with: impl FnOnce(Event) -> Event,
    ) -> Result<Option<Case>, Fault> {
        let event = beside(&stored.case, self.action, self.actor.clone(), now_after(app, &stored.case));
        let event = with(Event { secrecy: self.secrecy, ..event });
        append(app, writer, ground, stored, event, self.texts, self.request).await
    }
}

/// Appends the event of an act beside the SOP with what is written with it; `None` when the case was changed
/// meanwhile, and then the transaction is of no more use.
pub(super) async fn append(
    app: &App,
    writer: &mut Writer,
    ground: &Ground,
    stored: Stored,
    event: Event,
    texts: &[(TextKind, &str)],
    request: &Request<'_>,
) -> Result<Option<Case>, Fault> {
    append_enclosed(app, writer, ground, stored, event, of_texts(texts), request).await
}

/// What is written with an act.
pub(super) fn of_texts(texts: &[(TextKind, &str)]) -> Enclosed {
    let mut enclosed = Enclosed::default();
    for (kind, text) in texts {
        enclosed.text(Field::Text, *kind, Some((*text).to_owned()));
    }
    enclosed
}

/// The same with whatever goes with it.
pub(super) async fn append_enclosed(
    app: &App,
    writer: &mut Writer,
    ground: &Ground,
    stored: Stored,
    event: Event,
    enclosed: Enclosed,
    request: &Request<'_>,
) -> Result<Option<Case>, Fault> {
    let (id, known) = (stored.case.id.clone(), stored.case.version);
    let decided = [Event { sealed: enclosed.sealed(), ..event }];
    let changed = Changed::by(Some(stored), &decided)?;
    if !cases::update(writer, changed.picture(&ground.procedure), known).await? {
        return Ok(None);
    }
    changed.append(app, writer, &decided).await?;
    enclosed.save(app.keys(), writer, &id, known + 1, request.key).await?;
    Ok(Some(changed.case))
}
