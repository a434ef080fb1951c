//! The form and the tracker inside the page of an agency: whose pages may hold them, which of our
//! addresses stay inside, and which colour they may wear. Absent: drawing, and telling the browser.
//!
//! An agency's data names the origins of its own sites. Nobody else may put a form of ours into a page:
//! what looks like the form of an office, beside words that are not the office's, could be made to trick
//! people (clickjacking).

use crate::id::AgencyId;
use crate::words::{Lang, citizen as words};

mod colour;

pub use colour::{Brand, Colour, MARK_CONTRAST_MIN, TEXT_CONTRAST_MIN, Theme};

/// Where embedded pages stand, before the agency's id.
const ROOM: &str = "/sematkan/";

/// Whether a text is the origin of a site, as browsers write it: scheme, host in small letters, and a port
/// only where it is not the usual one. No path, no wildcard, no user. What passes can stand in a policy.
#[must_use]
pub fn is_origin(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
    let label = |label: &str| {
        let of_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && label.len() <= 63 && label.bytes().all(of_name) && !label.starts_with('-')
    };
    let usual = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return false,
    };
    let given =
        |port: &str| port.parse::<u16>().is_ok_and(|number| number > 0 && number != usual && !port.starts_with('0'));
    host.len() <= 253 && host.split('.').all(label) && port.is_none_or(given)
}

/// Where an address of the site stands when it is asked for inside an agency's page: its form and the
/// tracker stay inside, with what every embedded address carries. None for an address that leads out.
#[must_use]
pub fn inside(address: &str, agency: &str, carried: &str) -> Option<String> {
    let (whole, fragment) = address.split_once('#').map_or((address, ""), |(whole, fragment)| (whole, fragment));
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let form = path.strip_prefix('/').and_then(|path| path.strip_prefix(agency)).filter(|rest| *rest == "/lapor");
    let tracker = || Some(path).filter(|path| *path == "/lacak" || path.starts_with("/lacak/"));
    let rest = form.or_else(tracker)?;
    let mut inside = [ROOM, agency, rest].concat();
    for (part, mark) in [(query, '?'), (carried, if query.is_empty() { '?' } else { '&' }), (fragment, '#')] {
        if !part.is_empty() {
            inside.push(mark);
            inside.push_str(part);
        }
    }
    Some(inside)
}

/// What of ours stands in an agency's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The filing form.
    Form,
    /// The tracker.
    Tracker,
}

impl Part {
    const fn code(self) -> &'static str {
        match self {
            Self::Form => "lapor",
            Self::Tracker => "lacak",
        }
    }

    /// Where it stands by itself.
    fn address(self, site: &str, agency: &AgencyId) -> String {
        match self {
            Self::Form => format!("{site}/{agency}/lapor"),
            Self::Tracker => format!("{site}/lacak"),
        }
    }

    fn title(self, name: &str) -> String {
        let (title, name) = match self {
            Self::Form => (words::FORM_TITLE, name),
            Self::Tracker => (words::TRACK_TITLE, ""),
        };
        let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        [title.in_lang(Lang::Id), &name].join(" ").trim_end().to_owned()
    }
}

/// The HTML that puts form or tracker into a page of an agency's site: a script, and a link for browsers
/// that run none. `site` is where Aduan is, `https://aduan.example`; `name` the agency's.
#[must_use]
pub fn snippet(site: &str, agency: &AgencyId, name: &str, part: Part) -> String {
    let chosen = if part == Part::Form { String::new() } else { format!(" data-bagian=\"{}\"", part.code()) };
    format!(
        "<script src=\"{site}/sematkan.js\" data-instansi=\"{agency}\"{chosen} async></script>\n\
         <noscript><a href=\"{}\">{}</a></noscript>",
        part.address(site, agency),
        part.title(name)
    )
}

/// The HTML that does the same without a script: a frame of a fixed height, which scrolls.
#[must_use]
pub fn frame_snippet(site: &str, agency: &AgencyId, name: &str, part: Part) -> String {
    format!(
        "<iframe src=\"{site}{ROOM}{agency}/{}\" title=\"{}\" width=\"100%\" height=\"900\" loading=\"lazy\" \
         allow=\"clipboard-write; geolocation; microphone\"></iframe>",
        part.code(),
        part.title(name)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_an_unusual_port_and_nothing_else() {
        let check = |text: &str, expect: bool| assert_eq!(is_origin(text), expect, "{text}");
        check("https://www.jenawi.example", true);
        check("http://localhost:8081", true);
        check("http://127.0.0.1:8081", true);
        for wrong in [
            "",
            "https://",
            "www.jenawi.example",
            "https://www.jenawi.example/",
            "https://www.jenawi.example/berita",
            "https://*.jenawi.example",
            "*",
            "https://WWW.jenawi.example",
            "https://www.jenawi.example:443",
            "http://www.jenawi.example:80",
            "https://www.jenawi.example:0",
            "https://www.jenawi.example:99999",
            "https://sari@jenawi.example",
            "https://jenawi.example; script-src *",
            "https://a..b",
            "https://-a.b",
            "ftp://jenawi.example",
            "javascript://jenawi.example",
            "null",
        ] {
            check(wrong, false);
        }
    }

    #[test]
    fn form_and_tracker_stay_inside_and_everything_else_leads_out() {
        let check = |address: &str, expect: Option<&str>| {
            assert_eq!(inside(address, "desa", "warna=0f5d63").as_deref(), expect, "{address}");
        };
        check("/desa/lapor", Some("/sematkan/desa/lapor?warna=0f5d63"));
        check("/desa/lapor?jenis=public&bahasa=en", Some("/sematkan/desa/lapor?jenis=public&bahasa=en&warna=0f5d63"));
        check("/lacak", Some("/sematkan/desa/lacak?warna=0f5d63"));
        check("/lacak/tindakan?bahasa=en", Some("/sematkan/desa/lacak/tindakan?bahasa=en&warna=0f5d63"));
        check("/lacak/JNW-2026-0001#kode=A", Some("/sematkan/desa/lacak/JNW-2026-0001?warna=0f5d63#kode=A"));
        for out in ["/", "/privasi", "/desa/standar", "/kota/lapor", "/desa", "/lacaknya", "#isi", "https://a.b/lacak"]
        {
            check(out, None);
        }
        check("/sematkan/desa/lapor?warna=0f5d63", None);
        assert_eq!(inside("/lacak", "desa", "").as_deref(), Some("/sematkan/desa/lacak"));
    }

    #[test]
    fn a_snippet_leads_to_the_agency_with_and_without_scripts() {
        let agency = AgencyId::parse("desa").expect("an id");
        let site = "https://aduan.example";
        assert_eq!(
            snippet(site, &agency, "Desa <Contoh>", Part::Form),
            "<script src=\"https://aduan.example/sematkan.js\" data-instansi=\"desa\" async></script>\n<noscript><a \
             href=\"https://aduan.example/desa/lapor\">Sampaikan aduan Desa &lt;Contoh></a></noscript>"
        );
        let tracker = snippet(site, &agency, "Desa", Part::Tracker);
        assert!(tracker.contains("data-bagian=\"lacak\"") && tracker.contains("href=\"https://aduan.example/lacak\""));
        let frame = frame_snippet(site, &agency, "Desa", Part::Form);
        assert!(
            frame.starts_with(
                "<iframe src=\"https://aduan.example/sematkan/desa/lapor\" title=\"Sampaikan aduan Desa\""
            )
        );
    }
}
