use proptest::prelude::*;

use super::*;
use crate::time::parse_date;

fn rule(template: &str) -> LetterNumbers {
    LetterNumbers {
        template: template.to_owned(),
        classification: "000.8.3.4".to_owned(),
        classifications: Classifications { answer: Some("700.1.2.4".to_owned()), ..Classifications::default() },
        unit: "DISKOMINFO".to_owned(),
        restart: Restart::Year,
        digits: 3,
    }
}

const USUAL: &str = "{classification}/{number}/{unit}/{month_roman}/{year}";

#[test]
fn a_number_is_written_by_the_template() {
    let check = |template: &str, kind: LetterKind, number: u32, on: &str, expect: &str| {
        let on = parse_date(on).unwrap();
        assert_eq!(rule(template).written(kind, number, on).as_deref(), Some(expect), "{template}");
        assert_eq!(rule(template).running(kind, expect, on), Some(number), "{template}");
    };
    check(USUAL, LetterKind::Answer, 7, "2026-11-23", "700.1.2.4/007/DISKOMINFO/XI/2026");
    check(USUAL, LetterKind::Disposition, 63, "2026-08-02", "000.8.3.4/063/DISKOMINFO/VIII/2026");
    check(
        "{classification} / {number} TAHUN {year}",
        LetterKind::Other,
        1200,
        "2025-01-31",
        "000.8.3.4 / 1200 TAHUN 2025",
    );
    check("{number}.{month}.{year}", LetterKind::Notification, 1, "2026-03-01", "001.03.2026");
}

#[test]
fn a_number_that_was_not_written_so_is_not_read() {
    let on = parse_date("2026-11-23").unwrap();
    for wrong in ["", "700.1.2.4/7/DISKOMINFO/XI/2026", "700.1.2.4/+07/DISKOMINFO/XI/2026", "700.1.2.4/007/X/XI/2026"] {
        assert_eq!(rule(USUAL).running(LetterKind::Answer, wrong, on), None, "{wrong}");
    }
}

#[test]
fn a_template_that_gives_no_numbers_or_the_same_twice_is_refused() {
    use TemplateFault::{Brace, Digits, Long, NoUnit, NoYear, NumberApart, NumberOnce, Unknown};
    let check = |rule: &LetterNumbers, expect: Option<TemplateFault>| assert_eq!(rule.fault(), expect, "{rule:?}");
    check(&rule(USUAL), None);
    check(&rule("{number}/{year}"), None);
    check(&rule("{number}/{year"), Some(Brace));
    check(&rule("{number}}/{year}"), Some(Brace));
    check(&rule("{urut}/{year}"), Some(Unknown("urut".to_owned())));
    check(&rule("{classification}/{year}"), Some(NumberOnce));
    check(&rule("{number}/{number}/{year}"), Some(NumberOnce));
    check(&rule("{year}{number}"), Some(NumberApart));
    check(&rule("{number}{month}/{year}"), Some(NumberApart));
    check(&rule("{classification}{number}/{year}"), Some(NumberApart));
    check(&rule("{number}/{unit}"), Some(NoYear));
    check(&LetterNumbers { restart: Restart::Never, ..rule("{number}/{unit}") }, None);
    check(&LetterNumbers { unit: " ".to_owned(), ..rule(USUAL) }, Some(NoUnit));
    check(&LetterNumbers { unit: String::new(), ..rule("{number}/{year}") }, None);
    check(&LetterNumbers { digits: 0, ..rule(USUAL) }, Some(Digits));
    check(&LetterNumbers { digits: 7, ..rule(USUAL) }, Some(Digits));
    check(&LetterNumbers { unit: "X".repeat(60), ..rule(USUAL) }, Some(Long));
    check(&rule("{number}/{year}\n"), Some(Long));
}

#[test]
fn what_is_void_stays_void_and_no_number_is_used_twice() {
    use NumberDeed::{Reserve, Use, Void};
    use NumberRefusal as No;
    use NumberState as State;
    let check = |state: Option<State>, deed: NumberDeed, expect: Result<State, No>| {
        assert_eq!(after(state, deed), expect, "{state:?} {deed:?}");
    };
    check(None, Reserve, Ok(State::Reserved));
    check(None, Use, Ok(State::Used));
    check(None, Void, Err(No::Void));
    check(Some(State::Reserved), Use, Ok(State::Used));
    check(Some(State::Reserved), Void, Ok(State::Void));
    check(Some(State::Reserved), Reserve, Err(No::Used));
    check(Some(State::Used), Void, Ok(State::Void));
    check(Some(State::Used), Use, Err(No::Used));
    check(Some(State::Used), Reserve, Err(No::Used));
    for deed in NumberDeed::ALL {
        check(Some(State::Void), *deed, Err(No::Void));
    }
}

#[test]
fn a_sequence_is_a_years_or_goes_on_for_good() {
    assert_eq!(rule(USUAL).series(2026), 2026);
    assert_eq!(LetterNumbers { restart: Restart::Never, ..rule(USUAL) }.series(2026), 0);
}

proptest! {
    #[test]
    fn every_number_is_read_back_and_no_two_look_the_same(
        (one, other) in (1u32..2_000_000, 1u32..2_000_000),
        (day, month) in (1u32..29, 1u32..13),
        year in 2000i32..2100,
        nth in 0usize..4,
        pieces in prop::sample::subsequence(vec!["{classification}", "{unit}", "{month}", "{month_roman}"], 0..=4),
    ) {
        let kind = LetterKind::ALL[nth];
        let on = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let rule = rule(&format!("{}/{{number}}/{{year}}", pieces.join("-")));
        prop_assert_eq!(rule.fault(), None);
        let written = rule.written(kind, one, on).unwrap();
        prop_assert_eq!(rule.running(kind, &written, on), Some(one));
        prop_assert_eq!(rule.written(kind, other, on).unwrap() == written, one == other);
        // Of another month of the same year too.
        let later = NaiveDate::from_ymd_opt(year, 13 - month, day).unwrap();
        prop_assert!(one == other || rule.written(kind, other, later).unwrap() != written);
    }

    #[test]
    fn no_template_does_harm(template in "\\PC{0,40}") {
        let rule = rule(&template);
        let on = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        if rule.fault().is_none() {
            let written = rule.written(LetterKind::Other, 5, on).unwrap();
            prop_assert_eq!(rule.running(LetterKind::Other, &written, on), Some(5));
        }
    }
}
