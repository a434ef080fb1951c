//! Draws one of each paper into a folder, to be looked at: `cargo run -p documents --example contoh -- FOLDER`.

#![allow(clippy::unwrap_used, reason = "whoever looks may stop at the first surprise")]

use std::path::Path;

use shared::request::{Decision, RefusalGround, Register};
use shared::words::Lang;

#[path = "../tests/papers/letters.rs"]
mod letters;
#[path = "../tests/papers/more.rs"]
mod more;
#[path = "../tests/papers/requests.rs"]
mod requests;
#[path = "../tests/papers/sample.rs"]
mod sample;
#[path = "../tests/papers/sops.rs"]
mod sops;

const SECRETS: Option<RefusalGround> = Some(RefusalGround::PersonalSecrets);

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let papers = [
        ("rekap", sample::recap_of(sample::LARGE, 60, Lang::Id)),
        ("rekap-kosong", sample::recap_of(sample::SMALL, 0, Lang::Id)),
        ("recap-english", sample::recap_of(sample::LARGE, 12, Lang::En)),
        ("register", more::register_of(25, Lang::Id)),
        ("tanda-terima", more::receipt_of(false, Lang::Id)),
        ("tanda-terima-loket", more::receipt_of(true, Lang::Id)),
        ("lembar-disposisi", letters::disposition_of(true, letters::OPEN, Lang::Id)),
        ("lembar-disposisi-kosong", letters::disposition_of(false, letters::ANONYMOUS, Lang::Id)),
        ("surat-jawaban", letters::answer_of(letters::OPEN, Lang::Id)),
        ("surat-jawaban-rahasia", letters::answer_of(letters::CONFIDENTIAL, Lang::Id)),
        ("lembar-pengaduan", letters::complaint_of(letters::OPEN, 3, Lang::Id)),
        ("lembar-pengaduan-panjang", letters::complaint_of(letters::ANONYMOUS, 30, Lang::Id)),
        ("pemberitahuan", requests::notification_of(Some(requests::notice(Decision::Partly, SECRETS)), Lang::Id)),
        (
            "pemberitahuan-tolak",
            requests::notification_of(Some(requests::notice(Decision::Refused, SECRETS)), Lang::Id),
        ),
        ("pemberitahuan-kosong", requests::notification_of(None, Lang::Id)),
        ("register-permohonan", requests::requests_of(Register::Requests, 9, Lang::Id)),
        ("register-keberatan", requests::requests_of(Register::Objections, 9, Lang::Id)),
        ("evaluasi", letters::evaluation_of(Some(true), Lang::Id)),
        ("evaluasi-kosong", letters::evaluation_of(None, Lang::Id)),
        ("formulir", letters::form_of(sample::SMALL, Lang::Id)),
        ("formulir-english", letters::form_of(sample::LARGE, Lang::En)),
    ];
    let papers = papers.map(|(name, paper)| (name.to_owned(), paper));
    let sops = sops::procedures().into_iter().map(|id| (format!("sop-{id}"), sops::sop_of(&id, Lang::Id)));
    for (name, paper) in papers.into_iter().chain(sops) {
        let bytes = documents::pdf(&paper, sample::made()).unwrap();
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), bytes).unwrap();
    }
}
