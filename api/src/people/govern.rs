//! A new one-time link for a person, shutting them out, and letting them back in. Asking twice does no
//! more than asking once.

use shared::post::{Refusal, StaffAct, Standing, may_govern, may_leave};
use shared::wire::{FromPost, Managed};

use super::{Noted, Room, managing, manned, member, note, shown, waiting, works_elsewhere};
use crate::accounts::{self, Officer};
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::{Person, Post};
use crate::store::{Writer, links, posts, saved_views, sessions, staff};

/// Makes a new one-time link for a person; the one before ends. Their password and sessions stay as they
/// are until it is used.
///
/// # Errors
/// [`Fault::NotManaged`] when it is the administrator's own account, the person works for another agency as
/// well, or is shut out.
pub async fn link(app: &App, officer: &Officer, person: &str, asked: &FromPost) -> Result<Managed, Fault> {
    let mut governed = governed(app, officer, person, asked).await?;
    if governed.person.disabled_at.is_some() {
        return Err(Refusal::Disabled.into());
    }
    let link = accounts::make_link(app, &mut governed.writer, &governed.person).await?;
    let room = governed.done(app, officer, StaffAct::Link).await?;
    Ok(Managed { person: shown(app, &room, officer, person).await?, link: Some(link) })
}

/// Shuts a person out: nothing of theirs opens anything any more, from now on.
///
/// # Errors
/// As [`link`]; and when open cases would wait for nobody, or the agency would have no administrator.
pub async fn disable(app: &App, officer: &Officer, person: &str, asked: &FromPost) -> Result<Managed, Fault> {
    let mut governed = governed(app, officer, person, asked).await?;
    if governed.person.disabled_at.is_some() {
        return Ok(Managed { person: shown(app, &governed.room, officer, person).await?, link: None });
    }
    governed.unstranded().await?;
    let now = app.clock().now();
    staff::set_disabled(&mut governed.writer, person, Some(now)).await?;
    sessions::revoke_others(&mut governed.writer, person, "", now).await?;
    links::end_all(&mut governed.writer, person, now).await?;
    saved_views::forget(&mut governed.writer, person).await?;
    let room = governed.done(app, officer, StaffAct::Disable).await?;
    Ok(Managed { person: shown(app, &room, officer, person).await?, link: None })
}

/// Lets a person back in, with the password and the posts they had.
///
/// # Errors
/// As [`link`].
pub async fn enable(app: &App, officer: &Officer, person: &str, asked: &FromPost) -> Result<Managed, Fault> {
    let mut governed = governed(app, officer, person, asked).await?;
    if governed.person.disabled_at.is_none() {
        return Ok(Managed { person: shown(app, &governed.room, officer, person).await?, link: None });
    }
    staff::set_disabled(&mut governed.writer, person, None).await?;
    let room = governed.done(app, officer, StaffAct::Enable).await?;
    Ok(Managed { person: shown(app, &room, officer, person).await?, link: None })
}

/// A person whose account is about to be changed.
struct Governed {
    room: Room,
    person: Person,
    posts: Vec<Post>,
    writer: Writer,
}

async fn governed(app: &App, officer: &Officer, person: &str, asked: &FromPost) -> Result<Governed, Fault> {
    let post = managing(officer, &asked.post)?;
    let room = Room::of(app, &mut *app.store().reader().await?, &post.agency).await?;
    let mut writer = app.store().writer().await?;
    let (known, posts) = member(&mut writer, room.id(), person).await?;
    may_govern(&officer.staff, person, works_elsewhere(&mut writer, &room, person).await?)?;
    Ok(Governed { room, person: known, posts, writer })
}

impl Governed {
    /// Refuses what would leave open cases to nobody from today on.
    async fn unstranded(&mut self) -> Result<(), Fault> {
        let live = self.posts.iter().filter(|post| post.term().on(self.room.today) == Standing::Now);
        let mut live: Vec<Post> = live.cloned().collect();
        // Two who take several turns take them in the same order.
        live.sort_by_key(|post| post.role);
        for post in &live {
            posts::take_turn(&mut self.writer, self.room.id(), post.role).await?;
        }
        let mut others = manned(&mut self.writer, self.room.id()).await?;
        others.retain(|post| post.staff != self.person.id);
        for post in live {
            let cases = waiting(&mut self.writer, self.room.id(), &post.position()).await?;
            may_leave(&others, &post.position(), self.room.today, cases)?;
        }
        Ok(())
    }

    async fn done(mut self, app: &App, officer: &Officer, act: StaffAct) -> Result<Room, Fault> {
        let agency = self.room.id();
        let noted = Noted { agency, by: &officer.staff, person: &self.person.id, act, post: None };
        note(app, &mut self.writer, noted).await?;
        self.writer.commit().await?;
        Ok(self.room)
    }
}
