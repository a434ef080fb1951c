//! Requests for information and objections, as a PPID would print them.

use shared::id::{AgencyId, RegisterNumber, RequestId};
use shared::paper::{
    NotificationPaper, Paper, RegisterPaper, RequestRegisterPaper, Signer, notification, objection_register,
    request_register,
};
use shared::procedure::Role;
use shared::request::{
    Applicant, Decision, Deed, Entry, Form, Kind, Notice, Objection, ObjectionGround, ObjectionState, Outcome, Passage,
    RefusalGround, Register, Request, State, Wording,
};
use shared::time::parse_date;
use shared::words::Lang;

use super::letters::{ADDRESS, REPORTER, head};
use super::more::at;
use super::sample::{LARGE, made, office};

/// What was written, whatever was decided.
pub const QUESTION: &str = "Salinan kontrak pemeliharaan Jalan Gajah Mada tahun 2025 dan 2026 beserta gambar kerjanya";
pub const CONSEQUENCE: &str = "Membuka nomor rekening dan alamat rumah pelaksana mengungkap rahasia pribadinya.";

fn texts() -> Vec<(Wording, String)> {
    let said = [
        (Wording::Question, QUESTION),
        (Wording::Purpose, "Penelitian tentang mutu jalan"),
        (Wording::Notice, CONSEQUENCE),
        (Wording::Redaction, "Nomor rekening dan alamat rumah dihitamkan (Pasal 17 huruf h)."),
        (Wording::Payment, "tunai di loket"),
        (Wording::Holder, "Balai Besar Pelaksanaan Jalan Nasional"),
        (Wording::Reaction, "Pemohon menerima."),
    ];
    said.map(|(kind, text)| (kind, text.to_owned())).into()
}

/// A notice that decides so, on a ground.
pub fn notice(decision: Decision, ground: Option<RefusalGround>) -> Notice {
    Notice {
        decision,
        ground,
        ours: ground != Some(RefusalGround::NotControlled),
        form: (decision != Decision::Refused).then_some(Form::Both),
        cost: if decision == Decision::Refused { 0 } else { 12_500 },
        by_on: parse_date("2026-11-20").map(|day| day.to_string()),
    }
}

fn request(nth: u32, notice: Option<Notice>) -> Request {
    let noticed = at("2026-11-13T10:00");
    let passage =
        |version, deed, happened_at| Passage { version, deed, role: Role::Ppid, happened_at, recorded_at: happened_at };
    let objection = Objection {
        number: RegisterNumber::from_template("KB-{tahun}-{urut:4}", 2026, nth).unwrap(),
        ground: ObjectionGround::Exception,
        state: ObjectionState::Accepted,
        filed_at: at("2026-11-16T09:00"),
        passed_on_at: Some(at("2026-11-17T09:00")),
        responded: Some((at("2026-11-27T09:00"), Outcome::Partly)),
        by_on: None,
        ended_at: Some(at("2026-11-30T09:00")),
        dispute: None,
    };
    Request {
        id: RequestId::parse(&format!("0192f0c1-0000-7000-8000-{nth:012}")).unwrap(),
        agency: AgencyId::parse(LARGE).unwrap(),
        case: None,
        number: RegisterNumber::from_template("PI-{tahun}-{urut:4}", 2026, nth).unwrap(),
        version: 2,
        kind: Kind::Copy,
        form: Form::Soft,
        state: if notice.is_some() { State::Answered } else { State::Registered },
        received_at: at("2026-11-02T08:15"),
        extended_at: None,
        history: vec![passage(1, Deed::Open, at("2026-11-02T08:15")), passage(2, Deed::Answer, noticed)]
            [..if notice.is_some() { 2 } else { 1 }]
            .to_vec(),
        objection: notice.is_some().then_some(objection),
        notice: notice.map(|notice| (noticed, notice)),
        given_at: None,
    }
}

fn applicant() -> Applicant {
    Applicant {
        name: REPORTER.to_owned(),
        address: ADDRESS.to_owned(),
        contact: "0812 3456 7890".to_owned(),
        occupation: "Peneliti".to_owned(),
    }
}

/// A register of so many requests, every third without an answer yet and without its applicant.
pub fn requests_of(register: Register, count: u32, lang: Lang) -> Paper {
    let office = office(LARGE);
    let (texts, applicant) = (texts(), applicant());
    let notices = [
        Some(notice(Decision::Whole, None)),
        Some(notice(Decision::Refused, Some(RefusalGround::PersonalSecrets))),
        None,
    ];
    let requests: Vec<Request> = (0..count).map(|nth| request(nth + 1, notices[nth as usize % 3].clone())).collect();
    let line = |request| Entry {
        request,
        texts: &texts,
        applicant: request.notice.is_some().then_some(&applicant),
        superior: "Sekretaris Daerah",
        zone: office.calendar.zone,
    };
    let lines: Vec<Entry<'_>> = requests.iter().map(line).collect();
    let paper = RequestRegisterPaper {
        agency: &office.agency,
        zone: office.calendar.zone,
        from: parse_date("2026-11-01").unwrap(),
        until: parse_date("2026-11-30").unwrap(),
        known_at: made(),
        lines: &lines,
        hash: None,
        format: RegisterPaper::FORMAT,
        place: "Pekalongan",
        on: parse_date("2026-12-01"),
        signer: Signer { office: "PPID".to_owned(), ..head() },
    };
    match register {
        Register::Requests => request_register(&paper, lang),
        Register::Objections => objection_register(&paper, lang),
    }
}

/// The written notice of a decision; a form to fill in where there is none yet.
pub fn notification_of(notice: Option<Notice>, lang: Lang) -> Paper {
    let office = office(LARGE);
    let (texts, applicant, request) = (texts(), applicant(), request(7, notice));
    let line = Entry {
        request: &request,
        texts: &texts,
        applicant: Some(&applicant),
        superior: "Sekretaris Daerah",
        zone: office.calendar.zone,
    };
    let paper = NotificationPaper {
        agency: &office.agency,
        calendar: &office.calendar,
        line,
        number: None,
        place: "Pekalongan",
        signer: Signer { office: String::new(), ..head() },
    };
    notification(&paper, lang)
}
