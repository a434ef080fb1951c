//! Making the papers that wait, outside any request, each by the sight of the post that asked. Absent: what stands on each.

use std::time::Duration;

use bytes::Bytes;
use shared::chain::Hash;
use shared::id::CaseId;
use shared::paper::Paper;
use shared::papers::{PaperForm, PaperKind, Subject};
use shared::time::Moment;
use shared::wire::{Made, PostView};

use super::{complaint, conformance, list, procedure, recap, receipt, register, requests};
use crate::act::Fault;
use crate::app::App;
use crate::store::Writer;
use crate::store::papers::{self, Asked};
use crate::{accounts, press};

/// For how long whoever takes a paper up has it to themselves.
const TURN: Duration = Duration::from_secs(600);
/// How often one is begun before it is given up.
const TRIES: u32 = 3;

/// What stands on a paper, and whose words are among it.
pub(super) struct Drawn {
    /// The document.
    pub(super) document: Bytes,
    /// The data it is made of in their canonical form, where those are kept too.
    pub(super) data: Option<String>,
    /// The cases of which something is told.
    pub(super) told: Vec<CaseId>,
}

impl Drawn {
    /// A paper, drawn by the press.
    pub(super) async fn of(app: &App, paper: &Paper, at: Moment, told: Vec<CaseId>) -> Result<Self, Fault> {
        let document = Bytes::from(press::draw(app.settings(), paper, at).await?);
        Ok(Self { document, data: None, told })
    }
}

/// What the file of a paper's data is called, by that of the paper.
pub(in crate::act) fn data_name(name: &str) -> String {
    format!("{name}.data")
}

/// Makes the papers that wait, one after another; says how many were made. One that cannot be made is begun again
/// later, and given up in the end.
///
/// # Errors
/// When the database fails.
pub async fn make_papers(app: &App) -> Result<usize, Fault> {
    let mut done = 0;
    loop {
        let now = app.clock().now();
        let Some(asked) = papers::waiting(&mut *app.store().reader().await?, now).await? else { return Ok(done) };
        let until = Moment::from_millis(now.millis() + i64::try_from(TURN.as_millis()).unwrap_or(i64::MAX));
        let name = named(&app.clock().new_id());
        let mut writer = app.store().writer().await?;
        let ours = papers::take(&mut writer, &asked, &name, (now, until)).await?;
        writer.commit().await?;
        if !ours {
            continue;
        }
        match make(app, &asked).await {
            Ok(drawn) => done += usize::from(keep(app, &asked, &name, drawn).await?),
            Err(fault) => missed(app, &asked, &fault).await?,
        }
    }
}

/// Files lie in folders by the end of their id, as attachments do.
pub(in crate::act) fn named(id: &str) -> String {
    format!("{}/{id}", id.get(id.len().saturating_sub(2)..).unwrap_or(id))
}

/// Keeps what was made; says whether it was still wanted.
async fn keep(app: &App, asked: &Asked, name: &str, drawn: Drawn) -> Result<bool, Fault> {
    let Drawn { document, data, told } = drawn;
    let hash = |bytes: &[u8]| Hash::of(bytes).as_str().to_owned();
    let made = Made {
        at: app.clock().now(),
        hash: hash(&document),
        data_hash: data.as_ref().map(|data| hash(data.as_bytes())),
        bytes: document.len() as u64,
    };
    if let Some(data) = data {
        app.files().put_paper(&data_name(name), data.into()).await?;
    }
    app.files().put_paper(name, document).await?;
    let mut writer: Writer = app.store().writer().await?;
    let wanted = papers::made(&mut writer, asked, name, (&made, &told)).await?;
    if wanted {
        recap::tell(&mut writer, asked, made.at).await?;
        writer.commit().await?;
    }
    Ok(wanted)
}

async fn missed(app: &App, asked: &Asked, fault: &Fault) -> Result<(), Fault> {
    tracing::error!(paper = asked.id, about = %asked.about, %fault, "a paper was not made");
    if asked.tries + 1 >= TRIES {
        let mut writer = app.store().writer().await?;
        papers::fail(&mut writer, &asked.id).await?;
        writer.commit().await?;
    }
    Ok(())
}

/// Notes how many lines of a paper are written, for whoever waits for it.
pub(super) async fn progress(app: &App, asked: &Asked, lines: u64) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    papers::written(&mut writer, &asked.id, lines).await?;
    Ok(writer.commit().await?)
}

async fn make(app: &App, asked: &Asked) -> Result<Drawn, Fault> {
    let (kind, at) = (asked.kind, asked.known_at);
    if kind.common() {
        let case = asked.about.case().ok_or(Fault::NotFound)?;
        return recap::made_of(app, kind, case, at).await;
    }
    let post = asker(app, asked).await?;
    match &asked.about {
        Subject::Case(case) if kind == PaperKind::Receipt => {
            receipt::made_of(app, &post, case, (&asked.site, at)).await
        }
        Subject::Case(case) => complaint::made_of(app, &post, (kind, case), at).await,
        Subject::Procedure(id) => procedure::made_of(app, &post, (kind, id), at).await,
        Subject::Request(id) => requests::notification_of(app, &post, id, at).await,
        Subject::List(list) => list::sheet(app, &post, list, asked).await,
        Subject::Days(days) => match (kind, asked.form) {
            (PaperKind::Conformance, _) => conformance::sheet(app, &post, *days, asked).await,
            (PaperKind::Register, PaperForm::Pdf) => register::document(app, &post, *days, at).await,
            (PaperKind::Register, PaperForm::Xlsx) => register::sheet(app, &post, *days, asked).await,
            _ => requests::register_of(app, &post, *days, asked).await,
        },
    }
}

/// The post that asked, if it is still held.
async fn asker(app: &App, asked: &Asked) -> Result<PostView, Fault> {
    let post = asked.post.as_ref().ok_or(Fault::NotFound)?;
    accounts::post_today(app, &mut *app.store().reader().await?, post).await?.ok_or(Fault::NotFound)
}
