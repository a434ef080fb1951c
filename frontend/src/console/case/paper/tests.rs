//! Where a case is on the paper, for a small SOP of four steps.

use serde_json::{Value, json};
use shared::procedure::State;

use super::*;

fn procedure() -> Procedure {
    let step = |no: &str, actor: &str, action: &str, from: &[&str], to: &str, added: bool| json!({"no": no, "actors": [actor], "action": action, "from": from, "to": to, "text": no, "added": added});
    let head = json!({
        "issuer": "Kecamatan Contoh", "number": "1", "name": "SOP Contoh", "columns": []
    });
    let paper = json!({"sop": {
        "made_on": "2024-01-02", "revised_on": "2024-01-02", "effective_on": "2024-01-02", "basis": [],
        "qualifications": [], "related": [], "equipment": [], "warning": "", "records": []
    }});
    let steps = [
        step("1", "reporter", "file", &[], "registered", false),
        step("2", "classifier", "classify", &["registered"], "classified", false),
        step("2a", "classifier", "request_completion", &["registered"], "awaiting_reporter", true),
        step("2b", "reporter", "complete", &["awaiting_reporter"], "registered", true),
        step("3", "intake_officer", "answer", &["classified"], "answered", false),
        step("3a", "reporter", "confirm", &["answered"], "closed", true),
        step("3b", "reporter", "dispute", &["answered"], "classified", true),
    ];
    serde_json::from_value(json!({
        "id": "contoh", "version": 1, "title": "Contoh", "head": head, "paper": paper, "coordinator": "classifier",
        "promise": {"steps": ["2", "3"], "stop": ["answered"]}, "step": steps
    }))
    .expect("a procedure")
}

fn case(taken: &[&str], state: State) -> Case {
    let passage = |no: &&str| {
        json!({
            "version": 1, "step": no, "action": "file", "role": "reporter", "state": "registered", "holder": "classifier",
            "happened_at": 0, "recorded_at": 0
        })
    };
    let history: Vec<Value> = taken.iter().map(passage).collect();
    serde_json::from_value(json!({
        "id": "01", "agency": "contoh", "procedure": "contoh", "procedure_version": 1, "channel": "website",
        "version": 1, "number": null, "state": state, "holder": "classifier", "classification": null, "filed_at": 0,
        "ended_at": null, "reporter_spoke": false, "clocks": [], "history": history
    }))
    .expect("a case")
}

/// Done stops as `+`, the one the case is at as `>`, those ahead as `.`, added ones in brackets.
#[track_caller]
fn check(taken: &[&str], state: State, expect: &str) {
    let drawn = stops(&procedure(), &case(taken, state)).into_iter().map(|stop| {
        let mark = match stop.standing {
            Standing::Done => '+',
            Standing::Now => '>',
            Standing::Ahead => '.',
        };
        let within = stop.within.map(|step| format!("({})", step.no)).unwrap_or_default();
        format!("{mark}{}{within}", stop.step.no)
    });
    assert_eq!(drawn.collect::<Vec<_>>().join(" "), expect);
}

#[test]
fn the_track_shows_the_paper_with_where_the_case_is() {
    check(&["1"], State::Registered, "+1 >2 .3");
    check(&["1", "2"], State::Classified, "+1 +2 >3");
}

#[test]
fn an_added_step_stands_inside_the_printed_one_it_belongs_to() {
    check(&["1", "2a"], State::AwaitingReporter, "+1 >2(2b) .3");
}

#[test]
fn what_comes_after_the_last_printed_step_is_a_stop_of_its_own() {
    check(&["1", "2", "3"], State::Answered, "+1 +2 +3 >3a");
}

#[test]
fn a_disputed_answer_is_ahead_again() {
    check(&["1", "2", "3", "3b"], State::Classified, "+1 +2 >3");
    let (procedure, case) = (procedure(), case(&["1", "2", "3", "3b"], State::Classified));
    let standing = |no: &str| row_standing(&procedure, &case, procedure.step(no).expect("a step"));
    assert_eq!([standing("2"), standing("3"), standing("3b")], [Standing::Done, Standing::Now, Standing::Ahead]);
}

#[test]
fn an_ended_case_has_passed_what_it_took() {
    check(&["1", "2", "3", "3a"], State::Closed, "+1 +2 +3");
}
