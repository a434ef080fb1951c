//! Clients that are slow, endless or out of order, over a bare connection: none holds the server up, and
//! the next one is served. The server waits a fraction of a second here, so that nobody has to.

use std::time::Duration;

use api::http::Patience;
use shared::form::FILE_BYTES_MAX;
use tests::on_both;
use tests::process::Process;
use tests::world::{complaint, key};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long the server waits in these tests.
const A_MOMENT: Duration = Duration::from_millis(300);
/// Longer than any wait of the server; where this ends first, the server waited for ever.
const FOR_EVER: Duration = Duration::from_secs(30);
/// How often a slow client sends a byte.
const NOW_AND_THEN: Duration = Duration::from_millis(50);

fn impatient() -> Patience {
    Patience { head: A_MOMENT, body: A_MOMENT, answer: A_MOMENT, ..Patience::behind(0) }
}

async fn connect(base: &str) -> TcpStream {
    TcpStream::connect(base.trim_start_matches("http://")).await.unwrap()
}

/// Everything the server says until it closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut said = Vec::new();
    let read = tokio::time::timeout(FOR_EVER, stream.read_to_end(&mut said)).await;
    // Closed with something of ours unread is a reset.
    let _ = read.expect("the server closes the connection");
    String::from_utf8_lossy(&said).into_owned()
}

/// The next answer's head and as much of its body as `Content-Length` says.
async fn answer(stream: &mut TcpStream) -> String {
    let mut said = Vec::new();
    while !said.ends_with(b"\r\n\r\n") {
        let byte = tokio::time::timeout(FOR_EVER, stream.read_u8()).await.expect("an answer");
        said.push(byte.unwrap_or_else(|_| panic!("closed after {}", String::from_utf8_lossy(&said))));
    }
    let head = String::from_utf8_lossy(&said).to_ascii_lowercase();
    let len = head
        .split_once("content-length: ")
        .and_then(|(_, rest)| rest.lines().next())
        .map_or(0, |len| len.parse().unwrap());
    let mut body = vec![0; len];
    stream.read_exact(&mut body).await.unwrap();
    format!("{}{}", String::from_utf8_lossy(&said), String::from_utf8_lossy(&body))
}

/// A request's head for a body of some length.
fn post(path: &str, kind: &str, len: usize, more: &str) -> String {
    format!("POST {path} HTTP/1.1\r\nHost: aduan\r\nContent-Type: {kind}\r\nContent-Length: {len}\r\n{more}\r\n")
}

/// Sends a text a byte now and then, until it is all sent or nobody takes any more.
async fn trickle(stream: &mut TcpStream, text: &str) {
    let mut ticks = tokio::time::interval(NOW_AND_THEN);
    for byte in text.bytes() {
        ticks.tick().await;
        if stream.write_all(&[byte]).await.is_err() {
            return;
        }
    }
}

