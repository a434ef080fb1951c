//! One person makes a complaint more secret; two make it less so, and never without its reporter where it was their
//! wish.

use serde_json::{Value, json};
use shared::id::CaseId;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, complaint, key};

const REASON: &str = "Perbaikan perlu diumumkan kepada warga sekitar.";

async fn filed(world: &World, more: Value) -> (Receipt, String) {
    let mut form = complaint();
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, case)
}

async fn does(officer: &Officer<'_>, case: &str, deed: &str) -> Answer {
    let body = json!({"post": officer.post, "deed": deed, "secrecy": {"confidential": true}, "reason": REASON});
    officer.post(&format!("/api/v1/cases/{case}/secrecy"), &body).await
}

async fn says(world: &World, receipt: &Receipt, consents: bool) -> Answer {
    let body = json!({"number": receipt.number, "code": receipt.code, "consents": consents});
    Answer::of(world.post("/api/v1/track/secrecy", &body).send().await.expect("an answer")).await
}

async fn confidential(world: &World, receipt: &Receipt) -> bool {
    world.track(receipt).await["case"]["secrecy"]["confidential"] == json!(true)
}

/// Gives somebody a second post, by the administrator.
async fn also(world: &World, login: &str, role: &str) -> String {
    let administrator = world.officer("administrator.jenawi").await;
    let people = administrator.get(&format!("/api/v1/admin/people?post={}", administrator.post)).await.body;
    let people = people["rows"].as_array().expect("people").clone();
    let person = people.iter().find(|one| one["login"] == json!(login)).expect("the person")["id"].clone();
    let body = json!({"post": administrator.post, "role": role, "from_on": "2026-11-23"});
    let given = administrator.post(&format!("/api/v1/admin/people/{}/posts", person.as_str().unwrap()), &body).await;
    assert!(given.status < 300, "{}", given.body);
    let me = world.officer(login).await.get("/api/v1/me").await.body;
    let post =
        me["posts"].as_array().unwrap().iter().find(|post| post["role"] == json!(role)).expect("the post").clone();
    post["id"].as_str().unwrap().to_owned()
}

