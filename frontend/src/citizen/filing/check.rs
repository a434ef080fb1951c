//! The last look before sending: every answer with a way to change it, then the send button.

use std::sync::Arc;

use leptos::prelude::*;
use shared::form::Field;
use shared::time::{long_date, parse_date};
use shared::words::citizen::app as words;
use shared::words::{Words, citizen};

use super::send::{key_was_reused, sender};
use super::step::{self, Step};
use super::wizard::Progress;
use super::{Filing, go_to};
use crate::citizen::frame::HEADING;
use crate::drawn::{all, drawn, drawn_when, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{Notice, NoticeKind, SendButton};

/// The page.
#[component]
pub fn Check(filing: Filing) -> impl IntoView {
    filing.checked.set(true);
    let send = sender(filing, go_to(filing));
    let (send_now, send_later) = (send.clone(), send.clone());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if filing.busy.get_untracked() || filing.waiting.get_untracked() {
            return;
        }
        if untrack(|| filing.uploads.under_way()) > 0 {
            filing.waiting.set(true);
        } else {
            send();
        }
    };
    Effect::new(move || {
        if filing.waiting.get() && filing.uploads.under_way() == 0 {
            filing.waiting.set(false);
            send_later();
        }
    });
    let leave: Arc<dyn Fn() + Send + Sync> = Arc::new(move || {
        filing.waiting.set(false);
        send_now();
    });
    on_cleanup(move || {
        let _ = filing.waiting.try_set(false);
    });
    let busy = Signal::derive(move || filing.busy.get() || filing.waiting.get());
    view! {
        <form novalidate on:submit=submit>
            <Progress filing step=Step::Check />
            <h1 id=HEADING tabindex="-1">{say(Step::Check.title())}</h1>
            <Answers filing />
            <Lost filing />
            <UnderWay filing leave />
            <SendFailed filing />
            <div class="buttons">
                <SendButton label=citizen::FORM_SEND busy_label=words::SENDING busy />
            </div>
        </form>
    }
}

#[component]
fn Answers(filing: Filing) -> impl IntoView {
    let typed = move |field| filing.value(field).with_untracked(|text| text.trim().to_owned());
    let told = [Field::Story, Field::Place, Field::HappenedOn];
    let person = step::person(filing.asked()).into_iter().map(|(field, _)| field);
    let rows = told.into_iter().chain([Field::Files]).chain(person).map(move |field| {
        let text = typed_or_files(filing, field, typed);
        view! { <Answer filing field text /> }.into_any()
    });
    view! {
        <dl class="answers">
            <div>
                <dt>{say(words::ANSWER_TO)}</dt>
                <dd>{filing.agency_name()}</dd>
            </div>
            {all(rows)}
        </dl>
    }
}

/// What stands in a field, as people read it.
fn typed_or_files(filing: Filing, field: Field, typed: impl Fn(Field) -> String + Copy) -> Signal<String> {
    let text = match field {
        Field::Files => String::new(),
        field => typed(field),
    };
    said(move |lang| {
        let text = match field {
            Field::Files => {
                // Those that go along; the others are told of below.
                filing.uploads.names().join(", ")
            }
            Field::HappenedOn => match parse_date(&text) {
                Some(date) => long_date(date, lang),
                None => text.clone(),
            },
            _ => text.clone(),
        };
        if text.is_empty() { words::NOT_GIVEN.in_lang(lang).to_owned() } else { text }
    })
}

#[component]
fn Answer(filing: Filing, field: Field, text: Signal<String>) -> impl IntoView {
    let lang = use_lang();
    let label: Words = field.label();
    let href = Signal::derive(move || Step::of(field).address(filing, lang.get()));
    view! {
        <div>
            <dt>{say(label)}</dt>
            <dd>{text}</dd>
            <dd class="change">
                <a href=href>
                    {say(words::CHANGE)} <span class="visually-hidden">" " {say(label)}</span>
                </a>
            </dd>
        </div>
    }
}

/// Files that did not arrive: the complaint goes without them, and says so.
#[component]
fn Lost(filing: Filing) -> impl IntoView {
    let title = said(move |lang| words::FILES_LOST.with(lang, &[("count", &filing.uploads.lost().to_string())]));
    let notice = move || {
        view! {
            <Notice kind=NoticeKind::Info title>
                <p>{say(words::FILES_LOST_THEN)}</p>
            </Notice>
        }
        .into_any()
    };
    drawn_when(move || filing.uploads.lost() > 0, notice)
}

/// Sending waits for files that are still on their way, and offers to go without them.
#[component]
fn UnderWay(filing: Filing, leave: Arc<dyn Fn() + Send + Sync>) -> impl IntoView {
    let count = move || filing.uploads.under_way().to_string();
    let title = said(move |lang| words::FILES_UNDER_WAY.with(lang, &[("count", &count())]));
    let notice = move || {
        let leave = Arc::clone(&leave);
        view! {
            <Notice kind=NoticeKind::Info title>
                <p>{say(words::FILES_UNDER_WAY_THEN)}</p>
                <p>
                    <button class="button secondary small" type="button" on:click=move |_| leave()>
                        {say(words::FILES_LEAVE)}
                    </button>
                </p>
            </Notice>
        }
        .into_any()
    };
    drawn_when(move || filing.waiting.get(), notice)
}

/// Why the last attempt failed, what is safe, what to do.
#[component]
fn SendFailed(filing: Filing) -> impl IntoView {
    drawn(move || {
        maybe(filing.failure.get().map(|failure| {
            let reused = key_was_reused(&failure);
            let then = if reused { words::KEY_REUSED_THEN } else { words::SEND_FAILED };
            let title = said(move |lang| match reused {
                true => citizen::FORM_KEY_REUSED.in_lang(lang).to_owned(),
                false => failure.sentence(lang),
            });
            view! {
                <Notice kind=NoticeKind::Problem title>
                    <p>{say(then)}</p>
                </Notice>
            }
        }))
    })
}
