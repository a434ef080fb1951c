//! A reporter who lost number or code finds their complaints by e-mail, and nobody learns by it who complained.

use serde_json::{Value, json};
use tests::on_both;
use tests::smtp::Mail;
use tests::world::{Answer, Receipt, World, complaint, key};

const ADDRESS: &str = "sari@contoh.id";

async fn filed(world: &World, more: Value) -> Receipt {
    let mut form = complaint();
    form["email"] = json!(ADDRESS);
    for (name, value) in more.as_object().unwrap() {
        form[name] = value.clone();
    }
    let answer = world.file_as(&key(), &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    Receipt::of(&answer.body)
}

async fn asked(world: &World, agency: &str, email: &str) -> Answer {
    let body = json!({"agency": agency, "email": email});
    Answer::of(world.post("/api/v1/track/find", &body).send().await.unwrap()).await
}

async fn used(world: &World, code: &str) -> Answer {
    Answer::of(world.post("/api/v1/track/found", &json!({"code": code})).send().await.unwrap()).await
}

/// The mails that answer questions, and nothing else.
async fn posted(world: &World) -> Vec<Mail> {
    api::post_office::run(&world.app).await.expect("the post office runs");
    world.mail.fetch().into_iter().filter(|mail| mail.text().contains("/lacak/temukan#")).collect()
}

fn code(mail: &Mail) -> String {
    let text = mail.text();
    let (_, rest) = text.split_once("/lacak/temukan#kode=").expect("a link");
    rest.chars().take(14).collect()
}

async fn page(world: &World, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
    let response = world.http.post(format!("{}{path}", world.base)).form(fields).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

on_both! {
    async fn known_and_unknown_are_answered_alike_and_only_the_mailbox_learns_which(world: World) {
        filed(&world, json!({})).await;
        let known = asked(&world, "jenawi", ADDRESS).await;
        let unknown = asked(&world, "jenawi", "orang.lain@contoh.id").await;
        let elsewhere = asked(&world, "kaltara", ADDRESS).await;
        assert_eq!((known.status, &known.body), (202, &unknown.body));
        assert_eq!((unknown.status, elsewhere.status, &elsewhere.body), (202, 202, &known.body));
        let fields = |email| [("agency", "jenawi"), ("email", email)];
        let pages = [page(&world, "/lacak/lupa", &fields(ADDRESS)).await, page(&world, "/lacak/lupa", &fields("lain@contoh.id")).await];
        assert_eq!(pages[0], pages[1]);
        let mails = posted(&world).await;
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), [ADDRESS, ADDRESS]);
        assert!(mails[0].text().contains("Kecamatan Jenawi"));
        for private in ["JNW-", "Balong", "Ambarwati"] {
            assert!(!mails[0].text().contains(private), "{private} in a mail");
        }
    }

    async fn the_code_of_the_mail_lists_every_complaint_of_the_address_once(world: World) {
        let first = filed(&world, json!({})).await;
        world.at("2026-11-23T10:00");
        let second = filed(&world, json!({"email": " SARI@contoh.id "})).await;
        world.file().await;
        asked(&world, "jenawi", "Sari@Contoh.id").await;
        let mails = posted(&world).await;
        assert_eq!(mails.len(), 1);
        let found = used(&world, &code(&mails[0])).await;
        assert_eq!(found.status, 200, "{}", found.body);
        let rows = found.body["cases"].as_array().unwrap();
        let numbers: Vec<&str> = rows.iter().map(|row| row["number"].as_str().unwrap()).collect();
        assert_eq!(numbers, [second.number.as_str(), first.number.as_str()], "newest first, and nobody else's");
        assert_eq!(rows[1]["code"], first.code);
        assert_eq!(world.track_with(numbers[0], rows[0]["code"].as_str().unwrap()).await.status, 200);
        used(&world, &code(&mails[0])).await.is_problem(410, "code_spent");
    }

    async fn a_code_that_is_over_tampered_with_or_invented_opens_nothing(world: World) {
        filed(&world, json!({})).await;
        asked(&world, "jenawi", ADDRESS).await;
        let good = code(&posted(&world).await[0]);
        let mut tampered = good.clone();
        let last = tampered.pop().unwrap();
        tampered.push(if last == '2' { '3' } else { '2' });
        for wrong in [tampered.as_str(), "", "2345-6789-ABCD", "bukan kode"] {
            used(&world, wrong).await.is_problem(410, "code_spent");
        }
        world.app.clock().advance(60 * 60 * 1_000);
        used(&world, &good).await.is_problem(410, "code_spent");
        let (status, text) = page(&world, "/lacak/temukan", &[("code", &good)]).await;
        assert!(status == 410 && text.contains("sudah lewat 60 menit"), "{text}");
    }

    async fn the_code_is_used_by_typing_it_too_and_the_list_opens_each_complaint(world: World) {
        let receipt = filed(&world, json!({})).await;
        asked(&world, "jenawi", ADDRESS).await;
        let typed = code(&posted(&world).await[0]).to_lowercase().replace('-', " ");
        let (status, text) = page(&world, "/lacak/temukan", &[("code", &typed)]).await;
        assert_eq!(status, 200);
        for shown in [&receipt.number, &receipt.code] {
            assert!(text.contains(shown.as_str()), "{shown}");
        }
        let (status, text) = page(&world, "/lacak", &[("number", &receipt.number), ("code", &receipt.code)]).await;
        assert!(status == 200 && text.contains("Lampu"), "{text}");
    }

    async fn an_anonymous_or_erased_complaint_is_found_by_nobody(world: World) {
        filed(&world, json!({"anonymous": true})).await;
        let erased = filed(&world, json!({})).await;
        assert_eq!(world.reporter(&erased, "6e", "").await.status, 200);
        let number = shared::id::RegisterNumber::parse(&erased.number).unwrap();
        api::act::erase(&world.app, "jenawi", &number, "Diminta pelapor lewat surat.").await.unwrap();
        asked(&world, "jenawi", ADDRESS).await;
        assert!(posted(&world).await.is_empty());
    }

    async fn a_complaint_from_before_the_index_is_found_once_the_sweep_has_seen_it(world: World) {
        filed(&world, json!({})).await;
        let mut writer = world.app.store().writer().await.unwrap();
        for statement in ["delete from mail_index", "update identities set indexed = 0"] {
            sqlx::query(statement).execute(&mut *writer).await.unwrap();
        }
        writer.commit().await.unwrap();
        asked(&world, "jenawi", ADDRESS).await;
        assert!(posted(&world).await.is_empty());
        api::sweep::run(&world.app).await.unwrap();
        asked(&world, "jenawi", ADDRESS).await;
        assert_eq!(posted(&world).await.len(), 1);
    }

    async fn nobody_fills_a_mailbox_and_what_is_no_address_is_said(world: World) {
        filed(&world, json!({})).await;
        let wrong = asked(&world, "jenawi", "bukan alamat").await;
        wrong.is_problem(422, "problems");
        assert_eq!(wrong.fields(), ["email"]);
        asked(&world, "tidak-ada", ADDRESS).await.is_problem(404, "not_found");
        for _ in 0..5 {
            assert_eq!(asked(&world, "jenawi", ADDRESS).await.status, 202);
        }
        asked(&world, "jenawi", ADDRESS).await.is_problem(429, "too_many");
        for nth in 0..5 {
            assert_eq!(asked(&world, "jenawi", "lain@contoh.id").await.status, 202, "{nth}");
        }
        asked(&world, "jenawi", "lain@contoh.id").await.is_problem(429, "too_many");
        assert_eq!(posted(&world).await.len(), 5);
    }
}
