//! What was done to people and posts, newest first; loaded when it is looked at.

use leptos::prelude::*;
use shared::post::StaffAct;
use shared::time::short_moment;
use shared::wire::{LoggedPost, StaffLogPage, StaffLogRow};
use shared::words::Lang;
use shared::words::console as page_words;
use shared::words::console::manage as words;

use super::state::People;
use crate::client::Failure;
use crate::client::people as client;
use crate::drawn::{Show, memo};
use crate::lang::{said, say};
use crate::parts::FailureNotice;

/// The log.
#[component]
pub fn Log() -> impl IntoView {
    let people = People::here();
    let page = RwSignal::new(None::<StaffLogPage>);
    let failure = RwSignal::new(None::<Failure>);
    let load = move |after: Option<String>| {
        let (post, lang) = (people.post(), people.staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::log(&token, &post, after.as_deref(), lang).await;
            match people.staff.ask(question).await {
                Ok(mut next) => {
                    let before = page.try_get_untracked().flatten().filter(|_| after.is_some());
                    if let Some(mut before) = before {
                        before.rows.append(&mut next.rows);
                        next.rows = before.rows;
                    }
                    failure.try_set(None);
                    page.try_set(Some(next));
                }
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    let post = memo(move || people.staff.post.with(|post| post.as_ref().map(|post| post.id.clone())));
    Effect::new(move || {
        people.done.track();
        if post.get().is_some() {
            load(None);
        }
    });
    let rows = move || {
        page.with(|page| {
            let page = page.as_ref()?;
            let (zone, rows) = (page.zone, page.rows.clone());
            Some(rows.into_iter().map(move |row| view! { <Line row zone /> }).collect_view())
        })
    };
    let none = memo(move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty())));
    let next = memo(move || page.with(|page| page.as_ref().and_then(|page| page.next.clone())));
    view! {
        <section>
            <h2>{say(words::LOG)}</h2>
            <FailureNotice failure=failure then=page_words::SERVER_SILENT_MORE />
            <ul class="history">{rows}</ul>
            <Show when=move || none.get()>
                <p class="muted">{say(words::LOG_EMPTY)}</p>
            </Show>
            <Show when=move || next.with(Option::is_some)>
                <button class="button secondary" type="button" on:click=move |_| load(next.get_untracked())>
                    {say(page_words::MORE)}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn Line(row: StaffLogRow, zone: shared::time::Zone) -> impl IntoView {
    let at = row.at;
    let post = row.post.clone();
    view! {
        <li>
            <time>{said(move |lang| short_moment(at, zone, lang))}</time>
            <span>{said(move |lang| told(&row, lang))}</span>
            {post.map(|post| view! { <span class="history-who">{said(move |lang| named(&post, lang))}</span> })}
        </li>
    }
}

fn told(row: &StaffLogRow, lang: Lang) -> String {
    if row.action == StaffAct::Password {
        return words::LOG_OWN.with(lang, &[("person", &row.person)]);
    }
    if let Some(definition) = &row.definition {
        let by = row.by.as_deref().unwrap_or(words::LOG_SERVER.in_lang(lang));
        let (kind, version) = (definition.kind.words().in_lang(lang), definition.version.to_string());
        let places =
            [("by", by), ("kind", kind), ("id", &definition.id), ("version", &version), ("why", &definition.why)];
        return page_words::admin::LOG_ADOPTED.with(lang, &places);
    }
    let by = row.by.as_deref().unwrap_or(words::LOG_SERVER.in_lang(lang));
    let action = row.action.words().in_lang(lang);
    words::LOG_LINE.with(lang, &[("by", by), ("action", action), ("person", &row.person)])
}

fn named(post: &LoggedPost, lang: Lang) -> String {
    let office = if post.name.is_empty() { post.role.words().in_lang(lang) } else { &post.name };
    let office = post.acting.map_or_else(|| office.to_owned(), |acting| acting.before(office, lang));
    let from = shared::time::long_date(post.from_on, lang);
    let days = match post.until_on {
        Some(until) => words::FROM_TO.with(lang, &[("from", &from), ("until", &shared::time::long_date(until, lang))]),
        None => words::SINCE.with(lang, &[("from", &from)]),
    };
    format!("{office}, {days}")
}
