//! Rules of the sheets, letters and forms around a complaint.

use super::*;
use crate::disposition::{Part, Plan};
use crate::secrecy::Secrecy;

const NAME: &str = "Bambang Sutrisno";
const STREET: &str = "Jalan Hayam Wuruk 12";

const OPEN: Secrecy = Secrecy { anonymous: false, confidential: false };
const KEPT: [Secrecy; 2] = [Secrecy { anonymous: true, ..OPEN }, Secrecy { confidential: true, ..OPEN }];

fn text(paper: &Paper) -> String {
    serde_json::to_string(paper).unwrap()
}

/// Every entry of a paper, wherever it stands.
fn entries(paper: &Paper) -> Vec<Entry> {
    fn of(blocks: &[Block], to: &mut Vec<Entry>) {
        for block in blocks {
            match block {
                Block::Entries(several) => to.extend_from_slice(several),
                Block::Frame(frame) => of(&frame.blocks, to),
                Block::Beside(beside) => beside.rows.iter().flatten().for_each(|cell| of(cell, to)),
                _ => {}
            }
        }
    }
    let mut found = paper.entries.clone();
    of(&paper.blocks, &mut found);
    found
}

fn sheet(secrecy: Secrecy, told: bool) -> Paper {
    let set = Defaults::load().unwrap();
    let said = |text: &'static str| if told { text } else { "" };
    let number = one(7).number;
    let paper = ComplaintPaper {
        agency: set.agency("kaltara").unwrap(),
        zone: Zone::Wita,
        number: number.as_ref(),
        external: said("LB-1"),
        received_at: at("2026-11-02T08:15"),
        channel: Channel::InPerson,
        recorder: Signer { office: "Pengadministrasi".to_owned(), ..Signer::default() },
        place: "Tanjung Selor",
        secrecy,
        reporter: Some(NAME),
        address: said(STREET),
        contact: said("0812 3456 7890"),
        represents: said("PT Contoh"),
        story: "Jalan berlubang.",
        loss: said("Ban pecah."),
        wish: said("Ditambal."),
        happened_in: said("Pasar Wage"),
        happened_on: if told { crate::time::parse_date("2026-10-30") } else { None },
        about: said("Bidang Bina Marga"),
        files: &[],
        classification: None,
        category: said("Jalan"),
    };
    complaint_sheet(&paper, Lang::Id)
}

fn letter(secrecy: Secrecy, number: Option<&RegisterNumber>, copies: &[String]) -> Paper {
    let set = Defaults::load().unwrap();
    let paper = AnswerPaper {
        agency: set.agency("jenawi").unwrap(),
        procedure: set.procedure("jenawi-daring").unwrap(),
        calendar: set.calendar("karanganyar").unwrap(),
        letter: None,
        place: "Jenawi",
        on: None,
        number,
        received_at: at("2026-11-02T08:15"),
        secrecy,
        reporter: Some(NAME),
        address: STREET,
        answer: "Lampu sudah diganti.",
        enclosed: 0,
        signer: Signer::default(),
        copies,
    };
    answer_letter(&paper, Lang::Id)
}

fn disposed(secrecy: Secrecy, letter: &str, signed: bool) -> Paper {
    let set = Defaults::load().unwrap();
    let plan = Plan { marks: vec!["koordinasi".to_owned()], ..Plan::default() };
    let paper = DispositionPaper {
        own: None,
        agency: set.agency("kaltara").unwrap(),
        zone: Zone::Wita,
        reporter: Some(NAME),
        channel: Channel::Letter,
        secrecy,
        letter,
        subject: "",
        received_at: at("2026-11-02T08:15"),
        number: None,
        plan: &plan,
        recipients: &[("Sekretaris".to_owned(), Part::Act)],
        note: "",
        initials: &[Initialled { office: "Sekretaris".to_owned(), name: String::new(), at: None }],
        signer: Signer { office: "Kepala Dinas".to_owned(), ..Signer::default() },
        place: "Tanjung Selor",
        signed_at: signed.then(|| at("2026-11-02T09:00")),
    };
    disposition_sheet(&paper, Lang::Id)
}

#[test]
fn who_keeps_their_name_to_themselves_stands_on_no_paper() {
    for secrecy in KEPT {
        for paper in [sheet(secrecy, true), letter(secrecy, None, &[]), disposed(secrecy, "", true)] {
            let text = text(&paper);
            for secret in [NAME, STREET, "0812 3456 7890", "PT Contoh"] {
                assert!(!text.contains(secret), "{secret} stands on: {}", paper.title);
            }
        }
    }
    for paper in [sheet(OPEN, true), letter(OPEN, None, &[]), disposed(OPEN, "", true)] {
        assert!(text(&paper).contains(NAME), "{}", paper.title);
    }
}

