//! The built site, inside the one binary: entry pages, scripts, styles and pictures.
//!
//! `dist/` is what Trunk made of `frontend/`; `public/` stands in for it where the site was never
//! built, so that the plain pages work and look the same without it. In a debug build both are read
//! from disk at each request. Each file may have a `.br` and a `.gz` beside it, made once at the
//! best quality; nothing is compressed here. Absent: filling entry pages in (see [`crate::page`]).

use std::borrow::Cow;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use shared::screens;
use shared::words::{Lang, codes};

/// What Trunk built: `warga/…`, `lacak/…`, `petugas/…`, `meja/…`, `berkas/…`, `luar/…`, `ruang/…`, `papan/…`, `surat/…`, `ppid/…` and `kelola/…`.
#[derive(RustEmbed)]
#[folder = "../dist"]
#[allow_missing = true]
struct Dist;

/// The static files as they stand in the repository.
#[derive(RustEmbed)]
#[folder = "../public"]
struct Public;

/// Names with a hash in them never change what they hold.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Everything else is asked for again, and answered with 304 while it is the same.
const ASK_AGAIN: &str = "no-cache";

/// How many hex digits Trunk puts into a hashed name: it leaves leading zeros out.
const HASH_LEN: std::ops::RangeInclusive<usize> = 12..=16;

/// The ways a file may lie beside itself, best first.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// One of the bundles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Agencies and the filing form.
    Citizen,
    /// The tracker.
    Tracker,
    /// A bundle of the staff console.
    Console(screens::Bundle),
}

impl Bundle {
    /// Its folder in `dist/` and under `/aset/`.
    const fn folder(self) -> &'static str {
        match self {
            Self::Citizen => "warga",
            Self::Tracker => "lacak",
            Self::Console(screens::Bundle::Queue) => "petugas",
            Self::Console(screens::Bundle::Desk) => "meja",
            Self::Console(screens::Bundle::Sheets) => "berkas",
            Self::Console(screens::Bundle::Outward) => "luar",
            Self::Console(screens::Bundle::Rooms) => "ruang",
            Self::Console(screens::Bundle::Board) => "papan",
            Self::Console(screens::Bundle::Letters) => "surat",
            Self::Console(screens::Bundle::Information) => "ppid",
            Self::Console(screens::Bundle::Office) => "kelola",
        }
    }
}

/// The entry page of a bundle as Trunk built it; without a built site a shell that has the same
/// places to fill in and no script.
#[must_use]
pub fn entry(bundle: Bundle) -> Cow<'static, str> {
    let built = Dist::get(&format!("{}/index.html", bundle.folder()));
    built.map_or(Cow::Borrowed(SHELL), |file| Cow::Owned(String::from_utf8_lossy(&file.data).into_owned()))
}

const SHELL: &str = r#"<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title><!--aduan:judul--></title>
<link rel="icon" href="/aset/warga/icons/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/aset/warga/aduan.css">
</head>
<body>
<div id="aduan" class="page"><!--aduan:isi--></div>
</body>
</html>
"#;

/// The entry page of the staff console: all of its addresses are the app's own, in whichever bundle.
pub async fn console(uri: Uri) -> Response {
    let bundle = screens::Bundle::of(uri.path());
    let page = match built(bundle) {
        Some(page) if bundle == screens::Bundle::Queue => page.replacen("</head>", &(ahead() + "</head>"), 1),
        Some(page) => page,
        None => {
            let sentence = codes::CONSOLE_NOT_BUILT.in_lang(Lang::Id);
            let notice = format!(r#"<main class="column" id="isi"><h1>Aduan</h1><p>{sentence}</p></main>"#);
            SHELL.replace("<!--aduan:judul-->", "Aduan").replace("<!--aduan:isi-->", &notice)
        }
    };
    ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, ASK_AGAIN)], page).into_response()
}

fn built(bundle: screens::Bundle) -> Option<String> {
    let page = Dist::get(&format!("{}/index.html", Bundle::Console(bundle).folder()))?;
    Some(String::from_utf8_lossy(&page.data).into_owned())
}

