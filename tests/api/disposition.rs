//! Disposition sheets and who has a case: initials, recipients, deadlines, and what stays out of whose sight. Absent:
//! the rules themselves (see `shared::disposition` and `shared::custody`).

use api::act;
use serde_json::{Value, json};
use shared::disposition::Rule;
use shared::id::CaseId;
use shared::procedure::Role;
use tests::on_both;
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, key};

/// A complaint of Kaltara that waits for the head; its id in the console.
pub async fn before_head(world: &World, form: Value) -> (Receipt, String) {
    let mut complaint = tests::world::complaint();
    complaint["nik"] = json!("6501014101900001");
    for (name, value) in form.as_object().unwrap() {
        complaint[name] = value.clone();
    }
    let desk = world.officer("admin.kaltara").await;
    let filed = desk.file(&key(), &desk_form(&desk, &complaint)).await;
    assert_eq!(filed.status, 201, "{}", filed.body);
    let receipt = Receipt::of(&filed.body);
    let id = desk.waiting(&receipt.number).await;
    let done = desk.step(&id, "3", "").await;
    assert!(matches!(done.status, 200 | 204), "{}", done.body);
    (receipt, id)
}

fn desk_form(desk: &Officer<'_>, complaint: &Value) -> Value {
    let mut form = complaint.clone();
    form["post"] = json!(desk.post);
    form["channel"] = json!("letter");
    form
}

async fn version(officer: &Officer<'_>, id: &str) -> u64 {
    officer.case(id).await["case"]["version"].as_u64().unwrap()
}

async fn dispose(officer: &Officer<'_>, id: &str, version: u64, action: &str, sheet: Value) -> Answer {
    let body = json!({"post": officer.post, "version": version, "action": action, "sheet": sheet, "remarks": sheet["remarks"].as_str().unwrap_or("")});
    officer.post(&format!("/api/v1/cases/{id}/disposition"), &body).await
}

pub async fn sign(officer: &Officer<'_>, id: &str, sheet: Value) -> Answer {
    let seen = version(officer, id).await;
    dispose(officer, id, seen, "sign", sheet).await
}

async fn custody(officer: &Officer<'_>, id: &str) -> Answer {
    officer.get(&format!("/api/v1/cases/{id}/custody?post={}", officer.post)).await
}

async fn handle(officer: &Officer<'_>, id: &str, action: &str, to: &str, seen: &str) -> Answer {
    let body = json!({"post": officer.post, "action": action, "to": to, "seen": seen, "note": "Sudah ditelepon."});
    officer.post(&format!("/api/v1/cases/{id}/custody"), &body).await
}

async fn listed(officer: &Officer<'_>, view: &str) -> Vec<Value> {
    officer.queue(view).await.into_iter().map(|row| row["id"].clone()).collect()
}

/// From here on Kaltara's sheets are initialled by these.
async fn initialled_by(world: &World, initials: &[Role]) {
    let mut set = shared::defaults::Defaults::load().unwrap();
    let agency = set.agencies.iter_mut().find(|agency| agency.id.as_str() == "kaltara").unwrap();
    agency.version += 1;
    agency.disposition = Some(Rule { initials: initials.to_vec(), marks: Vec::new() });
    api::definitions::import(&world.app, &set).await.unwrap();
}

/// Gives the answer officer the drafter's post too: two persons of one post.
async fn second_drafter(world: &World) -> Officer<'_> {
    let admin = world.officer("administrator.kaltara").await;
    let people = admin.get(&format!("/api/v1/admin/people?post={}", admin.post)).await;
    let all = people.body["rows"].as_array().unwrap();
    let person = all.iter().find(|one| one["login"] == "jawaban.kaltara").unwrap()["id"].as_str().unwrap().to_owned();
    let body = json!({"post": admin.post, "role": "drafter", "from_on": "2026-11-23"});
    let given = admin.post(&format!("/api/v1/admin/people/{person}/posts"), &body).await;
    assert_eq!(given.status, 200, "{}", given.body);
    let officer = world.officer("jawaban.kaltara").await;
    let me = officer.get("/api/v1/me").await;
    let posts = me.body["posts"].as_array().unwrap();
    let post = posts.iter().find(|post| post["role"] == "drafter").unwrap()["id"].as_str().unwrap().to_owned();
    officer.at(&post)
}

