//! Papers as they are drawn: everything that must stand on them does, drawing one twice gives the same bytes, and
//! nothing that somebody wrote is taken for more than text.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use shared::paper::Paper;

mod fields;
mod flows;
mod hostile;
mod letters;
mod more;
mod requests;
mod sample;
mod sops;
mod written;

/// Draws a paper, which no paper refuses.
#[track_caller]
fn drawn(paper: &Paper) -> Vec<u8> {
    documents::pdf(paper, sample::made()).unwrap()
}

/// What stands on a drawn paper, page by page, without spaces and hyphens: where a line is broken is the typesetter's.
#[track_caller]
fn pages(pdf: &[u8]) -> Vec<String> {
    pdf_extract::extract_text_from_mem_by_pages(pdf).unwrap().iter().map(|page| squeezed(page)).collect()
}

/// A text without spaces, hyphens and places to break.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !"-\u{ad}\u{2010}\u{200b}".contains(*letter)).collect()
}

/// Fails where some text stands on no page.
#[track_caller]
fn stands(pages: &[String], text: &str) {
    let sought = squeezed(text);
    assert!(pages.iter().any(|page| page.contains(&sought)), "{text:?} stands on no page: {pages:?}");
}
