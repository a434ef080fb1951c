//! The register of some days, as far as a post may see: on paper, as a spreadsheet, and line by line. Absent: its columns
//! (see [`shared::paper`]), and how a spreadsheet is written (see [`crate::spreadsheet`]).

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Context as _;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{CaseId, PostId};
use shared::paper::{
    Cell, REGISTER_COLUMNS, REGISTER_PAPER_ROWS, RegisterPaper, RegisterRow, Signer, Told, register, register_line,
};
use shared::papers::{Days, PaperKind, SPREADSHEET_ROWS_MAX};
use shared::procedure::TextKind;
use shared::time::Moment;
use shared::visibility::{Act, Item, Sight, Viewer};
use shared::wire::PostView;
use shared::words::Lang;

use super::made::{Drawn, progress};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::command::held;
use crate::act::enclosed::IdentityKept;
use crate::act::queue::seen_by;
use crate::act::view::may_know_of;
use crate::app::App;
use crate::definitions::Ground;
use crate::spreadsheet::{Columns, Spreadsheet};
use crate::store::dossier::{self, Dossier, Filed};
use crate::store::papers::Asked;

/// How many complaints are read at once.
const PAGE: usize = 200;

/// The complaints of some days that a post sees, read a page at a time.
pub(super) struct Register<'a> {
    app: &'a App,
    post: PostView,
    agency: Arc<Agency>,
    calendar: Arc<Calendar>,
    until: Moment,
    /// The key of the last complaint that was read.
    after: (Moment, String),
    ended: bool,
}

impl<'a> Register<'a> {
    pub(super) async fn of(app: &'a App, post: &PostView, days: Days) -> Result<Self, Fault> {
        let mut reader = app.store().reader().await?;
        let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
        let (from, until) = days.moments(calendar.zone);
        Ok(Self { app, post: post.clone(), agency, calendar, until, after: (from, String::new()), ended: false })
    }

    /// How many complaints there are from here on.
    pub(super) async fn count(&self) -> Result<u64, Fault> {
        let mut reader = self.app.store().reader().await?;
        let Some(of) = seen_by(self.app, &mut reader, &self.agency, &self.post).await? else { return Ok(0) };
        let filed = Filed { of, after: (self.after.0, &self.after.1), until: self.until };
        Ok(dossier::count_filed(&mut reader, filed).await?)
    }

    /// The next complaints with what each runs on and who reports it, sealed; none at the end.
    pub(super) async fn page(&mut self) -> Result<Vec<(Dossier, Ground, Option<String>)>, Fault> {
        let mut seen = Vec::new();
        // A page of which the post sees nothing is not the end.
        while seen.is_empty() && !self.ended {
            let mut reader = self.app.store().reader().await?;
            let Some(of) = seen_by(self.app, &mut reader, &self.agency, &self.post).await? else { return Ok(seen) };
            let filed = Filed { of, after: (self.after.0, &self.after.1), until: self.until };
            let page = dossier::filed(&mut reader, filed, PAGE).await?;
            let mut sealed: HashMap<CaseId, String> = HashMap::new();
            if self.post.role.may(Act::SeeMasked) {
                sealed.extend(dossier::identities(&mut reader, filed, PAGE).await?);
            }
            self.ended = page.len() < PAGE;
            if let Some(last) = page.last() {
                self.after = (last.stored.case.filed_at, last.stored.case.id.to_string());
            }
            for found in page {
                let sealed = sealed.remove(&found.stored.case.id);
                let ground = self.app.definitions().for_stored(&mut reader, &found.stored).await?;
                if Viewer::at(&self.post).sees(&found.stored.case, &ground.procedure) {
                    seen.push((found, ground, sealed));
                }
            }
        }
        Ok(seen)
    }

    /// The next rows with their cases, oldest first; none at the end.
    async fn next(&mut self) -> Result<Vec<(CaseId, RegisterRow)>, Fault> {
        let page = self.page().await?;
        let row = |(found, ground, sealed): (Dossier, Ground, Option<String>)| {
            let sight = Viewer::at(&self.post).sight(&found.stored.case, &ground.procedure);
            Ok((found.stored.case.id.clone(), self.row(&found, sealed.as_deref(), sight)?))
        };
        page.into_iter().map(row).collect()
    }

    fn row(&self, found: &Dossier, sealed: Option<&str>, sight: Sight) -> Result<RegisterRow, Fault> {
        let case = &found.stored.case;
        let text = |kind: TextKind, field: Option<Field>| {
            let mut of = found.texts.iter().rev().filter(|text| text.kind == kind && sight.reads(text.kind));
            of.find(|text| field.is_none_or(|field| text.field == field)).map_or("", |text| text.body.as_str())
        };
        let kept = match sealed.filter(|_| sight.shows(Item::Masked)) {
            Some(sealed) => sight.identity(&IdentityKept::open(self.app.keys(), &case.id, sealed)?.identity()?),
            None => None,
        };
        let told = Told {
            story: text(TextKind::Complaint, Some(Field::Story)),
            place: text(TextKind::Complaint, Some(Field::Place)),
            answer: text(TextKind::Answer, None),
            evidence: found.files.iter().any(|file| may_know_of(case, sight, file)),
            reporter: kept.as_ref(),
        };
        Ok(RegisterRow::of(case, &self.agency, told, self.app.clock().now(), Lang::Id))
    }
}

