//! The steps that are in no order: talk, withdrawing, taking up again, and what is asked only of some. Absent: the flow.

use super::remarks::gates;
use super::{SopPaper, called};
use crate::paper::{Column, Table};
use crate::procedure::{Place, Step};
use crate::words::{Lang, Words, procedure::paper as printed, sop as words};

/// The steps outside the flow.
pub(super) fn beside(of: &SopPaper<'_>, steps: &[&Step], lang: Lang) -> Table {
    let column = |words: Words, width| Column::new(words.in_lang(lang), width);
    Table {
        caption: words::BESIDE.in_lang(lang).to_owned(),
        columns: vec![
            column(printed::NO, 10),
            column(printed::ACTIVITY, 72),
            column(printed::ACTORS, 46),
            column(words::BESIDE_FROM, 52),
            column(words::BESIDE_TO, 40),
            column(printed::REMARK, 86),
        ],
        numbered: false,
        rows: steps.iter().map(|step| row(of, step, lang)).collect(),
        total: Vec::new(),
        empty: words::EMPTY.in_lang(lang).to_owned(),
    }
}

fn row(of: &SopPaper<'_>, step: &Step, lang: Lang) -> Vec<String> {
    let from: Vec<String> = step.from.iter().map(|place| place_words(of, *place, lang)).collect();
    let stays = || words::BESIDE_STAYS.in_lang(lang).to_owned();
    let to = step.to.map(|to| to.holder.map_or(Place::In(to.state), |holder| Place::At(to.state, holder)));
    vec![
        step.no.clone(),
        step.text.clone(),
        step.actors.iter().map(|role| called(of, *role, lang)).collect::<Vec<_>>().join("; "),
        from.join("; "),
        to.map_or_else(stays, |place| place_words(of, place, lang)),
        remarks(of, step, lang).join(" "),
    ]
}

fn remarks(of: &SopPaper<'_>, step: &Step, lang: Lang) -> Vec<String> {
    let condition = step.condition.as_deref();
    let mut said: Vec<String> = step.remark.clone().into_iter().collect();
    said.extend(condition.map(|condition| words::ONLY_IF.with(lang, &[("condition", condition)])));
    if !step.classes.is_empty() {
        let classes: Vec<&str> = step.classes.iter().map(|class| class.words().in_lang(lang)).collect();
        said.push(words::CLASSES.with(lang, &[("classes", &classes.join(", "))]));
    }
    if step.last_word {
        said.push(words::LAST_WORD.with(lang, &[("count", &of.procedure.returns_max.to_string())]));
    }
    // The other actors stand in a column of their own.
    let alone = Step { actors: step.actors.iter().take(1).copied().collect(), ..step.clone() };
    said.extend(gates(of, &alone, lang));
    let waits = step.after.filter(|_| !step.by_hand());
    said.extend(waits.map(|after| words::BY_TIME.with(lang, &[("limit", &super::limit_words(of, after, lang))])));
    said.extend(step.added.then(|| printed::MARK_ADDED.in_lang(lang).to_owned()));
    said
}

/// Where a case stands, with offices as the agency calls them.
fn place_words(of: &SopPaper<'_>, place: Place, lang: Lang) -> String {
    match place {
        Place::Open => words::PLACE_OPEN.in_lang(lang).to_owned(),
        Place::Ended => words::PLACE_ENDED.in_lang(lang).to_owned(),
        Place::In(state) => state.words().in_lang(lang).to_owned(),
        Place::At(state, holder) => {
            let places = [("state", state.words().in_lang(lang)), ("role", &*called(of, holder, lang))];
            words::PLACE_AT.with(lang, &places)
        }
    }
}
