//! The disposition sheet (*lembar disposisi*) on half a folio, with the fields of the common form: what came and from
//! whom, how urgent it is, who is to do what about it, who initialled it and who signed. Absent: who may initial or
//! sign (see [`crate::disposition`]), and whether the sheet may name who reports
//! (see [`crate::disposition::names_reporter`]).

use super::{
    Beside, Block, Check, Choices, Column, Entry, Format, Paper, Signature, Signer, Size, Table, dash, letter_date,
    table_moment,
};
use crate::agency::Agency;
use crate::disposition::{Part, Plan, Urgency, marks};
use crate::id::RegisterNumber;
use crate::procedure::Channel;
use crate::secrecy::Secrecy;
use crate::time::{Moment, Zone};
use crate::words::{Lang, Words, disposition as words, form as labels, paper};

/// Lines to write on where a sheet is not filled in yet.
const LINES: u8 = 3;

/// Whose initials (*paraf*) a sheet has, or waits for.
#[derive(Clone, PartialEq, Eq)]
pub struct Initialled {
    /// The office.
    pub office: String,
    /// Who initialled; empty where nobody has yet.
    pub name: String,
    /// When.
    pub at: Option<Moment>,
}

/// What a disposition sheet on paper is made of. Left empty it is a form to be filled in by hand.
pub struct DispositionPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// Its zone.
    pub zone: Zone,
    /// Who reports, where everybody the sheet goes to may know it; passed over where the complaint is anonymous or
    /// confidential.
    pub reporter: Option<&'a str>,
    /// How the complaint came.
    pub channel: Channel,
    /// What its reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// Number and date of the letter it came by, as they stand on it, with a comma between them; empty where it was
    /// none.
    pub letter: &'a str,
    /// The sheet's own number, where it has one.
    pub own: Option<String>,
    /// What it is about.
    pub subject: &'a str,
    /// When it was received.
    pub received_at: Moment,
    /// Its number in the register, which is the agenda.
    pub number: Option<&'a RegisterNumber>,
    /// What the sheet says, as it stands in the event that brought it.
    pub plan: &'a Plan,
    /// The offices of the plan's recipients by name, in its order, with what each is to do.
    pub recipients: &'a [(String, Part)],
    /// The instruction.
    pub note: &'a str,
    /// The chain of initials, in its order.
    pub initials: &'a [Initialled],
    /// Who signs, or signed.
    pub signer: Signer,
    /// Where it is signed.
    pub place: &'a str,
    /// When it was signed; none where it still is to be.
    pub signed_at: Option<Moment>,
}

/// A disposition sheet on paper.
#[must_use]
pub fn disposition_sheet(of: &DispositionPaper<'_>, lang: Lang) -> Paper {
    let subject = dash(of.subject.trim().to_owned(), lang);
    let on = of.signed_at.map(|at| of.zone.date(at));
    let rows = vec![
        vec![came(of, lang), registered(of, lang)],
        vec![vec![Block::Entries(vec![Entry::new(labels::SUBJECT.in_lang(lang), subject)])]],
        vec![whom(of, lang), please(of, lang)],
        vec![noted(of, lang), vec![Block::Signature(Signature::of(&of.signer, of.place, on, lang))]],
    ];
    Paper {
        format: Format { size: Size::HalfF4, landscape: true },
        number: of.own.clone(),
        blocks: vec![Block::Beside(Beside { ruled: true, rows })],
        ..Paper::of(of.agency, words::TITLE, lang)
    }
}

/// The check marks under *Dengan hormat harap*, with those that are set by their ids.
pub(super) fn asked(agency: &Agency, set: &[String], lang: Lang) -> Block {
    let marks = marks(agency, lang).into_iter();
    Block::Checks(marks.map(|mark| Check { set: set.contains(&mark.id), text: mark.name }).collect())
}

