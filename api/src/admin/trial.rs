//! A draft of a procedure, tried on the agency's cases that ended last. Absent: the rule (see
//! `shared::defaults::trial`).

use shared::defaults::trial::otherwise;
use shared::id::CaseId;
use shared::procedure::Procedure;
use shared::wire::Tried;
use shared::words::{Lang, console::admin as words};

use crate::act::Fault;
use crate::app::App;
use crate::store::{Connection, cases};

/// On how many cases a draft is tried.
const CASES: usize = 50;
/// How many of them are told of.
const SHOWN: usize = 20;

pub(super) async fn tried(
    app: &App,
    reader: &mut Connection,
    agency: &str,
    procedure: &Procedure,
    lang: Lang,
) -> Result<Tried, Fault> {
    let mut tried = Tried::default();
    for id in cases::ended_last(reader, agency, CASES).await? {
        let Some(id) = CaseId::parse(&id) else { continue };
        let Some(stored) = cases::by_id(reader, &id).await? else { continue };
        if stored.case.procedure != procedure.id {
            continue;
        }
        let ground = app.definitions().for_stored(reader, &stored).await?;
        let lines = otherwise(&stored.case, &ground.procedure, procedure, &ground.calendar, lang);
        tried.cases += 1;
        if lines.is_empty() {
            continue;
        }
        tried.otherwise += 1;
        if tried.lines.len() < SHOWN {
            let number = stored.case.number.as_ref().map_or_else(
                || stored.case.period.as_ref().map(ToString::to_string).unwrap_or_default(),
                ToString::to_string,
            );
            let places = [("number", number.as_str()), ("lines", &lines.join("; "))];
            tried.lines.push(words::TRIED_LINE.with(lang, &places));
        }
    }
    Ok(tried)
}
