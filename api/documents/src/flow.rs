//! How wide the columns of a flow are, and where words too long for one may be broken. The template is told, so that both
//! go by the same measures. Absent: symbols and lines; those are the template's.

use serde_json::{Value, json};
use shared::words::Lang;

use crate::data::hyphenate;
use crate::measures::{Sheet, letters_in};

/// The size of a flow's type and the distance to its rules, in points.
const TYPE: f64 = 7.2;
const INSET: f64 = 2.4;
/// How wide, in millimetres: a number, a lane at the least and at the most.
const NUMBER: f64 = 11.0;
const LANE_MIN: f64 = 13.0;
const LANE_MAX: f64 = 25.0;
/// What share of a sheet the lanes have together.
const LANES: f64 = 0.4;
/// What share of the rest each of the others has: activity; inputs, time, outputs and remarks.
const ACTIVITY: f64 = 0.25;
const REST: [f64; 4] = [0.17, 0.10, 0.17, 0.31];

/// Most letters of a lane's head, of what stands on a way or in a circle: a head that is longer than a page leaves no room
/// for a row, and the rest is drawn inside a symbol.
const HEAD_LETTERS: usize = 90;
const SIGN_LETTERS: usize = 24;

/// Measures a flow, and marks where words that are too long for their column may be broken.
pub(crate) fn fit(flow: &mut Value, sheet: Sheet, lang: Lang) {
    let lanes = flow["lanes"].as_array().map_or(0, Vec::len);
    let widths = widths(lanes, sheet.room());
    flow["widths"] = json!(widths);
    flow["type"] = json!(TYPE);
    flow["inset"] = json!(INSET);
    let lanes_said = flow["lanes"].as_array_mut().into_iter().flatten();
    lanes_said.for_each(|lane| cut(lane, HEAD_LETTERS));
    for row in flow["rows"].as_array_mut().into_iter().flatten() {
        cut(&mut row["no"], SIGN_LETTERS);
        for way in row["ways"].as_array_mut().into_iter().flatten() {
            for at in ["/label", "/to/name"] {
                way.pointer_mut(at).into_iter().for_each(|said| cut(said, SIGN_LETTERS));
            }
        }
    }
    if lang != Lang::Id {
        return;
    }
    let letters = |column: usize| letters_in(widths[column], TYPE, INSET);
    for lane in flow["lanes"].as_array_mut().into_iter().flatten() {
        hyphenate(lane, letters(2));
    }
    let named =
        [("activity", 1), ("inputs", lanes + 2), ("time", lanes + 3), ("outputs", lanes + 4), ("remark", lanes + 5)];
    for (name, column) in named {
        hyphenate(&mut flow["heads"][name], letters(column));
        for row in flow["rows"].as_array_mut().into_iter().flatten() {
            hyphenate(&mut row[name], letters(column));
        }
    }
}

/// A text of at most so many letters, with a sign that there were more.
fn cut(value: &mut Value, letters: usize) {
    if let Value::String(text) = value
        && let Some((end, _)) = text.char_indices().nth(letters)
    {
        text.truncate(end);
        text.push('…');
    }
}

/// The widths of the columns in millimetres: number, activity, each lane, and the rest.
fn widths(lanes: usize, room: f64) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss, reason = "a few lanes")]
    let count = lanes as f64;
    let lane = (room * LANES / count.max(1.0)).clamp(LANE_MIN, LANE_MAX);
    let rest = room - NUMBER - lane * count;
    let first = [NUMBER, rest * ACTIVITY].into_iter();
    first.chain(std::iter::repeat_n(lane, lanes)).chain(REST.map(|share| rest * share)).collect()
}