on_both! {
    async fn the_head_signs_a_sheet_and_the_case_goes_on_with_it_and_to_whom_else_it_names(world: World) {
        let (receipt, id) = before_head(&world, json!({"confidential": true})).await;
        let head = world.officer("pimpinan.kaltara").await;
        let advises = world.officer("jawaban.kaltara").await;
        assert_eq!(advises.get(&format!("/api/v1/cases/{id}?post={}", advises.post)).await.status, 404, "confidential");
        let sheet = json!({
            "urgency": "segera", "marks": ["koordinasi"], "due_on": "2026-11-25", "subject": "Lampu jalan mati",
            "letter": "005/12/2026", "text": "Periksa di lapangan.",
            "recipients": [{"role": "answer_officer", "part": "advise"}],
        });
        let signed = sign(&head, &id, sheet).await;
        assert_eq!(signed.status, 200, "{}", signed.body);
        let case = &signed.body["case"];
        assert_eq!((&case["state"], &case["holder"]), (&json!("dispositioned"), &json!("drafter")));
        assert_eq!(case["sheet"]["plan"]["due_on"], "2026-11-25");
        assert_eq!(signed.body["people"][0]["post"], json!(head.post), "{}", signed.body["people"]);
        for words in ["Periksa di lapangan.", "Lampu jalan mati", "005/12/2026"] {
            assert!(signed.body["texts"].to_string().contains(words), "{words}");
            assert!(!case.to_string().contains(words), "no words in the picture: {words}");
        }
        // Who is asked sees it, finds it in a list, reads no name, and may write what was asked.
        assert_eq!(listed(&advises, "asked").await, [json!(id)]);
        let seen = advises.case(&id).await;
        assert!(seen["identity"].is_null() && !seen.to_string().contains("Ambarwati"), "{seen}");
        let advice = json!({"post": advises.post, "text": "Trafo sudah tua."});
        let path = format!("/api/v1/cases/{id}/advice");
        assert_eq!(advises.post(&path, &advice).await.status, 200);
        let drafter = world.officer("bahan.kaltara").await;
        assert!(drafter.case(&id).await.to_string().contains("Trafo sudah tua."));
        let own = json!({"post": drafter.post, "text": "Saya."});
        drafter.post(&path, &own).await.is_problem(409, "not_asked");
        // Nobody outside learns of the sheet.
        let tracked = world.track(&receipt).await.to_string();
        for hidden in ["sheet", "Periksa di lapangan", "advise", "Trafo", "\"people\"", "005/12/2026"] {
            assert!(!tracked.contains(hidden), "{hidden}: {tracked}");
        }
        act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("the chain holds");
    }

    async fn what_is_wrong_on_a_sheet_is_named_and_nothing_happens(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        for (sheet, fields) in [
            (json!({"due_on": "2026-11-27"}), vec!["due_on"]),
            (json!({"due_on": "2026-11-28", "beyond": true}), vec!["due_on"]),
            (json!({"due_on": "besok"}), vec!["due_on"]),
            (json!({"recipients": [{"role": "auditor", "part": "know"}]}), vec!["recipients"]),
            (json!({"marks": ["x"], "urgency": "kilat"}), vec!["urgency", "marks"]),
            (json!({"text": "a".repeat(10_001)}), vec!["text"]),
        ] {
            let refused = sign(&head, &id, sheet.clone()).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.fields(), fields, "{sheet}");
        }
        assert_eq!(head.case(&id).await["case"]["state"], "forwarded");
        let seen = version(&head, &id).await;
        dispose(&head, &id, seen, "hapus", json!({})).await.is_problem(422, "problems");
        dispose(&head, &id, seen - 1, "sign", json!({})).await.is_problem(409, "stale");
        dispose(&head, &id, seen, "initial", json!({})).await.is_problem(409, "not_your_turn");
        dispose(&head, &id, seen, "send_back", json!({"remarks": "Salah."})).await.is_problem(409, "not_your_turn");
        for login in ["bahan.kaltara", "admin.kaltara"] {
            let other = world.officer(login).await;
            dispose(&other, &id, seen, "sign", json!({})).await.is_problem(409, "not_your_step");
        }
        for login in ["administrator.kaltara", "pimpinan.jenawi"] {
            let other = world.officer(login).await;
            dispose(&other, &id, seen, "sign", json!({})).await.is_problem(404, "not_found");
        }
    }

    async fn the_same_signature_sent_again_is_one_and_two_at_once_are_one(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        let seen = version(&head, &id).await;
        let body = json!({"post": head.post, "version": seen, "action": "sign", "sheet": {"text": "Proses."}});
        let path = format!("/api/v1/cases/{id}/disposition");
        let twice = together((0..4).map(|_| head.post(&path, &body))).await;
        let done = twice.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(done, 1, "each has a key of its own: {:?}", twice.iter().map(|one| one.status).collect::<Vec<_>>());
        assert_eq!(version(&head, &id).await, seen + 1);
    }

    async fn a_sheet_waits_for_its_initials_in_order_goes_back_with_remarks_and_is_signed_last(world: World) {
        initialled_by(&world, &[Role::Drafter, Role::AnswerOfficer]).await;
        let (receipt, id) = before_head(&world, json!({"confidential": true})).await;
        let (head, first) = (world.officer("pimpinan.kaltara").await, world.officer("bahan.kaltara").await);
        let second = world.officer("jawaban.kaltara").await;
        sign(&head, &id, json!({})).await.is_problem(409, "needs_initials");
        head.step(&id, "5", "").await.is_problem(409, "needs_initials");
        assert_eq!(listed(&first, "mine").await, [json!(id)], "it stands at the head of the queue of whose turn it is");
        assert!(listed(&second, "asked").await.is_empty());
        assert_eq!(second.get(&format!("/api/v1/cases/{id}?post={}", second.post)).await.status, 404, "not yet theirs");
        let sheet = json!({"text": "Siapkan bahan.", "subject": "Jaringan putus", "due_on": "2026-11-25"});
        let seen = version(&first, &id).await;
        assert_eq!(dispose(&first, &id, seen, "initial", sheet.clone()).await.status, 200);
        assert!(listed(&first, "mine").await.is_empty());
        dispose(&first, &id, seen + 1, "initial", sheet.clone()).await.is_problem(409, "not_your_turn");
        assert_eq!(listed(&second, "mine").await, [json!(id)]);
        dispose(&second, &id, seen, "initial", sheet.clone()).await.is_problem(409, "stale");
        dispose(&second, &id, seen + 1, "send_back", json!({"remarks": " "})).await.is_problem(422, "problems");
        let back = dispose(&second, &id, seen + 1, "send_back", json!({"remarks": "Tenggat terlalu dekat."})).await;
        assert!(matches!(back.status, 200 | 204), "{}", back.body);
        let case = first.case(&id).await;
        assert!(case["texts"].to_string().contains("Tenggat terlalu dekat."));
        assert_eq!(case["case"]["sheet"]["sent_back"]["role"], "answer_officer");
        for officer in [&first, &second] {
            let seen = version(officer, &id).await;
            let done = dispose(officer, &id, seen, "initial", sheet.clone()).await;
            assert_eq!(done.status, 200, "{}", done.body);
        }
        let signed = sign(&head, &id, sheet).await;
        assert_eq!(signed.status, 200, "{}", signed.body);
        let roles: Vec<_> = signed.body["case"]["sheet"]["initials"].as_array().unwrap().iter().map(|one| one["role"].clone()).collect();
        assert_eq!(roles, [json!("drafter"), json!("answer_officer")]);
        assert_eq!(signed.body["people"].as_array().unwrap().len(), 3, "{}", signed.body["people"]);
        assert!(!world.track(&receipt).await.to_string().contains("initial"));
        act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("the chain holds");
    }

    async fn a_case_is_one_persons_of_its_post_until_they_hand_it_over(world: World) {
        let (receipt, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        assert_eq!(sign(&head, &id, json!({})).await.status, 200);
        let (one, two) = (world.officer("bahan.kaltara").await, second_drafter(&world).await);
        let at_first = custody(&one, &id).await;
        assert_eq!((at_first.status, &at_first.body["worker"], &at_first.body["may"]), (200, &Value::Null, &json!(["take", "entrust"])));
        let names = at_first.body["people"].as_array().unwrap();
        assert_eq!((names.len(), &names[0]["post"]), (1, &json!(two.post)));
        let taken = together([handle(&one, &id, "take", "", ""), handle(&two, &id, "take", "", "")]).await;
        let won = taken.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(won, 1, "one of two: {:?}", taken.iter().map(|one| (one.status, one.body["code"].clone())).collect::<Vec<_>>());
        let (mine, other) = if taken[0].status == 200 { (&one, &two) } else { (&two, &one) };
        assert_eq!(listed(mine, "own").await, [json!(id)]);
        assert!(listed(other, "own").await.is_empty());
        assert!(other.queue("mine").await[0]["worker"].is_string(), "the row says who has it");
        other.step(&id, "4", "Bahan.").await.is_problem(409, "taken_by_other");
        let work = json!({"post": other.post, "seen": 0, "action": "draft", "text": "Rancangan."});
        other.post(&format!("/api/v1/cases/{id}/answer"), &work).await.is_problem(409, "taken_by_other");
        assert_eq!(other.step(&id, "8c", "Catatan saja.").await.status, 200, "a note overwrites nothing");
        handle(other, &id, "take", "", "").await.is_problem(409, "stale");
        handle(other, &id, "take", "", &mine.post).await.is_problem(409, "taken_by_other");
        handle(other, &id, "hand_over", &other.post, &mine.post).await.is_problem(409, "not_taken");
        handle(mine, &id, "hand_over", &head.post, &mine.post).await.is_problem(422, "problems");
        assert_eq!(handle(mine, &id, "hand_over", &other.post, &mine.post).await.status, 200);
        assert_eq!(handle(&head, &id, "entrust", &mine.post, &other.post).await.status, 200, "the coordinator decides");
        assert_eq!(handle(mine, &id, "give_back", "", &mine.post).await.status, 200);
        let desk = world.officer("admin.kaltara").await;
        handle(&desk, &id, "take", "", "").await.is_problem(409, "not_your_step");
        for login in ["administrator.kaltara", "pimpinan.jenawi"] {
            let stranger = world.officer(login).await;
            handle(&stranger, &id, "take", "", "").await.is_problem(404, "not_found");
            assert_eq!(custody(&stranger, &id).await.status, 404);
        }
        let history = one.case(&id).await["case"]["history"].to_string();
        for act in ["take", "hand_over", "entrust", "give_back"] {
            assert!(history.contains(&format!("\"{act}\"")), "{act}");
        }
        assert!(one.case(&id).await["texts"].to_string().contains("Sudah ditelepon."));
        let tracked = world.track(&receipt).await.to_string();
        for hidden in ["hand_over", "\"take\"", "worker", "Sudah ditelepon"] {
            assert!(!tracked.contains(hidden), "{hidden}");
        }
        assert_eq!(one.step(&id, "4", "Bahan.").await.status, 200);
        act::verify(&world.app, &CaseId::parse(&id).unwrap()).await.expect("the chain holds");
    }

    async fn whoever_left_their_post_holds_nothing_up(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let head = world.officer("pimpinan.kaltara").await;
        assert_eq!(sign(&head, &id, json!({})).await.status, 200);
        let (one, two) = (world.officer("bahan.kaltara").await, second_drafter(&world).await);
        assert_eq!(handle(&two, &id, "take", "", "").await.status, 200);
        let admin = world.officer("administrator.kaltara").await;
        let end = json!({"post": admin.post, "last_on": "2026-11-23"});
        let ended = admin.post(&format!("/api/v1/admin/posts/{}/end", two.post), &end).await;
        assert_eq!(ended.status, 200, "{}", ended.body);
        world.at("2026-11-24T08:00");
        let one = { drop(one); world.officer("bahan.kaltara").await };
        assert_eq!(custody(&one, &id).await.body["may"], json!(["take"]));
        assert_eq!(handle(&one, &id, "take", "", &two.post).await.status, 200);
        assert_eq!(one.step(&id, "4", "Bahan.").await.status, 200);
    }
}
