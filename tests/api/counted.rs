//! The figures of the months against an independent count in SQL over the events (`count`), of complaints of five agencies
//! in two zones, with every awkward case (`lives`): each measure, in all and by unit, channel and category, by what is
//! known now and by what was known on earlier days. Absent: the formulas (see `shared::recap`).

mod board;
mod count;
mod lives;
mod month;

use serde_json::Value;
use shared::defaults::Defaults;
use shared::id::Period;
use shared::recap::Month;
use shared::time::{Moment, Zone};
use tests::World;
use tests::on_both;
use tests::people::Officer;

use count::{Asked, Counts, counted};
use month::Months;

const MEASURES: [&str; 5] = ["came", "answered", "ended", "open", "late"];
const PERIODS: [&str; 2] = ["2026-11", "2026-12"];
/// When figures were known, in WIB: within the month, in its last hour, and between what was entered after it.
const KNOWN: [&str; 8] = [
    "2026-11-25T12:00",
    "2026-11-30T23:35",
    "2026-12-01T08:00",
    "2026-12-01T09:07",
    "2026-12-01T09:45",
    "2026-12-02T12:00",
    "2026-12-10T09:00",
    "2027-01-02T09:30",
];
const NOW: &str = "2027-01-04T09:00";

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

fn month(agency: &str, period: &str) -> Month {
    let set = Defaults::load().unwrap();
    let zone = set.calendar(&set.agency(agency).unwrap().calendar).unwrap().zone;
    Month::of(&Period::parse(period).unwrap(), zone)
}

async fn recap_of(world: &World, agency: &str, procedure: &str, period: &str) -> String {
    let mut reader = world.app.store().reader().await.unwrap();
    let row: (String,) = sqlx::query_as("select id from cases where agency = $1 and procedure = $2 and period = $3")
        .bind(agency)
        .bind(procedure)
        .bind(period)
        .fetch_one(&mut *reader)
        .await
        .unwrap();
    row.0
}

async fn ask(officer: &Officer<'_>, recap: &str, part: &str, known: &str) -> Value {
    let path = format!("/api/v1/cases/{recap}/recap{part}?post={}&known={}", officer.post, at(known).millis());
    let answer = officer.get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// The figures that were answered, as the count in SQL gives them.
fn shown(figures: &Value) -> Counts {
    let five = |counts: &Value| MEASURES.map(|name| counts[name].as_i64().unwrap());
    let mut found = Counts::new();
    let all = five(&figures["figures"]["all"]);
    if all != [0; 5] {
        found.insert(("all".to_owned(), String::new()), all);
    }
    for kind in ["units", "channels", "categories"] {
        for group in figures["figures"][kind].as_array().unwrap() {
            let key = group["key"].as_str().unwrap().to_owned();
            found.insert((kind.to_owned(), key), five(&group["counts"]));
        }
    }
    found
}

/// What was counted as what: the names of complaints behind each figure.
async fn behind(months: &mut Months<'_>, agency: &'static str, recap: &str) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    for measure in MEASURES {
        let officer = months.desk(agency).officer("intake_officer").await;
        let rows = ask(officer, recap, &format!("/{measure}"), NOW).await;
        let rows = rows["rows"].as_array().unwrap();
        assert!(rows.iter().all(|row| row["number"].is_string()), "each has its number: {rows:?}");
        let ids = rows.iter().map(|row| row["case"].as_str().unwrap());
        let name = |id: &str| months.lives.iter().find(|life| life.id == id).expect("a life").name;
        let mut names: Vec<&str> = ids.map(name).collect();
        names.sort_unstable();
        found.push(names);
    }
    found
}

on_both! {
    async fn every_figure_of_every_month_is_the_one_counted_over_the_events_as_known_on_any_day(world: World) {
        let mut months = Months::lived(&world).await;
        world.at(NOW);
        for (procedure, agency) in months.procedures() {
            for period in PERIODS {
                let recap = recap_of(&world, agency, &procedure, period).await;
                let month = month(agency, period);
                for known in KNOWN.into_iter().chain([NOW]) {
                    let officer = months.desk(agency).officer("intake_officer").await;
                    let figures = shown(&ask(officer, &recap, "", known).await);
                    let asked = Asked { agency, procedure: &procedure, month, known: at(known) };
                    assert_eq!(figures, counted(&world, &asked).await, "{procedure}, {period} as known on {known}");
                }
            }
        }
    }

    async fn each_awkward_case_counts_once_and_as_what_it_was(world: World) {
        let mut months = Months::lived(&world).await;
        world.at(NOW);
        for (procedure, agency) in months.procedures() {
            for (nth, period) in PERIODS.into_iter().enumerate() {
                let recap = recap_of(&world, agency, &procedure, period).await;
                let found = behind(&mut months, agency, &recap).await;
                for (measure, names) in MEASURES.into_iter().zip(found) {
                    let lives = months.lives.iter().filter(|life| life.procedure == procedure);
                    let mut expected: Vec<&str> =
                        lives.filter(|life| life.counts[nth].contains(&measure)).map(|life| life.name).collect();
                    expected.sort_unstable();
                    assert_eq!(names, expected, "{measure}: {procedure}, {period}");
                }
            }
        }
    }
}

on_both! {
    async fn the_board_counts_each_week_what_is_counted_over_the_events(world: World) {
        let mut months = Months::lived(&world).await;
        world.at(NOW);
        let set = Defaults::load().unwrap();
        for (procedure, agency) in months.procedures() {
            let zone = set.calendar(&set.agency(agency).unwrap().calendar).unwrap().zone;
            let officer = months.desk(agency).officer("intake_officer").await;
            board::compared(&world, officer, (agency, &procedure), (zone, at(NOW))).await;
        }
    }

    async fn the_marks_and_sums_of_the_board_are_made_again_of_the_events_as_they_were(world: World) {
        let mut months = Months::lived(&world).await;
        world.at(NOW);
        let (procedure, agency) = months.procedures().into_iter().next().unwrap();
        let officer = months.desk(agency).officer("intake_officer").await;
        let before = board::board(officer, &procedure).await;
        let mut writer = world.app.store().writer().await.unwrap();
        for gone in ["delete from board_marks", "delete from board_sums", "update cases set board_version = 0"] {
            sqlx::query(gone).execute(&mut *writer).await.unwrap();
        }
        writer.commit().await.unwrap();
        assert!(api::sweep::run(&world.app).await.unwrap().marked > 40);
        assert_eq!(board::board(officer, &procedure).await["figures"], before["figures"]);
        assert_eq!(api::sweep::run(&world.app).await.unwrap().marked, 0, "nothing is left to be marked");
    }
}

#[test]
fn the_two_zones_differ_in_the_hours_in_which_complaints_came() {
    let period = Period::parse("2026-12").unwrap();
    let begins = |zone: Zone| Month::of(&period, zone).from;
    assert!(begins(Zone::Wita) < at("2026-11-30T23:30") && at("2026-11-30T23:35") < begins(Zone::Wib));
}
