//! Signing in: short access tokens, rotating refresh cookies, reuse found out.

use reqwest::Response;
use serde_json::json;
use tests::on_both;
use tests::people::PASSWORD;
use tests::world::Answer;

/// The refresh cookie an answer sets, as it would be sent back.
fn cookie(response: &Response) -> String {
    let header = response.headers().get("set-cookie").expect("a cookie").to_str().unwrap().to_owned();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/session"] {
        assert!(header.contains(part), "{header} lacks {part}");
    }
    header.split(';').next().unwrap().to_owned()
}

async fn sign_in(world: &tests::World, login: &str, password: &str) -> Response {
    world.post("/api/v1/session", &json!({"login": login, "password": password})).send().await.unwrap()
}

async fn refresh(world: &tests::World, cookie: &str) -> Response {
    world.post("/api/v1/session/refresh", &json!({})).header("cookie", cookie).send().await.unwrap()
}

on_both! {
    async fn a_wrong_name_and_a_wrong_password_are_told_apart_by_nobody(world: World) {
        let one = Answer::of(sign_in(&world, "admin.jenawi", "salah").await).await;
        let other = Answer::of(sign_in(&world, "tidak.ada", PASSWORD).await).await;
        one.is_problem(401, "wrong_sign_in");
        other.is_problem(401, "wrong_sign_in");
        assert_eq!(one.body["title"], other.body["title"]);
    }

    async fn a_refresh_token_works_once_and_its_reuse_ends_the_session(world: World) {
        let first = cookie(&sign_in(&world, "admin.jenawi", PASSWORD).await);
        let renewed = refresh(&world, &first).await;
        assert_eq!(renewed.status(), 200);
        let second = cookie(&renewed);
        assert_ne!(first, second);
        Answer::of(refresh(&world, &first).await).await.is_problem(401, "sign_in_needed");
        Answer::of(refresh(&world, &second).await).await.is_problem(401, "sign_in_needed");
    }

    async fn signing_out_ends_the_session(world: World) {
        let response = sign_in(&world, "admin.jenawi", PASSWORD).await;
        let cookie = cookie(&response);
        let path = format!("{}/api/v1/session", world.base);
        let out = world.http.delete(path).header("cookie", &cookie).send().await.unwrap();
        assert_eq!(out.status(), 204);
        Answer::of(refresh(&world, &cookie).await).await.is_problem(401, "sign_in_needed");
    }

    async fn an_access_token_expires(world: World) {
        let officer = world.officer("admin.jenawi").await;
        assert_eq!(officer.get("/api/v1/me").await.status, 200);
        world.at("2026-11-23T09:30");
        officer.get("/api/v1/me").await.is_problem(401, "sign_in_needed");
    }

    async fn without_a_token_nothing_of_a_case_is_known(world: World) {
        for path in ["/api/v1/me", "/api/v1/queue?post=x", "/api/v1/cases/0192f0c1-0000-7000-8000-000000000001?post=x"] {
            Answer::of(world.get(path).send().await.unwrap()).await.is_problem(401, "sign_in_needed");
            let forged = world.get(path).bearer_auth("eyJhbGciOiJub25lIn0.e30.").send().await.unwrap();
            Answer::of(forged).await.is_problem(401, "sign_in_needed");
        }
    }

    async fn a_post_one_does_not_hold_opens_nothing(world: World) {
        let admin = world.officer("admin.jenawi").await;
        let ppid = world.officer("ppid.jenawi").await;
        admin.get(&format!("/api/v1/queue?post={}", ppid.post)).await.is_problem(404, "not_found");
    }
}
