//! An agency's cases are found by number, words and filters, newest first, the same on both databases, and by nobody
//! who may not see them. Absent: every post at every kind of case, which is the matrix's.

use serde_json::{Value, json};
use shared::id::RegisterNumber;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key};

async fn asked(officer: &Officer<'_>, filter: &str, words: &str) -> Answer {
    officer.post("/api/v1/search", &json!({"post": officer.post, "filter": filter, "words": words})).await
}

/// The numbers of the cases that are found, newest first, page after page.
async fn found(officer: &Officer<'_>, filter: &str, words: &str) -> Vec<String> {
    let (mut numbers, mut after) = (Vec::new(), Value::Null);
    loop {
        let body = json!({"post": officer.post, "filter": filter, "words": words, "after": after});
        let page = officer.post("/api/v1/search", &body).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let rows = page.body["rows"].as_array().expect("rows").clone();
        numbers.extend(rows.iter().map(|row| row["number"].as_str().unwrap_or_default().to_owned()));
        after = page.body["next"].clone();
        if after.is_null() {
            return numbers;
        }
    }
}

/// Nothing is found, and nothing tells that there is anything.
async fn nothing(officer: &Officer<'_>, filter: &str, words: &str) {
    let page = asked(officer, filter, words).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!((&page.body["rows"], &page.body["next"]), (&json!([]), &Value::Null), "{filter} {words}");
    let found = &page.body["found"];
    assert_eq!((&found["loosen"], &found["back_to"]), (&json!([]), &Value::Null), "{filter} {words}");
}

