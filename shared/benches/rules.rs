//! How long the rules take over one case with forty events: deciding a step, applying what was decided,
//! and counting every clock anew. `cargo bench -p shared --features files --bench rules` prints it.

#![allow(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use shared::case::{Actor, Case, Context, Event, Opening, Rules, apply, decide, file, offers, replay};
use shared::clock::ends;
use shared::defaults::Defaults;
use shared::id::{CaseId, PostId, RegisterNumber};
use shared::procedure::{Channel, Classification, Role};
use shared::secrecy::Secrecy;
use shared::time::Moment;

/// A case of the SOP with the most clocks, classified, with forty events of which most are talk.
struct Ground {
    set: Defaults,
}

impl Ground {
    fn rules(&self) -> Rules<'_> {
        let agency = self.set.agencies.iter().find(|agency| agency.id.as_str() == "karanganyar").unwrap();
        let procedure = self.set.procedures.iter().find(|found| found.id == "karanganyar-aduan-warga").unwrap();
        let calendar = self.set.calendars.iter().find(|calendar| calendar.id == agency.calendar).unwrap();
        Rules { procedure, agency, calendar }
    }

    fn events(&self) -> Vec<Event> {
        let rules = self.rules();
        let opening = Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: rules.agency.id.clone(),
            procedure: rules.procedure.id.clone(),
            procedure_version: rules.procedure.version,
            channel: Channel::Website,
            kind: None,
            external: None,
            period: None,
            secrecy: Secrecy::default(),
            category: None,
            about: None,
            publish: false,
            privacy_notice: None,
        };
        let mut events = file(&rules, opening, &Actor::REPORTER, &context(0)).unwrap();
        for (nth, no) in ["1", "8d", "2b", "2c", "2", "2a"].into_iter().chain(["8a", "8b"].repeat(17)).enumerate() {
            if events.len() == 40 {
                break;
            }
            let case = replay(&events).unwrap();
            let role = rules.procedure.step(no).unwrap().actors[0];
            let role = if role == Role::Group { Role::IntakeOfficer } else { role };
            events.extend(decide(&rules, &case, &actor(role), no, &context(nth)).unwrap());
        }
        events
    }
}

fn actor(role: Role) -> Actor {
    if role == Role::Reporter { Actor::REPORTER } else { Actor::at_post(role, PostId::parse("p1").unwrap()) }
}

fn context(nth: usize) -> Context {
    let start = Moment::parse("2026-11-23T09:00:00+07:00").unwrap();
    Context {
        number: RegisterNumber::parse("KRA-2026-0001"),
        classification: Some(Classification::Oversight),
        ..Context::at(start.plus_minutes(i64::try_from(nth).unwrap()))
    }
}

fn clocks(rules: &Rules<'_>, case: &Case) -> usize {
    let counted = case
        .clocks
        .iter()
        .filter_map(|clock| ends(black_box(&clock.legs), clock.started_at, &clock.pauses, rules.calendar));
    counted.count()
}

fn bench(c: &mut Criterion) {
    let ground = Ground { set: Defaults::load().unwrap() };
    let rules = ground.rules();
    let events = ground.events();
    assert_eq!(events.len(), 40);
    let case = replay(&events).unwrap();
    let officer = actor(Role::IntakeOfficer);
    let context = context(60);
    let answered = decide(&rules, &case, &officer, "4", &context).unwrap();
    c.bench_function("decide, apply and all clocks of a case with 40 events", |b| {
        b.iter_batched(
            || case.clone(),
            |case| {
                let decided = decide(&rules, &case, &officer, black_box("4"), &context).unwrap();
                let after = apply(Some(case), &decided[0]).unwrap();
                (clocks(&rules, &after), after)
            },
            BatchSize::SmallInput,
        );
    });
    c.bench_function("decide alone", |b| b.iter(|| decide(&rules, &case, &officer, black_box("4"), &context)));
    c.bench_function("apply alone", |b| {
        b.iter_batched(|| case.clone(), |case| apply(Some(case), black_box(&answered[0])), BatchSize::SmallInput);
    });
    c.bench_function("all clocks alone", |b| b.iter(|| clocks(&rules, black_box(&case))));
    c.bench_function("offers", |b| {
        b.iter(|| offers(rules.procedure, black_box(&case), &officer, context.now));
    });
    c.bench_function("replay of 40 events", |b| b.iter(|| replay(black_box(&events))));
}

criterion_group!(benches, bench);
criterion_main!(benches);
