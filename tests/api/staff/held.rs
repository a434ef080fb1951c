//! Posts that are handed over, held in another's place, ended, or held by nobody.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::{Officer, PASSWORD};

use super::{ADMIN, ask, end, id_of, post_of, roles, sign_in};

on_both! {
    async fn nobody_leaves_a_post_where_cases_wait_until_someone_follows(world: World) {
        world.file().await;
        let admin = world.officer(ADMIN).await;
        let post = post_of(&admin, "klarifikasi.jenawi").await;
        let id = id_of(&admin, "klarifikasi.jenawi").await;
        let refused = end(&world, &admin, &post, "2026-11-23").await;
        refused.is_problem(409, "would_strand");
        assert_eq!(refused.body["cases"], 1);
        assert!(refused.body["title"].as_str().unwrap().contains("1 aduan"), "{}", refused.body);
        ask(&world, &admin, &format!("/api/v1/admin/people/{id}/disable"), json!({})).await.is_problem(409, "would_strand");
        let late = json!({"role": "classifier", "from_on": "2026-11-25"});
        let other = id_of(&admin, "ppid.jenawi").await;
        assert_eq!(ask(&world, &admin, &format!("/api/v1/admin/people/{other}/posts"), late).await.status, 200);
        end(&world, &admin, &post, "2026-11-23").await.is_problem(409, "would_strand");
        assert_eq!(end(&world, &admin, &post, "2026-11-24").await.status, 200, "someone follows on the 25th");
    }

    async fn a_post_is_handed_over_from_a_day_on_with_all_that_waits_there(world: World) {
        world.file().await;
        let admin = world.officer(ADMIN).await;
        let (post, to) = (post_of(&admin, "klarifikasi.jenawi").await, id_of(&admin, "ppid.jenawi").await);
        let path = format!("/api/v1/admin/posts/{post}/hand-over");
        let over = ask(&world, &admin, &path, json!({"to": to, "from_on": "2026-11-24"})).await;
        assert_eq!(over.status, 200, "{}", over.body);
        assert_eq!(world.officer("klarifikasi.jenawi").await.queue("mine").await.len(), 1, "today it is still theirs");
        world.at("2026-11-24T08:00");
        assert!(roles(&sign_in(&world, "klarifikasi.jenawi", PASSWORD).await).is_empty(), "it ended yesterday");
        let signed = sign_in(&world, "ppid.jenawi", PASSWORD).await;
        let new = signed.body["posts"].as_array().unwrap().iter().find(|post| post["role"] == "classifier").unwrap();
        let follower = Officer::signed(&world, &signed).at(new["id"].as_str().unwrap());
        assert_eq!(follower.queue("mine").await.len(), 1);
        follower.get(&format!("/api/v1/queue?post={post}")).await.is_problem(404, "not_found");
    }

    async fn whoever_stands_in_has_the_holders_queue_and_the_holder_keeps_theirs(world: World) {
        world.file().await;
        let admin = world.officer(ADMIN).await;
        let (post, to) = (post_of(&admin, "klarifikasi.jenawi").await, id_of(&admin, "ppid.jenawi").await);
        let path = format!("/api/v1/admin/posts/{post}/hand-over");
        let plh = json!({"to": to, "from_on": "2026-11-23", "until_on": "2026-11-24", "acting": "plh"});
        let answer = ask(&world, &admin, &path, plh.clone()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        ask(&world, &admin, &path, plh).await.is_problem(409, "already_held");
        let endless = json!({"to": to, "from_on": "2026-11-23", "acting": "plh"});
        ask(&world, &admin, &path, endless).await.is_problem(422, "problems");
        let signed = sign_in(&world, "ppid.jenawi", PASSWORD).await;
        let new = signed.body["posts"].as_array().unwrap().iter().find(|post| post["role"] == "classifier").unwrap();
        assert_eq!(new["acting"], "plh");
        let stand_in = Officer::signed(&world, &signed).at(new["id"].as_str().unwrap());
        let holder = world.officer("klarifikasi.jenawi").await;
        assert_eq!(stand_in.queue("mine").await, holder.queue("mine").await);
        world.at("2026-11-25T08:00");
        assert_eq!(roles(&sign_in(&world, "ppid.jenawi", PASSWORD).await), ["ppid"]);
        assert_eq!(roles(&sign_in(&world, "klarifikasi.jenawi", PASSWORD).await), ["classifier"]);
    }

    async fn a_post_that_ended_yesterday_opens_nothing(world: World) {
        let admin = world.officer(ADMIN).await;
        let ppid = world.officer("ppid.jenawi").await;
        assert_eq!(ppid.get(&format!("/api/v1/queue?post={}", ppid.post)).await.status, 200);
        assert_eq!(end(&world, &admin, &ppid.post, "2026-11-22").await.status, 200);
        ppid.get(&format!("/api/v1/queue?post={}", ppid.post)).await.is_problem(404, "not_found");
        end(&world, &admin, &ppid.post, "2026-12-31").await.is_problem(409, "post_over");
    }

    async fn an_office_that_nobody_holds_is_shown_with_what_waits_there_and_noted_once_a_day(world: World) {
        let admin = world.officer(ADMIN).await;
        let post = post_of(&admin, "klarifikasi.jenawi").await;
        assert_eq!(end(&world, &admin, &post, "2026-11-22").await.status, 200, "nothing waits there yet");
        world.file().await;
        let page = admin.get(&format!("/api/v1/admin/people?post={}", admin.post)).await;
        let offices = page.body["positions"].as_array().unwrap();
        let vacant: Vec<&Value> = offices.iter().filter(|office| office["vacant"] == true).collect();
        assert_eq!(vacant.len(), 1, "{vacant:?}");
        assert_eq!((&vacant[0]["role"], &vacant[0]["waiting"]), (&json!("classifier"), &json!(1)));
        assert_eq!(api::sweep::run(&world.app).await.unwrap().vacancies, 1);
        assert_eq!(api::sweep::run(&world.app).await.unwrap().vacancies, 0);
        world.at("2026-11-24T00:10");
        assert_eq!(api::sweep::run(&world.app).await.unwrap().vacancies, 1);
    }
}
