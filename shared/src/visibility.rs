//! Who may see what of a case, and do what beside the steps of an SOP: two tables, asked by every renderer
//! and every route. Absent: who a viewer is; signing in and tracking codes are the server's.

use std::borrow::Cow;

use crate::agency::Agency;
use crate::case::Case;
use crate::contribution;
use crate::evidence;
use crate::form::Identity;
use crate::id::UnitId;
use crate::procedure::{Action, Kind, Procedure, Role, TextKind};
use crate::publication;
use crate::secrecy::About;
use crate::text;
use crate::wire::PostView;

mod closed;
mod table;

pub use crate::permission::Act;
pub use closed::Closed;
pub use table::{Item, Items, Onlooker, Row, TABLE};

/// Where somebody of an agency sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The role.
    pub role: Role,
    /// The agency's id.
    pub agency: String,
    /// The unit, where the role is held in several.
    pub unit: Option<UnitId>,
}

impl Seat {
    /// The seat of a post.
    #[must_use]
    pub fn of(post: &PostView) -> Self {
        Self { role: post.role, agency: post.agency.clone(), unit: post.unit_id.clone() }
    }
}

/// Who looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Anyone.
    Public,
    /// The reporter, with number and code.
    Reporter,
    /// Someone at a post.
    Post(Seat),
}

/// How far the queues of a post reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It has none.
    Nothing,
    /// What was given to its unit; of confidential cases those that are its role's now.
    Unit,
    /// The whole agency's; of confidential cases those that it keeps, holds or coordinates.
    Handled,
    /// The whole agency's, confidential or not.
    Everything,
}

impl Viewer {
    /// Who looks from a post.
    #[must_use]
    pub fn at(post: &PostView) -> Self {
        Self::Post(Seat::of(post))
    }

    /// What of a case is shown: what the table allows for every kind the case is of, as far as the
    /// viewer's role may do anything with it.
    #[must_use]
    pub fn sight(&self, case: &Case, procedure: &Procedure) -> Sight {
        let row = self.onlooker(case, procedure).row();
        if case.period.is_some() {
            return Sight(row.recap);
        }
        let kinds = [
            (case.secrecy.confidential, row.confidential),
            (case.secrecy.anonymous, row.anonymous),
            (self.concerned(case), row.own_office),
        ];
        let of_kinds = kinds.into_iter().filter(|(is, _)| *is).fold(row.complaint, |shown, (_, items)| shown & items);
        let shown = publication::shown(case) || of_kinds.has(Item::Existence);
        let of_kinds = if shown { of_kinds } else { of_kinds.without(Item::Published) };
        // The work is shown with the answer that tells of it, and not before.
        let early = matches!(self, Self::Reporter) && !evidence::answered(case);
        Sight(self.needed(if early { of_kinds.without(Item::Evidence) } else { of_kinds }))
    }

    /// Whether there is such a case for the viewer at all.
    #[must_use]
    pub fn sees(&self, case: &Case, procedure: &Procedure) -> bool {
        self.sight(case, procedure).shows(Item::Existence)
    }

    /// Whether the viewer may open the reporter's identity, with a reason.
    #[must_use]
    pub fn opens_identity(&self, case: &Case, procedure: &Procedure) -> bool {
        self.sight(case, procedure).shows(Item::Identity)
    }

    /// Whether the monthly recaps of a procedure are shown: to whoever has a part in them, to the head and
    /// to the auditor.
    #[must_use]
    pub fn sees_recaps(&self, procedure: &Procedure) -> bool {
        let Self::Post(Seat { role, unit: None, .. }) = self else {
            return false;
        };
        matches!(role, Role::Head | Role::Auditor) || has_part_in_recap(*role, procedure)
    }

    /// How far the viewer's queues reach.
    #[must_use]
    pub fn reach(&self) -> Reach {
        let Self::Post(seat) = self else {
            return Reach::Nothing;
        };
        let reads_all = |who: Onlooker| who.row().confidential.has(Item::Existence);
        match (seat.role.may(Act::ReadQueue), &seat.unit) {
            (false, _) => Reach::Nothing,
            (true, Some(_)) => Reach::Unit,
            (true, None) if seat.whatever_they_do().is_some_and(reads_all) => Reach::Everything,
            (true, None) => Reach::Handled,
        }
    }

    /// The row of the table that is the viewer's for a case.
    #[must_use]
    pub fn onlooker(&self, case: &Case, procedure: &Procedure) -> Onlooker {
        let seat = match self {
            Self::Public => return Onlooker::Public,
            Self::Reporter => return Onlooker::Reporter,
            Self::Post(seat) => seat,
        };
        let has_it = seat.role == case.holder || seat.role == procedure.keeper(case.stand(), case.channel);
        if seat.agency != case.agency.as_str() {
            return Onlooker::Stranger;
        }
        if !seat.role.may(Act::ReadCase) {
            return Onlooker::Administrator;
        }
        let unit = seat.unit.as_ref();
        let asked = case.sheet.as_ref().is_some_and(|sheet| sheet.concerns(seat.role, unit))
            || contribution::asked_of(case, seat.role, unit).is_some();
        match &seat.unit {
            Some(unit) if case.unit.as_ref() == Some(unit) && has_it => return Onlooker::UnitKeeper,
            Some(_) if asked => return Onlooker::UnitAsked,
            Some(unit) if case.unit.as_ref() != Some(unit) => return Onlooker::OtherUnit,
            Some(_) => return Onlooker::UnitBefore,
            None => {}
        }
        let hand = || case.period.is_some() && has_part_in_recap(seat.role, procedure);
        match seat.whatever_they_do() {
            Some(Onlooker::Inspectorate) | None if hand() => Onlooker::RecapHand,
            Some(who) => who,
            None if has_it => Onlooker::Keeper,
            None if seat.role == procedure.coordinator => Onlooker::Coordinator,
            None if asked => Onlooker::Asked,
            None => Onlooker::Colleague,
        }
    }

