//! A mail server on loopback, as far as a test needs one: it takes mails, refuses what it is told to
//! refuse, and keeps what it took. Absent: TLS and passwords.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// A mail as it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Whom it went to.
    pub to: String,
    /// Headers and body as sent.
    raw: String,
}

impl Mail {
    /// The value of a header, or nothing.
    pub fn header(&self, name: &str) -> String {
        let head = self.raw.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let of = |line: &str| {
            line.split_once(": ")
                .filter(|(known, _)| known.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
        };
        head.lines().find_map(of).unwrap_or_default()
    }

    /// The body as it is read.
    pub fn text(&self) -> String {
        let body = self.raw.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
        match self.header("Content-Transfer-Encoding").as_str() {
            "quoted-printable" => unquoted(&body.replace("=\r\n", "")),
            _ => body.to_owned(),
        }
    }
}

fn unquoted(text: &str) -> String {
    let mut parts = text.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two digits after an equals sign"));
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[derive(Default)]
struct Inner {
    taken: Mutex<Vec<Mail>>,
    refusals: Mutex<VecDeque<String>>,
    news: Notify,
}

/// A running mail server.
#[derive(Clone)]
pub struct Smtp {
    /// Its address, as `ADUAN_SMTP` takes it.
    pub url: String,
    inner: Arc<Inner>,
}

impl Smtp {
    /// A server on a free port.
    pub async fn start() -> Self {
        Self::over(TcpListener::bind("127.0.0.1:0").await.expect("a free port"))
    }

    /// A server that answers whoever comes to a listener.
    pub fn over(listener: TcpListener) -> Self {
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let inner = Arc::new(Inner::default());
        let server = Self { url, inner: Arc::clone(&inner) };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let inner = Arc::clone(&inner);
                tokio::spawn(async move { talk(stream, &inner).await });
            }
        });
        server
    }

    /// Answers the next recipient so, `550 5.1.1 …` or `451 …`; further ones in turn.
    pub fn refuse(&self, answer: &str) {
        self.inner.refusals.lock().expect("no panic").push_back(answer.to_owned());
    }

    /// Every mail that was taken, oldest first.
    pub fn taken(&self) -> Vec<Mail> {
        self.inner.taken.lock().expect("no panic").clone()
    }

    /// The mails taken since they were last asked for in this way.
    pub fn fetch(&self) -> Vec<Mail> {
        std::mem::take(&mut *self.inner.taken.lock().expect("no panic"))
    }

    /// Waits until so many mails were taken.
    pub async fn has_taken(&self, count: usize) {
        loop {
            let news = self.inner.news.notified();
            if self.taken().len() >= count {
                return;
            }
            news.await;
        }
    }
}

/// One connection, command by command.
async fn talk(stream: TcpStream, inner: &Inner) -> Option<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    writing.write_all(b"220 surel.contoh.id\r\n").await.ok()?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await.ok()? {
        let command = line.get(..4).unwrap_or_default().to_uppercase();
        let answer = match command.as_str() {
            "EHLO" => "250-surel.contoh.id\r\n250 8BITMIME".to_owned(),
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                let refusal = inner.refusals.lock().expect("no panic").pop_front();
                refusal.unwrap_or_else(|| "250 ok".to_owned())
            }
            "DATA" => {
                writing.write_all(b"354 go on\r\n").await.ok()?;
                let mut raw = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                    raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    raw.push_str("\r\n");
                }
                inner.taken.lock().expect("no panic").push(Mail { to: to.clone(), raw });
                inner.news.notify_waiters();
                "250 taken".to_owned()
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "250 ok".to_owned(),
        };
        writing.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    Some(())
}
