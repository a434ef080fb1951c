//! What the papers of one complaint are made of: its sheet, its disposition and the letter with its answer. Each says what
//! the post may read; who reports stands on it only while the post has the identity open. Absent: what stands where (see
//! [`shared::paper`]), and the receipt.

use anyhow::Context as _;
use shared::case::{Case, Event};
use shared::disposition::names_reporter;
use shared::form::{Field, Identity, about_name};
use shared::id::CaseId;
use shared::letter_number::LetterKind;
use shared::paper::{
    AnswerPaper, ComplaintFile, ComplaintPaper, DispositionPaper, Initialled, Paper, Signer, answer_letter,
    complaint_sheet, disposition_sheet,
};
use shared::papers::{PaperKind, Subject, answer_of};
use shared::procedure::TextKind;
use shared::time::{Moment, parse_date};
use shared::visibility::{Sight, Viewer};
use shared::wire::PostView;
use shared::words::Lang;

use super::made::Drawn;
use crate::act::command::visible;
use crate::act::form_sheet::disposition;
use crate::act::{Fault, identity, slip};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::dossier::Dossier;
use crate::store::{Connection, custody, events, letter_numbers};

/// A complaint as a post sees it, with all that its papers say.
struct Told<'a> {
    found: &'a Dossier,
    ground: &'a Ground,
    sight: Sight,
    identity: Option<Identity>,
}

impl Told<'_> {
    /// The last text of a kind and field that the post may read.
    fn text(&self, kind: TextKind, field: Option<Field>) -> &str {
        let mut texts = self.found.texts.iter().rev().filter(|text| text.kind == kind && self.sight.reads(kind));
        texts.find(|text| field.is_none_or(|field| text.field == field)).map_or("", |text| text.body.as_str())
    }

    fn name(&self) -> Option<&str> {
        self.identity.as_ref().and_then(|who| who.name.as_deref())
    }

    fn said(&self, read: fn(&Identity) -> Option<&String>) -> &str {
        self.identity.as_ref().and_then(read).map_or("", String::as_str)
    }
}

/// A paper of a complaint as a post may print it.
pub(super) async fn made_of(
    app: &App,
    post: &PostView,
    (kind, case): (PaperKind, &CaseId),
    at: Moment,
) -> Result<Drawn, Fault> {
    let mut reader = app.store().reader().await?;
    let found = visible(app, &mut reader, post, case).await?;
    let ground = app.definitions().for_stored(&mut reader, &found.stored).await?;
    if !kind.offered(post, &found.stored.case, &ground.procedure) {
        return Err(Fault::NotFound);
    }
    let sight = Viewer::at(post).sight(&found.stored.case, &ground.procedure);
    let identity = identity::while_open(app, &mut reader, (post, &found.stored), &ground).await?;
    let told = Told { found: &found, ground: &ground, sight, identity };
    let paper = match kind {
        PaperKind::DispositionSheet => disposed(&mut reader, &told).await?,
        PaperKind::AnswerLetter => answered(&mut reader, &told).await?,
        _ => complained(app, &mut reader, post, &told).await?,
    };
    drop(reader);
    Drawn::of(app, &paper, at, vec![case.clone()]).await
}

async fn complained(app: &App, reader: &mut Connection, post: &PostView, told: &Told<'_>) -> Result<Paper, Fault> {
    let (case, agency) = (&told.found.stored.case, &*told.ground.agency);
    let (slip, _) = slip::for_post(app, reader, post, &case.id, Lang::Id).await?;
    // Sent in by its reporter it has nobody who wrote it down.
    let recorder = slip.received_name.as_ref().map(|name| Signer {
        office: slip.received_by.clone(),
        name: name.clone(),
        ..Signer::default()
    });
    let file = |file: &shared::wire::FileView| ComplaintFile { name: file.name.clone(), kind: file.media_type.clone() };
    let files: Vec<ComplaintFile> = told.found.files.iter().filter(|file| file.version == 1).map(file).collect();
    let contact: Vec<&str> = [told.said(|who| who.phone.as_ref()), told.said(|who| who.email.as_ref())]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let category = case.category.as_ref().and_then(|id| agency.category(id.as_str()));
    let about = case.about.as_ref().and_then(|about| about_name(agency, about, Lang::Id)).unwrap_or_default();
    let external = case.external.as_ref().map(ToString::to_string).unwrap_or_default();
    let paper = ComplaintPaper {
        agency,
        zone: slip.zone,
        number: case.number.as_ref(),
        external: &external,
        received_at: case.filed_at,
        channel: case.channel,
        recorder: recorder.unwrap_or_default(),
        place: "",
        secrecy: case.secrecy,
        reporter: told.name(),
        address: told.said(|who| who.address.as_ref()),
        contact: &contact.join(", "),
        represents: told.said(|who| who.represents.as_ref()),
        story: told.text(TextKind::Complaint, Some(Field::Story)),
        loss: "",
        wish: "",
        happened_in: told.text(TextKind::Complaint, Some(Field::Place)),
        happened_on: parse_date(told.text(TextKind::Complaint, Some(Field::HappenedOn))),
        about: &about,
        files: &files,
        classification: case.classification,
        category: category.map_or("", |category| category.name.as_str()),
    };
    Ok(complaint_sheet(&paper, Lang::Id))
}

