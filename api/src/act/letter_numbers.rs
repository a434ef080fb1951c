//! Numbers of letters: taking one for a letter, keeping one for later, voiding one, and the book. Absent: how one is
//! written and who may (see [`shared::letter_number`]).

use anyhow::Context as _;
use chrono::Datelike;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::form::{Field, Problem, ProblemCode, words_of};
use shared::id::{CaseId, IdempotencyKey, PostId, RequestId};
use shared::letter_number::{
    LetterKind, LetterNumbers, NumberDeed, NumberRefusal, after, may_keep, may_take, may_take_notice, notice_of,
};
use shared::papers::{PaperKind, Subject};
use shared::permission::Act;
use shared::wire::{LetterNumberRow, PostView, ReserveLetterNumber, TakeLetterNumber, VoidLetterNumber};

use super::command::{held, visible};
use super::once::Once;
use super::{Fault, requests};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::letter_numbers::{self as book, Numbered};
use crate::store::{Connection, Writer, papers, taken};

mod listed;
mod signed;

pub use listed::letter_numbers;
pub use signed::{bring_signed, case_letters, signed_letter};

impl From<NumberRefusal> for Fault {
    fn from(refusal: NumberRefusal) -> Self {
        Self::NotNumbered(refusal)
    }
}

/// A letter that may have a number: which it is, and of what.
struct Letter {
    kind: LetterKind,
    about: Subject,
    edition: u32,
}

/// Takes the next number for a letter, or one that was kept for it. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or there is no such letter that it sees; [`Fault::Forbidden`] when
/// another post numbers it; [`Fault::NotNumbered`] when the letter has a number, when the one that was kept is void or used,
/// and where the agency has none; [`Fault::Problems`] for a kind of which there is no letter here.
pub async fn take_letter_number(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &TakeLetterNumber,
) -> Result<LetterNumberRow, Fault> {
    let post = post(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let letter = letter(app, &mut reader, post, asked).await?;
    let once = once(app, officer, key, asked)?;
    if let Some(id) = once.done(&mut reader).await? {
        return listed::row(app, &mut reader, post, &id).await;
    }
    let office = Office::of(app, &mut reader, post).await?;
    drop(reader);
    let mut writer = app.store().writer().await?;
    let done = match asked.kept.trim() {
        "" => office.draw(&mut writer, letter.kind, NumberDeed::Use, (Some(&letter), String::new())).await,
        kept => office.use_kept(&mut writer, kept, &letter).await,
    };
    // The letter got its number meanwhile.
    let numbered = done.map_err(|fault| if doubled(&fault) { NumberRefusal::Numbered.into() } else { fault })?;
    finish(app, post, writer, &once, &numbered).await
}

/// Whether a fault says that a letter got its number meanwhile.
fn doubled(fault: &Fault) -> bool {
    let Fault::Internal(error) = fault else { return false };
    error.downcast_ref::<crate::store::Error>().is_some_and(taken)
}

/// Keeps the next number for a letter made outside Aduan, or later. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Forbidden`] when it keeps none, [`Fault::NotNumbered`] where
/// the agency has none, [`Fault::Problems`] when it is not said for what.
pub async fn reserve_letter_number(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &ReserveLetterNumber,
) -> Result<LetterNumberRow, Fault> {
    let post = post(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    keeper(app, &mut reader, post).await?;
    let once = once(app, officer, key, asked)?;
    if let Some(id) = once.done(&mut reader).await? {
        return listed::row(app, &mut reader, post, &id).await;
    }
    let subject = words_of(Field::Subject, &asked.subject)?;
    let office = Office::of(app, &mut reader, post).await?;
    drop(reader);
    let mut writer = app.store().writer().await?;
    let numbered = office.draw(&mut writer, asked.kind, NumberDeed::Reserve, (None, subject)).await?;
    finish(app, post, writer, &once, &numbered).await
}

/// Voids a number: it stays in the book, and papers that were made with it are no longer handed out. The same sent again is
/// answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or the agency has no such number, [`Fault::Forbidden`] when the post
/// voids none, [`Fault::NotNumbered`] when it is void, [`Fault::Problems`] when no reason is given.
pub async fn void_letter_number(
    app: &App,
    officer: &Officer,
    id: &str,
    key: &IdempotencyKey,
    asked: &VoidLetterNumber,
) -> Result<LetterNumberRow, Fault> {
    let post = post(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    keeper(app, &mut reader, post).await?;
    let before = book::by_id(&mut reader, &post.agency, id).await?.ok_or(Fault::NotFound)?;
    let once = once(app, officer, key, &(id, asked))?;
    if once.done(&mut reader).await?.is_some() {
        return listed::row(app, &mut reader, post, id).await;
    }
    drop(reader);
    let reason = words_of(Field::Reason, &asked.reason)?;
    let (state, now) = (after(Some(before.state), NumberDeed::Void)?, app.clock().now());
    let mut writer = app.store().writer().await?;
    if !book::change(&mut writer, &before, &Numbered { state, ..before.clone() }).await? {
        return Err(Fault::Busy);
    }
    book::note(&mut writer, id, NumberDeed::Void, (&post.id, now), &reason).await?;
    if let Some(paper) = before.kind.paper().filter(|_| !before.about.is_empty()) {
        papers::withdraw_kind(&mut writer, &before.about, paper, now).await?;
    }
    finish(app, post, writer, &once, &before).await
}

fn post<'o>(officer: &'o Officer, id: &str) -> Result<&'o PostView, Fault> {
    held(officer, &PostId::parse(id).ok_or(Fault::NotFound)?)
}

fn once<'k, T: serde::Serialize>(
    app: &App,
    officer: &Officer,
    key: &'k IdempotencyKey,
    asked: &T,
) -> Result<Once<'k>, Fault> {
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("letter number {}", officer.staff);
    Ok(Once { scope, key, fingerprint: app.keys().fingerprint(&[b"letter number", &sent]) })
}

