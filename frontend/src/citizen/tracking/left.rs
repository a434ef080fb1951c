//! The case that is left behind when another page of ours is loaded, and its way back: number, code and
//! what was written but not sent. Absent: its files; they are chosen again.

use leptos::prelude::*;
use shared::procedure::StepNo;

use super::Tracking;
use crate::citizen::carried::{Carried, drop_left};

/// Under which name it lies.
const NAME: &str = "aduan.lacak";
const NUMBER: &str = "number";
const CODE: &str = "code";
const STEPS: &str = "steps";

/// What was written for a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The step.
    pub step: StepNo,
    /// The key it would be sent under.
    pub key: String,
    /// The text.
    pub text: String,
}

/// Gives number and code to the tracker, which is about to be loaded.
pub fn hand_over(number: &str, code: &str) {
    let carried = Carried::new();
    carried.put(NUMBER, number);
    carried.put(CODE, code);
    carried.leave(NAME);
}

/// Puts the open case away; forgets what lies there when none is open.
pub fn leave(tracking: Tracking) {
    let open = tracking.view.with_untracked(|view| view.as_ref().map(|view| view.case.number.clone()));
    let number = match open {
        Some(number) => number.map(String::from).unwrap_or_default(),
        // Still on its way here.
        None if tracking.busy.get_untracked() => tracking.number.get_untracked(),
        None => return drop_left(NAME),
    };
    let carried = Carried::new();
    carried.put(NUMBER, &number);
    carried.put(CODE, &tracking.code.get_untracked());
    let mut steps = Vec::new();
    for draft in tracking.drafts.get_untracked() {
        let (step, text) = (draft.step(), draft.text.get_untracked());
        if !text.trim().is_empty() {
            carried.put(&format!("key.{step}"), &draft.key.get_value());
            carried.put(&format!("text.{step}"), &text);
            steps.push(step);
        }
    }
    carried.put(STEPS, &steps.join(" "));
    carried.leave(NAME);
}

/// The code of the case with a number that was left, and what was written to it. Another case that lies
/// there is forgotten.
pub fn take(number: &str) -> Option<(String, Vec<Written>)> {
    let carried = Carried::take(NAME)?;
    let (own, code, steps) = (carried.text(NUMBER), carried.text(CODE), carried.text(STEPS));
    if own != number || code.is_empty() {
        return None;
    }
    let written = steps.split_whitespace().map(|step| Written {
        step: step.to_owned(),
        key: carried.text(&format!("key.{step}")),
        text: carried.text(&format!("text.{step}")),
    });
    Some((code, written.collect()))
}
