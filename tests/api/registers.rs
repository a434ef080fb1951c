//! The register of complaints, as paper, spreadsheet and open text: of each what the post may see, and the same lines.
//! Absent: what the columns say (see `shared::paper`).

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::World;

use crate::papers::{bytes, read, tight};

/// Three complaints of November: an open one, one that begins like a formula, a confidential one.
const STORIES: [(&str, bool); 3] = [
    ("Lampu jalan di depan balai desa mati sejak Senin malam.", false),
    ("=HYPERLINK(\"http://contoh.test\") jalan berlubang di pasar.", false),
    ("Petugas loket meminta uang tambahan tanpa tanda terima.", true),
];
const DAYS: &str = "from_on=2026-11-01&until_on=2026-11-30";

async fn filed(world: &World) {
    for (nth, (story, confidential)) in STORIES.iter().enumerate() {
        world.at(&format!("2026-11-23T09:0{nth}"));
        let form = json!({"story": story, "place": "Desa Balong", "name": "Sari Ambarwati", "phone": "081234567890",
            "confidential": confidential});
        let filed = world.post("/api/v1/agencies/karanganyar/cases", &form).send().await.unwrap();
        assert_eq!(filed.status(), 201);
    }
    world.at("2026-12-01T09:00");
}

async fn lines(world: &World, officer: &Officer<'_>) -> Vec<Vec<String>> {
    let path = format!("/api/v1/register?post={}&{DAYS}", officer.post);
    let answer = world.get(&path).bearer_auth(&officer.token).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("text/csv"));
    let text = answer.bytes().await.unwrap();
    let mut csv = csv::Reader::from_reader(text.as_ref());
    assert_eq!(csv.headers().unwrap().len(), 20);
    csv.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A register that was asked for and made, in a form.
async fn made(world: &World, officer: &Officer<'_>, form: &str) -> Vec<u8> {
    let asked = json!({"post": officer.post, "kind": "register", "form": form, "from_on": "2026-11-01", "until_on": "2026-11-30"});
    let answer = officer.post("/api/v1/papers", &asked).await;
    assert_eq!(answer.status, 202, "{}", answer.body);
    assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1);
    let listed = officer.get(&format!("/api/v1/papers?post={}", officer.post)).await;
    let papers = listed.body["papers"].as_array().unwrap();
    let paper: &Value = papers.iter().find(|paper| paper["form"] == form).expect("it is listed");
    bytes(world, officer, &paper["made"]["hash"]).await
}

on_both! {
    async fn a_register_has_the_same_lines_in_open_text_on_paper_and_in_a_spreadsheet(world: World) {
        filed(&world).await;
        let head = world.officer("pimpinan.karanganyar").await;
        let lines = lines(&world, &head).await;
        assert_eq!(lines.iter().map(|line| line[0].as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
        assert_eq!(lines[0][2], "2026-11-23T09:00", "a moment a program can read");
        assert!(lines[1][9].starts_with("'=HYPERLINK"), "no formula: {}", lines[1][9]);
        let document = read(&made(&world, &head, "pdf").await);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(made(&world, &head, "xlsx").await)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.height(), 4, "the heads and three lines");
        for (nth, line) in lines.iter().enumerate() {
            assert!(document.contains(&tight(&line[1])), "{}: {document}", line[1]);
            assert_eq!(sheet.get((nth + 1, 1)), Some(&Data::String(line[1].clone())));
        }
        assert!(matches!(sheet.get((1, 2)), Some(Data::DateTime(_))), "a date is one: {:?}", sheet.get((1, 2)));
        assert_eq!(sheet.get((2, 9)), Some(&Data::String(STORIES[1].0.to_owned())), "text, whole");
        assert!(book.worksheet_formula(&book.sheet_names()[0].clone()).unwrap().is_empty(), "and nowhere a formula");
    }

    async fn a_register_holds_what_its_post_may_see_and_no_name_in_full(world: World) {
        filed(&world).await;
        let desk = world.officer("admin.karanganyar").await;
        let all = lines(&world, &desk).await;
        let text = all.concat().join(" ");
        assert!(!text.contains("Sari Ambarwati") && !text.contains("081234567890"), "{text}");
        let unit = world.officer("dinas-pupr.karanganyar").await;
        assert_eq!(lines(&world, &unit).await, Vec::<Vec<String>>::new(), "nothing was given to it yet");
        let keeper = world.officer("administrator.karanganyar").await;
        let path = format!("/api/v1/register?post={}&{DAYS}", keeper.post);
        keeper.get(&path).await.is_problem(403, "forbidden");
    }

    async fn days_that_are_none_are_named_and_nothing_is_asked_for(world: World) {
        world.at("2026-12-01T09:00");
        let desk = world.officer("admin.karanganyar").await;
        for (from, until, field, code) in [
            ("", "2026-11-30", "from_on", "required"),
            ("2026-11-01", "30/11/2026", "until_on", "date"),
            ("2026-11-30", "2026-11-01", "until_on", "reversed"),
            ("2020-01-01", "2026-11-01", "until_on", "out_of_range"),
        ] {
            let asked = json!({"post": desk.post, "kind": "register", "from_on": from, "until_on": until});
            let answer = desk.post("/api/v1/papers", &asked).await;
            assert_eq!(answer.status, 422, "{}", answer.body);
            assert_eq!(answer.body["problems"][0], json!({"field": field, "code": code}), "{from} to {until}");
            let path = format!("/api/v1/register?post={}&from_on={from}&until_on={until}", desk.post);
            assert_eq!(desk.get(&path).await.status, 422);
        }
        let wrong = json!({"post": desk.post, "kind": "register", "form": "xls", "from_on": "2026-11-01", "until_on": "2026-11-30"});
        assert_eq!(desk.post("/api/v1/papers", &wrong).await.status, 422);
        assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 0);
    }
}
