//! What an administrator types about people and posts, and one check of it for browser, server and
//! command line. Absent: whether it may be done.

use chrono::{Days, NaiveDate};

use super::{Acting, Position, Term, yesterday};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::UnitId;
use crate::procedure::{Asked, Role};
use crate::text;
use crate::time::parse_date;
use crate::wire::{EndPost, HandOver, Invite};

pub use crate::wire::NewPost;

/// How far from today a first day may lie, in days: a decree comes late, or well ahead.
const FROM_DAYS_MAX: u64 = 366;
/// How far ahead a last day may lie, in days: two terms of a head of government.
const UNTIL_DAYS_MAX: u64 = 3_660;
/// Fewest and most characters of a login.
const LOGIN_LEN: std::ops::RangeInclusive<usize> = 3..=60;

/// A post that was asked for, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What it is.
    pub position: Position,
    /// Its days.
    pub term: Term,
    /// In whose place it is held.
    pub acting: Option<Acting>,
}

/// A person who was named, checked. No `Debug`: an address must not slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitee {
    /// The name.
    pub name: String,
    /// The user name.
    pub login: String,
    /// The e-mail address.
    pub email: String,
}

/// A login as it is kept: in small letters, `a-z 0-9 . _ -`, beginning and ending with a letter or digit.
#[must_use]
pub fn login(typed: &str) -> Option<String> {
    let login = typed.trim().to_lowercase();
    let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let ends = login.starts_with(known) && login.ends_with(known);
    let fits = LOGIN_LEN.contains(&login.len()) && login.chars().all(|c| known(c) || "._-".contains(c));
    (ends && fits).then_some(login)
}

impl NewPost {
    /// Checks the post against the offices there are.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, positions: &[Position], today: NaiveDate) -> Result<Planned, Vec<Problem>> {
        let mut check = Checker::default();
        let planned = self.planned(&mut check, positions, today);
        planned.filter(|_| check.problems.is_empty()).ok_or(check.problems)
    }

    fn planned(&self, check: &mut Checker, positions: &[Position], today: NaiveDate) -> Option<Planned> {
        let role = Role::from_code(self.role.trim()).filter(|role| positions.iter().any(|one| one.role == *role));
        let unit = UnitId::parse(self.unit.trim());
        let position = role.and_then(|role| {
            let among = positions.iter().filter(|one| one.role == role);
            // A role that is held once needs no unit, whatever stood in the field before.
            among.into_iter().find(|one| one.unit.is_none() || one.unit == unit).cloned()
        });
        if role.is_none() {
            check.wrong(Field::Role, ProblemCode::Choice);
        } else if position.is_none() {
            check.wrong(Field::Unit, ProblemCode::Choice);
        }
        let acting = acting(check, &self.acting);
        let term = term(check, (&self.from_on, &self.until_on), acting, today);
        Some(Planned { position: position?, term: term?, acting })
    }
}

impl Invite {
    /// Checks the person and their first post.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, positions: &[Position], today: NaiveDate) -> Result<(Invitee, Planned), Vec<Problem>> {
        let mut check = Checker::default();
        let name = check.text(Field::Name, &self.name, Asked::Required).map(|name| name.replace(['\n', '\t'], " "));
        let typed = check.text(Field::Login, &self.login, Asked::Required);
        let login = typed.as_deref().and_then(login);
        if login.is_none() && typed.is_some() {
            check.wrong(Field::Login, ProblemCode::Login);
        }
        let email = check.text(Field::Email, &self.email, Asked::Required);
        if email.as_deref().is_some_and(|email| !text::email(email)) {
            check.wrong(Field::Email, ProblemCode::Email);
        }
        let planned = self.first.planned(&mut check, positions, today);
        match (name, login, email, planned) {
            (Some(name), Some(login), Some(email), Some(planned)) if check.problems.is_empty() => {
                Ok((Invitee { name, login, email }, planned))
            }
            _ => Err(check.problems),
        }
    }
}

impl EndPost {
    /// The last day asked for.
    ///
    /// # Errors
    /// What is wrong with it: a day that is gone cannot be taken back.
    pub fn check(&self, today: NaiveDate) -> Result<NaiveDate, Vec<Problem>> {
        let mut check = Checker::default();
        let last = day(&mut check, Field::LastOn, &self.last_on);
        let sane = yesterday(today)..=later(today, UNTIL_DAYS_MAX);
        if last.is_some_and(|last| !sane.contains(&last)) {
            check.wrong(Field::LastOn, ProblemCode::OutOfRange);
        }
        last.filter(|_| check.problems.is_empty()).ok_or(check.problems)
    }
}

impl HandOver {
    /// Who is to have the post, from which day to which, and in whose place.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, today: NaiveDate) -> Result<(String, Term, Option<Acting>), Vec<Problem>> {
        let mut check = Checker::default();
        let to = check.text(Field::Person, &self.to, Asked::Required);
        let acting = acting(&mut check, &self.acting);
        let term = term(&mut check, (&self.from_on, &self.until_on), acting, today);
        // What was done until today was done by the holder.
        if acting.is_none() && term.is_some_and(|term| term.from_on < today) {
            check.wrong(Field::FromOn, ProblemCode::OutOfRange);
        }
        match (to, term) {
            (Some(to), Some(term)) if check.problems.is_empty() => Ok((to, term, acting)),
            _ => Err(check.problems),
        }
    }
}

fn acting(check: &mut Checker, typed: &str) -> Option<Acting> {
    let acting = Acting::from_code(typed.trim());
    if acting.is_none() && !typed.trim().is_empty() {
        check.wrong(Field::Acting, ProblemCode::Choice);
    }
    acting
}

/// The days of a post. Whoever holds it in another's place holds it for a time that is known.
fn term(check: &mut Checker, typed: (&str, &str), acting: Option<Acting>, today: NaiveDate) -> Option<Term> {
    let from_on = day(check, Field::FromOn, typed.0);
    let sane = earlier(today, FROM_DAYS_MAX)..=later(today, FROM_DAYS_MAX);
    if from_on.is_some_and(|from| !sane.contains(&from)) {
        check.wrong(Field::FromOn, ProblemCode::OutOfRange);
    }
    let until_on = match typed.1.trim() {
        "" if acting.is_none() => None,
        typed => Some(day(check, Field::UntilOn, typed)?),
    };
    if until_on.zip(from_on).is_some_and(|(until, from)| until < from) {
        check.wrong(Field::UntilOn, ProblemCode::Reversed);
    } else if until_on.is_some_and(|until| until < today || until > later(today, UNTIL_DAYS_MAX)) {
        check.wrong(Field::UntilOn, ProblemCode::OutOfRange);
    }
    from_on.map(|from_on| Term { from_on, until_on })
}

fn day(check: &mut Checker, field: Field, typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    let day = parse_date(typed);
    if day.is_none() {
        check.wrong(field, if typed.is_empty() { ProblemCode::Required } else { ProblemCode::Date });
    }
    day
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
