//! Draws one of each paper into a folder, to be looked at: `cargo run -p documents --example contoh -- FOLDER`.

#![allow(clippy::unwrap_used, reason = "whoever looks may stop at the first surprise")]

use std::path::Path;

use shared::words::Lang;

#[path = "../tests/papers/more.rs"]
mod more;
#[path = "../tests/papers/sample.rs"]
mod sample;
#[path = "../tests/papers/sops.rs"]
mod sops;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let papers = [
        ("rekap", sample::recap_of(sample::LARGE, 60, Lang::Id)),
        ("rekap-kosong", sample::recap_of(sample::SMALL, 0, Lang::Id)),
        ("recap-english", sample::recap_of(sample::LARGE, 12, Lang::En)),
        ("register", more::register_of(25, Lang::Id)),
        ("tanda-terima", more::receipt_of(false, Lang::Id)),
        ("tanda-terima-loket", more::receipt_of(true, Lang::Id)),
    ];
    let papers = papers.map(|(name, paper)| (name.to_owned(), paper));
    let sops = sops::procedures().into_iter().map(|id| (format!("sop-{id}"), sops::sop_of(&id, Lang::Id)));
    for (name, paper) in papers.into_iter().chain(sops) {
        let bytes = documents::pdf(&paper, sample::made()).unwrap();
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), bytes).unwrap();
    }
}
