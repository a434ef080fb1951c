//! Draws official papers: a [`Paper`] becomes a tagged PDF that archives take (PDF/A-2a) and that can be read aloud
//! (PDF/UA-1). The same paper made at the same moment is the same bytes. What people wrote reaches the typesetter as
//! data and never as its language. Absent: what a paper says (`shared::paper`), the network, the fonts and files of the
//! machine, and a bound on time and memory, which whoever runs it sets.

use chrono::{DateTime, Datelike, Timelike};
use shared::paper::Paper;
use shared::time::Moment;
use shared::words::paper as words;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

mod data;
mod fault;
mod flow;
mod legible;
mod measures;
mod qr;
mod syllables;
mod world;

pub use fault::Fault;

/// What every paper keeps to: archived for good with its structure, and readable by whoever cannot see it.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

/// Draws a paper. `made` is the date in it, so that drawing it again gives the same bytes.
///
/// # Errors
/// [`Fault::Layout`] when it cannot be laid out, [`Fault::Standard`] when what came of it would not keep to PDF/A and
/// PDF/UA. Neither is a paper's own fault: nothing that is written on one may cause it.
pub fn pdf(paper: &Paper, made: Moment) -> Result<Vec<u8>, Fault> {
    let data = data::of(paper)?;
    let world = world::Drawing::of(&data);
    let drawn = typst::compile::<PagedDocument>(&world).output.map_err(|said| Fault::layout(&said))?;
    let options = PdfOptions {
        ident: Smart::Custom(data),
        creator: Smart::Custom(None),
        timestamp: Some(Timestamp::new_utc(date(made)?)),
        standards: PdfStandards::new(&STANDARDS).map_err(|said| Fault::Standard(said.message().to_string()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&drawn, &options).map_err(|said| Fault::standard(&said))?;
    // What the typesetter remembers between two drawings would only grow.
    comemo::evict(0);
    Ok(bytes)
}

fn date(made: Moment) -> Result<Datetime, Fault> {
    let at = DateTime::from_timestamp_millis(made.millis()).unwrap_or_default();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let (day, time) = (at.date_naive(), at.time());
    let date = (small(day.month()), small(day.day()));
    let time = (small(time.hour()), small(time.minute()), small(time.second()));
    Datetime::from_ymd_hms(day.year(), date.0, date.1, time.0, time.1, time.2).ok_or(Fault::Date)
}
