//! Cases as they went, laid beside the SOP they ran on.

use proptest::prelude::*;

use super::*;
use crate::conformance::{Departure, FINDINGS, Finding, LINES, conform, findings, lines, tally};
use crate::paper::Cell;
use crate::words::Lang;

/// A case of Jenawi that took some steps at some times, the filing first.
fn walked(walk: &[(&str, &str)]) -> (Flow, Case) {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut events = flow.file(walk[0].1);
    for (no, at) in &walk[1..] {
        flow.step(&mut events, no, at).unwrap_or_else(|refusal| panic!("step {no}: {refusal}"));
    }
    (flow, replay(&events).unwrap())
}

const IN_TIME: [(&str, &str); 6] = [
    ("1", "2026-11-23T09:00"),
    ("3", "2026-11-23T09:08"),
    ("4", "2026-11-23T09:20"),
    ("4a", "2026-11-24T10:00"),
    ("5", "2026-11-24T10:05"),
    ("5a", "2026-11-24T19:00"),
];

#[test]
fn what_departs_from_the_sop_is_found_and_nothing_else() {
    let check = |walk: &[(&str, &str)], changed: fn(&mut Case), expect: &[(&str, Departure, Option<u32>)]| {
        let (flow, mut case) = walked(walk);
        changed(&mut case);
        let found = conform(&flow.rules(), &case, moment("2026-12-01T09:00")).findings;
        let seen: Vec<(&str, Departure, Option<u32>)> =
            found.iter().map(|one: &Finding| (one.step.as_str(), one.kind, one.minutes_over)).collect();
        assert_eq!(seen, expect, "{walk:?}");
    };
    let same = |_: &mut Case| ();
    check(&IN_TIME, same, &[]);
    // Ten office minutes for the class: due at 09.10, done at 09.40. Then a working day, due on Tuesday at 16.00: four days
    // of 450 minutes and 90 more.
    let late = [("1", "2026-11-23T09:00"), ("3", "2026-11-23T09:40"), ("4", "2026-11-23T09:50")];
    check(&late[..2], same, &[("3", Departure::Late, Some(30)), ("4", Departure::Late, Some(1_890))]);
    check(&IN_TIME[..1], same, &[("3", Departure::Late, Some(2_690))]);
    let again = [
        ("1", "2026-11-23T09:00"),
        ("3", "2026-11-23T09:08"),
        ("4", "2026-11-23T09:20"),
        ("4b", "2026-11-23T10:00"),
        ("4d", "2026-11-23T10:10"),
        ("4b", "2026-11-23T10:20"),
        ("4c", "2026-11-23T10:30"),
        ("5", "2026-11-23T10:35"),
    ];
    check(&again, same, &[("4b", Departure::Repeated, None)]);
    check(&IN_TIME, |case| case.history.retain(|passage| passage.step != "3"), &[("3", Departure::Skipped, None)]);
    check(
        &IN_TIME,
        |case| case.history.iter_mut().filter(|one| one.step == "5").for_each(|one| one.role = Role::Ppid),
        &[("5", Departure::WrongPost, None)],
    );
}

#[test]
fn cases_are_added_up_by_step_and_unit_and_told_in_a_table() {
    let late = [("1", "2026-11-23T09:00"), ("3", "2026-11-23T09:40"), ("4", "2026-11-23T09:50")];
    let ((flow, sound), (_, over)) = (walked(&IN_TIME), walked(&late));
    let now = moment("2026-11-23T10:00");
    let both = [&sound, &over].map(|case| conform(&flow.rules(), case, now));
    let figures = tally(&flow.procedure, &both);
    assert_eq!((figures.cases, figures.sound), (2, 1));
    let step = figures.steps.iter().find(|line| line.key == "3").unwrap();
    assert_eq!((step.cases, step.on_time, step.over), (2, 1, 1));
    assert_eq!((step.median_over, step.ninth_tenth_over), (Some(30), Some(30)));
    let sheet = lines(&flow.procedure, &flow.agency, &figures, Lang::Id);
    assert!(sheet.iter().all(|row| row.len() == LINES.len()));
    let shown: Vec<String> = sheet[2][1..].iter().map(Cell::open).collect();
    assert_eq!(shown, ["3", "Mengklasifikasi Aduan", "2", "1", "1", "30", "30", "0", "0", "0"]);
    let told = both.iter().map(|one| (over.number.as_ref(), one));
    let told = findings((&flow.procedure, &flow.agency, flow.calendar.zone), told, Lang::Id);
    assert_eq!((told.len(), told[0].len()), (1, FINDINGS.len()));
    let shown: Vec<String> = told[0][4..].iter().map(Cell::open).collect();
    assert_eq!(shown, ["Lewat batas waktu", "30", "2026-11-23T09:40"]);
}

proptest! {
    /// A case that took only steps that were offered, each within its limit, departs from its SOP in nothing but steps
    /// that were done again.
    #[test]
    fn whoever_takes_what_is_offered_in_time_keeps_to_the_sop(
        picks in prop::collection::vec((0_usize..64, 0_i64..4_000), 0..20),
        which in any::<prop::sample::Index>(),
    ) {
        let flows = walks::flows();
        let flow = which.get(&flows);
        let mut now = moment("2026-11-20T15:00");
        let mut case = replay(&file(&flow.rules(), flow.opening(), &Actor::REPORTER, &flow.context(now)).unwrap()).unwrap();
        for (pick, minutes) in picks {
            let steps = case.clocks.iter().filter(|clock| clock.open() && matches!(clock.name, ClockName::Step(_)));
            let due = steps.filter_map(|clock| clock.due_at).min();
            // A minute before its end at the latest: a clock that is held at its very end has nothing left to go on with.
            let then = now.plus_minutes(minutes);
            now = due.map_or(then, |due| due.plus_minutes(-1).min(then)).max(now);
            let actors = Role::ALL.iter().map(|role| flow.actor(*role));
            let open: Vec<(Actor, Offer)> = actors
                .flat_map(|actor| offers(&flow.procedure, &case, &actor, now).into_iter().map(move |one| (actor.clone(), one)))
                .collect();
            let Some((actor, offer)) = open.get(pick % open.len().max(1)) else { break };
            for event in decide(&flow.rules(), &case, actor, &offer.step, &flow.context(now)).unwrap() {
                case = apply(Some(case), &event).unwrap();
            }
        }
        let found = conform(&flow.rules(), &case, now);
        for finding in &found.findings {
            let times = case.history.iter().filter(|passage| passage.step == finding.step).count();
            prop_assert!(finding.kind == Departure::Repeated && times > 1, "{:?} of {}", finding, case.procedure);
        }
    }
}
