//! What must stand on each paper.

use shared::paper::{Block, Format, Size};
use shared::words::citizen::paper as slip;
use shared::words::{Lang, paper as words, recap as said};

use super::more::{receipt_of, register_of};
use super::sample::{LARGE, SMALL, made, recap_of};
use super::{drawn, pages, stands};

#[test]
fn a_recap_shows_its_figures_their_formulas_its_list_and_both_places_to_sign() {
    let paper = recap_of(LARGE, 40, Lang::Id);
    let pages = pages(&drawn(&paper));
    for text in [
        "REKAP BULANAN PENANGANAN ADUAN",
        "BULAN NOVEMBER 2026",
        "Selasa, 1 Desember 2026 pukul 09.30 WIB",
        said::LATE_FORMULA.id,
        said::CAME_FORMULA.id,
        "Menurut kanal",
        "Siti Rahmawati, S.Kom.",
        "NIP 19900412 201503 2 004",
        "Pekalongan, 1 Desember 2026",
        "Disposisi Kepala Dinas",
        words::DISPOSITION_NOTE.id,
        &paper.foot,
        "Lampiran: daftar aduan bulan November 2026",
    ] {
        stands(&pages, text);
    }
    let Block::Table(list) = &paper.annexes[0].blocks[1] else { panic!("no list") };
    for row in &list.rows {
        stands(&pages, &row[1]);
    }
    for (nth, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Halaman{}dari{}", nth + 1, pages.len())), "page {nth} has no number: {page}");
    }
}

#[test]
fn a_long_list_has_its_head_on_each_page() {
    let pages = pages(&drawn(&recap_of("jenawi", 200, Lang::Id)));
    let list: Vec<&String> = pages.iter().skip_while(|page| !page.contains("Lampiran")).collect();
    assert!(list.len() > 3, "{} pages", list.len());
    for page in list {
        assert!(page.contains("Ringkasanaduan") && page.contains("Tepatwaktu"), "{page}");
    }
}

#[test]
fn a_month_without_cases_is_a_paper_too() {
    let pages = pages(&drawn(&recap_of(SMALL, 0, Lang::Id)));
    stands(&pages, words::RECAP_EMPTY.id);
    stands(&pages, "DINAS KOMUNIKASI, INFORMATIKA, STATISTIK DAN PERSANDIAN");
}

#[test]
fn a_paper_speaks_english_where_it_is_asked_to() {
    let pages = pages(&drawn(&recap_of(LARGE, 3, Lang::En)));
    stands(&pages, said::LATE_FORMULA.en);
    stands(&pages, "Page 1 of");
}

#[test]
fn a_register_has_its_twenty_columns_and_every_complaint() {
    let paper = register_of(30, Lang::Id);
    let Block::Table(table) = &paper.blocks[0] else { panic!("no table") };
    assert_eq!(table.columns.len(), 20);
    let pages = pages(&drawn(&paper));
    for column in &table.columns {
        stands(&pages, &column.head);
    }
    for row in &table.rows {
        assert_eq!(row.len(), 20);
        stands(&pages, &row[1]);
    }
    for text in ["BUKU REGISTER PENGADUAN", "1 NOVEMBER 2026 SAMPAI 30 NOVEMBER 2026", words::REGISTER_KEPT.id] {
        stands(&pages, text);
    }
}

#[test]
fn a_receipt_says_what_the_law_asks_for_on_one_page() {
    let pages = pages(&drawn(&receipt_of(false, Lang::Id)));
    assert_eq!(pages.len(), 1);
    for text in ["K7RM-Q2XD-9FHT", "0042", "Senin, 2 November 2026 pukul 08.15 WIB", slip::RIGHT_FREE.id, slip::SCAN.id]
    {
        stands(&pages, text);
    }
    let desk = super::pages(&drawn(&receipt_of(true, Lang::Id)));
    assert_eq!(desk.len(), 1);
    stands(&desk, "Siti Rahmawati");
    stands(&desk, "Bambang Sutrisno");
    assert!(!desk[0].contains("K7RM"), "the agency's own copy has no code");
}

#[test]
fn the_same_paper_is_the_same_bytes_and_another_moment_makes_others() {
    let paper = recap_of(LARGE, 12, Lang::Id);
    let first = drawn(&paper);
    drawn(&recap_of(SMALL, 2, Lang::En));
    assert!(first == drawn(&paper));
    let later = documents::pdf(&paper, made().plus_minutes(1)).unwrap();
    assert!(first != later);
}

#[test]
fn a_paper_says_that_it_keeps_to_both_standards() {
    let pdf = drawn(&recap_of(LARGE, 1, Lang::Id));
    let text = String::from_utf8_lossy(&pdf);
    for said in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"] {
        assert!(text.contains(said), "{said} is not said");
    }
    for never in ["Type1", "/JavaScript", "/EmbeddedFile"] {
        assert!(!text.contains(never), "{never}");
    }
}

#[test]
fn every_size_of_paper_takes_a_paper_both_ways() {
    for size in [Size::A4, Size::F4, Size::A3, Size::HalfF4] {
        for landscape in [false, true] {
            let mut paper = recap_of(LARGE, 2, Lang::Id);
            paper.format = Format { size, landscape };
            drawn(&paper);
        }
    }
}
