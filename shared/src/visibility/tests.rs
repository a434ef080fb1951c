use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::case::Passage;
use crate::defaults::Defaults;
use crate::id::{AgencyId, CaseId, Period};
use crate::procedure::{Channel, State};
use crate::secrecy::Secrecy;
use crate::time::Moment;

mod rules;
mod walk;

/// Everything that ships, read once.
fn set() -> &'static Defaults {
    static SET: std::sync::OnceLock<Defaults> = std::sync::OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

fn flow(id: &str) -> &'static Procedure {
    set().procedure(id).unwrap()
}

/// A post of Karanganyar.
fn at(role: Role, unit: Option<&str>) -> Viewer {
    Viewer::Post(Seat { role, agency: "karanganyar".to_owned(), unit: unit.and_then(UnitId::parse) })
}

/// A complaint to Karanganyar that Dinas PUPR has.
fn complaint() -> Case {
    Case {
        id: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        agency: AgencyId::parse("karanganyar").unwrap(),
        procedure: "karanganyar-aduan-warga".to_owned(),
        procedure_version: 1,
        channel: Channel::Website,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy::default(),
        category: None,
        about: None,
        publish: false,
        tightened: false,
        loosening: None,
        version: 1,
        number: None,
        state: State::Forwarded,
        holder: Role::OpdAdmin,
        unit: UnitId::parse("dinas-pupr"),
        worker: None,
        sheet: None,
        asked: Vec::new(),
        returns: 0,
        classification: None,
        filed_at: Moment::from_millis(0),
        ended_at: None,
        reporter_spoke: false,
        umbrella: None,
        clocks: Vec::new(),
        history: Vec::<Passage>::new(),
    }
}
