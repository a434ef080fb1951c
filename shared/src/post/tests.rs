//! Terms, stranding and giving, by tables and by properties.

use proptest::prelude::*;

use super::*;
use crate::defaults::Defaults;
use crate::form::{Field, ProblemCode};
use crate::time::parse_date;
use crate::wire::{EndPost, HandOver, Invite};

fn date(text: &str) -> NaiveDate {
    parse_date(text).expect("a date")
}

fn term(from: &str, until: &str) -> Term {
    Term { from_on: date(from), until_on: parse_date(until) }
}

const TODAY: &str = "2026-11-23";

fn held(nth: u32, staff: &str, role: Role, term: Term) -> Held {
    let id = PostId::parse(&format!("post-{nth}")).expect("an id");
    Held { id, staff: staff.to_owned(), position: Position { role, unit: None }, term }
}

#[test]
fn a_post_is_held_from_its_first_day_to_its_last() {
    let check = |from: &str, until: &str, expect: Standing| {
        assert_eq!(term(from, until).on(date(TODAY)), expect, "{from}..{until}");
    };
    check("2026-11-23", "2026-11-23", Standing::Now);
    check("2024-01-02", "", Standing::Now);
    check("2024-01-02", "2026-11-22", Standing::Over);
    check("2026-11-24", "", Standing::Coming);
    check("2026-11-24", "2026-11-23", Standing::Over);
    check("2026-11-23", "2026-11-22", Standing::Over);
}

#[test]
fn a_role_held_in_units_is_an_office_in_each_and_nobody_who_is_only_recorded_has_one() {
    let set = Defaults::load().expect("the defaults");
    for agency in &set.agencies {
        let procedures = agency.intakes.iter().filter_map(|intake| set.procedure(&intake.procedure));
        let found = positions(agency, procedures);
        let of = |role: Role| found.iter().filter(move |position| position.role == role).count();
        assert_eq!((of(Role::Administrator), of(Role::Auditor)), (1, 1), "{}", agency.id);
        for role in [Role::Reporter, Role::System, Role::UpstreamAdmin] {
            assert_eq!(of(role), 0, "{} {role:?}", agency.id);
        }
        for unit in &agency.units {
            let own = |position: &&Position| position.unit.as_ref() == Some(&unit.id);
            assert_eq!(found.iter().filter(own).count(), 1, "{} {}", agency.id, unit.id);
        }
    }
}

#[test]
fn nobody_leaves_an_office_where_cases_wait_unless_someone_follows_the_next_day() {
    let follows = |from: &str, until: &str| vec![held(2, "b", Role::Ppid, term(from, until))];
    let check = |others: Vec<Held>, role: Role, cases: u32, expect: Result<(), Refusal>| {
        let position = Position { role, unit: None };
        assert_eq!(may_leave(&others, &position, date("2026-11-24"), cases), expect, "{others:?} {role:?}");
    };
    check(Vec::new(), Role::Ppid, 0, Ok(()));
    check(Vec::new(), Role::Ppid, 3, Err(Refusal::WouldStrand { cases: 3 }));
    check(follows("2026-11-24", ""), Role::Ppid, 3, Ok(()));
    check(follows("2026-11-24", "2026-11-24"), Role::Ppid, 3, Ok(()));
    check(follows("2026-11-25", ""), Role::Ppid, 3, Err(Refusal::WouldStrand { cases: 3 }));
    check(follows("2024-01-02", "2026-11-23"), Role::Ppid, 3, Err(Refusal::WouldStrand { cases: 3 }));
    check(follows("2024-01-02", ""), Role::Classifier, 3, Err(Refusal::WouldStrand { cases: 3 }));
    check(Vec::new(), Role::Administrator, 0, Err(Refusal::LastAdministrator));
    check(vec![held(2, "b", Role::Administrator, term("2024-01-02", ""))], Role::Administrator, 0, Ok(()));
}

