//! Old registers taken over: from CSV, from a Google Form and from a spreadsheet; once, and only when they are sound.

use std::io::{Cursor, Write};

use api::act;
use api::import::{Asked, Report, run};
use shared::case::Case;
use shared::procedure::{Action, State};
use tests::{World, on_both};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BOOK: &str = "No. Register;Tanggal;Media;Uraian Aduan;Nama Pelapor;No. HP;Alamat;Status;Tindak Lanjut;Tanggal Selesai;Keterangan
045/001/2025;12/01/2025;WA;\"Jalan desa rusak; berlubang besar sekali\";Tukiman Contoh;081200012345;Balong RT 02;Selesai;Sudah ditambal oleh dinas terkait.;20-01-2025 14.05;Surat di map 3
045/002/2025;3 Februari 2025;FB;Lampu jalan depan pasar mati total;Wening Contoh;;Jenawi;Dicabut;;5 Februari 2025;
045/003/2026;02/11/2026;Web;Sampah menumpuk di pinggir sungai;Laras Contoh;0813-0001-2345;Gumeng;Proses;;;
";

const MAPPING: &str = r#"
[columns]
number = "No. Register"
received = "Tanggal"
channel = "Media"
story = "Uraian Aduan"
name = "Nama Pelapor"
phone = "No. HP"
address = "Alamat"
state = "Status"
answer = "Tindak Lanjut"
answered = "Tanggal Selesai"
remarks = "Keterangan"
[channel.words]
WA = "whatsapp"
FB = "facebook"
Web = "website"
[state]
default = "open"
[state.words]
Selesai = "closed"
Proses = "open"
Dicabut = "withdrawn"
"#;

const FORM: &str = "Timestamp,Isi aduan,Nama lengkap,Email Address,Nomor WhatsApp,Alamat,Jenis
11/20/2026 14:05:12,Air keruh sejak hujan deras minggu lalu,Siti Contoh,siti@warga.example,0812 0001 9999,Gumeng,Usul
11/21/2026 7:30:00 PM,Antrean loket terlalu lama setiap Senin,Parjo Contoh,,0812 0002 9999,Balong,Keluhan
";

const FORM_MAPPING: &str = r#"
dates = "month"
[columns]
received = "Timestamp"
story = "Isi aduan"
name = "Nama lengkap"
email = "Email Address"
phone = "Nomor WhatsApp"
address = "Alamat"
classification = "Jenis"
[channel]
default = "website"
[classification.words]
Usul = "aspirasi"
Keluhan = "tidak_berkadar_pengawasan"
"#;

async fn import(world: &World, name: &str, bytes: Vec<u8>, mapping: &str, how: (bool, bool)) -> Report {
    let (dry_run, skip_faulty) = how;
    let asked = Asked { agency: "jenawi", mapping, name, bytes, dry_run, skip_faulty };
    run(&world.app, asked).await.expect("the register is read")
}

async fn cases(world: &World) -> Vec<Case> {
    let mut reader = world.app.store().reader().await.expect("a connection");
    let rows: Vec<(String,)> =
        sqlx::query_as("select body from cases order by filed_at").fetch_all(&mut *reader).await.expect("rows");
    rows.iter().map(|row| serde_json::from_str(&row.0).expect("a case")).collect()
}

async fn count(world: &World, sql: &'static str) -> i64 {
    let mut reader = world.app.store().reader().await.expect("a connection");
    let row: (i64,) = sqlx::query_as(sql).fetch_one(&mut *reader).await.expect("a row");
    row.0
}

/// The smallest workbook that is one, with a serial date as spreadsheets keep them.
fn workbook() -> Vec<u8> {
    let text = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let titles = ["Timestamp", "Isi aduan", "Nama lengkap", "Email Address", "Nomor WhatsApp", "Alamat", "Jenis"];
    let head: String = titles.iter().zip("ABCDEFG".chars()).map(|(title, at)| text(&format!("{at}1"), title)).collect();
    let row = [
        "<c r=\"A2\"><v>46346.5868287037</v></c>".to_owned(),
        text("B2", "Jembatan kecil pagarnya patah sebelah"),
        text("C2", "Rahmat Contoh"),
        "<c r=\"E2\"><v>81200034567</v></c>".to_owned(),
        text("F2", "Menjing"),
        text("G2", "Keluhan"),
    ];
    let sheet = format!("<row r=\"1\">{head}</row><row r=\"2\">{}</row>", row.concat());
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{links}\"><sheets><sheet name=\"Aduan\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, body) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(body.as_bytes()).expect("its bytes");
    }
    zip.finish().expect("a workbook").into_inner()
}

