//! From an invitation to a password, and what a person does with their own account.

use api::people::{self, Asked};
use serde_json::json;
use tests::on_both;
use tests::people::{Officer, PASSWORD};
use tests::world::{Answer, key};

use super::{ADMIN, GOOD, ask, id_of, invited, newcomer, opened, roles, secret, set, sign_in};

on_both! {
    async fn from_the_first_administrator_to_an_officer_at_work(world: World) {
        let first = Asked {
            agency: "jenawi", role: "administrator", unit: "", login: "Sri.Kebun",
            name: "Sri Kebun", email: "sri@contoh.id", by: "", };
        let begun = people::add(&world.app, &first).await.unwrap_or_else(|fault| panic!("{fault}"));
        let path = begun.link.unwrap().path;
        let token = path.strip_prefix("/petugas/undangan#").unwrap().to_owned();
        let shown = opened(&world, &token).await;
        assert_eq!((&shown.body["login"], &shown.body["again"]), (&json!("sri.kebun"), &json!(false)));
        assert_eq!(set(&world, &token, GOOD).await.status, 204);
        let signed = sign_in(&world, "sri.kebun", GOOD).await;
        assert_eq!(roles(&signed), ["administrator"]);

        let admin = Officer::signed(&world, &signed);
        let answer = invited(&world, &admin, "ratih.p", "ppid").await;
        assert_eq!(answer.body["person"]["invited"], true);
        sign_in(&world, "ratih.p", "").await.is_problem(422, "problems");
        sign_in(&world, "ratih.p", GOOD).await.is_problem(401, "wrong_sign_in");
        let token = secret(&answer.body["link"]);
        assert_eq!(set(&world, &token, GOOD).await.status, 204);
        let signed = sign_in(&world, "ratih.p", GOOD).await;
        assert_eq!(roles(&signed), ["ppid"]);
        let ppid = Officer::signed(&world, &signed);
        assert!(ppid.queue("mine").await.is_empty());
    }

    async fn a_link_works_once_and_within_its_time_and_for_nobody_who_is_shut_out(world: World) {
        let admin = world.officer(ADMIN).await;
        let first = invited(&world, &admin, "ratih.p", "ppid").await;
        let (id, token) = (first.body["person"]["id"].as_str().unwrap().to_owned(), secret(&first.body["link"]));
        opened(&world, "0000").await.is_problem(410, "link_spent");
        let again = ask(&world, &admin, &format!("/api/v1/admin/people/{id}/link"), json!({})).await;
        opened(&world, &token).await.is_problem(410, "link_spent");
        let token = secret(&again.body["link"]);
        assert_eq!(set(&world, &token, GOOD).await.status, 204);
        set(&world, &token, GOOD).await.is_problem(410, "link_spent");
        opened(&world, &token).await.is_problem(410, "link_spent");

        let reset = ask(&world, &admin, &format!("/api/v1/admin/people/{id}/link"), json!({})).await;
        let token = secret(&reset.body["link"]);
        assert_eq!(opened(&world, &token).await.body["again"], true);
        assert_eq!(ask(&world, &admin, &format!("/api/v1/admin/people/{id}/disable"), json!({})).await.status, 200);
        opened(&world, &token).await.is_problem(410, "link_spent");
        sign_in(&world, "ratih.p", GOOD).await.is_problem(401, "wrong_sign_in");
        ask(&world, &admin, &format!("/api/v1/admin/people/{id}/link"), json!({})).await.is_problem(409, "disabled");
        assert_eq!(ask(&world, &admin, &format!("/api/v1/admin/people/{id}/enable"), json!({})).await.status, 200);
        assert_eq!(sign_in(&world, "ratih.p", GOOD).await.status, 200);

        let last = ask(&world, &admin, &format!("/api/v1/admin/people/{id}/link"), json!({})).await;
        world.at("2026-11-24T09:00");
        opened(&world, &secret(&last.body["link"])).await.is_problem(410, "link_spent");
    }

    async fn a_password_is_long_nobodys_name_and_none_that_many_people_use(world: World) {
        let admin = world.officer(ADMIN).await;
        let token = secret(&invited(&world, &admin, "ratih.p", "ppid").await.body["link"]);
        for (password, code) in [
            ("", "required"), ("sebelas hur", "password_short"), ("payung pramesti", "password_named"),
            ("payung ratih.p biru", "password_named"), ("passwordpassword", "password_guessable"),
            ("123456789012", "password_guessable"), (&"a".repeat(201), "password_long"),
        ] {
            let refused = set(&world, &token, password).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.body["problems"][0], json!({"field": "password", "code": code}), "{password}");
        }
        assert_eq!(set(&world, &token, GOOD).await.status, 204, "a refused password does not use the link up");
    }

    async fn changing_the_password_ends_every_other_session_and_link(world: World) {
        let admin = world.officer(ADMIN).await;
        let (here, there) = (world.officer("ppid.jenawi").await, world.officer("ppid.jenawi").await);
        let id = id_of(&admin, "ppid.jenawi").await;
        let link = ask(&world, &admin, &format!("/api/v1/admin/people/{id}/link"), json!({})).await;
        let change = |old: &str, new: &str| {
            let body = json!({"password": old, "new_password": new});
            world.post("/api/v1/password", &body).bearer_auth(&here.token).send()
        };
        for (old, new, field, code) in [
            ("", GOOD, "password", "required"), ("salah", GOOD, "password", "password_wrong"),
            (PASSWORD, "pendek", "new_password", "password_short"),
        ] {
            let refused = Answer::of(change(old, new).await.unwrap()).await;
            assert_eq!(refused.body["problems"][0], json!({"field": field, "code": code}), "{old} {new}");
        }
        assert_eq!(there.get("/api/v1/me").await.status, 200);
        assert_eq!(change(PASSWORD, GOOD).await.unwrap().status(), 204);
        assert_eq!(here.get("/api/v1/me").await.status, 200);
        there.get("/api/v1/me").await.is_problem(401, "sign_in_needed");
        opened(&world, &secret(&link.body["link"])).await.is_problem(410, "link_spent");
        sign_in(&world, "ppid.jenawi", PASSWORD).await.is_problem(401, "wrong_sign_in");
        assert_eq!(sign_in(&world, "ppid.jenawi", GOOD).await.status, 200);
    }

    async fn an_invitation_says_what_is_wrong_and_sent_twice_makes_one_person(world: World) {
        let admin = world.officer(ADMIN).await;
        let taken = ask(&world, &admin, "/api/v1/admin/people", newcomer("ppid.jenawi", "ppid")).await;
        assert_eq!(taken.body["problems"], json!([{"field": "login", "code": "taken"}]));
        let wrong = json!({"name": "", "login": "a b", "email": "x", "role": "reporter", "from_on": "kemarin"});
        let wrong = ask(&world, &admin, "/api/v1/admin/people", wrong).await;
        assert_eq!(wrong.fields(), ["name", "login", "email", "role", "from_on"]);
        let key = key();
        let send = async || {
            let mut body = newcomer("ratih.p", "ppid");
            body["post"] = json!(admin.post);
            let path = format!("{}/api/v1/admin/people", world.base);
            let request = world.http.post(path).bearer_auth(&admin.token).header("idempotency-key", &key).json(&body);
            Answer::of(request.send().await.unwrap()).await
        };
        let (one, other) = (send().await, send().await);
        assert_eq!((one.status, other.status), (200, 200), "{}", other.body);
        assert_eq!(one.body["person"]["id"], other.body["person"]["id"]);
        opened(&world, &secret(&one.body["link"])).await.is_problem(410, "link_spent");
        assert_eq!(opened(&world, &secret(&other.body["link"])).await.status, 200);
    }

    async fn whoever_is_signed_in_sees_their_sessions_and_ends_them(world: World) {
        let phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/139.0.0.0 Mobile Safari/537.36";
        let body = json!({"login": "ppid.jenawi", "password": PASSWORD});
        let signed = world.post("/api/v1/session", &body).header("user-agent", phone).send().await.unwrap();
        let there = Officer::signed(&world, &Answer::of(signed).await);
        let here = world.officer("ppid.jenawi").await;
        let foreign = world.officer("admin.jenawi").await;
        let list = here.get("/api/v1/session/list").await.body;
        let sessions = list["sessions"].as_array().unwrap();
        assert_eq!(sessions.len(), 2);
        let other = sessions.iter().find(|session| session["current"] == false).unwrap();
        assert_eq!(other["agent"], "Chrome, Android");
        let address = |id: &str| format!("{}/api/v1/session/{id}", world.base);
        let drop = async |officer: &Officer<'_>, id: &str| {
            Answer::of(world.http.delete(address(id)).bearer_auth(&officer.token).send().await.unwrap()).await
        };
        let id = other["id"].as_str().unwrap();
        drop(&foreign, id).await.is_problem(404, "not_found");
        assert_eq!(drop(&here, id).await.status, 204);
        there.get("/api/v1/me").await.is_problem(401, "sign_in_needed");
        let again = world.officer("ppid.jenawi").await;
        assert_eq!(drop(&here, "others").await.status, 204);
        again.get("/api/v1/me").await.is_problem(401, "sign_in_needed");
        assert_eq!(here.get("/api/v1/me").await.status, 200);
        assert_eq!(foreign.get("/api/v1/me").await.status, 200);
    }
}
