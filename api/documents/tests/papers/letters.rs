//! Sheets, letters and forms around one complaint, as an agency would print them.

use shared::disposition::{Part, Plan, Recipient, Urgency};
use shared::id::RegisterNumber;
use shared::paper::{
    AnswerPaper, ComplaintFile, ComplaintPaper, DispositionPaper, EvaluationPaper, FormPaper, Initialled, Paper,
    Signer, answer_letter, complaint_form, complaint_sheet, disposition_sheet, evaluation,
};
use shared::procedure::{Channel, Classification, Role};
use shared::secrecy::Secrecy;
use shared::time::parse_date;
use shared::words::Lang;

use super::more::at;
use super::sample::{LARGE, Office, SMALL, STORIES, counted, office};

/// Nothing kept secret, one's name, or all of it.
pub const OPEN: Secrecy = Secrecy { anonymous: false, confidential: false };
pub const ANONYMOUS: Secrecy = Secrecy { anonymous: true, confidential: false };
pub const CONFIDENTIAL: Secrecy = Secrecy { anonymous: false, confidential: true };

/// Who reports.
pub const REPORTER: &str = "Bambang Sutrisno";
pub const ADDRESS: &str = "Jl. Hayam Wuruk 12, Kauman\nTanjung Selor";

/// The instruction of the sheet.
pub const NOTE: &str = "Mohon diperiksa di lapangan bersama UPT, siapkan bahan jawaban, dan laporkan hasilnya.";

/// The answer of the letter.
pub const ANSWER: &str = "Keputusan: aduan dipenuhi. Diputuskan oleh Kepala Bidang Bina Marga.\n\nPetugas telah memeriksa lokasi pada 4 November 2026 dan menemukan tiga lubang sedalam 10 sampai 15 sentimeter di lajur kiri. Ketiganya sudah ditambal dengan aspal dingin pada 5 November 2026, dan rambu peringatan dipasang sampai penambalan permanen selesai.\n\nPelapisan ulang ruas jalan itu masuk dalam pekerjaan pemeliharaan tahun 2027, karena anggaran tahun ini sudah terpakai untuk ruas lain.";

/// Who signs.
pub fn head() -> Signer {
    Signer {
        office: "Kepala Dinas".to_owned(),
        name: "Siti Rahmawati, S.Kom.".to_owned(),
        rank: Some("Pembina Utama Muda".to_owned()),
        nip: Some("19700412 199503 2 004".to_owned()),
    }
}

fn number(office: &Office) -> RegisterNumber {
    RegisterNumber::from_template(&office.agency.number_template, 2026, 42).unwrap()
}

/// A disposition sheet that was signed, or one to be filled in by hand.
pub fn disposition_of(signed: bool, secrecy: Secrecy, lang: Lang) -> Paper {
    let office = office(SMALL);
    let to = |role, part| Recipient { role, unit: None, part, due_on: None, link: None };
    let plan = Plan {
        urgency: Some(Urgency::Soon),
        recipients: vec![to(Role::Drafter, Part::Act), to(Role::AnswerOfficer, Part::Know)],
        marks: vec!["proses-lanjut".to_owned()],
        due_on: parse_date("2026-11-05"),
        beyond: false,
    };
    let recipients = [
        ("Sekretaris/Kepala Bidang".to_owned(), Part::Act),
        ("Kepala Sub Bagian Umum dan Kepegawaian".to_owned(), Part::Know),
    ];
    let initial = |office: &str, name: &str, moment| Initialled {
        office: office.to_owned(),
        name: name.to_owned(),
        at: Some(at(moment)),
    };
    let initials = [
        initial("Pengadministrasi Umum", "Joko Wibowo", "2026-11-02T09:05"),
        initial("Sekretaris", "Rina Astuti, S.Sos.", "2026-11-02T10:40"),
    ];
    let blank = Plan::default();
    let paper = DispositionPaper {
        own: None,
        agency: &office.agency,
        zone: office.calendar.zone,
        reporter: Some(REPORTER),
        channel: Channel::Letter,
        secrecy,
        letter: if signed { "005/12/2026, 30 Oktober 2026" } else { "" },
        subject: "Jalan berlubang di depan Pasar Wage",
        received_at: at("2026-11-02T08:15"),
        number: Some(&number(&office)),
        plan: if signed { &plan } else { &blank },
        recipients: if signed { &recipients } else { &[] },
        note: if signed { NOTE } else { "" },
        initials: if signed { &initials } else { &[] },
        signer: if signed { head() } else { Signer { office: head().office, ..Signer::default() } },
        place: "Tanjung Selor",
        signed_at: signed.then(|| at("2026-11-02T13:20")),
    };
    disposition_sheet(&paper, lang)
}

