//! Sending the form. Nothing is sent twice: one key, and no second request while one is under way. What
//! cannot be sent for want of a network waits in the phone's queue, and goes by itself.

use leptos::prelude::*;
use shared::wire::Receipt;

use super::step::Step;
use super::{Filing, left};
use crate::browser;
use crate::citizen::drafts;
use crate::client::{self, Failure};
use crate::drawn::later;
use crate::lang::use_lang;

/// The code of a fault that says the key was used before, with other content.
const KEY_REUSED: &str = "key_reused";
/// How often a challenge is met before the person is told: one may have run out while a slow phone was at it.
const PROOFS_MAX: usize = 3;
/// The status of an answer that asks for patience.
const TOO_MANY: u16 = 429;

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
        let (go, lang) = (go.clone(), lang.get_untracked());
        // Files that found no network go before the form, by the queue.
        let held = !browser::online() || untrack(|| left::stuck(filing.uploads) + left::stuck(filing.document)) > 0;
        later(async move {
            let queued = if held { left::queue(filing, lang).await } else { None };
            if queued.is_some() {
                filing.busy.set(false);
                return filing.queued.set(queued);
            }
            let mut came = client::file(agency.as_str(), &key, &form, "", lang).await;
            for _ in 0..PROOFS_MAX {
                let Some(challenge) = came.as_ref().err().and_then(Failure::challenge) else { break };
                filing.proving.set(true);
                let proof = drafts::prove(challenge).await;
                filing.proving.set(false);
                let Some(proof) = proof else { break };
                came = client::file(agency.as_str(), &key, &form, &proof, lang).await;
            }
            let waits = came.as_ref().is_err_and(|failure| failure.passing() || failure.status() == Some(TOO_MANY));
            let queued = if waits { left::queue(filing, lang).await } else { None };
            filing.busy.set(false);
            match came {
                Ok((receipt, body)) => {
                    left::received(filing, &receipt, &body);
                    settle(filing, receipt);
                }
                Err(_) if queued.is_some() => filing.queued.set(queued),
                Err(failure) => {
                    if let Some(page) = show(filing, failure) {
                        go(page);
                    }
                }
            }
        });
    }
}

/// Shows the receipt.
pub fn settle(filing: Filing, receipt: Receipt) {
    filing.queued.set(None);
    filing.receipt.set(Some(receipt));
}

/// Shows why it was not sent, and brings the page that asks for what is wrong. What was typed stays.
pub fn show(filing: Filing, failure: Failure) -> Option<Step> {
    if key_was_reused(&failure) {
        let key = browser::new_key();
        drafts::move_to(&filing.key.get_untracked(), &key);
        filing.key.set(key.clone());
        filing.document.move_to(key.clone());
        filing.uploads.move_to(key);
    }
    let problems = failure.problems().to_vec();
    let page = problems.first().map(|problem| Step::of(problem.field));
    match page {
        Some(_) => filing.problems.set(problems),
        None => filing.failure.set(Some(failure)),
    }
    page
}

/// Whether a failure means that the key had to be changed.
pub fn key_was_reused(failure: &Failure) -> bool {
    matches!(failure, Failure::Fault(fault) if fault.code == KEY_REUSED)
}
