//! The keys of an installation: one master key, and a key for each use derived from it.
//!
//! Uses: finding a case by its tracking code without keeping the code (a keyed hash), sealing what
//! is personal (XChaCha20-Poly1305), telling one write from another, and signing access tokens.
//! Whoever has the database but not the key learns no name and opens no case. Absent: changing the
//! master key; each sealed value begins with the key's number, so that a second one can be told.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use shared::id::TrackingCode;
use zeroize::Zeroizing;

use crate::clock;
use crate::config::Settings;

/// The file the master key is kept in when the environment does not give it.
const KEY_FILE: &str = "kunci";
/// The number of the key that seals.
const KEY_ID: u8 = 1;
/// How many bytes the nonce of a sealed value has.
const NONCE_LEN: usize = 24;

/// Where a sealed value belongs. It is sealed to that place: moved to another row or column, it does
/// not open.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row's id.
    pub row: &'a str,
}

impl Place<'_> {
    fn bytes(self) -> Vec<u8> {
        format!("{}|{}|{}", self.table, self.column, self.row).into_bytes()
    }
}

/// The keys. No `Debug`.
pub struct Keys {
    code_index: Zeroizing<[u8; 32]>,
    person_index: Zeroizing<[u8; 32]>,
    found: Zeroizing<[u8; 32]>,
    fingerprint: Zeroizing<[u8; 32]>,
    token: Zeroizing<[u8; 32]>,
    seal: XChaCha20Poly1305,
}

impl Keys {
    /// Takes the master key from the settings, or from the data folder, where the first start makes
    /// one that only its owner may read.
    ///
    /// # Errors
    /// When the key is not 32 bytes in base64, or its file cannot be read or made.
    pub fn load(settings: &Settings, folder: &Path) -> Result<Self> {
        let text = match &settings.key {
            Some(key) if !key.is_empty() => Zeroizing::new(key.clone()),
            _ => key_file(&folder.join(KEY_FILE))?,
        };
        let master = STANDARD.decode(text.trim()).map(Zeroizing::new).context("Kunci utama bukan base64.")?;
        ensure!(master.len() == 32, "Kunci utama harus 32 bita dalam base64, bukan {} bita.", master.len());
        Ok(Self::from_master(&master))
    }

    fn from_master(master: &[u8]) -> Self {
        let derived = |label: &str| Zeroizing::new(keyed_hash(master, &[label.as_bytes()]));
        let seal = derived("aduan: seal 1");
        Self {
            code_index: derived("aduan: tracking code index 1"),
            person_index: derived("aduan: person index 1"),
            found: derived("aduan: found code 1"),
            fingerprint: derived("aduan: fingerprint 1"),
            token: derived("aduan: access token 1"),
            seal: XChaCha20Poly1305::new(seal.as_slice().try_into().expect("a derived key has 32 bytes")),
        }
    }

    /// The keyed hash a case is found by, in hex.
    #[must_use]
    pub fn code_index(&self, code: &TrackingCode) -> String {
        hex::encode(keyed_hash(self.code_index.as_slice(), &[code.as_str().as_bytes()]))
    }

    /// The keyed hash a person's cases are found by, in hex: of which kind a number is, and the number in its
    /// one way of writing. There are few enough numbers to try them all, so it says nothing without the key.
    #[must_use]
    pub fn person_index(&self, kind: &str, number: &str) -> String {
        hex::encode(keyed_hash(self.person_index.as_slice(), &[kind.as_bytes(), number.as_bytes()]))
    }

    /// The keyed hash a reporter's complaints are found by, in hex, of an address in its one way of writing.
    #[must_use]
    pub fn mail_index(&self, email: &str) -> String {
        self.person_index("email", email)
    }

    /// The one-time code that answers a question: made of the question's id, so that it is kept nowhere and a mail
    /// sent twice says the same.
    #[must_use]
    pub fn found_code(&self, find: &str) -> TrackingCode {
        code_of(&keyed_hash(self.found.as_slice(), &[find.as_bytes()]))
    }

    /// The keyed hash a one-time code is known by, in hex.
    #[must_use]
    pub fn code_hash(&self, code: &TrackingCode) -> String {
        hex::encode(keyed_hash(self.found.as_slice(), &[b"code", code.as_str().as_bytes()]))
    }

    /// The secret of a link for a party outside: made of the request that asked for it, so that the same request sent
    /// again is given the same link, and it is kept nowhere.
    #[must_use]
    pub fn link_code(&self, request: &[&[u8]]) -> TrackingCode {
        code_of(&keyed_hash(self.found.as_slice(), &[&[b"link".as_slice()], request].concat()))
    }

    /// The keyed hash a link is found by, in hex.
    #[must_use]
    pub fn link_index(&self, code: &TrackingCode) -> String {
        hex::encode(keyed_hash(self.found.as_slice(), &[b"link index", code.as_str().as_bytes()]))
    }

    /// A keyed hash of what was sent, in hex: tells whether it came before, and nothing else. Each
    /// part is hashed with its length, so that nothing can slip from one part into the next.
    #[must_use]
    pub fn fingerprint(&self, parts: &[&[u8]]) -> String {
        hex::encode(keyed_hash(self.fingerprint.as_slice(), parts))
    }

    /// The key that signs access tokens.
    #[must_use]
    pub fn token(&self) -> &[u8] {
        self.token.as_slice()
    }

    /// Seals bytes to a place, as base64: key number, nonce, sealed bytes.
    ///
    /// # Errors
    /// When there is more than the cipher takes.
    pub fn seal(&self, place: Place<'_>, plain: &[u8]) -> Result<String> {
        Ok(STANDARD.encode(self.seal_bytes(place, plain)?))
    }

