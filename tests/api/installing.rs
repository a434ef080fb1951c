//! Whoever keeps the installation: what they see, an agency that joins, and its first administrator.

use serde_json::{Value, json};
use tests::people::Officer;
use tests::world::{Answer, key};
use tests::{World, on_both};

const KEEPER: &str = "instalasi.jenawi";
const ROOM: &str = "/api/v1/admin/installation";

/// The files of an invented agency, under an id of its own.
fn seventh() -> Value {
    let files = [
        ("instansi.toml", include_str!("../../shared/tests/data/seventh-agency.toml")),
        ("kalender.toml", include_str!("../../shared/tests/data/seventh-calendar.toml")),
        ("sop.toml", include_str!("../../shared/tests/data/seventh-procedure.toml")),
    ];
    files.iter().map(|(name, text)| json!({"name": name, "text": text})).collect()
}

async fn ask(world: &World, by: &Officer<'_>, path: &str, key: &str, mut body: Value) -> Answer {
    body["post"] = json!(by.post);
    let request = world.http.post(format!("{}{ROOM}{path}", world.base)).bearer_auth(&by.token);
    Answer::of(request.header("idempotency-key", key).json(&body).send().await.unwrap()).await
}

async fn seen(keeper: &Officer<'_>) -> Vec<Value> {
    let answer = keeper.get(&format!("{ROOM}?post={}", keeper.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["agencies"].as_array().unwrap().clone()
}

on_both! {
    async fn an_agency_joins_by_its_files_and_gets_its_first_administrator(world: World) {
        let keeper = world.officer(KEEPER).await;
        let before = seen(&keeper).await;
        assert!(before.iter().all(|agency| agency["administrators"] == 1), "{before:?}");
        let files = json!({"files": seventh()});
        let checked = ask(&world, &keeper, "/agencies/check", &key(), files.clone()).await;
        assert_eq!((checked.status, checked.body["faults"].as_array().unwrap().len()), (200, 0), "{}", checked.body);
        assert_eq!(seen(&keeper).await.len(), before.len(), "looking changes nothing");
        let once = key();
        for _ in 0..2 {
            let joined = ask(&world, &keeper, "/agencies", &once, files.clone()).await;
            assert_eq!(joined.body["agencies"], checked.body["agencies"], "{}", joined.body);
        }
        let after = seen(&keeper).await;
        let new: Vec<_> = after.iter().filter(|agency| !before.iter().any(|known| known["id"] == agency["id"])).collect();
        assert_eq!((new.len(), &new[0]["administrators"]), (1, &json!(0)));
        let agency = new[0]["id"].as_str().unwrap();
        let again = ask(&world, &keeper, "/agencies", &key(), files).await;
        assert!(again.body["faults"][0]["sentence"].as_str().unwrap().contains("sudah ada di sini"), "{}", again.body);

        let path = format!("/agencies/{agency}/administrator");
        let person = json!({"name": "Sinta Maharani", "login": "sinta.baru", "email": "sinta@contoh.id"});
        let refused = ask(&world, &keeper, &path, &key(), json!({"name": "", "login": "x y"})).await;
        refused.is_problem(422, "problems");
        let made = ask(&world, &keeper, &path, &key(), person.clone()).await;
        assert_eq!(made.status, 200, "{}", made.body);
        assert!(made.body["link"]["path"].as_str().unwrap().contains('#'), "{}", made.body);
        let anew = ask(&world, &keeper, &path, &key(), person).await;
        assert_eq!(anew.status, 200, "as long as nobody has come in, the link can be made anew: {}", anew.body);
        assert_ne!(anew.body["link"]["path"], made.body["link"]["path"]);
        let secret = anew.body["link"]["path"].as_str().unwrap().split('#').nth(1).unwrap().to_owned();
        let set = json!({"token": secret, "password": "kuda sembrani makan siang"});
        let answer = Answer::of(world.post("/api/v1/invitation/password", &set).send().await.unwrap()).await;
        assert!(answer.status < 300, "{} {}", answer.status, answer.body);
        let other = json!({"name": "Orang Lain", "login": "orang.lain", "email": "lain@contoh.id"});
        ask(&world, &keeper, &path, &key(), other).await.is_problem(409, "administered");
    }

    async fn nobody_else_keeps_the_installation_and_its_keeper_sees_no_complaint_and_no_people(world: World) {
        world.file().await;
        let case = world.officer("klarifikasi.jenawi").await.queue("mine").await[0]["id"].as_str().unwrap().to_owned();
        let keeper = world.officer(KEEPER).await;
        for login in ["administrator.jenawi", "pemeriksa.jenawi", "klarifikasi.jenawi"] {
            let other = world.officer(login).await;
            other.get(&format!("{ROOM}?post={}", other.post)).await.is_problem(403, "forbidden");
            ask(&world, &other, "/agencies", &key(), json!({"files": seventh()})).await.is_problem(403, "forbidden");
            let person = json!({"name": "Sinta", "login": "sinta.baru"});
            ask(&world, &other, "/agencies/jenawi/administrator", &key(), person).await.is_problem(403, "forbidden");
        }
        let queue = keeper.get(&format!("/api/v1/queue?post={}", keeper.post)).await;
        assert_eq!(queue.body["rows"], json!([]), "{}", queue.body);
        keeper.get(&format!("/api/v1/cases/{case}?post={}", keeper.post)).await.is_problem(404, "not_found");
        keeper.get(&format!("/api/v1/admin/people?post={}", keeper.post)).await.is_problem(403, "forbidden");
        let person = json!({"name": "Sinta", "login": "sinta.baru", "email": "sinta@contoh.id"});
        ask(&world, &keeper, "/agencies/jenawi/administrator", &key(), person).await.is_problem(409, "administered");
    }

    async fn an_agencys_administrator_hands_the_installation_to_nobody(world: World) {
        let admin = world.officer("administrator.jenawi").await;
        let people = admin.get(&format!("/api/v1/admin/people?post={}&sought={KEEPER}", admin.post)).await;
        let (post, ppid) = (people.body["rows"][0]["posts"][0]["id"].clone(), "ppid.jenawi");
        let to = admin.get(&format!("/api/v1/admin/people?post={}&sought={ppid}", admin.post)).await;
        let over = json!({"post": admin.post, "to": to.body["rows"][0]["id"], "from_on": "2026-11-24"});
        let path = format!("/api/v1/admin/posts/{}/hand-over", post.as_str().unwrap());
        let answer = world.http.post(format!("{}{path}", world.base)).bearer_auth(&admin.token);
        let answer = Answer::of(answer.header("idempotency-key", key()).json(&over).send().await.unwrap()).await;
        answer.is_problem(409, "at_server");
    }
}
