//! Where the console is, and moving within a bundle without loading a page. Queue and desk have few addresses and
//! keep them themselves, without a router that would weigh a tenth of it; the other bundles have the router's.
//! Absent: the addresses (see `super::address`).

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use shared::screens::Bundle;
use wasm_bindgen::JsValue;

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
            let Some(link) = browser::link_clicked(&event) else { return };
            let ours =
                link.pathname().starts_with(super::address::QUEUE) && ours.contains(&Bundle::of(&link.pathname()));
            if ours && link.target().is_empty() && (link.hash().is_empty() || link.hash().contains('=')) {
                event.prevent_default();
                go(&(link.pathname() + &link.search() + &link.hash()), false);
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
        });
    }

    /// Follows the router above.
    pub fn of_router() {
        let (place, go) = (use_location(), use_navigate());
        let go = move |address: &str, replace| go(address, NavigateOptions { replace, ..NavigateOptions::default() });
        provide_context(Self {
            path: place.pathname.into(),
            search: place.search.into(),
            going: StoredValue::new(Box::new(go)),
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
        self.going.with_value(|going| going(address, false));
    }

    /// Goes to an address in place of the one that is shown.
    pub fn correct(self, address: &str) {
        self.going.with_value(|going| going(address, true));
    }
}
