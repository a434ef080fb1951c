//! Papers that leave the office: made outside the request, kept under their hash, and never changed since. Absent: what
//! stands where on a paper (see the crate `documents`), and the figures (see `recap`).

use std::path::PathBuf;

use api::config::Settings;
use serde_json::{Value, json};
use shared::chain::Hash;
use shared::id::RegisterNumber;
use shared::time::Moment;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, key};

const SECRET: &str = "Petugas loket meminta uang tambahan tanpa tanda terima kepada kami.";
const OPEN: &str = "Lampu jalan di depan balai desa mati sejak Senin malam.";

/// The recap of November, about to be submitted, at whoever draws it up.
async fn recap(world: &World) -> (Officer<'_>, String) {
    world.at("2026-11-23T09:00");
    for (story, confidential) in [(OPEN, false), (SECRET, true)] {
        let form = json!({"story": story, "place": "Desa Balong", "confidential": confidential});
        let filed = world.post("/api/v1/agencies/karanganyar/cases", &form).send().await.unwrap();
        assert_eq!(filed.status(), 201);
    }
    world.at("2026-12-02T09:00");
    api::sweep::run(&world.app).await.unwrap();
    let desk = world.officer("admin.karanganyar").await;
    let rows = desk.queue("mine").await;
    let recap = rows.iter().find(|row| row["period"] == "2026-11").expect("the recap")["id"].as_str().unwrap();
    (desk, recap.to_owned())
}

