//! What a case is found by: the stems of what was told, said and answered, and the place by its name. What the office
//! writes for itself stays out: notes name reporters, and finding a person needs a reason (see `lookup`).
//! Absent: the search.

use anyhow::Context as _;
use shared::case::Case;
use shared::form::Field;
use shared::id::CaseId;
use shared::likeness::all_stems;
use shared::procedure::TextKind;
use shared::region::RegionCode;

use super::Fault;
use super::enclosed::IdentityKept;
use crate::app::App;
use crate::keys::Keys;
use crate::regions;
use crate::store::texts::Text;
use crate::store::{cases, stems, texts};

/// How many cases from before are read at once, and how often in a sweep: the sweep has more to do.
const BATCH: usize = 200;
const BATCHES: usize = 50;

/// The stems of what goes with an event.
pub(super) fn of(texts: &[Text]) -> Vec<String> {
    let told = texts.iter().filter_map(|text| match (text.kind, text.field) {
        (TextKind::Complaint, Field::Region) => place(&text.body),
        (TextKind::Complaint | TextKind::Message | TextKind::Answer, _) => Some(text.body.clone()),
        _ => None,
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { Vec::new() } else { all_stems(&told.join("\n")) }
}

/// A place as people name it: itself and what it lies in.
fn place(code: &str) -> Option<String> {
    let card = regions::find(&RegionCode::parse(code)?)?;
    let within = card.within.split(',').next().unwrap_or_default();
    Some(format!("{} {within}", card.name))
}

/// The keyed hashes of the parts of a name.
pub(super) fn hashed(keys: &Keys, parts: &[String]) -> Vec<String> {
    parts.iter().map(|part| keys.person_index("name", part)).collect()
}

/// Lets cases be found that were filed before there were stems, some at a time; the sweep does it, so that no replica
/// waits for it at its start and what is not read yet is found by the next day. Says how many were read.
///
/// # Errors
/// When the database fails.
pub async fn stem_older(app: &App) -> Result<usize, Fault> {
    let mut read = 0;
    for _ in 0..BATCHES {
        let found = older(app).await?;
        if found.is_empty() {
            break;
        }
        read += found.len();
        let mut writer = app.store().writer().await?;
        for (case, stems_of, names) in &found {
            stems::insert(&mut writer, &case.id, stems_of).await?;
            stems::insert_names(&mut writer, &case.id, names).await?;
            stems::stemmed(&mut writer, case).await?;
        }
        writer.commit().await?;
    }
    Ok(read)
}

/// Some cases from before, each with its stems and the hashes of its reporter's name.
async fn older(app: &App) -> Result<Vec<(Case, Vec<String>, Vec<String>)>, Fault> {
    let mut reader = app.store().reader().await?;
    let mut found = Vec::new();
    for id in stems::unstemmed(&mut reader, BATCH).await? {
        let id = CaseId::parse(&id).context("a case's id cannot be read")?;
        let stored = cases::by_id(&mut reader, &id).await?.context("a case is gone")?;
        let told = of(&texts::of_case(&mut reader, &id).await?);
        let sealed = texts::identity(&mut reader, &id).await?.filter(|_| !stored.case.secrecy.anonymous);
        let name = match sealed {
            Some(sealed) => IdentityKept::open(app.keys(), &id, &sealed)?.identity()?.name,
            None => None,
        };
        let parts = name.as_deref().map(shared::text::name_parts).unwrap_or_default();
        found.push((stored.case, told, hashed(app.keys(), &parts)));
    }
    Ok(found)
}
