//! The list of what is to be put right, the first thing in a form after a send that was refused.

use leptos::html::Div;
use leptos::prelude::*;
use shared::form::Problem;
use shared::words::citizen as words;

use crate::browser;
use crate::drawn::{all, drawn, drawn_when};
use crate::lang::{said, say};

/// Lists the problems, each a link to its field, and takes the focus whenever they are set anew.
/// Set them only when the form is sent: nobody is corrected while still typing.
#[component]
pub fn ErrorSummary(
    /// The problems.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// What the ids of the form's fields begin with.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move || {
        problems.track();
        if let Some(summary) = place.get() {
            let _ = summary.focus();
        }
    });
    let title = say(words::PROBLEMS_TITLE);
    let title_id = format!("{prefix}problems-title");
    let rows = move || all(problems.get().into_iter().map(|problem| view! { <Row problem prefix /> }.into_any()));
    let list = move || {
        view! {
            <div class="problems" role="alert" tabindex="-1" aria-labelledby=title_id.clone() node_ref=place>
                <h2 id=title_id.clone()>{title}</h2>
                <ul>{drawn(move || rows().into_any())}</ul>
            </div>
        }
        .into_any()
    };
    drawn_when(move || problems.with(|problems| !problems.is_empty()), list)
}

#[component]
fn Row(problem: Problem, prefix: &'static str) -> impl IntoView {
    let id = format!("{prefix}{}", problem.field.code());
    let href = format!("#{id}");
    // The router would take the link for a page of its own.
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_on(&id);
    };
    view! {
        <li>
            <a href=href on:click=go>
                {said(move |lang| problem.sentence(lang))}
            </a>
        </li>
    }
}
