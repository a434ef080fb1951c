//! Limits against abuse: a guesser is slowed down, learns nothing by it, and locks nobody out.

use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use shared::limits::Scope;
use tests::people::{PASSWORD, together};
use tests::world::{Answer, complaint, key};
use tests::{World, on_both};

const GUESSER: &str = "203.0.113.7";
const ELSEWHERE: &str = "198.51.100.9";
const OFFICE: &str = "192.0.2.40";

/// A request as it comes from an address, by way of the one proxy.
fn from(address: &str, request: RequestBuilder) -> RequestBuilder {
    request.header("x-forwarded-for", address)
}

async fn sign_in(world: &World, address: &str, login: &str, password: &str) -> Response {
    let request = world.post("/api/v1/session", &json!({"login": login, "password": password}));
    from(address, request).send().await.unwrap()
}

async fn track(world: &World, address: &str, number: &str, code: &str) -> Response {
    from(address, world.post("/api/v1/track", &json!({"number": number, "code": code}))).send().await.unwrap()
}

/// All of an answer that a guesser could compare: status, headers and body, without the request's own id.
async fn seen(response: Response) -> (u16, Vec<(String, String)>, Value) {
    let headers = response.headers().iter().filter(|(name, _)| !["x-request-id", "date"].contains(&name.as_str()));
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let Answer { status, mut body, .. } = Answer::of(response).await;
    body["request_id"] = Value::Null;
    (status, headers, body)
}

/// Fails as often as a login may.
async fn exhaust_login(world: &World, address: &str, login: &str) {
    for nth in 0..Scope::SignInLogin.rule().hits_max {
        assert_eq!(sign_in(world, address, login, "salah").await.status(), 401, "failure {nth}");
    }
}

/// Fails as often as an address may.
async fn exhaust_tracking(world: &World, address: &str) {
    for nth in 0..Scope::TrackOrigin.rule().hits_max {
        assert_eq!(track(world, address, "JNW-2026-0001", "2345-6789-ABCD").await.status(), 404, "failure {nth}");
    }
}

/// How many seconds an answer asks to wait.
async fn wait_of(response: Response) -> u32 {
    let wait = response.headers().get("retry-after").map(|value| value.to_str().unwrap().parse().unwrap());
    Answer::of(response).await.is_problem(429, "too_many");
    wait.expect("Retry-After")
}

