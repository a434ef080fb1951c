//! Other complaints of the same reporter that are tied to a case, as one viewer may know of them. Absent: who may
//! (see [`shared::visibility`]), and tying.

use shared::case::{Case, Relation};
use shared::id::CaseId;
use shared::visibility::Viewer;
use shared::wire::Relative;

use super::{Fault, receipt};
use crate::app::App;
use crate::store::{Connection, cases, ties};

/// The complaints tied to a case: to its reporter all of theirs, to a post those it sees, to nobody else any.
pub(super) async fn of(
    app: &App,
    reader: &mut Connection,
    case: &Case,
    viewer: &Viewer,
) -> Result<Vec<Relative>, Fault> {
    let mut kin = Vec::new();
    if matches!(viewer, Viewer::Public) {
        return Ok(kin);
    }
    for (relation, id) in ties::of_case(reader, &case.id).await? {
        let Some(other) = cases::by_id(reader, &id).await? else { continue };
        let ground = app.definitions().for_stored(reader, &other).await?;
        // Whoever takes a duplicate up again has told something of its own after all.
        let untied = match relation {
            Relation::Duplicate => !other.case.state.ended(),
            Relation::DuplicateOf => !case.state.ended(),
            Relation::Part | Relation::PartOf => false,
        };
        if untied {
            continue;
        }
        let number = other.case.number.clone();
        let (case, code) = match viewer {
            Viewer::Public => continue,
            Viewer::Post(_) if viewer.sees(&other.case, &ground.procedure) => (Some(id), String::new()),
            Viewer::Post(_) => continue,
            Viewer::Reporter => (None, opening(app, reader, relation, &id).await?),
        };
        kin.push(Relative { relation, number, case, code });
    }
    Ok(kin)
}

/// The code that opens a part, for the reporter who proved number and code of the whole: it was theirs from the first
/// word. What was only found to be told twice is opened by its own code.
async fn opening(app: &App, reader: &mut Connection, relation: Relation, id: &CaseId) -> Result<String, Fault> {
    if relation != Relation::Part {
        return Ok(String::new());
    }
    let sealed = cases::sealed_code(reader, id).await?;
    Ok(receipt::opened_code(app, id, &sealed)?.shown())
}
