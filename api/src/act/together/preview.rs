//! What would become of several cases, each decided by its own procedure and its own clock, and nothing written.

use shared::case::{Actor, Case, Command, apply, decide, offers};
use shared::id::CaseId;
use shared::together::{Deed, Refusal, TOGETHER_MAX, common, step_for};
use shared::wire::{Ahead, AheadOutcome, Choice, Picked, Preview, Together};
use shared::words::{Lang, codes};

use super::{Found, post_of};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::command::{acting, context, now_after, weigh};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::Connection;

/// What would become of several cases, and what may be asked of them.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::NotTogether`] when too many are named.
pub async fn preview(app: &App, officer: &Officer, asked: &Together, lang: Lang) -> Result<Preview, Fault> {
    let post = post_of(officer, &asked.post)?;
    let actor = acting(post);
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let (mut rows, mut seen) = (Vec::new(), Vec::new());
    for picked in named(&asked.cases)? {
        let id = CaseId::parse(&picked.case).ok_or(Fault::NotFound)?;
        let Some(found) = Found::if_seen(app, &mut reader, post, &id, lang).await? else {
            rows.push(unseen(picked, lang));
            continue;
        };
        let outcome = match asked.deed {
            None => AheadOutcome::Stays,
            Some(deed) => {
                let would = would(app, &mut reader, &found, &actor, deed, &asked.command).await;
                would.map_or_else(|fault| outcome_of(fault, lang), |case| Ok(goes(&case)))?
            }
        };
        rows.push(Ahead { case: Some(found.member(post, lang)), id: picked.case.clone(), outcome });
        seen.push(found);
    }
    let choices = choices(app, &seen, &actor);
    let action = asked.deed.map(|deed| deed.action);
    Ok(Preview { choices, rows, action, zone: calendar.zone, now: app.clock().now() })
}

/// The cases named, each once.
pub(super) fn named(cases: &[Picked]) -> Result<Vec<&Picked>, Fault> {
    let mut each: Vec<&Picked> = Vec::new();
    for picked in cases {
        if !each.iter().any(|known| known.case == picked.case) {
            each.push(picked);
        }
    }
    if each.len() > TOGETHER_MAX { Err(Refusal::Count.into()) } else { Ok(each) }
}

/// What may be asked of at least one of the cases.
fn choices(app: &App, seen: &[Found], actor: &Actor) -> Vec<Choice> {
    let offered = seen.iter().map(|found| {
        let offers = offers(&found.ground.procedure, found.case(), actor, now_after(app, found.case()));
        (&*found.ground.agency, &*found.ground.procedure, offers)
    });
    let agency = seen.first().map(|found| &found.ground.agency);
    let named = |id: &shared::id::UnitId| {
        let unit = agency.and_then(|agency| agency.units.iter().find(|unit| unit.id == *id));
        (id.as_str().to_owned(), unit.map_or_else(|| id.as_str().to_owned(), |unit| unit.name.clone()))
    };
    let choice = |one: shared::together::Common| Choice {
        deed: one.deed,
        cases: u32::try_from(one.cases).unwrap_or(u32::MAX),
        units: one.units.iter().map(named).collect(),
    };
    common(offered).into_iter().map(choice).collect()
}

/// The command by which a case takes a deed: the same words, by the step of its own procedure.
pub(super) fn command_for(
    app: &App,
    ground: &Ground,
    case: &Case,
    actor: &Actor,
    deed: Deed,
    asked: &Command,
) -> Result<Command, Fault> {
    let step = step_for(&ground.procedure, case, actor, deed, now_after(app, case))?;
    // A file belongs to one case, and what was sent for several is nobody's.
    Ok(Command { step: step.no.clone(), files: Vec::new(), ..asked.clone() })
}

/// The case as it would stand.
async fn would(
    app: &App,
    reader: &mut Connection,
    found: &Found,
    actor: &Actor,
    deed: Deed,
    asked: &Command,
) -> Result<Case, Fault> {
    let (case, ground) = (found.case(), &found.ground);
    let command = command_for(app, ground, case, actor, deed, asked)?;
    let (_, load, now, _) = weigh(app, reader, ground, case, actor, &command).await?;
    let decided = decide(&ground.rules(), case, actor, &command.step, &context(load, now))?;
    let after = decided.iter().try_fold(case.clone(), |case, event| apply(Some(case), event));
    after.ok_or(Fault::NotFound)
}

/// How a case stands once it was done.
pub(super) fn goes(case: &Case) -> AheadOutcome {
    AheadOutcome::Goes { state: case.state, holder: case.holder, unit: case.unit.clone(), due_at: case.due_at() }
}

/// A case that the post does not see; whether there is one it is not told.
pub(super) fn unseen(picked: &Picked, lang: Lang) -> Ahead {
    let why = codes::FAULT_NOT_FOUND.in_lang(lang).to_owned();
    let outcome = AheadOutcome::Refused { code: "not_found".to_owned(), why };
    Ahead { case: None, id: picked.case.clone(), outcome }
}

/// Why one case was left as it is. What is not about the case ends the whole.
pub(super) fn outcome_of(fault: Fault, lang: Lang) -> Result<AheadOutcome, Fault> {
    let refused = |code: &str, why: String| Ok(AheadOutcome::Refused { code: code.to_owned(), why });
    match fault {
        Fault::Refused(refusal) => refused(refusal.code(), refusal.sentence(lang)),
        Fault::Problems(problems) => Ok(AheadOutcome::Problems { problems }),
        Fault::Stale { .. } => refused("stale", codes::FAULT_STALE.in_lang(lang).to_owned()),
        Fault::Busy => refused("busy", codes::FAULT_BUSY.in_lang(lang).to_owned()),
        Fault::NotFound => refused("not_found", codes::FAULT_NOT_FOUND.in_lang(lang).to_owned()),
        fault => Err(fault),
    }
}
