//! What is not taken, and what ends.

use super::*;

on_both! {
    async fn what_would_not_be_taken_is_refused_before_all_of_it_is_sent(world: World) {
        let key = key();
        Answer::of(ask(&world, &key, "attachment", 40 * 1024 * 1024 + 1).await).await.is_problem(413, "too_large");
        Answer::of(ask(&world, &key, "attachment", 0).await).await.is_problem(415, "wrong_type");
        Answer::of(ask(&world, "x", "attachment", 9).await).await.is_problem(400, "key_needed");
        let page = [&b"<html><script>"[..], &[b' '; 5_000]].concat();
        let upload = begun(&world, &key, 30_000_000).await;
        send(&world, &upload, 0, &page).await.is_problem(415, "wrong_type");
        let told = outcome(&world, &upload).await;
        assert_eq!((told.body["state"].as_str(), told.body["problem"]["code"].as_str()), (Some("refused"), Some("wrong_type")));
        send(&world, &upload, 0, &page).await.is_problem(415, "wrong_type");
        let upload = begun(&world, &key, 30_000_000).await;
        send(&world, &upload, 0, &letter(5_000)).await.is_problem(413, "too_large");
        let broken = [&b"\x89PNG\r\n\x1a\n"[..], &[0; 900]].concat();
        let upload = begun(&world, &key, broken.len()).await;
        send(&world, &upload, 0, &broken).await.is_problem(415, "wrong_type");
        assert_eq!(parts(&world), Vec::<PathBuf>::new());
        assert_eq!(world.file_as(&key, &complaint()).await.status, 201);
    }

    async fn nobody_proves_who_they_are_by_a_recording(world: World) {
        Answer::of(ask(&world, &key(), "identity", 9 * 1024 * 1024).await).await.is_problem(413, "too_large");
        let voice = [&b"#!AMR\n"[..], &[0; 2_000]].concat();
        let answer = ask(&world, &key(), "identity", voice.len()).await;
        send(&world, &header(&answer, "location"), 0, &voice).await.is_problem(415, "wrong_type");
    }

    async fn an_upload_that_rests_for_a_day_is_over_and_nothing_of_it_is_left(world: World) {
        let whole = letter(2_000);
        let upload = begun(&world, &key(), whole.len()).await;
        world.at("2026-11-24T08:59");
        assert_eq!(send(&world, &upload, 0, &whole[..900]).await.status, 204, "within a day");
        world.at("2026-11-25T08:58");
        assert_eq!(offset(&world, &upload).await, "900", "a day from when it last moved on");
        world.at("2026-11-25T09:00");
        send(&world, &upload, 900, &whole[900..]).await.is_problem(410, "upload_over");
        assert_eq!(parts(&world).len(), 1);
        assert_eq!(api::sweep::run(&world.app).await.unwrap().uploads, 1);
        assert_eq!(parts(&world), Vec::<PathBuf>::new());
        outcome(&world, &upload).await.is_problem(410, "upload_over");
        world.at("2026-12-03T09:00");
        api::sweep::run(&world.app).await.unwrap();
        outcome(&world, &upload).await.is_problem(404, "not_found");
    }

    async fn an_upload_that_was_ended_is_over(world: World) {
        let upload = begun(&world, &key(), 2_000).await;
        assert_eq!(send(&world, &upload, 0, &letter(2_000)[..900]).await.status, 204);
        assert_eq!(request(&world, Method::DELETE, &upload).send().await.unwrap().status(), 204);
        assert_eq!(parts(&world), Vec::<PathBuf>::new());
        send(&world, &upload, 900, b"more").await.is_problem(410, "upload_over");
        let again = request(&world, Method::DELETE, &upload).send().await.unwrap();
        assert_eq!(again.status(), 410);
    }

    async fn a_form_has_no_more_uploads_than_files(world: World) {
        let key = key();
        let mut uploads = Vec::new();
        for minute in 0..6 {
            world.at(&format!("2026-11-23T10:0{minute}"));
            uploads.push(begun(&world, &key, 1_000).await);
        }
        // The one that rested longest made room.
        outcome(&world, &uploads[0]).await.is_problem(410, "upload_over");
        for (n, upload) in uploads[1..].iter().enumerate() {
            let mut whole = letter(1_000);
            whole[500] = n as u8;
            assert_eq!(send(&world, upload, 0, &whole).await.status, 204);
        }
        let full = Answer::of(ask(&world, &key, "attachment", 1_000).await).await;
        full.is_problem(422, "problems");
        assert_eq!(full.fields(), ["files"]);
    }

    async fn who_begins_too_many_uploads_waits(world: World) {
        let key = key();
        let mut refused = None;
        for _ in 0..60 {
            let answer = ask(&world, &key, "attachment", 1_000).await;
            if answer.status() != 201 {
                refused = Some(answer);
                break;
            }
        }
        Answer::of(refused.expect("a limit")).await.is_problem(429, "too_many");
    }
}
