use chrono::{Datelike, Weekday};
use proptest::prelude::*;

use super::*;

const ZONE: Zone = Zone::Wib;
const DAY: i64 = 86_400_000;

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn monday(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_week_begins_on_monday_where_the_agency_is() {
    let check =
        |at: &str, zone: Zone, expect: &str| assert_eq!(week_of(moment(at), zone), monday(expect), "{at} {zone:?}");
    check("2026-11-23T00:00:00+07:00", ZONE, "2026-11-23");
    check("2026-11-22T23:59:00+07:00", ZONE, "2026-11-16");
    check("2026-11-22T23:59:00+07:00", Zone::Wita, "2026-11-23");
    check("2027-01-01T12:00:00+07:00", ZONE, "2026-12-28");
}

#[test]
fn a_span_ends_with_the_week_that_runs_and_is_of_one_of_the_lengths() {
    let now = moment("2026-11-25T09:00:00+07:00");
    let span = Span::up_to(now, ZONE, 4).unwrap();
    assert_eq!((span.from, span.until), (monday("2026-11-02"), monday("2026-11-30")));
    assert_eq!((span.before().from, span.before().until), (monday("2026-10-05"), monday("2026-11-02")));
    assert_eq!(span.weeks().collect::<Vec<_>>().len(), 4);
    for wrong in [0, 1, 5, 53, u32::MAX] {
        assert_eq!(Span::up_to(now, ZONE, wrong), None, "{wrong}");
    }
}

/// Some marks of a case: when it came, how long it was open, in how many minutes a step was taken.
fn a_case() -> impl Strategy<Value = Marked> {
    let unit = prop::sample::select(vec!["", "dpu", "dinkes"]);
    (0..200_i64, prop::option::of(0..60_i64), 1..900_u32, unit).prop_map(|(came, open, minutes, unit)| {
        let at = moment("2026-06-01T09:00:00+07:00").plus_millis(came * DAY);
        let until = open.map(|days| at.plus_millis(days * DAY));
        let mark = |kind, key: &str, until, value| Mark { kind, key: key.to_owned(), at, until, value };
        let mut marks = vec![mark(MarkKind::Came, "", None, 0), mark(MarkKind::Open, "", until, 0)];
        marks.push(mark(MarkKind::Step, "2", None, minutes));
        Marked { marks, unit: unit.to_owned(), channel: "letter".to_owned(), ..Marked::default() }
    })
}

/// The sums as they are read: by the week, and of the three parts.
fn read(span: Span, cases: &[Marked]) -> (Vec<Weekly>, Vec<Line>) {
    let (mut weekly, mut lines) = (Vec::new(), Vec::new());
    for (cell, count) in cases.iter().flat_map(|case| case.cells(ZONE)) {
        let Cell { week, kind, left, by, of, key, value } = cell;
        if by == Dimension::All && span.from <= week && week < span.until {
            weekly.push(Weekly { week, kind, left, key: key.clone(), count });
        }
        let sum = match week {
            week if week >= span.until => continue,
            week if week >= span.from => Sum::Now,
            week if week >= span.before().from => Sum::Before,
            _ if kind.lasts() => Sum::Base,
            _ => continue,
        };
        lines.push(Line { sum, kind, left, by, of, key, value, count });
    }
    (weekly, lines)
}

proptest! {
    #[test]
    fn the_figures_are_those_of_counting_each_case(cases in prop::collection::vec(a_case(), 0..60), week in 0..30_i64) {
        let now = moment("2026-06-03T09:00:00+07:00").plus_millis(week * 7 * DAY);
        let span = Span::up_to(now, ZONE, 4).unwrap();
        let (weekly, lines) = read(span, &cases);
        let board = board(span, &weekly, &lines);
        let opens: Vec<(&str, Moment, Option<Moment>)> =
            cases.iter().map(|case| (case.unit.as_str(), case.marks[1].at, case.marks[1].until)).collect();
        let open_at = |unit: Option<&str>, end: Moment| {
            let open = opens.iter().filter(|(of, at, until)| {
                unit.is_none_or(|unit| *of == unit) && *at < end && until.is_none_or(|until| until >= end)
            });
            u32::try_from(open.count()).unwrap()
        };
        for one in &board.weeks {
            prop_assert_eq!(one.week.weekday(), Weekday::Mon);
            let (from, until) = Span { from: one.week, until: one.week + Days::new(7) }.moments(ZONE);
            let came = opens.iter().filter(|(_, at, _)| from <= *at && *at < until).count();
            let left = opens.iter().filter(|(.., end)| end.is_some_and(|end| from <= end && end < until)).count();
            prop_assert_eq!(one.flow.came as usize, came);
            prop_assert_eq!(one.flow.left as usize, left);
            prop_assert_eq!(one.flow.open, open_at(None, until));
        }
        prop_assert_eq!(board.weeks.last().unwrap().flow.open, board.now.open);
        prop_assert_eq!(board.before.open, open_at(None, span.moments(ZONE).0));
        for group in board.groups.iter().filter(|group| group.by == Dimension::Unit) {
            prop_assert_eq!(group.now.open, open_at(Some(&group.of), span.moments(ZONE).1), "{}", &group.of);
        }
        // Of the lengths, the median and the ninth tenth are ones that there were.
        let (from, until) = span.moments(ZONE);
        let mut took: Vec<u32> = cases
            .iter()
            .filter(|case| from <= case.marks[2].at && case.marks[2].at < until)
            .map(|case| case.marks[2].value)
            .collect();
        took.sort_unstable();
        if let Some(step) = board.steps.iter().find(|step| step.now.count > 0) {
            prop_assert_eq!(step.now.count as usize, took.len());
            prop_assert_eq!(Some(step.now.median), crate::recap::percentile(&took, 50));
            prop_assert_eq!(Some(step.now.ninth_tenth), crate::recap::percentile(&took, 90));
        } else {
            prop_assert!(took.is_empty());
        }
    }

    #[test]
    fn a_chart_is_drawn_of_any_weeks(flows in prop::collection::vec((0..u32::MAX, 0..5_u32, 0..2_000_u32, 0..9_u32), 1..53)) {
        let first = monday("2026-01-05");
        let weeks: Vec<Week> = first
            .iter_weeks()
            .zip(flows)
            .map(|(week, (came, left, open, late))| Week { week, flow: Flow { came, left, open, late } })
            .collect();
        let svg = flow_chart(&weeks, crate::words::Lang::Id);
        prop_assert!(svg.starts_with("<svg role=\"img\"") && svg.ends_with("</svg>"));
        prop_assert_eq!(svg.matches("<rect").count(), weeks.len() * 2);
        prop_assert!(!svg.contains("NaN") && !svg.contains("=\"-"), "{}", svg);
    }
}

#[test]
fn a_mark_goes_into_a_sum_for_each_thing_it_is_counted_by() {
    let at = moment("2026-11-23T09:00:00+07:00");
    let mark = |kind| Mark { kind, key: String::new(), at, until: None, value: 0 };
    for kind in MarkKind::ALL {
        let marked = Marked { marks: vec![mark(*kind)], unit: "dpu".to_owned(), ..Marked::default() };
        assert_eq!(marked.cells(ZONE).len(), kind.dimensions().len(), "{kind:?}");
    }
}
