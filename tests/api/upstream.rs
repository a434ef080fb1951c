//! The administrator of the government above, where an agency's SOP gives them an account instead of having their steps
//! recorded: then they have a post, a queue and their steps. Absent: the SOP as the seed has it (see `flows`).

use serde_json::json;
use shared::procedure::Role;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Receipt, World, complaint, key};

/// From here on the province works in Aduan: nobody records its steps.
async fn with_accounts(world: &World) {
    let mut set = shared::defaults::Defaults::load().unwrap();
    let sop = set.procedures.iter_mut().find(|sop| sop.id.as_str() == "pekalongan-laporgub").unwrap();
    sop.version += 1;
    for step in sop.steps.iter_mut().filter(|step| step.actors.contains(&Role::UpstreamAdmin)) {
        step.recorded_by.clear();
    }
    api::definitions::import(&world.app, &set).await.unwrap();
}

/// Gives a person the post of the province too.
async fn upstream(world: &World) -> Officer<'_> {
    let admin = world.officer("administrator.pekalongan").await;
    let people = admin.get(&format!("/api/v1/admin/people?post={}", admin.post)).await;
    let all = people.body["rows"].as_array().unwrap();
    let person =
        all.iter().find(|one| one["login"] == "eskalasi.pekalongan").unwrap()["id"].as_str().unwrap().to_owned();
    let body = json!({"post": admin.post, "role": "upstream_admin", "from_on": "2026-11-23"});
    let given = admin.post(&format!("/api/v1/admin/people/{person}/posts"), &body).await;
    assert_eq!(given.status, 200, "{}", given.body);
    let officer = world.officer("eskalasi.pekalongan").await;
    let me = officer.get("/api/v1/me").await;
    let posts = me.body["posts"].as_array().unwrap();
    let post = posts.iter().find(|post| post["role"] == "upstream_admin").unwrap()["id"].as_str().unwrap().to_owned();
    officer.at(&post)
}

on_both! {
    async fn an_sop_that_gives_the_province_an_account_gives_it_a_queue_and_its_own_steps(world: World) {
        with_accounts(&world).await;
        let desk = world.officer("pengelola.pekalongan").await;
        let mut form = complaint();
        form["post"] = json!(desk.post);
        form["channel"] = json!("laporgub");
        form["external"] = json!("LG-2026-0042");
        form["nik"] = json!("3375014101900001");
        let filed = desk.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let receipt = Receipt::of(&filed.body);
        assert!(desk.queue("mine").await.is_empty(), "what the province has waits for the province");
        let province = upstream(&world).await;
        let id = province.waiting(&receipt.number).await;
        let seen = province.case(&id).await;
        assert!(seen["identity"].is_null() && !seen.to_string().contains("Ambarwati"), "they handle it, not its reporter");
        desk.step(&id, "2", "").await.is_problem(409, "not_your_step");
        let done = province.step(&id, "2", "").await;
        assert!(matches!(done.status, 200 | 204), "{}", done.body);
        assert!(province.queue("mine").await.is_empty());
        assert_eq!(desk.waiting(&receipt.number).await, id);
        let history = desk.case(&id).await["case"]["history"].clone();
        let last = history.as_array().unwrap().last().unwrap();
        assert_eq!((&last["role"], &last["recorded_by"]), (&json!("upstream_admin"), &json!(null)));
    }
}
