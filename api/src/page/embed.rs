//! `/sematkan/{agency}/…`: the form and the tracker inside a page of the agency's own site. The pages are
//! the same ones; here they are told who may hold them, their addresses stay inside, and what leads out
//! opens a page of its own.
//!
//! An embedded page sets no cookie and needs no storage: browsers give a frame of another site neither.
//! `?asal=` names the site that holds the frame, for telling it how tall the page is; `?warna=` a colour.
//! On `<html>` stand `data-bingkai` (the agency), `data-bawaan` (what every address inside carries) and
//! `data-asal` (the origin that is told), the last only where the agency's data names it.
//! Absent: which address stays inside and which colour can be worn (see `shared::embed`).

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::Uri;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use shared::embed::{self, Brand, Colour, Theme};
use shared::id::AgencyId;

use super::shell::{Drawn, Page};
use super::{PageLang, track};
use crate::app::App;
use crate::http::policy;
use crate::site;

/// The largest page that is taken into a frame, in bytes: far above any there is.
const PAGE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// The script on an agency's page may be an hour old: a repair reaches every site within one.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// What a page of another site may load.
const CROSS_ORIGIN: (HeaderName, HeaderValue) =
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));

/// What an embedded address asks for beside the page itself.
#[derive(Default, Deserialize)]
pub(crate) struct Wish {
    asal: Option<String>,
    warna: Option<String>,
}

impl Wish {
    /// What an address asks for; what cannot be read is not asked for.
    fn of(uri: &Uri) -> Self {
        Query::try_from_uri(uri).map(|Query(wish)| wish).unwrap_or_default()
    }
}

/// A frame on an agency's page.
struct Frame {
    agency: AgencyId,
    /// The origins that may hold it.
    origins: Vec<String>,
    /// The one that does and wants to be told how tall the page is.
    holder: Option<String>,
    colour: Option<Colour>,
}

/// `/sematkan.js`.
pub(crate) async fn script(asked: HeaderMap) -> Response {
    let mut response = site::asset("warga/sematkan.js", &asked);
    response.headers_mut().insert(CACHE_CONTROL, AN_HOUR);
    response.headers_mut().insert(CROSS_ORIGIN.0, CROSS_ORIGIN.1);
    response
}

/// `/sematkan/warna.css?warna=0f5d63`: a colour as a stylesheet, in the themes where it can be worn.
pub(crate) async fn colours(uri: Uri) -> Response {
    let (wish, mut sheet) = (Wish::of(&uri), String::new());
    let colour = wish.warna.as_deref().and_then(Colour::parse);
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let Some(Brand { brand, deep, on_brand, ground }) = colour.and_then(|colour| theme.brand(colour)) else {
            continue;
        };
        let _ = writeln!(
            sheet,
            "@media (prefers-color-scheme:{name}){{:root{{--brand:{brand};--brand-deep:{deep};--on-brand:{on_brand};\
             --brand-ground:{ground}}}}}"
        );
    }
    ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=86400")], sheet).into_response()
}

/// The tracker with the number of the address in it.
pub(crate) async fn open_with(lang: PageLang, Path((_, number)): Path<(AgencyId, String)>) -> Page {
    track::open_with(lang, Path(number)).await
}

/// Puts every page of an agency's embedded addresses into its frame, faults included.
pub(crate) async fn frame(State(app): State<App>, request: Request, next: Next) -> Response {
    let wish = Wish::of(request.uri());
    let agency = request.uri().path().split('/').nth(2).and_then(AgencyId::parse);
    let frame = match agency {
        Some(agency) => Frame::of(&app, agency, &wish).await,
        None => None,
    };
    let mut response = next.run(request).await;
    let Some(frame) = frame else { return response };
    let headers = response.headers_mut();
    if let Ok(allowed) = HeaderValue::from_str(&policy(&frame.ancestors())) {
        headers.insert(CONTENT_SECURITY_POLICY, allowed);
    }
    headers.insert(CROSS_ORIGIN.0, CROSS_ORIGIN.1);
    if response.extensions().get::<Drawn>().is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let bytes = to_bytes(body, PAGE_BYTES_MAX).await.unwrap_or_default();
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, Body::from(frame.holds(&String::from_utf8_lossy(&bytes))))
}

impl Frame {
    /// The frame of an agency; none where there is no such agency, or nobody can say now.
    async fn of(app: &App, agency: AgencyId, wish: &Wish) -> Option<Self> {
        let mut reader = app.store().reader().await.ok()?;
        let found = app.definitions().agency(&mut reader, agency.as_str()).await.ok()?;
        let origins = found.embed_origins.clone();
        let holder = wish.asal.clone().filter(|origin| origins.contains(origin));
        Some(Self { agency, origins, holder, colour: wish.warna.as_deref().and_then(Colour::parse) })
    }

