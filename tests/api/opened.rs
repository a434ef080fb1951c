//! What an agency shows to the public, as files for anyone: what the pages show and nothing else, made once a day, and
//! without what is taken off from that moment on. Absent: what may be shown (see `publishing`).

use std::path::PathBuf;

use reqwest::Response;
use serde_json::{Value, json};
use shared::chain::Hash;
use shared::id::RegisterNumber;
use tests::on_both;
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, key, tells_phone};

const STORY: &str = "=SUM(A1) lampu jalan padam, \"gelap\" sekali.\nPenandanama lapor, hubungi 0812 3456 7890.";
const DONE: &str = "Lampunya sudah kami perbaiki pada hari Selasa dan menyala kembali.";

async fn filed(world: &World, story: &str) -> (Receipt, String) {
    let form = json!({"story": story, "place": "Dusun Rahasia-Tempat", "name": "Penandanama", "phone": "0812 3456 7890",
        "address": "Balong", "email": "sari@contoh.id", "publish": true});
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, case)
}

/// Shows a case with everything blacked out that is proposed, and its answer where there is one.
async fn publish(officer: &Officer<'_>, case: &str) {
    let sheet = officer.get(&format!("/api/v1/cases/{case}/publication?post={}", officer.post)).await.body;
    let veiled = |part: &Value| {
        let finds = part["finds"].as_array().map(Vec::as_slice).unwrap_or_default();
        let veils: Vec<&Value> = finds.iter().map(|find| &find["span"]).collect();
        json!({"version": part["version"], "veils": veils, "dismissed": []})
    };
    let mut body = json!({"post": officer.post, "text": veiled(&sheet["told"])});
    if sheet["answer"].is_object() {
        body["answer"] = veiled(&sheet["answer"]);
    }
    let shown = officer.post(&format!("/api/v1/cases/{case}/publication"), &body).await;
    assert_eq!(shown.status, 204, "{}", shown.body);
}

