//! The complaints of the demonstration, as they stand in `stories/`: one file for each agency, and what is
//! usually said at a step. All invented. Absent: when they come and who handles them; that is drawn from the
//! procedure (see [`super::plan`]).

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use shared::disposition::Typed;
use shared::procedure::{Action, Channel, Classification, Ground, Rating, Role, Step, StepNo, Trigger};

use super::asking::Asking;

/// The files, compiled in.
const BOOKS: [&str; 5] = [
    include_str!("stories/jenawi.toml"),
    include_str!("stories/karanganyar.toml"),
    include_str!("stories/karanganyar-aspirasi.toml"),
    include_str!("stories/kaltara.toml"),
    include_str!("stories/pekalongan.toml"),
];
const PHRASES: &str = include_str!("stories/phrases.toml");

/// The complaints of one agency.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Book {
    /// The agency's id.
    pub(super) agency: String,
    /// Where its reporters live.
    pub(super) addresses: Vec<String>,
    /// How far its monthly recaps have come.
    #[serde(default, rename = "recap")]
    pub(super) recaps: Vec<Recap>,
    /// The complaints.
    #[serde(rename = "story")]
    pub(super) stories: Vec<Story>,
    /// The requests for information that came to the PPID directly.
    #[serde(default, rename = "request")]
    pub(super) requests: Vec<Asking>,
}

/// A monthly recap.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recap {
    /// Of which month before the moment of the demonstration.
    pub(super) months_ago: u32,
    /// Over which points it has come.
    pub(super) way: Vec<Trigger>,
}

/// A complaint, and what becomes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    /// What is told.
    pub(super) story: String,
    /// Where.
    #[serde(default)]
    pub(super) place: String,
    /// The category's id.
    #[serde(default)]
    pub(super) category: String,
    /// By which channel it comes.
    #[serde(default = "website")]
    pub(super) channel: Channel,
    /// Of which kind it is, where the channel serves several procedures.
    #[serde(default)]
    pub(super) kind: String,
    /// Whose work it is about.
    #[serde(default)]
    pub(super) about: String,
    /// In which capacity the reporter speaks for someone else.
    #[serde(default)]
    pub(super) capacity: String,
    /// For whom.
    #[serde(default)]
    pub(super) represents: String,
    /// Anonim.
    #[serde(default)]
    pub(super) anonymous: bool,
    /// Rahasia.
    #[serde(default)]
    pub(super) confidential: bool,
    /// Whether a picture goes with it.
    #[serde(default)]
    pub(super) picture: bool,
    /// Its class, where a step chooses one.
    #[serde(default = "ordinary")]
    pub(super) class: Classification,
    /// The units it is given to, one after another.
    #[serde(default)]
    pub(super) units: Vec<String>,
    /// The ground of what is returned, rejected or handed back.
    #[serde(default)]
    pub(super) ground: Option<Ground>,
    /// Whose matter it is instead, where somebody says that it is not theirs.
    #[serde(default)]
    pub(super) owner: String,
    /// Over which points it comes, in the words of a clock's trigger; drawn where nothing is said.
    #[serde(default)]
    pub(super) way: Vec<Trigger>,
    /// Whether it lies about for days at each step.
    #[serde(default)]
    pub(super) slow: bool,
    /// What the office works out.
    #[serde(default)]
    pub(super) work: String,
    /// What the reporter is answered.
    #[serde(default)]
    pub(super) answer: String,
    /// What is said at a step, by its number, one after another.
    #[serde(default)]
    pub(super) says: BTreeMap<StepNo, Vec<String>>,
    /// How the reporter marks the answer at a step, by its number, one after another.
    #[serde(default)]
    pub(super) marks: BTreeMap<StepNo, Vec<Rating>>,
    /// What is promised before the first answer.
    #[serde(default)]
    pub(super) promise: Option<Pledge>,
    /// What stands on its disposition sheet, where that differs from what is proposed.
    #[serde(default)]
    pub(super) sheet: Typed,
    /// The request for information that is opened out of it.
    #[serde(default)]
    pub(super) request: Option<Asking>,
}

/// A day that is promised instead of an answer (*janji*).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pledge {
    /// What the reporter is told.
    pub(super) says: String,
    /// How many days ahead the day is; where nobody works then, it is the next on which somebody does.
    pub(super) days: u64,
    /// Whether the answer has come since; else the story stops at the promise.
    #[serde(default)]
    pub(super) kept: bool,
}

const fn website() -> Channel {
    Channel::Website
}

const fn ordinary() -> Classification {
    Classification::Ordinary
}

impl Story {
    /// What is said when a step is taken for the nth time; `None` where the story says nothing of it.
    pub(super) fn said(&self, step: &Step, nth: usize) -> Option<&str> {
        let own = self.says.get(&step.no).and_then(|said| said.get(nth).or(said.last()));
        let usual = match step.action {
            Action::Answer => &self.answer,
            Action::Respond | Action::DraftAnswer => &self.work,
            _ => "",
        };
        own.map(String::as_str).or(Some(usual).filter(|text| !text.is_empty()))
    }

    /// The mark the reporter gives when a step is taken for the nth time, where the story says one.
    pub(super) fn mark(&self, step: &Step, nth: usize) -> Option<Rating> {
        self.marks.get(&step.no)?.get(nth).copied()
    }

    /// The steps of its way, with the promise: it is given at the step that answers, and leaves the case there.
    pub(super) fn pledged<'p>(&self, mut steps: Vec<&'p Step>) -> Vec<&'p Step> {
        let answer = steps.iter().position(|step| step.action == Action::Answer);
        if let Some((promise, at)) = self.promise.as_ref().zip(answer) {
            steps.insert(at, steps[at]);
            if !promise.kept {
                steps.truncate(at + 1);
            }
        }
        steps
    }

    /// The ground of a step that needs one.
    pub(super) fn ground(&self, action: Action, recap: bool) -> Option<Ground> {
        let serves = |ground: &Ground| ground.serves(action, recap);
        self.ground.filter(serves).or_else(|| Ground::ALL.iter().copied().find(serves))
    }
}

/// What is usually said at a step, by action; what reporters say stands under `reporter.`.
pub(super) struct Phrases(BTreeMap<String, Vec<String>>);

impl Phrases {
    /// Reads them.
    pub(super) fn read() -> Result<Self> {
        Ok(Self(toml::from_str(PHRASES).context("the usual phrases cannot be read")?))
    }

    /// What may be said at an action by someone of a role.
    pub(super) fn of(&self, action: Action, by: Role) -> &[String] {
        let spoken = if by == Role::Reporter { "reporter." } else { "" };
        self.0.get(&format!("{spoken}{}", action.code())).map_or(&[], Vec::as_slice)
    }
}

/// Reads all of them.
pub(super) fn books() -> Result<Vec<Book>> {
    BOOKS.into_iter().map(|text| toml::from_str(text).context("the stories of an agency cannot be read")).collect()
}