#[test]
fn nobody_gives_themselves_a_post_and_nobody_holds_one_twice() {
    let ppid = Position { role: Role::Ppid, unit: None };
    let others = [held(1, "b", Role::Ppid, term("2026-01-01", "2026-12-31"))];
    let check = |to: &str, from: &str, until: &str, expect: Result<(), Refusal>| {
        assert_eq!(may_give("a", to, &others, &ppid, term(from, until)), expect, "{to} {from}..{until}");
    };
    check("a", "2026-11-23", "", Err(Refusal::OwnPost));
    check("b", "2026-11-23", "", Err(Refusal::AlreadyHeld));
    check("b", "2026-12-31", "", Err(Refusal::AlreadyHeld));
    check("b", "2027-01-01", "", Ok(()));
    check("c", "2026-11-23", "", Ok(()));
    let operator = Position { role: Role::Operator, unit: None };
    assert_eq!(may_give("a", "c", &others, &operator, term(TODAY, "")), Err(Refusal::AtServer));
    assert_eq!(may_give("", "c", &others, &operator, term(TODAY, "")), Ok(()));
    assert_eq!(may_govern("a", "a", false), Err(Refusal::Oneself));
    assert_eq!(may_govern("a", "b", true), Err(Refusal::Elsewhere));
    assert_eq!(may_govern("a", "b", false), Ok(()));
}

#[test]
fn an_agency_that_somebody_administers_is_given_no_administrator_from_outside() {
    let check = |manned: &[Held], expect: Result<(), Refusal>| assert_eq!(may_appoint(manned, date(TODAY)), expect);
    check(&[], Ok(()));
    check(&[held(1, "b", Role::Ppid, term("2024-01-02", ""))], Ok(()));
    check(&[held(1, "b", Role::Administrator, term("2024-01-02", "2026-11-22"))], Ok(()));
    check(&[held(1, "b", Role::Administrator, term("2024-01-02", ""))], Err(Refusal::Administered));
}

#[test]
fn a_login_is_plain_and_in_small_letters() {
    let check = |typed: &str, expect: Option<&str>| assert_eq!(login(typed).as_deref(), expect, "{typed}");
    check(" Sri.Wahyuni ", Some("sri.wahyuni"));
    check("dinas-pupr.karanganyar", Some("dinas-pupr.karanganyar"));
    for wrong in ["", "ab", ".sri", "sri.", "sri wahyuni", "sri@contoh.id", "śri", "a\0bc", &"a".repeat(61)] {
        check(wrong, None);
    }
}

fn offices() -> Vec<Position> {
    let unit = |id: &str| Position { role: Role::OpdAdmin, unit: UnitId::parse(id) };
    vec![Position { role: Role::Ppid, unit: None }, unit("dinas-pupr"), unit("dinas-sosial")]
}

#[test]
fn a_post_that_is_given_is_one_of_the_agencys_and_its_days_are_sane() {
    use ProblemCode::{Choice, Date, OutOfRange, Required, Reversed};
    let check = |fields: [&str; 5], expect: &[(Field, ProblemCode)]| {
        let [role, unit, from_on, until_on, acting] = fields.map(str::to_owned);
        let new = NewPost { role, unit, from_on, until_on, acting };
        let found = new.check(&offices(), date(TODAY)).err().unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|problem| (problem.field, problem.code)).collect();
        assert_eq!(found, expect, "{fields:?}");
    };
    check(["ppid", "", TODAY, "", ""], &[]);
    check(["ppid", "dinas-pupr", TODAY, "", ""], &[]);
    check(["opd_admin", "dinas-pupr", TODAY, TODAY, "plh"], &[]);
    check(["opd_admin", "", TODAY, "", ""], &[(Field::Unit, Choice)]);
    check(["opd_admin", "dinas-lain", TODAY, "", ""], &[(Field::Unit, Choice)]);
    check(["reporter", "", TODAY, "", ""], &[(Field::Role, Choice)]);
    check(["classifier", "", TODAY, "", ""], &[(Field::Role, Choice)]);
    check(["ppid", "", "", "", ""], &[(Field::FromOn, Required)]);
    check(["ppid", "", "kemarin", "", ""], &[(Field::FromOn, Date)]);
    check(["ppid", "", "1926-11-23", "", ""], &[(Field::FromOn, OutOfRange)]);
    check(["ppid", "", "2028-11-23", "", ""], &[(Field::FromOn, OutOfRange)]);
    check(["ppid", "", TODAY, "2026-11-22", ""], &[(Field::UntilOn, Reversed)]);
    check(["ppid", "", "2026-10-01", "2026-11-22", ""], &[(Field::UntilOn, OutOfRange)]);
    check(["ppid", "", TODAY, "", "plh"], &[(Field::UntilOn, Required)]);
    check(["ppid", "", TODAY, "", "pjs"], &[(Field::Acting, Choice)]);
}

