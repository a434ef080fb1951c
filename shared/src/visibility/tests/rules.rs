//! The rules that must hold, each walked over every viewer and kind of case it speaks of.

use super::*;
use crate::form::Identity;

const PROCEDURE: &str = "karanganyar-aduan-warga";

/// Every post of the agency: each role as a whole, and in two units.
fn posts() -> impl Iterator<Item = Viewer> {
    let units = [None, Some("dinas-pupr"), Some("dinas-kesehatan")];
    Role::ALL.iter().flat_map(move |role| units.map(|unit| at(*role, unit)))
}

fn of(secrecy: Secrecy, about: Option<About>, kind: Option<Kind>) -> Case {
    Case { secrecy, about, kind, ..complaint() }
}

const CONFIDENTIAL: Secrecy = Secrecy { anonymous: false, confidential: true };
const ANONYMOUS: Secrecy = Secrecy { anonymous: true, confidential: false };

fn sight(viewer: &Viewer, case: &Case) -> Sight {
    viewer.sight(case, flow(PROCEDURE))
}

#[test]
fn a_confidential_case_is_seen_by_whoever_has_it_its_coordinator_the_inspectorate_the_head_and_the_auditor() {
    let case = of(CONFIDENTIAL, None, None);
    let sees = |viewer: &Viewer| viewer.sees(&case, flow(PROCEDURE));
    let seen: Vec<Viewer> = posts().filter(sees).collect();
    let expect = [
        at(Role::IntakeOfficer, None),
        // Whoever holds it without being of any unit answers for all of them.
        at(Role::OpdAdmin, None),
        at(Role::OpdAdmin, Some("dinas-pupr")),
        at(Role::Head, None),
        at(Role::Inspectorate, None),
        at(Role::Auditor, None),
    ];
    assert_eq!(seen.len(), expect.len(), "{seen:?}");
    assert!(expect.iter().all(|viewer| seen.contains(viewer)), "{seen:?}");
    assert!(Viewer::Reporter.sees(&case, flow(PROCEDURE)));
}

#[test]
fn a_confidential_case_leaves_the_sight_of_a_unit_it_has_gone_on_from() {
    let case = Case { holder: Role::IntakeOfficer, state: State::InProgress, ..of(CONFIDENTIAL, None, None) };
    let pupr = at(Role::OpdAdmin, Some("dinas-pupr"));
    assert!(!pupr.sees(&case, flow(PROCEDURE)));
    assert!(pupr.sees(&Case { secrecy: Secrecy::default(), ..case }, flow(PROCEDURE)), "an ordinary one stays");
}

#[test]
fn whom_a_signed_sheet_names_reads_the_case_a_confidential_one_too_and_learns_of_the_reporter_no_more_than_before() {
    use crate::disposition::{Part, Plan, Recipient, Sheet, Signature};
    let named = [(Role::OpdAdmin, Some("dinas-kesehatan")), (Role::Group, None), (Role::Ppid, None)];
    let one = |(role, unit): (Role, Option<&str>)| Recipient {
        role,
        unit: unit.and_then(UnitId::parse),
        part: Part::Know,
        due_on: None,
        link: None,
    };
    let acts = Recipient { part: Part::Act, ..one((Role::OpdAdmin, Some("dinas-pupr"))) };
    let recipients = std::iter::once(acts).chain(named.map(one)).collect();
    let signed = Signature { role: Role::Head, post: None, version: 1, at: Moment::from_millis(0) };
    let sheet = Sheet { plan: Plan { recipients, ..Plan::default() }, signed: Some(signed), ..Sheet::default() };
    for secrecy in [Secrecy::default(), CONFIDENTIAL, ANONYMOUS] {
        let before = of(secrecy, None, None);
        let case = Case { sheet: Some(Box::new(sheet.clone())), ..before.clone() };
        let draft = Sheet { signed: None, ..sheet.clone() };
        let unsigned = Case { sheet: Some(Box::new(draft)), ..before.clone() };
        for viewer in posts() {
            let Viewer::Post(Seat { role, unit, .. }) = &viewer else { continue };
            let is_named = named.contains(&(*role, unit.as_ref().map(UnitId::as_str)));
            let reads = is_named && role.may(Act::ReadCase);
            let (seen, known) = (sight(&viewer, &case), sight(&viewer, &before));
            assert_eq!(seen.shows(Item::Inside), reads || known.shows(Item::Inside), "{viewer:?} {secrecy:?}");
            assert!(known.shows(Item::Identity) || !seen.shows(Item::Identity), "{viewer:?} {secrecy:?}");
            assert_eq!(sight(&viewer, &unsigned), known, "an unsigned one names nobody yet: {viewer:?}");
        }
    }
}