#[test]
fn what_was_not_told_leaves_no_label_behind() {
    let bare = sheet(OPEN, false);
    assert!(entries(&bare).iter().all(|entry| !entry.value.is_empty()));
    assert!(entries(&bare).len() + 8 < entries(&sheet(OPEN, true)).len() + 1);
    let headings = |paper: &Paper| paper.blocks.iter().filter(|block| matches!(block, Block::Heading(_))).count();
    assert_eq!((headings(&bare), headings(&sheet(OPEN, true))), (4, 7));
    let without = text(&letter(OPEN, None, &[]));
    assert!(!without.contains("Tembusan") && text(&letter(OPEN, None, &["Arsip".to_owned()])).contains("1. Arsip"));
}

#[test]
fn whoever_came_in_person_signs_beside_the_officer_unless_that_would_name_them() {
    let beside = |paper: &Paper| matches!(paper.blocks.last(), Some(Block::Beside(_)));
    assert!(beside(&sheet(OPEN, true)));
    assert!(KEPT.iter().all(|secrecy| !beside(&sheet(*secrecy, true))));
}

#[test]
fn a_letter_names_the_complaint_by_its_number_or_by_its_day() {
    let number = one(7).number;
    let (with, without) = (letter(KEPT[0], number.as_ref(), &[]), letter(KEPT[0], None, &[]));
    assert_eq!(with.subtitle, "Jawaban atas aduan nomor JNW-2026-0007");
    assert!(text(&with).contains("Yth. Pelapor aduan nomor JNW-2026-0007"));
    assert_eq!(without.subtitle, "Jawaban atas aduan tanggal 2 November 2026");
    assert!(text(&without).contains("Yth. Pelapor aduan tanggal 2 November 2026"));
    assert!(text(&with).contains("Ombudsman"));
    let nature = |paper: &Paper| entries(paper)[1].value.clone();
    assert_eq!([nature(&with), nature(&letter(KEPT[1], None, &[]))], ["Biasa", "Rahasia"]);
}

#[test]
fn a_sheet_parts_number_and_date_of_a_letter_and_has_room_only_while_it_is_unsigned() {
    let value = |paper: &Paper, nth: usize| entries(paper)[nth].value.clone();
    let by_letter = disposed(OPEN, "005/12/2026, 20 November 2026", true);
    assert_eq!([value(&by_letter, 1), value(&by_letter, 2)], ["005/12/2026", "20 November 2026"]);
    let plain = disposed(OPEN, "", true);
    assert_eq!([value(&plain, 1), value(&plain, 2)], ["–", "–"]);
    assert!(!text(&plain).contains("\"room\"") && text(&disposed(OPEN, "", false)).contains("\"room\""));
}

#[test]
fn a_form_asks_a_reporter_for_nothing_their_procedure_does_not_need() {
    let set = Defaults::load().unwrap();
    for agency in &set.agencies {
        for procedure in agency.intakes.iter().filter_map(|intake| set.procedure(&intake.procedure)) {
            let form = text(&complaint_form(&FormPaper { agency, procedure, place: "" }, Lang::Id));
            assert_eq!(form.contains("\"NIK"), !procedure.identity.nik.not(), "{}", procedure.id);
            assert!(form.contains("Rahasiakan identitas saya"), "{}", procedure.id);
        }
    }
}

#[test]
fn an_evaluation_points_to_the_recap_by_its_hash_and_ticks_one_result_or_none() {
    let set = Defaults::load().unwrap();
    let found = found();
    let with = |needed: Option<bool>| {
        let paper = EvaluationPaper {
            agency: set.agency("karanganyar").unwrap(),
            procedure: set.procedure("jenawi-daring").unwrap(),
            zone: Zone::Wib,
            found: &found,
            number: Some("700/1"),
            needed,
            note: "",
            follow_up: "",
            evaluator: Signer::default(),
            at: needed.map(|_| at("2026-12-03T10:00")),
            place: "Karanganyar",
        };
        evaluation(&paper, Lang::Id)
    };
    for (needed, ticked) in [(Some(true), vec![true, false]), (Some(false), vec![false, true]), (None, vec![false; 2])]
    {
        let paper = with(needed);
        assert!(paper.foot.contains(&found.hash));
        let Block::Checks(checks) = &paper.blocks[1] else { panic!("no result") };
        assert_eq!(checks.iter().map(|check| check.set).collect::<Vec<_>>(), ticked);
        assert_eq!(text(&paper).contains("Tindak lanjut"), needed.is_none(), "room only while it is a form");
    }
    assert!(text(&with(None)).contains("Rekap bulan November 2026, nomor 700/1"));
}
