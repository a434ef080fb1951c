//! A page inside the entry page that Trunk built. Absent: what the pages say.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use shared::id::AgencyId;
use shared::words::{Lang, citizen as words, publication, standard};

use super::at;
use crate::site::{self, Bundle};

/// The kind of page the tracker takes over; every other is the filing app's, or nobody's.
const TRACKING: &str = "lacak";

/// What the app calls itself where it is installed.
const MANIFEST: &str = "manifest.webmanifest";

/// How the other language is reached.
pub(super) enum Switch {
    /// By a link to an address that can be asked for again.
    Link(String),
    /// By sending the same fields to an address, where the page answers a form.
    Form(String, Vec<(&'static str, String)>),
    /// Not from here: what was typed would be lost.
    None,
}

/// A page before it is put into the entry page.
pub(crate) struct Page {
    title: String,
    lang: Lang,
    status: StatusCode,
    /// Whose page it is, beside the name of the site.
    owner: Option<(String, String)>,
    back: Option<String>,
    /// The agency whose other pages the foot leads to.
    rooms: Option<AgencyId>,
    body: Markup,
    switch: Switch,
    attributes: Vec<(&'static str, String)>,
    /// What the app will ask first: fetched along with the app, and not after it.
    ahead: Option<String>,
    private: bool,
    unlisted: bool,
    wait: Option<u32>,
    /// Whether an app takes the page over.
    taken_over: bool,
    bundle: Bundle,
}

/// Marks an answer that has its page already.
#[derive(Clone)]
pub(super) struct Drawn {
    /// The page's own address in Indonesian, where it can be asked for again by anyone.
    pub(super) address: Option<String>,
}

/// The kinds of pages that an app takes over.
const APPS: [&str; 3] = ["pilih", "lapor", TRACKING];
/// How what Trunk has fetched ahead begins; it ends with the head of the page. `public/boot.js` starts an app only
/// where it stands.
const PRELOADS: &str = "<link rel=\"modulepreload\"";

impl Page {
    /// A page of a kind (see the contract in [`super`]).
    pub(super) fn new(kind: &'static str, title: &str, lang: Lang, body: Markup) -> Self {
        Self {
            title: title.to_owned(),
            lang,
            status: StatusCode::OK,
            owner: None,
            back: None,
            rooms: None,
            body,
            switch: Switch::None,
            attributes: vec![("halaman", kind.to_owned())],
            ahead: None,
            private: false,
            unlisted: false,
            wait: None,
            taken_over: APPS.contains(&kind),
            bundle: if kind == TRACKING { Bundle::Tracker } else { Bundle::Citizen },
        }
    }

    pub(super) fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Names the agency whose page it is, with the address its name leads to.
    pub(super) fn owner(mut self, name: &str, address: String) -> Self {
        self.owner = Some((name.to_owned(), address));
        self
    }

    /// Leads to what else the agency whose page it is shows: its standard, and what its residents agreed to show.
    pub(super) fn rooms(mut self, agency: &AgencyId) -> Self {
        self.rooms = Some(agency.clone());
        self
    }

    pub(super) fn back(mut self, address: String) -> Self {
        self.back = Some(address);
        self
    }

    pub(super) fn switch(mut self, switch: Switch) -> Self {
        self.switch = switch;
        self
    }

    /// Adds a `data-` attribute for the app.
    pub(super) fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// Has the browser fetch what the app will ask first while the app itself is on its way.
    pub(super) fn ahead(mut self, address: String) -> Self {
        self.ahead = Some(address);
        self
    }

    /// Forbids keeping the page: it shows a case or a code, and phones are shared.
    pub(super) fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Asks search engines to leave the page out: what a resident told is found here, and not by anyone's name elsewhere.
    pub(super) fn unlisted(mut self) -> Self {
        self.unlisted = true;
        self
    }

    /// Says after how many seconds the same may succeed.
    pub(super) fn wait(mut self, seconds: Option<u32>) -> Self {
        self.wait = seconds;
        self
    }

    fn body(&self) -> Markup {
        let lang = self.lang;
        html! {
            a.skip href="#isi" { (words::SKIP.in_lang(lang)) }
            header.bar {
                @if let Some(back) = &self.back { a.back href=(back) { (words::BACK.in_lang(lang)) } }
                @match &self.owner {
                    Some((name, address)) => a.bar-name href=(address) { (name) },
                    None => a.bar-name href=(at("/", lang)) { (words::APP_NAME.in_lang(lang)) },
                }
            }
            main.column id="isi" tabindex="-1" { (self.body) }
            footer.foot {
                a href=(at("/", lang)) { (words::FOOT_AGENCIES.in_lang(lang)) }
                a href=(at("/lacak", lang)) { (words::FOOT_TRACK.in_lang(lang)) }
                @if let Some(agency) = &self.rooms {
                    a href=(at(&format!("/{agency}/standar"), lang)) { (standard::LINK.in_lang(lang)) }
                    @if self.status == StatusCode::OK {
                        a href=(at(&format!("/{agency}/aduan"), lang)) { (publication::LIST_LINK.in_lang(lang)) }
                    }
                }
                a href=(at("/privasi", lang)) { (words::FOOT_PRIVACY.in_lang(lang)) }
                (self.other_language())
            }
        }
    }

    fn other_language(&self) -> Markup {
        let other = if self.lang == Lang::Id { Lang::En } else { Lang::Id };
        let name = words::OTHER_LANGUAGE.in_lang(self.lang);
        match &self.switch {
            Switch::None => html! {},
            Switch::Link(path) => {
                html! { a href=(at(path, other)) hreflang=(other.tag()) lang=(other.tag()) { (name) } }
            }
            Switch::Form(path, fields) => html! {
                form method="post" action=(at(path, other)) {
                    @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                    button.link lang=(other.tag()) { (name) }
                }
            },
        }
    }

    /// What search engines show of the page, and what the app asks first.
    fn found_by(&self) -> String {
        let about = match self.attributes.iter().any(|(_, value)| value == TRACKING) {
            true => words::TRACK_LEAD.in_lang(self.lang).to_owned(),
            false => {
                let owner = self.owner.as_ref().map(|(name, _)| format!("{name}. ")).unwrap_or_default();
                owner + words::HOME_LEAD.in_lang(self.lang)
            }
        };
        let found = html! {
            meta name="description" content=(about);
            @if let Some(address) = &self.ahead { link rel="preload" href=(address) as="fetch" crossorigin; }
        };
        found.into_string()
    }

    pub(super) fn whole(&self) -> String {
        let escaped = |text: &str| html! { (text) }.into_string();
        let attributes = self.attributes.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escaped(value)));
        let root = format!(
            "<html lang=\"{}\"{} data-status=\"{}\"",
            self.lang.tag(),
            attributes.collect::<String>(),
            self.status.as_u16()
        );
        let name = words::APP_NAME.in_lang(self.lang);
        let title = if self.title == name { escaped(name) } else { format!("{} · {name}", escaped(&self.title)) };
        let manifest = match self.lang {
            Lang::Id => MANIFEST,
            Lang::En => "manifest.en.webmanifest",
        };
        let mut head = "</title>".to_owned();
        if self.private || self.status != StatusCode::OK {
            head.push_str("<meta name=\"robots\" content=\"noindex\">");
        } else {
            head.push_str(&self.found_by());
        }
        // The body last: what people typed stands in it, and must not be taken for a place to fill.
        let entry = site::entry(self.bundle);
        // An app that does not come is neither fetched ahead nor started.
        let entry = match entry.find(PRELOADS).zip(entry.find("</head>")).filter(|_| !self.taken_over) {
            Some((from, to)) if from < to => format!("{}{}", &entry[..from], &entry[to..]),
            _ => entry.into_owned(),
        };
        entry
            .replacen("<html lang=\"id\"", &root, 1)
            .replacen(MANIFEST, manifest, 1)
            .replacen("</title>", &head, 1)
            .replacen("<!--aduan:judul-->", &title, 1)
            .replacen("<!--aduan:isi-->", &self.body().into_string(), 1)
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let address = match &self.switch {
            Switch::Link(path) if !self.private && !self.unlisted && self.status == StatusCode::OK => {
                Some(path.clone())
            }
            _ => None,
        };
        let keep = if self.private { "no-store" } else { "no-cache" };
        let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, keep)];
        let mut response = (self.status, headers, self.whole()).into_response();
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.unlisted {
            response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
        }
        response.extensions_mut().insert(Drawn { address });
        response
    }
}
