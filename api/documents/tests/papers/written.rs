//! What must stand on each sheet, letter and form around a complaint or a request.

use shared::paper::{Block, Paper};
use shared::request::{Decision, RefusalGround, Register};
use shared::words::paper::{answer, complaint, evaluation, notification};
use shared::words::{Lang, disposition, form as labels, paper as words, request as said};

use super::letters::{
    ADDRESS, ANONYMOUS, ANSWER, CONFIDENTIAL, NOTE, OPEN, REPORTER, answer_of, complaint_of, disposition_of,
    evaluation_of, form_of,
};
use super::requests::{CONSEQUENCE, QUESTION, notice, notification_of, requests_of};
use super::sample::{LARGE, SMALL, STORIES};
use super::{drawn, pages, squeezed, stands};

/// Draws a paper and looks for each text.
#[track_caller]
fn says(paper: &Paper, texts: &[&str]) -> Vec<String> {
    let pages = pages(&drawn(paper));
    texts.iter().flat_map(|text| text.lines()).for_each(|text| stands(&pages, text));
    pages
}

#[track_caller]
fn never(pages: &[String], text: &str) {
    assert!(!pages.iter().any(|page| page.contains(&squeezed(text))), "{text:?} stands on it");
}

#[test]
fn a_disposition_sheet_has_every_field_of_the_common_form_on_one_half_folio() {
    let fields = [
        disposition::FROM,
        words::DISPOSITION_LETTER,
        words::DISPOSITION_LETTER_DATE,
        disposition::RECEIVED_ON,
        disposition::AGENDA,
        disposition::NATURE,
        disposition::URGENCY_MOST,
        disposition::SECRET,
        labels::SUBJECT,
        disposition::FORWARDED_TO,
        disposition::PLEASE,
        disposition::MARK_COORDINATE,
        disposition::NOTES,
    ];
    let fields = fields.map(|words| words.id);
    for signed in [true, false] {
        assert_eq!(says(&disposition_of(signed, OPEN, Lang::Id), &fields).len(), 1);
    }
    let filled = [
        "LEMBAR DISPOSISI",
        REPORTER,
        "Sekretaris/Kepala Bidang (tindak lanjut)",
        ": 005/12/2026",
        ": 30 Oktober 2026",
        ": 2 November 2026",
        "\u{2611} Segera",
        "\u{2611} Proses lebih lanjut",
        "Kamis, 5 November 2026",
        NOTE,
        "Rina Astuti, S.Sos.",
        "2 Nov 2026 11.40",
        "Tanjung Selor, 2 November 2026",
        "Siti Rahmawati, S.Kom.",
        "Pembina Utama Muda",
        "NIP 19700412 199503 2 004",
    ];
    says(&disposition_of(true, OPEN, Lang::Id), &filled);
    never(&pages(&drawn(&disposition_of(true, CONFIDENTIAL, Lang::Id))), REPORTER);
}

#[test]
fn a_letter_of_answer_is_dated_addressed_and_signed_and_says_what_may_be_done_next() {
    let texts = [
        "Tanjung Selor, 6 November 2026",
        "Nomor : 700.1.2.4/118/DKISP/2026",
        "Sifat : Biasa",
        "Lampiran : 2 berkas",
        "Hal : Jawaban atas aduan nomor",
        "Yth. Sdr. Bambang Sutrisno",
        ADDRESS,
        "2 November 2026 dan tercatat dalam buku register",
        answer::RIGHTS.id,
        "Ombudsman Republik Indonesia",
        answer::CLOSING.id,
        "Kepala Dinas,",
        "NIP 19700412 199503 2 004",
        "Tembusan: 1. Gubernur (sebagai laporan)",
    ];
    let pages = says(&answer_of(OPEN, Lang::Id), &texts);
    assert_eq!(pages.len(), 1);
    ANSWER.lines().for_each(|line| stands(&pages, line));
    for secrecy in [ANONYMOUS, CONFIDENTIAL] {
        let pages = says(&answer_of(secrecy, Lang::Id), &["Yth. Pelapor aduan nomor"]);
        never(&pages, REPORTER);
        never(&pages, "Hayam Wuruk");
    }
    says(&answer_of(CONFIDENTIAL, Lang::En), &["Nature : Secret", "To the reporter of complaint"]);
}

#[test]
fn a_complaint_sheet_holds_all_that_was_told_over_as_many_pages_as_it_takes() {
    let texts = [
        "LEMBAR PENGADUAN",
        "Senin, 2 November 2026 pukul 09.15 WITA",
        "Datang langsung",
        "Joko Wibowo, Pengadministrasi Umum",
        REPORTER,
        ADDRESS,
        "0812 3456 7890",
        "Lubang ditutup sebelum musim hujan.",
        "Jalan Gajah Mada, depan Pasar Wage",
        "Jumat, 30 Oktober 2026",
        "Bidang Bina Marga",
        "foto-lubang.jpg",
        "Pengaduan tidak berkadar pengawasan",
        "Infrastruktur jalan",
        complaint::SECRECY_NONE.id,
        complaint::SIGN_RECORDER.id,
    ];
    assert_eq!(says(&complaint_of(OPEN, 2, Lang::Id), &texts).len(), 1);
    let long = says(&complaint_of(ANONYMOUS, 90, Lang::Id), &STORIES);
    assert!(long.len() > 3, "{} pages", long.len());
    let last = long.last().unwrap();
    assert!(last.contains("JokoWibowo") && last.contains("Pengelompokan"), "a signature is not alone: {last}");
    never(&long, REPORTER);
}

