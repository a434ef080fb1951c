//! Asking a party outside the agency by a link of its own. Absent: the rules (see `shared::contribution::outside`),
//! withdrawing a link, which is done as of any contribution, and what the party itself does (see [`answered`]).

use anyhow::Context as _;
use shared::case::{Case, Event, beside};
use shared::contribution::asking;
use shared::contribution::outside::{ADDRESS, EXCERPT, LINKS_MAX, PARTY, PICTURE, Question, party, showable};
use shared::form::Field;
use shared::id::{CaseId, IdempotencyKey, PostId, TrackingCode};
use shared::procedure::{Action, TextKind};
use shared::time::{Moment, next_day};
use shared::visibility::{Item, Viewer};
use shared::wire::{AskOutside, OutsideLink, OutsideSheet, PostView};
use shared::words::{Lang, contribution as words};

use super::Fault;
use super::beside::append_enclosed;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, now_after, visible};
use super::enclosed::Enclosed;
use super::publish::passages::{Part, Told};
use super::publish::{names, pictures};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::dossier::Dossier;
use crate::store::pictures::Picture;
use crate::store::{self, outside};

mod answered;

pub use answered::{Outsider, answer, open, picture};

/// What an officer may show a party outside, with what is proposed to be blacked out.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Refused`] when it does not
/// have the case.
pub async fn outside_sheet(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    lang: Lang,
) -> Result<OutsideSheet, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let dossier = visible(app, &mut reader, post, case).await?;
    let ground = app.definitions().for_stored(&mut reader, &dossier.stored).await?;
    asking(&ground.procedure, &dossier.stored.case, &acting(post))?;
    if let Some(why) = hindered(&dossier.stored.case, lang) {
        return Ok(OutsideSheet { hindered: Some(why), ..OutsideSheet::default() });
    }
    let sight = Viewer::at(post).sight(&dossier.stored.case, &ground.procedure);
    let named = sight.shows(Item::Masked);
    let told = Told { names: &names(app, &mut reader, case).await?, named, dossier: &dossier };
    Ok(OutsideSheet {
        hindered: None,
        told: told.offered(Part::Told, None),
        pictures: pictures::offered(&dossier, sight, &[]),
    })
}

fn hindered(case: &Case, lang: Lang) -> Option<String> {
    showable(case).err()?;
    let why = if case.secrecy.confidential { words::OUTSIDE_HINDERED } else { words::OUTSIDE_FULL };
    Some(why.with(lang, &[("max", &LINKS_MAX.to_string())]))
}

/// Asks a party outside, and gives the link. The same sent again is given the same link.
///
/// # Errors
/// As [`outside_sheet`]; [`Fault::Problems`] for what is wrong with the question, or not decided or covered in what is
/// shown.
pub async fn ask_outside(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &AskOutside,
) -> Result<OutsideLink, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("outside {case} {}", officer.staff);
    let code = app.keys().link_code(&[scope.as_bytes(), key.as_str().as_bytes()]);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"outside", &sent]) };
    let mut made: Option<Vec<Picture>> = None;
    loop {
        let mut reader = app.store().reader().await?;
        let dossier = visible(app, &mut reader, post, case).await?;
        if request.done(&mut reader).await?.is_some() {
            return Ok(link(&code));
        }
        let ground = app.definitions().for_stored(&mut reader, &dossier.stored).await?;
        asking(&ground.procedure, &dossier.stored.case, &acting(post))?;
        showable(&dossier.stored.case)?;
        let today = ground.calendar.zone.date(app.clock().now());
        let question = asked.check(&ground.calendar, today)?;
        let names = names(app, &mut reader, case).await?;
        let told = Told { names: &names, named: false, dossier: &dossier };
        let excerpt = told.shown(Part::Told, &asked.excerpt).map_err(|problem| Fault::Problems(vec![problem]))?;
        let sight = Viewer::at(post).sight(&dossier.stored.case, &ground.procedure);
        let chosen = pictures::chosen(&dossier, sight, &asked.pictures)?;
        drop(reader);
        if made.is_none() {
            made = Some(pictures::make(app, &chosen).await?);
        }
        let shown = made.as_deref().unwrap_or_default();
        let work = Work { app, post, ground: &ground, question, excerpt, shown, code: &code, request: &request };
        if work.write(dossier).await? {
            return Ok(link(&code));
        }
    }
}

fn link(code: &TrackingCode) -> OutsideLink {
    OutsideLink { address: format!("{ADDRESS}#kode={}", code.shown()) }
}

/// A question about to be written.
struct Work<'a> {
    app: &'a App,
    post: &'a PostView,
    ground: &'a Ground,
    question: Question,
    excerpt: String,
    shown: &'a [Picture],
    code: &'a TrackingCode,
    request: &'a Request<'a>,
}

impl Work<'_> {
    fn enclosed(&self) -> Enclosed {
        let mut enclosed = Enclosed::default();
        enclosed.text(Field::Text, TextKind::Note, Some(self.question.text.clone()));
        enclosed.text(PARTY, TextKind::Excerpt, Some(self.question.party.clone()));
        enclosed.text(EXCERPT, TextKind::Excerpt, Some(self.excerpt.clone()));
        for picture in self.shown {
            enclosed.text(PICTURE, TextKind::Excerpt, Some(picture.alt.clone()));
        }
        enclosed
    }

    /// When the link ends: with its last day, where the agency is.
    fn until(&self) -> Moment {
        self.ground.calendar.zone.moment(next_day(self.question.due_on), chrono::NaiveTime::MIN)
    }

    /// Writes the event, the link and its pictures; says whether it is done, or the case was changed meanwhile.
    async fn write(&self, dossier: Dossier) -> Result<bool, Fault> {
        let (app, stored) = (self.app, dossier.stored);
        let id = stored.case.id.clone();
        let now = now_after(app, &stored.case);
        let mut writer = app.store().writer().await?;
        if !self.request.take(&mut writer, &id, app.clock().now()).await? {
            drop(writer);
            return done_meanwhile(app, self.request).await.map(|()| true);
        }
        let event = beside(&stored.case, Action::AskContribution, acting(self.post), now);
        let asked = event.version;
        let event = Event { named: vec![party(asked, Some(self.question.due_on))], ..event };
        let done = append_enclosed(app, &mut writer, self.ground, stored, event, self.enclosed(), self.request).await?;
        if done.is_none() {
            return Ok(false);
        }
        outside::insert(&mut writer, &app.keys().link_index(self.code), &id, asked).await?;
        for picture in self.shown {
            // Made too long ago, and swept meanwhile.
            if !store::pictures::bind_to_link(&mut writer, (&id, asked), self.until(), &picture.id).await? {
                return Err(Fault::Busy);
            }
        }
        writer.commit().await?;
        tracing::info!(case = %id, asked, "a party outside was asked");
        Ok(true)
    }
}
