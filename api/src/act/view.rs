//! A case as one viewer may see it: the one place a [`CaseView`] is made, and each part of it asks
//! the visibility rules first. Absent: those rules.

use serde::Serialize;
use serde_json::value::RawValue;
use shared::case::{Case, Passage};
use shared::form::{Field, Identity};
use shared::id::{CaseId, PostId, RegisterNumber};
use shared::mention;
use shared::procedure::{Action, Step, TextKind};
use shared::region::RegionCode;
use shared::time::Moment;
use shared::visibility::{self, Item, Sight, Viewer};
use shared::wire::{CaseView, FileView, NumberedCase, PostName, Relative, RequestCard, TextView, Told};

use super::command::{held, visible};
use super::enclosed::IdentityKept;
use super::{Fault, evidence, kin, requests};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::regions;
use crate::store::Connection;
use crate::store::dossier::{self, Dossier, Written};
use crate::store::{custody, texts, umbrellas};

/// How many bytes of JSON a case's own part usually stays below.
const OWN_LEN: usize = 8 * 1024;

/// A case as a post may see it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or the case is another agency's.
pub async fn case(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<Seen, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let found = visible(app, &mut reader, post, case).await?;
    shown(app, &mut reader, found, Viewer::at(post)).await
}

/// The case with a register number, where a post may see it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or sees no such case: which of the two is not told.
pub async fn numbered(app: &App, officer: &Officer, post: &PostId, number: &str) -> Result<NumberedCase, Fault> {
    let post = held(officer, post)?;
    let number = RegisterNumber::parse(&number.trim().to_uppercase()).ok_or(Fault::NotFound)?;
    let mut reader = app.store().reader().await?;
    let found = dossier::by_number(&mut reader, &post.agency, &number).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(&mut reader, &found.stored).await?;
    let case = found.stored.case;
    if Viewer::at(post).sees(&case, &ground.procedure) {
        Ok(NumberedCase { id: case.id })
    } else {
        Err(Fault::NotFound)
    }
}

/// A case as one viewer may see it, to be read as a [`CaseView`] or sent as the JSON of one.
#[derive(Clone)]
pub struct Seen {
    own: Own,
    ground: Ground,
    viewer: Viewer,
}

/// What is a case's own in a [`CaseView`].
#[derive(Clone)]
struct Own {
    case: Case,
    told: Told,
    texts: Vec<TextView>,
    files: Vec<FileView>,
    identity: Option<Identity>,
    now: Moment,
    recording_mb: u32,
    people: Vec<PostName>,
    handles: Vec<String>,
    requests: Vec<RequestCard>,
    others: u32,
    kin: Vec<Relative>,
}

/// A [`CaseView`] whose definitions are written already.
#[derive(Serialize)]
struct Sent<'a> {
    case: &'a Case,
    procedure: &'a RawValue,
    agency: &'a RawValue,
    calendar: &'a RawValue,
    told: &'a Told,
    texts: &'a [TextView],
    files: &'a [FileView],
    identity: &'a Option<Identity>,
    now: Moment,
    recording_mb: u32,
    #[serde(skip_serializing_if = "<[PostName]>::is_empty")]
    people: &'a [PostName],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    handles: &'a [String],
    #[serde(skip_serializing_if = "<[RequestCard]>::is_empty")]
    requests: &'a [RequestCard],
    #[serde(skip_serializing_if = "Option::is_none")]
    others: Option<u32>,
    #[serde(skip_serializing_if = "<[Relative]>::is_empty")]
    kin: &'a [Relative],
}

impl Seen {
    /// The view.
    #[must_use]
    pub fn view(self) -> CaseView {
        let Own { case, told, texts, files, identity, now, recording_mb, people, handles, requests, others, kin } =
            self.own;
        CaseView {
            procedure: visibility::procedure(&self.viewer, &self.ground.procedure).into_owned(),
            agency: visibility::agency(&self.viewer, &self.ground.agency),
            calendar: (*self.ground.calendar).clone(),
            case,
            told,
            texts,
            files,
            identity,
            now,
            recording_mb,
            people,
            handles,
            requests,
            others,
            kin,
        }
    }

    /// The JSON of the view.
    #[must_use]
    pub fn json(&self) -> Vec<u8> {
        let [procedure, agency, calendar] = self.ground.json(&self.viewer);
        let Own { case, told, texts, files, identity, now, recording_mb, people, handles, requests, others, kin } =
            &self.own;
        let (now, recording_mb, others) = (*now, *recording_mb, Some(*others).filter(|others| *others > 0));
        let sent = Sent {
            case,
            procedure,
            agency,
            calendar,
            told,
            texts,
            files,
            identity,
            now,
            recording_mb,
            people,
            handles,
            requests,
            others,
            kin,
        };
        // Room for all of it at once: grown by doubling, the definitions would be copied again and again.
        let definitions = [procedure, agency, calendar].iter().map(|raw| raw.get().len()).sum::<usize>();
        let mut json = Vec::with_capacity(definitions + OWN_LEN);
        serde_json::to_writer(&mut json, &sent).expect("a view is plain data with string keys");
        json
    }
}

