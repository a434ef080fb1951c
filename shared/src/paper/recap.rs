//! The monthly recap on paper: the figures with their formulas, where they come from, and the list of what they count.
//! Absent: counting (see [`crate::recap`]), and who may see it.

use super::disposition::asked;
use super::{
    Align, Annex, Block, Column, Entry, Format, Frame, Paper, Signature, Signer, Size, Table, dash, table_date, yes,
};
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::procedure::{Channel, Procedure};
use crate::recap::{Counts, Figures, Group, Lengths, Measure, days_between};
use crate::time::{long_moment, month_and_year};
use crate::wire::{RecapFigures, RecapRow};
use crate::words::{Lang, Words, paper as words, recap as said};

/// Most rows of the list; of more the paper says how many there are, and the hash is of all of them.
pub const RECAP_PAPER_ROWS: usize = 1000;

/// What the head of the agency disposed. Left empty it is a form to be filled in by hand.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Disposed {
    /// The office that disposes, and who.
    pub signer: Signer,
    /// To whom it goes on.
    pub recipients: Vec<String>,
    /// The marks that are set, by their ids.
    pub marks: Vec<String>,
    /// What was written.
    pub note: String,
    /// When.
    pub on: Option<chrono::NaiveDate>,
}

/// What a recap on paper is made of.
pub struct RecapPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// The procedure whose cases are counted.
    pub procedure: &'a Procedure,
    /// By which working days are counted, and the zone of what is printed.
    pub calendar: &'a Calendar,
    /// The figures.
    pub found: &'a RecapFigures,
    /// The cases that are counted, by register number; what is past [`RECAP_PAPER_ROWS`] is not printed.
    pub rows: &'a [RecapRow],
    /// How many there are in all.
    pub rows_all: usize,
    /// The number of the recap itself.
    pub number: Option<String>,
    /// Where it is signed.
    pub place: &'a str,
    /// When it was submitted.
    pub on: Option<chrono::NaiveDate>,
    /// Who submits it.
    pub signer: Signer,
    /// What the head made of it.
    pub disposed: Disposed,
}

/// The recap of a month on paper.
#[must_use]
pub fn recap(of: &RecapPaper<'_>, lang: Lang) -> Paper {
    let month = month_and_year(of.found.period.first_day(), lang);
    let mut blocks = vec![Block::heading(words::RECAP_FIGURES, lang), Block::Table(figures(of, lang))];
    let figures = &of.found.figures;
    let groups = [
        (said::BY_UNIT, words::RECAP_UNIT, &figures.units),
        (said::BY_CHANNEL, words::RECAP_CHANNEL, &figures.channels),
        (said::BY_CATEGORY, words::RECAP_CATEGORY, &figures.categories),
    ];
    for (title, head, groups) in groups {
        // All of it without a unit, say, is nothing to tell apart.
        if groups.iter().any(|group| !group.key.is_empty()) {
            blocks.push(Block::heading(title, lang));
            blocks.push(Block::Table(grouped(of, (title, head), groups, lang)));
        }
    }
    blocks.push(Block::Signature(Signature::of(&of.signer, of.place, of.on, lang)));
    blocks.push(Block::Frame(disposition(of, lang)));
    Paper {
        subtitle: words::RECAP_SUBTITLE.with(lang, &[("month", &month)]),
        number: of.number.clone(),
        entries: entries(of, &month, lang),
        blocks,
        annexes: vec![annex(of, &month, lang)],
        foot: words::FOOT_HASH.with(lang, &[("hash", &of.found.hash)]),
        ..Paper::of(of.agency, words::RECAP_TITLE, lang)
    }
}

fn entries(of: &RecapPaper<'_>, month: &str, lang: Lang) -> Vec<Entry> {
    let moment = |at| long_moment(at, of.calendar.zone, lang);
    vec![
        Entry::new(words::AGENCY.in_lang(lang), of.agency.name.clone()),
        Entry::new(words::PROCEDURE.in_lang(lang), of.procedure.title.clone()),
        Entry::new(words::PERIOD.in_lang(lang), month),
        Entry::new(words::TRUE_UNTIL.in_lang(lang), moment(of.found.at)),
        Entry::new(words::KNOWN_UNTIL.in_lang(lang), moment(of.found.known_at)),
    ]
}

