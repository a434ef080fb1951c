//! Changing the two switches later. Whoever handles a complaint makes it more secret at once. Making it less secret
//! takes two persons: one asks with a reason, another in a role that may agrees within some working days; and where the
//! reporter asked for the secrecy themselves, they consent first (UU 27/2022 Ps 20, 22: a purpose that was agreed to
//! binds; UU 25/2009 Ps 36: reporters are protected). Who reports stays hidden for good: an anonymous complaint is
//! never made a named one. Absent: which roles may (see [`crate::permission`]), and who a person is.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::Secrecy;
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::case::{Case, Event, beside};
use crate::clock::{Limit, Unit, ends};
use crate::procedure::{Action, vocabulary};
use crate::time::Moment;
use crate::words::{Lang, Words, secrecy as words};

/// Within how many working days somebody else has to agree, where the agency's data says nothing.
pub const LOOSENING_DAYS: u32 = 5;

pub(crate) const fn usual_days() -> u32 {
    LOOSENING_DAYS
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(crate) const fn usual(days: &u32) -> bool {
    *days == LOOSENING_DAYS
}

/// What an event did to the switches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecrecyChange {
    /// They stand so from now on.
    Set(Secrecy),
    /// It was asked that the complaint is confidential no more.
    Asked {
        /// Until when it may be agreed to.
        until: Moment,
        /// Whether its reporter has to consent first.
        consent: bool,
    },
    /// The reporter consented.
    Consented,
    /// What was asked is over: refused, objected to, or not agreed to in time.
    Over,
}

/// What is asked and not decided yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loosening {
    /// The event that asked.
    pub version: u32,
    /// Until when it may be agreed to.
    pub until: Moment,
    /// Whether the reporter has to consent first.
    pub consent: bool,
    /// Whether they did.
    #[serde(default)]
    pub consented: bool,
}

vocabulary! {
    /// What an officer does with the switches.
    SecrecyDeed {
        Tighten = "tighten", DEED_TIGHTEN;
        Ask = "ask", DEED_ASK;
        Agree = "agree", DEED_AGREE;
        Refuse = "refuse", DEED_REFUSE;
    }
}

/// Why the switches stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SecrecyRefusal {
    /// A recap has no reporter.
    #[error("a recap")]
    Recap,
    /// It is as secret already.
    #[error("already so")]
    AlreadySo,
    /// It is not confidential.
    #[error("not confidential")]
    NotConfidential,
    /// It was asked already.
    #[error("asked already")]
    AskedAlready,
    /// Nothing is asked, or its time is over.
    #[error("nothing asked")]
    NotAsked,
    /// Who asked cannot agree, from whatever post.
    #[error("the same person")]
    SamePerson,
    /// The reporter has not consented.
    #[error("no consent")]
    NoConsent,
}

impl SecrecyRefusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recap | Self::AlreadySo | Self::NotConfidential => "not_for_this",
            Self::AskedAlready => "asked_already",
            Self::NotAsked => "not_asked",
            Self::SamePerson => "same_person",
            Self::NoConsent => "no_consent",
        }
    }

    /// What whoever asked reads.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Recap => words::NO_RECAP,
            Self::AlreadySo => words::ALREADY_SO,
            Self::NotConfidential => words::NOT_CONFIDENTIAL,
            Self::AskedAlready => words::ASKED_ALREADY,
            Self::NotAsked => words::NOT_ASKED,
            Self::SamePerson => words::SAME_PERSON,
            Self::NoConsent => words::NO_CONSENT,
        }
    }

    /// The same in a language.
    #[must_use]
    pub const fn sentence(self, lang: Lang) -> &'static str {
        self.words().in_lang(lang)
    }
}

/// What is asked of a case and may still be agreed to.
#[must_use]
pub fn pending(case: &Case, now: Moment) -> Option<Loosening> {
    case.loosening.filter(|asked| now < asked.until)
}

/// Whether it was the reporter who wanted a confidential complaint so: it came so, and not because its category sets
/// the switch. Then it is loosened only with their consent.
#[must_use]
pub fn their_wish(case: &Case, agency: &Agency) -> bool {
    let of_category = case.category.as_ref().and_then(|id| agency.category(id.as_str()));
    case.secrecy.confidential && !case.tightened && !of_category.is_some_and(|category| category.secrecy.confidential)
}

