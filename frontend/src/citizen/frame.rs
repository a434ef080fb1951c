//! What stands around every citizen's page: skip link, bar, network notice, foot.

use leptos::prelude::*;
use shared::words::citizen::phone;
use shared::words::{Lang, citizen as words, publication, standard};

use super::route::{Route, at};
use crate::browser;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::OfflineNotice;

/// The id of a page's heading, which takes the focus when the page changes.
pub const HEADING: &str = "judul";
/// Where what the phone keeps is listed.
pub const MINE: &str = "/milik-saya";
/// The id of a page's content.
const CONTENT: &str = "isi";

/// The frame of a page.
#[component]
pub fn Frame(
    /// The name in the bar, and where it leads.
    #[prop(into)]
    name: Signal<String>,
    /// Where the name leads.
    #[prop(into)]
    home: String,
    /// Where "back" leads; none on the first page.
    #[prop(into)]
    back: Signal<Option<String>>,
    /// Whether "back" is the browser's own, where the app itself came here from.
    #[prop(optional, into)]
    retrace: Signal<bool>,
    /// The id of the agency whose page it is; may be empty.
    #[prop(optional, into)]
    agency: String,
    /// The page.
    children: Children,
) -> impl IntoView {
    let step_back = move |event: web_sys::MouseEvent| {
        if retrace.get_untracked()
            && let Ok(history) = window().history()
        {
            event.prevent_default();
            let _ = history.back();
        }
    };
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_on(CONTENT);
    };
    let (skip_words, back_words) = (say(words::SKIP), say(words::BACK));
    let home = linked(&home);
    let lang = use_lang();
    view! {
        <a class="skip" href=format!("#{CONTENT}") on:click=skip>{skip_words}</a>
        <header class="bar">
            {drawn(move || {
                let href = back.get().map(|path| at(&path, lang.get()));
                maybe(href.map(|href| view! { <a class="back" href=href on:click=step_back>{back_words}</a> }))
            })}
            <a class="bar-name" href=home>{name}</a>
        </header>
        <OfflineNotice />
        <main class="column" id=CONTENT tabindex="-1">
            {children()}
        </main>
        <Foot agency />
    }
    .into_any()
}

#[component]
fn Foot(agency: String) -> impl IntoView {
    let (lang, route) = (use_lang(), Route::get());
    let switch = move |_| {
        lang.update(|lang| {
            *lang = match *lang {
                Lang::Id => Lang::En,
                Lang::En => Lang::Id,
            }
        });
        route.speak(lang.get_untracked());
    };
    let other = Signal::derive(move || match lang.get() {
        Lang::Id => "en",
        Lang::En => "id",
    });
    view! {
        <footer class="foot">
            <a href=linked("/")>{say(words::FOOT_AGENCIES)}</a>
            <a href=linked("/lacak")>{say(words::FOOT_TRACK)}</a>
            {maybe((!agency.is_empty()).then(|| view! {
                <a href=linked(&format!("/{agency}/standar"))>{say(standard::LINK)}</a>
                <a href=linked(&format!("/{agency}/aduan"))>{say(publication::LIST_LINK)}</a>
            }))}
            <a href=linked(MINE)>{say(phone::MINE_TITLE)}</a>
            <a href=linked("/privasi")>{say(words::FOOT_PRIVACY)}</a>
            <button class="link" type="button" lang=other on:click=switch>{say(words::OTHER_LANGUAGE)}</button>
        </footer>
    }
    .into_any()
}

/// An address of the site in the language of the screen.
pub fn linked(path: &str) -> Signal<String> {
    let path = path.to_owned();
    said(move |lang| at(&path, lang))
}

/// Names the page in the tab, prefixed while something in it has to be put right.
pub fn name_page(title: Signal<String>, wrong: Signal<bool>) {
    let lang = use_lang();
    Effect::new(move || {
        let title = title.get();
        let title = if wrong.get() { words::TITLE_WRONG.with(lang.get(), &[("title", &title)]) } else { title };
        browser::set_title(&title);
    });
}

/// An address of the app that leads nowhere.
#[component]
pub fn LostPage() -> impl IntoView {
    let title = say(words::LOST_TITLE);
    name_page(Signal::derive(move || title().to_owned()), Signal::derive(|| false));
    let name = say(words::APP_NAME);
    view! {
        <Frame name=Signal::derive(move || name().to_owned()) home="/" back=Signal::derive(|| Some("/".to_owned()))>
            <h1 id=HEADING tabindex="-1">{title}</h1>
            <p>{say(words::LOST_HINT)}</p>
        </Frame>
    }
}
