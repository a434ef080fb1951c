//! How large a sheet is, how large the type of a table, and so how many letters a column takes. The template is told,
//! so that both go by the same measures. Absent: colours, rules and distances; those are the template's.

use serde_json::{Value, json};
use shared::paper::{Format, Size};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// How wide a letter is, as a part of the type's size: a wide one, so that what is thought to fit does.
const LETTER: f64 = 0.54;

/// A sheet of paper, in millimetres.
#[derive(Clone, Copy)]
pub(crate) struct Sheet {
    width: f64,
    height: f64,
    top: f64,
    bottom: f64,
    side: f64,
    /// The size of its type, in points.
    text: f64,
}

impl Sheet {
    /// The sheet of a format.
    pub(crate) fn of(format: Format) -> Self {
        let (short, long, top, bottom, side) = match format.size {
            Size::A4 => (210.0, 297.0, 16.0, 20.0, 20.0),
            Size::F4 => (215.0, 330.0, 14.0, 18.0, 12.0),
            Size::A3 => (297.0, 420.0, 16.0, 20.0, 16.0),
            Size::HalfF4 => (165.0, 215.0, 9.0, 12.0, 12.0),
        };
        let (width, height) = if format.landscape { (long, short) } else { (short, long) };
        let text = if format.size == Size::HalfF4 { 9.0 } else { 11.0 };
        Self { width, height, top, bottom, side, text }
    }

    /// As the template reads it.
    pub(crate) fn data(self) -> Value {
        json!({
            "width": self.width,
            "height": self.height,
            "top": self.top,
            "bottom": self.bottom,
            "side": self.side,
            "type": self.text,
        })
    }

    /// How many letters a word in each column of a table may have before it has to be broken, by the columns' shares.
    /// One that is as wide as what stands in it takes any.
    pub(crate) fn letters(self, shares: &[f64]) -> Vec<usize> {
        let (size, inset) = self.type_of(shares.len());
        let whole: f64 = shares.iter().sum();
        let letters = |share: f64| letters_in(self.room() * share / whole, size, inset);
        shares.iter().map(|share| if *share > 0.0 { letters(*share) } else { usize::MAX }).collect()
    }

    /// How wide is what stands between its margins, in millimetres.
    pub(crate) fn room(self) -> f64 {
        self.width - 2.0 * self.side
    }

    /// The size of a table's type and the distance to its rules, in points: the more columns, the smaller, and smaller
    /// than the words around it.
    pub(crate) fn type_of(self, columns: usize) -> (f64, f64) {
        let (size, inset) = match columns {
            0..=7 => (9.5, 3.6),
            8..=12 => (8.5, 3.0),
            _ => (6.3, 1.6),
        };
        (f64::min(size, self.text - 1.0), inset)
    }
}

/// How many letters a column of so many millimetres takes, in a size of type and with a distance to its rules.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred, and none below zero")]
pub(crate) fn letters_in(width: f64, size: f64, inset: f64) -> usize {
    ((width * POINTS - 2.0 * inset) / (size * LETTER)).max(1.0) as usize
}