/// The switches after a complaint is made more secret.
///
/// # Errors
/// When it is a recap, or as secret already.
pub fn tightened(case: &Case, more: Secrecy) -> Result<SecrecyChange, SecrecyRefusal> {
    let to = case.secrecy.with(more);
    match (case.period.is_some(), to == case.secrecy) {
        (true, _) => Err(SecrecyRefusal::Recap),
        (false, true) => Err(SecrecyRefusal::AlreadySo),
        (false, false) => Ok(SecrecyChange::Set(to)),
    }
}

/// What asking to loosen begins: until when it may be agreed to, and whether the reporter consents first.
///
/// # Errors
/// When the complaint is not confidential, or it is asked already.
pub fn asked(case: &Case, agency: &Agency, calendar: &Calendar, now: Moment) -> Result<SecrecyChange, SecrecyRefusal> {
    if !case.secrecy.confidential {
        return Err(SecrecyRefusal::NotConfidential);
    }
    if pending(case, now).is_some() {
        return Err(SecrecyRefusal::AskedAlready);
    }
    let limit = Limit { amount: agency.loosening_days, unit: Unit::WorkingDays };
    let until = ends(&[limit], now, &[], calendar).map_or(now, |end| end.at);
    Ok(SecrecyChange::Asked { until, consent: their_wish(case, agency) })
}

/// The switches once somebody else agrees: confidential no more, and as anonymous as before. `same_person` says whether
/// whoever agrees is who asked, from whatever post.
///
/// # Errors
/// When nothing is asked, its time is over, the same person agrees, or the reporter has not consented.
pub fn agreed(case: &Case, same_person: bool, now: Moment) -> Result<SecrecyChange, SecrecyRefusal> {
    let asked = pending(case, now).ok_or(SecrecyRefusal::NotAsked)?;
    if same_person {
        return Err(SecrecyRefusal::SamePerson);
    }
    if asked.consent && !asked.consented {
        return Err(SecrecyRefusal::NoConsent);
    }
    Ok(SecrecyChange::Set(Secrecy { confidential: false, ..case.secrecy }))
}

/// What refusing it does, which whoever asked may do as well: they take it back.
///
/// # Errors
/// When nothing is asked, or its time is over.
pub fn refused(case: &Case, now: Moment) -> Result<SecrecyChange, SecrecyRefusal> {
    pending(case, now).map(|_| SecrecyChange::Over).ok_or(SecrecyRefusal::NotAsked)
}

/// What the reporter's word does, where they have a say: they consent, or object and it is over.
///
/// # Errors
/// When nothing is asked of them.
pub fn answered(case: &Case, consents: bool, now: Moment) -> Result<SecrecyChange, SecrecyRefusal> {
    let asked = pending(case, now).filter(|asked| asked.consent && !asked.consented);
    asked.ok_or(SecrecyRefusal::NotAsked)?;
    Ok(if consents { SecrecyChange::Consented } else { SecrecyChange::Over })
}

/// Whether the time is over of what is asked, and it has to be noted that nobody agreed.
#[must_use]
pub fn lapsed(case: &Case, now: Moment) -> bool {
    case.loosening.is_some_and(|asked| asked.until <= now)
}

/// The action that a change is noted as.
#[must_use]
pub const fn action(change: SecrecyChange, case: &Case) -> Action {
    match change {
        SecrecyChange::Set(to) if case.secrecy.confidential && !to.confidential => Action::LoosenSecrecy,
        SecrecyChange::Set(_) => Action::TightenSecrecy,
        SecrecyChange::Asked { .. } => Action::AskLoosening,
        SecrecyChange::Consented => Action::ConsentLoosening,
        SecrecyChange::Over => Action::RefuseLoosening,
    }
}

/// The event of a change.
#[must_use]
pub fn event(case: &Case, actor: crate::case::Actor, change: SecrecyChange, now: Moment) -> Event {
    Event { secrecy: Some(change), ..beside(case, action(change, case), actor, now) }
}

/// The picture after a change.
pub(crate) fn turn(case: &mut Case, version: u32, change: SecrecyChange) {
    match change {
        SecrecyChange::Set(to) => {
            case.tightened |= to.confidential && !case.secrecy.confidential;
            // What is asked to be loosened is asked no more once it is, nor once it was made more secret meanwhile.
            case.loosening = None;
            case.secrecy = to;
        }
        SecrecyChange::Asked { until, consent } => {
            case.loosening = Some(Loosening { version, until, consent, consented: false });
        }
        SecrecyChange::Consented => {
            case.loosening = case.loosening.map(|asked| Loosening { consented: true, ..asked });
        }
        SecrecyChange::Over => case.loosening = None,
    }
}
