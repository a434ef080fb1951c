//! Papers that leave the office: asking for one, and reading what was made. Absent: making them (see [`make_papers`]),
//! and which there are (see [`shared::papers`]).

use anyhow::Context as _;
use bytes::Bytes;
use shared::chain::Hash;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::papers::{PaperForm, PaperKind, Subject};
use shared::time::Moment;
use shared::wire::{AskPaper, Papers, PostView};

use super::Fault;
use super::command::{held, visible};
use super::once::Once;
use crate::accounts::Officer;
use crate::app::App;
use crate::store::Connection;
use crate::store::papers::{self, Asked};

mod complaint;
mod conformance;
mod list;
mod made;
mod procedure;
mod recap;
mod receipt;
mod register;
mod requests;
mod waste;

pub use made::make_papers;
pub(super) use made::{data_name, named};
pub use recap::recap_known;
pub use register::{RegisterLines, register_lines};
pub use waste::remove_papers;

/// How many papers are listed.
const SHOWN: usize = 50;

/// The papers of a case that a post may have, or whatever it asked for where no case is given; made and awaited.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or does not see the case.
pub async fn papers(app: &App, officer: &Officer, post: &PostId, about: Option<&CaseId>) -> Result<Papers, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let papers = match about {
        Some(case) => {
            visible(app, &mut reader, post, case).await?;
            papers::of(&mut reader, &Subject::Case(case.clone()), &post.id, SHOWN).await?
        }
        None => papers::of_post(&mut reader, &post.agency, &post.id, SHOWN).await?,
    };
    Ok(Papers { papers })
}

/// Asks for a paper; of a recap as known at a moment, later than now is now. What leads back to the site leads to the address
/// given. Answers with all there are of the same.
///
/// # Errors
/// As [`papers()`]; [`Fault::Forbidden`] for a post that may not, [`Fault::Problems`] for days that are none, and
/// [`Fault::NotFound`] too for a paper that is not made of such a case.
pub async fn ask_paper(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &AskPaper,
    site: &str,
) -> Result<Papers, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let now = app.clock().now();
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let about = Subject::asked(asked, calendar.zone.date(now)).map_err(Fault::Problems)?;
    offered(app, &mut reader, (post, asked), &about).await?;
    drop(reader);
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("paper {about} {}", officer.staff);
    let once = Once { scope, key, fingerprint: app.keys().fingerprint(&[b"paper", &sent]) };
    // The rest says how things stand.
    let known = asked.known.filter(|_| asked.kind == PaperKind::Recap);
    let known_at = known.map_or(now, Moment::from_millis).min(now);
    let paper = Asked {
        id: app.clock().new_id(),
        agency: post.agency.clone(),
        kind: asked.kind,
        form: asked.form,
        post: (!asked.kind.common()).then(|| post.id.clone()),
        about,
        site: site.to_owned(),
        known_at,
        tries: 0,
    };
    let mut writer = app.store().writer().await?;
    if once.done(&mut writer).await?.is_none() && once.take(&mut writer, &paper.id, now).await? {
        papers::ask(&mut writer, &paper, now).await?;
        writer.commit().await?;
    } else {
        drop(writer);
    }
    papers(app, officer, &post.id, paper.about.case()).await
}

/// Whether a post may ask for such a paper.
async fn offered(
    app: &App,
    reader: &mut Connection,
    (post, asked): (&PostView, &AskPaper),
    about: &Subject,
) -> Result<(), Fault> {
    if let Subject::Case(case) = about {
        let case = visible(app, reader, post, case).await?.stored.case;
        let is = asked.kind.is_of(&case);
        if !is {
            return Err(Fault::NotFound);
        }
        let ground = app.definitions().for_case(reader, &case).await?;
        if !asked.kind.offered(post, &case, &ground.procedure) {
            return Err(Fault::Forbidden);
        }
    } else if !post.role.may(asked.kind.needs()) {
        return Err(Fault::Forbidden);
    }
    match about {
        Subject::Request(id) => requests::of_agency(reader, post, id).await?,
        Subject::Procedure(id) => {
            let agency = app.definitions().agency(reader, &post.agency).await?;
            if agency.intakes.iter().all(|intake| intake.procedure != *id) {
                return Err(Fault::NotFound);
            }
        }
        Subject::List(list) => list::is_of(reader, post, list).await?,
        Subject::Case(_) | Subject::Days(_) => {}
    }
    if !asked.kind.forms().contains(&asked.form) {
        return Err(Fault::Problems(vec![Problem { field: Field::Form, code: ProblemCode::Choice }]));
    }
    let of_complaints = matches!(asked.kind, PaperKind::Register | PaperKind::Conformance);
    match about {
        Subject::Days(days) if of_complaints && asked.form == PaperForm::Xlsx => register::fits(app, post, *days).await,
        _ => Ok(()),
    }
}

/// A paper that was made, or the data it is made of.
pub struct Paper {
    /// In which form the document is; none for the data.
    pub form: Option<PaperForm>,
    /// The bytes.
    pub bytes: Bytes,
}

/// What was made under a hash, for a post that may have it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or may have no paper with that hash.
pub async fn paper(app: &App, officer: &Officer, post: &PostId, hash: &str) -> Result<Paper, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    for kept in papers::with_hash(&mut reader, hash, &post.id).await? {
        if let Subject::Case(case) = &kept.about {
            match visible(app, &mut reader, post, case).await {
                Ok(_) => {}
                Err(Fault::NotFound) => continue,
                Err(fault) => return Err(fault),
            }
        }
        let name = if kept.document { kept.name } else { made::data_name(&kept.name) };
        let bytes = app.files().get_paper(&name, &Hash::from_row(hash.to_owned())).await?;
        return Ok(Paper { form: kept.document.then_some(kept.form), bytes });
    }
    Err(Fault::NotFound)
}
