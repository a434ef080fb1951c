//! The filing form's markup. Absent: sending it.

use axum::http::StatusCode;
use maud::{Markup, html};
use shared::form::{Field as Name, FilingForm};
use shared::procedure::Asked;
use shared::wire::AgencyPage;
use shared::words::{Lang, citizen as words, form as labels};

use super::at;
use super::parts::{self, Control, Field, Wrong};
use super::reading::Kept;
use super::shell::{Page, Switch};

/// The address of an agency's form, for a kind of complaint where one was chosen.
pub(super) fn address(agency: &AgencyPage, kind: &str) -> String {
    let path = format!("/{}/lapor", agency.agency.id);
    if kind.is_empty() { path } else { format!("{path}?jenis={kind}") }
}

/// The choice among the kinds of complaint that an agency's website takes.
pub(super) fn kinds(page: &AgencyPage, lang: Lang) -> Page {
    let (agency, title) = (&page.agency, words::FORM_KIND.in_lang(lang));
    let path = address(page, "");
    let body = html! {
        h1 { (title) }
        p.lead { (words::FORM_TO.with(lang, &[("agency", &agency.name)])) }
        ul.agencies {
            @for kind in &page.kinds {
                li {
                    a href=(at(&address(page, kind.code()), lang)) {
                        strong { (kind.words().in_lang(lang)) }
                        span.muted { (words::about_kind(*kind).in_lang(lang)) }
                    }
                }
            }
        }
    };
    Page::new("jenis", &format!("{title} · {}", agency.name), lang, body)
        .owner(&agency.name, at(&path, lang))
        .standard(at(&format!("/{}/standar", agency.id), lang))
        .back(at("/", lang))
        .switch(Switch::Link(path))
}

/// The form of an agency, with what was typed into it.
pub(super) struct Form<'a> {
    pub(super) agency: &'a AgencyPage,
    pub(super) key: &'a str,
    pub(super) typed: &'a FilingForm,
    pub(super) files: &'a [Kept],
    pub(super) wrong: &'a [Wrong],
    pub(super) notice: Option<(&'a str, &'a str)>,
    pub(super) lang: Lang,
}

impl<'a> Form<'a> {
    /// A form without key, files, problems and notice.
    pub(super) fn empty(agency: &'a AgencyPage, typed: &'a FilingForm) -> Self {
        Self { agency, key: "", typed, files: &[], wrong: &[], notice: None, lang: Lang::Id }
    }

    /// The form as a page. After a failed sending the language cannot be switched: the link would
    /// lose what was typed.
    pub(super) fn page(&self, status: StatusCode) -> Page {
        let (agency, lang) = (&self.agency.agency, self.lang);
        let path = address(self.agency, &self.typed.kind);
        let title = words::FORM_TITLE.in_lang(lang);
        let title = match self.wrong {
            [] => title.to_owned(),
            _ => words::TITLE_WRONG.with(lang, &[("title", title)]),
        };
        let fresh = status == StatusCode::OK;
        Page::new("lapor", &format!("{title} · {}", agency.name), lang, self.body(&path))
            .status(status)
            .owner(&agency.name, at(&path, lang))
            .standard(at(&format!("/{}/standar", agency.id), lang))
            .back(at("/", lang))
            .switch(if fresh { Switch::Link(path) } else { Switch::None })
            .attribute("instansi", agency.id.as_str())
            .attribute("key", self.key)
            .attribute("jenis", &self.typed.kind)
    }

