//! Proof of work while far more is filed than people file: asked of nobody at rest, bound to one form, and
//! what comes without it from the plain form is kept until an officer has looked at it.

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use shared::id::TrackingCode;
use shared::proof::solve;
use tests::world::{Answer, complaint, key};
use tests::{World, on_both};

const CROWD: &str = "203.0.113.7";
const NEIGHBOUR: &str = "203.0.200.9";
const ELSEWHERE: &str = "198.51.100.9";
/// After so many complaints from one place proof is asked, in these tests.
const AFTER: u32 = 3;

/// Files a complaint of words of its own, from an address, with or without proof.
async fn file(world: &World, agency: &str, address: &str, key: &str, form: &Value, proof: Option<&str>) -> Answer {
    let path = format!("{}/api/v1/agencies/{agency}/cases", world.base);
    let mut request =
        world.http.post(path).header("x-forwarded-for", address).header("idempotency-key", key).json(form);
    if let Some(proof) = proof {
        request = request.header("aduan-proof", proof);
    }
    Answer::of(request.send().await.unwrap()).await
}

/// A server that is under pressure from one address.
async fn pressed(world: &World) -> World {
    let world = world.twin_proving(AFTER).await;
    for _ in 0..AFTER {
        assert_eq!(
            file(&world, "jenawi", CROWD, &key(), &complaint(), None).await.status,
            201,
            "at rest nothing is asked"
        );
    }
    world
}

fn challenge(answer: &Answer) -> String {
    answer.is_problem(428, "proof_needed");
    answer.body["challenge"].as_str().expect("a challenge").to_owned()
}

fn filled(key: &str) -> Form {
    let fields = [
        ("key", key),
        ("story", "Lampu jalan di depan balai desa Balong mati sejak Senin."),
        ("place", "Balong"),
        ("name", "Sari Ambarwati"),
        ("phone", "081234567890"),
        ("address", "Balong RT 02"),
        ("email", "sari@contoh.id"),
    ];
    fields.into_iter().fold(Form::new(), |form, (name, value)| form.text(name, value.to_owned()))
}

