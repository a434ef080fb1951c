//! Spreadsheets (XLSX): lists with their types, written row by row into a file beside, so that a long one takes no more
//! memory than a short one. What citizens wrote is written as text, never as a formula. Absent: what a list says.

use anyhow::{Context as _, Result};
use bytes::Bytes;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};
use shared::paper::Cell;
use shared::words::{Lang, Words};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// How many pages wait to be written at most.
const WAITING: usize = 4;
/// Longest name of a sheet that spreadsheet programs take.
const NAME_LEN_MAX: usize = 31;
/// How many characters a width on paper is.
const WIDTH: f64 = 0.5;

/// The columns of a list: what stands at the head of each, and how wide it is in characters.
pub struct Columns(Vec<(&'static str, f64)>);

impl Columns {
    /// Columns as they are on paper.
    #[must_use]
    pub fn of(columns: &[(Words, u16)], lang: Lang) -> Self {
        Self(columns.iter().map(|(head, width)| (head.in_lang(lang), f64::from(*width) * WIDTH)).collect())
    }
}

/// What is written next.
enum Piece {
    /// Another sheet, by its name.
    Sheet(String, Columns),
    /// Rows of the sheet that was begun last.
    Lines(Vec<Vec<Cell>>),
}

/// A spreadsheet that is being written, sheet after sheet.
pub struct Spreadsheet {
    pieces: mpsc::Sender<Piece>,
    written: JoinHandle<Result<Vec<u8>>>,
}

impl Spreadsheet {
    /// Begins one without a sheet.
    #[must_use]
    pub fn begin() -> Self {
        let (pieces, arriving) = mpsc::channel(WAITING);
        Self { pieces, written: tokio::task::spawn_blocking(move || write(arriving)) }
    }

    /// Begins a sheet with its heads, which stay in sight and can be filtered by.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn sheet(&self, title: &str, columns: Columns) -> Result<()> {
        self.send(Piece::Sheet(title.to_owned(), columns)).await
    }

    /// Writes some rows under those before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn lines(&self, lines: Vec<Vec<Cell>>) -> Result<()> {
        self.send(Piece::Lines(lines)).await
    }

    async fn send(&self, piece: Piece) -> Result<()> {
        self.pieces.send(piece).await.map_err(|_| anyhow::anyhow!("a spreadsheet takes no more rows"))
    }

    /// Ends it: the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn end(self) -> Result<Bytes> {
        drop(self.pieces);
        let file = self.written.await.context("a spreadsheet was not ended")??;
        Ok(Bytes::from(file))
    }
}

fn write(mut arriving: mpsc::Receiver<Piece>) -> Result<Vec<u8>> {
    let (mut book, formats) = (Workbook::new(), Formats::new());
    // The next row of the sheet that is being written, and its last column.
    let (mut row, mut last) = (0, 0);
    while let Some(piece) = arriving.blocking_recv() {
        match piece {
            Piece::Sheet(title, columns) => {
                let sheet = book.add_worksheet_with_constant_memory()?;
                last = heads(sheet, &title, &columns)?;
                row = 1;
            }
            Piece::Lines(lines) => {
                let sheet = book.worksheets_mut().last_mut().context("rows without a sheet")?;
                for line in lines {
                    for (nth, cell) in (0_u16..).zip(&line) {
                        formats.write(sheet, (row, nth), cell)?;
                    }
                    row += 1;
                }
                // As far as it reaches by now.
                sheet.autofilter(0, 0, row.saturating_sub(1).max(1), last)?;
            }
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Names a sheet and writes its heads; says which column is the last.
fn heads(sheet: &mut Worksheet, title: &str, columns: &Columns) -> Result<u16> {
    sheet.set_name(title.chars().take(NAME_LEN_MAX).collect::<String>())?;
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (nth, (words, width)) in (0_u16..).zip(&columns.0) {
        sheet.set_column_width(nth, *width)?;
        sheet.write_string_with_format(0, nth, *words, &head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(u16::try_from(columns.0.len().saturating_sub(1)).unwrap_or(u16::MAX))
}

struct Formats {
    text: Format,
    day: Format,
    moment: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            text: top().set_text_wrap(),
            day: top().set_num_format("yyyy-mm-dd"),
            moment: top().set_num_format("yyyy-mm-dd hh:mm"),
        }
    }

    fn write(&self, sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<()> {
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => sheet.write_string_with_format(row, column, text, &self.text)?,
            #[allow(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers")]
            Cell::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &self.text)?,
            Cell::Day(day) => sheet.write_datetime_with_format(row, column, day, &self.day)?,
            Cell::Moment(at) => sheet.write_datetime_with_format(row, column, at, &self.moment)?,
        };
        Ok(())
    }
}
