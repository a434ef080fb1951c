//! Saving what was decided: events into the chain, the request's key, and the outbox.
//! Absent: deciding.

use anyhow::Context;
use chrono::Datelike;
use shared::case::{Case, Event, Tie, apply, wakes_at};
use shared::chain::{self, Hash};
use shared::id::{CaseId, IdempotencyKey, RegisterNumber};
use shared::papers::{PaperForm, PaperKind, Subject};
use shared::procedure::{Action, Procedure};
use shared::publication::shown;
use shared::recap::Fact;
use shared::retention::document_goes_at;
use shared::time::Moment;

use super::{Fault, mention};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Picture;
use crate::store::events::{self, Link};
use crate::store::outbox::{self, Note};
use crate::store::papers::{self, Asked};
use crate::store::{self, Connection, Writer, cases, custody, documents, facts, open_data, repeats, ties};

/// Stands for a number that is not drawn yet.
const NO_NUMBER: &str = "-";

/// A case after some events.
pub(super) struct Changed {
    /// The picture.
    pub(super) case: Case,
    /// The hash of the last event.
    pub(super) head: Hash,
    links: Vec<Link>,
    /// What is counted of it, after each event.
    facts: Vec<Fact>,
    /// Whether its sheet or whom it asks, or who has it, is another than before.
    sheet: bool,
    worker: bool,
    /// Whether what was shown of it to the public is no longer, or not as it was.
    taken_off: bool,
}

impl Changed {
    /// Applies events to a case, or makes one of them, and chains them.
    pub(super) fn by(before: Option<cases::Stored>, decided: &[Event]) -> Result<Self, Fault> {
        let was_shown = before.as_ref().is_some_and(|stored| shown(&stored.case));
        let (mut case, mut head) = before.map_or((None, Hash::none()), |stored| (Some(stored.case), stored.head));
        let known = case.as_ref().map(|case: &Case| ((case.sheet.clone(), case.asked.clone()), case.worker.clone()));
        let (sheet, worker) = known.unwrap_or_default();
        let (mut links, mut facts) = (Vec::with_capacity(decided.len()), Vec::new());
        for event in decided {
            let canonical = chain::canonical(event);
            let hash = chain::link(&head, &canonical);
            links.push(Link { canonical, previous_hash: head.as_str().to_owned(), hash: hash.as_str().to_owned() });
            head = hash;
            case = apply(case, event);
            facts.extend(case.as_ref().and_then(Fact::of));
        }
        let case = case.context("the first event of a case does not open it")?;
        let (sheet, worker) = (case.sheet != sheet.0 || case.asked != sheet.1, case.worker != worker);
        let anew = decided.iter().any(|event| event.action == Action::Publish);
        let taken_off = was_shown && (anew || !shown(&case));
        Ok(Self { case, head, links, facts, sheet, worker, taken_off })
    }

