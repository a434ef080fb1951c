//! One-time links: by one a person sets their password, the first or another. 256 bits of chance, kept
//! as a hash, good for the first use only. The secret stands behind `#` in the address, which no browser
//! sends, so that no log and no `Referer` has it. Absent: sending a link; whoever made it passes it on.

use shared::form::Field;
use shared::post::StaffAct;
use shared::time::Moment;
use shared::wire::{InvitationView, OneTimeLink, SetPassword};

use super::{hash_of, password};
use crate::act::Fault;
use crate::app::App;
use crate::clock;
use crate::people;
use crate::store::staff::Person;
use crate::store::{Connection, links, sessions, staff};

/// The page that a link opens.
const PAGE: &str = "/petugas/undangan";
/// How long an invitation is good, in hours: over a weekend.
const INVITED_HOURS: i64 = 72;
/// How long the link of someone who had a password is good, in hours.
const RESET_HOURS: i64 = 24;

/// Makes a link for a person; whatever link they had before ends.
///
/// # Errors
/// When the database fails.
pub async fn make(app: &App, writer: &mut Connection, person: &Person) -> Result<OneTimeLink, Fault> {
    let now = app.clock().now();
    let hours = if person.password.is_empty() { INVITED_HOURS } else { RESET_HOURS };
    let expires_at = now.plus_minutes(hours * 60);
    let secret = clock::new_salt();
    links::end_all(writer, &person.id, now).await?;
    links::insert(writer, &hash_of(&secret), &person.id, now, expires_at).await?;
    Ok(OneTimeLink { path: format!("{PAGE}#{secret}"), expires_at })
}

/// For whom a link is.
///
/// # Errors
/// [`Fault::LinkSpent`] when it is unknown, used or over, or its person may not sign in; these cannot be
/// told apart.
pub async fn invitation(app: &App, token: &str) -> Result<InvitationView, Fault> {
    let mut reader = app.store().reader().await?;
    let (person, expires_at) = opened(app, &mut reader, token).await?;
    let again = !person.password.is_empty();
    Ok(InvitationView { name: person.name, login: person.login, again, expires_at })
}

/// Sets the password of a link's person, and ends the link, every other one of theirs and all sessions.
///
/// # Errors
/// [`Fault::LinkSpent`] as [`invitation`]; [`Fault::Problems`] when the password is not good enough, and
/// then the link is still good.
pub async fn set_password(app: &App, asked: &SetPassword) -> Result<(), Fault> {
    let person = opened(app, &mut *app.store().reader().await?, &asked.token).await?.0;
    password::judge(app, Field::Password, &asked.password, &person).await?;
    let hash = password::hashed(app, &asked.password).await?;
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    if !links::use_up(&mut writer, &hash_of(&asked.token), now).await? {
        return Err(Fault::LinkSpent);
    }
    staff::set_password(&mut writer, &person.id, &hash).await?;
    links::end_all(&mut writer, &person.id, now).await?;
    sessions::revoke_others(&mut writer, &person.id, "", now).await?;
    people::note_everywhere(app, &mut writer, &person.id, &person.id, StaffAct::Password).await?;
    writer.commit().await?;
    tracing::info!(staff = %person.id, "password set by a one-time link");
    Ok(())
}

async fn opened(app: &App, reader: &mut Connection, token: &str) -> Result<(Person, Moment), Fault> {
    let link = links::live(reader, &hash_of(token), app.clock().now()).await?.ok_or(Fault::LinkSpent)?;
    let person = staff::by_id(reader, &link.staff_id).await?;
    let person = person.filter(|person| person.disabled_at.is_none()).ok_or(Fault::LinkSpent)?;
    Ok((person, Moment::from_millis(link.expires_at)))
}
