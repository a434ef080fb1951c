//! How far the complaints of some days kept to the SOP they run on, as a spreadsheet: figures by step and unit, and each
//! departure with its register number, as far as the post may see. Absent: the rule (see [`shared::conformance`]).

use std::collections::BTreeMap;

use shared::case::Rules;
use shared::conformance::{Conformed, FINDINGS, LINES, conform, findings, lines, tally};
use shared::id::RegisterNumber;
use shared::paper::Cell;
use shared::papers::{Days, PaperKind};
use shared::wire::PostView;
use shared::words::{Lang, Words, papers as words};

use super::made::{Drawn, progress};
use super::register::Register;
use crate::act::Fault;
use crate::app::App;
use crate::definitions::Ground;
use crate::spreadsheet::{Columns, Spreadsheet};
use crate::store::papers::Asked;

/// How wide the column with the name of the SOP is.
const SOP_WIDTH: u16 = 60;

/// The complaints of one version of a procedure.
struct Of {
    ground: Ground,
    cases: Vec<(Option<RegisterNumber>, Conformed)>,
}

/// The spreadsheet.
pub(super) async fn sheet(app: &App, post: &PostView, days: Days, asked: &Asked) -> Result<Drawn, Fault> {
    let mut read = Register::of(app, post, days).await?;
    let (mut all, mut count) = (BTreeMap::<(String, u32), Of>::new(), 0);
    loop {
        let page = read.page().await?;
        if page.is_empty() {
            break;
        }
        count += page.len() as u64;
        for (found, ground, _) in page {
            let case = &found.stored.case;
            let rules = Rules { procedure: &ground.procedure, agency: &ground.agency, calendar: &ground.calendar };
            let kept = (case.number.clone(), conform(&rules, case, app.clock().now()));
            let of = all.entry((case.procedure.clone(), case.procedure_version));
            of.or_insert_with(|| Of { ground, cases: Vec::new() }).cases.push(kept);
        }
        progress(app, asked, count).await?;
    }
    let book = Spreadsheet::begin();
    book.sheet(PaperKind::Conformance.words().in_lang(Lang::Id), with_sop(&LINES)).await?;
    for of in all.values() {
        let conformed = tally(&of.ground.procedure, of.cases.iter().map(|(_, conformed)| conformed));
        book.lines(named(of, lines(&of.ground.procedure, &of.ground.agency, &conformed, Lang::Id))).await?;
    }
    book.sheet(words::CONFORMANCE_FINDINGS.in_lang(Lang::Id), with_sop(&FINDINGS)).await?;
    for of in all.values() {
        let ground = (&*of.ground.procedure, &*of.ground.agency, of.ground.calendar.zone);
        let cases = of.cases.iter().map(|(number, conformed)| (number.as_ref(), conformed));
        book.lines(named(of, findings(ground, cases, Lang::Id))).await?;
    }
    // It tells of steps and times, and of nothing that anybody wrote.
    Ok(Drawn { document: book.end().await?, data: None, told: Vec::new() })
}

fn with_sop(columns: &[(Words, u16)]) -> Columns {
    let first = (shared::words::paper::PROCEDURE, SOP_WIDTH);
    Columns::of(&std::iter::once(first).chain(columns.iter().copied()).collect::<Vec<_>>(), Lang::Id)
}

/// Rows with the name of their SOP before them.
fn named(of: &Of, rows: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    let title = Cell::text(&of.ground.procedure.title);
    rows.into_iter().map(|row| std::iter::once(title.clone()).chain(row).collect()).collect()
}
