//! A QR code as an SVG element: one path, black on white, without style or script, so that it may stand in a page,
//! in a saved file and on paper. Absent: what it says.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// How many modules of white stand around the code; fewer are not read reliably (ISO 18004).
const QUIET: usize = 4;

/// The code of a text, with words for whoever cannot see it; empty where it is too long for one.
#[must_use]
pub fn svg(text: &str, label: &str) -> String {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else {
        return String::new();
    };
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = row[x..code.size].iter().take_while(|module| module.value()).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    maud::html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label)
            shape-rendering="crispEdges" {
            path fill="#fff" d=(format!("M0 0h{side}v{side}H0z")) {}
            path fill="#000" d=(path) {}
        }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules of a drawn code as a grey picture, each so many points wide.
    fn picture(drawn: &str, scale: usize) -> (usize, Vec<u8>) {
        let side: usize = drawn.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let mut points = vec![255; side * scale * side * scale];
        let path = drawn.rsplit_once(" d=\"").unwrap().1.split('"').next().unwrap();
        for run in path.split('z').filter(|run| !run.is_empty()) {
            let (at, length) = run[1..].split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let length: usize = length.split('v').next().unwrap().parse().unwrap();
            for row in y * scale..(y + 1) * scale {
                let from = row * side * scale + x * scale;
                points[from..from + length * scale].fill(0);
            }
        }
        (side * scale, points)
    }

    #[test]
    fn a_reader_of_another_make_reads_what_was_written() {
        for text in
            ["https://aduan.contoh.go.id/lacak/JNW-2026-0042#kode=K7RM-Q2XD-9FHT", "http://127.0.0.1:8080/lacak#kode=2"]
        {
            let drawn = svg(text, "Pindai");
            let (side, points) = picture(&drawn, 4);
            let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| points[y * side + x]);
            let grids = seen.detect_grids();
            assert_eq!(grids.len(), 1);
            assert_eq!(grids[0].decode().unwrap().1, text);
            assert!(!drawn.contains("style") && !drawn.contains("script"));
        }
    }

    #[test]
    fn what_is_too_long_gives_none() {
        assert_eq!(svg(&"x".repeat(5_000), ""), "");
    }
}
