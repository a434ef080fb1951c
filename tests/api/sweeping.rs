//! Several servers that sweep at once: each thing is done once, on either database.

use api::act::{self, Woken};
use shared::id::CaseId;
use tests::on_both;
use tests::people::together;

on_both! {
    async fn racing_sweeps_open_each_recap_and_tell_of_each_limit_once(world: World) {
        let receipt = world.file().await;
        let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
        world.at("2026-11-23T09:30");
        let swept = together((0..6).map(|_| api::sweep::run(&world.app))).await;
        let told: usize = swept.into_iter().map(|swept| swept.expect("a sweep").told).sum();
        assert_eq!(told, 1, "one step is late");
        world.at("2026-12-01T00:00");
        let swept = together((0..6).map(|_| api::sweep::run(&world.app))).await;
        let recaps: usize = swept.into_iter().map(|swept| swept.expect("a sweep").recaps).sum();
        assert_eq!(recaps, 2, "both agencies of Karanganyar recount their month");
        let case = CaseId::parse(&id).expect("an id");
        assert_eq!(act::wake(&world.app, &case).await.expect("a look"), Woken::Told(0), "all was told");
        act::verify(&world.app, &case).await.expect("being told of changes no case");
    }

    async fn a_calendar_adopted_on_one_server_moves_each_case_once(world: World) {
        let receipts = [world.file().await, world.file().await, world.file_at("kaltara").await];
        let before = world.track(&receipts[0]).await["case"].clone();
        let mut calendar = shared::defaults::Defaults::load().unwrap().calendar("karanganyar").unwrap().clone();
        calendar.version += 1;
        calendar.days_off.insert("2026-11-24".parse().unwrap(), "Libur daerah".to_owned());
        api::definitions::import_calendar(&world.app, &calendar).await.expect("a new version");
        let moved = together((0..4).map(|_| act::redate(&world.app))).await;
        assert_eq!(moved.into_iter().map(|moved| moved.expect("a sweep")).sum::<usize>(), 2);
        let after = world.track(&receipts[0]).await["case"].clone();
        assert_eq!(after["version"].as_u64().unwrap(), before["version"].as_u64().unwrap() + 1);
        assert_eq!(after["history"].as_array().unwrap().last().unwrap()["action"], "redate");
        let promise = |case: &serde_json::Value| case["clocks"].as_array().unwrap().iter().find(|clock| clock["name"] == "promise").unwrap()["due_at"].as_i64();
        assert!(promise(&before) < promise(&after));
    }
}
