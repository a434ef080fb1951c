//! The officers of one agency in a world, and what its clocks show. Absent: what they do (see `walk`).

use std::collections::HashMap;

use shared::agency::Agency;
use shared::defaults::Defaults;
use shared::time::{Moment, Zone};
use tests::people::Officer;
use tests::world::World;

/// An access token is good for ten minutes. Those of a walk are taken at the end of its time, so that
/// they are good all through it and nobody's password is weighed at every row.
const SIGNED_IN_AT: &str = "2029-01-01T00:00";

/// The officers of one agency in a world, signed in as they are needed.
pub struct Desk<'w> {
    /// The world.
    pub world: &'w World,
    /// The agency, in the version that ships.
    pub agency: Agency,
    zone: Zone,
    officers: HashMap<String, Officer<'w>>,
}

impl<'w> Desk<'w> {
    pub fn new(world: &'w World, agency: &str) -> Self {
        let set = Defaults::load().unwrap();
        let agency = set.agencies.iter().find(|known| known.id.as_str() == agency).expect("an agency").clone();
        let zone = set.calendar(&agency.calendar).expect("its calendar").zone;
        Self { world, agency, zone, officers: HashMap::new() }
    }

    /// The officer of a role or of a unit.
    pub async fn officer(&mut self, who: &str) -> &Officer<'w> {
        let login = format!("{}.{}", login(who), self.agency.id);
        if !self.officers.contains_key(&login) {
            let now = self.world.clock.now();
            self.at(SIGNED_IN_AT);
            let officer = self.world.officer(&login).await;
            self.world.clock.set(now);
            self.officers.insert(login.clone(), officer);
        }
        &self.officers[&login]
    }

    /// Sets the world's clock, in the agency's zone.
    pub fn at(&self, local: &str) {
        self.world.clock.set(self.zone.from_typed(local).expect("a local time"));
    }

    /// A moment as the agency reads it.
    pub fn local(&self, at: Moment) -> String {
        self.zone.rfc3339(at)[..16].to_owned()
    }
}

fn login(who: &str) -> &str {
    match who {
        "intake_officer" => "admin",
        "agency_admin" => "pengelola",
        "classifier" => "klarifikasi",
        "drafter" => "bahan",
        "answer_officer" => "jawaban",
        "head" => "pimpinan",
        "escalation_officer" => "eskalasi",
        "inspectorate" => "inspektorat",
        unit_or_role => unit_or_role,
    }
}
