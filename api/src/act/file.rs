//! Filing a complaint: once, whatever the network does. Absent: receiving files (see `upload`).

use anyhow::Context as _;
use shared::case::{Context, Event, Opening};
use shared::form::{Field, Filing, FilingForm};
use shared::id::{AgencyId, IdempotencyKey, TrackingCode};
use shared::procedure::{Channel, TextKind};
use shared::text;
use shared::time::Moment;
use shared::wire::Receipt;
use shared::words::Lang;

use super::change::{Changed, Request, number_for};
use super::enclosed::Enclosed;
use super::{Fault, receipt};
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::keys::Place;
use crate::store::cases::{self, Codes};
use crate::store::{Connection, Writer};

/// How much of a complaint a queue shows, in characters.
const SUMMARY_LEN_MAX: usize = 160;

/// A complaint that was filed.
pub struct Filed {
    /// What the citizen leaves with.
    pub receipt: Receipt,
    /// Whether it had been filed before, and this is the same receipt again.
    pub repeated: bool,
}

/// Files a complaint through an agency's website.
///
/// # Errors
/// [`Fault::NotFound`] when the agency takes none, [`Fault::Problems`] with every problem of the
/// form, [`Fault::KeyReused`] when the key came before with another form.
pub async fn file(
    app: &App,
    agency: &AgencyId,
    key: &IdempotencyKey,
    form: &FilingForm,
    lang: Lang,
) -> Result<Filed, Fault> {
    let mut reader = app.store().reader().await?;
    let ground = app.definitions().for_filing(&mut reader, agency, Channel::Website).await?;
    let sent = serde_json::to_vec(form).context("a form cannot be written as JSON")?;
    let request = Request {
        scope: "file".to_owned(),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[agency.as_str().as_bytes(), &sent]),
    };
    if let Some(filed) = again(app, &mut reader, &request, lang).await? {
        return Ok(filed);
    }
    let now = app.clock().now();
    let filing = form.check(ground.procedure.identity, ground.calendar.zone.date(now))?;
    let summary = text::summary(&filing.story, SUMMARY_LEN_MAX);
    let enclosed = enclose(&mut reader, key, filing).await?;
    drop(reader);

    let new =
        NewCase { ground: &ground, opening: opening(app, &ground), code: clock::new_tracking_code(), summary, now };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, &new.opening.case, now).await? {
        drop(writer);
        let mut reader = app.store().reader().await?;
        // The other request may also have failed after all; then this one may come again.
        return again(app, &mut reader, &request, lang).await?.ok_or(Fault::Busy);
    }
    let changed = new.save(app, &mut writer, enclosed, key).await?;
    writer.commit().await?;
    tracing::info!(case = %changed.case.id, agency = %agency, "filed");
    let receipt = receipt::of(&ground, &changed.case, &new.code, lang);
    Ok(Filed { receipt, repeated: false })
}

/// The receipt of the same form sent before, if it was.
async fn again(app: &App, reader: &mut Connection, request: &Request<'_>, lang: Lang) -> Result<Option<Filed>, Fault> {
    let Some(case) = request.done(reader).await? else {
        return Ok(None);
    };
    Ok(Some(Filed { receipt: receipt::again(app, reader, &case, lang).await?, repeated: true }))
}

async fn enclose(reader: &mut Connection, key: &IdempotencyKey, filing: Filing) -> Result<Enclosed, Fault> {
    let mut enclosed = Enclosed::default();
    enclosed.text(Field::Story, TextKind::Complaint, Some(filing.story));
    enclosed.text(Field::Place, TextKind::Complaint, filing.place);
    enclosed.text(Field::HappenedOn, TextKind::Complaint, filing.happened_on.map(|date| date.to_string()));
    enclosed.identity(&filing.identity)?;
    enclosed.files(reader, Some(key), &filing.files).await?;
    Ok(enclosed)
}

fn opening(app: &App, ground: &Ground) -> Opening {
    Opening {
        case: app.clock().new_case_id(),
        agency: ground.agency.id.clone(),
        procedure: ground.procedure.id.clone(),
        procedure_version: ground.procedure.version,
        channel: Channel::Website,
    }
}

/// A case about to be.
struct NewCase<'a> {
    ground: &'a Ground,
    opening: Opening,
    code: TrackingCode,
    summary: String,
    now: Moment,
}

impl NewCase<'_> {
    /// Writes the case with its events and all that goes with them.
    async fn save(
        &self,
        app: &App,
        writer: &mut Writer,
        enclosed: Enclosed,
        key: &IdempotencyKey,
    ) -> Result<Changed, Fault> {
        let context = Context { sealed: enclosed.sealed(), ..Context::at(self.now) };
        // Decided twice where a number is given at once: first to see that one is, then with it.
        let expected = self.decide(&context)?;
        let number = number_for(self.ground, writer, &expected, self.now).await?;
        let decided = self.decide(&Context { number, ..context })?;
        let changed = Changed::by(None, &decided)?;
        let case = &changed.case;
        let place = Place { table: "cases", column: "code_sealed", row: case.id.as_str() };
        let codes = Codes {
            index: app.keys().code_index(&self.code),
            sealed: app.keys().seal(place, self.code.as_str().as_bytes())?,
        };
        cases::insert(writer, case, &changed.head, &self.summary, &codes).await?;
        changed.append(app, writer, &decided).await?;
        enclosed.save(app.keys(), writer, &case.id, 1, Some(key)).await?;
        Ok(changed)
    }

    fn decide(&self, context: &Context) -> Result<Vec<Event>, Fault> {
        Ok(shared::case::file(&self.ground.rules(), self.opening.clone(), context)?)
    }
}
