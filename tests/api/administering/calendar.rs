//! The calendar: what a preview says is what happens.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::together;
use tests::world::key;

use super::{ADMIN, adopted, adopted_as, checked, draft, view};

/// The calendar with a local day off on Wednesday, two days on.
fn with_a_day(draft: &Value, name: &str) -> Value {
    let mut draft = draft.clone();
    draft["document"]["extra_days_off"]["2026-11-25"] = json!(name);
    draft
}

on_both! {
    async fn the_preview_of_a_day_off_is_what_putting_it_into_force_does(world: World) {
        let receipt = world.file_at("kaltara").await;
        let admin = world.officer("administrator.kaltara").await;
        let auditor = world.officer("pemeriksa.kaltara").await;
        let id = auditor.queue("open").await[0]["id"].as_str().unwrap().to_owned();
        let seen = view(&admin, "calendar", "kaltara").await;
        assert_eq!(seen["shared_with"], json!([]));
        let draft = with_a_day(&draft(&admin, &seen), "Hari jadi");
        let before = auditor.case(&id).await["case"]["clocks"].clone();
        let preview = checked(&world, &admin, &draft).await.body;
        assert_eq!(preview["faults"], json!([]), "{preview}");
        assert!(preview["changes"][0].as_str().unwrap().contains("Rabu, 25 November 2026"), "{preview}");
        let effect = &preview["effect"];
        assert_eq!((&effect["open"], &effect["moved"], &effect["bounded"]), (&json!(1), &json!(1), &json!(false)));
        assert_eq!(auditor.case(&id).await["case"]["clocks"], before, "looking changes nothing");
        let done = adopted(&world, &admin, &draft).await;
        assert_eq!((done.status, &done.body["moved"], &done.body["going_on"]), (200, &json!(1), &json!(false)), "{}", done.body);
        let after = auditor.case(&id).await["case"]["clocks"].clone();
        let moved: Vec<(Value, Value)> = before
            .as_array().unwrap().iter().zip(after.as_array().unwrap())
            .filter(|(one, other)| one["due_at"] != other["due_at"])
            .map(|(one, other)| (one["due_at"].clone(), other["due_at"].clone())).collect();
        let told: Vec<(Value, Value)> = effect["moves"].as_array().unwrap().iter()
            .map(|line| (line["before"].clone(), line["after"].clone())).collect();
        assert_eq!(told, moved, "each due moment moves as it was said");
        assert_eq!(effect["moves"][0]["number"], json!(receipt.number));
        api::act::verify(&world.app, &shared::id::CaseId::parse(&id).unwrap()).await.expect("the chain holds");
        let again = checked(&world, &admin, &{
            let mut again = draft.clone();
            again["seen"] = done.body["version"].clone();
            again
        }).await.body;
        assert_eq!((&again["changes"], &again["effect"]["moved"]), (&json!([]), &json!(0)));
    }

    async fn a_calendar_that_others_share_becomes_ones_own_and_moves_none_of_their_clocks(world: World) {
        for agency in ["karanganyar", "jenawi"] {
            world.file_at(agency).await;
        }
        let (admin, there) = (world.officer(ADMIN).await, world.officer("pemeriksa.jenawi").await);
        let other = there.queue("open").await[0]["id"].as_str().unwrap().to_owned();
        let before = there.case(&other).await["case"].clone();
        let seen = view(&admin, "calendar", "karanganyar").await;
        assert_eq!(seen["shared_with"].as_array().unwrap().len(), 2, "{}", seen["shared_with"]);
        let draft = with_a_day(&draft(&admin, &seen), "Hari jadi");
        let preview = checked(&world, &admin, &draft).await.body;
        assert_eq!(preview["own_calendar"], json!(true), "{preview}");
        let done = adopted(&world, &admin, &draft).await;
        assert_eq!((done.status, &done.body["moved"]), (200, &preview["effect"]["moved"]), "{}", done.body);
        api::act::redate(&world.app).await.expect("a sweep");
        assert_eq!(there.case(&other).await["case"], before);
        let own = done.body["id"].as_str().unwrap();
        assert_eq!(view(&admin, "calendar", own).await["shared_with"], json!([]));
        let path = format!("/api/v1/admin/definitions/calendar/karanganyar?post={}", admin.post);
        admin.get(&path).await.is_problem(404, "not_found");
    }

    async fn of_two_who_change_it_at_once_one_wins_and_the_other_sees_the_newer(world: World) {
        let admin = world.officer("administrator.kaltara").await;
        let seen = view(&admin, "calendar", "kaltara").await;
        let draft = draft(&admin, &seen);
        let names = ["Satu", "Dua", "Tiga"].map(|name| with_a_day(&draft, name));
        let answers = together(names.iter().map(|draft| adopted(&world, &admin, draft))).await;
        let won: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
        assert_eq!(won.len(), 1, "{:?}", answers.iter().map(|answer| &answer.body).collect::<Vec<_>>());
        for answer in answers.iter().filter(|answer| answer.status != 200) {
            assert_eq!((answer.status, &answer.body["code"]), (409, &json!("stale")), "{}", answer.body);
            assert_eq!(answer.body["version"], won[0].body["version"]);
        }
        let now = view(&admin, "calendar", "kaltara").await;
        assert_eq!(now["current"], won[0].body["version"]);
    }

    async fn the_same_sent_again_is_done_once(world: World) {
        let admin = world.officer("administrator.kaltara").await;
        let seen = view(&admin, "calendar", "kaltara").await;
        let draft = with_a_day(&draft(&admin, &seen), "Hari jadi");
        let key = key();
        let first = adopted_as(&world, &admin, &draft, &key).await;
        let second = adopted_as(&world, &admin, &draft, &key).await;
        assert_eq!((first.status, second.status, &first.body["version"]), (200, 200, &second.body["version"]));
        assert_eq!(view(&admin, "calendar", "kaltara").await["versions"].as_array().unwrap().len(), 2);
        adopted_as(&world, &admin, &with_a_day(&draft, "Lain"), &key).await.is_problem(409, "key_reused");
    }

    async fn hours_that_are_none_are_named(world: World) {
        let admin = world.officer("administrator.kaltara").await;
        let seen = view(&admin, "calendar", "kaltara").await;
        let mut draft = draft(&admin, &seen);
        draft["document"]["week"]["monday"] = json!(["16:00-07:30"]);
        draft["document"]["season"] = json!([{"name": "Ramadan", "from": "2027-02-08", "until": "", "week": {}}]);
        let faults = checked(&world, &admin, &draft).await.body["faults"].clone();
        let told: Vec<&str> = faults.as_array().unwrap().iter().map(|one| one["sentence"].as_str().unwrap()).collect();
        assert!(told.iter().any(|one| one.contains("`16:00-07:30` bukan jam kerja")), "{told:?}");
        assert!(told.iter().any(|one| one.starts_with("Musim ke-1") && one.contains("`until`")), "{told:?}");
        adopted(&world, &admin, &draft).await.is_problem(422, "faulty_definition");
        draft["document"] = json!("bukan berkas");
        checked(&world, &admin, &draft).await.is_problem(422, "problems");
        draft["document"] = json!({"id": "kaltara", "version": 1.5, "week": [null]});
        checked(&world, &admin, &draft).await.is_problem(422, "problems");
    }
}
