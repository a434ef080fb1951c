//! What the monthly recap on paper is made of. It is kept for whoever may see the recap, so nothing of a confidential
//! complaint stands in it but that it was counted. Absent: what stands where (see [`shared::paper`]).

use anyhow::Context as _;
use shared::case::Passage;
use shared::id::CaseId;
use shared::notice::{RECAP_READY, fresh_since};
use shared::paper::{self, Disposed, EvaluationPaper, Paper, RECAP_PAPER_ROWS, RecapPaper, Signer};
use shared::papers::PaperKind;
use shared::procedure::Action;
use shared::recap::told_on_paper;
use shared::time::Moment;
use shared::wire::{RecapFigures, RecapRow};
use shared::words::Lang;

use super::made::Drawn;
use crate::act::Fault;
use crate::act::figures::Counted;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;
use crate::store::dossier::{self, Dossier};
use crate::store::outbox::{self, Note};
use crate::store::papers::Asked;
use crate::store::{Connection, cases, facts};

/// A paper of a recap as known at a moment.
pub(super) async fn made_of(app: &App, kind: PaperKind, case: &CaseId, known_at: Moment) -> Result<Drawn, Fault> {
    let mut reader = app.store().reader().await?;
    let found = dossier::by_id(&mut reader, case).await?.context("a recap is not there")?;
    let counted = Counted::known(app, &mut reader, &found.stored, known_at).await?;
    if kind == PaperKind::Evaluation {
        drop(reader);
        return Drawn::of(app, &evaluated(&found, &counted), known_at, Vec::new()).await;
    }
    let stored = found.stored;
    let (found, data) = counted.figures();
    let mut rows: Vec<RecapRow> = Vec::new();
    for fact in counted.listed().take(RECAP_PAPER_ROWS) {
        rows.push(counted.row(fact, first_words(&mut reader, &fact.case).await?));
    }
    drop(reader);
    let told = rows.iter().filter(|row| !row.summary.is_empty()).map(|row| row.case.clone()).collect();
    let (ground, lang) = (&counted.ground, Lang::Id);
    let paper = RecapPaper {
        agency: &ground.agency,
        procedure: &ground.procedure,
        calendar: &ground.calendar,
        found: &found,
        rows: &rows,
        rows_all: counted.listed().count(),
        number: stored.case.number.as_ref().map(ToString::to_string),
        place: "",
        on: Some(ground.calendar.zone.date(known_at)),
        signer: signer(ground, Action::Recap, lang),
        disposed: Disposed { signer: signer(ground, Action::Disposition, lang), ..Disposed::default() },
    };
    Ok(Drawn { data: Some(data), ..Drawn::of(app, &paper::recap(&paper, lang), known_at, told).await? })
}

/// Notes that the document of a recap is made, for whom the agency has told; once for each submission. The note has the
/// paper's id: its figures and its hash are looked up by it when the mail is written. Made anew later, after an erasure,
/// it is no news.
pub(super) async fn tell(writer: &mut Connection, asked: &Asked, now: Moment) -> Result<(), Fault> {
    let case = asked.about.case().filter(|_| asked.kind == PaperKind::Recap && asked.known_at >= fresh_since(now));
    let Some(case) = case else { return Ok(()) };
    let stored = cases::by_id(writer, case).await?.context("a recap is not there")?;
    let submitted = |passage: &&Passage| passage.action == Action::Recap && passage.recorded_at == asked.known_at;
    if let Some(passage) = stored.case.history.iter().find(submitted) {
        let note = Note { id: &asked.id, kind: RECAP_READY, case, version: passage.version, recipient: None };
        outbox::insert(writer, &note, now).await?;
    }
    Ok(())
}

/// The figures of a recap as they were known at a moment.
///
/// # Errors
/// When the database fails, or the case is no recap.
pub async fn recap_known(
    app: &App,
    reader: &mut Connection,
    stored: &Stored,
    known_at: Moment,
) -> Result<RecapFigures, Fault> {
    Ok(Counted::known(app, reader, stored, known_at).await?.figures().0)
}

/// The first words of a complaint, where they may stand on paper.
async fn first_words(reader: &mut Connection, case: &CaseId) -> Result<String, Fault> {
    let stored = cases::by_id(reader, case).await?.context("a case that is counted is not there")?;
    if told_on_paper(&stored.case) { Ok(facts::summary(reader, case).await?) } else { Ok(String::new()) }
}

/// The office that takes a step of the recap; the name is written by hand.
fn signer(ground: &Ground, action: Action, lang: Lang) -> Signer {
    let step = ground.procedure.steps.iter().find(|step| step.of_recap() && step.action == action);
    let role = step.and_then(|step| step.actors.first());
    let office = role.map(|role| ground.agency.holds(*role, None).unwrap_or_else(|| role.words().in_lang(lang)));
    Signer { office: office.unwrap_or_default().to_owned(), ..Signer::default() }
}

/// What came of the last evaluation: whether the recap went back, and what was written with it (seed 001).
fn evaluated(found: &Dossier, counted: &Counted) -> Paper {
    let (case, ground, lang) = (&found.stored.case, &counted.ground, Lang::Id);
    let steps = case.history.iter().rev();
    let since: Vec<&Passage> = steps.take_while(|passage| passage.action != Action::Evaluate).collect();
    let came = since.iter().rev().find(|passage| matches!(passage.action, Action::Return | Action::Disposition));
    let note = came.and_then(|came| found.texts.iter().find(|text| text.version == came.version));
    let paper = EvaluationPaper {
        agency: &ground.agency,
        procedure: &ground.procedure,
        zone: ground.calendar.zone,
        found: &counted.figures().0,
        number: None,
        needed: came.map(|came| came.action == Action::Return),
        note: note.map_or("", |text| text.body.as_str()),
        follow_up: "",
        evaluator: signer(ground, Action::Evaluate, lang),
        at: came.map(|came| came.happened_at),
        place: "",
    };
    paper::evaluation(&paper, lang)
}
