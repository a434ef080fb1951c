//! Mentions: offices of the agency that an internal note names with `@`, as in `@pimpinan` or `@opd-dinas-pupr`. A
//! handle is computed from the agency's positions and never typed into a file; whoever may not read the notes of a
//! case has none there. A mention waits until somebody of the office writes to the case, or says that it was read.
//! Absent: keeping the list of what waits, and telling those who hold the post.

use crate::agency::Agency;
use crate::case::{Case, Event, SealedKind};
use crate::disposition::{Part, Recipient};
use crate::id::UnitId;
use crate::post::{Position, positions};
use crate::procedure::{Action, Procedure, Role, TextKind};
use crate::visibility::{Seat, Viewer};

/// An office as a note names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handle {
    /// What is typed after the `@`.
    pub word: String,
    /// Who is meant.
    pub office: Position,
}

/// What the handle of a role begins with; nothing where nobody of the agency holds it.
const fn word(role: Role) -> &'static str {
    match role {
        Role::Reporter | Role::Outside | Role::System => "",
        Role::IntakeOfficer => "admin",
        Role::AgencyAdmin => "pengelola",
        Role::UpstreamAdmin => "provinsi",
        Role::Group => "grup",
        Role::OpdAdmin => "opd",
        Role::Classifier => "klarifikasi",
        Role::Ppid => "ppid",
        Role::PpidSuperior => "atasan-ppid",
        Role::Drafter => "bahan",
        Role::AnswerOfficer => "jawaban",
        Role::Head => "pimpinan",
        Role::EscalationOfficer => "eskalasi",
        Role::Inspectorate => "inspektorat",
        Role::Administrator => "administrator",
        Role::Operator => "instalasi",
        Role::Auditor => "pemeriksa",
    }
}

/// The handle of an office: its role's word, and its unit's id where the role is held in several.
#[must_use]
pub fn handle(role: Role, unit: Option<&UnitId>) -> String {
    unit.map_or_else(|| word(role).to_owned(), |unit| format!("{}-{unit}", word(role)))
}

/// The offices that a note of a case may name: those that see the case with its inside texts.
#[must_use]
pub fn handles(agency: &Agency, procedure: &Procedure, case: &Case) -> Vec<Handle> {
    let reads = |office: &Position| reads_notes(case, procedure, office.role, office.unit.as_ref());
    let found = positions(agency, [procedure]).into_iter().filter(reads);
    found.map(|office| Handle { word: handle(office.role, office.unit.as_ref()), office }).collect()
}

/// Whether an office reads the notes of a case: what it must to be named in one, and to be shown that it was.
#[must_use]
pub fn reads_notes(case: &Case, procedure: &Procedure, role: Role, unit: Option<&UnitId>) -> bool {
    let seat = Seat { role, agency: case.agency.as_str().to_owned(), unit: unit.cloned() };
    Viewer::Post(seat).sight(case, procedure).reads(TextKind::Note)
}

/// What stands after each `@` of a text that begins a word, in order. An `@` inside a word is part of a mail address.
pub fn named(text: &str) -> impl Iterator<Item = &str> {
    let inside = |one: char| one.is_alphanumeric() || matches!(one, '-' | '_');
    text.match_indices('@').filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|one| inside(one) || matches!(one, '.' | '+' | '/')) {
            return None;
        }
        let rest = &text[at + 1..];
        let end = rest.find(|one| !inside(one)).unwrap_or(rest.len());
        Some(rest[..end].trim_end_matches(['-', '_'])).filter(|word| !word.is_empty())
    })
}

/// What a text names that is no handle, in order: known ones are given by their words, whatever their case.
pub fn unknown<'t>(text: &'t str, known: &[String]) -> impl Iterator<Item = &'t str> {
    named(text).filter(|word| !known.iter().any(|one| one.eq_ignore_ascii_case(word)))
}

/// The offices that a text names, each once.
#[must_use]
pub fn mentioned(text: &str, handles: &[Handle]) -> Vec<Recipient> {
    let mut found: Vec<Recipient> = Vec::new();
    for word in named(text) {
        let Some(known) = handles.iter().find(|known| known.word.eq_ignore_ascii_case(word)) else { continue };
        let Position { role, unit } = known.office.clone();
        let recipient = Recipient { role, unit, part: Part::Know, due_on: None, link: None };
        if !found.contains(&recipient) {
            found.push(recipient);
        }
    }
    found
}

/// The office whose mentions an event settles: whoever wrote something to the case has seen what was asked of them.
/// Why an identity was opened is no word to colleagues.
#[must_use]
pub fn settled_by(event: &Event) -> Option<Position> {
    let wrote = |what: &SealedKind| matches!(what, SealedKind::Text(kind) if *kind != TextKind::Access);
    let role = event.actor.recorded_by.unwrap_or(event.actor.role);
    let inside = event.actor.post.is_some() && event.sealed.iter().any(|sealed| wrote(&sealed.what));
    inside.then(|| Position { role, unit: event.actor.unit.clone() })
}

/// Whom an event mentions.
#[must_use]
pub fn mentions(event: &Event) -> &[Recipient] {
    if event.action == Action::Note { &event.named } else { &[] }
}

#[cfg(test)]
mod tests;
