//! The marks of an answer: five rows of word and shape, and what a low one brings about. Absent: judging them.

use maud::{Markup, html};
use shared::form::Field as Name;
use shared::procedure::{Rating, RatingRule};
use shared::wire::CaseView;
use shared::words::citizen::steps as words;
use shared::words::{Lang, form as labels};

use super::parts::{self, Wrong};

/// The marks, from the lowest up, with the one chosen.
pub(super) fn marks(view: &CaseView, prefix: &str, chosen: &str, wrong: &[Wrong], lang: Lang) -> Markup {
    let Some(rule) = view.procedure.rating else {
        return html! {};
    };
    let id = format!("{prefix}{}", Name::Rating.code());
    let problem = parts::wrong_at(wrong, &id);
    html! {
        fieldset.field.wrong[problem.is_some()] {
            legend { (labels::RATING.in_lang(lang)) " " (parts::optional(lang)) }
            (parts::hint(&id, &reopens(view, rule, lang).iter().map(String::as_str).collect::<Vec<_>>()))
            @if let Some(sentence) = problem { p.problem id={ (id) "-problem" } { (sentence) } }
            @for (nth, rating) in Rating::ALL.iter().enumerate() {
                @let own = if nth == 0 { id.clone() } else { format!("{id}-{}", rating.code()) };
                div.choice {
                    input type="radio" name=(Name::Rating.code()) id=(own) value=(rating.code())
                        checked[chosen == rating.code()];
                    label for=(own) { span.dots aria-hidden="true" { (rating.dots()) } " " (rating.words().in_lang(lang)) }
                }
            }
        }
    }
}

/// What a low mark does, where it does not close.
fn reopens(view: &CaseView, rule: RatingRule, lang: Lang) -> Option<String> {
    let superior = parts::holder(&view.agency, rule.superior, None, lang);
    let marks = rule.reopening(lang);
    (!marks.is_empty()).then(|| words::RATING_REOPENS.with(lang, &[("marks", &marks), ("superior", superior)]))
}

/// What the reporter made of the last answer, and who was told; nothing where they said nothing of it.
pub(super) fn given(view: &CaseView, lang: Lang) -> Markup {
    let told = view.procedure.rating.filter(|_| view.case.dissatisfied());
    let superior = told.map(|rule| parts::holder(&view.agency, rule.superior, None, lang));
    html! {
        @if let Some(rating) = view.case.rating() {
            p { span.dots aria-hidden="true" { (rating.dots()) } " " (words::rated(rating, lang)) }
        }
        @if let Some(superior) = superior { p { (words::TOLD_SUPERIOR.with(lang, &[("superior", superior)])) } }
    }
}