/// A letter of answer.
pub fn answer_of(secrecy: Secrecy, lang: Lang) -> Paper {
    let office = office(SMALL);
    let paper = AnswerPaper {
        agency: &office.agency,
        procedure: &office.procedure,
        calendar: &office.calendar,
        letter: Some("700.1.2.4/118/DKISP/2026"),
        place: "Tanjung Selor",
        on: parse_date("2026-11-06"),
        number: Some(&number(&office)),
        received_at: at("2026-11-02T08:15"),
        secrecy,
        reporter: Some(REPORTER),
        address: ADDRESS,
        answer: ANSWER,
        enclosed: 2,
        signer: head(),
        copies: &["Gubernur (sebagai laporan)".to_owned(), "Inspektur Provinsi".to_owned()],
    };
    answer_letter(&paper, lang)
}

/// A complaint sheet whose story has so many paragraphs.
pub fn complaint_of(secrecy: Secrecy, paragraphs: usize, lang: Lang) -> Paper {
    let office = office(SMALL);
    let story: Vec<String> = STORIES.iter().cycle().take(paragraphs).map(|one| format!("{one}. {NOTE}")).collect();
    let file = |name: &str, kind: &str| ComplaintFile { name: name.to_owned(), kind: kind.to_owned() };
    let paper = ComplaintPaper {
        agency: &office.agency,
        zone: office.calendar.zone,
        number: Some(&number(&office)),
        external: "",
        received_at: at("2026-11-02T08:15"),
        channel: Channel::InPerson,
        recorder: Signer {
            office: "Pengadministrasi Umum".to_owned(),
            name: "Joko Wibowo".to_owned(),
            ..Signer::default()
        },
        place: "Tanjung Selor",
        secrecy,
        reporter: Some(REPORTER),
        address: ADDRESS,
        contact: "0812 3456 7890",
        represents: "",
        story: &story.join("\n"),
        loss: "",
        wish: "Lubang ditutup sebelum musim hujan.",
        happened_in: "Jalan Gajah Mada, depan Pasar Wage",
        happened_on: parse_date("2026-10-30"),
        about: "Bidang Bina Marga",
        files: &[file("foto-lubang.jpg", "Foto"), file("surat-rt.pdf", "PDF")],
        classification: Some(Classification::Ordinary),
        category: "Infrastruktur jalan",
    };
    complaint_sheet(&paper, lang)
}

/// The blank form of an agency.
pub fn form_of(id: &str, lang: Lang) -> Paper {
    let office = office(id);
    complaint_form(&FormPaper { agency: &office.agency, procedure: &office.procedure, place: "" }, lang)
}

/// The evaluation of a recap; one that still is to be written where nothing is decided.
pub fn evaluation_of(needed: Option<bool>, lang: Lang) -> Paper {
    let office = office(LARGE);
    let (.., found) = counted(&office, 40);
    let paper = EvaluationPaper {
        agency: &office.agency,
        procedure: &office.procedure,
        zone: office.calendar.zone,
        found: &found,
        number: None,
        needed,
        note: if needed.is_some() { "Angka terlambat pada kanal WhatsApp perlu dijelaskan." } else { "" },
        follow_up: if needed.is_some() { "Tambahkan penjelasan per OPD, lalu serahkan lagi." } else { "" },
        evaluator: head(),
        at: needed.map(|_| at("2026-12-03T10:00")),
        place: "Pekalongan",
    };
    evaluation(&paper, lang)
}
