//! One server with its own database, data folder and clock.

use std::sync::Arc;

use api::app::App;
use api::clock::Clock;
use api::config::Settings;
use api::http::Patience;
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use shared::time::Moment;
use tempfile::TempDir;

use crate::smtp::Smtp;

/// The Monday morning on which tests begin.
pub const MONDAY_9: &str = "2026-11-23T09:00:00+07:00";

/// A NIK of a sound structure, invented.
pub const NIK: &str = "6501055501010003";

/// A running server.
pub struct World {
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    /// The clock the server reads.
    pub clock: Clock,
    /// The server's parts, for looking behind the HTTP.
    pub app: App,
    /// The mail server it sends by; nothing is sent before a test runs the post office.
    pub mail: Smtp,
    /// A client without cookies.
    pub http: reqwest::Client,
    data: Arc<TempDir>,
}

impl World {
    /// A server over a fresh SQLite file.
    pub async fn sqlite() -> Self {
        Self::start(None).await
    }

    /// A server over a fresh schema of the PostgreSQL that `scripts/test` started.
    pub async fn postgres() -> Self {
        Self::start(Some(fresh_schema().await)).await
    }

    async fn start(database_url: Option<String>) -> Self {
        let data = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        let clock = Clock::fixed(Moment::parse(MONDAY_9).expect("a moment"));
        // One proxy stands in front, so that a test may come from where it likes.
        let mail = Smtp::start().await;
        let settings = Settings {
            database_url,
            proxy_hops: 1,
            smtp: Some(mail.url.clone()),
            mail_from: Some("aduan@contoh.go.id".to_owned()),
            site: Some("https://aduan.contoh.go.id".to_owned()),
            // Most tests file far more than people do; those of the proof ask for it.
            proof_after: 0,
            // Papers are drawn by the program itself, and a test is another one.
            program: std::env::var_os("ADUAN_BIN").map(Into::into),
            ..Settings::in_folder(data.path())
        };
        let app = App::open(settings, clock.clone()).await.expect("the server opens");
        api::demo::load(&app).await.expect("the demonstration loads");
        Self::serve(app, clock, mail, data, Patience::behind(0)).await
    }

    /// Another server over the same database and data folder, with the same clock.
    pub async fn twin(&self) -> Self {
        self.twin_with(Patience::behind(0)).await
    }

    /// Such a server that waits for its clients only so long.
    pub async fn twin_with(&self, patience: Patience) -> Self {
        let app = App::open(self.app.settings().clone(), self.clock.clone()).await.expect("a second server opens");
        Self::serve(app, self.clock.clone(), self.mail.clone(), Arc::clone(&self.data), patience).await
    }

    /// Such a server that asks for proof after so many complaints from one place.
    pub async fn twin_proving(&self, after: u32) -> Self {
        self.twin_set(|settings| Settings { proof_after: after, ..settings }).await
    }

    /// Such a server with other settings.
    pub async fn twin_set(&self, set: impl FnOnce(Settings) -> Settings) -> Self {
        let app = App::open(set(self.app.settings().clone()), self.clock.clone()).await.expect("a second server opens");
        let (data, patience) = (Arc::clone(&self.data), Patience::behind(0));
        Self::serve(app, self.clock.clone(), self.mail.clone(), data, patience).await
    }