/// Sends the plain form from an address; status and page.
async fn send(world: &World, address: &str, form: Form) -> (u16, String) {
    let request = world.http.post(format!("{}/jenawi/lapor", world.base)).header("x-forwarded-for", address);
    let response = request.multipart(form).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

fn code_in(page: &str) -> String {
    let mut words = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.find(|word| word.len() == 14 && TrackingCode::from_typed(word).is_some()).expect("a code").to_owned()
}

/// What the tracker's plain page says to a code alone.
async fn ask(world: &World, code: &str) -> (u16, String) {
    let asked = world.http.post(format!("{}/lacak", world.base)).form(&[("number", ""), ("code", code)]);
    let response = asked.send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

/// Something in quarantine; its key, code and page.
async fn keep(world: &World) -> (String, String, String) {
    let own = key();
    let pdf = Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name("surat.pdf");
    let (status, page) = send(world, CROWD, filled(&own).part("files", pdf)).await;
    assert_eq!(status, 202, "{page}");
    let code = code_in(&page);
    (own, code, page)
}

async fn list(officer: &tests::people::Officer<'_>, view: &str) -> Value {
    let page = officer.get(&format!("/api/v1/quarantine?post={}&view={view}", officer.post)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.body
}

on_both! {
    async fn a_challenge_is_answered_once_for_the_same_form(world: World) {
        let world = pressed(&world).await;
        let own = key();
        let asked = file(&world, "jenawi", CROWD, &own, &complaint(), None).await;
        let proof = solve(&challenge(&asked)).expect("it can be solved");
        assert_eq!(file(&world, "jenawi", CROWD, &own, &complaint(), Some(&proof)).await.status, 201);
        assert_eq!(file(&world, "jenawi", CROWD, &own, &complaint(), Some(&proof)).await.status, 200, "the same receipt");
        let another = file(&world, "jenawi", CROWD, &key(), &complaint(), Some(&proof)).await;
        challenge(&another);
    }

    async fn a_challenge_serves_no_other_agency_place_or_time_and_cannot_be_made_easier(world: World) {
        let world = pressed(&world).await;
        for _ in 0..AFTER {
            file(&world, "karanganyar", ELSEWHERE, &key(), &complaint(), None).await;
        }
        let own = key();
        let token = challenge(&file(&world, "jenawi", CROWD, &own, &complaint(), None).await);
        let proof = solve(&token).expect("it can be solved");
        let refused = async |agency: &'static str, address: &'static str, proof: String| {
            challenge(&file(&world, agency, address, &own, &complaint(), Some(&proof)).await)
        };
        refused("karanganyar", ELSEWHERE, proof.clone()).await;
        let (head, signature) = token.rsplit_once('.').expect("a signature");
        let easier = format!("{}.0.1.{signature}", head.rsplitn(3, '.').last().expect("a nonce"));
        refused("jenawi", CROWD, solve(&easier).expect("easily solved")).await;
        refused("jenawi", CROWD, proof.replacen("v1.", "v1.0", 1)).await;
        for nonsense in ["", "~", "v1.~1", "apa saja"] {
            refused("jenawi", CROWD, nonsense.to_owned()).await;
        }
        world.clock.advance(9 * 60_000);
        let again = challenge(&file(&world, "jenawi", CROWD, &own, &complaint(), None).await);
        world.clock.advance(60_000);
        refused("jenawi", CROWD, proof).await;
        let fresh = solve(&again).expect("it can be solved");
        assert_eq!(file(&world, "jenawi", CROWD, &own, &complaint(), Some(&fresh)).await.status, 201, "asked for anew");
    }

    async fn an_address_of_a_mobile_network_may_change_between_challenge_and_answer(world: World) {
        let world = pressed(&world).await;
        let own = key();
        let proof = solve(&challenge(&file(&world, "jenawi", CROWD, &own, &complaint(), None).await)).unwrap();
        for _ in 0..AFTER {
            file(&world, "jenawi", NEIGHBOUR, &key(), &complaint(), None).await;
        }
        assert_eq!(file(&world, "jenawi", NEIGHBOUR, &own, &complaint(), Some(&proof)).await.status, 201);
    }

    async fn who_files_elsewhere_is_asked_nothing_until_the_whole_agency_is_flooded(world: World) {
        let world = pressed(&world).await;
        assert_eq!(file(&world, "jenawi", ELSEWHERE, &key(), &complaint(), None).await.status, 201);
        for nth in 0..AFTER * 10 {
            file(&world, "jenawi", &format!("192.0.2.{nth}"), &key(), &complaint(), None).await;
        }
        challenge(&file(&world, "jenawi", "192.0.2.200", &key(), &complaint(), None).await);
        let form = json!({ "story": complaint()["story"], "name": "Sari Ambarwati", "phone": "081234567890", "address": "Balong" });
        assert_eq!(file(&world, "karanganyar", "192.0.2.200", &key(), &form, None).await.status, 201, "another agency is at rest");
        world.clock.advance(21 * 60_000);
        assert_eq!(file(&world, "jenawi", "192.0.2.200", &key(), &complaint(), None).await.status, 201, "it is over");
    }

    async fn a_form_with_a_fault_is_told_of_it_before_any_work_is_asked(world: World) {
        let world = pressed(&world).await;
        file(&world, "jenawi", CROWD, &key(), &json!({"story": ""}), None).await.is_problem(422, "problems");
    }

    async fn what_comes_by_the_plain_form_under_pressure_is_kept_and_its_reporter_told_the_truth(world: World) {
        let world = pressed(&world).await;
        let (own, code, page) = keep(&world).await;
        assert!(page.contains("Kiriman Anda kami simpan") && !page.contains("JNW-"), "{page}");
        let pdf = Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name("surat.pdf");
        let (status, again) = send(&world, CROWD, filled(&own).part("files", pdf)).await;
        assert_eq!((status, code_in(&again)), (202, code.clone()), "sent twice, kept once");
        let (status, said) = ask(&world, &code).await;
        assert_eq!(status, 409);
        assert!(said.contains("menunggu dilihat petugas"), "{said}");
        Answer::of(world.post("/api/v1/track", &json!({"number": "", "code": code})).send().await.unwrap())
            .await
            .is_problem(409, "in_quarantine");
    }

    async fn what_is_taken_from_quarantine_came_when_it_came_and_keeps_its_code_and_files(world: World) {
        let world = pressed(&world).await;
        let (_, code, _) = keep(&world).await;
        world.at("2026-11-25T10:00");
        api::sweep::run(&world.app).await.unwrap();
        let officer = world.officer("klarifikasi.jenawi").await;
        let queue = officer.get(&format!("/api/v1/queue?post={}&view=mine", officer.post)).await;
        assert_eq!(queue.body["quarantined"], 1, "the rail says so");
        let kept = list(&officer, "kept").await;
        let row = &kept["rows"][0];
        assert_eq!((row["cause"].as_str(), row["files"].as_u64()), (Some("pressure"), Some(1)));
        assert!(!kept.to_string().contains("Ambarwati") && !kept.to_string().contains("81234567890"), "{kept}");
        let path = format!("/api/v1/quarantine/{}/file", row["id"].as_str().unwrap());
        let taken = officer.post(&path, &json!({"post": officer.post})).await;
        assert_eq!(taken.status, 200, "{}", taken.body);
        let number = taken.body["number"].as_str().unwrap().to_owned();
        assert_eq!(officer.post(&path, &json!({"post": officer.post})).await.body, taken.body, "taken once");
        let seen = Answer::of(world.post("/api/v1/track", &json!({"number": "", "code": code})).send().await.unwrap()).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert_eq!(seen.body["case"]["number"], json!(number));
        let came = shared::time::Moment::parse(tests::world::MONDAY_9).unwrap();
        assert_eq!(seen.body["case"]["filed_at"], json!(came.millis()), "its clocks count from when it came");
        assert_eq!(seen.body["files"][0]["name"], "surat.pdf", "its file was not swept away");
        assert_eq!(list(&officer, "kept").await["waiting"], 0);
        assert_eq!(world.track_with(&number, &code).await.status, 200);
        world.track_with("JNW-2026-9999", &code).await.is_problem(404, "not_found");
        let mut reader = world.app.store().reader().await.unwrap();
        let left: (String, String) = sqlx::query_as("select form_sealed, code_sealed from quarantine")
            .fetch_one(&mut *reader)
            .await
            .unwrap();
        assert_eq!(left, Default::default(), "the case has it now, and erasing the case erases all of it");
    }

    async fn what_is_no_complaint_needs_a_reason_stays_listed_thirty_days_and_goes_with_a_count(world: World) {
        let world = pressed(&world).await;
        let (_, code, _) = keep(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = list(&officer, "kept").await["rows"][0]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/quarantine/{id}/refuse");
        for reason in ["", "   ", "ya"] {
            let refused = officer.post(&path, &json!({"post": officer.post, "reason": reason})).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.fields(), ["reason"]);
        }
        let reason = json!({"post": officer.post, "reason": "Iklan pinjaman, bukan aduan."});
        assert_eq!(officer.post(&path, &reason).await.status, 204);
        assert_eq!(list(&officer, "kept").await["rows"], json!([]));
        assert_eq!(list(&officer, "refused").await["rows"][0]["ground"], "Iklan pinjaman, bukan aduan.");
        let (status, said) = ask(&world, &code).await;
        assert_eq!(status, 409);
        assert!(said.contains("bukan aduan"), "{said}");
        world.clock.advance(29 * 24 * 60 * 60_000);
        assert_eq!(api::sweep::run(&world.app).await.unwrap().quarantine, 0);
        let late = world.officer("klarifikasi.jenawi").await;
        assert_eq!(list(&late, "refused").await["rows"].as_array().unwrap().len(), 1);
        world.clock.advance(2 * 24 * 60 * 60_000);
        let swept = api::sweep::run(&world.app).await.unwrap();
        assert_eq!(swept.quarantine, 1, "removed, and counted");
        assert_eq!(ask(&world, &code).await.0, 404);
    }

    async fn a_field_that_no_human_sees_keeps_a_form_aside_even_at_rest(world: World) {
        let form = world.get("/jenawi/lapor").send().await.unwrap().text().await.unwrap();
        assert!(form.contains("aria-hidden=\"true\"") && form.contains("name=\"website\" type=\"text\" tabindex=\"-1\""));
        let (status, page) = send(&world, ELSEWHERE, filled(&key()).text("website", "https://iklan.example")).await;
        assert_eq!(status, 202, "{page}");
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(list(&officer, "kept").await["rows"][0]["cause"], "trap");
        let (status, _) = send(&world, ELSEWHERE, filled(&key()).text("website", "")).await;
        assert_eq!(status, 200);
    }

    async fn only_who_takes_complaints_in_at_that_agency_judges_what_is_kept(world: World) {
        let world = pressed(&world).await;
        keep(&world).await;
        let judge = world.officer("klarifikasi.jenawi").await;
        let id = list(&judge, "kept").await["rows"][0]["id"].as_str().unwrap().to_owned();
        for login in ["ppid.jenawi", "administrator.jenawi", "pemeriksa.jenawi"] {
            let officer = world.officer(login).await;
            let body = json!({"post": officer.post, "reason": "Bukan aduan."});
            officer.get(&format!("/api/v1/quarantine?post={}", officer.post)).await.is_problem(403, "forbidden");
            for what in ["file", "refuse"] {
                officer.post(&format!("/api/v1/quarantine/{id}/{what}"), &body).await.is_problem(403, "forbidden");
            }
        }
        let stranger = world.officer("admin.karanganyar").await;
        assert_eq!(list(&stranger, "kept").await["rows"], json!([]));
        let body = json!({"post": stranger.post, "reason": "Bukan aduan."});
        for what in ["file", "refuse"] {
            stranger.post(&format!("/api/v1/quarantine/{id}/{what}"), &body).await.is_problem(404, "not_found");
        }
        let body = json!({"post": judge.post, "reason": "Bukan aduan."});
        judge.post("/api/v1/quarantine/tidak-ada/file", &body).await.is_problem(404, "not_found");
    }

    async fn a_confidential_complaint_in_quarantine_is_read_by_who_would_have_it(world: World) {
        let world = pressed(&world).await;
        let (status, page) = send(&world, CROWD, filled(&key()).text("confidential", "1")).await;
        assert_eq!(status, 202, "{page}");
        let keeper = world.officer("klarifikasi.jenawi").await;
        let colleague = world.officer("admin.jenawi").await;
        assert_eq!(list(&keeper, "kept").await["waiting"], 1);
        assert_eq!(list(&colleague, "kept").await["waiting"], 0);
    }
}
