//! `aduan deadline`: when a limit ends and how it was counted, by the compiled-in calendars.
//! Absent: a database; the answer is the rules' alone.

use anyhow::{Context, Result, anyhow};
use clap::Args;
use serde::Serialize;
use shared::clock::{Limit, due};
use shared::defaults::Defaults;
use shared::time::Moment;
use shared::words::Lang;

/// What is asked of the clock.
#[derive(Args)]
pub(super) struct Asked {
    /// Kode instansi
    #[arg(long, value_name = "KODE")]
    agency: String,
    /// Saat mulai menghitung, misalnya 2026-03-17T09:00:00+07:00
    #[arg(long, value_name = "RFC3339")]
    from: String,
    /// Batas waktu, misalnya "10 menit", "72 jam", "1 hari", "3 hari_kerja", atau "tanggal 5"
    #[arg(long, value_name = "BATAS")]
    within: String,
    /// Jawab sebagai JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    due: String,
    explanation: Vec<String>,
}

/// Counts, and gives the answer as it is printed.
pub(super) fn answer(asked: &Asked) -> Result<String> {
    let set = Defaults::load()?;
    let agency = set.agencies.iter().find(|agency| agency.id.as_str() == asked.agency);
    let agency = agency.with_context(|| {
        let known: Vec<&str> = set.agencies.iter().map(|agency| agency.id.as_str()).collect();
        format!("Instansi `{}` tidak dikenal. Yang ada: {}.", asked.agency, known.join(", "))
    })?;
    let calendar = set.calendars.iter().find(|calendar| calendar.id == agency.calendar);
    let calendar = calendar.with_context(|| format!("Kalender `{}` tidak ada.", agency.calendar))?;
    let from = Moment::parse(&asked.from).with_context(|| {
        format!("`{}` bukan saat dengan zona; tulis seperti 2026-03-17T09:00:00+07:00.", asked.from)
    })?;
    let limit = Limit::parse(&asked.within).map_err(|_| {
        let wanted = "tulis seperti `10 menit`, `72 jam`, `1 hari`, `3 hari_kerja`, atau `tanggal 5`.";
        anyhow!("`{}` bukan batas waktu; {wanted}", asked.within)
    })?;
    let due = due(limit, from, &[], calendar).context("Tenggat tidak dapat dihitung.")?;
    let answer = Answer { due: calendar.zone.rfc3339(due.at), explanation: due.sentences(calendar, Lang::Id) };
    if asked.json { Ok(serde_json::to_string(&answer)?) } else { Ok(answer.explanation.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(agency: &str, from: &str, within: &str) -> Asked {
        Asked { agency: agency.into(), from: from.into(), within: within.into(), json: true }
    }

    #[test]
    fn three_working_days_run_past_nyepi_and_lebaran() {
        let line = answer(&asked("jenawi", "2026-03-17T09:00:00+07:00", "3 hari_kerja")).unwrap();
        assert!(line.starts_with(r#"{"due":"2026-03-27T16:30:00+07:00","explanation":["#), "{line}");
    }

    #[test]
    fn what_cannot_be_counted_is_said_in_a_sentence() {
        let check = |agency: &str, from: &str, within: &str, expect: &str| {
            let fault = answer(&asked(agency, from, within)).unwrap_err().to_string();
            assert!(fault.contains(expect), "{fault}");
        };
        check("antah", "2026-03-17T09:00:00+07:00", "3 hari", "tidak dikenal");
        check("jenawi", "2026-03-17 09:00", "3 hari", "bukan saat");
        check("jenawi", "2026-03-17T09:00:00+07:00", "sebentar", "bukan batas waktu");
    }
}
