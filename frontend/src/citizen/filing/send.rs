//! Sending the form. Nothing is sent twice: one key, and no second request while one is under way.

use leptos::prelude::*;
use shared::wire::Receipt;

use super::Filing;
use super::step::Step;
use crate::browser;
use crate::client::{self, Failure};
use crate::drawn::later;
use crate::lang::use_lang;

/// The code of a fault that says the key was used before, with other content.
const KEY_REUSED: &str = "key_reused";

/// How a form is sent: checked whole, once its files have arrived. `go` leads to the page of the
/// first problem.
pub fn sender(filing: Filing, go: impl Fn(Step) + Clone + 'static) -> impl Fn() + Clone + 'static {
    let lang = use_lang();
    move || {
        if filing.busy.get_untracked() {
            return;
        }
        let problems = untrack(|| filing.check());
        if let Some(first) = problems.first() {
            let page = Step::of(first.field);
            filing.problems.set(problems);
            return go(page);
        }
        filing.busy.set(true);
        filing.failure.set(None);
        let (agency, key) = (filing.page.with_value(|page| page.agency.id.clone()), filing.key.get_untracked());
        let form = untrack(|| filing.form());
        let go = go.clone();
        later(async move {
            let came = client::file(agency.as_str(), &key, &form, lang.get_untracked()).await;
            settle(filing, came, go);
        });
    }
}

/// Shows what came of it. Whatever it is, what was typed stays.
fn settle(filing: Filing, came: Result<(Receipt, String), Failure>, go: impl Fn(Step)) {
    filing.busy.set(false);
    match came {
        Ok((receipt, body)) => {
            filing.receipt_body.set_value(body);
            filing.receipt.set(Some(receipt));
        }
        Err(failure) => {
            if key_was_reused(&failure) {
                let key = browser::new_key();
                filing.key.set(key.clone());
                filing.document.move_to(key.clone());
                filing.uploads.move_to(key);
            }
            let problems = failure.problems().to_vec();
            match problems.first().map(|problem| Step::of(problem.field)) {
                Some(page) => {
                    filing.problems.set(problems);
                    go(page);
                }
                None => filing.failure.set(Some(failure)),
            }
        }
    }
}

/// Whether a failure means that the key had to be changed.
pub fn key_was_reused(failure: &Failure) -> bool {
    matches!(failure, Failure::Fault(fault) if fault.code == KEY_REUSED)
}
