//! The frame of a form: what is to be put right, why it was not done, and the two buttons.

use leptos::prelude::*;
use shared::words::Words;
use shared::words::console::manage as words;

use super::state::{People, Sending};
use crate::lang::say;
use crate::parts::{ErrorSummary, FailureNotice, SendButton};

/// The frame. `send` is asked when the form is sent.
#[component]
pub fn Panelled(
    /// The form.
    sending: Sending,
    /// What its button says.
    label: Words,
    /// What the ids of its fields begin with.
    prefix: &'static str,
    /// What is done then.
    send: Callback<()>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    let people = People::here();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        send.run(());
    };
    let title_id = format!("{prefix}judul");
    let labelled = title_id.clone();
    view! {
        <form class="panel person-form" novalidate aria-labelledby=labelled on:submit=submit>
            <h3 id=title_id>{title}</h3>
            <ErrorSummary problems=sending.problems prefix=prefix />
            {children()}
            <FailureNotice failure=sending.failure then=words::NOT_DONE />
            <div class="buttons">
                <SendButton label=label busy_label=words::SENDING busy=sending.busy />
                <button class="button quiet" type="button" on:click=move |_| people.panel.set(None)>
                    {say(words::CANCEL)}
                </button>
            </div>
        </form>
    }
}
