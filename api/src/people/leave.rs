//! Ending a post, and handing it to someone else. No post is left on which cases wait for nobody.

use chrono::NaiveDate;
use shared::id::{IdempotencyKey, PostId};
use shared::post::{Acting, Planned, Refusal, StaffAct, Standing, Term, may_give, may_leave};
use shared::time::next_day;
use shared::wire::{EndPost, HandOver, Managed};

use super::give::once;
use super::{Noted, Room, held, managing, manned, member, note, row, shown, waiting};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff::Post;
use crate::store::{Connection, Writer, posts, staff};

/// Sets the last day of a post; the day before its first withdraws one that has not begun. Asking twice
/// does once.
///
/// # Errors
/// [`Fault::NotManaged`] when open cases would wait for nobody from the next day on, the agency would have no
/// administrator, the post is over, or an administrator would lengthen their own; [`Fault::Problems`] for
/// a day that will not do.
pub async fn end(app: &App, officer: &Officer, post: &PostId, asked: &EndPost) -> Result<Managed, Fault> {
    let from = managing(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &from.agency).await?;
    let last = asked.check(room.today)?;
    let known = of_room(&mut reader, &room, post).await?;
    drop(reader);
    let mut writer = app.store().writer().await?;
    posts::take_turn(&mut writer, room.id(), known.role).await?;
    let known = of_room(&mut writer, &room, post).await?;
    let term = known.term().ended(last, room.today)?;
    if term != known.term() {
        if longer(term, known.term()) && known.staff == officer.staff {
            return Err(Refusal::OwnPost.into());
        }
        if !longer(term, known.term()) {
            unstranded(&mut writer, &room, &known, term.until_on.map_or(room.today, next_day)).await?;
        }
        let ended = Post { until_on: term.until_on, ..known.clone() };
        posts::set_last_day(&mut writer, &ended.id, ended.until_on).await?;
        note(app, &mut writer, noted(&room, officer, StaffAct::End, &ended)).await?;
        writer.commit().await?;
    }
    Ok(Managed { person: shown(app, &room, officer, &known.staff).await?, link: None })
}

/// Hands a post to another person of the agency from a day on, both in one transaction; or has it held
/// beside its holder for a while, as Plh or Plt. Brings whoever has it then.
///
/// # Errors
/// [`Fault::NotManaged`] when the post is over, the other person holds it already, is shut out, or is
/// whoever asks; [`Fault::Problems`] for days that will not do.
pub async fn hand_over(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    post: &PostId,
    asked: &HandOver,
) -> Result<Managed, Fault> {
    let from = managing(officer, &asked.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &from.agency).await?;
    let known = of_room(&mut reader, &room, post).await?;
    let once = once(app, officer, key, (post.as_str(), asked))?;
    if let Some(person) = once.done(&mut reader).await? {
        return Ok(Managed { person: shown(app, &room, officer, &person).await?, link: None });
    }
    let (to, term, acting) = asked.check(room.today)?;
    let (person, _) = member(&mut reader, room.id(), &to).await?;
    if person.disabled_at.is_some() {
        return Err(Refusal::Disabled.into());
    }
    drop(reader);
    let mut writer = app.store().writer().await?;
    posts::take_turn(&mut writer, room.id(), known.role).await?;
    let known = of_room(&mut writer, &room, post).await?;
    let planned = Planned { position: known.position(), term: follows(&known, term, acting, room.today)?, acting };
    let all = held(posts::of_agency(&mut writer, room.id()).await?);
    may_give(&officer.staff, &to, &all, &planned.position, planned.term)?;
    let new = row(app, &room, &to, planned)?;
    staff::insert_post(&mut writer, &new).await?;
    if acting.is_none() {
        leave_to(app, &mut writer, (&room, officer), &known, term.from_on).await?;
    }
    let act = if acting.is_none() { StaffAct::HandOver } else { StaffAct::StandIn };
    note(app, &mut writer, noted(&room, officer, act, &new)).await?;
    once.commit(app, writer, &to).await?;
    Ok(Managed { person: shown(app, &room, officer, &to).await?, link: None })
}

/// The days of whoever follows: as asked, or as long as the holder would have had the post.
fn follows(known: &Post, term: Term, acting: Option<Acting>, today: NaiveDate) -> Result<Term, Fault> {
    if known.term().on(today) == Standing::Over {
        return Err(Refusal::PostOver.into());
    }
    let as_before = known.until_on.filter(|until| acting.is_none() && *until >= term.from_on);
    Ok(Term { until_on: term.until_on.or(as_before), ..term })
}

/// Ends the holder's post the day before another's begins.
async fn leave_to(
    app: &App,
    writer: &mut Writer,
    (room, officer): (&Room, &Officer),
    known: &Post,
    on: NaiveDate,
) -> Result<(), Fault> {
    let left = Post { until_on: known.term().until_handed_over(on).until_on, ..known.clone() };
    if left.until_on == known.until_on {
        return Ok(());
    }
    unstranded(writer, room, known, left.until_on.map_or(on, next_day)).await?;
    posts::set_last_day(writer, &left.id, left.until_on).await?;
    note(app, writer, noted(room, officer, StaffAct::End, &left)).await
}

/// Refuses what would leave open cases to nobody from a day on.
async fn unstranded(reader: &mut Connection, room: &Room, leaving: &Post, day: NaiveDate) -> Result<(), Fault> {
    let mut others = manned(reader, room.id()).await?;
    if !others.iter().any(|post| post.id == leaving.id) {
        // Whoever is shut out holds nothing up.
        return Ok(());
    }
    others.retain(|post| post.id != leaving.id);
    let cases = waiting(reader, room.id(), &leaving.position()).await?;
    may_leave(&others, &leaving.position(), day.max(room.today), cases)?;
    Ok(())
}

async fn of_room(reader: &mut Connection, room: &Room, post: &PostId) -> Result<Post, Fault> {
    let known = posts::by_id(reader, post).await?;
    known.filter(|post| post.agency == room.agency.id).ok_or(Fault::NotFound)
}

fn longer(term: Term, before: Term) -> bool {
    before.until_on.is_some_and(|old| term.until_on.is_none_or(|new| new > old))
}

fn noted<'a>(room: &'a Room, officer: &'a Officer, act: StaffAct, post: &'a Post) -> Noted<'a> {
    Noted { agency: room.id(), by: &officer.staff, person: &post.staff, act, post: Some(post) }
}
