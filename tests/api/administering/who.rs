//! Who may.

use serde_json::json;
use tests::on_both;

use super::{ADMIN, adopted, checked, draft, view};

/// Everyone else in the agency.
const OTHERS: [&str; 4] = ["admin", "dinas-pupr", "inspektorat", "pemeriksa"];

on_both! {
    async fn nobody_but_an_administrator_sees_or_changes_what_their_own_agency_runs_on(world: World) {
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        let list = format!("/api/v1/admin/definitions?post={}", admin.post);
        let rows = admin.get(&list).await;
        let kinds: Vec<&str> = rows.body["rows"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["calendar", "agency", "procedure", "procedure"], "its own, and one that nobody runs");
        for login in OTHERS {
            let officer = world.officer(&format!("{login}.karanganyar")).await;
            let own = format!("?post={}", officer.post);
            officer.get(&format!("/api/v1/admin/definitions{own}")).await.is_problem(403, "forbidden");
            officer.get(&format!("/api/v1/admin/definitions/agency/karanganyar{own}")).await.is_problem(403, "forbidden");
            officer.get(&list).await.is_problem(404, "not_found");
            let draft = draft(&officer, &seen);
            checked(&world, &officer, &draft).await.is_problem(403, "forbidden");
            adopted(&world, &officer, &draft).await.is_problem(403, "forbidden");
        }
        let elsewhere = world.officer("administrator.kaltara").await;
        let path = format!("/api/v1/admin/definitions/agency/karanganyar?post={}", elsewhere.post);
        elsewhere.get(&path).await.is_problem(404, "not_found");
        let theirs = checked(&world, &elsewhere, &draft(&elsewhere, &seen)).await;
        assert!(theirs.body["faults"][0]["sentence"].as_str().unwrap().contains("bukan `kaltara`"), "{}", theirs.body);
        let path = "/api/v1/admin/definitions";
        let nobody = world.post(path, &json!({})).send().await.unwrap();
        assert_eq!(nobody.status(), 401);
    }

    async fn what_was_put_into_force_stands_in_the_log_with_who_and_why(world: World) {
        let admin = world.officer(ADMIN).await;
        let seen = view(&admin, "agency", "karanganyar").await;
        let mut draft = draft(&admin, &seen);
        draft["document"]["name"] = json!("Dinas Kominfo Karanganyar");
        draft["why"] = json!(" ");
        adopted(&world, &admin, &draft).await.is_problem(422, "problems");
        draft["why"] = json!("Perbup 12/2026");
        assert_eq!(adopted(&world, &admin, &draft).await.status, 200);
        let log = admin.get(&format!("/api/v1/admin/log?post={}", admin.post)).await.body;
        let row = &log["rows"][0];
        assert_eq!((&row["action"], &row["definition"]["why"]), (&json!("adopt"), &json!("Perbup 12/2026")), "{log}");
        assert_eq!(row["definition"]["kind"], "agency");
    }
}
