//! What stands beside a row of the flow: under which condition it leads where, what silence does, and which national
//! limits it keeps. Absent: the row.

use super::nodes::{Lead, Node, Nodes, To, Why};
use super::{SopPaper, called, limit_words};
use crate::national::NationalLimit;
use crate::procedure::{Certainty, Classification, Place, Step};
use crate::words::{Lang, procedure::paper as printed, sop as words};

/// The remarks of a row, sentence by sentence.
pub(super) fn remarks(
    of: &SopPaper<'_>,
    nodes: &Nodes<'_>,
    (nth, leads): (usize, &[Lead<'_>]),
    lang: Lang,
) -> Vec<String> {
    let node = &nodes.all[nth];
    let mut said: Vec<String> = node.steps.iter().filter_map(|step| step.remark.clone()).collect();
    said.extend(leads.iter().filter_map(|lead| way(nodes, nth, lead, leads.len() > 1, lang)));
    said.extend(node.steps.iter().flat_map(|step| gates(of, step, lang)));
    said.extend(silence(of, nodes, node, lang));
    said.extend(national(of, nodes, nth, lang));
    said.extend(certainty(node, lang));
    // The parts of a row may say the same.
    let mut once: Vec<String> = Vec::new();
    said.into_iter().for_each(|one| {
        if !once.contains(&one) {
            once.push(one)
        }
    });
    once
}

/// Under which condition a way is taken.
fn way(nodes: &Nodes<'_>, nth: usize, lead: &Lead<'_>, several: bool, lang: Lang) -> Option<String> {
    let condition = lead.step.condition.as_deref().filter(|_| several);
    let (no, back) = match lead.to {
        To::Node(to) => (nodes.all[to].no(), to < nth),
        To::End(state) => {
            let state = low(state.words().in_lang(lang));
            let places = |condition| words::ON_END.with(lang, &[("condition", condition), ("state", &state)]);
            return condition.map(places);
        }
    };
    let words = match (condition.is_some(), back) {
        (true, false) => words::ON,
        (true, true) => words::ON_BACK,
        (false, false) if lead.why == Why::Own => return None,
        (false, false) => words::ALSO,
        (false, true) if lead.why == Why::Own => words::BACK,
        (false, true) => words::ALSO_BACK,
    };
    Some(words.with(lang, &[("condition", condition.unwrap_or_default()), ("no", no)]))
}

/// What a step asks besides its place, and who else does it.
pub(super) fn gates(of: &SopPaper<'_>, step: &Step, lang: Lang) -> Vec<String> {
    let limit = |limit| limit_words(of, limit, lang);
    let role = |role| called(of, role, lang);
    let by_hand = step.after.filter(|_| step.by_hand());
    let mut said: Vec<String> = Vec::new();
    said.extend(by_hand.map(|after| words::AFTER.with(lang, &[("limit", &limit(after))])));
    said.extend(step.until.map(|until| words::UNTIL.with(lang, &[("limit", &limit(until))])));
    said.extend(step.actors.iter().skip(1).map(|other| words::ALSO_BY.with(lang, &[("role", &role(*other))])));
    said.extend(step.recorded_by.iter().map(|other| words::RECORDED_BY.with(lang, &[("role", &role(*other))])));
    if of.agency.automatic(step) {
        said.push(words::BY_ITSELF.in_lang(lang).to_owned());
    }
    if step.limit.as_ref().is_some_and(|limit| limit.printed) {
        said.push(words::PRINTED_ONLY.in_lang(lang).to_owned());
    }
    said
}

/// What becomes of a case that waits here and nobody does anything.
fn silence(of: &SopPaper<'_>, nodes: &Nodes<'_>, node: &Node<'_>, lang: Lang) -> Vec<String> {
    let entries = nodes.entries(node);
    let waits = |step: &&Step| !step.by_hand() && entries.iter().any(|stand| step.leaves(*stand));
    let by_itself = of.procedure.steps.iter().filter(waits).filter_map(|step| {
        let limit = limit_words(of, step.after?, lang);
        Some(words::SILENCE.with(lang, &[("limit", &limit), ("no", &step.no), ("text", &low(&step.text))]))
    });
    by_itself.collect()
}

/// The national limits that a row is the first to keep, where the agency goes by them.
fn national(of: &SopPaper<'_>, nodes: &Nodes<'_>, nth: usize, lang: Lang) -> Vec<String> {
    let keeps = |limit: NationalLimit, node: &Node<'_>| {
        let before = |place: &Place| place.state().is_some_and(|state| !limit.kept_by(state));
        node.steps.iter().any(|step| {
            step.from.iter().any(before) && step.to.is_some_and(|to| !to.state.ended() && limit.kept_by(to.state))
        })
    };
    let complaints = !nodes.all[0].steps[0].of_recap() && of.agency.national_limits;
    let first = |limit: &NationalLimit| nodes.all.iter().position(|node| keeps(*limit, node)) == Some(nth);
    let kept = NationalLimit::ALL.into_iter().filter(|limit| complaints && first(limit));
    kept.map(|limit| {
        let mut lengths: Vec<String> = Vec::new();
        let classes = Classification::ALL.iter().map(|class| limit.within(Some(*class)));
        for length in classes.flatten().map(|length| limit_words(of, length, lang)) {
            if !lengths.contains(&length) {
                lengths.push(length);
            }
        }
        words::NATIONAL.with(lang, &[("name", limit.words().in_lang(lang)), ("limit", &lengths.join(" / "))])
    })
    .collect()
}

/// How sure the reading of a row is, and whether the paper has it at all.
fn certainty(node: &Node<'_>, lang: Lang) -> Option<String> {
    let low = node.steps.iter().any(|step| step.certainty == Certainty::Low);
    let mark = if low { words::UNSURE } else { printed::MARK_ADDED };
    (low || node.steps[0].added).then(|| mark.in_lang(lang).to_owned())
}

/// A name as it stands within a sentence.
fn low(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
