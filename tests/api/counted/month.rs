//! Lives through a table of complaints (see `lives`) over HTTP, in the order of time. Absent: the table, and what is
//! counted of it (see `count`).

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};
use shared::defaults::{self, Defaults};
use shared::id::RegisterNumber;
use shared::words::Lang;
use tests::World;
use tests::world::{Answer, Receipt, complaint, key};

use super::lives::LIVES;
use crate::flows::desk::Desk;
use crate::flows::load;
use crate::flows::table::{Expect, Row};

/// What an officer says whose words nobody asks about.
const REASON: &str = "Permintaan tertulis pelapor, surat tanggal 1 Desember.";

/// A recap for the procedures that ship without one.
const RECAP: &str = include_str!("recap.toml");

/// A complaint of the table.
pub struct Life {
    pub name: &'static str,
    pub agency: &'static str,
    /// What it counts as in November and in December.
    pub counts: [Vec<&'static str>; 2],
    /// Known once it was filed.
    pub id: String,
    pub procedure: String,
    receipt: Receipt,
}

/// A deed of the table.
struct Deed {
    at: &'static str,
    life: usize,
    who: &'static str,
    step: &'static str,
    more: Vec<(&'static str, &'static str)>,
}

/// What it lives in.
pub struct Months<'w> {
    world: &'w World,
    set: Defaults,
    desks: HashMap<&'static str, Desk<'w>>,
    pub lives: Vec<Life>,
}

/// The procedures that ship without a recap, with one: their figures are counted like the others'.
fn with_recaps() -> Defaults {
    const TEXTS: [&str; 4] = [
        include_str!("../../../shared/procedures/procedures/jenawi-daring.toml"),
        include_str!("../../../shared/procedures/procedures/kaltara-pengaduan.toml"),
        include_str!("../../../shared/procedures/procedures/pekalongan-langsung.toml"),
        include_str!("../../../shared/procedures/procedures/pekalongan-laporgub.toml"),
    ];
    let mut set = Defaults::load().unwrap();
    for text in TEXTS {
        let mut read = defaults::procedure("prosedur.toml", &format!("{text}{RECAP}"), Lang::Id).unwrap();
        read.version += 1;
        let known = set.procedures.iter_mut().find(|known| known.id == read.id).unwrap();
        *known = read;
    }
    set
}

fn read() -> (Vec<Life>, Vec<Deed>) {
    let (mut lives, mut deeds) = (Vec::<Life>::new(), Vec::new());
    for line in LIVES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((name, rest)) = line.split_once(" @ ") {
            let cells: Vec<&str> = rest.split('|').map(str::trim).collect();
            let counts = [cells[1], cells[2]].map(|cell| cell.split_whitespace().filter(|word| *word != "-").collect());
            let receipt = Receipt { number: String::new(), code: String::new() };
            lives.push(Life { name, agency: cells[0], counts, id: String::new(), procedure: String::new(), receipt });
        } else {
            let words: Vec<&str> = line.split_whitespace().collect();
            let more = words[3..].iter().map(|word| word.split_once('=').expect("a field and its value")).collect();
            deeds.push(Deed { at: words[0], life: lives.len() - 1, who: words[1], step: words[2], more });
        }
    }
    deeds.sort_by_key(|deed| deed.at);
    (lives, deeds)
}

fn choose(load: &mut Value, more: &[(&str, &str)]) {
    for (field, value) in more {
        load[*field] = if *value == "true" { json!(true) } else { json!(value) };
    }
}

impl<'w> Months<'w> {
    /// Lives through the table.
    pub async fn lived(world: &'w World) -> Self {
        let set = with_recaps();
        api::definitions::import(&world.app, &set).await.expect("the recaps come into force");
        let (lives, deeds) = read();
        let mut months = Self { world, set, desks: HashMap::new(), lives };
        for deed in &deeds {
            world.at(deed.at);
            months.take(deed).await;
        }
        months
    }

    /// The officers of an agency.
    pub fn desk(&mut self, agency: &'static str) -> &mut Desk<'w> {
        let world = self.world;
        self.desks.entry(agency).or_insert_with(|| Desk::new(world, agency))
    }

    /// The procedures that were lived by, with their agencies.
    pub fn procedures(&self) -> BTreeMap<String, &'static str> {
        self.lives.iter().map(|life| (life.procedure.clone(), life.agency)).collect()
    }

    async fn take(&mut self, deed: &Deed) {
        let id = self.lives[deed.life].id.clone();
        match deed.step {
            "sweep" => drop(api::sweep::run(&self.world.app).await.expect("a sweep")),
            "redate" => self.redate(deed.more[0].1).await,
            "look" => self.look(deed, &id).await,
            "erase" => self.erase(deed.life).await,
            "together" => self.together(deed).await,
            _ if id.is_empty() => self.file(deed).await,
            _ => self.step(deed, &id).await,
        }
    }

