//! The addresses of the citizen's two apps, and moving within each without loading a page.
//!
//! Four addresses do not need a router library, which would weigh a tenth of the bundle. Links are
//! plain links: a click on one that leads to a page of the same app is taken over, every other is left
//! to the browser. Absent: the console's addresses.

use leptos::ev;
use leptos::prelude::*;
use shared::embed::inside;
use shared::procedure::Kind;
use shared::words::Lang;
use wasm_bindgen::JsValue;
use web_sys::MouseEvent;

use super::frame::HEADING;
use super::takeover::said_of_page;
use crate::browser;

/// The name of the query that holds the number of a form's page.
pub const STEP: &str = "langkah";

/// The name of the query that holds the kind of complaint.
pub const KIND: &str = "jenis";

/// The name of the query that holds the language, where it is not Indonesian.
const LANG: &str = "bahasa";

/// A page of the apps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Choose an agency.
    Home,
    /// The form of an agency, for a kind of complaint where one was chosen.
    Filing(String, Option<Kind>),
    /// The tracker, with the number in its address.
    Track(Option<String>),
    /// None of ours.
    Lost,
}

/// Where the app is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The number of the form's page, from 1.
    pub step: Option<usize>,
}

impl Place {
    /// Reads path and query of an address.
    pub fn of(path: &str, query: &str) -> Self {
        let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        if let ["sematkan", _, room, ..] = parts[..] {
            // In a frame on an agency's site the tracker stands below the agency too.
            parts.drain(..if room == "lacak" { 2 } else { 1 });
        }
        let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let pairs: Vec<(&str, &str)> = pairs.collect();
        let asked = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let page = match parts.as_slice() {
            [] => Page::Home,
            ["lacak"] => Page::Track(None),
            // Plain forms, which the server alone answers.
            ["lacak", "lupa" | "temukan"] => Page::Lost,
            ["lacak", number] => Page::Track(Some((*number).to_owned())),
            [agency, "lapor"] => Page::Filing((*agency).to_owned(), asked(KIND).and_then(Kind::from_code)),
            _ => Page::Lost,
        };
        let step = asked(STEP).and_then(|number| number.parse().ok());
        Self { page, step }
    }

    /// Where the browser is.
    pub fn now() -> Self {
        let location = window().location();
        Self::of(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
    }
}

/// An address of the site in a language, as the server writes them too; in a frame on an agency's site the
/// one that stays inside.
pub fn at(path: &str, lang: Lang) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    let spoken = match lang {
        Lang::Id => path.to_owned(),
        Lang::En => format!("{path}{mark}{LANG}={}", lang.tag()),
    };
    match framed() {
        Some((agency, carried)) => inside(&spoken, &agency, &carried).unwrap_or(spoken),
        None => spoken,
    }
}

/// The agency whose site holds this page in a frame, and what every address inside carries.
fn framed() -> Option<(String, String)> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    Some((said_of_page("bingkai")?, said_of_page("bawaan").unwrap_or_default()))
}

/// Where the app is, as a signal, and the way to other places.
#[derive(Clone, Copy)]
pub struct Route {
    place: RwSignal<Place>,
    /// Which pages this app shows by itself; every other is loaded.
    ours: fn(&Page) -> bool,
}

impl Route {
    /// Begins where the browser is, for an app that shows some of the pages, and gives the route to
    /// everything below.
    pub fn provide(ours: fn(&Page) -> bool) -> Self {
        let route = Self { place: RwSignal::new(Place::now()), ours };
        provide_context(route);
        let back = window_event_listener(ev::popstate, move |_| route.place.set(Place::now()));
        let click = window_event_listener(ev::click, move |event| route.follow(&event));
        on_cleanup(move || {
            back.remove();
            click.remove();
        });
        route.heed_pages();
        route
    }

    /// The route.
    pub fn get() -> Self {
        expect_context()
    }

    /// The page shown.
    pub fn page(self) -> Page {
        self.place.with(|place| place.page.clone())
    }

    /// The number of the form's page.
    pub fn step(self) -> Option<usize> {
        self.place.with(|place| place.step)
    }

    /// Goes to an address of the app, as a new entry of the browser's history.
    pub fn go(self, address: &str) {
        self.enter(address, false);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Corrects the address of the page that is shown.
    pub fn correct(self, address: &str) {
        self.enter(address, true);
    }

    /// Says the language in the address, so that a reload, the way back and a shared link keep it.
    pub fn speak(self, lang: Lang) {
        let location = window().location();
        let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
        let spoken = format!("{LANG}=");
        let pairs = query.trim_start_matches('?').split('&');
        let others: Vec<&str> = pairs.filter(|pair| !pair.is_empty() && !pair.starts_with(&spoken)).collect();
        let bare = if others.is_empty() { path } else { format!("{path}?{}", others.join("&")) };
        self.correct(&at(&bare, lang));
    }

    fn enter(self, address: &str, in_place: bool) {
        let Ok(history) = window().history() else { return };
        let entered = match in_place {
            true => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
            false => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        };
        if entered.is_ok() {
            self.place.set(Place::now());
        }
    }

    /// Takes over a click on a link to a page of the app.
    fn follow(self, event: &MouseEvent) {
        let Some(link) = browser::link_clicked(event) else { return };
        let (path, query) = (link.pathname(), link.search());
        let ours = Ok(link.origin()) == window().location().origin() && (self.ours)(&Place::of(&path, &query).page);
        if ours && link.target().is_empty() && link.hash().is_empty() {
            event.prevent_default();
            self.go(&(path + &query));
        } else if !path.starts_with("/sematkan/") && framed().is_some() {
            // Another page of ours would be refused in the frame.
            link.set_target("_blank");
        }
    }

    /// Moves the focus to the heading of a page that was moved to; the first one keeps it where the
    /// reader has it.
    fn heed_pages(self) {
        let page = Memo::new(move |_| self.page());
        Effect::new(move |before: Option<Page>| {
            let now = page.get();
            if before.is_some_and(|before| before != now) {
                browser::focus_on(HEADING);
            }
            now
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_names_its_page() {
        let check = |path: &str, page: Page| assert_eq!(Place::of(path, "").page, page, "{path}");
        check("/", Page::Home);
        check("/lacak", Page::Track(None));
        check("/lacak/ABC-2026-0001", Page::Track(Some("ABC-2026-0001".to_owned())));
        check("/desa/lapor", Page::Filing("desa".to_owned(), None));
        check("/sematkan/desa/lapor", Page::Filing("desa".to_owned(), None));
        check("/sematkan/desa/lacak", Page::Track(None));
        check("/sematkan/desa/lacak/ABC-2026-0001", Page::Track(Some("ABC-2026-0001".to_owned())));
        check("/petugas", Page::Lost);
        check("/lacak/a/b", Page::Lost);
        check("/lacak/lupa", Page::Lost);
    }

    #[test]
    fn the_kind_is_read_where_it_is_one() {
        let check = |query: &str, kind| {
            assert_eq!(Place::of("/desa/lapor", query).page, Page::Filing("desa".to_owned(), kind), "{query}");
        };
        check("?jenis=own_service&langkah=2", Some(Kind::OwnService));
        check("?jenis=lain", None);
    }

    #[test]
    fn the_step_is_read_among_other_queries() {
        let check = |query: &str, step| assert_eq!(Place::of("/desa/lapor", query).step, step, "{query}");
        check("", None);
        check("?langkah=3", Some(3));
        check("?bahasa=en&langkah=2", Some(2));
        check("?langkah=dua", None);
    }
}
