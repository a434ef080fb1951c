//! The rows of a register as text: CSV with whatever separator and of either encoding offices use, or a
//! spreadsheet. Absent: what the columns mean.

use std::io::Cursor;

use anyhow::{Context, Result, bail};
use calamine::{Data, Reader, open_workbook_auto_from_rs};
use shared::words::{Lang, import as words};

/// What may stand between the fields of a CSV file.
const SEPARATORS: [u8; 3] = *b",;\t";

/// A row with its line, counted from one as a spreadsheet shows it.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// All rows of a file, by the ending of its name; of a spreadsheet those of one sheet, or of the first.
///
/// # Errors
/// When it cannot be read as what its name says it is.
pub(super) fn read(name: &str, bytes: Vec<u8>, sheet: &str) -> Result<Vec<Row>> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let rows = match ending.as_str() {
        "csv" | "tsv" | "txt" => of_csv(&bytes),
        "xlsx" | "xls" | "ods" => of_sheet(bytes, sheet),
        _ => bail!(words::UNKNOWN_FILE.with(Lang::Id, &[("file", name)])),
    };
    rows.with_context(|| words::UNREADABLE_FILE.with(Lang::Id, &[("file", name)]))
}

fn of_csv(bytes: &[u8]) -> Result<Vec<Row>> {
    let text = decoded(bytes);
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // The first of several that are as frequent: a comma, as the name says.
    let separator = SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row { line: usize::try_from(line)?, cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(rows)
}

/// UTF-8, with or without its mark; what is none is Windows-1252, which every byte is.
fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn of_sheet(bytes: Vec<u8>, sheet: &str) -> Result<Vec<Row>> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let names = book.sheet_names();
    let named = if sheet.is_empty() { names.first() } else { names.iter().find(|name| *name == sheet) };
    let named = named.with_context(|| words::NO_SHEET.with(Lang::Id, &[("sheet", sheet)]))?;
    let range = book.worksheet_range(named)?;
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let left = range.start().map_or(0, |(_, column)| column as usize);
    let rows = range.rows().enumerate().map(|(nth, cells)| {
        let cells = vec![String::new(); left].into_iter().chain(cells.iter().map(text)).collect();
        Row { line: first + nth + 1, cells }
    });
    Ok(rows.collect())
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        // A whole number is shown without a point; `0812…` typed as a number has lost its zero before.
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTime(serial) => serial.as_f64().to_string(),
        Data::Bool(_) | Data::Error(_) | Data::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &[&str]) {
        let rows = read("buku.csv", bytes.to_vec(), "").unwrap();
        assert_eq!(rows.last().unwrap().cells, expect);
    }

    #[test]
    fn every_separator_and_encoding_is_known() {
        check(b"No,Uraian\n1,\"Jalan, rusak\"", &["1", "Jalan, rusak"]);
        check(b"No;Uraian;Nama\n1;Jalan, rusak;Ani", &["1", "Jalan, rusak", "Ani"]);
        check(b"No\tUraian\n1\tJalan rusak", &["1", "Jalan rusak"]);
        check("\u{feff}No,Uraian\n1,Sampah – bau".as_bytes(), &["1", "Sampah – bau"]);
        check(b"No,Uraian\n1,Sampah \x96 bau \x93sekali\x94", &["1", "Sampah – bau “sekali”"]);
    }

    #[test]
    fn a_row_over_several_lines_has_the_line_it_begins_in() {
        let rows = read("a.csv", b"No,Uraian\n1,\"a\nb\"\n2,c".to_vec(), "").unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
    }

    #[test]
    fn a_file_of_another_kind_is_said_to_be_one() {
        assert!(read("buku.pdf", Vec::new(), "").is_err());
        assert!(read("buku.xlsx", b"bukan lembar kerja".to_vec(), "").is_err());
    }
}
