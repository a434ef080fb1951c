//! A person's complaints are found by their numbers, by those who sit at a desk, and each search is on record.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, NIK, World, complaint, key};

const REASON: &str = "Pelapor datang ke loket tanpa nomor register.";

async fn look_up(world: &World, officer: &Officer<'_>, kind: &str, value: &str, reason: &str) -> Answer {
    let body = json!({"post": officer.post, "kind": kind, "value": value, "reason": reason});
    let request = world.http.post(format!("{}/api/v1/lookup", world.base)).bearer_auth(&officer.token).json(&body);
    Answer::of(request.send().await.unwrap()).await
}

fn numbers(answer: &Answer) -> Vec<&str> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap()).collect()
}

async fn filed(world: &World, more: Value) {
    let mut form = complaint();
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
}

async fn logged(world: &World) -> Vec<(String, String, i64)> {
    let mut reader = world.app.store().reader().await.unwrap();
    let rows = sqlx::query_as("select kind, reason, found from access_log order by recorded_at, id");
    rows.fetch_all(&mut *reader).await.unwrap()
}

async fn more(world: &World, officer: &Officer<'_>) -> bool {
    look_up(world, officer, "phone", "081234567890", REASON).await.body["more"].as_bool().unwrap()
}

on_both! {
    async fn a_persons_complaints_are_found_newest_first_and_never_those_whose_reporter_is_not_to_be_known(world: World) {
        filed(&world, json!({})).await;
        filed(&world, json!({"anonymous": true})).await;
        filed(&world, json!({"about": "own_office"})).await;
        filed(&world, json!({"phone": "0813 9999 0000"})).await;
        world.at("2026-11-23T09:01");
        filed(&world, json!({"phone": "+62 812 3456 7890"})).await;
        world.file_at("kaltara").await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let found = look_up(&world, &officer, "phone", "(0812) 3456-7890", REASON).await;
        assert_eq!(numbers(&found), ["JNW-2026-0005", "JNW-2026-0001"], "however the number was typed, and none of another agency");
        assert!(!found.body.to_string().contains("Ambarwati"), "a row names nobody");
        let clerk = world.officer("admin.kaltara").await;
        assert_eq!(numbers(&look_up(&world, &clerk, "nik", "650105.550101.0003", REASON).await).len(), 1);
        assert!(numbers(&look_up(&world, &officer, "nik", NIK, REASON).await).is_empty(), "a NIK of another agency's case");
        assert!(numbers(&look_up(&world, &officer, "phone", "0813 1111 2222", REASON).await).is_empty());
    }

    async fn a_person_is_found_by_their_name_in_whole_or_in_part(world: World) {
        filed(&world, json!({})).await;
        filed(&world, json!({"anonymous": true})).await;
        world.at("2026-11-23T09:01");
        filed(&world, json!({"name": "Sari Wulandari, S.Pd."})).await;
        world.file_at("kaltara").await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let found = look_up(&world, &officer, "name", " SARI ", REASON).await;
        assert_eq!(numbers(&found), ["JNW-2026-0003", "JNW-2026-0001"], "newest first, no anonymous one, none of another agency");
        assert_eq!(numbers(&look_up(&world, &officer, "name", "Ambarwati, Sari", REASON).await), ["JNW-2026-0001"]);
        assert!(numbers(&look_up(&world, &officer, "name", "Sari Lestari", REASON).await).is_empty(), "all parts stand in it");
        let wrong = look_up(&world, &officer, "name", "A. B.", REASON).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["name"]);
        look_up(&world, &world.officer("ppid.jenawi").await, "name", "Sari", REASON).await.is_problem(403, "forbidden");
        let logged = logged(&world).await;
        assert!(logged.len() == 3 && logged.iter().all(|row| row.0 == "name"), "{logged:?}");
    }

    async fn each_search_is_on_record_with_its_reason_and_without_the_number(world: World) {
        filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let reason = format!("Permintaan salinan data dari 0812 3456 7890, NIK {NIK}.");
        assert_eq!(numbers(&look_up(&world, &officer, "phone", "081234567890", &reason).await).len(), 1);
        world.at("2026-11-23T09:01");
        assert_eq!(numbers(&look_up(&world, &officer, "nik", NIK, REASON).await).len(), 0);
        let expect = [("phone", "Permintaan salinan data dari •••, NIK •••.", 1), ("nik", REASON, 0)];
        assert_eq!(logged(&world).await, expect.map(|(kind, reason, found)| (kind.to_owned(), reason.to_owned(), found)));
    }

    async fn who_filed_more_than_is_shown_is_said_to_have(world: World) {
        let officer = world.officer("klarifikasi.jenawi").await;
        for _ in 0..50 {
            filed(&world, json!({})).await;
        }
        assert!(!more(&world, &officer).await);
        filed(&world, json!({})).await;
        assert!(more(&world, &officer).await);
    }

    async fn nobody_searches_for_people_without_end(world: World) {
        let officer = world.officer("klarifikasi.jenawi").await;
        for _ in 0..60 {
            assert_eq!(look_up(&world, &officer, "phone", "0813 1111 2222", REASON).await.status, 200);
        }
        look_up(&world, &officer, "phone", "0813 1111 2222", REASON).await.is_problem(429, "too_many");
        let colleague = world.officer("admin.jenawi").await;
        assert_eq!(look_up(&world, &colleague, "phone", "0813 1111 2222", REASON).await.status, 200);
    }

    async fn a_search_needs_a_number_a_reason_and_a_post_at_a_desk(world: World) {
        let officer = world.officer("klarifikasi.jenawi").await;
        let wrong = look_up(&world, &officer, "phone", "1708", "cari").await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["phone", "reason"]);
        let wrong = look_up(&world, &officer, "nik", "1234567890123456", REASON).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["nik"]);
        look_up(&world, &officer, "alamat", "Balong", REASON).await.is_problem(422, "wrong_shape");
        for who in ["ppid.jenawi", "pemeriksa.jenawi", "administrator.jenawi"] {
            let refused = look_up(&world, &world.officer(who).await, "nik", NIK, REASON).await;
            refused.is_problem(403, "forbidden");
        }
        assert!(logged(&world).await.is_empty(), "nothing was searched");
    }
}
