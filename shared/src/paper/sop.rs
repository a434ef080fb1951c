//! An agency's SOP on paper, printed back from the data its cases run on: the head, the table with the flow of its steps
//! and their standards (Permenpan RB 35/2012), and the steps that are in no order. Absent: the same as plain text for
//! laying beside a scan (see [`crate::defaults::paper`]).

use chrono::NaiveDate;

use super::{Block, Flow, FlowHeads, FlowLegend, Format, Paper, Signature, Signer, Size};
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::clock::Limit;
use crate::procedure::{self, Procedure, Role, Step};
use crate::words::{Lang, Words, procedure::paper as printed, sop as words};

mod beside;
mod identity;
mod nodes;
mod remarks;
mod rows;

use nodes::Nodes;

/// What an SOP on paper is made of.
pub struct SopPaper<'a> {
    /// The agency, whose names for its offices are used.
    pub agency: &'a Agency,
    /// Its procedure, in the version to be printed.
    pub procedure: &'a Procedure,
    /// By which `hari` is read.
    pub calendar: &'a Calendar,
    /// From when on the version holds, where that is known.
    pub in_force: Option<NaiveDate>,
    /// What it is drawn on; folio across is usual.
    pub format: Format,
    /// Where it is signed.
    pub place: &'a str,
    /// When.
    pub on: Option<NaiveDate>,
    /// Who signs it.
    pub signer: Signer,
}

impl SopPaper<'_> {
    /// Folio, lying across.
    pub const FORMAT: Format = Format { size: Size::F4, landscape: true };
}

/// An SOP on paper.
#[must_use]
pub fn sop(of: &SopPaper<'_>, lang: Lang) -> Paper {
    let openings = [(words::FLOW, of.procedure.filing()), (words::FLOW_RECAP, of.procedure.recap_opening())];
    let flows: Vec<(Words, Nodes<'_>)> =
        openings.into_iter().filter_map(|(title, opening)| Some((title, Nodes::of(of.procedure, opening?)))).collect();
    let outside = |step: &&Step| !flows.iter().any(|(_, nodes)| nodes.holds(step));
    let outside: Vec<&Step> = of.procedure.steps.iter().filter(outside).collect();
    let mut blocks = vec![identity::identity(of, lang)];
    for (title, nodes) in &flows {
        blocks.extend([Block::heading(*title, lang), Block::Flow(Box::new(flow(of, nodes, lang)))]);
    }
    if !outside.is_empty() {
        blocks.push(Block::heading(words::BESIDE, lang));
        blocks.push(Block::Paragraph(words::BESIDE_LEAD.in_lang(lang).to_owned()));
        blocks.push(Block::Table(beside::beside(of, &outside, lang)));
    }
    blocks.push(Block::Signature(Signature::of(&of.signer, of.place, of.on, lang)));
    let title = match of.procedure.paper {
        procedure::Paper::Sop(_) => words::TITLE,
        procedure::Paper::Standard(_) => words::TITLE_STANDARD,
    };
    Paper { format: of.format, subtitle: of.procedure.title.clone(), blocks, ..Paper::of(of.agency, title, lang) }
}

fn flow(of: &SopPaper<'_>, nodes: &Nodes<'_>, lang: Lang) -> Flow {
    let lanes = lanes(of, nodes);
    let said = |words: Words| words.in_lang(lang).to_owned();
    let rows = rows::rows(of, nodes, &lanes, lang);
    Flow {
        heads: FlowHeads {
            no: said(printed::NO),
            activity: said(printed::ACTIVITY),
            lanes: said(words::LANES),
            standards: said(words::STANDARDS),
            inputs: said(words::INPUTS),
            time: said(printed::LIMIT),
            outputs: said(printed::OUTPUTS),
            remark: said(printed::REMARK),
        },
        lanes: lanes.iter().map(|role| called(of, *role, lang)).collect(),
        legend: FlowLegend {
            terminal: said(words::SIGN_TERMINAL),
            process: said(words::SIGN_PROCESS),
            decision: said(words::SIGN_DECISION),
            step: said(words::SIGN_STEP),
            page: said(words::SIGN_PAGE),
            added: if rows.iter().any(|row| row.added) { said(words::SIGN_ADDED) } else { String::new() },
        },
        rows,
    }
}

/// Who acts in a flow, in the order of the printed columns, then whoever the paper has no column for.
fn lanes(of: &SopPaper<'_>, nodes: &Nodes<'_>) -> Vec<Role> {
    let acts = |role: &Role| nodes.all.iter().any(|node| node.role() == *role);
    let columns = of.procedure.head.columns.iter().map(|column| column.role);
    let mut lanes: Vec<Role> = Vec::new();
    for role in columns.filter(acts).chain(nodes.all.iter().map(nodes::Node::role)) {
        if !lanes.contains(&role) {
            lanes.push(role);
        }
    }
    lanes
}

/// What a role is called: as its column is printed, else as the agency calls its office.
fn called(of: &SopPaper<'_>, role: Role, lang: Lang) -> String {
    let column = of.procedure.head.columns.iter().find(|column| column.role == role);
    let name = column.map(|column| column.name.as_str()).or_else(|| of.agency.office(role));
    name.unwrap_or_else(|| role.words().in_lang(lang)).to_owned()
}

fn limit_words(of: &SopPaper<'_>, limit: Limit, lang: Lang) -> String {
    limit.in_words(of.calendar.day, lang)
}
