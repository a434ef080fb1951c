//! One thing done to several cases: found for each among the steps of its own procedure, since two procedures may
//! number the same step differently. Absent: doing it.

use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::case::{Actor, Case, Offer, Refusal, permitted};
use crate::id::UnitId;
use crate::procedure::{Action, Procedure, Role, State, Step};
use crate::time::Moment;

/// What is done, whatever each procedure calls the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deed {
    /// What the step does.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub action: Action,
    /// The state after it, if it moves the case.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub to: Option<State>,
    /// Who has the case after it, if it moves the case.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub holder: Option<Role>,
}

impl Deed {
    fn of(offer: &Offer) -> Self {
        Self { action: offer.action, to: offer.to, holder: offer.holder }
    }

    /// Whether a step of a case's procedure does it.
    fn is(self, procedure: &Procedure, case: &Case, step: &Step) -> bool {
        let stand = step.to.map(|to| procedure.stand(to, case.channel));
        let same = self.to == stand.map(|to| to.state) && self.holder == stand.map(|to| to.holder);
        step.action == self.action && same && step.takes(case.channel)
    }
}

/// Something that at least one of several cases takes now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// What.
    pub deed: Deed,
    /// How many of the cases take it.
    pub cases: usize,
    /// The units one of which must be chosen with it; none where no unit is chosen.
    pub units: Vec<UnitId>,
}

/// Everything that at least one of several cases takes now, what most of them take first.
#[must_use]
pub fn common<'a>(cases: impl IntoIterator<Item = (&'a Agency, &'a Procedure, Vec<Offer>)>) -> Vec<Common> {
    let mut found: Vec<Common> = Vec::new();
    for (agency, procedure, offers) in cases {
        let mut counted: Vec<Deed> = Vec::new();
        for offer in &offers {
            let deed = Deed::of(offer);
            if counted.contains(&deed) {
                continue;
            }
            counted.push(deed);
            if let Some(known) = found.iter_mut().find(|one| one.deed == deed) {
                known.cases += 1;
                continue;
            }
            let step = procedure.step(&offer.step);
            let units = step.into_iter().flat_map(|step| agency.units_for(step)).map(|unit| unit.id.clone()).collect();
            found.push(Common { deed, cases: 1, units });
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.cases));
    found
}

/// The step by which a case takes a deed now.
///
/// # Errors
/// The refusal of the step that comes nearest to it; [`Refusal::UnknownStep`] where the procedure has none.
pub fn step_for<'p>(
    procedure: &'p Procedure,
    case: &Case,
    actor: &Actor,
    deed: Deed,
    now: Moment,
) -> Result<&'p Step, Refusal> {
    let mut why = Refusal::UnknownStep;
    for step in procedure.steps.iter().filter(|step| deed.is(procedure, case, step)) {
        match permitted(procedure, case, actor, step, now) {
            Ok(()) => return Ok(step),
            // Of several steps that do it, the first that this post does at all says why not.
            Err(refusal) if matches!(why, Refusal::UnknownStep | Refusal::NotYourStep { .. }) => why = refusal,
            Err(_) => {}
        }
    }
    Err(why)
}
