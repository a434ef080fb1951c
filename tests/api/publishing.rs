//! A complaint is shown to the public only when its reporter agreed, as it was told without what an officer blacked
//! out, and until either takes it back. Absent: blacking out (see `redacting`).

use reqwest::Method;
use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, key, tells_phone};

const STORY: &str =
    "Lampu jalan di depan balai Balong padam semua, penerangan mati. Penandanama lapor, hubungi 0812 3456 7890.";
const HEADING: &str = "Lampu jalan di depan balai Balong padam semua, penerangan mati.";
const SHOWN: &str =
    "Lampu jalan di depan balai Balong padam semua, penerangan mati. [disamarkan] lapor, hubungi [disamarkan].";
const REASON: &str = "Masih ada petunjuk tentang pelapor.";

/// Asks, under a key where one is given.
async fn ask(
    world: &World,
    method: Method,
    path: &str,
    token: Option<&str>,
    key: Option<&str>,
    body: Option<&Value>,
) -> Answer {
    let asked = if method == Method::GET { world.get(path) } else { world.post(path, body.unwrap_or(&Value::Null)) };
    let asked = token.into_iter().fold(asked, |asked, token| asked.bearer_auth(token));
    let (client, request) = asked.build_split();
    let mut request = request.expect("a request");
    if let Some(key) = key {
        request.headers_mut().insert("idempotency-key", key.parse().expect("a header"));
    }
    Answer::of(client.execute(request).await.expect("an answer")).await
}

async fn page(world: &World, path: &str) -> (String, bool) {
    let answer = world.get(path).send().await.expect("an answer");
    let unlisted = answer.headers().get("x-robots-tag").is_some_and(|tag| tag == "noindex");
    (answer.text().await.expect("a page"), unlisted)
}

async fn filed(world: &World, more: Value) -> (Receipt, String) {
    let mut form = json!({"story": STORY, "name": "Penandanama", "phone": "0812 3456 7890", "address": "Balong",
        "publish": true});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, case)
}

async fn proposal(world: &World, officer: &Officer<'_>, case: &str) -> Answer {
    let path = format!("/api/v1/cases/{case}/publication?post={}", officer.post);
    ask(world, Method::GET, &path, Some(officer.token.as_str()), None, None).await
}

/// Shows a case with everything blacked out that is proposed.
async fn publish(world: &World, officer: &Officer<'_>, case: &str) -> Answer {
    let told = proposal(world, officer, case).await.body["told"].clone();
    let finds = told["finds"].as_array().map(Vec::as_slice).unwrap_or_default();
    let veils: Vec<&Value> = finds.iter().map(|find| &find["span"]).collect();
    let version = told["version"].as_u64().unwrap_or(1);
    let body = json!({"post": officer.post, "text": {"version": version, "veils": veils, "dismissed": []}});
    let path = format!("/api/v1/cases/{case}/publication");
    ask(world, Method::POST, &path, Some(officer.token.as_str()), Some(key().as_str()), Some(&body)).await
}

async fn withhold(world: &World, officer: &Officer<'_>, case: &str, reason: &str) -> Answer {
    let body = json!({"post": officer.post, "reason": reason});
    let path = format!("/api/v1/cases/{case}/publication/withhold");
    ask(world, Method::POST, &path, Some(officer.token.as_str()), Some(key().as_str()), Some(&body)).await
}

