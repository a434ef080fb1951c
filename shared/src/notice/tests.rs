use std::collections::BTreeSet;

use super::*;
use crate::case::{Actor, Context, Event, Opening, Rules, apply, decide, file, offers, open_recap, replay};
use crate::defaults::Defaults;
use crate::id::{CaseId, CategoryId, ExternalNumber, Period, PostId, RegisterNumber};
use crate::procedure::{Channel, Classification, Ground};
use crate::secrecy::{About, Secrecy};
use crate::time::Moment;

mod block;
mod posts;
mod scheduled;

const SITE: &str = "https://aduan.contoh.go.id";

fn set() -> &'static Defaults {
    static SET: std::sync::OnceLock<Defaults> = std::sync::OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

/// A procedure with an agency that may run it, for one channel.
struct Flow {
    agency: &'static Agency,
    procedure: &'static Procedure,
    channel: Channel,
}

/// Every procedure that ships, by every channel it takes.
fn flows() -> Vec<Flow> {
    let mut flows = Vec::new();
    for agency in &set().agencies {
        for intake in &agency.intakes {
            let procedure = set().procedure(&intake.procedure).unwrap();
            flows.extend(intake.channels.iter().map(|channel| Flow { agency, procedure, channel: *channel }));
        }
    }
    // The literal reading of seed 002 is no intake's choice.
    let agency = set().agencies.iter().find(|agency| agency.id.as_str() == "kaltara").unwrap();
    let procedure = set().procedure("kaltara-pengaduan-harfiah").unwrap();
    flows.push(Flow { agency, procedure, channel: Channel::Letter });
    flows
}

impl Flow {
    fn of(procedure: &str, channel: Channel) -> Self {
        let found = flows().into_iter().find(|flow| flow.procedure.id == procedure && flow.channel == channel);
        found.unwrap_or_else(|| panic!("{procedure} takes nothing by {channel:?}"))
    }

    fn rules(&self) -> Rules<'_> {
        let calendar = set().calendar(&self.agency.calendar).unwrap();
        Rules { procedure: self.procedure, agency: self.agency, calendar }
    }

    fn opening(&self) -> Opening {
        Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: self.agency.id.clone(),
            procedure: self.procedure.id.clone(),
            procedure_version: self.procedure.version,
            channel: self.channel,
            kind: None,
            external: None,
            period: None,
            secrecy: Secrecy::default(),
            category: None,
            about: None,
            publish: false,
            privacy_notice: None,
        }
    }

    fn context(&self, now: Moment) -> Context {
        Context {
            number: RegisterNumber::parse("JNW-2026-0042"),
            classification: Some(Classification::Ordinary),
            unit: self.agency.units.first().map(|unit| unit.id.clone()),
            ground: Some(Ground::NotOurTask),
            ..Context::at(now)
        }
    }

    fn actor(&self, role: Role) -> Actor {
        let post = PostId::parse("p1").unwrap();
        match (role, self.agency.units.iter().find(|unit| unit.role == role)) {
            (Role::Reporter, _) => Actor::REPORTER,
            (Role::System, _) => Actor::SYSTEM,
            (_, Some(unit)) => Actor::at_unit(role, post, unit.id.clone()),
            (_, None) => Actor::at_post(role, post),
        }
    }

    fn filed(&self, by: &Actor) -> Option<Vec<Event>> {
        file(&self.rules(), self.opening(), by, &self.context(monday())).ok()
    }

    /// Takes steps one after another, ten minutes apart, each by the first who may.
    fn walked(&self, steps: &[&str]) -> Case {
        let mut events = self.filed(&Actor::REPORTER).unwrap();
        for (nth, no) in (1_i64..).zip(steps) {
            let actor = self.actor(self.procedure.step(no).unwrap().actors[0]);
            self.take(&mut events, &actor, no, monday().plus_minutes(10 * nth));
        }
        replay(&events).unwrap()
    }

    fn take(&self, events: &mut Vec<Event>, actor: &Actor, no: &str, now: Moment) {
        let case = replay(&*events).unwrap();
        let new = decide(&self.rules(), &case, actor, no, &self.context(now));
        events.extend(new.unwrap_or_else(|refusal| panic!("step {no}: {refusal}")));
    }

    fn matter<'a>(&'a self, case: &'a Case) -> Matter<'a> {
        Matter { site: SITE, agency: self.agency, zone: self.rules().calendar.zone, procedure: self.procedure, case }
    }

    /// Walks every way there is, each step once from each place where it may be taken, and shows each new
    /// picture with the version it was before.
    fn everywhere(&self, mut look: impl FnMut(&Case, u32)) {
        let recap = || {
            open_recap(
                &self.rules(),
                Opening { period: Period::parse("2026-10"), ..self.opening() },
                &self.context(monday()),
            )
        };
        let desk = Role::ALL.iter().filter_map(|role| self.filed(&self.actor(*role)));
        let mut open: Vec<Case> = desk.chain(recap()).map(|events| replay(&events).unwrap()).collect();
        for case in &open {
            look(case, 0);
        }
        let mut seen = BTreeSet::new();
        while let Some(case) = open.pop() {
            let soon = case.history.last().unwrap().recorded_at.plus_minutes(1);
            let waited = case
                .clocks
                .iter()
                .filter(|clock| clock.open() && !clock.limits())
                .filter_map(|clock| clock.due_at)
                .max();
            for now in [Some(soon), waited].into_iter().flatten() {
                for role in Role::ALL {
                    let actor = self.actor(*role);
                    for offer in offers(self.procedure, &case, &actor, now) {
                        let place = (case.state.code(), case.holder.code(), case.unit.clone(), case.period.is_some());
                        if !seen.insert((place, offer.step.clone(), *role)) {
                            continue;
                        }
                        let events = decide(&self.rules(), &case, &actor, &offer.step, &self.context(now)).unwrap();
                        let after = events.iter().fold(Some(case.clone()), apply).unwrap();
                        look(&after, case.version);
                        open.push(after);
                    }
                }
            }
        }
    }
}

