//! In whose queue a case waits.

use super::*;
use crate::procedure::Stand;

#[track_caller]
fn check(agency: &str, procedure: &str, stand: (State, Role), expect: Role) {
    let flow = Flow::new(agency, procedure, Channel::Website);
    let keeper = flow.procedure.keeper(Stand { state: stand.0, holder: stand.1 }, Channel::Laporgub);
    assert_eq!(keeper, expect, "{procedure}, {stand:?}");
}

#[test]
fn what_someone_without_an_account_has_waits_for_whoever_records_it() {
    let warga = |stand, expect| check("karanganyar", "karanganyar-aduan-warga", stand, expect);
    warga((State::Forwarded, Role::Group), Role::IntakeOfficer);
    warga((State::Forwarded, Role::OpdAdmin), Role::OpdAdmin);
    warga((State::Registered, Role::IntakeOfficer), Role::IntakeOfficer);
    let laporgub = |stand, expect| check("pekalongan", "pekalongan-laporgub", stand, expect);
    laporgub((State::Received, Role::UpstreamAdmin), Role::AgencyAdmin);
    laporgub((State::AwaitingConfirmation, Role::UpstreamAdmin), Role::AgencyAdmin);
    laporgub((State::Forwarded, Role::OpdAdmin), Role::OpdAdmin);
}
