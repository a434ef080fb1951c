//! The console's guide of each role, and opening a complaint by its number.

use serde_json::Value;
use tests::on_both;

/// The names of some rows.
fn all<'v>(rows: &'v Value, name: &str) -> Vec<&'v str> {
    rows.as_array().unwrap().iter().map(|row| row[name].as_str().unwrap()).collect()
}

on_both! {
    async fn a_role_is_told_its_screens_what_comes_to_it_and_its_first_day(world: World) {
        let told = |role: &str, lang: &str| {
            let path = format!("/api/v1/agencies/jenawi/guide?role={role}&bahasa={lang}");
            let asked = world.get(&path);
            async move { asked.send().await.unwrap().json::<Value>().await.unwrap() }
        };
        let classifier = told("classifier", "id").await;
        assert_eq!(classifier["office"], "Pengelola Data dan Klarifikasi Informasi");
        let screens = all(&classifier["screens"], "address");
        assert!(screens.contains(&"/petugas") && screens.contains(&"/petugas/karantina"), "{screens:?}");
        assert!(!screens.contains(&"/petugas/kelola"), "{screens:?}");
        let arrivals = classifier["arrivals"].to_string();
        assert!(arrivals.contains("oleh "), "what comes is read from the SOP: {arrivals}");
        assert!((3..=6).contains(&classifier["tour"].as_array().unwrap().len()));
        let administrator = told("administrator", "en").await;
        let screens = all(&administrator["screens"], "address");
        assert!(screens.contains(&"/petugas/kelola/sop") && !screens.contains(&"/petugas"), "{screens:?}");
        assert!(administrator["words"].to_string().contains("Start the first-day tour"));
    }

    async fn a_guide_is_of_a_role_and_an_agency_that_are_known(world: World) {
        for (path, status) in [
            ("/api/v1/agencies/jenawi/guide?role=raja", 400),
            ("/api/v1/agencies/jenawi/guide", 400),
            ("/api/v1/agencies/tidak-ada/guide?role=head", 404),
        ] {
            assert_eq!(world.get(path).send().await.unwrap().status(), status, "{path}");
        }
    }

    async fn a_number_opens_what_the_post_may_see_and_nothing_else(world: World) {
        let receipt = world.file().await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let case = classifier.waiting(&receipt.number).await;
        let ask = |number: &str, post: &str| format!("/api/v1/cases/numbered/{number}?post={post}");
        let found = classifier.get(&ask(&receipt.number.to_lowercase(), &classifier.post)).await;
        assert_eq!((found.status, found.body["id"].as_str()), (200, Some(case.as_str())), "{}", found.body);
        for number in ["JNW-2026-9999", "bukan nomor", "%27%20or%201=1"] {
            classifier.get(&ask(number, &classifier.post)).await.is_problem(404, "not_found");
        }
        let elsewhere = world.officer("admin.karanganyar").await;
        elsewhere.get(&ask(&receipt.number, &elsewhere.post)).await.is_problem(404, "not_found");
        elsewhere.get(&ask(&receipt.number, &classifier.post)).await.is_problem(404, "not_found");
        let keeper = world.officer("administrator.jenawi").await;
        keeper.get(&ask(&receipt.number, &keeper.post)).await.is_problem(404, "not_found");
    }
}
