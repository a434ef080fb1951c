//! Who works here: signing in, staying signed in, and the posts a person holds today.
//!
//! An access token is short and self-contained; a refresh token is used once and leaves its
//! successor, so that a stolen one shows itself when it comes a second time and ends the session.
//! Every request asks the database whether the session lives and which posts are held today: a post
//! that ended yesterday opens nothing. Absent: cookies and headers, and what a post may do.

use shared::chain::Hash;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::PostId;
use shared::post::Standing;
use shared::time::Moment;
use shared::user_agent;
use shared::wire::{PostView, Session, SignIn};

use crate::act::Fault;
use crate::app::App;
use crate::clock;
use crate::limits::{Attempt, Origin};
use crate::store::staff::Post;
use crate::store::{Connection, links, posts, repeats, sessions, staff};

mod link;
mod own;
mod password;
mod token;

pub use link::{invitation, make as make_link, set_password};
pub use own::{change_password, end_others, end_session, sessions as own_sessions};
pub use password::hash as hash_password;

/// How long a sign-in lasts, in minutes: a long working day, and no night.
const SESSION_MINUTES: i64 = 12 * 60;
/// How long what has ended is kept, so that a token or link that comes late is still known, in days.
const KEPT_DAYS: i64 = 30;
/// Longer than any login, password or token that is real, in bytes.
const SECRET_LEN_MAX: usize = 1_024;

/// A person who is signed in.
#[derive(Clone)]
pub struct Officer {
    /// The person's id.
    pub staff: String,
    /// The session the person is signed in by.
    pub session: String,
    /// The person's name.
    pub name: String,
    /// The posts held today, each by its agency's own date.
    pub posts: Vec<PostView>,
}

/// The secret that keeps a session going, 256 bits in hex. No `Debug`: it must not slip into a log.
#[derive(Clone)]
pub struct RefreshToken(String);

impl RefreshToken {
    /// The token, for the cookie.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What signing in gives.
pub struct SignedIn {
    /// What the console holds.
    pub session: Session,
    /// What the browser holds.
    pub refresh: RefreshToken,
    /// When the session ends and the browser may forget it.
    pub refresh_expires_at: Moment,
}

/// Signs a person in by login and password.
///
/// # Errors
/// [`Fault::Problems`] when one is empty; [`Fault::WrongSignIn`] when the two do not belong together,
/// after the same time whether or not there is such a login; [`Fault::TooMany`] after too many of those.
/// `agent` is what the browser says of itself.
pub async fn sign_in(app: &App, from: &Origin, request: &SignIn, agent: &str) -> Result<SignedIn, Fault> {
    let login = request.login.trim().to_lowercase();
    let filled = [(Field::Login, login.as_str()), (Field::Password, request.password.as_str())];
    let empty = filled.into_iter().filter(|(_, text)| text.is_empty());
    let problems: Vec<Problem> = empty.map(|(field, _)| Problem { field, code: ProblemCode::Required }).collect();
    if !problems.is_empty() {
        return Err(Fault::Problems(problems));
    }
    if login.len() > SECRET_LEN_MAX || request.password.len() > SECRET_LEN_MAX {
        return Err(Fault::WrongSignIn);
    }
    let attempt = Attempt::begin(app, from, &login).await?;
    let person = staff::by_login(&mut *app.store().reader().await?, &login).await?;
    let person = person.filter(|person| person.disabled_at.is_none());
    // An invited person has no password yet: nothing fits it.
    let hash = person.as_ref().map(|person| person.password.clone()).filter(|hash| !hash.is_empty());
    let right = match password::verify(app, &request.password, hash).await {
        Ok(right) => right,
        Err(fault) => {
            attempt.abandoned(app).await?;
            return Err(fault);
        }
    };
    let person = person.filter(|_| right).ok_or(Fault::WrongSignIn)?;

    let now = app.clock().now();
    let expires_at = now.plus_minutes(SESSION_MINUTES);
    let weighed = person.password;
    let row = sessions::Session {
        id: app.clock().new_id(),
        staff_id: person.id,
        name: person.name,
        expires_at: expires_at.millis(),
    };
    let refresh = RefreshToken(clock::new_salt());
    let mut writer = app.store().writer().await?;
    attempt.succeeded(&mut writer, now).await?;
    // The password may have been changed, or its person shut out, while it was weighed.
    let still = staff::by_id(&mut writer, &row.staff_id).await?;
    still.filter(|now| now.password == weighed && now.disabled_at.is_none()).ok_or(Fault::WrongSignIn)?;
    sessions::insert(&mut writer, &row, &user_agent::described(agent), now).await?;
    sessions::insert_refresh(&mut writer, &hash_of(refresh.as_str()), &row.id, now).await?;
    let signed = signed_in(app, &mut writer, &row, refresh).await?;
    writer.commit().await?;
    tracing::info!(staff = %row.staff_id, session = %row.id, "signed in");
    Ok(signed)
}

/// Keeps a session going: uses a refresh token up and gives its successor.
///
/// # Errors
/// [`Fault::SignInNeeded`] when the token is unknown, was used before (which ends the session, since
/// one of the two who had it stole it), or its session has ended.
pub async fn refresh(app: &App, token: &str) -> Result<SignedIn, Fault> {
    let now = app.clock().now();
    let hash = hash_of(token);
    let mut writer = app.store().writer().await?;
    let kept = sessions::refresh(&mut writer, &hash).await?.ok_or(Fault::SignInNeeded)?;
    if !sessions::use_up(&mut writer, &hash, now).await? {
        sessions::revoke(&mut writer, &kept.session_id, now).await?;
        writer.commit().await?;
        tracing::warn!(session = %kept.session_id, "a refresh token came twice; its session was ended");
        return Err(Fault::SignInNeeded);
    }
    let row = sessions::live(&mut writer, &kept.session_id, now).await?.ok_or(Fault::SignInNeeded)?;
    let refresh = RefreshToken(clock::new_salt());
    sessions::insert_refresh(&mut writer, &hash_of(refresh.as_str()), &row.id, now).await?;
    sessions::seen(&mut writer, &row.id, now).await?;
    let signed = signed_in(app, &mut writer, &row, refresh).await?;
    writer.commit().await?;
    Ok(signed)
}

/// Ends the session a refresh token belongs to. One that is unknown ended long ago.
///
/// # Errors
/// When the database fails.
pub async fn sign_out(app: &App, token: &str) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    if let Some(kept) = sessions::refresh(&mut writer, &hash_of(token)).await? {
        sessions::revoke(&mut writer, &kept.session_id, app.clock().now()).await?;
        writer.commit().await?;
    }
    Ok(())
}

