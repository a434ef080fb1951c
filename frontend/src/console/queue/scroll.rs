//! The list as the browser has it: where its blocks stand, and moving it. Absent: what is to be drawn.

use leptos::prelude::{document, window};
use shared::id::CaseId;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, NodeList};

/// Below this a list counts as not scrolled, in pixels.
const MOVED_PX: f64 = 8.0;

/// Where somebody is in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Of which post and view.
    pub list: String,
    /// How many rows were loaded.
    pub rows: usize,
    /// The first rows that are seen.
    pub ids: Vec<CaseId>,
    /// How far below the window's edge the first of them begins, in pixels.
    pub top: i32,
}

impl Seen {
    /// As the tab keeps it.
    #[must_use]
    pub fn written(&self) -> String {
        let ids: Vec<&str> = self.ids.iter().map(CaseId::as_str).collect();
        [&self.list, &self.rows.to_string(), &self.top.to_string(), ids.join(" ").as_str()].join("|")
    }

    /// What [`Self::written`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('|');
        let (list, rows, top) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let ids = parts.next()?.split(' ').filter_map(CaseId::parse).collect();
        Some(Self { list, rows, top, ids })
    }
}

/// Whether the list is away from its head.
#[must_use]
pub fn scrolled() -> bool {
    let head = document().query_selector(".queue-head").ok().flatten();
    head.is_some_and(|head| rect(&head).height() > 0.0 && rect(&head).top() < -MOVED_PX)
}

/// Moves the list: the window on a phone, the column at a desk.
pub fn scroll_by(by: f64) {
    if by.abs() < 1.0 {
        return;
    }
    let column = document().query_selector(".queue").ok().flatten();
    match column.filter(|column| column.client_height() < column.scroll_height()) {
        Some(column) => column.set_scroll_top((f64::from(column.scroll_top()) + by).max(0.0) as i32),
        None => window().scroll_by_with_x_and_y(0.0, by),
    }
}

/// The blocks of the list, where it is seen at all.
pub fn blocks() -> Option<NodeList> {
    let list = document().query_selector(".queue").ok().flatten()?;
    if rect(&list).height() == 0.0 {
        return None;
    }
    document().query_selector_all(".queue > .queue-rows").ok()
}

/// The first block that ends below a height of the window.
pub fn first_from(blocks: &NodeList, height: f64) -> u32 {
    let (mut low, mut high) = (0, blocks.length());
    while low < high {
        let middle = u32::midpoint(low, high);
        if element(blocks, middle).is_some_and(|block| rect(&block).bottom() <= height) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Where rows begin to be seen: below the heading that stays.
pub fn head_bottom() -> f64 {
    let heading = document().query_selector(".queue-group").ok().flatten();
    heading.map_or(0.0, |heading| rect(&heading).height())
}

/// An element of a list, by its place.
pub fn element(list: &NodeList, at: u32) -> Option<HtmlElement> {
    list.item(at)?.dyn_into().ok()
}

/// Where an element stands in the window.
pub fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
}

/// The name of a block.
pub fn name_of(block: &Element) -> String {
    block.get_attribute("data-bagian").unwrap_or_default()
}
