//! What goes with a step: what the table chooses, and for the rest what the step's action asks for.

use serde_json::{Value, json};
use shared::agency::Agency;
use shared::procedure::{Action, Channel, Classification, Ground, Kind, Step, TextKind};
use tests::world::complaint;

use super::table::Row;

/// Stands in every text that is for the agency's own eyes.
pub const INTERNAL: &str = "rahasia-dinas";

/// What an officer or a reporter sends with a step.
pub fn load(step: &Step, row: &Row<'_>) -> Value {
    let needs = step.action.needs();
    let mut load = json!({"step": step.no});
    if let Some(kind) = needs.text {
        load["text"] = json!(format!("Langkah {}: {}", step.no, words(kind)));
    }
    if step.action == Action::Answer {
        load["decided_by"] = json!("Kepala kantor");
    }
    if needs.classification {
        load["classification"] = json!(Classification::Ordinary.code());
    }
    if needs.ground {
        load["ground"] = json!(ground(step));
        load["owner"] = json!(format!("Dinas Perhubungan, {}", needs.text.map_or("", words)));
    }
    for word in &row.chosen {
        choose(&mut load, row, word);
    }
    load
}

/// The fields without which a step cannot be taken, given what is sent with it.
pub fn must_have(step: &Step, agency: &Agency, load: &Value) -> Vec<&'static str> {
    let needs = step.action.needs();
    // With no ground nobody can say whether an owner is asked.
    let ground = Ground::from_code(load["ground"].as_str().unwrap_or_default()).filter(|_| needs.ground);
    let asked = [
        (needs.text_required, "text"),
        (step.action == Action::Answer, "decided_by"),
        (needs.classification, "classification"),
        (needs.ground, "ground"),
        (ground.is_some_and(Ground::asks_owner), "owner"),
        (agency.units_for(step).next().is_some(), "unit"),
    ];
    asked.into_iter().filter(|(asked, _)| *asked).map(|(_, field)| field).collect()
}

/// A complaint as a website or a desk sends it.
pub fn form(row: &Row<'_>) -> Value {
    let mut form = complaint();
    for word in &row.chosen {
        choose(&mut form, row, word);
    }
    form
}

fn choose(load: &mut Value, row: &Row<'_>, word: &str) {
    if let Some(time) = word.strip_prefix('@') {
        load["happened_at"] = json!(format!("{}T{time}", row.day));
        return;
    }
    let (field, value) = match word.strip_prefix("ext:") {
        Some(number) => ("external", number),
        _ if Classification::from_code(word).is_some() => ("classification", word),
        _ if Ground::from_code(word).is_some() => ("ground", word),
        _ if Channel::from_code(word).is_some() => ("channel", word),
        _ if Kind::from_code(word).is_some() => ("kind", word),
        _ => ("unit", word),
    };
    load[field] = json!(value);
}

/// What is written in a text of a kind.
const fn words(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Complaint | TextKind::Message => "terima kasih atas perhatiannya.",
        TextKind::Answer => "lampu jalan sudah menyala kembali.",
        TextKind::Material | TextKind::Reason | TextKind::Note | TextKind::Access => INTERNAL,
        TextKind::Excerpt
        | TextKind::Public
        | TextKind::PublicAnswer
        | TextKind::PublicPicture
        | TextKind::Subject
        | TextKind::Letter => INTERNAL,
        TextKind::Evidence => "",
    }
}

/// A ground that serves a step where its row chooses none.
fn ground(step: &Step) -> &'static str {
    let ground = match step.action {
        Action::Return if step.of_recap() => Ground::RecapLacking,
        Action::Return => Ground::NotOurTask,
        Action::Reject => Ground::TooGeneral,
        _ => Ground::NotOurAuthority,
    };
    ground.code()
}

/// How many texts a command brings that are for the agency's own eyes.
pub fn internal(load: &Value) -> usize {
    let sent = |field: &str| load[field].as_str().is_some_and(|text| text.contains(INTERNAL));
    ["text", "owner"].into_iter().filter(|field| sent(field)).count()
}
