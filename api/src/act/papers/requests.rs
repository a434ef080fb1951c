//! What a PPID's papers are made of: its two registers of some days, and the written notice on a request. Who asks stands
//! on them where the post may see it, and that a register was made with names is written down (UU 27/2022 Ps 31).
//! Absent: what stands where (see [`shared::paper`]).

use shared::id::{CaseId, RequestId};
use shared::letter_number::{LetterKind, notice_of};
use shared::paper::{
    Cell, NotificationPaper, RegisterPaper, RequestRegisterPaper, Signer, notification, objection_register,
    request_register,
};
use shared::papers::{Days, PaperForm, PaperKind, Subject};
use shared::permission::Act;
use shared::procedure::Role;
use shared::request::{Entry, Register, cell};
use shared::time::Moment;
use shared::wire::PostView;
use shared::words::Lang;

use super::made::{Drawn, progress};
use crate::act::Fault;
use crate::act::requests::{self, KeptLine, kept_line, kept_lines, opened};
use crate::app::App;
use crate::spreadsheet::{Columns, Spreadsheet};
use crate::store::papers::Asked;
use crate::store::requests::Sought;
use crate::store::{Connection, letter_numbers, posts};

/// How wide a column of such a spreadsheet is, as on paper.
const WIDTH: u16 = 50;

/// Whether a request is one of a post's agency.
pub(super) async fn of_agency(reader: &mut Connection, post: &PostView, id: &RequestId) -> Result<(), Fault> {
    requests::of_agency(reader, post, id).await.map(drop)
}

/// The written notice on a request; a form to be filled in where nothing is decided yet.
pub(super) async fn notification_of(app: &App, post: &PostView, id: &RequestId, at: Moment) -> Result<Drawn, Fault> {
    let mut reader = app.store().reader().await?;
    of_agency(&mut reader, post, id).await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let kept = kept_line(app, &mut reader, id, post.role.may(Act::SeeApplicants)).await?;
    let about = Subject::Request(id.clone()).to_string();
    let number = match notice_of(&kept.request) {
        Some(edition) => letter_numbers::of_letter(&mut reader, &about, LetterKind::Notification, edition).await?,
        None => None,
    };
    drop(reader);
    let office = agency.office(Role::Ppid).unwrap_or(Role::Ppid.words().in_lang(Lang::Id)).to_owned();
    let paper = NotificationPaper {
        agency: &agency,
        calendar: &calendar,
        line: kept.entry(calendar.zone),
        number: number.map(|found| found.number),
        place: "",
        signer: Signer { office, ..Signer::default() },
    };
    Drawn::of(app, &notification(&paper, Lang::Id), at, told(&[kept_case(&kept)])).await
}

/// A register of requests or objections.
pub(super) async fn register_of(app: &App, post: &PostView, days: Days, asked: &Asked) -> Result<Drawn, Fault> {
    let objections = asked.kind == PaperKind::Objections;
    let register = if objections { Register::Objections } else { Register::Requests };
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    drop(reader);
    let named = post.role.may(Act::SeeApplicants);
    let sought = Sought { agency: &post.agency, objections, state: "", within: days.moments(calendar.zone) };
    let kept = kept_lines(app, sought, named).await?;
    if named {
        noted(app, post, asked, kept.len()).await?;
    }
    let cases = told(&kept.iter().map(kept_case).collect::<Vec<_>>());
    let entries: Vec<Entry<'_>> = kept.iter().map(|kept| kept.entry(calendar.zone)).collect();
    if asked.form == PaperForm::Xlsx {
        let columns = register.columns();
        let heads: Vec<_> = columns.iter().map(|column| (column.words(), WIDTH)).collect();
        let line = |entry: &Entry<'_>| {
            columns.iter().map(|column| Cell::text(cell(register, *column, entry, Lang::Id))).collect()
        };
        let lines: Vec<Vec<Cell>> = entries.iter().map(line).collect();
        progress(app, asked, lines.len() as u64).await?;
        let book = Spreadsheet::begin();
        book.sheet(asked.kind.words().in_lang(Lang::Id), Columns::of(&heads, Lang::Id)).await?;
        book.lines(lines).await?;
        return Ok(Drawn { document: book.end().await?, data: None, told: cases });
    }
    let office = agency.office(Role::Ppid).unwrap_or(Role::Ppid.words().in_lang(Lang::Id)).to_owned();
    let paper = RequestRegisterPaper {
        agency: &agency,
        zone: calendar.zone,
        from: days.from,
        until: days.until,
        known_at: asked.known_at,
        lines: &entries,
        hash: None,
        format: RegisterPaper::FORMAT,
        place: "",
        on: Some(calendar.zone.date(asked.known_at)),
        signer: Signer { office, ..Signer::default() },
    };
    let build = if objections { objection_register } else { request_register };
    let paper = build(&paper, Lang::Id);
    Drawn::of(app, &paper, asked.known_at, cases).await
}

/// Writes down that names were read for it.
async fn noted(app: &App, post: &PostView, asked: &Asked, found: usize) -> Result<(), Fault> {
    let holder = posts::by_id(&mut *app.store().reader().await?, &post.id).await?.ok_or(Fault::NotFound)?;
    let reason = format!("{} {}", asked.kind.code(), asked.about);
    opened(app, &holder.staff, post, (&reason, found)).await
}

fn kept_case(kept: &KeptLine) -> Option<&CaseId> {
    kept.request.case.as_ref()
}

/// The complaints that requests came from: with their reporters' data the papers go too.
fn told(cases: &[Option<&CaseId>]) -> Vec<CaseId> {
    cases.iter().filter_map(|case| case.cloned()).collect()
}
