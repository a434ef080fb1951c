//! What stands on a disposition sheet on paper. Absent: drawing it (see `crate::page`).

use chrono::NaiveDate;
use shared::agency::Letterhead;
use shared::case::Case;
use shared::disposition::{self, Mark, Part, Signature, Urgency, marks, names_reporter};
use shared::procedure::TextKind;
use shared::time::Moment;
use shared::words::Lang;

use super::super::Fault;
use crate::definitions::Ground;
use crate::store::Connection;
use crate::store::custody;
use crate::store::dossier::{Dossier, Written};

/// Somebody who put their name to it.
pub struct Signed {
    /// The office, with Plh. or Plt. before it.
    pub office: String,
    /// Who.
    pub name: String,
    /// When.
    pub at: Moment,
    /// Whether they signed; else they initialled.
    pub signs: bool,
}

/// A disposition sheet on paper.
pub struct SheetPaper {
    /// Kop.
    pub head: Letterhead,
    /// Whether the paper may name who reports at all, to everyone it goes to.
    pub names_reporter: bool,
    /// How urgent it is.
    pub urgency: Option<Urgency>,
    /// Whether it is secret.
    pub secret: bool,
    /// What it is about.
    pub subject: String,
    /// Number and date of the letter it came by.
    pub letter: String,
    /// For whom it is, and what they are asked.
    pub recipients: Vec<(String, Part)>,
    /// The marks, and which are set.
    pub marks: Vec<(Mark, bool)>,
    /// The instruction.
    pub note: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who initialled and signed it.
    pub signed: Vec<Signed>,
    /// The office that is to sign it, where nobody has.
    pub signer: String,
}

/// The sheet of a case on paper; blank where nobody has filled it in yet.
pub(in crate::act) async fn paper(
    reader: &mut Connection,
    found: &Dossier,
    ground: &Ground,
    lang: Lang,
) -> Result<SheetPaper, Fault> {
    let (case, agency) = (&found.stored.case, &*ground.agency);
    let sheet = case.sheet.as_deref().cloned().unwrap_or_default();
    let written = sheet.written();
    let text = |kind: TextKind| of_kind(&found.texts, written, kind);
    let subject = text(TextKind::Subject).or_else(|| category(case, ground));
    let office = |role, unit| {
        let named = agency.holds(role, unit);
        named.map_or_else(|| role.words().in_lang(lang).to_owned(), str::to_owned)
    };
    let mut signed = Vec::new();
    for (by, signs) in sheet.initials.iter().map(|by| (by, false)).chain(sheet.signed.iter().map(|by| (by, true))) {
        signed.push(signature(reader, by, office(by.role, None), signs, lang).await?);
    }
    let step = disposition::step(&ground.procedure, case.stand(), case.channel);
    let signer = step.and_then(|step| step.actors.first()).map(|role| office(*role, None));
    let set = |mark: Mark| {
        let on = sheet.plan.marks.contains(&mark.id);
        (mark, on)
    };
    Ok(SheetPaper {
        head: Letterhead::of(agency),
        names_reporter: names_reporter(case, &ground.procedure),
        urgency: sheet.plan.urgency,
        secret: case.secrecy.confidential,
        subject: subject.unwrap_or_default(),
        letter: text(TextKind::Letter).unwrap_or_default(),
        recipients: sheet.plan.recipients.iter().map(|one| (office(one.role, one.unit.as_ref()), one.part)).collect(),
        marks: marks(agency, lang).into_iter().map(set).collect(),
        note: text(TextKind::Note).unwrap_or_default(),
        due_on: sheet.plan.due_on,
        signed,
        signer: signer.unwrap_or_default(),
    })
}

fn of_kind(texts: &[Written], version: Option<u32>, kind: TextKind) -> Option<String> {
    let text = texts.iter().find(|text| Some(text.version) == version && text.kind == kind);
    text.map(|text| text.body.clone())
}

fn category(case: &Case, ground: &Ground) -> Option<String> {
    let category = case.category.as_ref().and_then(|id| ground.agency.category(id.as_str()));
    category.map(|category| category.name.clone())
}

async fn signature(
    reader: &mut Connection,
    by: &Signature,
    office: String,
    signs: bool,
    lang: Lang,
) -> Result<Signed, Fault> {
    let named = match &by.post {
        Some(post) => custody::name(reader, post).await?,
        None => None,
    };
    let acting = named.as_ref().and_then(|named| named.acting);
    let office = acting.map_or(office.clone(), |acting| acting.before(&office, lang));
    Ok(Signed { office, name: named.map(|named| named.name).unwrap_or_default(), at: by.at, signs })
}
