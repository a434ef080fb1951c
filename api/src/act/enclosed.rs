//! What goes with an event and must not stand in it: texts, the reporter's identity, files. The
//! event holds a salted commitment to each, in the order texts, identity, original, document, files; that order is the
//! `place` of each row. Absent: who may see them.

use anyhow::Context;
use serde::{Deserialize, Serialize};
use shared::case::{Sealed, SealedKind};
use shared::chain::{self, Hash};
use shared::form::{Field, Identity, Problem, ProblemCode};
use shared::id::{CaseId, FileId, IdempotencyKey};
use shared::procedure::TextKind;
use shared::wire::{LookUpKind, Purpose};

use super::{Fault, stemmed};
use crate::clock;
use crate::keys::{Keys, Place};
use crate::store::attachments::{self, Attachment};
use crate::store::texts::{self, Text};
use crate::store::{Connection, Writer, finds, originals, persons, prints, stems};

mod original;

pub(super) use original::OriginalKept;

/// What goes with an event.
#[derive(Default)]
pub(super) struct Enclosed {
    texts: Vec<Text>,
    identity: Option<IdentityKept>,
    original: Option<OriginalKept>,
    /// The numbers the reporter can be found by.
    numbers: Vec<(LookUpKind, String)>,
    /// The parts of the name the reporter can be found by.
    names: Vec<String>,
    /// The address the reporter can find the complaint by.
    mailbox: Option<String>,
    document: Option<Attachment>,
    files: Vec<Attachment>,
}

/// An identity as it is sealed: with its salt, and as the very bytes that were committed to.
#[derive(Serialize, Deserialize)]
pub(super) struct IdentityKept {
    salt: String,
    json: String,
}

impl IdentityKept {
    fn new(identity: &Identity) -> Result<Self, Fault> {
        let json = serde_json::to_string(identity).context("an identity cannot be written as JSON")?;
        Ok(Self { salt: clock::new_salt(), json })
    }

    /// The commitment to it.
    pub(super) fn commitment(&self) -> Hash {
        chain::commitment(&self.salt, self.json.as_bytes())
    }

    /// Who it is.
    pub(super) fn identity(&self) -> anyhow::Result<Identity> {
        serde_json::from_str(&self.json).context("an identity cannot be read")
    }

    /// Opens the sealed identity of a case.
    pub(super) fn open(keys: &Keys, case: &CaseId, sealed: &str) -> anyhow::Result<Self> {
        let plain = keys.open(place(case), sealed)?;
        serde_json::from_slice(&plain).context("an identity cannot be read")
    }

    fn seal(&self, keys: &Keys, case: &CaseId) -> anyhow::Result<String> {
        let plain = serde_json::to_vec(self).context("an identity cannot be written as JSON")?;
        keys.seal(place(case), &zeroize::Zeroizing::new(plain))
    }
}

fn place(case: &CaseId) -> Place<'_> {
    Place { table: "identities", column: "sealed", row: case.as_str() }
}

impl Enclosed {
    /// Adds a text, if there is one.
    pub(super) fn text(&mut self, field: Field, kind: TextKind, body: Option<String>) {
        let Some(body) = body else {
            return;
        };
        let place = u32::try_from(self.texts.len()).expect("an event has a handful of texts");
        self.texts.push(Text { version: 0, place, field, kind, salt: clock::new_salt(), body });
    }

    /// Adds who reports.
    pub(super) fn identity(&mut self, identity: &Identity) -> Result<(), Fault> {
        self.identity = Some(IdentityKept::new(identity)?);
        Ok(())
    }

    /// Adds the message it was read from, if there is one.
    pub(super) fn original(&mut self, text: Option<String>) {
        self.original = text.map(OriginalKept::new);
    }

    /// Lets the reporter be found by the numbers they gave, and find the complaint by their own address.
    pub(super) fn findable(&mut self, identity: &Identity) {
        let numbers = [(LookUpKind::Nik, &identity.nik), (LookUpKind::Phone, &identity.phone)];
        self.mailbox = identity.email.as_deref().and_then(shared::text::mailbox);
        self.names = identity.name.as_deref().map(shared::text::name_parts).unwrap_or_default();
        self.numbers = numbers.into_iter().filter_map(|(kind, number)| Some((kind, number.clone()?))).collect();
    }

