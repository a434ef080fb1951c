//! What is typed into the forms of requests, and one check for browser, API and tracker. Absent: whether the deed may
//! be done at all (see [`super::permitted`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Decision, Deed, Form, Kind, Notice, ObjectionGround, Outcome, Part, RefusalGround, Wording};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::ExternalNumber;
use crate::procedure::Asked;
use crate::time::{Moment, Zone, parse_date};

/// Most that copying and sending may cost, in rupiah: beyond it a figure is mistyped.
const COST_MAX: u32 = 100_000_000;

/// Who asks, as it is sealed. UU 14/2008 Ps 22(2): name and address are written down. Its `Debug` tells nothing of
/// them: they must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Applicant {
    /// The name.
    pub name: String,
    /// The address.
    #[serde(default)]
    pub address: String,
    /// A telephone number or an e-mail address.
    #[serde(default)]
    pub contact: String,
    /// The occupation; may be empty.
    #[serde(default)]
    pub occupation: String,
}

impl fmt::Debug for Applicant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Applicant")
    }
}

/// Who asks, as typed.
pub type ApplicantForm = Applicant;

/// A request about to be opened, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct OpenForm {
    /// Which information.
    pub question: String,
    /// What for; may be empty where it came from a complaint.
    pub purpose: String,
    /// To be seen or copied, by its code.
    pub kind: String,
    /// In which form, by its code.
    pub form: String,
    /// When it was asked for, local time; empty for now.
    pub happened_at: String,
    /// Who asks; left empty where a complaint says so.
    pub applicant: ApplicantForm,
}

/// A request as it was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What is written with it.
    pub texts: Vec<(Wording, String)>,
    /// Seen or copied.
    pub kind: Kind,
    /// In which form.
    pub form: Form,
    /// When it was asked for.
    pub happened_at: Option<Moment>,
    /// Who asks, where it came directly.
    pub applicant: Option<Applicant>,
}

/// What goes with a deed, as typed. What a deed does not take is passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct DeedForm {
    /// What is written: the notice, the reason, the response.
    pub text: String,
    /// The code of a ground: of a refusal, or of an objection.
    pub ground: String,
    /// How much is given, by its code.
    pub part: String,
    /// The other body that holds it; empty where it is held here.
    pub owner: String,
    /// The form it is held in, by its code.
    pub form: String,
    /// What it costs, in rupiah; empty for nothing.
    pub cost: String,
    /// How that is paid.
    pub payment: String,
    /// What is blacked out, and why.
    pub redaction: String,
    /// By which date, `YYYY-MM-DD`.
    pub by_on: String,
    /// The superior's decision, by its code.
    pub outcome: String,
    /// The commission's number.
    pub external: String,
    /// When it happened, local time; empty for now.
    pub happened_at: String,
}

/// What goes with a deed, as it was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// What is written.
    pub texts: Vec<(Wording, String)>,
    /// The notice.
    pub notice: Option<Notice>,
    /// The ground of an objection.
    pub objection: Option<ObjectionGround>,
    /// The superior's decision.
    pub outcome: Option<Outcome>,
    /// By which date, `YYYY-MM-DD`.
    pub by_on: Option<String>,
    /// The commission's number.
    pub dispute: Option<ExternalNumber>,
    /// When it happened.
    pub happened_at: Option<Moment>,
}

impl OpenForm {
    /// Checks the form; `linked` where a complaint says who asks and what for.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, linked: bool, zone: Zone, since: Moment, now: Moment) -> Result<Opened, Vec<Problem>> {
        let mut check = Checker::default();
        let question = check.text(Field::Question, &self.question, Asked::Required);
        let for_what = if linked { Asked::Optional } else { Asked::Required };
        let purpose = check.text(Field::Purpose, &self.purpose, for_what);
        let kind = check.coded(Field::Kind, Kind::from_code(&self.kind));
        let form = check.coded(Field::Form, Form::from_code(&self.form));
        let happened_at = check.past(&self.happened_at, zone, since..=now);
        let applicant = if linked { None } else { check.applicant(&self.applicant) };
        let texts = [(Wording::Question, question), (Wording::Purpose, purpose)];
        let (Some(kind), Some(form)) = (kind, form) else { return Err(check.problems) };
        check.done(Opened { texts: written(texts), kind, form, happened_at, applicant })
    }
}