async fn index(world: &World) -> Value {
    let answer = Answer::of(world.get("/api/v1/agencies/jenawi/data").send().await.unwrap()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

async fn file(world: &World, name: &str) -> Response {
    world.get(&format!("/api/v1/agencies/jenawi/data/{name}")).send().await.expect("an answer")
}

/// The complaints that stand in the file of lines.
async fn lines(world: &World) -> Vec<Vec<String>> {
    let answer = file(world, "aduan.csv").await;
    assert_eq!(answer.status(), 200);
    let text = answer.text().await.unwrap();
    let mut read = csv::Reader::from_reader(text.as_bytes());
    read.records().map(|line| line.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
}

async fn swept(world: &World) -> usize {
    api::sweep::run(&world.app).await.expect("a sweep").open_data
}

/// The files of papers and of what is open.
fn kept(world: &World) -> usize {
    let entries = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries(world.folder().join("berkas/surat")).flat_map(entries).count()
}

/// A complaint that is answered and shown, one that is shown, and one that is not.
async fn three(world: &World) -> [(Receipt, String); 3] {
    let told = [STORY, "Sampah menumpuk di pasar sejak kemarin.", "Jembatan di Dusun Krajan retak dan berbahaya."];
    let [answered, open, kept] = told.map(|story| filed(world, story));
    let cases = [answered.await, open.await, kept.await];
    let officer = world.officer("klarifikasi.jenawi").await;
    for step in ["3", "4"] {
        assert_eq!(officer.step(&cases[0].1, step, "").await.status, 200, "{step}");
    }
    world.at("2026-11-24T09:00");
    for (login, step) in [("ppid.jenawi", "4a"), ("admin.jenawi", "5")] {
        let done = world.officer(login).await.step(&cases[0].1, step, DONE).await;
        assert_eq!(done.status, 200, "{step}: {}", done.body);
    }
    let officer = world.officer("klarifikasi.jenawi").await;
    publish(&officer, &cases[0].1).await;
    publish(&officer, &cases[1].1).await;
    cases
}

on_both! {
    async fn the_files_say_what_the_public_pages_say_and_nothing_else(world: World) {
        let [(answered, _), (open, _), _] = three(&world).await;
        assert_eq!(index(&world).await["files"], json!([]), "they are not made yet");
        assert_eq!(file(&world, "aduan.csv").await.status(), 404);
        swept(&world).await;
        let index = index(&world).await;
        assert_eq!((&index["rows"], &index["files"][0]["name"]), (&json!(2), &json!("aduan.csv")), "{index}");
        assert!(index["licence"].as_str().is_some_and(|words| words.contains("sumbernya")) && index["made_at"].is_i64());
        let lines = lines(&world).await;
        let page = world.get("/api/v1/agencies/jenawi/published").send().await.unwrap();
        let page = Answer::of(page).await.body["rows"].clone();
        let listed: Value = file(&world, "aduan.json").await.json().await.unwrap();
        for (nth, row) in page.as_array().unwrap().iter().enumerate() {
            let mut row = row.clone();
            let shown = row.as_object_mut().unwrap();
            for of_the_page in ["agency", "followers", "pictures"] {
                shown.remove(of_the_page);
            }
            shown.entry("answered_on").or_insert(Value::Null);
            assert_eq!(listed[nth], row);
            assert_eq!(lines[nth][0], row["number"].as_str().unwrap());
        }
        let line = lines.iter().find(|line| line[0] == answered.number).expect("it stands there");
        assert_eq!((line[1].as_str(), line[6].as_str()), ("2026-11-23", "2026-11-24"), "{line:?}");
        assert!(line[5].starts_with("'=SUM(A1) lampu jalan padam, \"gelap\" sekali.\n[disamarkan] lapor"), "{line:?}");
        assert!(line[7].ends_with(DONE), "{line:?}");
        assert!(lines.iter().any(|line| line[0] == open.number && line[7].is_empty()));
        for name in ["aduan.csv", "aduan.json"] {
            let text = file(&world, name).await.text().await.unwrap();
            assert!(!tells_phone(&text), "{text}");
            for private in ["Penandanama", "Rahasia-Tempat", "sari@", "Jembatan", &answered.code] {
                assert!(!text.contains(private), "{private} stands in {text}");
            }
        }
        let csv = file(&world, "aduan.csv").await.text().await.unwrap();
        assert!(csv.starts_with("Nomor register,Tanggal disampaikan,Kategori,") && csv.ends_with("\r\n"), "{csv}");
    }

    async fn a_file_is_served_to_anyone_by_its_hash_and_not_again_to_who_has_it(world: World) {
        three(&world).await;
        swept(&world).await;
        let index = index(&world).await;
        for (nth, name) in ["aduan.csv", "aduan.json"].into_iter().enumerate() {
            let answer = file(&world, name).await;
            let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
            let (tag, control) = (header("etag"), header("cache-control"));
            assert_eq!((control.as_str(), header("content-disposition")), ("public, no-cache", format!("attachment; filename=\"jenawi-{name}\"")));
            assert_eq!(header("content-type"), index["files"][nth]["media_type"].as_str().unwrap());
            let bytes = answer.bytes().await.unwrap();
            assert_eq!(tag, format!("\"{}\"", Hash::of(&bytes).as_str()));
            assert_eq!((&index["files"][nth]["hash"], &index["files"][nth]["bytes"]), (&json!(tag.trim_matches('"')), &json!(bytes.len())));
            let path = index["files"][nth]["address"].as_str().unwrap();
            for (known, expect) in [(format!("\"x\", W/{tag}"), 304), ("\"x\"".to_owned(), 200)] {
                let again = world.get(path).header("if-none-match", known).send().await.unwrap();
                assert_eq!((again.status().as_u16(), again.headers()["etag"].to_str().unwrap()), (expect, tag.as_str()));
            }
        }
        for wrong in ["aduan.xlsx", "aduan", "..%2Fkunci"] {
            assert_eq!(file(&world, wrong).await.status(), 404, "{wrong}");
        }
        let lost = world.get("/api/v1/agencies/tidak-ada/data").send().await.unwrap();
        Answer::of(lost).await.is_problem(404, "not_found");
        let page = world.get("/jenawi/aduan").send().await.unwrap().text().await.unwrap();
        assert!(page.contains("Unduh data terbuka (<a href=\"/api/v1/agencies/jenawi/data/aduan.csv\" download>CSV</a>"), "{page}");
    }

    async fn they_are_made_once_a_day_after_midnight_by_one_of_several_and_the_newest_alone_is_kept(world: World) {
        let [_, _, (_, third)] = three(&world).await;
        let twin = world.twin().await;
        let made = together((0..4).map(|nth| api::act::make_open_data(if nth % 2 == 0 { &world.app } else { &twin.app }))).await;
        assert_eq!(made.into_iter().map(Result::unwrap).sum::<usize>(), 5, "once for each agency");
        assert_eq!((swept(&world).await, kept(&world)), (0, 10));
        publish(&world.officer("klarifikasi.jenawi").await, &third).await;
        // It is midnight an hour earlier in Kalimantan Utara.
        world.at("2026-11-24T23:59");
        let made = swept(&world).await;
        assert_eq!((made, lines(&world).await.len()), (1, 2), "what is shown newly waits for the night");
        world.at("2026-11-25T00:00");
        assert_eq!((swept(&world).await, lines(&world).await.len()), (4, 3));
        world.at("2026-11-25T00:01");
        swept(&world).await;
        assert_eq!(kept(&world), 10, "those of the day before are gone");
    }

    async fn what_is_taken_off_erased_or_shown_otherwise_is_gone_from_them_at_once(world: World) {
        let [(answered, first), (open, second), (_, third)] = three(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        publish(&officer, &third).await;
        swept(&world).await;
        assert_eq!(lines(&world).await.len(), 3);
        let gone = async |why: &str, left: usize| {
            assert_eq!(file(&world, "aduan.csv").await.status(), 404, "{why}");
            assert_eq!(file(&world, "aduan.json").await.status(), 404, "{why}");
            assert_eq!((swept(&world).await, lines(&world).await.len()), (1, left), "{why}: made anew without it");
        };
        // Shown anew with more of it blacked out.
        publish(&officer, &third).await;
        gone("shown otherwise", 3).await;
        let reason = json!({"post": officer.post, "reason": "Masih ada petunjuk tentang pelapor."});
        assert_eq!(officer.post(&format!("/api/v1/cases/{third}/publication/withhold"), &reason).await.status, 204);
        gone("taken off by the agency", 2).await;
        let mine = json!({"number": open.number, "code": open.code});
        assert_eq!(world.post("/api/v1/track/withhold", &mine).send().await.unwrap().status(), 200);
        gone("taken back by the reporter", 1).await;
        // What happens to one that is not shown, or does not take one off, leaves them as they are.
        assert_eq!(officer.step(&second, "3", "").await.status, 200);
        assert_eq!(world.reporter(&answered, "5a", "").await.status, 200);
        assert_eq!(file(&world, "aduan.csv").await.status(), 200);
        let number = RegisterNumber::parse(&answered.number).unwrap();
        api::act::erase(&world.app, "jenawi", &number, "Permintaan tertulis pelapor.").await.expect("it is erased");
        gone("erased", 0).await;
        api::act::verify(&world.app, &shared::id::CaseId::parse(&first).unwrap()).await.expect("the chain holds");
        world.at("2026-11-24T10:00");
        swept(&world).await;
        assert_eq!(kept(&world), 10, "no older file lies anywhere");
    }

    async fn what_is_taken_off_while_they_are_made_is_not_in_what_is_kept(world: World) {
        use api::store::open_data as rows;
        let [(_, first), _, _] = three(&world).await;
        let (now, day) = (world.app.clock().now(), shared::time::parse_date("2026-11-24").unwrap());
        let mut writer = world.app.store().writer().await.unwrap();
        let turn = (("jenawi", day), "aa/satu", (now, now.plus_minutes(10)));
        let changes = rows::take(&mut writer, turn.0, turn.1, turn.2).await.unwrap().expect("it is ours");
        assert!(rows::take(&mut writer, turn.0, "aa/dua", turn.2).await.unwrap().is_none(), "nobody else's");
        writer.commit().await.unwrap();
        let officer = world.officer("klarifikasi.jenawi").await;
        let reason = json!({"post": officer.post, "reason": "Masih ada petunjuk tentang pelapor."});
        assert_eq!(officer.post(&format!("/api/v1/cases/{first}/publication/withhold"), &reason).await.status, 204);
        let whole = rows::Whole { hash: "00".to_owned(), bytes: 1 };
        let kept = rows::Kept { name: "aa/satu".to_owned(), made_at: now, lines: 2, csv: whole.clone(), json: whole };
        let mut writer = world.app.store().writer().await.unwrap();
        assert!(!rows::keep(&mut writer, turn.0, changes, &kept).await.unwrap());
        drop(writer);
        swept(&world).await;
        assert_eq!(lines(&world).await.len(), 1);
    }
}