    /// Seals bytes to a place, as bytes: key number, nonce, sealed bytes.
    ///
    /// # Errors
    /// When there is more than the cipher takes.
    pub fn seal_bytes(&self, place: Place<'_>, plain: &[u8]) -> Result<Vec<u8>> {
        let nonce = clock::new_nonce();
        let payload = Payload { msg: plain, aad: &place.bytes() };
        let sealed =
            self.seal.encrypt(&XNonce::from(nonce), payload).map_err(|_| anyhow!("a value cannot be sealed"))?;
        let mut whole = Vec::with_capacity(1 + NONCE_LEN + sealed.len());
        whole.push(KEY_ID);
        whole.extend_from_slice(&nonce);
        whole.extend_from_slice(&sealed);
        Ok(whole)
    }

    /// Opens what was sealed to a place.
    ///
    /// # Errors
    /// When it was sealed with another key or to another place, or was changed.
    pub fn open(&self, place: Place<'_>, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
        self.open_bytes(place, &STANDARD.decode(sealed).context("a sealed value is not base64")?)
    }

    /// Opens bytes that were sealed to a place.
    ///
    /// # Errors
    /// As [`Keys::open`].
    pub fn open_bytes(&self, place: Place<'_>, whole: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let (key_id, rest) = whole.split_first().context("a sealed value is empty")?;
        ensure!(*key_id == KEY_ID, "a value was sealed with key {key_id}, which is not here");
        let (nonce, message) = rest.split_first_chunk::<NONCE_LEN>().context("a sealed value is cut off")?;
        let payload = Payload { msg: message, aad: &place.bytes() };
        let plain = self.seal.decrypt(&XNonce::from(*nonce), payload);
        plain.map(Zeroizing::new).map_err(|_| anyhow!("a value in {}.{} does not open", place.table, place.column))
    }
}

/// A code made of a hash.
fn code_of(hash: &[u8; 32]) -> TrackingCode {
    let chance = |nth: usize| u32::from(u16::from_be_bytes([hash[2 * nth], hash[2 * nth + 1]]));
    TrackingCode::from_chance(std::array::from_fn(chance))
}

fn keyed_hash(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        if parts.len() > 1 {
            mac.update(&(part.len() as u64).to_be_bytes());
        }
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// Reads the key's file; makes it first when it is not there. Two processes that start at once end
/// with one key: the second finds the file made and reads it.
fn key_file(path: &Path) -> Result<Zeroizing<String>> {
    let wrong = || format!("Berkas kunci {} tidak dapat dibaca atau dibuat.", path.display());
    if !path.exists() {
        let fresh = Zeroizing::new(STANDARD.encode(Zeroizing::new(clock::new_secret()).as_slice()));
        // Whole before it has its name: nobody may read half a key.
        let draft = path.with_extension(clock::new_salt());
        let written = owner_only(&draft).and_then(|mut file| {
            file.write_all(fresh.as_bytes())?;
            file.sync_all()
        });
        written.with_context(wrong)?;
        let named = fs::hard_link(&draft, path);
        fs::remove_file(&draft).with_context(wrong)?;
        named.or_else(|error| if path.exists() { Ok(()) } else { Err(error) }).with_context(wrong)?;
    }
    fs::read_to_string(path).map(Zeroizing::new).with_context(wrong)
}

fn owner_only(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(row: &str) -> Place<'_> {
        Place { table: "identities", column: "sealed", row }
    }

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let keys = Keys::from_master(&[7; 32]);
        let sealed = keys.seal(place("a"), b"Sari").unwrap();
        assert_eq!(keys.open(place("a"), &sealed).unwrap().as_slice(), b"Sari");
        assert!(keys.open(place("b"), &sealed).is_err(), "another row");
        assert!(Keys::from_master(&[8; 32]).open(place("a"), &sealed).is_err(), "another key");
        assert_ne!(sealed, keys.seal(place("a"), b"Sari").unwrap(), "sealed twice, it looks different");
    }

    #[test]
    fn sealed_bytes_are_not_the_bytes_and_open_whole() {
        let keys = Keys::from_master(&[7; 32]);
        let plain: Vec<u8> = (0..=255).cycle().take(100_000).collect();
        let mut sealed = keys.seal_bytes(place("a"), &plain).unwrap();
        assert!(!sealed.windows(16).any(|part| part == &plain[..16]));
        assert_eq!(keys.open_bytes(place("a"), &sealed).unwrap().as_slice(), plain);
        sealed[50_000] ^= 1;
        assert!(keys.open_bytes(place("a"), &sealed).is_err(), "changed on the disk");
    }

    #[test]
    fn each_use_has_its_own_key() {
        let keys = Keys::from_master(&[7; 32]);
        let code = TrackingCode::from_chance([0; shared::id::CODE_LEN]);
        assert_ne!(keys.code_index(&code), keys.fingerprint(&[code.as_str().as_bytes()]));
        assert_ne!(keys.fingerprint(&[b"ab", b"c"]), keys.fingerprint(&[b"a", b"bc"]));
        assert_ne!(keys.person_index("nik", "331"), keys.fingerprint(&[b"nik", b"331"]));
        assert_ne!(keys.person_index("nik", "331"), keys.person_index("phone", "331"));
    }

    #[test]
    fn the_key_is_made_once_and_only_its_owner_may_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path());
        let first = Keys::load(&settings, folder.path()).unwrap();
        let again = Keys::load(&settings, folder.path()).unwrap();
        assert_eq!(first.token(), again.token());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(KEY_FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_wrong_key_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { key: Some("c2VkaWtpdA==".to_owned()), ..Settings::in_folder(folder.path()) };
        let fault = Keys::load(&settings, folder.path()).err().unwrap();
        assert!(fault.to_string().contains("32 bita"), "{fault}");
    }
}
