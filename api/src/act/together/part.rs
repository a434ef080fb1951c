//! What goes along when a complaint is split: the reporter's identity, sealed anew without anybody having seen it, the
//! files that were chosen, and how the part begins. Absent: writing it (see `super::split`).

use anyhow::Context as _;
use shared::case::{Actor, Case, Context, Event, Opening};
use shared::chain;
use shared::form::{FILES_MAX, Field, Filing, Identity, Problem, ProblemCode};
use shared::id::{CaseId, FileId, IdempotencyKey, RegisterNumber, TrackingCode};
use shared::procedure::{IdentityAsked, Role};
use shared::secrecy::Secrecy;
use shared::secrecy::loosening::SecrecyChange;
use shared::text;
use shared::together::secrecy_of_part;
use shared::visibility::Viewer;
use shared::wire::{PostView, Purpose, SplitForm};
use shared::words::{Lang, Words, split as words};

use super::Found;
use crate::act::command::{acting, now_after};
use crate::act::enclosed::{Enclosed, IdentityKept};
use crate::act::file::{SUMMARY_LEN_MAX, blank, enclose, settled};
use crate::act::new_case::NewCase;
use crate::act::view::may_know_of;
use crate::act::{Fault, shelf};
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::store::attachments::{self, Attachment};
use crate::store::{self, Connection, events, texts};

/// How many letters an id of a file has.
const FILE_ID_LEN: usize = 32;

/// A part that may be opened.
pub(super) struct Part {
    /// The case it becomes.
    pub(super) new: New,
    /// What it runs on.
    pub(super) ground: Ground,
    /// What goes with its filing.
    pub(super) enclosed: Enclosed,
    /// What the officer says of it to the reporter; may be empty.
    pub(super) message: String,
    /// What becomes of its secrecy at once, where the office and not its reporter makes it confidential.
    pub(super) secrecy: Option<SecrecyChange>,
}

/// A case about to be, without what it runs on.
pub(super) struct New {
    /// How it begins.
    pub(super) opening: Opening,
    actor: Actor,
    code: TrackingCode,
    summary: String,
    /// When, and what goes with it.
    pub(super) context: Context,
}

impl New {
    /// The case on what it runs on.
    pub(super) fn of(self, ground: &Ground) -> NewCase<'_> {
        let Self { opening, actor, code, summary, context } = self;
        NewCase { ground, opening, actor, code, summary, context }
    }
}

/// Who files a part: whoever the SOP lets enter a complaint does so as at a desk, for every other post it is written
/// down in the name of whoever the SOP says tells it, and waits to be received like any other.
pub(super) fn filed_by(ground: &Ground, post: &PostView) -> Actor {
    let own = acting(post);
    match ground.procedure.filing() {
        Some(step) if !step.open_to(post.role) => {
            let teller = step.actors.first().copied().unwrap_or(Role::Reporter);
            Actor { role: teller, recorded_by: Some(post.role), ..own }
        }
        _ => own,
    }
}

/// How a part begins: as its whole did, with the consent and the notice that its reporter gave and read then.
pub(super) fn opening(app: &App, ground: &Ground, whole: &Case, privacy_notice: Option<u32>) -> Opening {
    // What the office made confidential is not put down as the reporter's wish.
    let wished = Secrecy { confidential: whole.secrecy.confidential && !whole.tightened, ..whole.secrecy };
    Opening {
        kind: whole.kind,
        external: whole.external.clone(),
        secrecy: wished,
        publish: whole.publish,
        privacy_notice,
        ..blank(app, ground, whole.channel)
    }
}

/// A part that was checked, whose files are still to be copied.
pub(super) struct Draft {
    ground: Ground,
    opening: Opening,
    actor: Actor,
    filing: Filing,
    chosen: Vec<Attachment>,
    message: String,
    secrecy: Option<SecrecyChange>,
    context: Context,
}

/// A part as it was typed, checked like any complaint, with what goes along.
pub(super) async fn checked(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    found: &Found,
    form: &SplitForm,
) -> Result<Draft, Fault> {
    let whole = found.case();
    let now = now_after(app, whole);
    let ground = app.definitions().for_procedure(reader, whole.agency.as_str(), &whole.procedure).await?;
    let message = form.message()?;
    let today = ground.calendar.zone.date(now);
    let typed = form.filing(whole.secrecy, whole.publish);
    let mut filing = settled(&typed, IdentityAsked::default(), &ground.agency, today)?;
    let chosen = chosen(reader, post, found, &form.files).await?;
    let opening = Opening {
        category: filing.category.clone(),
        about: filing.about.clone(),
        publish: filing.publish,
        ..opening(app, &ground, whole, privacy_notice(reader, &whole.id).await?)
    };
    let secret = secrecy_of_part(whole.secrecy, form.confidential);
    let secrecy = (secret != opening.secrecy).then_some(SecrecyChange::Set(secret));
    filing.identity = identity(app, reader, &whole.id).await?;
    let context = Context { happened_at: Some(whole.filed_at), ..Context::at(now) };
    let actor = filed_by(&ground, post);
    Ok(Draft { ground, opening, actor, filing, chosen, message, secrecy, context })
}

