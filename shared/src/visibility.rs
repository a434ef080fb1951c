//! What of a case each kind of viewer may see: one table, asked by every renderer.
//! Absent: who a viewer is; signing in and tracking codes are the server's.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::form::Identity;
use crate::id::UnitId;
use crate::procedure::{Action, Procedure, Role, TextKind};
use crate::text;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Viewer {
    /// The reporter, with number and code.
    Reporter,
    /// Someone at a post of the case's own agency.
    Post(Role),
}

/// How much of the reporter's identity is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// None of it.
    Nothing,
    /// That it is there, with most letters hidden.
    Masked,
}

impl Viewer {
    /// Whether a text of a kind may be read. The agency's own talk stays inside it.
    #[must_use]
    pub const fn reads(self, kind: TextKind) -> bool {
        match self {
            Self::Reporter => matches!(kind, TextKind::Complaint | TextKind::Message | TextKind::Answer),
            Self::Post(_) => true,
        }
    }

    /// Whether it may be known that an action was taken. Internal notes leave no trace for the
    /// reporter; every step that moves the case does, returns among them.
    #[must_use]
    pub fn knows_of(self, action: Action) -> bool {
        match self {
            Self::Reporter => action != Action::Note,
            Self::Post(_) => true,
        }
    }

    /// How much of the reporter's identity is shown. Only the posts that must judge whether the
    /// reporter's data is complete (003, step 3) or hand out a receipt see that it is there; the
    /// reporter knows it and needs no copy that a lost code could give away.
    #[must_use]
    pub const fn identity(self) -> Shown {
        match self {
            Self::Post(Role::IntakeOfficer | Role::Classifier) => Shown::Masked,
            Self::Reporter | Self::Post(_) => Shown::Nothing,
        }
    }

    /// Whether a case of the viewer's own agency is shown at all: to a post of one unit what was given to
    /// that unit, and a recap only to whoever has a part in it. A reporter's number and code open theirs.
    #[must_use]
    pub fn sees(self, unit: Option<&UnitId>, case: &Case, procedure: &Procedure) -> bool {
        let own = unit.is_none_or(|unit| case.unit.as_ref() == Some(unit));
        own && (case.period.is_none() || self.sees_recaps(procedure))
    }

    /// Whether the monthly recaps of a procedure are shown: to whoever has a part in them, and to the head.
    #[must_use]
    pub fn sees_recaps(self, procedure: &Procedure) -> bool {
        let has_part = |role: Role| procedure.steps.iter().any(|step| step.of_recap() && step.open_to(role));
        match self {
            Self::Reporter => false,
            Self::Post(role) => role == Role::Head || has_part(role),
        }
    }

    /// Whether files that came with the case may be opened.
    #[must_use]
    pub const fn opens_files(self) -> bool {
        match self {
            Self::Reporter => false,
            Self::Post(_) => true,
        }
    }
}

/// A procedure as a viewer is sent it: to a reporter its outline, since a phone draws no more of it.
#[must_use]
pub fn procedure(viewer: Viewer, procedure: &Procedure) -> Cow<'_, Procedure> {
    match viewer {
        Viewer::Reporter => Cow::Owned(procedure.outline()),
        Viewer::Post(_) => Cow::Borrowed(procedure),
    }
}

/// The identity as a viewer may see it.
#[must_use]
pub fn identity(viewer: Viewer, identity: &Identity) -> Option<Identity> {
    match viewer.identity() {
        Shown::Nothing => None,
        Shown::Masked => {
            let mask = |field: &Option<String>| field.as_deref().map(text::masked);
            Some(Identity {
                name: mask(&identity.name),
                phone: mask(&identity.phone),
                address: mask(&identity.address),
                email: mask(&identity.email),
                nik: mask(&identity.nik),
                capacity: identity.capacity,
                represents: mask(&identity.represents),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reporter_never_reads_the_agencys_own_talk() {
        let check = |viewer: Viewer, kind: TextKind, expect: bool| {
            assert_eq!(viewer.reads(kind), expect, "{viewer:?} {kind:?}")
        };
        for kind in [TextKind::Material, TextKind::Reason, TextKind::Note] {
            check(Viewer::Reporter, kind, false);
            check(Viewer::Post(Role::Ppid), kind, true);
        }
        for kind in [TextKind::Complaint, TextKind::Message, TextKind::Answer] {
            check(Viewer::Reporter, kind, true);
        }
    }

    #[test]
    fn an_internal_note_leaves_no_trace_for_the_reporter() {
        for action in Action::ALL {
            assert_eq!(Viewer::Reporter.knows_of(*action), *action != Action::Note, "{action:?}");
            assert!(Viewer::Post(Role::Ppid).knows_of(*action));
        }
    }

    #[test]
    fn identity_is_masked_for_those_who_judge_completeness_and_hidden_from_the_rest() {
        let known = Identity {
            name: Some("Sari Ambarwati".into()),
            phone: Some("+628123456789".into()),
            ..Identity::default()
        };
        assert!(identity(Viewer::Post(Role::Ppid), &known).is_none());
        assert!(identity(Viewer::Reporter, &known).is_none());
        let seen = identity(Viewer::Post(Role::Classifier), &known).expect("the classifier sees that it is there");
        assert_eq!(seen.name.as_deref(), Some("S••• A•••"));
        assert_eq!(seen.phone.as_deref(), Some("+62•••••••789"));
    }
}