/// Each figure by name, with what it comes to and its formula.
pub(super) fn named_figures(figures: &Figures, lang: Lang) -> Vec<(Words, String, Words)> {
    let counted = |measure: &Measure| (measure.words(), figures.all.of(*measure).to_string(), measure.formula());
    let kept = figures.all.kept_percent().map(|percent| format!("{percent} %"));
    let none = || said::NONE.in_lang(lang).to_owned();
    let mut named: Vec<(Words, String, Words)> = Measure::ALL.iter().map(counted).collect();
    named.push((said::KEPT, kept.unwrap_or_else(none), said::KEPT_FORMULA));
    named.push((said::DAYS, lengths(figures.days, lang).unwrap_or_else(none), said::DAYS_FORMULA));
    named
}

/// Each figure with its formula.
fn figures(of: &RecapPaper<'_>, lang: Lang) -> Table {
    let row = |(name, value, formula): (Words, String, Words)| {
        vec![name.in_lang(lang).to_owned(), value, formula.in_lang(lang).to_owned()]
    };
    Table {
        caption: words::RECAP_FIGURES.in_lang(lang).to_owned(),
        columns: vec![
            Column::new(words::RECAP_FIGURE.in_lang(lang), 26),
            Column::new(words::RECAP_COUNT.in_lang(lang), 22).align(Align::End),
            Column::new(words::RECAP_FORMULA.in_lang(lang), 52),
        ],
        rows: named_figures(&of.found.figures, lang).into_iter().map(row).collect(),
        ..Table::default()
    }
}

fn lengths(days: Lengths, lang: Lang) -> Option<String> {
    let ((median, ninth), mean) = days.median.zip(days.ninth_tenth).zip(days.mean_hundredths)?;
    let point = if lang == Lang::Id { ',' } else { '.' };
    let mean = format!("{}{point}{:02}", mean / 100, mean % 100);
    let places = [("median", &*median.to_string()), ("ninth", &ninth.to_string()), ("mean", &mean)];
    Some(said::LENGTHS.with(lang, &places))
}

/// The figures of each unit, channel or category, and their sum.
fn grouped(of: &RecapPaper<'_>, (title, head): (Words, Words), groups: &[Group], lang: Lang) -> Table {
    let heads = [said::CAME, said::ANSWERED, words::RECAP_ENDED, words::RECAP_OPEN, said::LATE];
    let mut columns = vec![Column::new(head.in_lang(lang), 40)];
    columns.extend(heads.map(|head| Column::new(head.in_lang(lang), 12).align(Align::End)));
    let row = |name: String, counts: &Counts| {
        let counted = Measure::ALL.iter().map(|measure| counts.of(*measure).to_string());
        std::iter::once(name).chain(counted).collect()
    };
    Table {
        caption: title.in_lang(lang).to_owned(),
        columns,
        numbered: false,
        rows: groups.iter().map(|group| row(named(of.agency, &group.key, lang), &group.counts)).collect(),
        total: row(words::TOTAL.in_lang(lang).to_owned(), &of.found.figures.all),
        empty: words::NOTHING.in_lang(lang).to_owned(),
    }
}

/// What a unit, channel or category is called; its key where the agency has it no more.
fn named(agency: &Agency, key: &str, lang: Lang) -> String {
    let unit = || agency.units.iter().find(|unit| unit.id.as_str() == key).map(|unit| unit.name.clone());
    let category = || agency.category(key).map(|category| category.name.clone());
    let channel = || Channel::from_code(key).map(|channel| channel.words().in_lang(lang).to_owned());
    match key {
        "" => said::WITHOUT.in_lang(lang).to_owned(),
        key => unit().or_else(category).or_else(channel).unwrap_or_else(|| key.to_owned()),
    }
}

