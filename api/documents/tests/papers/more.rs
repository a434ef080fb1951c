//! A register and a receipt, as an agency would print them.

use shared::case::ClockName;
use shared::id::RegisterNumber;
use shared::national::NationalLimit;
use shared::paper::{Forwarded, Paper, ReceiptPaper, RegisterPaper, RegisterRow, Signer, receipt, register};
use shared::procedure::{Channel, Classification, State};
use shared::secrecy::Secrecy;
use shared::time::{Moment, parse_date};
use shared::words::Lang;

use super::sample::{LARGE, Office, STORIES, made, office};

/// A moment in Western Indonesia.
pub fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

fn row(office: &Office, nth: u32) -> RegisterRow {
    let named = nth % 3 != 2;
    let text = |text: &str| if named { text.to_owned() } else { String::new() };
    let filed_at = at("2026-11-02T08:15").plus_minutes(i64::from(nth) * 611);
    let unit = &office.agency.units[nth as usize % office.agency.units.len()];
    let answered = nth % 4 != 3;
    RegisterRow {
        number: RegisterNumber::from_template(&office.agency.number_template, 2026, nth + 1),
        filed_at,
        channel: [Channel::Laporgub, Channel::Whatsapp, Channel::InPerson][nth as usize % 3],
        reporter: text("Bambang Sutrisno"),
        address: text("Jl. Hayam Wuruk 12, Kauman, Pekalongan Timur"),
        contact: text("0812 3456 7890, bambang.sutrisno@contoh.id"),
        classification: Some([Classification::Ordinary, Classification::Aspiration][nth as usize % 2]),
        category: office.agency.categories[nth as usize % office.agency.categories.len()].name.clone(),
        summary: STORIES[nth as usize % STORIES.len()].to_owned(),
        place: "Jalan Gajah Mada, Pasirkratonkramat".to_owned(),
        about: unit.name.clone(),
        evidence: nth.is_multiple_of(2),
        forwarded: vec![Forwarded { office: unit.name.clone(), at: filed_at.plus_minutes(1_440) }],
        due_at: Some(filed_at.plus_minutes(1_440 * 5)),
        answer: if answered {
            "Telah ditindaklanjuti petugas lapangan dan diperbaiki.".to_owned()
        } else {
            String::new()
        },
        answered_at: answered.then(|| filed_at.plus_minutes(1_440 * 3)),
        state: if answered { State::Closed } else { State::InProgress },
        officer: "Siti Rahmawati".to_owned(),
        note: String::new(),
    }
}

/// The register of so many complaints.
pub fn register_of(count: u32, lang: Lang) -> Paper {
    let office = office(LARGE);
    let rows: Vec<RegisterRow> = (0..count).map(|nth| row(&office, nth)).collect();
    let paper = RegisterPaper {
        agency: &office.agency,
        zone: office.calendar.zone,
        from: parse_date("2026-11-01").unwrap(),
        until: parse_date("2026-11-30").unwrap(),
        known_at: made(),
        rows: &rows,
        rows_all: rows.len() as u64,
        hash: None,
        format: RegisterPaper::FORMAT,
        place: "Pekalongan",
        on: parse_date("2026-12-01"),
        signer: Signer { office: "Kepala Dinas Komunikasi dan Informatika".to_owned(), ..Signer::default() },
    };
    register(&paper, lang)
}

/// A receipt; of a complaint taken at a desk where an officer signs it.
pub fn receipt_of(desk: bool, lang: Lang) -> Paper {
    let office = office(LARGE);
    let number = RegisterNumber::from_template(&office.agency.number_template, 2026, 42);
    let signer =
        Signer { office: "Petugas penerima".to_owned(), name: "Siti Rahmawati".to_owned(), ..Signer::default() };
    let dues = [
        (ClockName::Promise, at("2026-11-09T16:00")),
        (ClockName::National(NationalLimit::Settlement), at("2026-11-24T16:00")),
    ];
    let paper = ReceiptPaper {
        agency: &office.agency,
        zone: office.calendar.zone,
        number: number.as_ref(),
        code: (!desk).then_some("K7RM-Q2XD-9FHT"),
        site: "https://aduan.contoh.go.id",
        filed_at: at("2026-11-02T08:15"),
        channel: if desk { Channel::InPerson } else { Channel::Website },
        receiver: "Petugas Dinkominfo",
        reporter: desk.then_some("Bambang Sutrisno"),
        story: STORIES[0],
        place: "Jalan Gajah Mada, Pasirkratonkramat",
        holder: "Admin Dinkominfo",
        dues: &dues,
        secrecy: Secrecy { anonymous: !desk, confidential: false },
        signer: desk.then(|| (signer, "Pekalongan", parse_date("2026-11-02").unwrap())),
    };
    receipt(&paper, lang)
}
