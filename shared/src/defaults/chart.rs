//! A procedure drawn as the flowchart an SOP prints (Permenpan RB 35/2012): a row for each step, a column for
//! each actor, start and end rounded, work in boxes, choices in diamonds, arrows between rows that follow each
//! other, and a connector with the step's number where the way leads elsewhere. It is one SVG in the colour of
//! its text, so that it reads on paper and on a dark screen; the same in words stands in its description.
//! Absent: the text columns of the official table (see [`super::paper`]).

use std::fmt::Write;

use super::paper::unit_text;
use crate::agency::Agency;
use crate::procedure::{Procedure, Role, Step};
use crate::words::{Lang, procedure::changed as words};

mod way;

use way::{Symbol, choices, goals, symbol};

/// Widths and heights, in user units: a number, the activity, a column, the limit, a line of text.
const NO: usize = 44;
const ACTIVITY: usize = 270;
const COLUMN: usize = 118;
const LIMIT: usize = 104;
const LINE: usize = 16;
/// Letters that fit into an activity's line, and into a column's head.
const ACTIVITY_LETTERS: usize = 37;
const HEAD_LETTERS: usize = 15;
/// Half the width and half the height of a symbol.
const HALF_WIDTH: usize = 34;
const HALF_HEIGHT: usize = 17;
/// Most lines of an activity that are drawn.
const LINES: usize = 5;

/// A row to be drawn.
struct Row<'p> {
    step: &'p Step,
    column: usize,
    symbol: Symbol,
    top: usize,
    height: usize,
    text: Vec<String>,
    /// The row its arrow leads to, and steps it leads to elsewhere.
    next: Option<usize>,
    elsewhere: Vec<&'p str>,
}

impl Row<'_> {
    const fn middle(&self) -> usize {
        self.top + self.height / 2
    }

    const fn x(&self) -> usize {
        NO + ACTIVITY + self.column * COLUMN + COLUMN / 2
    }
}

/// The drawing as SVG, with offices named as an agency names them.
#[must_use]
pub fn svg(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> String {
    let columns = columns(procedure);
    let names: Vec<Vec<String>> =
        columns.iter().map(|role| wrap(&name(*role, procedure, agency, lang), HEAD_LETTERS)).collect();
    let head = names.iter().map(Vec::len).max().unwrap_or(1) * LINE + 16;
    let rows = rows(procedure, &columns, head);
    let width = NO + ACTIVITY + columns.len() * COLUMN + LIMIT;
    let height = rows.last().map_or(head, |row| row.top + row.height);
    let mut out = String::new();
    let title = words::CHART_TITLE.with(lang, &[("title", &procedure.title)]);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"bagan-judul bagan-isi\" font-family=\"inherit\" font-size=\"12\" fill=\"currentColor\">\
         <title id=\"bagan-judul\">{}</title><desc id=\"bagan-isi\">{}</desc>\
         <defs><marker id=\"bagan-panah\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
         orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\"/></marker></defs>",
        escaped(&title),
        escaped(&told(&rows, procedure, agency, lang).join(" ")),
    );
    grid(&mut out, &rows, &names, (width, height, head), lang);
    for row in &rows {
        draw(&mut out, row);
        arrow(&mut out, row, row.next.map(|next| &rows[next]));
    }
    out.push_str("</svg>");
    out
}

