//! The official table back from data, as text with fixed columns that an inspector can lay beside the
//! paper: its head, its rows under their printed numbers in running order, what was added, and how each
//! doubtful place was read. Absent: how a case runs through it (see [`super::show`]).

use crate::agency::Agency;
use crate::clock::Limit;
use crate::procedure::{Certainty, Contact, Head, Paper, Procedure, Promise, Sop, Standard, Step};
use crate::time::long_date;
use crate::words::{Lang, Words, procedure::paper as words};

mod columns;
mod table;

/// The paper of a procedure, line by line, with the offices' names as an agency has them.
#[must_use]
pub fn paper(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<String> {
    let mut lines = match &procedure.paper {
        Paper::Sop(sop) => sop_head(&procedure.head, sop, lang),
        Paper::Standard(standard) => standard_head(&procedure.head, standard, lang),
    };
    lines.push(String::new());
    lines.push(format!("{}:", words::STEPS.in_lang(lang)));
    let columns = columns::of(procedure, agency, lang);
    lines.extend(table::rows(procedure, &columns, lang));
    lines.push(format!("{}:", words::ACTORS.in_lang(lang)));
    lines.extend(columns.iter().map(|column| column.legend(lang)));
    lines.push(String::new());
    lines.extend(promises(procedure, lang));
    lines.extend(added(procedure, agency, lang));
    lines.extend(readings(procedure, lang));
    if let Paper::Standard(standard) = &procedure.paper {
        lines.push(String::new());
        lines.extend(standard_tail(standard, lang));
    }
    lines
}

fn line(name: Words, value: &str, lang: Lang) -> String {
    words::LINE.with(lang, &[("name", name.in_lang(lang)), ("value", value)])
}

fn list(name: Words, items: &[String], lang: Lang) -> Vec<String> {
    let nth =
        |(index, text): (usize, &String)| words::ITEM.with(lang, &[("nth", &(index + 1).to_string()), ("text", text)]);
    std::iter::once(format!("{}:", name.in_lang(lang))).chain(items.iter().enumerate().map(nth)).collect()
}

fn printed(text: Option<&String>, lang: Lang) -> &str {
    text.map_or_else(|| words::NONE.in_lang(lang), String::as_str)
}

fn sop_head(head: &Head, sop: &Sop, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        line(words::ISSUER, &head.issuer, lang),
        line(words::SOP_NUMBER, printed(head.number.as_ref(), lang), lang),
        line(words::MADE_ON, &long_date(sop.made_on, lang), lang),
        line(words::REVISED_ON, &long_date(sop.revised_on, lang), lang),
        line(words::EFFECTIVE_ON, &long_date(sop.effective_on, lang), lang),
        line(words::APPROVED_BY, printed(sop.approved_by.as_ref(), lang), lang),
        line(words::SOP_NAME, &head.name, lang),
    ];
    lines.extend(head.decree.iter().map(|decree| line(words::DECREE, decree, lang)));
    lines.extend(list(words::BASIS, &sop.basis, lang));
    lines.extend(list(words::QUALIFICATIONS, &sop.qualifications, lang));
    lines.extend(list(words::RELATED, &sop.related, lang));
    lines.extend(list(words::EQUIPMENT, &sop.equipment, lang));
    lines.push(line(words::WARNING, &sop.warning, lang));
    lines.extend(list(words::RECORDS, &sop.records, lang));
    lines
}

fn standard_head(head: &Head, standard: &Standard, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        line(words::ISSUER, &head.issuer, lang),
        line(words::SERVICE_NAME, &head.name, lang),
        line(words::DECREE_NUMBER, printed(head.number.as_ref(), lang), lang),
    ];
    lines.extend(head.decree.iter().map(|decree| line(words::DECREE, decree, lang)));
    lines.extend(list(words::OFFICE, &standard.office, lang));
    lines.extend(list(words::REQUIREMENTS, &standard.requirements, lang));
    lines
}