    /// Adds the picture of an identity document, if one is named and was received for this form as such.
    ///
    /// # Errors
    /// A problem when it was not.
    pub(super) async fn document(
        &mut self,
        reader: &mut Connection,
        key: Option<&IdempotencyKey>,
        named: Option<&FileId>,
    ) -> Result<(), Fault> {
        let Some((key, named)) = key.zip(named) else {
            return Ok(());
        };
        let waiting = attachments::waiting(reader, key, Purpose::Identity).await?;
        let found = waiting.into_iter().find(|file| file.id == *named);
        self.document = Some(found.ok_or_else(|| unknown_file(Field::Document))?);
        Ok(())
    }

    /// Whether the picture of an identity document is among it.
    pub(super) const fn has_document(&self) -> bool {
        self.document.is_some()
    }

    /// Adds the files that are named and were received for this form; each once, in the order named.
    ///
    /// # Errors
    /// A problem when one was not received, not for this form, or is bound already.
    pub(super) async fn files(
        &mut self,
        reader: &mut Connection,
        key: Option<&IdempotencyKey>,
        named: &[FileId],
    ) -> Result<(), Fault> {
        self.files_for(reader, key, Purpose::Attachment, named).await
    }

    /// The same of those that were received for another purpose.
    pub(super) async fn files_for(
        &mut self,
        reader: &mut Connection,
        key: Option<&IdempotencyKey>,
        purpose: Purpose,
        named: &[FileId],
    ) -> Result<(), Fault> {
        let Some(key) = key.filter(|_| !named.is_empty()) else {
            return Ok(());
        };
        let waiting = attachments::waiting(reader, key, purpose).await?;
        for id in named {
            let file = waiting.iter().find(|file| file.id == *id).ok_or_else(|| unknown_file(Field::Files))?;
            if !self.files.iter().any(|known| known.id == *id) {
                self.files.push(file.clone());
            }
        }
        Ok(())
    }

    /// The commitments, in the order of their places.
    pub(super) fn sealed(&self) -> Vec<Sealed> {
        let texts = self.texts.iter().map(|text| Sealed {
            what: SealedKind::Text(text.kind),
            commitment: chain::commitment(&text.salt, text.body.as_bytes()),
        });
        let identity =
            self.identity.iter().map(|kept| Sealed { what: SealedKind::Identity, commitment: kept.commitment() });
        let original =
            self.original.iter().map(|kept| Sealed { what: SealedKind::Original, commitment: kept.commitment() });
        let of = |what: SealedKind| move |file: &Attachment| Sealed { what, commitment: file.commitment.clone() };
        let document = self.document.iter().map(of(SealedKind::Document));
        let files = self.files.iter().map(of(SealedKind::File));
        texts.chain(identity).chain(original).chain(document).chain(files).collect()
    }

    /// Writes everything beside the event it goes with.
    ///
    /// # Errors
    /// A problem when a file was bound by another request meanwhile.
    pub(super) async fn save(
        self,
        keys: &Keys,
        writer: &mut Writer,
        case: &CaseId,
        version: u32,
        key: Option<&IdempotencyKey>,
    ) -> Result<(), Fault> {
        stems::insert(writer, case, &stemmed::of(&self.texts)).await?;
        stems::insert_names(writer, case, &stemmed::hashed(keys, &self.names)).await?;
        let sealed = usize::from(self.identity.is_some()) + usize::from(self.original.is_some());
        let mut place = self.texts.len() + sealed;
        for text in self.texts {
            texts::insert(writer, case, &Text { version, ..text }).await?;
        }
        if let Some(identity) = self.identity {
            texts::insert_identity(writer, case, &identity.seal(keys, case)?).await?;
            finds::indexed(writer, case).await?;
        }
        if let Some(original) = self.original {
            originals::insert(writer, case, &original.seal(keys, case)?).await?;
        }
        if let Some(mailbox) = &self.mailbox {
            finds::index(writer, case, &keys.mail_index(mailbox)).await?;
        }
        for (kind, number) in &self.numbers {
            persons::insert(writer, case, kind.code(), &keys.person_index(kind.code(), number)).await?;
        }
        for file in self.document.into_iter().chain(self.files) {
            let unknown = || unknown_file(field_of(file.purpose));
            let at = (version, u32::try_from(place).expect("an event has a handful of files"));
            if !attachments::bind(writer, key.ok_or_else(unknown)?, &file.id, case, at).await? {
                return Err(unknown());
            }
            prints::bind(writer, &file.id, case).await?;
            place += 1;
        }
        Ok(())
    }
}

/// The field of a form that names a file.
pub(super) const fn field_of(purpose: Purpose) -> Field {
    match purpose {
        Purpose::Attachment | Purpose::Evidence => Field::Files,
        Purpose::Identity => Field::Document,
    }
}

fn unknown_file(field: Field) -> Fault {
    Fault::Problems(vec![Problem { field, code: ProblemCode::UnknownFile }])
}
