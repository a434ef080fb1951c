//! The register's proof: canonical bytes, the hash of each event over the one before, commitments.
//!
//! Canonical form: JSON with sorted keys, no spaces and whole numbers only, which is RFC 8785 for
//! the values an event holds. A text never stands in an event, only its salted commitment, so that
//! erasing a person's words leaves the chain valid. Absent: making salts, keeping texts.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A SHA-256 in lower-case hex.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hash(String);

impl Hash {
    /// The hash of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(hex::encode(Sha256::digest(bytes)))
    }

    /// What stands before the first event of a case.
    #[must_use]
    pub fn none() -> Self {
        Self("0".repeat(64))
    }

    /// A hash read back from a row.
    #[must_use]
    pub const fn from_row(hex: String) -> Self {
        Self(hex)
    }

    /// The hex digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The canonical bytes of an event, of a case or of a request for information, as text.
///
/// # Panics
/// Never: an event has string keys and no number that JSON cannot hold.
#[must_use]
pub fn canonical<E: Serialize>(event: &E) -> String {
    // A `serde_json` map may keep insertion order when some crate asks for that, so sort here.
    fn sorted(value: serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Object(map) => {
                let ordered: std::collections::BTreeMap<_, _> =
                    map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
                ordered.into_iter().collect()
            }
            serde_json::Value::Array(items) => items.into_iter().map(sorted).collect(),
            plain => plain,
        }
    }
    let value = serde_json::to_value(event).expect("an event is plain data with string keys");
    sorted(value).to_string()
}

/// The hash of an event's canonical bytes over the hash of the event before it in its case.
#[must_use]
pub fn link(previous: &Hash, canonical: &str) -> Hash {
    Hash::of(format!("{}\n{canonical}", previous.0).as_bytes())
}

/// The commitment to a text or file: whoever has the salt and the bytes can show that these were
/// meant, whoever has not learns nothing. The salt is 32 bytes of chance, in hex.
#[must_use]
pub fn commitment(salt: &str, bytes: &[u8]) -> Hash {
    let mut committed = Vec::with_capacity(salt.len() + 1 + bytes.len());
    committed.extend_from_slice(salt.as_bytes());
    committed.push(b'\n');
    committed.extend_from_slice(bytes);
    Hash::of(&committed)
}
