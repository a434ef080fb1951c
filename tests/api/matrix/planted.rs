//! Complaints with words in them that stand nowhere else, and their way through a procedure.

use serde_json::{Value, json};
use shared::case::Case;
use shared::procedure::{Action, Procedure, TextKind};
use shared::visibility::{Item, Viewer};
use tests::world::{Answer, Receipt, World, key};

use super::look::{Looker, Lookers};

/// A step: when, by whom, which, and what is chosen with it.
pub type Taken = (&'static str, &'static str, &'static str, &'static str);

/// Stands for a step where the identity is opened beside the SOP.
pub const OPENING: &str = "identity";

/// Stands for a step where a photo of the work is attached beside the SOP.
pub const PROVING: &str = "evidence";

/// A way through a procedure.
pub struct Way {
    /// The agency.
    pub agency: &'static str,
    /// Whoever enters it at a desk, and by which channel it came; none: the reporter, by the website.
    pub filed_by: Option<(&'static str, &'static str)>,
    /// The steps.
    pub steps: &'static [Taken],
    /// After how many of them everybody looks.
    pub looks: &'static [usize],
}

/// A case with words that stand nowhere else.
pub struct Planted {
    /// Its kind, for messages.
    pub kind: &'static str,
    /// The agency.
    pub agency: &'static str,
    /// Its id.
    pub id: String,
    /// The reporter's key to it.
    pub receipt: Receipt,
    /// Words of each item of it.
    pub marks: Vec<(Item, String)>,
    /// Who reports, in words that nobody is shown; phone and first name first, which every procedure asks for.
    pub secrets: Vec<String>,
    /// A word of the message it was read from at a desk; among the secrets.
    pub original: Option<String>,
    /// The ids of its files.
    pub files: Vec<String>,
    /// The case and its procedure as they stand.
    pub known: Option<(Case, Procedure)>,
    tag: String,
}

impl Planted {
    /// Files a complaint of a kind.
    pub async fn file(
        world: &World,
        lookers: &Lookers<'_>,
        way: &Way,
        (kind, anonymous, confidential, about): (&'static str, bool, bool, &'static str),
        nth: usize,
    ) -> Self {
        world.at("2026-11-23T09:00");
        let (tag, form_key) = (format!("qz{nth}x"), key());
        let mark = |word: &str| format!("{word}{tag}");
        let file = world.upload(&form_key, &format!("{}.pdf", mark("berkas")), b"%PDF-1.4\n%%EOF\n".to_vec()).await;
        assert_eq!(file.status, 201, "{}", file.body);
        let phone = format!("8127650{nth:04}1");
        let mut form = json!({
            "story": format!("Lampu jalan mati, {} sejak Senin malam.", mark("kisah")),
            "place": mark("tempat"), "happened_on": "2026-11-16",
            "name": format!("Nama{tag} Belakang{tag}"), "phone": format!("0{phone}"),
            "address": format!("Jalan{tag}"), "email": format!("surel{tag}@contoh.id"),
            "anonymous": anonymous, "confidential": confidential, "about": about, "files": [file.body["id"]],
        });
        let filed = if let Some((login, channel)) = way.filed_by {
            let officer = &lookers.at(&format!("{login}.{}", way.agency)).officer;
            form["post"] = json!(officer.post);
            form["channel"] = json!(channel);
            form["original"] = json!(format!("Chat dengan {} apa adanya.", mark("asli")));
            officer.file(&form_key, &form).await
        } else {
            let path = format!("{}/api/v1/agencies/{}/cases", world.base, way.agency);
            // Each from a place of its own: filings are limited by place.
            let from = format!("198.51.{nth}.7");
            let request = world.http.post(path).header("idempotency-key", &form_key).header("x-forwarded-for", from);
            Answer::of(request.json(&form).send().await.expect("an answer")).await
        };
        assert_eq!(filed.status, 201, "{}", filed.body);
        let receipt = Receipt::of(&filed.body);
        let original = way.filed_by.map(|_| mark("asli"));
        let secrets = [phone, mark("Nama"), mark("Belakang"), mark("Jalan"), mark("surel")];
        let secrets = secrets.into_iter().chain(original.clone()).collect();
        Self {
            kind,
            agency: way.agency,
            id: lookers.find(way.agency, |row| row["number"] == json!(receipt.number)).await,
            receipt,
            marks: vec![
                (Item::Complaint, mark("kisah")),
                (Item::Complaint, mark("tempat")),
                (Item::Files, mark("berkas")),
            ],
            secrets,
            original,
            files: vec![file.body["id"].as_str().expect("an id").to_owned()],
            known: None,
            tag,
        }
    }

    /// The recap of an agency.
    pub async fn recap(lookers: &Lookers<'_>, agency: &'static str) -> Self {
        Self {
            kind: "recap",
            agency,
            id: lookers.find(agency, |row| !row["period"].is_null()).await,
            receipt: Receipt { number: String::new(), code: String::new() },
            marks: Vec::new(),
            secrets: Vec::new(),
            original: None,
            files: Vec::new(),
            known: None,
            tag: String::new(),
        }
    }