#[test]
fn nobody_learns_who_filed_anonymously() {
    for secrecy in [ANONYMOUS, Secrecy { confidential: true, ..ANONYMOUS }] {
        let case = of(secrecy, None, None);
        for viewer in posts().chain([Viewer::Public, Viewer::Reporter]) {
            assert!(!viewer.opens_identity(&case, flow(PROCEDURE)), "{viewer:?}");
            assert!(!sight(&viewer, &case).shows(Item::Masked), "{viewer:?}");
        }
    }
}

#[test]
fn an_office_never_learns_who_complains_of_it() {
    let own =
        [of(Secrecy::default(), Some(About::OwnOffice), None), of(Secrecy::default(), None, Some(Kind::OwnService))];
    for case in &own {
        for viewer in posts() {
            let inspectorate = viewer == at(Role::Inspectorate, None);
            assert_eq!(viewer.opens_identity(case, flow(PROCEDURE)), inspectorate, "{viewer:?}");
            assert!(!sight(&viewer, case).shows(Item::Masked), "{viewer:?}");
            // A reason may name the reporter.
            assert_eq!(sight(&viewer, case).shows(Item::Access), inspectorate, "{viewer:?}");
        }
    }
    let unit = of(Secrecy::default(), UnitId::parse("dinas-pupr").map(About::Unit), None);
    assert!(at(Role::IntakeOfficer, None).opens_identity(&unit, flow(PROCEDURE)), "it is not about the intake officer");
    assert!(!at(Role::OpdAdmin, Some("dinas-pupr")).opens_identity(&unit, flow(PROCEDURE)));
}

#[test]
fn a_unit_never_sees_identity_nor_what_was_given_to_another() {
    for secrecy in [Secrecy::default(), CONFIDENTIAL, ANONYMOUS] {
        let case = of(secrecy, None, None);
        for viewer in posts().filter(|viewer| matches!(viewer, Viewer::Post(Seat { unit: Some(_), .. }))) {
            let seen = sight(&viewer, &case);
            for item in [Item::Masked, Item::Identity, Item::Access] {
                assert!(!seen.shows(item), "{viewer:?} {item:?}");
            }
            let other = matches!(&viewer, Viewer::Post(seat) if seat.unit != case.unit);
            assert!(!other || !seen.shows(Item::Existence), "{viewer:?}");
        }
    }
}

#[test]
fn identity_is_masked_for_those_who_need_it_and_opened_by_them_the_head_and_the_inspectorate() {
    let case = complaint();
    let with = |shown: fn(&Viewer, &Case) -> bool| -> Vec<Role> {
        Role::ALL.iter().filter(|role| shown(&at(**role, None), &case)).copied().collect()
    };
    let needing = [Role::IntakeOfficer, Role::AgencyAdmin, Role::Classifier, Role::AnswerOfficer];
    assert_eq!(with(|viewer, case| sight(viewer, case).shows(Item::Masked)), needing);
    let opening = with(|viewer, case| viewer.opens_identity(case, flow(PROCEDURE)));
    assert_eq!(opening, [&needing[..], &[Role::Head, Role::Inspectorate]].concat());
}

