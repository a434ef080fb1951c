//! The same told twice by one reporter: known without opening an identity, and closed only in words that name which of
//! their own complaints goes on.

use serde_json::{Value, json};
use shared::id::CaseId;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key, tells_phone};

async fn filed(world: &World, more: Value) -> Receipt {
    let mut form = complaint();
    for (field, value) in more.as_object().expect("fields") {
        form[field] = value.clone();
    }
    let answer = world.file_form("karanganyar", &key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

/// Rejects a complaint as told twice, in some words.
async fn reject(officer: &Officer<'_>, id: &str, text: &str) -> Answer {
    officer.take(id, "8f", json!({"text": text, "ground": "duplicate"})).await
}

async fn related(officer: &Officer<'_>, id: &str) -> Value {
    officer.get(&format!("/api/v1/cases/{id}/related?post={}", officer.post)).await.body
}

on_both! {
    async fn complaints_of_one_reporter_are_marked_and_nobody_is_named(world: World) {
        let first = filed(&world, json!({})).await;
        world.at("2026-11-23T09:01");
        let twin = filed(&world, json!({})).await;
        let other = filed(&world, json!({"name": "Bekti Utomo", "phone": "0857-1111-2222"})).await;
        let hidden = filed(&world, json!({"anonymous": true})).await;
        let secret = filed(&world, json!({"confidential": true})).await;
        let admin = world.officer("admin.karanganyar").await;
        let id = admin.waiting(&first.number).await;
        let found = related(&admin, &id).await;
        let same = |receipt: &Receipt| {
            let all = found["similar"].as_array().expect("a list");
            let one = all.iter().find(|one| one["case"]["number"] == json!(receipt.number)).expect("it is alike");
            one["same_reporter"].as_bool().unwrap_or_default()
        };
        assert_eq!([&twin, &other, &hidden, &secret].map(same), [true, false, false, false], "{found}");
        let closed_by = |found: &Value, number: &str| {
            let all = found["similar"].as_array().expect("a list");
            all.iter().find(|one| one["case"]["number"] == json!(number)).expect("it is alike")["closed_by"].clone()
        };
        assert_eq!(closed_by(&found, &twin.number), Value::Null, "the one that was told first goes on");
        let of_twin = related(&admin, &admin.waiting(&twin.number).await).await;
        assert_eq!(closed_by(&of_twin, &first.number), json!("8f"), "the later one may be closed");
        assert_eq!(closed_by(&of_twin, &other.number), Value::Null, "of another reporter");
        assert!(!tells_phone(&found.to_string()), "{found}");
        for told in ["Ambarwati", "Utomo"] {
            assert!(!found.to_string().contains(told), "{told}");
        }
        let auditor = world.officer("pemeriksa.karanganyar").await;
        assert!(!related(&auditor, &id).await.to_string().contains("same_reporter"), "who gathers none is not told");
    }

    async fn a_duplicate_names_none_but_a_complaint_of_its_own_reporter_that_goes_on(world: World) {
        let first = filed(&world, json!({})).await;
        let twin = filed(&world, json!({})).await;
        let other = filed(&world, json!({"name": "Bekti Utomo", "phone": "0857-1111-2222"})).await;
        let admin = world.officer("admin.karanganyar").await;
        let id = admin.waiting(&first.number).await;
        let dup = admin.waiting(&twin.number).await;
        let strange = admin.waiting(&other.number).await;
        reject(&admin, &dup, &format!("Sama dengan {}.", twin.number)).await.is_problem(409, "first_not_named");
        for text in [
            format!("Sama dengan aduan {}.", other.number),
            format!("Dilanjutkan pada {}, sama dengan {}.", first.number, other.number.to_lowercase()),
        ] {
            let refused = reject(&admin, &dup, &text).await;
            refused.is_problem(409, "other_reporter");
            assert!(!world.track(&twin).await.to_string().contains(&other.number));
        }
        let done = reject(&admin, &dup, &format!("Aduan ini dilanjutkan pada aduan Anda nomor {}.", first.number)).await;
        assert_eq!((done.status, done.body["case"]["state"].as_str()), (200, Some("rejected")), "{}", done.body);
        assert_eq!((&done.body["kin"][0]["relation"], &done.body["kin"][0]["number"]), (&json!("duplicate_of"), &json!(first.number)));
        let told = world.track(&twin).await;
        assert!(told["texts"].to_string().contains(&first.number), "{told}");
        assert!(told["kin"][0]["code"].is_null(), "each is opened by its own code");
        let of_first = admin.case(&id).await;
        assert_eq!((&of_first["kin"][0]["relation"], &of_first["kin"][0]["case"]), (&json!("duplicate"), &json!(dup)));
        assert!(of_first["texts"].to_string().contains(&twin.number));
        assert!(!world.track(&first).await["texts"].to_string().contains("ditutup sebagai ganda"), "the office's own note");
        // What goes on must not itself be closed as told twice.
        reject(&admin, &id, &format!("Sama dengan {}.", twin.number)).await.is_problem(409, "first_not_named");
        reject(&admin, &strange, &format!("Sama dengan {}.", first.number)).await.is_problem(409, "other_reporter");
        let untied = reject(&admin, &strange, "Hal yang sama sudah ditangani dari aduan warga lain.").await;
        assert_eq!(untied.status, 200, "what somebody else told first is tied to nothing: {}", untied.body);
        assert!(untied.body["kin"].is_null(), "{}", untied.body);
        for case in [&id, &dup, &strange] {
            api::act::verify(&world.app, &CaseId::parse(case).expect("an id")).await.expect("the chain holds");
        }
    }

    async fn a_duplicate_that_is_taken_up_again_is_tied_to_nothing(world: World) {
        let (first, twin) = (filed(&world, json!({})).await, filed(&world, json!({})).await);
        let admin = world.officer("admin.karanganyar").await;
        let (id, dup) = (admin.waiting(&first.number).await, admin.waiting(&twin.number).await);
        assert_eq!(reject(&admin, &dup, &format!("Dilanjutkan pada {}.", first.number)).await.status, 200);
        assert_eq!(admin.case(&id).await["kin"].as_array().map(Vec::len), Some(1));
        let again = world.reporter(&twin, "8g", "Bukan hal yang sama, ini lampu yang lain.").await;
        assert_eq!(again.status, 200, "{}", again.body);
        assert!(admin.case(&id).await["kin"].is_null() && admin.case(&dup).await["kin"].is_null());
    }
}
