//! Photos that prove the work: time and place are read of proofs alone, pictures that look the same are found and told
//! to whoever may know, and the reporter sees the work with its answer.

use std::io::Cursor;

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value as ExifValue};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};
use shared::id::{CaseId, RegisterNumber};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, key};

/// Where the matter is; some 230 m north of where the photos are taken.
const HERE: &str = "-7.54025,111.09877,10";

/// A road with a hole in it.
fn road() -> DynamicImage {
    let pixel = |x: u32, y: u32| {
        let hole = (f64::from(x) - 200.0).hypot(f64::from(y) - 180.0) < 70.0;
        let line = x % 160 > 130 && y > 120;
        let grey = if hole { 30 } else { 90 + u8::try_from(y / 3).unwrap_or(0) };
        if line { Rgb([230, 230, 200]) } else { Rgb([grey, grey, grey.saturating_add(9)]) }
    };
    DynamicImage::ImageRgb8(RgbImage::from_fn(480, 320, pixel))
}

/// Something else: a wall with a door.
fn wall() -> DynamicImage {
    let pixel = |x: u32, y: u32| {
        let door = (300..400).contains(&x) && y > 90;
        if door { Rgb([120, 60, 20]) } else { Rgb([u8::try_from(x / 3).unwrap_or(0) + 60, 200, 210]) }
    };
    DynamicImage::ImageRgb8(RgbImage::from_fn(480, 320, pixel))
}

fn jpeg(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.to_rgb8().write_to(&mut bytes, ImageFormat::Jpeg).expect("a picture is written");
    bytes.into_inner()
}

/// The picture as a phone writes it, with when and where.
fn from_a_phone(picture: &DynamicImage) -> Vec<u8> {
    let text = |text: &str| ExifValue::Ascii(vec![text.as_bytes().to_vec()]);
    let parts = |parts: [(u32, u32); 3]| {
        ExifValue::Rational(parts.iter().map(|(num, denom)| Rational { num: *num, denom: *denom }).collect())
    };
    let tags = [
        (Tag::DateTimeOriginal, text("2026:11:21 14:10:05")),
        (Tag::OffsetTimeOriginal, text("+07:00")),
        (Tag::GPSLatitudeRef, text("S")),
        (Tag::GPSLatitude, parts([(7, 1), (32, 1), (3_235, 100)])),
        (Tag::GPSLongitudeRef, text("E")),
        (Tag::GPSLongitude, parts([(111, 1), (5, 1), (5_557, 100)])),
    ];
    let fields: Vec<Field> = tags.map(|(tag, value)| Field { tag, ifd_num: In::PRIMARY, value }).into();
    let (mut writer, mut tiff) = (Writer::new(), Cursor::new(Vec::new()));
    fields.iter().for_each(|field| writer.push_field(field));
    writer.write(&mut tiff, false).expect("tags are written");
    let block = [b"Exif\0\0".as_slice(), &tiff.into_inner()].concat();
    let length = u16::try_from(block.len() + 2).expect("short").to_be_bytes();
    let plain = jpeg(picture);
    [&plain[..2], &[0xff, 0xe1], length.as_slice(), &block, &plain[2..]].concat()
}