async fn list(world: &World, query: &str) -> Vec<String> {
    let answer = ask(world, Method::GET, &format!("/api/v1/agencies/jenawi/published{query}"), None, None, None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let rows = answer.body["rows"].as_array().unwrap();
    rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}

async fn one(world: &World, number: &str) -> Answer {
    ask(world, Method::GET, &format!("/api/v1/agencies/jenawi/published/{number}"), None, None, None).await
}

on_both! {
    async fn a_complaint_is_shown_in_edited_words_and_tells_nobody_who_told_it(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        assert!(list(&world, "").await.is_empty(), "agreeing shows nothing yet");
        let officer = world.officer("klarifikasi.jenawi").await;
        let proposed = proposal(&world, &officer, &case).await.body;
        assert_eq!(proposed["told"]["text"], STORY, "what was told stays as it is");
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        assert_eq!(list(&world, "").await, std::slice::from_ref(&receipt.number));
        let shown = one(&world, &receipt.number).await;
        assert_eq!(shown.body["text"], SHOWN);
        assert_eq!(shown.body["told_on"], "2026-11-23");
        assert!(!tells_phone(&shown.body.to_string()), "{}", shown.body);
        for secret in ["Penandanama", &case] {
            assert!(!shown.body.to_string().contains(secret), "{secret}");
        }
        let told = world.track(&receipt).await;
        assert_eq!(told["case"]["history"].as_array().unwrap().last().unwrap()["action"], "publish", "its reporter reads of it");
        api::act::verify(&world.app, &shared::id::CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn without_consent_or_when_confidential_nothing_is_shown(world: World) {
        let officer = world.officer("klarifikasi.jenawi").await;
        for (more, why) in [(json!({"publish": false}), "consent"), (json!({"confidential": true}), "secrecy")] {
            let (receipt, case) = filed(&world, more).await;
            assert!(proposal(&world, &officer, &case).await.body["hindered"].is_string(), "{why}");
            publish(&world, &officer, &case).await.is_problem(409, "not_published");
            assert_eq!(one(&world, &receipt.number).await.status, 404);
        }
    }

    async fn only_a_post_that_answers_to_the_public_shows_and_takes_off(world: World) {
        let (_, case) = filed(&world, json!({})).await;
        let auditor = world.officer("pemeriksa.jenawi").await;
        publish(&world, &auditor, &case).await.is_problem(403, "forbidden");
        proposal(&world, &auditor, &case).await.is_problem(403, "forbidden");
        let stranger = world.officer("admin.kaltara").await;
        assert_eq!(publish(&world, &stranger, &case).await.status, 404);
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
    }

    async fn what_is_taken_off_is_gone_from_list_search_and_address(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        withhold(&world, &officer, &case, "kurang").await.is_problem(422, "problems");
        assert_eq!(withhold(&world, &officer, &case, REASON).await.status, 204);
        assert!(list(&world, "").await.is_empty() && list(&world, "?words=lampu").await.is_empty());
        assert_eq!(one(&world, &receipt.number).await.status, 404);
        assert_eq!(publish(&world, &officer, &case).await.status, 204, "the agency may show it again");
        assert_eq!(list(&world, "").await.len(), 1);
    }

    async fn a_reporter_takes_their_consent_back_once_and_for_all(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        let body = json!({"number": receipt.number, "code": receipt.code});
        let again = key();
        for _ in 0..2 {
            let answer = ask(&world, Method::POST, "/api/v1/track/withhold", None, Some(again.as_str()), Some(&body)).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
        }
        assert_eq!(one(&world, &receipt.number).await.status, 404);
        publish(&world, &officer, &case).await.is_problem(409, "not_published");
        let wrong = json!({"number": receipt.number, "code": "AAAA-BBBB-CCCC"});
        let answer = ask(&world, Method::POST, "/api/v1/track/withhold", None, Some(key().as_str()), Some(&wrong)).await;
        assert_eq!(answer.status, 404);
    }

    async fn a_reporter_without_scripts_takes_their_consent_back(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        let open = [("number", receipt.number.as_str()), ("code", receipt.code.as_str())];
        let sends = |path: &str| world.http.post(format!("{}{path}", world.base));
        let seen = sends("/lacak").form(&open).send().await.expect("an answer").text().await.expect("a page");
        assert!(seen.contains(&format!("/jenawi/aduan/{}", receipt.number)), "where it is shown is said");
        let again = key();
        let sent = [("key", again.as_str()), open[0], open[1]];
        for _ in 0..2 {
            let answer = sends("/lacak/izin").form(&sent).send().await.expect("an answer");
            assert_eq!(answer.status(), 200);
            assert!(!answer.text().await.expect("a page").contains("/lacak/izin"), "it is taken back once");
        }
        assert_eq!(one(&world, &receipt.number).await.status, 404);
        let late = [("key", "kunci-yang-lain-0001"), open[0], open[1]];
        let answer = sends("/lacak/izin").form(&late).send().await.expect("an answer");
        assert_eq!(answer.status(), 409, "nothing is left to take back, and the case is shown");
        let wrong = [("key", "kunci-yang-lain-0002"), open[0], ("code", "AAAA-BBBB-CCCC")];
        assert_eq!(sends("/lacak/izin").form(&wrong).send().await.expect("an answer").status(), 404);
    }

    async fn words_find_a_complaint_in_each_of_their_forms_and_filters_narrow_it(world: World) {
        let (receipt, case) = filed(&world, json!({"category": "jalan"})).await;
        let (_, other) = filed(&world, json!({"story": "Sampah menumpuk di pasar sejak kemarin."})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        assert_eq!(publish(&world, &officer, &other).await.status, 204);
        let found = [receipt.number.clone()];
        for query in ["?words=lampunya", "?words=penerangan%20balai", "?words=Lampu&state=open"] {
            assert_eq!(list(&world, query).await, found, "{query}");
        }
        for query in ["?words=lampu%20sampah", "?words=yang", "?state=ended", "?category=tidak-ada"] {
            assert!(list(&world, query).await.is_empty(), "{query}");
        }
        assert_eq!(list(&world, "").await.len(), 2);
        let lost = ask(&world, Method::GET, "/api/v1/agencies/jenawi/published?after=x", None, None, None).await;
        assert_eq!(lost.status, 404);
    }

    async fn one_like_it_is_shown_to_whoever_writes_and_counts_each_who_joins_once(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        let similar = async |story: &str| {
            let body = json!({"story": story});
            ask(&world, Method::POST, "/api/v1/agencies/jenawi/similar", None, None, Some(&body)).await.body
        };
        let found = similar("Lampu penerangan jalan di balai desa Balong mati sejak kemarin.").await;
        assert_eq!(found[0]["number"], receipt.number, "{found}");
        assert_eq!(similar("Sampah di pasar tidak diangkut berhari-hari.").await, json!([]));
        let path = format!("/api/v1/agencies/jenawi/published/{}/follow", receipt.number);
        let (mine, theirs) = (key(), key());
        for (key, count) in [(&mine, 1), (&mine, 1), (&theirs, 2)] {
            let answer = ask(&world, Method::POST, &path, None, Some(key.as_str()), None).await;
            assert_eq!(answer.body["followers"], count);
        }
        assert_eq!(one(&world, &receipt.number).await.body["followers"], 2);
        assert_eq!(withhold(&world, &officer, &case, REASON).await.status, 204);
        assert_eq!(ask(&world, Method::POST, &path, None, Some(key().as_str()), None).await.status, 404);
        assert_eq!(similar(HEADING).await, json!([]));
    }

    async fn the_months_figures_count_all_complaints_and_open_late_ones_as_late(world: World) {
        filed(&world, json!({"publish": false})).await;
        filed(&world, json!({})).await;
        let figures = async || ask(&world, Method::GET, "/api/v1/agencies/jenawi/figures", None, None, None).await.body;
        assert_eq!(figures().await, json!({"month": "2026-11", "came": 2, "ended": 0, "open": 2, "late": 0}));
        world.at("2026-11-30T09:00");
        assert_eq!(figures().await["late"], 2);
        world.at("2026-12-01T09:00");
        assert_eq!(figures().await, json!({"month": "2026-12", "came": 0, "ended": 0, "open": 0, "late": 0}));
    }

    async fn the_public_pages_read_without_scripts_and_are_left_out_of_search_engines(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        assert_eq!(publish(&world, &officer, &case).await.status, 204);
        let (list, unlisted) = page(&world, "/jenawi/aduan?cari=lampu").await;
        assert!(!unlisted && list.contains(&receipt.number) && !list.contains("Penandanama"), "{list}");
        let (case, unlisted) = page(&world, &format!("/jenawi/aduan/{}", receipt.number)).await;
        assert!(unlisted && case.contains(HEADING) && case.contains("Saya juga mengalaminya"), "{case}");
    }
}