impl Draft {
    /// The part with copies of its files, each as if it were sent with it. The same again is the same copy; what is
    /// bound to nothing in the end goes with the sweep.
    pub(super) async fn whole(self, app: &App, key: &IdempotencyKey) -> Result<Part, Fault> {
        let Self { ground, opening, actor, mut filing, chosen, message, secrecy, context } = self;
        for file in &chosen {
            filing.files.push(copied(app, file, key).await?);
        }
        let summary = text::summary(&filing.story, SUMMARY_LEN_MAX);
        let enclosed = enclose(&mut *app.store().reader().await?, Some(key), filing).await?;
        let context = Context { sealed: enclosed.sealed(), ..context };
        let new = New { opening, actor, code: clock::new_tracking_code(), summary, context };
        Ok(Part { new, ground, enclosed, message, secrecy })
    }
}

/// The version of the privacy notice that the reporter was shown.
async fn privacy_notice(reader: &mut Connection, whole: &CaseId) -> Result<Option<u32>, Fault> {
    let Some(link) = events::at(reader, whole, 1).await? else { return Ok(None) };
    let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
    Ok(event.opening.and_then(|opening| opening.privacy_notice))
}

/// Who reports, to be sealed again at once.
async fn identity(app: &App, reader: &mut Connection, whole: &CaseId) -> Result<Identity, Fault> {
    match texts::identity(reader, whole).await? {
        Some(sealed) => Ok(IdentityKept::open(app.keys(), whole, &sealed)?.identity()?),
        None => Ok(Identity::default()),
    }
}

/// The files that were chosen of the first complaint, as far as the post knows of them.
async fn chosen(
    reader: &mut Connection,
    post: &PostView,
    found: &Found,
    chosen: &[String],
) -> Result<Vec<Attachment>, Fault> {
    let wrong = |code| Fault::Problems(vec![Problem { field: Field::Files, code }]);
    if chosen.len() > FILES_MAX {
        return Err(wrong(ProblemCode::TooManyFiles));
    }
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let sight = Viewer::at(post).sight(found.case(), &found.ground.procedure);
    let known =
        |id: &str| found.files.iter().any(|file| file.id.as_str() == id && may_know_of(found.case(), sight, file));
    let all = attachments::of_case(reader, &found.case().id).await?;
    let mut files: Vec<Attachment> = Vec::new();
    for id in chosen {
        let file = all.iter().find(|file| file.id.as_str() == id && file.purpose == Purpose::Attachment && known(id));
        let file = file.ok_or_else(|| wrong(ProblemCode::UnknownFile))?;
        if files.iter().all(|other| other.id != file.id) {
            files.push(file.clone());
        }
    }
    Ok(files)
}

async fn copied(app: &App, file: &Attachment, key: &IdempotencyKey) -> Result<FileId, Fault> {
    let hash = app.keys().fingerprint(&[b"part", key.as_str().as_bytes(), file.id.as_str().as_bytes()]);
    let id = FileId::parse(&hash[..FILE_ID_LEN]).context("hex digits are an id")?;
    if attachments::find(&mut *app.store().reader().await?, &id).await?.is_some() {
        return Ok(id);
    }
    let bytes = shelf::get(app, Purpose::Attachment, &file.id).await?;
    let salt = clock::new_salt();
    let commitment = chain::commitment(&salt, &bytes);
    let copy = Attachment { id: id.clone(), version: 0, place: 0, salt, commitment, ..file.clone() };
    shelf::put(app, Purpose::Attachment, &id, bytes.to_vec()).await?;
    let mut writer = app.store().writer().await?;
    match attachments::insert(&mut writer, key, &copy, app.clock().now()).await {
        Ok(()) => writer.commit().await?,
        // The same was sent twice at once; the other copy is as good.
        Err(error) if store::taken(&error) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(id)
}

/// What the reporter reads in the first complaint.
pub(super) fn told_of_part(number: Option<&RegisterNumber>, message: &str) -> String {
    told((words::MESSAGE_FIRST, words::MESSAGE_FIRST_UNNUMBERED), number, message)
}

/// What the reporter reads in the part.
pub(super) fn told_of_whole(whole: &Case, message: &str) -> String {
    told((words::MESSAGE_PART, words::MESSAGE_PART_UNNUMBERED), whole.number.as_ref(), message)
}

fn told((numbered, plain): (Words, Words), number: Option<&RegisterNumber>, message: &str) -> String {
    let said = match number {
        Some(number) => numbered.with(Lang::Id, &[("number", number.as_str()), ("text", message)]),
        None => plain.with(Lang::Id, &[("text", message)]),
    };
    said.trim().to_owned()
}
