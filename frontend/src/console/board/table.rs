//! A table of figures: a name before each row, and numbers under their heads. Absent: what stands in it.

use leptos::prelude::*;

/// A row: its name, and what stands under each head.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) cells: Vec<AnyView>,
}

/// A cell of words.
pub(super) fn cell(text: impl ToString) -> AnyView {
    let text = text.to_string();
    view! { {text} }.into_any()
}

/// A cell with a drawing of ours.
pub(super) fn drawing(svg: String) -> AnyView {
    view! { <span inner_html=svg></span> }.into_any()
}

/// The table, which scrolls by itself where it is wider than the page.
pub(super) fn table(label: &str, first: &str, heads: &[&str], rows: Vec<Row>) -> AnyView {
    let label = label.to_owned();
    let heads = std::iter::once(&first).chain(heads).map(|words| head(words)).collect_view();
    let row = |row: Row| {
        let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }.into_any()).collect_view();
        view! { <tr><th scope="row">{row.name}</th> {cells}</tr> }.into_any()
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=label>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The head of a column; a column of drawings has none.
fn head(words: &str) -> AnyView {
    match words {
        "" => view! { <td></td> }.into_any(),
        words => view! { <th scope="col">{words.to_owned()}</th> }.into_any(),
    }
}

/// A part of the board, with how its figures are counted.
pub(super) fn part(title: &str, lead: &str, inside: AnyView) -> AnyView {
    view! {
        <section class="panel">
            <h2>{title.to_owned()}</h2>
            <p class="hint">{lead.to_owned()}</p>
            {inside}
        </section>
    }
    .into_any()
}
