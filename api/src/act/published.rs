//! What the public reads of complaints: those that are shown, how this month's stand, and those like the one being
//! written. Absent: showing one (see [`super::publish`]).

use chrono::{Datelike, NaiveTime};
use shared::agency::Agency;
use shared::case::Passage;
use shared::id::{AgencyId, CaseId, FileId, IdempotencyKey, RegisterNumber};
use shared::likeness::{alike, stems};
use shared::limits::Scope;
use shared::publication::heading;
use shared::visibility::{Item, Viewer};
use shared::wire::{
    Followed, MonthFigures, PublishedAsked, PublishedCase, PublishedPage, PublishedPicture, SimilarAsked, SimilarRow,
};
use shared::words::Lang;

use super::publish::passages::Edit;
use super::{Fault, queue};
use crate::app::App;
use crate::limits::{self, Origin};
use crate::store::Connection;
use crate::store::pictures::{self, Picture};
use crate::store::published::{self, COMPARED_MAX, Published, SOUGHT_MAX, Sought};

/// How many complaints a page shows.
const PAGE: usize = 20;
/// How many complaints like the one being written are shown.
const ALIKE_MAX: usize = 3;
/// How many are looked at for these.
const CANDIDATES_MAX: usize = 10;

/// A page of an agency's shown complaints, newest first.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency, or the page begins nowhere.
pub async fn published(
    app: &App,
    agency: &AgencyId,
    asked: &PublishedAsked,
    lang: Lang,
) -> Result<PublishedPage, Fault> {
    let after = match asked.after.as_str() {
        "" => None,
        text => Some(queue::parsed(text).ok_or(Fault::NotFound)?),
    };
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency(&mut reader, agency.as_str()).await?;
    let words: Vec<String> = stems(&asked.words).into_iter().take(SOUGHT_MAX).collect();
    if words.is_empty() && !asked.words.trim().is_empty() {
        // Only everyday words: nothing is found by them.
        return Ok(PublishedPage { rows: Vec::new(), next: None });
    }
    let ended = match asked.state.as_str() {
        "open" => Some(false),
        "ended" => Some(true),
        _ => None,
    };
    let category = asked.category.trim();
    let sought = Sought { agency: agency.as_str(), category, ended, stems: &words };
    let mut found = published::page(&mut reader, sought, after, PAGE + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|last| queue::written(&last.key));
    let mut rows = Vec::new();
    let cases: Vec<CaseId> = found.iter().map(|one| one.stored.case.id.clone()).collect();
    let mut kept = pictures::of_cases(&mut reader, &cases).await?;
    for one in found {
        let (theirs, others) = kept.into_iter().partition(|(case, _)| *case == one.stored.case.id);
        kept = others;
        rows.extend(visible(app, &mut reader, &known, (one, theirs), lang).await?);
    }
    Ok(PublishedPage { rows, next })
}

/// A shown complaint by its number.
///
/// # Errors
/// [`Fault::NotFound`] when none of that number is shown.
pub async fn published_case(
    app: &App,
    agency: &AgencyId,
    number: &RegisterNumber,
    lang: Lang,
) -> Result<PublishedCase, Fault> {
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency(&mut reader, agency.as_str()).await?;
    let found = published::by_number(&mut reader, agency.as_str(), number).await?.ok_or(Fault::NotFound)?;
    let theirs = pictures::of_cases(&mut reader, std::slice::from_ref(&found.stored.case.id)).await?;
    visible(app, &mut reader, &known, (found, theirs), lang).await?.ok_or(Fault::NotFound)
}

