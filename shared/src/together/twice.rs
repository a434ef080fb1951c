//! The same told twice by one reporter: when two complaints are of the same person, as far as that can be known without
//! opening an identity, and which complaint a reason names as the one that goes on. Absent: the keyed hashes that are
//! compared, and reading cases.

use crate::case::{Actor, Case, offers};
use crate::id::RegisterNumber;
use crate::procedure::{Action, Procedure, StepNo};
use crate::time::Moment;

/// How many numbers are looked for in a reason.
const NUMBERS_MAX: usize = 10;

/// By what a reporter can be told to be the same, each as a keyed hash; nothing of an anonymous one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Of the NIK.
    pub nik: Option<String>,
    /// Of the telephone number.
    pub phone: Option<String>,
    /// Of the e-mail address.
    pub mail: Option<String>,
    /// Of the parts of the name.
    pub names: Vec<String>,
}

impl Marks {
    /// Whether both are surely of one person. Equal NIKs are, different ones are not. A telephone or a mailbox may serve
    /// a household, so where both gave a name the names must agree in a part. A name alone says nothing: many are called
    /// the same.
    #[must_use]
    pub fn same_person(&self, other: &Self) -> bool {
        if let Some((ours, theirs)) = self.nik.as_ref().zip(other.nik.as_ref()) {
            return ours == theirs;
        }
        let equal = |ours: &Option<String>, theirs: &Option<String>| ours.is_some() && ours == theirs;
        let reached = equal(&self.phone, &other.phone) || equal(&self.mail, &other.mail);
        let unnamed = self.names.is_empty() || other.names.is_empty();
        reached && (unnamed || self.names.iter().any(|name| other.names.contains(name)))
    }
}

/// Whether it may be said of two complaints that one person told them: never where one hides what the other does not,
/// or the open one would tell who stands behind the other.
#[must_use]
pub fn may_be_linked(one: &Case, other: &Case) -> bool {
    let (ours, theirs) = (one.secrecy, other.secrecy);
    let named = !ours.anonymous && !theirs.anonymous;
    one.id != other.id && one.agency == other.agency && named && ours.confidential == theirs.confidential
}

/// The step by which an actor may now close a complaint as told twice, where one of the same reporter's was told before it
/// and goes on; nothing otherwise. Of two that say the same the later one is closed: the first has the longer clock.
#[must_use]
pub fn closes_as_twice(procedure: &Procedure, case: &Case, first: &Case, actor: &Actor, now: Moment) -> Option<StepNo> {
    let told = |case: &Case| (case.filed_at, case.id.clone());
    if first.state.ended() || told(first) >= told(case) || !may_be_linked(case, first) {
        return None;
    }
    let closing = |action: Action, ends: bool| action == Action::Reject && ends;
    let mut steps = offers(procedure, case, actor, now).into_iter();
    steps.find(|offer| closing(offer.action, offer.to.is_some_and(|to| to.ended()))).map(|offer| offer.step)
}

/// What stands in a text that may be a register number: words with a figure in them, each once.
#[must_use]
pub fn numbers_in(text: &str) -> Vec<RegisterNumber> {
    let mut found: Vec<RegisterNumber> = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let number = Some(word).filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
        let number = number.and_then(RegisterNumber::from_typed).filter(|number| !found.contains(number));
        found.extend(number);
    }
    found.truncate(NUMBERS_MAX);
    found
}
