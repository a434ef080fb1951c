//! That a sweep does each thing once, however many sweep at the same time, and leaves cases sound.

use chrono::NaiveDate;
use shared::defaults::Defaults;
use shared::form::FilingForm;
use shared::id::{AgencyId, IdempotencyKey};
use shared::words::Lang;
use tempfile::TempDir;

use super::*;
use crate::clock::Clock;
use crate::config::Settings;
use crate::definitions;
use crate::limits::Origin;

fn moment(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

/// On a Monday morning.
async fn open() -> (TempDir, App, Clock) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(moment("2026-11-23T09:00"));
    let app = App::open(Settings::in_folder(folder.path()), clock.clone()).await.unwrap();
    (folder, app, clock)
}

async fn filed(app: &App, agency: &str, key: &str) -> CaseId {
    let form = FilingForm {
        // Asked where a website takes several kinds, and passed over elsewhere.
        kind: "own_service".into(),
        story: "Lampu jalan di depan balai desa mati sejak Senin.".into(),
        name: "Sari Ambarwati".into(),
        phone: "081234567890".into(),
        address: "RT 02 RW 01".into(),
        ..FilingForm::default()
    };
    let key = IdempotencyKey::parse(key).unwrap();
    act::file(app, &Origin::INSIDE, &AgencyId::parse(agency).unwrap(), &key, &form, Lang::Id).await.unwrap();
    let ids = texts(app, "select id from cases order by id desc limit 1").await;
    CaseId::parse(&ids[0]).unwrap()
}

async fn texts(app: &App, sql: &'static str) -> Vec<String> {
    let mut reader = app.store().reader().await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(&mut *reader).await.unwrap();
    rows.into_iter().map(|row| row.0).collect()
}

async fn count(app: &App, sql: &'static str) -> i64 {
    let mut reader = app.store().reader().await.unwrap();
    let row: (i64,) = sqlx::query_as(sql).fetch_one(&mut *reader).await.unwrap();
    row.0
}

/// What several sweeps at the same time did, added up.
async fn together(app: &App) -> Swept {
    let (one, two, three) = tokio::join!(run(app), run(app), run(app));
    [one, two, three].into_iter().map(Result::unwrap).fold(Swept::default(), |sum, swept| Swept {
        recaps: sum.recaps + swept.recaps,
        redated: sum.redated + swept.redated,
        steps: sum.steps + swept.steps,
        told: sum.told + swept.told,
        files: sum.files + swept.files,
        uploads: sum.uploads + swept.uploads,
        vacancies: sum.vacancies + swept.vacancies,
        quarantine: sum.quarantine + swept.quarantine,
        marked: sum.marked + swept.marked,
        papers: sum.papers + swept.papers,
        open_data: sum.open_data + swept.open_data,
        lists: sum.lists + swept.lists,
        forgotten: sum.forgotten + swept.forgotten,
    })
}

#[tokio::test]
async fn racing_sweeps_tell_of_a_limit_once_and_change_no_case() {
    let (_folder, app, clock) = open().await;
    let case = filed(&app, "jenawi", "formulir-0123456789").await;
    let told = "select kind || ' ' || recipient from outbox where recipient is not null order by 1";
    let swept = together(&app).await;
    assert_eq!((swept.told, swept.marked), (0, 1), "no limit has come near, and one case is marked once");
    let came = "select sum(count) from board_sums where kind = 'came' and by_what = 'all'";
    assert_eq!(count(&app, came).await, 1, "and counted once");
    let version = count(&app, "select version from cases").await;

    clock.set(moment("2026-11-23T09:11"));
    assert_eq!(together(&app).await.told, 1, "ten minutes to look at it are over");
    assert_eq!(texts(&app, told).await, ["escalation classifier"]);
    assert_eq!(run(&app).await.unwrap(), Swept::default());

    clock.set(moment("2026-12-31T09:00"));
    let more = together(&app).await.told;
    assert!(more > 0, "the promise has passed");
    assert_eq!(run(&app).await.unwrap(), Swept::default());
    let recipients = count(&app, "select count(*) from outbox where recipient is not null").await;
    assert_eq!(count(&app, "select count(*) from alarms").await, i64::try_from(more + 1).unwrap());
    assert!(recipients > i64::try_from(more).unwrap(), "each occasion has somebody who is told");
    assert_eq!(count(&app, "select version from cases").await, version, "being told of is no event");
    act::verify(&app, &case).await.expect("the case is as it was");
}

