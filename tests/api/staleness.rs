//! Two people on one case: nobody overwrites, a repeated button press does once.

use serde_json::json;
use tests::on_both;
use tests::world::key;

on_both! {
    async fn a_command_that_saw_an_older_version_is_refused_with_the_newer_one(world: World) {
        let receipt = world.file().await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting(&receipt.number).await;
        let note = json!({"step": "6c", "text": "Sudah ditelepon."});
        assert_eq!(officer.command(&id, &key(), 2, note.clone()).await.status, 200);
        let stale = officer.command(&id, &key(), 2, note).await;
        stale.is_problem(409, "stale");
        assert_eq!(stale.body["version"], 3);
    }

    async fn a_repeated_command_does_once(world: World) {
        let receipt = world.file().await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting(&receipt.number).await;
        let key = key();
        let note = json!({"step": "6c", "text": "Sudah ditelepon."});
        for _ in 0..3 {
            assert_eq!(officer.command(&id, &key, 2, note.clone()).await.status, 200);
        }
        assert_eq!(officer.case(&id).await["case"]["version"], 3);
    }

    async fn of_racing_commands_one_wins_and_no_event_is_lost(world: World) {
        let receipt = world.file().await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting(&receipt.number).await;
        for round in 0..10_u64 {
            let keys: Vec<String> = (0..6).map(|_| key()).collect();
            let note = json!({"step": "6c", "text": format!("Catatan {round}")});
            let answers = tests::people::together(keys.iter().map(|key| officer.command(&id, key, 2 + round, note.clone()))).await;
            let won = answers.iter().filter(|answer| answer.status == 200).count();
            assert_eq!(won, 1, "{:?}", answers.iter().map(|answer| (answer.status, answer.body["code"].clone())).collect::<Vec<_>>());
            answers.iter().filter(|answer| answer.status != 200).for_each(|answer| answer.is_problem(409, "stale"));
        }
        let view = officer.case(&id).await;
        assert_eq!(view["case"]["version"], 12);
        assert_eq!(view["texts"].as_array().unwrap().len(), 11, "the complaint and ten notes");
    }
}
