//! The console's keys: what each means, and what it does. One letter, no chords; none works while
//! something is being typed, except the one that closes. Absent: keys that a browser or a screen
//! reader has taken already; the ways to screens, the palette and the help (see `public/pandu.js`).

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::desk::Desk;

/// Where typing goes.
const TYPED_INTO: &str = "input:not([type=radio]):not([type=checkbox]), textarea, select";

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The next row of the queue.
    Down,
    /// The row before.
    Up,
    /// The search.
    Search,
    /// To enter a complaint.
    Entry,
    /// To look a person up.
    LookUp,
    /// To choose the row in focus, or no longer.
    Pick,
    /// To act on what is chosen.
    Together,
    /// To close what is open.
    Close,
    /// The action with a number, from 1.
    Action(u8),
}

/// What a key asks for, if anything; `typing` says whether it goes into a field.
#[must_use]
pub fn asked(key: &str, typing: bool) -> Option<Asked> {
    match key {
        "Escape" => Some(Asked::Close),
        _ if typing => None,
        "j" => Some(Asked::Down),
        "k" => Some(Asked::Up),
        "/" => Some(Asked::Search),
        "x" => Some(Asked::Pick),
        "b" => Some(Asked::Together),
        "c" => Some(Asked::Entry),
        "p" => Some(Asked::LookUp),
        _ => key.parse().ok().filter(|number| (1..=9).contains(number)).map(Asked::Action),
    }
}

/// Listens to the keys as long as the caller lives. `leave` closes the open case.
pub fn listen(desk: Desk, leave: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let chord = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing();
        if chord || event.default_prevented() || find("dialog[open]").is_some() {
            return;
        }
        if let Some(asked) = asked(&event.key(), typing(&event)) {
            answer(asked, desk, &leave, &event);
        }
    });
    on_cleanup(move || listener.remove());
}

fn answer(asked: Asked, desk: Desk, leave: &impl Fn(), event: &KeyboardEvent) {
    match asked {
        Asked::Down => step(1),
        Asked::Up => step(-1),
        Asked::Search => focus(".queue-head input"),
        // The box of a row stands behind it.
        Asked::Pick => click(".case-row:focus + .row-pick"),
        Asked::Together => click("button[aria-keyshortcuts=\"b\"]"),
        Asked::Entry => click("a[aria-keyshortcuts=\"c\"]"),
        Asked::LookUp => click("a[aria-keyshortcuts=\"p\"]"),
        Asked::Close => return close(desk, leave, event),
        Asked::Action(number) => click(&format!(".action[aria-keyshortcuts=\"{number}\"]")),
    }
    event.prevent_default();
}

/// Closes the panel; without one leaves the field; without that leaves the case.
fn close(desk: Desk, leave: &impl Fn(), event: &KeyboardEvent) {
    if desk.panel.get_untracked().is_some() {
        let open = find(".action[aria-expanded=\"true\"]");
        desk.panel.set(None);
        if let Some(button) = open {
            let _ = button.focus();
        }
    } else if typing(event) {
        if let Some(field) = document().active_element().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.blur();
        }
    } else {
        leave();
    }
}

/// Moves the focus along the rows, from the focused one or from the open one.
fn step(by: i32) {
    let Ok(rows) = document().query_selector_all(".case-row") else { return };
    let active = document().active_element();
    let row = |index: u32| rows.item(index).and_then(|node| node.dyn_into::<Element>().ok());
    let place =
        |wanted: &dyn Fn(&Element) -> bool| (0..rows.length()).find(|at| row(*at).is_some_and(|row| wanted(&row)));
    let here = place(&|row| Some(row) == active.as_ref()).or_else(|| place(&|row| row.has_attribute("aria-current")));
    let last = i64::from(rows.length()) - 1;
    let goal = here.map_or(0, |here| (i64::from(here) + i64::from(by)).clamp(0, last.max(0)));
    if let Some(row) = u32::try_from(goal).ok().and_then(row).and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
        let _ = row.focus();
    }
}

fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

fn click(selector: &str) {
    if let Some(element) = find(selector) {
        element.click();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(TYPED_INTO).unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_nothing_while_typing_but_close() {
        for key in ["j", "k", "x", "b", "/", "c", "p", "1"] {
            assert_eq!(asked(key, true), None, "{key}");
            assert!(asked(key, false).is_some(), "{key}");
        }
        assert_eq!(asked("Escape", true), Some(Asked::Close));
        assert_eq!(asked("3", false), Some(Asked::Action(3)));
        for other in ["0", "10", "Enter", "z", "J", "?", "g"] {
            assert_eq!(asked(other, false), None, "{other}");
        }
    }
}
