//! `/{agency}/aduan` and `/{agency}/aduan/{number}`: complaints shown to the public, and this month's figures. Plain
//! pages that no app takes over. Absent: what may be shown (see [`shared::publication`]).

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::http::Uri;
use maud::{Markup, html};
use serde::Deserialize;
use shared::agency::Agency;
use shared::id::{AgencyId, IdempotencyKey, RegisterNumber};
use shared::procedure::State as Stage;
use shared::publication::heading;
use shared::text;
use shared::time::{long_date, month_and_year, parse_date};
use shared::wire::{MonthFigures, OpenFile, PublishedAsked, PublishedCase, PublishedPage};
use shared::words::{Lang, citizen, publication as words};

use super::shell::{Page, Switch};
use super::{PageLang, at, parts};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller, Id};

/// Longest beginning of a complaint in a list, in characters.
const BEGINNING_LEN_MAX: usize = 220;
/// Longest search that is looked at, in characters.
const SOUGHT_LEN_MAX: usize = 100;

/// What is sought, as the form writes it into the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sought {
    cari: String,
    tentang: String,
    keadaan: String,
    setelah: String,
}

impl Sought {
    fn asked(&self) -> PublishedAsked {
        PublishedAsked {
            words: self.cari.chars().take(SOUGHT_LEN_MAX).collect(),
            category: self.tentang.clone(),
            state: self.keadaan.clone(),
            after: self.setelah.clone(),
        }
    }

    fn filters(&self) -> bool {
        !(self.cari.trim().is_empty() && self.tentang.is_empty() && self.keadaan.is_empty())
    }

    /// The address of the same search, from a place on.
    fn address(&self, agency: &AgencyId, after: &str) -> String {
        let fields =
            [("cari", self.cari.as_str()), ("tentang", &self.tentang), ("keadaan", &self.keadaan), ("setelah", after)];
        let fields: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(fields).unwrap_or_default();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/{agency}/aduan{mark}{query}")
    }
}

/// The list, with its search.
pub(crate) async fn list(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Id(id): Id<AgencyId>,
    uri: Uri,
) -> Result<Page, ApiFault> {
    let Query(sought) = Query::<Sought>::try_from_uri(&uri).unwrap_or_default();
    let agency = act::standard(&app, &id).await?.agency;
    let found = act::published(&app, &id, &sought.asked(), lang).await?;
    let figures = act::month_figures(&app, &id).await?;
    let files = act::open_data(&app, &id, lang).await?.files;
    let body = html! {
        h1 { (words::LIST_TITLE.in_lang(lang)) }
        p.lead { (words::LIST_LEAD.in_lang(lang)) }
        @if sought.setelah.is_empty() { (month(&figures, lang)) }
        (search(&agency, &sought, lang))
        (rows(&id, &found, &sought, lang))
        @if let Some(next) = &found.next {
            p { a href=(at(&sought.address(&id, next), lang)) { (words::LIST_OLDER.in_lang(lang)) } }
        }
        (open_data(&files, lang))
        div.buttons { a.button href=(at(&format!("/{id}/lapor"), lang)) { (citizen::FORM_TITLE.in_lang(lang)) } }
    };
    let title = format!("{} · {}", words::LIST_TITLE.in_lang(lang), agency.name);
    let page = Page::new("bacaan", &title, lang, body).owner(&agency.name, at(&format!("/{id}/lapor"), lang));
    Ok(page.rooms(&id).switch(Switch::Link(sought.address(&id, &sought.setelah))))
}

/// The files for anyone, once there are any.
fn open_data(files: &[OpenFile], lang: Lang) -> Markup {
    let form = |file: &OpenFile| file.name.rsplit('.').next().unwrap_or_default().to_uppercase();
    html! {
        @if !files.is_empty() {
            p {
                (words::OPEN_DATA.in_lang(lang)) " ("
                @for (nth, file) in files.iter().enumerate() {
                    @if nth > 0 { ", " }
                    a href=(file.address) download { (form(file)) }
                }
                ")"
            }
        }
    }
}