/// Refuses days with more complaints than a spreadsheet is made of.
pub(super) async fn fits(app: &App, post: &PostView, days: Days) -> Result<(), Fault> {
    match Register::of(app, post, days).await?.count().await? {
        0..=SPREADSHEET_ROWS_MAX => Ok(()),
        _ => Err(Fault::Problems(vec![Problem { field: Field::UntilOn, code: ProblemCode::OutOfRange }])),
    }
}

/// The register on paper: of many complaints the first.
pub(super) async fn document(app: &App, post: &PostView, days: Days, at: Moment) -> Result<Drawn, Fault> {
    let mut read = Register::of(app, post, days).await?;
    let rows_all = read.count().await?;
    let (mut told, mut rows) = (Vec::new(), Vec::new());
    while rows.len() < REGISTER_PAPER_ROWS {
        let page = read.next().await?;
        if page.is_empty() {
            break;
        }
        for (case, row) in page.into_iter().take(REGISTER_PAPER_ROWS - rows.len()) {
            told.push(case);
            rows.push(row);
        }
    }
    let zone = read.calendar.zone;
    let office = read.agency.holds(post.role, post.unit_id.as_ref());
    let paper = RegisterPaper {
        agency: &read.agency,
        zone,
        from: days.from,
        until: days.until,
        known_at: at,
        rows: &rows,
        rows_all,
        hash: None,
        format: RegisterPaper::FORMAT,
        place: "",
        on: Some(zone.date(at)),
        signer: Signer {
            office: office.unwrap_or(post.role.words().in_lang(Lang::Id)).to_owned(),
            ..Signer::default()
        },
    };
    Drawn::of(app, &register(&paper, Lang::Id), at, told).await
}

/// The register as a spreadsheet, with all its lines.
pub(super) async fn sheet(app: &App, post: &PostView, days: Days, asked: &Asked) -> Result<Drawn, Fault> {
    let mut read = Register::of(app, post, days).await?;
    let title = PaperKind::Register.words().in_lang(Lang::Id);
    let sheet = Spreadsheet::begin();
    sheet.sheet(title, Columns::of(&REGISTER_COLUMNS, Lang::Id)).await?;
    let mut told = Vec::new();
    loop {
        let page = read.next().await?;
        if page.is_empty() {
            break;
        }
        let from = told.len() as u64 + 1;
        let lines = page.iter().zip(from..).map(|((_, row), nth)| line(row, nth, &read.calendar));
        sheet.lines(lines.collect()).await?;
        told.extend(page.into_iter().map(|(case, _)| case));
        progress(app, asked, told.len() as u64).await?;
    }
    Ok(Drawn { document: sheet.end().await?, data: None, told })
}

fn line(row: &RegisterRow, nth: u64, calendar: &Calendar) -> Vec<Cell> {
    register_line(row, nth, calendar.zone, Lang::Id).into()
}

/// The lines of a register, handed out a page at a time; the first is the heads of its columns.
pub struct RegisterLines {
    app: App,
    post: PostView,
    days: Days,
    /// Where the next page begins; none before the first.
    at: Option<((Moment, String), bool)>,
    count: u64,
}

/// The register of some days line by line, for a post that reads it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Forbidden`] when it reads no register, and
/// [`Fault::Problems`] for days that are none.
pub async fn register_lines(
    app: &App,
    officer: &Officer,
    post: &PostId,
    (from, until): (&str, &str),
) -> Result<RegisterLines, Fault> {
    let post = held(officer, post)?;
    if !post.role.may(PaperKind::Register.needs()) {
        return Err(Fault::Forbidden);
    }
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let days = Days::typed(from, until, calendar.zone.date(app.clock().now())).map_err(Fault::Problems)?;
    drop(reader);
    Ok(RegisterLines { app: app.clone(), post: post.clone(), days, at: None, count: 0 })
}

impl RegisterLines {
    /// The next lines, ended each; nothing at the end.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        let mut read = Register::of(&self.app, &self.post, self.days).await?;
        match self.at.take() {
            None => {
                let heads = REGISTER_COLUMNS.iter().map(|(head, _)| head.in_lang(Lang::Id));
                csv.write_record(heads).context("heads cannot be written")?;
            }
            Some((after, ended)) => (read.after, read.ended) = (after, ended),
        }
        let page = read.next().await?;
        if page.is_empty() && self.count > 0 {
            return Ok(None);
        }
        for (_, row) in &page {
            self.count += 1;
            let cells = line(row, self.count, &read.calendar);
            csv.write_record(cells.iter().map(Cell::open)).context("a line cannot be written")?;
        }
        self.at = Some((read.after, read.ended));
        // An empty register is its heads, and then the end.
        self.count = self.count.max(1);
        Ok(Some(csv.into_inner().map_err(|error| anyhow::anyhow!("lines cannot be written: {error}"))?))
    }
}