/// The drawing in words: each step with who does it and what follows.
#[must_use]
pub fn in_words(procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<String> {
    told(&rows(procedure, &columns(procedure), 0), procedure, agency, lang)
}

fn told(rows: &[Row<'_>], procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> Vec<String> {
    let line = |row: &Row<'_>| {
        let role = row.step.actors.first().map_or_else(String::new, |role| name(*role, procedure, agency, lang));
        let mut goals: Vec<&str> = row.next.map(|next| rows[next].step.no.as_str()).into_iter().collect();
        goals.extend(&row.elsewhere);
        let goals = goals.join(", ");
        let places = [("no", row.step.no.as_str()), ("role", &role), ("text", &row.step.text), ("goals", &goals)];
        let words = match (goals.is_empty(), row.symbol) {
            (true, _) => words::CHART_END,
            (false, Symbol::Decision) => words::CHART_CHOICE,
            (false, _) => words::CHART_STEP,
        };
        words.with(lang, &places)
    };
    rows.iter().map(line).collect()
}

/// The actors in the order of the printed columns, then whoever the paper has no column for.
fn columns(procedure: &Procedure) -> Vec<Role> {
    let mut columns: Vec<Role> = procedure.head.columns.iter().map(|column| column.role).collect();
    for role in procedure.steps.iter().filter_map(|step| step.actors.first().copied()) {
        if !columns.contains(&role) {
            columns.push(role);
        }
    }
    columns.dedup();
    columns
}

fn name(role: Role, procedure: &Procedure, agency: Option<&Agency>, lang: Lang) -> String {
    let printed = procedure.head.columns.iter().find(|column| column.role == role).map(|column| column.name.clone());
    let office = || agency.and_then(|agency| agency.office(role)).map(ToOwned::to_owned);
    printed.or_else(office).unwrap_or_else(|| role.words().in_lang(lang).to_owned())
}

fn rows<'p>(procedure: &'p Procedure, columns: &[Role], head: usize) -> Vec<Row<'p>> {
    let mut top = head;
    let mut rows = Vec::with_capacity(procedure.steps.len());
    for (index, step) in procedure.steps.iter().enumerate() {
        let role = step.actors.first().copied();
        let column = role.and_then(|role| columns.iter().position(|one| *one == role)).unwrap_or(0);
        let mut text = wrap(step.label.as_deref().unwrap_or(&step.text), ACTIVITY_LETTERS);
        if text.len() > LINES {
            text.truncate(LINES);
            text[LINES - 1].push('…');
        }

        let goals = goals(procedure, step);
        let next = goals.iter().find(|goal| **goal == index + 1).copied();
        let others = choices(procedure, step);
        let elsewhere = goals.iter().filter(|goal| Some(**goal) != next).map(|goal| procedure.steps[*goal].no.as_str());
        let mut elsewhere: Vec<&str> = elsewhere.collect();
        elsewhere.extend(others.iter().copied().filter(|no| *no != step.no));
        elsewhere.dedup();
        // Beneath a symbol with connectors is a line for them.
        let beside = if elsewhere.is_empty() { 18 } else { 34 };
        let height = (text.len() * LINE + 18).max(2 * HALF_HEIGHT + beside);
        rows.push(Row { step, column, symbol: symbol(procedure, step), top, height, text, next, elsewhere });
        top += height;
    }
    rows
}

