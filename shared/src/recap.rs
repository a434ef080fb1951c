//! The figures of a month (*rekap bulanan*): what is counted of each case, by which formula, and as of when. A figure
//! holds for two moments: the one up to which things happened (the end of the month), and the one up to which they were
//! on record ("as known on"), so that a figure can be made again for any past day. Open cases past their promise count
//! as late, and a case that was late once stays late, however it ends. Absent: reading facts (the server's), and the
//! recap's own steps, which are an SOP's.

use chrono::{Months, NaiveTime};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Calendar;
use crate::case::{Case, Clock, ClockName};
use crate::id::{CaseId, CategoryId, Period, RegisterNumber, UnitId};
use crate::national::NationalLimit;
use crate::procedure::{Channel, State, vocabulary};
use crate::time::{Moment, Zone};
use crate::words::{Words, recap as words};

mod figures;

pub(crate) use figures::percentile;
pub use figures::{Counts, Figures, Group, Lengths, tally};

/// What is counted of a case as it was after an event. Written with the event, and made again of the events at will.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The case.
    pub case: CaseId,
    /// The event.
    pub version: u32,
    /// The procedure.
    pub procedure: String,
    /// When the event happened.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
    /// The register number, once given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<RegisterNumber>,
    /// When the case was filed.
    pub filed_at: Moment,
    /// When it was answered, where the answer still stands: one that was disputed, or whose case was opened again, does
    /// not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Moment>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Moment>,
    /// From when it counts as late: the first promise that was not kept, or the one that will be broken then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_from: Option<Moment>,
    /// Where it stands.
    pub state: State,
    /// The unit that has or had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// How it came.
    pub channel: Channel,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryId>,
}

impl Fact {
    /// What is counted of a case as it is now; nothing of a recap.
    #[must_use]
    pub fn of(case: &Case) -> Option<Self> {
        let last = case.history.last().filter(|_| case.period.is_none())?;
        Some(Self {
            case: case.id.clone(),
            version: case.version,
            procedure: case.procedure.clone(),
            happened_at: last.happened_at,
            recorded_at: last.recorded_at,
            number: case.number.clone(),
            filed_at: case.filed_at,
            answered_at: answered_at(case),
            ended_at: case.ended_at,
            late_from: late_from(case),
            state: case.state,
            unit: case.unit.clone(),
            channel: case.channel,
            category: case.category.clone(),
        })
    }

    /// When it was done with: answered, or ended without an answer.
    #[must_use]
    pub fn concluded_at(&self) -> Option<Moment> {
        self.answered_at.or(self.ended_at)
    }

    /// Whether it is late at a moment: its promise had passed before it was done with, or has and it is not.
    #[must_use]
    pub fn late(&self, at: Moment) -> bool {
        let until = self.concluded_at().unwrap_or(at);
        self.late_from.is_some_and(|from| from < until)
    }
}

/// Since when the last answer stands.
fn answered_at(case: &Case) -> Option<Moment> {
    let mut since = None;
    for passage in &case.history {
        match passage.state {
            State::Answered => since = since.or(Some(passage.happened_at)),
            state if state.ended() => {}
            _ => since = None,
        }
    }
    since
}

/// Until when an answer is promised: by the SOP's own limit, or by the national one where it has none.
#[must_use]
pub fn promised_until(case: &Case) -> Option<Moment> {
    promises(case).last().and_then(|clock| clock.due_at)
}

/// The clocks of what is promised. Where the SOP promises nothing itself, the national limit is the promise.
fn promises(case: &Case) -> impl Iterator<Item = &Clock> {
    let own = case.clocks.iter().any(|clock| clock.name == ClockName::Promise);
    let name = if own { ClockName::Promise } else { ClockName::National(NationalLimit::Settlement) };
    case.clocks.iter().filter(move |clock| clock.name == name)
}

/// The first promise that was broken, or will be unless it is kept before.
fn late_from(case: &Case) -> Option<Moment> {
    let broken = promises(case).filter_map(|clock| {
        let due = clock.due_at?;
        clock.stopped_at.is_none_or(|stopped| due < stopped).then_some(due)
    });
    broken.min()
}

/// A month of an agency, from its first moment up to, and without, the first of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first moment.
    pub from: Moment,
    /// The first moment after it.
    pub until: Moment,
}

impl Month {
    /// A month in a zone.
    #[must_use]
    pub fn of(period: &Period, zone: Zone) -> Self {
        let first = period.first_day();
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        Self { from: zone.moment(first, NaiveTime::MIN), until: zone.moment(next, NaiveTime::MIN) }
    }

    /// The moment up to which things count: the month's end, or what is known, where that is earlier.
    #[must_use]
    pub fn at(&self, known_at: Moment) -> Moment {
        self.until.min(known_at)
    }

    /// Whether a moment lies in it.
    #[must_use]
    pub fn holds(&self, moment: Moment) -> bool {
        self.from <= moment && moment < self.until
    }
}

vocabulary! {
    /// What is counted, each with its formula.
    Measure {
        Came = "came", CAME;
        Answered = "answered", ANSWERED;
        Ended = "ended", ENDED;
        Open = "open", OPEN;
        Late = "late", LATE;
    }
}

impl Measure {
    /// How it is counted, in a sentence.
    #[must_use]
    pub const fn formula(self) -> Words {
        match self {
            Self::Came => words::CAME_FORMULA,
            Self::Answered => words::ANSWERED_FORMULA,
            Self::Ended => words::ENDED_FORMULA,
            Self::Open => words::OPEN_FORMULA,
            Self::Late => words::LATE_FORMULA,
        }
    }

    /// Whether a case counts, by what was true of it at a moment of the month, or at its end.
    #[must_use]
    pub fn counts(self, fact: &Fact, month: Month, at: Moment) -> bool {
        let within = |moment: Option<Moment>| moment.is_some_and(|moment| month.holds(moment));
        match self {
            Self::Came => within(Some(fact.filed_at)),
            Self::Answered => within(fact.answered_at),
            // Without an answer: what was answered is counted there, however long it stayed open for a word.
            Self::Ended => fact.answered_at.is_none() && within(fact.ended_at),
            Self::Open => fact.filed_at < month.until && fact.concluded_at().is_none(),
            Self::Late => {
                let counted = [Self::Answered, Self::Ended, Self::Open];
                fact.late(at) && counted.into_iter().any(|measure| measure.counts(fact, month, at))
            }
        }
    }
}

/// Whether the first words of a complaint stand on the recap's paper, which is kept for whoever may see the recap: nothing
/// of a confidential complaint does but that it was counted.
#[must_use]
pub const fn told_on_paper(case: &Case) -> bool {
    !case.secrecy.confidential
}

/// In how many working days a case was answered: the days after the one on which it came, up to the one of the answer.
#[must_use]
pub fn working_days(fact: &Fact, calendar: &Calendar) -> Option<u32> {
    Some(days_between(fact.filed_at, fact.answered_at?, calendar))
}

/// How many working days lie after the day of one moment, up to the day of another.
#[must_use]
pub fn days_between(from: Moment, until: Moment, calendar: &Calendar) -> u32 {
    let (from, until) = (calendar.zone.date(from), calendar.zone.date(until));
    let days = from.iter_days().skip(1).take_while(|day| *day <= until);
    days.fold(0, |count, day| count + u32::from(!calendar.hours(day).is_empty()))
}

#[cfg(test)]
mod tests;