/// A complaint of Karanganyar with a photo, filed on a day, that a unit has in the afternoon.
async fn given(world: &World, day: &str, unit: &str, photo: Vec<u8>) -> (Receipt, String) {
    world.at(&format!("{day}T09:00"));
    let form_key = key();
    let mut form = json!({"story": "Jalan berlubang di depan pasar, sudah tiga minggu.", "place": "Pasar Jungke",
        "name": "Sari Ambarwati", "phone": "081234567890", "address": "Jungke RT 02", "location": HERE});
    world.prove("karanganyar", &form_key, &mut form).await;
    let sent = world.upload(&form_key, "lubang.jpg", photo).await;
    assert_eq!(sent.status, 201, "{}", sent.body);
    form["files"] = json!([sent.body["id"]]);
    let answer = world.file_form("karanganyar", &form_key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let admin = world.officer("admin.karanganyar").await;
    let id = admin.waiting(&receipt.number).await;
    for step in ["1", "2"] {
        let taken = admin.take(&id, step, json!({})).await;
        assert!(matches!(taken.status, 200 | 204), "{step}: {}", taken.body);
    }
    // The group had its hour.
    world.at(&format!("{day}T13:30"));
    let admin = world.officer("admin.karanganyar").await;
    let taken = admin.take(&id, "3", json!({"unit": unit, "text": "Mohon ditangani."})).await;
    assert!(matches!(taken.status, 200 | 204), "{}", taken.body);
    (receipt, id)
}

/// Sends a photo for the form of a key.
async fn sent(world: &World, form_key: &str, photo: Vec<u8>) -> String {
    let answer = world.upload_for(form_key, "evidence", "foto.jpg", photo).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.body["id"].as_str().expect("an id").to_owned()
}

async fn attach(world: &World, officer: &Officer<'_>, case: &str, form_key: &str, photos: Value) -> Answer {
    let path = format!("{}/api/v1/cases/{case}/evidence", world.base);
    let body = json!({"post": officer.post, "photos": photos});
    let request = world.http.post(path).bearer_auth(&officer.token).header("idempotency-key", form_key).json(&body);
    Answer::of(request.send().await.expect("an answer")).await
}

/// Attaches one photo.
async fn prove(world: &World, officer: &Officer<'_>, case: &str, photo: Vec<u8>) -> String {
    let form_key = key();
    let file = sent(world, &form_key, photo).await;
    let photos = json!([{"file": file, "mark": "after", "caption": "Sudah ditambal"}]);
    let answer = attach(world, officer, case, &form_key, photos).await;
    assert_eq!(answer.status, 204, "{}", answer.body);
    file
}

async fn sheet(officer: &Officer<'_>, case: &str) -> Value {
    let answer = officer.get(&format!("/api/v1/cases/{case}/evidence?post={}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// Everything noted of when and where pictures were taken.
async fn noted(world: &World) -> Vec<(String, String)> {
    let mut reader = world.app.store().reader().await.expect("a reader");
    let rows = sqlx::query_as("select taken, point from picture_prints where taken <> '' or point <> ''");
    rows.fetch_all(&mut *reader).await.expect("rows")
}

async fn prints(world: &World) -> i64 {
    let mut reader = world.app.store().reader().await.expect("a reader");
    let (count,): (i64,) =
        sqlx::query_as("select count(*) from picture_prints").fetch_one(&mut *reader).await.expect("a count");
    count
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

on_both! {
    async fn what_a_proof_says_is_told_and_no_longer_stands_in_it(world: World) {
        let (_, case) = given(&world, "2026-11-23", "dinas-pupr", jpeg(&wall())).await;
        let officer = world.officer("dinas-pupr.karanganyar").await;
        let form_key = key();
        let file = sent(&world, &form_key, from_a_phone(&road())).await;
        let look = json!({"post": officer.post, "key": form_key});
        let looked = officer.post(&format!("/api/v1/cases/{case}/evidence/look"), &look).await;
        assert_eq!(looked.status, 200, "{}", looked.body);
        assert_eq!(looked.body[0]["taken"], json!({"at": 1_795_245_005_000_i64}));
        let metres = looked.body[0]["metres"].as_u64().expect("a distance");
        assert!((220..240).contains(&metres), "{metres}");
        assert_eq!(looked.body[0]["alike"], json!([]));
        let claim = json!([{"file": file, "mark": "before", "caption": " Sebelum ditambal ", "taken_at": "2026-11-20T08:00"}]);
        assert_eq!(attach(&world, &officer, &case, &form_key, claim.clone()).await.status, 204);
        assert_eq!(attach(&world, &officer, &case, &form_key, claim).await.status, 204, "the same again");
        let photos = sheet(&officer, &case).await;
        let photo = &photos["photos"][0];
        assert_eq!(photos["photos"].as_array().map(Vec::len), Some(1));
        assert_eq!((&photo["mark"], &photo["caption"], &photo["metres"]), (&json!("before"), &json!("Sebelum ditambal"), &json!(metres)));
        assert_eq!(photo["taken"]["typed"], json!(null), "what the photo says goes before what was typed");
        let kept = std::fs::read(world.folder().join("berkas").join(&file[file.len() - 2..]).join(&file)).expect("the file");
        assert!(!holds(&kept, b"2026:11:21") && !holds(&kept, b"Exif"), "drawn anew");
        assert_eq!(noted(&world).await, [], "said by the statement alone from now on");
        let view = officer.case(&case).await;
        assert_eq!(view["case"]["history"].as_array().unwrap().last().unwrap()["action"], "prove_work");
        assert!(!view["texts"].to_string().contains("Sebelum ditambal"), "a statement is no message");
        api::act::verify(&world.app, &CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn what_a_reporters_photo_says_is_never_read(world: World) {
        given(&world, "2026-11-23", "dinas-pupr", from_a_phone(&road())).await;
        assert_eq!(noted(&world).await, []);
        assert_eq!(prints(&world).await, 1, "what it looks like is");
        let form_key = key();
        let own = world.upload(&form_key, "lubang.jpg", from_a_phone(&road())).await.body["id"].clone();
        let proof = sent(&world, &form_key, from_a_phone(&road())).await;
        assert_eq!(noted(&world).await.len(), 1, "of the proof");
        let mut form = json!({"story": "Jalan berlubang di depan pasar.", "name": "Sari", "phone": "081234567890", "address": "Jungke", "files": [proof]});
        let refused = world.file_as(&form_key, &form).await;
        assert_eq!(refused.fields(), ["files"], "a proof is nobody's attachment");
        form["files"] = json!([own]);
        assert_eq!(world.file_as(&form_key, &form).await.status, 201);
    }

    async fn pictures_that_look_the_same_are_told_as_far_as_they_may_be_known(world: World) {
        let (old, other) = given(&world, "2026-11-19", "dinas-perhubungan", jpeg(&road())).await;
        let (_, case) = given(&world, "2026-11-23", "dinas-pupr", jpeg(&wall())).await;
        let (unit, head) = (world.officer("dinas-pupr.karanganyar").await, world.officer("pimpinan.karanganyar").await);
        let again = road().resize(300, 200, image::imageops::FilterType::Triangle).brighten(12);
        prove(&world, &unit, &case, jpeg(&again)).await;
        let hidden = sheet(&unit, &case).await;
        assert_eq!(hidden["photos"][0]["alike"], json!([{"same": false}]), "another unit’s case");
        let seen = sheet(&head, &case).await["photos"][0]["alike"][0].clone();
        assert_eq!((&seen["same"], &seen["seen"]["case"], &seen["seen"]["number"]), (&json!(false), &json!(other), &json!(old.number)));
        let notes = head.case(&case).await["texts"].to_string();
        assert!(notes.contains("1 dari 1 foto bukti pekerjaan mirip"), "{notes}");
        prove(&world, &unit, &case, jpeg(&wall().brighten(8))).await;
        let same = sheet(&unit, &case).await["photos"][1]["alike"][0].clone();
        assert_eq!((&same["same"], &same["seen"]["case"]), (&json!(true), &json!(case)));
        let unlike = road().fliph().rotate90();
        prove(&world, &unit, &case, jpeg(&unlike)).await;
        assert_eq!(sheet(&unit, &case).await["photos"][2]["alike"], json!([]));
    }

    async fn the_reporter_sees_the_work_with_its_answer(world: World) {
        let (receipt, case) = given(&world, "2026-11-23", "dinas-pupr", jpeg(&wall())).await;
        let (unit, admin) = (world.officer("dinas-pupr.karanganyar").await, world.officer("admin.karanganyar").await);
        let file = prove(&world, &unit, &case, from_a_phone(&road())).await;
        let before = world.track(&receipt).await;
        assert!(!before.to_string().contains(&file) && !before.to_string().contains("prove_work"), "before the answer");
        assert_eq!(unit.step(&case, "3a", "Lubang sudah kami tambal.").await.status, 200);
        assert_eq!(admin.step(&case, "4", "Lubang sudah ditambal.").await.status, 200);
        let after = world.track(&receipt).await;
        let shown = after["files"].as_array().unwrap().iter().find(|one| one["id"] == json!(file)).expect("the photo")["photo"].clone();
        let shown = shown.as_str().expect("what is said of it").to_owned();
        let said = "Foto pekerjaan, sesudah · Sudah ditambal · Menurut foto: Sabtu, 21 November 2026 pukul 14.10 WIB";
        assert_eq!(shown.lines().nth(1), Some(said), "when, and not where");
        let link = shown.lines().next().expect("an address").to_owned();
        let fetched = world.get(&link).send().await.expect("an answer");
        assert_eq!((fetched.status().as_u16(), fetched.headers()["content-type"].to_str().unwrap()), (200, "image/jpeg"));
        let plain = world.http.post(format!("{}/lacak", world.base)).form(&[("number", &receipt.number), ("code", &receipt.code)]);
        let plain = plain.send().await.expect("a page").text().await.expect("text");
        assert!(plain.contains(&link) && plain.contains(said), "{plain}");
        let own = before["files"][0]["id"].as_str().unwrap();
        for wrong in [format!("/api/v1/photos/{own}/{}", &link[link.len() - 32..]), format!("{}0", &link[..link.len() - 1]), link.replace(&file, "nol")] {
            assert_eq!(world.get(&wrong).send().await.expect("an answer").status().as_u16(), if wrong == link { 200 } else { 404 }, "{wrong}");
        }
        world.at("2026-11-25T10:00");
        assert_eq!(world.get(&link).send().await.expect("an answer").status().as_u16(), 404, "the day after tomorrow");
    }

    async fn what_will_not_do_is_named_and_nothing_is_kept(world: World) {
        let (_, case) = given(&world, "2026-11-23", "dinas-pupr", jpeg(&wall())).await;
        let officer = world.officer("dinas-pupr.karanganyar").await;
        let form_key = key();
        world.upload_for(&form_key, "evidence", "surat.pdf", b"%PDF-1.4\n%%EOF\n".to_vec()).await.is_problem(415, "wrong_type");
        let file = sent(&world, &form_key, jpeg(&road())).await;
        let ask = |photos: Value| attach(&world, &officer, &case, &form_key, photos);
        for (photos, fields) in [
            (json!([]), vec!["files"]),
            (json!([{"file": "0".repeat(32), "mark": "after"}]), vec!["files"]),
            (json!([{"file": file, "mark": "after"}, {"file": file, "mark": "after"}]), vec!["files"]),
            (json!([{"file": file, "mark": "after", "taken_at": "2026-11-24T08:00"}]), vec!["happened_at"]),
            (json!([{"file": file, "mark": "after", "caption": "x".repeat(9_000), "taken_at": "kemarin"}]), vec!["alt", "happened_at"]),
        ] {
            let refused = ask(photos).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.fields(), fields);
        }
        ask(json!([{"file": file, "mark": "lain"}])).await.is_problem(422, "wrong_shape");
        assert_eq!(ask(json!([{"file": file, "mark": "after", "taken_at": "2026-11-22T08:00"}])).await.status, 204);
        assert_eq!(sheet(&officer, &case).await["photos"][0]["taken"]["typed"], json!(true));
    }

    async fn with_a_reporters_data_go_prints_places_and_photos(world: World) {
        let (receipt, case) = given(&world, "2026-11-23", "dinas-pupr", jpeg(&road())).await;
        let unit = world.officer("dinas-pupr.karanganyar").await;
        prove(&world, &unit, &case, from_a_phone(&wall())).await;
        let (_, later) = given(&world, "2026-11-24", "dinas-pupr", jpeg(&wall().fliph())).await;
        let (unit, admin) = (world.officer("dinas-pupr.karanganyar").await, world.officer("admin.karanganyar").await);
        prove(&world, &unit, &later, jpeg(&road())).await;
        assert_eq!(sheet(&unit, &later).await["photos"][0]["alike"].as_array().map(Vec::len), Some(1));
        assert_eq!(unit.step(&case, "3a", "Sudah kami tambal.").await.status, 200);
        assert_eq!(admin.step(&case, "4", "Lubang sudah ditambal.").await.status, 200);
        let link = world.track(&receipt).await["files"].as_array().unwrap().iter().find_map(|one| one["photo"].as_str()?.lines().next().map(str::to_owned)).expect("an address");
        assert_eq!(admin.step(&case, "5a", "Selesai.").await.status, 200);
        let late = attach(&world, &unit, &case, &key(), json!([{"file": "0123456789abcdef0123456789abcdef", "mark": "after"}])).await;
        assert!(matches!(late.status, 404 | 409), "it has ended: {}", late.body);
        assert_eq!(prints(&world).await, 4);
        api::act::erase(&world.app, "karanganyar", &RegisterNumber::parse(&receipt.number).unwrap(), "Permintaan tertulis pelapor.").await.expect("it has ended");
        assert_eq!(prints(&world).await, 2, "those of the other case");
        let mut reader = world.app.store().reader().await.expect("a reader");
        let left: Vec<(String,)> = sqlx::query_as("select body from texts where kind = 'evidence' and case_id = $1").bind(&case).fetch_all(&mut *reader).await.expect("rows");
        drop(reader);
        assert_eq!(left, []);
        assert_eq!(world.get(&link).send().await.expect("an answer").status().as_u16(), 404);
        assert_eq!(sheet(&unit, &later).await["photos"][0]["alike"], json!([]), "told of no more");
        api::act::verify(&world.app, &CaseId::parse(&case).unwrap()).await.expect("what is gone was erased");
    }
}