/// The head's disposition, to be filled in by hand where it is not given yet.
fn disposition(of: &RecapPaper<'_>, lang: Lang) -> Frame {
    let disposed = &of.disposed;
    let mut blocks = written(words::DISPOSITION_TO, &disposed.recipients.join("\n"), lang);
    blocks.push(Block::paragraph(words::DISPOSITION_PLEASE, lang));
    blocks.push(asked(of.agency, &disposed.marks, lang));
    blocks.extend(written(words::DISPOSITION_NOTE, &disposed.note, lang));
    blocks.push(Block::Signature(Signature::of(&disposed.signer, of.place, disposed.on, lang)));
    Frame { title: words::DISPOSITION_TITLE.with(lang, &[("office", &disposed.signer.office)]), blocks }
}

/// What was written beside a label; where nothing was, two lines to write on.
fn written(label: Words, text: &str, lang: Lang) -> Vec<Block> {
    let more = text.is_empty().then_some(Block::Room(1));
    std::iter::once(Block::Entries(vec![Entry::new(label.in_lang(lang), text)])).chain(more).collect()
}

/// The cases that are counted.
fn annex(of: &RecapPaper<'_>, month: &str, lang: Lang) -> Annex {
    let printed = &of.rows[..of.rows.len().min(RECAP_PAPER_ROWS)];
    let all = of.rows_all.max(of.rows.len());
    let said = if all > printed.len() { words::RECAP_CUT } else { words::RECAP_ALL };
    let lead = said.with(lang, &[("count", &printed.len().to_string()), ("all", &all.to_string())]);
    let title = words::RECAP_ANNEX.with(lang, &[("month", month)]);
    let table = Table {
        caption: title.clone(),
        columns: columns(lang),
        numbered: true,
        rows: printed.iter().zip(1..).map(|(one, nth)| row(of, one, nth, lang)).collect(),
        total: Vec::new(),
        empty: words::RECAP_EMPTY.in_lang(lang).to_owned(),
    };
    let mut blocks = vec![Block::Table(table)];
    if !printed.is_empty() {
        blocks.insert(0, Block::Paragraph(lead));
    }
    Annex { format: Format { size: Size::A4, landscape: true }, title, blocks }
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = |words: Words, width| Column::new(words.in_lang(lang), width);
    vec![
        column(words::NTH, 5).align(Align::End),
        column(words::REGISTER_NUMBER, 14),
        column(words::RECAP_CAME_ON, 10),
        column(words::RECAP_CHANNEL, 12),
        column(words::RECAP_SUMMARY, 40),
        column(words::RECAP_UNIT, 20),
        column(words::RECAP_CONCLUDED_ON, 10),
        column(words::RECAP_LENGTH, 8).align(Align::End),
        column(words::RECAP_IN_TIME, 7).align(Align::Center),
        column(words::RECAP_STATE, 13),
    ]
}

fn row(of: &RecapPaper<'_>, one: &RecapRow, nth: usize, lang: Lang) -> Vec<String> {
    let zone = of.calendar.zone;
    let date = |at| table_date(zone.date(at), lang);
    let days = one.concluded_at.map(|at| days_between(one.filed_at, at, of.calendar).to_string());
    let unread = || words::RECAP_UNREAD.in_lang(lang).to_owned();
    let summary = Some(one.summary.clone()).filter(|summary| !summary.trim().is_empty());
    vec![
        nth.to_string(),
        dash(one.number.as_ref().map(ToString::to_string).unwrap_or_default(), lang),
        date(one.filed_at),
        one.channel.words().in_lang(lang).to_owned(),
        summary.unwrap_or_else(unread),
        dash(one.unit.as_ref().map(|unit| named(of.agency, unit, lang)).unwrap_or_default(), lang),
        dash(one.concluded_at.map(date).unwrap_or_default(), lang),
        dash(days.unwrap_or_default(), lang),
        yes(!one.late, (words::YES, words::NO), lang),
        one.state.words().in_lang(lang).to_owned(),
    ]
}
