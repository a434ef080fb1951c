//! Standing in for oneself: whoever holds a post names somebody for a time (Plh.), and ends it again. An administrator
//! may do the same for them (see [`super::hand_over`]).

use shared::id::{IdempotencyKey, PostId};
use shared::post::{Acting, Planned, Position, Refusal, StaffAct, Standing, may_delegate, yesterday};
use shared::wire::{Delegate, Deputies, Deputy, HandOver, PersonName, PostView};

use super::give::once;
use super::{Noted, Room, held, member, note, row};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::Post;
use crate::store::{Connection, posts, staff};

/// Who stands in at a post of one's own, and who may be named.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today.
pub async fn deputies(app: &App, officer: &Officer, post: &str) -> Result<Deputies, Fault> {
    let post = own(officer, post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    shown(&mut reader, &room, officer, post).await
}

/// Names somebody to stand in at a post of one's own, from a day to a day.
///
/// # Errors
/// As [`deputies`]; [`Fault::NotManaged`] when the rules say no, [`Fault::Problems`] for days that will not do.
pub async fn delegate(app: &App, officer: &Officer, key: &IdempotencyKey, asked: &Delegate) -> Result<Deputies, Fault> {
    let post = own(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let once = once(app, officer, key, ("delegate", asked))?;
    if once.done(&mut reader).await?.is_none() {
        let Delegate { to, from_on, until_on, .. } = asked.clone();
        let form = HandOver { to, from_on, until_on, acting: Acting::Plh.code().to_owned(), ..HandOver::default() };
        let (to, term, acting) = form.check(room.today)?;
        let (person, _) = member(&mut reader, room.id(), &to).await?;
        if person.disabled_at.is_some() {
            return Err(Refusal::Disabled.into());
        }
        drop(reader);
        let mut writer = app.store().writer().await?;
        posts::take_turn(&mut writer, room.id(), post.role).await?;
        let known = held(posts::of_agency(&mut writer, room.id()).await?);
        let position = position(post);
        may_delegate(&officer.staff, &to, &known, (&position, post.acting), term)?;
        let new = row(app, &room, &to, Planned { position, term, acting })?;
        staff::insert_post(&mut writer, &new).await?;
        let act = StaffAct::Delegate;
        note(app, &mut writer, Noted { agency: room.id(), by: &officer.staff, person: &to, act, post: Some(&new) })
            .await?;
        once.commit(app, writer, &to).await?;
    }
    shown(&mut *app.store().reader().await?, &room, officer, post).await
}

/// Ends what somebody stands in for at a post of one's own; today is their last day, or it never began.
///
/// # Errors
/// As [`deputies`]; [`Fault::NotFound`] when nobody stands in there by that post.
pub async fn recall(app: &App, officer: &Officer, asked: &str, deputy: &PostId) -> Result<Deputies, Fault> {
    let post = own(officer, asked)?;
    let room = Room::of(app, &mut *app.store().reader().await?, &post.agency).await?;
    let mut writer = app.store().writer().await?;
    posts::take_turn(&mut writer, room.id(), post.role).await?;
    let known = posts::by_id(&mut writer, deputy).await?.filter(|one| stands_in(one, post));
    let known = known.ok_or(Fault::NotFound)?;
    // Who stands in for another names nobody, and ends nobody's standing in.
    if post.acting.is_some() {
        return Err(Refusal::NotToDelegate.into());
    }
    if known.term().on(room.today) != Standing::Over && known.until_on != Some(room.today) {
        let last = room.today.max(yesterday(known.from_on));
        let last = if known.from_on > room.today { yesterday(known.from_on) } else { last };
        posts::set_last_day(&mut writer, &known.id, Some(last)).await?;
        let ended = Post { until_on: Some(last), ..known };
        let (agency, by, act) = (room.id(), officer.staff.as_str(), StaffAct::Recall);
        note(app, &mut writer, Noted { agency, by, person: &ended.staff, act, post: Some(&ended) }).await?;
        writer.commit().await?;
    } else {
        drop(writer);
    }
    shown(&mut *app.store().reader().await?, &room, officer, post).await
}

fn own<'o>(officer: &'o Officer, post: &str) -> Result<&'o PostView, Fault> {
    let id = PostId::parse(post).ok_or(Fault::NotFound)?;
    officer.posts.iter().find(|held| held.id == id).ok_or(Fault::NotFound)
}

fn position(post: &PostView) -> Position {
    Position { role: post.role, unit: post.unit_id.clone() }
}

/// Whether a post is held in place of another's holder.
fn stands_in(one: &Post, post: &PostView) -> bool {
    one.acting == Some(Acting::Plh) && one.agency.as_str() == post.agency && one.position() == position(post)
}

async fn shown(reader: &mut Connection, room: &Room, officer: &Officer, post: &PostView) -> Result<Deputies, Fault> {
    let may = post.acting.is_none() && !post.role.apart();
    if !may {
        return Ok(Deputies::default());
    }
    let everyone = staff::of_agency(reader, room.id()).await?;
    let all = posts::of_agency(reader, room.id()).await?;
    let open = |one: &&Post| one.term().on(room.today) != Standing::Over;
    let name = |id: &str| everyone.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let named = all.iter().filter(open).filter(|one| stands_in(one, post)).filter_map(|one| {
        Some(Deputy { post: one.id.clone(), name: name(&one.staff)?, from_on: one.from_on, until_on: one.until_on })
    });
    let apart = |id: &str| {
        let own = all.iter().filter(open).filter(|one| one.staff == id);
        own.clone().next().is_none() || own.into_iter().any(|one| one.role.apart())
    };
    let mut people: Vec<PersonName> = everyone
        .iter()
        .filter(|person| person.disabled_at.is_none() && person.id != officer.staff && !apart(&person.id))
        .map(|person| PersonName { id: person.id.clone(), name: person.name.clone() })
        .collect();
    people.sort_by_cached_key(|person| person.name.to_lowercase());
    Ok(Deputies { may, deputies: named.collect(), people })
}
