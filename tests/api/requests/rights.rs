//! Every post at every route of requests: what it may do follows from its role alone, and never crosses agencies.

use serde_json::json;
use shared::permission::Act;
use shared::procedure::Role;
use tests::on_both;
use tests::world::key;

use super::{deed, enter, filed, form, send, text};

/// Words of who asks that nobody else is shown.
const SECRETS: [&str; 4] = ["Pemohonnama", "Sidomukti", "0812 1111 2222", "Guru"];

on_both! {
    async fn every_post_does_and_reads_of_requests_what_its_role_may_and_no_more(world: World) {
        let ppid = world.officer("ppid.jenawi").await;
        let id = enter(&world, &ppid).await;
        let (_, case) = filed(&world).await;
        for account in api::demo::load(&world.app).await.expect("the accounts") {
            let (login, mine) = (account.login.as_str(), account.login.ends_with(".jenawi"));
            if !(mine || login.ends_with(".pekalongan")) {
                continue;
            }
            let officer = world.officer(login).await;
            let post = officer.get("/api/v1/me").await.body["posts"][0].clone();
            let role = Role::from_code(post["role"].as_str().expect("a role")).expect("a role there is");
            let reads = role.may(Act::ReadRequests);
            let expected = |may: bool| match (may, mine) {
                (false, _) => 403,
                (true, false) => 404,
                (true, true) => 200,
            };
            for path in ["/api/v1/requests?view=requests", "/api/v1/requests?view=waiting",
                "/api/v1/registers?view=requests", "/api/v1/registers/csv?view=requests"] {
                let (status, body) = text(&world, &officer, &format!("{path}&post={}", officer.post)).await;
                assert_eq!(status, if reads { 200 } else { 403 }, "{login} {path}");
                let named = body.contains(SECRETS[0]);
                let shows = path.contains("registers") && mine && role.may(Act::SeeApplicants);
                assert_eq!(named, shows, "{login} {path}: {body}");
                assert!(shows || SECRETS.iter().all(|secret| !body.contains(secret)), "{login} {path}");
            }
            let (status, body) = text(&world, &officer, &format!("/api/v1/requests/{id}?post={}", officer.post)).await;
            assert_eq!(status, expected(reads), "{login}");
            assert_eq!(body.contains(SECRETS[0]), status == 200 && role.may(Act::SeeApplicants), "{login}: {body}");
            let mut entry = form();
            entry["post"] = json!(officer.post);
            let entered = send(&world, &officer, "/api/v1/requests", &key(), &entry).await;
            assert_eq!(entered.status, if role.may(Act::EnterRequest) { 422 } else { 403 }, "{login}");
            let path = format!("/api/v1/cases/{case}/request");
            let mut empty = entry.clone();
            empty["question"] = json!("");
            let opened = send(&world, &officer, &path, &key(), &empty).await.status;
            let may = match expected(role.may(Act::OpenRequest)) { 200 => 422, other => other };
            assert_eq!(opened, may, "{login}");
            for load in [json!({"deed": "extend", "text": ""}), json!({"deed": "respond", "text": ""})] {
                let does = match load["deed"].as_str() { Some("extend") => Role::Ppid, _ => Role::PpidSuperior };
                let answer = deed(&world, &officer, &id, &key(), 1, load.clone()).await;
                let code = match (expected(reads), role == does, does) {
                    (200, true, Role::Ppid) => "problems",
                    (200, true, _) => "not_from_here",
                    (200, false, _) => "not_your_step",
                    (403, ..) => "forbidden",
                    _ => "not_found",
                };
                assert_eq!(answer.body["code"], code, "{login} {load}");
            }
        }
    }

    async fn nobody_reads_requests_without_signing_in(world: World) {
        let ppid = world.officer("ppid.jenawi").await;
        let id = enter(&world, &ppid).await;
        for path in [format!("/api/v1/requests/{id}"), format!("/api/v1/requests/{id}/notice"),
            "/api/v1/requests".to_owned(), "/api/v1/registers".to_owned(), "/api/v1/registers/csv".to_owned()] {
            let answer = world.get(&format!("{path}?post={}&view=requests", ppid.post)).send().await.expect("an answer");
            assert_eq!(answer.status(), 401, "{path}");
        }
    }
}
