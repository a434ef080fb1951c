//! Files: judged by their bytes, bounded, cleaned of what the sender did not mean to tell.

use serde_json::json;
use tests::on_both;
use tests::world::{complaint, key};

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// A JPEG of 40 x 20 pixels that says "turn me" and where it was taken.
pub fn sideways_photo() -> Vec<u8> {
    let mut jpeg = Vec::new();
    image::DynamicImage::new_rgb8(40, 20)
        .write_to(&mut std::io::Cursor::new(&mut jpeg), image::ImageFormat::Jpeg)
        .unwrap();
    // An Exif segment: big-endian TIFF, one entry, orientation (0x0112) = 6, turn by 90 degrees.
    let tiff = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS-RUMAH-PELAPOR";
    let len = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    let mut photo = jpeg[..2].to_vec();
    photo.extend([0xff, 0xe1, len[0], len[1]]);
    photo.extend_from_slice(tiff);
    photo.extend_from_slice(&jpeg[2..]);
    photo
}

pub fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

on_both! {
    async fn a_photo_is_turned_upright_and_forgets_where_it_was_taken(world: World) {
        let key = key();
        let photo = world.upload(&key, "foto.jpg", sideways_photo()).await;
        let pdf = world.upload(&key, "surat.pdf", PDF.to_vec()).await;
        assert_eq!((photo.status, pdf.status), (201, 201), "{} {}", photo.body, pdf.body);
        assert_eq!((photo.body["media_type"].as_str(), pdf.body["media_type"].as_str()), (Some("image/jpeg"), Some("application/pdf")));
        let mut form = complaint();
        form["files"] = json!([photo.body["id"], pdf.body["id"]]);
        let filed = world.file_as(&key, &form).await;
        assert_eq!(filed.status, 201, "{}", filed.body);
        let officer = world.officer("klarifikasi.jenawi").await;
        let id = officer.waiting("JNW-2026-0001").await;
        let view = officer.case(&id).await;
        assert_eq!(view["files"].as_array().unwrap().len(), 2);
        let path = format!("/api/v1/cases/{id}/attachments/{}?post={}", photo.body["id"].as_str().unwrap(), officer.post);
        let response = world.get(&path).bearer_auth(&officer.token).send().await.unwrap();
        assert_eq!(response.status(), 200);
        let bytes = response.bytes().await.unwrap();
        let kept = image::load_from_memory(&bytes).unwrap();
        assert_eq!((kept.width(), kept.height()), (20, 40), "upright");
        assert!(!contains(&bytes, b"GPS-RUMAH"), "no metadata");
        assert_eq!(world.get(&path).send().await.unwrap().status(), 401, "a file needs its own permission");
    }

    async fn a_lying_or_oversized_file_is_refused_and_the_form_goes_on(world: World) {
        let key = key();
        world.upload(&key, "foto.jpg", b"<html>bukan foto</html>".to_vec()).await.is_problem(415, "wrong_type");
        world.upload(&key, "program.pdf", b"\x7fELF........".to_vec()).await.is_problem(415, "wrong_type");
        world.upload(&key, "rusak.jpg", sideways_photo()[..60].to_vec()).await.is_problem(415, "wrong_type");
        world.upload(&key, "kosong.pdf", Vec::new()).await.is_problem(415, "wrong_type");
        let big = vec![b' '; shared::form::FILE_BYTES_MAX + 1];
        world.upload(&key, "besar.pdf", [PDF, &big].concat()).await.is_problem(413, "too_large");
        assert_eq!(world.file_as(&key, &complaint()).await.status, 201);
    }

    async fn a_picture_that_unfolds_to_a_giant_is_refused(world: World) {
        let mut png = Vec::new();
        image::DynamicImage::new_luma8(9_000, 9_000).write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
        assert!(png.len() < shared::form::FILE_BYTES_MAX);
        world.upload(&key(), "raksasa.png", png).await.is_problem(413, "too_large");
    }

    async fn a_file_belongs_to_the_form_that_sent_it(world: World) {
        let photo = world.upload(&key(), "foto.jpg", sideways_photo()).await;
        let mut form = complaint();
        form["files"] = json!([photo.body["id"]]);
        let answer = world.file_as(&key(), &form).await;
        answer.is_problem(422, "problems");
        assert_eq!(answer.fields(), ["files"]);
    }
}
