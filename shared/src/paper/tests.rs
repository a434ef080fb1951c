use super::*;
use crate::defaults::Defaults;
use crate::id::{CaseId, Period, RegisterNumber};
use crate::procedure::{Channel, State};
use crate::recap::{Counts, Figures, Group};
use crate::wire::{RecapFigures, RecapRow};

mod letters;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

fn found() -> RecapFigures {
    let all = Counts { came: 3, answered: 2, ended: 0, open: 1, late: 1 };
    let unit = |key: &str, counts| Group { key: key.to_owned(), counts };
    RecapFigures {
        period: Period::parse("2026-11").unwrap(),
        at: at("2026-12-01T00:00"),
        known_at: at("2026-12-01T09:30"),
        figures: Figures {
            all,
            units: vec![unit("", all)],
            channels: vec![unit("website", all)],
            ..Figures::default()
        },
        hash: "ab".repeat(32),
    }
}

fn one(nth: u32) -> RecapRow {
    RecapRow {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        number: RegisterNumber::from_template("JNW-{tahun}-{urut:4}", 2026, nth),
        summary: String::new(),
        filed_at: at("2026-11-10T12:00"),
        concluded_at: Some(at("2026-11-12T09:00")),
        state: State::Answered,
        channel: Channel::Website,
        unit: None,
        late: true,
    }
}

fn printed(rows: &[RecapRow], lang: Lang) -> Paper {
    let set = Defaults::load().unwrap();
    let (found, agency) = (found(), set.agency("jenawi").unwrap());
    let paper = RecapPaper {
        agency,
        procedure: set.procedure("jenawi-daring").unwrap(),
        calendar: set.calendar("karanganyar").unwrap(),
        found: &found,
        rows,
        rows_all: rows.len(),
        number: None,
        place: "Jenawi",
        on: None,
        signer: Signer::default(),
        disposed: Disposed::default(),
    };
    recap(&paper, lang)
}

/// The tables of some blocks.
fn tables(blocks: &[Block]) -> Vec<&Table> {
    fn table(block: &Block) -> Option<&Table> {
        if let Block::Table(table) = block { Some(table) } else { None }
    }
    blocks.iter().filter_map(table).collect()
}

#[test]
fn a_recap_says_each_figure_with_its_formula_and_quotes_the_hash() {
    let paper = printed(&[one(1)], Lang::Id);
    let figures = &tables(&paper.blocks)[0].rows;
    assert_eq!(figures[0][1], "3");
    assert_eq!(figures[5][1], "66 %");
    assert!(figures.iter().all(|row| row.len() == 3 && !row[2].is_empty()));
    assert!(paper.foot.contains(&"ab".repeat(32)));
    assert_eq!(paper.entries[4].value, "Selasa, 1 Desember 2026 pukul 09.30 WIB");
}

#[test]
fn what_nobody_has_apart_is_not_told_apart() {
    let paper = printed(&[one(1)], Lang::Id);
    let captions: Vec<&str> = tables(&paper.blocks).iter().map(|table| table.caption.as_str()).collect();
    assert_eq!(captions, ["Angka bulan ini", "Menurut kanal"]);
}

#[test]
fn a_row_counts_working_days_and_hides_what_may_not_be_read() {
    let paper = printed(&[one(7)], Lang::Id);
    let row = &tables(&paper.annexes[0].blocks)[0].rows[0];
    let expect =
        ["1", "JNW-2026-0007", "10 Nov 2026", "Situs web", "(tidak ditampilkan)", "–", "12 Nov 2026", "2", "Tidak"];
    assert_eq!(row[..9], expect);
}

#[test]
fn a_list_that_is_cut_says_so() {
    let rows: Vec<RecapRow> = (1..=1_001).map(one).collect();
    let paper = printed(&rows, Lang::En);
    let annex = &paper.annexes[0];
    assert_eq!(tables(&annex.blocks)[0].rows.len(), RECAP_PAPER_ROWS);
    let Block::Paragraph(lead) = &annex.blocks[0] else { panic!("no lead") };
    assert!(lead.contains("the first 1000") && lead.contains("1001"), "{lead}");
}

#[test]
fn a_paper_comes_back_from_its_json_as_it_was() {
    let paper = printed(&[one(1)], Lang::Id);
    let text = serde_json::to_string(&paper).unwrap();
    assert!(serde_json::from_str::<Paper>(&text).unwrap() == paper);
}

#[test]
fn a_signature_has_dots_for_what_is_not_known() {
    let signed = Signature::of(&Signer::default(), "Jenawi", None, Lang::Id);
    assert_eq!(signed.dated, "Jenawi, ........................");
    assert!(signed.name.starts_with("(...."));
    let on = crate::time::parse_date("2026-12-01");
    assert_eq!(Signature::of(&Signer::default(), "", on, Lang::Id).dated, "1 Desember 2026");
}
