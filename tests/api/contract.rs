//! The contract of the API: its description, its headers, its health.

use tests::on_both;
use tests::world::Answer;

on_both! {
    async fn the_description_names_every_route(world: World) {
        let answer = Answer::of(world.get("/api/v1/openapi.json").send().await.unwrap()).await;
        let described: Vec<String> = answer.body["paths"].as_object().expect("paths").keys().cloned().collect();
        for path in [
            "/api/v1/agencies", "/api/v1/agencies/{agency}", "/api/v1/agencies/{agency}/cases", "/api/v1/uploads", "/api/v1/uploads/{file}",
            "/api/v1/track", "/api/v1/track/commands", "/api/v1/session", "/api/v1/session/refresh", "/api/v1/me", "/api/v1/queue", "/api/v1/cases",
            "/api/v1/cases/{case}", "/api/v1/cases/{case}/commands", "/api/v1/cases/{case}/attachments/{file}",
        ] {
            assert!(described.iter().any(|known| known == path), "{path} is not described: {described:?}");
        }
    }

    async fn the_server_says_whether_it_lives_and_can_work(world: World) {
        assert_eq!(world.get("/healthz").send().await.unwrap().status(), 200);
        assert_eq!(world.get("/readyz").send().await.unwrap().status(), 200);
    }

    async fn every_answer_forbids_inline_script_and_carries_a_request_id(world: World) {
        for path in ["/", "/jenawi/lapor", "/lacak", "/petugas", "/api/v1/agencies", "/tidak-ada/lapor"] {
            let response = world.get(path).send().await.unwrap();
            let policy = response.headers()["content-security-policy"].to_str().unwrap();
            assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
            assert_eq!(response.headers()["x-content-type-options"], "nosniff", "{path}");
            assert!(response.headers().contains_key("x-request-id"), "{path}");
        }
    }

    async fn an_unknown_address_of_the_api_is_a_problem_document(world: World) {
        Answer::of(world.get("/api/v1/tidak-ada").send().await.unwrap()).await.is_problem(404, "not_found");
        let wrong = world.http.put(format!("{}/api/v1/track", world.base)).send().await.unwrap();
        Answer::of(wrong).await.is_problem(405, "method_not_allowed");
    }

    async fn sentences_come_in_the_language_asked_for(world: World) {
        let ask = |lang: &'static str| world.get("/api/v1/tidak-ada").header("accept-language", lang).send();
        let id = Answer::of(ask("id").await.unwrap()).await.body["title"].clone();
        let en = Answer::of(ask("en").await.unwrap()).await.body["title"].clone();
        assert_ne!(id, en);
    }
}
