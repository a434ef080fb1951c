//! The evaluation of a monthly recap on paper (*laporan evaluasi*): whether it has to be gone over, what was noted and
//! what follows, and which recap it speaks of, by its hash. Absent: the recap's own steps, which are an SOP's.

use super::recap::named_figures;
use super::{Block, Check, Entry, Paper, Signature, Signer};
use crate::agency::Agency;
use crate::procedure::Procedure;
use crate::time::{Moment, Zone, long_moment, month_and_year};
use crate::wire::RecapFigures;
use crate::words::{
    Lang, Words,
    paper::{self, evaluation as words},
};

/// What an evaluation on paper is made of.
pub struct EvaluationPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// The procedure whose cases the recap counts.
    pub procedure: &'a Procedure,
    /// The agency's zone.
    pub zone: Zone,
    /// The figures of the recap, with its hash.
    pub found: &'a RecapFigures,
    /// The number of the recap.
    pub number: Option<&'a str>,
    /// Whether it has to be gone over (seed 001: *perlu evaluasi* or *tidak ada evaluasi*); none where that is still to
    /// be ticked.
    pub needed: Option<bool>,
    /// What was noted.
    pub note: &'a str,
    /// What follows from it.
    pub follow_up: &'a str,
    /// Who evaluated; the office signs.
    pub evaluator: Signer,
    /// When; none where it still is to be.
    pub at: Option<Moment>,
    /// Where it is signed.
    pub place: &'a str,
}

/// An evaluation on paper.
#[must_use]
pub fn evaluation(of: &EvaluationPaper<'_>, lang: Lang) -> Paper {
    let check = |words: Words, set| Check { text: words.in_lang(lang).to_owned(), set };
    let result =
        vec![check(words::NEEDED, of.needed == Some(true)), check(words::NOT_NEEDED, of.needed == Some(false))];
    let mut blocks = vec![Block::heading(words::RESULT, lang), Block::Checks(result)];
    for (title, text) in [(words::NOTES, of.note), (words::FOLLOW_UP, of.follow_up)] {
        let written = match (text.trim(), of.at) {
            // What was evaluated without a word about it has no place to write one any more.
            ("", Some(_)) => continue,
            ("", None) => Block::Room(4),
            (text, _) => Block::Paragraph(text.to_owned()),
        };
        blocks.extend([Block::heading(title, lang), written]);
    }
    blocks.extend([
        Block::heading(words::FIGURES, lang),
        Block::Entries(figures(of, lang)),
        Block::paragraph(words::HASH, lang),
        Block::Signature(Signature::of(&of.evaluator, of.place, of.at.map(|at| of.zone.date(at)), lang)),
    ]);
    Paper {
        entries: entries(of, lang),
        blocks,
        foot: paper::FOOT_HASH.with(lang, &[("hash", &of.found.hash)]),
        ..Paper::of(of.agency, words::TITLE, lang)
    }
}

fn entries(of: &EvaluationPaper<'_>, lang: Lang) -> Vec<Entry> {
    let month = month_and_year(of.found.period.first_day(), lang);
    let recap = match of.number {
        Some(number) => words::RECAP_NUMBERED.with(lang, &[("month", &month), ("number", number)]),
        None => words::RECAP_OF.with(lang, &[("month", &month)]),
    };
    let mut entries = vec![
        Entry::new(paper::AGENCY.in_lang(lang), of.agency.name.clone()),
        Entry::new(paper::PROCEDURE.in_lang(lang), of.procedure.title.clone()),
        Entry::new(words::RECAP.in_lang(lang), recap),
        Entry::new(paper::KNOWN_UNTIL.in_lang(lang), long_moment(of.found.known_at, of.zone, lang)),
    ];
    if let Some(at) = of.at {
        let by = [of.evaluator.name.as_str(), of.evaluator.office.as_str()].into_iter().filter(|text| !text.is_empty());
        entries.push(Entry::new(words::BY.in_lang(lang), by.collect::<Vec<_>>().join(", ")));
        entries.push(Entry::new(words::WHEN.in_lang(lang), long_moment(at, of.zone, lang)));
    }
    entries
}

/// The figures without their formulas, which stand on the recap itself.
fn figures(of: &EvaluationPaper<'_>, lang: Lang) -> Vec<Entry> {
    let entry = |(name, value, _): (Words, String, Words)| Entry::new(name.in_lang(lang), value);
    named_figures(&of.found.figures, lang).into_iter().map(entry).collect()
}