    async fn serve(app: App, clock: Clock, mail: Smtp, data: Arc<TempDir>, patience: Patience) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let router = api::http::router(app.clone());
        tokio::spawn(api::http::serve(listener, router, patience, std::future::pending()));
        Self { base, clock, app, mail, http: reqwest::Client::new(), data }
    }

    /// The folder in which the server keeps its files.
    pub fn folder(&self) -> &std::path::Path {
        self.data.path()
    }

    /// Sets the server's clock, in WIB: `2026-11-24T10:00`.
    pub fn at(&self, time: &str) {
        self.clock.set(Moment::parse(&format!("{time}:00+07:00")).expect("a moment"));
    }

    /// A request to the API with an idempotency key of its own.
    pub fn post(&self, path: &str, body: &Value) -> RequestBuilder {
        self.http.post(format!("{}{path}", self.base)).header("idempotency-key", key()).json(body)
    }

    /// A GET.
    pub fn get(&self, path: &str) -> RequestBuilder {
        self.http.get(format!("{}{path}", self.base))
    }

    /// Files a complaint at Jenawi under a key.
    pub async fn file_as(&self, key: &str, form: &Value) -> Answer {
        let path = format!("{}/api/v1/agencies/jenawi/cases", self.base);
        Answer::of(self.http.post(path).header("idempotency-key", key).json(form).send().await.expect("an answer"))
            .await
    }

    /// Files the usual complaint.
    pub async fn file(&self) -> Receipt {
        let answer = self.file_as(&key(), &complaint()).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        Receipt::of(&answer.body)
    }

    /// Files the usual complaint at any agency.
    pub async fn file_at(&self, agency: &str) -> Receipt {
        let (key, mut form) = (key(), complaint());
        self.prove(agency, &key, &mut form).await;
        let answer = self.file_form(agency, &key, &form).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        Receipt::of(&answer.body)
    }

    /// Files a form at any agency under a key.
    pub async fn file_form(&self, agency: &str, key: &str, form: &Value) -> Answer {
        let path = format!("{}/api/v1/agencies/{agency}/cases", self.base);
        Answer::of(self.http.post(path).header("idempotency-key", key).json(form).send().await.expect("an answer"))
            .await
    }

    /// Adds to a form what an agency's website asks as proof of identity: an invented NIK, a small picture.
    pub async fn prove(&self, agency: &str, key: &str, form: &mut Value) {
        let kind = form["kind"].as_str().unwrap_or_default();
        let page = self.get(&format!("/api/v1/agencies/{agency}?kind={kind}")).send().await.expect("an answer");
        let asked = Answer::of(page).await.body["procedure"]["identity"].clone();
        if asked["nik"] == "required" {
            form["nik"] = json!(NIK);
        }
        if asked["document"] == "required" {
            let sent = self.upload_for(key, "identity", "ktp.png", picture()).await;
            assert_eq!(sent.status, 201, "{}", sent.body);
            form["document"] = sent.body["id"].clone();
        }
    }

    /// Uploads a file for a form.
    pub async fn upload(&self, key: &str, name: &str, bytes: Vec<u8>) -> Answer {
        self.upload_for(key, "attachment", name, bytes).await
    }

    /// Uploads a file for a form and a purpose.
    pub async fn upload_for(&self, key: &str, purpose: &str, name: &str, bytes: Vec<u8>) -> Answer {
        let path = format!("{}/api/v1/uploads?key={key}&name={name}&purpose={purpose}", self.base);
        Answer::of(self.http.post(path).body(bytes).send().await.expect("an answer")).await
    }

    /// What the reporter sees.
    pub async fn track(&self, receipt: &Receipt) -> Value {
        let answer = self.track_with(&receipt.number, &receipt.code).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body
    }

    /// Tracking with any number and code.
    pub async fn track_with(&self, number: &str, code: &str) -> Answer {
        let body = json!({"number": number, "code": code});
        Answer::of(self.post("/api/v1/track", &body).send().await.expect("an answer")).await
    }

    /// The reporter takes a step, having seen the newest version.
    pub async fn reporter(&self, receipt: &Receipt, step: &str, text: &str) -> Answer {
        let version = self.track(receipt).await["case"]["version"].clone();
        let body =
            json!({"number": receipt.number, "code": receipt.code, "version": version, "step": step, "text": text});
        Answer::of(self.post("/api/v1/track/commands", &body).send().await.expect("an answer")).await
    }
}

/// The address of a fresh schema in the PostgreSQL that `scripts/test` started.
pub async fn fresh_schema() -> String {
    let server = std::env::var("ADUAN_TEST_POSTGRES")
        .expect("ADUAN_TEST_POSTGRES names the PostgreSQL to test on; scripts/test starts one");
    let schema = format!("t_{}", uuid::Uuid::now_v7().simple());
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&server).await.expect("the test PostgreSQL answers");
    let create = sqlx::AssertSqlSafe(format!("create schema {schema}"));
    sqlx::query(create).execute(&pool).await.expect("a fresh schema");
    pool.close().await;
    let joint = if server.contains('?') { '&' } else { '?' };
    format!("{server}{joint}options=-c%20search_path%3D{schema}")
}

/// What a server answered.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The content type.
    pub kind: String,
    /// The body, or null where it is no JSON.
    pub body: Value,
}

impl Answer {
    /// Reads an answer to its end.
    pub async fn of(response: Response) -> Self {
        let status = response.status().as_u16();
        let header = response.headers().get("content-type");
        let kind = header.and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let text = response.text().await.unwrap_or_default();
        Self { status, kind, body: serde_json::from_str(&text).unwrap_or(Value::Null) }
    }

    /// Fails unless this is a problem document with a status and code.
    #[track_caller]
    pub fn is_problem(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{}", self.body);
        assert!(self.kind.starts_with("application/problem+json"), "{}", self.kind);
        assert!(self.body["title"].as_str().is_some_and(|title| !title.is_empty()), "a sentence for a person");
    }

    /// The fields of the problems, in order.
    pub fn fields(&self) -> Vec<String> {
        let problems = self.body["problems"].as_array().cloned().unwrap_or_default();
        problems.iter().map(|problem| problem["field"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

/// The reporter's key to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The register number, or empty.
    pub number: String,
    /// The tracking code.
    pub code: String,
}

impl Receipt {
    /// Reads a receipt from the answer to a filing.
    pub fn of(body: &Value) -> Self {
        let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
        Self { number: text("number"), code: text("code") }
    }
}

/// A fresh idempotency key.
pub fn key() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A small picture, as a PNG.
pub fn picture() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let drawn = image::RgbImage::from_fn(24, 16, |x, y| image::Rgb([(x * 9) as u8, (y * 14) as u8, 77]));
    drawn.write_to(&mut png, image::ImageFormat::Png).expect("a picture is written");
    png.into_inner()
}

/// The usual complaint, invented.
pub fn complaint() -> Value {
    json!({
        "story": "Lampu jalan di depan balai desa Balong mati sejak Senin, anak-anak takut pulang mengaji.",
        "place": "Dusun Krajan, Desa Balong",
        "happened_on": "2026-11-16",
        "name": "Sari Ambarwati",
        "phone": "0812-3456-7890",
        "address": "Balong RT 02 RW 01",
        "email": "",
        "files": []
    })
}

/// Whether a text tells the usual phone number, however written: four digits of it stand in many an id by chance.
pub fn tells_phone(text: &str) -> bool {
    text.replace([' ', '-', '.'], "").contains("81234567890")
}
