use proptest::prelude::*;

use super::*;
use crate::defaults::Defaults;

const NOVEMBER: Month =
    Month { from: Moment::from_millis(1_793_466_000_000), until: Moment::from_millis(1_796_058_000_000) };

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

fn fact(filed: &str, answered: Option<&str>, ended: Option<&str>, late_from: Option<&str>) -> Fact {
    Fact {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        version: 2,
        procedure: "jenawi-daring".to_owned(),
        happened_at: at(filed),
        recorded_at: at(filed),
        number: None,
        filed_at: at(filed),
        answered_at: answered.map(at),
        ended_at: ended.map(at),
        late_from: late_from.map(at),
        state: State::Registered,
        unit: None,
        channel: Channel::Website,
        category: None,
    }
}

#[test]
fn a_month_begins_and_ends_where_the_agency_is() {
    let period = Period::parse("2026-11").unwrap();
    assert_eq!(Month::of(&period, Zone::Wib), NOVEMBER);
    assert_eq!(Month::of(&period, Zone::Wita).from, at("2026-10-31T23:00"));
    assert_eq!(Month::of(&Period::parse("2026-12").unwrap(), Zone::Wib).until, at("2027-01-01T00:00"));
}

#[test]
fn a_case_counts_in_the_month_of_what_happened_to_it_and_as_late_once_its_promise_is_broken() {
    use Measure::{Answered, Came, Ended, Late, Open};
    let check = |fact: &Fact, expect: &[Measure]| {
        let counted: Vec<Measure> =
            Measure::ALL.iter().copied().filter(|measure| measure.counts(fact, NOVEMBER, NOVEMBER.until)).collect();
        assert_eq!(counted, expect, "{fact:?}");
    };
    let noon = "2026-11-10T12:00";
    check(&fact(noon, None, None, None), &[Came, Open]);
    check(&fact(noon, None, None, Some("2026-11-20T16:00")), &[Came, Open, Late]);
    check(&fact(noon, None, None, Some("2026-12-02T16:00")), &[Came, Open]);
    check(&fact(noon, Some("2026-11-12T09:00"), None, None), &[Came, Answered]);
    check(&fact(noon, Some("2026-11-12T09:00"), None, Some("2026-11-11T16:00")), &[Came, Answered, Late]);
    check(&fact(noon, Some("2026-11-12T09:00"), None, Some("2026-11-13T16:00")), &[Came, Answered]);
    check(&fact(noon, None, Some("2026-11-12T09:00"), Some("2026-11-13T16:00")), &[Came, Ended]);
    check(&fact(noon, None, Some("2026-11-11T09:00"), None), &[Came, Ended]);
    check(&fact("2026-10-30T12:00", Some("2026-11-02T09:00"), Some("2026-11-12T09:00"), None), &[Answered]);
    check(&fact("2026-10-30T12:00", Some("2026-10-31T09:00"), Some("2026-11-12T09:00"), None), &[]);
    check(&fact("2026-10-30T12:00", None, None, Some("2026-11-03T16:00")), &[Open, Late]);
    check(&fact("2026-10-31T23:59", None, None, None), &[Open]);
    check(&fact("2026-11-01T00:00", None, None, None), &[Came, Open]);
    check(&fact("2026-12-01T00:00", None, None, None), &[]);
}

#[test]
fn an_answer_takes_the_working_days_after_the_day_the_case_came() {
    let set = Defaults::load().unwrap();
    let calendar = set.calendar("karanganyar").unwrap();
    let check = |filed: &str, answered: &str, expect: u32| {
        assert_eq!(
            working_days(&fact(filed, Some(answered), None, None), calendar),
            Some(expect),
            "{filed} {answered}"
        );
    };
    check("2026-11-20T09:00", "2026-11-20T15:00", 0);
    check("2026-11-20T15:50", "2026-11-24T10:00", 2);
    check("2026-03-17T09:00", "2026-03-27T16:00", 3);
    assert_eq!(working_days(&fact("2026-11-20T09:00", None, None, None), calendar), None);
}

#[test]
fn how_long_answers_took_is_said_by_answers_that_were_given() {
    let set = Defaults::load().unwrap();
    let calendar = set.calendar("karanganyar").unwrap();
    let days = ["2026-11-09T15:00", "2026-11-10T15:00", "2026-11-10T15:00", "2026-11-13T15:00"];
    let facts: Vec<Fact> = days.iter().map(|day| fact("2026-11-09T09:00", Some(day), None, None)).collect();
    let found = tally(&facts, NOVEMBER, NOVEMBER.until, calendar).days;
    assert_eq!(found, Lengths { median: Some(1), ninth_tenth: Some(4), mean_hundredths: Some(150) });
    assert_eq!(tally([], NOVEMBER, NOVEMBER.until, calendar), Figures::default());
}

fn any_fact() -> impl Strategy<Value = Fact> {
    let moment = || 1_790_000_000_000_i64..1_800_000_000_000;
    let maybe = || proptest::option::of(moment());
    let channel = proptest::sample::select(Channel::ALL.to_vec());
    (moment(), maybe(), maybe(), maybe(), channel).prop_map(|(filed, answered, ended, late, channel)| {
        let after = |moment: Option<i64>| moment.map(|moment| Moment::from_millis(moment.max(filed)));
        Fact {
            filed_at: Moment::from_millis(filed),
            answered_at: after(answered),
            ended_at: after(ended),
            late_from: after(late),
            channel,
            ..fact("2026-11-10T12:00", None, None, None)
        }
    })
}

proptest! {
    #[test]
    fn each_case_is_answered_ended_or_open_at_most_once_and_late_only_as_one_of_them(fact in any_fact()) {
        let counts = |measure: Measure| measure.counts(&fact, NOVEMBER, NOVEMBER.until);
        let concluded = [Measure::Answered, Measure::Ended, Measure::Open].into_iter().filter(|it| counts(*it)).count();
        prop_assert!(concluded <= 1);
        prop_assert!(!counts(Measure::Late) || concluded == 1);
    }

    #[test]
    fn the_groups_of_a_kind_add_up_to_the_whole(facts in proptest::collection::vec(any_fact(), 0..60)) {
        let set = Defaults::load().unwrap();
        let figures = tally(&facts, NOVEMBER, NOVEMBER.until, set.calendar("karanganyar").unwrap());
        for groups in [&figures.units, &figures.channels, &figures.categories] {
            for measure in Measure::ALL {
                let sum: u32 = groups.iter().map(|group| group.counts.of(*measure)).sum();
                prop_assert_eq!(sum, figures.all.of(*measure));
            }
        }
    }
}