on_both! {
    async fn one_person_tightens_at_once_and_what_was_shown_is_shown_no_more(world: World) {
        let (receipt, case) = filed(&world, json!({"publish": true})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let offered = officer.get(&format!("/api/v1/cases/{case}/publication?post={}", officer.post)).await.body;
        let text = json!({"version": offered["told"]["version"], "veils": [], "dismissed": []});
        let shown = officer.post(&format!("/api/v1/cases/{case}/publication"), &json!({"post": officer.post, "text": text})).await;
        assert_eq!(shown.status, 204, "{}", shown.body);
        let address = format!("/api/v1/agencies/jenawi/published/{}", receipt.number);
        assert_eq!(world.get(&address).send().await.unwrap().status(), 200);
        does(&officer, &case, "loosen").await.is_problem(422, "wrong_shape");
        assert_eq!(does(&officer, &case, "tighten").await.status, 204);
        assert!(confidential(&world, &receipt).await);
        assert_eq!(world.get(&address).send().await.unwrap().status(), 404);
        does(&officer, &case, "tighten").await.is_problem(409, "not_for_this");
        let told = world.track(&receipt).await;
        assert_eq!(told["case"]["history"].as_array().unwrap().last().unwrap()["action"], "tighten_secrecy");
        assert!(told["texts"].to_string().contains(REASON), "its reporter reads why");
        api::act::verify(&world.app, &CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn who_asks_cannot_agree_from_whatever_post_and_somebody_else_can(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let asker = world.officer("klarifikasi.jenawi").await;
        let second = also(&world, "klarifikasi.jenawi", "head").await;
        let asker_again = world.officer("klarifikasi.jenawi").await;
        assert_eq!(does(&asker, &case, "tighten").await.status, 204);
        does(&asker, &case, "agree").await.is_problem(409, "not_asked");
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        does(&asker, &case, "ask").await.is_problem(409, "asked_already");
        does(&asker, &case, "agree").await.is_problem(409, "same_person");
        let body = json!({"post": second, "deed": "agree", "reason": REASON});
        let other_post = asker_again.post(&format!("/api/v1/cases/{case}/secrecy"), &body).await;
        other_post.is_problem(409, "same_person");
        let auditor = world.officer("pemeriksa.jenawi").await;
        does(&auditor, &case, "agree").await.is_problem(403, "forbidden");
        let stranger = world.officer("admin.kaltara").await;
        assert_eq!(does(&stranger, &case, "agree").await.status, 404);
        says(&world, &receipt, false).await.is_problem(409, "not_asked");
        assert!(confidential(&world, &receipt).await, "one person opens nothing");
        let head = world.officer("pimpinan.jenawi").await;
        let short = head.post(&format!("/api/v1/cases/{case}/secrecy"), &json!({"post": head.post, "deed": "agree", "reason": "ya"})).await;
        assert_eq!(short.fields(), ["reason"]);
        assert_eq!(does(&head, &case, "agree").await.status, 204);
        assert!(!confidential(&world, &receipt).await);
        let actions: Vec<Value> = world.track(&receipt).await["case"]["history"].as_array().unwrap().iter().map(|one| one["action"].clone()).collect();
        for action in ["ask_loosening", "loosen_secrecy"] {
            assert!(actions.contains(&json!(action)), "{action}: {actions:?}");
        }
        api::act::verify(&world.app, &CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn a_reporters_own_wish_is_loosened_only_with_their_consent(world: World) {
        let (receipt, case) = filed(&world, json!({"confidential": true})).await;
        let (asker, head) = (world.officer("klarifikasi.jenawi").await, world.officer("pimpinan.jenawi").await);
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        does(&head, &case, "agree").await.is_problem(409, "no_consent");
        assert_eq!(says(&world, &receipt, false).await.status, 200, "they object");
        does(&head, &case, "agree").await.is_problem(409, "not_asked");
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        assert_eq!(says(&world, &receipt, true).await.status, 200);
        says(&world, &receipt, true).await.is_problem(409, "not_asked");
        assert!(confidential(&world, &receipt).await, "consent alone opens nothing");
        assert_eq!(does(&head, &case, "agree").await.status, 204);
        assert!(!confidential(&world, &receipt).await);
        let wrong = Receipt { number: receipt.number.clone(), code: "AAAA-BBBB-CCCC".to_owned() };
        assert_eq!(says(&world, &wrong, true).await.status, 404);
    }

    async fn what_nobody_agrees_to_in_time_is_over_and_noted(world: World) {
        let (receipt, case) = filed(&world, json!({})).await;
        let (asker, head) = (world.officer("klarifikasi.jenawi").await, world.officer("pimpinan.jenawi").await);
        assert_eq!(does(&asker, &case, "tighten").await.status, 204);
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        assert_eq!(does(&asker, &case, "refuse").await.status, 204, "taken back by who asked");
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        world.at("2026-12-07T09:00");
        let head_later = world.officer("pimpinan.jenawi").await;
        does(&head_later, &case, "agree").await.is_problem(409, "not_asked");
        drop(head);
        api::sweep::run(&world.app).await.expect("a sweep");
        let told = world.track(&receipt).await;
        let last = told["case"]["history"].as_array().unwrap().iter().rev().find(|one| one["action"] == "refuse_loosening").cloned().unwrap();
        assert_eq!(last["role"], "system");
        assert!(told["case"]["loosening"].is_null() && confidential(&world, &receipt).await);
        api::act::verify(&world.app, &CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn an_anonymous_reporter_stays_so_whatever_is_loosened(world: World) {
        let (receipt, case) = filed(&world, json!({"anonymous": true})).await;
        let (asker, head) = (world.officer("klarifikasi.jenawi").await, world.officer("pimpinan.jenawi").await);
        assert_eq!(does(&asker, &case, "tighten").await.status, 204);
        assert_eq!(does(&asker, &case, "ask").await.status, 204);
        assert_eq!(does(&head, &case, "agree").await.status, 204);
        assert_eq!(world.track(&receipt).await["case"]["secrecy"], json!({"anonymous": true}));
    }
}
