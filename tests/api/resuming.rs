//! Uploads that break off and go on: whole in the end, whoever takes the pieces, and nothing of them left.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Method, Response};
use serde_json::json;
use sha2::{Digest, Sha256};
use tests::world::{Answer, complaint, key};
use tests::{World, on_both};

mod limits;
mod unsteady;

/// A letter of so many bytes, none of which repeats soon.
fn letter(len: usize) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    pdf.extend((0..).map(|n: u32| (n.wrapping_mul(2_654_435_761) >> 24) as u8).take(len - pdf.len()));
    pdf
}

fn request(world: &World, method: Method, path: &str) -> reqwest::RequestBuilder {
    world.http.request(method, format!("{}{path}", world.base)).header("tus-resumable", "1.0.0")
}

/// Asks for an upload of so many bytes.
async fn ask(world: &World, key: &str, purpose: &str, len: usize) -> Response {
    let said = [("key", key), ("filename", "surat warga.pdf"), ("purpose", purpose)];
    let said: Vec<String> = said.iter().map(|(name, value)| format!("{name} {}", STANDARD.encode(value))).collect();
    let asked = request(world, Method::POST, "/api/v1/tus").header("upload-length", len);
    asked.header("upload-metadata", said.join(",")).send().await.unwrap()
}

/// Begins an upload; brings its address.
async fn begun(world: &World, key: &str, len: usize) -> String {
    let answer = ask(world, key, "attachment", len).await;
    assert_eq!(answer.status(), 201);
    header(&answer, "location")
}

fn piece(world: &World, upload: &str, offset: usize, bytes: &[u8]) -> reqwest::RequestBuilder {
    let asked = request(world, Method::PATCH, upload).header("upload-offset", offset);
    asked.header("content-type", "application/offset+octet-stream").body(bytes.to_vec())
}

async fn send(world: &World, upload: &str, offset: usize, bytes: &[u8]) -> Answer {
    Answer::of(piece(world, upload, offset, bytes).send().await.unwrap()).await
}