/// Links that have a browser fetch the bundle of cases while an officer looks at the queue.
fn ahead() -> String {
    let desk = built(screens::Bundle::Desk).unwrap_or_default();
    let named = desk.split('"').filter(|part| part.starts_with("/aset/meja/"));
    let wanted = named.filter(|address| hashed(address) && [".js", ".wasm"].iter().any(|end| address.ends_with(end)));
    let mut wanted: Vec<&str> = wanted.collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted.into_iter().map(|address| format!("<link rel=\"prefetch\" href=\"{address}\">\n")).collect()
}

/// A file under `/aset/`, in the best encoding the browser takes.
#[must_use]
pub fn asset(path: &str, asked: &HeaderMap) -> Response {
    let Some(plain) = find(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = content_type(&plain);
    let taken = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let packed = ENCODINGS
        .iter()
        .filter(|(name, _)| accepts(taken, name))
        .find_map(|(name, ending)| find(&format!("{path}{ending}")).map(|file| (*name, file)));
    let (encoding, file) = packed.map_or((None, plain), |(name, file)| (Some(name), file));
    let etag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
    let mut headers: Vec<(HeaderName, String)> = vec![
        (CACHE_CONTROL, if hashed(path) { FOREVER } else { ASK_AGAIN }.to_owned()),
        (VARY, ACCEPT_ENCODING.to_string()),
        (ETAG, etag.clone()),
    ];
    let known = asked.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag)) {
        return (StatusCode::NOT_MODIFIED, axum::response::AppendHeaders(headers)).into_response();
    }
    headers.push((CONTENT_TYPE, kind));
    headers.extend(encoding.map(|name| (CONTENT_ENCODING, name.to_owned())));
    (axum::response::AppendHeaders(headers), Body::from(file.data.into_owned())).into_response()
}

/// A built file; where the site was not built, the citizen's own static files serve.
fn find(path: &str) -> Option<EmbeddedFile> {
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    Dist::get(path).or_else(|| path.strip_prefix("warga/").and_then(Public::get))
}

fn content_type(file: &EmbeddedFile) -> String {
    let kind = file.metadata.mimetype();
    let text = kind.starts_with("text/") || kind.ends_with("json") || kind == "application/javascript";
    if text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

/// Whether an `Accept-Encoding` header takes an encoding; a weight of zero refuses it.
fn accepts(header: &str, name: &str) -> bool {
    header.split(',').any(|item| {
        let (encoding, weight) = item.split_once(';').unwrap_or((item, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse::<f32>() == Ok(0.0));
        encoding.trim().eq_ignore_ascii_case(name) && !refused
    })
}

/// Whether a file's name holds the hash of what it holds: `warga-0123456789abcdef_bg.wasm`.
fn hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = |part: &str| HASH_LEN.contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_hexdigit());
    name.split(['-', '_', '.']).any(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_a_year() {
        let check = |path: &str, expect: bool| assert_eq!(hashed(path), expect, "{path}");
        check("warga/warga-0123456789abcdef_bg.wasm", true);
        check("warga/aduan-f00dfeedcafe0001.css", true);
        check("warga/warga-b150bc32ee5dfcb.js", true);
        check("warga/boot.js", false);
        check("warga/icons/favicon.svg", false);
        check("0123456789abcdef/boot.js", false);
    }

    #[test]
    fn an_encoding_of_weight_zero_is_refused() {
        let check = |header: &str, expect: bool| assert_eq!(accepts(header, "br"), expect, "{header}");
        check("gzip, deflate, br", true);
        check("br;q=1.0, gzip;q=0.8", true);
        check("br;q=0, gzip", false);
        check("gzip", false);
        check("", false);
    }

    #[test]
    fn the_stylesheet_is_there_without_a_built_site_and_is_asked_for_again() {
        let first = asset("warga/aduan.css", &HeaderMap::new());
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()[CACHE_CONTROL], ASK_AGAIN);
        assert_eq!(first.headers()[CONTENT_TYPE], "text/css; charset=utf-8");
        let mut again = HeaderMap::new();
        again.insert(IF_NONE_MATCH, first.headers()[ETAG].clone());
        assert_eq!(asset("warga/aduan.css", &again).status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn nothing_outside_the_folders_is_served() {
        for path in ["../Cargo.toml", "warga/../../Cargo.toml", "warga/", "", "warga/missing.js"] {
            assert_eq!(asset(path, &HeaderMap::new()).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
