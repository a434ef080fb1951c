//! `/milik-saya`: what is kept on the reader's own phone, and `/bagikan`: where a complaint that another app
//! shared is to go. The server knows nothing of either: it writes the page and all of its sentences, and
//! `public/milik.js` fills in what the phone has. Absent: the store (see `public/simpan.js`).

use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use maud::{Markup, html};
use shared::words::citizen::{self as citizen, phone as words};
use shared::words::{Lang, Words};

use super::home::list;
use super::shell::{Page, Switch};
use super::{PageLang, at};
use crate::act;
use crate::app::App;
use crate::http::ApiFault;

/// Where the script of the page lies.
const SCRIPT: &str = "/aset/warga/milik.js";

/// The list of what the phone keeps.
pub(crate) async fn mine(PageLang(lang): PageLang) -> Page {
    let say = |words: Words| words.in_lang(lang);
    let body = html! {
        div #milik
            data-draf=(say(words::STATE_DRAFT)) data-antre=(say(words::STATE_QUEUED)) data-terima=(say(words::STATE_SENT))
            data-ikut=(say(words::STATE_FOLLOWED)) data-buka=(say(words::MINE_SHOW))
            data-menyusul=(say(words::MINE_NO_NUMBER)) data-ditolak=(say(words::MINE_REFUSED))
            data-hilang=(say(words::MINE_LOST)) data-lanjut=(say(words::MINE_OPEN)) data-lacak=(say(words::MINE_TRACK))
            data-hapus-draf=(say(words::MINE_DELETE_DRAFT)) data-hapus-terima=(say(words::MINE_DELETE_SENT))
            data-hapus-ikut=(say(words::MINE_DELETE_FOLLOWED))
            data-terhapus=(say(words::MINE_DELETED)) data-belum=(say(words::FORGET_UNSENT))
            data-dilupakan=(say(words::FORGOTTEN))
        {
            h1 data-bagian="judul" tabindex="-1" { (say(words::MINE_TITLE)) }
            p.lead { (say(words::MINE_LEAD)) }
            p data-bagian="kabar" role="status" {}
            noscript { div.notice.info { strong { (say(words::MINE_SCRIPT)) } } }
            div data-bagian="isi" hidden {
                (row(lang))
                @for (name, title) in [("antre", words::MINE_QUEUE), ("draf", words::MINE_DRAFTS), ("terima", words::MINE_SENT), ("ikut", words::MINE_FOLLOWED)] {
                    section data-bagian=(name) hidden { h2 { (say(title)) } ul.milik {} }
                }
                p.empty data-bagian="kosong" hidden { strong { (say(words::MINE_NONE)) } " " (say(words::MINE_NONE_HINT)) }
            }
            p.notice.info data-bagian="tertutup" hidden { (say(words::MINE_DENIED)) }
            div.buttons {
                a.button href=(at("/", lang)) { (citizen::HOME_TITLE.in_lang(lang)) }
                a.button.secondary href=(at("/lacak", lang)) { (citizen::FOOT_TRACK.in_lang(lang)) }
            }
            (forget(lang))
            script defer src=(SCRIPT) {}
        }
    };
    Page::new("ponsel", say(words::MINE_TITLE), lang, body)
        .back(at("/", lang))
        .switch(Switch::Link("/milik-saya".to_owned()))
}

/// One complaint of the list, to be filled in.
fn row(lang: Lang) -> Markup {
    html! {
        template {
            li.panel {
                p.row { span.state {} strong.milik-instansi {} span.number.milik-nomor {} }
                p.milik-ringkas {}
                p.muted { time.milik-kapan {} }
                p.milik-catatan {}
                p.row {
                    a.button.small.milik-buka href="/" {}
                    button.button.quiet.small.milik-hapus type="button" { (words::MINE_DELETE.in_lang(lang)) }
                }
                div.notice.info.milik-tanya hidden {
                    p {}
                    p.row {
                        button.button.danger.small type="button" { (words::MINE_DELETE.in_lang(lang)) }
                        button.button.secondary.small type="button" { (words::FORGET_NO.in_lang(lang)) }
                    }
                }
            }
        }
    }
}

fn forget(lang: Lang) -> Markup {
    let say = |words: Words| words.in_lang(lang);
    html! {
        section data-bagian="lupa" {
            h2 { (say(words::FORGET)) }
            p { (say(words::FORGET_HINT)) }
            button.button.secondary type="button" { (say(words::FORGET)) }
            div.notice.problem data-bagian="tanya" hidden {
                strong { (say(words::FORGET_ASK)) }
                p data-bagian="belum" {}
                p { (say(words::FORGET_CODES)) }
                p.row {
                    button.button.danger.small type="button" { (say(words::FORGET_YES)) }
                    button.button.secondary.small type="button" { (say(words::FORGET_NO)) }
                }
            }
        }
    }
}

/// The choice of the agency that what was shared is for.
pub(crate) async fn share(State(app): State<App>, PageLang(lang): PageLang) -> Result<Page, ApiFault> {
    choice(&app, words::SHARE_LEAD, lang).await
}

/// What was shared where the phone has no worker to keep it: read to its end, so that the answer arrives, and
/// dropped; the page says so.
pub(crate) async fn share_unkept(
    State(app): State<App>,
    PageLang(lang): PageLang,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Page, ApiFault> {
    if let Ok(mut form) = form {
        while let Ok(Some(mut field)) = form.next_field().await {
            while let Ok(Some(_)) = field.chunk().await {}
        }
    }
    choice(&app, words::SHARE_NOT_KEPT, lang).await
}

async fn choice(app: &App, lead: Words, lang: Lang) -> Result<Page, ApiFault> {
    let agencies = act::agencies(app).await?;
    let body = html! {
        h1 { (words::SHARE_TITLE.in_lang(lang)) }
        p.lead { (lead.in_lang(lang)) }
        (list(&agencies.iter().collect::<Vec<_>>(), "", lang))
    };
    Ok(Page::new("bagikan", words::SHARE_TITLE.in_lang(lang), lang, body)
        .back(at("/", lang))
        .switch(Switch::Link("/bagikan".to_owned())))
}
