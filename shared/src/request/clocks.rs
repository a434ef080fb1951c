//! The clocks of a request, counted from its picture and the agency's calendar: nothing of them is kept, so a changed
//! calendar moves them by itself. Each says whose duty or right it is, by which law, and how it was counted.
//! Absent: the counting (see [`crate::clock`]).

use super::{Decision, ObjectionGround, ObjectionState, Outcome, Request, State};
use crate::calendar::Calendar;
use crate::clock::{Due, Limit, Unit, due_in_turn};
use crate::procedure::Role;
use crate::time::{Moment, parse_date};
use crate::words::{Words, request as words};

/// UU 14/2008 Ps 22(7): the written notice, in working days.
const ANSWER_DAYS: u32 = 10;
/// UU 14/2008 Ps 22(8): the extension, once.
const EXTENSION_DAYS: u32 = 7;
/// UU 14/2008 Ps 36(1): the objection, from when its ground was found.
const OBJECTION_DAYS: u32 = 30;
/// PERKI 1/2010, kept in practice: the objection goes on to the superior.
const PASS_ON_DAYS: u32 = 2;
/// UU 14/2008 Ps 36(2): the superior's response.
const RESPOND_DAYS: u32 = 30;
/// UU 14/2008 Ps 37(2): the dispute, from the response.
const DISPUTE_DAYS: u32 = 14;

/// Which clock of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockName {
    /// The written notice.
    Answer,
    /// The information, by the date the notice or the superior names.
    Provide,
    /// The applicant's time to object.
    Object,
    /// Passing the objection on.
    PassOn,
    /// The superior's response.
    Respond,
    /// The applicant's time to go to the Komisi Informasi.
    Dispute,
}

/// For whom a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// A duty of the office that holds this role.
    For(Role),
    /// A right of the applicant.
    Applicant,
}

/// A clock of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which.
    pub name: ClockName,
    /// From when it counts.
    pub since: Moment,
    /// When it ends, and how that was counted.
    pub due: Due,
    /// When it was met, if it was.
    pub stopped_at: Option<Moment>,
}

impl ClockName {
    /// For whom it runs.
    #[must_use]
    pub const fn waits(self) -> Waits {
        match self {
            Self::Answer | Self::Provide | Self::PassOn => Waits::For(Role::Ppid),
            Self::Respond => Waits::For(Role::PpidSuperior),
            Self::Object | Self::Dispute => Waits::Applicant,
        }
    }

    /// What is due.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Answer => words::CLOCK_ANSWER,
            Self::Provide => words::CLOCK_PROVIDE,
            Self::Object => words::CLOCK_OBJECT,
            Self::PassOn => words::CLOCK_PASS_ON,
            Self::Respond => words::CLOCK_RESPOND,
            Self::Dispute => words::CLOCK_DISPUTE,
        }
    }

    /// The law it comes from, as it is cited.
    #[must_use]
    pub const fn law(self) -> &'static str {
        match self {
            Self::Answer => "UU 14/2008 Ps 22 (7)-(8)",
            Self::Provide => "UU 14/2008 Ps 22 (7)",
            Self::Object => "UU 14/2008 Ps 36 (1)",
            Self::PassOn => "PERKI 1/2021",
            Self::Respond => "UU 14/2008 Ps 36 (2)",
            Self::Dispute => "UU 14/2008 Ps 37 (2)",
        }
    }
}

impl Clock {
    fn counted(name: ClockName, days: &[u32], since: Moment, stopped: Option<Moment>, on: &Calendar) -> Option<Self> {
        let legs: Vec<Limit> = days.iter().map(|&amount| Limit { amount, unit: Unit::WorkingDays }).collect();
        Some(Self { name, since, due: due_in_turn(&legs, since, &[], on)?, stopped_at: stopped })
    }

    /// Whether it still runs.
    #[must_use]
    pub const fn open(&self) -> bool {
        self.stopped_at.is_none()
    }

    /// Whether it ended before it was met.
    #[must_use]
    pub fn late(&self, now: Moment) -> bool {
        self.stopped_at.unwrap_or(now) > self.due.at
    }
}

/// Every clock of a request that runs or ran, as of a moment.
#[must_use]
pub fn clocks(request: &Request, calendar: &Calendar, now: Moment) -> Vec<Clock> {
    let closed =
        (request.state == State::Closed).then(|| request.history.last()).flatten().map(|last| last.happened_at);
    let mut found = Vec::new();
    let answer = answer_clock(request, calendar, closed);
    let provide = provide_clock(request, calendar, closed);
    let noticed = request.notice.as_ref().map(|(at, _)| *at);
    let lapsed = answer.as_ref().filter(|clock| clock.late(now)).map(|clock| clock.due.at);
    let objection = request.objection.as_ref();
    // Ground g alone opens earlier than the notice; it counts from the day the notice was missed.
    if let Some(since) = noticed.or(lapsed) {
        let stopped = objection.map(|it| it.filed_at).or(closed);
        found.extend(Clock::counted(ClockName::Object, &[OBJECTION_DAYS], since, stopped, calendar));
    }
    if let Some(it) = objection {
        let responded = it.responded.map(|(at, _)| at);
        found.extend(Clock::counted(ClockName::PassOn, &[PASS_ON_DAYS], it.filed_at, it.passed_on_at, calendar));
        let respond = Clock::counted(ClockName::Respond, &[RESPOND_DAYS], it.filed_at, responded, calendar);
        let silent = respond.as_ref().filter(|clock| clock.late(now)).map(|clock| clock.due.at);
        found.extend(respond);
        if let Some(since) = responded.or(silent) {
            let stopped = it.ended_at.or(closed);
            found.extend(Clock::counted(ClockName::Dispute, &[DISPUTE_DAYS], since, stopped, calendar));
        }
    }
    answer.into_iter().chain(provide).chain(found).collect()
}