    /// Looks up how the case stands, as whoever reads everything.
    pub async fn learn(&mut self, lookers: &Lookers<'_>) {
        let view = lookers.auditor(self.agency).officer.case(&self.id).await;
        let case = serde_json::from_value(view["case"].clone()).expect("a case");
        self.known = Some((case, serde_json::from_value(view["procedure"].clone()).expect("a procedure")));
    }

    /// How many events it has.
    pub async fn version(&self, lookers: &Lookers<'_>) -> u64 {
        lookers.auditor(self.agency).officer.case(&self.id).await["case"]["version"].as_u64().expect("a version")
    }

    /// Takes a step of it, with words that stand nowhere else.
    pub async fn take(&mut self, world: &World, lookers: &Lookers<'_>, (at, who, no, chosen): &Taken) {
        world.at(at);
        self.learn(lookers).await;
        if *no == OPENING {
            return self.open(lookers.at(&format!("{who}.{}", self.agency))).await;
        }
        if *no == PROVING {
            return self.prove(world, lookers.at(&format!("{who}.{}", self.agency))).await;
        }
        let (_, procedure) = self.known.as_ref().expect("the case is known");
        let action = procedure.step(no).unwrap_or_else(|| panic!("no step {no}")).action;
        let mark = format!("kata{}{}", no, self.tag);
        let text = format!("Kami sampaikan {mark} dengan hormat.");
        let load = json!({"step": no, "text": text, "unit": chosen, "classification": chosen,
            "ground": if action == Action::Return { "not_our_task" } else { "" }, "owner": mark, "decision": "informed", "decided_by": "Petugas"});
        let version = self.version(lookers).await;
        let answer = if *who == "reporter" {
            world.reporter(&self.receipt, no, &text).await
        } else {
            let officer = &lookers.at(&format!("{who}.{}", self.agency)).officer;
            officer.command(&self.id, &key(), version, load).await
        };
        assert!(matches!(answer.status, 200 | 204), "{} {no}: {} {}", self.kind, answer.status, answer.body);
        if let Some(kind) = action.needs().text {
            self.marks.push((item(kind), mark));
        }
        if answer.status == 204 {
            assert_eq!(answer.body, Value::Null);
        }
    }
}

impl Planted {
    /// Opens who reports, where the table says so, with words that stand nowhere else.
    async fn open(&mut self, looker: &Looker<'_>) {
        let (case, procedure) = self.known.as_ref().expect("the case is known");
        let viewer = Viewer::at(&looker.post);
        let mark = format!("alasan{}", self.tag);
        let answer = looker.officer.open_identity(&self.id, &key(), &format!("Perlu ditelepon, {mark}.")).await;
        let said = format!("{} at {}: {}", looker.login, self.kind, answer.status);
        let opened = viewer.opens_identity(case, procedure);
        assert_eq!(answer.status == 200, opened, "{said}");
        assert!(opened || matches!(answer.status, 403 | 404), "{said}");
        let text = answer.body.to_string();
        let (asked_for, others) = self.secrets.split_at(2);
        assert!(asked_for.iter().chain(&self.original).all(|secret| text.contains(secret) == opened), "{said}");
        assert!(opened || others.iter().all(|secret| !text.contains(secret)), "{said}");
        if opened {
            self.marks.push((Item::Access, mark));
        }
    }
}

impl Planted {
    /// Attaches a photo of the work, where the rules say so, with words that stand nowhere else.
    async fn prove(&mut self, world: &World, looker: &Looker<'_>) {
        let (case, procedure) = self.known.as_ref().expect("the case is known");
        let inside = Viewer::at(&looker.post).sight(case, procedure).shows(Item::Inside);
        let (mark, form_key) = (format!("bukti{}", self.tag), key());
        let file = world.upload_for(&form_key, "evidence", "foto.png", tests::world::picture()).await;
        assert_eq!(file.status, 201, "{}", file.body);
        let photo = json!({"file": file.body["id"], "mark": "after", "caption": mark});
        let body = json!({"post": looker.post.id, "photos": [photo]});
        let path = format!("{}/api/v1/cases/{}/evidence", world.base, self.id);
        let request = world.http.post(path).bearer_auth(&looker.officer.token).header("idempotency-key", &form_key);
        let answer = Answer::of(request.json(&body).send().await.expect("an answer")).await;
        let said = format!("{} proves at {}: {} {}", looker.login, self.kind, answer.status, answer.body);
        assert_eq!(answer.status == 204, inside, "{said}");
        if inside {
            self.marks.push((Item::Evidence, mark));
        }
    }
}

/// What of a case a text of a kind is.
fn item(kind: TextKind) -> Item {
    match kind {
        TextKind::Complaint => Item::Complaint,
        TextKind::Message | TextKind::Answer => Item::Talk,
        TextKind::Material
        | TextKind::Reason
        | TextKind::Note
        | TextKind::Subject
        | TextKind::Letter
        | TextKind::Excerpt => Item::Inside,
        TextKind::Access => Item::Access,
        TextKind::Evidence => Item::Evidence,
        TextKind::Public | TextKind::PublicAnswer | TextKind::PublicPicture => Item::Published,
    }
}
