//! The rows of the flow in words. Absent: which rows there are.

use super::nodes::{Lead, Node, Nodes, To, Why};
use super::remarks::remarks;
use super::{SopPaper, called, limit_words};
use crate::paper::{FlowRow, Goal, Sign, Way, dash};
use crate::procedure::{Role, Step};
use crate::words::{Lang, sop as words};

/// A branch's own words are written on its way where no branch of the row has more letters.
const LABEL_LETTERS: usize = 18;

/// Every row of a flow, each with its symbol in one of the lanes.
pub(super) fn rows(of: &SopPaper<'_>, nodes: &Nodes<'_>, lanes: &[Role], lang: Lang) -> Vec<FlowRow> {
    let row = |(nth, node): (usize, &Node<'_>)| {
        let leads = nodes.leads(nth);
        let chooses = nodes.chooses(nth, &leads);
        let sign = sign(node, chooses);
        let ways = ways(nodes, nth, &leads, chooses, lang);
        let first = node.steps[0];
        let parts: Vec<&str> = node.steps.iter().map(|step| step.no.as_str()).collect();
        FlowRow {
            no: node.no().to_owned(),
            parts: if parts.len() > 1 { parts.join(", ") } else { String::new() },
            activity: first.text.clone(),
            lane: lanes.iter().position(|role| *role == node.role()).unwrap_or_default(),
            sign,
            added: first.added,
            read: read(of, node, (sign, &ways), lang),
            ways,
            inputs: dash(joined(node, |step| &step.inputs), lang),
            time: dash(time(of, node, lang), lang),
            outputs: dash(joined(node, |step| &step.outputs), lang),
            remark: remarks(of, nodes, (nth, &leads), lang).join(" "),
        }
    };
    nodes.all.iter().enumerate().map(row).collect()
}

fn sign(node: &Node<'_>, chooses: bool) -> Sign {
    let begins = node.steps[0].from.is_empty();
    let ends = node.steps.iter().all(|step| step.to.is_some_and(|to| to.state.ended()));
    match (chooses, begins || ends) {
        (true, _) => Sign::Decision,
        (false, true) => Sign::Terminal,
        (false, false) => Sign::Process,
    }
}

/// The ways of a row. Those of a choice are labelled: with the branch's words where all of them are short, else yes and
/// no. What somebody else may do, and what was added to a choice that the paper has, is merely another way.
fn ways(nodes: &Nodes<'_>, nth: usize, leads: &[Lead<'_>], chooses: bool, lang: Lang) -> Vec<Way> {
    let own = leads.iter().filter(|lead| lead.why == Why::Own).count();
    let other = |lead: &Lead<'_>| match lead.why {
        Why::Own => false,
        Why::Choice => !chooses || (own > 1 && lead.step.added),
        Why::Else => true,
    };
    let chosen = |lead: &&Lead<'_>| !other(lead);
    let short = |lead: &Lead<'_>| {
        lead.step.condition.as_ref().is_some_and(|condition| condition.chars().count() <= LABEL_LETTERS)
    };
    let worded = leads.iter().filter(chosen).all(short);
    let way = |(place, lead): (usize, &Lead<'_>)| {
        let label = match lead.step.condition.as_ref() {
            _ if other(lead) => words::OR.in_lang(lang).to_owned(),
            _ if !chooses => String::new(),
            Some(condition) if worded => condition.clone(),
            _ => if place == 0 { words::YES } else { words::NO }.in_lang(lang).to_owned(),
        };
        let to = match lead.to {
            To::Node(to) if to == nth + 1 => Goal::Next,
            To::Node(to) => Goal::Step(nodes.all[to].no().to_owned()),
            To::End(state) => Goal::End(state.words().in_lang(lang).to_owned()),
        };
        Way { to, label }
    };
    // A rounded symbol is an end by itself.
    let ends = |way: &Way| !chooses && matches!(way.to, Goal::End(_));
    leads.iter().enumerate().map(way).filter(|way| !ends(way)).collect()
}

/// Symbol and ways in sentences.
fn read(of: &SopPaper<'_>, node: &Node<'_>, (sign, ways): (Sign, &[Way]), lang: Lang) -> String {
    let kind = match sign {
        Sign::Terminal => words::READ_TERMINAL,
        Sign::Process => words::READ_PROCESS,
        Sign::Decision => words::READ_DECISION,
    };
    let role = called(of, node.role(), lang);
    let mut said = vec![kind.with(lang, &[("no", node.no()), ("role", &role)])];
    let elsewhere = ways.iter().filter_map(|way| {
        let to = match &way.to {
            Goal::Next if way.label.is_empty() => return None,
            Goal::Next => words::BELOW.in_lang(lang).to_owned(),
            Goal::Step(no) => words::STEP.with(lang, &[("no", no)]),
            Goal::End(name) => name.clone(),
        };
        let named = if way.label.is_empty() { words::READ_WAY } else { words::READ_WAY_NAMED };
        Some(named.with(lang, &[("label", &way.label), ("to", &to)]))
    });
    said.extend(elsewhere);
    said.join(" ")
}

/// What the steps of a row need or make, each thing once.
fn joined<'p>(node: &Node<'p>, things: impl Fn(&'p Step) -> &'p [String]) -> String {
    let mut all: Vec<&str> = Vec::new();
    for thing in node.steps.iter().flat_map(|step| things(step)) {
        if !all.contains(&thing.as_str()) {
            all.push(thing);
        }
    }
    all.join("; ")
}

fn time(of: &SopPaper<'_>, node: &Node<'_>, lang: Lang) -> String {
    let limit = node.steps.iter().find_map(|step| step.limit.as_ref());
    limit.map(|limit| limit_words(of, limit.within, lang)).unwrap_or_default()
}