/// The complaint as anyone may read it, with its pictures, if the rules let anyone.
async fn visible(
    app: &App,
    reader: &mut Connection,
    agency: &Agency,
    (found, pictures): (Published, Vec<(CaseId, Picture)>),
    lang: Lang,
) -> Result<Option<PublishedCase>, Fault> {
    let ground = app.definitions().for_stored(reader, &found.stored).await?;
    let case = &found.stored.case;
    let may = Viewer::Public.sight(case, &ground.procedure).shows(Item::Published);
    let Some(number) = case.number.clone().filter(|_| may) else {
        return Ok(None);
    };
    let category = case.category.as_ref().and_then(|id| agency.category(id.as_str()));
    let office = agency.holds(case.holder, case.unit.as_ref());
    let address = |id: &FileId| format!("/api/v1/agencies/{}/published/{number}/pictures/{id}", case.agency);
    let pictures = pictures.into_iter().map(|(_, one)| PublishedPicture {
        address: address(&one.id),
        alt: one.alt,
        width: one.width,
        height: one.height,
    });
    let pictures = pictures.collect();
    // Of the answer that is shown; a later one may have been given since.
    let answer = Edit::read(&found.edit).and_then(|edit| edit.answer).filter(|_| !found.answer.is_empty());
    let of_answer = |passage: &&Passage| answer.as_ref().is_some_and(|answer| answer.version == passage.version);
    let answered = case.history.iter().find(of_answer).map(|passage| passage.happened_at);
    Ok(Some(PublishedCase {
        number,
        agency: agency.name.clone(),
        text: found.body,
        answered_on: answered.map(|at| ground.calendar.zone.date(at).to_string()),
        answer: Some(found.answer).filter(|answer| !answer.is_empty()),
        category: category.map(|one| one.name.clone()),
        state: case.state,
        office: office.unwrap_or_else(|| case.holder.words().in_lang(lang)).to_owned(),
        told_on: ground.calendar.zone.date(case.filed_at).to_string(),
        followers: found.followers,
        pictures,
    }))
}

/// Shown complaints like what is being written, the likest first. Those that have ended are no longer one to join.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency, [`Fault::TooMany`] when one address asks too often.
pub async fn similar(
    app: &App,
    from: &Origin,
    agency: &AgencyId,
    asked: &SimilarAsked,
    lang: Lang,
) -> Result<Vec<SimilarRow>, Fault> {
    limits::count_from(app, Scope::SimilarOrigin, from)?;
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency(&mut reader, agency.as_str()).await?;
    // Long words tell more than short ones.
    let mut ours = stems(&asked.story);
    ours.sort_by_key(|stem| std::cmp::Reverse(stem.chars().count()));
    ours.truncate(COMPARED_MAX);
    let candidates = published::alike(&mut reader, agency.as_str(), &ours, CANDIDATES_MAX).await?;
    let mut rows = Vec::new();
    for (case, shared, theirs) in candidates {
        if rows.len() == ALIKE_MAX || !alike(shared, ours.len(), theirs) {
            continue;
        }
        let Some(found) = published::of_case(&mut reader, &case).await? else { continue };
        if found.stored.case.ended_at.is_none() {
            let row = visible(app, &mut reader, &known, (found, Vec::new()), lang).await?;
            rows.extend(row.map(|row| SimilarRow { title: heading(&row.text), number: row.number.into() }));
        }
    }
    Ok(rows)
}

/// Counts whoever is affected too, once for each key.
///
/// # Errors
/// [`Fault::NotFound`] when no complaint of that number is shown, [`Fault::TooMany`] when too many join from one
/// address.
pub async fn follow(
    app: &App,
    from: &Origin,
    agency: &AgencyId,
    number: &RegisterNumber,
    key: &IdempotencyKey,
) -> Result<Followed, Fault> {
    published_case(app, agency, number, Lang::Id).await?;
    limits::count_from(app, Scope::FollowOrigin, from)?;
    let mut writer = app.store().writer().await?;
    let found = published::by_number(&mut writer, agency.as_str(), number).await?.ok_or(Fault::NotFound)?;
    let hash = app.keys().fingerprint(&[b"follow", key.as_str().as_bytes()]);
    let new = published::follow(&mut writer, &found.stored.case.id, &hash, app.clock().now()).await?;
    writer.commit().await?;
    Ok(Followed { followers: found.followers + u32::from(new) })
}

/// How an agency's complaints of this month stand.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn month_figures(app: &App, agency: &AgencyId) -> Result<MonthFigures, Fault> {
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, agency.as_str()).await?;
    let now = app.clock().now();
    let today = calendar.zone.date(now);
    let first = today.with_day(1).unwrap_or(today);
    let from = calendar.zone.moment(first, NaiveTime::MIN);
    let until = now.max(from).plus_minutes(1);
    let (came, ended, late) = published::figures(&mut reader, agency.as_str(), (from, until), now).await?;
    let month = today.format("%Y-%m").to_string();
    Ok(MonthFigures { month, came, ended, open: came.saturating_sub(ended), late })
}