fn monday() -> Moment {
    Moment::parse("2026-11-23T09:00:00+07:00").unwrap()
}

#[test]
fn no_public_step_of_any_procedure_goes_untold_and_no_note_is_told() {
    for flow in flows() {
        flow.everywhere(|case, before| {
            let of = flow.matter(case);
            let new: Vec<&Passage> = case.history.iter().filter(|passage| passage.version > before).collect();
            let told_of = |passage: &Passage| told(&of, passage.version).contains(&Recipient::Reporter);
            let count = new.iter().filter(|passage| told_of(passage)).count();
            let moved = new.iter().any(|passage| flow.procedure.step(&passage.step).unwrap().to.is_some());
            let said = new[0].action == Action::Reply && new[0].role != Role::Reporter;
            let expect = usize::from(case.period.is_none() && (moved || said));
            assert_eq!(count, expect, "{} {:?}", flow.procedure.id, new);
        });
    }
}

#[test]
fn what_is_said_at_once_is_said_in_one_notice_with_its_number() {
    let flow = Flow::of("jenawi-daring", Channel::Website);
    let case = flow.walked(&[]);
    let of = flow.matter(&case);
    assert_eq!(told(&of, 1), [Recipient::Reporter], "the number comes with the receipt");
    assert_eq!(told(&of, 2), [Recipient::Post(Queue { role: Role::Classifier, unit: None })]);
    let notice = to_reporter(&of, passage(&of, 1).unwrap());
    assert_eq!(notice.subject, "Aduan JNW-2026-0042: sudah kami terima");
    assert!(notice.body.contains("https://aduan.contoh.go.id/lacak/JNW-2026-0042"), "{}", notice.body);
    assert!(notice.body.contains("Jawaban paling lambat Rabu, 25 November 2026 pukul 07.40 WIB."), "{}", notice.body);
}

#[test]
fn an_answer_is_announced_and_never_quoted() {
    let flow = Flow::of("jenawi-daring", Channel::Website);
    let case = flow.walked(&["3", "4", "4a", "5"]);
    let of = flow.matter(&case);
    let notice = to_reporter(&of, case.history.last().unwrap());
    assert_eq!(notice.subject, "Aduan JNW-2026-0042: sudah dijawab");
    assert!(notice.body.contains("Buka pelacak untuk membaca jawabannya"), "{}", notice.body);
    assert!(notice.body.contains("Bila Anda tidak membalas, aduan ditutup pada"), "{}", notice.body);
}

/// Everything a notice about a case could say.
fn all_said(of: &Matter<'_>) -> String {
    let queue = Queue { role: of.procedure.coordinator, unit: None };
    let reporter = of.case.history.iter().map(|passage| to_reporter(of, passage));
    let posts = of.case.history.iter().map(|passage| to_post(of, Occasion::Passed(passage), &queue));
    let rings = [RingKind::Warning, RingKind::Escalation, RingKind::Ready];
    let rung = rings.into_iter().map(|kind| to_post(of, Occasion::Rang(kind), &queue));
    let notices = reporter.chain(posts).chain(rung).map(|notice| notice.subject + "\n" + &notice.body);
    notices.chain([text_block(of)]).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_a_reporter_keeps_to_themselves_changes_no_word_and_nothing_private_is_said() {
    for flow in flows() {
        flow.everywhere(|case, _| {
            let mut private = case.clone();
            private.secrecy = Secrecy { anonymous: true, confidential: true };
            private.category = CategoryId::parse("pungutan");
            private.about = Some(About::OwnOffice);
            private.classification = Some(Classification::Oversight);
            private.external = ExternalNumber::parse("RAHASIA-77");
            let plain = all_said(&flow.matter(case));
            assert_eq!(all_said(&flow.matter(&private)), plain);
            for wrong in ["pungutan", "anonim", "rahasia", "RAHASIA-77", "Inspektorat", "berkadar pengawasan"] {
                assert!(!plain.contains(wrong), "{wrong}: {plain}");
            }
            for place in ["{", "}", "  "] {
                assert!(!plain.contains(place), "a place left open: {plain}");
            }
        });
    }
}
