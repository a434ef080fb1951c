//! The demonstration's month: that it shows everything an office can come to, is sound and always the same.

use std::collections::BTreeSet;

use api::act;
use api::demo::{self, Sample};
use shared::agency::Agency;
use shared::answer::{Outcome, commitments, outcome};
use shared::case::Case;
use shared::defaults::Defaults;
use shared::procedure::{Action, Channel, Procedure, Stand, State};
use shared::request::{ObjectionState, Request, State as Asked};
use shared::time::Moment;
use tests::{World, on_both};

/// A Monday two months after the harness opened its server, so that there are recaps of two months.
const AT: &str = "2027-01-25T10:00:00+07:00";

fn at() -> Moment {
    Moment::parse(AT).expect("a moment")
}

async fn filled(world: &World) -> Option<Vec<Sample>> {
    let accounts = demo::load_all(&world.app).await.expect("the accounts load");
    demo::fill(&world.app, &accounts, at()).await.expect("the month is lived through")
}

async fn texts(world: &World, sql: &'static str) -> Vec<String> {
    let mut reader = world.app.store().reader().await.expect("a connection");
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&mut *reader).await.expect("rows");
    rows.into_iter().map(|row| row.0).collect()
}

async fn cases(world: &World) -> Vec<Case> {
    let bodies = texts(world, "select body from cases order by agency, number, filed_at, id").await;
    bodies.iter().map(|body| serde_json::from_str(body).expect("a case")).collect()
}

/// Where complaints of a procedure can come to stand and stay.
fn stands(agency: &Agency, procedure: &Procedure, channel: Channel) -> Vec<Stand> {
    let led = procedure.steps.iter().filter(|step| !step.of_recap()).filter_map(|step| step.to);
    let stands = led.map(|to| procedure.stand(to, channel));
    stands.filter(|stand| agency.automatic_next(procedure, *stand, channel).is_none()).collect()
}

/// What is the same however often the month is lived through: all but ids, codes and salts.
async fn told(world: &World) -> Vec<String> {
    let of = |case: Case| {
        let steps = case.history.iter().map(|passage| (passage.step.clone(), passage.happened_at.millis()));
        let steps: Vec<_> = steps.collect();
        format!("{} {:?} {:?} {:?} {steps:?} {:?}", case.agency, case.number, case.stand(), case.unit, case.external)
    };
    let mut told: Vec<String> = cases(world).await.into_iter().map(of).collect();
    told.extend(texts(world, "select body from texts").await);
    told.extend(texts(world, "select body from request_texts").await);
    told.sort();
    told
}

on_both! {
    async fn the_month_shows_every_place_a_case_can_come_to_and_is_sound(world: World) {
        let samples = filled(&world).await.expect("the first time fills");
        assert!(samples.len() >= 120, "{} complaints", samples.len());
        let set = Defaults::load().expect("the default set");
        let cases = cases(&world).await;
        for agency in &set.agencies {
            for intake in &agency.intakes {
                let procedure = set.procedures.iter().find(|one| one.id == intake.procedure).expect("a procedure");
                let here: Vec<&Case> = cases.iter().filter(|case| case.procedure == procedure.id).collect();
                for stand in stands(agency, procedure, intake.channels[0]) {
                    let shown = here.iter().any(|case| case.stand() == stand);
                    assert!(shown, "{}: nothing stands at {stand:?}", procedure.id);
                }
                let late = |case: &&Case| case.ended_at.is_none() && case.due_at().is_some_and(|due| due < at());
                let has_limits = procedure.promise.is_some();
                assert!(!has_limits || here.iter().any(late), "{}: nothing is late", procedure.id);
            }
        }
        let took = |action: Action| cases.iter().any(|case| case.history.iter().any(|one| one.action == action));
        for action in [Action::Reply, Action::Note, Action::Reopen, Action::Dispute, Action::Assign, Action::Escalate] {
            assert!(took(action), "nobody took {action:?}");
        }
        let recaps = cases.iter().filter(|case| case.period.is_some()).map(|case| case.state);
        let recaps: BTreeSet<State> = recaps.collect();
        assert!(recaps.len() > 1 && recaps.contains(&State::RecapArchived), "{recaps:?}");
        for case in &cases {
            act::verify(&world.app, &case.id).await.unwrap_or_else(|fault| panic!("{}: {fault}", case.id));
            assert!(case.history.iter().all(|passage| passage.recorded_at <= at()), "{} is ahead of its time", case.id);
        }
        assert!(!texts(&world, "select id from attachments where case_id is not null").await.is_empty(), "no picture");
        assert!(!texts(&world, "select recipient from outbox where kind = 'escalation'").await.is_empty(), "no alarm");
        let book = texts(&world, "select distinct agency || ' ' || state from letter_numbers order by 1").await;
        let of = |agency: &Agency, state: &str| book.contains(&format!("{} {state}", agency.id));
        for agency in &set.agencies {
            let whole = ["reserved", "used", "void"].iter().all(|state| of(agency, state));
            assert!(whole, "{}: its book shows not all that may become of a number: {book:?}", agency.id);
        }
    }

    async fn the_month_has_judgements_promises_sheets_and_requests_for_information(world: World) {
        filled(&world).await.expect("the first time fills");
        let cases = cases(&world).await;
        let marks: BTreeSet<u32> =
            cases.iter().flat_map(|case| &case.history).filter_map(|one| one.rating).map(|mark| mark.value()).collect();
        assert_eq!(marks, (1..=5).collect(), "every mark is given");
        let promised: Vec<Outcome> =
            cases.iter().flat_map(|case| commitments(case).map(|it| outcome(case, it, at()))).collect();
        for came in [Outcome::Kept, Outcome::Open] {
            assert!(promised.contains(&came), "no promise is {came:?}: {promised:?}");
        }
        let signed = cases.iter().filter_map(|case| case.sheet.as_ref()).filter(|sheet| sheet.signed.is_some());
        assert!(signed.clone().any(|sheet| sheet.plan.recipients.len() > 1), "no sheet asks somebody beside");
        let bodies = texts(&world, "select body from requests order by agency, id").await;
        let requests: Vec<Request> =
            bodies.iter().map(|body| serde_json::from_str(body).expect("a request")).collect();
        for state in [Asked::Registered, Asked::Extended, Asked::Answered, Asked::Refused, Asked::Given] {
            assert!(requests.iter().any(|one| one.state == state), "no request is {state:?}");
        }
        assert!(requests.iter().any(|one| one.case.is_some()), "none came out of a complaint");
        let objection = requests.iter().filter_map(|one| one.objection.as_ref()).find(|it| it.responded.is_some());
        assert_eq!(objection.expect("an objection was decided").state, ObjectionState::Accepted);
        for one in &requests {
            assert!(one.history.iter().all(|passage| passage.recorded_at <= at()), "{} is ahead of its time", one.number);
        }
    }

    async fn loading_the_month_again_changes_nothing(world: World) {
        filled(&world).await.expect("the first time fills");
        let rows = "select id || version || head from cases union all select case_id || hash from events \
            union all select id || kind from outbox union all select id || login || password from staff order by 1";
        let before = texts(&world, rows).await;
        assert_eq!(filled(&world).await, None, "the second time does not");
        assert_eq!(texts(&world, rows).await, before);
    }
}

#[tokio::test]
async fn both_databases_tell_the_same_month() {
    let (one, other) = (World::sqlite().await, World::postgres().await);
    filled(&one).await.expect("the month");
    filled(&other).await.expect("the month");
    let (one, other) = (told(&one).await, told(&other).await);
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other);
    }
    assert_eq!(one.len(), other.len());
}
