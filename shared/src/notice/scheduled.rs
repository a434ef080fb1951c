//! Mail at set times: what is due at somebody's posts, and a recap whose document is made. It says which cases and by
//! when, and figures; nothing that anybody told, and nobody's name. Absent: to whom (see [`crate::delivery`]).

use chrono::NaiveDate;

use super::{LANG, Matter, Notice, foot, said};
use crate::agency::Agency;
use crate::delivery::{Listing, Waiting, week_ends_on};
use crate::procedure::Role;
use crate::time::{Zone, long_date, long_moment, month_and_year};
use crate::wire::RecapFigures;
use crate::words::{notice as words, recap, rules};

/// How many cases of a post a mail lists; the others are counted.
const LISTED_MAX: usize = 50;

/// What is due at a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// What the office is called.
    pub office: String,
    /// What waits there.
    pub listing: Listing,
}

/// The list of what is due at the posts somebody holds; none where nothing is.
#[must_use]
pub fn due_list(site: &str, agency: &Agency, (day, zone): (NaiveDate, Zone), desks: &[Desk]) -> Option<Notice> {
    let desks: Vec<&Desk> = desks.iter().filter(|desk| desk.listing.counts() != [0; 3]).collect();
    let first = desks.first()?;
    let total = |nth: usize| desks.iter().map(|desk| desk.listing.counts()[nth]).sum::<usize>().to_string();
    let date = long_date(day, LANG);
    let places = [("date", date), ("late", total(0)), ("today", total(1)), ("week", total(2))];
    let mut paragraphs = vec![said(words::DEAR_OFFICE, &[("office", &first.office)])];
    for desk in &desks {
        paragraphs.extend(listed(site, desk, day, zone));
    }
    paragraphs.push(format!("{}\n{site}/petugas", words::OPEN_IN_CONSOLE.in_lang(LANG)));
    paragraphs.push(foot(agency, words::FOOT_POST));
    let places = places.each_ref().map(|(name, text)| (*name, text.as_str()));
    Some(Notice { subject: said(words::DUE_SUBJECT, &places), body: paragraphs.join("\n\n") })
}

fn listed(site: &str, desk: &Desk, day: NaiveDate, zone: Zone) -> Vec<String> {
    let Listing { late, today, week } = &desk.listing;
    let [counted_late, counted_today, counted_week] = desk.listing.counts().map(|count| count.to_string());
    let until = long_date(week_ends_on(day), LANG);
    let places = [
        ("office", desk.office.as_str()),
        ("late", &counted_late),
        ("today", &counted_today),
        ("week", &counted_week),
        ("until", &until),
    ];
    let mut paragraphs = vec![said(words::DUE_AT, &places)];
    let mut left = LISTED_MAX;
    for (head, waiting) in [(words::DUE_LATE, late), (words::DUE_TODAY, today), (words::DUE_WEEK, week)] {
        let rows: Vec<String> = waiting.iter().take(left).map(|one| row(site, one, zone)).collect();
        left -= rows.len();
        if !rows.is_empty() {
            paragraphs.push(format!("{}:\n{}", head.in_lang(LANG), rows.join("\n")));
        }
    }
    let more = desk.listing.counts().iter().sum::<usize>().saturating_sub(LISTED_MAX);
    paragraphs.extend((more > 0).then(|| said(words::DUE_MORE, &[("count", &more.to_string())])));
    paragraphs
}

fn row(site: &str, one: &Waiting, zone: Zone) -> String {
    let case = match (&one.period, &one.number) {
        (Some(period), _) => said(rules::RECAP_OF, &[("month", &month_and_year(period.first_day(), LANG))]),
        (None, Some(number)) => said(words::CASE, &[("number", number.as_str())]),
        (None, None) => words::DUE_NO_NUMBER.in_lang(LANG).to_owned(),
    };
    let link = format!("{site}/petugas/aduan/{}", one.case);
    said(words::DUE_ROW, &[("case", &case), ("moment", &long_moment(one.due_at, zone, LANG)), ("link", &link)])
}

/// The news that a recap was submitted and its document made: the figures, where to read more, and the document's
/// SHA-256; the document itself stays in the console.
#[must_use]
pub fn recap_ready(of: &Matter<'_>, role: Role, found: &RecapFigures, hash: &str) -> Notice {
    let headline = words::RECAP_MADE.in_lang(LANG);
    let all = found.figures.all;
    let kept = all.kept_percent().map_or_else(|| recap::NONE.in_lang(LANG).to_owned(), |kept| format!("{kept} %"));
    let figures = [
        (recap::CAME, all.came.to_string()),
        (recap::ANSWERED, all.answered.to_string()),
        (recap::OPEN, all.open.to_string()),
        (recap::LATE, all.late.to_string()),
        (recap::KEPT, kept),
    ];
    let figures =
        figures.map(|(what, count)| said(words::RECAP_FIGURE, &[("what", what.in_lang(LANG)), ("count", &count)]));
    let link = format!("{}/petugas/berkas/{}/rekap", of.site, of.case.id);
    let paragraphs = [
        said(words::DEAR_OFFICE, &[("office", of.named(role, None))]),
        said(words::FOR_POST, &[("case", &of.name()), ("what", headline)]),
        figures.join("\n"),
        said(words::RECAP_KNOWN, &[("moment", &long_moment(found.known_at, of.zone, LANG))]),
        format!("{}\n{link}", words::RECAP_OPEN.in_lang(LANG)),
        said(words::RECAP_HASH, &[("hash", hash)]),
        of.foot(words::FOOT_POST),
    ];
    Notice { subject: of.subject(headline), body: paragraphs.join("\n\n") }
}
