//! Parts of a page that are drawn anew when what they read changes, boxed.
//!
//! Every closure in a view is a type of its own, and each such type costs the bundle its own copy of
//! the code that builds, redraws and removes it: about 1.3 KB as a phone downloads it. Boxed they
//! share one copy, and a phone on a village network has the page seconds sooner.
//! Absent: what is drawn.

use std::future::Future;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::sync::Arc;

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

/// Shows its children while a condition holds, and leaves them alone as long as that does not change: what the
/// framework's own component of this name does, boxed. Import it by name; it then stands before that one.
#[component(transparent)]
pub fn Show<W>(
    /// What is shown.
    children: ChildrenFn,
    /// The condition.
    when: W,
    /// What is shown instead.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView
where
    W: Fn() -> bool + Send + Sync + 'static,
{
    shown(Box::new(when), children, fallback)
}

fn shown(when: Box<dyn Fn() -> bool + Send + Sync>, children: ChildrenFn, fallback: ViewFn) -> Drawn {
    let when = Memo::new(move |_| when());
    Box::new(move || if when.get() { children() } else { fallback.run() })
}

/// A row of a list: what tells it from the others, and how it is drawn once.
struct Drawing {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// Draws what a list holds, each item anew only where its key is: what the framework's own component of this name
/// does, boxed. Import it by name; it then stands before that one.
#[component(transparent)]
pub fn For<E, I, T, C, V, F, K>(
    /// The items.
    each: E,
    /// What tells one from another.
    key: F,
    /// How one is drawn.
    children: C,
) -> impl IntoView
where
    E: Fn() -> I + Send + 'static,
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    C: Fn(T) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
    F: Fn(&T) -> K + Send + 'static,
    K: Hash,
{
    let children: Arc<dyn Fn(T) -> AnyView + Send + Sync> = Arc::new(move |item| children(item).into_any());
    let drawing = move |item: T| {
        let children = Arc::clone(&children);
        Drawing { key: hash(&key(&item)), draw: Box::new(move || children(item)) }
    };
    listed(Box::new(move || each().into_iter().map(&drawing).collect()))
}

fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

fn listed(each: Box<dyn Fn() -> Vec<Drawing> + Send>) -> AnyView {
    view! { <leptos::prelude::For each key=|row| row.key children=|row: Drawing| (row.draw)() /> }.into_any()
}

/// A value that is worked out anew when what it reads changes, and told on only when it differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(make: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let make: Box<dyn Fn() -> T + Send + Sync> = Box::new(make);
    Memo::new(move |_| make())
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
