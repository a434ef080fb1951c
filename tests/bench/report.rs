//! The figures as a person reads them: medians, and Aduan in percent of the stick.

use crate::contender::{Contender, Work};
use crate::load::Figures;

/// The least share of the stick's speed that Aduan should reach, in percent.
const SHARE_MIN: f64 = 50.0;
/// The most memory Aduan should hold under load of text, in MiB.
const MEMORY_MIB_MAX: f64 = 80.0;

/// Prints the head of the table.
pub fn head() {
    println!(
        "\n{:<9} {:<9} {:<6} {:>9} {:>8} {:>8} {:>7} {:>7}  rounds, requests/s",
        "", "", "", "req/s", "p50 ms", "p99 ms", "bytes", "failed"
    );
}

/// Prints both servers over one database. Returns how many requests failed.
pub fn pair(database: &str, stick: &Contender, aduan: &Contender) -> u64 {
    let mut failed = 0;
    for work in Work::ALL {
        let (base, _) = row(database, work, "stick", &stick.rounds[work as usize], &mut failed);
        let (done, _) = row(database, work, "aduan", &aduan.rounds[work as usize], &mut failed);
        let share = done * 100.0 / base;
        println!("{:<9} {:<9} {:<6} {share:>7.0} %  {}", "", "", "", verdict(share >= SHARE_MIN, "at least 50 %"));
    }
    failed
}

/// Prints the most memory the servers held.
#[allow(clippy::cast_precision_loss, reason = "a machine's memory in KiB is below 2^52")]
pub fn memory(database: &str, aduan_kib: u64, stick_kib: u64) {
    let (aduan, stick) = (aduan_kib as f64 / 1024.0, stick_kib as f64 / 1024.0);
    let verdict = verdict(aduan <= MEMORY_MIB_MAX, "at most 80 MB");
    println!("{database:<9} memory at its peak: {aduan:.0} MiB, stick {stick:.0} MiB  {verdict}");
}

/// The most that a page over many cases may take, in parts of what it takes over few.
const GROWTH_MAX: f64 = 1.5;

/// Prints the head of the table of queues.
pub fn queue_head(sizes: [usize; 2]) {
    println!(
        "\nQueues, a case and searches, in the process, medians in microseconds, over {} and {} cases:",
        sizes[0], sizes[1]
    );
}

/// Prints how long it took to fill a database.
pub fn filled(database: &str, cases: usize, took: std::time::Duration) {
    println!("{database:<9} {cases} cases filled in {:.0} s", took.as_secs_f64());
}

/// Prints a page over few and over many cases, in microseconds.
pub fn queue_row(database: &str, page: &str, few: f64, many: f64, bound: bool) {
    let growth = many / few;
    let verdict = if bound { verdict(growth <= GROWTH_MAX, "at most 1.5 times") } else { String::new() };
    println!("{database:<9} {page:<16} {few:>8.0} {many:>8.0}  {growth:>5.2} times  {verdict}");
}

/// Prints the head of the table of what leaves the office.
pub fn figures_head(cases: usize, of_month: usize) {
    println!("\nWhat leaves the office, over {cases} cases, of which {of_month} came in the month of the recap:");
}

/// Prints how long something took, in microseconds, beside the most it may take.
pub fn took(database: &str, what: &str, micros: f64, most: Option<f64>) {
    let verdict = most.map(|most| verdict(micros <= most, &format!("at most {:.0} ms", most / 1e3)));
    println!("{database:<9} {what:<16} {:>10.1} ms  {}", micros / 1e3, verdict.unwrap_or_default());
}

/// The most memory a server may hold while it sends a register, in MiB.
const REGISTER_MIB_MAX: f64 = 150.0;

/// Prints how a register was sent.
#[allow(clippy::cast_precision_loss, reason = "memory and lengths are below 2^52")]
pub fn register(database: &str, lines: usize, bytes: usize, took: std::time::Duration, peak_kib: u64) {
    let (mib, peak) = (bytes as f64 / 1_048_576.0, peak_kib as f64 / 1024.0);
    let verdict = verdict(peak <= REGISTER_MIB_MAX, "at most 150 MB");
    println!(
        "{database:<9} register, CSV    {lines} lines, {mib:.0} MiB in {:.0} s, the server at its peak {peak:.0} MiB  {verdict}",
        took.as_secs_f64()
    );
}

/// The middle one of some times.
pub fn median_of(times: Vec<f64>) -> f64 {
    median(times.into_iter())
}

fn verdict(met: bool, target: &str) -> String {
    format!("(target: {target}{})", if met { "" } else { ": MISSED" })
}

fn row(database: &str, work: Work, who: &str, rounds: &[Figures], failed: &mut u64) -> (f64, u64) {
    let done = median(rounds.iter().map(Figures::done_per_second));
    let p50 = median(rounds.iter().map(|figures| millis(figures.p50_micros)));
    let p99 = median(rounds.iter().map(|figures| millis(figures.p99_micros)));
    let bytes = rounds.iter().map(|figures| figures.bytes).sum::<u64>()
        / rounds.iter().map(|figures| figures.answers).sum::<u64>().max(1);
    let lost: u64 = rounds.iter().map(Figures::failed).sum();
    let each: Vec<String> = rounds.iter().map(|figures| format!("{:.0}", figures.done_per_second())).collect();
    println!(
        "{database:<9} {:<9} {who:<6} {done:>9.0} {p50:>8.2} {p99:>8.2} {bytes:>7} {lost:>7}  {}",
        work.name(),
        each.join(" ")
    );
    *failed += lost;
    (done, lost)
}

#[allow(clippy::cast_precision_loss, reason = "a wait in microseconds is below 2^52")]
fn millis(micros: u64) -> f64 {
    micros as f64 / 1000.0
}

/// The middle one; of an even number, the upper of the two in the middle.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
