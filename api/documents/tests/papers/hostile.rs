//! What people may write, however it is meant: it is shown, and nothing else comes of it.

use proptest::prelude::*;
use shared::agency::Letterhead;
use shared::paper::{
    Align, Annex, Beside, Block, Check, Choices, Code, Column, Entry, Format, Frame, Lines, Paper, Signature, Table,
};
use shared::words::Lang;

use super::{drawn, pages, squeezed, stands};

/// A paper that says something wherever something may be said.
fn saying(text: &str) -> Paper {
    let entries = || vec![Entry::new(text, text), Entry::new("x", "")];
    let table = Table {
        caption: text.to_owned(),
        columns: vec![Column::new(text, 3), Column::new("b", 1).align(Align::End)],
        numbered: true,
        rows: vec![vec![text.to_owned(); 2], Vec::new(), vec![text.to_owned(); 5]],
        total: vec![text.to_owned()],
        empty: text.to_owned(),
    };
    let signature = Signature { dated: text.into(), office: text.into(), name: text.into(), lines: vec![text.into()] };
    let blocks = vec![
        Block::Heading(text.to_owned()),
        Block::Paragraph(text.to_owned()),
        Block::List(vec![text.to_owned()]),
        Block::Numbered(vec![text.to_owned()]),
        Block::Lines(Lines { text: text.to_owned(), align: Align::End }),
        Block::Entries(entries()),
        Block::Table(table),
        Block::Checks(vec![Check { text: text.to_owned(), set: true }]),
        Block::Choices(Choices { label: text.to_owned(), checks: vec![Check { text: text.to_owned(), set: false }] }),
        Block::Room(2),
        Block::Code(Code { text: text.to_owned(), caption: text.to_owned() }),
        Block::Signature(signature),
    ];
    let frame = Block::Frame(Frame { title: text.to_owned(), blocks: blocks.clone() });
    let rows = vec![vec![blocks.clone(), blocks.clone()], vec![blocks.clone()], Vec::new()];
    let beside = [true, false].map(|ruled| Block::Beside(Beside { ruled, rows: rows.clone() }));
    Paper {
        lang: Lang::Id,
        format: Format::default(),
        letterhead: Letterhead { lines: vec![text.to_owned()], address: text.to_owned(), contact: text.to_owned() },
        title: text.to_owned(),
        letter: false,
        subtitle: text.to_owned(),
        number: Some(text.to_owned()),
        entries: entries(),
        blocks: blocks.into_iter().chain([frame]).chain(beside).collect(),
        annexes: vec![Annex { format: Format::default(), title: text.to_owned(), blocks: Vec::new() }],
        foot: text.to_owned(),
    }
}

/// A paper of one paragraph.
fn paragraph(text: &str) -> Paper {
    Paper {
        lang: Lang::Id,
        format: Format::default(),
        letterhead: Letterhead::default(),
        title: "x".to_owned(),
        letter: false,
        subtitle: String::new(),
        number: None,
        entries: Vec::new(),
        blocks: vec![Block::Paragraph(text.to_owned())],
        annexes: Vec::new(),
        foot: String::new(),
    }
}

#[test]
fn what_looks_like_the_language_of_the_typesetter_is_shown_as_it_was_written() {
    for text in [
        "#panic(\"x\")",
        "#read(\"/etc/passwd\")",
        "$ x^2 $ *tebal* _miring_ `kode` <label> @rujukan",
        "= Judul // komentar /* komentar */ \\ ~ -- ---",
        "]#text(99pt)[ {code} #import \"@preview/x:1.0.0\"",
        "{page} {pages} {number} \"kutip\" 'kutip' https://contoh.go.id",
    ] {
        stands(&pages(&drawn(&paragraph(text))), text);
        drawn(&saying(text));
    }
}

#[test]
fn a_letter_that_no_font_has_is_a_box_that_everybody_sees() {
    let pages =
        pages(&drawn(&paragraph("Halo \u{1f600} dunia \u{a9b2}\u{a9ba}, \u{645}\u{631}\u{62d}\u{628}\u{627}.")));
    stands(&pages, "Halo \u{25a1} dunia \u{25a1}\u{25a1}, \u{25a1}\u{25a1}\u{25a1}\u{25a1}\u{25a1}.");
    stands(
        &super::pages(&drawn(&paragraph("\u{c9}mile \u{160}\u{142} \u{3b1} \u{439} \u{20ac} \u{bd}"))),
        "\u{c9}mile",
    );
}

#[test]
fn words_of_any_length_and_texts_of_many_pages_are_drawn() {
    for text in ["x".repeat(600), "kata ".repeat(300), "\n".repeat(40), "1".repeat(500), "i\u{301}".repeat(200)] {
        drawn(&saying(&text));
    }
}

#[test]
fn what_has_nothing_on_it_is_drawn() {
    drawn(&saying(""));
    let mut paper = paragraph("");
    paper.blocks.clear();
    paper.title.clear();
    drawn(&paper);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_drawn(text in any::<String>()) {
        prop_assert!(documents::pdf(&saying(&text), super::sample::made()).is_ok());
    }

    #[test]
    fn signs_of_the_language_stand_on_the_paper_as_they_were_written(text in "[a-z#$*_=+/<>@`\"'\\[\\]{}()\\\\~^&%:;.,| ]{1,60}") {
        let pages = pages(&drawn(&paragraph(&text)));
        prop_assert!(pages[0].contains(&squeezed(&text)), "{:?} in {:?}", text, pages);
    }
}
