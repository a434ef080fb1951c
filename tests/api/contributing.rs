//! Offices beside the one that has a case: mentioned in notes, and asked for a contribution. Absent: the rules (see
//! `shared::mention` and `shared::contribution`).

use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, World};

use super::disposition::before_head;

async fn note(officer: &Officer<'_>, id: &str, text: &str) -> Answer {
    officer.step(id, "8c", text).await
}

async fn mentioned(officer: &Officer<'_>) -> (Vec<Value>, u64) {
    let page = officer.get(&format!("/api/v1/queue?post={}&view=mentioned", officer.post)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let ids = page.body["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    (ids, page.body["mentioned"].as_u64().unwrap())
}

async fn contribute(officer: &Officer<'_>, id: &str, deed: &str, typed: Value) -> Answer {
    let body = json!({"post": officer.post, "deed": deed, "typed": typed});
    officer.post(&format!("/api/v1/cases/{id}/contributions"), &body).await
}

/// The subject of the one mail there is, which goes to an address and says nothing of the case.
async fn told(world: &World, address: &str) -> String {
    api::post_office::run(&world.app).await.unwrap();
    let mails = world.mail.fetch();
    let [mail] = &mails[..] else { panic!("{} mails", mails.len()) };
    assert_eq!(mail.to, address);
    assert!(!mail.text().contains("Rahasia-Catatan") && !mail.text().contains("Ambarwati"), "{}", mail.text());
    mail.header("Subject")
}

/// Gives a person an address to be told at.
async fn reachable(world: &World, login: &str) {
    let mut writer = world.app.store().writer().await.unwrap();
    let address = format!("{login}@contoh.go.id");
    let query = sqlx::query("update staff set email = $1 where login = $2").bind(address).bind(login);
    query.execute(&mut *writer).await.unwrap();
    writer.commit().await.unwrap();
}

on_both! {
    async fn a_note_that_names_an_office_waits_there_until_the_office_writes_or_says_it_read_it(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let (admin, head) = (world.officer("admin.kaltara").await, world.officer("pimpinan.kaltara").await);
        let handles = admin.case(&id).await["handles"].clone();
        assert!(handles.as_array().unwrap().contains(&json!("pimpinan")), "{handles}");
        assert_eq!(mentioned(&head).await, (vec![], 0));
        assert_eq!(note(&admin, &id, "Mohon arahan @Pimpinan.").await.status, 200);
        assert_eq!(mentioned(&head).await, (vec![json!(id)], 1));
        assert_eq!(mentioned(&admin).await.1, 0, "whoever is not named is shown nothing");
        let seen = admin.case(&id).await;
        let named = &seen["case"]["history"].as_array().unwrap().last().unwrap()["named"];
        assert_eq!(named[0]["role"], "head", "the event names who is mentioned: {named}");
        // Said to be read, and the same said again.
        let path = format!("/api/v1/cases/{id}/mention/read");
        for _ in 0..2 {
            assert_eq!(head.post(&path, &json!({"post": head.post})).await.status, 204);
        }
        assert_eq!(mentioned(&head).await, (vec![], 0));
        // Named again, and answered with a note.
        assert_eq!(note(&admin, &id, "@pimpinan sekali lagi").await.status, 200);
        assert_eq!(mentioned(&head).await.1, 1);
        assert_eq!(note(&head, &id, "Sudah saya baca.").await.status, 200);
        assert_eq!(mentioned(&head).await, (vec![], 0));
    }

    async fn an_unknown_handle_is_a_problem_and_one_who_may_not_read_is_unknown(world: World) {
        let (_, id) = before_head(&world, json!({"confidential": true})).await;
        let head = world.officer("pimpinan.kaltara").await;
        for text in ["Mohon @siapasaja", "Mohon @jawaban", "@administrator"] {
            let refused = note(&head, &id, text).await;
            refused.is_problem(422, "problems");
            let word = text.rsplit('@').next().unwrap();
            assert!(refused.body["title"].as_str().unwrap().contains(&format!("“@{word}”")), "{}", refused.body);
            assert_eq!(refused.body["problems"], json!([{"field": "text", "code": "unknown_handle"}]), "{text}");
        }
        assert_eq!(note(&head, &id, "Surel ke budi@contoh.id, lalu @pimpinan").await.status, 200);
        let outsider = world.officer("jawaban.kaltara").await;
        let read = outsider.post(&format!("/api/v1/cases/{id}/mention/read"), &json!({"post": outsider.post})).await;
        read.is_problem(404, "not_found");
    }

    async fn a_mention_goes_with_the_right_to_read_it(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        let (admin, answers) = (world.officer("admin.kaltara").await, world.officer("jawaban.kaltara").await);
        assert_eq!(note(&admin, &id, "Bahan dari @jawaban?").await.status, 200);
        assert_eq!(mentioned(&answers).await, (vec![json!(id)], 1));
        let tighten = json!({"post": admin.post, "deed": "tighten", "reason": "Menyebut nama orang lain.",
            "secrecy": {"confidential": true, "anonymous": false}});
        assert_eq!(admin.post(&format!("/api/v1/cases/{id}/secrecy"), &tighten).await.status, 204);
        assert_eq!(mentioned(&answers).await, (vec![], 0), "what is confidential now is shown to them no more");
    }

    async fn a_mention_of_an_asked_office_goes_with_its_answer(world: World) {
        let (_, id) = before_head(&world, json!({"confidential": true})).await;
        let (head, answers) = (world.officer("pimpinan.kaltara").await, world.officer("jawaban.kaltara").await);
        let ask = json!({"role": "answer_officer", "due_on": "2026-11-25", "text": "Milik siapa?"});
        assert_eq!(contribute(&head, &id, "ask", ask).await.status, 200);
        assert_eq!(note(&head, &id, "@jawaban mohon segera").await.status, 200);
        assert_eq!(mentioned(&answers).await, (vec![json!(id)], 1));
        assert_eq!(contribute(&head, &id, "recall", json!({"role": "answer_officer"})).await.status, 200);
        assert_eq!(mentioned(&answers).await, (vec![], 0), "a list never shows what may not be opened");
    }

    async fn whoever_holds_a_mentioned_post_is_told_by_mail_without_a_word_of_the_case(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        reachable(&world, "pimpinan.kaltara").await;
        api::post_office::run(&world.app).await.unwrap();
        world.mail.fetch();
        let admin = world.officer("admin.kaltara").await;
        assert_eq!(note(&admin, &id, "Rahasia-Catatan untuk @pimpinan").await.status, 200);
        api::post_office::run(&world.app).await.unwrap();
        let mails = world.mail.fetch();
        let [mail] = &mails[..] else { panic!("{} mails", mails.len()) };
        assert_eq!(mail.to, "pimpinan.kaltara@contoh.go.id");
        assert!(mail.header("Subject").ends_with("jabatan Anda disebut dalam catatan petugas"), "{}", mail.header("Subject"));
        assert!(!mail.text().contains("Rahasia-Catatan") && !mail.text().contains("Ambarwati"), "{}", mail.text());
    }

    async fn an_asked_office_sees_the_case_answers_once_and_sees_it_no_more(world: World) {
        let (_, id) = before_head(&world, json!({"confidential": true})).await;
        let (head, answers) = (world.officer("pimpinan.kaltara").await, world.officer("jawaban.kaltara").await);
        let before = head.case(&id).await["case"].clone();
        let ask = json!({"role": "answer_officer", "due_on": "2026-11-25", "text": "Apakah lampu ini milik provinsi?"});
        let asked = contribute(&head, &id, "ask", ask.clone()).await;
        assert_eq!(asked.status, 200, "{}", asked.body);
        let case = &asked.body["case"];
        assert_eq!((&case["state"], &case["holder"], &case["clocks"]), (&before["state"], &before["holder"], &before["clocks"]));
        contribute(&head, &id, "ask", ask).await.is_problem(409, "asked_already");
        // They see it in their list and read it, and nothing of who reports.
        let rows = answers.queue("asked").await;
        assert_eq!((&rows[0]["id"], &rows[0]["task"]), (&json!(id), &json!("contribute")), "{rows:?}");
        let seen = answers.case(&id).await;
        assert!(seen["identity"].is_null() && !seen.to_string().contains("Ambarwati"), "{seen}");
        assert!(seen["texts"].to_string().contains("milik provinsi"));
        contribute(&answers, &id, "remind", json!({"role": "answer_officer"})).await.is_problem(409, "not_your_step");
        assert_eq!(contribute(&head, &id, "remind", json!({"role": "answer_officer"})).await.status, 200);
        contribute(&answers, &id, "give", json!({"text": " "})).await.is_problem(422, "problems");
        // The answer ends their sight; sent again it is answered in the same way.
        assert_eq!(contribute(&answers, &id, "give", json!({"text": "Ya, sejak 2024."})).await.status, 204);
        assert_eq!(answers.get(&format!("/api/v1/cases/{id}?post={}", answers.post)).await.status, 404);
        assert!(answers.queue("asked").await.is_empty());
        let read = head.case(&id).await;
        assert!(read["texts"].to_string().contains("Ya, sejak 2024."));
        for words in ["Ya, sejak 2024.", "milik provinsi"] {
            assert!(!read["case"].to_string().contains(words), "no words in the picture: {words}");
        }
    }

    async fn a_contribution_is_withdrawn_and_nothing_to_say_needs_a_reason(world: World) {
        let (receipt, id) = before_head(&world, json!({})).await;
        let (head, answers) = (world.officer("pimpinan.kaltara").await, world.officer("jawaban.kaltara").await);
        let ask = json!({"role": "answer_officer", "due_on": "2026-11-25", "text": "Rahasia-Catatan"});
        contribute(&answers, &id, "ask", json!({"role": "head", "due_on": "2026-11-25", "text": "Apa?"})).await.is_problem(409, "not_your_step");
        contribute(&answers, &id, "give", json!({"text": "Saya."})).await.is_problem(409, "not_asked");
        contribute(&head, &id, "recall", json!({"role": "answer_officer"})).await.is_problem(422, "problems");
        let wrong = contribute(&head, &id, "ask", json!({"role": "administrator", "due_on": "2026-11-22"})).await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["unit", "text", "due_on"]);
        assert_eq!(contribute(&head, &id, "ask", ask.clone()).await.status, 200);
        assert_eq!(contribute(&head, &id, "recall", json!({"role": "answer_officer"})).await.status, 200);
        contribute(&answers, &id, "give", json!({"text": "Terlambat."})).await.is_problem(409, "not_asked");
        assert_eq!(contribute(&head, &id, "ask", ask).await.status, 200);
        let nothing = contribute(&answers, &id, "nothing", json!({"text": "Bukan urusan kami."})).await;
        assert_eq!(nothing.status, 200, "{}", nothing.body);
        assert_eq!(nothing.body["case"]["asked"], Value::Null);
        // The reporter is told nothing of it.
        let tracked = world.track(&receipt).await.to_string();
        for words in ["Rahasia-Catatan", "Bukan urusan kami.", "contribut"] {
            assert!(!tracked.contains(words), "{words}");
        }
    }

    async fn whoever_is_asked_and_whoever_asked_is_told_by_mail(world: World) {
        let (_, id) = before_head(&world, json!({})).await;
        for login in ["pimpinan.kaltara", "jawaban.kaltara"] {
            reachable(&world, login).await;
        }
        let (head, answers) = (world.officer("pimpinan.kaltara").await, world.officer("jawaban.kaltara").await);
        api::post_office::run(&world.app).await.unwrap();
        world.mail.fetch();
        let ask = json!({"role": "answer_officer", "due_on": "2026-11-25", "text": "Rahasia-Catatan"});
        assert_eq!(contribute(&head, &id, "ask", ask).await.status, 200);
        let subject = told(&world, "jawaban.kaltara@contoh.go.id").await;
        assert!(subject.ends_with("jabatan Anda dimintai masukan"), "{subject}");
        assert_eq!(contribute(&answers, &id, "give", json!({"text": "Rahasia-Catatan"})).await.status, 200);
        let subject = told(&world, "pimpinan.kaltara@contoh.go.id").await;
        assert!(subject.ends_with("masukan yang diminta sudah dijawab"), "{subject}");
    }
}
