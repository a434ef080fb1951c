//! The word after something was done, with the next case at hand. The place is always in the page,
//! so that a screen reader hears what comes into it. Absent: bad news; that stands where it arose.

use std::time::Duration;

use leptos::prelude::*;
use shared::words::console::actions as words;

use super::desk::{Desk, Toast};
use crate::lang::say;

/// How long a word stays.
const STAYS: Duration = Duration::from_secs(10);

/// The place of the words.
#[component]
pub fn Toasts() -> impl IntoView {
    let desk = Desk::here();
    Effect::new(move |last: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = last.flatten() {
            timer.clear();
        }
        desk.toast.get()?;
        set_timeout_with_handle(move || desk.toast.set(None), STAYS).ok()
    });
    let next = say(words::TOAST_NEXT);
    let draw = move |toast: Toast| {
        let link = toast.next.map(|href| {
            view! {
                <a class="link" href=href on:click=move |_| desk.toast.set(None)>
                    {next}
                </a>
            }
        });
        view! {
            <p class="toast">
                <span>{toast.text}</span>
                {link}
            </p>
        }
    };
    view! {
        <div class="toasts" role="status">
            {move || desk.toast.get().map(draw)}
        </div>
    }
}
