//! A party outside the agency is asked by a link: it reads an excerpt that tells nobody who reports, answers once, and
//! then the link is closed. Absent: the rules themselves (see `shared::contribution::outside`).

use serde_json::{Value, json};
use shared::limits::Scope;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, World, key, tells_phone};

use super::redacting::photo;

const STORY: &str = "Lampu jalan di depan rumah Pak Budi mati. Hubungi 0812 3456 7890 atau saya, Penandanama.";
const ALT: &str = "Tiang lampu yang padam di tepi jalan";

/// A complaint to Jenawi with a photo, by its id and its file's.
async fn told(world: &World, more: Value) -> (String, String) {
    let form_key = key();
    let file = world.upload(&form_key, "Penandaberkas.png", photo()).await.body["id"].as_str().unwrap().to_owned();
    let mut form = json!({"story": STORY, "name": "Penandanama Lengkap", "phone": "0812 3456 7890", "address": "Balong",
        "files": [file]});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&form_key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = tests::world::Receipt::of(&answer.body);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (case, file)
}

async fn sheet(officer: &Officer<'_>, case: &str) -> Answer {
    officer.get(&format!("/api/v1/cases/{case}/outside?post={}", officer.post)).await
}

/// A question with everything blacked out that is proposed.
async fn question(officer: &Officer<'_>, case: &str, file: &str) -> Value {
    let told = sheet(officer, case).await.body["told"].clone();
    let veils: Vec<Value> = told["finds"].as_array().unwrap().iter().map(|find| find["span"].clone()).collect();
    json!({
        "post": officer.post,
        "typed": {"party": "PLN Contoh", "text": "Milik siapa tiang ini?", "due_on": "2026-12-04"},
        "excerpt": {"version": told["version"], "veils": veils, "dismissed": []},
        "pictures": [{"file": file, "alt": ALT, "boxes": [{"left": 0, "top": 0, "width": 5000, "height": 10000}]}],
    })
}

async fn ask(officer: &Officer<'_>, case: &str, body: &Value) -> Answer {
    officer.post(&format!("/api/v1/cases/{case}/outside"), body).await
}

