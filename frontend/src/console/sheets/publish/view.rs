//! The sheet of publication as it is drawn: whether the complaint is shown, the form, and taking it off. Absent: what is
//! sent (see [`super::Work`]).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::Field;
use shared::publication::shown;
use shared::words::{publication as old_words, redaction as words};

use super::super::veil::Passage;
use super::{PREFIX, STATE_ID, VEILING, Work};
use crate::drawn::{Show, drawn};
use crate::lang::say;
use crate::parts::{AreaField, SendButton};

impl Work {
    /// Whether it is shown now, and where.
    pub(super) fn state_view(self) -> AnyView {
        let is_shown = self.folder.part(|view| shown(&view.case));
        let address = self.folder.part(|view| {
            let number = view.case.number.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("/{}/aduan/{number}", view.case.agency)
        });
        drawn(move || match (is_shown.get(), self.done.get()) {
            (true, _) => view! {
                <p id=STATE_ID tabindex="-1" role="status">
                    <span class="state done">{say(old_words::SHOWN)}</span>
                    " "
                    <a href=address.get() target="_blank">{say(old_words::SHOWN_LINK)}</a>
                </p>
            }
            .into_any(),
            (false, true) => {
                view! { <p id=STATE_ID tabindex="-1" role="status">{say(words::TAKEN_OFF)}</p> }.into_any()
            }
            (false, false) => view! { <p id=STATE_ID>{say(words::LEAD)}</p> }.into_any(),
        })
        .into_any()
    }

    pub(super) fn answer_view(self, answer: Passage) -> AnyView {
        let on = self.with_answer;
        let inside = move || answer.view(VEILING, Field::Text, self.problems);
        view! {
            <section class="panel">
                <h3>{say(words::ANSWER)}</h3>
                <div class="choice">
                    <input
                        type="checkbox"
                        id="terbit-jawaban"
                        prop:checked=on
                        on:change:target=move |event| on.set(event.target().checked())
                    />
                    <label for="terbit-jawaban">
                        {say(words::ANSWER_TOO)} <span class="hint">{say(old_words::HINT_ANSWER)}</span>
                    </label>
                </div>
                <Show when=move || on.get()>{inside()}</Show>
            </section>
        }
        .into_any()
    }

    /// Taking it off again.
    pub(super) fn off_view(self) -> AnyView {
        let is_shown = self.folder.part(|view| shown(&view.case));
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.withhold();
        };
        view! {
            <Show when=move || is_shown.get()>
                <form class="panel" novalidate on:submit=send>
                    <h3>{say(old_words::WITHHOLD)}</h3>
                    <AreaField
                        field=Field::Reason
                        value=self.reason
                        problems=self.off_problems
                        label=old_words::WITHHOLD_REASON
                        rows=3
                        prefix=PREFIX
                    />
                    <div class="buttons">
                        <SendButton
                            label=old_words::WITHHOLD
                            busy_label=old_words::WITHHOLDING
                            busy=self.busy
                            class="secondary"
                        />
                    </div>
                </form>
            </Show>
        }
        .into_any()
    }
}
