//! Queues page by key: every case once, nearest due first, whatever happens between two pages.

use serde_json::Value;
use tests::on_both;
use tests::people::Officer;

/// All rows of a queue, page after page, with the sizes of the pages.
async fn walked(officer: &Officer<'_>, view: &str) -> (Vec<Value>, Vec<usize>) {
    let (mut rows, mut sizes, mut after) = (Vec::new(), Vec::new(), String::new());
    loop {
        let page = officer.get(&format!("/api/v1/queue?post={}&view={view}{after}", officer.post)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let found = page.body["rows"].as_array().expect("rows").clone();
        sizes.push(found.len());
        rows.extend(found);
        match page.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return (rows, sizes),
        }
    }
}

fn texts(rows: &[Value], name: &str) -> Vec<String> {
    rows.iter().map(|row| row[name].as_str().unwrap_or_default().to_owned()).collect()
}

on_both! {
    async fn every_case_is_on_one_page_and_the_nearest_due_comes_first(world: World) {
        for nth in 0..53 {
            // Many fall due at the same moment; their ids then say which comes first.
            world.at(if nth % 3 == 0 { "2026-11-23T09:00" } else { "2026-11-23T09:01" });
            world.file().await;
        }
        let officer = world.officer("klarifikasi.jenawi").await;
        let waiting = walked(&officer, "mine").await.0;
        let id = waiting[0]["id"].as_str().unwrap().to_owned();
        assert_eq!(officer.step(&id, "3a", "Di mana tepatnya lampu itu?").await.status, 200);
        let (rows, sizes) = walked(&officer, "open").await;
        assert_eq!(sizes, [50, 3]);
        let mut ids = texts(&rows, "id");
        assert_eq!(ids[52], id, "what waits for its reporter has no due moment and comes last");
        let due: Vec<i64> = rows[..52].iter().map(|row| row["due_at"].as_i64().expect("a due moment")).collect();
        assert!(due.is_sorted(), "{due:?}");
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 53, "no case twice");
        assert_eq!(walked(&officer, "mine").await.0.len(), 52);
    }

    async fn ended_cases_stand_newest_first(world: World) {
        let mut numbers = Vec::new();
        for hour in ["10", "11", "13"] {
            let receipt = world.file().await;
            let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
            world.at(&format!("2026-11-23T{hour}:00"));
            for (who, step) in [("klarifikasi.jenawi", "3"), ("klarifikasi.jenawi", "4"), ("ppid.jenawi", "4a"), ("admin.jenawi", "5")] {
                assert_eq!(world.officer(who).await.step(&id, step, "Lampunya sudah diganti.").await.status, 200);
            }
            assert_eq!(world.reporter(&receipt, "5a", "").await.status, 200);
            numbers.insert(0, receipt.number);
        }
        let admin = world.officer("admin.jenawi").await;
        assert_eq!(texts(&walked(&admin, "ended").await.0, "number"), numbers);
        assert!(walked(&admin, "open").await.0.is_empty());
    }

    async fn a_page_key_that_was_never_given_opens_nothing(world: World) {
        let officer = world.officer("admin.jenawi").await;
        let path = format!("/api/v1/queue?post={}&view=open&after=bukan-kunci", officer.post);
        officer.get(&path).await.is_problem(404, "not_found");
    }
}
