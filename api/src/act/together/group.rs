//! Groups of cases: made, joined, left. Each case learns of it by an event of its own, all in one transaction.

use anyhow::Context as _;
use shared::case::{Event, Tie, beside};
use shared::id::{CaseId, IdempotencyKey, PostId, UmbrellaId};
use shared::permission::Act;
use shared::procedure::{Action, TextKind};
use shared::together::{Refusal, TOGETHER_MAX, checked_name, may_gather, may_tie};
use shared::visibility::Seat;
use shared::wire::{Gather, PostView, Release, Umbrella};
use shared::words::{Lang, together as words};

use super::{Found, post_of};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::beside::append;
use crate::act::change::Request;
use crate::act::command::{acting, done_meanwhile, held, now_after};
use crate::app::App;
use crate::store::umbrellas::{self, New, Row};
use crate::store::{Connection, Writer};

/// A group as a post sees it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or sees none of its cases.
pub async fn umbrella(
    app: &App,
    officer: &Officer,
    post: &PostId,
    group: &UmbrellaId,
    lang: Lang,
) -> Result<Umbrella, Fault> {
    let post = held(officer, post)?;
    shown(app, &mut *app.store().reader().await?, post, group, lang).await
}

/// A group as a post sees it: with the cases that it sees, and not at all where it sees none.
pub(super) async fn shown(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    group: &UmbrellaId,
    lang: Lang,
) -> Result<Umbrella, Fault> {
    let row = umbrellas::by_id(reader, group).await?.filter(|row| row.agency == post.agency).ok_or(Fault::NotFound)?;
    let mut members = Vec::new();
    for id in umbrellas::members(reader, group, TOGETHER_MAX).await? {
        let found = Found::if_seen(app, reader, post, &id, lang).await?;
        members.extend(found.map(|found| found.member(post, lang)));
    }
    if members.is_empty() {
        return Err(Fault::NotFound);
    }
    let (_, calendar) = app.definitions().agency_and_calendar(reader, &post.agency).await?;
    let (opened_at, now) = (row.opened_at(), app.clock().now());
    let Row { name, body: text, .. } = row;
    Ok(Umbrella { id: group.clone(), name, text, opened_at, members, zone: calendar.zone, now })
}

/// Gathers cases into a new group.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see one of the cases, [`Fault::Forbidden`] when its
/// role gathers none, [`Fault::NotTogether`] when one of them may not be gathered, [`Fault::Problems`] for the name.
pub async fn gather(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &Gather,
    lang: Lang,
) -> Result<Umbrella, Fault> {
    let (name, text) = checked_name(&asked.name, &asked.text)?;
    let tying = Tying { group: None, name: &name, text: &text, fewest: 2 };
    put(app, officer, key, asked, tying, lang).await
}

/// Puts cases into a group there is.
///
/// # Errors
/// As [`gather`]; [`Fault::NotFound`] also when the post sees none of the group's cases.
pub async fn join_group(
    app: &App,
    officer: &Officer,
    group: &UmbrellaId,
    key: &IdempotencyKey,
    asked: &Gather,
    lang: Lang,
) -> Result<Umbrella, Fault> {
    let post = post_of(officer, &asked.post)?;
    let known = shown(app, &mut *app.store().reader().await?, post, group, lang).await?;
    let tying = Tying { group: Some(group), name: &known.name, text: &known.text, fewest: 1 };
    put(app, officer, key, asked, tying, lang).await
}

/// Into which group cases are put.
#[derive(Clone, Copy)]
struct Tying<'a> {
    /// One there is; none for a new one.
    group: Option<&'a UmbrellaId>,
    name: &'a str,
    text: &'a str,
    /// How many cases at least.
    fewest: usize,
}

async fn put(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &Gather,
    tying: Tying<'_>,
    lang: Lang,
) -> Result<Umbrella, Fault> {
    let post = gatherer(officer, &asked.post)?;
    let ids = picked(&asked.cases, tying.fewest)?;
    let sent = serde_json::to_vec(asked).context("a group cannot be written as JSON")?;
    let into = tying.group.map_or("new", UmbrellaId::as_str);
    let request = Request {
        scope: format!("gather {into} {}", officer.staff),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[b"gather", &sent]),
    };
    loop {
        let mut reader = app.store().reader().await?;
        if let Some(case) = request.done(&mut reader).await? {
            let group = Found::of(app, &mut reader, post, &case, lang).await?.stored.case.umbrella;
            return shown(app, &mut reader, post, &group.ok_or(Fault::NotFound)?, lang).await;
        }
        let found = gatherable(app, &mut reader, post, &ids, tying, lang).await?;
        drop(reader);
        let group = match tying.group {
            Some(group) => group.clone(),
            None => UmbrellaId::parse(&app.clock().new_id()).context("a new id is one")?,
        };
        if write(app, post, found, &group, tying, &request).await? {
            return shown(app, &mut *app.store().reader().await?, post, &group, lang).await;
        }
    }
}

