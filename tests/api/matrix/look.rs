//! Looking with every eye there is, and comparing what is seen with the table.

use serde_json::{Value, json};
use shared::procedure::Role;
use shared::visibility::{Item, Sight, Viewer};
use shared::wire::PostView;
use tests::people::Officer;
use tests::world::World;

use super::planted::Planted;

/// An access token is good for ten minutes; these are taken at the end of the tests' time.
const SIGNED_IN_AT: &str = "2029-01-01T00:00";

/// Somebody at a post.
pub struct Looker<'w> {
    /// The user name.
    pub login: String,
    /// The post.
    pub post: PostView,
    /// Signed in.
    pub officer: Officer<'w>,
}

/// Everybody of some agencies.
pub struct Lookers<'w> {
    all: Vec<Looker<'w>>,
}

impl<'w> Lookers<'w> {
    /// Every demonstration post of some agencies, signed in.
    pub async fn of(world: &'w World, agencies: &[&str]) -> Self {
        let now = world.clock.now();
        world.at(SIGNED_IN_AT);
        let mut all = Vec::new();
        for account in api::demo::load(&world.app).await.expect("the demonstration's accounts") {
            if !account.login.split_once('.').is_some_and(|(_, agency)| agencies.contains(&agency)) {
                continue;
            }
            let officer = world.officer(&account.login).await;
            let me = officer.get("/api/v1/me").await;
            let post = serde_json::from_value(me.body["posts"][0].clone()).expect("a post");
            all.push(Looker { login: account.login, post, officer });
        }
        world.clock.set(now);
        assert!(all.len() > 6, "too few posts to speak of everybody");
        Self { all }
    }

    /// Whoever signs in so.
    pub fn at(&self, login: &str) -> &Looker<'w> {
        self.all.iter().find(|one| one.login == login).unwrap_or_else(|| panic!("nobody is {login}"))
    }

    /// Whoever reads everything of an agency.
    pub fn auditor(&self, agency: &str) -> &Looker<'w> {
        let auditor = |one: &&Looker<'_>| one.post.role == Role::Auditor && one.post.agency == agency;
        self.all.iter().find(auditor).expect("an auditor")
    }

    /// The id of a case in an agency's queue.
    pub async fn find(&self, agency: &str, is: impl Fn(&Value) -> bool) -> String {
        let rows = self.auditor(agency).rows("open").await;
        let row = rows.iter().find(|row| is(row)).expect("the case stands in the queue");
        row["id"].as_str().expect("an id").to_owned()
    }

    /// Looks at cases with everybody.
    pub async fn look(&self, cases: &[Planted]) {
        for looker in &self.all {
            let mut queues = Vec::new();
            for view in ["mine", "open", "ended", "promised", "review", "own", "asked"] {
                queues.push((view, looker.rows(view).await));
            }
            for case in cases {
                looker.look(case, &queues).await;
            }
            super::together::look(looker, cases).await;
        }
    }
}

