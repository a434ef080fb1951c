//! People and their posts, as administrators look after them and as the command line begins them.
//!
//! Each act stands in a log that is only appended to and that every administrator of the agency reads.
//! An administrator sees the people of their own agency alone. A one-time link is shown once, to whoever
//! asked for it. Absent: the rules (see `shared::post`), signing in and passwords (see
//! [`crate::accounts`]).

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Context;
use chrono::NaiveDate;
use shared::agency::Agency;
use shared::id::PostId;
use shared::permission::Act;
use shared::post::{Held, Position, StaffAct, positions};
use shared::time::Zone;
use shared::wire::{LoggedPost, PersonView, PostTerm, PostView};

use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::{Person, Post};
use crate::store::staff_log::Line;
use crate::store::{Connection, posts, queue, staff, staff_log};

mod delegate;
mod give;
mod govern;
mod history;
mod leave;
mod list;
mod operator;
mod vacancies;

pub use delegate::{delegate, deputies, recall};
pub(crate) use give::once;
pub use give::{give, invite};
pub use govern::{disable, enable, link};
pub use history::log;
pub use leave::{end, hand_over};
pub use list::people;
pub use operator::{Asked, Begun, Listed, add, everyone, reset};
pub use vacancies::note_vacancies;

/// An agency as far as its people are concerned.
struct Room {
    agency: Arc<Agency>,
    positions: Vec<Position>,
    zone: Zone,
    today: NaiveDate,
}

impl Room {
    async fn of(app: &App, reader: &mut Connection, agency: &str) -> Result<Self, Fault> {
        let (agency, calendar) = app.definitions().agency_and_calendar(reader, agency).await?;
        let procedures = app.definitions().procedures(reader, &agency).await?;
        let positions = positions(&agency, procedures.iter().map(AsRef::as_ref));
        let today = calendar.zone.date(app.clock().now());
        Ok(Self { agency, positions, zone: calendar.zone, today })
    }

    fn id(&self) -> &str {
        self.agency.id.as_str()
    }

    /// What the agency calls an office; empty where the role's own word serves.
    fn name(&self, position: &Position) -> String {
        position.name(&self.agency).unwrap_or_default()
    }

    /// A person with their posts here, the newest first.
    fn view(&self, person: Person, posts: Vec<Post>, own: bool) -> PersonView {
        let mut posts: Vec<PostTerm> = posts.into_iter().map(|post| self.term(post)).collect();
        posts.sort_by(|one, other| (other.from_on, &other.id).cmp(&(one.from_on, &one.id)));
        PersonView {
            id: person.id,
            login: person.login,
            name: person.name,
            email: person.email,
            invited: person.password.is_empty(),
            disabled: person.disabled_at.is_some(),
            own,
            posts,
        }
    }

    fn term(&self, post: Post) -> PostTerm {
        PostTerm {
            standing: post.term().on(self.today),
            id: post.id,
            role: post.role,
            name: post.unit,
            unit: post.unit_id,
            acting: post.acting,
            from_on: post.from_on,
            until_on: post.until_on,
        }
    }
}

/// The post from which an administrator acts.
///
/// # Errors
/// [`Fault::NotFound`] when it is not held today, [`Fault::Forbidden`] when it manages nobody.
fn managing<'o>(officer: &'o Officer, post: &str) -> Result<&'o PostView, Fault> {
    let id = PostId::parse(post).ok_or(Fault::NotFound)?;
    let post = officer.posts.iter().find(|held| held.id == id).ok_or(Fault::NotFound)?;
    if post.role.may(Act::ManagePeople) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// A person who holds or held a post in an agency.
async fn member(reader: &mut Connection, agency: &str, id: &str) -> Result<(Person, Vec<Post>), Fault> {
    let person = staff::by_id(reader, id).await?.ok_or(Fault::NotFound)?;
    let posts = staff::posts(reader, id).await?;
    let own: Vec<Post> = posts.into_iter().filter(|post| post.agency.as_str() == agency).collect();
    if own.is_empty() { Err(Fault::NotFound) } else { Ok((person, own)) }
}

