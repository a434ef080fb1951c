//! On which day it happened, in the words of whoever tells it: a date, a day of the week, so many days ago; each
//! counted from the message it stands in. Absent: the time of day, which nobody asks for.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};

use super::chat::Message;
use super::origin::Origin;
use super::stamp::{last, numbers};
use super::word::{Word, slice, words};
use super::{Ground, Proposal};
use crate::form::Field;
use crate::time::Moment;

const MONTHS: [&str; 12] = [
    "januari jan",
    "februari feb pebruari",
    "maret mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "agustus agt agu ags",
    "september sept sep",
    "oktober okt",
    "november nov nopember",
    "desember des",
];
/// The days of the week, Monday first, in Indonesian and Javanese. *Minggu* is a week too, so it counts only
/// behind *hari* or *malam*.
const WEEKDAYS: [&str; 7] = [
    "senin senen snin",
    "selasa slasa",
    "rabu rebo",
    "kamis kemis",
    "jumat jum'at jumuah jemuah",
    "sabtu setu sebtu",
    "ahad",
];
const YESTERDAY: &str = "kemarin kmrn kemaren kmren kmarin wingi";
const TODAY: &str = "tadi td barusan wau";
const NIGHT: &str = "malam malem mlm bengi dalu";
const ALREADY: &str = "sudah sdh udah uda wis wes sampun selama hampir";
const AGO: &str = "lalu kepungkur kapungkur";
const AGAIN: &str = "tiap setiap saben besok sesok";
const COUNTS: [&str; 7] =
    ["satu se", "dua loro kalih", "tiga telu tigang", "empat papat", "lima limang", "enam", "tujuh pitu pitung"];
/// Before this hour, last night was yesterday's.
const EVENING: u32 = 18;

/// How sure a day is: a date before a weekday, a weekday before *kemarin*.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    Date,
    Weekday,
    Ago,
}

/// A day with how many words say so.
type Found = (Sure, NaiveDate, usize);

/// When it happened, by the surest words of the chosen messages.
pub(super) fn happened(chosen: &[&Message], origin: &Origin, ground: &Ground<'_>) -> Option<Proposal> {
    let mut best: Option<(Sure, Proposal)> = None;
    for message in chosen {
        let text = &message.text;
        let words = words(text);
        let reported = origin.elsewhere().then(|| reported(&words, ground)).flatten();
        let base = reported.as_ref().map(|(date, _)| ground.zone.moment(*date, NaiveTime::MIN).plus_minutes(12 * 60));
        let base = ground.zone.local(base.or(message.at).unwrap_or(ground.now));
        for at in 0..words.len() {
            // When another system took it is not when it happened.
            if reported.as_ref().is_some_and(|(_, range)| range.contains(&at)) {
                continue;
            }
            let Some((sure, date, count)) = day(&words, at, base.date(), base.time().hour()) else { continue };
            if date <= ground.zone.date(ground.now) && best.as_ref().is_none_or(|(known, _)| sure < *known) {
                let from = slice(text, &words[at..at + count]);
                best = Some((sure, Proposal::new(Field::HappenedOn, date.to_string(), from)));
            }
        }
    }
    best.map(|(_, proposal)| proposal)
}

fn day(words: &[Word], at: usize, today: NaiveDate, hour: u32) -> Option<Found> {
    date(words, at, today)
        .map(|(date, count)| (Sure::Date, date, count))
        .or_else(|| weekday(words, at, today))
        .or_else(|| ago(words, at, today, hour))
}

/// A date at a word: `tgl 20/11`, `20-11-2026`, `20 Nov`, `tanggal 20`.
fn date(words: &[Word], at: usize, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let word = &words[at];
    if word.is("tanggal tgl tg") {
        let next = words.get(at + 1)?;
        if let Some((date, count)) = written(words, at + 1, today, true) {
            return Some((date, count + 1));
        }
        let day = next.low.parse().ok()?;
        let month = |back: u32| today.checked_sub_months(chrono::Months::new(back));
        let of = |on: NaiveDate| NaiveDate::from_ymd_opt(on.year(), on.month(), day).filter(|date| *date <= today);
        return (0..3).find_map(|back| of(month(back)?)).map(|date| (date, 2));
    }
    written(words, at, today, false)
}

/// A date that is written out; of two numbers only where something says that they are one.
fn written(words: &[Word], at: usize, today: NaiveDate, said: bool) -> Option<(NaiveDate, usize)> {
    let word = &words[at];
    if let Some((day, month, year)) = numbers(&word.low).filter(|_| word.low.contains(['/', '-'])) {
        let year = year.map(|year| if year < 100 { 2000 + year } else { year });
        return match year {
            Some(year) => Some((NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?, 1)),
            None => Some((last(today.year(), month, day, today)?, 1)).filter(|_| said),
        };
    }
    let day = word.low.parse().ok()?;
    let month = words.get(at + 1).and_then(|word| MONTHS.iter().position(|names| word.is(names)))?;
    let month = u32::try_from(month).ok()? + 1;
    let year: Option<i32> = words.get(at + 2).and_then(|word| word.low.parse().ok()).filter(|year| *year > 2000);
    match year {
        Some(year) => Some((NaiveDate::from_ymd_opt(year, month, day)?, 3)),
        None => Some((last(today.year(), month, day, today)?, 2)),
    }
}