/// From whom, and by which letter.
fn came(of: &DispositionPaper<'_>, lang: Lang) -> Vec<Block> {
    let channel = of.channel.words().in_lang(lang);
    let unnamed = if of.secrecy.anonymous { paper::DISPOSITION_FROM_ANONYMOUS } else { paper::DISPOSITION_FROM_KEPT };
    let named = of.reporter.filter(|_| of.secrecy.open()).map(str::to_owned);
    let from = named.unwrap_or_else(|| unnamed.with(lang, &[("channel", channel)]));
    let (number, date) = of.letter.split_once(',').unwrap_or((of.letter, ""));
    let entry = |label: Words, text: &str| Entry::new(label.in_lang(lang), dash(text.trim().to_owned(), lang));
    vec![Block::Entries(vec![
        entry(words::FROM, &from),
        entry(paper::DISPOSITION_LETTER, number),
        entry(paper::DISPOSITION_LETTER_DATE, date),
    ])]
}

/// When, under which number, and how urgent it is.
fn registered(of: &DispositionPaper<'_>, lang: Lang) -> Vec<Block> {
    let received = letter_date(of.zone.date(of.received_at), lang);
    let number = dash(of.number.map(ToString::to_string).unwrap_or_default(), lang);
    let urgency = |one: Urgency| (one.words(), of.plan.urgency == Some(one));
    let nature = [urgency(Urgency::Most), urgency(Urgency::Soon), (words::SECRET, of.secrecy.confidential)];
    let check = |(said, set): (Words, bool)| Check { text: said.in_lang(lang).to_owned(), set };
    let label = words::NATURE.in_lang(lang).to_owned();
    vec![
        Block::Entries(vec![
            Entry::new(words::RECEIVED_ON.in_lang(lang), received),
            Entry::new(words::AGENDA.in_lang(lang), number),
        ]),
        Block::Choices(Choices { label, checks: nature.map(check).into() }),
    ]
}

fn titled(title: Words, lang: Lang) -> Block {
    Block::lines(format!("{}:", title.in_lang(lang)))
}

fn whom(of: &DispositionPaper<'_>, lang: Lang) -> Vec<Block> {
    let said = |(office, part): &(String, Part)| {
        let part = part.words().in_lang(lang).to_lowercase();
        paper::DISPOSITION_RECIPIENT.with(lang, &[("office", office), ("part", &part)])
    };
    let offices: Vec<String> = of.recipients.iter().map(said).collect();
    let list = if offices.is_empty() { Block::Room(LINES) } else { Block::Numbered(offices) };
    vec![titled(words::FORWARDED_TO, lang), list]
}

fn please(of: &DispositionPaper<'_>, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![titled(words::PLEASE, lang), asked(of.agency, &of.plan.marks, lang)];
    if let Some(on) = of.plan.due_on {
        let day = crate::time::long_date(on, lang);
        // Whoever reads that it is late should not take it for a slip.
        let beyond = of.plan.beyond.then(|| format!("{day} ({})", words::BEYOND_SAID.in_lang(lang)));
        blocks.push(Block::Entries(vec![Entry::new(words::DUE.in_lang(lang), beyond.unwrap_or(day))]));
    }
    blocks
}

/// The instruction, and under it who initialled the sheet.
fn noted(of: &DispositionPaper<'_>, lang: Lang) -> Vec<Block> {
    let note = match (of.note.trim(), of.signed_at) {
        ("", None) => Block::Room(LINES),
        ("", Some(_)) => Block::lines(dash(String::new(), lang)),
        (note, _) => Block::lines(note),
    };
    let mut blocks = vec![titled(words::NOTES, lang), note];
    if !of.initials.is_empty() {
        blocks.push(Block::Table(chain(of, lang)));
    }
    blocks
}

fn chain(of: &DispositionPaper<'_>, lang: Lang) -> Table {
    let column = |words: Words, width| Column::new(words.in_lang(lang), width);
    let row = |one: &Initialled| {
        let who = [one.office.as_str(), one.name.as_str()].into_iter().filter(|text| !text.trim().is_empty());
        let at = one.at.map(|at| table_moment(at, of.zone, lang)).unwrap_or_default();
        vec![who.collect::<Vec<_>>().join("\n"), at, String::new()]
    };
    Table {
        caption: words::CHAIN.in_lang(lang).to_owned(),
        columns: vec![
            column(paper::DISPOSITION_OFFICE, 46),
            column(words::PRINT_DATE, 32),
            column(words::PRINT_INITIALS, 22),
        ],
        rows: of.initials.iter().map(row).collect(),
        ..Table::default()
    }
}
