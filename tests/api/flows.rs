//! Every step and every branch of the procedures that ship, walked over HTTP by tables written from
//! the papers. Absent: the rules of single steps, which are the shared crate's tests.

mod aspirasi;
mod harfiah;
mod jenawi;
mod kaltara;
mod karanganyar;
mod langsung;
mod laporgub;
mod load;
mod recaps;
mod table;
mod walk;

use shared::agency::{Agency, NumberGiven};
use shared::case::ClockName;
use shared::defaults::Defaults;
use tests::on_both;
use tests::world::World;

use table::{Walks, rows};
use walk::{Desk, Walk, walk};

/// Every table, by procedure.
const FLOWS: [(&str, &[Walks]); 7] = [
    ("karanganyar-aduan-warga", &[karanganyar::WALKS, recaps::SOP]),
    ("karanganyar-aspirasi", &[aspirasi::WALKS, recaps::STANDARD]),
    ("kaltara-pengaduan", &[kaltara::WALKS]),
    ("kaltara-pengaduan-harfiah", &[harfiah::WALKS]),
    ("jenawi-daring", &[jenawi::WALKS, jenawi::BY_HAND]),
    ("pekalongan-laporgub", &[laporgub::WALKS]),
    ("pekalongan-langsung", &[langsung::WALKS]),
];

async fn all(world: &World, agency: &'static str, procedure: &str, walks: Walks) {
    let mut desk = Desk::new(world, agency);
    for table in walks {
        walk(&mut desk, procedure, table).await;
    }
}

/// Adopts the next version of an agency's data.
async fn adopt(world: &World, agency: &str, change: impl FnOnce(&mut Agency)) {
    let mut set = Defaults::load().unwrap();
    let known = set.agencies.iter_mut().find(|known| known.id.as_str() == agency).expect("an agency");
    known.version += 1;
    change(known);
    api::definitions::import(&world.app, &set).await.expect("the agency adopts it");
}

/// A new step needs a walk: it is not enough that the engine could take it.
#[test]
fn every_step_of_every_procedure_that_ships_is_walked() {
    let set = Defaults::load().unwrap();
    for procedure in &set.procedures {
        let walks = FLOWS.iter().find(|(id, _)| *id == procedure.id).map(|(_, walks)| *walks);
        let walks = walks.unwrap_or_else(|| panic!("`{}` has no tables", procedure.id));
        let tables = walks.iter().flat_map(|walks| walks.iter());
        // A refusal is no walk through a step.
        let taken = tables.flat_map(|table| rows(table)).filter(|row| row.expect.stands());
        let taken: Vec<&str> = taken.flat_map(|row| row.steps).collect();
        let missing: Vec<&str> =
            procedure.steps.iter().map(|step| step.no.as_str()).filter(|no| !taken.contains(no)).collect();
        assert!(missing.is_empty(), "{}: no walk takes {missing:?}", procedure.id);
    }
}

on_both! {
    async fn a_complaint_of_karanganyar_goes_every_way_of_its_sop(world: World) {
        all(&world, "karanganyar", "karanganyar-aduan-warga", karanganyar::WALKS).await;
    }

    async fn the_hour_to_receive_counts_from_when_a_message_came_to_when_it_was_entered(world: World) {
        let mut desk = Desk::new(&world, "karanganyar");
        let case = walk(&mut desk, "karanganyar-aduan-warga", karanganyar::BY_WHATSAPP).await;
        let received = case.clocks.iter().find(|clock| clock.name == ClockName::Step("1".to_owned())).expect("step 1's");
        assert_eq!(desk.local(received.started_at), "2026-11-23T09:00");
        assert_eq!(received.due_at.map(|at| desk.local(at)).as_deref(), Some("2026-11-23T10:00"));
        assert_eq!(received.stopped_at.map(|at| desk.local(at)).as_deref(), Some("2026-11-23T10:30"));
    }

    async fn a_complaint_or_aspiration_of_karanganyar_goes_every_way_of_its_standard(world: World) {
        all(&world, "karanganyar-aspirasi", "karanganyar-aspirasi", aspirasi::WALKS).await;
    }

    async fn a_months_recap_goes_back_for_evaluation_and_is_archived(world: World) {
        all(&world, "karanganyar", "karanganyar-aduan-warga", recaps::SOP).await;
        all(&world, "karanganyar-aspirasi", "karanganyar-aspirasi", recaps::STANDARD).await;
    }

    async fn a_complaint_of_kaltara_goes_every_way_of_its_standard(world: World) {
        all(&world, "kaltara", "kaltara-pengaduan", kaltara::WALKS).await;
    }

    async fn an_agency_may_adopt_the_printed_order_and_a_case_begun_before_stays_on_its_own(world: World) {
        let mut desk = Desk::new(&world, "kaltara");
        let mut before = Walk::of(&mut desk, "kaltara-pengaduan");
        before.through(kaltara::BEFORE_ADOPTION).await;
        let literal = |agency: &mut Agency| agency.intakes[0].procedure = "kaltara-pengaduan-harfiah".to_owned();
        adopt(&world, "kaltara", literal).await;
        before.through(kaltara::AFTER_ADOPTION).await;
        before.done().await;
        all(&world, "kaltara", "kaltara-pengaduan-harfiah", harfiah::WALKS).await;
    }

    async fn a_complaint_of_jenawi_goes_every_way_of_its_sop(world: World) {
        all(&world, "jenawi", "jenawi-daring", jenawi::WALKS).await;
        adopt(&world, "jenawi", |agency| agency.number_given = NumberGiven::Officer).await;
        all(&world, "jenawi", "jenawi-daring", jenawi::BY_HAND).await;
    }

    async fn a_complaint_of_laporgub_goes_every_way_of_its_standard(world: World) {
        all(&world, "pekalongan", "pekalongan-laporgub", laporgub::WALKS).await;
    }

    async fn a_complaint_about_pekalongans_own_service_goes_every_way_of_its_flow(world: World) {
        all(&world, "pekalongan", "pekalongan-langsung", langsung::WALKS).await;
    }
}