async fn listed(officer: &Officer<'_>, recap: &str) -> Vec<Value> {
    let answer = officer.get(&format!("/api/v1/papers?post={}&about={recap}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["papers"].as_array().unwrap().clone()
}

async fn ask(officer: &Officer<'_>, recap: &str, known: Option<&str>) -> Vec<Value> {
    let known = known.map(|text| Moment::parse(&format!("{text}:00+07:00")).unwrap().millis());
    let body = json!({"post": officer.post, "kind": "recap", "about": recap, "known": known});
    let answer = officer.post("/api/v1/papers", &body).await;
    assert_eq!(answer.status, 202, "{}", answer.body);
    answer.body["papers"].as_array().unwrap().clone()
}

async fn ask_receipt(officer: &Officer<'_>, case: &str) {
    let asked = officer.post("/api/v1/papers", &json!({"post": officer.post, "kind": "receipt", "about": case})).await;
    assert_eq!(asked.status, 202, "{}", asked.body);
}

/// The bytes that are kept under a hash.
pub async fn bytes(world: &World, officer: &Officer<'_>, hash: &Value) -> Vec<u8> {
    let path = format!("/api/v1/papers/{}?post={}", hash.as_str().unwrap(), officer.post);
    let answer = world.get(&path).bearer_auth(&officer.token).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let bytes = answer.bytes().await.unwrap().to_vec();
    assert_eq!(Hash::of(&bytes).as_str(), hash.as_str().unwrap(), "what is served has the hash it is served by");
    bytes
}

/// The files of papers.
fn kept(world: &World) -> Vec<PathBuf> {
    let entries = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries(world.folder().join("berkas/surat")).flat_map(entries).collect()
}

/// What is read on a document, without the gaps that typesetting makes, and the places where it may break a word.
pub fn read(document: &[u8]) -> String {
    tight(&pdf_extract::extract_text_from_mem(document).unwrap())
}

pub fn tight(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !['\u{ad}', '\u{200b}'].contains(letter)).collect()
}

/// Those of them that are of papers, and not of what an agency shows to the public, which is made every night.
async fn of_papers(world: &World) -> Vec<PathBuf> {
    let mut reader = world.app.store().reader().await.unwrap();
    let open: Vec<(String,)> =
        sqlx::query_as("select name from open_data where name is not null").fetch_all(&mut *reader).await.unwrap();
    let is_open =
        |path: &PathBuf| open.iter().any(|(name,)| path.ends_with(name) || path.ends_with(format!("{name}.data")));
    kept(world).into_iter().filter(|path| !is_open(path)).collect()
}

on_both! {
    async fn a_recap_that_is_submitted_leaves_its_document_and_its_data_as_on_record_then(world: World) {
        let (desk, recap) = recap(&world).await;
        assert!(listed(&desk, &recap).await.is_empty(), "a draft leaves nothing");
        assert_eq!(desk.step(&recap, "5b", "Rekap November.").await.status, 200);
        let [asked] = listed(&desk, &recap).await.try_into().expect("one paper");
        assert_eq!((&asked["made"], &asked["failed"]), (&Value::Null, &json!(false)), "it is made outside the request");
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1);
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 0, "and once");
        let [paper] = listed(&desk, &recap).await.try_into().expect("one paper");
        let made = &paper["made"];
        let figures = desk.get(&format!("/api/v1/cases/{recap}/recap?post={}&known={}", desk.post, paper["known_at"])).await;
        assert_eq!(made["data_hash"], figures.body["hash"], "its data are those of the figures");
        let data: Value = serde_json::from_slice(&bytes(&world, &desk, &made["data_hash"]).await).unwrap();
        assert_eq!(data["figures"]["all"]["came"], 2);
        let document = bytes(&world, &desk, &made["hash"]).await;
        assert_eq!(made["bytes"], document.len());
        let text = read(&document);
        for said in ["November 2026", "Lampu jalan di depan balai desa", made["data_hash"].as_str().unwrap()] {
            assert!(text.contains(&tight(said)), "{said}: {text}");
        }
        assert!(!text.contains(&tight("meminta uang")), "a confidential complaint is counted and not told: {text}");
        // The head reads it; a unit without a part in the recap does not.
        let head = world.officer("pimpinan.karanganyar").await;
        assert_eq!(bytes(&world, &head, &made["hash"]).await, document);
        let unit = world.officer("dinas-pupr.karanganyar").await;
        let path = format!("/api/v1/papers/{}?post={}", made["hash"].as_str().unwrap(), unit.post);
        unit.get(&path).await.is_problem(404, "not_found");
    }

    async fn a_paper_as_known_on_an_earlier_day_is_the_one_that_was_made_then(world: World) {
        let (desk, recap) = recap(&world).await;
        let then = ask(&desk, &recap, None).await;
        assert_eq!(then.len(), 1);
        api::act::make_papers(&world.app).await.unwrap();
        let then = listed(&desk, &recap).await.remove(0);
        world.at("2026-12-08T09:00");
        let desk = world.officer("admin.karanganyar").await;
        let late = json!({"post": desk.post, "channel": "whatsapp", "happened_at": "2026-11-30T10:00", "name": "Sari Ambarwati",
            "phone": "0812 3456 7890", "story": "Pagar sekolah roboh dan membahayakan murid.", "place": "Desa Balong"});
        let filed = desk.post("/api/v1/cases", &late).await;
        assert!(filed.status == 201, "{}", filed.body);
        let same = json!({"post": desk.post, "kind": "recap", "about": recap, "known": then["known_at"]});
        let again = desk.post("/api/v1/papers", &same).await;
        assert_eq!(again.body["papers"].as_array().map(Vec::len), Some(1), "the same moment is the same paper");
        ask(&desk, &recap, Some("2026-12-02T09:01")).await;
        ask(&desk, &recap, None).await;
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 2);
        let papers = listed(&desk, &recap).await;
        assert_eq!(papers.len(), 3);
        let of = |known: &str| {
            let known = Moment::parse(&format!("{known}:00+07:00")).unwrap().millis();
            papers.iter().find(|paper| paper["known_at"] == known).expect("it is listed")["made"].clone()
        };
        assert_ne!(of("2026-12-08T09:00")["data_hash"], then["made"]["data_hash"], "what was entered late is known now");
        let data = async |hash: Value| serde_json::from_slice::<Value>(&bytes(&world, &desk, &hash).await).unwrap();
        let (ours, theirs) = (data(of("2026-12-02T09:01")["data_hash"].clone()).await, data(then["made"]["data_hash"].clone()).await);
        assert_eq!(ours, theirs, "nothing came on record in that minute");
    }

    async fn a_paper_that_cannot_be_drawn_is_given_up_and_asked_for_again(world: World) {
        let (desk, recap) = recap(&world).await;
        ask(&desk, &recap, None).await;
        let broken = world.twin_set(|settings| Settings { program: Some(PathBuf::from("/bin/false")), ..settings }).await;
        for minutes in ["00", "11", "22"] {
            world.at(&format!("2026-12-02T09:{minutes}"));
            assert_eq!(api::act::make_papers(&broken.app).await.unwrap(), 0);
            assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 0, "its turn is not over, or it was given up");
        }
        world.at("2026-12-02T09:33");
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 0, "given up");
        let desk = world.officer("admin.karanganyar").await;
        assert_eq!(listed(&desk, &recap).await[0]["failed"], true);
        ask(&desk, &recap, None).await;
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1);
        assert!(listed(&desk, &recap).await[0]["made"].is_object());
    }

    async fn a_paper_that_was_changed_on_the_disk_is_not_served(world: World) {
        let (desk, recap) = recap(&world).await;
        ask(&desk, &recap, None).await;
        api::act::make_papers(&world.app).await.unwrap();
        let hash = listed(&desk, &recap).await[0]["made"]["hash"].as_str().unwrap().to_owned();
        for file in kept(&world) {
            std::fs::write(file, "tidak sama").unwrap();
        }
        let answer: Answer = desk.get(&format!("/api/v1/papers/{hash}?post={}", desk.post)).await;
        assert_eq!(answer.status, 500, "{}", answer.body);
        assert_eq!(answer.body["code"], "internal", "{}", answer.body);
    }

    async fn a_paper_with_the_words_of_a_reporter_whose_data_are_erased_is_made_anew_without_them(world: World) {
        world.at("2026-11-20T09:00");
        let form = json!({"story": "Jembatan gantung di Desa Balong putus talinya.", "place": "Desa Balong"});
        let filed = world.file_form("karanganyar", &key(), &form).await;
        let theirs = Receipt::of(&filed.body);
        let case = world.track(&theirs).await["case"]["id"].as_str().unwrap().to_owned();
        let (desk, recap) = recap(&world).await;
        let case = case.as_str();
        ask(&desk, &recap, None).await;
        ask_receipt(&desk, case).await;
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 2);
        let before = listed(&desk, &recap).await.remove(0);
        let shown = read(&bytes(&world, &desk, &before["made"]["hash"]).await);
        assert!(shown.contains(&tight("Jembatan gantung")), "{shown}");
        let receipt = listed(&desk, case).await.remove(0);
        assert!(receipt["made"].is_object());
        assert_eq!(world.reporter(&theirs, "8e", "Sudah diperbaiki warga.").await.status, 200);
        let number = RegisterNumber::parse(&theirs.number).unwrap();
        api::act::erase(&world.app, "karanganyar", &number, "Diminta pelapor secara tertulis.").await.unwrap();
        let gone = |hash: &Value| format!("/api/v1/papers/{}?post={}", hash.as_str().unwrap(), desk.post);
        for paper in [&before, &receipt] {
            desk.get(&gone(&paper["made"]["hash"])).await.is_problem(404, "not_found");
        }
        assert!(listed(&desk, case).await.is_empty(), "an officer's own paper of it goes");
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1, "the recap's is made anew");
        let after = listed(&desk, &recap).await.remove(0);
        assert_eq!(after["made"]["data_hash"], before["made"]["data_hash"], "the figures are the same");
        let shown = read(&bytes(&world, &desk, &after["made"]["hash"]).await);
        assert!(!shown.contains(&tight("Jembatan gantung")) && shown.contains(&tight("Lampu jalan")), "{shown}");
        world.at("2026-12-02T09:30");
        api::sweep::run(&world.app).await.unwrap();
        assert_eq!(of_papers(&world).await.len(), 2, "the new document with its data; the old ones are gone");
    }

    async fn an_officers_own_paper_is_theirs_alone_and_goes_after_some_weeks(world: World) {
        let (desk, _) = recap(&world).await;
        let case = desk.queue("open").await.iter().find(|row| row["period"].is_null()).expect("a case")["id"].clone();
        let case = case.as_str().unwrap();
        ask_receipt(&desk, case).await;
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1);
        let paper = listed(&desk, case).await.remove(0);
        let hash = &paper["made"]["hash"];
        let shown = read(&bytes(&world, &desk, hash).await);
        assert!(shown.contains(&tight(paper["number"].as_str().expect("its number"))), "{shown}");
        let head = world.officer("pimpinan.karanganyar").await;
        assert!(listed(&head, case).await.is_empty());
        head.get(&format!("/api/v1/papers/{}?post={}", hash.as_str().unwrap(), head.post)).await.is_problem(404, "not_found");
        world.at("2027-01-02T09:00");
        api::sweep::run(&world.app).await.unwrap();
        let desk = world.officer("admin.karanganyar").await;
        assert!(listed(&desk, case).await.is_empty());
        world.at("2027-01-02T09:05");
        api::sweep::run(&world.app).await.unwrap();
        assert!(of_papers(&world).await.is_empty(), "its file went too: {:?}", of_papers(&world).await);
    }
}
