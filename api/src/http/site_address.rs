//! The address people know the site by, for what leads back to it from paper: the one set, or else the one the
//! browser asked. Absent: links in mails; those need the one set.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{HOST, HeaderName, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};

use crate::app::App;

/// Scheme and host, without a slash at their end; empty where nothing says them.
pub(crate) struct SiteAddress(pub(crate) String);

impl FromRequestParts<App> for SiteAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let settings = app.settings();
        Ok(Self(site(settings.site.as_deref(), &parts.headers, settings.proxy_hops > 0)))
    }
}

/// The address set; where none is, that of the page that asked, or the host that was asked.
fn site(set: Option<&str>, headers: &HeaderMap, proxied: bool) -> String {
    let header = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let set = set.map(|site| site.trim().trim_end_matches('/')).filter(|site| !site.is_empty());
    let asked = || {
        let secure = proxied && header(HeaderName::from_static("x-forwarded-proto")) == Some("https");
        header(HOST).map(|host| format!("{}://{host}", if secure { "https" } else { "http" }))
    };
    let own = |site: &String| web(site);
    set.map(str::to_owned)
        .or_else(|| header(ORIGIN).map(str::to_owned).filter(own))
        .or_else(|| asked().filter(own))
        .unwrap_or_default()
}

/// Whether it is the plain address of a site and nothing more.
fn web(site: &str) -> bool {
    let plain = |uri: &Uri| {
        matches!(uri.scheme_str(), Some("http" | "https"))
            && uri.path().trim_end_matches('/').is_empty()
            && uri.query().is_none()
            && uri.authority().is_some_and(|authority| !authority.as_str().contains('@'))
    };
    site.parse::<Uri>().is_ok_and(|uri| plain(&uri))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_address_set_goes_before_the_one_asked_and_nonsense_is_none() {
        let check = |set: Option<&str>, headers: &[(&'static str, &'static str)], proxied: bool, expect: &str| {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                map.insert(*name, HeaderValue::from_static(value));
            }
            assert_eq!(site(set, &map, proxied), expect, "{set:?} {headers:?}");
        };
        let origin = ("origin", "https://aduan.contoh.go.id");
        check(Some("https://a.go.id/"), &[origin], false, "https://a.go.id");
        check(None, &[origin, ("host", "10.0.0.1")], false, "https://aduan.contoh.go.id");
        check(Some(" "), &[("origin", "null"), ("host", "127.0.0.1:8080")], false, "http://127.0.0.1:8080");
        check(None, &[("host", "a.go.id"), ("x-forwarded-proto", "https")], true, "https://a.go.id");
        check(None, &[("host", "a.go.id"), ("x-forwarded-proto", "https")], false, "http://a.go.id");
        check(None, &[("origin", "ftp://a.go.id"), ("host", "x y")], false, "");
        check(None, &[("origin", "https://a@b.id")], false, "");
        check(None, &[], false, "");
    }
}