on_both! {
    async fn a_register_is_looked_at_without_a_trace_and_taken_over_once(world: World) {
        let looked = import(&world, "buku.csv", BOOK.into(), MAPPING, (true, false)).await;
        assert_eq!((looked.sound.values().sum::<usize>(), looked.written), (3, 0), "{:?}", looked.flaws);
        assert_eq!(count(&world, "select count(*) from cases").await, 0, "looking changes nothing");

        let done = import(&world, "buku.csv", BOOK.into(), MAPPING, (false, false)).await;
        assert_eq!((&done.sound, &done.flaws, done.written), (&looked.sound, &looked.flaws, 3));
        let cases = cases(&world).await;
        let states: Vec<State> = cases.iter().map(|case| case.state).collect();
        assert_eq!(states, [State::Closed, State::Withdrawn, State::Registered]);
        let old: Vec<_> = cases.iter().map(|case| case.external.as_ref().map(|number| number.as_str())).collect();
        assert_eq!(old, [Some("045/001/2025"), Some("045/002/2025"), Some("045/003/2026")]);
        assert!(cases[0].number.is_none() && cases[2].number.is_some(), "only an open one gets a new number");
        assert!(cases[2].due_at().is_some_and(|due| due < world.app.clock().now()), "it has been late for long");
        for case in &cases {
            act::verify(&world.app, &case.id).await.expect("a case is sound");
            assert!(case.history.iter().any(|passage| passage.action == Action::Import));
        }
        assert_eq!(count(&world, "select count(*) from outbox").await, 0, "nobody is told of what is long past");
        assert_eq!(count(&world, "select count(*) from texts where kind = 'answer'").await, 1);
        let open = count(&world, "select count(*) from events where canonical like '%Contoh%'").await;
        assert_eq!(open, 0, "no name stands in an event");

        let again = import(&world, "buku.csv", BOOK.into(), MAPPING, (false, false)).await;
        assert_eq!((again.known, again.written), (3, 0), "the same file again is harmless");
        assert_eq!(count(&world, "select count(*) from cases").await, 3);
        assert_eq!(world.officer("klarifikasi.jenawi").await.queue("mine").await.len(), 1, "the open one waits");
    }

    async fn a_google_form_and_a_spreadsheet_are_read(world: World) {
        let form = import(&world, "formulir.csv", FORM.into(), FORM_MAPPING, (false, false)).await;
        assert_eq!(form.written, 2, "{:?}", form.flaws);
        let sheet = import(&world, "formulir.xlsx", workbook(), FORM_MAPPING, (false, false)).await;
        assert_eq!(sheet.written, 1, "{:?}", sheet.flaws);
        let filed: Vec<i64> = cases(&world).await.iter().map(|case| case.filed_at.millis()).collect();
        let at = |text: &str| shared::time::Moment::parse(text).unwrap().millis();
        let (form, later) = (at("2026-11-20T14:05:12+07:00"), at("2026-11-21T19:30:00+07:00"));
        assert_eq!(filed[1..], [form, later]);
        assert_eq!(filed[0], at("2026-11-20T14:05:02+07:00"));
    }

    async fn each_faulty_row_is_named_and_nothing_is_written_for_it(world: World) {
        let book = BOOK.replace("3 Februari 2025", "kemarin").replace("Sudah ditambal oleh dinas terkait.", "")
            .replace("0813-0001-2345", "12") + "045/003/2026;02/11/2026;Fax;Sampah menumpuk di pinggir sungai;;;;Proses;;;\n";
        let report = import(&world, "buku.csv", book.clone().into(), MAPPING, (false, false)).await;
        let flaws: Vec<(usize, &str)> = report.flaws.iter().map(|flaw| (flaw.line, flaw.column.as_str())).collect();
        assert_eq!(flaws, [(2, "Tindak Lanjut"), (3, "Tanggal"), (4, "No. HP"), (5, "Media")]);
        assert!(report.flaws.iter().all(|flaw| !flaw.what.contains("Contoh")), "nothing personal is repeated");
        assert_eq!(count(&world, "select count(*) from cases").await, 0);

        let mended = book.replace("kemarin", "3 Februari 2025");
        let report = import(&world, "buku.csv", mended.into(), MAPPING, (false, true)).await;
        assert_eq!((report.written, report.flaws.len()), (1, 3), "the sound one is taken over");
    }
}

#[tokio::test]
async fn a_mapping_that_names_what_is_not_there_is_refused() {
    let world = World::sqlite().await;
    for (mapping, said) in [
        (MAPPING.replace("\"Media\"", "\"Kanal\""), "Kanal"),
        (MAPPING.replace("\"closed\"", "\"tutup\""), "tutup"),
        (MAPPING.replace("story =", "cerita ="), "cerita"),
        (MAPPING.replace("story = \"Uraian Aduan\"\n", ""), "story"),
    ] {
        let asked = Asked {
            agency: "jenawi",
            mapping: &mapping,
            name: "buku.csv",
            bytes: BOOK.into(),
            dry_run: true,
            skip_faulty: false,
        };
        let fault = run(&world.app, asked).await.expect_err("it is refused").to_string();
        assert!(fault.contains(said), "{fault}");
    }
    let examples: Vec<&str> = api::import::EXAMPLES.split("# Contoh 2").collect();
    assert_eq!(examples.len(), 2);
    let form: String = examples[1].lines().skip(1).map(|line| format!("{}\n", line.trim_start_matches("# "))).collect();
    for example in [examples[0], form.trim_start_matches('#')] {
        let read: Result<api::import::Mapping, _> = toml::from_str(example);
        assert!(read.is_ok(), "an example is a mapping: {:?}", read.err());
    }
}
