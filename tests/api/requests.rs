//! Requests for information and objections stand beside complaints, on clocks and in registers of their own.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key};

mod rights;

const QUESTION: &str = "Salinan anggaran lampu jalan Desa Balong tahun 2025 dan 2026.";

/// What is typed to open one.
fn form() -> Value {
    json!({"question": QUESTION, "purpose": "Bahan musyawarah dusun", "kind": "copy", "form": "soft"})
}

async fn send(world: &World, officer: &Officer<'_>, path: &str, key: &str, body: &Value) -> Answer {
    let request = world.http.post(format!("{}{path}", world.base)).bearer_auth(&officer.token);
    Answer::of(request.header("idempotency-key", key).json(body).send().await.expect("an answer")).await
}

/// Opens one out of a complaint.
async fn open(world: &World, officer: &Officer<'_>, case: &str, key: &str, more: Value) -> Answer {
    let mut body = form();
    body["post"] = json!(officer.post);
    for (name, value) in more.as_object().cloned().unwrap_or_default() {
        body[name] = value;
    }
    send(world, officer, &format!("/api/v1/cases/{case}/request"), key, &body).await
}

/// Enters one that came directly.
pub async fn enter(world: &World, officer: &Officer<'_>) -> String {
    let mut body = form();
    body["post"] = json!(officer.post);
    body["applicant"] = json!({"name": "Pemohonnama Lisan", "address": "Sidomukti RT 01", "contact": "0812 1111 2222",
        "occupation": "=Guru"});
    let answer = send(world, officer, "/api/v1/requests", &key(), &body).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.body["id"].as_str().expect("an id").to_owned()
}

async fn deed(world: &World, officer: &Officer<'_>, id: &str, key: &str, version: u64, load: Value) -> Answer {
    let mut body = load;
    body["post"] = json!(officer.post);
    body["version"] = json!(version);
    send(world, officer, &format!("/api/v1/requests/{id}/deeds"), key, &body).await
}

