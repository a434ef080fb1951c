//! The reporter's judgement of an answer: once, in words of five, and what a low mark brings about.

use serde_json::{Value, json};
use tests::on_both;
use tests::world::{Answer, Receipt, World, complaint, key};

/// Files the usual complaint and has it answered; gives its id in the console.
async fn answered(world: &World) -> (Receipt, String) {
    let mut form = complaint();
    form["email"] = json!("sari@contoh.id");
    let receipt = Receipt::of(&world.file_as(&key(), &form).await.body);
    let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
    answer_again(world, &id, &["3", "4", "4a", "5"]).await;
    (receipt, id)
}

async fn answer_again(world: &World, id: &str, steps: &[&str]) {
    for step in steps {
        let who = match *step {
            "4a" => "ppid.jenawi",
            "5" => "admin.jenawi",
            _ => "klarifikasi.jenawi",
        };
        let taken = world.officer(who).await.step(id, step, "Lampunya sudah diganti.").await;
        assert_eq!(taken.status, 200, "{step}: {}", taken.body);
    }
}

/// The reporter confirms with a mark.
async fn confirm(world: &World, receipt: &Receipt, rating: &str, text: &str) -> Answer {
    let version = world.track(receipt).await["case"]["version"].clone();
    let body = json!({"number": receipt.number, "code": receipt.code, "version": version, "step": "5a",
        "rating": rating, "text": text});
    Answer::of(world.post("/api/v1/track/commands", &body).send().await.expect("an answer")).await
}

async fn listed(world: &World, who: &str, view: &str) -> Vec<Value> {
    world.officer(who).await.queue(view).await
}

on_both! {
    async fn a_good_mark_closes_and_stands_in_the_history(world: World) {
        let (receipt, id) = answered(&world).await;
        let done = confirm(&world, &receipt, "4", "Terima kasih.").await;
        assert_eq!((done.status, &done.body["case"]["state"]), (200, &json!("closed")), "{}", done.body);
        let seen = world.officer("pimpinan.jenawi").await.case(&id).await;
        assert_eq!(seen["case"]["history"].as_array().unwrap().last().unwrap()["rating"], "4");
        assert!(listed(&world, "pimpinan.jenawi", "dissatisfied").await.is_empty());
        confirm(&world, &receipt, "1", "Sekali lagi.").await.is_problem(409, "not_from_here");
        let case = shared::id::CaseId::parse(&id).unwrap();
        api::act::verify(&world.app, &case).await.expect("the chain holds");
    }

    async fn a_low_mark_takes_the_matter_up_again_and_the_superior_sees_and_hears_of_it(world: World) {
        let mut writer = world.app.store().writer().await.unwrap();
        sqlx::query("update staff set email = 'camat@contoh.go.id' where login = 'pimpinan.jenawi'")
            .execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        let (receipt, id) = answered(&world).await;
        api::post_office::run(&world.app).await.unwrap();
        world.mail.fetch();
        let silent = confirm(&world, &receipt, "1", "").await;
        silent.is_problem(422, "problems");
        assert_eq!(silent.fields(), ["text"], "a low mark says what is lacking");
        let done = confirm(&world, &receipt, "1", "Rahasia-Sanggahan: lampunya mati lagi.").await;
        assert_eq!((done.status, &done.body["case"]["state"]), (200, &json!("classified")), "{}", done.body);
        let promise = done.body["case"]["clocks"].as_array().unwrap().iter()
            .any(|clock| clock["name"] == "promise" && clock["stopped_at"].is_null());
        assert!(promise, "an answer is promised anew");
        let rows = listed(&world, "pimpinan.jenawi", "dissatisfied").await;
        assert_eq!(rows.iter().map(|row| (&row["id"], &row["dissatisfied"])).collect::<Vec<_>>(), [(&json!(id), &json!(true))]);
        api::post_office::run(&world.app).await.unwrap();
        let mails = world.mail.fetch();
        let camat: Vec<_> = mails.iter().filter(|mail| mail.to == "camat@contoh.go.id").collect();
        assert_eq!(camat.len(), 1);
        assert!(camat[0].header("Subject").ends_with("pelapor tidak puas dengan jawabannya"), "{}", camat[0].header("Subject"));
        assert!(mails.iter().all(|mail| !mail.text().contains("Rahasia")), "no word of it leaves by mail");
        answer_again(&world, &id, &["4", "4a", "5"]).await;
        assert!(listed(&world, "pimpinan.jenawi", "dissatisfied").await.is_empty(), "there is a new answer to judge");
        let case = shared::id::CaseId::parse(&id).unwrap();
        api::act::verify(&world.app, &case).await.expect("the chain holds");
    }

    async fn a_dispute_is_heard_of_too_and_a_mark_that_is_none_changes_nothing(world: World) {
        let (receipt, _) = answered(&world).await;
        let wrong = confirm(&world, &receipt, "11", "Halo").await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["rating"]);
        assert_eq!(world.track(&receipt).await["case"]["state"], "answered");
        assert_eq!(world.reporter(&receipt, "5b", "Masih gelap.").await.status, 200);
        assert_eq!(listed(&world, "pimpinan.jenawi", "dissatisfied").await.len(), 1);
    }
}
