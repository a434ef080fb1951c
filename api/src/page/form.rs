//! The filing form's markup. Absent: sending it.

use axum::http::StatusCode;
use maud::{Markup, html};
use shared::form::{self, Field as Name, FilingForm};
use shared::privacy;
use shared::procedure::{Asked, Capacity};
use shared::wire::AgencyPage;
use shared::words::citizen::{self as words, asked};
use shared::words::{Lang, form as labels};

use super::choice::{self, Select};
use super::parts::{self, Control, Field, Wrong};
use super::reading::Kept;
use super::shell::{Page, Switch};
use super::{aside, at};

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
        .rooms(&agency.id)
        .back(at("/", lang))
        .switch(Switch::Link(path))
}

/// The form of an agency, with what was typed into it.
pub(super) struct Form<'a> {
    pub(super) agency: &'a AgencyPage,
    pub(super) key: &'a str,
    pub(super) typed: &'a FilingForm,
    pub(super) files: &'a [Kept],
    /// The picture of an identity document that was received.
    pub(super) document: Option<&'a Kept>,
    /// The category the reporter has seen the switches set for.
    pub(super) weighed: &'a str,
    /// Whether that is news.
    pub(super) urged: bool,
    pub(super) wrong: &'a [Wrong],
    pub(super) notice: Option<(&'a str, &'a str)>,
    pub(super) lang: Lang,
}

impl<'a> Form<'a> {
    /// A form without key, files, problems and notice.
    pub(super) fn empty(agency: &'a AgencyPage, typed: &'a FilingForm) -> Self {
        Self {
            agency,
            key: "",
            typed,
            files: &[],
            document: None,
            weighed: "",
            urged: false,
            wrong: &[],
            notice: None,
            lang: Lang::Id,
        }
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
        let kind = &self.typed.kind;
        let chosen = if kind.is_empty() { String::new() } else { format!("?kind={kind}") };
        Page::new("lapor", &format!("{title} · {}", agency.name), lang, self.body(&path))
            .status(status)
            .owner(&agency.name, at(&path, lang))
            .rooms(&agency.id)
            .back(at("/", lang))
            .switch(if fresh { Switch::Link(path) } else { Switch::None })
            .attribute("instansi", agency.id.as_str())
            .attribute("key", self.key)
            .attribute("jenis", kind)
            .ahead(format!("/api/v1/agencies/{}{chosen}", agency.id))
    }

    fn body(&self, path: &str) -> Markup {
        let (agency, lang) = (&self.agency.agency, self.lang);
        html! {
            (parts::summary(self.wrong, lang))
            @if let Some((title, text)) = self.notice { (parts::notice("problem", title, text)) }
            @if self.urged { (self.urging()) }
            h1 { (words::FORM_TITLE.in_lang(lang)) }
            p.lead { (words::FORM_TO.with(lang, &[("agency", &agency.name)])) }
            form id="lapor" method="post" action=(at(path, lang)) enctype="multipart/form-data" autocomplete="off" novalidate {
                input type="hidden" name="key" value=(self.key);
                @if !self.typed.kind.is_empty() { input type="hidden" name="kind" value=(self.typed.kind); }
                (self.story())
                (parts::files(Name::Files.code(), self.files, self.agency.recording_mb, self.wrong, lang))
                (self.secrecy())
                (self.person())
                (aside::trap(lang))
                (self.privacy())
                div.buttons { button.button { (words::FORM_SEND.in_lang(lang)) } }
            }
        }
    }

    fn story(&self) -> Markup {
        let (typed, lang) = (self.typed, self.lang);
        let hints = [labels::STORY_HINT.in_lang(lang), words::FORM_NO_NIK.in_lang(lang)];
        let (region, place) = ([labels::REGION_HINT_PLAIN.in_lang(lang)], [labels::PLACE_HINT.in_lang(lang)]);
        html! {
            (Field { label: words::FORM_STORY.in_lang(lang), hints: &hints, control: Control::Area(8),
                ..self.field(Name::Story, &typed.story, Asked::Required) }.draw(self.wrong, lang))
            (self.topic())
            (Field { hints: &region, ..self.field(Name::Region, &typed.region, Asked::Optional) }
                .draw(self.wrong, lang))
            (Field { hints: &place, ..self.field(Name::Place, &typed.place, Asked::Optional) }.draw(self.wrong, lang))
            (Field { control: Control::Line("date", "", "", "short"),
                ..self.field(Name::HappenedOn, &typed.happened_on, Asked::Optional) }.draw(self.wrong, lang))
        }
    }

    /// What it is about: a category, where the agency has some, and an office.
    fn topic(&self) -> Markup {
        let (agency, typed, lang) = (&self.agency.agency, self.typed, self.lang);
        let categories: Vec<(String, String)> =
            agency.categories.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
        let list = |field, hint, none, rows, chosen| Select { field, hint, none, rows, chosen, optional: true };
        let (hint, abouts) = (Some(asked::CATEGORY_HINT), form::abouts(agency, lang));
        html! {
            @if !categories.is_empty() {
                (list(Name::Category, hint, asked::CATEGORY_NONE, &categories, &typed.category).draw(self.wrong, lang))
            }
            (list(Name::About, None, labels::ABOUT_NOBODY, &abouts, &typed.about).draw(self.wrong, lang))
        }
    }

