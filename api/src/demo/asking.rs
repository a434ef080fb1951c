//! The requests for information of the demonstration: when they come, and what the PPID and its superior do about
//! them, each through the function every request goes through. Absent: what is asked (see [`super::stories`]).

use anyhow::{Context, Result, bail};
use chrono::{NaiveTime, TimeDelta};
use serde::Deserialize;
use shared::calendar::Calendar;
use shared::clock::{Limit, Unit, ends};
use shared::id::{CaseId, RequestId};
use shared::permission::Act;
use shared::request::{Deed, DeedForm, OpenForm};
use shared::time::Moment;
use shared::wire::{OpenRequest, RequestDeed};

use super::chance::Chance;
use super::reporter::Reporter;
use super::walk::{Cast, key, told_of, worked};
use crate::act::{self, Fault};
use crate::app::App;

/// How many office minutes a day of waiting is.
const DAY: i64 = 450;
/// How far back one may be moved, in days, so that all that becomes of it fits before the moment.
const DAYS_BACK_MAX: i64 = 56;

/// A request for information, and what becomes of it.
#[derive(Deserialize)]
pub(super) struct Asking {
    /// How many days before the moment of the demonstration it came; out of a complaint, that was filed.
    days: i64,
    /// What is asked.
    #[serde(flatten)]
    form: OpenForm,
    /// What is done about it, one after another.
    #[serde(default, rename = "deed")]
    deeds: Vec<Done>,
}

/// Something done about a request.
#[derive(Deserialize)]
struct Done {
    /// What.
    deed: Deed,
    /// After how many working days.
    after: i64,
    /// How many days ahead the day is by which the information is given, where it names one.
    #[serde(default)]
    within: Option<u64>,
    /// What goes with it.
    #[serde(flatten)]
    form: DeedForm,
}

impl Asking {
    /// How many days before the moment it came.
    pub(super) const fn days(&self) -> i64 {
        self.days
    }

    /// When it is opened, and when each thing is done about it, where it is asked at a moment.
    pub(super) fn moments(&self, from: Moment, calendar: &Calendar, chance: &mut Chance) -> Option<Vec<Moment>> {
        let mut at = from;
        let mut next = |minutes: i64| {
            let limit = Limit { amount: u32::try_from(minutes).ok()?, unit: Unit::Minutes };
            at = ends(&[limit], at, &[], calendar)?.at;
            Some(at)
        };
        let opened = next(chance.between(5, 200));
        let done = self.deeds.iter().map(|done| next(done.after * DAY + chance.between(5, 120)));
        [opened].into_iter().chain(done).collect()
    }

    /// The same of one that came so many days before a moment, or as many more as it takes for all of it to have
    /// happened by then.
    pub(super) fn before(&self, until: Moment, calendar: &Calendar, name: &str) -> Option<Vec<Moment>> {
        (self.days..=DAYS_BACK_MAX).find_map(|days| {
            let day = calendar.zone.date(until) - TimeDelta::days(days);
            let moments = self.moments(calendar.zone.moment(day, NaiveTime::MIN), calendar, &mut Chance::of(name))?;
            moments.last().is_some_and(|last| *last < until).then_some(moments)
        })
    }
}

/// Opens a request, out of a complaint or as the PPID enters it; gives its id.
pub(super) async fn ask(
    app: &App,
    cast: &Cast,
    (asking, addresses): (&Asking, &[String]),
    case: Option<&CaseId>,
    name: &str,
) -> Result<RequestId> {
    let key = key(&format!("peragaan-{name}"))?;
    let act = if case.is_some() { Act::OpenRequest } else { Act::EnterRequest };
    let applicant = case.is_none().then(|| Reporter::drawn(&mut Chance::of(name)).applicant(addresses));
    let form = OpenForm { applicant: applicant.unwrap_or_default(), ..asking.form.clone() };
    for (officer, post) in cast.posts().filter(|(_, post)| post.role.may(act)) {
        let asked = OpenRequest { post: post.id.clone(), form: form.clone() };
        let opened = match case {
            Some(case) => act::open_request(app, officer, case, &key, &asked).await,
            None => act::enter_request(app, officer, &key, &asked).await,
        };
        match opened {
            Ok(opened) => return Ok(opened.id),
            // The complaint is with somebody else now.
            Err(Fault::NotFound) => {}
            Err(fault) => return Err(told_of(fault, name)),
        }
    }
    bail!("{name}: nobody may ask")
}

/// Does the nth thing about a request.
pub(super) async fn carry_out(
    app: &App,
    cast: &Cast,
    request: &RequestId,
    (asking, nth): (&Asking, usize),
    name: &str,
) -> Result<()> {
    let Done { deed, within, form, .. } = asking.deeds.get(nth).context("a deed that was planned")?;
    let (officer, post) = cast
        .posts()
        .find(|(_, post)| deed.roles().contains(&post.role))
        .with_context(|| format!("{name}: nobody may {}", deed.code()))?;
    let what = format!("{name} {}", deed.code());
    let file = act::request(app, officer, &post.id, request).await.map_err(|fault| told_of(fault, &what))?;
    let by_on = within.and_then(|days| worked(&file.calendar, app.clock().now(), days));
    let form = DeedForm { by_on: by_on.map(|on| on.to_string()).unwrap_or_default(), ..form.clone() };
    let asked = RequestDeed { post: post.id.clone(), version: file.card.request.version, deed: *deed, form };
    let key = key(&format!("peragaan-{name}-{nth:02}"))?;
    act::do_deed(app, officer, request, &key, &asked).await.map(drop).map_err(|fault| told_of(fault, &what))
}
