//! The monthly recap of both papers of Karanganyar, by the fifth of the next month. 001: 30 minutes to draw it
//! up, 30 to evaluate it, 15 to archive it; `perlu evaluasi` sends it back. 000: no limits, and no evaluation.

use super::table::Walks;

/// SOP 000.8.3.3/18.20, steps 5 to 7.
pub const SOP: Walks = &[TWICE];
/// The service standard, steps 6 and 7.
pub const STANDARD: Walks = &[LACKING];

/// "Perlu evaluasi" twice, then "tidak ada evaluasi". 5 December is a Saturday.
const TWICE: &str = "
2026-12-01
sweep          | 5d | 00:00 | recap_draft@intake_officer  | =                | 2026-12-07T16:00 | -
2026-12-02
head           | 5b | 08:50 | !not_your_step
intake_officer | 5b | 09:00 | recap_submitted@head        | 2026-12-02T09:30 | -                | -
intake_officer | 6  | 09:10 | !not_your_step
head           | 6  | 09:20 | recap_evaluated@head        | -                | -                | -
head           | 6a | 10:00 | recap_draft@intake_officer  | 2026-12-02T10:30 | -                | -
intake_officer | 5b | 10:15 | recap_submitted@head        | 2026-12-02T10:45 | -                | -
head           | 6  | 10:30 | recap_evaluated@head        | -                | -                | -
head           | 6a | 10:40 | recap_draft@intake_officer  | 2026-12-02T11:10 | -                | -
intake_officer | 5b | 11:00 | recap_submitted@head        | 2026-12-02T11:30 | -                | -
head           | 6  | 11:10 | recap_evaluated@head        | -                | -                | -
head           | 6b | 11:20 | recap_dispositioned@intake_officer | 2026-12-02T11:35 | -                | -
intake_officer | 7  | 11:30 | recap_archived@system       | -                | -                | -
";

/// Sent back twice by the head before it is disposed of.
const LACKING: &str = "
2026-12-01
sweep          | 5b | 00:00 | recap_draft@intake_officer  | = | 2026-12-07T16:00 | -
2026-12-07
intake_officer | 6  | 15:00 | recap_submitted@head        | - | -                | -
head           | 6b | 15:10 | recap_draft@intake_officer  | - | -                | -
2026-12-08
intake_officer | 6  | 09:00 | recap_submitted@head        | - | -                | -
head           | 6b | 09:10 | recap_draft@intake_officer  | - | -                | -
intake_officer | 6  | 09:20 | recap_submitted@head        | - | -                | -
head           | 6a | 10:00 | recap_dispositioned@intake_officer | - | -                | -
2026-12-09
intake_officer | 7  | 09:00 | recap_archived@system       | - | -                | -
";