impl Looker<'_> {
    /// All rows of a queue, page after page.
    async fn rows(&self, view: &str) -> Vec<Value> {
        let (mut rows, mut after) = (Vec::new(), String::new());
        loop {
            let page = self.officer.get(&format!("/api/v1/queue?post={}&view={view}{after}", self.post.id)).await;
            assert_eq!(page.status, 200, "{}: {}", self.login, page.body);
            rows.extend(page.body["rows"].as_array().expect("rows").iter().cloned());
            match page.body["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return rows,
            }
        }
    }

    /// Compares what is seen of a case with what the table says.
    async fn look(&self, planted: &Planted, queues: &[(&str, Vec<Value>)]) {
        let (case, procedure) = planted.known.as_ref().expect("the case is known");
        let sight = Viewer::at(&self.post).sight(case, procedure);
        let seen = sight.shows(Item::Existence);
        let said = format!("{} at {} ({:?})", self.login, planted.kind, case.stand());
        for (view, rows) in queues {
            let keeps = self.post.role == procedure.keeper(case.stand(), case.channel);
            let listed = match *view {
                "mine" => seen && keeps && !case.settled(),
                "open" => seen && !case.settled(),
                // No promise was given, nobody was asked, and nobody took anything.
                "promised" | "review" | "own" | "asked" => false,
                _ => seen && case.settled(),
            };
            let row = rows.iter().find(|row| row["id"] == json!(planted.id));
            assert_eq!(row.is_some(), listed, "{said}: in {view}");
            let confidential = row.is_some_and(|row| row["confidential"] == json!(true));
            assert_eq!(confidential, listed && case.secrecy.confidential, "{said}: marked in {view}");
            let text = Value::from(rows.clone()).to_string();
            for (item, mark) in planted.marks.iter().filter(|(item, _)| *item != Item::Complaint) {
                assert!(!text.contains(mark), "{said}: {item:?} in {view}");
            }
            assert!(seen || planted.marks.iter().all(|(_, mark)| !text.contains(mark)), "{said}: words in {view}");
            hides(planted, &text, &format!("{said}: {view}"));
        }
        let answer = self.officer.get(&format!("/api/v1/cases/{}?post={}", planted.id, self.post.id)).await;
        if seen {
            assert_eq!(answer.status, 200, "{said}: {}", answer.body);
        } else {
            answer.is_problem(404, "not_found");
        }
        let path = format!("/api/v1/cases/{}/presence", planted.id);
        let present = self.officer.post(&path, &json!({"post": self.post.id})).await;
        assert_eq!(present.status == 200, seen, "{said}: presence, {}", present.status);
        hides(planted, &present.body.to_string(), &format!("{said}: presence"));
        self.open_by_number(planted, seen, &said).await;
        shows(planted, sight, &answer.body.to_string(), &said);
        assert_eq!(answer.body["identity"].is_object(), sight.shows(Item::Masked), "{said}: masked identity");
        let passages = answer.body["case"]["history"].as_array().map_or(0, Vec::len);
        assert_eq!(passages > 0, sight.shows(Item::History), "{said}: history");
        self.open_files(planted, sight, &said).await;
        self.print_forms(planted, sight, &said).await;
        self.ask_after_answer(planted, sight, &said).await;
        super::sheets::ask_after(self, planted, sight, &said).await;
        super::sheets::ask_after_evidence(self, planted, sight, &said).await;
        super::sheets::ask_after_outside(self, planted, sight, &said).await;
        super::sheets::ask_after_figures(self, planted, sight, &said).await;
        self.search(planted, seen, &said).await;
        super::sheets::ask_after_secrecy(self, planted, sight, &said).await;
    }

    /// A number opens what is seen anyway, and tells nobody else that it was given.
    async fn open_by_number(&self, planted: &Planted, seen: bool, said: &str) {
        let number = &planted.receipt.number;
        if number.is_empty() {
            return;
        }
        let found = self.officer.get(&format!("/api/v1/cases/numbered/{number}?post={}", self.post.id)).await;
        if seen {
            assert_eq!(found.body["id"], json!(planted.id), "{said}: by number, {}", found.status);
        } else {
            found.is_problem(404, "not_found");
        }
    }

    async fn open_files(&self, planted: &Planted, sight: Sight, said: &str) {
        for file in &planted.files {
            let path = format!("/api/v1/cases/{}/attachments/{file}?post={}", planted.id, self.post.id);
            let answer = self.officer.get(&path).await;
            let opens = sight.shows(Item::Files) && Viewer::at(&self.post).opens_files();
            assert_eq!(answer.status == 200, opens, "{said}: a file, {}", answer.status);
            assert!(opens || matches!(answer.status, 403 | 404), "{said}: {}", answer.status);
        }
    }
}

/// That words stand in a text where their items are shown, and nowhere else.
fn shows(planted: &Planted, sight: Sight, text: &str, said: &str) {
    for (item, mark) in &planted.marks {
        assert_eq!(text.contains(mark), sight.shows(*item), "{said}: {item:?} by {mark}");
    }
    hides(planted, text, said);
}

/// That nothing of who reports stands in a text.
pub fn hides(planted: &Planted, text: &str, said: &str) {
    for secret in &planted.secrets {
        assert!(!text.contains(secret), "{said}: {secret}");
    }
}

/// Looks as each reporter, in the app and on the plain page, and as anyone without a key.
pub async fn as_reporter_and_public(world: &World, cases: &[Planted]) {
    for planted in cases {
        let (case, procedure) = planted.known.as_ref().expect("the case is known");
        let sight = Viewer::Reporter.sight(case, procedure);
        let tracked = world.track(&planted.receipt).await.to_string();
        shows(planted, sight, &tracked, "the reporter");
        let form = [("number", planted.receipt.number.as_str()), ("code", planted.receipt.code.as_str())];
        let page = world.http.post(format!("{}/lacak", world.base)).form(&form).send().await.expect("an answer");
        assert_eq!(page.status(), 200);
        let page = page.text().await.expect("a page");
        assert!(page.contains(&planted.marks[0].1), "the plain page shows what was told");
        for (item, mark) in planted.marks.iter().filter(|(item, _)| !sight.shows(*item)) {
            assert!(!page.contains(mark), "the plain page: {item:?}");
        }
        hides(planted, &page, "the plain page");
        as_public(world, planted).await;
    }
}

/// What is open to all, and what asks for a key, without one.
async fn as_public(world: &World, planted: &Planted) {
    let (agency, id, number) = (planted.agency, &planted.id, &planted.receipt.number);
    let open = ["/", &format!("/{agency}"), &format!("/{agency}/lapor"), "/lacak", &format!("/lacak/{number}")];
    let guide = format!("/api/v1/agencies/{agency}/guide?role=head");
    let api = ["/api/v1/agencies".to_owned(), format!("/api/v1/agencies/{agency}"), guide];
    let shut = [
        format!("/api/v1/cases/{id}?post=x"),
        format!("/api/v1/cases/numbered/{number}?post=x"),
        "/api/v1/queue?post=x".to_owned(),
    ];
    for path in open.into_iter().map(str::to_owned).chain(api).chain(shut) {
        let response = world.get(&path).send().await.expect("an answer");
        let closed = path.contains("post=");
        assert_eq!(response.status() == 401, closed, "{path}");
        let text = response.text().await.expect("a text");
        for (item, mark) in &planted.marks {
            assert!(!text.contains(mark), "{path}: {item:?}");
        }
        hides(planted, &text, &path);
    }
    let wrong = world.track_with(number, "2345-6789-ABCD").await;
    wrong.is_problem(404, "not_found");
}