    fn ancestors(&self) -> String {
        if self.origins.is_empty() { "'none'".to_owned() } else { self.origins.join(" ") }
    }

    /// What every address inside carries.
    fn carried(&self) -> String {
        let colour = self.colour.map(|colour| format!("warna={}", colour.digits()));
        let holder = self.holder.as_deref().map(|origin| format!("asal={origin}"));
        colour.into_iter().chain(holder).collect::<Vec<_>>().join("&")
    }

    /// A page as it stands in the frame.
    fn holds(&self, page: &str) -> String {
        let carried = self.carried();
        let mut root = format!("<html data-bingkai=\"{}\" data-bawaan=\"{}\"", self.agency, escaped(&carried));
        if let Some(holder) = &self.holder {
            let _ = write!(root, " data-asal=\"{holder}\"");
        }
        let mut head = "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" \
                        href=\"/aset/warga/bingkai.css\"><script src=\"/aset/warga/bingkai.js\" defer></script>"
            .to_owned();
        if let Some(colour) = self.colour {
            let _ = write!(head, "<link rel=\"stylesheet\" href=\"/sematkan/warna.css?warna={}\">", colour.digits());
        }
        let (above, body) = page.split_once("<body").unwrap_or((page, ""));
        let above = above.replacen("<html", &root, 1).replacen("</head>", &format!("{head}</head>"), 1);
        format!("{above}<body{}", self.led(body, &carried))
    }

    /// The body with every address inside or marked as leading out. What people typed cannot be taken for an
    /// address: its quotes are written as `&quot;`.
    fn led(&self, body: &str, carried: &str) -> String {
        let mut led = String::with_capacity(body.len() + body.len() / 8);
        let mut rest = body;
        while let Some((at, name)) =
            [" href=\"", " action=\""].iter().filter_map(|name| Some((rest.find(name)?, *name))).min()
        {
            let (before, after) = rest.split_at(at + name.len());
            let Some((address, onward)) = after.split_once('"') else { break };
            led.push_str(before);
            match embed::inside(&address.replace("&amp;", "&"), self.agency.as_str(), carried) {
                Some(inside) => led.push_str(&escaped(&inside)),
                None => led.push_str(address),
            }
            led.push('"');
            let tag = onward.split('>').next().unwrap_or_default();
            let leaves = name == " href=\"" && address.starts_with('/') && !tag.contains("target=");
            if leaves && embed::inside(&address.replace("&amp;", "&"), self.agency.as_str(), "").is_none() {
                led.push_str(" target=\"_blank\" rel=\"noopener\"");
            }
            rest = onward;
        }
        led.push_str(rest);
        led
    }
}

/// A text as an attribute holds it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(page: &str) -> String {
        let frame = Frame {
            agency: AgencyId::parse("desa").unwrap(),
            origins: vec!["https://desa.example".to_owned()],
            holder: Some("https://desa.example".to_owned()),
            colour: Colour::parse("0f5d63"),
        };
        frame.holds(page)
    }

    #[test]
    fn every_address_of_a_framed_page_stays_inside_or_opens_a_page_of_its_own() {
        let body = "<html lang=\"id\"><head></head><body><a class=\"back\" href=\"/\">x</a>\
                    <a href=\"/lacak?bahasa=en\">x</a><a href=\"#isi\">x</a>\
                    <form method=\"post\" action=\"/desa/lapor?jenis=public&amp;bahasa=en\"></form>\
                    <p>&lt;a href=&quot;/lacak&quot;&gt;</p><a href=\"/privasi\" target=\"_blank\">x</a></body></html>";
        let carried = "warna=0f5d63&amp;asal=https://desa.example";
        let page = framed(body);
        for expect in [
            "<a class=\"back\" href=\"/\" target=\"_blank\" rel=\"noopener\">x</a>".to_owned(),
            format!("<a href=\"/sematkan/desa/lacak?bahasa=en&amp;{carried}\">x</a>"),
            "<a href=\"#isi\">x</a>".to_owned(),
            format!("action=\"/sematkan/desa/lapor?jenis=public&amp;bahasa=en&amp;{carried}\""),
            "<p>&lt;a href=&quot;/lacak&quot;&gt;</p>".to_owned(),
            "<a href=\"/privasi\" target=\"_blank\">x</a>".to_owned(),
            format!(
                "<html data-bingkai=\"desa\" data-bawaan=\"{carried}\" data-asal=\"https://desa.example\" lang=\"id\">"
            ),
            "/sematkan/warna.css?warna=0f5d63".to_owned(),
        ] {
            assert!(page.contains(&expect), "{expect}\n{page}");
        }
    }
}
