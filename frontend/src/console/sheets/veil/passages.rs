//! A text that is shown to others: what was told to choose passages from, what is proposed, and what they would read. Absent: pictures.

use leptos::html::Textarea;
use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::redaction::{self, Find, Span, tidied, undecided, veiled};
use shared::wire::{Passages, Veiled};
use shared::words::redaction as words;

use super::{Veiling, kept};
use crate::browser;
use crate::drawn::drawn;
use crate::lang::{said, say};

/// A text and what is decided on its passages.
#[derive(Clone, Copy)]
pub(in crate::console::sheets) struct Passage {
    told: StoredValue<Passages>,
    veils: RwSignal<Vec<Span>>,
    dismissed: RwSignal<Vec<Span>>,
}

impl Passage {
    /// A text with what was decided on it, here or where it is shown now.
    pub(in crate::console::sheets) fn new(place: &str, told: Passages) -> Self {
        // A newer text has passages of its own.
        let name = |what: &str| format!("{place}/{}/{what}", told.version);
        let veils = kept(name("samar"), told.veils.clone());
        let dismissed = kept(name("biarkan"), told.dismissed.clone());
        Self { told: StoredValue::new(told), veils, dismissed }
    }

    /// What is sent of it.
    pub(in crate::console::sheets) fn veiled(self) -> Veiled {
        let version = self.told.with_value(|told| told.version);
        Veiled { version, veils: self.veils.get_untracked(), dismissed: self.dismissed.get_untracked() }
    }

    /// Whether it may be shown as it is.
    pub(in crate::console::sheets) fn check(self, field: Field) -> Result<String, Problem> {
        self.told.with_value(|told| {
            let (veils, dismissed) = (self.veils.get_untracked(), self.dismissed.get_untracked());
            redaction::shown(field, &told.text, &told.finds, &veils, &dismissed)
        })
    }

    fn cover(self, span: Span) {
        self.dismissed.update(|spans| spans.retain(|one| *one != span));
        self.veils.update(|spans| {
            if !spans.iter().any(|one| one.covers(span)) {
                spans.push(span);
            }
        });
    }

    fn uncover(self, span: Span) {
        self.veils.update(|spans| spans.retain(|one| *one != span));
    }

    /// Leaves a proposal to be read.
    fn dismiss(self, span: Span) {
        self.uncover(span);
        self.dismissed.update(|spans| {
            if !spans.contains(&span) {
                spans.push(span);
            }
        });
    }

    /// Blacks out what is selected in the text.
    fn cover_selected(self, area: &web_sys::HtmlTextAreaElement) {
        let at = |unit: Result<Option<u32>, _>| unit.ok().flatten().unwrap_or_default();
        let (start, end) = (at(area.selection_start()), at(area.selection_end()));
        let span = self.told.with_value(|told| selected(&told.text, start, end));
        if let Some(span) = span {
            self.cover(span);
        }
    }

    /// The text, its proposals, and what would be read.
    pub(in crate::console::sheets) fn view(
        self,
        of: Veiling,
        field: Field,
        problems: RwSignal<Vec<Problem>>,
    ) -> AnyView {
        let area = NodeRef::<Textarea>::new();
        let id = format!("{}{}", of.prefix, field.code());
        let (text, rows) = self.told.with_value(|told| (told.text.clone(), told.text.len() / 40 + 2));
        let cover = move |_| {
            if let Some(area) = area.get_untracked() {
                self.cover_selected(&area);
                browser::focus_on(&format!("{}{}", of.prefix, field.code()));
            }
        };
        let problem = drawn(move || {
            let wrong = problems.with(|all| all.iter().find(|one| one.field == field).copied());
            let sentence = wrong.map(|problem| said(move |lang| problem.sentence(lang)));
            view! { <p class="problem">{sentence}</p> }.into_any()
        });
        view! {
            <div class="field">
                <label for=id.clone()>{say(words::TOLD)}</label>
                <span class="hint" id=format!("{id}-hint")>
                    {say(words::SELECT_HINT)}
                </span>
                {problem}
                // Not `readonly`: a browser lets no key select in that.
                <textarea
                    id=id.clone()
                    node_ref=area
                    aria-readonly="true"
                    on:beforeinput=|event| event.prevent_default()
                    rows=rows.min(14).to_string()
                    aria-describedby=format!("{id}-hint")
                    prop:value=text
                ></textarea>
                <div class="buttons">
                    <button class="button secondary small" type="button" on:click=cover>
                        {say(words::COVER_SELECTED)}
                    </button>
                </div>
            </div>
            {self.proposals()}
            <h4>{say(of.reads)}</h4>
            {self.preview()}
        }
        .into_any()
    }

    /// What the public would read.
    fn preview(self) -> AnyView {
        let text = move || {
            let veils = self.veils.get();
            let shown = self
                .told
                .with_value(|told| tidied(&veils, told.text.chars().count()).map(|veils| veiled(&told.text, &veils)));
            shown.unwrap_or_default()
        };
        view! { <div class="message"><p class="told">{text}</p></div> }.into_any()
    }