#[test]
fn a_form_asks_for_what_its_procedure_asks_and_has_room_to_write() {
    let fields = [
        labels::NAME,
        labels::ADDRESS,
        labels::PLACE,
        complaint::FORM_STORY,
        complaint::FORM_WISH,
        complaint::FORM_HIDE,
        complaint::FORM_OFFICER,
        complaint::FORM_RECEIVER,
    ];
    let pages = says(&form_of(SMALL, Lang::Id), &fields.map(|words| words.id));
    assert_eq!(pages.len(), 2, "both sides of one sheet");
    says(&form_of(LARGE, Lang::En), &["COMPLAINT FORM", "Complaint without oversight content"]);
    stands(&pages, "Permintaan informasi");
    stands(&pages, "UU 27/2022 Pasal 20");
}

#[test]
fn an_evaluation_says_its_result_and_which_recap_it_speaks_of() {
    let done = evaluation_of(Some(true), Lang::Id);
    let texts = [
        "LAPORAN EVALUASI REKAP BULANAN",
        "Rekap bulan November 2026",
        "Siti Rahmawati, S.Kom., Kepala Dinas",
        "Kamis, 3 Desember 2026 pukul 10.00 WIB",
        "Angka terlambat pada kanal WhatsApp perlu dijelaskan.",
        "Tambahkan penjelasan per OPD, lalu serahkan lagi.",
        "Masuk : 40",
        &done.foot,
    ];
    let pages = says(&done, &texts);
    stands(&pages, &format!("\u{2611}{}", evaluation::NEEDED.id));
    stands(&pages, &format!("\u{2610}{}", evaluation::NOT_NEEDED.id));
    never(&says(&evaluation_of(None, Lang::Id), &[evaluation::FOLLOW_UP.id]), "\u{2611}");
}

#[test]
fn both_registers_of_the_ppid_have_the_columns_of_their_forms() {
    for (register, count, rows) in [(Register::Requests, 17, 9), (Register::Objections, 14, 6)] {
        let paper = requests_of(register, 9, Lang::Id);
        let Block::Table(table) = &paper.blocks[0] else { panic!("no table") };
        assert_eq!((table.columns.len(), table.rows.len()), (count, rows));
        let pages = says(&paper, &[register.words().in_lang(Lang::Id).to_uppercase().as_str(), REPORTER, QUESTION]);
        for text in table.columns.iter().map(|column| &column.head).chain(table.rows.iter().map(|row| &row[0])) {
            stands(&pages, text);
        }
        let none = says(&requests_of(register, 0, Lang::Id), &[]);
        stands(&none, "dalam periode ini.");
    }
}

#[test]
fn a_notice_says_what_is_given_or_why_it_is_not_and_how_to_object() {
    let always = [
        REPORTER,
        QUESTION,
        "2 November 2026 dengan nomor pendaftaran",
        notification::GIVEN.id,
        notification::REFUSED.id,
        "Ajukan keberatan tertulis kepada Sekretaris Daerah paling lambat 30 hari kerja",
        "Pejabat Pengelola Informasi dan Dokumentasi,",
        "Siti Rahmawati, S.Kom.",
    ];
    let drawn = |notice| says(&notification_of(notice, Lang::Id), &always);
    let given = drawn(Some(notice(Decision::Whole, None)));
    for text in
        ["\u{2611} Seluruhnya", "\u{2611} Kami", "\u{2611} Salinan cetak", "Rp12.500", "Jumat, 20 November 2026"]
    {
        stands(&given, text);
    }
    never(&given, notification::ARTICLE.id);
    let refused = drawn(Some(notice(Decision::Refused, Some(RefusalGround::PersonalSecrets))));
    for text in [said::REFUSAL_17H.id, notification::CONSEQUENCE.id, CONSEQUENCE, "batasnya 29 Desember 2026"] {
        stands(&refused, text);
    }
    stands(&refused, &format!("\u{2611}{}", notification::REFUSED_EXCEPTION.id));
    never(&refused, notification::COST.id);
    let later = drawn(Some(notice(Decision::Refused, Some(RefusalGround::NotDocumented))));
    stands(&later, "Didokumentasikan : Paling lambat Jumat, 20 November 2026");
    let elsewhere = drawn(Some(notice(Decision::Refused, Some(RefusalGround::NotControlled))));
    stands(&elsewhere, "Balai Besar Pelaksanaan Jalan Nasional");
    let form = drawn(None);
    never(&form, "\u{2611}");
    stands(&form, notification::CONSEQUENCE.id);
}

#[test]
fn the_same_papers_are_the_same_bytes() {
    let papers = [disposition_of(true, OPEN, Lang::Id), answer_of(OPEN, Lang::Id), notification_of(None, Lang::En)];
    for paper in papers {
        assert!(drawn(&paper) == drawn(&paper));
    }
}
