//! The headers every answer carries. Absent: HSTS, which belongs to whatever ends TLS.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::Response;

/// No inline script or style, nothing from elsewhere, no frames but for letters shown in place: what a page of ours
/// never needs, a text that someone smuggled into it cannot use. `blob:` shows attachments, which are fetched
/// with a token that a link could not carry.
macro_rules! policy {
    ($ancestors:literal) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; ",
            "media-src blob:; frame-src blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; ",
            "frame-ancestors ",
            $ancestors
        )
    };
}

const POLICY: &str = policy!("'none'");

/// The policy of a page that some origins may hold in a frame; `'none'` for nobody.
pub(crate) fn policy(ancestors: &str) -> String {
    policy!("").to_owned() + ancestors
}

const GUARDS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(self), microphone=(self), payment=(), usb=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Adds the security headers an answer lacks.
pub(super) async fn guard(mut response: Response) -> Response {
    for (name, value) in GUARDS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Forbids keeping an answer, unless its handler said otherwise: what the API answers is about
/// someone, and phones are shared.
pub(super) async fn keep_nothing(mut response: Response) -> Response {
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
