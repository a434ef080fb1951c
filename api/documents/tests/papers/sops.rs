//! The SOPs of the compiled-in agencies, as they would print them.

use shared::defaults::Defaults;
use shared::paper::{Paper, Signer, SopPaper, sop};
use shared::time::parse_date;
use shared::words::Lang;

/// The procedures of the compiled-in set that an agency runs.
pub fn procedures() -> Vec<String> {
    let set = Defaults::load().unwrap();
    set.procedures.iter().filter(|one| set.user_of(&one.id).is_some()).map(|one| one.id.clone()).collect()
}

/// The SOP of a procedure, with the offices of the agency that runs it.
pub fn sop_of(id: &str, lang: Lang) -> Paper {
    let set = Defaults::load().unwrap();
    let agency = set.user_of(id).unwrap();
    let head = agency.office(shared::procedure::Role::Head).unwrap_or("Kepala");
    let paper = SopPaper {
        agency,
        procedure: set.procedure(id).unwrap(),
        calendar: set.calendar(&agency.calendar).unwrap(),
        in_force: parse_date("2026-01-05"),
        format: SopPaper::FORMAT,
        place: "",
        on: None,
        signer: Signer { office: head.to_owned(), ..Signer::default() },
    };
    sop(&paper, lang)
}
