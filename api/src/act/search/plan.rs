//! Along which index a question is walked: the one under which fewest cases stand. Absent: walking.

use chrono::Datelike;
use shared::likeness::all_stems;
use shared::search::{CONFIDENTIAL, ENDED, Filter, Key, PAST, Typed, WORDS_MAX, register_number, typed};
use shared::time::Moment;

use super::{Desk, Question};
use crate::act::Fault;
use crate::store::Connection;
use crate::store::queue::search::{self as rows, Base, COUNTED_MAX, Sought, Walk};
use crate::store::queue::{Of, PageKey};

/// A walk that is planned.
pub(super) struct Plan<'a> {
    pub(super) of: Of<'a>,
    pub(super) sought: Sought,
    base: Base,
    term: String,
    pub(super) before: PageKey,
}

impl Plan<'_> {
    /// The walk on after a case.
    pub(super) fn walk(&self, after: PageKey, wide: bool) -> Walk<'_> {
        Walk { of: self.of, sought: &self.sought, base: self.base, term: &self.term, after, wide }
    }
}

/// Chooses the index under which fewest cases stand. None where words were typed and none of them tells anything.
pub(super) async fn plan<'a>(
    reader: &mut Connection,
    desk: &Desk<'a>,
    question: &Question,
) -> Result<Option<Plan<'a>>, Fault> {
    let (from, before) = question.filter.filed(desk.zone);
    let before = PageKey { moment: before.map_or(i64::MAX, Moment::millis), id: String::new() };
    let mut sought = sought(desk, &question.filter, from);
    let mut stems = all_stems(&question.words);
    stems.truncate(WORDS_MAX);
    match typed(&question.words) {
        Typed::Nothing => {}
        Typed::Number(number) => {
            let year = desk.zone.date(desk.now).year();
            let number = register_number(&number, &desk.template, year);
            let found = rows::held(reader, desk.of.agency, Base::Number, &number).await? > 0;
            // What looks like a number may be a word after all, as `km12`.
            if found || stems.is_empty() { sought.number = number } else { sought.stems = stems }
        }
        Typed::Person | Typed::Words if stems.is_empty() => return Ok(None),
        Typed::Person | Typed::Words => sought.stems = stems,
    }
    let unit = desk.of.unit.map_or(sought.unit.clone(), |unit| unit.as_str().to_owned());
    let mut bases: Vec<(Base, String)> = sought.stems.iter().map(|stem| (Base::Stem, stem.clone())).collect();
    let named = [(Base::Number, &sought.number), (Base::Unit, &unit), (Base::State, &sought.state)];
    let named = named.into_iter().chain([(Base::Category, &sought.category)]);
    bases.extend(named.filter(|(_, term)| !term.is_empty()).map(|(base, term)| (base, term.clone())));
    let flags = [
        (Base::Confidential, sought.confidential == Some(true)),
        (Base::Dissatisfied, sought.dissatisfied),
        (Base::Promised, sought.promised_before.is_some()),
        (Base::Open, sought.ended == Some(false) || sought.due.is_some()),
    ];
    bases.extend(flags.into_iter().filter(|(_, asked)| *asked).map(|(base, _)| (base, String::new())));
    let (base, term) = fewest(reader, desk.of.agency, bases).await?;
    Ok(Some(Plan { of: desk.of, sought, base, term, before }))
}

/// The index with the fewest cases. One alone need not be counted, except where it has to be sorted.
async fn fewest(reader: &mut Connection, agency: &str, bases: Vec<(Base, String)>) -> Result<(Base, String), Fault> {
    if let [(base, term)] = bases.as_slice()
        && *base != Base::Number
    {
        return Ok((*base, term.clone()));
    }
    let (mut least, mut chosen) = (COUNTED_MAX + 1, (Base::All, String::new()));
    for (base, term) in bases {
        let count = rows::held(reader, agency, base, &term).await?;
        if count < least && !(base == Base::Number && count == COUNTED_MAX) {
            (least, chosen) = (count, (base, term));
        }
    }
    Ok(chosen)
}

fn sought(desk: &Desk<'_>, filter: &Filter, from: Option<Moment>) -> Sought {
    let text = |key: Key| filter.get(key).to_owned();
    let flag = |key: Key, yes: &str| Some(filter.get(key)).filter(|value| !value.is_empty()).map(|value| value == yes);
    let promised = Some(filter.get(Key::Promise)).filter(|value| !value.is_empty());
    Sought {
        stems: Vec::new(),
        number: String::new(),
        unit: text(Key::Unit),
        state: text(Key::State),
        keeper: text(Key::Keeper),
        category: text(Key::Category),
        channel: text(Key::Channel),
        classification: text(Key::Classification),
        kind: text(Key::Kind),
        ended: flag(Key::Stage, ENDED),
        due: filter.due(desk.zone, desk.now).map(|(from, before)| (from.millis(), before.millis())),
        confidential: flag(Key::Secrecy, CONFIDENTIAL),
        dissatisfied: !filter.get(Key::Dissatisfied).is_empty(),
        promised_before: promised.map(|value| if value == PAST { desk.now.millis() } else { i64::MAX }),
        from: from.map_or(i64::MIN, Moment::millis),
    }
}
