//! The complaint sheet (*lembar pengaduan*): what was told by telephone, in person or online, written down in full
//! with who wrote it down (seed 002), and what a written complaint has to say (UU 25/2009 Ps 42). Absent: the NIK, which
//! no paper shows; and who may read what.

use chrono::NaiveDate;

use super::{Block, Column, Entry, Paper, Signature, Signer, Table, dash, told};
use crate::agency::Agency;
use crate::id::RegisterNumber;
use crate::procedure::{Channel, Classification};
use crate::secrecy::Secrecy;
use crate::time::{Moment, Zone, long_date, long_moment};
use crate::words::{
    Lang, Words,
    citizen::paper as citizen,
    form as labels,
    paper::{self, complaint as words},
};

/// A file that came with a complaint.
#[derive(Clone, PartialEq, Eq)]
pub struct ComplaintFile {
    /// Its name.
    pub name: String,
    /// What kind it is, in words.
    pub kind: String,
}

/// What a complaint sheet is made of. What is empty was not told, and does not stand on it.
pub struct ComplaintPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// Its zone.
    pub zone: Zone,
    /// The register number, once given.
    pub number: Option<&'a RegisterNumber>,
    /// The number in the system it came from.
    pub external: &'a str,
    /// When the complaint was received.
    pub received_at: Moment,
    /// How it came.
    pub channel: Channel,
    /// Who wrote it down, and whose initials stand on it; no office where it was sent in by its reporter.
    pub recorder: Signer,
    /// Where that was.
    pub place: &'a str,
    /// What its reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// Who reports; passed over, with address and contact, where the complaint is anonymous or confidential.
    pub reporter: Option<&'a str>,
    /// Where they live.
    pub address: &'a str,
    /// How they are reached.
    pub contact: &'a str,
    /// For whom they speak.
    pub represents: &'a str,
    /// What happened, in full.
    pub story: &'a str,
    /// What loss they tell of.
    pub loss: &'a str,
    /// What they ask for.
    pub wish: &'a str,
    /// Where it happened.
    pub happened_in: &'a str,
    /// When, if that was told.
    pub happened_on: Option<NaiveDate>,
    /// Whom it is about.
    pub about: &'a str,
    /// What came with it.
    pub files: &'a [ComplaintFile],
    /// The national class, once given.
    pub classification: Option<Classification>,
    /// The category's name.
    pub category: &'a str,
}

/// A complaint sheet on paper.
#[must_use]
pub fn complaint_sheet(of: &ComplaintPaper<'_>, lang: Lang) -> Paper {
    let mut blocks = vec![Block::heading(words::REPORTER, lang), Block::Entries(reporter(of, lang))];
    for (title, text) in [(words::STORY, of.story), (words::LOSS, of.loss), (words::WISH, of.wish)] {
        if !text.trim().is_empty() {
            blocks.extend([Block::heading(title, lang), Block::Paragraph(text.trim().to_owned())]);
        }
    }
    let day = of.happened_on.map(|on| long_date(on, lang)).unwrap_or_default();
    let facts = told([(labels::PLACE, of.happened_in), (labels::HAPPENED_ON, &day), (words::ABOUT, of.about)], lang);
    if !facts.is_empty() {
        blocks.extend([Block::heading(words::FACTS, lang), Block::Entries(facts)]);
    }
    blocks.extend([Block::heading(words::FILES, lang), files(of, lang)]);
    blocks.extend([Block::heading(words::SORTED, lang), Block::Entries(sorted(of, lang))]);
    blocks.push(signatures(of, lang));
    Paper { entries: entries(of, lang), blocks, ..Paper::of(of.agency, words::TITLE, lang) }
}

fn entries(of: &ComplaintPaper<'_>, lang: Lang) -> Vec<Entry> {
    let moment = long_moment(of.received_at, of.zone, lang);
    let by = [of.recorder.name.as_str(), of.recorder.office.as_str()].into_iter().filter(|text| !text.is_empty());
    let by = by.collect::<Vec<_>>().join(", ");
    let number = dash(of.number.map(ToString::to_string).unwrap_or_default(), lang);
    let several = [
        (paper::REGISTER_NUMBER, number.as_str()),
        (words::EXTERNAL, of.external),
        (words::RECEIVED, &moment),
        (labels::CHANNEL, of.channel.words().in_lang(lang)),
        (words::RECORDED_BY, &by),
    ];
    told(several, lang)
}

/// Who reports, or that it is not said.
fn reporter(of: &ComplaintPaper<'_>, lang: Lang) -> Vec<Entry> {
    match of.reporter.filter(|_| of.secrecy.open()) {
        Some(name) => {
            let several = [
                (labels::NAME, name),
                (labels::ADDRESS, of.address),
                (words::CONTACT, of.contact),
                (words::REPRESENTS, of.represents),
            ];
            told(several, lang)
        }
        None => {
            let kept = match (of.secrecy.anonymous, of.secrecy.open()) {
                (true, _) => words::REPORTER_ANONYMOUS,
                (false, false) => words::REPORTER_KEPT,
                // Nobody asked for that: it is on record, and whoever prints it did not open it.
                (false, true) => citizen::REPORTER_KEPT,
            };
            vec![Entry::new(labels::NAME.in_lang(lang), kept.in_lang(lang))]
        }
    }
}

fn files(of: &ComplaintPaper<'_>, lang: Lang) -> Block {
    if of.files.is_empty() {
        return Block::paragraph(words::FILES_NONE, lang);
    }
    let column = |words: Words, width| Column::new(words.in_lang(lang), width);
    let row = |(file, nth): (&ComplaintFile, usize)| vec![nth.to_string(), file.name.clone(), file.kind.clone()];
    Block::Table(Table {
        caption: words::FILES.in_lang(lang).to_owned(),
        columns: vec![column(paper::NTH, 8), column(words::FILE, 62), column(words::FILE_KIND, 30)],
        rows: of.files.iter().zip(1..).map(row).collect(),
        ..Table::default()
    })
}

fn sorted(of: &ComplaintPaper<'_>, lang: Lang) -> Vec<Entry> {
    let class = of.classification.map(|class| class.words().in_lang(lang)).unwrap_or_default();
    let anonymous = of.secrecy.anonymous.then_some(words::SECRECY_ANONYMOUS);
    let kept = anonymous.into_iter().chain(of.secrecy.confidential.then_some(words::SECRECY_CONFIDENTIAL));
    let kept: Vec<&str> = kept.map(|said| said.in_lang(lang)).collect();
    let kept = if kept.is_empty() { words::SECRECY_NONE.in_lang(lang).to_owned() } else { kept.join(", ") };
    told([(labels::CLASSIFICATION, class), (words::CATEGORY, of.category), (words::SECRECY, &kept)], lang)
}

/// Who wrote it down signs. Whoever came in person signs too (UU 25/2009 Ps 42: a written complaint is signed), unless
/// a signature would say who they are.
fn signatures(of: &ComplaintPaper<'_>, lang: Lang) -> Block {
    let on = Some(of.zone.date(of.received_at));
    let office = words::SIGN_RECORDER.in_lang(lang).to_owned();
    let recorder = Signature::of(&Signer { office, ..of.recorder.clone() }, of.place, on, lang);
    let Some(name) = of.reporter.filter(|_| of.channel == Channel::InPerson && of.secrecy.open()) else {
        return Block::Signature(recorder);
    };
    let office = words::SIGN_REPORTER.in_lang(lang).to_owned();
    let reporter = Signer { office, name: name.to_owned(), ..Signer::default() };
    super::form::side_by_side(&reporter, recorder, lang)
}
