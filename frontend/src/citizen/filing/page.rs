//! The page of an agency's form: fetching what it asks and what the phone has for it. Absent: the form (see
//! `wizard`).

use leptos::prelude::*;
use shared::procedure::Kind;
use shared::wire::AgencyPage;
use shared::words::Lang;
use shared::words::citizen as words;

use super::address;
use super::wizard::Wizard;
use crate::browser;
use crate::citizen::drafts::{self, Found};
use crate::citizen::frame::{Frame, HEADING, linked, name_page};
use crate::citizen::kept::Kept;
use crate::citizen::loading::{Asked, NotLoaded, Waiting, ask};
use crate::citizen::route::Route;
use crate::client::{self, Failure};
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, use_lang};

/// An agency's form, and what the phone has for it.
///
/// # Errors
/// The failure, where the agency cannot be fetched.
pub async fn fetch(agency: &str, kind: Option<Kind>, lang: Lang) -> Result<(AgencyPage, Found), Failure> {
    let page = client::agency(agency, kind, lang).await?;
    let own = kind.filter(|kind| page.kinds.contains(kind));
    let found = drafts::find(&address(agency, own)).await;
    Ok((page, found))
}

/// The page of an agency's form. The agency is fetched, unless a filing to it was begun.
#[component]
pub fn FilingPage(agency: String, kind: Option<Kind>) -> impl IntoView {
    let (kept, lang) = (Kept::get(), use_lang());
    let asked: Asked<AgencyPage> = RwSignal::new(None);
    let had = StoredValue::new_local(Found::default());
    let begun = RwSignal::new(kept.filing_to(&agency, kind));
    let fetch_it = move || {
        let agency = agency.clone();
        ask(asked, async move {
            let (page, found) = fetch(&agency, kind, lang.get_untracked()).await?;
            had.set_value(found);
            Ok(page)
        });
    };
    if begun.with_untracked(Option::is_none) {
        fetch_it();
    }
    Effect::new(move || {
        if let Some(Ok(page)) = asked.get() {
            if !page.kinds.is_empty() && !kind.is_some_and(|kind| page.kinds.contains(&kind)) {
                // What it is about is chosen on the server's page, by a link.
                return browser::load_again();
            }
            begun.set(Some(kept.begin_filing(page, kind, None, had.get_value())));
            browser::focus_on(HEADING);
        }
    });
    // A new address without a step, after a receipt: the next complaint.
    let route = Route::get();
    Effect::new(move || {
        let fresh = route.step().is_none();
        if let Some(filing) = begun.get().filter(|filing| fresh && filing.receipt.with_untracked(Option::is_some)) {
            begun.set(Some(kept.begin_filing(filing.page.get_value(), filing.kind, None, Found::default())));
        }
    });
    drawn(move || match (begun.get(), asked.get()) {
        (Some(filing), _) => view! { <Wizard filing /> }.into_any(),
        (None, None | Some(Ok(_))) => view! { <Bare waiting=true /> }.into_any(),
        (None, Some(Err(failure))) if failure.status() == Some(404) => view! { <LostAgency /> }.into_any(),
        (None, Some(Err(failure))) => {
            let again = Box::new(fetch_it.clone());
            view! { <Bare waiting=false>{view! { <NotLoaded failure again /> }.into_any()}</Bare> }.into_any()
        }
    })
}

/// The page before its agency is known.
#[component]
fn Bare(waiting: bool, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let title = said(|lang| words::FORM_TITLE.in_lang(lang).to_owned());
    name_page(title, Signal::derive(|| false));
    let name = said(|lang| words::APP_NAME.in_lang(lang).to_owned());
    view! {
        <Frame name=name home="/" back=Signal::derive(|| Some("/".to_owned()))>
            <h1 id=HEADING tabindex="-1">{title}</h1>
            {maybe(waiting.then(|| view! { <Waiting /> }))}
            {maybe(children.map(|children| children()))}
        </Frame>
    }
}

#[component]
fn LostAgency() -> impl IntoView {
    let title = said(|lang| words::LOST_AGENCY_TITLE.in_lang(lang).to_owned());
    name_page(title, Signal::derive(|| false));
    let name = said(|lang| words::APP_NAME.in_lang(lang).to_owned());
    view! {
        <Frame name=name home="/" back=Signal::derive(|| Some("/".to_owned()))>
            <h1 id=HEADING tabindex="-1">{title}</h1>
            <p>{say(words::LOST_AGENCY_HINT)}</p>
            <p>
                <a href=linked("/")>{say(words::HOME_ALL)}</a>
            </p>
        </Frame>
    }
}
