//! Papers as an agency would print them, of as many cases as are wanted. Made of the compiled-in agencies.

use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::chain::Hash;
use shared::defaults::Defaults;
use shared::id::{CaseId, Period, RegisterNumber};
use shared::paper::{Disposed, Paper, RecapPaper, Signer, recap};
use shared::procedure::{Channel, Procedure, State};
use shared::recap::{Fact, Month, tally};
use shared::time::{Moment, parse_date};
use shared::wire::{RecapFigures, RecapRow};
use shared::words::Lang;

/// An agency with many units.
pub const LARGE: &str = "pekalongan";

/// An agency with a letterhead and without units.
pub const SMALL: &str = "kaltara";

/// When the papers are made.
pub fn made() -> Moment {
    Moment::parse("2026-12-01T09:30:00+07:00").unwrap()
}

/// An agency with what its papers are made of.
pub struct Office {
    pub agency: Agency,
    pub procedure: Procedure,
    pub calendar: Calendar,
}

/// The agency of an id, as it is compiled in.
pub fn office(id: &str) -> Office {
    let set = Defaults::load().unwrap();
    let agency = set.agency(id).unwrap().clone();
    let procedure = set.procedure(&agency.intakes[0].procedure).unwrap().clone();
    let calendar = set.calendar(&agency.calendar).unwrap().clone();
    Office { agency, procedure, calendar }
}

/// What people tell, in turn.
pub const STORIES: [&str; 6] = [
    "Jalan berlubang di depan Pasar Wage, sudah dua kali ada pengendara motor terjatuh saat hujan",
    "Lampu penerangan jalan padam sejak awal bulan di RT 03/RW 05, warga khawatir ketika pulang malam",
    "Permohonan kartu keluarga belum selesai, padahal berkas sudah dinyatakan lengkap tiga minggu lalu",
    "Tumpukan sampah di tepi sungai dekat jembatan menimbulkan bau dan menyumbat aliran air",
    "Bantuan sosial tidak tepat sasaran; mohon dijelaskan cara pendataannya",
    "Air PDAM mati setiap pagi antara pukul 05.00 dan 08.00",
];

fn fact(office: &Office, month: Month, nth: u32) -> Fact {
    let at = |step: i64| month.from.plus_minutes(600 + i64::from(nth) * 40_000 % 41_000 + step * 1_440);
    let (filed_at, days) = (at(0), i64::from(nth % 9));
    let answered = nth % 5 != 4;
    let units = &office.agency.units;
    let unit = (!units.is_empty() && nth % 7 != 6).then(|| units[nth as usize % units.len()].id.clone());
    let categories = &office.agency.categories;
    let channels = office.agency.channels();
    Fact {
        case: CaseId::parse(&format!("0192f0c1-0000-7000-8000-{nth:012}")).unwrap(),
        version: 2,
        procedure: office.procedure.id.clone(),
        happened_at: at(days),
        recorded_at: at(days),
        number: RegisterNumber::from_template(&office.agency.number_template, 2026, nth + 1),
        filed_at,
        answered_at: answered.then(|| at(days)),
        ended_at: None,
        late_from: (nth % 11 == 3).then(|| at(days - 1)),
        state: if answered { State::Answered } else { State::InProgress },
        unit,
        channel: channels.get(nth as usize % channels.len().max(1)).copied().unwrap_or(Channel::Website),
        category: categories.get(nth as usize % categories.len().max(1)).map(|category| category.id.clone()),
    }
}

/// So many cases of November, and what they come to.
pub fn counted(office: &Office, count: u32) -> (Vec<Fact>, Month, RecapFigures) {
    let period = Period::parse("2026-11").unwrap();
    let month = Month::of(&period, office.calendar.zone);
    let facts: Vec<Fact> = (0..count).map(|nth| fact(office, month, nth)).collect();
    let figures = tally(&facts, month, month.until, &office.calendar);
    let hash = Hash::of(format!("{count}").as_bytes()).as_str().to_owned();
    let found = RecapFigures { period, at: month.until, known_at: made(), figures, hash };
    (facts, month, found)
}

/// The recap of so many cases.
pub fn recap_of(id: &str, count: u32, lang: Lang) -> Paper {
    let office = office(id);
    let (facts, month, found) = counted(&office, count);
    let rows: Vec<RecapRow> =
        facts.iter().zip(STORIES.iter().cycle()).map(|(fact, story)| row(fact, story, month)).collect();
    let paper = RecapPaper {
        agency: &office.agency,
        procedure: &office.procedure,
        calendar: &office.calendar,
        found: &found,
        rows: &rows,
        rows_all: rows.len(),
        number: None,
        place: "Pekalongan",
        on: parse_date("2026-12-01"),
        signer: Signer {
            office: "Pengelola Pengaduan".to_owned(),
            name: "Siti Rahmawati, S.Kom.".to_owned(),
            rank: Some("Penata Muda Tingkat I".to_owned()),
            nip: Some("19900412 201503 2 004".to_owned()),
        },
        disposed: Disposed {
            signer: Signer { office: "Kepala Dinas".to_owned(), ..Signer::default() },
            ..Disposed::default()
        },
    };
    recap(&paper, lang)
}

fn row(fact: &Fact, story: &str, month: Month) -> RecapRow {
    RecapRow {
        case: fact.case.clone(),
        number: fact.number.clone(),
        summary: story.to_owned(),
        filed_at: fact.filed_at,
        concluded_at: fact.concluded_at(),
        state: fact.state,
        channel: fact.channel,
        unit: fact.unit.as_ref().map(ToString::to_string),
        late: fact.late(month.until),
    }
}
