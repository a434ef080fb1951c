//! Asking after the disposition sheet of a case and who works on it, where none waits and nobody was asked.

use serde_json::json;
use shared::case::Actor;
use shared::contribution::asking;
use shared::evidence::permitted;
use shared::letter_number::{LetterKind, may_take};
use shared::papers::{Of, PaperKind};
use shared::permission::Act;
use shared::visibility::{Item, Sight};
use shared::wire::PostView;

use super::look::Looker;
use super::planted::Planted;

/// Who works on a case is the agency's own talk too; and no sheet waits for anybody, nor asked anything of them.
pub async fn ask_after(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let expect = match (sight.shows(Item::Existence), sight.shows(Item::Inside)) {
        (false, _) => 404,
        (true, false) => 403,
        (true, true) => 200,
    };
    let (id, post) = (&planted.id, &looker.post.id);
    let read = looker.officer.get(&format!("/api/v1/cases/{id}/custody?post={post}")).await;
    assert_eq!(read.status, expect, "{said}: who works on it, {}", read.body);
    let case = &planted.known.as_ref().expect("the case is known").0;
    let sheet = json!({"post": post, "version": case.version, "action": "send_back", "remarks": "Keliru."});
    let bodies = [
        ("disposition", sheet),
        ("advice", json!({"post": post, "text": "Saran."})),
        ("custody", json!({"post": post, "action": "give_back"})),
        ("contributions", json!({"post": post, "deed": "give", "typed": {"text": "Ada."}})),
    ];
    for (route, body) in bodies {
        let done = looker.officer.post(&format!("/api/v1/cases/{id}/{route}"), &body).await;
        let refused = match (expect, route) {
            (404, _) => 404,
            (403, "custody") => 403,
            _ => 409,
        };
        assert_eq!(done.status, refused, "{said}: {route}, {}", done.body);
    }
    // No note mentions anybody: that it was read may be said by whoever sees the case, and changes nothing.
    let read = looker.officer.post(&format!("/api/v1/cases/{id}/mention/read"), &json!({"post": post})).await;
    assert_eq!(read.status, if expect == 404 { 404 } else { 204 }, "{said}: mention, {}", read.body);
}

/// A party outside is asked by whoever has the case, never of a confidential one, and by nobody who does not see it.
pub async fn ask_after_outside(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let (id, post) = (&planted.id, &looker.post);
    let (case, procedure) = planted.known.as_ref().expect("the case is known");
    let may = asking(procedure, case, &actor(post)).is_ok();
    let expect = |done: u16| match (sight.shows(Item::Existence), may) {
        (false, _) => 404,
        (true, false) => 409,
        (true, true) => done,
    };
    let offered = looker.officer.get(&format!("/api/v1/cases/{id}/outside?post={}", post.id)).await;
    assert_eq!(offered.status, expect(200), "{said}: a party outside, {}", offered.body);
    let shown = may && sight.shows(Item::Existence) && !case.secrecy.confidential;
    assert_eq!(offered.body["told"].is_object(), shown, "{said}: {}", offered.body);
    let body = json!({"post": post.id, "typed": {}, "excerpt": {"version": 1, "veils": [], "dismissed": []}});
    let asked = looker.officer.post(&format!("/api/v1/cases/{id}/outside"), &body).await;
    let refused = expect(if case.secrecy.confidential { 409 } else { 422 });
    assert_eq!(asked.status, refused, "{said}: asking outside, {}", asked.body);
}

/// The figures of a recap are for whoever sees the recap; a complaint has none.
pub async fn ask_after_figures(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let case = &planted.known.as_ref().expect("the case is known").0;
    let expect = if case.period.is_some() && sight.shows(Item::Existence) { 200 } else { 404 };
    let path = format!("/api/v1/cases/{}/recap", planted.id);
    for route in [path.clone(), format!("{path}/open")] {
        let answer = looker.officer.get(&format!("{route}?post={}", looker.post.id)).await;
        assert_eq!(answer.status, expect, "{said}: {route}, {}", answer.body);
    }
    ask_after_papers(looker, planted, sight, said).await;
}

/// The papers of a case are listed to whoever sees it, and each kind is made for those the table of papers names.
async fn ask_after_papers(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let (case, procedure) = planted.known.as_ref().expect("the case is known");
    let (id, post) = (&planted.id, &looker.post);
    let listed = looker.officer.get(&format!("/api/v1/papers?post={}&about={id}", post.id)).await;
    let seen = sight.shows(Item::Existence);
    assert_eq!(listed.status, if seen { 200 } else { 404 }, "{said}: papers, {}", listed.body);
    let unknown = looker.officer.get(&format!("/api/v1/papers/{}?post={}", "0".repeat(64), post.id)).await;
    assert_eq!(unknown.status, 404, "{said}: a paper nobody made, {}", unknown.body);
    for kind in PaperKind::ALL.iter().filter(|kind| kind.of() != Of::Days) {
        let (list, may) = (kind.of() == Of::List, post.role.may(kind.needs()));
        let about = if list { "view open" } else { id.as_str() };
        let form = kind.forms().first().expect("a form");
        let asked = json!({"post": post.id, "kind": kind, "form": form, "about": about});
        let asked = looker.officer.post("/api/v1/papers", &asked).await;
        let of_case = matches!(kind.of(), Of::Complaint | Of::Recap);
        let expect = match (of_case, seen && kind.is_of(case), kind.offered(post, case, procedure)) {
            (true, true, true) => 202,
            (true, true, false) => 403,
            (true, false, _) => 404,
            (false, ..) if !may => 403,
            (false, ..) if list => 202,
            // A case is no request and no procedure.
            (false, ..) => 404,
        };
        assert_eq!(asked.status, expect, "{said}: asking for {kind:?}, {}", asked.body);
    }
    ask_after_letters(looker, planted, seen, said).await;
}

