//! The few things asked of the browser itself: time, chance, focus, title, address, downloads.
//! Absent: requests (see [`crate::client`]).

use js_sys::Date;
use leptos::prelude::{document, request_animation_frame, window};
use shared::time::Moment;
use shared::words::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Blob, Element, HtmlAnchorElement, HtmlElement, MouseEvent, Url};

/// The phone's own time. Due moments are judged by the server's time instead (`CaseView::now`).
#[must_use]
pub fn now() -> Moment {
    // Milliseconds since 1970 are whole and far below 2^53.
    Moment::from_millis(Date::now() as i64)
}

/// A new idempotency key: 128 bits of chance as 32 hexadecimal digits. `crypto.randomUUID` is
/// passed over, since it is missing on pages that are not served by HTTPS.
#[must_use]
pub fn new_key() -> String {
    let mut chance = [0_u8; 16];
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut chance));
    if filled.is_err() {
        // Older than any browser that runs this; two forms of one moment still differ.
        let now = Date::now().to_bits().to_le_bytes();
        let more = js_sys::Math::random().to_bits().to_le_bytes();
        chance[..8].copy_from_slice(&now);
        chance[8..].copy_from_slice(&more);
    }
    chance.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts the focus on the element with an id once what is being drawn is there; brings it into view.
pub fn focus_on(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    });
}

/// Hands a file to the browser's downloads, under a name. A link could not carry the token it was fetched with.
pub fn hand_over(blob: &Blob, name: &str) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}

/// Whether it shows the pages of a letter within a page of ours; phones open it in an app of their own.
#[must_use]
pub fn shows_papers() -> bool {
    let shows = js_sys::Reflect::get(&window().navigator(), &"pdfViewerEnabled".into());
    shows.is_ok_and(|shows| shows.is_truthy())
}

/// Names the page, in the tab and to a screen reader.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says in which language the page is.
pub fn set_page_lang(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// The language the server wrote the page in.
#[must_use]
pub fn page_lang() -> Lang {
    let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
    Lang::from_tag(tag.as_deref().unwrap_or_default())
}

/// Whether the browser believes it has a network.
#[must_use]
pub fn online() -> bool {
    window().navigator().on_line()
}

/// How words that are searched for stand behind an address: after a `#`, which no server is sent.
pub const NAMED: &str = "#kata=";

/// Path and query of the page; words that are searched for are taken with the query, nothing else behind a `#` is.
#[must_use]
pub fn place() -> (String, String) {
    let location = window().location();
    let named = location.hash().unwrap_or_default();
    let named = if named.starts_with(NAMED) { named } else { String::new() };
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default() + &named)
}

/// Path and query of the page, as one.
#[must_use]
pub fn address() -> String {
    let (path, query) = place();
    path + &query
}

/// The link to a page of this site that was clicked as links usually are: without a key held, to be opened here.
#[must_use]
pub fn link_clicked(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let special = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || special {
        return None;
    }
    let clicked: Element = event.target()?.dyn_into().ok()?;
    clicked.closest("a[href]").ok().flatten()?.dyn_into().ok()
}

/// Where a tab remembers the language of the console.
const LANG_KEY: &str = "aduan-bahasa";

/// The language chosen in this tab, or the page's.
#[must_use]
pub fn kept_lang() -> Lang {
    kept_in_tab(LANG_KEY).map_or_else(page_lang, |tag| Lang::from_tag(&tag))
}

/// Has the tab remember a language.
pub fn keep_lang(lang: Lang) {
    keep_in_tab(LANG_KEY, Some(lang.tag()));
}

/// What this tab was given to keep under a key. It ends with the tab.
#[must_use]
pub fn kept_in_tab(key: &str) -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Gives the tab something to keep under a key, or has it forget. Where a browser keeps nothing, nothing happens.
pub fn keep_in_tab(key: &str, text: Option<&str>) {
    if let Ok(Some(tab)) = window().session_storage() {
        let _ = text.map_or_else(|| tab.remove_item(key), |text| tab.set_item(key, text));
    }
}

/// Has the server write the page of an address, as a new entry of the browser's history or in place of this one.
pub fn load(address: &str, in_place: bool) {
    let location = window().location();
    let _ = if in_place { location.replace(address) } else { location.assign(address) };
}

/// Has the server write the page of this address.
pub fn load_again() {
    let _ = window().location().reload();
}

/// Brings a script of ours that the first page does without. Once is enough: it sees by itself what it can
/// help with, on this page and on those that follow. Where it does not come, the page works as it stands.
pub fn bring(name: &str) {
    let address = format!("/aset/warga/{name}");
    let (page, known) = (document(), format!("script[src='{address}']"));
    if page.query_selector(&known).ok().flatten().is_some() {
        return;
    }
    let (Ok(script), Some(root)) = (page.create_element("script"), page.document_element()) else { return };
    let _ = script.set_attribute("type", "module");
    let _ = script.set_attribute("src", &address);
    let _ = root.append_child(&script);
}

/// Whether the page is as narrow as a phone's.
#[must_use]
pub fn narrow() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width < 700.0)
}

/// Opens the print window.
pub fn print() {
    let _ = window().print();
}

/// A text as it stands in one part of an address.
#[must_use]
pub fn in_address(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

/// A part of an address as it was before it was put there.
#[must_use]
pub fn from_address(part: &str) -> Option<String> {
    js_sys::decode_uri_component(part).ok().map(String::from)
}