#[test]
fn an_invitation_names_a_person_and_says_all_that_is_wrong_at_once() {
    let first = NewPost { role: "ppid".into(), from_on: TODAY.into(), ..NewPost::default() };
    let good = Invite {
        post: String::new(),
        name: " Sri Wahyuni ".into(),
        login: "Sri.W".into(),
        email: "sri@contoh.id".into(),
        first: first.clone(),
    };
    let (invitee, planned) = good.check(&offices(), date(TODAY)).unwrap_or_else(|_| panic!("a good form"));
    assert_eq!((invitee.name.as_str(), invitee.login.as_str()), ("Sri Wahyuni", "sri.w"));
    assert_eq!(planned.position, offices()[0]);
    let bad = Invite { login: "s r i".into(), email: "sri".into(), name: " ".into(), first, post: String::new() };
    let found: Vec<Field> =
        bad.check(&offices(), date(TODAY)).err().unwrap_or_default().iter().map(|it| it.field).collect();
    assert_eq!(found, [Field::Name, Field::Login, Field::Email]);
}

#[test]
fn a_last_day_is_never_further_back_than_yesterday() {
    let check = |last_on: &str, expect: bool| {
        let end = EndPost { last_on: last_on.to_owned(), ..EndPost::default() };
        assert_eq!(end.check(date(TODAY)).is_ok(), expect, "{last_on}");
    };
    check(TODAY, true);
    check("2026-11-22", true);
    check("2026-11-21", false);
    check("2099-01-01", false);
    check("", false);
}

#[test]
fn a_hand_over_begins_today_at_the_earliest_and_a_stand_in_has_a_last_day() {
    let check = |from: &str, until: &str, acting: &str, expect: bool| {
        let over = HandOver {
            to: "b".into(),
            from_on: from.into(),
            until_on: until.into(),
            acting: acting.into(),
            ..HandOver::default()
        };
        assert_eq!(over.check(date(TODAY)).is_ok(), expect, "{from} {until} {acting}");
    };
    check(TODAY, "", "", true);
    check("2026-11-22", "", "", false);
    check("2026-11-20", "2026-11-27", "plh", true);
    check(TODAY, "", "plt", false);
}

prop_compose! {
    fn days()(from in 0_u64..800, len in proptest::option::of(0_u64..800)) -> Term {
        let first = date("2025-11-23");
        let from_on = first + Days::new(from);
        Term { from_on, until_on: len.map(|len| from_on + Days::new(len)) }
    }
}

proptest! {
    #[test]
    fn a_handed_over_post_never_lasts_longer_and_never_meets_its_successor(term in days(), on in 0_u64..800) {
        let on = date(TODAY) + Days::new(on);
        let left = term.until_handed_over(on);
        let after = Term { from_on: on, until_on: None };
        prop_assert!(!left.meets(after));
        prop_assert!(left.until_on.is_some_and(|last| last < on.max(term.from_on)));
        prop_assert!(term.until_on.is_none_or(|until| left.until_on <= Some(until)));
    }

    #[test]
    fn two_terms_meet_exactly_when_a_day_is_in_both(one in days(), other in days()) {
        let all = (0..1_700).map(|nth| date("2025-11-23") + Days::new(nth));
        let both = |day: NaiveDate| one.on(day) == Standing::Now && other.on(day) == Standing::Now;
        prop_assert_eq!(one.meets(other), all.into_iter().any(both));
    }
}
