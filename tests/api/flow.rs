//! The SOP of Kecamatan Jenawi from filing to closing, with state, holder and due moment after each step.

use serde_json::Value;
use shared::id::CaseId;
use shared::time::{Moment, Zone};
use tests::on_both;
use tests::world::{Answer, Receipt};

/// One row: who, which step, when, and what must be seen after it.
struct Row(&'static str, &'static str, &'static str, &'static str, &'static str, Option<&'static str>);

const ADMIN: &str = "admin.jenawi";
const CLASSIFIER: &str = "klarifikasi.jenawi";
const PPID: &str = "ppid.jenawi";
const REPORTER: &str = "";

/// The nearest due moment of a case as JSON, as `2026-11-23T09:10`, waits of the system apart.
fn due(case: &Value) -> Option<String> {
    let case: shared::case::Case = serde_json::from_value(case.clone()).expect("a case");
    case.due_at().map(|at: Moment| Zone::Wib.rfc3339(at)[..16].to_owned())
}

/// Walks the usual complaint through steps and compares what the API says after each.
async fn walk(world: &tests::World, rows: &[Row]) -> Receipt {
    let receipt = world.file().await;
    let id = world.officer(CLASSIFIER).await.waiting(&receipt.number).await;
    for Row(who, step, at, state, holder, expect_due) in rows {
        world.at(at);
        let answer: Answer = if *who == REPORTER {
            world.reporter(&receipt, step, "Lampu itu di tikungan dekat pos ronda.").await
        } else {
            world.officer(who).await.step(&id, step, "Sudah kami periksa bersama petugas lapangan.").await
        };
        assert_eq!(answer.status, 200, "{who} {step}: {}", answer.body);
        let case = &world.track(&receipt).await["case"];
        assert_eq!((case["state"].as_str(), case["holder"].as_str()), (Some(*state), Some(*holder)), "after {step}");
        assert_eq!(due(case).as_deref(), *expect_due, "due after {step}");
    }
    let case = CaseId::parse(&id).expect("an id");
    api::act::verify(&world.app, &case).await.expect("replay equals the row, and the chain holds");
    receipt
}

on_both! {
    async fn a_complaint_is_completed_answered_and_confirmed(world: World) {
        let receipt = walk(&world, &[
            Row(CLASSIFIER, "3a", "2026-11-23T09:04", "awaiting_reporter", "reporter", None),
            Row(REPORTER, "3b", "2026-11-25T08:00", "registered", "classifier", Some("2026-11-25T08:06")),
            Row(CLASSIFIER, "3", "2026-11-25T08:05", "classified", "classifier", Some("2026-11-26T16:00")),
            Row(CLASSIFIER, "4", "2026-11-25T08:20", "forwarded", "ppid", Some("2026-11-26T16:00")),
            Row(PPID, "4a", "2026-11-26T10:00", "answer_ready", "intake_officer", Some("2026-11-26T10:10")),
            Row(ADMIN, "5", "2026-11-26T10:05", "answered", "reporter", None),
            Row(REPORTER, "5a", "2026-11-26T19:00", "closed", "system", None),
        ]).await;
        assert_eq!(receipt.number, "JNW-2026-0001");
        let view = world.track(&receipt).await;
        let kinds: Vec<_> = view["texts"].as_array().unwrap().iter().map(|text| text["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["complaint", "message", "message", "answer", "message"], "the agency's own talk stays inside");
    }

    async fn a_complaint_outside_the_ppids_authority_is_answered_all_the_same(world: World) {
        walk(&world, &[
            Row(CLASSIFIER, "3", "2026-11-23T09:08", "classified", "classifier", Some("2026-11-24T16:00")),
            Row(CLASSIFIER, "4", "2026-11-23T09:20", "forwarded", "ppid", Some("2026-11-24T16:00")),
            Row(PPID, "4b", "2026-11-23T13:00", "returned", "classifier", Some("2026-11-24T16:00")),
            Row(CLASSIFIER, "4c", "2026-11-23T14:00", "answer_ready", "intake_officer", Some("2026-11-23T14:10")),
            Row(ADMIN, "5", "2026-11-23T14:08", "answered", "reporter", None),
            Row(REPORTER, "5b", "2026-11-24T08:00", "classified", "classifier", Some("2026-11-25T16:00")),
        ]).await;
    }

    async fn an_answered_case_closes_when_the_reply_window_has_passed(world: World) {
        let receipt = walk(&world, &[
            Row(CLASSIFIER, "3", "2026-11-23T09:08", "classified", "classifier", Some("2026-11-24T16:00")),
            Row(CLASSIFIER, "4", "2026-11-23T09:20", "forwarded", "ppid", Some("2026-11-24T16:00")),
            Row(PPID, "4a", "2026-11-23T10:00", "answer_ready", "intake_officer", Some("2026-11-23T10:10")),
            Row(ADMIN, "5", "2026-11-23T10:05", "answered", "reporter", None),
        ]).await;
        world.at("2026-12-07T15:59");
        api::sweep::run(&world.app).await.expect("a sweep");
        assert_eq!(world.track(&receipt).await["case"]["state"], "answered", "ten working days are not over");
        world.at("2026-12-07T16:00");
        api::sweep::run(&world.app).await.expect("a sweep");
        api::sweep::run(&world.app).await.expect("a second sweep finds nothing to do");
        assert_eq!(world.track(&receipt).await["case"]["state"], "closed");
    }

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
