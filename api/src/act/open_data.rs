//! The complaints an agency shows to the public, as files for anyone: made after midnight, by any replica, of the very
//! page that anyone reads, and handed out. Absent: which complaints are shown (see [`super::published`]), and that files
//! go with what is taken off, which is done as it is taken off.

use std::time::Duration;

use anyhow::{Context as _, anyhow};
use bytes::Bytes;
use csv::{Terminator, WriterBuilder};
use futures_util::stream::BoxStream;
use shared::chain::Hash;
use shared::id::AgencyId;
use shared::paper::{Cell, PUBLISHED_COLUMNS, PublishedLine};
use shared::time::Moment;
use shared::wire::{OpenData, OpenFile, PublishedAsked};
use shared::words::{Lang, publication as words};

use super::Fault;
use super::papers::{data_name, named};
use super::published::published;
use crate::app::App;
use crate::store::open_data::{self as rows, Kept, Whole};

/// For how long whoever takes an agency up has it to themselves.
const TURN: Duration = Duration::from_secs(600);
/// Most complaints of a file, the newest: so many are written in memory.
const LINES_MAX: usize = 50_000;

/// In which form a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenForm {
    /// Lines of open text (RFC 4180).
    Csv,
    /// JSON.
    Json,
}

impl OpenForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// What a file of the form is called.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Csv => "aduan.csv",
            Self::Json => "aduan.json",
        }
    }

    /// The form a file's name says, if there is such a file.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.file_name() == name)
    }

    /// The media type of such a file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// Makes the files of agencies that have none of today yet; says of how many. One that fails is tried again later.
///
/// # Errors
/// When the database fails. An agency that fails is logged and does not hold up the others.
pub async fn make_open_data(app: &App) -> Result<usize, Fault> {
    let agencies = app.definitions().agency_ids(&mut *app.store().reader().await?).await?;
    let mut made = 0;
    for agency in agencies.iter().filter_map(|id| AgencyId::parse(id)) {
        match make_of(app, &agency).await {
            Ok(done) => made += usize::from(done),
            Err(fault) => tracing::error!(%agency, %fault, "open data were not made"),
        }
    }
    Ok(made)
}

async fn make_of(app: &App, agency: &AgencyId) -> Result<bool, Fault> {
    let now = app.clock().now();
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, agency.as_str()).await?;
    let day = calendar.zone.date(now);
    if rows::cared_for(&mut reader, agency.as_str(), day, now).await? {
        return Ok(false);
    }
    drop(reader);
    let until = Moment::from_millis(now.millis() + i64::try_from(TURN.as_millis()).unwrap_or(i64::MAX));
    let (name, turn) = (named(&app.clock().new_id()), (agency.as_str(), day));
    let mut writer = app.store().writer().await?;
    let taken = rows::take(&mut writer, turn, &name, (now, until)).await?;
    writer.commit().await?;
    let Some(changes) = taken else { return Ok(false) };
    let Written { csv, json, lines } = written(app, agency).await?;
    let whole = |bytes: &Bytes| Whole { hash: Hash::of(bytes).as_str().to_owned(), bytes: bytes.len() as u64 };
    let kept = Kept { made_at: app.clock().now(), lines, csv: whole(&csv), json: whole(&json), name };
    app.files().put_paper(&data_name(&kept.name), json).await?;
    app.files().put_paper(&kept.name, csv).await?;
    let mut writer = app.store().writer().await?;
    let wanted = rows::keep(&mut writer, turn, changes, &kept).await?;
    if wanted {
        writer.commit().await?;
    }
    Ok(wanted)
}

/// The files of an agency, not kept yet.
struct Written {
    csv: Bytes,
    json: Bytes,
    lines: u64,
}

/// Writes what the public list shows, page after page.
async fn written(app: &App, agency: &AgencyId) -> Result<Written, Fault> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    csv.write_record(PUBLISHED_COLUMNS.map(|head| head.in_lang(Lang::Id))).context("heads cannot be written")?;
    let (mut json, mut lines, mut asked) = (vec![b'['], 0, PublishedAsked::default());
    while lines < LINES_MAX {
        let page = published(app, agency, &asked, Lang::Id).await?;
        for shown in page.rows.iter().take(LINES_MAX - lines) {
            let line = PublishedLine::of(shown);
            csv.write_record(line.cells(Lang::Id).each_ref().map(Cell::open)).context("a line cannot be written")?;
            json.extend_from_slice(if lines == 0 { b"\n" } else { b",\n" });
            serde_json::to_writer(&mut json, &line).context("a line cannot be written as JSON")?;
            lines += 1;
        }
        match page.next {
            Some(next) => asked.after = next,
            None => break,
        }
    }
    json.extend_from_slice(b"\n]\n");
    let csv = csv.into_inner().map_err(|error| anyhow!("lines cannot be written: {error}"))?;
    Ok(Written { csv: csv.into(), json: json.into(), lines: lines as u64 })
}

/// What there is of an agency for anyone.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn open_data(app: &App, agency: &AgencyId, lang: Lang) -> Result<OpenData, Fault> {
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency(&mut reader, agency.as_str()).await?;
    let kept = rows::of(&mut reader, agency.as_str()).await?;
    let file = |form: OpenForm, whole: &Whole| OpenFile {
        name: form.file_name().to_owned(),
        media_type: form.media_type().to_owned(),
        address: format!("/api/v1/agencies/{agency}/data/{}", form.file_name()),
        hash: whole.hash.clone(),
        bytes: whole.bytes,
    };
    let files = |kept: &Kept| OpenForm::ALL.map(|form| file(form, whole(kept, form))).to_vec();
    Ok(OpenData {
        agency: known.name.clone(),
        licence: words::OPEN_LICENCE.in_lang(lang).to_owned(),
        rows: kept.as_ref().map_or(0, |kept| kept.lines),
        made_at: kept.as_ref().map(|kept| kept.made_at),
        files: kept.as_ref().map(files).unwrap_or_default(),
    })
}

const fn whole(kept: &Kept, form: OpenForm) -> &Whole {
    match form {
        OpenForm::Csv => &kept.csv,
        OpenForm::Json => &kept.json,
    }
}

/// A file of an agency, as far as it is known, and its bytes as they are read; those are left out for whoever has the
/// one with that hash already.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency, or the file is being made.
pub async fn open_file(
    app: &App,
    agency: &AgencyId,
    form: OpenForm,
    knows: impl Fn(&str) -> bool,
) -> Result<(Whole, Option<BoxStream<'static, object_store::Result<Bytes>>>), Fault> {
    let mut reader = app.store().reader().await?;
    let kept = rows::of(&mut reader, agency.as_str()).await?.ok_or(Fault::NotFound)?;
    let whole = whole(&kept, form).clone();
    if knows(&whole.hash) {
        return Ok((whole, None));
    }
    let name = if form == OpenForm::Json { data_name(&kept.name) } else { kept.name.clone() };
    match app.files().stream_paper(&name).await {
        Ok(bytes) => Ok((whole, Some(bytes))),
        // It was withdrawn, or a newer one made, since it was looked up.
        Err(_) if rows::of(&mut reader, agency.as_str()).await?.is_none_or(|now| now.name != kept.name) => {
            Err(Fault::NotFound)
        }
        Err(error) => Err(error.into()),
    }
}
