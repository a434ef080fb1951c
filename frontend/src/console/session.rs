//! Who is signed in, and the access token, in memory only. A call that meets an expired token renews
//! it once and is asked again; where renewing is refused too, the sign-in panel comes over the page
//! and everything typed stays. Absent: the renewal itself (see `super::renewal`).

use std::time::Duration;

use leptos::prelude::*;
use shared::id::PostId;
use shared::wire::{PostView, Session, SignIn};
use shared::words::Lang;

use super::desk::Desk;
use super::kept;
use super::renewal::Renewal;
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::lang::use_lang;

/// How long before its end a token is renewed.
const RENEW_EARLY_MS: i64 = 60_000;
/// Never sooner than this, so that a desk whose clock runs fast does not renew without end.
const RENEW_AFTER_MS_MIN: i64 = 30_000;
/// Never later than this, so that a desk whose clock runs slow keeps its session.
const RENEW_AFTER_MS_MAX: i64 = 480_000;

/// Where a visitor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Asking whether a session is still there.
    Asking,
    /// Not signed in.
    Out,
    /// Signed in.
    In,
    /// The session ended in the middle of work.
    Ended,
}

/// The signed-in person, given as context.
#[derive(Clone, Copy)]
pub struct Staff {
    /// Where the visitor stands.
    pub standing: RwSignal<Standing>,
    /// The post acted from.
    pub post: RwSignal<Option<PostView>>,
    session: RwSignal<Option<Session>>,
    renewal: Renewal,
    timer: StoredValue<Option<TimeoutHandle>>,
    lang: RwSignal<Lang>,
    desk: Desk,
}

impl Staff {
    /// Gives the person to everything below. Needs language and desk above it.
    pub fn provide() -> Self {
        let staff = Self {
            standing: RwSignal::new(Standing::Asking),
            post: RwSignal::new(None),
            session: RwSignal::new(None),
            renewal: Renewal::new(),
            timer: StoredValue::new(None),
            lang: use_lang(),
            desk: Desk::here(),
        };
        provide_context(staff);
        staff
    }

    /// The signed-in person.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The name of who is signed in.
    #[must_use]
    pub fn name(self) -> String {
        self.session.with(|session| session.as_ref().map(|session| session.name.clone()).unwrap_or_default())
    }

    /// The posts held today.
    #[must_use]
    pub fn posts(self) -> Vec<PostView> {
        self.session.with(|session| session.as_ref().map(|session| session.posts.clone()).unwrap_or_default())
    }

    /// The language now; for calls, which are not redrawn.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.lang.get_untracked()
    }

    /// Looks for a session that an earlier page left.
    pub fn restore(self) {
        leptos::task::spawn_local(async move {
            if self.renew().await.is_err() && self.standing.get_untracked() == Standing::Asking {
                self.standing.set(Standing::Out);
            }
        });
    }

    /// Signs in. Whoever takes over another's desk finds it cleared.
    ///
    /// # Errors
    /// The failure; status 401 when name and password do not match.
    pub async fn sign_in(self, sign_in: &SignIn) -> Result<(), Failure> {
        let session = client::sign_in(sign_in, self.lang()).await?;
        let before = self.session.with_untracked(|before| before.as_ref().map(|before| before.name.clone()));
        if before.is_some_and(|name| name != session.name) {
            self.desk.clear();
            self.post.set(None);
        }
        self.take(session);
        Ok(())
    }

    /// Signs out, here and at the server.
    ///
    /// # Errors
    /// The failure; the session then still stands, and the page must not claim otherwise.
    pub async fn sign_out(self) -> Result<(), Failure> {
        match client::sign_out(self.lang()).await {
            Err(failure) if failure.status() != Some(401) => Err(failure),
            _ => {
                self.leave();
                Ok(())
            }
        }
    }

    /// Leaves the desk as one who is not signed in.
    pub fn leave(self) {
        self.stop_timer();
        self.desk.clear();
        self.session.set(None);
        self.post.set(None);
        self.standing.set(Standing::Out);
    }

    /// Acts from another of the person's posts; a page loaded again in this tab begins with it.
    pub fn switch_to(self, id: &PostId) {
        if let Some(post) = self.posts().into_iter().find(|post| post.id == *id) {
            remember_post(&post.id);
            self.post.set(Some(post));
        }
    }

    /// Asks the server with the access token; renews it and asks again where it has expired.
    ///
    /// # Errors
    /// The failure. Where even renewing was refused, the sign-in panel has been opened.
    pub async fn ask<T>(self, question: impl AsyncFn(String) -> Result<T, Failure>) -> Result<T, Failure> {
        match question(self.token()).await {
            Err(failure) if failure.status() == Some(401) => {}
            answer => return answer,
        }
        self.renew().await?;
        question(self.token()).await
    }

    /// A new token by the renewal cookie; several callers share one request.
    ///
    /// # Errors
    /// The failure; status 401 when one has to sign in again.
    async fn renew(self) -> Result<(), Failure> {
        match self.renewal.once(self.lang()).await {
            Ok(session) => {
                self.take(session);
                Ok(())
            }
            Err(failure) => {
                let there = self.standing.get_untracked() == Standing::In;
                if there && failure.status() == Some(401) {
                    self.standing.set(Standing::Ended);
                }
                Err(failure)
            }
        }
    }

    fn token(self) -> String {
        self.session.with_untracked(|session| session.as_ref().map(|session| session.token.clone()).unwrap_or_default())
    }

    fn take(self, session: Session) {
        let held = self.post.get_untracked().map(|post| post.id).or_else(remembered_post);
        let still = session.posts.iter().find(|post| Some(&post.id) == held.as_ref());
        let post = still.or(session.posts.first()).cloned();
        if self.post.get_untracked() != post {
            self.post.set(post);
        }
        if self.standing.get_untracked() == Standing::Asking || self.standing.get_untracked() == Standing::Out {
            kept::take_up(self.desk, &session.name);
        }
        self.desk.sits(&session.name);
        let left = session.expires_at.millis() - browser::now().millis() - RENEW_EARLY_MS;
        self.session.set(Some(session));
        self.standing.set(Standing::In);
        self.renew_after(left.clamp(RENEW_AFTER_MS_MIN, RENEW_AFTER_MS_MAX));
    }

    fn renew_after(self, wait_ms: i64) {
        self.stop_timer();
        let renew = move || {
            leptos::task::spawn_local(async move {
                // A lost network is no reason to trouble anyone: the next question renews again.
                let _ = self.renew().await;
            });
        };
        let wait = Duration::from_millis(wait_ms.unsigned_abs());
        self.timer.set_value(set_timeout_with_handle(renew, wait).ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
    }
}

/// Where a tab remembers the post; an id and no secret, gone with the tab.
const POST_KEY: &str = "aduan-jabatan";

fn remember_post(id: &PostId) {
    browser::keep_in_tab(POST_KEY, Some(id.as_str()));
}

fn remembered_post() -> Option<PostId> {
    browser::kept_in_tab(POST_KEY).and_then(|id| PostId::parse(&id))
}
