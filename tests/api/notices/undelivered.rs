//! Mails that are not taken.

use tests::world::Answer;

use super::*;

async fn again(world: &World, login: &str, letter: &str) -> Answer {
    let officer = world.officer(login).await;
    let path = format!("/api/v1/admin/deliveries/{letter}/again");
    let request = world.post(&path, &json!({"post": officer.post})).bearer_auth(&officer.token);
    Answer::of(request.send().await.expect("an answer")).await
}

on_both! {
    async fn a_mail_that_was_refused_for_a_time_is_sent_later_and_is_the_same_mail(world: World) {
        world.mail.refuse("451 4.7.1 greylisted sari@contoh.id");
        filed(&world).await;
        assert!(posted(&world).await.is_empty());
        world.clock.advance(59_000);
        assert!(posted(&world).await.is_empty(), "a minute is not over");
        world.clock.advance(1_000);
        let mails = posted(&world).await;
        assert_eq!(mails.iter().map(what).collect::<Vec<_>>(), ["sudah kami terima"]);
        world.clock.advance(3_600_000);
        assert!(posted(&world).await.is_empty(), "once is enough");
    }

    async fn a_mail_that_is_never_taken_is_given_up_after_a_day_and_a_half(world: World) {
        filed(&world).await;
        for minutes in [0, 1, 5, 30, 120, 360, 1_440] {
            assert_eq!(letters(&world, "administrator.jenawi").await["rows"], json!([]));
            world.mail.refuse("421 4.3.2 later");
            world.clock.advance(minutes * 60_000);
            assert!(posted(&world).await.is_empty(), "after {minutes} minutes");
        }
        let shown = letters(&world, "administrator.jenawi").await;
        assert_eq!((&shown["rows"][0]["attempts"], &shown["waiting"]), (&json!(7), &json!(0)));
        assert_eq!(shown["rows"][0]["fault"], "421 4.3.2 later");
    }

    async fn a_mail_that_was_refused_for_good_waits_for_an_administrator(world: World) {
        world.mail.refuse("550 5.1.1 <sari@contoh.id>: user sari unknown");
        let receipt = filed(&world).await;
        posted(&world).await;
        world.clock.advance(60_000);
        assert!(posted(&world).await.is_empty(), "it is not tried again by itself");
        let shown = letters(&world, "administrator.jenawi").await;
        assert_eq!((&shown["configured"], &shown["waiting"], &shown["next"]), (&json!(true), &json!(0), &Value::Null));
        let row = &shown["rows"][0];
        let said = [&row["number"], &row["kind"], &row["role"], &row["fault"]].map(|field| field.as_str().unwrap());
        assert_eq!(said, [receipt.number.as_str(), "file", "reporter", "550 5.1.1 *** user *** unknown"]);
        let letter = row["id"].as_str().unwrap();
        again(&world, "klarifikasi.jenawi", letter).await.is_problem(403, "forbidden");
        again(&world, "administrator.kaltara", letter).await.is_problem(404, "not_found");
        assert!(posted(&world).await.is_empty());
        for _ in 0..2 {
            assert_eq!(again(&world, "administrator.jenawi", letter).await.status, 204);
        }
        assert_eq!(letters(&world, "administrator.jenawi").await["waiting"], 1);
        assert_eq!(posted(&world).await.len(), 1);
        assert_eq!(again(&world, "administrator.jenawi", letter).await.status, 204, "it was sent");
        assert!(posted(&world).await.is_empty());
        assert_eq!(letters(&world, "administrator.jenawi").await["rows"], json!([]));
    }

    async fn undelivered_notices_page_by_key(world: World) {
        for _ in 0..51 {
            world.mail.refuse("550 5.1.1 no");
            filed(&world).await;
        }
        posted(&world).await;
        let officer = world.officer("administrator.jenawi").await;
        let path = format!("/api/v1/admin/deliveries?post={}", officer.post);
        let first = officer.get(&path).await.body;
        let next = first["next"].as_str().expect("a next page");
        let second = officer.get(&format!("{path}&after={next}")).await.body;
        assert_eq!((first["rows"].as_array().unwrap().len(), second["rows"].as_array().unwrap().len()), (50, 1));
        assert_eq!(second["next"], Value::Null);
        officer.get(&format!("{path}&after=x")).await.is_problem(404, "not_found");
        let other = world.officer("klarifikasi.jenawi").await;
        other.get(&format!("/api/v1/admin/deliveries?post={}", other.post)).await.is_problem(403, "forbidden");
    }
}
