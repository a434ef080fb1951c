//! The chart of what came and went by the week, as SVG. Its colours are the stylesheet’s, so that it is dark
//! where the page is; each series has a shape of its own besides. Absent: the table behind it, which is the page's.

use std::fmt::Write;

use super::{Flow, Week};
use crate::time::short_date;
use crate::words::{Lang, board as words};

/// The height of the part that is drawn in, and what stands around it, in pixels.
const HIGH: u32 = 160;
const LEFT: u32 = 40;
const TOP: u32 = 10;
const BELOW: u32 = 24;

/// What came is filled, what was done is an outline; what is open has round marks, what is late pointed ones on a broken
/// line.
const CAME: &str = "fill=\"var(--waiting)\"";
const LEFT_BAR: &str = "fill=\"var(--done-ground)\" stroke=\"var(--done)\"";
const OPEN: (&str, &str) = ("stroke=\"var(--ink)\" stroke-width=\"2\"", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0");
const LATE: (&str, &str) =
    ("stroke=\"var(--late)\" stroke-width=\"2\" stroke-dasharray=\"5 3\"", "m-4 0l4 -4l4 4l-4 4z");

/// What each series looks like in the legend, in the order came, done, open, late.
#[must_use]
pub fn legend() -> [String; 4] {
    let framed = |inside: String| format!("<svg width=\"20\" height=\"12\" aria-hidden=\"true\">{inside}</svg>");
    let line = |series: (&str, &str)| {
        let mut svg = String::new();
        let _ = line(&mut svg, &[(0, 6), (20, 6)], (series.0, ""));
        let _ = write!(svg, "<path {} fill=\"var(--surface)\" d=\"M10 6{}\"/>", series.0, series.1);
        framed(svg)
    };
    let bar = |colour: &str| framed(format!("<rect {colour} x=\"5\" y=\"1\" width=\"10\" height=\"10\"/>"));
    [bar(CAME), bar(LEFT_BAR), line(OPEN), line(LATE)]
}

/// How wide a week is, so that a year fits a desk and a month a phone.
const fn wide(weeks: usize) -> u32 {
    match weeks {
        0..=4 => 64,
        5..=13 => 44,
        14..=26 => 28,
        _ => 16,
    }
}

/// The chart: a bar for what came and one for what was done each week, a line for what was open at its end and one for
/// what was late.
#[must_use]
pub fn flow_chart(weeks: &[Week], lang: Lang) -> String {
    let wide = wide(weeks.len());
    let all = weeks.iter().map(|week| week.flow);
    let most = all.flat_map(|flow| [flow.came, flow.left, flow.open, flow.late]).max().unwrap_or_default();
    let top = round_up(most.max(1));
    let width = LEFT + wide * u32::try_from(weeks.len()).unwrap_or_default() + 40;
    let (high, label) = (TOP + HIGH + BELOW, words::FLOW.in_lang(lang));
    let mut svg = format!(
        "<svg role=\"img\" aria-label=\"{label}\" width=\"{width}\" height=\"{high}\" viewBox=\"0 0 {width} {high}\" \
         font-size=\"12\">"
    );
    // Written into a text, which does not fail.
    let _ = grid(&mut svg, top, width);
    for (nth, week) in (0_u32..).zip(weeks) {
        let _ = bars(&mut svg, (nth, wide), week, top, lang);
    }
    let points = |of: fn(&Flow) -> u32| -> Vec<(u32, u32)> {
        let points = (0_u32..).zip(weeks).map(|(nth, week)| (LEFT + nth * wide + wide / 2, y(of(&week.flow), top)));
        points.collect()
    };
    let _ = line(&mut svg, &points(|flow| flow.open), OPEN);
    let _ = line(&mut svg, &points(|flow| flow.late), LATE);
    svg.push_str("</svg>");
    svg
}

/// The next number that halves well: 1, 2, 4, 10, 20, 40, 100 and so on.
fn round_up(most: u32) -> u32 {
    let mut step = 1_u32;
    loop {
        for times in [1, 2, 4, 6, 8] {
            if let Some(top) = step.checked_mul(times).filter(|top| *top >= most) {
                return top;
            }
        }
        match step.checked_mul(10) {
            Some(next) => step = next,
            None => return most,
        }
    }
}

fn y(value: u32, top: u32) -> u32 {
    let up = u64::from(value) * u64::from(HIGH) / u64::from(top);
    TOP + HIGH - u32::try_from(up).unwrap_or(HIGH).min(HIGH)
}

fn grid(svg: &mut String, top: u32, width: u32) -> std::fmt::Result {
    let mut marks = vec![0, top];
    if top.is_multiple_of(2) {
        marks.push(top / 2);
    }
    for value in marks {
        let y = y(value, top);
        write!(
            svg,
            "<path stroke=\"var(--line)\" d=\"M{LEFT} {y}H{width}\"/><text fill=\"var(--muted)\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{value}</text>",
            LEFT - 6,
            y + 4
        )?;
    }
    Ok(())
}

fn bars(svg: &mut String, (nth, wide): (u32, u32), week: &Week, top: u32, lang: Lang) -> std::fmt::Result {
    let x = LEFT + nth * wide;
    let bar = (wide - 4) / 2;
    for (at, colour, value) in [(x + 2, CAME, week.flow.came), (x + 2 + bar, LEFT_BAR, week.flow.left)] {
        let y = y(value, top);
        let high = TOP + HIGH - y;
        write!(svg, "<rect {colour} x=\"{at}\" y=\"{y}\" width=\"{}\" height=\"{high}\"/>", bar.max(2) - 1)?;
    }
    // Each date where there is room for it.
    let every = 52_u32.div_ceil(wide);
    if nth.is_multiple_of(every) {
        let (y, day) = (TOP + HIGH + 16, short_date(week.week, lang));
        write!(svg, "<text fill=\"var(--muted)\" x=\"{}\" y=\"{y}\">{day}</text>", x + 2)?;
    }
    Ok(())
}

/// A series as a line, with a mark of its own at each week.
fn line(svg: &mut String, points: &[(u32, u32)], (stroke, mark): (&str, &str)) -> std::fmt::Result {
    write!(svg, "<path fill=\"none\" {stroke} d=\"")?;
    for (nth, (x, y)) in points.iter().enumerate() {
        write!(svg, "{}{x} {y}", if nth == 0 { 'M' } else { 'L' })?;
    }
    svg.push_str("\"/>");
    for (x, y) in points {
        write!(svg, "<path {stroke} fill=\"var(--surface)\" d=\"M{x} {y}{mark}\"/>")?;
    }
    Ok(())
}

/// A bar beside a figure: how much of the most, and of it how much is told apart.
#[must_use]
pub fn bar(part: u32, of: u32, apart: u32) -> String {
    let long = |value: u32| u64::from(value) * 120 / u64::from(of.max(1));
    format!(
        "<svg width=\"120\" height=\"12\" aria-hidden=\"true\"><rect fill=\"var(--waiting)\" width=\"{}\" height=\"12\"/>\
         <rect fill=\"var(--late)\" width=\"{}\" height=\"12\"/></svg>",
        long(part),
        long(apart.min(part))
    )
}

/// A bar from one length to another, with an upright line at a third.
#[must_use]
pub fn range(from: u32, until: u32, limit: Option<u32>, of: u32) -> String {
    let at = |value: u32| u64::from(value) * 116 / u64::from(of.max(1));
    let limit = limit.map(|limit| {
        format!("<path stroke=\"var(--late)\" stroke-width=\"2\" d=\"M{} 0V12\"/>", at(limit.min(of)) + 1)
    });
    format!(
        "<svg width=\"120\" height=\"12\" aria-hidden=\"true\"><path stroke=\"var(--line)\" d=\"M0 6H120\"/>\
         <rect fill=\"var(--waiting)\" x=\"{}\" y=\"2\" width=\"{}\" height=\"8\"/>{}</svg>",
        at(from),
        (at(until) - at(from).min(at(until))).max(2),
        limit.unwrap_or_default()
    )
}
