//! The signed version of a letter: kept as it came, shown to whoever may have the letter, and gone with its reporter's data.

use serde_json::json;
use shared::chain::Hash;
use shared::id::{CaseId, RegisterNumber};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, World, key};

use super::{answered, book, letters, numbers, send, take};

const PDF: &[u8] = b"%PDF-1.4\n% naskah pertama\n%%EOF\n";
const NEWER: &[u8] = b"%PDF-1.7\n% naskah kedua, tanda tangan elektronik\n%%EOF\n";

/// Sends a file under a key.
async fn sent(world: &World, key: &str, name: &str, bytes: &[u8]) -> String {
    let answer = world.upload(key, name, bytes.to_vec()).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.body["id"].as_str().expect("an id").to_owned()
}

async fn bring(world: &World, officer: &Officer<'_>, case: &str, key: &str, file: &str) -> Answer {
    send(world, officer, &format!("/api/v1/cases/{case}/letters/answer/signed"), key, &json!({"file": file})).await
}

on_both! {
    async fn a_signed_letter_is_kept_as_it_came_and_a_newer_one_stands_beside_it(world: World) {
        world.at("2026-11-23T09:00");
        let (receipt, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        assert_eq!(take(&world, &desk, "answer", &id).await.status, 201);
        let first = key();
        let file = sent(&world, &first, "surat jawaban.pdf", PDF).await;
        bring(&world, &desk, &id, &key(), &file).await.is_problem(422, "problems");
        let ppid = world.officer("ppid.jenawi").await;
        bring(&world, &ppid, &id, &first, &file).await.is_problem(403, "forbidden");
        let brought = bring(&world, &desk, &id, &first, &file).await;
        assert_eq!(brought.status, 200, "{}", brought.body);
        let again = bring(&world, &desk, &id, &first, &file).await;
        assert_eq!((again.status, &again.body), (200, &brought.body), "the same again is the same version");
        let version = &brought.body["letters"][0]["signed"][0];
        assert_eq!(version["hash"], Hash::of(PDF).as_str());
        assert_eq!((&version["nth"], &version["number"]), (&json!(1), &json!("700.1.2.4/001/2026")), "{version}");

        let second = key();
        let newer = sent(&world, &second, "surat jawaban.pdf", NEWER).await;
        assert_eq!(bring(&world, &desk, &id, &second, &newer).await.status, 200);
        let signed = letters(&desk, &id).await[0]["signed"].clone();
        assert_eq!((&signed[0]["file"], &signed[1]["file"]), (&json!(newer), &json!(file)), "the newest first, the old stays");
        let auditor = world.officer("pemeriksa.jenawi").await;
        for (name, expect) in [(&file, PDF), (&newer, NEWER)] {
            let path = format!("/api/v1/cases/{id}/letters/answer/signed/{name}?post={}", auditor.post);
            let answer = world.get(&path).bearer_auth(&auditor.token).send().await.expect("an answer");
            assert_eq!(answer.status(), 200, "who may have the letter may have it signed");
            assert_eq!(answer.bytes().await.expect("bytes"), expect, "as it came, signature and all");
        }
        let kind = format!("/api/v1/cases/{id}/letters/disposition/signed/{file}?post={}", auditor.post);
        auditor.get(&kind).await.is_problem(404, "not_found");
        // It stands with its letter and nowhere else.
        desk.get(&format!("/api/v1/cases/{id}/attachments/{file}?post={}", desk.post)).await.is_problem(404, "not_found");
        let (seen, tracked) = (desk.case(&id).await, world.track(&receipt).await);
        assert!(!seen["files"].to_string().contains(&file), "{}", seen["files"]);
        assert!(!tracked.to_string().contains(&file) && !tracked.to_string().contains("sign_letter"), "{tracked}");
        assert_eq!(seen["case"]["history"].as_array().expect("a history").last().expect("a step")["action"], "sign_letter");
        let stranger = world.officer("admin.karanganyar").await;
        stranger.get(&format!("/api/v1/cases/{id}/letters?post={}", stranger.post)).await.is_problem(404, "not_found");
        api::act::verify(&world.app, &CaseId::parse(&id).expect("an id")).await.expect("the chain holds");
    }

    async fn a_signed_letter_goes_with_its_reporters_data_and_no_recording_is_one(world: World) {
        world.at("2026-11-23T09:00");
        let (receipt, id) = answered(&world).await;
        let desk = world.officer("admin.jenawi").await;
        let number = take(&world, &desk, "answer", &id).await.body["number"].clone();
        let wav = [b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data".as_slice(), &[0; 64]].concat();
        let heard = key();
        let recording = world.upload(&heard, "rapat.wav", wav).await;
        if recording.status == 201 {
            let file = recording.body["id"].as_str().expect("an id");
            bring(&world, &desk, &id, &heard, file).await.is_problem(415, "wrong_type");
        }
        let scanned = key();
        let file = sent(&world, &scanned, "pindaian.png", &tests::world::picture()).await;
        assert_eq!(bring(&world, &desk, &id, &scanned, &file).await.status, 200, "a scan may be a picture");
        let waits = world.reporter(&receipt, "5a", "Terima kasih.").await;
        assert_eq!(waits.status, 200, "{}", waits.body);
        let register = RegisterNumber::parse(&receipt.number).expect("a number");
        api::act::erase(&world.app, "jenawi", &register, "Diminta pelapor secara tertulis.").await.expect("erased");
        assert_eq!(letters(&desk, &id).await[0]["signed"], json!([]), "it names its reporter");
        desk.get(&format!("/api/v1/cases/{id}/letters/answer/signed/{file}?post={}", desk.post)).await.is_problem(404, "not_found");
        assert_eq!(numbers(&book(&desk, "").await), [number.as_str().expect("a number")], "the book keeps its number");
        let late = key();
        let file = sent(&world, &late, "pindaian.pdf", PDF).await;
        bring(&world, &desk, &id, &late, &file).await.is_problem(409, "erased");
    }
}