/// Ten working days, and seven more once they are extended.
pub(super) fn answer_clock(request: &Request, calendar: &Calendar, closed: Option<Moment>) -> Option<Clock> {
    let days: &[u32] = if request.extended_at.is_some() { &[ANSWER_DAYS, EXTENSION_DAYS] } else { &[ANSWER_DAYS] };
    // A second notice, after an objection, does not move when the first was given.
    let first =
        request.history.iter().find(|passage| matches!(passage.deed, super::Deed::Answer | super::Deed::Refuse));
    let stopped = first.map(|passage| passage.happened_at).or(closed);
    Clock::counted(ClockName::Answer, days, request.received_at, stopped, calendar)
}

/// Until the end of office of the date the notice names, or the superior.
fn provide_clock(request: &Request, calendar: &Calendar, closed: Option<Moment>) -> Option<Clock> {
    let ordered = request.objection.as_ref().and_then(|it| Some((it.responded?.0, it.by_on.as_deref()?)));
    let promised = request.notice.as_ref().filter(|(_, notice)| notice.decision != Decision::Refused);
    let promised = promised.and_then(|(at, notice)| Some((*at, notice.by_on.as_deref()?)));
    let (since, by_on) = match (ordered, promised) {
        (Some(ordered), Some(promised)) if promised.0 > ordered.0 => promised,
        (ordered, promised) => ordered.or(promised)?,
    };
    let at = calendar.end_of_day(parse_date(by_on)?);
    let given = request.given_at.filter(|given| *given >= since).or(closed);
    let due = Due { at, provisional: false, explanation: Vec::new() };
    Some(Clock { name: ClockName::Provide, since, due, stopped_at: given })
}

/// When the office of a role next has to have done something; none where nothing is due from it.
#[must_use]
pub fn due_for(request: &Request, role: Role, calendar: &Calendar, now: Moment) -> Option<Moment> {
    let passed_on = request.objection.as_ref().is_some_and(|it| it.state != ObjectionState::Filed);
    let clocks = clocks(request, calendar, now).into_iter();
    let own = clocks.filter(|clock| clock.open() && clock.name.waits() == Waits::For(role));
    // The superior has nothing to answer before it was passed on.
    own.filter(|clock| clock.name != ClockName::Respond || passed_on).map(|clock| clock.due.at).min()
}

/// The grounds on which the applicant may object now.
#[must_use]
pub fn grounds_open(request: &Request, calendar: &Calendar, now: Moment) -> Vec<ObjectionGround> {
    if request.objection.is_some() || request.state == State::Closed {
        return Vec::new();
    }
    let all = clocks(request, calendar, now);
    let find = |name| all.iter().find(|clock| clock.name == name);
    let within = find(ClockName::Object).is_some_and(|clock| now <= clock.due.at);
    let silent = find(ClockName::Answer).is_some_and(|clock| clock.open() && clock.late(now));
    let late = [ClockName::Answer, ClockName::Provide].into_iter().filter_map(find).any(|clock| clock.late(now));
    let notice = request.notice.as_ref().map(|(_, notice)| notice);
    let excepted = notice.and_then(|notice| notice.ground).is_some_and(super::RefusalGround::exception);
    let opens = |ground: &ObjectionGround| match ground {
        // Nobody need have been answered to miss what should be public without asking.
        ObjectionGround::NotPublished => true,
        ObjectionGround::Exception => within && excepted,
        ObjectionGround::NoReply => within && silent,
        ObjectionGround::NotAsAsked | ObjectionGround::NotMet => within && notice.is_some(),
        ObjectionGround::Cost => within && notice.is_some_and(|notice| notice.cost > 0),
        ObjectionGround::Late => within && late,
    };
    ObjectionGround::ALL.iter().copied().filter(opens).collect()
}

/// Whether the superior found for the applicant, so that a new notice follows.
pub(super) fn to_be_answered_anew(request: &Request) -> bool {
    let responded = request.objection.as_ref().and_then(|it| it.responded);
    responded.is_some_and(|(at, outcome)| {
        let answered = request.notice.as_ref().is_some_and(|(noticed, _)| *noticed > at);
        outcome != Outcome::Upheld && !answered
    })
}
