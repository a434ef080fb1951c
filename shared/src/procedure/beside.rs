//! Which actions are no steps of an SOP. Absent: what becomes of a case by them.

use super::Action;

impl Action {
    /// Whether it changes how secret a complaint is, or is a step on the way to that.
    #[must_use]
    pub const fn of_secrecy(self) -> bool {
        use Action::{AskLoosening, ConsentLoosening, LoosenSecrecy, RefuseLoosening, TightenSecrecy};
        matches!(self, TightenSecrecy | AskLoosening | ConsentLoosening | LoosenSecrecy | RefuseLoosening)
    }

    /// Whether it is an act beside the SOP: it is recorded as an event, and is no step of any procedure.
    #[must_use]
    pub const fn beside(self) -> bool {
        use Action::{
            Erase, Gather, Import, OpenIdentity, Promise, ProveWork, Publish, Redate, Release, Split, Withhold,
        };
        matches!(self, Redate | OpenIdentity | Erase | Import | Publish | Withhold | Promise | Gather | Release | Split)
            || matches!(self, ProveWork)
            || self.inward()
            || self.of_secrecy()
    }
}
