//! Standing in: whoever holds a post names somebody for a time, and ends it. Absent: what administrators do.

use serde_json::json;
use tests::on_both;

use super::disposition::{before_head, sign};

on_both! {
    async fn whoever_holds_a_post_names_who_stands_in_for_a_time_and_ends_it(world: World) {
        let (head, drafter) = (world.officer("pimpinan.kaltara").await, world.officer("bahan.kaltara").await);
        let known = head.get(&format!("/api/v1/me/deputies?post={}", head.post)).await;
        assert_eq!((known.status, &known.body["may"], &known.body["deputies"]), (200, &json!(true), &json!([])));
        let people = known.body["people"].as_array().unwrap();
        let person = |login: &str| {
            let name = login.to_owned();
            people.iter().find(|one| one["name"] == json!(name)).map(|one| one["id"].as_str().unwrap().to_owned())
        };
        let me = drafter.get("/api/v1/me").await.body["name"].as_str().unwrap().to_owned();
        let to = person(&me).expect("a colleague may be named");
        for login in ["administrator.kaltara", "pemeriksa.kaltara"] {
            let other = world.officer(login).await;
            let name = other.get("/api/v1/me").await.body["name"].as_str().unwrap().to_owned();
            assert_eq!(person(&name), None, "{login} supervises");
            let own = other.get(&format!("/api/v1/me/deputies?post={}", other.post)).await;
            assert_eq!(own.body["may"], json!(false), "{login}");
            let body = json!({"post": other.post, "to": to, "from_on": "2026-11-23", "until_on": "2026-11-24"});
            other.post("/api/v1/me/deputies", &body).await.is_problem(409, "not_to_delegate");
        }
        let body = |from: &str, until: &str| json!({"post": head.post, "to": to, "from_on": from, "until_on": until});
        head.post("/api/v1/me/deputies", &body("2026-11-24", "")).await.is_problem(422, "problems");
        head.post("/api/v1/me/deputies", &body("2026-11-24", "2026-11-20")).await.is_problem(422, "problems");
        drafter.post("/api/v1/me/deputies", &body("2026-11-23", "2026-11-24")).await.is_problem(404, "not_found");
        let named = head.post("/api/v1/me/deputies", &body("2026-11-23", "2026-11-25")).await;
        assert_eq!((named.status, &named.body["deputies"][0]["name"]), (200, &json!(me)), "{}", named.body);
        head.post("/api/v1/me/deputies", &body("2026-11-24", "2026-11-25")).await.is_problem(409, "already_held");
        let (_, id) = before_head(&world, json!({})).await;
        let acting = world.officer("bahan.kaltara").await;
        let posts = acting.get("/api/v1/me").await.body["posts"].clone();
        let post = posts.as_array().unwrap().iter().find(|post| post["role"] == "head").unwrap().clone();
        assert_eq!(post["acting"], json!("plh"));
        let acting = acting.at(post["id"].as_str().unwrap());
        assert_eq!(sign(&acting, &id, json!({})).await.status, 200, "the deputy signs");
        let further = json!({"post": acting.post, "to": to, "from_on": "2026-11-23", "until_on": "2026-11-24"});
        acting.post("/api/v1/me/deputies", &further).await.is_problem(409, "not_to_delegate");
        let end = format!("/api/v1/me/deputies/{}/end", acting.post);
        drafter.post(&end, &json!({"post": drafter.post})).await.is_problem(404, "not_found");
        acting.post(&end, &json!({"post": acting.post})).await.is_problem(409, "not_to_delegate");
        for _ in 0..2 {
            assert_eq!(head.post(&end, &json!({"post": head.post})).await.status, 200, "asked twice it is done once");
        }
        world.at("2026-11-24T08:00");
        let later = world.officer("bahan.kaltara").await.get("/api/v1/me").await.body["posts"].clone();
        assert!(later.as_array().unwrap().iter().all(|post| post["role"] != "head"), "{later}");
        let admin = world.officer("administrator.kaltara").await;
        let log = admin.get(&format!("/api/v1/admin/log?post={}", admin.post)).await.body.to_string();
        assert!(log.contains("\"delegate\"") && log.contains("\"recall\""), "{log}");
    }
}
