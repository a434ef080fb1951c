//! The receipt (*tanda terima*) on paper: who complains, of what, where and when it was received and by whom (UU 25/2009
//! Ps 44), by when an answer is promised, and how it is followed. Absent: what may be read; what may not is empty.

use chrono::NaiveDate;

use super::{Block, Code, Entry, Paper, Signature, Signer, told};
use crate::agency::Agency;
use crate::case::ClockName;
use crate::id::RegisterNumber;
use crate::procedure::Channel;
use crate::secrecy::Secrecy;
use crate::time::{Moment, Zone, long_moment};
use crate::words::citizen::{self as citizen, paper as words};
use crate::words::{Lang, form as labels};

/// What a receipt on paper is made of. No `Debug`: the code must not slip into a log.
pub struct ReceiptPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// Its zone.
    pub zone: Zone,
    /// The register number, once given.
    pub number: Option<&'a RegisterNumber>,
    /// The tracking code as shown; none on a paper of the agency's own.
    pub code: Option<&'a str>,
    /// The address of the site, without a slash at its end.
    pub site: &'a str,
    /// When the complaint was received.
    pub filed_at: Moment,
    /// How it came.
    pub channel: Channel,
    /// Who received it: the officer's name and office, or the office alone.
    pub receiver: &'a str,
    /// Who reports; none where that is not printed.
    pub reporter: Option<&'a str>,
    /// What was told; empty where it may not be read.
    pub story: &'a str,
    /// Where it happened.
    pub place: &'a str,
    /// Who has it now.
    pub holder: &'a str,
    /// What is promised, by clock.
    pub dues: &'a [(ClockName, Moment)],
    /// What its reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// The officer who signs, where one received it at a desk, with place and day.
    pub signer: Option<(Signer, &'a str, NaiveDate)>,
}

/// A receipt on paper.
#[must_use]
pub fn receipt(of: &ReceiptPaper<'_>, lang: Lang) -> Paper {
    let number = of.number.map(ToString::to_string);
    let mut blocks = vec![
        Block::Entries(facts(of, lang)),
        Block::heading(words::DUE, lang),
        dues(of, lang),
        Block::heading(words::RIGHTS, lang),
        Block::List(rights(of, lang)),
    ];
    if let Some(code) = of.code {
        let caption = words::SCAN.in_lang(lang).to_owned();
        let number = number.as_ref().map(|number| format!("/{number}")).unwrap_or_default();
        // The code stands behind `#`, which no browser sends and no server logs.
        blocks.insert(0, Block::Code(Code { text: format!("{}/lacak{number}#kode={code}", of.site), caption }));
    }
    blocks.push(match &of.signer {
        Some((signer, place, on)) => Block::Signature(Signature::of(signer, place, Some(*on), lang)),
        None => Block::Paragraph(words::SIGNED.in_lang(lang).to_owned()),
    });
    let later = || citizen::RECEIPT_NUMBER_LATER.in_lang(lang).to_owned();
    let mut entries = vec![Entry::new(labels::NUMBER.in_lang(lang), number.clone().unwrap_or_else(later))];
    entries.extend(of.code.map(|code| Entry::new(labels::CODE.in_lang(lang), code)));
    Paper { entries, blocks, ..Paper::of(of.agency, words::TITLE, lang) }
}

fn facts(of: &ReceiptPaper<'_>, lang: Lang) -> Vec<Entry> {
    let moment = long_moment(of.filed_at, of.zone, lang);
    let channel = of.channel.words().in_lang(lang);
    let received = words::RECEIVED_AT.with(lang, &[("moment", &moment), ("channel", channel)]);
    let unnamed = if of.secrecy.anonymous { words::REPORTER_ANONYMOUS } else { words::REPORTER_KEPT };
    let by = format!("{}, {}", of.receiver, of.agency.name);
    let mut facts = vec![
        Entry::new(words::RECEIVED.in_lang(lang), received),
        Entry::new(words::BY.in_lang(lang), by),
        Entry::new(words::REPORTER.in_lang(lang), of.reporter.unwrap_or_else(|| unnamed.in_lang(lang))),
    ];
    facts.extend(told([(words::STORY, of.story), (labels::PLACE, of.place), (words::HELD_BY, of.holder)], lang));
    facts
}

/// What is promised, and until when.
fn dues(of: &ReceiptPaper<'_>, lang: Lang) -> Block {
    if of.dues.is_empty() {
        return Block::Paragraph(words::DUE_NONE.in_lang(lang).to_owned());
    }
    let due = |(clock, at): &(ClockName, Moment)| {
        let name = citizen::promised(clock).0.in_lang(lang);
        let national =
            matches!(clock, ClockName::National(_)).then(|| words::DUE_NATIONAL.with(lang, &[("due", name)]));
        Entry::new(national.as_deref().unwrap_or(name), long_moment(*at, of.zone, lang))
    };
    Block::Entries(of.dues.iter().map(due).collect())
}

fn rights(of: &ReceiptPaper<'_>, lang: Lang) -> Vec<String> {
    let follow = if of.code.is_some() { words::RIGHT_FOLLOW } else { words::RIGHT_FOLLOW_CODE };
    let first = [words::RIGHT_FREE.in_lang(lang).to_owned(), follow.with(lang, &[("site", of.site)])];
    let late = words::RIGHT_LATE.in_lang(lang).to_owned();
    let kept = of.secrecy.words().into_iter().map(|said| said.in_lang(lang).to_owned());
    first.into_iter().chain([late]).chain(kept).collect()
}
