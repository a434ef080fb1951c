//! Networks that break, garble and double.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::*;

fn checked(world: &World, upload: &str, bytes: &[u8], way: &str, sum: &[u8]) -> reqwest::RequestBuilder {
    piece(world, upload, 0, bytes).header("upload-checksum", format!("{way} {}", STANDARD.encode(sum)))
}

/// Sends the head of a PATCH that promises more bytes than come, and hangs up.
async fn cut_short(world: &World, upload: &str, bytes: &[u8], promised: usize, more: &str) {
    let mut line = TcpStream::connect(world.base.trim_start_matches("http://")).await.unwrap();
    let head = format!(
        "PATCH {upload} HTTP/1.1\r\nhost: aduan\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n{more}\
         content-type: application/offset+octet-stream\r\ncontent-length: {promised}\r\n\r\n"
    );
    line.write_all(&[head.as_bytes(), bytes].concat()).await.unwrap();
    line.shutdown().await.unwrap();
}

/// Asks until an upload has come so far.
async fn comes_to(world: &World, upload: &str, expect: &str) {
    for _ in 0..5_000 {
        if offset(world, upload).await == expect {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("{} instead of {expect}", offset(world, upload).await);
}

on_both! {
    async fn a_piece_that_was_cut_short_leaves_what_arrived(world: World) {
        let whole = letter(1_600_000);
        let upload = begun(&world, &key(), whole.len()).await;
        cut_short(&world, &upload, &whole[..1_300_000], 1_600_000, "").await;
        comes_to(&world, &upload, "1300000").await;
        assert_eq!(send(&world, &upload, 1_300_000, &whole[1_300_000..]).await.status, 204);
        let id = outcome(&world, &upload).await.body["file"]["id"].as_str().unwrap().to_owned();
        assert_eq!(kept(&world, &id), whole);
    }

    async fn bytes_that_do_not_match_their_checksum_do_not_count(world: World) {
        let whole = letter(3_000);
        let upload = begun(&world, &key(), whole.len()).await;
        let wrong = checked(&world, &upload, &whole[..2_000], "sha256", &Sha256::digest(b"other")).send().await.unwrap();
        Answer::of(wrong).await.is_problem(460, "wrong_checksum");
        let unknown = checked(&world, &upload, &whole[..2_000], "md5", b"x").send().await.unwrap();
        Answer::of(unknown).await.is_problem(400, "unreadable");
        let sum = STANDARD.encode(Sha256::digest(&whole));
        cut_short(&world, &upload, &whole[..2_500], 3_000, &format!("upload-checksum: sha256 {sum}\r\n")).await;
        assert_eq!(offset(&world, &upload).await, "0");
        let sha1 = sha1::Sha1::digest(&whole[..2_000]);
        assert_eq!(checked(&world, &upload, &whole[..2_000], "sha1", &sha1).send().await.unwrap().status(), 204);
        assert_eq!(offset(&world, &upload).await, "2000");
        let rest = piece(&world, &upload, 2_000, &whole[2_000..]);
        let rest = rest.header("upload-checksum", format!("sha256 {}", STANDARD.encode(Sha256::digest(&whole[2_000..]))));
        assert_eq!(rest.send().await.unwrap().status(), 204);
        assert_eq!(outcome(&world, &upload).await.body["state"], "kept");
        assert_eq!(parts(&world), Vec::<PathBuf>::new());
    }

    async fn an_upload_goes_on_only_from_where_it_stands(world: World) {
        let whole = letter(1_000);
        let upload = begun(&world, &key(), whole.len()).await;
        send(&world, &upload, 1, &whole[1..]).await.is_problem(409, "wrong_offset");
        assert_eq!(send(&world, &upload, 0, &whole[..600]).await.status, 204);
        send(&world, &upload, 0, &whole[..600]).await.is_problem(409, "wrong_offset");
        send(&world, &upload, 600, &whole[..600]).await.is_problem(413, "too_large");
        assert_eq!(offset(&world, &upload).await, "600");
        let unknown = format!("/api/v1/tus/{}", "0".repeat(64));
        send(&world, &unknown, 0, &whole).await.is_problem(404, "not_found");
        outcome(&world, "/api/v1/tus/tebakan").await.is_problem(404, "not_found");
    }

    async fn of_many_who_send_at_once_one_goes_on(world: World) {
        let twin = world.twin().await;
        for round in 0..6_u8 {
            let upload = begun(&world, &key(), 4_000).await;
            // Each sends other bytes to the same place.
            let racer = |n: u8| {
                let mut bytes = letter(4_000);
                bytes[9..].fill(b'a' + n);
                let sent = piece(if n.is_multiple_of(2) { &world } else { &twin }, &upload, 0, &bytes);
                async move { (sent.send().await.unwrap().status().as_u16(), bytes) }
            };
            let ended = futures_util::future::join_all((0..6).map(racer)).await;
            let won: Vec<&Vec<u8>> = ended.iter().filter(|(status, _)| *status == 204).map(|(_, bytes)| bytes).collect();
            assert_eq!(won.len(), 1, "round {round}: {:?}", ended.iter().map(|(status, _)| status).collect::<Vec<_>>());
            assert!(ended.iter().all(|(status, _)| [204, 409].contains(status)));
            let id = outcome(&world, &upload).await.body["file"]["id"].as_str().unwrap().to_owned();
            assert_eq!(kept(&world, &id), *won[0], "the winner's bytes, whole");
        }
        assert_eq!(parts(&world), Vec::<PathBuf>::new(), "nothing of the others is left");
    }
}
