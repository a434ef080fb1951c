//! A walk over HTTP: takes the rows of a table one after another, and compares after each what the
//! reporter and the agency's coordinator are shown. Absent: the tables.

use std::collections::HashMap;

use serde_json::{Value, json};
use shared::case::{Case, Clock, ClockName};
use shared::defaults::Defaults;
use shared::id::CaseId;
use shared::procedure::{Action, Channel, Procedure};
use shared::time::{Moment, Zone};
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, key};

use super::load::{INTERNAL, form, internal, load};
use super::table::{Expect, Row, Stands, rows};

/// An access token is good for ten minutes. Those of a walk are taken at the end of its time, so that
/// they are good all through it and nobody's password is weighed at every row.
const SIGNED_IN_AT: &str = "2029-01-01T00:00";

/// The officers of one agency in a world, signed in as they are needed.
pub struct Desk<'w> {
    world: &'w World,
    agency: &'static str,
    zone: Zone,
    officers: HashMap<String, Officer<'w>>,
}

impl<'w> Desk<'w> {
    pub fn new(world: &'w World, agency: &'static str) -> Self {
        let set = Defaults::load().unwrap();
        let known = set.agencies.iter().find(|known| known.id.as_str() == agency).expect("an agency");
        let zone = set.calendar(&known.calendar).expect("its calendar").zone;
        Self { world, agency, zone, officers: HashMap::new() }
    }

    /// The officer of a role or of a unit.
    pub async fn officer(&mut self, who: &str) -> &Officer<'w> {
        let login = format!("{}.{}", login(who), self.agency);
        if !self.officers.contains_key(&login) {
            let now = self.world.clock.now();
            self.at(SIGNED_IN_AT);
            let officer = self.world.officer(&login).await;
            self.world.clock.set(now);
            self.officers.insert(login.clone(), officer);
        }
        &self.officers[&login]
    }

    fn at(&self, local: &str) {
        self.world.clock.set(self.zone.from_typed(local).expect("a local time"));
    }

    /// A moment as the agency reads it.
    pub fn local(&self, at: Moment) -> String {
        self.zone.rfc3339(at)[..16].to_owned()
    }
}

fn login(who: &str) -> &str {
    match who {
        "intake_officer" => "admin",
        "agency_admin" => "pengelola",
        "classifier" => "klarifikasi",
        "drafter" => "bahan",
        "answer_officer" => "jawaban",
        "head" => "pimpinan",
        "escalation_officer" => "eskalasi",
        "inspectorate" => "inspektorat",
        unit_or_role => unit_or_role,
    }
}

/// A case on its way.
pub struct Walk<'w, 'd> {
    desk: &'d mut Desk<'w>,
    procedure: Procedure,
    receipt: Receipt,
    /// Its id, once it is opened.
    pub id: String,
    internal: usize,
    taken: usize,
}

/// Walks one case of a procedure through a whole table.
pub async fn walk(desk: &mut Desk<'_>, procedure: &str, table: &str) -> Case {
    let mut walk = Walk::of(desk, procedure);
    walk.through(table).await;
    walk.done().await
}

impl<'w, 'd> Walk<'w, 'd> {
    pub fn of(desk: &'d mut Desk<'w>, procedure: &str) -> Self {
        let procedure = Defaults::load().unwrap().procedure(procedure).expect("a procedure").clone();
        let receipt = Receipt { number: String::new(), code: String::new() };
        Self { desk, procedure, receipt, id: String::new(), internal: 0, taken: 0 }
    }

    /// Takes the rows of a table.
    pub async fn through(&mut self, table: &str) {
        for row in rows(table) {
            self.desk.at(row.at);
            let (before, was) = (self.taken, self.version().await);
            let answer = self.take(&row).await;
            match &row.expect {
                Expect::Refused(code) => answer.expect("an answer").is_problem(status(code), code),
                Expect::Problems(fields) => {
                    let answer = answer.expect("an answer");
                    answer.is_problem(422, "problems");
                    assert_eq!(answer.fields(), *fields, "{row:?}");
                }
                Expect::Stands(stands) => {
                    assert!(answer.as_ref().is_none_or(|it| it.status < 300), "{row:?}: {}", answer.unwrap().body);
                    self.look(&row, stands, before).await;
                    continue;
                }
            }
            assert_eq!(self.version().await, was, "nothing changes: {row:?}");
        }
    }

    /// The end of a walk: its events replay to its row, and their chain holds.
    pub async fn done(&mut self) -> Case {
        let id = CaseId::parse(&self.id).expect("an id");
        api::act::verify(&self.desk.world.app, &id).await.expect("replay equals the row, and the chain holds");
        self.seen().await.0
    }

    async fn take(&mut self, row: &Row<'_>) -> Option<Answer> {
        if row.who == "sweep" {
            let app = &self.desk.world.app;
            for swept in together([api::sweep::run(app), api::sweep::run(app)]).await {
                swept.expect("a sweep");
            }
            if row
                .steps
                .first()
                .is_some_and(|no| self.procedure.step(no).is_some_and(|it| it.action == Action::OpenRecap))
            {
                self.find_recap().await;
            }
            return None;
        }
        let step = self.procedure.step(row.steps[0]).unwrap_or_else(|| panic!("no such step: {row:?}")).clone();
        if step.action == Action::File {
            return Some(self.file(row).await);
        }
        let load = load(&step, row);
        let key = key();
        let version = self.version().await;
        let answer = self.send(row.who, &key, version, &load).await;
        if answer.status == 200 {
            self.internal += internal(&load);
            let again = self.send(row.who, &key, version, &load).await;
            assert_eq!(again.status, 200, "the same again is no fault: {row:?} {}", again.body);
            assert_eq!(again.body["case"]["version"], answer.body["case"]["version"], "and changes nothing: {row:?}");
        }
        Some(answer)
    }