/// Whether a post keeps and voids numbers.
async fn keeper(app: &App, reader: &mut Connection, post: &PostView) -> Result<(), Fault> {
    if keeps(app, reader, post).await? { Ok(()) } else { Err(Fault::Forbidden) }
}

async fn keeps(app: &App, reader: &mut Connection, post: &PostView) -> Result<bool, Fault> {
    let agency = app.definitions().agency(reader, &post.agency).await?;
    let procedures = app.definitions().procedures(reader, &agency).await?;
    Ok(post.role.may(Act::ReadNumbers) && may_keep(post.role, procedures.iter().map(AsRef::as_ref)))
}

/// The letter that a number is asked for.
async fn letter(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    asked: &TakeLetterNumber,
) -> Result<Letter, Fault> {
    let kind = asked.kind;
    match kind {
        LetterKind::Other => Err(Fault::Problems(vec![Problem { field: Field::Kind, code: ProblemCode::Choice }])),
        LetterKind::Notification => {
            if !post.role.may(PaperKind::Notification.needs()) {
                return Err(Fault::Forbidden);
            }
            let id = RequestId::parse(&asked.about).ok_or(Fault::NotFound)?;
            let found = requests::of_agency(reader, post, &id).await?;
            if !may_take_notice(post.role) {
                return Err(Fault::Forbidden);
            }
            let edition = notice_of(&found.request).ok_or(Fault::NotFound)?;
            Ok(Letter { kind, about: Subject::Request(id), edition })
        }
        LetterKind::Answer | LetterKind::Disposition => {
            let id = CaseId::parse(&asked.about).ok_or(Fault::NotFound)?;
            let case = visible(app, reader, post, &id).await?.stored.case;
            let ground = app.definitions().for_case(reader, &case).await?;
            let edition = kind.edition(&case).ok_or(Fault::NotFound)?;
            if !may_take(kind, post, &case, &ground.procedure) {
                return Err(Fault::Forbidden);
            }
            Ok(Letter { kind, about: Subject::Case(id), edition })
        }
    }
}

