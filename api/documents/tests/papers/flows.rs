//! What must stand on an SOP, and that its flow reads right.

use shared::paper::{Block, Flow, FlowRow, Format, Goal, Paper, Sign, Size};
use shared::words::{Lang, procedure::paper as printed, sop as words};

use super::sops::{procedures, sop_of};
use super::{drawn, pages, stands};

/// The flows of a paper, each a table of its own.
fn flows(paper: &Paper) -> Vec<&Flow> {
    fn flow(block: &Block) -> Option<&Flow> {
        if let Block::Flow(flow) = block { Some(flow) } else { None }
    }
    paper.blocks.iter().filter_map(flow).collect()
}

#[test]
fn every_shipped_sop_shows_each_step_each_role_and_each_limit() {
    assert_eq!(procedures().len(), 6);
    for id in procedures() {
        let paper = sop_of(&id, Lang::Id);
        let pages = pages(&drawn(&paper));
        for flow in flows(&paper) {
            flow.lanes.iter().for_each(|lane| stands(&pages, lane));
            for row in &flow.rows {
                for text in [&row.activity, &row.inputs, &row.time, &row.outputs, &row.remark] {
                    stands(&pages, text);
                }
            }
        }
        let Some(Block::Table(beside)) = paper.blocks.iter().find(|block| matches!(block, Block::Table(_))) else {
            panic!("{id} has no steps outside the flow")
        };
        beside.rows.iter().flatten().for_each(|cell| stands(&pages, cell));
    }
}

#[test]
fn an_sop_has_the_head_of_its_form() {
    let pages_of = |id: &str| pages(&drawn(&sop_of(id, Lang::Id)));
    let sop = pages_of("jenawi-daring");
    for text in [
        "STANDAR OPERASIONAL PROSEDUR",
        "000.8.3.3/6",
        "25 Oktober 2024",
        printed::QUALIFICATIONS.id,
        "Dicatat dalam buku Register Aduan",
        "Peraturan Bupati Karanganyar Nomor 24 Tahun 2017",
        "2, berlaku sejak 5 Januari 2026",
    ] {
        stands(&sop, text);
    }
    let standard = pages_of("kaltara-pengaduan");
    for text in ["STANDAR PELAYANAN", "Maksimal 3 x 24 Jam", "Tidak dipungut biaya", printed::REQUIREMENTS.id] {
        stands(&standard, text);
    }
}

#[test]
fn a_flow_has_its_head_on_each_of_its_pages() {
    let paper = sop_of("karanganyar-aduan-warga", Lang::Id);
    let pages = pages(&drawn(&paper));
    let of_flow: Vec<&String> = pages.iter().filter(|page| page.contains("Mutubaku")).collect();
    assert!(of_flow.len() > 2, "{} pages", of_flow.len());
    for page in of_flow {
        assert!(page.contains("Pelaksana") && page.contains("Keterangan"), "{page}");
    }
}

#[test]
fn a_flow_may_have_any_text_and_any_number_of_lanes() {
    for (lanes, text) in [(1, "x".repeat(120)), (9, "kata\n#panic()\n".repeat(30)), (2, String::new())] {
        let mut paper = sop_of("jenawi-daring", Lang::Id);
        for block in &mut paper.blocks {
            let Block::Flow(flow) = block else { continue };
            flow.lanes = vec![text.clone(); lanes];
            for row in &mut flow.rows {
                row.lane = row.lane.min(lanes - 1);
                for said in [&mut row.activity, &mut row.no, &mut row.remark, &mut row.read] {
                    said.clone_from(&text);
                }
                row.ways.iter_mut().for_each(|way| way.label.clone_from(&text));
            }
        }
        drawn(&paper);
    }
}

#[test]
fn a_flow_is_drawn_on_every_sheet_and_the_same_each_time() {
    for size in [Size::A4, Size::F4, Size::A3] {
        for landscape in [false, true] {
            let mut paper = sop_of("pekalongan-laporgub", Lang::En);
            paper.format = Format { size, landscape };
            assert!(drawn(&paper) == drawn(&paper));
        }
    }
}

#[test]
fn symbols_and_ways_are_those_of_the_paper() {
    let check = |id: &str, no: &str, sign: Sign, ways: &[(Goal, &str)]| {
        let paper = sop_of(id, Lang::Id);
        let rows: Vec<&FlowRow> = flows(&paper).into_iter().flat_map(|flow| &flow.rows).collect();
        let row = rows.into_iter().find(|row| row.no == no).unwrap();
        let found: Vec<(Goal, &str)> = row.ways.iter().map(|way| (way.to.clone(), way.label.as_str())).collect();
        assert!(row.sign == sign && found == ways, "{id} {no}: {:?} {found:?}", row.sign);
    };
    let step = |no: &str| Goal::Step(no.to_owned());
    let (yes, no) = (words::YES.id, words::NO.id);
    check("jenawi-daring", "1", Sign::Terminal, &[(Goal::Next, "")]);
    check("jenawi-daring", "3", Sign::Decision, &[(step("4"), yes), (Goal::Next, no)]);
    check("jenawi-daring", "5a", Sign::Decision, &[(Goal::End("Selesai".into()), yes), (Goal::Next, no)]);
    check("jenawi-daring", "5b", Sign::Process, &[(step("4"), "")]);
    // "perlu evaluasi" and "tidak ada evaluasi" are the words on the arrows of the paper.
    check(
        "karanganyar-aduan-warga",
        "6",
        Sign::Decision,
        &[(Goal::Next, "tidak ada evaluasi"), (step("5b"), "perlu evaluasi")],
    );
    check("karanganyar-aduan-warga", "2", Sign::Process, &[(Goal::Next, ""), (step("2b"), words::OR.id)]);
    check("pekalongan-laporgub", "6", Sign::Decision, &[(step("7"), "sesuai"), (step("5"), "tidak sesuai")]);
    check("kaltara-pengaduan", "2", Sign::Process, &[(Goal::Next, "")]);
}
