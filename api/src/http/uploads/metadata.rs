//! What is said of an upload at its beginning: names and values in base64, as tus writes them.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use shared::id::IdempotencyKey;
use shared::wire::Purpose;

use super::ApiFault;
use crate::store::uploads::Upload;

const NAME: HeaderName = HeaderName::from_static("upload-metadata");
const IDENTITY: &str = "identity";
const EVIDENCE: &str = "evidence";

/// What is said of an upload.
#[derive(Debug)]
pub(super) struct Metadata {
    /// The key of the form it belongs to.
    pub(super) key: IdempotencyKey,
    /// What it is called.
    pub(super) name: String,
    /// What it is for.
    pub(super) purpose: Purpose,
}

impl Metadata {
    /// What the head of a request says.
    ///
    /// # Errors
    /// [`ApiFault::KeyNeeded`] when it names no form, [`ApiFault::Unreadable`] when it cannot be read.
    pub(super) fn of(headers: &HeaderMap) -> Result<Self, ApiFault> {
        let header = headers.get(NAME).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let value = |name: &str| {
            let mut pairs = header.split(',').map(|pair| pair.trim().split_once(' ').unwrap_or((pair.trim(), "")));
            pairs.find(|(known, _)| *known == name).map(|(_, value)| decoded(value)).transpose()
        };
        let key = value("key")?.as_deref().and_then(IdempotencyKey::parse).ok_or(ApiFault::KeyNeeded)?;
        let purpose = match value("purpose")?.as_deref() {
            None | Some("" | "attachment") => Purpose::Attachment,
            Some(IDENTITY) => Purpose::Identity,
            Some(EVIDENCE) => Purpose::Evidence,
            Some(_) => return Err(ApiFault::Unreadable),
        };
        Ok(Self { key, name: value("filename")?.unwrap_or_default(), purpose })
    }
}

fn decoded(value: &str) -> Result<String, ApiFault> {
    let bytes = STANDARD.decode(value.trim()).map_err(|_| ApiFault::Unreadable)?;
    String::from_utf8(bytes).map_err(|_| ApiFault::Unreadable)
}

/// What was said of an upload, but for the form's key: whoever goes on with an upload need not have it.
pub(super) fn header(upload: &Upload) -> (HeaderName, HeaderValue) {
    let mut said = format!("filename {}", STANDARD.encode(&upload.name));
    let purpose = match upload.purpose {
        Purpose::Attachment => None,
        Purpose::Identity => Some(IDENTITY),
        Purpose::Evidence => Some(EVIDENCE),
    };
    if let Some(purpose) = purpose {
        said.push_str(&format!(",purpose {}", STANDARD.encode(purpose)));
    }
    // Base64 is plain enough for a head.
    (NAME, HeaderValue::from_str(&said).unwrap_or(HeaderValue::from_static("")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Result<(String, String, Purpose), String> {
        let headers = HeaderMap::from_iter([(NAME, HeaderValue::from_str(header).unwrap())]);
        let read = Metadata::of(&headers).map_err(|fault| fault.code().to_owned())?;
        Ok((read.key.as_str().to_owned(), read.name, read.purpose))
    }

    #[test]
    fn metadata_names_form_file_and_purpose() {
        let key = STANDARD.encode("formulir-0123456789");
        let name = STANDARD.encode("foto jalan.jpg");
        let check = |header: String, expect: Result<(&str, Purpose), &str>| {
            let expect = expect.map(|(name, purpose)| ("formulir-0123456789".to_owned(), name.to_owned(), purpose));
            assert_eq!(read(&header), expect.map_err(str::to_owned), "{header}");
        };
        check(format!("key {key}"), Ok(("", Purpose::Attachment)));
        check(format!("filename {name}, key {key},is_confidential"), Ok(("foto jalan.jpg", Purpose::Attachment)));
        check(format!("key {key},purpose aWRlbnRpdHk="), Ok(("", Purpose::Identity)));
        check(format!("key {key},purpose ZXZpZGVuY2U="), Ok(("", Purpose::Evidence)));
        check(format!("key {key},purpose bG9nbw=="), Err("unreadable"));
        check(format!("key {key},filename *"), Err("unreadable"));
        check(format!("filename {name}"), Err("key_needed"));
        check("key cGVuZGVr".to_owned(), Err("key_needed"));
    }
}