impl DeedForm {
    /// Checks what goes with a deed. A date is not before the day of `now`; what the applicant did is not before
    /// `since`.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, deed: Deed, zone: Zone, since: Moment, now: Moment) -> Result<Load, Vec<Problem>> {
        let mut check = Checker::default();
        let today = (zone, now);
        let mut load = Load::default();
        if deed.applicants() {
            load.happened_at = check.past(&self.happened_at, zone, since..=now);
        }
        let asked = if matches!(deed, Deed::Accept | Deed::Dispute) { Asked::Optional } else { Asked::Required };
        let text = deed.wording().and_then(|kind| Some((kind, check.text(Field::Text, &self.text, asked)?)));
        load.texts.extend(text);
        match deed {
            Deed::Answer => self.answer(&mut check, &mut load, today),
            Deed::Refuse => self.refuse(&mut check, &mut load, today),
            Deed::Object => load.objection = check.coded(Field::Ground, ObjectionGround::from_code(&self.ground)),
            Deed::Respond => {
                load.outcome = check.coded(Field::Outcome, Outcome::from_code(&self.outcome));
                let asked = load.outcome.is_some_and(|outcome| outcome != Outcome::Upheld);
                load.by_on = check.ahead(&self.by_on, asked, today);
            }
            Deed::Dispute => {
                let typed = self.external.trim();
                load.dispute = check.offered(Field::External, typed, ExternalNumber::parse);
            }
            _ => {}
        }
        check.done(load)
    }

    fn answer(&self, check: &mut Checker, load: &mut Load, today: (Zone, Moment)) {
        let part = check.coded(Field::Part, Part::from_code(&self.part));
        let partly = part == Some(Part::Partly);
        let ground = if partly { check.coded(Field::Ground, RefusalGround::from_code(&self.ground)) } else { None };
        let form = check.coded(Field::Form, Form::from_code(&self.form));
        let cost = check.cost(&self.cost);
        let by_on = check.ahead(&self.by_on, true, today);
        let asked = |needed: bool| if needed { Asked::Required } else { Asked::Optional };
        let holder = check.text(Field::Owner, &self.owner, Asked::Optional);
        let blacked = partly && ground.is_some_and(RefusalGround::exception);
        let redaction = check.text(Field::Redaction, &self.redaction, asked(blacked));
        let payment = check.text(Field::Payment, &self.payment, asked(cost > 0));
        let decision = if partly { Decision::Partly } else { Decision::Whole };
        load.notice = Some(Notice { decision, ground, ours: holder.is_none(), form, cost, by_on });
        let texts = [(Wording::Holder, holder), (Wording::Redaction, redaction), (Wording::Payment, payment)];
        load.texts.extend(written(texts));
    }

    fn refuse(&self, check: &mut Checker, load: &mut Load, today: (Zone, Moment)) {
        let ground = check.coded(Field::Ground, RefusalGround::from_code(&self.ground));
        let elsewhere = ground.is_some_and(RefusalGround::asks_holder);
        let asked = if elsewhere { Asked::Required } else { Asked::No };
        let holder = check.text(Field::Owner, &self.owner, asked);
        let undocumented = ground.is_some_and(RefusalGround::asks_date);
        let by_on = if undocumented { check.ahead(&self.by_on, true, today) } else { None };
        let ours = !elsewhere;
        load.notice = Some(Notice { decision: Decision::Refused, ground, ours, form: None, cost: 0, by_on });
        load.texts.extend(written([(Wording::Holder, holder)]));
    }
}

/// The texts that were written.
fn written<const N: usize>(texts: [(Wording, Option<String>); N]) -> Vec<(Wording, String)> {
    texts.into_iter().filter_map(|(kind, text)| Some((kind, text?))).collect()
}

impl Checker {
    /// A choice that has to be made.
    fn coded<T>(&mut self, field: Field, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.wrong(field, ProblemCode::Choice);
        }
        found
    }

    fn applicant(&mut self, typed: &ApplicantForm) -> Option<Applicant> {
        let name = self.text(Field::Name, &typed.name, Asked::Required)?;
        let address = self.text(Field::Address, &typed.address, Asked::Required).unwrap_or_default();
        let contact = self.text(Field::Contact, &typed.contact, Asked::Required).unwrap_or_default();
        let occupation = self.text(Field::Occupation, &typed.occupation, Asked::Optional).unwrap_or_default();
        Some(Applicant { name, address, contact, occupation })
    }

    /// An amount of rupiah; points between thousands are forgiven.
    fn cost(&mut self, typed: &str) -> u32 {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        let digits = digits.strip_prefix("Rp").unwrap_or(&digits);
        if digits.is_empty() {
            return 0;
        }
        let cost = digits.parse().ok().filter(|cost| *cost <= COST_MAX);
        if cost.is_none() {
            self.wrong(Field::Cost, ProblemCode::Number);
        }
        cost.unwrap_or_default()
    }

    /// A date of today or later.
    fn ahead(&mut self, typed: &str, asked: bool, (zone, now): (Zone, Moment)) -> Option<String> {
        let typed = typed.trim();
        if typed.is_empty() {
            if asked {
                self.wrong(Field::ByOn, ProblemCode::Required);
            }
            return None;
        }
        match parse_date(typed) {
            None => self.wrong(Field::ByOn, ProblemCode::Date),
            Some(date) if date < zone.date(now) => self.wrong(Field::ByOn, ProblemCode::OutOfRange),
            Some(_) => return Some(typed.to_owned()),
        }
        None
    }
}
