//! What is asked of the secrecy that the reporter wished for, and their answer to it. Absent: asking, and what it takes
//! beside their consent.

use leptos::prelude::*;
use shared::secrecy::loosening::pending;
use shared::wire::{CaseView, TrackSecrecy};
use shared::words::secrecy as words;

use super::Tracking;
use crate::browser;
use crate::client;
use crate::drawn::{drawn_when, later};
use crate::lang::say;

impl Tracking {
    /// Consents, or objects.
    fn answer_loosening(self, consents: bool) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let asked = TrackSecrecy { track: self.request(), consents };
        later(async move {
            let came = client::answer_loosening(&browser::new_key(), &asked, browser::page_lang()).await;
            self.busy.set(false);
            match came {
                Ok(view) => {
                    self.failure.set(None);
                    self.show(view);
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }
}

/// The question and its two answers; nothing while nothing is asked.
#[component]
pub fn AskedToLoosen(tracking: Tracking, view: Signal<CaseView>) -> impl IntoView {
    let asked =
        move || view.with(|view| pending(&view.case, view.now).is_some_and(|asked| asked.consent && !asked.consented));
    let panel = move || {
        view! {
            <section class="panel no-print">
                <h2>{say(words::YOURS_ASKED)}</h2>
                <p>{say(words::YOURS_ASKED_MORE)}</p>
                <div class="buttons">
                    <button class="button" type="button" on:click=move |_| tracking.answer_loosening(true)>
                        {say(words::YOURS_CONSENT)}
                    </button>
                    <button class="button secondary" type="button" on:click=move |_| tracking.answer_loosening(false)>
                        {say(words::YOURS_OBJECT)}
                    </button>
                </div>
            </section>
        }
        .into_any()
    };
    drawn_when(asked, panel)
}
