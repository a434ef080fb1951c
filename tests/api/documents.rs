//! The picture of an identity document: kept apart, sealed, opened only with the identity, and gone in time.

use serde_json::json;
use shared::id::CaseId;
use tests::on_both;
use tests::people::Officer;
use tests::world::{NIK, Receipt, World, complaint, key, picture};

const REASON: &str = "Nama di aduan perlu dicocokkan dengan tanda pengenalnya.";

/// Files at Kaltara, where a document is asked, with another file beside it.
async fn filed(world: &World) -> (Receipt, CaseId) {
    let (key, mut form) = (key(), complaint());
    world.prove("kaltara", &key, &mut form).await;
    let photo = world.upload(&key, "jalan.png", picture()).await;
    form["files"] = json!([photo.body["id"]]);
    let answer = world.file_form("kaltara", &key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let id = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    (receipt, CaseId::parse(&id).unwrap())
}

async fn document(world: &World, officer: &Officer<'_>, case: &CaseId) -> reqwest::Response {
    let path = format!("/api/v1/cases/{case}/identity/document?post={}", officer.post);
    world.get(&path).bearer_auth(&officer.token).send().await.unwrap()
}

/// Every file below the folder of documents, whole.
fn on_disk(world: &World) -> Vec<Vec<u8>> {
    fn below(folder: &std::path::Path, found: &mut Vec<Vec<u8>>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                below(&entry.path(), found)
            } else {
                found.push(std::fs::read(entry.path()).unwrap())
            }
        }
    }
    let mut found = Vec::new();
    below(&world.folder().join("berkas/tanda-pengenal"), &mut found);
    found
}

/// What stays of the picture once it was drawn anew: its first row of colours.
fn drawn(bytes: &[u8]) -> Option<Vec<u8>> {
    image::load_from_memory(bytes).ok().map(|picture| picture.into_rgb8().into_raw())
}