/// The person as they stand now, for the answer.
async fn shown(app: &App, room: &Room, officer: &Officer, id: &str) -> Result<PersonView, Fault> {
    let mut reader = app.store().reader().await?;
    let (person, posts) = member(&mut reader, room.id(), id).await?;
    Ok(room.view(person, posts, id == officer.staff))
}

/// Posts as the rules ask about them.
fn held(posts: Vec<Post>) -> Vec<Held> {
    let held = |post: Post| Held { position: post.position(), term: post.term(), id: post.id, staff: post.staff };
    posts.into_iter().map(held).collect()
}

/// How many open cases wait at an office: a walk along the index of its queue.
async fn waiting(reader: &mut Connection, agency: &str, position: &Position) -> Result<u32, Fault> {
    let (role, unit) = (position.role, position.unit.as_ref());
    let of = queue::Of { agency, role, unit, all_confidential: true, recaps: true };
    Ok(queue::waiting(reader, of).await?)
}

/// A post's row in the making.
fn row(app: &App, room: &Room, staff: &str, planned: shared::post::Planned) -> Result<Post, Fault> {
    let id = PostId::parse(&app.clock().new_id()).context("a UUID is a post id")?;
    let unit = room.name(&planned.position);
    Ok(Post {
        id,
        staff: staff.to_owned(),
        agency: room.agency.id.clone(),
        role: planned.position.role,
        unit,
        unit_id: planned.position.unit,
        from_on: planned.term.from_on,
        until_on: planned.term.until_on,
        acting: planned.acting,
    })
}

/// Something that was done, for the log.
struct Noted<'a> {
    agency: &'a str,
    by: &'a str,
    person: &'a str,
    act: StaffAct,
    post: Option<&'a Post>,
}

async fn note(app: &App, writer: &mut Connection, noted: Noted<'_>) -> Result<(), Fault> {
    let detail = |post: &Post| LoggedPost {
        role: post.role,
        name: post.unit.clone(),
        acting: post.acting,
        from_on: post.from_on,
        until_on: post.until_on,
    };
    let detail = noted.post.map(|post| serde_json::to_string(&detail(post))).transpose();
    let line = Line {
        id: app.clock().new_id(),
        agency: noted.agency.to_owned(),
        by_staff: noted.by.to_owned(),
        staff_id: noted.person.to_owned(),
        action: noted.act.code().to_owned(),
        detail: detail.context("a post cannot be written as JSON")?.unwrap_or_default(),
        recorded_at: app.clock().now().millis(),
    };
    staff_log::insert(writer, &line).await?;
    Ok(())
}

/// Notes what is about an account as a whole in the log of each agency its person works or worked for.
///
/// # Errors
/// When the database fails.
pub async fn note_everywhere(
    app: &App,
    writer: &mut Connection,
    by: &str,
    person: &str,
    act: StaffAct,
) -> Result<(), Fault> {
    let posts = staff::posts(writer, person).await?;
    let agencies: BTreeSet<&str> = posts.iter().map(|post| post.agency.as_str()).collect();
    for agency in agencies {
        note(app, writer, Noted { agency, by, person, act, post: None }).await?;
    }
    Ok(())
}

/// Whether some posts are of an agency and others not over elsewhere.
async fn works_elsewhere(reader: &mut Connection, room: &Room, person: &str) -> Result<bool, Fault> {
    let posts = staff::posts(reader, person).await?;
    let over = shared::post::Standing::Over;
    Ok(posts.iter().any(|post| post.agency != room.agency.id && post.term().on(room.today) != over))
}

/// Everyone's posts in an agency whose holders may sign in, as the rules ask about them.
async fn manned(reader: &mut Connection, agency: &str) -> Result<Vec<Held>, Fault> {
    Ok(held(posts::manned(reader, agency).await?))
}

/// As [`manned`], but of those who have a password already.
///
/// # Errors
/// When the database fails.
pub(crate) async fn able(reader: &mut Connection, agency: &str) -> Result<Vec<Held>, Fault> {
    Ok(held(posts::able(reader, agency).await?))
}
