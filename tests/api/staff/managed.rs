//! Who may manage whom, and what of it is kept.

use std::cell::RefCell;
use std::io::Write;
use std::sync::Once;

use api::people::{self, Asked};
use serde_json::json;
use tests::on_both;
use tests::people::PASSWORD;
use tracing::Level;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::dynamic_filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::{ADMIN, GOOD, ask, end, everyone, id_of, invited, newcomer, opened, post_of, secret, set, sign_in};

thread_local! {
    /// What the server of this thread's test writes into its log, once the test listens.
    static LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LINES.with_borrow_mut(|lines| lines.as_mut().map_or(Ok(bytes.len()), |lines| lines.write(bytes)))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Begins to keep what this thread logs. One subscriber serves the whole process: with one for each thread, `tracing`
/// asks whichever thread comes by an event first whether anybody wants it, and takes that answer for all.
fn listen() {
    static ONCE: Once = Once::new();
    LINES.set(Some(Vec::new()));
    ONCE.call_once(|| {
        let listens = dynamic_filter_fn(|of, _| *of.level() <= Level::DEBUG && LINES.with_borrow(Option::is_some));
        let log = tracing_subscriber::fmt::layer().with_writer(|| Lines).with_filter(listens);
        tracing_subscriber::registry().with(log).init();
    });
}

on_both! {
    async fn an_administrator_manages_their_own_agency_and_nobody_else_manages_any(world: World) {
        let (here, there) = (world.officer(ADMIN).await, world.officer("administrator.kaltara").await);
        let ppid = world.officer("ppid.jenawi").await;
        ppid.get(&format!("/api/v1/admin/people?post={}", ppid.post)).await.is_problem(403, "forbidden");
        ppid.get(&format!("/api/v1/admin/people?post={}", here.post)).await.is_problem(404, "not_found");
        ask(&world, &ppid, "/api/v1/admin/people", newcomer("ratih.p", "ppid")).await.is_problem(403, "forbidden");
        there.get(&format!("/api/v1/admin/people?post={}", here.post)).await.is_problem(404, "not_found");
        assert!(everyone(&there).await.iter().all(|row| row["login"].as_str().unwrap().ends_with(".kaltara")));
        let (id, post) = (id_of(&here, "ppid.jenawi").await, ppid.post.clone());
        for act in ["link", "disable", "enable"] {
            ask(&world, &there, &format!("/api/v1/admin/people/{id}/{act}"), json!({})).await.is_problem(404, "not_found");
        }
        let give = json!({"role": "head", "from_on": "2026-11-23"});
        ask(&world, &there, &format!("/api/v1/admin/people/{id}/posts"), give).await.is_problem(404, "not_found");
        end(&world, &there, &post, "2026-11-23").await.is_problem(404, "not_found");
        let over = json!({"to": everyone(&there).await[0]["id"], "from_on": "2026-11-24"});
        ask(&world, &here, &format!("/api/v1/admin/posts/{post}/hand-over"), over).await.is_problem(404, "not_found");
    }

    async fn an_administrator_gives_themselves_nothing_and_is_never_the_last_to_leave(world: World) {
        let admin = world.officer(ADMIN).await;
        let own = id_of(&admin, ADMIN).await;
        let give = json!({"role": "ppid", "from_on": "2026-11-23"});
        ask(&world, &admin, &format!("/api/v1/admin/people/{own}/posts"), give).await.is_problem(409, "own_post");
        let post = post_of(&admin, "ppid.jenawi").await;
        let over = json!({"to": own, "from_on": "2026-11-24"});
        ask(&world, &admin, &format!("/api/v1/admin/posts/{post}/hand-over"), over).await.is_problem(409, "own_post");
        for act in ["link", "disable"] {
            ask(&world, &admin, &format!("/api/v1/admin/people/{own}/{act}"), json!({})).await.is_problem(409, "oneself");
        }
        end(&world, &admin, &admin.post, "2026-11-23").await.is_problem(409, "last_administrator");
        invited(&world, &admin, "ratih.p", "administrator").await;
        assert_eq!(end(&world, &admin, &admin.post, "2026-11-23").await.status, 200);
    }

    async fn nobody_takes_over_the_account_of_who_works_for_another_agency_as_well(world: World) {
        let both = Asked { agency: "kaltara", role: "administrator", unit: "", login: "ppid.jenawi", name: "", email: "", by: "" };
        assert!(people::add(&world.app, &both).await.unwrap_or_else(|fault| panic!("{fault}")).link.is_none());
        let admin = world.officer(ADMIN).await;
        let id = id_of(&admin, "ppid.jenawi").await;
        for act in ["link", "disable"] {
            ask(&world, &admin, &format!("/api/v1/admin/people/{id}/{act}"), json!({})).await.is_problem(409, "elsewhere");
        }
    }

    async fn every_act_stands_in_the_log_without_a_secret(world: World) {
        let admin = world.officer(ADMIN).await;
        let first = invited(&world, &admin, "ratih.p", "ppid").await;
        let (id, token) = (first.body["person"]["id"].as_str().unwrap().to_owned(), secret(&first.body["link"]));
        assert_eq!(set(&world, &token, GOOD).await.status, 204);
        let give = json!({"role": "classifier", "from_on": "2026-11-23"});
        ask(&world, &admin, &format!("/api/v1/admin/people/{id}/posts"), give).await;
        ask(&world, &admin, &format!("/api/v1/admin/people/{id}/disable"), json!({})).await;
        let log = admin.get(&format!("/api/v1/admin/log?post={}", admin.post)).await.body;
        let acts: Vec<&str> = log["rows"].as_array().unwrap().iter().map(|row| row["action"].as_str().unwrap()).collect();
        for act in ["invite", "password", "give", "disable"] {
            assert!(acts.contains(&act), "{act} is not in {acts:?}");
        }
        for told in [GOOD, "contoh.id", token.as_str(), "argon2"] {
            assert!(!log.to_string().contains(told), "{told} stands in the log");
        }
        let people = everyone(&admin).await;
        assert!(!json!(people).to_string().contains("argon2"));
    }

    async fn no_secret_and_no_address_reaches_the_servers_log(world: World) {
        listen();
        let admin = world.officer(ADMIN).await;
        let answer = invited(&world, &admin, "ratih.p", "ppid").await;
        let token = secret(&answer.body["link"]);
        opened(&world, &token).await;
        set(&world, &token, "pendek").await;
        assert_eq!(set(&world, &token, GOOD).await.status, 204);
        assert_eq!(sign_in(&world, "ratih.p", GOOD).await.status, 200);
        let told = String::from_utf8(LINES.take().unwrap()).unwrap();
        assert!(told.contains("password set by a one-time link") && told.contains("/api/v1/invitation/password"));
        for secret in [GOOD, token.as_str(), "contoh.id", "ratih.p", "Pramesti", PASSWORD] {
            assert!(!told.contains(secret), "{secret} stands in the log: {told}");
        }
    }

    async fn what_ended_a_month_ago_is_forgotten_and_the_log_is_not(world: World) {
        let admin = world.officer(ADMIN).await;
        invited(&world, &admin, "ratih.p", "ppid").await;
        world.at("2026-12-23T09:00");
        assert_eq!(api::sweep::run(&world.app).await.unwrap().forgotten, 0);
        world.at("2026-12-28T09:00");
        assert!(api::sweep::run(&world.app).await.unwrap().forgotten >= 3, "a session, a link and a key");
        let admin = world.officer(ADMIN).await;
        let log = admin.get(&format!("/api/v1/admin/log?post={}", admin.post)).await.body;
        assert_eq!(log["rows"].as_array().unwrap().len(), 1);
    }
}
