//! Papers that leave the office: asking for one, reading what was made, and making those that wait, outside any request.
//! Absent: what stands on a paper (see [`shared::paper`]), and drawing it (see [`crate::press`]).

use std::time::Duration;

use anyhow::Context as _;
use bytes::Bytes;
use shared::chain::Hash;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::recap::PaperKind;
use shared::time::Moment;
use shared::wire::{AskPaper, Made, Papers, PostView};

use super::Fault;
use super::change::Request;
use super::command::{held, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::press;
use crate::store::cases::Stored;
use crate::store::papers::{self, Asked};
use crate::store::{Connection, Writer};

mod recap;

/// How many papers of a case are listed.
const SHOWN: usize = 50;
/// For how long whoever takes a paper up has it to themselves.
const TURN: Duration = Duration::from_secs(180);
/// How often one is begun before it is given up.
const TRIES: u32 = 3;

/// The papers of a recap, made and awaited.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, does not see the case, or the case is no recap.
pub async fn papers(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<Papers, Fault> {
    let mut reader = app.store().reader().await?;
    seen(app, &mut reader, held(officer, post)?, case).await?;
    Ok(Papers { papers: papers::of_case(&mut reader, case, SHOWN).await? })
}

/// Asks for a paper of a recap, as known at a moment; later than now is now. Answers with all there are.
///
/// # Errors
/// As [`papers()`]; [`Fault::Forbidden`] for a post that only reads.
pub async fn ask_paper(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &AskPaper,
) -> Result<Papers, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    seen(app, &mut *app.store().reader().await?, post, case).await?;
    if !post.role.may(shared::permission::Act::TakeSteps) {
        return Err(Fault::Forbidden);
    }
    let now = app.clock().now();
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("paper {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"paper", &sent]) };
    let known_at = asked.known.map_or(now, Moment::from_millis).min(now);
    let paper = Asked { id: app.clock().new_id(), case: case.clone(), kind: asked.kind, known_at, tries: 0 };
    let mut writer = app.store().writer().await?;
    if request.done(&mut writer).await?.is_none() && request.take(&mut writer, case, now).await? {
        papers::ask(&mut writer, &paper, now).await?;
        writer.commit().await?;
    } else {
        drop(writer);
    }
    papers(app, officer, &post.id, case).await
}

/// What was made of a recap under a hash, and whether it is a document rather than its data.
///
/// # Errors
/// As [`papers()`]; [`Fault::NotFound`] too when none of its papers has that hash.
pub async fn paper(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    hash: &str,
) -> Result<(bool, Bytes), Fault> {
    let mut reader = app.store().reader().await?;
    seen(app, &mut reader, held(officer, post)?, case).await?;
    let document = papers::with_hash(&mut reader, case, hash).await?.ok_or(Fault::NotFound)?;
    Ok((document, app.files().get_paper(&Hash::from_row(hash.to_owned())).await?))
}

/// A recap that a post sees.
async fn seen(app: &App, reader: &mut Connection, post: &PostView, case: &CaseId) -> Result<Stored, Fault> {
    let stored = visible(app, reader, post, case).await?.stored;
    if stored.case.period.is_some() { Ok(stored) } else { Err(Fault::NotFound) }
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
        let mut writer = app.store().writer().await?;
        let ours = papers::take(&mut writer, &asked, until, now).await?;
        writer.commit().await?;
        if !ours {
            continue;
        }
        let made = make(app, &asked).await;
        let mut writer = app.store().writer().await?;
        match made {
            Ok(made) => {
                papers::made(&mut writer, &asked.id, &made).await?;
                done += 1;
            }
            Err(fault) => missed(&mut writer, &asked, &fault).await?,
        }
        writer.commit().await?;
    }
}

async fn missed(writer: &mut Writer, asked: &Asked, fault: &Fault) -> Result<(), Fault> {
    tracing::error!(paper = asked.id, case = %asked.case, %fault, "a paper was not made");
    if asked.tries + 1 >= TRIES {
        papers::fail(writer, &asked.id).await?;
    }
    Ok(())
}

/// Makes a paper and keeps it with its data. Made again of the same data it is the same, byte for byte.
async fn make(app: &App, asked: &Asked) -> Result<Made, Fault> {
    let (data, paper) = match asked.kind {
        PaperKind::Recap => recap::made_of(app, &asked.case, asked.known_at).await?,
    };
    let document = Bytes::from(press::draw(app.settings(), &paper, asked.known_at).await?);
    let (hash, data_hash) = (Hash::of(&document), Hash::of(data.as_bytes()));
    let bytes = document.len() as u64;
    app.files().put_paper(&data_hash, data.into()).await?;
    app.files().put_paper(&hash, document).await?;
    let [hash, data_hash] = [hash, data_hash].map(|hash| hash.as_str().to_owned());
    Ok(Made { at: app.clock().now(), hash, data_hash, bytes })
}
