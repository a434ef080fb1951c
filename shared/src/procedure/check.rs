//! What must hold of a procedure before a case may run on it. Each fault names its spot, so that whoever
//! reads a file can say the line, and its sentence. Absent: reading files, and agencies (see
//! [`crate::defaults`]).

use super::{Action, Procedure, Step};
use crate::text::capital;
use crate::words::{Lang, Words, procedure as words};

mod clocks;
mod ends;
mod ratings;
mod steps;
mod ways;

/// Which part of a file a fault is in. Alarms and the like are counted from nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file as a whole.
    Whole,
    /// The head of the paper.
    Head,
    /// The rest of the paper's head.
    Paper,
    /// What is asked of the reporter.
    Identity,
    /// The promise.
    Promise,
    /// The promise of the recap.
    Recap,
    /// What is made of a judgement.
    Rating,
    /// An alarm.
    Alarm(usize),
    /// A step, by its place in running order and by its number where that can be read.
    Step(usize, Option<String>),
    /// An agency's office.
    Office(usize),
    /// A unit of an agency.
    Unit(usize),
    /// An intake of an agency.
    Intake(usize),
    /// A line of an agency's matrix of who answers for what.
    Responsibility(usize),
    /// The head of what an agency prints.
    Letterhead,
    /// What an agency has sent by mail at set times.
    Delivery,
    /// The ordinary office hours of a calendar.
    Week,
    /// A season of a calendar.
    Season(usize),
    /// A year of holidays.
    Year(usize),
}

impl Part {
    /// The words before a fault in this part, and the place in them.
    fn words(&self) -> Option<(Words, String)> {
        let nth = |words: Words, index: &usize| Some((words, (index + 1).to_string()));
        match self {
            Self::Whole => None,
            Self::Head => Some((words::AT_HEAD, String::new())),
            Self::Paper => Some((words::AT_PAPER, String::new())),
            Self::Identity => Some((words::AT_IDENTITY, String::new())),
            Self::Promise => Some((words::AT_PROMISE, String::new())),
            Self::Recap => Some((words::AT_RECAP, String::new())),
            Self::Rating => Some((words::AT_RATING, String::new())),
            Self::Week => Some((words::AT_WEEK, String::new())),
            Self::Step(_, Some(no)) => Some((words::AT_STEP, no.clone())),
            Self::Step(index, None) => nth(words::AT_STEP_NTH, index),
            Self::Alarm(index) => nth(words::AT_ALARM, index),
            Self::Office(index) => nth(words::AT_OFFICE, index),
            Self::Unit(index) => nth(words::AT_UNIT, index),
            Self::Intake(index) => nth(words::AT_INTAKE, index),
            Self::Responsibility(index) => nth(words::AT_RESPONSIBILITY, index),
            Self::Letterhead => Some((words::AT_LETTERHEAD, String::new())),
            Self::Delivery => Some((words::AT_DELIVERY, String::new())),
            Self::Season(index) => nth(words::AT_SEASON, index),
            Self::Year(index) => nth(words::AT_YEAR, index),
        }
    }
}

/// Something wrong with a procedure, an agency or a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In which part it is.
    pub part: Part,
    /// At which key of the part, with dots between tables; empty for the part as a whole.
    pub key: String,
    /// What is wrong, with places.
    words: Words,
    /// What fills them; a word of the catalogue is said in the language of the sentence.
    places: Vec<(&'static str, Filling)>,
}

/// What fills a place of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Filling {
    Text(String),
    Words(Words, Vec<(&'static str, String)>),
}

impl Fault {
    /// A fault of a part, at one of its keys.
    #[must_use]
    pub(crate) fn new(part: Part, key: &str, words: Words) -> Self {
        Self { part, key: key.to_owned(), words, places: Vec::new() }
    }

    /// The fault with a place of its sentence filled.
    #[must_use]
    pub(crate) fn with(mut self, place: &'static str, text: impl ToString) -> Self {
        self.places.push((place, Filling::Text(text.to_string())));
        self
    }

    /// The fault with a place filled by words of the catalogue.
    #[must_use]
    pub(crate) fn with_words(mut self, place: &'static str, words: Words, of: &[(&'static str, &str)]) -> Self {
        let of = of.iter().map(|(place, text)| (*place, (*text).to_owned())).collect();
        self.places.push((place, Filling::Words(words, of)));
        self
    }

    /// What is wrong and where, as a sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let filled = self.places.iter().map(|(place, filling)| {
            let text = match filling {
                Filling::Text(text) => text.clone(),
                Filling::Words(words, of) => {
                    let of: Vec<(&str, &str)> = of.iter().map(|(place, text)| (*place, text.as_str())).collect();
                    words.with(lang, &of)
                }
            };
            (*place, text)
        });
        let filled: Vec<(&str, String)> = filled.collect();
        let filled: Vec<(&str, &str)> = filled.iter().map(|(place, text)| (*place, text.as_str())).collect();
        let what = self.words.with(lang, &filled);
        match self.part.words() {
            Some((before, no)) => before.with(lang, &[("no", &no), ("what", &what)]),
            None => capital(&what),
        }
    }
}

/// Words of a file, each between backticks.
pub(crate) fn listed<T: ToString>(words: impl IntoIterator<Item = T>) -> String {
    words.into_iter().map(|word| format!("`{}`", word.to_string())).collect::<Vec<_>>().join(", ")
}

impl Procedure {
    /// All faults of the procedure, step by step in running order and then the rest; empty when a case
    /// can run on it.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        if self.steps.is_empty() {
            return vec![Fault::new(Part::Whole, "", words::NO_STEPS)];
        }
        let ways = ways::Ways::of(self);
        let mut faults = steps::of_whole(self);
        for (index, step) in self.steps.iter().enumerate() {
            faults.extend(steps::of_step(self, index, step));
            faults.extend(ends::of_step(index, step));
            faults.extend(clocks::of_limit(self, &ways, index, step));
        }
        faults.extend(ways.faults());
        faults.extend(clocks::of_promises(self, &ways));
        faults.extend(clocks::of_alarms(self));
        faults.extend(ratings::of_rating(self));
        faults
    }

    /// The part a step is, for a fault in it.
    fn part(&self, index: usize) -> Part {
        Part::Step(index, self.steps.get(index).map(|step| step.no.clone()))
    }
}

/// Whether a return is counted against the times a case may be returned: what someone without an account
/// did is a fact to be recorded, and a recap goes back as often as its head wishes.
fn counted(step: &Step) -> bool {
    step.action == Action::Return && step.recorded_by.is_empty() && !step.of_recap()
}
