//! Answers: the gate, the promise in an answer's place, and the working answer with its review. Absent: the
//! tables of words (see `shared::answer`).

use api::act::{self, Woken};
use serde_json::{Value, json};
use shared::id::CaseId;
use shared::procedure::{AnswerRule, Role};
use tests::on_both;
use tests::people::{Officer, together};
use tests::world::{Answer, Receipt, World, key};

const TEXT: &str = "Lampu tiang 17 sudah diganti petugas desa hari Rabu.";

/// A complaint at Jenawi that waits for its answer; its id in the console.
async fn due(world: &World) -> (Receipt, String) {
    let receipt = world.file().await;
    let classifier = world.officer("klarifikasi.jenawi").await;
    let id = classifier.waiting(&receipt.number).await;
    for step in ["3", "4"] {
        assert_eq!(classifier.step(&id, step, "Catatan.").await.status, 200);
    }
    let ppid = world.officer("ppid.jenawi").await;
    assert_eq!(ppid.step(&id, "4a", "Lampu diganti Rabu.").await.status, 200);
    (receipt, id)
}

/// From here on Jenawi has its answers approved by the head.
async fn reviewed(world: &World) {
    let mut set = shared::defaults::Defaults::load().unwrap();
    let procedure = set.procedures.iter_mut().find(|procedure| procedure.id == "jenawi-daring").unwrap();
    procedure.version += 1;
    procedure.answer = Some(AnswerRule { review: vec![Role::Head] });
    api::definitions::import(&world.app, &set).await.unwrap();
}

async fn working(officer: &Officer<'_>, id: &str) -> Answer {
    officer.get(&format!("/api/v1/cases/{id}/answer?post={}", officer.post)).await
}

async fn work(officer: &Officer<'_>, id: &str, seen: u32, load: Value) -> Answer {
    let mut body = load;
    body["post"] = json!(officer.post);
    body["seen"] = json!(seen);
    officer.post(&format!("/api/v1/cases/{id}/answer"), &body).await
}

fn asking(text: &str) -> Value {
    json!({"action": "ask", "of": "head", "decision": "granted", "decided_by": "Camat Jenawi", "text": text})
}

fn parts(text: &str) -> Value {
    json!({"decision": "granted", "decided_by": "Camat Jenawi", "text": text})
}

async fn listed(officer: &Officer<'_>, view: &str) -> Vec<Value> {
    officer.queue(view).await.into_iter().map(|row| row["id"].clone()).collect()
}