fn header(answer: &Response, name: &str) -> String {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// How far the server says an upload has come.
async fn offset(world: &World, upload: &str) -> String {
    let answer = request(world, Method::HEAD, upload).send().await.unwrap();
    assert_eq!((answer.status().as_u16(), header(&answer, "cache-control").as_str()), (200, "no-store"));
    header(&answer, "upload-offset")
}

async fn outcome(world: &World, upload: &str) -> Answer {
    Answer::of(world.get(upload).send().await.unwrap()).await
}

/// What is kept on the disk under a file's id.
fn kept(world: &World, id: &str) -> Vec<u8> {
    std::fs::read(world.folder().join("berkas").join(&id[id.len() - 2..]).join(id)).unwrap()
}

/// Every object of uploads on the disk.
fn parts(world: &World) -> Vec<PathBuf> {
    let inside = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside(world.folder().join("berkas/unggahan")).flat_map(inside).collect()
}

on_both! {
    async fn a_file_sent_in_pieces_is_the_file_sent_whole(world: World) {
        let (key, whole) = (key(), letter(2_500_000));
        let upload = begun(&world, &key, whole.len()).await;
        for (start, end) in [(0, 1_000), (1_000, 2_200_000), (2_200_000, 2_500_000)] {
            assert_eq!(offset(&world, &upload).await, start.to_string());
            assert_eq!(send(&world, &upload, start, &whole[start..end]).await.status, 204);
        }
        let done = outcome(&world, &upload).await;
        assert_eq!((done.status, done.body["state"].as_str()), (200, Some("kept")), "{}", done.body);
        let file = &done.body["file"];
        assert_eq!((file["media_type"].as_str(), file["name"].as_str()), (Some("application/pdf"), Some("surat warga.pdf")));
        assert_eq!(kept(&world, file["id"].as_str().unwrap()), whole);
        assert_eq!(parts(&world), Vec::<PathBuf>::new(), "no piece is left");
        let again = world.upload(&key, "surat warga.pdf", whole).await;
        assert_eq!(again.body["id"], file["id"], "it is the same file for the form");
        let mut form = complaint();
        form["files"] = json!([file["id"]]);
        assert_eq!(world.file_as(&key, &form).await.status, 201);
    }

    async fn a_photo_sent_in_pieces_forgets_where_it_was_taken(world: World) {
        let photo = crate::uploads::sideways_photo();
        let upload = begun(&world, &key(), photo.len()).await;
        assert_eq!(send(&world, &upload, 0, &photo[..400]).await.status, 204);
        assert_eq!(send(&world, &upload, 400, &photo[400..]).await.status, 204);
        let id = outcome(&world, &upload).await.body["file"]["id"].as_str().unwrap().to_owned();
        let bytes = kept(&world, &id);
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), (20, 40), "upright");
        assert!(!crate::uploads::contains(&bytes, b"GPS-RUMAH"), "no metadata");
    }

    async fn a_video_forgets_where_it_was_recorded(world: World) {
        let part = |kind: &[u8], body: &[u8]| [&u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..], kind, body].concat();
        let place = part(b"udta", &part(b"\xa9xyz", b"\0\x12\x15\xc7-7.6298+111.0553/"));
        let moov = [part(b"mvhd", &[0; 100]), place].concat();
        let film = [part(b"ftyp", b"isom\0\0\0\0isommp42"), part(b"moov", &moov), part(b"mdat", &[7; 9_000_000])].concat();
        let upload = begun(&world, &key(), film.len()).await;
        assert_eq!(send(&world, &upload, 0, &film).await.status, 204);
        let file = outcome(&world, &upload).await.body["file"].clone();
        assert_eq!((file["media_type"].as_str(), file["bytes"].as_u64()), (Some("video/mp4"), Some(film.len() as u64)));
        let bytes = kept(&world, file["id"].as_str().unwrap());
        assert!(!crate::uploads::contains(&bytes, b"111.0553"), "no place");
        assert_eq!(bytes[bytes.len() - 9_000_008..], film[film.len() - 9_000_008..], "the film is untouched");
    }

    async fn what_one_server_began_another_finishes(world: World) {
        let (twin, whole) = (world.twin().await, letter(1_500_000));
        let upload = begun(&world, &key(), whole.len()).await;
        assert_eq!(send(&world, &upload, 0, &whole[..700_000]).await.status, 204);
        assert_eq!(offset(&twin, &upload).await, "700000");
        assert_eq!(send(&twin, &upload, 700_000, &whole[700_000..]).await.status, 204);
        for server in [&world, &twin] {
            let done = outcome(server, &upload).await;
            assert_eq!(kept(&world, done.body["file"]["id"].as_str().unwrap()), whole);
        }
    }

    async fn the_first_bytes_may_come_with_the_beginning(world: World) {
        let (key, whole) = (key(), letter(900));
        let said = format!("key {}", STANDARD.encode(&key));
        let asked = request(&world, Method::POST, "/api/v1/tus").header("upload-length", 900).header("upload-metadata", said);
        let asked = asked.header("content-type", "application/offset+octet-stream").body(whole[..600].to_vec());
        let answer = asked.send().await.unwrap();
        assert_eq!((answer.status().as_u16(), header(&answer, "upload-offset").as_str()), (201, "600"));
        let upload = header(&answer, "location");
        // A network that lets no PATCH through.
        let instead = piece(&world, &upload, 600, &whole[600..]).build().unwrap();
        let mut post = request(&world, Method::POST, &upload).headers(instead.headers().clone());
        post = post.header("x-http-method-override", "PATCH").body(whole[600..].to_vec());
        assert_eq!(post.send().await.unwrap().status(), 204);
        assert_eq!(outcome(&world, &upload).await.body["state"], "kept");
    }

    async fn a_picture_of_an_identity_document_is_sealed_while_it_arrives(world: World) {
        let picture = tests::world::picture();
        let answer = ask(&world, &key(), "identity", picture.len()).await;
        let upload = header(&answer, "location");
        let (first, rest) = picture.split_at(picture.len() - 1);
        assert_eq!(send(&world, &upload, 0, first).await.status, 204);
        let [part] = &parts(&world)[..] else { panic!("one part") };
        assert!(!crate::uploads::contains(&std::fs::read(part).unwrap(), &first[..32]));
        assert_eq!(send(&world, &upload, first.len(), rest).await.status, 204);
        assert_eq!(outcome(&world, &upload).await.body["file"]["name"], "tanda-pengenal");
    }

    async fn a_client_is_told_what_is_spoken(world: World) {
        let answer = world.http.request(Method::OPTIONS, format!("{}/api/v1/tus", world.base)).send().await.unwrap();
        assert_eq!(answer.status(), 204);
        let told = ["tus-version", "tus-resumable", "tus-max-size", "tus-checksum-algorithm"].map(|name| header(&answer, name));
        assert_eq!(told, ["1.0.0", "1.0.0", &(40 * 1024 * 1024).to_string(), "sha1,sha256"]);
        for extension in ["creation", "creation-with-upload", "checksum", "expiration", "termination"] {
            assert!(header(&answer, "tus-extension").split(',').any(|known| known == extension), "{extension}");
        }
        let other = world.http.post(format!("{}/api/v1/tus", world.base)).header("tus-resumable", "0.2.2").send().await.unwrap();
        assert_eq!((other.status().as_u16(), header(&other, "tus-version").as_str()), (412, "1.0.0"));
    }
}
