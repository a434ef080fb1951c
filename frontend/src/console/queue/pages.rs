//! The pages of a queue as they were loaded, and how a newer answer joins them. A queue of 100,000 rows is walked
//! page by page; only the pages that are looked at are asked for anew. Pure: rows in, rows out.
//! Absent: asking, and drawing.

use std::collections::HashMap;
use std::sync::Arc;

use shared::id::CaseId;
use shared::wire::QueueRow;

/// A row, shared by every list that shows it.
pub type Shared = Arc<QueueRow>;

/// A page, and the key by which the server gave it; the first has none.
#[derive(Clone, Debug, Default)]
struct Page {
    after: Option<String>,
    rows: Vec<Shared>,
}

/// What was loaded of a queue. A case stands in it once, as it was told last.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    pages: Vec<Page>,
    rows: HashMap<CaseId, Shared>,
    /// The key of the page after the last; none where that was the end.
    pub next: Option<String>,
}

impl Pages {
    /// The rows at the head of a queue, of which no more is asked.
    #[must_use]
    pub fn head(rows: Vec<QueueRow>) -> Self {
        let rows = rows.into_iter().map(Shared::new).collect();
        Self { pages: vec![Page { after: None, rows }], ..Self::default() }
    }

    /// The rows in the order they were told.
    pub fn all(&self) -> impl Iterator<Item = &Shared> {
        self.pages.iter().flat_map(|page| &page.rows)
    }

    /// The row of a case.
    #[must_use]
    pub fn row(&self, case: &CaseId) -> Option<&Shared> {
        self.rows.get(case)
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The keys of the first page and of those that hold some cases: what has to be asked for anew while those are
    /// looked at.
    #[must_use]
    pub fn keys(&self, seen: &[CaseId]) -> Vec<Option<String>> {
        let holds = |page: &Page| page.rows.iter().any(|row| seen.contains(&row.id));
        let further = self.pages.iter().skip(1).filter(|page| !seen.is_empty() && holds(page));
        std::iter::once(None).chain(further.map(|page| page.after.clone())).collect()
    }

    /// Takes a page as the server tells it, by its key: a new one behind the last, or one that was loaded before.
    /// Brings the cases that have come among the known ones; those of a page that only goes on have not.
    pub fn take(&mut self, after: Option<&str>, rows: Vec<QueueRow>, next: Option<String>) -> Vec<CaseId> {
        let known = self.pages.iter().position(|page| page.after.as_deref() == after);
        let at = known.unwrap_or(self.pages.len());
        if known.is_none() {
            self.pages.push(Page { after: after.map(str::to_owned), rows: Vec::new() });
        }
        let arrived = if known.is_some() { self.arrived(&rows, next.is_some()) } else { Vec::new() };
        let before = std::mem::take(&mut self.pages[at].rows);
        let fresh: Vec<CaseId> = rows.iter().map(|row| row.id.clone()).collect();
        let last = before.iter().rposition(|row| fresh.contains(&row.id));
        // What stood behind the answer's end still stands; the rest of the page the answer has replaced.
        let beyond = if next.is_some() { last.map_or(0, |last| before.len() - last - 1) } else { 0 };
        let (replaced, stays) = before.split_at(before.len() - beyond);
        for row in replaced.iter().filter(|row| !fresh.contains(&row.id)) {
            self.rows.remove(&row.id);
        }
        if next.is_none() || (last.is_none() && !before.is_empty()) {
            self.cut(at + 1);
            self.next = next;
        } else if at + 1 == self.pages.len() && beyond == 0 {
            self.next = next;
        }
        let mut moved = fresh;
        moved.retain(|id| before.iter().all(|row| row.id != *id));
        self.drop_elsewhere(&moved);
        let mut rows: Vec<Shared> = rows.into_iter().map(|row| self.kept(row)).collect();
        rows.extend_from_slice(stays);
        self.pages[at].rows = rows;
        arrived
    }

    /// The cases of an answer that were not known: all before the last known one, and all where the answer is the
    /// whole. Behind that a page only goes on.
    fn arrived(&self, rows: &[QueueRow], goes_on: bool) -> Vec<CaseId> {
        let last = rows.iter().rposition(|row| self.rows.contains_key(&row.id));
        let end = if goes_on { last.unwrap_or(0) } else { rows.len() };
        rows[..end].iter().filter(|row| !self.rows.contains_key(&row.id)).map(|row| row.id.clone()).collect()
    }

    /// Keeps a row; one that says the same as before stays the same, so that nothing is drawn again.
    fn kept(&mut self, row: QueueRow) -> Shared {
        let same = self.rows.get(&row.id).filter(|before| ***before == row).cloned();
        let row = same.unwrap_or_else(|| Arc::new(row));
        self.rows.insert(row.id.clone(), Arc::clone(&row));
        row
    }

    /// Forgets the pages from one on.
    fn cut(&mut self, from: usize) {
        for page in self.pages.drain(from..) {
            for row in page.rows {
                self.rows.remove(&row.id);
            }
        }
    }

    /// A case that moved between two answers stands where it was told last.
    fn drop_elsewhere(&mut self, moved: &[CaseId]) {
        if moved.iter().any(|id| self.rows.contains_key(id)) {
            for page in &mut self.pages {
                page.rows.retain(|row| !moved.contains(&row.id));
            }
        }
    }
}

#[cfg(test)]
mod tests;
