//! A receipt promises durability: whatever is killed, nothing is lost and nothing doubled.

use std::fs;

use serde_json::json;
use tests::process::Process;
use tests::world::{Receipt, key};

mod a_server_killed_in_the_middle_of_filings_loses_and_doubles_nothing {
    #[tokio::test]
    async fn sqlite() {
        super::kill_and_count(None).await;
    }

    #[tokio::test]
    async fn postgres() {
        super::kill_and_count(Some(&tests::world::fresh_schema().await)).await;
    }
}

async fn kill_and_count(database: Option<&str>) {
    let data = tempfile::tempdir().unwrap();
    let mut receipts: Vec<(String, Option<Receipt>)> = Vec::new();
    for _ in 0..4 {
        let process = Process::start(data.path(), database);
        let keys: Vec<String> = (0..12).map(|_| key()).collect();
        let filing = tests::people::together(keys.iter().map(|key| process.file(key)));
        let first = process.file(&keys[0]);
        // The process dies as soon as one of the filings has its receipt; the others are anywhere.
        let killed = async {
            let _ = first.await;
            std::process::Command::new("kill").args(["-9", &process.child.id().to_string()]).status().unwrap();
        };
        let (answers, ()) = tokio::join!(filing, killed);
        for (key, answer) in keys.into_iter().zip(answers) {
            let receipt =
                answer.ok().filter(|answer| matches!(answer.status, 200 | 201)).map(|answer| Receipt::of(&answer.body));
            receipts.push((key, receipt));
        }
    }
    let process = Process::start(data.path(), database);
    let mut numbers = Vec::new();
    for (key, promised) in receipts {
        let answer = process.file(&key).await.expect("the server is back");
        assert!(matches!(answer.status, 200 | 201), "{}", answer.body);
        let receipt = Receipt::of(&answer.body);
        if let Some(promised) = promised {
            assert_eq!((answer.status, &receipt), (200, &promised), "a receipt that was given stays true");
        }
        numbers.push(receipt.number);
    }
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 48, "one number for each key");
    assert!(numbers[47].ends_with("0048"), "and no gap: {numbers:?}");
    let body = json!({"number": "JNW-2026-0001", "code": "2345-6789-ABCD"});
    let response =
        reqwest::Client::new().post(format!("{}/api/v1/track", process.base)).json(&body).send().await.unwrap();
    assert_eq!(response.status(), 404);
    let log = fs::read_to_string(data.path().join("log")).unwrap();
    assert!(log.contains("/api/v1/agencies/{agency}/cases"), "requests are logged by their route");
    for personal in ["Ambarwati", "81234567890", "Balong", "2345-6789-ABCD", "JNW-2026-0001"] {
        assert!(!log.contains(personal), "the log knows {personal}");
    }
}