    async fn send(&mut self, who: &str, key: &str, version: u64, load: &Value) -> Answer {
        if who != "reporter" {
            let id = self.id.clone();
            return self.desk.officer(who).await.command(&id, key, version, load.clone()).await;
        }
        let mut body = load.clone();
        body["number"] = json!(self.receipt.number);
        body["code"] = json!(self.receipt.code);
        body["version"] = json!(version);
        let path = format!("{}/api/v1/track/commands", self.desk.world.base);
        let request = self.desk.world.http.post(path).header("idempotency-key", key).json(&body);
        Answer::of(request.send().await.expect("an answer")).await
    }

    async fn file(&mut self, row: &Row<'_>) -> Answer {
        let mut form = form(row);
        let world = self.desk.world;
        let answer = if row.who == "reporter" {
            let path = format!("/api/v1/agencies/{}/cases", self.desk.agency);
            Answer::of(world.post(&path, &form).send().await.expect("an answer")).await
        } else {
            let officer = self.desk.officer(row.who).await;
            form["post"] = json!(officer.post);
            officer.file(&key(), &form).await
        };
        if answer.status == 201 {
            self.receipt = Receipt::of(&answer.body);
            let case = world.track(&self.receipt).await["case"].clone();
            self.id = case["id"].as_str().expect("an id").to_owned();
            assert_eq!(case["procedure"], json!(self.procedure.id), "{row:?}");
        }
        answer
    }

    async fn find_recap(&mut self) {
        let rows = self.desk.officer("intake_officer").await.queue("open").await;
        let recaps: Vec<&Value> = rows.iter().filter(|row| !row["period"].is_null()).collect();
        assert_eq!(recaps.len(), 1, "one recap a month, however many sweep: {rows:?}");
        self.id = recaps[0]["id"].as_str().expect("an id").to_owned();
    }

    /// The case as the coordinator sees it, with the kinds of its texts.
    pub async fn seen(&mut self) -> (Case, String) {
        let coordinator = self.procedure.coordinator.code();
        let id = self.id.clone();
        let view = self.desk.officer(coordinator).await.case(&id).await;
        (serde_json::from_value(view["case"].clone()).expect("a case"), kinds(&view))
    }

    async fn version(&mut self) -> u64 {
        if self.id.is_empty() { 0 } else { u64::from(self.seen().await.0.version) }
    }

    /// Compares what is shown after a row.
    async fn look(&mut self, row: &Row<'_>, expect: &Stands<'_>, before: usize) {
        let (case, texts) = self.seen().await;
        self.taken = case.history.len();
        let steps: Vec<&str> = case.history[before..].iter().map(|passage| passage.step.as_str()).collect();
        assert_eq!(steps, row.steps, "what was done: {row:?}");
        self.compare(row, expect, &case);
        let (open, internal): (String, String) = texts.chars().partition(|kind| "cma".contains(*kind));
        assert_eq!(
            (open.as_str(), internal.len()),
            (dashed(expect.sees), self.internal),
            "the agency reads {texts}: {row:?}"
        );
        if case.channel == Channel::Cycle {
            return;
        }
        if let Some(number) = &case.number {
            self.receipt.number = number.as_str().to_owned();
        }
        let tracked = self.desk.world.track(&self.receipt).await;
        let told: Case = serde_json::from_value(tracked["case"].clone()).expect("a case");
        self.compare(row, expect, &told);
        assert_eq!(kinds(&tracked), dashed(expect.sees), "what the reporter reads: {row:?}");
        assert!(!tracked.to_string().contains(INTERNAL), "the agency's own talk reached the reporter: {row:?}");
        let known = case.history.iter().filter(|passage| passage.action != Action::Note);
        assert!(known.eq(told.history.iter()), "the reporter knows of every step but notes: {row:?}");
    }

    fn compare(&self, row: &Row<'_>, expect: &Stands<'_>, case: &Case) {
        let place = format!("{}@{}", case.state.code(), case.holder.code());
        let due = case.due_at().map_or("-".to_owned(), |at| self.desk.local(at));
        let promise = case.clock(&ClockName::Promise);
        let promise =
            promise.map_or("-".to_owned(), |it| it.due_at.map_or("paused".to_owned(), |at| self.desk.local(at)));
        let seen = (place.as_str(), due.as_str(), promise.as_str());
        assert_eq!(seen, (expect.place, expect.due, expect.promise), "{row:?}\n{:#?}", open_clocks(case));
    }
}

fn status(code: &str) -> u16 {
    if code == "not_found" { 404 } else { 409 }
}

fn dashed(sees: &str) -> &str {
    if sees == "-" { "" } else { sees }
}

/// The first letters of the kinds of texts in a view, in order; reasons, notes and material are capitals.
fn kinds(view: &Value) -> String {
    let texts = view["texts"].as_array().expect("texts").iter();
    texts
        .map(|text| match text["kind"].as_str() {
            Some("complaint") => 'c',
            Some("message") => 'm',
            Some("answer") => 'a',
            Some("material") => 'M',
            Some("reason") => 'R',
            _ => 'N',
        })
        .collect()
}

fn open_clocks(case: &Case) -> Vec<&Clock> {
    case.clocks.iter().filter(|clock| clock.open()).collect()
}
