//! Renewing a session once, however many ask for it at the same time.
//!
//! A renewal cookie works once, and using it twice ends the session: that is how a stolen one is
//! found out. So calls that meet an expired token together share one request, and the open pages of
//! a browser take turns. Absent: what becomes of the new session.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use shared::wire::Session;
use shared::words::Lang;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::client::{Failure, staff as client};

/// The name pages of one browser take turns by.
const TURN: &str = "aduan-perbarui-sesi";

/// The renewal under way, if any, and how the last one ended.
#[derive(Clone, Copy)]
pub struct Renewal {
    under_way: StoredValue<Option<Promise>, LocalStorage>,
    outcome: StoredValue<Result<Session, Failure>, LocalStorage>,
}

impl Renewal {
    /// No renewal yet.
    #[must_use]
    pub fn new() -> Self {
        Self { under_way: StoredValue::new_local(None), outcome: StoredValue::new_local(Err(Failure::Network)) }
    }

    /// Renews, or waits for the renewal that is under way.
    ///
    /// # Errors
    /// The failure.
    pub async fn once(self, lang: Lang) -> Result<Session, Failure> {
        let waiting = self.under_way.get_value().unwrap_or_else(|| {
            let begun = future_to_promise(async move {
                self.outcome.set_value(in_turn(lang).await);
                self.under_way.set_value(None);
                Ok(JsValue::UNDEFINED)
            });
            self.under_way.set_value(Some(begun.clone()));
            begun
        });
        let _ = JsFuture::from(waiting).await;
        self.outcome.get_value()
    }
}

/// Renews when no other page of this browser does. Where a browser has no locks (a page without
/// HTTPS), pages that start in the very same moment may end each other's session; they sign in again.
async fn in_turn(lang: Lang) -> Result<Session, Failure> {
    let outcome = StoredValue::new_local(None);
    let renew = move || {
        future_to_promise(async move {
            outcome.set_value(Some(client::refresh(lang).await));
            Ok(JsValue::UNDEFINED)
        })
    };
    match locked(renew) {
        Some(turn) => {
            let _ = JsFuture::from(turn).await;
        }
        None => outcome.set_value(Some(client::refresh(lang).await)),
    }
    let ended = outcome.get_value();
    outcome.dispose();
    ended.unwrap_or(Err(Failure::Network))
}

/// Does something under the lock all pages share; `None` where the browser has no locks.
fn locked(work: impl Fn() -> Promise + 'static) -> Option<Promise> {
    let locks = Reflect::get(&window().navigator(), &JsValue::from_str("locks")).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    let work = Closure::once_into_js(work);
    request.call2(&locks, &JsValue::from_str(TURN), &work).ok()?.dyn_into().ok()
}
