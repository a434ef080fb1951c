//! Mail at set times: to whom the agency's data says, once a day and for each submission, and what stands in it.
//! Absent: which days and hours, and how a list is sorted, which are the shared crate's tests.

use serde_json::json;
use tests::on_both;
use tests::people::together;
use tests::smtp::Mail;
use tests::world::{World, key, tells_phone};

/// What must stand in no mail: the complaint, and who complains.
const PRIVATE: [&str; 4] = ["Balong", "mengaji", "Ambarwati", "Jembatan"];

/// Sweeps, runs the post office, and gives the mails at set times among those it sent.
async fn swept(world: &World) -> Vec<Mail> {
    api::sweep::run(&world.app).await.expect("a sweep");
    api::post_office::run(&world.app).await.expect("the post office runs");
    let scheduled = |mail: &Mail| {
        let subject = mail.header("Subject");
        subject.starts_with("Tenggat ") || subject.ends_with("dokumennya jadi")
    };
    world.mail.fetch().into_iter().filter(scheduled).collect()
}

/// Gives people an address to be told at.
async fn reachable(world: &World, logins: &[&str]) {
    let mut writer = world.app.store().writer().await.unwrap();
    for login in logins {
        let given = sqlx::query("update staff set email = $1 where login = $2");
        given.bind(format!("{login}@contoh.go.id")).bind(*login).execute(&mut *writer).await.unwrap();
    }
    writer.commit().await.unwrap();
}

fn to(mails: &[Mail]) -> Vec<String> {
    let mut to: Vec<String> = mails.iter().map(|mail| mail.to.replace("@contoh.go.id", "")).collect();
    to.sort_unstable();
    to
}