on_both! {
    async fn an_answer_that_lacks_a_part_is_refused_with_the_part_named(world: World) {
        let (receipt, id) = due(&world).await;
        let admin = world.officer("admin.jenawi").await;
        for (load, fields) in [
            (json!({"text": ""}), vec!["text"]),
            (json!({"text": "Loket kini buka sampai pukul 15.00."}), vec!["decision", "decided_by"]),
            (json!({"text": "Akan segera ditindaklanjuti."}), vec!["promised_on"]),
            (json!({"text": "Terima kasih atas laporannya."}), vec!["text"]),
            (json!({"text": "Akan kami ganti.", "promised_on": "2026-12-25"}), vec!["promised_on"]),
            (json!({"decision": "declined", "decided_by": "Camat", "text": "Hanya untuk warga terdaftar."}), vec!["text"]),
        ] {
            let refused = admin.take(&id, "5", load.clone()).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.fields(), fields, "{load}");
        }
        assert_eq!(admin.case(&id).await["case"]["state"], "answer_ready");
        let done = admin.take(&id, "5", parts(TEXT)).await;
        assert_eq!(done.status, 200, "{}", done.body);
        let seen = world.track(&receipt).await["texts"].to_string();
        assert!(seen.contains("Keputusan: aduan dipenuhi. Diputuskan oleh Camat Jenawi.") && seen.contains(TEXT), "{seen}");
    }

    async fn a_promise_ends_nothing_and_wakes_once_on_its_day_however_many_sweep(world: World) {
        let (receipt, id) = due(&world).await;
        let admin = world.officer("admin.jenawi").await;
        let promise = json!({"text": "Akan kami ganti bersama dinas.", "promised_on": "2026-12-07"});
        let done = admin.take(&id, "5", promise).await;
        assert_eq!((done.status, &done.body["case"]["state"]), (200, &json!("answer_ready")), "{}", done.body);
        assert_eq!(listed(&admin, "promised").await, [json!(id)]);
        assert_eq!(listed(&admin, "mine").await, [json!(id)], "it stays with whoever promised");
        let tracked = world.track(&receipt).await;
        let clock = tracked["case"]["clocks"].as_array().unwrap().iter().find(|clock| clock["name"] == "commitment").cloned();
        let due_at = clock.expect("the reporter sees the promise")["due_at"].as_i64().unwrap();
        assert_eq!(admin.queue("promised").await[0]["promised_at"].as_i64(), Some(due_at));
        assert!(tracked["texts"].to_string().contains("Janji: dijawab paling lambat Senin, 7 Desember 2026."));
        let told = async || {
            let swept = together((0..4).map(|_| api::sweep::run(&world.app))).await;
            swept.into_iter().map(|swept| swept.expect("a sweep").told).sum::<usize>()
        };
        world.at("2026-12-06T20:00");
        told().await;
        assert_eq!(told().await, 0, "all that came before is told");
        world.at("2026-12-07T07:30");
        assert_eq!(told().await, 1, "the promise wakes once");
        assert_eq!(told().await, 0);
        world.at("2026-12-07T16:30");
        assert_eq!(told().await, 1, "and once more when it is broken");
        let admin = world.officer("admin.jenawi").await;
        assert_eq!(admin.take(&id, "5", parts(TEXT)).await.status, 200);
        assert!(listed(&admin, "promised").await.is_empty(), "an answer settles it");
        let case = CaseId::parse(&id).unwrap();
        assert_eq!(act::wake(&world.app, &case).await.unwrap(), Woken::Told(0));
        act::verify(&world.app, &case).await.expect("the chain holds");
    }

    async fn where_a_review_is_needed_exactly_what_was_approved_goes_out(world: World) {
        reviewed(&world).await;
        let (receipt, id) = due(&world).await;
        let (admin, ppid) = (world.officer("admin.jenawi").await, world.officer("ppid.jenawi").await);
        let head = world.officer("pimpinan.jenawi").await;
        admin.take(&id, "5", parts(TEXT)).await.is_problem(409, "needs_approval");
        let bare = work(&ppid, &id, 0, asking("Akan segera ditindaklanjuti.")).await;
        bare.is_problem(422, "problems");
        assert_eq!(bare.fields(), ["promised_on"], "nobody is asked to approve what is no answer");
        let asked = work(&ppid, &id, 0, asking("Lampu sudah diganti.")).await;
        assert_eq!(asked.status, 200, "{}", asked.body);
        assert_eq!(listed(&head, "review").await, [json!(id)]);
        assert_eq!(listed(&head, "mine").await, [json!(id)], "it stands where a head looks first");
        let mut reader = world.app.store().reader().await.unwrap();
        let (told,): (i64,) = sqlx::query_as("select count(*) from outbox where kind = 'review' and recipient = 'head'")
            .fetch_one(&mut *reader).await.unwrap();
        drop(reader);
        assert_eq!(told, 1, "the head is told by mail");
        assert!(listed(&admin, "review").await.is_empty());
        let silent = work(&head, &id, 1, json!({"action": "send_back"})).await;
        silent.is_problem(422, "problems");
        assert_eq!(silent.fields(), ["remarks"]);
        let back = work(&head, &id, 1, json!({"action": "send_back", "remarks": "Sebut tiangnya."})).await;
        assert_eq!(back.status, 200, "{}", back.body);
        assert!(listed(&head, "review").await.is_empty());
        admin.take(&id, "5", parts("Lampu sudah diganti.")).await.is_problem(409, "needs_approval");
        assert_eq!(work(&ppid, &id, 2, asking(TEXT)).await.status, 200);
        work(&ppid, &id, 3, json!({"action": "approve"})).await.is_problem(409, "not_asked");
        assert_eq!(work(&head, &id, 3, json!({"action": "approve"})).await.status, 200);
        admin.take(&id, "5", parts("Lampu tiang 17 sudah diganti petugas.")).await.is_problem(409, "needs_approval");
        assert_eq!(admin.take(&id, "5", parts(TEXT)).await.status, 200);
        assert!(world.track(&receipt).await["texts"].to_string().contains(TEXT));
        let left = working(&ppid, &id).await;
        assert_eq!(left.body["entries"], json!([]), "the next answer begins anew");
    }

    async fn a_stale_draft_is_refused_and_the_newer_one_stands(world: World) {
        let (_, id) = due(&world).await;
        let (admin, ppid) = (world.officer("admin.jenawi").await, world.officer("ppid.jenawi").await);
        let draft = |text: &str| json!({"action": "draft", "text": text});
        assert_eq!(work(&ppid, &id, 0, draft("Rancangan pertama.")).await.status, 200);
        let stale = work(&admin, &id, 0, draft("Rancangan lain.")).await;
        stale.is_problem(409, "stale");
        assert_eq!(stale.body["version"], 1);
        let both = together([work(&ppid, &id, 1, draft("Dari PPID.")), work(&admin, &id, 1, draft("Dari admin."))]).await;
        let mut statuses: Vec<u16> = both.iter().map(|answer| answer.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let entries = working(&admin, &id).await.body["entries"].clone();
        assert_eq!(entries.as_array().unwrap().len(), 2);
        assert_eq!(entries[0]["text"], "Rancangan pertama.", "no version is overwritten");
        let (path, sent) = (format!("/api/v1/cases/{id}/answer"), key());
        let body = json!({"post": ppid.post, "seen": 2, "action": "draft", "text": "Sekali saja."});
        for _ in 0..2 {
            let request = world.http.post(format!("{}{path}", world.base)).header("idempotency-key", &sent);
            let answer = Answer::of(request.bearer_auth(&ppid.token).json(&body).send().await.unwrap()).await;
            assert_eq!(answer.body["entries"].as_array().map(Vec::len), Some(3), "{}", answer.body);
        }
    }

    async fn a_working_answer_is_the_agency_s_own_and_each_role_does_its_part(world: World) {
        let (receipt, id) = due(&world).await;
        let ppid = world.officer("ppid.jenawi").await;
        assert_eq!(work(&ppid, &id, 0, asking(TEXT)).await.status, 200);
        assert!(!world.track(&receipt).await.to_string().contains(TEXT), "a reporter is sent none of it");
        for (login, reads, draft, approve) in [
            ("ppid.jenawi", 200, 200, 409),
            ("admin.jenawi", 200, 200, 409),
            ("klarifikasi.jenawi", 200, 200, 409),
            ("inspektorat.jenawi", 200, 200, 409),
            ("pimpinan.jenawi", 200, 409, 200),
            ("pemeriksa.jenawi", 200, 409, 409),
            ("administrator.jenawi", 404, 404, 404),
            ("admin.karanganyar", 404, 404, 404),
        ] {
            let (_, id) = due(&world).await;
            assert_eq!(work(&ppid, &id, 0, asking(TEXT)).await.status, 200);
            let officer = world.officer(login).await;
            assert_eq!(working(&officer, &id).await.status, reads, "{login} reads");
            let approved = work(&officer, &id, 1, json!({"action": "approve"})).await;
            assert_eq!(approved.status, approve, "{login} approves: {}", approved.body);
            let seen = 1 + u32::from(approve == 200);
            let drafted = work(&officer, &id, seen, json!({"action": "draft", "text": "Lain."})).await;
            assert_eq!(drafted.status, draft, "{login} drafts: {}", drafted.body);
        }
        let anyone = world.get(&format!("/api/v1/cases/{id}/answer?post={}", ppid.post)).send().await.unwrap();
        assert_eq!(anyone.status(), 401);
    }

    async fn erasing_a_reporter_erases_what_was_drafted_for_them(world: World) {
        let (receipt, id) = due(&world).await;
        let ppid = world.officer("ppid.jenawi").await;
        assert_eq!(work(&ppid, &id, 0, asking(TEXT)).await.status, 200);
        assert_eq!(world.reporter(&receipt, "6e", "Sudah tidak perlu.").await.status, 200);
        let number = shared::id::RegisterNumber::parse(&receipt.number).unwrap();
        act::erase(&world.app, "jenawi", &number, "Diminta pelapor.").await.unwrap();
        assert_eq!(working(&ppid, &id).await.body["entries"], json!([]));
    }
}
