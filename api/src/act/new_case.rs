//! A case about to be: written whole, with its events and all that goes with them. Absent: asking for it.

use shared::case::{Actor, Context, Event, Opening, open_recap};
use shared::id::{IdempotencyKey, RegisterNumber, TrackingCode};
use shared::retention::document_goes_at;

use super::Fault;
use super::change::{Changed, numbered};
use super::enclosed::Enclosed;
use crate::app::App;
use crate::definitions::Ground;
use crate::keys::Place;
use crate::store::Writer;
use crate::store::cases::{self, Codes};
use crate::store::documents;

/// A complaint about to be filed, or a recap about to be opened.
pub(super) struct NewCase<'a> {
    /// What it runs on.
    pub(super) ground: &'a Ground,
    /// How it begins.
    pub(super) opening: Opening,
    /// Who files it.
    pub(super) actor: Actor,
    /// The code its reporter will track it by; a recap has one that nobody is shown.
    pub(super) code: TrackingCode,
    /// What a queue shows of it.
    pub(super) summary: String,
    /// When, and what goes with it.
    pub(super) context: Context,
}

impl NewCase<'_> {
    /// Writes the case with its events and all that goes with them.
    pub(super) async fn save(
        &self,
        app: &App,
        writer: &mut Writer,
        enclosed: Enclosed,
        key: Option<&IdempotencyKey>,
    ) -> Result<Changed, Fault> {
        let decided = numbered(self.ground, writer, self.context.now, |number| self.decide(number)).await?;
        let changed = self.write(app, writer, &decided).await?;
        changed.append(app, writer, &decided).await?;
        let case = &changed.case;
        let goes_at = enclosed.has_document().then(|| document_goes_at(case));
        enclosed.save(app.keys(), writer, &case.id, 1, key).await?;
        if let Some(at) = goes_at {
            documents::goes_at(writer, &case.id, at).await?;
        }
        Ok(changed)
    }

    /// Writes the picture that some events make, and the codes it is found by. Their chain is written after it.
    pub(super) async fn write(&self, app: &App, writer: &mut Writer, decided: &[Event]) -> Result<Changed, Fault> {
        let changed = Changed::by(None, decided)?;
        let case = &changed.case;
        let place = Place { table: "cases", column: "code_sealed", row: case.id.as_str() };
        let codes = Codes {
            index: app.keys().code_index(&self.code),
            sealed: app.keys().seal(place, self.code.as_str().as_bytes())?,
        };
        let picture = changed.picture(&self.ground.procedure);
        cases::insert(writer, picture, &self.summary, &codes, self.ground.calendar.version).await?;
        Ok(changed)
    }

    fn decide(&self, number: Option<RegisterNumber>) -> Result<Vec<Event>, Fault> {
        let (rules, opening) = (self.ground.rules(), self.opening.clone());
        let context = Context { number, ..self.context.clone() };
        Ok(match opening.period {
            None => shared::case::file(&rules, opening, &self.actor, &context)?,
            Some(_) => open_recap(&rules, opening, &context)?,
        })
    }
}
