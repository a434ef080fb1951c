//! What of a case is shown to the public, and the reporter's way to take that back. Absent: showing it, which an
//! officer does.

use leptos::prelude::*;
use shared::publication::{agreed, shown};
use shared::wire::CaseView;
use shared::words::citizen::app::SENDING;
use shared::words::publication as words;

use super::Tracking;
use crate::browser;
use crate::client;
use crate::drawn::{drawn, drawn_when, later, maybe};
use crate::lang::{said, say};

impl Tracking {
    /// Takes back that the case may be shown.
    fn take_back(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let lang = browser::page_lang();
        later(async move {
            let came = client::take_back(&browser::new_key(), &self.request(), lang).await;
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

/// That it may be or is shown, where, and the button that takes it off.
#[component]
pub fn Public(tracking: Tracking, view: Signal<CaseView>) -> impl IntoView {
    let address = move || {
        view.with(|view| {
            let number = view.case.number.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("/{}/aduan/{number}", view.case.agency)
        })
    };
    let label = said(move |lang| if tracking.busy.get() { SENDING } else { words::TAKE_BACK }.in_lang(lang).to_owned());
    let panel = move || {
        let link = drawn(move || match view.with(|view| shown(&view.case)) {
            true => view! { <a href=address()>{say(words::YOURS_SHOWN)}</a> }.into_any(),
            false => say(words::YOURS_AGREED).into_any(),
        });
        let failed = drawn(move || {
            maybe(tracking.failure.get().map(|failure| {
                view! { <p class="problem" role="alert">{said(move |lang| failure.sentence(lang))}</p> }
            }))
        });
        view! {
            <section class="panel no-print">
                <p>{link}</p>
                <p class="hint">{say(words::TAKE_BACK_HINT)}</p>
                {failed}
                <button class="button secondary" type="button" on:click=move |_| tracking.take_back()>
                    {label}
                </button>
            </section>
        }
        .into_any()
    };
    drawn_when(move || view.with(|view| agreed(&view.case)), panel)
}
