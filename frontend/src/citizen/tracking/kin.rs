//! The complaints that were split off the one that is followed. Absent: who may open them (the server sends no other code).

use leptos::prelude::*;
use shared::wire::CaseView;
use shared::words::split;

use crate::citizen::route::at;
use crate::drawn::all;
use crate::lang::{said, say};

/// What was split off, each with the link that opens it: its code stands where no server sees it.
pub(super) fn parts(view: &CaseView) -> Vec<AnyView> {
    all(view.kin.iter().filter(|kin| !kin.code.is_empty()).map(|kin| {
        let number = kin.number.as_ref().map(ToString::to_string).unwrap_or_default();
        let (path, code) = (format!("/lacak/{number}"), kin.code.clone());
        let href = said(move |lang| format!("{}#kode={code}", at(&path, lang)));
        view! { <p>{say(split::TRACKED_PART)} " " <a href=href>{number}</a></p> }.into_any()
    }))
}
