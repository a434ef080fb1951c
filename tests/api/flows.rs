//! Every step and every branch of the procedures that ship, walked over HTTP by tables written from
//! the papers. Absent: the rules of single steps, which are the shared crate's tests.

mod karanganyar;
mod load;
mod recaps;
mod table;
mod walk;

use shared::case::ClockName;
use tests::on_both;
use tests::world::World;

use table::Walks;
use walk::{Desk, walk};

async fn all(world: &World, agency: &'static str, procedure: &str, walks: Walks) {
    let mut desk = Desk::new(world, agency);
    for table in walks {
        walk(&mut desk, procedure, table).await;
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

    async fn a_months_recap_goes_back_for_evaluation_and_is_archived(world: World) {
        all(&world, "karanganyar", "karanganyar-aduan-warga", recaps::SOP).await;
        all(&world, "karanganyar-aspirasi", "karanganyar-aspirasi", recaps::STANDARD).await;
    }
}
