//! Agency data: read as a file is, whether it comes from a form or is one.

use serde_json::json;
use tests::on_both;

use super::{ADMIN, adopted, checked, draft, view};

on_both! {
    async fn a_changed_file_names_line_and_field_and_a_sound_one_what_differs(world: World) {
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        let file = seen["file"].as_str().unwrap();
        let with = |text: &str| {
            let mut draft = draft(&admin, &seen);
            draft["document"] = json!(null);
            draft["file"] = json!(text);
            draft
        };
        let same = checked(&world, &admin, &with(file)).await.body;
        assert_eq!((&same["faults"], &same["changes"]), (&json!([]), &json!([])), "what is downloaded is what runs");
        let wrong = file.replace("role = \"opd_admin\"", "role = \"opd_admn\"");
        let line = wrong.lines().position(|line| line.contains("opd_admn")).unwrap() + 1;
        let faults = checked(&world, &admin, &with(&wrong)).await.body["faults"].clone();
        assert_eq!(faults[0]["line"], json!(line), "{faults}");
        assert!(faults[0]["sentence"].as_str().unwrap().contains("peran `opd_admn` tidak dikenal"), "{faults}");
        let repeats = file.replace("KRA-{tahun}-{urut:4}", "KRA-{urut:4}");
        let faults = checked(&world, &admin, &with(&repeats)).await.body["faults"].clone();
        assert!(faults[0]["sentence"].as_str().unwrap().contains("nomornya berulang"), "{faults}");
        let taken = file.replace("KRA-{tahun}-{urut:4}", "JNW-{tahun}-{urut:4}");
        let faults = checked(&world, &admin, &with(&taken)).await.body["faults"].clone();
        assert!(faults[0]["sentence"].as_str().unwrap().contains("juga dipakai Kecamatan Jenawi"), "{faults}");
        let named = file.replace("Dinas Perhubungan", "Dishub");
        let changes = checked(&world, &admin, &with(&named)).await.body["changes"].clone();
        assert_eq!(changes, json!(["Unit “Dishub”, nama: dari “Dinas Perhubungan” menjadi “Dishub”."]));
        adopted(&world, &admin, &with(file)).await.is_problem(422, "faulty_definition");
        assert_eq!(adopted(&world, &admin, &with(&named)).await.status, 200);
        assert!(view(&admin, "agency", "karanganyar").await["file"].as_str().unwrap().contains("Dishub"));
        let stale = checked(&world, &admin, &with(&named)).await;
        stale.is_problem(409, "stale");
    }

    async fn a_new_number_template_holds_for_the_next_complaint_and_for_none_before(world: World) {
        let first = world.file_at("karanganyar").await;
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        assert_eq!(seen["next_number"], json!("KRA-2026-0002"));
        let mut draft = draft(&admin, &seen);
        draft["document"]["number_template"] = json!("ADU.{tahun}.{urut:5}");
        assert_eq!(checked(&world, &admin, &draft).await.body["next_number"], json!("ADU.2026.00002"));
        assert_eq!(adopted(&world, &admin, &draft).await.status, 200);
        assert_eq!(world.file_at("karanganyar").await.number, "ADU.2026.00002");
        assert_eq!(world.track(&first).await["case"]["number"], json!(first.number));
    }

    async fn a_unit_that_has_open_complaints_is_not_taken_away(world: World) {
        let receipt = world.file_at("karanganyar").await;
        let officer = world.officer("admin.karanganyar").await;
        let id = officer.waiting(&receipt.number).await;
        officer.take(&id, "1", json!({})).await;
        officer.take(&id, "2", json!({})).await;
        world.at("2026-11-23T13:00");
        let officer = world.officer("admin.karanganyar").await;
        let given = officer.take(&id, "3", json!({"unit": "dinas-pupr"})).await;
        assert!(given.status < 300, "{}", given.body);
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        let mut draft = draft(&admin, &seen);
        let document = draft["document"].as_object_mut().unwrap();
        document["unit"].as_array_mut().unwrap().remove(0);
        document["responsibility"].as_array_mut().unwrap().remove(0);
        let faults = checked(&world, &admin, &draft).await.body["faults"].clone();
        assert!(faults[0]["sentence"].as_str().unwrap().contains("masih memegang 1 aduan terbuka"), "{faults}");
        adopted(&world, &admin, &draft).await.is_problem(422, "faulty_definition");
    }

    async fn a_line_of_the_matrix_that_leads_nowhere_is_named(world: World) {
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        let mut draft = draft(&admin, &seen);
        draft["document"]["responsibility"][0]["unit"] = json!("dinas-antah");
        let faults = checked(&world, &admin, &draft).await.body["faults"].clone();
        let told = faults[0]["sentence"].as_str().unwrap();
        assert!(told.starts_with("Pembagian urusan ke-1: unit `dinas-antah` tidak ada"), "{told}");
        let mut elsewhere = draft.clone();
        elsewhere["document"] = seen["document"].clone();
        elsewhere["document"]["calendar"] = json!("kaltara");
        let faults = checked(&world, &admin, &elsewhere).await.body["faults"].clone();
        assert!(faults[0]["sentence"].as_str().unwrap().contains("halaman Kalender"), "{faults}");
    }
}