async fn seen(officer: &Officer<'_>, id: &str) -> Value {
    let answer = officer.get(&format!("/api/v1/requests/{id}?post={}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// Does it, having seen the newest version.
pub async fn done(world: &World, officer: &Officer<'_>, id: &str, load: Value) -> Value {
    let version = seen(officer, id).await["card"]["request"]["version"].as_u64().expect("a version");
    let answer = deed(world, officer, id, &key(), version, load).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

async fn list(officer: &Officer<'_>, asked: &str) -> Vec<Value> {
    let answer = officer.get(&format!("/api/v1/requests?post={}&{asked}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["rows"].as_array().expect("rows").clone()
}

async fn text(world: &World, officer: &Officer<'_>, path: &str) -> (u16, String) {
    let answer = world.get(path).bearer_auth(&officer.token).send().await.expect("an answer");
    (answer.status().as_u16(), answer.text().await.expect("a text"))
}

pub fn notice() -> Value {
    json!({"deed": "answer", "text": "Informasi kami berikan lewat surel.", "part": "partly", "ground": "17h",
        "form": "soft", "cost": "2.500", "payment": "Tunai di loket", "redaction": "Nama penerima dihitamkan.",
        "by_on": "2026-12-01"})
}

async fn filed(world: &World) -> (Receipt, String) {
    let receipt = world.file().await;
    let classifier = world.officer("klarifikasi.jenawi").await;
    let id = classifier.waiting(&receipt.number).await;
    (receipt, id)
}

async fn objected(world: &World, receipt: &Receipt, key: &str, ground: &str) -> Answer {
    let view = world.track(receipt).await;
    let request = &view["requests"][0]["request"];
    let body = json!({"number": receipt.number, "code": receipt.code, "request": request["id"],
        "version": request["version"], "ground": ground, "text": "Bagian yang dihitamkan terlalu luas."});
    let asked = world.http.post(format!("{}/api/v1/track/objection", world.base)).header("idempotency-key", key);
    Answer::of(asked.json(&body).send().await.expect("an answer")).await
}

on_both! {
    async fn a_request_goes_from_a_complaint_to_the_commission_and_both_registers_tell_it(world: World) {
        let (receipt, case) = filed(&world).await;
        let classifier = world.officer("klarifikasi.jenawi").await;
        let opened = open(&world, &classifier, &case, &key(), json!({})).await;
        assert_eq!(opened.status, 201, "{}", opened.body);
        assert_eq!(opened.body["number"], "PI-2026-0001");
        let id = opened.body["id"].as_str().expect("an id").to_owned();
        let ppid = world.officer("ppid.jenawi").await;
        assert_eq!(list(&ppid, "view=waiting").await.len(), 1);
        let file = seen(&ppid, &id).await;
        assert_eq!(file["applicant"]["name"], "Sari Ambarwati", "it takes the reporter along");
        assert_eq!(file["case_number"], json!(receipt.number));
        let file = done(&world, &ppid, &id, notice()).await;
        assert_eq!(file["card"]["request"]["state"], "answered");
        let tracked = world.track(&receipt).await;
        assert_eq!(tracked["requests"][0]["request"]["number"], "PI-2026-0001");
        assert!(tracked["requests"][0]["texts"].to_string().contains("lewat surel"), "the reporter reads the notice");
        let answer = objected(&world, &receipt, &key(), "a").await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.body["requests"][0]["request"]["objection"]["number"], "KB-2026-0001");
        assert!(list(&world.officer("atasan-ppid.jenawi").await, "view=waiting").await.is_empty(), "not passed on yet");
        done(&world, &ppid, &id, json!({"deed": "pass_on"})).await;
        let superior = world.officer("atasan-ppid.jenawi").await;
        assert_eq!(list(&superior, "view=waiting").await.len(), 1);
        done(&world, &superior, &id, json!({"deed": "respond", "outcome": "upheld", "text": "Keputusan tetap."})).await;
        let file = done(&world, &ppid, &id, json!({"deed": "dispute", "external": "012/KI-JTG/2026"})).await;
        assert_eq!(file["card"]["request"]["objection"]["state"], "disputed");
        assert_eq!(list(&ppid, "view=objections&period=2026-11&state=disputed").await.len(), 1);
        assert!(list(&ppid, "view=objections&period=2025").await.is_empty());
        let path = format!("/api/v1/registers/csv?post={}&view=objections", ppid.post);
        let (status, csv) = text(&world, &ppid, &path).await;
        assert_eq!(status, 200, "{csv}");
        assert!(csv.contains("Sari Ambarwati") && csv.contains("Atasan PPID") && csv.contains("KB-2026-0001"), "{csv}");
        let id = shared::id::RequestId::parse(&id).expect("an id");
        assert!(api::act::verify_request(&world.app, &id).await.expect("it is read"), "the chain holds");
    }

    async fn the_written_notice_is_one_sheet_and_a_register_holds_no_formula(world: World) {
        let ppid = world.officer("ppid.jenawi").await;
        let id = enter(&world, &ppid).await;
        let paper = format!("/api/v1/requests/{id}/notice?post={}", ppid.post);
        ppid.get(&paper).await.is_problem(404, "not_found");
        done(&world, &ppid, &id, notice()).await;
        let sheet = ppid.get(&paper).await.body["paper"].as_str().expect("a paper").to_owned();
        for said in ["Pemohonnama Lisan", "PI-2026-0001", "Pasal 17 huruf h", "Rp2.500, Tunai di loket", "dihitamkan"] {
            assert!(sheet.contains(said), "{said} is missing in {sheet}");
        }
        let path = format!("/api/v1/registers/csv?post={}&view=requests", ppid.post);
        let (_, csv) = text(&world, &ppid, &path).await;
        assert!(csv.contains("\"'=Guru\""), "{csv}");
        let head = csv.lines().next().expect("a heading");
        assert_eq!(head.matches("\",\"").count(), 16, "as many columns as the form: {head}");
    }

    async fn what_was_seen_before_it_changed_is_refused_and_the_same_key_does_once(world: World) {
        let ppid = world.officer("ppid.jenawi").await;
        let id = enter(&world, &ppid).await;
        let (first, load) = (key(), json!({"deed": "extend", "text": "Berkasnya di arsip kabupaten."}));
        for _ in 0..2 {
            let answer = deed(&world, &ppid, &id, &first, 1, load.clone()).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            assert_eq!(answer.body["card"]["request"]["version"], 2);
        }
        deed(&world, &ppid, &id, &first, 2, json!({"deed": "extend", "text": "Lain."})).await
            .is_problem(409, "key_reused");
        let stale = deed(&world, &ppid, &id, &key(), 1, notice()).await;
        stale.is_problem(409, "stale");
        assert_eq!(stale.body["version"], 2);
        let twice = json!({"deed": "extend", "text": "Sekali lagi."});
        deed(&world, &ppid, &id, &key(), 2, twice).await.is_problem(409, "extended_already");
        let late = enter(&world, &ppid).await;
        // Ten working days from Monday, 23 November: until Monday, 7 December.
        world.at("2026-12-07T16:31");
        let ppid = world.officer("ppid.jenawi").await;
        deed(&world, &ppid, &late, &key(), 1, load).await.is_problem(409, "extension_late");
    }

    async fn one_open_request_comes_of_a_complaint_and_none_of_one_that_hides_who_asks(world: World) {
        let (_, case) = filed(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let first = key();
        let opened = open(&world, &officer, &case, &first, json!({})).await;
        let again = open(&world, &officer, &case, &first, json!({})).await;
        assert_eq!((opened.status, again.status, &opened.body), (201, 201, &again.body));
        open(&world, &officer, &case, &key(), json!({})).await.is_problem(409, "requested_already");
        let typed = open(&world, &officer, &case, &key(), json!({"question": " ", "kind": ""})).await;
        typed.is_problem(409, "requested_already");
        let mut hidden = complaint();
        hidden["anonymous"] = json!(true);
        let receipt = Receipt::of(&world.file_as(&key(), &hidden).await.body);
        let case = officer.waiting(&receipt.number).await;
        open(&world, &officer, &case, &key(), json!({})).await.is_problem(409, "applicant_hidden");
    }

    async fn an_applicant_objects_on_a_ground_there_is_and_within_thirty_working_days(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = open(&world, &officer, &case, &key(), json!({})).await.body["id"].as_str().expect("an id").to_owned();
        objected(&world, &receipt, &key(), "c").await.is_problem(409, "no_ground_yet");
        let nothing = objected(&world, &receipt, &key(), "").await;
        nothing.is_problem(422, "problems");
        assert_eq!(nothing.fields(), ["ground"]);
        let ppid = world.officer("ppid.jenawi").await;
        done(&world, &ppid, &id, notice()).await;
        world.at("2027-03-01T09:00");
        objected(&world, &receipt, &key(), "a").await.is_problem(409, "objection_late");
        let other = world.file().await;
        let view = world.track(&receipt).await;
        let body = json!({"number": other.number, "code": other.code, "ground": "b", "text": "Bukan milik saya.",
            "request": view["requests"][0]["request"]["id"], "version": 2});
        let stranger = Answer::of(world.post("/api/v1/track/objection", &body).send().await.expect("an answer")).await;
        stranger.is_problem(404, "not_found");
    }

    async fn whoever_has_no_script_reads_the_notice_and_objects_on_the_plain_page(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = open(&world, &officer, &case, &key(), json!({})).await.body["id"].as_str().expect("an id").to_owned();
        done(&world, &world.officer("ppid.jenawi").await, &id, notice()).await;
        let look = [("number", receipt.number.as_str()), ("code", receipt.code.as_str())];
        let page = world.http.post(format!("{}/lacak", world.base)).form(&look).send().await.expect("an answer");
        let page = page.text().await.expect("a page");
        assert!(page.contains("PI-2026-0001") && page.contains("lewat surel") && page.contains("/lacak/keberatan"), "{page}");
        let send = async |ground: &str, key: &str| {
            let text = "Bagian yang dihitamkan terlalu luas.";
            let sent = [("key", key), ("number", &receipt.number), ("code", &receipt.code), ("request", &id),
                ("version", "2"), ("ground", ground), ("text", text)];
            let sent = world.http.post(format!("{}/lacak/keberatan", world.base)).form(&sent);
            let answer = sent.send().await.expect("an answer");
            (answer.status().as_u16(), answer.text().await.expect("a page"))
        };
        let (status, page) = send("", &key()).await;
        assert_eq!(status, 422);
        assert!(page.contains("terlalu luas"), "what was typed stays: {page}");
        let (status, page) = send("a", &key()).await;
        assert_eq!(status, 200, "{page}");
        assert!(page.contains("KB-2026-0001"), "{page}");
    }

    async fn what_a_complaint_tells_of_who_asks_goes_with_its_erasure(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = open(&world, &officer, &case, &key(), json!({})).await.body["id"].as_str().expect("an id").to_owned();
        officer.take(&case, "3", json!({"classification": "permintaan_informasi"})).await;
        let ppid = world.officer("ppid.jenawi").await;
        assert!(seen(&ppid, &id).await.to_string().contains("Sari Ambarwati"));
        let mut writer = world.app.store().writer().await.expect("a writer");
        let of = shared::id::CaseId::parse(&case).expect("an id");
        api::store::erasure::erase(&mut writer, &of, &[], "").await.expect("it is erased");
        writer.commit().await.expect("kept");
        let file = seen(&ppid, &id).await;
        assert!(file["applicant"].is_null() && !file.to_string().contains("anggaran"), "{file}");
        let row = &list(&ppid, "view=requests").await[0];
        assert_eq!((row["summary"].as_str(), row["number"].as_str()), (Some(""), Some("PI-2026-0001")), "{}", receipt.number);
    }
}
