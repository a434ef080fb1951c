//! The last look before sending: every answer with a way to change it, then the send button.

use std::sync::Arc;

use leptos::prelude::*;
use shared::form::{self, Field};
use shared::procedure::Capacity;
use shared::region;
use shared::time::{long_date, parse_date};
use shared::words::citizen::{app as words, asked, phone};
use shared::words::{Lang, Words, citizen, form as labels};

use super::left::stuck as stuck_files;
use super::place::located;
use super::send::{key_was_reused, sender};
use super::similar::Similar;
use super::step::Step;
use super::wizard::Progress;
use super::{Filing, go_to};
use crate::browser;
use crate::citizen::drafts::Saved;
use crate::citizen::frame::{HEADING, linked};
use crate::drawn::{all, drawn, drawn_when, maybe};
use crate::lang::{said, say, say_with, use_lang};
use crate::parts::{Notice, NoticeKind, SendButton, Uploads};

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
        if browser::online() && untrack(|| filing.under_way()) > 0 {
            filing.waiting.set(true);
        } else {
            send();
        }
    };
    Effect::new(move || {
        if filing.waiting.get() && filing.under_way() == 0 {
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
    // Without a network nothing more arrives: the queue takes what there is.
    let leave_now = Arc::clone(&leave);
    let gone = window_event_listener(leptos::ev::offline, move |_| {
        if filing.waiting.get_untracked() {
            leave_now();
        }
    });
    on_cleanup(move || gone.remove());
    let busy = Signal::derive(move || filing.busy.get() || filing.waiting.get());
    view! {
        <form novalidate on:submit=submit>
            <Progress filing step=Step::Check />
            <h1 id=HEADING tabindex="-1">{say(Step::Check.title())}</h1>
            <Similar filing />
            <Answers filing />
            <Lost filing />
            <UnderWay filing leave />
            <SendFailed filing />
            <Privacy filing />
            <div class="buttons">
                <SendButton label=citizen::FORM_SEND busy_label=words::SENDING busy />
            </div>
            {drawn_when(
                move || filing.proving.get(),
                || view! { <p class="loading" role="status">{say(words::PROVING)}</p> }.into_any(),
            )}
        </form>
    }
}

#[component]
fn Answers(filing: Filing) -> impl IntoView {
    let rows = fields(filing).into_iter().map(move |field| {
        let text = said(move |lang| answer(filing, field, lang));
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

/// The fields that were asked, in the order of the form.
fn fields(filing: Filing) -> Vec<Field> {
    use Field::*;
    let categories = !filing.categories().is_empty();
    let told = [Story, Category, About, Region, Place, Location, HappenedOn, Files, Anonymous, Confidential, Publish];
    let told = told.into_iter().filter(|field| *field != Category || categories);
    let person = form::person(filing.asked()).into_iter().map(|(field, _)| field);
    let another = filing.value(Capacity).with_untracked(|code| !code.is_empty());
    told.chain(person).chain(another.then_some(Represents)).collect()
}

/// What was answered, as people read it.
fn answer(filing: Filing, field: Field, lang: Lang) -> String {
    // Those that go along; the others are told of below.
    let names = |uploads: Uploads| uploads.names().join(", ");
    let text = match field {
        Field::Files => names(filing.uploads),
        Field::Document => names(filing.document),
        field => filing.value(field).with(|text| text.trim().to_owned()),
    };
    let named = |pairs: Vec<(String, String)>| pairs.into_iter().find(|(code, _)| *code == text).map(|(_, name)| name);
    let read = match field {
        Field::Anonymous | Field::Confidential | Field::Publish => {
            let words = if text.is_empty() { asked::SWITCH_OFF } else { asked::SWITCH_ON };
            Some(words.in_lang(lang).to_owned())
        }
        Field::Category => named(filing.categories()),
        Field::About => named(filing.page.with_value(|page| form::abouts(&page.agency, lang))),
        Field::Capacity => {
            let words = Capacity::from_code(&text).map_or(labels::CAPACITY_SELF, Capacity::words);
            Some(words.in_lang(lang).to_owned())
        }
        Field::Region => Some(region::chosen(&text).1.to_owned()),
        Field::Location => located(filing, lang),
        Field::HappenedOn => parse_date(&text).map(|date| long_date(date, lang)),
        _ => None,
    };
    let read = read.unwrap_or(text);
    if read.is_empty() { words::NOT_GIVEN.in_lang(lang).to_owned() } else { read }
}

/// What sending means for one's data, and where to read all of it.
#[component]
fn Privacy(filing: Filing) -> impl IntoView {
    view! {
        <p class="hint">
            {say_with(asked::SENDING, vec![("agency", filing.agency_name())])} " "
            <a href=linked("/privasi") target="_blank">{say(asked::SENDING_MORE)}</a>
        </p>
    }
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

/// Files that did not arrive: those that are kept on the phone follow, without the others the complaint goes, and
/// says so.
#[component]
fn Lost(filing: Filing) -> impl IntoView {
    let kept = move || filing.saved.get() == Saved::All;
    let stuck = move || if kept() { stuck_files(filing.uploads) } else { 0 };
    let lost = move || filing.uploads.lost() - stuck();
    let follow = said(move |lang| phone::FILES_FOLLOW.with(lang, &[("count", &stuck().to_string())]));
    let title = said(move |lang| words::FILES_LOST.with(lang, &[("count", &lost().to_string())]));
    let notice = move || {
        view! {
            <Notice kind=NoticeKind::Info title>
                <p>{say(words::FILES_LOST_THEN)}</p>
            </Notice>
        }
        .into_any()
    };
    let follow = move || view! { <Notice kind=NoticeKind::Info title=follow /> }.into_any();
    view! { {drawn_when(move || lost() > 0, notice)} {drawn_when(move || stuck() > 0, follow)} }
}

/// Sending waits for files that are still on their way, and offers to go without them.
#[component]
fn UnderWay(filing: Filing, leave: Arc<dyn Fn() + Send + Sync>) -> impl IntoView {
    let count = move || filing.under_way().to_string();
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