on_both! {
    async fn a_client_that_takes_for_ever_over_its_first_line_is_cut_off(world: World) {
        let server = world.twin_with(impatient()).await;
        let mut silent = connect(&server.base).await;
        assert_eq!(rest(&mut silent).await, "");
        let mut slow = connect(&server.base).await;
        let head = "GET /api/v1/agencies HTTP/1.1\r\nHost: aduan\r\nX-Lama: ".to_owned() + &"a".repeat(200);
        tokio::time::timeout(FOR_EVER, trickle(&mut slow, &head)).await.expect("the server hangs up first");
        assert!(!rest(&mut slow).await.contains("200 OK"));
        assert_eq!(server.get("/healthz").send().await.unwrap().status(), 200);
    }

    async fn a_body_that_stops_coming_is_answered_408(world: World) {
        let server = world.twin_with(impatient()).await;
        for (path, kind) in [("/api/v1/track", "application/json"), (&*format!("/api/v1/uploads?key={}&name=a.pdf", key()), "application/octet-stream")] {
            let mut stream = connect(&server.base).await;
            stream.write_all(post(path, kind, 100, "").as_bytes()).await.unwrap();
            stream.write_all(b"{\"number\"").await.unwrap();
            let said = rest(&mut stream).await;
            assert!(said.starts_with("HTTP/1.1 408 ") && said.contains("too_slow"), "{path}: {said}");
        }
    }

    async fn an_answer_nobody_takes_is_given_up(world: World) {
        let server = world.twin_with(impatient()).await;
        let mut stream = connect(&server.base).await;
        // Far more answers than the system keeps for us, and none of them read until no more is taken.
        let asked = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: aduan\r\n\r\n".repeat(64);
        let flood = async { while stream.write_all(asked.as_bytes()).await.is_ok() {} };
        tokio::time::timeout(FOR_EVER, flood).await.expect("the server hangs up");
        assert_eq!(server.get("/healthz").send().await.unwrap().status(), 200);
    }

    async fn an_endless_head_or_address_is_refused(world: World) {
        for head in ["X-Panjang: ".to_owned() + &"a".repeat(64 * 1024), "X: y\r\n".repeat(500)] {
            let mut stream = connect(&world.base).await;
            let _ = stream.write_all(format!("GET / HTTP/1.1\r\nHost: aduan\r\n{head}\r\n\r\n").as_bytes()).await;
            assert!(rest(&mut stream).await.starts_with("HTTP/1.1 431 "));
        }
        let mut stream = connect(&world.base).await;
        let _ = stream.write_all(format!("GET /?cari={} HTTP/1.1\r\nHost: aduan\r\n\r\n", "a".repeat(70_000)).as_bytes()).await;
        let said = rest(&mut stream).await;
        assert!(said.starts_with("HTTP/1.1 414 ") || said.starts_with("HTTP/1.1 431 "), "{said}");
        let mut stream = connect(&world.base).await;
        stream.write_all(b"bukan HTTP\r\n\r\n").await.unwrap();
        assert!(rest(&mut stream).await.starts_with("HTTP/1.1 400 "));
    }

    async fn a_body_larger_than_is_taken_is_refused_however_it_comes(world: World) {
        let upload = format!("/api/v1/uploads?key={}&name=a.pdf", key());
        for (path, kind, len) in [
            ("/api/v1/track", "application/json", 1 << 20),
            ("/api/v1/session", "application/json", 1 << 20),
            ("/api/v1/agencies/jenawi/cases", "application/json", 1 << 20),
            (&upload, "application/octet-stream", FILE_BYTES_MAX + 2),
            ("/lacak", "application/x-www-form-urlencoded", 1 << 20),
        ] {
            let key = format!("Idempotency-Key: {}\r\n", key());
            // Its length is said, and the body never sent.
            let mut stream = connect(&world.base).await;
            stream.write_all(post(path, kind, len, &key).as_bytes()).await.unwrap();
            let said = answer(&mut stream).await;
            assert!(said.starts_with("HTTP/1.1 413 "), "{path}: {said}");
            // Its length is not said.
            let mut stream = connect(&world.base).await;
            let head = post(path, kind, 0, &key).replace("Content-Length: 0", "Transfer-Encoding: chunked");
            stream.write_all(head.as_bytes()).await.unwrap();
            let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
            for _ in 0..=len / 0x10000 {
                if stream.write_all(chunk.as_bytes()).await.is_err() {
                    break;
                }
            }
            let _ = stream.write_all(b"0\r\n\r\n").await;
            let said = rest(&mut stream).await;
            assert!(said.is_empty() || said.starts_with("HTTP/1.1 413 "), "{path}: {said}");
        }
        assert_eq!(world.get("/healthz").send().await.unwrap().status(), 200);
    }

    async fn a_client_that_asks_first_is_told_to_go_on_or_not_at_all(world: World) {
        let body = complaint().to_string();
        let key = format!("Expect: 100-continue\r\nIdempotency-Key: {}\r\n", key());
        let mut stream = connect(&world.base).await;
        stream.write_all(post("/api/v1/agencies/jenawi/cases", "application/json", body.len(), &key).as_bytes()).await.unwrap();
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 100 "));
        stream.write_all(body.as_bytes()).await.unwrap();
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 201 "));
        let mut stream = connect(&world.base).await;
        stream.write_all(post("/api/v1/agencies/jenawi/cases", "application/json", 1 << 30, &key).as_bytes()).await.unwrap();
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 413 "), "without a byte of it");
    }

    async fn requests_sent_in_one_breath_are_answered_in_their_order(world: World) {
        let mut stream = connect(&world.base).await;
        let wrong = r#"{"number":"","code":"2345-6789-ABCD"}"#;
        let asked = format!(
            "GET /healthz HTTP/1.1\r\nHost: aduan\r\n\r\n{}{wrong}GET /api/v1/tidak-ada HTTP/1.1\r\nHost: aduan\r\n\r\nGET /readyz HTTP/1.1\r\nHost: aduan\r\nConnection: close\r\n\r\n",
            post("/api/v1/track", "application/json", wrong.len(), ""),
        );
        stream.write_all(asked.as_bytes()).await.unwrap();
        let said = rest(&mut stream).await;
        let statuses: Vec<&str> = said.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
        assert_eq!(statuses, ["200", "404", "404", "200"]);
    }

    async fn one_address_has_only_so_many_connections_and_gets_them_back(world: World) {
        let server = world.twin_with(Patience { of_one_max: Some(3), ..Patience::behind(0) }).await;
        let alive = "GET /healthz HTTP/1.1\r\nHost: aduan\r\n\r\n";
        let mut held = Vec::new();
        for _ in 0..3 {
            let mut stream = connect(&server.base).await;
            stream.write_all(alive.as_bytes()).await.unwrap();
            assert!(answer(&mut stream).await.starts_with("HTTP/1.1 200 "));
            held.push(stream);
        }
        let mut one_more = connect(&server.base).await;
        let _ = one_more.write_all(alive.as_bytes()).await;
        assert_eq!(rest(&mut one_more).await, "");
        let mut last = held.pop().unwrap();
        last.write_all(b"GET /healthz HTTP/1.1\r\nHost: aduan\r\nConnection: close\r\n\r\n").await.unwrap();
        assert!(rest(&mut last).await.starts_with("HTTP/1.1 200 "));
        let again = async {
            loop {
                let mut stream = connect(&server.base).await;
                let _ = stream.write_all(alive.as_bytes()).await;
                if stream.read_u8().await.is_ok() {
                    return;
                }
            }
        };
        tokio::time::timeout(FOR_EVER, again).await.expect("the place is free again");
    }

    async fn a_server_told_to_stop_finishes_what_it_was_asked(world: World) {
        let settings = world.app.settings();
        let mut server = Process::start(&settings.data, settings.database_url.as_deref());
        let mut form = complaint();
        form["happened_on"] = "".into();
        let body = form.to_string();
        let mut stream = connect(&server.base).await;
        let head = post("/api/v1/agencies/jenawi/cases", "application/json", body.len(), &format!("Idempotency-Key: {}\r\nExpect: 100-continue\r\n", key()));
        stream.write_all(head.as_bytes()).await.unwrap();
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 100 "), "it is under way");
        std::process::Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status().unwrap();
        // Nobody new is taken once the port is closed.
        let closed = async { while TcpStream::connect(server.base.trim_start_matches("http://")).await.is_ok() {} };
        tokio::time::timeout(FOR_EVER, closed).await.expect("the port closes");
        stream.write_all(body.as_bytes()).await.unwrap();
        let said = rest(&mut stream).await;
        assert!(said.starts_with("HTTP/1.1 201 "), "{said}{}", std::fs::read_to_string(settings.data.join("log")).unwrap());
        assert!(server.child.wait().unwrap().success());
    }
}
