//! Who reports is opened with a reason by those who need to know, and its reporter sees it.

use serde_json::{Value, json};
use shared::id::CaseId;
use tests::on_both;
use tests::people::together;
use tests::world::{Receipt, World, complaint, key};

const REASON: &str = "Alamat di aduan tidak lengkap, pelapor perlu ditelepon.";

/// Files at Jenawi with some more facts, and gives the case's id as its reporter's page knows it.
async fn filed(world: &World, more: Value) -> (Receipt, String) {
    let mut form = complaint();
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let id = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, id)
}

fn actions(view: &Value) -> Vec<&str> {
    view["case"]["history"].as_array().unwrap().iter().map(|passage| passage["action"].as_str().unwrap()).collect()
}

on_both! {
    async fn an_opening_answers_who_reports_and_its_reporter_sees_when_where_and_why(world: World) {
        let (receipt, id) = filed(&world, json!({"capacity": "proxy", "represents": "Darmi Kusuma"})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let before = officer.case(&id).await;
        assert_eq!(before["identity"]["name"], "S••• A•••");
        assert_eq!((before["identity"]["capacity"].as_str(), before["identity"]["represents"].as_str()), (Some("proxy"), Some("D••• K•••")));
        world.at("2026-11-23T09:05");
        let opened = officer.open_identity(&id, &key(), REASON).await;
        assert_eq!(opened.status, 200, "{}", opened.body);
        let identity = &opened.body["identity"];
        assert_eq!((identity["name"].as_str(), identity["phone"].as_str()), (Some("Sari Ambarwati"), Some("+6281234567890")));
        assert_eq!((identity["capacity"].as_str(), identity["represents"].as_str()), (Some("proxy"), Some("Darmi Kusuma")));
        assert!(opened.body["document"].is_null());
        let seen = world.track(&receipt).await;
        assert_eq!(opened.body["case"], seen["case"]["version"]);
        let passage = seen["case"]["history"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((passage["action"].as_str(), passage["role"].as_str()), (Some("open_identity"), Some("classifier")));
        let text = seen["texts"].as_array().unwrap().iter().find(|text| text["kind"] == "access").expect("the reason").clone();
        assert_eq!((text["body"].as_str(), &text["at"]), (Some(REASON), &passage["happened_at"]));
        for part in ["state", "holder", "clocks", "reporter_spoke", "returns"] {
            assert_eq!(seen["case"][part], before["case"][part], "{part} is as it was");
        }
        let plain = world.http.post(format!("{}/lacak", world.base)).form(&[("number", &receipt.number), ("code", &receipt.code)]).send().await.unwrap().text().await.unwrap();
        assert!(plain.contains("Identitas Anda dibuka oleh Pengelola Data dan Klarifikasi") && plain.contains(REASON), "{plain}");
        assert!(!plain.contains("Ambarwati") && !seen.to_string().contains("Ambarwati"), "a lost code gives no name away");
        api::act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("the chain holds");
    }

    async fn an_opening_says_why_in_at_least_ten_letters_or_nothing_is_opened(world: World) {
        let (receipt, id) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        for (reason, code) in [("", "required"), ("   ", "required"), ("perlu", "too_short")] {
            let answer = officer.open_identity(&id, &key(), reason).await;
            answer.is_problem(422, "problems");
            assert_eq!((answer.fields(), answer.body["problems"][0]["code"].as_str()), (vec!["reason".to_owned()], Some(code)), "{reason:?}");
        }
        assert!(!actions(&world.track(&receipt).await).contains(&"open_identity"));
    }

    async fn an_identity_stays_closed_to_whoever_does_not_need_it_and_they_are_told_why(world: World) {
        let refused = |answer: tests::world::Answer, why: &str| {
            answer.is_problem(403, "forbidden");
            assert!(answer.body["title"].as_str().unwrap().contains(why), "{}", answer.body);
            assert!(answer.body["identity"].is_null());
        };
        let (open, open_id) = filed(&world, json!({})).await;
        let (_, anonymous) = filed(&world, json!({"anonymous": true})).await;
        let (_, about_us) = filed(&world, json!({"about": "own_office"})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        refused(officer.open_identity(&anonymous, &key(), REASON).await, "anonim");
        refused(officer.open_identity(&about_us, &key(), REASON).await, "kantor Anda sendiri");
        assert!(officer.case(&anonymous).await["identity"].is_null(), "nor masked");
        refused(world.officer("pemeriksa.jenawi").await.open_identity(&open_id, &key(), REASON).await, "Jabatan Anda");
        world.officer("admin.kaltara").await.open_identity(&open_id, &key(), REASON).await.is_problem(404, "not_found");
        let stranger = json!({"post": officer.post, "reason": REASON});
        let path = format!("/api/v1/cases/{open_id}/identity");
        tests::world::Answer::of(world.post(&path, &stranger).send().await.unwrap()).await.is_problem(401, "sign_in_needed");
        assert_eq!(actions(&world.track(&open).await), ["file", "register"], "nothing was opened");
    }

    async fn an_opening_sent_twice_is_one_and_its_key_opens_nothing_later(world: World) {
        let (receipt, id) = filed(&world, json!({})).await;
        let (officer, key) = (world.officer("klarifikasi.jenawi").await, key());
        let both = together((0..2).map(|_| officer.open_identity(&id, &key, REASON))).await;
        assert!(both.iter().all(|answer| answer.status == 200 && answer.body["identity"]["name"] == "Sari Ambarwati"));
        assert_eq!(actions(&world.track(&receipt).await), ["file", "register", "open_identity"]);
        officer.open_identity(&id, &key, "Alasan yang lain sama sekali.").await.is_problem(409, "key_reused");
        world.at("2026-11-23T09:30");
        let later = world.officer("klarifikasi.jenawi").await.open_identity(&id, &key, REASON).await;
        later.is_problem(409, "key_reused");
        assert!(later.body["identity"].is_null());
    }

    async fn whoever_was_writing_when_an_identity_was_opened_is_not_refused_for_it(world: World) {
        let (receipt, id) = filed(&world, json!({})).await;
        let (clerk, officer) = (world.officer("admin.jenawi").await, world.officer("klarifikasi.jenawi").await);
        let seen = officer.case(&id).await["case"]["version"].as_u64().unwrap();
        assert_eq!(clerk.open_identity(&id, &key(), REASON).await.status, 200);
        assert_eq!(clerk.open_identity(&id, &key(), REASON).await.status, 200);
        let note = json!({"step": "6c", "text": "Sudah ditelepon."});
        assert_eq!(officer.command(&id, &key(), seen, note.clone()).await.status, 200);
        let stale = officer.command(&id, &key(), seen, note).await;
        stale.is_problem(409, "stale");
        assert_eq!(stale.body["version"], seen + 3, "the note is what came between");
        let reply = json!({"number": receipt.number, "code": receipt.code, "version": seen + 3, "step": "6a", "text": "Terima kasih, saya tunggu."});
        assert_eq!(clerk.open_identity(&id, &key(), REASON).await.status, 200);
        let answer = world.post("/api/v1/track/commands", &reply).send().await.unwrap();
        assert_eq!(answer.status(), 200, "nor is the reporter");
        api::act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("texts lie beside their own events");
    }

    async fn openings_that_race_with_steps_are_all_done(world: World) {
        let (_, id) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let seen = officer.case(&id).await["case"]["version"].as_u64().unwrap();
        let keys: Vec<String> = (0..6).map(|_| key()).collect();
        let openings = together(keys.iter().map(|key| officer.open_identity(&id, key, REASON)));
        let note_key = key();
        let note = officer.command(&id, &note_key, seen, json!({"step": "6c", "text": "Sudah ditelepon."}));
        let (openings, note) = tokio::join!(openings, note);
        assert!(openings.iter().all(|answer| answer.status == 200), "{:?}", openings.iter().map(|answer| &answer.body).collect::<Vec<_>>());
        assert_eq!(note.status, 200, "{}", note.body);
        assert_eq!(officer.case(&id).await["case"]["version"], seen + 7);
        api::act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("the chain holds");
    }
}
