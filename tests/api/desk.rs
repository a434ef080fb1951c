//! Complaints that come to a desk, and whose eyes a unit's cases and a month's recap are for.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Receipt, complaint, key};

/// What an officer enters of a complaint that came by a channel.
fn desk(officer: &Officer<'_>, channel: &str) -> Value {
    let mut form = complaint();
    form["post"] = json!(officer.post);
    form["channel"] = json!(channel);
    form
}

fn field<'v>(rows: &'v [Value], number: &str, name: &str) -> &'v Value {
    &rows.iter().find(|row| row["number"] == number).unwrap_or_else(|| panic!("{number} is not in {rows:?}"))[name]
}

on_both! {
    async fn a_letter_is_entered_when_it_came_and_its_receipt_opens_it(world: World) {
        let officer = world.officer("admin.kaltara").await;
        let mut form = desk(&officer, "letter");
        form["external"] = json!("SP4N 100/2026");
        form["happened_at"] = json!("2026-11-20T08:00");
        form["phone"] = json!("");
        let key = key();
        let filed = officer.file(&key, &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let again = officer.file(&key, &form).await;
        assert_eq!((again.status, &again.body), (200, &filed.body), "the same key brings the same receipt");
        let receipt = Receipt::of(&filed.body);
        assert_eq!(receipt.number, "KTR-2026-0001");
        let case = world.track(&receipt).await["case"].clone();
        assert_eq!((case["channel"].as_str(), case["external"].as_str()), (Some("letter"), Some("SP4N 100/2026")));
        // Eight o'clock in Tanjung Selor is seven in Jakarta.
        let came = shared::time::Moment::parse("2026-11-20T07:00:00+07:00").unwrap().millis();
        assert_eq!(case["filed_at"].as_i64(), Some(came), "its clocks count from when it came");
        let rows = officer.queue("open").await;
        assert_eq!(field(&rows, &receipt.number, "external"), "SP4N 100/2026");
        form["story"] = json!("Jembatan di Dusun Ngadirejo retak dan berbahaya.");
        officer.file(&key, &form).await.is_problem(409, "key_reused");
    }

    async fn what_is_wrong_with_a_desk_filing_is_named_at_once(world: World) {
        let officer = world.officer("admin.kaltara").await;
        let mut form = desk(&officer, "laporgub");
        form["happened_at"] = json!("2026-11-24T09:00");
        form["external"] = json!("§");
        form["story"] = json!("");
        let wrong = officer.file(&key(), &form).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["channel", "external", "happened_at", "story"]);
        let drafter = world.officer("bahan.kaltara").await;
        drafter.file(&key(), &desk(&drafter, "letter")).await.is_problem(403, "forbidden");
        drafter.file(&key(), &desk(&officer, "letter")).await.is_problem(404, "not_found");
    }

    async fn the_original_is_kept_sealed_shown_with_the_identity_and_erased_with_it(world: World) {
        let officer = world.officer("admin.kaltara").await;
        let pasted = "[21/11 09.05] Sari: lampu mati\r\n[21/11 09.06] \u{200e}Kantor: baik";
        let mut form = desk(&officer, "letter");
        form["original"] = json!("x".repeat(shared::intake::ORIGINAL_MAX + 1));
        let wrong = officer.file(&key(), &form).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["original"]);
        form["original"] = json!(pasted);
        let filed = officer.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let receipt = Receipt::of(&filed.body);
        let id = field(&officer.queue("open").await, &receipt.number, "id").as_str().unwrap().to_owned();
        let case = shared::id::CaseId::parse(&id).unwrap();
        api::act::verify(&world.app, &case).await.expect("it was committed to");
        for seen in [world.track(&receipt).await, officer.case(&id).await] {
            assert!(!seen.to_string().contains("Kantor: baik"));
        }
        let opened = officer.open_identity(&id, &key(), "Perlu ditelepon soal lampunya.").await;
        assert_eq!(opened.body["original"], pasted, "whole, as it was pasted");
        assert_eq!(world.reporter(&receipt, "8e", "Sudah menyala.").await.status, 200);
        world.at("2027-02-23T09:00");
        let number = shared::id::RegisterNumber::parse(&receipt.number).unwrap();
        api::act::erase(&world.app, "kaltara", &number, "Diminta pelapor di loket.").await.expect("it has ended");
        api::act::verify(&world.app, &case).await.expect("the chain holds without it");
        let officer = world.officer("admin.kaltara").await;
        let closed = officer.open_identity(&id, &key(), "Perlu ditelepon soal lampunya.").await;
        assert!(!closed.body.to_string().contains("Kantor: baik"), "{}", closed.body);
    }

    async fn a_form_of_the_procedure_is_printed_and_names_the_reporter_only_while_they_are_open(world: World) {
        let officer = world.officer("admin.kaltara").await;
        let mut form = desk(&officer, "phone");
        form["external"] = json!("");
        let filed = officer.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let name = complaint()["name"].as_str().unwrap().to_owned();
        let me = officer.get("/api/v1/me").await.body["name"].as_str().unwrap().to_owned();
        let paper = filed.body["paper"].as_str().unwrap();
        assert!(paper.contains(&me), "the receipt names the officer who received it");
        let receipt = Receipt::of(&filed.body);
        let id = field(&officer.queue("open").await, &receipt.number, "id").as_str().unwrap().to_owned();
        let path = |form: &str| format!("/api/v1/cases/{id}/form?post={}&form={form}", officer.post);
        for other in ["formulir-aduan", "lain"] {
            officer.get(&path(other)).await.is_problem(404, "not_found");
        }
        let closed = officer.get(&path("lembar-pengaduan")).await;
        assert_eq!(closed.status, 200, "{}", closed.body);
        let paper = closed.body["paper"].as_str().unwrap();
        assert!(paper.contains("Lembar pengaduan") && paper.contains(&receipt.number) && paper.contains(&me));
        assert!(!paper.contains(&name), "printing opens nothing");
        assert_eq!(officer.open_identity(&id, &key(), "Menulis lembar pengaduan.").await.status, 200);
        let open = officer.get(&path("lembar-pengaduan")).await;
        assert!(open.body["paper"].as_str().unwrap().contains(&name), "{}", open.body);
        world.at("2026-11-23T10:30");
        let officer = world.officer("admin.kaltara").await;
        let later = officer.get(&path("lembar-pengaduan")).await;
        assert!(!later.body["paper"].as_str().unwrap().contains(&name), "it is open for a while only");
    }

    async fn a_kind_is_asked_where_one_channel_serves_several_and_taken_where_it_is_one(world: World) {
        let officer = world.officer("admin.pekalongan").await;
        let mut form = desk(&officer, "in_person");
        form["kind"] = json!("own_service");
        let filed = officer.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let case = world.track(&Receipt::of(&filed.body)).await["case"].clone();
        assert_eq!((case["kind"].as_str(), case["procedure"].as_str()), (Some("own_service"), Some("pekalongan-langsung")));
        form["kind"] = json!("public");
        let wrong = officer.file(&key(), &form).await;
        wrong.is_problem(422, "problems");
    }

    async fn what_someone_without_an_account_did_is_recorded_when_it_happened(world: World) {
        let officer = world.officer("pengelola.pekalongan").await;
        let mut form = desk(&officer, "laporgub");
        form["external"] = json!("LGWP12345678");
        form["happened_at"] = json!("2026-11-20T08:00");
        let filed = officer.file(&key(), &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let receipt = Receipt::of(&filed.body);
        assert_eq!(receipt.number, "PKL-2026-0001", "the agency's own number stands beside LaporGub's");
        let rows = officer.queue("open").await;
        assert_eq!(field(&rows, &receipt.number, "holder"), "upstream_admin");
        let id = field(&rows, &receipt.number, "id").as_str().unwrap().to_owned();
        for (at, code) in [("2026-11-20T07:59", "too_early"), ("2026-11-23T09:01", "future"), ("kemarin", "date")] {
            let wrong = officer.take(&id, "2", json!({"happened_at": at})).await;
            wrong.is_problem(422, "problems");
            assert_eq!(wrong.body["problems"], json!([{"field": "happened_at", "code": code}]), "{at}");
        }
        let recorded = officer.take(&id, "2", json!({"happened_at": "2026-11-20T13:30"})).await;
        assert_eq!(recorded.status, 200, "{}", recorded.body);
        let passage = recorded.body["case"]["history"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((passage["role"].as_str(), passage["recorded_by"].as_str()), (Some("upstream_admin"), Some("agency_admin")));
        let happened = shared::time::Moment::parse("2026-11-20T13:30:00+07:00").unwrap().millis();
        assert_eq!(passage["happened_at"].as_i64(), Some(happened));
        assert!(passage["recorded_at"].as_i64() > Some(happened), "and it is known when it was entered");
        let case = shared::id::CaseId::parse(&id).unwrap();
        api::act::verify(&world.app, &case).await.expect("the chain holds");
    }

    async fn a_unit_sees_and_does_only_what_was_given_to_it(world: World) {
        let admin = world.officer("admin.karanganyar").await;
        let receipt = world.file_at("karanganyar").await;
        let id = admin.waiting(&receipt.number).await;
        for (step, extra) in [("1", json!({})), ("2", json!({}))] {
            assert_eq!(admin.take(&id, step, extra).await.status, 200, "{step}");
        }
        world.at("2026-11-23T13:00");
        let admin = world.officer("admin.karanganyar").await;
        admin.take(&id, "3", json!({})).await.is_problem(422, "problems");
        assert_eq!(admin.take(&id, "3", json!({"unit": "dinas-pupr"})).await.status, 200);

        let theirs = world.officer("dinas-pupr.karanganyar").await;
        let others = world.officer("dinas-perhubungan.karanganyar").await;
        for view in ["mine", "open"] {
            assert_eq!(field(&theirs.queue(view).await, &receipt.number, "unit"), "dinas-pupr");
            assert!(others.queue(view).await.is_empty(), "{view}");
        }
        others.get(&format!("/api/v1/cases/{id}?post={}", others.post)).await.is_problem(404, "not_found");
        let wrong = theirs.take(&id, "3b", json!({"ground": "not_our_task", "text": "Jalan ini jalan provinsi."})).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["owner"]);
        let back = json!({"ground": "not_our_task", "text": "Jalan ini jalan provinsi.", "owner": "DPU Provinsi"});
        let returned = theirs.take(&id, "3b", back).await;
        assert_eq!(returned.status, 200, "{}", returned.body);
        let texts = returned.body["texts"].as_array().unwrap();
        let owner = texts.iter().find(|text| text["field"] == "owner").expect("whose matter it is");
        assert_eq!((owner["body"].as_str(), owner["kind"].as_str()), (Some("DPU Provinsi"), Some("reason")));
        assert!(!world.track(&receipt).await.to_string().contains("DPU Provinsi"), "the agency's own talk stays inside");
    }

    async fn a_word_after_the_end_brings_a_case_back_until_it_is_answered(world: World) {
        let receipt = world.file().await;
        assert_eq!(world.reporter(&receipt, "6e", "Sudah diperbaiki warga.").await.status, 200);
        let classifier = world.officer("klarifikasi.jenawi").await;
        assert!(classifier.queue("mine").await.is_empty());
        assert_eq!(classifier.queue("ended").await.len(), 1);
        assert_eq!(world.reporter(&receipt, "6a", "Ternyata mati lagi.").await.status, 200);
        let id = classifier.waiting(&receipt.number).await;
        assert!(classifier.queue("ended").await.is_empty(), "it is back in a queue");
        assert_eq!(classifier.take(&id, "6b", json!({"text": "Silakan minta dibuka kembali."})).await.status, 200);
        assert!(classifier.queue("mine").await.is_empty());
        let reopened = world.reporter(&receipt, "6g", "Mohon dibuka lagi.").await;
        assert_eq!(reopened.status, 200, "{}", reopened.body);
        assert_eq!(field(&classifier.queue("mine").await, &receipt.number, "state"), "registered");
        world.at("2026-12-23T09:00");
        assert_eq!(world.reporter(&receipt, "6e", "").await.status, 200);
        world.at("2027-01-23T09:00");
        world.reporter(&receipt, "6g", "Mohon dibuka lagi.").await.is_problem(409, "too_late");
    }

    async fn a_recap_is_seen_by_those_who_have_a_part_in_it_and_archived(world: World) {
        world.at("2026-12-01T08:00");
        api::sweep::run(&world.app).await.expect("a sweep");
        let recap_of = |rows: Vec<Value>| rows.into_iter().find(|row| !row["period"].is_null());
        let admin = world.officer("admin.karanganyar").await;
        let row = recap_of(admin.queue("mine").await).expect("the recap waits for whoever draws it up");
        assert_eq!((row["period"].as_str(), row["summary"].as_str()), (Some("2026-11"), Some("Rekap bulanan November 2026")));
        assert!(row["number"].is_null() && row["due_at"].is_i64());
        let id = row["id"].as_str().unwrap();
        let head = world.officer("pimpinan.karanganyar").await;
        assert!(recap_of(head.queue("open").await).is_some());
        for login in ["inspektorat.karanganyar", "dinas-pupr.karanganyar"] {
            let other = world.officer(login).await;
            assert!(recap_of(other.queue("open").await).is_none(), "{login}");
            other.get(&format!("/api/v1/cases/{id}?post={}", other.post)).await.is_problem(404, "not_found");
        }
        let why = json!({"ground": "recap_lacking", "text": "Angka bulan lalu belum ada."});
        for (officer, step, extra) in [
            (&admin, "5b", json!({})), (&head, "6", json!({})), (&head, "6a", why), (&admin, "5b", json!({})),
            (&head, "6", json!({})), (&head, "6b", json!({"text": "Arsipkan."})), (&admin, "7", json!({})),
        ] {
            let taken = officer.take(id, step, extra).await;
            assert_eq!(taken.status, 200, "{step}: {}", taken.body);
        }
        let ended = recap_of(admin.queue("ended").await).expect("it is archived");
        assert_eq!(ended["state"], "recap_archived");
    }
}
