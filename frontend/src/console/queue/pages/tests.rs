//! Pages join as they are told again, in whatever order rows come and go.

use shared::procedure::{Role, State};
use shared::time::Moment;

use super::*;

fn row(id: u32) -> QueueRow {
    QueueRow {
        id: CaseId::parse(&format!("{id:04}")).expect("an id"),
        number: None,
        summary: String::new(),
        state: State::Forwarded,
        holder: Role::Ppid,
        unit: None,
        external: None,
        period: None,
        classification: None,
        filed_at: Moment::from_millis(0),
        due_at: None,
        reporter_spoke: false,
        confidential: false,
        dissatisfied: false,
        promised_at: None,
        review_by: None,
        task: None,
        worker: None,
    }
}

fn rows(ids: &[u32]) -> Vec<QueueRow> {
    ids.iter().map(|id| row(*id)).collect()
}

/// Two pages of three, and more behind them.
fn two() -> Pages {
    let mut pages = Pages::default();
    assert!(pages.take(None, rows(&[10, 20, 30]), Some("30".to_owned())).is_empty());
    assert!(pages.take(Some("30"), rows(&[40, 50, 60]), Some("60".to_owned())).is_empty());
    pages
}

fn shown(pages: &Pages) -> Vec<u32> {
    pages.all().map(|row| row.id.as_str().parse().expect("a number")).collect()
}

#[track_caller]
fn check(after: Option<&str>, told: &[u32], next: Option<&str>, expect: &[u32], come: &[u32]) {
    let mut pages = two();
    let arrived = pages.take(after, rows(told), next.map(str::to_owned));
    assert_eq!(shown(&pages), expect);
    assert_eq!(arrived.iter().map(|id| id.as_str().parse::<u32>().expect("a number")).collect::<Vec<_>>(), come);
    assert_eq!(pages.len(), expect.len(), "every row is known by its case, and no other");
}

#[test]
fn a_page_told_again_shows_what_came_and_drops_what_went() {
    check(None, &[10, 20, 30], Some("30"), &[10, 20, 30, 40, 50, 60], &[]);
    // One came: the last of the page stands behind the answer's end, and stays.
    check(None, &[10, 15, 20], Some("20"), &[10, 15, 20, 30, 40, 50, 60], &[15]);
    // One went: the answer reaches into the next page, whose first row moves up and is not new.
    check(None, &[10, 30, 40], Some("40"), &[10, 30, 40, 50, 60], &[]);
    check(Some("30"), &[40, 45, 50], Some("50"), &[10, 20, 30, 40, 45, 50, 60], &[45]);
    // The last page goes on where one went; what follows was not loaded, and has not just come.
    check(Some("30"), &[40, 60, 70], Some("70"), &[10, 20, 30, 40, 60, 70], &[]);
}

#[test]
fn an_answer_that_is_the_whole_ends_the_list() {
    check(None, &[10, 20], None, &[10, 20], &[]);
    check(None, &[10, 25, 70], None, &[10, 25, 70], &[25, 70]);
}

#[test]
fn an_answer_that_knows_no_row_of_its_page_begins_anew() {
    check(None, &[1, 2, 3], Some("3"), &[1, 2, 3], &[]);
}

#[test]
fn only_the_pages_that_are_looked_at_are_asked_for_anew() {
    let pages = two();
    let seen = |ids: &[u32]| ids.iter().map(|id| row(*id).id).collect::<Vec<_>>();
    assert_eq!(pages.keys(&[]), [None]);
    assert_eq!(pages.keys(&seen(&[10])), [None]);
    assert_eq!(pages.keys(&seen(&[30, 40])), [None, Some("30".to_owned())]);
}

#[test]
fn the_end_of_the_last_page_is_where_more_is_asked_for() {
    let mut pages = two();
    assert_eq!(pages.next.as_deref(), Some("60"));
    pages.take(Some("30"), rows(&[40, 50, 55]), Some("55".to_owned()));
    assert_eq!(pages.next.as_deref(), Some("60"), "60 was kept, so what follows begins behind it");
    pages.take(Some("60"), rows(&[70]), None);
    assert_eq!(shown(&pages), [10, 20, 30, 40, 50, 55, 60, 70]);
    assert_eq!(pages.next, None);
}