on_both! {
    async fn a_document_is_asked_by_the_website_of_the_agency_whose_paper_asks_it(world: World) {
        let answer = world.file_form("kaltara", &key(), &complaint()).await;
        answer.is_problem(422, "problems");
        assert_eq!(answer.fields(), ["nik", "document"]);
        let desk = world.officer("admin.kaltara").await;
        let mut letter = complaint();
        letter["post"] = json!(desk.post);
        letter["channel"] = json!("letter");
        assert_eq!(desk.file(&key(), &letter).await.status, 201, "nothing is refused at the desk for want of it");
    }

    async fn a_document_is_opened_only_from_the_post_that_opened_the_identity_and_for_half_an_hour(world: World) {
        let (receipt, case) = filed(&world).await;
        let officer = world.officer("admin.kaltara").await;
        let view = officer.case(case.as_str()).await;
        assert_eq!(view["files"].as_array().unwrap().len(), 1, "it is no file of the case: {}", view["files"]);
        assert_eq!(world.track(&receipt).await["files"].as_array().unwrap().len(), 1);
        let closed = tests::world::Answer::of(document(&world, &officer, &case).await).await;
        closed.is_problem(403, "forbidden");
        assert!(closed.body["title"].as_str().unwrap().contains("Buka dulu identitas"), "{}", closed.body);

        let opened = officer.open_identity(case.as_str(), &key(), REASON).await;
        assert_eq!((opened.status, opened.body["identity"]["nik"].as_str()), (200, Some(NIK)), "{}", opened.body);
        let known = &opened.body["document"];
        assert_eq!((known["name"].as_str(), known["media_type"].as_str()), (Some("tanda-pengenal"), Some("image/png")));
        let answer = document(&world, &officer, &case).await;
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!((answer.status().as_u16(), header("cache-control").as_str(), header("content-type").as_str()), (200, "no-store", "image/png"));
        assert!(header("content-disposition").starts_with("attachment;"));
        assert_eq!(drawn(&answer.bytes().await.unwrap()), drawn(&picture()));

        let path = format!("/api/v1/cases/{case}/attachments/{}?post={}", known["id"].as_str().unwrap(), officer.post);
        officer.get(&path).await.is_problem(404, "not_found");
        let head = world.officer("pimpinan.kaltara").await;
        let other = tests::world::Answer::of(document(&world, &head, &case).await).await;
        other.is_problem(403, "forbidden");
        world.at("2026-11-23T09:29");
        let still = world.officer("admin.kaltara").await;
        assert_eq!(document(&world, &still, &case).await.status(), 200);
        world.at("2026-11-23T09:30");
        assert_eq!(document(&world, &still, &case).await.status(), 403, "half an hour is over");
        assert_eq!(still.open_identity(case.as_str(), &key(), REASON).await.status, 200);
        assert_eq!(document(&world, &still, &case).await.status(), 200, "opened again, with another reason on record");
    }

    async fn what_lies_on_the_disk_is_not_the_picture(world: World) {
        let (_, case) = filed(&world).await;
        let kept = on_disk(&world);
        assert_eq!(kept.len(), 1);
        assert_eq!(drawn(&kept[0]), None, "it is sealed");
        assert!(!kept[0].windows(4).any(|part| part == b"\x89PNG"));
        api::act::verify(&world.app, &case).await.expect("and is what was committed to");
    }

    async fn a_document_is_gone_a_month_after_it_came_and_the_case_stays_sound(world: World) {
        let (_, case) = filed(&world).await;
        world.at("2026-12-23T08:59");
        api::sweep::run(&world.app).await.unwrap();
        assert_eq!(on_disk(&world).len(), 1, "its time is not over");
        world.at("2026-12-23T09:00");
        api::sweep::run(&world.app).await.unwrap();
        assert!(on_disk(&world).is_empty());
        api::act::verify(&world.app, &case).await.expect("it may be gone by now");
        let officer = world.officer("admin.kaltara").await;
        let opened = officer.open_identity(case.as_str(), &key(), REASON).await;
        assert!(opened.status == 200 && opened.body["document"].is_null(), "{}", opened.body);
        assert_eq!(document(&world, &officer, &case).await.status(), 404);
        assert_eq!(officer.case(case.as_str()).await["files"].as_array().unwrap().len(), 1, "what was attached stays");
    }

    async fn a_document_is_gone_a_week_after_the_end(world: World) {
        let (receipt, case) = filed(&world).await;
        world.at("2026-11-24T10:00");
        assert_eq!(world.reporter(&receipt, "8e", "Sudah dibetulkan, terima kasih.").await.status, 200);
        world.at("2026-12-01T09:59");
        api::sweep::run(&world.app).await.unwrap();
        assert_eq!(on_disk(&world).len(), 1);
        world.at("2026-12-01T10:00");
        api::sweep::run(&world.app).await.unwrap();
        assert!(on_disk(&world).is_empty());
        api::act::verify(&world.app, &case).await.expect("it may be gone by now");
    }

    async fn a_document_that_is_gone_too_soon_is_found_out(world: World) {
        let (_, case) = filed(&world).await;
        let mut writer = world.app.store().writer().await.unwrap();
        api::store::documents::let_go(&mut writer, shared::time::Moment::from_millis(i64::MAX)).await.unwrap();
        writer.commit().await.unwrap();
        let found = api::act::verify(&world.app, &case).await;
        assert!(matches!(found, Err(api::act::Unsound::Differs(found)) if found == [api::act::Difference::Commitment { version: 1, place: 4 }]));
    }

    async fn a_file_serves_what_it_was_sent_for_and_nothing_else(world: World) {
        let (key, mut form) = (key(), complaint());
        world.prove("kaltara", &key, &mut form).await;
        let photo = world.upload(&key, "jalan.png", picture()).await;
        let proper = form["document"].clone();
        form["document"] = photo.body["id"].clone();
        let answer = world.file_form("kaltara", &key, &form).await;
        answer.is_problem(422, "problems");
        assert_eq!(answer.fields(), ["document"]);
        form["document"] = proper.clone();
        form["files"] = json!([proper]);
        let answer = world.file_form("kaltara", &key, &form).await;
        answer.is_problem(422, "problems");
        assert_eq!(answer.fields(), ["files"]);
        world.upload_for(&key, "paspor", "a.png", picture()).await.is_problem(400, "unreadable");
        world.upload_for(&key, "identity", "a.png", b"bukan gambar".to_vec()).await.is_problem(415, "wrong_type");
    }

    async fn a_document_whose_form_never_came_is_gone_after_a_day(world: World) {
        let sent = world.upload_for(&key(), "identity", "KTP Sari Ambarwati.png", picture()).await;
        assert_eq!(sent.body["name"], "tanda-pengenal", "its name may say whose it is, and is not kept");
        assert_eq!(on_disk(&world).len(), 1);
        world.at("2026-11-24T09:01");
        api::sweep::run(&world.app).await.unwrap();
        assert!(on_disk(&world).is_empty());
    }
}
