//! The default set, an agency nobody has, and the reference.

use chrono::{Datelike, NaiveDate};

use super::*;
use crate::agency::Flow;
use crate::procedure::{Channel, Kind};

mod broken;
mod broken_agency;
mod printed;

pub(super) const REFERENCE: &str = include_str!("../../procedures/README.md");

pub(super) const SEVENTH: [(&str, &str); 3] = [
    ("agencies/seventh.toml", include_str!("../../tests/data/seventh-agency.toml")),
    ("calendars/seventh.toml", include_str!("../../tests/data/seventh-calendar.toml")),
    ("procedures/seventh.toml", include_str!("../../tests/data/seventh-procedure.toml")),
];

/// The example of the reference.
pub(super) fn example() -> &'static str {
    REFERENCE.split_once("```toml\n").and_then(|(_, rest)| rest.split_once("```")).expect("an example").0
}

#[test]
fn the_default_set_can_be_taken() {
    let set = Defaults::load().unwrap_or_else(|faults| panic!("{faults}"));
    let count = (set.agencies.len(), set.procedures.len(), set.calendars.len());
    assert_eq!(count, (5, 7, 3));
    assert_eq!(set.faults(), []);
    assert!(set.agency("jenawi").is_some() && set.calendar("kaltara").is_some());
    assert!(set.procedure("kaltara-pengaduan-harfiah").is_some() && set.procedure("antah").is_none());
}

#[test]
fn every_file_of_the_folder_is_compiled_in() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("procedures");
    for name in ["agencies", "calendars", "procedures"] {
        for entry in std::fs::read_dir(folder.join(name)).expect("a folder") {
            let file = format!("{name}/{}", entry.expect("an entry").file_name().to_string_lossy());
            assert!(FILES.iter().chain([&HOLIDAYS]).any(|(known, _)| *known == file), "{file}");
        }
    }
}

#[test]
fn a_year_has_as_many_working_days_as_the_decrees_leave() {
    let set = Defaults::load().expect("the compiled-in files are sound");
    let calendar = set.calendar("karanganyar").expect("a calendar");
    let check = |year: i32, expect: usize| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let days = first.iter_days().take_while(|date| date.year() == year);
        assert_eq!(days.filter(|date| calendar.closed(*date).is_none()).count(), expect, "{year}");
    };
    check(2025, 237);
    check(2026, 240);
    check(2027, 242);
}

#[test]
fn a_seventh_agency_needs_files_and_no_code() {
    let set = Defaults::read(&SEVENTH, Lang::Id).unwrap_or_else(|faults| panic!("{faults}"));
    let (agency, calendar) = (&set.agencies[0], &set.calendars[0]);
    assert_eq!(agency.flow(Channel::Phone, Some(Kind::Public)), Flow::Procedure("saluran-siaga"));
    assert_eq!(agency.units.len(), 2);
    let saturday = NaiveDate::from_ymd_opt(2026, 7, 4).expect("a date");
    assert_eq!(calendar.hours(saturday).len(), 1, "Saturday is worked");
    assert_eq!(set.user_of("saluran-siaga").map(|agency| agency.id.as_str()), Some("inspektorat-contoh"));
    let printed = super::paper::paper(&set.procedures[0], Some(agency), Lang::Id);
    assert!(printed.iter().any(|line| line.contains("E = Inspektur")), "{printed:#?}");
}

#[test]
fn the_example_of_the_reference_can_run() {
    procedure("contoh.toml", example(), Lang::Id).unwrap_or_else(|faults| panic!("{faults}"));
}

#[test]
fn the_reference_names_every_key_and_every_word() {
    let reference = REFERENCE.split("```").next().unwrap_or_default();
    let named = |word: &str| {
        [format!("`{word}`"), format!("`[{word}]`"), format!("`[[{word}]]`"), format!("`[paper.{word}]`")]
            .iter()
            .any(|form| reference.contains(form))
    };
    let mut missing: Vec<&str> = schema::keys().into_iter().filter(|key| !named(key) && *key != "paper").collect();
    missing.retain(|key| !reference.contains(&format!("[paper.standard.{key}]")));
    assert_eq!(missing, Vec::<&str>::new(), "keys");
    use crate::procedure::{Action, Classification, Role, State};
    let words = [
        Role::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
        State::ALL.iter().map(|one| one.code()).collect(),
        // What is done beside the SOP is no step of a file, and no complaint comes by the cycle.
        Action::ALL.iter().filter(|action| !action.beside()).map(|one| one.code()).collect(),
        Channel::ALL.iter().map(|one| one.code()).filter(|code| *code != "cycle").collect(),
        Classification::ALL.iter().map(|one| one.code()).collect(),
    ];
    let missing: Vec<&str> = words.concat().into_iter().filter(|word| !named(word)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "words");
}
