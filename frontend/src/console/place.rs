//! Where the console is, and moving within a bundle without loading a page; what leads to another bundle loads its page,
//! once, with what was typed put away before. Queue and desk have few addresses and
//! keep them themselves, without a router that would weigh a tenth of it; the other bundles have the router's.
//! Absent: the addresses (see `super::address`).

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use shared::screens::Bundle;
use wasm_bindgen::JsValue;

use super::desk::Desk;
use crate::browser;

type Going = Box<dyn Fn(&str, bool) + Send + Sync>;

/// Where the console is, given as context.
#[derive(Clone, Copy)]
pub struct Place {
    /// The path of the page.
    pub path: Signal<String>,
    /// What stands behind it, without its question mark; what is named behind a `#` with it.
    search: Signal<String>,
    going: StoredValue<Going>,
    ours: &'static [Bundle],
    desk: Desk,
}

impl Place {
    /// Begins where the browser is and keeps its addresses itself.
    pub fn own(ours: &'static [Bundle]) {
        let now = RwSignal::new(browser::place());
        let go = move |address: &str, in_place: bool| {
            let Ok(history) = window().history() else { return };
            let entered = match in_place {
                true => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
                false => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
            };
            if entered.is_ok() {
                now.set(browser::place());
            }
        };
        let back = window_event_listener(ev::popstate, move |_| now.set(browser::place()));
        let click = window_event_listener(ev::click, move |event| {
            let Some((address, bundle)) = console_link(&event) else { return };
            if ours.contains(&bundle) {
                event.prevent_default();
                go(&address, false);
            }
        });
        on_cleanup(move || {
            back.remove();
            click.remove();
        });
        provide_context(Self {
            path: Signal::derive(move || now.with(|(path, _)| path.clone())),
            search: Signal::derive(move || now.with(|(_, search)| search.trim_start_matches('?').to_owned())),
            going: StoredValue::new(Box::new(go)),
            ours,
            desk: Desk::here(),
        });
    }

    /// Has links to other bundles load their page, heard before any router hears them: a router would write the
    /// address into the browser's history first, and the way back would lead to the same page again.
    pub fn leave_by_links(ours: &'static [Bundle]) {
        let desk = Desk::here();
        let click = window_event_listener(ev::click, move |event| {
            let Some((address, _)) = console_link(&event).filter(|(_, bundle)| !ours.contains(bundle)) else { return };
            event.prevent_default();
            desk.change_rooms(&address, false);
        });
        on_cleanup(move || click.remove());
    }

    /// Follows the router above.
    pub fn of_router(ours: &'static [Bundle]) {
        let (place, go) = (use_location(), use_navigate());
        let go = move |address: &str, replace| go(address, NavigateOptions { replace, ..NavigateOptions::default() });
        provide_context(Self {
            path: place.pathname.into(),
            search: place.search.into(),
            going: StoredValue::new(Box::new(go)),
            ours,
            desk: Desk::here(),
        });
    }

    /// The place.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether it is at an address, whatever stands behind it; follows every change.
    #[must_use]
    pub fn is(self, address: &str) -> bool {
        self.path.with(|path| path.trim_end_matches('/') == address)
    }

    /// What the address asks under a name, such as a view of the queue; follows every change.
    #[must_use]
    pub fn asked(self, name: &str) -> Option<String> {
        self.search.with(|search| {
            let mut pairs = search.split(['&', '#']).filter_map(|pair| pair.split_once('='));
            pairs.find(|(known, _)| *known == name).and_then(|(_, value)| browser::from_address(value))
        })
    }

    /// The query, without what stands behind a `#`; follows every change.
    #[must_use]
    pub fn query(self) -> String {
        self.search.with(|search| search.split('#').next().unwrap_or_default().to_owned())
    }

    /// The address as a whole; read once.
    #[must_use]
    pub fn address(self) -> String {
        let (path, search) = (self.path.get_untracked(), self.search.get_untracked());
        if search.is_empty() || search.starts_with('#') { path + &search } else { format!("{path}?{search}") }
    }

    /// Goes to an address of the console, as a new entry of the browser's history.
    pub fn go(self, address: &str) {
        self.travel(address, false);
    }

    /// Goes to an address in place of the one that is shown.
    pub fn correct(self, address: &str) {
        self.travel(address, true);
    }

    fn travel(self, address: &str, in_place: bool) {
        let path = address.split('?').next().unwrap_or_default();
        if self.ours.contains(&Bundle::of(path)) {
            self.going.with_value(|going| going(address, in_place));
        } else {
            self.desk.change_rooms(address, in_place);
        }
    }
}

/// The address and bundle of a link within the console that was clicked to be opened here.
fn console_link(event: &web_sys::MouseEvent) -> Option<(String, Bundle)> {
    let link = browser::link_clicked(event)?;
    let (path, here) = (link.pathname(), window().location().origin().ok());
    // What is named behind a `#` belongs to the address; a place in the page is the browser's.
    let named = link.hash().is_empty() || link.hash().starts_with(browser::NAMED);
    let plain = link.target().is_empty() && named && !link.has_attribute("download");
    let inside = path.starts_with(super::address::QUEUE) && Some(link.origin()) == here;
    (plain && inside).then(|| (path.clone() + &link.search() + &link.hash(), Bundle::of(&path)))
}