/// The cases that are to go into a group, each of which may.
async fn gatherable(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    ids: &[CaseId],
    tying: Tying<'_>,
    lang: Lang,
) -> Result<Vec<Found>, Fault> {
    let there = match tying.group {
        Some(group) => umbrellas::members(reader, group, TOGETHER_MAX).await?.len(),
        None => 0,
    };
    if there + ids.len() > TOGETHER_MAX {
        return Err(Refusal::Count.into());
    }
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let found = Found::of(app, reader, post, id, lang).await?;
        may_gather(&Seat::of(post), found.case(), &found.ground.procedure)?;
        all.push(found);
    }
    Ok(all)
}

/// Writes group and events together; says whether that is done, or one of the cases was changed meanwhile.
async fn write(
    app: &App,
    post: &PostView,
    found: Vec<Found>,
    group: &UmbrellaId,
    tying: Tying<'_>,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    let first = found.first().map(|found| found.case().id.clone()).ok_or(Fault::NotFound)?;
    if !request.take(&mut writer, &first, now).await? {
        drop(writer);
        return done_meanwhile(app, request).await.map(|()| false);
    }
    if tying.group.is_none() {
        let new = New { id: group, agency: &post.agency, name: tying.name, body: tying.text, post: post.id.as_str() };
        umbrellas::insert(&mut writer, new, now).await?;
    }
    let said = words::HISTORY_INTO.with(Lang::Id, &[("name", tying.name)]);
    let said = [said.as_str(), tying.text].join(" ").trim().to_owned();
    let count = found.len();
    for one in found {
        let act = Tied { action: Action::Gather, tie: Tie::Into(group.clone()), said: &said };
        if !act.write(app, &mut writer, post, one, request).await? {
            return Ok(false);
        }
    }
    writer.commit().await?;
    tracing::info!(group = %group, count, "gathered");
    Ok(true)
}

/// What is done to one case.
struct Tied<'a> {
    action: Action,
    tie: Tie,
    said: &'a str,
}

impl Tied<'_> {
    async fn write(
        self,
        app: &App,
        writer: &mut Writer,
        post: &PostView,
        found: Found,
        request: &Request<'_>,
    ) -> Result<bool, Fault> {
        let Found { stored, ground, .. } = found;
        let id = stored.case.id.clone();
        let event = beside(&stored.case, self.action, acting(post), now_after(app, &stored.case));
        let event = Event { tie: Some(self.tie), ..event };
        let texts = [(TextKind::Note, self.said)];
        let Some(case) = append(app, writer, &ground, stored, event, &texts, request).await? else {
            return Ok(false);
        };
        umbrellas::tie(writer, &id, case.umbrella.as_ref()).await?;
        Ok(true)
    }
}

/// Takes a case out of its group; answers with the group as the post then sees it, or with nothing where it sees none
/// of its cases any more.
///
/// # Errors
/// As [`gather`]; [`Fault::NotTogether`] when the case is not in the group.
pub async fn release(
    app: &App,
    officer: &Officer,
    group: &UmbrellaId,
    key: &IdempotencyKey,
    asked: &Release,
    lang: Lang,
) -> Result<Option<Umbrella>, Fault> {
    let post = gatherer(officer, &asked.post)?;
    let reason = shared::form::reason(&asked.reason)?;
    let id = CaseId::parse(&asked.case).ok_or(Fault::NotFound)?;
    let request = Request {
        scope: format!("release {group} {id} {}", officer.staff),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[b"release", reason.as_bytes()]),
    };
    loop {
        let mut reader = app.store().reader().await?;
        if request.done(&mut reader).await?.is_some() {
            break;
        }
        let name = shown(app, &mut reader, post, group, lang).await?.name;
        let found = Found::of(app, &mut reader, post, &id, lang).await?;
        drop(reader);
        may_tie(&Seat::of(post), found.case(), &found.ground.procedure)?;
        if found.case().umbrella.as_ref() != Some(group) {
            return Err(Refusal::NotGathered.into());
        }
        let said = words::HISTORY_OUT.with(Lang::Id, &[("name", &name), ("reason", &reason)]);
        let mut writer = app.store().writer().await?;
        if !request.take(&mut writer, &id, app.clock().now()).await? {
            drop(writer);
            done_meanwhile(app, &request).await?;
            break;
        }
        let act = Tied { action: Action::Release, tie: Tie::OutOf(group.clone()), said: &said };
        if act.write(app, &mut writer, post, found, &request).await? {
            writer.commit().await?;
            tracing::info!(case = %id, group = %group, "released");
            break;
        }
    }
    match shown(app, &mut *app.store().reader().await?, post, group, lang).await {
        Ok(left) => Ok(Some(left)),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The post, if its role gathers cases.
fn gatherer<'o>(officer: &'o Officer, post: &str) -> Result<&'o PostView, Fault> {
    let post = post_of(officer, post)?;
    if post.role.may(Act::Gather) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// The cases named, each once.
fn picked(named: &[String], fewest: usize) -> Result<Vec<CaseId>, Fault> {
    let mut ids: Vec<CaseId> = Vec::new();
    for id in named.iter().take(TOGETHER_MAX + 1) {
        let id = CaseId::parse(id).ok_or(Fault::NotFound)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if (fewest..=TOGETHER_MAX).contains(&ids.len()) { Ok(ids) } else { Err(Refusal::Count.into()) }
}
