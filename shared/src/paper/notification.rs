//! The written notice on a request for information (*pemberitahuan tertulis*, UU 14/2008 Ps 22(7)): whether it is held,
//! whether it is given, in which form, at what cost and when, what is blacked out, or why it is not given, and how to
//! object. What is not decided yet is left to be filled in by hand. Absent: the decision
//! (see [`crate::request`]), and who may read who asks.

use super::{Block, Check, Choices, Entry, Paper, Signature, Signer, letter_date, told};
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::request::{
    ClockName, Decision, Entry as Line, Form, Notice, RefusalGround, Wording, clocks, date_in_words, rupiah,
};
use crate::words::{
    Lang, Words, form as labels,
    paper::notification as words,
    request::{self as said},
};

/// What a written notice is made of.
pub struct NotificationPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// By which the time to object is counted.
    pub calendar: &'a Calendar,
    /// The request with what was written and who asks. Its last notice decides what is filled in; without one the
    /// paper is a form.
    pub line: Line<'a>,
    /// The paper's own number, where it has one beside the request's.
    pub number: Option<String>,
    /// Where it is signed.
    pub place: &'a str,
    /// Who signs: the PPID.
    pub signer: Signer,
}

/// A written notice on paper.
#[must_use]
pub fn notification(of: &NotificationPaper<'_>, lang: Lang) -> Paper {
    let request = of.line.request;
    let (given_at, notice) = request.notice.as_ref().map(|(at, notice)| (*at, notice)).unzip();
    let received = letter_date(of.line.zone.date(request.received_at), lang);
    let opening = words::OPENING.with(lang, &[("date", &received), ("number", &request.number.to_string())]);
    let ppid = words::SIGNER.in_lang(lang);
    let office = if of.signer.office.is_empty() { ppid } else { &of.signer.office };
    let signer = Signer { office: office.to_owned(), ..of.signer.clone() };
    let on = given_at.map(|at| of.line.zone.date(at));
    let mut blocks = vec![Block::Paragraph(opening), Block::Entries(asked(of, lang))];
    blocks.push(Block::heading(words::GIVEN, lang));
    blocks.extend(given(of, notice, lang));
    blocks.push(Block::heading(words::REFUSED, lang));
    blocks.extend(refused(of, notice, lang));
    blocks.push(Block::heading(words::OBJECT, lang));
    blocks.push(Block::List(objecting(of, lang)));
    blocks.push(Block::Signature(Signature::of(&signer, of.place, on, lang)));
    Paper {
        subtitle: words::SUBTITLE.in_lang(lang).to_owned(),
        number: of.number.clone(),
        blocks,
        ..Paper::of(of.agency, words::TITLE, lang)
    }
}

/// Who asked for what (Ps 22(2)).
fn asked(of: &NotificationPaper<'_>, lang: Lang) -> Vec<Entry> {
    let who = of.line.applicant.cloned().unwrap_or_default();
    let text = |wording| of.line.text(wording).unwrap_or_default();
    let (question, purpose) = (text(Wording::Question), text(Wording::Purpose));
    // A name and an address are required; left empty they are lines to write on.
    let mut entries =
        vec![Entry::new(words::NAME.in_lang(lang), who.name), Entry::new(labels::ADDRESS.in_lang(lang), who.address)];
    let rest = [(labels::CONTACT, &who.contact), (labels::QUESTION, &question), (labels::PURPOSE, &purpose)];
    entries.extend(told(rest.map(|(label, text)| (label, text.as_str())), lang));
    entries
}

fn check(words: Words, set: bool, lang: Lang) -> Check {
    Check { text: words.in_lang(lang).to_owned(), set }
}

fn choices<const N: usize>(label: Words, of: [(Words, bool); N], lang: Lang) -> Block {
    let checks = of.map(|(words, set)| check(words, set, lang)).into();
    Block::Choices(Choices { label: label.in_lang(lang).to_owned(), checks })
}

/// Labels with what is known. Before anything is decided each is a line to write on; afterwards only those stand that
/// say something.
fn lines<const N: usize>(decided: bool, of: [(Words, String); N], lang: Lang) -> Option<Block> {
    let entries = of.into_iter().filter(|(_, text)| !decided || !text.trim().is_empty());
    let entries: Vec<Entry> = entries.map(|(label, text)| Entry::new(label.in_lang(lang), text)).collect();
    (!entries.is_empty()).then_some(Block::Entries(entries))
}

