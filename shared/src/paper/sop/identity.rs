//! The head of an SOP as Permenpan RB 35/2012 lays it out, or of a service standard (Permenpan RB 15/2014), in pairs of
//! boxes. Absent: the table.

use super::{SopPaper, limit_words};
use crate::paper::{Block, Entry, Frame, dash, letter_date};
use crate::procedure::{Paper, Sop, Standard};
use crate::words::{Lang, Words, procedure::paper as printed, sop as words};

/// The boxes of the head, pair by pair.
pub(super) fn identity(of: &SopPaper<'_>, lang: Lang) -> Block {
    let head = &of.procedure.head;
    let issuer = Block::Paragraph(head.issuer.clone());
    let decree = head.decree.iter().map(|decree| entry(printed::DECREE, decree, lang));
    let office = Frame { title: of.agency.name.clone(), blocks: vec![issuer, Block::Entries(decree.collect())] };
    let mut facts = vec![];
    let rest = match &of.procedure.paper {
        Paper::Sop(sop) => {
            facts.extend(sop_facts(of, sop, lang));
            sop_boxes(sop, lang)
        }
        Paper::Standard(standard) => {
            facts.extend(standard_facts(of, standard, lang));
            standard_boxes(standard, lang)
        }
    };
    facts.push(entry(words::VERSION, &version(of, lang), lang));
    facts.push(entry(printed::PROMISE, &promise(of, lang), lang));
    let facts = Frame { title: String::new(), blocks: vec![Block::Entries(facts)] };
    Block::Pairs(std::iter::once([office, facts]).chain(rest).collect())
}

fn entry(label: Words, value: &str, lang: Lang) -> Entry {
    Entry::new(label.in_lang(lang), value)
}

fn number(of: &SopPaper<'_>, lang: Lang) -> String {
    dash(of.procedure.head.number.clone().unwrap_or_default(), lang)
}

/// Which version of the data it is printed from, and since when that holds.
fn version(of: &SopPaper<'_>, lang: Lang) -> String {
    let version = of.procedure.version.to_string();
    let since = |on| words::VERSION_FROM.with(lang, &[("version", &version), ("date", &letter_date(on, lang))]);
    of.in_force.map_or_else(|| version.clone(), since)
}

fn sop_facts(of: &SopPaper<'_>, sop: &Sop, lang: Lang) -> Vec<Entry> {
    vec![
        entry(printed::SOP_NUMBER, &number(of, lang), lang),
        entry(printed::MADE_ON, &letter_date(sop.made_on, lang), lang),
        entry(printed::REVISED_ON, &letter_date(sop.revised_on, lang), lang),
        entry(printed::EFFECTIVE_ON, &letter_date(sop.effective_on, lang), lang),
        // Nothing said is a line to sign on.
        entry(printed::APPROVED_BY, sop.approved_by.as_deref().unwrap_or_default(), lang),
        entry(printed::SOP_NAME, &of.procedure.head.name, lang),
    ]
}

fn standard_facts(of: &SopPaper<'_>, standard: &Standard, lang: Lang) -> Vec<Entry> {
    vec![
        entry(printed::DECREE_NUMBER, &number(of, lang), lang),
        entry(printed::SERVICE_NAME, &of.procedure.head.name, lang),
        entry(printed::TIME, &standard.time, lang),
        entry(printed::FEE, &standard.fee, lang),
    ]
}

fn listed(title: Words, items: &[String], lang: Lang) -> Frame {
    // What there is none of is no point of a list.
    let none = || Block::Paragraph(dash(String::new(), lang));
    let block = if items.is_empty() { none() } else { Block::List(items.to_vec()) };
    Frame { title: title.in_lang(lang).to_owned(), blocks: vec![block] }
}

fn sop_boxes(sop: &Sop, lang: Lang) -> Vec<[Frame; 2]> {
    let warning = Block::Paragraph(sop.warning.clone());
    let warning = Frame { title: printed::WARNING.in_lang(lang).to_owned(), blocks: vec![warning] };
    vec![
        [listed(printed::BASIS, &sop.basis, lang), listed(printed::QUALIFICATIONS, &sop.qualifications, lang)],
        [listed(printed::RELATED, &sop.related, lang), listed(printed::EQUIPMENT, &sop.equipment, lang)],
        [warning, listed(printed::RECORDS, &sop.records, lang)],
    ]
}

fn standard_boxes(standard: &Standard, lang: Lang) -> Vec<[Frame; 2]> {
    vec![
        [
            listed(printed::REQUIREMENTS, &standard.requirements, lang),
            listed(printed::PRODUCTS, &standard.products, lang),
        ],
        [listed(printed::OFFICE, &standard.office, lang), listed(printed::COMPLAINTS, &contacts(standard, lang), lang)],
    ]
}

fn contacts(standard: &Standard, lang: Lang) -> Vec<String> {
    let contact = |contact: &crate::procedure::Contact| {
        let places = [("channel", contact.channel.words().in_lang(lang)), ("at", &*contact.at.join("; "))];
        printed::CONTACT.with(lang, &places)
    };
    standard.complaints.iter().map(contact).collect()
}

/// Within what an answer is promised.
fn promise(of: &SopPaper<'_>, lang: Lang) -> String {
    let Some(promise) = &of.procedure.promise else {
        return printed::PROMISE_NONE.in_lang(lang).to_owned();
    };
    let legs = || {
        let steps = promise.steps.iter().filter_map(|no| of.procedure.step(no)?.limit.as_ref());
        let limits: Vec<String> = steps.map(|limit| limit_words(of, limit.within, lang)).collect();
        let places = [("steps", &*promise.steps.join(", ")), ("limits", &*limits.join(" + "))];
        printed::PROMISE_STEPS.with(lang, &places)
    };
    promise.within.map_or_else(legs, |within| limit_words(of, within, lang))
}
