//! People as whoever runs the server begins and helps them: the first administrator of an agency comes
//! this way, and so does whoever works for two agencies. Each act stands in the agency's log, without a
//! name of who did it. Absent: printing.

use shared::form::{Field, Problem, ProblemCode};
use shared::post::{Position, Refusal, StaffAct, may_appoint, may_give};
use shared::procedure::Role;
use shared::wire::{Invite, NewPost, OneTimeLink, PersonView};

use super::give::newcomer;
use super::{Noted, Room, able, held, note, note_everywhere, row};
use crate::accounts;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::Post;
use crate::store::{posts, staff};

/// A person and the post they are to have from today on.
pub struct Asked<'a> {
    /// The agency's id.
    pub agency: &'a str,
    /// The role, by code.
    pub role: &'a str,
    /// The unit's id; empty where the role is held once.
    pub unit: &'a str,
    /// The user name.
    pub login: &'a str,
    /// The name, for a new person.
    pub name: &'a str,
    /// The e-mail address, for a new person.
    pub email: &'a str,
    /// Whose account it is asked from; empty at the command line.
    pub by: &'a str,
}

/// What became of it.
pub struct Begun {
    /// The user name as it is kept.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// The agency's name.
    pub agency: String,
    /// The post.
    pub post: Post,
    /// The link, for whoever has no password yet.
    pub link: Option<OneTimeLink>,
    /// Whether the post was held already and nothing was changed but the link.
    pub held: bool,
}

/// Gives a person a post from today on; makes the person first when there is none of the login. Whoever
/// has no password gets a link.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency, [`Fault::Problems`] when something will not do,
/// [`Fault::NotManaged`] for a person who is shut out.
pub async fn add(app: &App, asked: &Asked<'_>) -> Result<Begun, Fault> {
    let mut reader = app.store().reader().await?;
    let mut room = Room::of(app, &mut reader, asked.agency).await?;
    // Given here alone: no agency has it to give.
    room.positions.push(Position { role: Role::Operator, unit: None });
    let first = NewPost {
        role: asked.role.to_owned(),
        unit: asked.unit.to_owned(),
        from_on: room.today.to_string(),
        ..NewPost::default()
    };
    let known = match shared::post::login(asked.login) {
        Some(login) => staff::by_login(&mut reader, &login).await?,
        None => None,
    };
    // Whoever is known keeps name and address, so nothing but the post is asked.
    let (person, planned) = match &known {
        Some(person) => (person.clone(), first.check(&room.positions, room.today)?),
        None => {
            let (post, text) = (String::new(), str::to_owned);
            let (name, login, email) = (text(asked.name), text(asked.login), text(asked.email));
            let (invitee, planned) = Invite { post, name, login, email, first }.check(&room.positions, room.today)?;
            (newcomer(app, invitee), planned)
        }
    };
    drop(reader);
    if person.disabled_at.is_some() {
        return Err(Refusal::Disabled.into());
    }
    let mut writer = app.store().writer().await?;
    let new = known.is_none();
    if new && !staff::insert(&mut writer, &person, app.clock().now()).await? {
        return Err(Fault::Problems(vec![Problem { field: Field::Login, code: ProblemCode::Taken }]));
    }
    posts::take_turn(&mut writer, room.id(), planned.position.role).await?;
    if !asked.by.is_empty() {
        may_appoint(&able(&mut writer, room.id()).await?, room.today)?;
    }
    let all = held(posts::of_agency(&mut writer, room.id()).await?);
    let again = match may_give(asked.by, &person.id, &all, &planned.position, planned.term) {
        Ok(()) => false,
        Err(Refusal::AlreadyHeld) => true,
        Err(refusal) => return Err(refusal.into()),
    };
    let post = row(app, &room, &person.id, planned)?;
    if !again {
        staff::insert_post(&mut writer, &post).await?;
        let act = if new { StaffAct::Invite } else { StaffAct::Give };
        note(app, &mut writer, Noted { agency: room.id(), by: asked.by, person: &person.id, act, post: Some(&post) })
            .await?;
    }
    let link =
        if person.password.is_empty() { Some(accounts::make_link(app, &mut writer, &person).await?) } else { None };
    writer.commit().await?;
    Ok(Begun { login: person.login, name: person.name, agency: room.agency.name.clone(), post, link, held: again })
}

/// Makes a new one-time link for a person.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such login, [`Fault::NotManaged`] for a person who is shut out.
pub async fn reset(app: &App, login: &str) -> Result<OneTimeLink, Fault> {
    let login = shared::post::login(login).ok_or(Fault::NotFound)?;
    let person = staff::by_login(&mut *app.store().reader().await?, &login).await?.ok_or(Fault::NotFound)?;
    if person.disabled_at.is_some() {
        return Err(Refusal::Disabled.into());
    }
    let mut writer = app.store().writer().await?;
    let link = accounts::make_link(app, &mut writer, &person).await?;
    note_everywhere(app, &mut writer, "", &person.id, StaffAct::Link).await?;
    writer.commit().await?;
    Ok(link)
}

/// The people of an agency.
pub struct Listed {
    /// The agency's id.
    pub agency: String,
    /// Its name.
    pub name: String,
    /// Its people, by name.
    pub people: Vec<PersonView>,
}

/// The people of one agency, or of each.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn everyone(app: &App, agency: Option<&str>) -> Result<Vec<Listed>, Fault> {
    let mut reader = app.store().reader().await?;
    let ids = match agency {
        Some(id) => vec![id.to_owned()],
        None => app.definitions().agency_ids(&mut reader).await?,
    };
    let mut listed = Vec::new();
    for id in ids {
        let room = Room::of(app, &mut reader, &id).await?;
        let all = posts::of_agency(&mut reader, &id).await?;
        let mut people: Vec<PersonView> = Vec::new();
        for person in staff::of_agency(&mut reader, &id).await? {
            let own = all.iter().filter(|post| post.staff == person.id).cloned().collect();
            people.push(room.view(person, own, false));
        }
        people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id.clone()));
        listed.push(Listed { agency: id, name: room.agency.name.clone(), people });
    }
    Ok(listed)
}
