//! What holds of both tables as a whole, and of every case they may be asked about.

use super::*;

#[test]
fn each_viewer_has_the_row_of_its_place() {
    for (nth, row) in TABLE.iter().enumerate() {
        assert_eq!((row.who as usize, row.who.row().who), (nth, row.who));
    }
}

#[test]
fn nothing_of_a_case_is_shown_to_whoever_may_not_know_that_there_is_one() {
    for row in &TABLE {
        for items in [row.complaint, row.confidential, row.anonymous, row.own_office, row.recap] {
            // What is shown to the public names no case, but what an officer wrote of one.
            let kept = Item::ALL.iter().filter(|item| **item != Item::Published);
            let any = kept.into_iter().any(|item| items.has(*item));
            assert_eq!(any, items.has(Item::Existence), "{:?}", row.who);
        }
    }
}

#[test]
fn what_is_confidential_is_published_to_nobody_who_does_not_read_it_anyway() {
    for row in &TABLE {
        assert_eq!(row.confidential.has(Item::Published), row.confidential.has(Item::Existence), "{:?}", row.who);
    }
}

#[test]
fn every_act_is_somebodys_and_nobodys_who_has_no_post() {
    for act in Act::ALL {
        assert!(!act.roles().is_empty(), "{act:?}");
        let without = [Role::Reporter, Role::System].iter().any(|role| role.may(act));
        assert_eq!(without, act == Act::TakeSteps, "{act:?}");
    }
}

#[test]
fn auditor_and_administrators_write_nothing_on_a_case() {
    for role in [Role::Auditor, Role::Administrator, Role::Operator] {
        for act in [Act::TakeSteps, Act::FileAtDesk, Act::OpenIdentity, Act::LookUpPerson, Act::SeeMasked] {
            assert!(!role.may(act), "{role:?} {act:?}");
        }
    }
}

#[test]
fn whoever_files_at_a_desk_by_a_procedure_that_ships_may() {
    for procedure in &set().procedures {
        let recorders = procedure.filing().map_or(&[][..], |step| &step.recorded_by);
        assert!(recorders.iter().all(|role| role.may(Act::FileAtDesk)), "{}", procedure.id);
    }
}

#[test]
fn every_role_that_takes_steps_can_see_the_case_it_takes_them_on() {
    for procedure in &set().procedures {
        for role in procedure.roles().into_iter().filter(|role| !matches!(role, Role::Reporter | Role::System)) {
            assert!(role.may(Act::TakeSteps) && role.may(Act::ReadCase) && role.may(Act::ReadQueue), "{role:?}");
        }
    }
}

fn viewers() -> impl Strategy<Value = Viewer> {
    let units = select(vec![None, Some("dinas-pupr"), Some("dinas-kesehatan")]);
    let seats =
        (select(Role::ALL), select(vec!["karanganyar", "pekalongan"]), units).prop_map(|(role, agency, unit)| {
            Viewer::Post(Seat { role, agency: agency.to_owned(), unit: unit.and_then(UnitId::parse) })
        });
    prop_oneof![8 => seats, 1 => Just(Viewer::Reporter), 1 => Just(Viewer::Public)]
}

fn cases() -> impl Strategy<Value = Case> {
    let abouts = select(vec![None, Some(About::OwnOffice), UnitId::parse("dinas-pupr").map(About::Unit)]);
    let units = select(vec![None, UnitId::parse("dinas-pupr")]);
    let kinds = select(vec![None, Some(Kind::OwnService), Some(Kind::Public)]);
    let stands = (select(State::ALL), select(Role::ALL), units);
    (any::<(bool, bool)>(), abouts, kinds, stands).prop_map(|((anonymous, confidential), about, kind, stand)| {
        let (state, holder, unit) = stand;
        Case { secrecy: Secrecy { anonymous, confidential }, about, kind, state, holder, unit, ..complaint() }
    })
}

fn shown(viewer: &Viewer, case: &Case) -> Vec<Item> {
    let sight = viewer.sight(case, flow(&case.procedure));
    Item::ALL.into_iter().filter(|item| sight.shows(*item)).collect()
}

proptest! {
    #[test]
    fn keeping_more_to_oneself_never_shows_more(viewer in viewers(), case in cases()) {
        let open = Case { secrecy: Secrecy::default(), about: None, kind: None, ..case.clone() };
        let at_most = shown(&viewer, &open);
        prop_assert!(shown(&viewer, &case).iter().all(|item| at_most.contains(item)));
    }

    #[test]
    fn who_opens_an_identity_sees_the_case_and_may_by_role(viewer in viewers(), case in cases()) {
        let procedure = flow(&case.procedure);
        if viewer.opens_identity(&case, procedure) {
            prop_assert!(viewer.sees(&case, procedure) && !case.secrecy.anonymous);
            let by_role = matches!(&viewer, Viewer::Post(seat) if seat.role.may(Act::OpenIdentity) && seat.unit.is_none());
            prop_assert!(by_role);
        }
    }

    #[test]
    fn a_queue_reaches_no_further_than_sight_and_no_less_far(viewer in viewers(), case in cases()) {
        let Viewer::Post(seat) = &viewer else { return Ok(()) };
        let procedure = flow(&case.procedure);
        let keeper = procedure.keeper(case.stand(), case.channel);
        let theirs = [keeper, case.holder].contains(&seat.role);
        let open = !case.secrecy.confidential;
        // What the statements of a queue say.
        let listed = seat.agency == case.agency.as_str() && match viewer.reach() {
            Reach::Nothing => false,
            Reach::Unit => seat.unit == case.unit && (open || theirs),
            Reach::Handled => open || theirs || seat.role == procedure.coordinator,
            Reach::Everything => true,
        };
        prop_assert_eq!(listed, viewer.sees(&case, procedure));
    }
}
