//! Notices by mail: who gets which, what stands in them, and what becomes of one that is not taken.
//! Absent: the rules of who is told, which are the shared crate's tests.

use serde_json::{Value, json};
use tests::on_both;
use tests::people::together;
use tests::smtp::Mail;
use tests::world::{Receipt, World, complaint, key, tells_phone};

mod killed;
mod undelivered;

/// What must stand in no mail: the complaint, who complains, and what is written along the way.
const PRIVATE: [&str; 6] = ["Balong", "mengaji", "Ambarwati", "Rahasia-Jawaban", "Rahasia-Catatan", "Rahasia-Pesan"];

/// Runs the post office and gives the mails it sent.
async fn posted(world: &World) -> Vec<Mail> {
    api::post_office::run(&world.app).await.expect("the post office runs");
    world.mail.fetch()
}

/// What a mail is about, after the case's number.
fn what(mail: &Mail) -> String {
    let subject = mail.header("Subject");
    subject.split_once(": ").map_or(subject.clone(), |(_, what)| what.to_owned())
}

/// Files the usual complaint with an address.
async fn filed(world: &World) -> Receipt {
    let mut form = complaint();
    form["email"] = json!("sari@contoh.id");
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

/// Writes to the database what no route of this test's matter writes.
async fn write(world: &World, statement: &'static str, values: &[&str]) {
    let mut writer = world.app.store().writer().await.unwrap();
    let mut query = sqlx::query(statement);
    for value in values {
        query = query.bind(*value);
    }
    query.execute(&mut *writer).await.unwrap();
    writer.commit().await.unwrap();
}

/// Gives a person an address to be told at.
async fn reachable(world: &World, login: &str) {
    let address = format!("{login}@contoh.go.id");
    write(world, "update staff set email = $1 where login = $2", &[&address, login]).await;
}

fn to(mails: &[Mail]) -> Vec<&str> {
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    to.sort_unstable();
    to
}

async fn taken(world: &World, who: &str, number: &str, step: &str, text: &str) {
    let officer = world.officer(who).await;
    let rows = officer.queue("open").await;
    let ended = officer.queue("ended").await;
    let row = rows.iter().chain(&ended).find(|row| row["number"] == json!(number)).expect("a row");
    let answer = officer.step(row["id"].as_str().expect("an id"), step, text).await;
    assert_eq!(answer.status, 200, "{step}: {}", answer.body);
}

on_both! {
    async fn a_mail_reaches_the_reporter_for_each_public_step_and_says_nothing_private(world: World) {
        let receipt = filed(&world).await;
        let number = receipt.number.clone();
        let mut mails = posted(&world).await;
        let officers = [
            ("klarifikasi.jenawi", "3", "Rahasia-Catatan"),
            ("klarifikasi.jenawi", "6c", "Rahasia-Catatan"),
            ("klarifikasi.jenawi", "4", "Rahasia-Catatan"),
            ("klarifikasi.jenawi", "6b", "Rahasia-Pesan"),
            ("ppid.jenawi", "4a", "Rahasia-Jawaban"),
            ("admin.jenawi", "5", "Rahasia-Jawaban: lampunya sudah diganti."),
        ];
        for (nth, (who, step, text)) in officers.into_iter().enumerate() {
            world.at(&format!("2026-11-23T09:1{nth}"));
            taken(&world, who, &number, step, text).await;
            mails.extend(posted(&world).await);
        }
        for (step, text) in [("6a", "Rahasia-Pesan"), ("5a", "")] {
            assert_eq!(world.reporter(&receipt, step, text).await.status, 200, "{step}");
            mails.extend(posted(&world).await);
        }
        assert_eq!(mails.iter().map(what).collect::<Vec<_>>(), [
            "sudah kami terima",
            "sudah diperiksa dan diklasifikasi",
            "sedang dikoordinasikan",
            "ada pesan untuk Anda",
            "jawabannya sedang disiapkan",
            "sudah dijawab",
            "dinyatakan sudah terjawab",
        ]);
        for mail in &mails {
            assert_eq!((mail.to.as_str(), mail.header("Auto-Submitted").as_str()), ("sari@contoh.id", "auto-generated"));
            assert!(mail.header("Message-ID").ends_with("@aduan.contoh.go.id>"), "{mail:?}");
            assert!(mail.header("From").contains("aduan@contoh.go.id") && mail.header("From").contains("Jenawi"));
            let text = mail.text();
            assert!(text.contains(&format!("https://aduan.contoh.go.id/lacak/{number}")), "{text}");
            assert!(!tells_phone(&text), "{text}");
            let private = PRIVATE.into_iter().chain([receipt.code.as_str()]);
            private.for_each(|private| assert!(!text.contains(private), "{private} stands in {text}"));
        }
    }

    async fn those_who_hold_the_post_today_are_told_and_no_others(world: World) {
        for login in ["klarifikasi.jenawi", "ppid.jenawi", "admin.jenawi", "pimpinan.jenawi", "admin.karanganyar"] {
            reachable(&world, login).await;
        }
        // Somebody of another post stands in for the PPID this week; last year's stand-in is not told.
        let stand_in = "insert into posts (id, staff_id, agency, role, unit, from_on, until_on, acting) \
            select $1, id, 'jenawi', 'ppid', 'PPID Pelaksana', $2, $3, 'plh' from staff where login = $4";
        write(&world, stand_in, &[&key(), "2026-11-23", "2026-11-29", "pimpinan.jenawi"]).await;
        write(&world, stand_in, &[&key(), "2025-01-01", "2025-12-31", "admin.jenawi"]).await;
        let receipt = world.file().await;
        let mails = posted(&world).await;
        assert_eq!(to(&mails), ["klarifikasi.jenawi@contoh.go.id"], "no address of the reporter's, no mail to them");
        assert_eq!(what(&mails[0]), "menunggu Anda");
        taken(&world, "klarifikasi.jenawi", &receipt.number, "3", "").await;
        assert!(posted(&world).await.is_empty(), "nobody is told of what they did");
        taken(&world, "klarifikasi.jenawi", &receipt.number, "4", "").await;
        assert_eq!(to(&posted(&world).await), ["pimpinan.jenawi@contoh.go.id", "ppid.jenawi@contoh.go.id"]);
        assert_eq!(world.reporter(&receipt, "6a", "Rahasia-Pesan").await.status, 200);
        let mails = posted(&world).await;
        assert_eq!(mails.iter().map(what).collect::<Vec<_>>(), ["pelapor menulis pesan"; 2]);
        assert!(mails.iter().all(|mail| mail.text().contains("/petugas/aduan/") && !mail.text().contains("Rahasia")));
    }

    async fn a_unit_is_told_of_what_is_given_to_it(world: World) {
        for login in ["dinas-pupr.karanganyar", "dinas-kesehatan.karanganyar"] {
            reachable(&world, login).await;
        }
        let receipt = world.file_at("karanganyar").await;
        let office = world.officer("admin.karanganyar").await;
        let id = office.waiting(&receipt.number).await;
        for (at, step) in [("09:05", "1"), ("09:06", "2"), ("10:06", "3")] {
            world.at(&format!("2026-11-23T{at}"));
            let office = world.officer("admin.karanganyar").await;
            let answer = office.take(&id, step, json!({"unit": "dinas-pupr"})).await;
            assert_eq!(answer.status, 200, "{step}: {}", answer.body);
        }
        assert_eq!(to(&posted(&world).await), ["dinas-pupr.karanganyar@contoh.go.id"]);
    }

    async fn whoever_an_alarm_names_is_told_of_it(world: World) {
        reachable(&world, "klarifikasi.jenawi").await;
        world.file().await;
        // With the list of what is due today (see `delivered`).
        api::sweep::run(&world.app).await.expect("a sweep");
        posted(&world).await;
        world.at("2026-11-23T09:30");
        api::sweep::run(&world.app).await.expect("a sweep");
        let mails = posted(&world).await;
        assert_eq!(mails.iter().map(what).collect::<Vec<_>>(), ["tenggatnya sudah lewat"]);
        assert_eq!(to(&mails), ["klarifikasi.jenawi@contoh.go.id"]);
    }

    async fn a_reporter_is_told_that_their_identity_was_opened_and_not_why(world: World) {
        let receipt = filed(&world).await;
        posted(&world).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting(&receipt.number).await;
        assert_eq!(officer.open_identity(&id, &key(), "Rahasia-Catatan: menelepon pelapor").await.status, 200);
        let mails = posted(&world).await;
        assert_eq!(mails.iter().map(what).collect::<Vec<_>>(), ["identitas Anda dibuka petugas"]);
        assert!(!mails[0].text().contains("Rahasia"), "{}", mails[0].text());
    }

    async fn several_replicas_send_each_mail_once(world: World) {
        for _ in 0..12 {
            filed(&world).await;
        }
        let twin = world.twin().await;
        for sent in together((0..6).map(|nth| api::post_office::run(if nth % 2 == 0 { &world.app } else { &twin.app }))).await {
            sent.expect("the post office runs");
        }
        let mails = world.mail.fetch();
        let mut ids: Vec<String> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((mails.len(), ids.len()), (12, 12));
    }

    async fn what_is_older_than_three_days_is_told_to_nobody(world: World) {
        filed(&world).await;
        world.at("2026-11-26T09:01");
        assert!(posted(&world).await.is_empty());
        filed(&world).await;
        assert_eq!(posted(&world).await.len(), 1);
        for (at, gone) in [("2027-02-24T09:01", 0), ("2027-02-24T09:02", 5)] {
            world.at(at);
            assert_eq!(api::post_office::forget(&world.app).await.expect("it forgets"), gone, "four notes, one delivery");
        }
    }
}

/// The undelivered notices as an administrator is shown them.
async fn letters(world: &World, login: &str) -> Value {
    let officer = world.officer(login).await;
    let answer = officer.get(&format!("/api/v1/admin/deliveries?post={}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}
