//! What only a look behind the answers shows: that a case that was tampered with is found out, and
//! that files nobody claims are removed. The rest is tested over HTTP, on both databases.

use bytes::Bytes;
use shared::form::FilingForm;
use shared::id::{AgencyId, CaseId, FileId, IdempotencyKey};
use shared::time::Moment;
use shared::wire::Purpose;
use shared::words::Lang;
use tempfile::TempDir;

use super::{Difference, Fault, Unsound, file, remove_disowned, remove_upload, upload, verify};
use crate::app::App;
use crate::clock::Clock;
use crate::config::Settings;
use crate::limits::Origin;

const KEY: &str = "formulir-0123456789";

async fn open() -> (TempDir, App, Clock) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(Moment::parse("2026-11-23T09:00:00+07:00").unwrap());
    let app = App::open(Settings::in_folder(folder.path()), clock.clone()).await.unwrap();
    (folder, app, clock)
}

fn key() -> IdempotencyKey {
    IdempotencyKey::parse(KEY).unwrap()
}

async fn sent(app: &App, name: &str) -> FileId {
    let pdf = Bytes::from_static(b"%PDF-1.4\n%%EOF\n");
    FileId::parse(&upload(app, &Origin::INSIDE, &key(), Purpose::Attachment, name, pdf).await.unwrap().id).unwrap()
}

async fn filed(app: &App) -> CaseId {
    let form = FilingForm {
        story: "Lampu jalan di depan balai desa mati sejak Senin.".into(),
        place: "Dusun Krajan".into(),
        name: "Sari Ambarwati".into(),
        phone: "081234567890".into(),
        address: "RT 02 RW 01".into(),
        files: vec![sent(app, "surat.pdf").await.into()],
        ..FilingForm::default()
    };
    file(app, &Origin::INSIDE, &AgencyId::parse("jenawi").unwrap(), &key(), &form, Lang::Id).await.unwrap();
    let mut reader = app.store().reader().await.unwrap();
    let row: (String,) = sqlx::query_as("select id from cases").fetch_one(&mut *reader).await.unwrap();
    CaseId::parse(&row.0).unwrap()
}

async fn tamper(app: &App, sql: &'static str) {
    let mut writer = app.store().writer().await.unwrap();
    assert!(sqlx::query(sql).execute(&mut *writer).await.unwrap().rows_affected() > 0, "{sql} changes nothing");
    writer.commit().await.unwrap();
}

async fn check(sql: &'static str, expect: &[Difference]) {
    let (_folder, app, _) = open().await;
    let case = filed(&app).await;
    verify(&app, &case).await.expect("a case nobody touched is sound");
    tamper(&app, sql).await;
    match verify(&app, &case).await {
        Err(Unsound::Differs(found)) => assert_eq!(found, expect, "{sql}"),
        other => panic!("{sql}: {other:?}"),
    }
}

#[tokio::test]
async fn a_changed_text_is_found_out() {
    let uncommitted = Difference::Uncommitted(1);
    check(
        "update texts set body = 'Tidak ada apa-apa.' where field = 'story'",
        &[Difference::Commitment { version: 1, place: 0 }, uncommitted],
    )
    .await;
    check("delete from texts where field = 'place'", &[Difference::Commitment { version: 1, place: 1 }]).await;
}

#[tokio::test]
async fn a_changed_event_is_found_out() {
    let later = "update events set canonical = replace(canonical, 'reporter', 'ppid') where version = 1";
    // Its hash is bound into every one after it, and the picture no longer follows from it.
    check(later, &[Difference::Chain(1), Difference::Chain(2), Difference::Head, Difference::Picture]).await;
    check("delete from events where version = 2", &[Difference::Head, Difference::Picture]).await;
}

#[tokio::test]
async fn a_changed_picture_is_found_out() {
    check("update cases set body = replace(body, '\"registered\"', '\"closed\"')", &[Difference::Picture]).await;
}

#[tokio::test]
async fn a_changed_file_is_found_out() {
    let (_folder, app, _) = open().await;
    let case = filed(&app).await;
    let mut reader = app.store().reader().await.unwrap();
    let row: (String,) = sqlx::query_as("select id from attachments").fetch_one(&mut *reader).await.unwrap();
    drop(reader);
    app.files()
        .put(Purpose::Attachment, &FileId::parse(&row.0).unwrap(), Bytes::from_static(b"%PDF-1.4\nlain"))
        .await
        .unwrap();
    let expect = [Difference::Commitment { version: 1, place: 3 }, Difference::Uncommitted(1)];
    assert!(matches!(verify(&app, &case).await, Err(Unsound::Differs(found)) if found == expect));
}

#[tokio::test]
async fn an_identity_of_another_case_does_not_open() {
    let (_folder, app, _) = open().await;
    let case = filed(&app).await;
    tamper(&app, "update identities set sealed = (select code_sealed from cases)").await;
    assert!(matches!(verify(&app, &case).await, Err(Unsound::Fault(Fault::Internal(_)))));
}

#[tokio::test]
async fn a_file_nobody_claims_is_removed_after_a_day() {
    let (_folder, app, clock) = open().await;
    let case = filed(&app).await;
    let unclaimed = sent(&app, "lain.pdf").await;
    clock.advance(24 * 60 * 60 * 1_000);
    assert_eq!(remove_disowned(&app).await.unwrap(), 0, "a day is not over");
    clock.advance(1);
    assert_eq!(remove_disowned(&app).await.unwrap(), 1);
    assert_eq!(remove_disowned(&app).await.unwrap(), 0);
    assert!(app.files().get(Purpose::Attachment, &unclaimed).await.is_err(), "its bytes are gone");
    verify(&app, &case).await.expect("a file of a case stays");
}

#[tokio::test]
async fn a_form_takes_five_files_and_may_take_one_back() {
    let (_folder, app, _) = open().await;
    let first = sent(&app, "1.pdf").await;
    for nth in 2..=shared::form::FILES_MAX {
        sent(&app, &format!("{nth}.pdf")).await;
    }
    let pdf = Bytes::from_static(b"%PDF-1.4\n%%EOF\n");
    assert!(matches!(
        upload(&app, &Origin::INSIDE, &key(), Purpose::Attachment, "lagi.pdf", pdf).await,
        Err(Fault::Problems(_))
    ));
    remove_upload(&app, &key(), &first).await.unwrap();
    assert!(matches!(remove_upload(&app, &key(), &first).await, Err(Fault::NotFound)), "it is gone");
    sent(&app, "1.pdf").await;
}

#[tokio::test]
async fn the_same_file_sent_again_for_a_form_is_the_same_file_even_after_the_form_was_sent() {
    let (_folder, app, _) = open().await;
    let first = sent(&app, "surat.pdf").await;
    assert_eq!(sent(&app, "surat.pdf").await, first);
    let case = filed(&app).await;
    assert_eq!(sent(&app, "surat.pdf").await, first);
    verify(&app, &case).await.expect("nothing was added to the case");
    let other = IdempotencyKey::parse("formulir-lain-0123").unwrap();
    let pdf = Bytes::from_static(b"%PDF-1.4\n%%EOF\n");
    let elsewhere = upload(&app, &Origin::INSIDE, &other, Purpose::Attachment, "surat.pdf", pdf).await.unwrap();
    assert_ne!(elsewhere.id, first.as_str(), "another form's file is another file");
}
