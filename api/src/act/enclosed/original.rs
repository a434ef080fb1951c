//! The message a complaint was read from, as it was pasted: committed to with a salt, and sealed like the
//! identity, which it may hold. Absent: who reads it (whoever opens the identity; see `shared::visibility`).

use anyhow::Context;
use serde::{Deserialize, Serialize};
use shared::chain::{self, Hash};
use shared::id::CaseId;

use crate::act::Fault;
use crate::clock;
use crate::keys::{Keys, Place};

/// An original as it is sealed: with its salt.
#[derive(Serialize, Deserialize)]
pub(in crate::act) struct OriginalKept {
    salt: String,
    text: String,
}

impl OriginalKept {
    pub(super) fn new(text: String) -> Self {
        Self { salt: clock::new_salt(), text }
    }

    /// The commitment to it.
    pub(in crate::act) fn commitment(&self) -> Hash {
        chain::commitment(&self.salt, self.text.as_bytes())
    }

    /// What was pasted.
    pub(in crate::act) fn text(self) -> String {
        self.text
    }

    /// Opens the sealed original of a case.
    pub(in crate::act) fn open(keys: &Keys, case: &CaseId, sealed: &str) -> anyhow::Result<Self> {
        let plain = keys.open(place(case), sealed)?;
        serde_json::from_slice(&plain).context("an original cannot be read")
    }

    pub(super) fn seal(&self, keys: &Keys, case: &CaseId) -> Result<String, Fault> {
        let plain = serde_json::to_vec(self).context("an original cannot be written as JSON")?;
        Ok(keys.seal(place(case), &zeroize::Zeroizing::new(plain))?)
    }
}

fn place(case: &CaseId) -> Place<'_> {
    Place { table: "originals", column: "sealed", row: case.as_str() }
}