    /// Whether a complaint is about the office the viewer sits in.
    #[must_use]
    pub fn concerned(&self, case: &Case) -> bool {
        let Self::Post(seat) = self else {
            return false;
        };
        match &case.about {
            Some(About::Unit(unit)) if seat.unit.as_ref() == Some(unit) => true,
            Some(About::OwnOffice) => seat.unit.is_none(),
            _ => case.kind == Some(Kind::OwnService) && seat.unit.is_none(),
        }
    }

    /// Of what may be shown, what the viewer's role may do something with.
    fn needed(&self, items: Items) -> Items {
        let Self::Post(Seat { role, .. }) = self else {
            return items;
        };
        let needs = [
            (Item::Masked, role.may(Act::SeeMasked)),
            (Item::Identity, role.may(Act::OpenIdentity)),
            (Item::Access, role.may(Act::OpenIdentity) || role.may(Act::ReadEverything)),
        ];
        needs.into_iter().filter(|(_, needed)| !needed).fold(items, |items, (item, _)| items.without(item))
    }

    /// Whether the files of cases that are seen may be opened.
    #[must_use]
    pub fn opens_files(&self) -> bool {
        matches!(self, Self::Post(seat) if seat.role.may(Act::OpenFiles))
    }
}

impl Seat {
    /// The row of a post that does not depend on who has the case.
    const fn whatever_they_do(&self) -> Option<Onlooker> {
        match self.role {
            Role::Auditor => Some(Onlooker::Auditor),
            Role::Head => Some(Onlooker::Head),
            Role::Inspectorate => Some(Onlooker::Inspectorate),
            _ => None,
        }
    }
}

fn has_part_in_recap(role: Role, procedure: &Procedure) -> bool {
    procedure.steps.iter().any(|step| step.of_recap() && step.open_to(role))
}

/// What of one case is shown to one viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight(Items);

impl Sight {
    /// Whether an item is shown.
    #[must_use]
    pub const fn shows(self, item: Item) -> bool {
        self.0.has(item)
    }

    /// Whether a text of a kind may be read.
    #[must_use]
    pub const fn reads(self, kind: TextKind) -> bool {
        self.shows(match kind {
            TextKind::Complaint => Item::Complaint,
            TextKind::Message | TextKind::Answer => Item::Talk,
            TextKind::Material
            | TextKind::Reason
            | TextKind::Note
            | TextKind::Subject
            | TextKind::Letter
            | TextKind::Excerpt => Item::Inside,
            TextKind::Access => Item::Access,
            TextKind::Evidence => Item::Evidence,
            TextKind::Public | TextKind::PublicAnswer | TextKind::PublicPicture => Item::Published,
        })
    }

    /// Whether it may be known that an action was taken. An internal note leaves no trace for whoever does
    /// not read the agency's own talk; every step that moves the case does, returns among them.
    #[must_use]
    pub fn knows_of(self, action: Action) -> bool {
        let inward = action == Action::Note || action.inward();
        let proof = action == Action::ProveWork;
        self.shows(Item::History) && (!inward || self.shows(Item::Inside)) && (!proof || self.shows(Item::Evidence))
    }

    /// The identity as far as it is shown without being opened.
    #[must_use]
    pub fn identity(self, identity: &Identity) -> Option<Identity> {
        self.shows(Item::Masked).then(|| masked(identity))
    }
}

/// The identity with most letters hidden.
fn masked(identity: &Identity) -> Identity {
    let mask = |field: &Option<String>| field.as_deref().map(text::masked);
    Identity {
        name: mask(&identity.name),
        phone: mask(&identity.phone),
        address: mask(&identity.address),
        email: mask(&identity.email),
        nik: mask(&identity.nik),
        capacity: identity.capacity,
        represents: mask(&identity.represents),
    }
}

/// A procedure as a viewer is sent it: to a reporter its outline, since a phone draws no more of it.
#[must_use]
pub fn procedure<'p>(viewer: &Viewer, procedure: &'p Procedure) -> Cow<'p, Procedure> {
    match viewer {
        Viewer::Public | Viewer::Reporter => Cow::Owned(procedure.outline()),
        Viewer::Post(_) => Cow::Borrowed(procedure),
    }
}

/// An agency as a viewer is sent it: what is kept ready for its answers, and who initials what, is no reporter's to read,
/// nor a phone's to load.
#[must_use]
pub fn agency(viewer: &Viewer, agency: &Agency) -> Agency {
    match viewer {
        Viewer::Public | Viewer::Reporter => {
            Agency { templates: Vec::new(), disposition: None, ..agency.for_browsers() }
        }
        Viewer::Post(_) => agency.for_browsers(),
    }
}

#[cfg(test)]
mod tests;
