use super::*;
use crate::case::{Context, Event, Opening, Rules, apply, beside, decide, file, offers, replay};
use crate::defaults::Defaults;
use crate::id::CaseId;
use crate::procedure::Channel;
use crate::secrecy::Secrecy;
use crate::time::Moment;

/// A complaint of Kaltara that waits at the drafter's post.
struct Desk {
    set: Defaults,
    events: Vec<Event>,
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self { set: Defaults::load().unwrap(), events: Vec::new() };
        let opening = Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: desk.set.agency("kaltara").unwrap().id.clone(),
            procedure: "kaltara-pengaduan".to_owned(),
            procedure_version: 1,
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
        desk.events = file(&desk.rules(), opening, &Actor::REPORTER, &desk.context()).unwrap();
        desk.step(&by(Role::IntakeOfficer, "desk"), "3").unwrap();
        desk.step(&by(Role::Head, "head"), "5").unwrap();
        desk
    }

    fn rules(&self) -> Rules<'_> {
        let agency = self.set.agency("kaltara").unwrap();
        Rules {
            procedure: self.set.procedure("kaltara-pengaduan").unwrap(),
            agency,
            calendar: self.set.calendar(&agency.calendar).unwrap(),
        }
    }

    fn context(&self) -> Context {
        let nth = i64::try_from(self.events.len()).unwrap();
        Context::at(Moment::parse("2026-11-23T09:00:00+08:00").unwrap().plus_minutes(nth))
    }

    fn case(&self) -> Case {
        replay(&self.events).unwrap()
    }

    fn step(&mut self, actor: &Actor, no: &str) -> Result<(), Refusal> {
        let decided = decide(&self.rules(), &self.case(), actor, no, &self.context())?;
        self.events.extend(decided);
        Ok(())
    }

    /// Does something with who has it, as the server does.
    fn handle(&mut self, actor: &Actor, asked: Handling, to: Option<&str>, known: Known) -> Result<(), Refusal> {
        let case = self.case();
        permitted(self.rules().procedure, &case, actor, asked, known)?;
        let event = beside(&case, asked.action(), actor.clone(), self.context().now);
        self.events.push(Event { worker: to.and_then(PostId::parse), ..event });
        Ok(())
    }

    fn take(&mut self, who: &str) -> Result<(), Refusal> {
        self.handle(&by(Role::Drafter, who), Handling::Take, Some(who), Known::default())
    }

    fn worker(&self) -> Option<String> {
        self.case().worker.map(|post| post.as_str().to_owned())
    }
}

fn by(role: Role, post: &str) -> Actor {
    Actor::at_post(role, PostId::parse(post).unwrap())
}

#[test]
fn while_one_of_a_post_has_a_case_the_others_take_no_step_of_it_and_still_write_notes() {
    let mut desk = Desk::new();
    desk.take("ani").unwrap();
    let case = desk.case();
    let steps = |who: &Actor| {
        let found = offers(desk.rules().procedure, &case, who, desk.context().now);
        found.into_iter().map(|offer| offer.step).collect::<Vec<_>>()
    };
    assert_eq!(steps(&by(Role::Drafter, "ani")), ["4", "4a", "8c"]);
    assert_eq!(steps(&by(Role::Drafter, "budi")), ["8c"]);
    assert!(steps(&by(Role::Head, "head")).contains(&"8d".to_owned()), "other posts go on as before");
    assert_eq!(desk.step(&by(Role::Drafter, "budi"), "4"), Err(Refusal::TakenByOther));
    assert_eq!(desk.step(&by(Role::Drafter, "ani"), "4"), Ok(()));
    assert_eq!(desk.worker(), None, "with the step it waits at another post, where nobody took it");
}

#[test]
fn who_may_take_give_hand_over_and_give_back() {
    use Handling::{Entrust, GiveBack, HandOver, Take};
    let gone = Known { gone: true, acting: false };
    let acting = Known { gone: false, acting: true };
    let plain = Known::default();
    let check = |has: Option<&str>, who: &Actor, asked: Handling, known: Known, expect: Result<(), Refusal>| {
        let mut desk = Desk::new();
        if let Some(has) = has {
            desk.take(has).unwrap();
        }
        assert_eq!(desk.handle(who, asked, Some("cici"), known), expect, "{has:?} {who:?} {asked:?} {known:?}");
    };
    let (ani, budi) = (by(Role::Drafter, "ani"), by(Role::Drafter, "budi"));
    let (head, desk, reads) = (by(Role::Head, "head"), by(Role::IntakeOfficer, "desk"), by(Role::Auditor, "audit"));
    let elsewhere = Err(Refusal::NotYourStep { role: Role::Drafter });
    check(None, &ani, Take, plain, Ok(()));
    check(Some("ani"), &budi, Take, plain, Err(Refusal::TakenByOther));
    check(Some("ani"), &budi, Take, gone, Ok(()));
    check(Some("ani"), &budi, Take, acting, Ok(()));
    check(None, &ani, Entrust, plain, Ok(()));
    check(Some("ani"), &budi, Entrust, plain, Err(Refusal::TakenByOther));
    check(Some("ani"), &head, Entrust, plain, Ok(()));
    check(None, &ani, HandOver, plain, Err(Refusal::NotTaken));
    check(Some("ani"), &ani, HandOver, plain, Ok(()));
    check(Some("ani"), &budi, HandOver, plain, Err(Refusal::NotTaken));
    check(Some("ani"), &ani, GiveBack, plain, Ok(()));
    check(Some("ani"), &budi, GiveBack, plain, Err(Refusal::NotTaken));
    for who in [&desk, &reads] {
        for asked in [Take, Entrust, HandOver, GiveBack] {
            check(None, who, asked, plain, elsewhere);
        }
    }
    check(None, &head, Take, plain, elsewhere);
}

#[test]
fn a_case_handed_over_is_the_others_and_given_back_is_nobodys_and_the_history_says_it() {
    let mut desk = Desk::new();
    desk.take("ani").unwrap();
    desk.handle(&by(Role::Drafter, "ani"), Handling::HandOver, Some("budi"), Known::default()).unwrap();
    assert_eq!(desk.worker().as_deref(), Some("budi"));
    desk.handle(&by(Role::Drafter, "budi"), Handling::GiveBack, None, Known::default()).unwrap();
    assert_eq!(desk.worker(), None);
    let case = desk.case();
    let passages = case.history.iter().filter(|passage| passage.action.inward());
    let told: Vec<_> = passages.map(|one| (one.action, one.worker.as_ref().map(PostId::as_str))).collect();
    assert_eq!(told, [(Action::Take, Some("ani")), (Action::HandOver, Some("budi")), (Action::GiveBack, None)]);
    assert_eq!(desk.step(&by(Role::Drafter, "ani"), "4a"), Ok(()), "free again");
    assert!(apply(None, &desk.events[0]).is_some());
}
