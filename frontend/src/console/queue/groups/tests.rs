//! Rows are grouped by the server's time in the agency's zone.

use shared::id::{CaseId, RegisterNumber};
use shared::procedure::{Role, State};

use super::*;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).expect("a moment")
}

fn row(id: &str, summary: &str, due: Option<&str>) -> QueueRow {
    QueueRow {
        id: CaseId::parse(id).expect("an id"),
        number: RegisterNumber::parse(&format!("JNW-2026-00{id}")),
        summary: summary.to_owned(),
        state: State::Forwarded,
        holder: Role::Ppid,
        unit: None,
        external: None,
        period: None,
        classification: None,
        filed_at: at("2026-11-20T09:00"),
        due_at: due.map(at),
        reporter_spoke: false,
        confidential: false,
        dissatisfied: false,
        promised_at: None,
        task: None,
        worker: None,
        review_by: None,
    }
}

#[test]
fn rows_stand_by_urgency_and_the_nearest_first() {
    let rows = [
        row("10", "nanti", Some("2026-12-01T16:00")),
        row("11", "hari ini sore", Some("2026-11-25T16:00")),
        row("12", "terlambat", Some("2026-11-25T09:59")),
        row("13", "tanpa", None),
        row("14", "hari ini siang", Some("2026-11-25T12:00")),
        row("15", "Minggu", Some("2026-11-29T23:59")),
        row("16", "Senin depan", Some("2026-11-30T08:00")),
    ];
    let groups = by_urgency(rows.map(Shared::new).to_vec(), at("2026-11-25T10:00"), Zone::Wib);
    let seen: Vec<(Option<Urgency>, Vec<&str>)> =
        groups.iter().map(|group| (group.urgency, group.rows.iter().map(|row| row.id.as_str()).collect())).collect();
    assert_eq!(
        seen,
        [
            (Some(Urgency::Late), vec!["12"]),
            (Some(Urgency::Today), vec!["14", "11"]),
            (Some(Urgency::Week), vec!["15"]),
            (Some(Urgency::Later), vec!["16", "10"]),
            (Some(Urgency::Free), vec!["13"]),
        ]
    );
}

#[test]
fn a_limit_that_ends_this_very_moment_is_not_late() {
    let now = at("2026-11-25T10:00");
    assert_eq!(Urgency::of(Some(now), now, Zone::Wib), Urgency::Today);
    assert_eq!(Urgency::of(Some(now.plus_millis(-1)), now, Zone::Wib), Urgency::Late);
}

#[test]
fn today_is_the_agencys_today() {
    let now = Moment::parse("2026-11-25T22:30:00+07:00").expect("a moment");
    let due = Moment::parse("2026-11-25T23:30:00+07:00").expect("a moment");
    assert_eq!(Urgency::of(Some(due), now, Zone::Wib), Urgency::Today);
    assert_eq!(Urgency::of(Some(due), now, Zone::Wita), Urgency::Week, "half past midnight in Makassar");
}

#[test]
fn every_word_sought_must_stand_in_the_row() {
    let row = row("42", "Lampu jalan mati di Balong", None);
    let check = |sought: &str, expect: bool| assert_eq!(matches(&row, None, sought, Lang::Id), expect, "{sought}");
    check("", true);
    check("lampu BALONG", true);
    check("0042", true);
    check("ppid", true);
    check("diteruskan", true);
    check("lampu jembatan", false);
}