/// The person an access token belongs to.
///
/// # Errors
/// [`Fault::SignInNeeded`] when the token is not ours, has expired, or its session has ended.
pub async fn officer(app: &App, bearer: &str) -> Result<Officer, Fault> {
    let now = app.clock().now();
    let session = token::read(app.keys(), bearer, now).ok_or(Fault::SignInNeeded)?;
    let mut reader = app.store().reader().await?;
    let row = sessions::live(&mut reader, &session, now).await?.ok_or(Fault::SignInNeeded)?;
    let posts = posts_held(app, &mut reader, &row.staff_id).await?;
    Ok(Officer { staff: row.staff_id, session: row.id, name: row.name, posts })
}

/// Forgets sessions, links and the keys of writes that ended or were made a month ago. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn prune(app: &App) -> Result<u64, Fault> {
    let before = app.clock().now().plus_minutes(-KEPT_DAYS * 24 * 60);
    let mut writer = app.store().writer().await?;
    let pruned = sessions::prune(&mut writer, before).await?
        + links::prune(&mut writer, before).await?
        + repeats::prune(&mut writer, before).await?;
    writer.commit().await?;
    Ok(pruned)
}

/// The person of a login as if they had signed in, for what the command line does in their place; no
/// session stands behind it.
///
/// # Errors
/// When the database fails.
pub async fn by_login(app: &App, login: &str) -> Result<Option<Officer>, Fault> {
    let mut reader = app.store().reader().await?;
    let person = staff::by_login(&mut reader, login).await?.filter(|person| person.disabled_at.is_none());
    let Some(person) = person else {
        return Ok(None);
    };
    let posts = posts_held(app, &mut reader, &person.id).await?;
    Ok(Some(Officer { staff: person.id, session: String::new(), name: person.name, posts }))
}

fn hash_of(token: &str) -> String {
    // 256 bits of chance need no slow hash.
    Hash::of(token.as_bytes()).as_str().to_owned()
}

async fn signed_in(
    app: &App,
    reader: &mut Connection,
    row: &sessions::Session,
    refresh: RefreshToken,
) -> Result<SignedIn, Fault> {
    let (token, expires_at) = token::issue(app.keys(), row, app.clock().now())?;
    let posts = posts_held(app, reader, &row.staff_id).await?;
    let session = Session { token, expires_at, name: row.name.clone(), posts };
    Ok(SignedIn { session, refresh, refresh_expires_at: Moment::from_millis(row.expires_at) })
}

/// The posts a person holds today, each by the date in its agency's zone.
async fn posts_held(app: &App, reader: &mut Connection, staff: &str) -> Result<Vec<PostView>, Fault> {
    let mut held = Vec::new();
    for post in staff::posts(reader, staff).await? {
        let (agency, calendar) = app.definitions().agency_and_calendar(reader, post.agency.as_str()).await?;
        let today = calendar.zone.date(app.clock().now());
        if post.term().on(today) == Standing::Now {
            held.push(view_of(post, &agency.name));
        }
    }
    Ok(held)
}

fn view_of(post: Post, agency: &str) -> PostView {
    PostView {
        id: post.id,
        role: post.role,
        agency: post.agency.into(),
        agency_name: agency.to_owned(),
        unit: post.unit,
        unit_id: post.unit_id,
        acting: post.acting,
    }
}

/// The post of an id, if it is held today, by the date of its agency.
///
/// # Errors
/// When the database fails.
pub async fn post_today(app: &App, reader: &mut Connection, id: &PostId) -> Result<Option<PostView>, Fault> {
    let Some(post) = posts::by_id(reader, id).await? else { return Ok(None) };
    let (agency, calendar) = app.definitions().agency_and_calendar(reader, post.agency.as_str()).await?;
    let today = calendar.zone.date(app.clock().now());
    Ok((post.term().on(today) == Standing::Now).then(|| view_of(post, &agency.name)))
}
