//! Whether the tables take every step from every place it leaves, in every role that may take it: a procedure
//! that gains a step or a branch needs a walk through it.

use shared::defaults::Defaults;
use shared::procedure::{Place, Role, Stand, Step, Target};

use super::table::{Expect, Walks, rows};
use super::{aspirasi, harfiah, jenawi, kaltara, karanganyar, langsung, laporgub, recaps};

/// Every table, by procedure.
const FLOWS: [(&str, &[Walks]); 7] = [
    ("karanganyar-aduan-warga", &[karanganyar::WALKS, karanganyar::AT_THE_DESK, recaps::SOP]),
    ("karanganyar-aspirasi", &[aspirasi::WALKS, recaps::STANDARD]),
    ("kaltara-pengaduan", &[kaltara::WALKS, kaltara::BY_HAND]),
    ("kaltara-pengaduan-harfiah", &[harfiah::WALKS, kaltara::BY_HAND]),
    ("jenawi-daring", &[jenawi::WALKS, jenawi::BY_HAND]),
    ("pekalongan-laporgub", &[laporgub::WALKS]),
    ("pekalongan-langsung", &[langsung::WALKS]),
];

/// What no walk can do over HTTP.
const BEYOND: [(&str, &str); 1] = [
    // Whoever complains to LaporGub does so there; here it is entered.
    ("pekalongan-laporgub", "1 by reporter"),
];

/// A step as a table takes it.
struct Taken<'t> {
    step: &'t str,
    /// Where the case stood; none when the step opened it, or followed another at once.
    from: Option<Stand>,
    who: &'t str,
}

fn stand(place: &str) -> Stand {
    let target = Target::parse(place).expect("a place");
    Stand { state: target.state, holder: target.holder.expect("a holder") }
}

/// The steps a table takes. A refusal is no walk through a step.
fn taken(table: &str) -> Vec<Taken<'_>> {
    let mut from = None;
    let mut taken = Vec::new();
    for row in rows(table) {
        let Expect::Stands(stands) = row.expect else { continue };
        for (nth, step) in row.steps.into_iter().enumerate() {
            taken.push(Taken { step, from: from.filter(|_| nth == 0), who: row.who });
        }
        from = Some(stand(stands.place));
    }
    taken
}

/// Whether one of those who act in a table has a role. The system's steps are the sweep's, or follow at once.
fn acts(taken: &Taken<'_>, role: Role) -> bool {
    let recorded = [Role::Group, Role::UpstreamAdmin, Role::System].contains(&role);
    recorded || taken.who == role.code() || role == Role::OpdAdmin && taken.who.contains('-')
}

/// What no table does of a step.
fn missing(step: &Step, all: &[Taken<'_>]) -> Vec<String> {
    let own: Vec<&Taken<'_>> = all.iter().filter(|taken| taken.step == step.no).collect();
    let never = own.is_empty().then(|| format!("{} at all", step.no));
    let walked =
        |place: &&Place| place.state().is_none() || own.iter().any(|it| it.from.is_none_or(|from| place.covers(from)));
    let places = step.from.iter().filter(|place| !walked(place)).map(|place| format!("{} from {place}", step.no));
    let roles = step.actors.iter().chain(&step.recorded_by).filter(|role| !own.iter().any(|it| acts(it, **role)));
    let roles = roles.map(|role| format!("{} by {}", step.no, role.code()));
    never.into_iter().chain(places).chain(roles).collect()
}

#[test]
fn every_step_of_every_procedure_that_ships_is_walked_from_every_place_and_by_everyone() {
    let mut lacking = Vec::new();
    for procedure in &Defaults::load().unwrap().procedures {
        let walks = FLOWS.iter().find(|(id, _)| *id == procedure.id).map_or(&[] as &[Walks], |(_, walks)| *walks);
        let all: Vec<Taken<'_>> = walks.iter().flat_map(|walks| walks.iter()).flat_map(|table| taken(table)).collect();
        let missing = procedure.steps.iter().flat_map(|step| missing(step, &all));
        let missing = missing.filter(|what| !BEYOND.contains(&(procedure.id.as_str(), what.as_str())));
        lacking.extend(missing.map(|what| format!("{}: {what}", procedure.id)));
    }
    assert!(lacking.is_empty(), "no walk takes these: {lacking:#?}");
}
