//! Numbers of letters: the next one without gaps however many race, what is void stays void, the letter bears its own, and
//! the signed version stands beside it. Absent: how a number is written (see `shared::letter_number`).

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tests::on_both;
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, key};

use crate::disposition::{before_head, sign};
use crate::papers::{bytes, read};
use crate::requests::{done, enter, notice};

mod signed;

/// Takes a complaint of Jenawi through steps to its answer.
async fn through(world: &World, id: &str, steps: &[&str]) {
    for step in steps {
        let who = match *step {
            "4a" => "ppid.jenawi",
            "5" => "admin.jenawi",
            _ => "klarifikasi.jenawi",
        };
        let taken = world.officer(who).await.step(id, step, "Lampunya sudah diganti.").await;
        assert_eq!(taken.status, 200, "{step}: {}", taken.body);
    }
}

/// A complaint of Jenawi that was answered.
async fn answered(world: &World) -> (Receipt, String) {
    let receipt = world.file().await;
    let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
    through(world, &id, &["3", "4", "4a", "5"]).await;
    (receipt, id)
}

/// A POST under a key, at a server.
async fn send(world: &World, officer: &Officer<'_>, path: &str, key: &str, body: &Value) -> Answer {
    let mut body = body.clone();
    body["post"] = json!(officer.post);
    let request = world.http.post(format!("{}{path}", world.base)).bearer_auth(&officer.token);
    Answer::of(request.header("idempotency-key", key).json(&body).send().await.expect("an answer")).await
}

async fn take(world: &World, officer: &Officer<'_>, kind: &str, about: &str) -> Answer {
    send(world, officer, "/api/v1/letter-numbers", &key(), &json!({"kind": kind, "about": about})).await
}

async fn reserve(world: &World, officer: &Officer<'_>, kind: &str) -> Answer {
    let body = json!({"kind": kind, "subject": "Undangan rapat koordinasi"});
    send(world, officer, "/api/v1/letter-numbers/reserve", &key(), &body).await
}

async fn void(world: &World, officer: &Officer<'_>, id: &Value, reason: &str) -> Answer {
    let path = format!("/api/v1/letter-numbers/{}/void", id.as_str().expect("an id"));
    send(world, officer, &path, &key(), &json!({"reason": reason})).await
}

