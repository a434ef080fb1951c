//! Lists of cases as spreadsheets: a view of the queue, and one that an officer keeps, with every row that the post sees
//! and no other. Absent: which cases a view holds (see `queues` and `searching`).

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{World, complaint, key};

use crate::papers::bytes;

/// A list as a spreadsheet, asked for by its name.
async fn sheet(world: &World, officer: &Officer<'_>, about: &str) -> Range<Data> {
    let asked = json!({"post": officer.post, "kind": "cases", "form": "xlsx", "about": about});
    let answer = officer.post("/api/v1/papers", &asked).await;
    assert_eq!(answer.status, 202, "{}", answer.body);
    assert_eq!(api::act::make_papers(&world.app).await.unwrap(), 1);
    let listed = officer.get(&format!("/api/v1/papers?post={}", officer.post)).await;
    let papers = listed.body["papers"].as_array().unwrap();
    let paper: &Value = papers.iter().find(|paper| paper["about"] == about).expect("it is listed");
    let file = bytes(world, officer, &paper["made"]["hash"]).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
    assert!(book.worksheet_formula(&book.sheet_names()[0].clone()).unwrap().is_empty(), "nowhere a formula");
    book.worksheet_range_at(0).unwrap().unwrap()
}

fn column(sheet: &Range<Data>, nth: usize) -> Vec<String> {
    sheet.rows().skip(1).map(|row| row[nth].to_string()).collect()
}

/// The register numbers that a view of the queue shows, page after page.
async fn shown(officer: &Officer<'_>, view: &str) -> Vec<String> {
    let (mut numbers, mut after) = (Vec::new(), String::new());
    loop {
        let page = officer.get(&format!("/api/v1/queue?post={}&view={view}{after}", officer.post)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let rows = page.body["rows"].as_array().unwrap();
        numbers.extend(rows.iter().map(|row| row["number"].as_str().unwrap_or_default().to_owned()));
        match page.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return numbers,
        }
    }
}

on_both! {
    async fn a_list_has_every_row_of_its_view_as_the_post_sees_it(world: World) {
        for nth in 0..53 {
            let mut form = complaint();
            form["confidential"] = json!(nth == 7);
            if nth == 9 {
                form["story"] = json!("=1+1 jalan berlubang di depan pasar");
            }
            let filed = world.post("/api/v1/agencies/jenawi/cases", &form).send().await.unwrap();
            assert_eq!(filed.status(), 201);
        }
        for login in ["klarifikasi.jenawi", "ppid.jenawi", "pemeriksa.jenawi"] {
            let officer = world.officer(login).await;
            for view in ["open", "mine", "ended"] {
                let list = sheet(&world, &officer, &format!("view {view}")).await;
                assert_eq!(column(&list, 0), shown(&officer, view).await, "{login}: {view}");
            }
        }
        let classifier = world.officer("klarifikasi.jenawi").await;
        // What is asked for again at the same moment is the same paper.
        world.at("2026-11-23T09:05");
        let list = sheet(&world, &classifier, "view open").await;
        assert_eq!(list.height(), 54, "the heads and all, over two pages");
        assert!(column(&list, 1).iter().any(|story| story.starts_with("=1+1")), "text, whole");
        assert_eq!(column(&list, 10).iter().filter(|note| note.contains("rahasia")).count(), 1);
        assert!(matches!(list.get((1, 6)), Some(Data::DateTime(_))), "a date is one: {:?}", list.get((1, 6)));
    }

    async fn a_view_that_is_kept_is_listed_for_its_post_alone(world: World) {
        for story in ["Lampu jalan mati di depan balai desa.", "Sampah menumpuk di pasar Jenawi sejak Senin."] {
            let form = json!({"story": story, "place": "Jenawi", "name": "Sari Ambarwati", "phone": "0812-3456-7890", "address": "Balong"});
            assert_eq!(world.post("/api/v1/agencies/jenawi/cases", &form).send().await.unwrap().status(), 201);
        }
        let officer = world.officer("klarifikasi.jenawi").await;
        let body = json!({"post": officer.post, "title": "Pasar", "filter": "", "words": "sampah pasar"});
        let request = world.http.post(format!("{}/api/v1/views", world.base)).bearer_auth(&officer.token);
        let kept: Value = request.header("idempotency-key", key()).json(&body).send().await.unwrap().json().await.unwrap();
        let about = format!("saved {}", kept["views"][0]["id"].as_str().unwrap());
        let list = sheet(&world, &officer, &about).await;
        assert_eq!(column(&list, 1), ["Sampah menumpuk di pasar Jenawi sejak Senin."]);
        let other = world.officer("ppid.jenawi").await;
        let asked = json!({"post": other.post, "kind": "cases", "form": "xlsx", "about": about});
        other.post("/api/v1/papers", &asked).await.is_problem(404, "not_found");
        for (about, form, field) in [("view all", "xlsx", "about"), ("", "xlsx", "about"), ("view open", "pdf", "form")] {
            let asked = json!({"post": other.post, "kind": "cases", "form": form, "about": about});
            let answer = other.post("/api/v1/papers", &asked).await;
            assert_eq!((answer.status, &answer.body["problems"][0]["field"]), (422, &json!(field)), "{}", answer.body);
        }
    }
}
