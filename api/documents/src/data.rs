//! A paper as the typesetter reads it: the paper itself, in letters its fonts have, with each code drawn, and the few
//! words the template needs. Absent: measures; those are the template's.

use serde_json::{Value, json};
use shared::paper::Paper;
use shared::words::Lang;

use crate::legible::Legible;
use crate::{Fault, qr, syllables, words};

/// What is no sentence: names, titles and the words the template knows are not broken.
const WHOLE: [&str; 9] = ["kind", "size", "lang", "align", "title", "subtitle", "letterhead", "office", "name"];

/// The paper as JSON. The same paper gives the same text.
pub(crate) fn of(paper: &Paper) -> Result<String, Fault> {
    let mut paper_data = serde_json::to_value(paper)?;
    // Before letters are looked up, since a capital may lack where the small letter does not.
    for name in ["/title", "/subtitle", "/letterhead/lines"] {
        paper_data.pointer_mut(name).into_iter().for_each(capitals);
    }
    draw_codes(&mut paper_data);
    readable(&mut paper_data, &Legible::new(), paper.lang == Lang::Id);
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

/// Puts letters that can be drawn in the place of others, and marks where words may be broken.
fn readable(value: &mut Value, legible: &Legible, broken: bool) {
    match value {
        Value::String(text) if broken => *text = syllables::hyphenated(&legible.text(text)),
        Value::String(text) => *text = legible.text(text),
        Value::Array(several) => several.iter_mut().for_each(|one| readable(one, legible, broken)),
        Value::Object(fields) => {
            for (name, value) in fields {
                readable(value, legible, broken && !WHOLE.contains(&name.as_str()));
            }
        }
        _ => {}
    }
}