/// A case as a viewer may see it.
pub(super) async fn shown(app: &App, reader: &mut Connection, found: Dossier, viewer: Viewer) -> Result<Seen, Fault> {
    let Dossier { stored, mut texts, mut files, requests, ties } = found;
    let ground = app.definitions().for_stored(reader, &stored).await?;
    let mut case = stored.case;
    let sight = viewer.sight(&case, &ground.procedure);
    files.retain(|file| may_know_of(&case, sight, file));
    evidence::show(app, (&viewer, ground.calendar.zone), (&case, sight), &texts, &mut files);
    case.history.retain(|passage| sight.knows_of(passage.action));
    texts.retain(|text| sight.reads(text.kind));
    let identity = identity(app, reader, &case.id, sight).await?;
    let people = people(reader, &mut case, sight).await?;
    // Most complaints have none, and are read without asking.
    let requests = if requests { requests::cards(reader, &case.id, &viewer).await? } else { Vec::new() };
    let others = others(reader, &mut case, &viewer).await?;
    let kin = if ties { kin::of(app, reader, &case, &viewer).await? } else { Vec::new() };
    let handles = handles(&ground, &case, &viewer);
    let own = Own {
        others,
        kin,
        handles,
        told: told(&texts),
        texts: texts.into_iter().filter_map(|text| text_view(&case, text)).collect(),
        files,
        identity,
        case,
        now: app.clock().now(),
        recording_mb: app.settings().media_mb,
        people,
        requests,
    };
    Ok(Seen { own, ground, viewer })
}

/// Who has the case and who put their name to its sheet, for whoever reads the agency's own talk; for everybody else
/// the picture says nothing of either.
async fn people(reader: &mut Connection, case: &mut Case, sight: Sight) -> Result<Vec<PostName>, Fault> {
    if !sight.shows(Item::Inside) {
        case.worker = None;
        case.sheet = None;
        case.asked.clear();
        return Ok(Vec::new());
    }
    let mut posts: Vec<&PostId> = case.history.iter().filter_map(|passage| passage.worker.as_ref()).collect();
    if let Some(sheet) = &case.sheet {
        let signed = sheet.initials.iter().chain(&sheet.sent_back).chain(&sheet.signed);
        posts.extend(signed.filter_map(|by| by.post.as_ref()));
    }
    posts.extend(&case.worker);
    posts.sort_unstable();
    posts.dedup();
    let mut people = Vec::with_capacity(posts.len());
    for post in posts {
        people.extend(custody::name(reader, post).await?);
    }
    Ok(people)
}

/// What a note may name with `@`, for whoever may write one now.
fn handles(ground: &Ground, case: &Case, viewer: &Viewer) -> Vec<String> {
    let Viewer::Post(seat) = viewer else { return Vec::new() };
    let notes = |step: &Step| step.action == Action::Note && step.open_to(seat.role) && step.leaves(case.stand());
    if !ground.procedure.steps.iter().any(notes) || !viewer.sight(case, &ground.procedure).shows(Item::Inside) {
        return Vec::new();
    }
    mention::handles(&ground.agency, &ground.procedure, case).into_iter().map(|one| one.word).collect()
}

/// To a reporter: in how many other complaints the same matter was told. In which group the case is, is the agency's own.
async fn others(reader: &mut Connection, case: &mut Case, viewer: &Viewer) -> Result<u32, Fault> {
    if matches!(viewer, Viewer::Post(_)) {
        return Ok(0);
    }
    match case.umbrella.take() {
        Some(group) => Ok(umbrellas::others(reader, &group, &case.id).await?),
        None => Ok(0),
    }
}

fn passage(case: &Case, version: u32) -> Option<&Passage> {
    case.history.iter().find(|passage| passage.version == version)
}

/// Where and when, out of the texts that may be read.
fn told(readable: &[Written]) -> Told {
    let of = |field: Field| {
        let text = readable.iter().find(|text| text.kind == TextKind::Complaint && text.field == field);
        text.map(|text| text.body.clone())
    };
    let region = of(Field::Region);
    let card = region.as_deref().and_then(RegionCode::parse).and_then(|code| regions::find(&code));
    Told {
        place: of(Field::Place),
        // A region that a later decree did away with is still told by its code.
        region_name: card.map(|card| card.full()).or_else(|| region.clone()),
        region,
        location: of(Field::Location),
        happened_on: of(Field::HappenedOn),
    }
}

/// A text as it is read; what is shown as told is not shown twice.
fn text_view(case: &Case, text: Written) -> Option<TextView> {
    let told = matches!(text.field, Field::Place | Field::Region | Field::Location | Field::HappenedOn);
    // What is said of a photo is shown with it.
    let with_photo = text.kind == TextKind::Evidence;
    let passage = passage(case, text.version).filter(|_| !told && !with_photo)?;
    Some(TextView {
        version: text.version,
        field: text.field,
        kind: text.kind,
        role: passage.role,
        at: passage.happened_at,
        body: text.body,
    })
}

/// Whether a viewer may know that a file came: when they may read the text it came with. Opening it
/// is another question.
pub(super) fn may_know_of(case: &Case, sight: Sight, file: &FileView) -> bool {
    let kind = passage(case, file.version).and_then(|passage| passage.action.needs().text);
    sight.shows(Item::Files) && kind.is_some_and(|kind| sight.reads(kind))
}

/// The reporter as far as the viewer may see; sealed and unread where that is not at all.
async fn identity(app: &App, reader: &mut Connection, case: &CaseId, sight: Sight) -> Result<Option<Identity>, Fault> {
    if !sight.shows(Item::Masked) {
        return Ok(None);
    }
    let Some(sealed) = texts::identity(reader, case).await? else {
        return Ok(None);
    };
    let kept = IdentityKept::open(app.keys(), case, &sealed)?;
    Ok(sight.identity(&kept.identity()?))
}
