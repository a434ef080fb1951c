//! The measuring stick: the least server that keeps what Aduan keeps. The same pool (it is Aduan's
//! own, pragmas and all), the same tables and indexes, the same number of rows of the same size in
//! one transaction; and one indexed select. It takes the same requests at the same addresses.
//!
//! Absent, and so what the figures charge to Aduan: the check of the form, the rules, the clocks,
//! hashes and seals, the look for a repeat, the middleware, and views of a case.

use anyhow::Result;
use api::clock::Clock;
use api::store::Store;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};
use shared::form::FilingForm;
use shared::wire::TrackRequest;
use sqlx::AnyConnection;

/// Sizes of what Aduan writes for a filing, in bytes.
const PICTURE_BYTES: usize = 1_000;
const EVENT_BYTES: usize = 600;
const IDENTITY_BYTES: usize = 400;
const HASH_BYTES: usize = 64;

/// Serves until it is killed; prints its address when it listens.
///
/// # Errors
/// When the database or the port cannot be opened.
pub async fn serve(database: &str) -> Result<()> {
    let store = Store::open(database).await?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("stick: http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/api/v1/agencies/{agency}/cases", post(file))
        .route("/api/v1/track", post(track))
        .with_state(store);
    Ok(axum::serve(listener, router).await?)
}

/// Any failure is a 500, which wrk counts.
struct Failed;

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        eprintln!("{error}");
        Self
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> axum::response::Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

async fn file(
    State(store): State<Store>,
    headers: HeaderMap,
    Json(form): Json<FilingForm>,
) -> Result<(StatusCode, Json<Value>), Failed> {
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).ok_or(Failed)?;
    let id = uuid::Uuid::now_v7().to_string();
    let code = uuid::Uuid::now_v7().simple().to_string();
    let mut writer = store.writer().await?;
    let number = insert_case(&mut writer, &id, &code, &form.story).await?;
    for version in [1, 2] {
        insert_event(&mut writer, &id, version).await?;
    }
    for (place, text) in (0..).zip([&form.story, &form.place, &form.happened_on]) {
        insert_text(&mut writer, &id, place, text).await?;
    }
    insert_rest(&mut writer, &id, key).await?;
    writer.commit().await?;
    Ok((StatusCode::CREATED, Json(json!({"number": number, "code": code}))))
}

async fn insert_case(writer: &mut AnyConnection, id: &str, code: &str, story: &str) -> sqlx::Result<String> {
    let nth = api::store::next_number(writer, "stick", 2026).await?;
    let number = format!("STK-2026-{nth:04}");
    let picture = json!({"picture": "x".repeat(PICTURE_BYTES)}).to_string();
    sqlx::query(
        "insert into cases (id, agency, procedure, procedure_version, channel, filed_at, summary, code_index, \
         code_sealed, version, number, state, holder, classification, reporter_spoke, due_at, due_key, wakes_at, \
         ended_at, ended, body, head) \
         values ($1, 'stick', 'stick', 1, 'web', $2, $3, $4, $5, 2, $6, 'registered', 'classifier', null, 0, $2, $2, \
         null, null, 0, $7, $8)",
    )
    .bind(id)
    .bind(now())
    .bind(story.chars().take(120).collect::<String>())
    .bind(code)
    .bind("x".repeat(HASH_BYTES))
    .bind(number.as_str())
    .bind(picture)
    .bind("x".repeat(HASH_BYTES))
    .execute(writer)
    .await?;
    Ok(number)
}

async fn insert_event(writer: &mut AnyConnection, id: &str, version: i64) -> sqlx::Result<()> {
    sqlx::query(
        "insert into events (case_id, version, canonical, previous_hash, hash, happened_at, recorded_at) \
         values ($1, $2, $3, $4, $4, $5, $5)",
    )
    .bind(id)
    .bind(version)
    .bind("x".repeat(EVENT_BYTES))
    .bind("x".repeat(HASH_BYTES))
    .bind(now())
    .execute(&mut *writer)
    .await?;
    sqlx::query("insert into outbox (id, kind, case_id, version, recorded_at) values ($1, 'event', $2, $3, $4)")
        .bind(uuid::Uuid::now_v7().to_string())
        .bind(id)
        .bind(version)
        .bind(now())
        .execute(writer)
        .await
        .map(drop)
}

async fn insert_text(writer: &mut AnyConnection, id: &str, place: i64, text: &str) -> sqlx::Result<()> {
    sqlx::query(
        "insert into texts (case_id, version, place, field, kind, salt, body) \
         values ($1, 1, $2, 'story', 'story', $3, $4)",
    )
    .bind(id)
    .bind(place)
    .bind("x".repeat(HASH_BYTES))
    .bind(text)
    .execute(writer)
    .await
    .map(drop)
}

async fn insert_rest(writer: &mut AnyConnection, id: &str, key: &str) -> sqlx::Result<()> {
    sqlx::query("insert into identities (case_id, sealed) values ($1, $2)")
        .bind(id)
        .bind("x".repeat(IDENTITY_BYTES))
        .execute(&mut *writer)
        .await?;
    sqlx::query("insert into repeats (scope, key, fingerprint, case_id, recorded_at) values ('stick', $1, $2, $3, $4)")
        .bind(key)
        .bind("x".repeat(HASH_BYTES))
        .bind(id)
        .bind(now())
        .execute(writer)
        .await
        .map(drop)
}

async fn track(State(store): State<Store>, Json(request): Json<TrackRequest>) -> Result<impl IntoResponse, Failed> {
    let mut reader = store.reader().await?;
    let row: Option<(String,)> = sqlx::query_as("select body from cases where code_index = $1")
        .bind(request.code)
        .fetch_optional(&mut *reader)
        .await?;
    let (body,) = row.ok_or(Failed)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body))
}

fn now() -> i64 {
    Clock::system().now().millis()
}
