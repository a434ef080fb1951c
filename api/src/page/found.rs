//! What search engines are told: which addresses are for them, and which of a page's addresses is the one.
//! Absent: descriptions and marks in the pages themselves (see [`super::shell`]).

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LINK};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use shared::words::Lang;

use super::at;
use super::shell::Drawn;
use crate::app::App;

/// Everything but the programs' side, the console, and pages that stand in frames.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /petugas\nDisallow: /sematkan/\n";

/// `/robots.txt`.
pub(crate) async fn robots() -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=86400")], ROBOTS).into_response()
}

/// Names a page's one address and the other language's, where the site's public address is set: in a header,
/// since a page itself does not know where it stands.
pub(crate) async fn named(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let path = response.extensions().get::<Drawn>().and_then(|drawn| drawn.address.clone());
    if let (Some(site), Some(path)) = (app.settings().site.as_deref(), path)
        && let Ok(links) = HeaderValue::from_str(&links(site.trim_end_matches('/'), &path))
    {
        response.headers_mut().insert(LINK, links);
    }
    response
}

fn links(site: &str, path: &str) -> String {
    let other = |lang: Lang| format!("<{site}{}>; rel=\"alternate\"; hreflang=\"{}\"", at(path, lang), lang.tag());
    format!("<{site}{path}>; rel=\"canonical\", {}, {}", other(Lang::Id), other(Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_address_in_both_languages() {
        assert_eq!(
            links("https://aduan.example", "/lacak"),
            "<https://aduan.example/lacak>; rel=\"canonical\", \
             <https://aduan.example/lacak>; rel=\"alternate\"; hreflang=\"id\", \
             <https://aduan.example/lacak?bahasa=en>; rel=\"alternate\"; hreflang=\"en\""
        );
    }
}