on_both! {
    async fn whoever_holds_a_post_is_told_once_a_working_day_what_is_due_there(world: World) {
        reachable(&world, &["klarifikasi.jenawi", "pimpinan.jenawi", "ppid.jenawi", "admin.karanganyar"]).await;
        world.at("2026-11-23T07:10");
        assert!(swept(&world).await.is_empty(), "it is not half past seven");
        let receipt = world.file().await;
        let id = world.officer("klarifikasi.jenawi").await.waiting(&receipt.number).await;
        world.at("2026-11-23T07:30");
        let mails = swept(&world).await;
        assert_eq!(to(&mails), ["klarifikasi.jenawi"], "the head is not named, and at Karanganyar nothing is due");
        assert_eq!(mails[0].header("Subject"), "Tenggat Senin, 23 November 2026: 0 lewat, 1 hari ini, 0 minggu ini");
        let text = mails[0].text();
        let said = [&format!("- Aduan {}, tenggat", receipt.number), &format!("https://aduan.contoh.go.id/petugas/aduan/{id}")];
        said.into_iter().for_each(|said| assert!(text.contains(said), "{said} is not in {text}"));
        let private = PRIVATE.into_iter().chain([receipt.code.as_str()]);
        private.for_each(|private| assert!(!text.contains(private), "{private} stands in {text}"));
        assert!(!tells_phone(&text) && mails[0].header("Message-ID").ends_with("@aduan.contoh.go.id>"), "{text}");
        world.at("2026-11-23T15:00");
        assert!(swept(&world).await.is_empty(), "once a day");
        for (at, expect) in [("2026-11-24T07:29", 0), ("2026-11-24T08:15", 1), ("2026-11-28T09:00", 0)] {
            world.at(at);
            assert_eq!(swept(&world).await.len(), expect, "{at}");
        }
    }

    async fn a_list_is_of_the_posts_own_queue_and_one_person_gets_one(world: World) {
        let (office, two) = ("admin.karanganyar", ["dinas-pupr.karanganyar", "dinas-kesehatan.karanganyar"]);
        reachable(&world, &[&[office], &two[..]].concat()).await;
        let (kept, given) = (world.file_at("karanganyar").await, world.file_at("karanganyar").await);
        let id = world.officer(office).await.waiting(&given.number).await;
        for (at, step) in [("09:05", "1"), ("09:06", "2"), ("10:06", "3")] {
            world.at(&format!("2026-11-23T{at}"));
            let answer = world.officer(office).await.take(&id, step, json!({"unit": "dinas-pupr"})).await;
            assert_eq!(answer.status, 200, "{step}: {}", answer.body);
        }
        // Who keeps the office holds the post of an OPD for a week too.
        let mut writer = world.app.store().writer().await.unwrap();
        let held = "insert into posts (id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting) \
            select $1, id, 'karanganyar', 'opd_admin', 'Dinas Pekerjaan Umum', 'dinas-pupr', $2, $3, 'plh' from staff where login = $4";
        let held = sqlx::query(held).bind(key()).bind("2026-11-23").bind("2026-11-29").bind(office);
        held.execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        world.at("2026-11-24T07:30");
        let mails = swept(&world).await;
        assert_eq!(to(&mails), [office, two[0]], "nothing is due at the health office");
        let cases = |who: &str| {
            let text = mails.iter().find(|mail| mail.to.starts_with(who)).expect("a mail").text();
            [&kept, &given].map(|receipt| text.contains(&format!("Aduan {},", receipt.number)))
        };
        assert_eq!((cases(office), cases(two[0])), ([true, true], [false, true]));
    }

    async fn replicas_and_restarts_send_one_list(world: World) {
        reachable(&world, &["klarifikasi.jenawi"]).await;
        world.file().await;
        let twin = world.twin().await;
        for lists in together((0..6).map(|nth| api::post_office::plan(if nth % 2 == 0 { &world.app } else { &twin.app }))).await {
            lists.expect("lists are planned");
        }
        // Should the note that the day was planned be lost, the day still has one list for a person.
        let mut writer = world.app.store().writer().await.unwrap();
        sqlx::query("delete from repeats where scope = 'due'").execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        api::post_office::plan(&twin.app).await.unwrap();
        for app in [&world.app, &twin.app] {
            api::post_office::run(app).await.unwrap();
        }
        let lists = world.mail.fetch().into_iter().filter(|mail| mail.header("Subject").starts_with("Tenggat ")).count();
        assert_eq!(lists, 1);
    }

    async fn a_list_of_a_day_that_is_over_is_not_sent_and_a_refused_one_waits_for_the_administrator(world: World) {
        reachable(&world, &["klarifikasi.jenawi"]).await;
        world.file().await;
        api::post_office::run(&world.app).await.unwrap();
        world.mail.refuse("550 5.1.1 unknown");
        assert!(swept(&world).await.is_empty());
        let officer = world.officer("administrator.jenawi").await;
        let page = format!("/api/v1/admin/deliveries?post={}", officer.post);
        let rows = officer.get(&page).await.body["rows"].clone();
        let list = rows.as_array().unwrap().iter().find(|row| row["kind"] == "due").expect("the list").clone();
        assert_eq!((&list["number"], &list["role"]), (&json!(null), &json!("classifier")), "{list}");
        world.at("2026-11-24T06:00");
        let officer = world.officer("administrator.jenawi").await;
        let again = format!("/api/v1/admin/deliveries/{}/again", list["id"].as_str().unwrap());
        assert_eq!(officer.post(&again, &json!({"post": officer.post})).await.status, 204);
        assert!(swept(&world).await.is_empty(), "its day is over");
    }

    async fn the_head_is_told_of_each_submission_of_a_recap_once_with_figures_and_the_documents_hash(world: World) {
        reachable(&world, &["pimpinan.karanganyar", "dinas-pupr.karanganyar", "admin.karanganyar"]).await;
        world.at("2026-11-23T09:00");
        world.file_at("karanganyar").await;
        world.at("2026-12-02T09:00");
        swept(&world).await;
        let desk = world.officer("admin.karanganyar").await;
        let rows = desk.queue("mine").await;
        let recap = rows.iter().find(|row| row["period"] == "2026-11").expect("the recap")["id"].as_str().unwrap().to_owned();
        assert_eq!(desk.step(&recap, "5b", "").await.status, 200);
        api::post_office::run(&world.app).await.unwrap();
        let early = world.mail.fetch();
        assert!(early.iter().all(|mail| !mail.header("Subject").ends_with("dokumennya jadi")), "it is not made yet");
        let mails = swept(&world).await;
        assert_eq!(to(&mails), ["pimpinan.karanganyar"]);
        assert_eq!(mails[0].header("Subject"), "Rekap bulanan November 2026: sudah diserahkan dan dokumennya jadi");
        let listed = desk.get(&format!("/api/v1/papers?post={}&about={recap}", desk.post)).await.body;
        let hash = listed["papers"][0]["made"]["hash"].as_str().expect("it is made").to_owned();
        let (text, link) = (mails[0].text(), format!("https://aduan.contoh.go.id/petugas/berkas/{recap}/rekap"));
        for said in ["Masuk: 1", "Dijawab: 0", "Masih terbuka: 1", "Terlambat: ", "Tepat janji: ", &link, &hash] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        PRIVATE.into_iter().for_each(|private| assert!(!text.contains(private), "{private} stands in {text}"));
        assert!(swept(&world).await.is_empty(), "once");
        // One that is asked for beside it is no news, nor one that is made anew.
        world.at("2026-12-02T10:00");
        let asked = json!({"post": desk.post, "kind": "recap", "about": recap});
        assert_eq!(world.officer("admin.karanganyar").await.post("/api/v1/papers", &asked).await.status, 202);
        let mut writer = world.app.store().writer().await.unwrap();
        let anew = "update papers set made_at = null, hash = null, claimed_until = 0 where hash = $1";
        sqlx::query(anew).bind(hash).execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        assert!(swept(&world).await.is_empty());
    }
}
