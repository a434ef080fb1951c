//! The rows of a queue by how pressing they are, and the search among them. Pure: rows in, groups
//! out. Absent: fetching and drawing.

use chrono::{Datelike, Days, NaiveDate};
use shared::agency::Agency;
use shared::time::{Moment, Zone};
use shared::wire::QueueRow;
use shared::words::{Lang, Words, console as words};

use super::pages::Shared;
use super::row::title;
use crate::parts::holder_name;

/// How pressing a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Its due moment has passed.
    Late,
    /// It is due today.
    Today,
    /// It is due by Sunday.
    Week,
    /// It is due after that.
    Later,
    /// No limit runs.
    Free,
}

impl Urgency {
    /// How pressing a due moment is at a moment, both read in a zone.
    #[must_use]
    pub fn of(due_at: Option<Moment>, now: Moment, zone: Zone) -> Self {
        let Some(due) = due_at else { return Self::Free };
        let (today, day) = (zone.date(now), zone.date(due));
        match day {
            _ if due < now => Self::Late,
            day if day == today => Self::Today,
            day if day <= sunday(today) => Self::Week,
            _ => Self::Later,
        }
    }

    /// The heading of the group.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Late => words::GROUP_LATE,
            Self::Today => words::GROUP_TODAY,
            Self::Week => words::GROUP_WEEK,
            Self::Later => words::GROUP_LATER,
            Self::Free => words::GROUP_NONE,
        }
    }

    /// The class that gives the group and its due moments their colour.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "soon",
            Self::Week | Self::Later | Self::Free => "",
        }
    }
}

/// The last day of the week a date is in; weeks begin on Monday.
fn sunday(date: NaiveDate) -> NaiveDate {
    let left = 6 - u64::from(date.weekday().num_days_from_monday());
    date.checked_add_days(Days::new(left)).unwrap_or(date)
}

/// A group of rows, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How pressing they are; none where a list is not ordered by that.
    pub urgency: Option<Urgency>,
    /// The cases.
    pub rows: Vec<Shared>,
}

/// Groups open cases by urgency, most pressing first, nearest due first within.
#[must_use]
pub fn by_urgency(mut rows: Vec<Shared>, now: Moment, zone: Zone) -> Vec<Group> {
    // As the server told them, but for what it puts at the head: nearly sorted, and so soon done.
    rows.sort_by_key(|row| (row.due_at.is_none(), row.due_at, row.filed_at));
    let mut groups: Vec<Group> = Vec::new();
    let mut rest = rows.as_slice();
    while let Some(first) = rest.first() {
        let urgency = Urgency::of(first.due_at, now, zone);
        // Urgency only falls along the list, so that a few days are looked up and not each row's.
        let (group, others) = rest.split_at(rest.partition_point(|row| Urgency::of(row.due_at, now, zone) <= urgency));
        groups.push(Group { urgency: Some(urgency), rows: group.to_vec() });
        rest = others;
    }
    groups
}

/// Ended cases in the order they came, in one group.
#[must_use]
pub fn as_they_came(rows: Vec<Shared>) -> Vec<Group> {
    if rows.is_empty() { Vec::new() } else { vec![Group { urgency: None, rows }] }
}

/// Whether every word sought stands somewhere in what a row shows.
#[must_use]
pub fn matches(row: &QueueRow, agency: Option<&Agency>, sought: &str, lang: Lang) -> bool {
    let number = row.number.as_ref().map_or("", |number| number.as_str());
    let holder = agency.map_or_else(
        || row.holder.words().in_lang(lang).to_owned(),
        |agency| holder_name(agency, row.holder, row.unit.as_ref(), lang),
    );
    let external = row.external.as_ref().map_or("", |number| number.as_str());
    let summary = title(row, lang);
    let class = row.classification.map_or("", |class| class.words().in_lang(lang));
    let shown = [number, external, &summary, &holder, row.state.words().in_lang(lang), class].join("\n").to_lowercase();
    sought.to_lowercase().split_whitespace().all(|word| shown.contains(word))
}

#[cfg(test)]
mod tests;
