//! The frame of a room that stands by itself: the way back, its name, what it is for, and what is in it for those
//! who may. Absent: the case's own page, which has the queue beside it.

use leptos::prelude::*;
use shared::permission::Act;
use shared::words::Words;
use shared::words::console as words;

use super::session::Staff;
use crate::browser;
use crate::drawn::{drawn, memo};
use crate::lang::{say, use_lang};
use crate::parts::OfflineNotice;

/// The element that takes the focus when something in the room is done.
pub const TITLE_ID: &str = "judul-ruang";

/// A room.
#[component]
pub fn Room(
    /// Its name, and the page's.
    title: Words,
    /// What it is for.
    lead: Words,
    /// Where one comes from.
    #[prop(optional)]
    back: Option<(&'static str, Words)>,
    /// What a post must be allowed to enter, and what the others read.
    #[prop(optional)]
    needs: Option<(Act, Words)>,
    children: ChildrenFn,
) -> impl IntoView {
    name_page(title);
    let staff = Staff::here();
    let may = move |act: Act| staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(act)));
    let allowed = memo(move || needs.is_none_or(|(act, _)| may(act)));
    let back = back.map(|(href, label)| {
        view! {
            <a class="back" href=href>
                {say(label)}
            </a>
        }
    });
    let inside = drawn(move || match needs.filter(|_| !allowed.get()) {
        Some((_, not_yours)) => view! { <p class="muted">{say(not_yours)}</p> }.into_any(),
        None => children().into_any(),
    });
    view! {
        <main class="case room" id="isi" tabindex="-1">
            {back}
            <OfflineNotice />
            <header class="case-head">
                <h1 id=TITLE_ID tabindex="-1">
                    {say(title)}
                </h1>
                <p class="muted">{say(lead)}</p>
            </header>
            {inside}
        </main>
    }
    .into_any()
}

/// Names the page.
pub fn name_page(title: Words) {
    let lang = use_lang();
    Effect::new(move || {
        browser::set_title(&words::AND_ADUAN.with(lang.get(), &[("page", title.in_lang(lang.get()))]));
    });
}
