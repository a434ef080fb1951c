//! A walk over HTTP: takes the rows of a table one after another, and compares after each what the
//! reporter and the agency's coordinator are shown. Absent: the tables.

use serde_json::{Value, json};
use shared::answer::composed;
use shared::case::{Case, Clock, ClockName};
use shared::defaults::Defaults;
use shared::id::CaseId;
use shared::procedure::{Action, Procedure, Step};
use shared::time::Moment;
use tests::people::together;
use tests::world::{Answer, Receipt, key};

use super::desk::Desk;
use super::load::{INTERNAL, form, internal, load, must_have};
use super::table::{Expect, Row, Stands, rows};

/// A case on its way.
pub struct Walk<'w, 'd> {
    desk: &'d mut Desk<'w>,
    procedure: Procedure,
    receipt: Receipt,
    /// Its id, once it is opened.
    pub id: String,
    /// How many texts for the agency's own eyes were sent.
    internal: usize,
    /// What was sent with steps.
    sent: Vec<String>,
    /// How many events were seen.
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
        Self { desk, procedure, receipt, id: String::new(), internal: 0, sent: Vec::new(), taken: 0 }
    }

    /// Takes the rows of a table.
    pub async fn through(&mut self, table: &str) {
        for row in rows(table) {
            self.desk.at(&format!("{}T{}", row.day, row.time));
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
                    if let Some(Answer { status, body, .. }) = answer {
                        assert!(status < 300, "{row:?}: {body}");
                        // A filing answers with a receipt, a step with the case.
                        if status == 200 {
                            self.compare(&row, stands, &case(&body));
                        }
                    }
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
            if self.id.is_empty() {
                self.find_recap().await;
            }
            return None;
        }
        let step = self.procedure.step(row.steps[0]).unwrap_or_else(|| panic!("no such step: {row:?}")).clone();
        if step.action == Action::File {
            return Some(self.file(row).await);
        }
        let load = load(&step, row);
        let version = self.version().await;
        if row.expect.stands() {
            self.without(row, &step, version, &load).await;
        }
        let key = key();
        let answer = self.send(row.who, &key, version, &load).await;
        if answer.status == 200 {
            self.internal += internal(&load);
            let sent = ["text", "owner"].iter().filter_map(|field| load[field].as_str());
            let by = load["decided_by"].as_str();
            // An answer is read as the one text its parts make.
            self.sent.extend(sent.map(|text| composed(text, None, by, None)));
            let again = self.send(row.who, &key, version, &load).await;
            assert_eq!(again.status, 200, "the same again is no fault: {row:?} {}", again.body);
            assert_eq!(again.body["case"], answer.body["case"], "and changes nothing: {row:?}");
        }
        Some(answer)
    }

    /// What a step cannot do without is asked for by name, and nothing happens.
    async fn without(&mut self, row: &Row<'_>, step: &Step, version: u64, load: &Value) {
        for field in must_have(step, &self.desk.agency, load) {
            let mut lacking = load.clone();
            lacking[field] = json!("");
            let answer = self.send(row.who, &key(), version, &lacking).await;
            answer.is_problem(422, "problems");
            assert_eq!(answer.fields(), [field], "{row:?}");
        }
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
            let (agency, key) = (self.desk.agency.id.as_str(), key());
            world.prove(agency, &key, &mut form).await;
            world.file_form(agency, &key, &form).await
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
    async fn seen(&mut self) -> (Case, String) {
        let id = self.id.clone();
        let view = self.desk.officer(self.procedure.coordinator.code()).await.case(&id).await;
        (case(&view), kinds(&view))
    }

    async fn version(&mut self) -> u64 {
        if self.id.is_empty() { 0 } else { u64::from(self.seen().await.0.version) }
    }

    /// Compares what is shown after a row: to the agency here, and to the reporter.
    async fn look(&mut self, row: &Row<'_>, expect: &Stands<'_>, before: usize) {
        let (case, texts) = self.seen().await;
        self.taken = case.history.len();
        let steps: Vec<&str> = case.history[before..].iter().map(|passage| passage.step.as_str()).collect();
        assert_eq!(steps, row.steps, "what was done: {row:?}");
        self.compare(row, expect, &case);
        let (open, internal): (String, String) = texts.chars().partition(|kind| "cma".contains(*kind));
        assert_eq!(open, expect.sees, "the agency reads what the reporter reads: {row:?}");
        assert_eq!(internal.len(), self.internal, "and its own talk, {texts}: {row:?}");
        if case.period.is_none() {
            self.look_as_reporter(row, expect, &case).await;
        }
    }

    async fn look_as_reporter(&mut self, row: &Row<'_>, expect: &Stands<'_>, known: &Case) {
        if let Some(number) = &known.number {
            self.receipt.number = number.as_str().to_owned();
        }
        let tracked = self.desk.world.track(&self.receipt).await;
        let told = case(&tracked);
        self.compare(row, expect, &told);
        assert_eq!(kinds(&tracked), expect.sees, "what the reporter reads: {row:?}");
        assert!(!tracked.to_string().contains(INTERNAL), "the agency's own talk reached the reporter: {row:?}");
        let read = |sent: &String| texts(&tracked).any(|text| text["body"] == json!(sent));
        let unread = self.sent.iter().find(|sent| !sent.contains(INTERNAL) && !read(sent));
        assert_eq!(unread, None, "it was meant for the reporter: {row:?}");
        let steps = known.history.iter().filter(|passage| passage.action != Action::Note);
        assert!(steps.eq(told.history.iter()), "the reporter knows of every step but notes: {row:?}");
    }

    fn compare(&self, row: &Row<'_>, expect: &Stands<'_>, case: &Case) {
        let place = format!("{}@{}", case.state.code(), case.holder.code());
        let local = |at: Option<Moment>, none: &str| at.map_or_else(|| none.to_owned(), |at| self.desk.local(at));
        let due = local(case.due_at(), "-");
        let promise = case.clock(&ClockName::Promise).map_or("-".to_owned(), |clock| local(clock.due_at, "paused"));
        let seen = (place.as_str(), due.as_str(), promise.as_str());
        let open: Vec<&Clock> = case.clocks.iter().filter(|clock| clock.open()).collect();
        assert_eq!(seen, (expect.place, expect.due, expect.promise), "{row:?}\n{open:#?}");
    }
}

fn status(code: &str) -> u16 {
    if code == "not_found" { 404 } else { 409 }
}

fn case(view: &Value) -> Case {
    serde_json::from_value(view["case"].clone()).expect("a case")
}

fn texts(view: &Value) -> impl Iterator<Item = &Value> {
    view["texts"].as_array().expect("texts").iter()
}

/// The first letters of the kinds of texts in a view, in order; those of the agency's own talk are capitals.
fn kinds(view: &Value) -> String {
    let letter = |text: &Value| match text["kind"].as_str() {
        Some("complaint") => 'c',
        Some("message") => 'm',
        Some("answer") => 'a',
        Some("material") => 'M',
        Some("reason") => 'R',
        _ => 'N',
    };
    texts(view).map(letter).collect()
}
