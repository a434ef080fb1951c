//! Adding sums up to the figures of the board. Absent: which sums there are (see [`super::Cell`]), and reading them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::figures::{Board, Flow, Group, Lengths, Pair, Promises, StepFigures, Week};
use super::{Dimension, Kept, MarkKind, Span, Stage};

/// A sum of one week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// The Monday of the week.
    pub week: NaiveDate,
    /// What is counted.
    pub kind: MarkKind,
    /// Whether its end is.
    pub left: bool,
    /// Of which stage, step or pair.
    pub key: String,
    /// How often.
    pub count: i64,
}

/// Over which weeks a sum goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sum {
    /// All before those that are compared.
    Base,
    /// As many as are looked at, before them.
    Before,
    /// Those looked at.
    Now,
}

/// A sum of several weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Over which weeks.
    pub sum: Sum,
    /// What is counted.
    pub kind: MarkKind,
    /// Whether its end is.
    pub left: bool,
    /// By what.
    pub by: Dimension,
    /// Of which unit, category, channel or region.
    pub of: String,
    /// Of which step, stage or pair.
    pub key: String,
    /// How long or how much.
    pub value: u32,
    /// How often.
    pub count: i64,
}

/// The figures of some weeks.
#[must_use]
pub fn board(span: Span, weekly: &[Weekly], lines: &[Line]) -> Board {
    let count = |kind: MarkKind, sum: Sum| total(lines, |line| line.kind == kind && line.sum == sum && all(line));
    let both = |kind| [count(kind, Sum::Now), count(kind, Sum::Before)];
    Board {
        now: flow(lines, Sum::Now, all),
        before: flow(lines, Sum::Before, all),
        weeks: weeks(span, weekly, lines),
        groups: groups(lines),
        answered: lengths(lines, Sum::Now, |line| line.kind == MarkKind::Answered && all(line)),
        answered_before: lengths(lines, Sum::Before, |line| line.kind == MarkKind::Answered && all(line)),
        steps: steps(lines),
        returned: pairs(lines),
        reopened: both(MarkKind::Reopened),
        disputed: both(MarkKind::Disputed),
        ratings: [ratings(lines, Sum::Now), ratings(lines, Sum::Before)],
        stages: Stage::ALL.iter().map(|stage| [Sum::Now, Sum::Before].map(|sum| reached(lines, *stage, sum))).collect(),
        promises: promises(span, weekly),
    }
}

fn all(line: &Line) -> bool {
    line.by == Dimension::All
}

fn total(lines: &[Line], fits: impl Fn(&Line) -> bool) -> u32 {
    rounded(lines.iter().filter(|line| fits(line)).map(|line| line.count).sum())
}

/// No sum is below nothing but by a fault, which is no reason to stop.
fn rounded(sum: i64) -> u32 {
    u32::try_from(sum.max(0)).unwrap_or(u32::MAX)
}

/// What came and went in the weeks of a sum, and what there was at their end: all that began up to then, less all that
/// ended.
fn flow(lines: &[Line], sum: Sum, of: impl Fn(&Line) -> bool) -> Flow {
    let within =
        |kind, left| total(lines, |line| line.sum == sum && line.kind == kind && line.left == left && of(line));
    let stock = |kind| {
        let up_to = lines.iter().filter(|line| line.sum <= sum && line.kind == kind && of(line));
        rounded(up_to.map(|line| if line.left { -line.count } else { line.count }).sum())
    };
    Flow {
        came: within(MarkKind::Came, false),
        left: within(MarkKind::Open, true),
        open: stock(MarkKind::Open),
        late: stock(MarkKind::Late),
    }
}

fn weeks(span: Span, weekly: &[Weekly], lines: &[Line]) -> Vec<Week> {
    // What there was when the first week began is what there was at the end of those before it.
    let begins = flow(lines, Sum::Before, all);
    let (mut open, mut late) = (i64::from(begins.open), i64::from(begins.late));
    let weeks = span.weeks().map(|week| {
        let sum = |kind, left| -> i64 {
            let of = weekly.iter().filter(|one| one.week == week && one.kind == kind && one.left == left);
            of.map(|one| one.count).sum()
        };
        let left = sum(MarkKind::Open, true);
        open += sum(MarkKind::Open, false) - left;
        late += sum(MarkKind::Late, false) - sum(MarkKind::Late, true);
        let came = rounded(sum(MarkKind::Came, false));
        Week { week, flow: Flow { came, left: rounded(left), open: rounded(open), late: rounded(late) } }
    });
    weeks.collect()
}

