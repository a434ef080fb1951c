//! The board against the same independent count: each week what came and what was open at its end, and at the end of the
//! last week also what is late, in all and by unit, channel and category.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use serde_json::Value;
use shared::recap::Month;
use shared::time::{Moment, Zone};
use tests::World;
use tests::people::Officer;

use super::count::{Asked, counted};

/// The board of a procedure for a quarter.
pub async fn board(officer: &Officer<'_>, procedure: &str) -> Value {
    let path = format!("/api/v1/board?post={}&procedure={procedure}&weeks=13", officer.post);
    let answer = officer.get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

fn day(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

/// The flow of each group of a dimension, by its key; those of which nothing came and nothing is open are left out.
fn groups(page: &Value, by: &str) -> BTreeMap<String, [i64; 3]> {
    let groups = page["figures"]["groups"].as_array().unwrap().iter().filter(|group| group["by"] == by);
    let flows = groups.map(|group| {
        let now = &group["now"];
        (group["of"].as_str().unwrap().to_owned(), ["came", "open", "late"].map(|name| number(&now[name])))
    });
    flows.filter(|(_, flow)| *flow != [0; 3]).collect()
}

/// Compares a board with the count over the events.
pub async fn compared(
    world: &World,
    officer: &Officer<'_>,
    (agency, procedure): (&str, &str),
    (zone, now): (Zone, Moment),
) {
    let page = board(officer, procedure).await;
    let weeks = page["figures"]["weeks"].as_array().unwrap();
    assert_eq!(weeks.len(), 13);
    let moment = |day: NaiveDate| zone.moment(day, NaiveTime::MIN);
    let all = ("all".to_owned(), String::new());
    for week in weeks {
        let monday = day(&week["week"]);
        let month = Month { from: moment(monday), until: moment(monday + Days::new(7)) };
        let counts = counted(world, &Asked { agency, procedure, month, known: now }).await;
        let [came, _, _, open, _] = counts.get(&all).copied().unwrap_or_default();
        let found = ["came", "open"].map(|name| number(&week["flow"][name]));
        assert_eq!(found, [came, open], "{procedure}, week of {monday}");
    }
    // What is done with is late no more; so that no answer of the last week is counted, that has none.
    let last = Month { from: now, until: moment(day(&page["until"])) };
    let whole = Month { from: moment(day(&page["from"])), until: last.until };
    let (last, whole) = (
        counted(world, &Asked { agency, procedure, month: last, known: now }).await,
        counted(world, &Asked { agency, procedure, month: whole, known: now }).await,
    );
    for (kind, by) in [("units", "unit"), ("channels", "channel"), ("categories", "category")] {
        let mut expected = BTreeMap::<String, [i64; 3]>::new();
        for ((_, key), [came, _, _, open, _]) in whole.iter().filter(|((of, _), _)| of == kind) {
            let late = last.get(&(kind.to_owned(), key.clone())).map_or(0, |counts| counts[4]);
            expected.insert(key.clone(), [*came, *open, late]);
        }
        expected.retain(|_, flow| *flow != [0; 3]);
        assert_eq!(groups(&page, by), expected, "{procedure} by {by}");
    }
    behind(officer, procedure, &page).await;
}

/// Behind each figure are as many cases as it says.
async fn behind(officer: &Officer<'_>, procedure: &str, page: &Value) {
    let figures = &page["figures"];
    let span = (day(&page["from"]), day(&page["until"]));
    let mut asked = vec![
        (figures["now"]["came"].clone(), "kind=came&edge=in&by=all".to_owned(), span),
        (figures["now"]["left"].clone(), "kind=open&edge=out&by=all".to_owned(), span),
        (figures["now"]["open"].clone(), "kind=open&edge=end&by=all".to_owned(), span),
        (figures["now"]["late"].clone(), "kind=late&edge=end&by=all".to_owned(), span),
        (figures["disputed"][0].clone(), "kind=disputed&edge=in&by=all".to_owned(), span),
        (figures["reopened"][0].clone(), "kind=reopened&edge=in&by=all".to_owned(), span),
    ];
    for week in figures["weeks"].as_array().unwrap() {
        let monday = day(&week["week"]);
        let span = (monday, monday + Days::new(7));
        asked.push((week["flow"]["open"].clone(), "kind=open&edge=end&by=all".to_owned(), span));
        asked.push((week["flow"]["late"].clone(), "kind=late&edge=end&by=all".to_owned(), span));
    }
    for group in figures["groups"].as_array().unwrap() {
        let (by, of) = (group["by"].as_str().unwrap(), group["of"].as_str().unwrap());
        asked.push((group["now"]["came"].clone(), format!("kind=came&edge=in&by={by}&of={of}"), span));
        asked.push((group["now"]["late"].clone(), format!("kind=late&edge=end&by={by}&of={of}"), span));
    }
    for step in figures["steps"].as_array().unwrap() {
        let no = step["step"].as_str().unwrap();
        asked.push((step["now"]["count"].clone(), format!("kind=step&edge=in&by=all&key={no}"), span));
        asked.push((step["late"].clone(), format!("kind=step_late&edge=in&by=all&key={no}"), span));
    }
    for (stage, both) in
        ["came", "registered", "handled", "answered", "content"].iter().zip(figures["stages"].as_array().unwrap())
    {
        asked.push((both[0].clone(), format!("kind=stage&edge=in&by=all&key={stage}"), span));
    }
    for pair in figures["returned"].as_array().unwrap() {
        let key = pair["key"].as_str().unwrap().replace('>', "%3E");
        asked.push((pair["now"].clone(), format!("kind=returned&edge=in&by=all&key={key}"), span));
    }
    for (count, which, (from, until)) in asked {
        let path = format!(
            "/api/v1/board/cases?post={}&procedure={procedure}&{which}&from={from}&until={until}",
            officer.post
        );
        let answer = officer.get(&path).await;
        assert_eq!(answer.status, 200, "{which}: {}", answer.body);
        let (rows, hidden) = (answer.body["rows"].as_array().unwrap(), number(&answer.body["hidden"]));
        assert!(answer.body["next"].is_null(), "all of them are on one page");
        assert_eq!(rows.len() as i64 + hidden, number(&count), "{procedure}: {which}, {from} to {until}");
    }
}
