//! The first day of each role: three to six calm stops, each at a real element of the console.

use crate::procedure::Role;
use crate::words::{Words, guide as words};

/// A stop of the tour.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// The element it points at, as a selector; the first that is there and seen. Without any the stop is passed over.
    pub anchor: &'static str,
    /// Its heading.
    pub title: Words,
    /// What it says.
    pub text: Words,
}

const fn stop(anchor: &'static str, title: Words, text: Words) -> Stop {
    Stop { anchor, title, text }
}

const ROWS: Stop = stop(".queue-group, .queue .empty", words::STOP_ROWS, words::STOP_ROWS_MORE);
const VIEWS: Stop = stop(".rail-links", words::STOP_VIEWS, words::STOP_VIEWS_MORE);
const ENTRY: Stop = stop("a[href=\"/petugas/catat\"]", words::STOP_ENTRY, words::STOP_ENTRY_MORE);
const REQUESTS: Stop = stop("a[href=\"/petugas/ppid\"]", words::STOP_PPID, words::STOP_PPID_MORE);
const REVIEW: Stop = stop("a[href$=persetujuan]", words::STOP_REVIEW, words::STOP_REVIEW_MORE);
const PEOPLE: Stop = stop(".room h1, #isi h1", words::STOP_PEOPLE, words::STOP_PEOPLE_MORE);
const RULES: Stop = stop("a[href=\"/petugas/kelola/kalender\"]", words::STOP_RULES, words::STOP_RULES_MORE);
const PALETTE: Stop = stop("[data-buka=perintah]", words::STOP_PALETTE, words::STOP_PALETTE_MORE);
const PERSON: Stop = stop(".rail-user", words::STOP_PERSON, words::STOP_PERSON_MORE);

/// The stops of a role's first day. Whoever has no console has none.
#[must_use]
pub fn tour(role: Role) -> Vec<Stop> {
    let (text, own): (Words, &[Stop]) = match role {
        Role::IntakeOfficer => (words::ROLE_INTAKE_OFFICER, &[ROWS, ENTRY]),
        Role::AgencyAdmin => (words::ROLE_AGENCY_ADMIN, &[ROWS, ENTRY]),
        Role::UpstreamAdmin => (words::ROLE_UPSTREAM_ADMIN, &[VIEWS]),
        Role::Group => (words::ROLE_GROUP, &[ROWS]),
        Role::OpdAdmin => (words::ROLE_OPD_ADMIN, &[ROWS]),
        Role::Classifier => (words::ROLE_CLASSIFIER, &[ROWS, REQUESTS]),
        Role::Ppid => (words::ROLE_PPID, &[ROWS, REQUESTS]),
        Role::PpidSuperior => (words::ROLE_PPID_SUPERIOR, &[REQUESTS]),
        Role::Drafter => (words::ROLE_DRAFTER, &[ROWS, REVIEW]),
        Role::AnswerOfficer => (words::ROLE_ANSWER_OFFICER, &[ROWS, REVIEW]),
        Role::Head => (words::ROLE_HEAD, &[ROWS, REVIEW]),
        Role::EscalationOfficer => (words::ROLE_ESCALATION_OFFICER, &[ROWS]),
        Role::Inspectorate => (words::ROLE_INSPECTORATE, &[ROWS]),
        Role::Auditor => (words::ROLE_AUDITOR, &[VIEWS]),
        Role::Operator => {
            let first = stop(".room h1, #isi h1", words::STOP_QUEUE, words::ROLE_OPERATOR);
            return vec![Stop { title: words::STOP_VIEWS, ..first }, PALETTE, PERSON];
        }
        Role::Administrator => {
            let first = stop(".room h1, #isi h1", words::STOP_QUEUE, words::ROLE_ADMINISTRATOR);
            return vec![Stop { title: words::STOP_VIEWS, ..first }, PEOPLE, RULES, PALETTE, PERSON];
        }
        Role::Reporter | Role::Outside | Role::System => return Vec::new(),
    };
    let first = stop("#queue-title", words::STOP_QUEUE, text);
    [&[first], own, &[PALETTE, PERSON]].concat()
}
