//! Where a case can stand, and the patterns by which steps and clocks name such places: `registered`,
//! `forwarded@opd_admin`, `open`, `ended`, and for clocks also `#5`, the taking of step 5.
//! Absent: who stands where; that is the case's.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Role, State, StepNo};

/// A state and who has the case in it. Two stands may share a state: a complaint forwarded to the
/// group and one forwarded to an OPD are both `forwarded` (seeds 000 and 001, steps 2 and 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stand {
    /// The state.
    pub state: State,
    /// Who has the case.
    pub holder: Role,
}

/// A pattern of stands, for a step's `from` and a clock's `stop` and `pause`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Place {
    /// `open`: wherever a complaint has not ended.
    Open,
    /// `ended`: wherever one has.
    Ended,
    /// `registered`: a state, whoever has the case.
    In(State),
    /// `forwarded@group`: a state with a holder.
    At(State, Role),
}

impl Place {
    /// Whether a stand fits the pattern. A recap fits only where its state is named.
    #[must_use]
    pub fn covers(self, stand: Stand) -> bool {
        match self {
            Self::Open => !stand.state.ended() && !stand.state.of_recap(),
            Self::Ended => stand.state.ended() && !stand.state.of_recap(),
            Self::In(state) => stand.state == state,
            Self::At(state, holder) => stand == Stand { state, holder },
        }
    }

    /// The state it names, if it names one.
    #[must_use]
    pub const fn state(self) -> Option<State> {
        match self {
            Self::Open | Self::Ended => None,
            Self::In(state) | Self::At(state, _) => Some(state),
        }
    }

    /// Reads a pattern.
    ///
    /// # Errors
    /// The word that is not known.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "open" => Ok(Self::Open),
            "ended" => Ok(Self::Ended),
            _ => Target::parse(text).map(|target| match target.holder {
                Some(holder) => Self::At(target.state, holder),
                None => Self::In(target.state),
            }),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("open"),
            Self::Ended => f.write_str("ended"),
            Self::In(state) => f.write_str(state.code()),
            Self::At(state, holder) => write!(f, "{}@{}", state.code(), holder.code()),
        }
    }
}

/// Where a step leads: a state, and who then has the case. Without a holder it is whoever does the
/// step expected next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Target {
    /// The state.
    pub state: State,
    /// Who has the case, where the step says so.
    pub holder: Option<Role>,
}

impl Target {
    /// Reads `answered` or `forwarded@opd_admin`.
    ///
    /// # Errors
    /// The word that is not known.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (state, holder) = match text.split_once('@') {
            Some((state, holder)) => (state, Some(Role::from_code(holder).ok_or(holder)?)),
            None => (text, None),
        };
        Ok(Self { state: State::from_code(state).ok_or(state)?, holder })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.state.code())?;
        self.holder.map_or(Ok(()), |holder| write!(f, "@{}", holder.code()))
    }
}

/// What starts a clock.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Trigger {
    /// Coming to a place.
    Enters(Place),
    /// Taking a step, written `#5`.
    Takes(StepNo),
}

impl Trigger {
    /// Reads a trigger.
    ///
    /// # Errors
    /// The word that is not known.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.strip_prefix('#').map_or_else(|| Place::parse(text).map(Self::Enters), |no| Ok(Self::Takes(no.to_owned())))
    }
}

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Enters(place) => place.fmt(f),
            Self::Takes(no) => write!(f, "#{no}"),
        }
    }
}

/// Reading from and writing to text, in the way serde asks for it.
macro_rules! as_text {
    ($($name:ident)*) => {$(
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).map_err(|word| format!("`{word}` is no word Aduan knows"))
            }
        }

        impl From<$name> for String {
            fn from(place: $name) -> Self {
                place.to_string()
            }
        }
    )*};
}

as_text! { Place Target Trigger }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_it_is_read() {
        for text in ["open", "ended", "registered", "forwarded@opd_admin"] {
            assert_eq!(Place::parse(text).map(String::from).as_deref(), Ok(text));
        }
        assert_eq!(Trigger::parse("#5").map(String::from).as_deref(), Ok("#5"));
        for (text, word) in
            [("nowhere", "nowhere"), ("forwarded@nobody", "nobody"), ("@group", ""), ("open@group", "open")]
        {
            assert_eq!(Place::parse(text), Err(word.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_recap_is_no_open_complaint() {
        let at = |state| Stand { state, holder: Role::IntakeOfficer };
        assert!(Place::Open.covers(at(State::Registered)) && !Place::Open.covers(at(State::RecapDraft)));
        assert!(Place::Ended.covers(at(State::HandedBack)) && !Place::Ended.covers(at(State::RecapArchived)));
        assert!(!Place::At(State::Forwarded, Role::Group).covers(at(State::Forwarded)));
    }
}
