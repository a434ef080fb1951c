//! Parts of a page that are drawn anew when what they read changes, boxed.
//!
//! Every closure in a view is a type of its own, and each such type costs the bundle its own copy of
//! the code that builds, redraws and removes it: about 1.3 KB as a phone downloads it. Boxed they
//! share one copy, and a phone on a village network has the page seconds sooner.
//! Absent: what is drawn.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

/// A part that is drawn anew when what it reads changes.
pub type Drawn = Box<dyn Fn() -> AnyView + Send>;

/// Draws something anew whenever what it reads changes.
pub fn drawn(draw: impl Fn() -> AnyView + Send + 'static) -> Drawn {
    Box::new(draw)
}

/// Draws something while a condition holds, and leaves it alone as long as that does not change.
pub fn drawn_when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> Drawn {
    let holds: Box<dyn Fn() -> bool + Send + Sync> = Box::new(holds);
    let holds = Memo::new(move |_| holds());
    let draw: Drawn = Box::new(draw);
    drawn(move || if holds.get() { draw() } else { nothing() })
}

/// A view, or nothing in its place.
pub fn maybe<V: IntoView + 'static>(view: Option<V>) -> AnyView {
    view.map_or_else(nothing, IntoAny::into_any)
}

/// Nothing at all.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Views one after another.
pub fn all(views: impl Iterator<Item = AnyView>) -> Vec<AnyView> {
    views.collect()
}

/// Runs a task beside the page, boxed for the same reason.
pub fn later(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    // Not leptos's own, which waits for an app to be mounted: the first task fetches what it needs.
    wasm_bindgen_futures::spawn_local(task);
}
