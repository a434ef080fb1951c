//! Choosing on a plain page: a list that folds, and a switch. Absent: what may be chosen.

use maud::{Markup, html};
use shared::form::Field as Name;
use shared::words::{Lang, Words};

use super::parts::{Wrong, described, hint, optional, wrong_at};

/// A list that folds, with what stands there before anything is chosen.
pub(super) struct Select<'a> {
    pub(super) field: Name,
    pub(super) hint: Option<Words>,
    /// What stands there when nothing is chosen.
    pub(super) none: Words,
    /// Code and name of what may be chosen.
    pub(super) rows: &'a [(String, String)],
    pub(super) chosen: &'a str,
    /// Whether nothing need be chosen, and says so.
    pub(super) optional: bool,
}

impl Select<'_> {
    /// The list, with its problem if it has one.
    pub(super) fn draw(&self, wrong: &[Wrong], lang: Lang) -> Markup {
        let id = self.field.code();
        let problem = wrong_at(wrong, id);
        let hints: Vec<&str> = self.hint.iter().map(|hint| hint.in_lang(lang)).collect();
        html! {
            div.field.wrong[problem.is_some()] {
                label for=(id) {
                    (self.field.label().in_lang(lang)) @if self.optional { " " (optional(lang)) }
                }
                (hint(id, &hints))
                @if let Some(sentence) = problem { p.problem id={ (id) "-problem" } { (sentence) } }
                select
                    id=(id) name=(id) aria-invalid=[problem.map(|_| "true")]
                    aria-describedby=[described(id, !hints.is_empty(), problem.is_some())] {
                    option value="" { (self.none.in_lang(lang)) }
                    @for (code, name) in self.rows {
                        option value=(code) selected[code == self.chosen] { (name) }
                    }
                }
            }
        }
    }
}

/// A switch with the sentence that says what it does.
pub(super) fn tick(field: Name, says: Words, set: bool, lang: Lang) -> Markup {
    let id = field.code();
    html! {
        div.choice {
            input type="checkbox" id=(id) name=(id) value="1" checked[set];
            label for=(id) { (field.label().in_lang(lang)) span.hint { (says.in_lang(lang)) } }
        }
    }
}