fn month(figures: &MonthFigures, lang: Lang) -> Markup {
    let name =
        parse_date(&format!("{}-01", figures.month)).map(|first| month_and_year(first, lang)).unwrap_or_default();
    let rows = [
        (figures.came, words::FIGURE_IN),
        (figures.ended, words::FIGURE_ENDED),
        (figures.open, words::FIGURE_OPEN),
        (figures.late, words::FIGURE_LATE),
    ];
    html! {
        section.panel aria-labelledby="angka" {
            h2 id="angka" { (name) }
            ul.figures { @for (count, label) in rows { li { strong { (count) } " " (label.in_lang(lang)) } } }
            p.muted { (words::FIGURES_NOTE.in_lang(lang)) }
        }
    }
}

fn search(agency: &Agency, sought: &Sought, lang: Lang) -> Markup {
    let states = [("open", words::FILTER_STATE_OPEN), ("ended", words::FILTER_STATE_ENDED)];
    html! {
        form.filter role="search" action=(format!("/{}/aduan", agency.id)) {
            @if lang == Lang::En { input type="hidden" name="bahasa" value="en"; }
            div.field {
                label for="cari" { (words::SEARCH.in_lang(lang)) }
                input id="cari" name="cari" type="search" autocomplete="off" maxlength=(SOUGHT_LEN_MAX) value=(sought.cari);
            }
            @if !agency.categories.is_empty() {
                div.field {
                    label for="tentang" { (words::FILTER_CATEGORY.in_lang(lang)) }
                    select
                        id="tentang" name="tentang" {
                        option value="" { (words::FILTER_CATEGORY_ALL.in_lang(lang)) }
                        @for one in &agency.categories {
                            option value=(one.id) selected[one.id.as_str() == sought.tentang] { (one.name) }
                        }
                    }
                }
            }
            div.field {
                label for="keadaan" { (words::FILTER_STATE.in_lang(lang)) }
                select
                        id="keadaan" name="keadaan" {
                    option value="" { (words::FILTER_STATE_ALL.in_lang(lang)) }
                    @for (code, label) in states {
                        option value=(code) selected[code == sought.keadaan] { (label.in_lang(lang)) }
                    }
                }
            }
            div.buttons {
                button.button { (words::SEARCH_DO.in_lang(lang)) }
                @if sought.filters() {
                    a.button.quiet href=(at(&format!("/{}/aduan", agency.id), lang)) { (words::LIST_ALL.in_lang(lang)) }
                }
            }
        }
    }
}

fn rows(agency: &AgencyId, found: &PublishedPage, sought: &Sought, lang: Lang) -> Markup {
    if found.rows.is_empty() {
        let none = if sought.filters() { words::LIST_NONE_FOUND } else { words::LIST_NONE };
        return html! { p.empty role="status" { (none.in_lang(lang)) } };
    }
    html! {
        ul.published {
            @for row in &found.rows {
                li {
                    h2 { a href=(address(agency, &row.number, lang)) { (heading(&row.text)) } }
                    p { (text::summary(&row.text, BEGINNING_LEN_MAX)) }
                    p.muted { (state(row, lang)) " · " (told_on(row, lang)) @if let Some(category) = &row.category { " · " (category) } }
                }
            }
        }
    }
}

fn address(agency: &AgencyId, number: &RegisterNumber, lang: Lang) -> String {
    at(&format!("/{agency}/aduan/{number}"), lang)
}

fn told_on(row: &PublishedCase, lang: Lang) -> String {
    let date = parse_date(&row.told_on).map(|date| long_date(date, lang)).unwrap_or_default();
    words::TOLD_ON.with(lang, &[("date", &date)])
}

fn answered_on(row: &PublishedCase, lang: Lang) -> Option<String> {
    let date = long_date(parse_date(row.answered_on.as_deref()?)?, lang);
    Some(words::ANSWERED_ON.with(lang, &[("date", &date)]))
}