    /// The case as it is written. The sweep is to look at it from the first moment at which anyone is
    /// told of its clocks, told already or not: what was told has a row of its own, so it may look once
    /// too often, and misses nothing that was due between two of its rounds.
    pub(super) fn picture(&self, procedure: &Procedure) -> Picture<'_> {
        let wakes_at = wakes_at(procedure, &self.case, Moment::from_millis(i64::MIN));
        let keeper = procedure.keeper(self.case.stand(), self.case.channel);
        Picture { case: &self.case, head: &self.head, keeper, coordinator: procedure.coordinator, wakes_at }
    }

    /// Appends the events, and tells nobody.
    pub(super) async fn chain(&self, writer: &mut Writer, decided: &[Event]) -> Result<(), Fault> {
        for (event, link) in decided.iter().zip(&self.links) {
            events::insert(writer, &self.case.id, event.version, link, event.happened_at, event.recorded_at).await?;
        }
        for fact in &self.facts {
            facts::insert(writer, self.case.agency.as_str(), fact).await?;
        }
        Ok(())
    }

    /// Appends the events, and a note to tell of each. With its end a case holds an identity document not
    /// much longer.
    pub(super) async fn append(&self, app: &App, writer: &mut Writer, decided: &[Event]) -> Result<(), Fault> {
        let id = &self.case.id;
        self.chain(writer, decided).await?;
        for event in decided {
            let (note, kind) = (app.clock().new_id(), event.action.code());
            let note = Note { id: &note, kind, case: id, version: event.version, recipient: None };
            outbox::insert(writer, &note, event.recorded_at).await?;
            if let Some(kind) = PaperKind::made_by(event.action) {
                let paper = Asked {
                    id: app.clock().new_id(),
                    agency: self.case.agency.to_string(),
                    kind,
                    form: PaperForm::Pdf,
                    about: Subject::Case(id.clone()),
                    post: None,
                    site: String::new(),
                    known_at: event.recorded_at,
                    tries: 0,
                };
                papers::ask(writer, &paper, event.recorded_at).await?;
            }
            if let Some(tie) = event.tie.as_ref().and_then(Tie::relation) {
                ties::insert(writer, id, event.version, tie).await?;
            }
        }
        mention::follow(app, writer, self, decided).await?;
        if self.sheet {
            custody::ask(writer, &self.case, app.clock().now()).await?;
        }
        if self.worker {
            custody::worked_by(writer, id, self.case.worker.as_ref()).await?;
        }
        if self.taken_off {
            open_data::withdraw(writer, self.case.agency.as_str(), app.clock().now()).await?;
        }
        if decided.iter().any(|event| event.state.ended()) {
            documents::goes_at(writer, id, document_goes_at(&self.case)).await?;
        }
        Ok(())
    }
}

/// A request's key with what was sent under it.
pub(super) struct Request<'a> {
    /// What the key is for; the same key may serve two scopes.
    pub(super) scope: String,
    /// The key; none when Aduan itself acts.
    pub(super) key: Option<&'a IdempotencyKey>,
    /// The keyed hash of what was sent.
    pub(super) fingerprint: String,
}

impl<'a> Request<'a> {
    /// The same request, to be handed on.
    pub(super) fn again(&self) -> Request<'a> {
        Request { scope: self.scope.clone(), key: self.key, fingerprint: self.fingerprint.clone() }
    }
}

impl Request<'_> {
    /// The case that was made or changed when the same was sent before.
    ///
    /// # Errors
    /// [`Fault::KeyReused`] when something else was sent under the key.
    pub(super) async fn done(&self, reader: &mut Connection) -> Result<Option<CaseId>, Fault> {
        let Some(key) = self.key else {
            return Ok(None);
        };
        match repeats::find(reader, &self.scope, key).await? {
            None => Ok(None),
            Some(done) if done.fingerprint == self.fingerprint => {
                Ok(Some(CaseId::parse(&done.case_id).context("a case's id cannot be read")?))
            }
            Some(_) => Err(Fault::KeyReused),
        }
    }

    /// Takes the key for this transaction; says whether it was free. When not, the transaction is of
    /// no more use: a racing request did the same, and [`Self::done`] now finds it.
    pub(super) async fn take(&self, writer: &mut Writer, case: &CaseId, now: Moment) -> Result<bool, Fault> {
        let Some(key) = self.key else {
            return Ok(true);
        };
        match repeats::insert(writer, &self.scope, key, &self.fingerprint, case, now).await {
            Ok(()) => Ok(true),
            Err(error) if store::taken(&error) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// Decides with the next register number if one of the events will carry it. It is drawn only then,
/// and in the transaction that uses it: the register has no gaps. Whether one will is seen by deciding
/// first with a number that is none.
pub(super) async fn numbered(
    ground: &Ground,
    writer: &mut Writer,
    now: Moment,
    decide: impl Fn(Option<RegisterNumber>) -> Result<Vec<Event>, Fault>,
) -> Result<Vec<Event>, Fault> {
    let expected = decide(RegisterNumber::parse(NO_NUMBER))?;
    if expected.iter().all(|event| event.number.is_none()) {
        return Ok(expected);
    }
    let agency = &ground.agency;
    let year = ground.calendar.zone.date(now).year();
    let nth = store::next_number(writer, agency.id.as_str(), year).await?;
    let number = RegisterNumber::from_template(&agency.number_template, year, nth);
    let number = number.with_context(|| format!("`{}` gives no register number", agency.number_template))?;
    decide(Some(number))
}
