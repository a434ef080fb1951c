//! What is shown to the public was told, and nothing is shown that tells who somebody is: passages of a text, and parts
//! of pictures, are gone from what is shown, and the originals stay where they are.

use image::Rgb;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, Receipt, World, key};

const STORY: &str =
    "Lubang di depan rumah Pak Budi, RT 02, sudah tiga minggu. Hubungi 0812 3456 7890 atau saya, Penandanama.";
const ALT: &str = "Lubang selebar satu meter di tengah jalan";

/// A white picture with a red half, as PNG.
pub fn photo() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let half = |x: u32, _| if x < 200 { Rgb([250, 10, 10]) } else { Rgb([255, 255, 255]) };
    image::RgbImage::from_fn(400, 300, half).write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    png.into_inner()
}

struct Told {
    receipt: Receipt,
    case: String,
    file: String,
}

async fn told(world: &World, more: Value) -> Told {
    let form_key = key();
    let file = world.upload(&form_key, "Penandaberkas.png", photo()).await.body["id"].as_str().unwrap().to_owned();
    let mut form = json!({"story": STORY, "name": "Penandanama Lengkap", "phone": "0812 3456 7890", "address": "Balong",
        "publish": true, "files": [file]});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let answer = world.file_as(&form_key, &form).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = Receipt::of(&answer.body);
    let case = world.track(&receipt).await["case"]["id"].as_str().unwrap().to_owned();
    Told { receipt, case, file }
}

