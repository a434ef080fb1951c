//! What a person does with their own account: looks at its sessions, ends them, changes the password.
//! Absent: the login and the name; an administrator gave them.

use shared::form::{Field, Problem, ProblemCode};
use shared::post::StaffAct;
use shared::time::Moment;
use shared::wire::{ChangePassword, SessionList, SessionView};

use super::{Officer, password};
use crate::act::Fault;
use crate::app::App;
use crate::limits::{Attempt, Origin};
use crate::people;
use crate::store::{links, sessions, staff};

/// The sessions of whoever asks, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn sessions(app: &App, officer: &Officer) -> Result<SessionList, Fault> {
    let mut reader = app.store().reader().await?;
    let person = staff::by_id(&mut reader, &officer.staff).await?.ok_or(Fault::SignInNeeded)?;
    let rows = sessions::of_person(&mut reader, &officer.staff, app.clock().now()).await?;
    let view = |row: sessions::Own| SessionView {
        current: row.id == officer.session,
        id: row.id,
        agent: row.agent,
        created_at: Moment::from_millis(row.created_at),
        seen_at: Moment::from_millis(row.seen_at),
    };
    Ok(SessionList { login: person.login, sessions: rows.into_iter().map(view).collect() })
}

/// Ends one of one's own sessions.
///
/// # Errors
/// [`Fault::NotFound`] when it is no living one of theirs.
pub async fn end_session(app: &App, officer: &Officer, session: &str) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    if !sessions::revoke_own(&mut writer, &officer.staff, session, app.clock().now()).await? {
        return Err(Fault::NotFound);
    }
    writer.commit().await?;
    Ok(())
}

/// Ends all sessions of whoever asks but the one that asks.
///
/// # Errors
/// When the database fails.
pub async fn end_others(app: &App, officer: &Officer) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    sessions::revoke_others(&mut writer, &officer.staff, &officer.session, app.clock().now()).await?;
    writer.commit().await?;
    Ok(())
}

/// Changes the password of whoever asks; their other sessions and any open link end.
///
/// # Errors
/// [`Fault::Problems`] when the old one is wrong or the new one not good enough; [`Fault::TooMany`] after
/// too many wrong ones, which count as wrong sign-ins do.
pub async fn change_password(app: &App, from: &Origin, officer: &Officer, asked: &ChangePassword) -> Result<(), Fault> {
    let person = staff::by_id(&mut *app.store().reader().await?, &officer.staff).await?.ok_or(Fault::SignInNeeded)?;
    let problem = |field, code| Fault::Problems(vec![Problem { field, code }]);
    if asked.password.is_empty() {
        return Err(problem(Field::Password, ProblemCode::Required));
    }
    if asked.password.len() > super::SECRET_LEN_MAX {
        return Err(problem(Field::Password, ProblemCode::PasswordWrong));
    }
    let attempt = Attempt::begin(app, from, &person.login).await?;
    let known = Some(person.password.clone()).filter(|hash| !hash.is_empty());
    let right = match password::verify(app, &asked.password, known).await {
        Ok(right) => right,
        Err(fault) => {
            attempt.abandoned(app).await?;
            return Err(fault);
        }
    };
    if !right {
        return Err(problem(Field::Password, ProblemCode::PasswordWrong));
    }
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    attempt.succeeded(&mut writer, now).await?;
    writer.commit().await?;
    password::judge(app, Field::NewPassword, &asked.new_password, &person).await?;
    let hash = password::hashed(app, &asked.new_password).await?;
    let mut writer = app.store().writer().await?;
    staff::set_password(&mut writer, &person.id, &hash).await?;
    links::end_all(&mut writer, &person.id, now).await?;
    sessions::revoke_others(&mut writer, &person.id, &officer.session, now).await?;
    people::note_everywhere(app, &mut writer, &person.id, &person.id, StaffAct::Password).await?;
    writer.commit().await?;
    tracing::info!(staff = %person.id, "password changed");
    Ok(())
}
