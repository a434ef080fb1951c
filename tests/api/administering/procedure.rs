//! Procedures: drawn, compared, tried, and put into force from a day on.

use serde_json::{Value, json};
use tests::on_both;

use super::{ADMIN, adopted, checked, draft, view};

const ID: &str = "karanganyar-aduan-warga";

/// The procedure with a limit of step 1 that is another.
fn hurried(draft: &Value) -> Value {
    let mut draft = draft.clone();
    let steps = draft["document"]["step"].as_array_mut().unwrap();
    let step = steps.iter_mut().find(|step| !step["limit"].is_null() && step["limit"]["printed"].is_null()).unwrap();
    step["limit"]["within"] = json!("1 menit");
    draft
}

on_both! {
    async fn new_cases_run_on_a_version_from_its_day_on_and_old_ones_stay(world: World) {
        let admin = world.officer(ADMIN).await;
        let auditor = world.officer("pemeriksa.karanganyar").await;
        let seen = view(&admin, "procedure", ID).await;
        assert!(seen["chart"].as_str().unwrap().starts_with("<svg") && seen["table"].as_array().unwrap().len() > 10);
        let mut draft = hurried(&draft(&admin, &seen));
        draft["from_on"] = json!("2026-11-22");
        adopted(&world, &admin, &draft).await.is_problem(422, "problems");
        draft["from_on"] = json!("2026-12-01");
        let done = adopted(&world, &admin, &draft).await;
        assert_eq!(done.status, 200, "{}", done.body);
        let now = view(&admin, "procedure", ID).await;
        assert_eq!((&now["current"], &now["newest"]), (&seen["current"], &done.body["version"]));
        let version = async |number: &str| {
            let rows = auditor.queue("open").await;
            let row = rows.iter().find(|row| row["number"] == json!(number)).unwrap();
            auditor.case(row["id"].as_str().unwrap()).await["case"]["procedure_version"].clone()
        };
        let early = world.file_at("karanganyar").await.number;
        assert_eq!(version(&early).await, seen["current"]);
        world.at("2026-12-01T08:00");
        let auditor_late = world.officer("pemeriksa.karanganyar").await;
        let late = world.file_at("karanganyar").await.number;
        let rows = auditor_late.queue("open").await;
        let of = |number: &str| rows.iter().find(|row| row["number"] == json!(number)).unwrap()["id"].as_str().unwrap().to_owned();
        assert_eq!(auditor_late.case(&of(&late)).await["case"]["procedure_version"], done.body["version"]);
        assert_eq!(auditor_late.case(&of(&early)).await["case"]["procedure_version"], seen["current"]);
    }

    async fn a_draft_is_compared_drawn_and_tried_on_cases_that_ended(world: World) {
        let receipt = world.file_at("karanganyar").await;
        let officer = world.officer("admin.karanganyar").await;
        let id = officer.waiting(&receipt.number).await;
        world.at("2026-11-23T09:05");
        officer.take(&id, "1", json!({})).await;
        let done = world.reporter(&receipt, "8e", "Sudah beres.").await;
        assert!(done.status < 300, "{}", done.body);
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "procedure", ID).await;
        let draft = hurried(&draft(&admin, &seen));
        let same = checked(&world, &admin, &super::draft(&admin, &seen)).await.body;
        assert_eq!((&same["changes"], &same["tried"]["otherwise"]), (&json!([]), &json!(0)), "{same}");
        let checked = checked(&world, &admin, &draft).await.body;
        assert_eq!(checked["faults"], json!([]), "{checked}");
        assert_eq!(checked["changes"].as_array().unwrap().len(), 1, "{}", checked["changes"]);
        assert!(checked["changes"][0].as_str().unwrap().contains("batas waktu (`limit.within`) berubah"), "{}", checked["changes"]);
        assert!(checked["chart"].as_str().unwrap().contains("</svg>"));
        let tried = &checked["tried"];
        assert_eq!((&tried["cases"], &tried["otherwise"]), (&json!(1), &json!(1)), "{tried}");
        let line = tried["lines"][0].as_str().unwrap();
        assert!(line.starts_with(&receipt.number) && line.contains("akan terlambat"), "{line}");
    }

    async fn a_broken_procedure_file_names_line_and_step(world: World) {
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "procedure", ID).await;
        let file = seen["file"].as_str().unwrap().replacen("action = \"classify\"", "action = \"klasifikasi\"", 1);
        let file = file.replacen("coordinator = \"", "coordinator = \"x", 1);
        let mut draft = draft(&admin, &seen);
        draft["document"] = json!(null);
        draft["file"] = json!(file);
        let faults = checked(&world, &admin, &draft).await.body["faults"].clone();
        let line = file.lines().position(|line| line.starts_with("coordinator")).unwrap() + 1;
        assert!(faults.as_array().unwrap().iter().any(|fault| fault["line"] == json!(line)), "{faults}");
        adopted(&world, &admin, &draft).await.is_problem(422, "faulty_definition");
        draft["file"] = json!("bukan = [toml");
        let faults = checked(&world, &admin, &draft).await.body["faults"].clone();
        assert_eq!(faults[0]["line"], json!(1), "{faults}");
    }

    async fn a_procedure_that_another_agency_runs_is_not_changed_from_here(world: World) {
        let there = world.officer("administrator.kaltara").await;
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "procedure", ID).await;
        let path = format!("/api/v1/admin/definitions/procedure/{ID}?post={}", there.post);
        there.get(&path).await.is_problem(404, "not_found");
        let faults = checked(&world, &there, &hurried(&draft(&there, &seen))).await.body["faults"].clone();
        assert!(faults[0]["sentence"].as_str().unwrap().contains("juga dijalankan"), "{faults}");
    }
}