    /// The two switches. Which category they were weighed for goes along, so that it is asked about once.
    fn secrecy(&self) -> Markup {
        let (typed, lang) = (self.typed.secrecy, self.lang);
        html! {
            fieldset.field {
                legend { (asked::SECRECY_TITLE.in_lang(lang)) }
                p.hint { (asked::SECRECY_LEAD.in_lang(lang)) }
                @if !self.weighed.is_empty() { input type="hidden" name="weighed" value=(self.weighed); }
                (choice::tick(Name::Anonymous, labels::ANONYMOUS_HINT, typed.anonymous, lang))
                (choice::tick(Name::Confidential, labels::CONFIDENTIAL_HINT, typed.confidential, lang))
                (choice::tick(Name::Publish, labels::PUBLISH_HINT, self.typed.publish, lang))
            }
        }
    }

    /// Says that the switches were set, and that nothing was sent yet.
    fn urging(&self) -> Markup {
        let name = self.agency.agency.category(&self.typed.category).map(|one| one.name.as_str()).unwrap_or_default();
        let title = asked::SECRECY_ASKED.with(self.lang, &[("category", name)]);
        html! {
            div.notice.info.asked role="alert" {
                strong { (title) }
                p { (asked::SECRECY_ASKED_THEN.in_lang(self.lang)) }
            }
        }
    }

    fn person(&self) -> Markup {
        let (asked, lang) = (self.agency.procedure.identity, self.lang);
        let rows = form::person(asked);
        let why = match (self.typed.secrecy.anonymous, form::all_optional(asked)) {
            (false, false) => words::FORM_PERSON_HINT,
            (false, true) => asked::PERSON_OPTIONAL,
            (true, false) => asked::SEALED,
            (true, true) => asked::SEALED_OPTIONAL,
        };
        html! {
            @if !rows.is_empty() {
                h2 { (words::FORM_PERSON.in_lang(lang)) }
                p.muted { (why.with(lang, &[("agency", &self.agency.agency.name)])) }
                @for (field, how) in rows { (self.ask(field, how)) }
            }
        }
    }

    fn ask(&self, field: Name, how: Asked) -> Markup {
        let (typed, lang) = (self.typed, self.lang);
        let line =
            |value, hints, control| Field { hints, control, ..self.field(field, value, how) }.draw(self.wrong, lang);
        match field {
            Name::Nik => {
                let hint = [labels::NIK_HINT.in_lang(lang)];
                line(&typed.nik, &hint, Control::Line("text", "numeric", "", "medium"))
            }
            Name::Phone => {
                let hint = [form::phone_hint(typed.secrecy.anonymous).in_lang(lang)];
                line(&typed.phone, &hint, Control::Line("tel", "", "tel", "medium"))
            }
            Name::Address => line(&typed.address, &[], Control::Line("text", "", "street-address", "")),
            Name::Email => line(&typed.email, &[], Control::Line("email", "", "email", "")),
            Name::Document => parts::document(self.document, how == Asked::Required, self.wrong, lang),
            Name::Capacity => self.capacity(),
            _ => line(&typed.name, &[], Control::Line("text", "", "name", "")),
        }
    }

    /// For whom they speak. Whose name it is stands below, since nothing folds without a script.
    fn capacity(&self) -> Markup {
        let (typed, lang) = (self.typed, self.lang);
        let rows: Vec<(String, String)> =
            Capacity::ALL.iter().map(|one| (one.code().to_owned(), one.words().in_lang(lang).to_owned())).collect();
        let list = Select {
            field: Name::Capacity,
            hint: None,
            none: labels::CAPACITY_SELF,
            rows: &rows,
            chosen: &typed.capacity,
            optional: false,
        };
        let hint = [labels::REPRESENTS_HINT.in_lang(lang)];
        html! {
            (list.draw(self.wrong, lang))
            (Field { hints: &hint, ..self.field(Name::Represents, &typed.represents, Asked::Optional) }
                .draw(self.wrong, lang))
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
            control: Control::Line("text", "", "", ""),
        }
    }

    /// What sending means for one's data, and where to read all of it (UU 27/2022 Ps 20, 21).
    fn privacy(&self) -> Markup {
        let (agency, lang) = (&self.agency.agency, self.lang);
        html! {
            input type="hidden" name=(Name::PrivacyNotice.code()) value=(privacy::VERSION);
            p.hint id="privasi" {
                (asked::SENDING.with(lang, &[("agency", &agency.name)])) " "
                a href=(at("/privasi", lang)) target="_blank" { (asked::SENDING_MORE.in_lang(lang)) }
            }
        }
    }
}