async fn filed(world: &World, at: &str, agency: &str, more: Value) -> Receipt {
    world.at(at);
    let mut form = complaint();
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_form(agency, &key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

async fn save(officer: &Officer<'_>, world: &World, key: &str, title: &str, filter: &str, words: &str) -> Answer {
    let body = json!({"post": officer.post, "title": title, "filter": filter, "words": words});
    let request = world.http.post(format!("{}/api/v1/views", world.base)).bearer_auth(&officer.token);
    Answer::of(request.header("idempotency-key", key).json(&body).send().await.unwrap()).await
}

async fn views(officer: &Officer<'_>) -> Vec<(String, u64)> {
    let page = officer.get(&format!("/api/v1/views?post={}", officer.post)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    names(&page)
}

fn names(page: &Answer) -> Vec<(String, u64)> {
    let view = |view: &Value| (view["name"].as_str().unwrap().to_owned(), view["count"].as_u64().unwrap());
    page.body["views"].as_array().unwrap_or_else(|| panic!("{}", page.body)).iter().map(view).collect()
}

/// How many rows of the tables of search a case has.
async fn traces(world: &World) -> i64 {
    let mut reader = world.app.store().reader().await.unwrap();
    let ask = "select (select count(*) from case_stems) + (select count(*) from name_index)";
    let (count,): (i64,) = sqlx::query_as(ask).fetch_one(&mut *reader).await.unwrap();
    count
}

on_both! {
    async fn words_in_any_form_find_what_was_told_newest_first_and_several_narrow(world: World) {
        let first = filed(&world, "2026-11-23T09:00", "jenawi", json!({})).await.number;
        let story = "Perbaikan jembatan di Balong berhenti sejak Senin, besi berserakan di jalan.";
        let second = filed(&world, "2026-11-23T09:01", "jenawi", json!({"story": story, "place": "Pasar Lemahbang"})).await.number;
        world.file_at("kaltara").await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(found(&officer, "", "balong").await, [second.as_str(), &first]);
        assert_eq!(found(&officer, "", "memperbaiki").await, [second.as_str()], "each form of a word is one stem");
        assert_eq!(found(&officer, "", "lampunya di JALAN").await, [first.as_str()]);
        assert_eq!(found(&officer, "", "lemahbang").await, [second.as_str()], "words of the place");
        assert_eq!(found(&officer, "", "lampu jembatan").await, Vec::<String>::new());
        assert!(asked(&officer, "", "yang untuk").await.body["found"]["common"].as_bool().unwrap(), "words of every complaint");
    }

    async fn a_number_is_found_whole_by_its_beginning_and_by_its_running_part(world: World) {
        for minute in 0..12 {
            filed(&world, &format!("2026-11-23T09:{minute:02}"), "jenawi", json!({})).await;
        }
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(found(&officer, "", " jnw-2026-0007 ").await, ["JNW-2026-0007"]);
        assert_eq!(found(&officer, "", "JNW-2026-001").await, ["JNW-2026-0012", "JNW-2026-0011", "JNW-2026-0010"]);
        assert_eq!(found(&officer, "", "7").await, ["JNW-2026-0007"]);
        assert_eq!(found(&officer, "", "JNW-2025").await, Vec::<String>::new());
        assert_eq!(found(&officer, "", "JNW_2026").await, Vec::<String>::new(), "nothing in a number is a pattern");
        assert_eq!(found(&officer, "", "jnw-2026").await.len(), 12);
        let clerk = world.officer("pengelola.pekalongan").await;
        let desk = json!({"post": clerk.post, "channel": "laporgub", "external": "LGWP12345", "story": "Selokan mampet di depan pasar.",
            "name": "Warga Contoh", "phone": "0812 1111 2222", "address": "Jalan Contoh 1"});
        assert_eq!(clerk.file(&key(), &desk).await.status, 201);
        assert_eq!(found(&clerk, "", "lgwp123").await.len(), 1, "the number another system knows it by");
        assert_eq!(found(&officer, "", "LGWP12345").await, Vec::<String>::new(), "another agency's");
    }

    async fn a_page_holds_fifty_and_the_next_goes_on_where_it_ended(world: World) {
        for nth in 0..53 {
            // Many come at the same moment; their ids then say which is newer.
            filed(&world, if nth < 30 { "2026-11-23T09:00" } else { "2026-11-23T09:01" }, "jenawi", json!({})).await;
        }
        let officer = world.officer("klarifikasi.jenawi").await;
        let expect = found(&officer, "", "lampu").await;
        assert_eq!(expect.len(), 53);
        assert!(expect[..23].iter().all(|number| number.as_str() > "JNW-2026-0030"), "the newer minute first: {expect:?}");
        for (filter, words) in [("keadaan=terbuka", ""), ("", "lampu jalan balong"), ("", ""), ("saluran=website", "jnw-2026")] {
            assert_eq!(found(&officer, filter, words).await, expect, "the same order by {filter} {words}");
        }
        let first = asked(&officer, "", "lampu").await;
        assert_eq!(first.body["rows"].as_array().unwrap().len(), 50);
        let body = json!({"post": officer.post, "words": "lampu", "after": "bukan-kunci"});
        officer.post("/api/v1/search", &body).await.is_problem(404, "not_found");
    }

    async fn each_filter_finds_its_own_and_the_empty_list_says_which_to_loosen(world: World) {
        let first = filed(&world, "2026-11-20T09:00", "jenawi", json!({"confidential": true})).await;
        let second = filed(&world, "2026-11-23T09:00", "jenawi", json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting(&second.number).await;
        assert_eq!(officer.step(&id, "3a", "Di mana tepatnya lampu itu?").await.status, 200);
        let (first, second) = (first.number.as_str(), second.number.as_str());
        let checks: [(&str, &[&str]); 15] = [
            ("", &[second, first]),
            ("kerahasiaan=rahasia", &[first]),
            ("kerahasiaan=terbuka", &[second]),
            ("sejak=2026-11-21", &[second]),
            ("sampai=2026-11-22", &[first]),
            ("sejak=2026-11-20&sampai=2026-11-20", &[first]),
            ("saluran=website", &[second, first]),
            ("saluran=letter", &[]),
            ("keadaan=selesai", &[]),
            ("keadaan=terbuka", &[second, first]),
            ("tenggat=lewat", &[first]),
            ("tenggat=hari-ini", &[]),
            ("puas=tidak", &[]),
            ("dijanjikan=ya", &[]),
            ("kategori=infrastruktur", &[]),
        ];
        for (filter, expect) in checks {
            assert_eq!(found(&officer, filter, "").await, expect, "{filter}");
            assert_eq!(found(&officer, filter, "lampu").await, expect, "{filter} and a word");
        }
        let states = officer.queue("open").await;
        for row in states {
            let filter = format!("status={}", row["state"].as_str().unwrap());
            assert_eq!(found(&officer, &filter, "").await, [row["number"].as_str().unwrap()], "{filter}");
        }
        let empty = asked(&officer, "kerahasiaan=rahasia&sejak=2026-11-21", "lampu").await;
        let expect = json!([{"filter": "sejak", "count": 1}, {"filter": "kerahasiaan", "count": 1}]);
        assert_eq!(empty.body["found"]["loosen"], expect);
        for (filter, words, field) in
            [("status=lain", "", "filter"), ("apa=saja", "", "filter"), ("", "0812 3456 7890", "text"), ("", &"a".repeat(121), "text")]
        {
            let wrong = asked(&officer, filter, words).await;
            wrong.is_problem(422, "problems");
            assert_eq!(wrong.fields(), [field], "{filter} {words}");
        }
    }

    async fn who_may_not_see_a_case_never_learns_that_it_matches(world: World) {
        let secret = json!({"story": "Pungli oknum kelurahan waktu mengurus kartu.", "confidential": true, "about": "dinas-pupr"});
        let receipt = filed(&world, "2026-11-23T09:05", "karanganyar", secret).await;
        let admin = world.officer("admin.karanganyar").await;
        assert_eq!(found(&admin, "", "pungli").await, [receipt.number.as_str()], "who has it finds it");
        for login in ["dinas-pupr.karanganyar", "dinas-perhubungan.karanganyar", "klarifikasi.jenawi", "administrator.karanganyar"] {
            let officer = world.officer(login).await;
            for (filter, words) in [
                ("", "pungli"), ("", "pungli oknum"), ("", receipt.number.as_str()), ("kerahasiaan=rahasia", ""), ("keadaan=terbuka", ""),
                ("unit=dinas-pupr", ""), ("sejak=2026-11-23", "pungli"), ("keadaan=selesai", "pungli"),
            ] {
                nothing(&officer, filter, words).await;
            }
        }
        let foreign = json!({"post": admin.post, "words": "pungli"});
        world.officer("klarifikasi.jenawi").await.post("/api/v1/search", &foreign).await.is_problem(404, "not_found");
        let view = save(&world.officer("dinas-pupr.karanganyar").await, &world, &key(), "Pungli", "", "pungli").await;
        assert_eq!(names(&view), [("Pungli".to_owned(), 0)], "nor by a count");
    }

    async fn no_word_finds_a_reporter_by_who_they_are_and_none_outlives_erasure(world: World) {
        let receipt = filed(&world, "2026-11-23T09:00", "jenawi", json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        for word in ["ambarwati", "sari", "RT 02 RW 01"] {
            assert_eq!(found(&officer, "", word).await, Vec::<String>::new(), "{word}");
        }
        assert_eq!(found(&officer, "", "lampu").await.len(), 1);
        let id = officer.waiting(&receipt.number).await;
        for (who, step) in [("klarifikasi", "3"), ("klarifikasi", "4"), ("ppid", "4a"), ("admin", "5")] {
            let taken = world.officer(&format!("{who}.jenawi")).await.step(&id, step, "Bohlam sudah diganti.").await;
            assert_eq!(taken.status, 200, "{}", taken.body);
        }
        assert_eq!(found(&officer, "", "bohlam").await.len(), 1, "words of the answer");
        assert_eq!(world.reporter(&receipt, "5a", "").await.status, 200);
        assert!(traces(&world).await > 5);
        let number = RegisterNumber::parse(&receipt.number).unwrap();
        api::act::erase(&world.app, "jenawi", &number, "Diminta pelapor.").await.expect("it has ended");
        assert_eq!(traces(&world).await, 0, "neither stems nor hashes of the name");
        assert_eq!(found(&officer, "", "lampu").await, Vec::<String>::new());
        assert_eq!(found(&officer, "", &receipt.number).await, [receipt.number.as_str()], "its number stays");
    }

    async fn cases_from_before_are_found_once_the_sweep_has_read_them(world: World) {
        let receipt = filed(&world, "2026-11-23T09:00", "jenawi", json!({})).await;
        let before = traces(&world).await;
        let mut writer = world.app.store().writer().await.unwrap();
        for undo in ["delete from case_stems", "delete from name_index", "update cases set stemmed = 0"] {
            sqlx::query(undo).execute(&mut *writer).await.unwrap();
        }
        writer.commit().await.unwrap();
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(found(&officer, "", "lampu").await, Vec::<String>::new());
        assert_eq!(api::act::stem_older(&world.app).await.unwrap(), 1);
        assert_eq!(api::act::stem_older(&world.app).await.unwrap(), 0);
        assert_eq!(found(&officer, "", "lampu").await, [receipt.number.as_str()]);
        assert_eq!(traces(&world).await, before, "as if it had been filed today");
    }

    async fn an_officer_keeps_views_of_their_own_in_their_order(world: World) {
        filed(&world, "2026-11-23T09:00", "jenawi", json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let sent = key();
        for _ in 0..2 {
            let kept = save(&officer, &world, &sent, "  Lampu   mati ", "", "lampu").await;
            assert_eq!(names(&kept), [("Lampu mati".to_owned(), 1)], "sent twice, kept once");
        }
        let kept = save(&officer, &world, &key(), "Rahasia", "kerahasiaan=rahasia", "").await;
        let id = kept.body["views"][1]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/views/{id}");
        let change = json!({"post": officer.post, "title": "Tertutup", "place": 0});
        for _ in 0..2 {
            let changed = officer.post(&path, &change).await;
            assert_eq!(names(&changed), [("Tertutup".to_owned(), 0), ("Lampu mati".to_owned(), 1)]);
        }
        let colleague = world.officer("admin.jenawi").await;
        assert!(views(&colleague).await.is_empty(), "they are nobody else's");
        let change = json!({"post": colleague.post, "delete": true});
        colleague.post(&path, &change).await.is_problem(404, "not_found");
        assert_eq!(officer.post(&path, &json!({"post": officer.post, "delete": true})).await.status, 200);
        assert_eq!(views(&officer).await, [("Lampu mati".to_owned(), 1)]);
        for nth in 1..12 {
            assert_eq!(save(&officer, &world, &key(), &format!("Nomor {nth}"), "", "lampu").await.status, 200);
        }
        for (title, filter, words, field) in [
            ("Lebih", "", "lampu", "title"), ("", "", "lampu", "title"), ("Kosong", "", "", "filter"),
            ("Orang", "", "0812 3456 7890", "text"), ("Lain", "status=lain", "", "filter"),
        ] {
            let wrong = save(&officer, &world, &key(), title, filter, words).await;
            wrong.is_problem(422, "problems");
            assert_eq!(wrong.fields(), [field], "{title}");
        }
        for login in ["administrator.jenawi"] {
            let other = world.officer(login).await;
            other.get(&format!("/api/v1/views?post={}", other.post)).await.is_problem(403, "forbidden");
            save(&other, &world, &key(), "Semua", "keadaan=terbuka", "").await.is_problem(403, "forbidden");
        }
    }

    async fn views_go_with_the_account(world: World) {
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(save(&officer, &world, &key(), "Lampu", "", "lampu").await.status, 200);
        let mut writer = world.app.store().writer().await.unwrap();
        let (staff,): (String,) = sqlx::query_as("select staff_id from saved_views").fetch_one(&mut *writer).await.unwrap();
        api::store::saved_views::forget(&mut writer, &staff).await.unwrap();
        writer.commit().await.unwrap();
        assert!(views(&officer).await.is_empty());
    }
}