/// What is given: Ps 22(7) letters a, e, f and g.
fn given(of: &NotificationPaper<'_>, notice: Option<&Notice>, lang: Lang) -> Vec<Block> {
    let gives = notice.filter(|notice| notice.decision != Decision::Refused);
    let decided = |decision| gives.is_some_and(|notice| notice.decision == decision);
    let held = |ours| gives.is_some_and(|notice| notice.ours == ours);
    let form = |one| gives.is_some_and(|notice| notice.form == Some(one) || notice.form == Some(Form::Both));
    let text = |wording| gives.and_then(|_| of.line.text(wording)).unwrap_or_default();
    let cost = |notice: &Notice| match notice.cost {
        0 => said::FREE.in_lang(lang).to_owned(),
        cost => rupiah(cost),
    };
    let by = |notice: &Notice| {
        let date = notice.by_on.as_deref().map(|on| date_in_words(on, lang))?;
        Some(words::BY.with(lang, &[("date", &date)]))
    };
    let mut blocks = vec![
        choices(
            words::GIVEN_HOW_MUCH,
            [(words::GIVEN_WHOLE, decided(Decision::Whole)), (words::GIVEN_PARTLY, decided(Decision::Partly))],
            lang,
        ),
        choices(words::HELD_BY, [(words::HELD_BY_US, held(true)), (words::HELD_BY_OTHER, held(false))], lang),
        choices(words::FORM, [(said::FORM_SOFT, form(Form::Soft)), (said::FORM_HARD, form(Form::Hard))], lang),
    ];
    let known = [
        (words::COST, gives.map(cost).unwrap_or_default()),
        (labels::PAYMENT, text(Wording::Payment)),
        (words::WHEN, gives.and_then(by).unwrap_or_default()),
        (words::REDACTED, text(Wording::Redaction)),
        (words::SAID, text(Wording::Notice)),
    ];
    blocks.extend(lines(notice.is_some(), known, lang));
    blocks
}

/// What is not given, and why: Ps 22(7) letters b, c and d. An exception names its article and what opening the
/// information would lead to (Ps 19).
fn refused(of: &NotificationPaper<'_>, notice: Option<&Notice>, lang: Lang) -> Vec<Block> {
    let ground = notice.and_then(|notice| notice.ground);
    let excepted = ground.filter(|ground| ground.exception());
    let whole = notice.filter(|notice| notice.decision == Decision::Refused);
    let text = |wording| notice.and_then(|_| of.line.text(wording)).unwrap_or_default();
    // Of what is given in part the notice's words stand with what is given.
    let explained = whole.map(|_| text(Wording::Notice)).unwrap_or_default();
    let documented = ground.filter(|ground| ground.asks_date()).and(whole).and_then(|notice| notice.by_on.as_deref());
    let documented = documented.map(|on| words::BY.with(lang, &[("date", &date_in_words(on, lang))]));
    let holder = ground.is_none_or(RefusalGround::asks_holder).then(|| text(Wording::Holder));
    let is = |one: RefusalGround| ground == Some(one);
    let checks = vec![
        check(words::REFUSED_HELD, is(RefusalGround::NotControlled), lang),
        check(words::REFUSED_DOCUMENTED, is(RefusalGround::NotDocumented), lang),
        check(words::REFUSED_EXCEPTION, excepted.is_some(), lang),
    ];
    let why = if excepted.is_some() || notice.is_none() { words::CONSEQUENCE } else { words::SAID };
    let known = [
        (words::OTHER, holder.unwrap_or_default()),
        (words::DOCUMENTED_BY, documented.unwrap_or_default()),
        (words::ARTICLE, excepted.map(|ground| ground.words().in_lang(lang).to_owned()).unwrap_or_default()),
        (why, explained),
    ];
    std::iter::once(Block::Checks(checks)).chain(lines(notice.is_some(), known, lang)).collect()
}

/// How to object (Ps 35 to 37), with the day until which, where it can be counted.
fn objecting(of: &NotificationPaper<'_>, lang: Lang) -> Vec<String> {
    let request = of.line.request;
    let superior =
        if of.line.superior.trim().is_empty() { words::OBJECT_SUPERIOR.in_lang(lang) } else { of.line.superior };
    let mut to = words::OBJECT_TO.with(lang, &[("superior", superior)]);
    if let Some((at, _)) = &request.notice {
        let until = clocks(request, of.calendar, *at).into_iter().find(|clock| clock.name == ClockName::Object);
        let day = until.map(|clock| letter_date(of.calendar.zone.date(clock.due.at), lang));
        let day = day.map(|day| words::OBJECT_UNTIL.with(lang, &[("date", &day)])).unwrap_or_default();
        to = format!("{to} {day}").trim_end().to_owned();
    }
    vec![to, words::OBJECT_THEN.in_lang(lang).to_owned()]
}
