//! Parts that several pages are made of: fields, the summary of problems, notices, due boxes.
//! Absent: forms and screens.

use maud::{Markup, html};
use shared::agency::Agency;
use shared::form::{FILE_BYTES_MAX, FILES_MAX, Field as Name, Problem};
use shared::id::UnitId;
use shared::media::{MEGABYTE, accepted};
use shared::procedure::Role;
use shared::time::{Moment, Zone, long_moment};
use shared::words::citizen::{self as words, asked};
use shared::words::{Lang, codes, form as labels};

/// What is wrong with a field, in words, and where the field stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The field's `id`.
    pub(super) at: String,
    /// The sentence.
    pub(super) sentence: String,
}

impl Wrong {
    /// The problem of a field whose id is its name, after a prefix.
    pub(super) fn of(problem: Problem, prefix: &str, lang: Lang) -> Self {
        Self { at: format!("{prefix}{}", problem.field.code()), sentence: problem.sentence(lang) }
    }
}

/// A problem's sentence with the name that the field has on this page.
pub(super) fn sentence(problem: Problem, label: &str, lang: Lang) -> String {
    let max = if problem.field == Name::Files { FILES_MAX } else { problem.field.len_max() };
    codes::problem(problem.code).with(lang, &[("field", label), ("max", &max.to_string())])
}

/// The first problem of a field.
pub(super) fn wrong_at<'w>(wrong: &'w [Wrong], id: &str) -> Option<&'w str> {
    wrong.iter().find(|wrong| wrong.at == id).map(|wrong| wrong.sentence.as_str())
}

/// The summary of problems, whose links lead to the fields. Nothing where there are none.
pub(super) fn summary(wrong: &[Wrong], lang: Lang) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div.problems role="alert" tabindex="-1" aria-labelledby="problems-title" {
                h2 id="problems-title" { (words::PROBLEMS_TITLE.in_lang(lang)) }
                ul { @for one in wrong { li { a href={ "#" (one.at) } { (one.sentence) } } } }
            }
        }
    }
}

/// A notice of a kind: `info`, `success` or `problem`.
pub(super) fn notice(kind: &str, title: &str, text: &str) -> Markup {
    let role = if kind == "problem" { "alert" } else { "status" };
    html! {
        div class={ "notice " (kind) } role=(role) {
            strong { (title) }
            @if !text.is_empty() { p { (text) } }
        }
    }
}

/// How a field is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    /// Several lines.
    Area(u8),
    /// One line: input type, input mode, autocomplete, class.
    Line(&'static str, &'static str, &'static str, &'static str),
}

/// A field with label, hint and problem.
pub(super) struct Field<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) optional: bool,
    pub(super) hints: &'a [&'a str],
    pub(super) value: &'a str,
    pub(super) control: Control,
}

impl Field<'_> {
    /// The field, with its problem if it has one.
    pub(super) fn draw(&self, wrong: &[Wrong], lang: Lang) -> Markup {
        let problem = wrong_at(wrong, self.id);
        let described = described(self.id, !self.hints.is_empty(), problem.is_some());
        let invalid = problem.map(|_| "true");
        html! {
            div.field.wrong[problem.is_some()] {
                label for=(self.id) { (self.label) @if self.optional { " " (optional(lang)) } }
                (hint(self.id, self.hints))
                @if let Some(sentence) = problem { p.problem id={ (self.id) "-problem" } { (sentence) } }
                @match self.control {
                    Control::Area(rows) => {
                        textarea id=(self.id) name=(self.name) rows=(rows) aria-invalid=[invalid]
                            aria-describedby=[described] { "\n" (self.value) }
                    }
                    Control::Line(kind, mode, complete, class) => {
                        input class=[Some(class).filter(|class| !class.is_empty())] id=(self.id) name=(self.name)
                            type=[Some(kind).filter(|kind| *kind != "text")]
                            inputmode=[Some(mode).filter(|mode| !mode.is_empty())]
                            autocomplete=[Some(complete).filter(|complete| !complete.is_empty())] value=(self.value)
                            aria-invalid=[invalid]
                            aria-describedby=[described];
                    }
                }
            }
        }
    }
}

/// `(opsional)`, beside the label of a field that may stay empty.
pub(super) fn optional(lang: Lang) -> Markup {
    html! { small { (labels::OPTIONAL.in_lang(lang)) } }
}

/// The hints under a label.
pub(super) fn hint(id: &str, hints: &[&str]) -> Markup {
    html! { @if !hints.is_empty() { span.hint id={ (id) "-hint" } { (hints.join(" ")) } } }
}