fn state(row: &PublishedCase, lang: Lang) -> Markup {
    let look = match row.state {
        Stage::Answered | Stage::Closed => "done",
        _ => "waiting",
    };
    html! { span class={ "state " (look) } { (row.state.words().in_lang(lang)) } }
}

/// One complaint.
pub(crate) async fn one(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Id((agency, number)): Id<(AgencyId, RegisterNumber)>,
) -> Result<Page, ApiFault> {
    let found = act::published_case(&app, &agency, &number, lang).await?;
    Ok(page(&agency, &found, app.clock().new_id().as_str(), None, lang))
}

/// What joining sends: the key that the page was made with.
#[derive(Deserialize)]
pub(crate) struct Joining {
    key: IdempotencyKey,
}

/// Counts whoever is affected too, and shows the page again.
pub(crate) async fn follow(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    Id((agency, number)): Id<(AgencyId, RegisterNumber)>,
    typed: Result<Form<Joining>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(joining) = typed.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    let followed = act::follow(&app, &from, &agency, &number, &joining.key).await?;
    let mut found = act::published_case(&app, &agency, &number, lang).await?;
    found.followers = followed.followers;
    let said = parts::notice("success", words::FOLLOWED.in_lang(lang), "");
    Ok(page(&agency, &found, joining.key.as_str(), Some(said), lang))
}

fn page(agency: &AgencyId, found: &PublishedCase, key: &str, said: Option<Markup>, lang: Lang) -> Page {
    let title = heading(&found.text);
    let joined = said.is_some();
    let count = found.followers.to_string();
    let followers = match found.followers {
        0 => words::FOLLOWERS_NONE.in_lang(lang).to_owned(),
        1 => words::FOLLOWERS_ONE.in_lang(lang).to_owned(),
        _ => words::FOLLOWERS.with(lang, &[("count", &count)]),
    };
    let body = html! {
        @if let Some(said) = said { (said) }
        p.step.number { (words::TITLE.with(lang, &[("number", found.number.as_str())])) }
        h1 { (title) }
        p { (state(found, lang)) " " (found.office) }
        p.muted { (told_on(found, lang)) @if let Some(category) = &found.category { " · " (category) } }
        @for paragraph in found.text.split('\n').filter(|line| !line.trim().is_empty()) { p { (paragraph) } }
        @for picture in &found.pictures {
            figure.published-picture {
                img src=(picture.address) alt=(picture.alt) width=(picture.width) height=(picture.height) loading="lazy";
                figcaption { (picture.alt) }
            }
        }
        h2 { (words::ANSWER.in_lang(lang)) }
        @match &found.answer {
            Some(answer) => div.message { @if let Some(date) = answered_on(found, lang) { p.muted { (date) } } @for line in answer.split('\n').filter(|line| !line.trim().is_empty()) { p { (line) } } },
            None => p.muted { (words::NO_ANSWER.in_lang(lang)) },
        }
        section.panel {
            p { (followers) }
            // Shown once the phone has kept it (see `public/boot.js`).
            @if joined {
                p id="diikuti" data-nomor=(found.number) hidden {
                    a href=(at("/milik-saya", lang)) { (words::FOLLOWED_HERE.in_lang(lang)) }
                }
            }
            @if !joined && !found.state.ended() {
                form method="post" action=(address(agency, &found.number, lang)) {
                    input type="hidden" name="key" value=(key);
                    p.hint { (words::FOLLOW_HINT.in_lang(lang)) }
                    div.buttons { button.button.secondary { (words::FOLLOW.in_lang(lang)) } }
                }
            }
        }
    };
    Page::new("bacaan", &title, lang, body)
        .owner(&found.agency, at(&format!("/{agency}/lapor"), lang))
        .rooms(agency)
        .back(at(&format!("/{agency}/aduan"), lang))
        .unlisted()
        .switch(Switch::Link(format!("/{agency}/aduan/{}", found.number)))
}
