use super::*;
use crate::form::{Field, Problem, ProblemCode};

#[test]
fn a_filter_is_read_back_from_its_address() {
    #[track_caller]
    fn check(address: &str, expect: Option<&str>) {
        assert_eq!(Filter::parse(address).map(|filter| filter.address()).as_deref(), expect, "{address}");
    }
    check("", Some(""));
    check("status=closed", Some("status=closed"));
    check("sejak=2026-11-01&status=closed&", Some("status=closed&sejak=2026-11-01"));
    check("status=closed&status=received", Some("status=received"));
    for wrong in [
        "status=",
        "status=lain",
        "sejak=2026-02-30",
        "kategori=A B",
        "lain=1",
        "status",
        "tenggat=besok",
        "keadaan=ya",
        "menunggu=' or 1=1",
    ] {
        check(wrong, None);
    }
}

#[test]
fn an_address_with_more_in_it_gives_its_filters_and_names_those_it_cannot_read() {
    let (filter, unread) = Filter::read("tampilan=semua&status=closed&sejak=kemarin&unit=dinas-pupr");
    assert_eq!(filter.address(), "status=closed&unit=dinas-pupr");
    assert_eq!(unread, [Key::Since]);
    assert_eq!(filter.without(Key::State).address(), "unit=dinas-pupr");
    assert_eq!(filter.get(Key::Category), "");
}

#[test]
fn each_key_has_a_code_of_its_own_and_takes_only_its_own_values() {
    let mut codes = Key::ALL.map(Key::code).to_vec();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Key::ALL.len());
    for key in Key::ALL {
        assert_eq!(Key::from_code(key.code()), Some(key));
        assert!(!key.takes("") && !key.takes("a=b") && !key.takes("a&b"), "{key:?}");
        for (value, _) in key.fixed().unwrap_or_default() {
            assert!(key.takes(value), "{key:?} {value}");
        }
    }
    for name in ["tampilan", "tujuan", "kata"] {
        assert_eq!(Key::from_code(name), None, "{name} is another's in the same address");
    }
}

#[test]
fn a_period_holds_its_first_and_its_last_day_whole() {
    let filter = Filter::parse("sejak=2026-11-01&sampai=2026-11-30").expect("a filter");
    let (from, before) = filter.filed(Zone::Wita);
    let at = |text: &str| Zone::Wita.from_typed(text);
    assert_eq!((from, before), (at("2026-11-01T00:00"), at("2026-12-01T00:00")));
    assert_eq!(Filter::default().filed(Zone::Wib), (None, None));
}

#[test]
fn late_is_before_now_and_soon_is_not() {
    // A Monday.
    let now = Zone::Wib.from_typed("2026-11-23T10:00").expect("a moment");
    #[track_caller]
    fn check(due: &str, now: Moment, expect: [bool; 3]) {
        let due = Zone::Wib.from_typed(due).expect("a moment");
        let within = |value: &str| {
            let filter = Filter::parse(&format!("tenggat={value}")).expect("a filter");
            filter.due(Zone::Wib, now).is_some_and(|(from, before)| from <= due && due < before)
        };
        assert_eq!([PAST, TODAY, WEEK].map(within), expect, "{due:?}");
    }
    check("2026-11-23T09:59", now, [true, false, false]);
    check("2026-11-23T16:00", now, [false, true, true]);
    check("2026-11-29T16:00", now, [false, false, true]);
    check("2026-11-30T08:00", now, [false, false, false]);
    assert_eq!(Filter::default().due(Zone::Wib, now), None);
}

#[test]
fn what_is_typed_is_a_number_words_or_a_persons_own() {
    #[track_caller]
    fn check(text: &str, expect: Typed) {
        assert_eq!(typed(text), expect, "{text}");
    }
    let number = |text: &str| Typed::Number(text.to_owned());
    check("  ", Typed::Nothing);
    check("lampu jalan", Typed::Words);
    check("rt 05 balong", Typed::Words);
    check(" jnw-2026-0042 ", number("JNW-2026-0042"));
    check("JNW-2026", number("JNW-2026"));
    check("42", number("42"));
    check("LG/123", number("LG/123"));
    check("081234567890", Typed::Person);
    check("+62 812-3456-7890", Typed::Person);
    check("3313050505900001", Typed::Person);
    check("33130505 05900001", Typed::Person);
}

#[test]
fn a_running_number_alone_is_one_of_the_year() {
    #[track_caller]
    fn check(typed: &str, expect: &str) {
        assert_eq!(register_number(typed, "JNW-{tahun}-{urut:4}", 2026), expect);
    }
    check("42", "JNW-2026-0042");
    check("0042", "JNW-2026-0042");
    check("JNW-2026", "JNW-2026");
    check("1234567", "1234567");
}

#[test]
fn a_view_has_a_name_that_fits_the_rail() {
    assert_eq!(name("  Lampu   jalan \n").as_deref(), Ok("Lampu jalan"));
    let wrong = |code| Err(vec![Problem { field: Field::Title, code }]);
    assert_eq!(name(" "), wrong(ProblemCode::Required));
    assert_eq!(name(&"a".repeat(NAME_LEN_MAX + 1)), wrong(ProblemCode::TooLong));
}

proptest::proptest! {
    #[test]
    fn no_address_makes_a_filter_that_is_not_read_back(text in ".{0,200}") {
        let (filter, _) = Filter::read(&text);
        proptest::prop_assert_eq!(Filter::parse(&filter.address()), Some(filter));
        let _ = typed(&text);
    }
}
