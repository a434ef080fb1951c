//! Two real server processes over one database: whoever else writes, nothing is lost, doubled or overwritten.

use std::process::Stdio;

use api::act;
use api::clock::Clock;
use serde_json::{Value, json};
use shared::id::CaseId;
use tests::people::{PASSWORD, together};
use tests::process::{Process, aduan};
use tests::world::{Answer, Receipt, complaint, key};
use tests::{World, on_both};

/// How often all race.
const ROUNDS: u64 = 25;

/// Who asks for which steps: what moves a case on from anywhere, and what may be written anytime.
const MOVES: [(&str, &[&str]); 4] = [
    ("klarifikasi.jenawi", &["3", "3a", "3c", "4", "6b", "6c"]),
    ("ppid.jenawi", &["4a", "4b", "6c"]),
    ("admin.jenawi", &["5", "6b", "6c"]),
    ("", &["3b", "5b", "6a", "6a"]),
];

/// Someone at one of the two servers: an officer, or the reporter.
struct Racer<'w> {
    http: &'w reqwest::Client,
    base: &'w str,
    officer: Option<(String, String)>,
    step: &'static str,
}

impl Racer<'_> {
    /// Asks for the step of a case as it was at a version.
    async fn ask(&self, case: &str, receipt: &Receipt, version: u64) -> Answer {
        let mut body = json!({"step": self.step, "version": version, "text": format!("Ditulis pada versi {version}."),
            "classification": "tidak_berkadar_pengawasan", "ground": "not_our_authority", "owner": "Dinas Perhubungan",
            "decision": "granted", "decided_by": "Camat Jenawi"});
        let request = if let Some((token, post)) = &self.officer {
            body["post"] = json!(post);
            self.http.post(format!("{}/api/v1/cases/{case}/commands", self.base)).bearer_auth(token)
        } else {
            body["number"] = json!(receipt.number);
            body["code"] = json!(receipt.code);
            self.http.post(format!("{}/api/v1/track/commands", self.base))
        };
        Answer::of(request.header("idempotency-key", key()).json(&body).send().await.unwrap()).await
    }
}

async fn sign_in(http: &reqwest::Client, base: &str, login: &str) -> (String, String) {
    let request = http.post(format!("{base}/api/v1/session")).json(&json!({"login": login, "password": PASSWORD}));
    let answer = Answer::of(request.send().await.unwrap()).await;
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{login}: {}", answer.body)).to_owned();
    (text(&answer.body["token"]), text(&answer.body["posts"][0]["id"]))
}

/// Everybody of [`MOVES`], every other one at the other server.
async fn racers<'w>(http: &'w reqwest::Client, servers: &'w [Process; 2]) -> Vec<Racer<'w>> {
    let mut all = Vec::new();
    for (login, steps) in MOVES {
        for step in steps {
            let base = servers[all.len() % 2].base.as_str();
            let officer = if login.is_empty() { None } else { Some(sign_in(http, base, login).await) };
            all.push(Racer { http, base, officer, step });
        }
    }
    all
}

/// How many rows a table has of a case.
async fn rows(world: &World, query: &'static str, case: &str) -> i64 {
    let mut reader = world.app.store().reader().await.unwrap();
    let (rows,): (i64,) = sqlx::query_as(query).bind(case).fetch_one(&mut *reader).await.unwrap();
    rows
}

/// Files a complaint that could be of any day: real processes live on the day they are run.
async fn file(world: &World) -> Receipt {
    let mut form = complaint();
    form["happened_on"] = json!("");
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

/// A real server beside the test's own, over the same database.
fn beside(world: &World) -> Process {
    let settings = world.app.settings();
    Process::start(&settings.data, settings.database_url.as_deref())
}

on_both! {
    async fn of_commands_racing_through_two_processes_one_wins_each_round_and_nothing_is_lost(world: World) {
        world.clock.set(Clock::system().now());
        let receipt = file(&world).await;
        let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
        let servers = [beside(&world), beside(&world)];
        let racers = racers(&world.http, &servers).await;
        let mut moved = 0;
        for version in 2..2 + ROUNDS {
            let answers = together(racers.iter().map(|racer| racer.ask(&id, &receipt, version))).await;
            let told: Vec<_> = racers.iter().zip(&answers).map(|(racer, answer)| (racer.step, answer.status, answer.body["code"].as_str())).collect();
            let winners: Vec<_> = told.iter().filter(|(_, status, _)| matches!(status, 200 | 204)).collect();
            assert_eq!(winners.len(), 1, "{told:?}");
            moved += usize::from(!winners[0].0.starts_with('6'));
            // The case may be out of a loser's sight by the time it is looked for.
            let lost = |(_, status, code): &(&str, u16, Option<&str>)| *status == 409 && code.is_some() || *status == 404;
            assert!(told.iter().all(|one| lost(one) || matches!(one.1, 200 | 204)), "{told:?}");
        }
        let wins = i64::try_from(ROUNDS).unwrap();
        assert_eq!(world.track(&receipt).await["case"]["version"], json!(2 + ROUNDS));
        assert_eq!(rows(&world, "select count(*) from events where case_id = $1", &id).await, 2 + wins);
        act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("sound");
        println!("{moved} of {ROUNDS} rounds moved the case");
    }

    async fn two_processes_that_sweep_at_once_do_each_thing_once(world: World) {
        let day = 24 * 60;
        world.clock.set(Clock::system().now().plus_minutes(-100 * day));
        let officer = world.officer("klarifikasi.jenawi").await;
        let mut cases = Vec::new();
        for nth in 0..12 {
            let receipt = file(&world).await;
            let id = officer.waiting(&receipt.number).await;
            // Half wait for their reporter, who never answers; half are merely late.
            if nth % 2 == 0 {
                assert_eq!(officer.step(&id, "3a", "Di RT berapa?").await.status, 200);
            }
            cases.push(id);
        }
        let settings = world.app.settings();
        let sweep = || {
            let mut command = aduan("sweep", &settings.data, settings.database_url.as_deref());
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("aduan starts")
        };
        let sweeps = [sweep(), sweep(), sweep()].map(|child| child.wait_with_output().unwrap());
        let mut sums = [0; 3];
        for output in sweeps {
            let said = String::from_utf8(output.stdout).unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let log = String::from_utf8_lossy(&output.stderr);
            assert!(!log.contains("ERROR"), "{log}");
            let counts = said.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<i64>().ok());
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        let [steps, told, recaps] = sums;
        assert_eq!(steps, 6, "each case that waited for its reporter is withdrawn once");
        for (nth, id) in cases.iter().enumerate() {
            let events = rows(&world, "select count(*) from events where case_id = $1", id).await;
            assert_eq!(events, if nth % 2 == 0 { 4 } else { 2 });
            act::verify(&world.app, &CaseId::parse(id).unwrap()).await.expect("sound");
        }
        let noted = rows(&world, "select count(*) from alarms where case_id <> $1", "").await;
        assert!(told > 0 && told == noted, "{told} told, {noted} noted");
        let opened = rows(&world, "select count(*) from cases where period is not null and id <> $1", "").await;
        assert_eq!(recaps, opened, "recaps");
    }
}
