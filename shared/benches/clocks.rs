//! What it costs to count a due moment: `ends` alone, as a server does for many clocks, and `due`
//! with the lines that explain it. `cargo bench -p shared --features files --bench clocks`.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use shared::calendar::Calendar;
use shared::clock::{Limit, due_in_turn, ends};
use shared::defaults::Defaults;
use shared::time::Moment;

/// A limit or several in turn, each named as the figures shall read.
const PROMISES: [(&str, &[&str]); 6] = [
    ("10 office minutes", &["10 menit"]),
    ("14 working days", &["14 hari_kerja"]),
    ("60 working days", &["60 hari_kerja"]),
    ("four limits in turn", &["10 menit", "1 hari", "3 hari_kerja", "60 menit"]),
    ("72 hours", &["72 jam"]),
    ("day 5 of the month", &["tanggal 5"]),
];

fn clocks(criterion: &mut Criterion, calendar: &Calendar) {
    // A Friday afternoon in November: the long ones run past Christmas into the next year.
    let start = Moment::parse("2026-11-20T15:50:00+07:00").expect("a moment");
    let mut group = criterion.benchmark_group("clocks");
    for (name, promise) in PROMISES {
        let legs: Vec<Limit> = promise.iter().map(|text| Limit::parse(text).expect("a limit")).collect();
        group.bench_with_input(BenchmarkId::new("ends", name), &legs, |bench, legs| {
            bench.iter(|| ends(black_box(legs), black_box(start), &[], calendar));
        });
        group.bench_with_input(BenchmarkId::new("due", name), &legs, |bench, legs| {
            bench.iter(|| due_in_turn(black_box(legs), black_box(start), &[], calendar));
        });
    }
    group.finish();
}

fn main() {
    let set = Defaults::load().expect("the compiled-in files are sound");
    let calendar = set.calendars.first().expect("a calendar");
    let mut criterion = Criterion::default().configure_from_args();
    clocks(&mut criterion, calendar);
    criterion.final_summary();
}
