//! A real process killed between saving a step and telling of it.

use api::app::App;
use api::clock::Clock;
use api::config::Settings;
use tests::smtp::Smtp;
use tokio::net::TcpListener;

use super::*;
use tests::process::Process;

/// How many complaints are filed: more than are taken up at once, so that some are and some are not.
const FILED: usize = 6;

mod a_process_killed_before_its_mail_was_taken_loses_no_notice_and_doubles_none {
    #[tokio::test]
    async fn sqlite() {
        super::kill_and_count(None).await;
    }

    #[tokio::test]
    async fn postgres() {
        super::kill_and_count(Some(tests::world::fresh_schema().await)).await;
    }
}

async fn kill_and_count(database: Option<String>) {
    let data = tempfile::tempdir().unwrap();
    // It takes connections and never says a word: whoever sends waits.
    let mute = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", mute.local_addr().unwrap());
    let (from, site) = ("aduan@contoh.go.id", "https://aduan.contoh.go.id");
    let settings = [("ADUAN_SMTP", url.as_str()), ("ADUAN_MAIL_FROM", from), ("ADUAN_SITE", site)];
    let mut process = Process::set(data.path(), database.as_deref(), &settings);
    for _ in 0..FILED {
        let mut form = complaint();
        form["email"] = json!("sari@contoh.id");
        assert_eq!(process.file_form(&key(), &form).await.unwrap().status, 201);
    }
    let (held, _) = mute.accept().await.unwrap();
    process.child.kill().unwrap();
    process.child.wait().unwrap();
    drop((held, mute));

    let smtp = Smtp::start().await;
    let text = |text: &str| Some(text.to_owned());
    let settings = Settings {
        database_url: database,
        smtp: text(&smtp.url),
        mail_from: text(from),
        site: text(site),
        ..Settings::in_folder(data.path())
    };
    // The dead process has its mails for five minutes more.
    let clock = Clock::fixed(Clock::system().now().plus_minutes(6));
    let app = App::open(settings, clock.clone()).await.unwrap();
    for _ in 0..2 {
        api::post_office::run(&app).await.unwrap();
        clock.advance(3_600_000);
    }
    let mails = smtp.fetch();
    let mut numbers: Vec<String> = mails.iter().map(|mail| mail.header("Subject")).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!((mails.len(), numbers.len()), (FILED, FILED), "{numbers:?}");
    let log = std::fs::read_to_string(data.path().join("log")).unwrap();
    assert!(!log.contains("sari@"), "the log names an address");
}