fn standard_tail(standard: &Standard, lang: Lang) -> Vec<String> {
    let mut lines = vec![line(words::TIME, &standard.time, lang), line(words::FEE, &standard.fee, lang)];
    lines.extend(list(words::PRODUCTS, &standard.products, lang));
    let contact = |contact: &Contact| {
        let (channel, at) = (contact.channel.words().in_lang(lang), contact.at.join("; "));
        let places = [("channel", channel), ("at", &at)];
        match &contact.hours {
            Some(hours) => words::CONTACT_HOURS.with(lang, &[places[0], places[1], ("hours", hours)]),
            None => words::CONTACT.with(lang, &places),
        }
    };
    let contacts: Vec<String> = standard.complaints.iter().map(contact).collect();
    if !contacts.is_empty() {
        lines.extend(list(words::COMPLAINTS, &contacts, lang));
    }
    lines
}

/// What the whole is promised in, as printed or as read.
fn promises(procedure: &Procedure, lang: Lang) -> Vec<String> {
    let answer = procedure.promise.as_ref();
    let text = answer.map_or_else(|| words::PROMISE_NONE.in_lang(lang).to_owned(), |it| promised(procedure, it, lang));
    let recap = procedure.recap.as_ref();
    let recap = recap.map(|it| line(words::PROMISE_RECAP, &promised(procedure, it, lang), lang));
    std::iter::once(line(words::PROMISE, &text, lang)).chain(recap).collect()
}

/// A promise with how sure it is, and why it was read so.
pub(super) fn promised(procedure: &Procedure, promise: &Promise, lang: Lang) -> String {
    let length = promise.within.map_or_else(
        || {
            let steps = promise.steps.iter().filter_map(|no| procedure.step(no));
            let limits: Vec<String> = steps.filter_map(|step| Some(unit_text(step.limit.as_ref()?.within))).collect();
            let places = [("steps", promise.steps.join(", ")), ("limits", limits.join(" + "))];
            words::PROMISE_STEPS.with(lang, &places.each_ref().map(|(name, text)| (*name, text.as_str())))
        },
        unit_text,
    );
    let sure = mark(promise.certainty).in_lang(lang);
    let reading = promise.reading.as_deref().unwrap_or_default();
    format!("{length} {sure} {reading}").trim_end().to_owned()
}

/// A limit as papers print it.
pub(super) fn unit_text(limit: Limit) -> String {
    limit.to_string().replace('_', " ")
}

/// How sure a reading is.
const fn mark(certainty: Certainty) -> Words {
    match certainty {
        Certainty::High => words::MARK_HIGH,
        Certainty::Medium => words::MARK_MEDIUM,
        Certainty::Low => words::MARK_LOW,
    }
}

/// The rows that the paper does not have, marked as such.
fn added(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<String> {
    let steps: Vec<&Step> = procedure.steps.iter().filter(|step| step.added).collect();
    let mut lines = Vec::new();
    if !steps.is_empty() {
        lines.extend([String::new(), format!("{}:", words::ADDED.in_lang(lang))]);
    }
    for step in steps {
        let actors: Vec<&str> = step.actors.iter().map(|role| columns::name(*role, agency, lang)).collect();
        let places = [("no", &*format!("{:>4}", step.no)), ("actors", &actors.join(" / ")), ("text", &step.text)];
        lines.push(words::ADDED_STEP.with(lang, &places));
        let condition = step.condition.as_deref();
        let condition = condition.map(|condition| words::CONDITION.with(lang, &[("condition", condition)]));
        lines.extend(condition.map(|text| words::ADDED_UNDER.with(lang, &[("text", &text)])));
    }
    lines
}

/// How the doubtful places were read, and why steps were added.
fn readings(procedure: &Procedure, lang: Lang) -> Vec<String> {
    let doubtful = |step: &&Step| step.certainty != Certainty::High || step.reading.is_some();
    let steps: Vec<&Step> = procedure.steps.iter().filter(doubtful).collect();
    let mut lines = Vec::new();
    if !steps.is_empty() {
        lines.extend([String::new(), format!("{}:", words::READINGS.in_lang(lang))]);
    }
    lines.extend(steps.into_iter().map(|step| {
        let plain = step.added && step.certainty == Certainty::High;
        let mark = if plain { words::MARK_ADDED } else { mark(step.certainty) }.in_lang(lang);
        let reading = step.reading.as_deref().unwrap_or_default();
        let places = [("no", &*format!("{:>4}", step.no)), ("mark", mark), ("reading", reading)];
        words::READING.with(lang, &places).trim_end().to_owned()
    }));
    lines
}