    async fn file(&mut self, deed: &Deed) {
        let (world, agency) = (self.world, self.lives[deed.life].agency);
        let mut form = complaint();
        choose(&mut form, &deed.more);
        let answer = if deed.who == "reporter" {
            let key = key();
            world.prove(agency, &key, &mut form).await;
            world.file_form(agency, &key, &form).await
        } else {
            let officer = self.desk(agency).officer(deed.who).await;
            form["post"] = json!(officer.post);
            officer.file(&key(), &form).await
        };
        let life = &mut self.lives[deed.life];
        assert_eq!(answer.status, 201, "{}: {}", life.name, answer.body);
        life.receipt = Receipt::of(&answer.body);
        let case = world.track(&life.receipt).await["case"].clone();
        life.id = case["id"].as_str().expect("an id").to_owned();
        life.procedure = case["procedure"].as_str().expect("a procedure").to_owned();
        life.receipt.number = case["number"].as_str().unwrap_or_default().to_owned();
    }

    async fn step(&mut self, deed: &Deed, id: &str) {
        let life = &self.lives[deed.life];
        let (world, name, agency, receipt) = (self.world, life.name, life.agency, life.receipt.clone());
        let step = self.set.procedure(&life.procedure).unwrap().step(deed.step).expect("a step").clone();
        let row = Row {
            who: deed.who,
            steps: vec![deed.step],
            chosen: Vec::new(),
            day: "",
            time: "",
            expect: Expect::Problems(Vec::new()),
        };
        let mut load = load::load(&step, &row);
        choose(&mut load, &deed.more);
        let answer = if deed.who == "reporter" {
            load["number"] = json!(receipt.number);
            load["code"] = json!(receipt.code);
            load["version"] = world.track(&receipt).await["case"]["version"].clone();
            Answer::of(world.post("/api/v1/track/commands", &load).send().await.expect("an answer")).await
        } else {
            self.desk(agency).officer(deed.who).await.take(id, deed.step, load).await
        };
        assert_eq!(answer.status, 200, "{name}, {} {}: {}", deed.at, deed.step, answer.body);
    }

    /// Looks up who reports: an event in which nothing is done to the case.
    async fn look(&mut self, deed: &Deed, id: &str) {
        let agency = self.lives[deed.life].agency;
        let opened = self.desk(agency).officer(deed.who).await.open_identity(id, &key(), REASON).await;
        assert_eq!(opened.status, 200, "{}", opened.body);
    }

    /// Adopts a calendar in which a day became a day off.
    async fn redate(&self, day: &str) {
        let mut calendar = self.set.calendar("karanganyar").unwrap().clone();
        calendar.version += 1;
        calendar.days_off.insert(day.parse().unwrap(), "Libur daerah".to_owned());
        api::definitions::import_calendar(&self.world.app, &calendar).await.expect("a new version");
        assert!(api::act::redate(&self.world.app).await.expect("a sweep") > 0, "due moments move");
    }

    async fn erase(&self, life: usize) {
        let (agency, number) = (self.lives[life].agency, &self.lives[life].receipt.number);
        let number = RegisterNumber::parse(number).unwrap();
        api::act::erase(&self.world.app, agency, &number, REASON).await.expect("it has ended");
    }

    /// Gathers a case with another and answers both with one deed.
    async fn together(&mut self, deed: &Deed) {
        let (agency, id) = (self.lives[deed.life].agency, self.lives[deed.life].id.clone());
        let other = self.lives.iter().find(|life| life.name == deed.more[0].1).expect("the other").id.clone();
        let officer = self.desk(agency).officer(deed.who).await;
        let gather = json!({"post": officer.post, "name": "Satu gardu", "text": "", "cases": [id, other]});
        let made = officer.post("/api/v1/umbrellas", &gather).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let mut cases = Vec::new();
        for id in [&id, &other] {
            cases.push(json!({"case": id, "version": officer.case(id).await["case"]["version"]}));
        }
        let deed = json!({"action": "answer", "to": "answered", "holder": "intake_officer"});
        let command = json!({"step": "", "text": "Lampu sudah kami ganti kemarin dan menyala kembali.",
            "decision": "granted", "decided_by": "Kepala Diskominfo"});
        let asked = json!({"post": officer.post, "cases": cases, "deed": deed, "command": command});
        let done = officer.post("/api/v1/together", &asked).await;
        for row in done.body["rows"].as_array().expect("rows") {
            assert_eq!(row["outcome"]["goes"]["state"], "answered", "{}", done.body);
        }
    }
}