pub(super) fn described(id: &str, hint: bool, problem: bool) -> Option<String> {
    let ids = [(hint, "hint"), (problem, "problem")].into_iter().filter(|(there, _)| *there);
    let ids: Vec<String> = ids.map(|(_, what)| format!("{id}-{what}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The file box, its problem, and the files that have arrived already.
pub(super) fn files(id: &str, kept: &[super::reading::Kept], recording_mb: u32, wrong: &[Wrong], lang: Lang) -> Markup {
    let problem = wrong_at(wrong, id);
    let (count, size, recording) = (FILES_MAX.to_string(), megabytes(FILE_BYTES_MAX as u64), recording_mb.to_string());
    let (hints, limit) = match recording_mb {
        0 => (labels::FILES_HINT, words::FORM_FILES_LIMIT),
        _ => (labels::RECORDINGS_HINT, words::FORM_RECORDINGS_LIMIT),
    };
    let limit = limit.with(lang, &[("count", &count), ("size", &size), ("recording", &recording)]);
    html! {
        @if !kept.is_empty() {
            fieldset.field {
                legend { (words::FORM_FILES_KEPT.in_lang(lang)) }
                @for (nth, file) in kept.iter().enumerate() {
                    input type="hidden" name="files" value=(file.id);
                    input type="hidden" name="files_name" value=(file.name);
                    div.choice {
                        input type="checkbox" name="remove" value=(file.id) id={ "r" (nth) };
                        label for={ "r" (nth) } {
                            (words::FORM_FILE_REMOVE.with(lang, &[("name", &file.name)]))
                        }
                    }
                }
            }
        }
        div.field.wrong[problem.is_some()] {
            label for=(id) { (labels::FILES.in_lang(lang)) " " (optional(lang)) }
            (hint(id, &[hints.in_lang(lang), &limit]))
            @if let Some(sentence) = problem { p.problem id={ (id) "-problem" } { (sentence) } }
            input id=(id) name="files" type="file" multiple accept=(accepted(recording_mb))
                aria-invalid=[problem.map(|_| "true")] aria-describedby=[described(id, true, problem.is_some())];
        }
    }
}

/// The box for the picture of an identity document, its problem, and the one that has arrived already.
pub(super) fn document(kept: Option<&super::reading::Kept>, required: bool, wrong: &[Wrong], lang: Lang) -> Markup {
    let id = Name::Document.code();
    let problem = wrong_at(wrong, id);
    let limit = asked::DOCUMENT_LIMIT.with(lang, &[("size", &megabytes(FILE_BYTES_MAX as u64))]);
    html! {
        @if let Some(file) = kept {
            fieldset.field {
                legend { (asked::DOCUMENT_KEPT.in_lang(lang)) }
                input type="hidden" name="document" value=(file.id);
                input type="hidden" name="document_name" value=(file.name);
                div.choice {
                    input type="checkbox" name="remove" value=(file.id) id="r";
                    label for="r" { (words::FORM_FILE_REMOVE.with(lang, &[("name", &file.name)])) }
                }
            }
        }
        div.field.wrong[problem.is_some()] {
            label for=(id) { (labels::DOCUMENT.in_lang(lang)) @if !required { " " (optional(lang)) } }
            (hint(id, &[labels::DOCUMENT_HINT.in_lang(lang), &limit]))
            @if let Some(sentence) = problem { p.problem id={ (id) "-problem" } { (sentence) } }
            input id=(id) name=(id) type="file" accept=(accepted(0))
                aria-invalid=[problem.map(|_| "true")] aria-describedby=[described(id, true, problem.is_some())];
        }
    }
}

/// A limit of files, in megabytes, as people read it.
pub(super) fn megabytes(bytes: u64) -> String {
    (bytes / MEGABYTE).to_string()
}

/// A moment with its machine form.
pub(super) fn time(at: Moment, zone: Zone, lang: Lang) -> Markup {
    html! { time datetime=(zone.rfc3339(at)) { (long_moment(at, zone, lang)) } }
}

/// The arithmetic of a due moment, folded away.
pub(super) fn counted(sentences: &[String], lang: Lang) -> Markup {
    html! {
        @if !sentences.is_empty() {
            details {
                summary { (words::HOW_COUNTED.in_lang(lang)) }
                ol.counting { @for sentence in sentences { li { (sentence) } } }
            }
        }
    }
}

/// What an agency calls whoever holds a role: the unit that was chosen, the office, or the role's own
/// words.
pub(super) fn holder<'a>(agency: &'a Agency, role: Role, unit: Option<&UnitId>, lang: Lang) -> &'a str {
    agency.holds(role, unit).unwrap_or_else(|| role.words().in_lang(lang))
}
