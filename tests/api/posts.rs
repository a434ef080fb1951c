//! What a post sees of a case, and that it takes its own steps only. Absent: the walks (see `flows`).

use tests::on_both;

const CLASSIFIER: &str = "klarifikasi.jenawi";
const PPID: &str = "ppid.jenawi";

on_both! {
    async fn each_post_sees_what_waits_for_it_and_may_take_only_its_steps(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer(CLASSIFIER).await;
        let id = classifier.waiting(&receipt.number).await;
        let ppid = world.officer(PPID).await;
        assert!(ppid.queue("mine").await.is_empty());
        assert_eq!(ppid.queue("open").await.len(), 1);
        ppid.step(&id, "3", "").await.is_problem(409, "not_your_step");
        classifier.step(&id, "4", "").await.is_problem(409, "not_from_here");
        classifier.step(&id, "9", "").await.is_problem(409, "unknown_step");
        world.reporter(&receipt, "5a", "").await.is_problem(409, "not_from_here");
        let empty = classifier.step(&id, "3a", "  ").await;
        empty.is_problem(422, "problems");
        assert_eq!(empty.fields(), ["text"]);
    }

    async fn an_internal_note_stays_inside(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer(CLASSIFIER).await;
        let id = classifier.waiting(&receipt.number).await;
        assert_eq!(classifier.step(&id, "6c", "Pelapor sudah ditelepon.").await.status, 200);
        let tracked = world.track(&receipt).await;
        assert!(!tracked["case"]["history"].to_string().contains("note") && !tracked.to_string().contains("ditelepon"));
        assert!(classifier.case(&id).await["case"]["history"].to_string().contains("note"));
    }

    async fn who_must_judge_completeness_sees_that_identity_is_there_and_nobody_else(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer(CLASSIFIER).await;
        let id = classifier.waiting(&receipt.number).await;
        let seen = classifier.case(&id).await;
        assert_eq!(seen["identity"]["name"], "S••• A•••");
        assert_eq!(seen["identity"]["phone"], "+62•••••••890".replace("•••••••", &"•".repeat(8)));
        let other = world.officer(PPID).await.case(&id).await;
        assert!(other["identity"].is_null() && !other.to_string().contains("Ambarwati"));
        let tracked = world.track(&receipt).await;
        assert!(tracked["identity"].is_null() && !tracked.to_string().contains("Ambarwati"));
    }
}