/// Whoever takes numbers, with how the agency writes them.
struct Office<'a> {
    app: &'a App,
    post: &'a PostView,
    rule: LetterNumbers,
    calendar: std::sync::Arc<Calendar>,
}

impl<'a> Office<'a> {
    async fn of(app: &'a App, reader: &mut Connection, post: &'a PostView) -> Result<Self, Fault> {
        let (agency, calendar): (std::sync::Arc<Agency>, _) =
            app.definitions().agency_and_calendar(reader, &post.agency).await?;
        let rule = agency.letter_numbers.clone().ok_or(NumberRefusal::NotSet)?;
        Ok(Self { app, post, rule, calendar })
    }

    /// Draws the next number, for a letter or to be kept.
    async fn draw(
        &self,
        writer: &mut Writer,
        kind: LetterKind,
        deed: NumberDeed,
        (letter, subject): (Option<&Letter>, String),
    ) -> Result<Numbered, Fault> {
        let now = self.app.clock().now();
        let on = self.calendar.zone.date(now);
        let series = self.rule.series(on.year());
        // Others that draw wait here, so that whoever comes second sees what the first did.
        let running = book::draw(writer, &self.post.agency, series).await?;
        let about = letter.map(|letter| letter.about.to_string()).unwrap_or_default();
        if let Some(letter) = letter {
            free(writer, letter).await?;
        }
        let number = self.rule.written(kind, running, on).context("a sound template writes every number")?;
        let numbered = Numbered {
            id: self.app.clock().new_id(),
            running,
            year: on.year(),
            number,
            kind,
            state: after(None, deed)?,
            about,
            edition: letter.map_or(0, |letter| letter.edition),
            subject,
            taken_at: now,
        };
        book::insert(writer, (&self.post.agency, series), &numbered).await.map_err(broken)?;
        book::note(writer, &numbered.id, deed, (&self.post.id, now), "").await?;
        Ok(numbered)
    }

    /// Uses a number that was kept.
    async fn use_kept(&self, writer: &mut Writer, id: &str, letter: &Letter) -> Result<Numbered, Fault> {
        let before = book::by_id(writer, &self.post.agency, id).await?.ok_or(Fault::NotFound)?;
        let state = after(Some(before.state), NumberDeed::Use)?;
        if before.kind != letter.kind {
            return Err(NumberRefusal::OtherKind.into());
        }
        free(writer, letter).await?;
        let now = Numbered { state, about: letter.about.to_string(), edition: letter.edition, ..before.clone() };
        if !book::change(writer, &before, &now).await.map_err(broken)? {
            return Err(Fault::Busy);
        }
        book::note(writer, id, NumberDeed::Use, (&self.post.id, self.app.clock().now()), "").await?;
        Ok(now)
    }
}

/// A failure of the database as it is, so that a number that was given twice can be told from others.
fn broken(error: crate::store::Error) -> Fault {
    if taken(&error) { Fault::Internal(error.into()) } else { error.into() }
}

/// Whether a letter has no number.
async fn free(writer: &mut Writer, letter: &Letter) -> Result<(), Fault> {
    let known = book::of_letter(writer, &letter.about.to_string(), letter.kind, letter.edition).await?;
    if known.is_some() { Err(NumberRefusal::Numbered.into()) } else { Ok(()) }
}

/// Keeps what was done, and shows the number after it.
async fn finish(
    app: &App,
    post: &PostView,
    writer: Writer,
    once: &Once<'_>,
    numbered: &Numbered,
) -> Result<LetterNumberRow, Fault> {
    once.commit(app, writer, &numbered.id).await?;
    tracing::info!(number = %numbered.id, "the book of letter numbers was written");
    listed::row(app, &mut *app.store().reader().await?, post, &numbered.id).await
}
