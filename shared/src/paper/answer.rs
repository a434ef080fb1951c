//! The answer as an official letter (*surat jawaban*, a *surat dinas*): to whom, about which complaint, the answer
//! itself, and what its reporter may do next (UU 25/2009 Ps 46). Absent: what an answer must say
//! (see [`crate::answer`]), and who may send one.

use chrono::NaiveDate;

use super::{Align, Block, Entry, Lines, Paper, Signature, Signer, dash, letter_date};
use crate::agency::Agency;
use crate::answer::rights;
use crate::calendar::Calendar;
use crate::id::RegisterNumber;
use crate::procedure::Procedure;
use crate::secrecy::Secrecy;
use crate::time::Moment;
use crate::words::{
    Lang, Words,
    paper::{self, answer as words},
};

/// What a letter of answer is made of.
pub struct AnswerPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// The complaint's procedure, from which follows what its reporter may do next.
    pub procedure: &'a Procedure,
    /// The agency's calendar.
    pub calendar: &'a Calendar,
    /// The letter's own number; none where it is still to be given.
    pub letter: Option<&'a str>,
    /// Where it is written.
    pub place: &'a str,
    /// Its date.
    pub on: Option<NaiveDate>,
    /// The complaint's register number, once given.
    pub number: Option<&'a RegisterNumber>,
    /// When the complaint was received.
    pub received_at: Moment,
    /// What its reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// Who reports; passed over where the complaint is anonymous or confidential.
    pub reporter: Option<&'a str>,
    /// Where they live; printed with the name only.
    pub address: &'a str,
    /// The answer as its reporter reads it.
    pub answer: &'a str,
    /// How many files go with it.
    pub enclosed: usize,
    /// Who signs.
    pub signer: Signer,
    /// Who gets a copy (*tembusan*).
    pub copies: &'a [String],
}

/// An answer as a letter.
#[must_use]
pub fn answer_letter(of: &AnswerPaper<'_>, lang: Lang) -> Paper {
    let mut signature = Signature::of(&of.signer, of.place, of.on, lang);
    // A letter is dated at its head.
    let dated = Lines { text: std::mem::take(&mut signature.dated), align: Align::End };
    let mut blocks = vec![
        Block::Lines(dated),
        Block::beside(vec![vec![Block::Entries(head(of, lang))]]),
        Block::lines(addressee(of, lang)),
        Block::Paragraph(opening(of, lang)),
        Block::Paragraph(of.answer.trim().to_owned()),
        Block::paragraph(words::RIGHTS, lang),
        Block::List(rights(of.procedure, of.calendar, lang)),
        Block::paragraph(words::CLOSING, lang),
        Block::Signature(signature),
    ];
    if !of.copies.is_empty() {
        let copies = of.copies.iter().zip(1..).map(|(to, nth)| format!("{nth}. {to}"));
        let lines: Vec<String> = std::iter::once(words::COPIES.in_lang(lang).to_owned()).chain(copies).collect();
        blocks.push(Block::lines(lines.join("\n")));
    }
    Paper { letter: true, subtitle: subject(of, lang), blocks, ..Paper::of(of.agency, words::TITLE, lang) }
}

/// The words that name the complaint by its number, and those that name it by its day as long as it has none.
fn naming(of: &AnswerPaper<'_>, (numbered, dated): (Words, Words), lang: Lang) -> String {
    let day = letter_date(of.calendar.zone.date(of.received_at), lang);
    let number = of.number.map(ToString::to_string);
    let said = if number.is_some() { numbered } else { dated };
    said.with(lang, &[("date", &day), ("number", number.as_deref().unwrap_or_default())])
}

fn subject(of: &AnswerPaper<'_>, lang: Lang) -> String {
    naming(of, (words::SUBJECT_NUMBER, words::SUBJECT_DATE), lang)
}

fn opening(of: &AnswerPaper<'_>, lang: Lang) -> String {
    naming(of, (words::OPENING, words::OPENING_UNNUMBERED), lang)
}

fn head(of: &AnswerPaper<'_>, lang: Lang) -> Vec<Entry> {
    let nature = if of.secrecy.confidential { words::NATURE_SECRET } else { words::NATURE_USUAL };
    let count = (of.enclosed > 0).then(|| words::ENCLOSED_COUNT.with(lang, &[("count", &of.enclosed.to_string())]));
    let number = of.letter.unwrap_or_else(|| paper::DATE_BLANK.in_lang(lang));
    vec![
        Entry::new(words::NUMBER.in_lang(lang), number),
        Entry::new(words::NATURE.in_lang(lang), nature.in_lang(lang)),
        Entry::new(words::ENCLOSED.in_lang(lang), dash(count.unwrap_or_default(), lang)),
        Entry::new(words::SUBJECT.in_lang(lang), subject(of, lang)),
    ]
}

/// To whom. A letter lies on desks and in trays: who keeps their name to themselves is written to by number.
fn addressee(of: &AnswerPaper<'_>, lang: Lang) -> String {
    match of.reporter.filter(|name| of.secrecy.open() && !name.trim().is_empty()) {
        Some(name) => {
            let to = words::TO.with(lang, &[("name", name)]);
            if of.address.trim().is_empty() { to } else { format!("{to}\n{}", of.address) }
        }
        None => naming(of, (words::TO_REPORTER, words::TO_REPORTER_DATE), lang),
    }
}
