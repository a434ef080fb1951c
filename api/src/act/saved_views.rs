//! The views an officer keeps at a post: a filter and words under a name, with how much each shows. Absent: what they
//! show (see `search`).

use shared::form::{Field, Problem, ProblemCode};
use shared::id::{IdempotencyKey, PostId};
use shared::permission::Act;
use shared::search::{SAVED_MAX, name};
use shared::wire::{ChangeView, PostView, SaveView, SavedView, SavedViews};

use super::Fault;
use super::command::held;
use super::search::{Desk, Question, count};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::Connection;
use crate::store::saved_views::{self as rows, Saved};

fn reading<'o>(officer: &'o Officer, post: &str) -> Result<&'o PostView, Fault> {
    let post = held(officer, &PostId::parse(post).ok_or(Fault::NotFound)?)?;
    if post.role.may(Act::ReadQueue) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// The views an officer keeps at a post, each with its count.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Forbidden`] when it reads no queue.
pub async fn saved_views(app: &App, officer: &Officer, post: &PostId) -> Result<SavedViews, Fault> {
    let post = reading(officer, post.as_str())?;
    shown(app, &mut *app.store().reader().await?, officer, post).await
}

async fn shown(app: &App, reader: &mut Connection, officer: &Officer, post: &PostView) -> Result<SavedViews, Fault> {
    let (desk, _) = Desk::of(app, reader, post).await?;
    let mut views = Vec::new();
    for saved in rows::all(reader, &officer.staff, &post.id).await? {
        // One that an older form of filters wrote finds nothing, and can be deleted.
        let (count, more) = match (&desk, Question::read(&saved.filter, &saved.words)) {
            (Some(desk), Ok(question)) => count(reader, desk, &question).await?,
            _ => (0, false),
        };
        let Saved { id, name, filter, words, .. } = saved;
        views.push(SavedView { id, name, filter, words, count, more });
    }
    Ok(SavedViews { views })
}

/// Keeps a view after those there are; the same sent twice is kept once.
///
/// # Errors
/// As [`saved_views`]; [`Fault::Problems`] when name or filter are wanting, or there are as many as may be kept.
pub async fn save_view(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &SaveView,
) -> Result<SavedViews, Fault> {
    let post = reading(officer, &asked.post)?;
    let title = name(&asked.title)?;
    let (filter, words) = Question::read(&asked.filter, &asked.words)?.written();
    if filter.is_empty() && words.is_empty() {
        return Err(problem(Field::Filter, ProblemCode::Required));
    }
    let id = app.keys().fingerprint(&[b"view", officer.staff.as_bytes(), key.as_str().as_bytes()]);
    let mut writer = app.store().writer().await?;
    let known = rows::all(&mut writer, &officer.staff, &post.id).await?;
    if known.iter().all(|known| known.id != id) {
        if known.len() >= SAVED_MAX {
            return Err(problem(Field::Title, ProblemCode::TooManyViews));
        }
        let place = known.last().map_or(0, |last| last.place + 1);
        let saved = Saved { id, name: title, filter, words, place };
        rows::insert(&mut writer, (&officer.staff, &post.id), &saved, app.clock().now()).await?;
    }
    writer.commit().await?;
    shown(app, &mut *app.store().reader().await?, officer, post).await
}

/// Names a view anew, moves it, or forgets it. It says how the view shall be, so that done twice it is the same and
/// needs no key.
///
/// # Errors
/// As [`saved_views`]; [`Fault::NotFound`] also when the officer keeps no such view at the post,
/// [`Fault::Problems`] when the name is none.
pub async fn change_view(app: &App, officer: &Officer, id: &str, asked: &ChangeView) -> Result<SavedViews, Fault> {
    let post = reading(officer, &asked.post)?;
    let title = asked.title.as_deref().map(name).transpose()?;
    let mut writer = app.store().writer().await?;
    let mut views = rows::all(&mut writer, &officer.staff, &post.id).await?;
    let at = views.iter().position(|saved| saved.id == id).ok_or(Fault::NotFound)?;
    let mut view = views.remove(at);
    if asked.delete {
        rows::delete(&mut writer, id).await?;
    } else {
        view.name = title.unwrap_or(view.name);
        let place = asked.place.and_then(|place| usize::try_from(place).ok()).unwrap_or(at);
        views.insert(place.min(views.len()), view);
    }
    for (place, view) in (0..).zip(&views) {
        rows::update(&mut writer, &view.id, &view.name, place).await?;
    }
    writer.commit().await?;
    shown(app, &mut *app.store().reader().await?, officer, post).await
}

fn problem(field: Field, code: ProblemCode) -> Fault {
    Fault::Problems(vec![Problem { field, code }])
}
