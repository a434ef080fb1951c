//! Who has a case open: they see each other, for as long as they are heard of.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;

/// Says that an officer has a case open; brings the answer.
async fn here(officer: &Officer<'_>, case: &str, more: Value) -> Value {
    let mut body = json!({"post": officer.post});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = officer.post(&format!("/api/v1/cases/{case}/presence"), &body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

on_both! {
    async fn two_at_one_case_see_each_other_and_whether_the_other_writes(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let admin = world.officer("admin.jenawi").await;
        let case = classifier.waiting(&receipt.number).await;
        let alone = here(&classifier, &case, json!({})).await;
        assert_eq!(alone, json!({"version": 2, "others": []}), "nobody meets themselves");
        let met = here(&admin, &case, json!({"writing": true})).await;
        assert_eq!(met["others"][0]["role"], "classifier", "{met}");
        let seen = here(&classifier, &case, json!({})).await;
        assert_eq!(seen["others"].as_array().unwrap().len(), 1, "said twice it is one: {seen}");
        assert_eq!(seen["others"][0]["writing"], true);
        assert_eq!(seen["others"][0]["office"], "Admin Website dan Media Sosial");
        here(&admin, &case, json!({"leaving": true})).await;
        assert_eq!(here(&classifier, &case, json!({})).await["others"], json!([]), "who left is gone at once");
    }

    async fn who_is_not_heard_of_for_a_minute_is_gone(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let admin = world.officer("admin.jenawi").await;
        let case = classifier.waiting(&receipt.number).await;
        here(&admin, &case, json!({"writing": true})).await;
        let later = world.clock.now().plus_minutes(1);
        world.clock.set(later);
        assert_eq!(here(&classifier, &case, json!({})).await["others"], json!([]));
        world.clock.set(later.plus_minutes(90));
        api::sweep::run(&world.app).await.expect("a sweep");
        assert_eq!(here(&world.officer("admin.jenawi").await, &case, json!({})).await["others"], json!([]));
    }

    async fn a_page_learns_by_it_that_the_case_has_moved_on(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let admin = world.officer("admin.jenawi").await;
        let case = classifier.waiting(&receipt.number).await;
        let before = here(&admin, &case, json!({})).await["version"].as_u64();
        classifier.take(&case, "3", json!({"classification": "aspirasi"})).await;
        let after = here(&admin, &case, json!({})).await["version"].as_u64();
        assert_eq!(after, before.map(|before| before + 1));
    }
}
