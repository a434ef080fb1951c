//! Mail at set times.

use super::*;
use crate::delivery::{Listing, Waiting};
use crate::recap::{Counts, Figures};
use crate::wire::RecapFigures;

fn waiting(nth: u32, due_at: Moment) -> Waiting {
    Waiting {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        number: RegisterNumber::parse(&format!("JNW-2026-{nth:04}")),
        period: None,
        due_at,
    }
}

fn desk(office: &str, due: &[Moment]) -> Desk {
    let waiting = (1..).zip(due).map(|(nth, at)| waiting(nth, *at));
    Desk { office: office.to_owned(), listing: Listing::of(waiting, crate::time::Zone::Wib, monday()) }
}

fn list(desks: &[Desk]) -> Option<Notice> {
    let zone = crate::time::Zone::Wib;
    due_list(SITE, Flow::of("jenawi-daring", Channel::Website).agency, (zone.date(monday()), zone), desks)
}

#[test]
fn a_list_says_which_cases_are_due_when_and_nothing_where_nothing_is() {
    assert_eq!(list(&[]), None);
    assert_eq!(list(&[desk("Kepala", &[])]), None);
    let (hour, day) = (60, 24 * 60);
    let due = [-day, hour, 2 * hour, 3 * day].map(|minutes| monday().plus_minutes(minutes));
    let notice = list(&[desk("Kepala", &[]), desk("Pengelola Data", &due)]).unwrap();
    assert_eq!(notice.subject, "Tenggat Senin, 23 November 2026: 1 lewat, 2 hari ini, 1 minggu ini");
    let counted = "Di Pengelola Data: 1 lewat tenggat, 2 jatuh tempo hari ini, 1 lagi sampai Minggu, 29 November 2026.";
    assert!(
        notice
            .body
            .starts_with(&format!("Yth. Pengelola Data,\n\n{counted}\n\nLewat tenggat:\n- Aduan JNW-2026-0001, "))
    );
    assert!(notice.body.contains(&format!("  {SITE}/petugas/aduan/0192f0c1-0000-7000-8000-000000000001")));
    assert!(!notice.body.contains("Kepala"), "{}", notice.body);
}

#[test]
fn a_long_list_names_the_first_fifty_and_counts_the_rest() {
    let notice = list(&[desk("Kepala", &[monday().plus_minutes(-1); 53])]).unwrap();
    assert!(notice.subject.contains("53 lewat"), "{}", notice.subject);
    assert_eq!(notice.body.matches("- Aduan JNW").count(), 50);
    assert!(notice.body.contains("Masih ada 3 lagi di konsol."), "{}", notice.body);
}

#[test]
fn the_news_of_a_recap_says_its_figures_and_its_fingerprint() {
    let flow = Flow::of("karanganyar-aduan-warga", Channel::Website);
    let mut case = flow.walked(&[]);
    case.period = Period::parse("2026-11");
    let check = |all: Counts, kept: &str| {
        let figures = Figures { all, ..Figures::default() };
        let (period, hash) = (Period::parse("2026-11").unwrap(), String::new());
        let found = RecapFigures { period, at: monday(), known_at: monday(), figures, hash };
        let notice = recap_ready(&flow.matter(&case), Role::Head, &found, "ab12");
        assert_eq!(notice.subject, "Rekap bulanan November 2026: sudah diserahkan dan dokumennya jadi");
        for said in [kept, "Masuk: 7\nDijawab: ", "/rekap\n", "(SHA-256): ab12\n"] {
            assert!(notice.body.contains(said), "{said} is not in {}", notice.body);
        }
    };
    check(Counts { came: 7, answered: 3, ended: 1, open: 4, late: 3 }, "Tepat janji: 62 %");
    check(Counts { came: 7, ..Counts::default() }, "Tepat janji: Belum ada");
}
