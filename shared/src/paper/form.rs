//! The complaint form (*formulir aduan*) to be filled in by hand at a counter: what a written complaint has to say (UU
//! 25/2009 Ps 42) and what the procedure asks of its reporter, no more (UU 27/2022 Ps 27). Absent: what is typed into a
//! browser (see [`crate::form`]).

use super::{Block, Check, Choices, Entry, Frame, Paper, Signature, Signer};
use crate::agency::Agency;
use crate::form::Field;
use crate::procedure::{Asked, Classification, Procedure};
use crate::words::{
    Lang, Words, form as labels,
    paper::{self, complaint as words},
};

/// Lines for what happened, and for what is asked.
const STORY_LINES: u8 = 12;
const WISH_LINES: u8 = 4;

/// What a blank complaint form is made of.
pub struct FormPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// The procedure, which says what is asked of a reporter.
    pub procedure: &'a Procedure,
    /// Where it is handed in.
    pub place: &'a str,
}

/// A blank complaint form.
#[must_use]
pub fn complaint_form(of: &FormPaper<'_>, lang: Lang) -> Paper {
    let lead = |words: Words| Block::paragraph(words, lang);
    let reporter = Signer { office: words::SIGN_REPORTER.in_lang(lang).to_owned(), ..Signer::default() };
    let receiver = Signer { office: words::FORM_RECEIVER.in_lang(lang).to_owned(), ..Signer::default() };
    let mut blocks = vec![lead(words::FORM_LEAD), Block::heading(words::FORM_REPORTER, lang)];
    blocks.push(Block::Entries(reporters(of, lang)));
    blocks.push(choices(
        words::FORM_SECRECY,
        [words::FORM_HIDE, words::FORM_CONFIDENTIAL].map(in_lang(lang)).into(),
        lang,
    ));
    blocks.extend([
        Block::heading(words::FORM_STORY, lang),
        lead(words::FORM_STORY_HINT),
        Block::Room(STORY_LINES),
        Block::heading(words::FORM_WISH, lang),
        Block::Room(WISH_LINES),
        Block::heading(words::FORM_FACTS, lang),
        Block::Entries(
            [labels::PLACE, labels::HAPPENED_ON, words::ABOUT, words::FORM_EVIDENCE].map(blank(lang)).into(),
        ),
    ]);
    let classes = Classification::ALL.iter().map(|class| class.words().in_lang(lang).to_owned());
    blocks.push(choices(labels::CLASSIFICATION, classes.collect(), lang));
    blocks.push(Block::Paragraph(words::FORM_SENDING.with(lang, &[("agency", &of.agency.name)])));
    blocks.push(side_by_side(&reporter, Signature::of(&receiver, of.place, None, lang), lang));
    blocks.push(Block::Frame(officers(lang)));
    Paper { subtitle: of.procedure.title.clone(), blocks, ..Paper::of(of.agency, words::FORM_TITLE, lang) }
}

/// A reporter's place to sign beside another's, which is dated.
pub(super) fn side_by_side(reporter: &Signer, other: Signature, lang: Lang) -> Block {
    // The date stands once, over the other.
    let own = Signature { dated: String::new(), ..Signature::of(reporter, "", None, lang) };
    Block::beside(vec![vec![Block::Signature(own)], vec![Block::Signature(other)]])
}

fn in_lang(lang: Lang) -> impl Fn(Words) -> String {
    move |words| words.in_lang(lang).to_owned()
}

/// A label with lines to write on.
fn blank(lang: Lang) -> impl Fn(Words) -> Entry {
    move |label| Entry::new(label.in_lang(lang), "")
}

fn choices(label: Words, of: Vec<String>, lang: Lang) -> Block {
    let checks = of.into_iter().map(|text| Check { text, set: false }).collect();
    Block::Choices(Choices { label: label.in_lang(lang).to_owned(), checks })
}

/// What the procedure asks of a reporter; a picture of a document is shown and not written down.
fn reporters(of: &FormPaper<'_>, lang: Lang) -> Vec<Entry> {
    let asked = of.procedure.identity.fields().into_iter();
    let asked = asked.filter(|(field, asked)| !asked.not() && *field != Field::Document);
    let label = |(field, asked): (Field, Asked)| {
        let name = field.label().in_lang(lang);
        let label = words::FORM_OPTIONAL.with(lang, &[("field", name)]);
        Entry::new(if asked == Asked::Optional { &label } else { name }, "")
    };
    asked.map(label).collect()
}

/// What whoever takes the form writes on it.
fn officers(lang: Lang) -> Frame {
    let of = [paper::REGISTER_NUMBER, words::FORM_RECEIVED];
    Frame {
        title: words::FORM_OFFICER.in_lang(lang).to_owned(),
        blocks: vec![Block::Entries(of.map(blank(lang)).into())],
    }
}
