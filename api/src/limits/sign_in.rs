//! Counting sign-ins. Each is counted as a failure before the password is weighed, so that tries sent
//! at once cannot slip by, and taken back when it was right. Absent: passwords.

use shared::limits::{KNOWN_PLACE_DAYS, Scope};
use shared::time::Moment;

use super::{Origin, check, subject};
use crate::act::Fault;
use crate::app::App;
use crate::store::{Connection, limits};

/// A sign-in that was let through to the password, and is counted as a failure until it succeeds.
pub struct Attempt {
    /// What it was counted under, in the order everyone holds counts in.
    counted: Vec<(Scope, String)>,
    /// From where someone signs in as whom.
    place: Option<String>,
}

impl Attempt {
    /// Lets a sign-in through and counts it. A login that does not exist is counted like one that does.
    ///
    /// # Errors
    /// [`Fault::TooMany`] when login or origin failed too often.
    pub async fn begin(app: &App, from: &Origin, login: &str) -> Result<Self, Fault> {
        let now = app.clock().now();
        let attempt = Self::of(app, from, login, now).await?;
        let mut writer = app.store().writer().await?;
        for (scope, subject) in &attempt.counted {
            let tally = limits::hold(&mut writer, *scope, subject, now).await?;
            check(&tally, now)?;
            let tally = tally.counted(scope.rule(), now);
            if tally.refused_until(now).is_some() {
                tracing::warn!(scope = scope.code(), "sign-ins were blocked");
            }
            limits::keep(&mut writer, *scope, subject, &tally).await?;
        }
        writer.commit().await?;
        Ok(attempt)
    }

    /// Finds what a sign-in counts under, and refuses at once whoever is blocked: that must be cheaper
    /// than being let through.
    async fn of(app: &App, from: &Origin, login: &str, now: Moment) -> Result<Self, Fault> {
        let place = from.prefix().map(|prefix| subject(app, Scope::SignInLogin, &["place", login, prefix]));
        let mut reader = app.store().reader().await?;
        let known = match &place {
            Some(place) => {
                let since = now.plus_minutes(-KNOWN_PLACE_DAYS * 24 * 60);
                limits::place_known(&mut reader, place, since).await?
            }
            None => false,
        };
        // Where someone is known, only what happens there counts against them.
        let by_login = match &place {
            Some(place) if known => place.clone(),
            _ => subject(app, Scope::SignInLogin, &[login]),
        };
        let by_origin = from.prefix().map(|prefix| subject(app, Scope::SignInOrigin, &[prefix]));
        let counted: Vec<_> = [(Scope::SignInLogin, by_login)]
            .into_iter()
            .chain(by_origin.map(|subject| (Scope::SignInOrigin, subject)))
            .collect();
        for (scope, subject) in &counted {
            if let Some(tally) = limits::find(&mut reader, *scope, subject).await? {
                check(&tally, now)?;
            }
        }
        Ok(Self { counted, place })
    }

    /// The password was right: nothing failed with this login, and this origin failed once less.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn succeeded(self, writer: &mut Connection, now: Moment) -> Result<(), Fault> {
        for (scope, subject) in &self.counted {
            match scope {
                Scope::SignInLogin => limits::remove(writer, *scope, subject).await?,
                _ => take_back(writer, *scope, subject, now).await?,
            }
        }
        if let Some(place) = &self.place {
            limits::know_place(writer, place, now).await?;
        }
        Ok(())
    }

    /// The password was not weighed after all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn abandoned(self, app: &App) -> Result<(), Fault> {
        let mut writer = app.store().writer().await?;
        for (scope, subject) in &self.counted {
            take_back(&mut writer, *scope, subject, app.clock().now()).await?;
        }
        Ok(writer.commit().await?)
    }
}

async fn take_back(writer: &mut Connection, scope: Scope, subject: &str, now: Moment) -> Result<(), Fault> {
    let tally = limits::hold(writer, scope, subject, now).await?;
    Ok(limits::keep(writer, scope, subject, &tally.taken_back()).await?)
}