fn weekday(words: &[Word], at: usize, today: NaiveDate) -> Option<Found> {
    let word = &words[at];
    let before = at.checked_sub(1).map(|at| &words[at]);
    let sunday = word.low == "minggu" && before.is_some_and(|before| before.is("hari") || before.is(NIGHT));
    let wanted = if sunday { 6 } else { WEEKDAYS.iter().position(|names| word.is(names))? };
    let repeated = |word: Option<&Word>| word.is_some_and(|word| word.is(AGAIN));
    if repeated(before) || repeated(at.checked_sub(2).map(|at| &words[at])) {
        return None;
    }
    let past = words.get(at + 1).is_some_and(|next| next.is(YESTERDAY) || next.is(AGO));
    let back = (today.weekday().num_days_from_monday() + 7 - u32::try_from(wanted).ok()?) % 7;
    let back = if back == 0 && past { 7 } else { back };
    Some((Sure::Weekday, today.checked_sub_days(Days::new(back.into()))?, 1 + usize::from(past)))
}

fn ago(words: &[Word], at: usize, today: NaiveDate, hour: u32) -> Option<Found> {
    let (word, next) = (&words[at], words.get(at + 1));
    let next_is = |known: &str| next.is_some_and(|next| next.is(known));
    let last_night = u64::from(hour < EVENING);
    let (back, count) = if word.is(YESTERDAY) {
        if next_is("lusa dina") { (2, 2) } else { (1, 1) }
    } else if word.is("semalam semalem") {
        (last_night, 1)
    } else if word.is(TODAY) || word.low == "mau" && (next_is(NIGHT) || next_is("esuk awan sore")) {
        if next_is(NIGHT) { (last_night, 2) } else { (0, 1 + usize::from(next.is_some_and(|_| word.low == "mau"))) }
    } else if word.is("hari pagi siang sore malam dina") && next_is("ini iki niki") {
        (0, 2)
    } else {
        return so_many(words, at, today);
    };
    Some((Sure::Ago, today.checked_sub_days(Days::new(back))?, count))
}

/// `2 hari yang lalu`, `sudah 4 hari`, `wis seminggu`.
fn so_many(words: &[Word], at: usize, today: NaiveDate) -> Option<Found> {
    let word = &words[at];
    let (many, unit) = match word.low.as_str() {
        "seminggu" => (7, at),
        "sehari" => (1, at),
        _ => {
            let counted = COUNTS.iter().position(|names| word.is(names)).and_then(|at| u64::try_from(at + 1).ok());
            let many: u64 = word.low.parse().ok().or(counted).filter(|many| (1..=60).contains(many))?;
            let unit = words.get(at + 1)?;
            let days = if unit.is("hari hr dina dinten") { 1 } else { 7 * u64::from(unit.is("minggu mgg")) };
            (many * days, at + 1)
        }
    };
    let already = at.checked_sub(1).is_some_and(|before| words[before].is(ALREADY));
    let behind = words.get(unit + 1..).unwrap_or_default().iter().take(2).position(|word| word.is(AGO));
    let end = behind.map_or(unit, |behind| unit + 1 + behind);
    let date = today.checked_sub_days(Days::new(many))?;
    (many > 0 && (already || behind.is_some())).then_some((Sure::Ago, date, end + 1 - at))
}

/// When another system took a complaint, where it says so: the day, and the words that say it.
fn reported(words: &[Word], ground: &Ground<'_>) -> Option<(NaiveDate, std::ops::Range<usize>)> {
    let today = ground.zone.date(ground.now);
    let label = words.iter().position(|word| word.is("tanggal tgl masuk dikirim diterima"))?;
    let skip = words[label + 1..].iter().take_while(|word| word.is("laporan aduan masuk lapor")).count();
    let from = label + 1 + skip;
    words.get(from)?;
    written(words, from, today, true).map(|(date, count)| (date, label..from + count))
}

/// The moment another system took a complaint, where it gives the time too.
pub(super) fn came(text: &str, ground: &Ground<'_>) -> Option<(Moment, String)> {
    let words = words(text);
    let (date, range) = reported(&words, ground)?;
    let hour = words.get(range.end).filter(|word| word.is("pukul jam")).and_then(|_| words.get(range.end + 1))?;
    let (hour, minute, _) = numbers(&hour.low)?;
    let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
    Some((ground.zone.moment(date, time), slice(text, &words[range.start..range.end + 2]).to_owned()))
}
