//! The checksum that bytes of an upload come with.

use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::ApiFault;
use crate::act::Checksum;

/// The ways of computing it, as tus lists them.
pub(super) const KNOWN: &str = "sha1,sha256";

struct Of<D> {
    computing: D,
    said: Vec<u8>,
}

impl<D: Digest + Clone + Send> Checksum for Of<D> {
    fn update(&mut self, bytes: &[u8]) {
        self.computing.update(bytes);
    }

    fn matches(&mut self) -> bool {
        self.computing.clone().finalize().as_slice() == self.said
    }
}

/// The checksum of a request, if it has one.
///
/// # Errors
/// [`ApiFault::Unreadable`] when it is computed in another way, or cannot be read.
pub(super) fn of(headers: &HeaderMap) -> Result<Option<Box<dyn Checksum>>, ApiFault> {
    let Some(header) = headers.get("upload-checksum") else { return Ok(None) };
    let (way, said) = header.to_str().ok().and_then(|text| text.split_once(' ')).ok_or(ApiFault::Unreadable)?;
    let said = STANDARD.decode(said.trim()).map_err(|_| ApiFault::Unreadable)?;
    match way {
        "sha1" => Ok(Some(Box::new(Of { computing: Sha1::new(), said }))),
        "sha256" => Ok(Some(Box::new(Of { computing: Sha256::new(), said }))),
        _ => Err(ApiFault::Unreadable),
    }
}