#[test]
fn masked_identity_hides_every_field_and_keeps_whether_it_is_there() {
    let known =
        Identity { name: Some("Sari Ambarwati".into()), phone: Some("+628123456789".into()), ..Identity::default() };
    assert!(sight(&at(Role::Ppid, None), &complaint()).identity(&known).is_none());
    assert!(sight(&Viewer::Reporter, &complaint()).identity(&known).is_none(), "a lost code gives no name away");
    let seen = sight(&at(Role::Classifier, None), &complaint()).identity(&known).expect("that it is there");
    assert_eq!(seen.name.as_deref(), Some("S••• A•••"));
    assert_eq!(seen.phone.as_deref(), Some("+62•••••••789"));
    assert_eq!(seen.email, None);
}

#[test]
fn the_auditor_reads_every_case_of_the_agency_recaps_too_and_never_an_identity() {
    let auditor = at(Role::Auditor, None);
    let abouts = [None, Some(About::OwnOffice)];
    for secrecy in [Secrecy::default(), CONFIDENTIAL, ANONYMOUS] {
        for about in abouts.clone() {
            let seen = sight(&auditor, &of(secrecy, about, None));
            assert!(
                [Item::Existence, Item::Complaint, Item::Talk, Item::Inside, Item::Files]
                    .iter()
                    .all(|item| seen.shows(*item))
            );
            assert!(!seen.shows(Item::Masked) && !seen.shows(Item::Identity));
        }
    }
    assert!(sight(&auditor, &complaint()).reads(TextKind::Access), "why identities were opened is what it looks into");
    assert!(auditor.sees_recaps(flow(PROCEDURE)));
    assert_eq!(auditor.reach(), Reach::Everything);
}

#[test]
fn whoever_keeps_accounts_or_sits_elsewhere_sees_no_case() {
    let elsewhere = Viewer::Post(Seat { role: Role::Head, agency: "jenawi".to_owned(), unit: None });
    for viewer in [at(Role::Administrator, None), elsewhere, Viewer::Public] {
        for secrecy in [Secrecy::default(), CONFIDENTIAL, ANONYMOUS] {
            for item in Item::ALL {
                assert!(!sight(&viewer, &of(secrecy, None, None)).shows(item), "{viewer:?} {item:?}");
            }
        }
    }
    assert_eq!(at(Role::Administrator, None).reach(), Reach::Nothing);
}

#[test]
fn the_reporter_never_reads_the_agencys_own_talk_and_reads_who_opened_their_identity_and_why() {
    let seen = sight(&Viewer::Reporter, &complaint());
    for kind in TextKind::ALL {
        use TextKind::{Excerpt, Letter, Material, Note, Reason, Subject};
        let inside = matches!(kind, Material | Reason | Note | Subject | Letter | Excerpt);
        let early = *kind == TextKind::Evidence;
        assert_eq!(seen.reads(*kind), !inside && !early, "{kind:?}");
        assert_eq!(sight(&at(Role::Ppid, None), &complaint()).reads(*kind), *kind != TextKind::Access, "{kind:?}");
    }
    for action in Action::ALL {
        let hidden = matches!(action, Action::Note | Action::ProveWork) || action.inward();
        assert_eq!(seen.knows_of(*action), !hidden, "{action:?}");
        assert!(sight(&at(Role::Ppid, None), &complaint()).knows_of(*action), "{action:?}");
    }
}

#[test]
fn a_recap_is_shown_to_whoever_has_a_part_in_it_the_head_and_the_auditor() {
    let recap = Case {
        period: Period::parse("2026-11"),
        channel: Channel::Cycle,
        state: State::RecapDraft,
        holder: Role::IntakeOfficer,
        unit: None,
        ..complaint()
    };
    let seen: Vec<Viewer> = posts().filter(|viewer| viewer.sees(&recap, flow(PROCEDURE))).collect();
    assert_eq!(seen, [at(Role::IntakeOfficer, None), at(Role::Head, None), at(Role::Auditor, None)]);
    assert!(seen.iter().all(|viewer| viewer.sees_recaps(flow(PROCEDURE))));
    assert!(!Viewer::Reporter.sees(&recap, flow(PROCEDURE)));
}