/// The same under a key of one's own.
async fn under((world, officer): (&World, &Officer<'_>), path: &str, once: &str, body: &Value) -> Answer {
    let request = world.http.post(format!("{}{path}", world.base)).header("idempotency-key", once).json(body);
    Answer::of(request.bearer_auth(&officer.token).send().await.unwrap()).await
}

fn code(asked: &Answer) -> String {
    assert_eq!(asked.status, 201, "{}", asked.body);
    let address = asked.body["address"].as_str().unwrap();
    address.strip_prefix("/pihak-luar#kode=").unwrap().to_owned()
}

async fn sent(world: &World, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
    let answer = world.http.post(format!("{}{path}", world.base)).form(&fields.to_vec()).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn opened(world: &World, code: &str) -> (u16, String) {
    sent(world, "/pihak-luar", &[("code", code)]).await
}

async fn links_kept(world: &World) -> i64 {
    let mut reader = world.app.store().reader().await.unwrap();
    let query = "select count(*) from published_pictures where case_id is not null and link is not null";
    let row: (i64,) = sqlx::query_as(query).fetch_one(&mut *reader).await.unwrap();
    row.0
}

on_both! {
    async fn a_party_outside_reads_an_excerpt_without_who_reports_and_answers_once(world: World) {
        let (case, file) = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let before = officer.case(&case).await["case"].clone();
        let body = question(&officer, &case, &file).await;
        let code = code(&ask(&officer, &case, &body).await);
        let case_now = officer.case(&case).await["case"].clone();
        assert_eq!((&case_now["state"], &case_now["holder"], &case_now["clocks"]),
            (&before["state"], &before["holder"], &before["clocks"]), "the SOP goes on as before");
        // The page tells what was asked and nothing of who reports.
        let (status, page) = opened(&world, &code).await;
        assert_eq!(status, 200);
        for there in ["PLN Contoh", "Milik siapa tiang ini?", "Lampu jalan di depan rumah", "[disamarkan]", ALT] {
            assert!(page.contains(there), "{there}: {page}");
        }
        assert!(!tells_phone(&page), "{page}");
        for hidden in ["Budi", "Penandanama", "Penandaberkas", "Balong", case.as_str()] {
            assert!(!page.contains(hidden), "{hidden}: {page}");
        }
        assert!(page.len() < 15_000, "{} bytes", page.len());
        // Its picture is the blackened copy.
        let picture = world.http.post(format!("{}/pihak-luar/gambar", world.base)).form(&[("code", code.as_str()), ("nth", "0")]).send().await.unwrap();
        assert_eq!(picture.status().as_u16(), 200);
        let drawn = image::load_from_memory(&picture.bytes().await.unwrap()).unwrap().to_rgb8();
        assert!(drawn.get_pixel(50, 150).0.iter().all(|one| *one < 40), "the red half is black");
        assert_eq!(sent(&world, "/pihak-luar/gambar", &[("code", code.as_str()), ("nth", "1")]).await.0, 404);
        // Nothing said is a problem beside its field, and what was typed stays.
        let key_once = key();
        let empty = [("code", code.as_str()), ("key", key_once.as_str()), ("party", "Wati, pelayanan"), ("text", " ")];
        let (status, page) = sent(&world, "/pihak-luar/jawab", &empty).await;
        assert_eq!(status, 422);
        assert!(page.contains("Wati, pelayanan") && page.contains("text-problem"), "{page}");
        // The answer is taken once, however often it is sent.
        let given = [("code", code.as_str()), ("key", key_once.as_str()), ("party", "Wati, pelayanan"), ("text", "Milik kabupaten.")];
        for _ in 0..2 {
            let (status, page) = sent(&world, "/pihak-luar/jawab", &given).await;
            assert_eq!(status, 200, "{page}");
            assert!(page.contains("sudah diterima"), "{page}");
        }
        let other = [("code", code.as_str()), ("key", &key()), ("party", "Orang lain"), ("text", "Bukan.")];
        assert_eq!(sent(&world, "/pihak-luar/jawab", &other).await.0, 200, "a closed link says that it was answered");
        let (_, page) = opened(&world, &code).await;
        assert!(!page.contains("Lampu jalan") && !page.contains(ALT), "an answered link shows nothing: {page}");
        assert_eq!(sent(&world, "/pihak-luar/gambar", &[("code", code.as_str()), ("nth", "0")]).await.0, 404);
        assert_eq!(links_kept(&world).await, 0);
        let seen = officer.case(&case).await;
        let texts = seen["texts"].to_string();
        assert!(texts.contains("Milik kabupaten.") && texts.contains("Wati, pelayanan") && !texts.contains("Bukan."), "{texts}");
        let last = seen["case"]["history"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["action"], &last["role"]), (&json!("contribute"), &json!("outside")));
    }

    async fn the_reporter_is_shown_nothing_of_the_talk_with_a_party_outside(world: World) {
        let form_key = key();
        let form = json!({"story": STORY, "name": "Penandanama", "phone": "0812 3456 7890", "address": "Balong"});
        let receipt = tests::world::Receipt::of(&world.file_as(&form_key, &form).await.body);
        let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
        let officer = world.officer("klarifikasi.jenawi").await;
        let mut body = question(&officer, &case, "").await;
        body["pictures"] = json!([]);
        code(&ask(&officer, &case, &body).await);
        let shown = world.track(&receipt).await.to_string();
        assert!(!shown.contains("PLN Contoh") && !shown.contains("ask_contribution"), "{shown}");
    }

    async fn the_same_request_is_given_the_same_link_and_its_secret_is_kept_nowhere(world: World) {
        let (case, file) = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let body = question(&officer, &case, &file).await;
        let (path, once) = (format!("/api/v1/cases/{case}/outside"), key());
        let first = code(&under((&world, &officer), &path, &once, &body).await);
        assert_eq!(code(&under((&world, &officer), &path, &once, &body).await), first);
        let second = code(&officer.post(&path, &body).await);
        assert_ne!(second, first, "another request is another link");
        let mut other = body.clone();
        other["typed"]["party"] = json!("PDAM Contoh");
        under((&world, &officer), &path, &once, &other).await.is_problem(409, "key_reused");
        let mut reader = world.app.store().reader().await.unwrap();
        let rows: Vec<(String,)> = sqlx::query_as("select code_index from outside_links").fetch_all(&mut *reader).await.unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| !row.0.to_uppercase().contains(&first.replace('-', ""))));
    }

    async fn a_withdrawn_or_expired_link_and_one_of_a_confidential_complaint_shows_nothing(world: World) {
        let (case, file) = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let body = question(&officer, &case, &file).await;
        let first = code(&ask(&officer, &case, &body).await);
        let link = officer.case(&case).await["case"]["asked"][0]["link"].clone();
        let path = format!("/api/v1/cases/{case}/contributions");
        let remind = json!({"post": officer.post, "deed": "remind", "typed": {"link": link}});
        officer.post(&path, &remind).await.is_problem(422, "problems");
        let recall = json!({"post": officer.post, "deed": "recall", "typed": {"link": link}});
        assert_eq!(officer.post(&path, &recall).await.status, 200);
        let (_, page) = opened(&world, &first).await;
        assert!(page.contains("ditarik") && !page.contains("Lampu jalan"), "{page}");
        assert_eq!(links_kept(&world).await, 0);
        // The last day over.
        let second = code(&ask(&officer, &case, &body).await);
        assert!(opened(&world, &second).await.1.contains("Lampu jalan"));
        world.clock.set(shared::time::Moment::parse("2026-12-05T00:00:00+07:00").unwrap());
        let (_, page) = opened(&world, &second).await;
        assert!(page.contains("habis") && !page.contains("Lampu jalan"), "{page}");
        api::act::remove_loose_pictures(&world.app).await.unwrap();
        assert_eq!(links_kept(&world).await, 0, "the pictures of a link go with it");
    }

    async fn a_confidential_complaint_is_shown_to_nobody_outside_from_the_moment_it_is(world: World) {
        let (case, file) = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let body = question(&officer, &case, &file).await;
        let code = code(&ask(&officer, &case, &body).await);
        let tighten = json!({"post": officer.post, "deed": "tighten", "reason": "Menyebut nama orang lain.",
            "secrecy": {"confidential": true, "anonymous": false}});
        assert_eq!(officer.post(&format!("/api/v1/cases/{case}/secrecy"), &tighten).await.status, 204);
        let (_, page) = opened(&world, &code).await;
        assert!(!page.contains("Lampu jalan"), "{page}");
        assert!(sheet(&officer, &case).await.body["hindered"].as_str().unwrap().contains("rahasia"));
        ask(&officer, &case, &body).await.is_problem(409, "not_for_this");
    }

    async fn what_must_be_covered_and_what_is_missing_is_said_field_by_field(world: World) {
        let (case, file) = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let body = question(&officer, &case, &file).await;
        let check = async |change: fn(&mut Value), expect: Value| {
            let mut changed = body.clone();
            change(&mut changed);
            let refused = ask(&officer, &case, &changed).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.body["problems"], expect);
        };
        check(|body| body["typed"]["party"] = json!(""), json!([{"field": "party", "code": "required"}])).await;
        check(|body| body["typed"]["due_on"] = json!("2027-01-29"), json!([{"field": "due_on", "code": "out_of_range"}])).await;
        check(|body| body["typed"]["text"] = json!("Hubungi 0812 3456 7890"), json!([{"field": "text", "code": "uncovered"}])).await;
        check(|body| body["excerpt"]["veils"] = json!([]), json!([{"field": "story", "code": "uncovered"}])).await;
        check(|body| body["pictures"][0]["file"] = json!("0123"), json!([{"field": "files", "code": "unknown_file"}])).await;
        let auditor = world.officer("pemeriksa.jenawi").await;
        let mut foreign = body.clone();
        foreign["post"] = json!(auditor.post);
        ask(&auditor, &case, &foreign).await.is_problem(409, "not_your_step");
    }

    async fn a_code_that_opens_nothing_is_counted_and_a_refused_answer_keeps_what_was_typed(world: World) {
        let sent = async |path: &str, fields: &[(&str, &str)]| {
            let request = world.http.post(format!("{}{path}", world.base)).header("x-forwarded-for", "203.0.113.7");
            let answer = request.form(&fields.to_vec()).send().await.unwrap();
            (answer.status().as_u16(), answer.text().await.unwrap())
        };
        for _ in 0..Scope::TrackOrigin.rule().hits_max {
            assert_eq!(sent("/pihak-luar", &[("code", "K7RM-Q2XD-9FHT")]).await.0, 404);
        }
        let (status, page) = sent("/pihak-luar", &[("code", "K7RM-Q2XD-9FHT")]).await;
        assert!(status == 429 && page.contains("K7RM-Q2XD-9FHT"), "{status} {page}");
        let key = key();
        let typed = [("code", "K7RM-Q2XD-9FHT"), ("key", key.as_str()), ("party", "Wati"), ("text", "Milik kabupaten.")];
        let (status, page) = sent("/pihak-luar/jawab", &typed).await;
        assert!(status == 429 && page.contains("Milik kabupaten.") && page.contains(&key), "{status} {page}");
    }
}
