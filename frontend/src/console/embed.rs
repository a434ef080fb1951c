//! What an administrator gives to whoever runs the agency's own site: the code that puts form or tracker into
//! a page, and which sites may. Absent: changing which; that is the agency's data.

use leptos::prelude::*;
use shared::embed::{Part, frame_snippet, snippet};
use shared::permission::Act;
use shared::wire::AgencyPage;
use shared::words::console::{self as page_words, embed as words, manage};

use super::address;
use super::room::Room;
use super::session::Staff;
use crate::client::{self, Failure};
use crate::lang::say;
use crate::parts::{CopyButton, FailureNotice};

/// The screen, for posts that manage the agency.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let staff = Staff::here();
    let told: RwSignal<Option<AgencyPage>> = RwSignal::new(None);
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    Effect::new(move || {
        let Some(post) = staff.post.get().filter(|post| post.role.may(Act::ManagePeople)) else { return };
        told.set(None);
        leptos::task::spawn_local(async move {
            match client::agency(&post.agency, None, staff.lang()).await {
                Ok(page) => {
                    failure.try_set(None);
                    told.try_set(Some(page));
                }
                Err(other) => drop(failure.try_set(Some(other))),
            }
        });
    });
    let needs = (Act::ManagePeople, manage::MANAGE_NOT_YOURS);
    view! {
        <Room title=words::EMBED_TITLE lead=words::EMBED_LEAD back=(address::MANAGE, manage::MANAGE) needs>
            <FailureNotice failure then=words::EMBED_FAILED />
            {move || match told.get() {
                None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                Some(page) => view! { <Told page /> }.into_any(),
            }}
        </Room>
    }
}

#[component]
fn Told(page: AgencyPage) -> impl IntoView {
    let site = window().location().origin().unwrap_or_default();
    let (id, name) = (page.agency.id.clone(), page.agency.name.clone());
    let snippets = [
        (words::EMBED_FORM, None, snippet(&site, &id, &name, Part::Form)),
        (words::EMBED_TRACKER, None, snippet(&site, &id, &name, Part::Tracker)),
        (words::EMBED_FRAME, Some(words::EMBED_FRAME_HINT), frame_snippet(&site, &id, &name, Part::Form)),
    ];
    let snippets = snippets.into_iter().map(|(title, hint, text)| {
        view! {
            <section class="panel">
                <h2>{say(title)}</h2>
                {hint.map(|hint| view! { <p class="muted">{say(hint)}</p> })}
                <pre class="snippet" tabindex="0">
                    <code>{text.clone()}</code>
                </pre>
                <CopyButton text what=title label=words::EMBED_COPY />
            </section>
        }
    });
    let origins = page.agency.embed_origins;
    view! {
        {snippets.collect_view()}
        <section class="panel">
            <h2>{say(words::EMBED_ORIGINS)}</h2>
            {match origins.is_empty() {
                true => view! { <p>{say(words::EMBED_NONE)}</p> }.into_any(),
                false => {
                    let rows = origins.into_iter().map(|origin| view! { <li><code>{origin}</code></li> });
                    view! { <ul>{rows.collect_view()}</ul> }.into_any()
                }
            }}
            <p class="muted">{say(words::EMBED_HOW)}</p>
        </section>
    }
}
