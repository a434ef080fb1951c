//! The people of an agency with their posts, and its offices with those that nobody holds. An agency's
//! people are hundreds, so they are sorted and searched in memory; pages go by key all the same.

use std::collections::HashMap;

use shared::wire::{PeoplePage, PersonView};

use super::vacancies::offices;
use super::{Room, managing};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::Post;
use crate::store::{posts, staff};

/// How many people a page shows.
const PAGE: usize = 50;

/// A page of the people of a post's agency, by name, after the person the page before ended with. What is
/// sought stands in a name, a login or the name of an office.
///
/// # Errors
/// [`Fault::Forbidden`] when the post manages nobody, [`Fault::NotFound`] when it is not held today or the
/// key is none that was given.
pub async fn people(
    app: &App,
    officer: &Officer,
    post: &str,
    after: Option<&str>,
    sought: &str,
) -> Result<PeoplePage, Fault> {
    let post = managing(officer, post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let mut by_person: HashMap<String, Vec<Post>> = HashMap::new();
    for post in posts::of_agency(&mut reader, room.id()).await? {
        by_person.entry(post.staff.clone()).or_default().push(post);
    }
    let everyone = staff::of_agency(&mut reader, room.id()).await?;
    let mut rows: Vec<PersonView> = Vec::with_capacity(everyone.len());
    for person in everyone {
        let posts = by_person.remove(&person.id).unwrap_or_default();
        let own = person.id == officer.staff;
        rows.push(room.view(person, posts, own));
    }
    // In Rust: the two databases sort names differently.
    rows.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id.clone()));
    let begin = match after {
        Some(last) => rows.iter().position(|person| person.id == last).ok_or(Fault::NotFound)? + 1,
        None => 0,
    };
    let mut rows: Vec<PersonView> =
        rows.into_iter().skip(begin).filter(|person| matches(person, sought)).take(PAGE + 1).collect();
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|person| person.id.clone());
    let positions = if after.is_none() { offices(&mut reader, &room).await? } else { Vec::new() };
    Ok(PeoplePage { rows, next, positions, today: room.today })
}

/// Whether every word sought stands in a person's name, login or the name of an office of theirs.
fn matches(person: &PersonView, sought: &str) -> bool {
    let names = [&person.name, &person.login].into_iter().chain(person.posts.iter().map(|post| &post.name));
    let known = names.map(|name| name.to_lowercase()).collect::<Vec<_>>().join("\n");
    sought.to_lowercase().split_whitespace().all(|word| known.contains(word))
}