/// The number that a letter of a case has now.
async fn number(reader: &mut Connection, case: &Case, kind: LetterKind) -> Result<Option<String>, Fault> {
    let Some(edition) = kind.edition(case) else { return Ok(None) };
    let about = Subject::Case(case.id.clone()).to_string();
    Ok(letter_numbers::of_letter(reader, &about, kind, edition).await?.map(|found| found.number))
}

async fn disposed(reader: &mut Connection, told: &Told<'_>) -> Result<Paper, Fault> {
    let case = &told.found.stored.case;
    let sheet = disposition::paper(reader, told.found, told.ground, Lang::Id).await?;
    let signs = sheet.signed.iter().find(|one| one.signs);
    let signer = Signer {
        office: signs.map_or(sheet.signer.clone(), |one| one.office.clone()),
        name: signs.map(|one| one.name.clone()).unwrap_or_default(),
        ..Signer::default()
    };
    let initials = sheet.signed.iter().filter(|one| !one.signs);
    let initials: Vec<Initialled> = initials
        .map(|one| Initialled { office: one.office.clone(), name: one.name.clone(), at: Some(one.at) })
        .collect();
    let plan = case.sheet.as_ref().map(|sheet| sheet.plan.clone()).unwrap_or_default();
    let paper = DispositionPaper {
        agency: &told.ground.agency,
        zone: told.ground.calendar.zone,
        reporter: told.name().filter(|_| names_reporter(case, &told.ground.procedure)),
        channel: case.channel,
        secrecy: case.secrecy,
        letter: &sheet.letter,
        own: number(reader, case, LetterKind::Disposition).await?,
        subject: &sheet.subject,
        received_at: case.filed_at,
        number: case.number.as_ref(),
        plan: &plan,
        recipients: &sheet.recipients,
        note: &sheet.note,
        initials: &initials,
        signer,
        place: "",
        signed_at: signs.map(|one| one.at),
    };
    Ok(disposition_sheet(&paper, Lang::Id))
}

async fn answered(reader: &mut Connection, told: &Told<'_>) -> Result<Paper, Fault> {
    let (case, ground) = (&told.found.stored.case, told.ground);
    let passage = answer_of(case).context("a letter without an answer")?;
    let answer = told.found.texts.iter().find(|text| text.version == passage.version && text.kind == TextKind::Answer);
    let link = events::at(reader, &case.id, passage.version).await?.context("an event is missing")?;
    let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
    let named = match &event.actor.post {
        Some(post) => custody::name(reader, post).await?,
        None => None,
    };
    let office = ground.agency.holds(passage.role, event.actor.unit.as_ref());
    let office = office.unwrap_or(passage.role.words().in_lang(Lang::Id)).to_owned();
    let acting = named.as_ref().and_then(|named| named.acting);
    let signer = Signer {
        office: acting.map_or(office.clone(), |acting| acting.before(&office, Lang::Id)),
        name: named.map(|named| named.name).unwrap_or_default(),
        ..Signer::default()
    };
    let letter = number(reader, case, LetterKind::Answer).await?;
    let paper = AnswerPaper {
        agency: &ground.agency,
        procedure: &ground.procedure,
        calendar: &ground.calendar,
        letter: letter.as_deref(),
        place: "",
        on: Some(ground.calendar.zone.date(passage.happened_at)),
        number: case.number.as_ref(),
        received_at: case.filed_at,
        secrecy: case.secrecy,
        reporter: told.name(),
        address: told.said(|who| who.address.as_ref()),
        answer: answer.map_or("", |text| text.body.as_str()),
        enclosed: told.found.files.iter().filter(|file| file.version == passage.version).count(),
        signer,
        copies: &[],
    };
    Ok(answer_letter(&paper, Lang::Id))
}
