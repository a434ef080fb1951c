//! Inviting a person, and giving a post to one who is there.

use serde::Serialize;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::IdempotencyKey;
use shared::post::{Invitee, Refusal, StaffAct, may_give};
use shared::wire::{GivePost, Invite, Managed};

use super::{Noted, Room, held, managing, member, note, row, shown};
use crate::accounts::{self, Officer};
use crate::act::{Fault, Once};
use crate::app::App;
use crate::store::staff::Person;
use crate::store::{posts, staff};

/// Invites a person to their first post. Sent again under its key it makes no second person, but a new
/// link as long as the person has no password: the first one may never have arrived.
///
/// # Errors
/// [`Fault::Problems`] when the form or the login will not do; [`Fault::Forbidden`] and
/// [`Fault::NotFound`] when the post from which it is asked manages nobody or is not held.
pub async fn invite(app: &App, officer: &Officer, key: &IdempotencyKey, asked: &Invite) -> Result<Managed, Fault> {
    let post = managing(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let once = once(app, officer, key, ("invite", asked))?;
    if let Some(person) = once.done(&mut reader).await? {
        drop(reader);
        return invited_before(app, officer, &room, &person).await;
    }
    let (invitee, planned) = asked.check(&room.positions, room.today)?;
    drop(reader);
    let person = newcomer(app, invitee);
    let post = row(app, &room, &person.id, planned)?;
    let mut writer = app.store().writer().await?;
    if !staff::insert(&mut writer, &person, app.clock().now()).await? {
        drop(writer);
        // Unless the same was sent at the same moment, somebody else has the login.
        let before = once.done(&mut *app.store().reader().await?).await?.ok_or_else(taken)?;
        return invited_before(app, officer, &room, &before).await;
    }
    staff::insert_post(&mut writer, &post).await?;
    let link = accounts::make_link(app, &mut writer, &person).await?;
    let noted =
        Noted { agency: room.id(), by: &officer.staff, person: &person.id, act: StaffAct::Invite, post: Some(&post) };
    note(app, &mut writer, noted).await?;
    once.commit(app, writer, &person.id).await?;
    Ok(Managed { person: shown(app, &room, officer, &person.id).await?, link: Some(link) })
}

/// Gives a person of the agency another post.
///
/// # Errors
/// [`Fault::NotManaged`] when it is the administrator's own account, a post the person holds already, or
/// someone who is shut out; otherwise as [`invite`].
pub async fn give(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    person: &str,
    asked: &GivePost,
) -> Result<Managed, Fault> {
    let post = managing(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let (member, _) = member(&mut reader, room.id(), person).await?;
    let once = once(app, officer, key, (person, asked))?;
    if once.done(&mut reader).await?.is_none() {
        let planned = asked.new.check(&room.positions, room.today)?;
        if member.disabled_at.is_some() {
            return Err(Refusal::Disabled.into());
        }
        drop(reader);
        let mut writer = app.store().writer().await?;
        posts::take_turn(&mut writer, room.id(), planned.position.role).await?;
        let known = held(posts::of_agency(&mut writer, room.id()).await?);
        may_give(&officer.staff, person, &known, &planned.position, planned.term)?;
        let post = row(app, &room, person, planned)?;
        staff::insert_post(&mut writer, &post).await?;
        let noted = Noted { agency: room.id(), by: &officer.staff, person, act: StaffAct::Give, post: Some(&post) };
        note(app, &mut writer, noted).await?;
        once.commit(app, writer, person).await?;
    }
    Ok(Managed { person: shown(app, &room, officer, person).await?, link: None })
}

fn taken() -> Fault {
    Fault::Problems(vec![Problem { field: Field::Login, code: ProblemCode::Taken }])
}

/// A person who has no password yet.
pub(super) fn newcomer(app: &App, invitee: Invitee) -> Person {
    Person {
        id: app.clock().new_id(),
        login: invitee.login,
        name: invitee.name,
        password: String::new(),
        email: invitee.email,
        disabled_at: None,
    }
}

async fn invited_before(app: &App, officer: &Officer, room: &Room, id: &str) -> Result<Managed, Fault> {
    let (person, _) = member(&mut *app.store().reader().await?, room.id(), id).await?;
    let mut link = None;
    if person.password.is_empty() && person.disabled_at.is_none() {
        let mut writer = app.store().writer().await?;
        link = Some(accounts::make_link(app, &mut writer, &person).await?);
        writer.commit().await?;
    }
    Ok(Managed { person: shown(app, room, officer, id).await?, link })
}

/// A write about people that is done once for its key.
pub(crate) fn once<'a>(
    app: &App,
    officer: &Officer,
    key: &'a IdempotencyKey,
    (what, sent): (&str, &impl Serialize),
) -> Result<Once<'a>, Fault> {
    let sent = serde_json::to_vec(sent).map_err(anyhow::Error::from)?;
    let fingerprint = app.keys().fingerprint(&[b"people", what.as_bytes(), &sent]);
    Ok(Once { scope: format!("people {}", officer.staff), key, fingerprint })
}
