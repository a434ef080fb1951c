//! The tables of the walks, as text: one line a step, read into rows.
//!
//! `who | steps | local time | state@holder | nearest due | promise | what the reporter can read`. `who`
//! is a role, a unit's id, `reporter` or `sweep`. `steps` are those that must be in the history then: the
//! one that is taken, and after `+` what Aduan does at once. What is chosen with it follows: a unit, a
//! class, a ground, a channel, a kind, `ext:` and a foreign number, `@` and when it happened, `-` and the
//! field that is left out. `!code` in place of a state is a refusal, `?field` a problem with a field.
//! Lines that begin with `#` say why. Absent: what goes with a step where the table chooses nothing.

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
    /// The nearest due moment of a limit, local, or `-`.
    pub due: &'t str,
    /// When the promise ends, local; `-` when none runs, `paused` when it stands still.
    pub promise: &'t str,
    /// The kinds of texts the reporter can read, in order: `c`omplaint, `m`essage, `a`nswer.
    pub sees: &'t str,
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
    /// When, local.
    pub at: &'t str,
    /// What must be so then.
    pub expect: Expect<'t>,
}

/// Reads a table.
pub fn rows(table: &str) -> Vec<Row<'_>> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(row).collect()
}

fn row(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [who, spec, at, rest @ ..] = cells.as_slice() else { panic!("`{line}` is no row") };
    let mut words = spec.split_whitespace();
    let steps = words.next().into_iter().filter(|steps| *steps != "-").flat_map(|steps| steps.split('+')).collect();
    let expect = match rest {
        [place, due, promise, sees] => Expect::Stands(Stands { place, due, promise, sees }),
        [refused] if refused.starts_with('!') => Expect::Refused(&refused[1..]),
        [problems] if problems.starts_with('?') => Expect::Problems(problems[1..].split(',').collect()),
        _ => panic!("`{line}` does not say what must be so"),
    };
    Row { who, steps, chosen: words.collect(), at, expect }
}

/// The walks of a procedure, each one case from its beginning to its end.
pub type Walks = &'static [&'static str];