    fn body(&self, path: &str) -> Markup {
        let (agency, lang) = (&self.agency.agency, self.lang);
        html! {
            (parts::summary(self.wrong, lang))
            @if let Some((title, text)) = self.notice { (parts::notice("problem", title, text)) }
            h1 { (words::FORM_TITLE.in_lang(lang)) }
            p.lead { (words::FORM_TO.with(lang, &[("agency", &agency.name)])) }
            form id="lapor" method="post" action=(at(path, lang)) enctype="multipart/form-data" novalidate {
                input type="hidden" name="key" value=(self.key);
                @if !self.typed.kind.is_empty() { input type="hidden" name="kind" value=(self.typed.kind); }
                (self.story())
                (parts::files(Name::Files.code(), self.files, self.wrong, lang))
                (self.person())
                (self.privacy())
                div.buttons { button.button { (words::FORM_SEND.in_lang(lang)) } }
            }
        }
    }

    fn story(&self) -> Markup {
        let (typed, lang) = (self.typed, self.lang);
        let hints = [labels::STORY_HINT.in_lang(lang), words::FORM_NO_NIK.in_lang(lang)];
        let place = [labels::PLACE_HINT.in_lang(lang)];
        html! {
            (Field { label: words::FORM_STORY.in_lang(lang), hints: &hints, control: Control::Area(8),
                ..self.field(Name::Story, &typed.story, Asked::Required) }.draw(self.wrong, lang))
            (Field { hints: &place, ..self.field(Name::Place, &typed.place, Asked::Optional) }.draw(self.wrong, lang))
            (Field { control: Control::Line("date", "", "off", "short"),
                ..self.field(Name::HappenedOn, &typed.happened_on, Asked::Optional) }.draw(self.wrong, lang))
        }
    }

    fn person(&self) -> Markup {
        let (typed, asked, lang) = (self.typed, self.agency.procedure.identity, self.lang);
        let phone = [labels::PHONE_HINT.in_lang(lang)];
        let hint = words::FORM_PERSON_HINT.with(lang, &[("agency", &self.agency.agency.name)]);
        let line = |name, value, asked, control| Field { control, ..self.field(name, value, asked) };
        let rows = [
            (asked.name, line(Name::Name, &typed.name, asked.name, Control::Line("text", "", "name", ""))),
            (
                asked.phone,
                Field {
                    hints: &phone,
                    ..line(Name::Phone, &typed.phone, asked.phone, Control::Line("tel", "tel", "tel", "medium"))
                },
            ),
            (
                asked.address,
                line(Name::Address, &typed.address, asked.address, Control::Line("text", "", "street-address", "")),
            ),
            (asked.email, line(Name::Email, &typed.email, asked.email, Control::Line("email", "email", "email", ""))),
        ];
        html! {
            @if rows.iter().any(|(asked, _)| *asked != Asked::No) {
                h2 { (words::FORM_PERSON.in_lang(lang)) }
                p.muted { (hint) }
                @for (_, field) in rows.iter().filter(|(asked, _)| *asked != Asked::No) { (field.draw(self.wrong, lang)) }
            }
        }
    }

    fn field<'f>(&self, name: Name, value: &'f str, asked: Asked) -> Field<'f> {
        Field {
            id: name.code(),
            name: name.code(),
            label: name.label().in_lang(self.lang),
            optional: asked != Asked::Required,
            hints: &[],
            value,
            control: Control::Line("text", "", "off", ""),
        }
    }

    /// What the data is for, in short, and the rest on asking (UU 27/2022: purpose, basis, who sees
    /// it, rights).
    fn privacy(&self) -> Markup {
        let (agency, lang) = (&self.agency.agency, self.lang);
        html! {
            div.notice.info id="privasi" {
                strong { (words::PRIVACY_TITLE.in_lang(lang)) }
                p { (words::PRIVACY_SHORT.in_lang(lang)) }
                details {
                    summary { (words::PRIVACY_DETAILS.in_lang(lang)) }
                    ul {
                        li { (words::PRIVACY_PURPOSE.in_lang(lang)) }
                        li { (words::PRIVACY_WHO.with(lang, &[("agency", &agency.name)])) }
                        li { (words::PRIVACY_RIGHTS.in_lang(lang)) }
                        li { (words::PRIVACY_BASIS.in_lang(lang)) }
                    }
                }
            }
        }
    }
}