fn groups(lines: &[Line]) -> Vec<Group> {
    let mut keyed: BTreeMap<(Dimension, &str), Vec<Line>> = BTreeMap::new();
    for line in lines.iter().filter(|line| !all(line)) {
        keyed.entry((line.by, &line.of)).or_default().push(line.clone());
    }
    let groups = keyed.into_iter().map(|((by, of), lines)| Group {
        by,
        of: of.to_owned(),
        now: flow(&lines, Sum::Now, |_| true),
        before: flow(&lines, Sum::Before, |_| true),
    });
    // What neither came nor was there in either is old history.
    groups.filter(|group| group.now != Flow::default() || group.before != Flow::default()).collect()
}

fn lengths(lines: &[Line], sum: Sum, of: impl Fn(&Line) -> bool) -> Lengths {
    let mut counted: BTreeMap<u32, u64> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.sum == sum && of(line)) {
        *counted.entry(line.value).or_default() += line.count.max(0).unsigned_abs();
    }
    let count: u64 = counted.values().sum();
    // The least that so many of a hundred reach: one that there was, and no mean of two.
    let least = |percent: u64| {
        let rank = (count * percent).div_ceil(100);
        let mut below = 0;
        let reached = counted.iter().find(|(_, times)| {
            below += **times;
            below >= rank
        });
        reached.map_or(0, |(value, _)| *value)
    };
    let sum: u64 = counted.iter().map(|(value, times)| u64::from(*value) * times).sum();
    let mean = (sum * 200 + count).checked_div(count * 2).unwrap_or_default();
    let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Lengths { count: small(count), median: least(50), ninth_tenth: least(90), mean_hundredths: small(mean) }
}

fn steps(lines: &[Line]) -> Vec<StepFigures> {
    let mut numbers: Vec<&str> = Vec::new();
    let counted = lines.iter().filter(|line| matches!(line.kind, MarkKind::Step | MarkKind::StepLate));
    counted.for_each(|line| numbers.push(&line.key));
    numbers.sort_unstable();
    numbers.dedup();
    let of = |no: &str| {
        let took = |line: &Line| line.kind == MarkKind::Step && line.key == no;
        StepFigures {
            step: no.to_owned(),
            now: lengths(lines, Sum::Now, took),
            before: lengths(lines, Sum::Before, took),
            late: total(lines, |line| line.kind == MarkKind::StepLate && line.key == no && line.sum == Sum::Now),
        }
    };
    numbers.into_iter().map(of).collect()
}

fn pairs(lines: &[Line]) -> Vec<Pair> {
    let mut counted: BTreeMap<&str, [i64; 2]> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.kind == MarkKind::Returned) {
        let both = counted.entry(&line.key).or_default();
        match line.sum {
            Sum::Now => both[0] += line.count,
            Sum::Before => both[1] += line.count,
            Sum::Base => {}
        }
    }
    let mut pairs: Vec<Pair> = counted
        .into_iter()
        .map(|(key, [now, before])| Pair { key: key.to_owned(), now: rounded(now), before: rounded(before) })
        .filter(|pair| pair.now + pair.before > 0)
        .collect();
    pairs.sort_by(|one, other| other.now.cmp(&one.now).then_with(|| one.key.cmp(&other.key)));
    pairs
}

fn ratings(lines: &[Line], sum: Sum) -> [u32; 5] {
    [1, 2, 3, 4, 5].map(|mark| {
        total(lines, |line| line.kind == MarkKind::Rated && line.sum == sum && line.value == mark && all(line))
    })
}

fn reached(lines: &[Line], stage: Stage, sum: Sum) -> u32 {
    total(lines, |line| line.kind == MarkKind::Stage && line.sum == sum && line.key == stage.code())
}

fn promises(span: Span, weekly: &[Weekly]) -> Vec<Promises> {
    let due = weekly.iter().filter(|one| one.kind == MarkKind::Promised && one.week >= span.from);
    let mut weeks: BTreeMap<NaiveDate, Promises> = BTreeMap::new();
    for one in due {
        let week = weeks.entry(one.week).or_insert(Promises { week: one.week, open: 0, kept: 0, broken: 0 });
        match Kept::from_code(&one.key) {
            Some(Kept::Open) => week.open += rounded(one.count),
            Some(Kept::Kept) => week.kept += rounded(one.count),
            Some(Kept::Broken) => week.broken += rounded(one.count),
            None => {}
        }
    }
    weeks.into_values().filter(|week| week.open + week.kept + week.broken > 0).collect()
}