async fn offered(officer: &Officer<'_>, case: &str) -> Value {
    let answer = officer.get(&format!("/api/v1/cases/{case}/publication?post={}", officer.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// The passages that are proposed for some reasons.
fn spans(told: &Value, whys: &[&str]) -> Vec<Value> {
    let finds = told["finds"].as_array().unwrap().iter();
    finds.filter(|find| whys.contains(&find["why"].as_str().unwrap())).map(|find| find["span"].clone()).collect()
}

async fn publish(officer: &Officer<'_>, case: &str, load: Value) -> Answer {
    let mut body = json!({"post": officer.post});
    body.as_object_mut().unwrap().extend(load.as_object().unwrap().clone());
    officer.post(&format!("/api/v1/cases/{case}/publication"), &body).await
}

/// Everything that is proposed, blacked out.
async fn decided(officer: &Officer<'_>, case: &str) -> Value {
    let told = &offered(officer, case).await["told"];
    let all = ["nik", "phone", "email", "reporter", "name", "plate", "address", "number"];
    json!({"version": told["version"], "veils": spans(told, &all), "dismissed": []})
}

fn half(file: &str) -> Value {
    json!({"file": file, "alt": ALT, "boxes": [{"left": 0, "top": 0, "width": 5000, "height": 10000}]})
}

async fn shown(world: &World, number: &str) -> Value {
    let answer = world.get(&format!("/api/v1/agencies/jenawi/published/{number}")).send().await.expect("an answer");
    Answer::of(answer).await.body
}

async fn fetched(world: &World, address: &str) -> Response {
    world.get(address).send().await.expect("an answer")
}

/// How many pictures for the public lie in the folder.
fn kept(world: &World) -> usize {
    fn files(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { 1 }).sum()
    }
    files(&world.folder().join("berkas/tampil"))
}

on_both! {
    async fn each_proposal_has_its_reason_and_is_decided_before_anything_is_shown(world: World) {
        let Told { receipt, case, .. } = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let told = offered(&officer, &case).await["told"].clone();
        let whys: Vec<&str> = told["finds"].as_array().unwrap().iter().map(|find| find["why"].as_str().unwrap()).collect();
        assert_eq!(whys, ["name", "address", "phone", "reporter"]);
        let (phone, all) = (spans(&told, &["phone"]), spans(&told, &["name", "address", "phone", "reporter"]));
        let text = |veils: &[Value], dismissed: &[Value]| json!({"text": {"version": told["version"], "veils": veils, "dismissed": dismissed}});
        for (load, code) in [
            (text(&[], &[]), "uncovered"),
            (text(&[], &all), "uncovered"),
            (text(&phone, &[]), "undecided"),
            (text(&[json!({"from": 0, "to": 9000})], &[]), "choice"),
            (text(&[json!({"from": 0, "to": STORY.chars().count()})], &[]), "nothing_left"),
        ] {
            let refused = publish(&officer, &case, load).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.body["problems"], json!([{"field": "story", "code": code}]), "{code}");
        }
        let gone = publish(&officer, &case, json!({"text": {"version": 77, "veils": [], "dismissed": []}})).await;
        assert_eq!(gone.fields(), ["story"], "a text that is none");
        let left = spans(&told, &["address"]);
        let load = text(&spans(&told, &["name", "phone", "reporter"]), &left);
        assert_eq!(publish(&officer, &case, load.clone()).await.status, 204);
        assert_eq!(
            shown(&world, &receipt.number).await["text"],
            "Lubang di depan rumah Pak [disamarkan], RT 02, sudah tiga minggu. Hubungi [disamarkan] atau saya, [disamarkan]."
        );
        let again = offered(&officer, &case).await;
        assert_eq!((&again["shown"], &again["told"]["text"]), (&json!(true), &json!(STORY)));
        assert_eq!(again["told"]["dismissed"], json!(left), "what was decided is there to be changed");
        api::act::verify(&world.app, &shared::id::CaseId::parse(&case).unwrap()).await.expect("the chain holds");
    }

    async fn of_an_anonymous_complaint_no_proposal_says_that_a_name_is_the_reporters(world: World) {
        let Told { case, .. } = told(&world, json!({"anonymous": true})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let found = offered(&officer, &case).await["told"]["finds"].to_string();
        assert!(!found.contains("reporter") && found.contains("name"), "{found}");
    }

    async fn a_picture_is_shown_with_its_parts_black_and_its_original_to_nobody_outside(world: World) {
        let Told { receipt, case, file } = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let text = decided(&officer, &case).await;
        for (picture, field, code) in [
            (json!({"file": file, "alt": " ", "boxes": []}), "alt", "required"),
            (json!({"file": file, "alt": "Spanduk 0812 3456 7890 di jalan", "boxes": []}), "alt", "uncovered"),
            (json!({"file": file, "alt": ALT, "boxes": [{"left": 9000, "top": 0, "width": 2000, "height": 5}]}), "files", "choice"),
            (json!({"file": "0123456789abcdef0123456789abcdef", "alt": ALT, "boxes": []}), "files", "unknown_file"),
        ] {
            let refused = publish(&officer, &case, json!({"text": text, "pictures": [picture]})).await;
            refused.is_problem(422, "problems");
            assert_eq!(refused.body["problems"], json!([{"field": field, "code": code}]));
        }
        assert_eq!(kept(&world), 0, "nothing is made of what is refused");
        assert_eq!(publish(&officer, &case, json!({"text": text, "pictures": [half(&file)]})).await.status, 204);
        let found = shown(&world, &receipt.number).await;
        let picture = &found["pictures"][0];
        assert_eq!((&picture["alt"], &picture["width"], &picture["height"]), (&json!(ALT), &json!(400), &json!(300)));
        let address = picture["address"].as_str().unwrap();
        let answer = fetched(&world, address).await;
        assert_eq!(answer.headers()["content-type"], "image/jpeg");
        let seen = image::load_from_memory(&answer.bytes().await.unwrap()).unwrap().into_rgb8();
        assert!(seen.get_pixel(100, 150).0.iter().all(|part| *part < 16), "what was boxed is black");
        assert!(seen.get_pixel(300, 150).0.iter().all(|part| *part > 239), "the rest is as it was");
        let public = world.get(&format!("/jenawi/aduan/{}", receipt.number)).send().await.unwrap().text().await.unwrap();
        assert!(public.contains(address) && public.contains(ALT) && !public.contains(&file), "{public}");
        for path in [
            address.replace(address.rsplit('/').next().unwrap(), &file),
            format!("/api/v1/cases/{case}/attachments/{file}?post=x"),
            address.replace("jenawi", "kaltara"),
        ] {
            assert!(!fetched(&world, &path).await.status().is_success(), "{path}");
        }
    }

    async fn a_picture_that_is_no_longer_shown_is_gone_with_its_bytes(world: World) {
        let Told { receipt, case, file } = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let text = decided(&officer, &case).await;
        let with = json!({"text": text, "pictures": [half(&file)]});
        let address = async || shown(&world, &receipt.number).await["pictures"][0]["address"].as_str().unwrap().to_owned();
        assert_eq!(publish(&officer, &case, with.clone()).await.status, 204);
        let first = address().await;
        assert_eq!(publish(&officer, &case, with.clone()).await.status, 204, "shown anew");
        let second = address().await;
        assert_eq!((fetched(&world, &first).await.status(), kept(&world)), (StatusCode::NOT_FOUND, 1));
        assert_eq!(publish(&officer, &case, json!({"text": text})).await.status, 204, "without it");
        assert_eq!((fetched(&world, &second).await.status(), kept(&world)), (StatusCode::NOT_FOUND, 0));

        assert_eq!(publish(&officer, &case, with.clone()).await.status, 204);
        let third = address().await;
        let off = json!({"post": officer.post, "reason": "Masih ada wajah yang terlihat."});
        assert_eq!(officer.post(&format!("/api/v1/cases/{case}/publication/withhold"), &off).await.status, 204);
        assert_eq!((fetched(&world, &third).await.status(), kept(&world)), (StatusCode::NOT_FOUND, 0));

        assert_eq!(publish(&officer, &case, with).await.status, 204);
        let fourth = address().await;
        let mine = json!({"number": receipt.number, "code": receipt.code});
        let back = world.post("/api/v1/track/withhold", &mine).send().await.unwrap();
        assert_eq!(back.status(), StatusCode::OK);
        assert_eq!((fetched(&world, &fourth).await.status(), kept(&world)), (StatusCode::NOT_FOUND, 0));
        assert_eq!(offered(&officer, &case).await["pictures"], json!([]), "nothing more to show");
        let original = officer.get(&format!("/api/v1/cases/{case}/attachments/{file}?post={}", officer.post)).await;
        assert_eq!(original.status, 200, "the original stays for those who handle it");
    }

    async fn a_picture_whose_making_was_cut_short_is_swept(world: World) {
        let Told { case, file, .. } = told(&world, json!({})).await;
        let officer = world.officer("klarifikasi.jenawi").await;
        let text = decided(&officer, &case).await;
        assert_eq!(publish(&officer, &case, json!({"text": text, "pictures": [half(&file)]})).await.status, 204);
        let mut writer = world.app.store().writer().await.unwrap();
        sqlx::query("update published_pictures set case_id = null").execute(&mut *writer).await.unwrap();
        writer.commit().await.unwrap();
        api::sweep::run(&world.app).await.expect("a sweep");
        assert_eq!(kept(&world), 1, "it may still be on its way");
        world.at("2026-11-23T12:00");
        api::sweep::run(&world.app).await.expect("a sweep");
        assert_eq!(kept(&world), 0);
    }
}
