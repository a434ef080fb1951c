//! Measures the drawing of a recap: how long it takes and how much memory, for a month of so many cases (1,000 where no
//! number is given). With a second word, the PDF is written to the file of that name.

#![allow(clippy::unwrap_used, reason = "a measurement may stop at the first surprise")]

use std::time::Instant;

use shared::words::Lang;

#[allow(dead_code, reason = "one paper of several is measured")]
#[path = "../tests/papers/sample.rs"]
mod sample;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count: u32 = arguments.next().map_or(1000, |count| count.parse().unwrap());
    let paper = sample::recap_of(sample::LARGE, count, Lang::Id);
    let data = serde_json::to_string(&paper).unwrap();
    println!("{count} rows, {} kB of data", data.len() / 1000);
    let mut bytes = Vec::new();
    for nth in 1..=3 {
        let from = Instant::now();
        bytes = documents::pdf(&paper, sample::made()).unwrap();
        println!("drawing {nth}: {} ms, {} kB, peak {} MB", from.elapsed().as_millis(), bytes.len() / 1000, peak());
    }
    if let Some(name) = arguments.next() {
        std::fs::write(name, &bytes).unwrap();
    }
}

/// The most memory this process held, in megabytes, where the system says so.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or_default() / 1000
}