on_both! {
    async fn a_login_that_failed_too_often_waits_a_minute_and_then_longer(world: World) {
        exhaust_login(&world, GUESSER, "admin.jenawi").await;
        assert_eq!(wait_of(sign_in(&world, GUESSER, "admin.jenawi", PASSWORD).await).await, 60);
        world.clock.advance(59_999);
        assert_eq!(wait_of(sign_in(&world, GUESSER, "admin.jenawi", PASSWORD).await).await, 1);
        world.clock.advance(1);
        assert_eq!(sign_in(&world, GUESSER, "admin.jenawi", "salah").await.status(), 401);
        assert_eq!(wait_of(sign_in(&world, GUESSER, "admin.jenawi", PASSWORD).await).await, 120);
        world.clock.advance(120_000);
        assert_eq!(sign_in(&world, GUESSER, "admin.jenawi", PASSWORD).await.status(), 200);
        exhaust_login(&world, GUESSER, "admin.jenawi").await;
    }

    async fn an_unknown_login_is_counted_and_refused_like_a_known_one(world: World) {
        let mut found = Vec::new();
        for (address, login) in [(GUESSER, "admin.jenawi"), (ELSEWHERE, "tidak.ada")] {
            let first = seen(sign_in(&world, address, login, "salah").await).await;
            for _ in 1..Scope::SignInLogin.rule().hits_max {
                sign_in(&world, address, login, "salah").await;
            }
            let blocked = seen(sign_in(&world, address, login, "salah").await).await;
            let right = seen(sign_in(&world, address, login, PASSWORD).await).await;
            assert_eq!((first.0, blocked.0), (401, 429));
            assert_eq!(blocked, right, "a blocked guesser is not told that the password was right");
            found.push((first, blocked));
        }
        assert_eq!(found[0], found[1]);
    }

    async fn passwords_tried_at_once_are_all_counted(world: World) {
        let max = Scope::SignInLogin.rule().hits_max;
        let tries = (0..max * 3).map(|_| sign_in(&world, GUESSER, "admin.jenawi", "salah"));
        let answers = together(tries).await;
        let weighed = answers.iter().filter(|answer| answer.status() == 401).count();
        assert_eq!(weighed, max as usize);
        assert!(answers.iter().all(|answer| [401, 429].contains(&answer.status().as_u16())));
    }

    async fn a_right_password_counts_against_nobody(world: World) {
        for _ in 0..Scope::SignInLogin.rule().hits_max {
            assert_eq!(sign_in(&world, OFFICE, "admin.jenawi", "salah").await.status(), 401);
            assert_eq!(sign_in(&world, OFFICE, "admin.jenawi", PASSWORD).await.status(), 200);
        }
    }

    async fn a_guesser_locks_nobody_out_of_a_place_they_work_from_nor_of_an_open_session(world: World) {
        assert_eq!(sign_in(&world, OFFICE, "admin.jenawi", PASSWORD).await.status(), 200);
        let officer = world.officer("admin.jenawi").await;
        exhaust_login(&world, GUESSER, "admin.jenawi").await;
        wait_of(sign_in(&world, ELSEWHERE, "admin.jenawi", PASSWORD).await).await;
        assert_eq!(sign_in(&world, OFFICE, "admin.jenawi", PASSWORD).await.status(), 200);
        assert_eq!(officer.get("/api/v1/me").await.status, 200);
        exhaust_login(&world, OFFICE, "admin.jenawi").await;
        wait_of(sign_in(&world, OFFICE, "admin.jenawi", PASSWORD).await).await;
    }

    async fn an_address_that_tries_many_logins_is_refused_with_any(world: World) {
        for nth in 0..Scope::SignInOrigin.rule().hits_max {
            assert_eq!(sign_in(&world, GUESSER, &format!("orang.{nth}"), "salah").await.status(), 401);
        }
        wait_of(sign_in(&world, GUESSER, "admin.jenawi", PASSWORD).await).await;
        assert_eq!(sign_in(&world, ELSEWHERE, "admin.jenawi", PASSWORD).await.status(), 200);
    }

    async fn servers_over_one_database_share_the_count_of_failed_sign_ins(world: World) {
        let twin = world.twin().await;
        for nth in 0..Scope::SignInLogin.rule().hits_max {
            let server = if nth % 2 == 0 { &world } else { &twin };
            assert_eq!(sign_in(server, GUESSER, "admin.jenawi", "salah").await.status(), 401);
        }
        for server in [&world, &twin] {
            wait_of(sign_in(server, GUESSER, "admin.jenawi", PASSWORD).await).await;
        }
    }

    async fn an_address_whose_trackings_failed_too_often_waits_and_others_do_not(world: World) {
        let receipt = world.file().await;
        exhaust_tracking(&world, GUESSER).await;
        assert_eq!(wait_of(track(&world, GUESSER, &receipt.number, &receipt.code).await).await, 60);
        assert_eq!(track(&world, ELSEWHERE, &receipt.number, &receipt.code).await.status(), 200);
        let step = json!({"number": receipt.number, "code": receipt.code, "version": 2, "step": "6a", "text": "Halo"});
        wait_of(from(GUESSER, world.post("/api/v1/track/commands", &step)).send().await.unwrap()).await;
        world.clock.advance(60_000);
        assert_eq!(track(&world, GUESSER, &receipt.number, &receipt.code).await.status(), 200);
    }

    async fn a_blocked_tracker_is_told_nothing_of_number_or_code(world: World) {
        let (receipt, other) = (world.file().await, world.file().await);
        let pairs = [
            (receipt.number.as_str(), receipt.code.as_str()),
            (receipt.number.as_str(), other.code.as_str()),
            ("JNW-2026-9999", receipt.code.as_str()),
            (receipt.number.as_str(), "bukan kode"),
            ("", ""),
        ];
        let mut wrong = Vec::new();
        for (number, code) in &pairs[1..] {
            wrong.push(seen(track(&world, GUESSER, number, code).await).await);
        }
        assert!(wrong.iter().all(|answer| *answer == wrong[0] && answer.0 == 404), "{wrong:?}");
        exhaust_tracking(&world, ELSEWHERE).await;
        let mut blocked = Vec::new();
        for (number, code) in pairs {
            blocked.push(seen(track(&world, ELSEWHERE, number, code).await).await);
        }
        assert!(blocked.iter().all(|answer| *answer == blocked[0] && answer.0 == 429), "{blocked:?}");
    }

    async fn a_block_of_one_server_holds_on_the_other_two_seconds_later(world: World) {
        let twin = world.twin().await;
        let receipt = world.file().await;
        assert_eq!(track(&twin, GUESSER, &receipt.number, &receipt.code).await.status(), 200);
        exhaust_tracking(&world, GUESSER).await;
        world.clock.advance(2_000);
        assert_eq!(wait_of(track(&twin, GUESSER, &receipt.number, &receipt.code).await).await, 58);
        assert_eq!(track(&twin, ELSEWHERE, &receipt.number, &receipt.code).await.status(), 200);
    }

    async fn the_limits_know_neither_address_nor_login(world: World) {
        exhaust_login(&world, GUESSER, "admin.jenawi").await;
        exhaust_tracking(&world, GUESSER).await;
        let mut writer = world.app.store().writer().await.unwrap();
        let rows: Vec<(String, String)> =
            sqlx::query_as("select scope, subject from limits").fetch_all(&mut *writer).await.unwrap();
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert!(rows.iter().all(|(_, subject)| subject.len() == 64 && subject.bytes().all(|byte| byte.is_ascii_hexdigit())));
        drop(writer);
        world.clock.advance(31 * 24 * 60 * 60_000);
        api::sweep::run(&world.app).await.unwrap();
        let mut reader = world.app.store().reader().await.unwrap();
        let (rows,): (i64,) = sqlx::query_as("select count(*) from limits").fetch_one(&mut *reader).await.unwrap();
        assert_eq!(rows, 0, "what no longer counts is swept away");
    }

    async fn filing_is_limited_by_address_and_a_repeat_is_no_filing(world: World) {
        let path = "/api/v1/agencies/jenawi/cases";
        let first = key();
        let again = || from(GUESSER, world.http.post(format!("{}{path}", world.base)).header("idempotency-key", &first).json(&complaint())).send();
        assert_eq!(again().await.unwrap().status(), 201);
        for _ in 1..Scope::FileOrigin.rule().hits_max {
            assert_eq!(from(GUESSER, world.post(path, &complaint())).send().await.unwrap().status(), 201);
            assert_eq!(again().await.unwrap().status(), 200);
        }
        wait_of(from(GUESSER, world.post(path, &complaint())).send().await.unwrap()).await;
        assert_eq!(again().await.unwrap().status(), 200, "a receipt that was given stays true");
        assert_eq!(from(ELSEWHERE, world.post(path, &complaint())).send().await.unwrap().status(), 201);
    }

    async fn a_form_may_not_send_files_without_end(world: World) {
        let form = key();
        for nth in 0..Scope::UploadForm.rule().hits_max {
            let sent = world.upload(&form, &format!("surat {nth}.pdf"), b"%PDF-1.4\n%%EOF\n".to_vec()).await;
            assert_eq!(sent.status, 201, "{}", sent.body);
            let id = sent.body["id"].as_str().unwrap().to_owned();
            let path = format!("{}/api/v1/uploads/{id}?key={form}", world.base);
            assert_eq!(world.http.delete(path).send().await.unwrap().status(), 204);
        }
        world.upload(&form, "lagi.pdf", b"%PDF-1.4\n%%EOF\n".to_vec()).await.is_problem(429, "too_many");
    }

    async fn a_plain_page_that_refuses_keeps_what_was_typed(world: World) {
        exhaust_tracking(&world, GUESSER).await;
        let typed = [("number", "JNW-2026-0042"), ("code", "K7RM-Q2XD-9FHT")];
        let page = from(GUESSER, world.http.post(format!("{}/lacak", world.base)).form(&typed)).send().await.unwrap();
        assert_eq!((page.status().as_u16(), page.headers()["retry-after"].to_str().unwrap()), (429, "60"));
        let text = page.text().await.unwrap();
        assert!(text.contains("JNW-2026-0042") && text.contains("K7RM-Q2XD-9FHT") && text.contains("Tunggu 1 menit"));
        let form = reqwest::multipart::Form::new().text("number", "JNW-2026-0042").text("code", "K7RM-Q2XD-9FHT");
        let form = form.text("step", "6a").text("version", "2").text("key", key()).text("text", "Lampu belum menyala.");
        let page = from(GUESSER, world.http.post(format!("{}/lacak/tindakan?bahasa=en", world.base)).multipart(form));
        let page = page.send().await.unwrap();
        assert_eq!((page.status().as_u16(), page.headers()["retry-after"].to_str().unwrap()), (429, "60"));
        let text = page.text().await.unwrap();
        assert!(text.contains("Lampu belum menyala.") && text.contains("K7RM-Q2XD-9FHT") && text.contains("Wait 1 min"));
    }
}
