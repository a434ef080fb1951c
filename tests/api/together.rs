//! Cases about one matter: alike, gathered into a group, and acted on together, each by its own decision.

use serde_json::{Value, json};
use shared::id::CaseId;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key};

/// A complaint about the same lamp, kept secret as it says.
async fn filed(world: &World, name: &str, secrecy: Value) -> Receipt {
    let mut form = complaint();
    form["name"] = json!(name);
    for (field, value) in secrecy.as_object().expect("fields") {
        form[field] = value.clone();
    }
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

/// An ordinary one, a confidential one and an anonymous one, with their ids.
async fn three(world: &World, classifier: &Officer<'_>) -> Vec<(Receipt, String)> {
    let kinds = [json!({}), json!({"confidential": true}), json!({"anonymous": true})];
    let mut cases = Vec::new();
    for (secrecy, name) in kinds.into_iter().zip(["Sari Ambarwati", "Bekti Utomo", "Wahyu Lestari"]) {
        let receipt = filed(world, name, secrecy).await;
        let id = classifier.waiting(&receipt.number).await;
        cases.push((receipt, id));
    }
    cases
}

async fn send(world: &World, officer: &Officer<'_>, path: &str, key: &str, body: &Value) -> Answer {
    let mut body = body.clone();
    body["post"] = json!(officer.post);
    let request = world.http.post(format!("{}{path}", world.base)).bearer_auth(&officer.token);
    Answer::of(request.header("idempotency-key", key).json(&body).send().await.expect("an answer")).await
}

/// Gathers cases under a name.
async fn gather(world: &World, officer: &Officer<'_>, key: &str, ids: &[&str]) -> Answer {
    let body = json!({"name": "Lampu jalan Balong", "text": "Satu gardu.", "cases": ids});
    send(world, officer, "/api/v1/umbrellas", key, &body).await
}

/// What a deed on several cases says: the cases as this post sees them now.
async fn deed(officer: &Officer<'_>, ids: &[&str], deed: Value, text: &str) -> Value {
    let mut picked = Vec::new();
    for id in ids {
        let seen = officer.get(&format!("/api/v1/cases/{id}?post={}", officer.post)).await;
        picked.push(json!({"case": id, "version": seen.body["case"]["version"].as_u64().unwrap_or(1)}));
    }
    let command = json!({"step": "", "text": text, "classification": "tidak_berkadar_pengawasan",
        "decision": "granted", "decided_by": "Camat Jenawi"});
    json!({"cases": picked, "deed": deed, "command": command})
}

fn classify() -> Value {
    json!({"action": "classify", "to": "classified", "holder": "classifier"})
}

/// The outcome of each row: the state it goes to, or the code it is refused with.
fn outcomes(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let one = |row: &Value| match &row["outcome"] {
        Value::String(plain) => plain.clone(),
        outcome => {
            let told = outcome["goes"]["state"].as_str().or(outcome["refused"]["code"].as_str());
            told.map_or_else(|| outcome.to_string(), str::to_owned)
        }
    };
    answer.body["rows"].as_array().expect("rows").iter().map(one).collect()
}

async fn related(officer: &Officer<'_>, id: &str) -> Answer {
    officer.get(&format!("/api/v1/cases/{id}/related?post={}", officer.post)).await
}

async fn verified(ids: &[&str], world: &World) {
    for id in ids {
        api::act::verify(&world.app, &CaseId::parse(id).expect("an id")).await.expect("the chain holds");
    }
}

on_both! {
    async fn cases_alike_are_named_with_why_and_only_to_whoever_sees_them(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        world.at("2026-11-25T09:00");
        let mut other = complaint();
        other["story"] = json!("Penerangan jalan di depan balai desa Balong padam, lampunya mati semua.");
        world.file_as(&key(), &other).await;
        world.file_at("kaltara").await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let found = related(&classifier, &cases[0].1).await;
        assert_eq!(found.status, 200, "{}", found.body);
        let similar = found.body["similar"].as_array().expect("a list");
        assert_eq!(similar.len(), 3, "none of another agency: {similar:?}");
        let later = similar.iter().find(|one| one["reasons"].to_string().contains(r#"{"days":2}"#)).expect("the later one");
        assert_eq!(later["reasons"][0]["words"], 6, "{later}");
        assert!(later["case"]["summary"].as_str().expect("words").starts_with("Penerangan"));
        let ppid = world.officer("ppid.jenawi").await;
        let found = related(&ppid, &cases[0].1).await.body;
        assert_eq!(found["similar"].as_array().expect("a list").len(), 2, "{found}");
        assert!(!found.to_string().contains(&cases[1].0.number) && !found.to_string().contains(&cases[1].1));
        related(&ppid, &cases[1].1).await.is_problem(404, "not_found");
        related(&world.officer("admin.karanganyar").await, &cases[0].1).await.is_problem(404, "not_found");
    }

    async fn a_group_is_made_once_and_each_case_keeps_what_is_its_own(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases.iter().map(|(_, id)| id.as_str()).collect();
        let before = classifier.case(ids[0]).await["case"].clone();
        let key = key();
        let made = gather(&world, &classifier, &key, &ids).await;
        assert_eq!((made.status, made.body["members"].as_array().map(Vec::len)), (201, Some(3)), "{}", made.body);
        assert_eq!(gather(&world, &classifier, &key, &ids).await.body["id"], made.body["id"], "the same again");
        gather(&world, &classifier, &tests::world::key(), &ids).await.is_problem(409, "gathered_already");
        let view = classifier.case(ids[0]).await;
        assert!(view["texts"].to_string().contains("Digabung ke kelompok “Lampu jalan Balong”. Satu gardu."));
        let after = &view["case"];
        for kept in ["number", "state", "holder", "clocks", "filed_at", "secrecy"] {
            assert_eq!(after[kept], before[kept], "{kept}");
        }
        let tracked = world.track(&cases[0].0).await;
        assert_eq!(tracked["others"], 1, "the anonymous one; a confidential one is not counted");
        for hidden in [&cases[1].0.number, &cases[2].0.number, &made.body["id"].as_str().unwrap().to_owned()] {
            assert!(!tracked.to_string().contains(hidden.as_str()), "{hidden}");
        }
        assert!(!tracked.to_string().contains("gardu"), "what the agency says of it is its own");
        assert_eq!(world.track(&cases[1].0).await["others"], 2, "whoever told it in confidence is told of the others");
        verified(&ids, &world).await;
    }

    async fn a_group_shows_each_post_only_the_cases_that_it_sees(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases.iter().map(|(_, id)| id.as_str()).collect();
        let made = gather(&world, &classifier, &key(), &ids).await;
        let path = format!("/api/v1/umbrellas/{}", made.body["id"].as_str().unwrap());
        let ppid = world.officer("ppid.jenawi").await;
        let seen = ppid.get(&format!("{path}?post={}", ppid.post)).await;
        assert_eq!(seen.body["members"].as_array().map(Vec::len), Some(2), "{}", seen.body);
        assert!(!seen.body.to_string().contains(ids[1]) && !seen.body.to_string().contains(&cases[1].0.number));
        for login in ["admin.karanganyar", "administrator.jenawi"] {
            let officer = world.officer(login).await;
            officer.get(&format!("{path}?post={}", officer.post)).await.is_problem(404, "not_found");
        }
        let asked = deed(&ppid, &ids, json!({"action": "note"}), "Catatan bersama.").await;
        let done = send(&world, &ppid, "/api/v1/together", &key(), &asked).await;
        assert_eq!(outcomes(&done), ["registered", "not_found", "registered"]);
        assert!(!classifier.case(ids[1]).await["texts"].to_string().contains("Catatan bersama."));
        let auditor = world.officer("pemeriksa.jenawi").await;
        gather(&world, &auditor, &key(), &ids).await.is_problem(403, "forbidden");
        // Who sees a case without having it may not tie it.
        gather(&world, &ppid, &key(), &[ids[0], ids[2]]).await.is_problem(409, "not_held");
    }

    async fn one_deed_is_decided_for_each_case_and_what_refuses_is_named_and_left(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases.iter().map(|(_, id)| id.as_str()).collect();
        gather(&world, &classifier, &key(), &ids).await;
        // One is further on than the others.
        classifier.step(ids[2], "3", "").await;
        let asked = deed(&classifier, &ids, classify(), "").await;
        let ahead = send(&world, &classifier, "/api/v1/together/preview", &key(), &asked).await;
        assert_eq!(outcomes(&ahead), ["classified", "classified", "not_from_here"]);
        let due = &ahead.body["rows"][0]["outcome"]["goes"]["due_at"];
        assert!(due.as_i64() > ahead.body["rows"][0]["case"]["due_at"].as_i64(), "{due}: its own clock, a day on");
        assert_eq!(classifier.case(ids[0]).await["case"]["state"], "registered", "a preview changes nothing");
        let (key, version) = (key(), classifier.case(ids[2]).await["case"]["version"].clone());
        let done = send(&world, &classifier, "/api/v1/together", &key, &asked).await;
        assert_eq!(outcomes(&done), ["classified", "classified", "not_from_here"]);
        assert_eq!(done.body["rows"][0]["outcome"]["goes"]["due_at"], *due, "as it was shown");
        let versions = [ids[0], ids[1]].map(|id| classifier.case(id));
        let versions = [versions].into_iter().flatten();
        let mut known = Vec::new();
        for view in versions {
            known.push(view.await["case"]["version"].clone());
        }
        let again = send(&world, &classifier, "/api/v1/together", &key, &asked).await;
        assert_eq!(outcomes(&again), ["classified", "classified", "not_from_here"], "the same again");
        for (id, version) in ids.iter().zip(&known) {
            assert_eq!(classifier.case(id).await["case"]["version"], *version, "nothing is done twice");
        }
        assert_eq!(classifier.case(ids[2]).await["case"]["version"], version, "what refused is as it was");
        verified(&ids, &world).await;
    }

    async fn the_same_answer_reaches_each_reporter_and_no_word_of_another(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases.iter().map(|(_, id)| id.as_str()).collect();
        gather(&world, &classifier, &key(), &ids).await;
        let (ppid, desk) = (world.officer("ppid.jenawi").await, world.officer("admin.jenawi").await);
        let coordinate = json!({"action": "coordinate", "to": "forwarded", "holder": "ppid"});
        let material = json!({"action": "draft_answer", "to": "answer_ready", "holder": "intake_officer"});
        let answer = json!({"action": "answer", "to": "answered", "holder": "reporter"});
        let text = "Lampu sudah kami ganti pada 23 November 2026 dan menyala kembali.";
        let way = [(&classifier, classify(), "classified"), (&classifier, coordinate, "forwarded"),
            (&ppid, material, "answer_ready"), (&desk, answer, "answered")];
        for (officer, what, state) in way {
            let asked = deed(officer, &ids, what, text).await;
            let done = send(&world, officer, "/api/v1/together", &key(), &asked).await;
            let seen: Vec<String> = outcomes(&done).into_iter().filter(|one| one != "gone").collect();
            assert!(seen.iter().all(|one| one == state), "{state}: {seen:?} {}", done.body);
        }
        for (receipt, _) in &cases {
            let tracked = world.track(receipt).await;
            assert_eq!(tracked["case"]["state"], "answered");
            assert!(tracked["texts"].to_string().contains("menyala kembali"));
            for (other, id) in cases.iter().filter(|(other, _)| other.number != receipt.number) {
                assert!(!tracked.to_string().contains(&other.number) && !tracked.to_string().contains(id.as_str()));
            }
        }
        verified(&ids, &world).await;
    }

    async fn an_answer_that_says_nothing_is_refused_for_each_with_its_problem(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases[..2].iter().map(|(_, id)| id.as_str()).collect();
        let mut asked = deed(&classifier, &ids, classify(), "").await;
        asked["command"]["classification"] = json!("");
        let done = send(&world, &classifier, "/api/v1/together", &key(), &asked).await;
        for row in done.body["rows"].as_array().expect("rows") {
            assert_eq!(row["outcome"]["problems"]["problems"][0]["field"], "classification", "{row}");
        }
        asked["command"]["classification"] = json!("aspirasi");
        asked["cases"][0]["version"] = json!(1);
        let done = send(&world, &classifier, "/api/v1/together", &key(), &asked).await;
        assert_eq!(outcomes(&done), ["stale", "classified"], "one that was seen older is left");
        let many: Vec<Value> = (0..51).map(|nth| json!({"case": format!("0192f0c1-0000-7000-8000-{nth:012}")})).collect();
        asked["cases"] = json!(many);
        send(&world, &classifier, "/api/v1/together", &key(), &asked).await.is_problem(409, "group_size");
        send(&world, &classifier, "/api/v1/together/preview", &key(), &asked).await.is_problem(409, "group_size");
    }

    async fn a_case_leaves_its_group_with_a_reason_and_may_join_again(world: World) {
        let classifier = world.officer("klarifikasi.jenawi").await;
        let cases = three(&world, &classifier).await;
        let ids: Vec<&str> = cases.iter().map(|(_, id)| id.as_str()).collect();
        let made = gather(&world, &classifier, &key(), &ids[..2]).await;
        let path = format!("/api/v1/umbrellas/{}", made.body["id"].as_str().unwrap());
        let joined = send(&world, &classifier, &format!("{path}/members"), &key(), &json!({"cases": [ids[2]]})).await;
        assert_eq!(joined.body["members"].as_array().map(Vec::len), Some(3), "{}", joined.body);
        let out = json!({"case": ids[2], "reason": "Lampu yang berbeda."});
        let short = json!({"case": ids[2], "reason": "-"});
        send(&world, &classifier, &format!("{path}/release"), &key(), &short).await.is_problem(422, "problems");
        let (key1, key2) = (key(), key());
        for _ in 0..2 {
            let left = send(&world, &classifier, &format!("{path}/release"), &key1, &out).await;
            assert_eq!(left.body["members"].as_array().map(Vec::len), Some(2), "{}", left.body);
        }
        send(&world, &classifier, &format!("{path}/release"), &key2, &out).await.is_problem(409, "not_gathered");
        let view = classifier.case(ids[2]).await;
        assert!(view["texts"].to_string().contains("Dilepas dari kelompok “Lampu jalan Balong”: Lampu yang berbeda."));
        assert_eq!(world.track(&cases[2].0).await["others"], Value::Null);
        let again = send(&world, &classifier, &format!("{path}/members"), &key(), &json!({"cases": [ids[2]]})).await;
        assert_eq!(again.status, 200, "{}", again.body);
        verified(&ids, &world).await;
    }
}