/// A letter of a case is listed to whoever is offered the paper; its number and its signed version are for who writes it.
async fn ask_after_letters(looker: &Looker<'_>, planted: &Planted, seen: bool, said: &str) {
    let (case, procedure) = planted.known.as_ref().expect("the case is known");
    let (id, post) = (&planted.id, &looker.post);
    let listed = looker.officer.get(&format!("/api/v1/cases/{id}/letters?post={}", post.id)).await;
    assert_eq!(listed.status, if seen { 200 } else { 404 }, "{said}: letters, {}", listed.body);
    let read = looker.officer.get(&format!("/api/v1/letter-numbers?post={}", post.id)).await;
    let reads = post.role.may(Act::ReadNumbers);
    assert_eq!(read.status, if reads { 200 } else { 403 }, "{said}: the book, {}", read.body);
    for kind in LetterKind::OF_CASES {
        let there = seen && kind.edition(case).is_some();
        let offered = there && kind.paper().is_some_and(|paper| paper.offered(post, case, procedure));
        let shown =
            listed.body["letters"].as_array().is_some_and(|all| all.iter().any(|one| one["kind"] == kind.code()));
        assert_eq!(shown, offered, "{said}: {kind:?}, {}", listed.body);
        let writes = may_take(kind, post, case, procedure);
        // A number that nobody kept, so that none is taken.
        let body = json!({"post": post.id, "kind": kind, "about": id, "kept": "tidak-ada"});
        let taken = looker.officer.post("/api/v1/letter-numbers", &body).await;
        let expect = if there && !writes { 403 } else { 404 };
        assert_eq!(taken.status, expect, "{said}: a number for {kind:?}, {}", taken.body);
        let path = format!("/api/v1/cases/{id}/letters/{}/signed", kind.code());
        let file = "0".repeat(32);
        let brought = looker.officer.post(&path, &json!({"post": post.id, "file": file})).await;
        let expect = match (offered, writes) {
            (false, _) => 404,
            (true, false) => 403,
            (true, true) => 422,
        };
        assert_eq!(brought.status, expect, "{said}: signed {kind:?}, {}", brought.body);
        let fetched = looker.officer.get(&format!("{path}/{file}?post={}", post.id)).await;
        assert_eq!(fetched.status, 404, "{said}: a version nobody brought, {}", fetched.body);
    }
}

fn actor(post: &PostView) -> Actor {
    match &post.unit_id {
        Some(unit) => Actor::at_unit(post.role, post.id.clone(), unit.clone()),
        None => Actor::at_post(post.role, post.id.clone()),
    }
}

/// What is shown to the public is prepared, and how secret a case is changed, by those the table of permissions names.
pub async fn ask_after_secrecy(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let seen = sight.shows(Item::Existence);
    let expect = |act: Act, done: u16| match (seen, looker.post.role.may(act)) {
        (false, _) if act != Act::Publish || looker.post.role.may(act) => 404,
        (_, false) => 403,
        (_, true) => done,
    };
    let path = format!("/api/v1/cases/{}/publication?post={}", planted.id, looker.post.id);
    let offered = looker.officer.get(&path).await;
    assert_eq!(offered.status, expect(Act::Publish, 200), "{said}: publication, {}", offered.body);
    assert!(offered.body["told"].is_null(), "{said}: nobody agreed to have it shown");
    let path = format!("/api/v1/cases/{}/secrecy", planted.id);
    for (deed, act) in [("agree", Act::AgreeLoosening), ("refuse", Act::TightenSecrecy)] {
        let body = json!({"post": looker.post.id, "deed": deed, "reason": "Diminta oleh pimpinan kantor."});
        let answer = looker.officer.post(&path, &body).await;
        assert_eq!(answer.status, expect(act, 409), "{said}: {deed}, {}", answer.body);
    }
}

/// The photos of the work are read with the agency's own talk, and attached by those the rules name.
pub async fn ask_after_evidence(looker: &Looker<'_>, planted: &Planted, sight: Sight, said: &str) {
    let inside = sight.shows(Item::Inside) && sight.shows(Item::Evidence);
    let expect = |done: u16| match (sight.shows(Item::Existence), inside) {
        (false, _) => 404,
        (true, false) => 403,
        (true, true) => done,
    };
    let (id, post) = (&planted.id, &looker.post);
    let (case, procedure) = planted.known.as_ref().expect("the case is known");
    let may = permitted(procedure, case, &actor(post)).is_ok();
    let read = looker.officer.get(&format!("/api/v1/cases/{id}/evidence?post={}", post.id)).await;
    assert_eq!(read.status, expect(200), "{said}: photos of the work, {}", read.body);
    assert_eq!(read.body["may"] == json!(true), inside && may, "{said}: {}", read.body);
    for (_, mark) in planted.marks.iter().filter(|(item, _)| *item == Item::Evidence) {
        assert_eq!(read.body.to_string().contains(mark), inside, "{said}: {mark}");
    }
    let path = format!("/api/v1/cases/{id}/evidence");
    let none = looker.officer.post(&path, &json!({"post": post.id, "photos": []})).await;
    assert_eq!(none.status, expect(if may { 422 } else { 409 }), "{said}: no photo, {}", none.body);
    let look = json!({"post": post.id, "key": tests::world::key()});
    let looked = looker.officer.post(&format!("{path}/look"), &look).await;
    assert_eq!(looked.status, expect(if may { 200 } else { 409 }), "{said}: a look, {}", looked.body);
}
