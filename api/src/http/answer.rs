//! Answers that are written by hand for speed. Absent: the others, which axum writes.

use axum::body::Bytes;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse, Response};
use shared::wire::FileView;

use crate::act::Seen;

/// A case as JSON.
pub(super) struct Shown(pub(super) Seen);

impl IntoResponse for Shown {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, "application/json")], self.0.json()).into_response()
    }
}

/// A file as a download: nothing a citizen sent is shown as a page of ours.
pub(super) fn download(view: FileView, bytes: Bytes) -> ([(HeaderName, String); 2], Bytes) {
    let name = format!("attachment; filename*=UTF-8''{}", in_header(&view.name));
    ([(CONTENT_TYPE, view.media_type), (CONTENT_DISPOSITION, name)], bytes)
}

/// A file's name as a header may carry it (RFC 8187).
fn in_header(name: &str) -> String {
    name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_cannot_break_out_of_its_header() {
        assert_eq!(in_header("foto \"jalan\"\r\n.jpg"), "foto%20%22jalan%22%0D%0A.jpg");
    }
}