/// Heads, hairlines, numbers, activities and limits.
fn grid(
    out: &mut String,
    rows: &[Row<'_>],
    names: &[Vec<String>],
    (width, height, head): (usize, usize, usize),
    lang: Lang,
) {
    let mut edges = vec![0, NO, NO + ACTIVITY];
    edges.extend((1..=names.len()).map(|nth| NO + ACTIVITY + nth * COLUMN));
    edges.push(width);
    let _ = write!(out, "<g fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.35\">");
    for x in &edges {
        let _ = write!(out, "<path d=\"M{x} 0V{height}\"/>");
    }
    for y in [0, head].into_iter().chain(rows.iter().map(|row| row.top + row.height)) {
        let _ = write!(out, "<path d=\"M0 {y}H{width}\"/>");
    }
    out.push_str("</g><g font-weight=\"bold\">");
    text(out, 8, head / 2 + 4, words::CHART_NO.in_lang(lang), "start");
    text(out, NO + 8, head / 2 + 4, words::CHART_ACTIVITY.in_lang(lang), "start");
    for (nth, lines) in names.iter().enumerate() {
        for (line, part) in lines.iter().enumerate() {
            text(out, NO + ACTIVITY + nth * COLUMN + COLUMN / 2, 20 + line * LINE, part, "middle");
        }
    }
    text(out, width - LIMIT + 8, head / 2 + 4, words::CHART_LIMIT.in_lang(lang), "start");
    out.push_str("</g>");
    for row in rows {
        text(out, 8, row.top + 22, &row.step.no, "start");
        for (nth, part) in row.text.iter().enumerate() {
            text(out, NO + 8, row.top + 22 + nth * LINE, part, "start");
        }
        let limit = row.step.limit.as_ref().map(|limit| unit_text(limit.within)).unwrap_or_default();
        text(out, width - LIMIT + 8, row.top + 22, &limit, "start");
    }
}

/// The symbol of a row with its number, and the connectors beside it.
fn draw(out: &mut String, row: &Row<'_>) {
    let (x, y, w, h) = (row.x(), row.middle(), HALF_WIDTH, HALF_HEIGHT);
    // What is not in the paper is drawn with broken lines.
    let dash = if row.step.added { " stroke-dasharray=\"4 3\"" } else { "" };
    let shape = match row.symbol {
        Symbol::Terminal => {
            format!("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{h}\"", x - w, y - h, 2 * w, 2 * h)
        }
        Symbol::Process => format!("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", x - w, y - h, 2 * w, 2 * h),
        Symbol::Decision => format!("<path d=\"M{} {y} {x} {} {} {y} {x} {}Z\"", x - w, y - h, x + w, y + h),
    };
    let _ = write!(out, "{shape} fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"{dash}/>");
    text(out, x, y + 4, &row.step.no, "middle");
    if !row.elsewhere.is_empty() {
        // Beside the symbol is room for what the row's height leaves.
        text(out, x, y + h + 8 + 4, &format!("→ {}", row.elsewhere.join(", ")), "middle");
    }
}

/// From a symbol down to the next row's.
fn arrow(out: &mut String, row: &Row<'_>, next: Option<&Row<'_>>) {
    let Some(next) = next else {
        return;
    };
    let (from, to) = (row.middle() + HALF_HEIGHT, next.middle() - HALF_HEIGHT);
    let path = if row.column == next.column {
        let from = if row.elsewhere.is_empty() { from } else { from + 14 };
        format!("M{} {from}V{to}", row.x())
    } else {
        let side = if next.column > row.column { row.x() + HALF_WIDTH } else { row.x() - HALF_WIDTH };
        format!("M{side} {}H{}V{to}", row.middle(), next.x())
    };
    let _ = write!(
        out,
        "<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.2\" marker-end=\"url(#bagan-panah)\"/>"
    );
}

fn text(out: &mut String, x: usize, y: usize, words: &str, anchor: &str) {
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>", escaped(words));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text in lines of at most so many letters, cut between words.
fn wrap(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let used = lines.last().map_or(0, |line| line.chars().count());
        if used > 0 && used + 1 + word.chars().count() > letters {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;

    #[test]
    fn every_step_of_every_procedure_is_drawn_and_told_once() {
        let set = Defaults::load().expect("sound files");
        for procedure in &set.procedures {
            let drawn = svg(procedure, set.user_of(&procedure.id), Lang::Id);
            let told = in_words(procedure, None, Lang::Id);
            assert_eq!(told.len(), procedure.steps.len(), "{}", procedure.id);
            assert_eq!(drawn.matches("<svg").count(), 1);
            let symbols = drawn.matches("stroke-width=\"1.5\"").count();
            assert_eq!(symbols, procedure.steps.len(), "{}", procedure.id);
            assert!(drawn.matches("Z\" fill=\"none\"").count() >= 1, "{} has a choice", procedure.id);
            assert!(drawn.matches("rx=\"17\"").count() >= 2, "{} begins and ends", procedure.id);
            if let Some(path) = std::env::var_os("ADUAN_CHARTS") {
                std::fs::write(std::path::Path::new(&path).join(format!("{}.svg", procedure.id)), &drawn).unwrap();
            }
        }
    }

    #[test]
    fn what_an_agency_writes_stays_text() {
        let set = Defaults::load().expect("sound files");
        let mut procedure = set.procedures[0].clone();
        procedure.steps[0].text = "<script>alert(\"x\")</script> & lain".into();
        procedure.title = "</title><script>".into();
        let drawn = svg(&procedure, None, Lang::Id);
        assert!(!drawn.contains("<script"), "{drawn}");
    }
}