    /// The proposals, each to be decided, and what was chosen beside them.
    fn proposals(self) -> AnyView {
        let finds = self.told.with_value(|told| told.finds.clone());
        let none = finds.is_empty().then(|| view! { <p class="hint">{say(words::NO_PROPOSALS)}</p> });
        let all = finds.clone();
        let cover_all = move |_| all.iter().for_each(|find| self.cover(find.span));
        let every = (finds.len() > 1).then(|| {
            view! {
                <button class="button quiet small" type="button" on:click=cover_all>
                    {say(words::COVER_ALL)}
                </button>
            }
        });
        let left = drawn(move || {
            let (veils, dismissed) = (self.veils.get(), self.dismissed.get());
            let left = self.told.with_value(|told| undecided(&told.finds, &veils, &dismissed).len());
            let left = left.to_string();
            view! { <p role="status">{said(move |lang| words::LEFT.with(lang, &[("count", &left)]))}</p> }.into_any()
        });
        let rows = finds.into_iter().map(|find| self.proposal(find)).collect_view();
        let own = drawn(move || {
            let finds = self.told.with_value(|told| told.finds.clone());
            let own = self.veils.get().into_iter().filter(|span| !finds.iter().any(|find| find.span == *span));
            own.map(|span| self.own(span)).collect_view().into_any()
        });
        view! {
            <h4>{say(words::PROPOSALS)}</h4>
            {none}
            {left}
            <ul class="rows">{rows} {own}</ul>
            {every}
        }
        .into_any()
    }

    fn words_of(self, span: Span) -> String {
        let len = usize::try_from(span.to - span.from).unwrap_or_default();
        let skip = usize::try_from(span.from).unwrap_or_default();
        self.told.with_value(|told| told.text.chars().skip(skip).take(len).collect())
    }

    fn proposal(self, find: Find) -> AnyView {
        let span = find.span;
        let covered = Memo::new(move |_| self.veils.with(|veils| veils.iter().any(|veil| veil.covers(span))));
        let left = Memo::new(move |_| !covered.get() && self.dismissed.with(|spans| spans.contains(&span)));
        let passage = self.words_of(span);
        let named = passage.clone();
        let dismiss = (!find.why.certain()).then(|| {
            view! {
                <button
                    class="button quiet small"
                    type="button"
                    aria-pressed=move || left.get().to_string()
                    on:click=move |_| self.dismiss(span)
                >
                    {say(words::LEAVE)}
                    <span class="visually-hidden">" " {named.clone()}</span>
                </button>
            }
        });
        view! {
            <li class="rows-line">
                <span class="stack">
                    <strong class:veil=move || covered.get()>{passage.clone()}</strong>
                    " · "
                    <span class="muted">{say(find.why.words())}</span>
                </span>
                <span class="row">
                    <button
                        class="button secondary small"
                        type="button"
                        aria-pressed=move || covered.get().to_string()
                        on:click=move |_| self.cover(span)
                    >
                        {say(words::COVER)}
                        <span class="visually-hidden">" " {passage}</span>
                    </button>
                    {dismiss}
                </span>
            </li>
        }
        .into_any()
    }

    /// A passage that the officer chose.
    fn own(self, span: Span) -> AnyView {
        let passage = self.words_of(span);
        view! {
            <li class="rows-line">
                <span class="stack">
                    <strong class="veil">{passage.clone()}</strong>
                    " · "
                    <span class="muted">{say(words::OWN)}</span>
                </span>
                <button class="button quiet small" type="button" on:click=move |_| self.uncover(span)>
                    {say(words::UNCOVER)}
                    <span class="visually-hidden">" " {passage}</span>
                </button>
            </li>
        }
        .into_any()
    }
}

/// The passage between two places of a browser's text, which counts in units of UTF-16; without blanks at its ends.
fn selected(text: &str, start: u32, end: u32) -> Option<Span> {
    let (mut unit, mut from, mut to) = (0, None, None);
    for (at, c) in (0_u32..).zip(text.chars()) {
        if unit >= start && unit < end && !c.is_whitespace() {
            from = from.or(Some(at));
            to = Some(at + 1);
        }
        unit += u32::try_from(c.len_utf16()).unwrap_or(1);
    }
    Some(Span { from: from?, to: to? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_is_a_passage_without_the_blanks_around_it() {
        let check = |start, end, expect: Option<(u32, u32)>| {
            let expect = expect.map(|(from, to)| Span { from, to });
            assert_eq!(selected("😀 Pak Budi pergi", start, end), expect, "{start} {end}");
        };
        check(7, 11, Some((6, 10)));
        check(6, 12, Some((6, 10)));
        check(0, 2, Some((0, 1)));
        check(2, 3, None);
        check(5, 5, None);
    }
}
