//! Filing: once, whatever the network does; every problem named; nothing lost.

use serde_json::json;
use tests::on_both;
use tests::world::{Receipt, complaint, key};

on_both! {
    async fn a_citizen_leaves_with_number_code_and_promise(world: World) {
        let answer = world.file_as(&key(), &complaint()).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        let receipt = Receipt::of(&answer.body);
        assert_eq!(receipt.number, "JNW-2026-0001");
        assert_eq!(receipt.code.len(), 14, "{}", receipt.code);
        assert_eq!(answer.body["promise"]["at"], json!(1_795_567_200_000_i64), "10 minutes, 1 day, 10 minutes: Wed 25 Nov 07.40 WIB");
        assert!(answer.body["promise"]["explanation"].as_array().is_some_and(|lines| lines.len() > 3));
    }

    async fn sending_twice_files_once_and_gives_the_same_receipt(world: World) {
        let key = key();
        let first = world.file_as(&key, &complaint()).await;
        let again = world.file_as(&key, &complaint()).await;
        assert_eq!((first.status, again.status), (201, 200));
        assert_eq!(Receipt::of(&first.body), Receipt::of(&again.body));
        assert_eq!(world.officer("admin.jenawi").await.queue("open").await.len(), 1);
    }

    async fn racing_sends_of_one_form_give_one_case(world: World) {
        let key = key();
        let form = complaint();
        let sends = (0..8).map(|_| world.file_as(&key, &form));
        let answers = tests::people::together(sends).await;
        let receipts: Vec<Receipt> = answers.iter().map(|answer| Receipt::of(&answer.body)).collect();
        assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 201)), "{:?}", answers.iter().map(|a| a.status).collect::<Vec<_>>());
        assert!(receipts.iter().all(|receipt| *receipt == receipts[0]), "{receipts:?}");
        assert_eq!(world.officer("admin.jenawi").await.queue("open").await.len(), 1);
    }

    async fn a_key_is_for_one_form(world: World) {
        let key = key();
        world.file_as(&key, &complaint()).await;
        let mut other = complaint();
        other["story"] = json!("Jembatan di Dusun Ngadirejo retak dan berbahaya.");
        world.file_as(&key, &other).await.is_problem(409, "key_reused");
    }

    async fn register_numbers_have_no_gap_and_no_double_under_racing_writers(world: World) {
        let form = complaint();
        let mut numbers = Vec::new();
        for _ in 0..5 {
            let keys: Vec<String> = (0..6).map(|_| key()).collect();
            let answers = tests::people::together(keys.iter().map(|key| world.file_as(key, &form))).await;
            // A refused filing takes no number with it.
            world.file_as(&key(), &json!({"story": ""})).await.is_problem(422, "problems");
            numbers.extend(answers.iter().map(|answer| Receipt::of(&answer.body).number));
        }
        numbers.sort();
        let expect: Vec<String> = (1..=30).map(|nth| format!("JNW-2026-{nth:04}")).collect();
        assert_eq!(numbers, expect);
    }

    async fn every_problem_of_a_form_is_named_at_once(world: World) {
        let mut form = complaint();
        form["story"] = json!("Rusak");
        form["phone"] = json!("12");
        form["happened_on"] = json!("2027-01-01");
        let answer = world.file_as(&key(), &form).await;
        answer.is_problem(422, "problems");
        assert_eq!(answer.fields(), ["story", "happened_on", "phone"]);
    }

    async fn what_is_no_filing_is_a_problem_never_a_fault(world: World) {
        let path = format!("{}/api/v1/agencies/jenawi/cases", world.base);
        let send = |body: &'static str, kind: &'static str| {
            world.http.post(&path).header("idempotency-key", key()).header("content-type", kind).body(body).send()
        };
        for (body, kind, status) in [("{", "application/json", 400), ("[]", "application/json", 422), ("x=1", "text/plain", 415)] {
            let answer = tests::world::Answer::of(send(body, kind).await.unwrap()).await;
            assert_eq!(answer.status, status, "{body}: {}", answer.body);
            assert!(answer.kind.starts_with("application/problem+json"));
        }
        let mut unknown = world.post("/api/v1/agencies/tidak-ada/cases", &complaint());
        tests::world::Answer::of(unknown.send().await.unwrap()).await.is_problem(404, "not_found");
        unknown = world.http.post(&path).json(&complaint());
        tests::world::Answer::of(unknown.send().await.unwrap()).await.is_problem(400, "key_needed");
    }
}