#[tokio::test]
async fn a_months_recap_is_opened_once_when_the_month_is_over() {
    let (_folder, app, clock) = open().await;
    assert_eq!(together(&app).await.recaps, 0, "nobody used Aduan in October");
    clock.set(moment("2026-11-30T23:59"));
    assert_eq!(together(&app).await.recaps, 0, "the month is not over");
    clock.set(moment("2026-12-01T00:00"));
    let set = Defaults::load().unwrap();
    let procedures = set.procedures.iter().filter(|procedure| procedure.recap_opening().is_some());
    let users =
        |id: &str| set.agencies.iter().filter(|a| a.intakes.iter().any(|intake| intake.procedure == id)).count();
    let expect: usize = procedures.map(|procedure| users(&procedure.id)).sum();
    assert!(expect > 0);
    assert_eq!(together(&app).await.recaps, expect);
    assert_eq!(run(&app).await.unwrap().recaps, 0);
    let opened = texts(&app, "select period || ' ' || summary from cases").await;
    assert_eq!(opened.len(), expect);
    assert!(opened.iter().all(|row| row == "2026-11 Rekap bulanan November 2026"), "{opened:?}");
    assert_eq!(count(&app, "select count(*) from cases where number is not null").await, 0, "a recap has no number");
    for id in texts(&app, "select id from cases").await {
        act::verify(&app, &CaseId::parse(&id).unwrap()).await.expect("a recap is sound");
    }
    clock.set(moment("2027-01-04T08:00"));
    assert_eq!(together(&app).await.recaps, expect, "the next month has its own");
}

#[tokio::test]
async fn a_changed_calendar_moves_open_cases_once_and_is_looked_at_before() {
    let (_folder, app, clock) = open().await;
    let case = filed(&app, "jenawi", "formulir-0123456789").await;
    filed(&app, "pekalongan", "formulir-9876543210").await;
    let before = texts(&app, "select body from cases where agency = 'jenawi'").await;
    let mut calendar = Defaults::load().unwrap().calendar("karanganyar").unwrap().clone();
    calendar.version += 1;
    calendar.days_off.insert(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(), "Pilkada".to_owned());

    let found = act::redates(&app, "jenawi", &calendar, 100).await.unwrap();
    assert_eq!((found.open, found.moved), (1, 1));
    assert!(found.moves.iter().all(|moved| moved.case == case && moved.from < moved.to), "{:?}", found.moves);
    assert_eq!(texts(&app, "select body from cases where agency = 'jenawi'").await, before, "looking changes nothing");

    definitions::import_calendar(&app, &calendar).await.unwrap();
    clock.advance(60_000);
    assert_eq!(together(&app).await.redated, 1);
    assert_eq!(run(&app).await.unwrap().redated, 0);
    let events =
        texts(&app, "select canonical from events where case_id = (select id from cases where agency = 'jenawi')")
            .await;
    assert_eq!(events.iter().filter(|event| event.contains("redate")).count(), 1, "{events:?}");
    assert_eq!(act::redates(&app, "jenawi", &calendar, 100).await.unwrap().open, 0, "nothing is left to do");
    act::verify(&app, &case).await.expect("the chain holds");

    calendar.days_off.clear();
    let fault = definitions::import_calendar(&app, &calendar).await.unwrap_err().to_string();
    assert!(fault.contains("Naikkan nomor versinya"), "{fault}");
    calendar.version -= 1;
    assert!(definitions::import_calendar(&app, &calendar).await.is_err(), "an older version is in force no more");
}
