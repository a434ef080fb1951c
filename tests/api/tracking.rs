//! Number and code together are the reporter's key; everything else looks alike.

use serde_json::{Value, json};
use shared::agency::NumberGiven;
use shared::defaults::Defaults;
use tests::on_both;
use tests::world::{Answer, Receipt, complaint, key};

on_both! {
    async fn a_wrong_number_and_a_wrong_code_are_told_apart_by_nobody(world: World) {
        let receipt = world.file().await;
        let other = world.file().await;
        let mut answers = Vec::new();
        for (number, code) in [
            (receipt.number.as_str(), other.code.as_str()),
            ("JNW-2026-9999", receipt.code.as_str()),
            ("", receipt.code.as_str()),
            (receipt.number.as_str(), "2345-6789-ABCD"),
            (receipt.number.as_str(), "bukan kode"),
            (receipt.number.as_str(), ""),
        ] {
            let answer = world.track_with(number, code).await;
            answer.is_problem(404, "not_found");
            let mut body = answer.body;
            body["request_id"] = Value::Null;
            answers.push(body);
        }
        assert!(answers.iter().all(|body| *body == answers[0]), "{answers:?}");
    }

    async fn number_and_code_are_read_however_they_are_typed(world: World) {
        let receipt = world.file().await;
        let typed = receipt.code.replace('-', " ").to_lowercase();
        assert_eq!(world.track_with(&format!(" {} ", receipt.number.to_lowercase()), &typed).await.status, 200);
    }

    async fn where_an_officer_gives_the_number_the_code_alone_opens_until_then(world: World) {
        let mut set = Defaults::load().unwrap();
        set.agencies[0].version += 1;
        set.agencies[0].number_given = NumberGiven::Officer;
        api::definitions::import(&world.app, &set).await.expect("the changed data is taken");
        let answer = world.file_as(&key(), &complaint()).await;
        assert_eq!((answer.status, &answer.body["number"]), (201, &Value::Null), "{}", answer.body);
        let waiting = Receipt::of(&answer.body);
        assert_eq!(world.track(&waiting).await["case"]["state"], "received");
        let admin = world.officer("admin.jenawi").await;
        let id = admin.queue("mine").await[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(admin.step(&id, "2", "").await.status, 200);
        world.track_with("", &waiting.code).await.is_problem(404, "not_found");
        let numbered = Receipt { number: "JNW-2026-0001".into(), ..waiting };
        assert_eq!(world.track(&numbered).await["case"]["state"], "registered");
    }

    async fn what_is_sent_is_a_case_view_and_nothing_else(world: World) {
        let receipt = world.file().await;
        for _ in 0..2 {
            let sent = world.track(&receipt).await;
            let view: shared::wire::CaseView = serde_json::from_value(sent.clone()).expect("a view");
            assert_eq!(serde_json::to_value(&view).unwrap(), sent);
            let outlined = view.procedure.steps.iter().all(|step| step.text.is_empty() && step.reading.is_none());
            assert!(outlined && !view.procedure.steps.is_empty(), "a phone gets the steps, not the paper");
        }
    }

    async fn texts_and_files_are_shown_as_they_came_oldest_first(world: World) {
        let key = key();
        let names = ["surat 2 é💡.pdf", "1 complaint story 5 surat.pdf"];
        let mut form = complaint();
        let story = "Lampu  mati 💡.\n2 note text 3 kah \u{1f}| 'mati' é\n\n— Sari";
        form["story"] = json!(story);
        for name in names {
            let sent = world.upload(&key, name, b"%PDF-1.4\n%%EOF\n".to_vec()).await;
            form["files"].as_array_mut().unwrap().push(sent.body["id"].clone());
        }
        assert_eq!(world.file_as(&key, &form).await.status, 201);
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting("JNW-2026-0001").await;
        let words = ["Catatan 9 kata.", "Yang kedua."];
        for text in words {
            assert_eq!(officer.step(&id, "6c", text).await.status, 200);
        }
        let view = officer.case(&id).await;
        let of = |list: &str, field: &str| -> Vec<String> {
            view[list].as_array().unwrap().iter().map(|item| item[field].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(of("texts", "body"), [&story.replace('\u{1f}', ""), words[0], words[1]]);
        assert_eq!(of("files", "name"), names);
        assert_eq!(view["told"]["place"], form["place"]);
    }

    async fn a_definition_changed_elsewhere_shows_at_once(world: World) {
        let receipt = world.file().await;
        let before = world.track(&receipt).await;
        let mut set = Defaults::load().unwrap();
        set.agencies[0].version += 1;
        set.agencies[0].name.push_str(" Baru");
        api::definitions::import(&world.app, &set).await.expect("the changed data is taken");
        let after = world.track(&receipt).await;
        assert_eq!(after["agency"]["name"].as_str().unwrap(), format!("{} Baru", before["agency"]["name"].as_str().unwrap()));
        assert_eq!(after["procedure"], before["procedure"], "a case stays on the procedure it began with");
    }

    async fn the_reporter_acts_only_with_the_key(world: World) {
        let receipt = world.file().await;
        let body = json!({"number": receipt.number, "code": "2345-6789-ABCD", "version": 2, "step": "6a", "text": "Halo"});
        Answer::of(world.post("/api/v1/track/commands", &body).send().await.unwrap()).await.is_problem(404, "not_found");
        assert_eq!(world.reporter(&receipt, "6a", "Lampunya kini berkedip.").await.status, 200);
        let row = &world.officer("klarifikasi.jenawi").await.queue("mine").await[0];
        assert_eq!(row["reporter_spoke"], true);
    }
}
