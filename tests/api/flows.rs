//! Every step and every branch of the procedures that ship, walked over HTTP by tables written from
//! the papers. Absent: the rules of single steps, which are the shared crate's tests.

mod aspirasi;
mod coverage;
pub mod desk;
mod harfiah;
mod jenawi;
mod kaltara;
mod karanganyar;
mod langsung;
mod laporgub;
pub mod load;
mod recaps;
pub mod table;
mod walk;

use shared::agency::{Agency, NumberGiven};
use shared::case::ClockName;
use shared::defaults::Defaults;
use tests::on_both;
use tests::world::World;

use desk::Desk;
use table::Walks;
use walk::{Walk, walk};

async fn all(world: &World, agency: &str, procedure: &str, walks: Walks) {
    let mut desk = Desk::new(world, agency);
    for table in walks {
        walk(&mut desk, procedure, table).await;
    }
}

/// Adopts another version of an agency's data, so many after the one that ships.
async fn adopt(world: &World, agency: &str, later: u32, change: impl FnOnce(&mut Agency)) {
    let mut set = Defaults::load().unwrap();
    let known = set.agencies.iter_mut().find(|known| known.id.as_str() == agency).expect("an agency");
    known.version += later;
    change(known);
    api::definitions::import(&world.app, &set).await.expect("the agency adopts it");
}

fn literal(agency: &mut Agency) {
    agency.intakes[0].procedure = "kaltara-pengaduan-harfiah".to_owned();
}

fn by_hand(agency: &mut Agency) {
    agency.number_given = NumberGiven::Officer;
}

on_both! {
    async fn a_complaint_of_karanganyar_goes_every_way_of_its_sop(world: World) {
        all(&world, "karanganyar", "karanganyar-aduan-warga", karanganyar::WALKS).await;
    }

    async fn the_hour_to_receive_counts_from_when_a_message_came_to_when_it_was_entered(world: World) {
        let mut desk = Desk::new(&world, "karanganyar");
        let case = walk(&mut desk, "karanganyar-aduan-warga", karanganyar::BY_WHATSAPP).await;
        let step_1 = ClockName::Step("1".to_owned());
        let received = case.clocks.iter().find(|clock| clock.name == step_1).expect("step 1's limit");
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
        adopt(&world, "kaltara", 1, literal).await;
        before.through(kaltara::AFTER_ADOPTION).await;
        before.done().await;
        all(&world, "kaltara", "kaltara-pengaduan-harfiah", harfiah::WALKS).await;
    }

    async fn where_an_officer_gives_the_number_the_complaint_waits_for_it(world: World) {
        adopt(&world, "jenawi", 1, by_hand).await;
        all(&world, "jenawi", "jenawi-daring", jenawi::BY_HAND).await;
        adopt(&world, "kaltara", 1, by_hand).await;
        all(&world, "kaltara", "kaltara-pengaduan", kaltara::BY_HAND).await;
        adopt(&world, "kaltara", 2, |agency| { by_hand(agency); literal(agency); }).await;
        all(&world, "kaltara", "kaltara-pengaduan-harfiah", kaltara::BY_HAND).await;
    }

    async fn a_complaint_of_jenawi_goes_every_way_of_its_sop(world: World) {
        all(&world, "jenawi", "jenawi-daring", jenawi::WALKS).await;
    }

    async fn a_complaint_of_laporgub_goes_every_way_of_its_standard(world: World) {
        all(&world, "pekalongan", "pekalongan-laporgub", laporgub::WALKS).await;
    }

    async fn a_complaint_about_pekalongans_own_service_goes_every_way_of_its_flow(world: World) {
        all(&world, "pekalongan", "pekalongan-langsung", langsung::WALKS).await;
    }
}
