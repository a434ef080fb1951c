//! The tables of the walks, as text: one line a step, read into rows.
//!
//! A line without columns is the day of those that follow. The others read
//! `who | steps | time | state@holder | nearest due | promise | what the reporter can read`. `who`
//! is a role, a unit's id, `reporter` or `sweep`. `steps` are those that must be in the history then: the
//! one that is taken, and after `+` what Aduan does at once; `-` is none. What is chosen with it follows: a
//! unit, a class, a ground, a channel, a kind, `ext:` and a foreign number, `@` and the time of day it happened at.
//! `!code` in place of a state is a refusal, `?field` a problem with a field. A `#` begins a line that says why.
//! Absent: what goes with a step where the table chooses nothing (see `load`).

/// What must be so after a row.
#[derive(Debug)]
pub enum Expect<'t> {
    /// The case stands somewhere.
    Stands(Stands<'t>),
    /// The step was refused with a code, and nothing changed.
    Refused(&'t str),
    /// Fields were missing, and nothing changed.
    Problems(Vec<&'t str>),
}

impl Expect<'_> {
    /// Whether the step is taken, or the sweep finds nothing to take.
    pub const fn stands(&self) -> bool {
        matches!(self, Self::Stands(_))
    }
}

/// Where a case stands.
#[derive(Debug)]
pub struct Stands<'t> {
    /// State and holder, `forwarded@group`.
    pub place: &'t str,
    /// The nearest due moment of a limit, local, or `-`; written `=` where it is the promise's.
    pub due: &'t str,
    /// When the promise ends, local; `-` when none runs, `paused` when it stands still.
    pub promise: &'t str,
    /// The kinds of texts the reporter can read, in order: `c`omplaint, `m`essage, `a`nswer. In the table `c3m`
    /// is one and three, and `-` none.
    pub sees: String,
}

/// A row.
#[derive(Debug)]
pub struct Row<'t> {
    /// Who acts.
    pub who: &'t str,
    /// The step taken and those that follow at once; none when nothing may happen.
    pub steps: Vec<&'t str>,
    /// What is chosen with it.
    pub chosen: Vec<&'t str>,
    /// On which day, local.
    pub day: &'t str,
    /// At what time of the day.
    pub time: &'t str,
    /// What must be so then.
    pub expect: Expect<'t>,
}

/// Reads a table.
pub fn rows(table: &str) -> Vec<Row<'_>> {
    let mut day = "";
    let mut rows = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.contains('|') {
            rows.push(row(day, line));
        } else {
            day = line;
        }
    }
    rows
}

fn row<'t>(day: &'t str, line: &'t str) -> Row<'t> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [who, spec, time, rest @ ..] = cells.as_slice() else { panic!("`{line}` is no row") };
    let mut words = spec.split_whitespace();
    let steps = words.next().into_iter().filter(|steps| *steps != "-").flat_map(|steps| steps.split('+')).collect();
    let expect = match rest {
        [place, due, promise, sees] => {
            let due = if *due == "=" { promise } else { due };
            Expect::Stands(Stands { place, due, promise, sees: letters(sees) })
        }
        [refused] if refused.starts_with('!') => Expect::Refused(&refused[1..]),
        [problems] if problems.starts_with('?') => Expect::Problems(problems[1..].split(',').collect()),
        _ => panic!("`{line}` does not say what must be so"),
    };
    Row { who, steps, chosen: words.collect(), day, time, expect }
}

/// `c3m` as `cmmm`.
fn letters(counted: &str) -> String {
    let mut times = String::new();
    let mut letters = String::new();
    for letter in counted.chars().filter(|letter| *letter != '-') {
        if letter.is_ascii_digit() {
            times.push(letter);
        } else {
            letters.extend(std::iter::repeat_n(letter, times.parse().unwrap_or(1)));
            times.clear();
        }
    }
    letters
}

/// The walks of a procedure, each one case from its beginning to its end.
pub type Walks = &'static [&'static str];