/// The book as a post reads it.
async fn book(officer: &Officer<'_>, asked: &str) -> Value {
    let answer = officer.get(&format!("/api/v1/letter-numbers?post={}{asked}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// The numbers of a page of it.
fn numbers(page: &Value) -> Vec<&str> {
    page["rows"].as_array().expect("rows").iter().map(|row| row["number"].as_str().expect("a number")).collect()
}

async fn letters(officer: &Officer<'_>, case: &str) -> Vec<Value> {
    let answer = officer.get(&format!("/api/v1/cases/{case}/letters?post={}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["letters"].as_array().expect("letters").clone()
}

/// Has a paper made; its hash and what is read on it.
async fn printed(world: &World, officer: &Officer<'_>, kind: &str, about: &str) -> (Value, String) {
    let asked = officer.post("/api/v1/papers", &json!({"post": officer.post, "kind": kind, "about": about})).await;
    assert_eq!(asked.status, 202, "{}", asked.body);
    assert_eq!(api::act::make_papers(&world.app).await.expect("papers"), 1);
    let about = if kind == "notification" { String::new() } else { format!("&about={about}") };
    let listed = officer.get(&format!("/api/v1/papers?post={}{about}", officer.post)).await;
    let papers = listed.body["papers"].as_array().expect("papers").clone();
    let newest = papers.into_iter().find(|paper| paper["kind"] == kind).expect("it is listed");
    let hash = newest["made"]["hash"].clone();
    let document = bytes(world, officer, &hash).await;
    (hash, read(&document))
}

on_both! {
    async fn an_answer_takes_the_next_number_and_its_letter_bears_it_until_it_is_void(world: World) {
        world.at("2026-11-23T09:00");
        let (receipt, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        let (_, text) = printed(&world, &desk, "answer_letter", &id).await;
        assert!(text.contains("......") && !text.contains("700.1.2.4"), "a line to write on: {text}");
        let once = key();
        let body = json!({"kind": "answer", "about": id});
        let taken = send(&world, &desk, "/api/v1/letter-numbers", &once, &body).await;
        assert_eq!((taken.status, &taken.body["number"]), (201, &json!("700.1.2.4/001/2026")), "{}", taken.body);
        let again = send(&world, &desk, "/api/v1/letter-numbers", &once, &body).await;
        assert_eq!((again.status, &again.body), (201, &taken.body), "the same again is the same number");
        let other = json!({"kind": "disposition", "about": id});
        send(&world, &desk, "/api/v1/letter-numbers", &once, &other).await.is_problem(404, "not_found");
        take(&world, &desk, "answer", &id).await.is_problem(409, "numbered_already");
        world.at("2026-11-23T09:05");
        let (hash, text) = printed(&world, &desk, "answer_letter", &id).await;
        assert!(text.contains("700.1.2.4/001/2026"), "{text}");
        let page = book(&desk, "").await;
        assert_eq!((numbers(&page), &page["years"], &page["may_keep"]), (vec!["700.1.2.4/001/2026"], &json!([2026]), &json!(false)));
        let row = &page["rows"][0];
        assert_eq!((&row["case"], &row["of"], &row["state"]), (&json!(id), &json!(receipt.number), &json!("used")));
        assert_eq!(row["acts"][0]["deed"], "use");
        assert!(row["acts"][0]["by"].as_str().expect("who").starts_with("Admin Website dan Media Sosial ("), "{row}");

        let number = &taken.body["id"];
        void(&world, &desk, number, "Salah alamat.").await.is_problem(403, "forbidden");
        let keeper = world.officer("klarifikasi.jenawi").await;
        let empty = void(&world, &keeper, number, "  ").await;
        empty.is_problem(422, "problems");
        assert_eq!(empty.fields(), ["reason"]);
        let voided = void(&world, &keeper, number, "Salah alamat.").await;
        assert_eq!((voided.status, &voided.body["state"], &voided.body["acts"][1]["reason"]), (200, &json!("void"), &json!("Salah alamat.")));
        void(&world, &keeper, number, "Sekali lagi.").await.is_problem(409, "number_void");
        let path = format!("/api/v1/papers/{}?post={}", hash.as_str().expect("a hash"), desk.post);
        desk.get(&path).await.is_problem(404, "not_found");
        world.at("2026-11-23T09:08");
        let (_, text) = printed(&world, &desk, "answer_letter", &id).await;
        assert!(!text.contains("700.1.2.4"), "what is void is not printed: {text}");
        let taken = take(&world, &desk, "answer", &id).await;
        assert_eq!(taken.body["number"], "700.1.2.4/002/2026", "the letter takes a new one");
        assert_eq!(numbers(&book(&desk, "").await), ["700.1.2.4/002/2026", "700.1.2.4/001/2026"], "what is void stays in the book");
        assert_eq!(numbers(&book(&desk, "&state=void").await), ["700.1.2.4/001/2026"]);
        assert_eq!(letters(&desk, &id).await[0]["number"], "700.1.2.4/002/2026");
    }

    async fn an_answer_after_the_first_is_another_letter_and_each_year_begins_anew(world: World) {
        world.at("2026-12-30T09:00");
        let (receipt, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        assert_eq!(take(&world, &desk, "answer", &id).await.body["number"], "700.1.2.4/001/2026");
        assert_eq!(world.reporter(&receipt, "5b", "Lampunya mati lagi.").await.status, 200);
        world.at("2027-01-04T09:00");
        through(&world, &id, &["4", "4a", "5"]).await;
        let desk = world.officer("admin.jenawi").await;
        assert_eq!(letters(&desk, &id).await[0]["number"], Value::Null, "the new letter has none yet");
        let (_, text) = printed(&world, &desk, "answer_letter", &id).await;
        assert!(!text.contains("700.1.2.4"), "the first letter's number is not the second's: {text}");
        let taken = take(&world, &desk, "answer", &id).await;
        assert_eq!(taken.body["number"], "700.1.2.4/001/2027", "{}", taken.body);
        let page = book(&desk, "").await;
        assert_eq!((numbers(&page), &page["years"]), (vec!["700.1.2.4/001/2027"], &json!([2027, 2026])));
        assert_eq!(numbers(&book(&desk, "&year=2026").await), ["700.1.2.4/001/2026"]);
    }

    async fn however_many_race_there_is_no_gap_and_no_number_twice(world: World) {
        world.at("2026-11-23T09:00");
        let twin = world.twin().await;
        let (_, id) = answered(&world).await;
        let keeper = world.officer("klarifikasi.jenawi").await;
        let desk = world.officer("admin.jenawi").await;
        let server = |nth: usize| if nth.is_multiple_of(2) { &world } else { &twin };
        let kept = together((0..12).map(|nth| reserve(server(nth), &keeper, "other"))).await;
        // One letter, asked for by ten at once, while others keep numbers.
        let (asked, more) = tokio::join!(
            together((0..10).map(|nth| take(server(nth), &desk, "answer", &id))),
            together((0..6).map(|nth| reserve(server(nth), &keeper, "answer"))),
        );
        let mut running = BTreeSet::new();
        for answer in kept.iter().chain(&more).chain(asked.iter().filter(|answer| answer.status == 201)) {
            assert_eq!(answer.status, 201, "{}", answer.body);
            assert!(running.insert(answer.body["running"].as_u64().expect("a number")), "{} twice", answer.body);
        }
        let won = asked.iter().filter(|answer| answer.status == 201).count();
        assert_eq!(won, 1, "a letter has one number");
        for answer in asked.iter().filter(|answer| answer.status != 201) {
            answer.is_problem(409, "numbered_already");
        }
        assert_eq!(running, (1..=19).collect(), "1 to n, whoever lost");
        let voids = together((0..4).map(|nth| void(server(nth), &keeper, &kept[0].body["id"], "Rapat batal."))).await;
        assert_eq!(voids.iter().filter(|answer| answer.status == 200).count(), 1);
        for answer in voids.iter().filter(|answer| answer.status != 200) {
            assert!([409, 503].contains(&answer.status), "{}", answer.body);
        }
        let once = key();
        let body = json!({"kind": "other", "subject": "Surat edaran"});
        let same = together((0..4).map(|nth| send(server(nth), &keeper, "/api/v1/letter-numbers/reserve", &once, &body))).await;
        let made: BTreeSet<u64> = same.iter().filter_map(|answer| answer.body["running"].as_u64()).collect();
        assert_eq!(made, BTreeSet::from([20]), "one key, one number");
        let (first, rest) = (book(&keeper, "").await, book(&keeper, "&below=6").await);
        assert_eq!((numbers(&first).len(), numbers(&rest).len(), &first["next"]), (20, 5, &Value::Null));
    }

    async fn a_number_that_was_kept_is_used_once_and_for_its_own_kind(world: World) {
        world.at("2026-11-23T09:00");
        let (_, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        let keeper = world.officer("klarifikasi.jenawi").await;
        reserve(&world, &desk, "answer").await.is_problem(403, "forbidden");
        let nothing = json!({"kind": "other", "subject": " "});
        let refused = send(&world, &keeper, "/api/v1/letter-numbers/reserve", &key(), &nothing).await;
        refused.is_problem(422, "problems");
        assert_eq!(refused.fields(), ["subject"]);
        let other = reserve(&world, &keeper, "other").await;
        assert_eq!(other.body["number"], "000.8.3.4/001/2026", "what was refused drew none: {}", other.body);
        let administrator = world.officer("administrator.jenawi").await;
        let kept = reserve(&world, &administrator, "answer").await;
        assert_eq!((&kept.body["number"], &kept.body["state"]), (&json!("700.1.2.4/002/2026"), &json!("reserved")));
        let using = async |number: &Value| {
            let body = json!({"kind": "answer", "about": id, "kept": number});
            send(&world, &desk, "/api/v1/letter-numbers", &key(), &body).await
        };
        using(&other.body["id"]).await.is_problem(409, "number_other_kind");
        using(&json!("tidak-ada")).await.is_problem(404, "not_found");
        let used = using(&kept.body["id"]).await;
        assert_eq!((used.status, &used.body["number"], &used.body["state"]), (201, &kept.body["number"], &json!("used")));
        let deeds: Vec<&Value> = used.body["acts"].as_array().expect("acts").iter().map(|act| &act["deed"]).collect();
        assert_eq!(deeds, ["reserve", "use"]);
        using(&kept.body["id"]).await.is_problem(409, "number_used");
        assert_eq!(void(&world, &administrator, &other.body["id"], "Rapat batal.").await.status, 200);
        using(&other.body["id"]).await.is_problem(409, "number_void");
        take(&world, &desk, "other", &id).await.is_problem(422, "problems");
        assert_eq!(numbers(&book(&keeper, "&state=reserved").await), Vec::<&str>::new());
    }

    async fn the_book_names_only_what_a_post_sees_and_is_read_by_whom_it_concerns(world: World) {
        world.at("2026-11-23T09:00");
        let (receipt, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        let number = take(&world, &desk, "answer", &id).await.body["id"].clone();
        let keeper = world.officer("klarifikasi.jenawi").await;
        let administrator = world.officer("administrator.jenawi").await;
        assert_eq!(void(&world, &keeper, &number, "Nama Sari Ambarwati keliru.").await.status, 200);
        let page = book(&administrator, "").await;
        assert_eq!((&page["rows"][0]["hidden"], &page["may_keep"]), (&json!(true), &json!(true)), "{page}");
        for secret in [receipt.number.as_str(), &id, "Sari Ambarwati"] {
            assert!(!page.to_string().contains(secret), "{secret}: {page}");
        }
        let auditor = world.officer("pemeriksa.jenawi").await;
        let page = book(&auditor, "").await;
        assert_eq!((&page["rows"][0]["of"], &page["may_keep"]), (&json!(receipt.number), &json!(false)));
        reserve(&world, &auditor, "other").await.is_problem(403, "forbidden");
        void(&world, &auditor, &number, "Tidak boleh.").await.is_problem(403, "forbidden");
        take(&world, &auditor, "answer", &id).await.is_problem(403, "forbidden");
        take(&world, &administrator, "answer", &id).await.is_problem(404, "not_found");
        // Another agency's book is another.
        let stranger = world.officer("administrator.kaltara").await;
        assert_eq!(numbers(&book(&stranger, "").await), Vec::<&str>::new());
        void(&world, &stranger, &number, "Bukan milik kami.").await.is_problem(404, "not_found");
        take(&world, &world.officer("pimpinan.kaltara").await, "answer", &id).await.is_problem(404, "not_found");
        let unit = world.officer("dinas-pupr.karanganyar").await;
        unit.get(&format!("/api/v1/letter-numbers?post={}", unit.post)).await.is_problem(403, "forbidden");
        unit.get(&format!("/api/v1/letter-numbers?post={}&state=hilang", unit.post)).await.is_problem(400, "unreadable");
    }

    async fn a_sheet_and_a_notice_bear_their_numbers_too(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        take(&world, &head, "disposition", &id).await.is_problem(404, "not_found");
        let sheet = json!({"urgency": "segera", "marks": ["koordinasi"], "due_on": "2026-11-25", "subject": "Lampu jalan mati",
            "letter": "005/12/2026, 20 November 2026", "text": "Periksa di lapangan.",
            "recipients": [{"role": "answer_officer", "part": "advise"}]});
        let signed = sign(&head, &id, sheet).await;
        assert_eq!(signed.status, 200, "{}", signed.body);
        let taken = take(&world, &head, "disposition", &id).await;
        assert_eq!(taken.body["number"], "700.1.2.4/001/DKISP/XI/2026", "{}", taken.body);
        let (_, text) = printed(&world, &head, "disposition_sheet", &id).await;
        assert!(text.contains("700.1.2.4/001/DKISP/XI/2026"), "{text}");

        let ppid = world.officer("ppid.jenawi").await;
        let request = enter(&world, &ppid).await;
        take(&world, &ppid, "notification", &request).await.is_problem(404, "not_found");
        done(&world, &ppid, &request, notice()).await;
        let taken = take(&world, &ppid, "notification", &request).await;
        assert_eq!(taken.body["number"], "000.8.3.4/001/2026", "{}", taken.body);
        assert!(taken.body["of"].is_string(), "the request's number: {}", taken.body);
        take(&world, &ppid, "notification", &request).await.is_problem(409, "numbered_already");
        world.at("2026-11-24T09:00");
        let ppid = world.officer("ppid.jenawi").await;
        let (_, text) = printed(&world, &ppid, "notification", &request).await;
        assert!(text.contains("000.8.3.4/001/2026"), "{text}");
        let desk = world.officer("admin.jenawi").await;
        take(&world, &desk, "notification", &request).await.is_problem(403, "forbidden");
        assert_eq!(book(&desk, "").await["rows"][0]["hidden"], true, "who reads no requests is told of none");
    }
}
