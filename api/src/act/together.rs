//! Cases about one matter: the likes of one, groups of them, and one thing done with several, each by its own
//! decision. What a post does not see of them it is not told, that there is such a case included.
//! Absent: the rules (see [`shared::together`]).

mod acted;
mod group;
mod part;
mod preview;
mod related;
mod split;

pub use acted::act_together;
pub use group::{gather, join_group, release, umbrella};
pub use preview::preview;
pub use related::related;
pub use split::{split, split_sheet};

use shared::case::Case;
use shared::form::Field;
use shared::id::{CaseId, PostId};
use shared::procedure::TextKind;
use shared::text;
use shared::together::{may_gather, may_tie};
use shared::visibility::{Item, Seat, Viewer};
use shared::wire::{FileView, Member, PostView};
use shared::words::Lang;

use super::command::{held, visible};
use super::file::SUMMARY_LEN_MAX;
use super::{Fault, recap};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::Connection;
use crate::store::cases::Stored;
use crate::store::dossier::Dossier;

/// A case that a post sees, with what it runs on.
struct Found {
    stored: Stored,
    ground: Ground,
    summary: String,
    files: Vec<FileView>,
}

impl Found {
    /// The case of an id, if the post sees it.
    async fn of(app: &App, reader: &mut Connection, post: &PostView, id: &CaseId, lang: Lang) -> Result<Self, Fault> {
        let Dossier { stored, texts, files, .. } = visible(app, reader, post, id).await?;
        let ground = app.definitions().for_stored(reader, &stored).await?;
        let reads = Viewer::at(post).sight(&stored.case, &ground.procedure).shows(Item::Complaint);
        let told = texts.iter().find(|text| text.kind == TextKind::Complaint && text.field == Field::Story);
        let summary = match &stored.case.period {
            Some(period) => recap::title(period, lang),
            None => told.filter(|_| reads).map(|text| text::summary(&text.body, SUMMARY_LEN_MAX)).unwrap_or_default(),
        };
        Ok(Self { stored, ground, summary, files })
    }

    /// The same, or nothing where the post does not see it.
    async fn if_seen(
        app: &App,
        reader: &mut Connection,
        post: &PostView,
        id: &CaseId,
        lang: Lang,
    ) -> Result<Option<Self>, Fault> {
        match Self::of(app, reader, post, id, lang).await {
            Ok(found) => Ok(Some(found)),
            Err(Fault::NotFound) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    const fn case(&self) -> &Case {
        &self.stored.case
    }

    /// How a list shows it.
    fn member(&self, post: &PostView, lang: Lang) -> Member {
        let (case, procedure, seat) = (self.case(), &self.ground.procedure, Seat::of(post));
        let may =
            if case.umbrella.is_some() { may_tie(&seat, case, procedure) } else { may_gather(&seat, case, procedure) };
        Member {
            id: case.id.clone(),
            number: case.number.clone(),
            summary: self.summary.clone(),
            version: case.version,
            state: case.state,
            holder: case.holder,
            unit: case.unit.clone(),
            filed_at: case.filed_at,
            due_at: case.due_at(),
            confidential: case.secrecy.confidential,
            anonymous: case.secrecy.anonymous,
            umbrella: case.umbrella.clone(),
            hindered: may.err().map(|why| why.sentence(lang)),
        }
    }
}

/// The post an officer asks from.
fn post_of<'o>(officer: &'o Officer, id: &str) -> Result<&'o PostView, Fault> {
    held(officer, &PostId::parse(id).ok_or(Fault::NotFound)?)
}
