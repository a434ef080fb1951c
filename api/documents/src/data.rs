//! A paper as the typesetter reads it: the paper itself, in letters its fonts have, with each code drawn, its sheets and
//! tables measured, and the few words the template needs. Absent: what it looks like.

use serde_json::{Value, json};
use shared::paper::{Format, Paper};
use shared::words::Lang;

use crate::legible::{BREAK, Legible};
use crate::measures::Sheet;
use crate::{Fault, flow, qr, syllables, words};

/// The paper as JSON. The same paper gives the same text.
pub(crate) fn of(paper: &Paper) -> Result<String, Fault> {
    let mut paper_data = serde_json::to_value(paper)?;
    // Before letters are looked up, since a capital may lack where the small letter does not.
    for name in ["/title", "/subtitle", "/letterhead/lines"] {
        paper_data.pointer_mut(name).into_iter().for_each(capitals);
    }
    draw_codes(&mut paper_data);
    let reader = Reader { legible: Legible::new(), lang: paper.lang };
    reader.read(&mut paper_data, Sheet::of(paper.format));
    // The foot holds a hash, which has a line to itself and is copied out of the file whole.
    if let Some(Value::String(foot)) = paper_data.get_mut("foot") {
        foot.retain(|letter| letter != BREAK);
    }
    let said = json!({
        "page": words::PAGE.in_lang(paper.lang),
        "number": words::NUMBER.in_lang(paper.lang),
    });
    Ok(serde_json::to_string(&json!({ "paper": paper_data, "words": said }))?)
}

fn capitals(value: &mut Value) {
    match value {
        Value::String(text) => *text = text.to_uppercase(),
        Value::Array(several) => several.iter_mut().for_each(capitals),
        _ => {}
    }
}

/// Puts a drawing in the place of what each code says. One that says too much to be drawn is left as words.
fn draw_codes(value: &mut Value) {
    match value {
        Value::Array(several) => several.iter_mut().for_each(draw_codes),
        Value::Object(fields) => {
            if fields.get("kind").and_then(Value::as_str) == Some("code")
                && let Some(code) = fields.get_mut("of")
            {
                let drawn = code["text"].as_str().and_then(qr::modules);
                code["side"] = json!(drawn.as_ref().map(|drawn| drawn.side));
                code["runs"] = json!(drawn.map(|drawn| drawn.runs).unwrap_or_default());
            }
            fields.values_mut().for_each(draw_codes);
        }
        _ => {}
    }
}

/// Goes through all that stands on a paper.
struct Reader {
    legible: Legible,
    lang: Lang,
}

impl Reader {
    /// Puts letters that can be drawn in the place of others, and notes what the template has to know of sheets and
    /// tables.
    fn read(&self, value: &mut Value, sheet: Sheet) {
        match value {
            Value::String(text) => *text = self.legible.text(text),
            Value::Array(several) => several.iter_mut().for_each(|one| self.read(one, sheet)),
            Value::Object(fields) => {
                let format =
                    fields.get("format").and_then(|format| serde_json::from_value::<Format>(format.clone()).ok());
                let sheet = format.map_or(sheet, Sheet::of);
                if format.is_some() {
                    fields.insert("sheet".to_owned(), sheet.data());
                }
                fields.values_mut().for_each(|one| self.read(one, sheet));
                let kind = fields.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
                match (kind.as_str(), fields.get_mut("of")) {
                    ("table", Some(of)) => self.fit(of, sheet),
                    ("flow", Some(of)) => flow::fit(of, sheet, self.lang),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Measures a table, and marks where words that are too long for their column may be broken. Others are left whole:
    /// whoever looks for a word in the file finds it.
    fn fit(&self, table: &mut Value, sheet: Sheet) {
        let columns = table["columns"].as_array().map(Vec::as_slice).unwrap_or_default();
        let shares: Vec<f64> = columns.iter().map(|column| column["width"].as_f64().unwrap_or_default()).collect();
        let (size, inset) = sheet.type_of(shares.len());
        table["type"] = json!(size);
        table["inset"] = json!(inset);
        if self.lang != Lang::Id {
            return;
        }
        let letters = sheet.letters(&shares);
        let heads = table["columns"].as_array_mut().into_iter().flatten().map(|column| &mut column["head"]);
        heads.zip(&letters).for_each(|(head, letters)| hyphenate(head, *letters));
        for row in table["rows"].as_array_mut().into_iter().flatten().filter_map(Value::as_array_mut) {
            row.iter_mut().zip(&letters).for_each(|(cell, letters)| hyphenate(cell, *letters));
        }
    }
}

/// Marks where a cell's long words may be broken.
pub(crate) fn hyphenate(cell: &mut Value, letters: usize) {
    if let Value::String(text) = cell {
        *text = syllables::hyphenated(text, letters);
    }
}
