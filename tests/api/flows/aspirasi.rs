//! The walks of the service standard Aduan/Aspirasi Publik (Karanganyar): "6", read as six working days from the
//! complaint to the answer, and no limit for a step. Beside them the national limits: three working days to
//! pass on, five to a first follow-up, and 5, 14 or 60 by class. Absent: its recap (see `recaps`).

use super::table::Walks;

/// Every walk of a complaint.
pub const WALKS: Walks = &[PROMPT, SLOW, RETURNED, COMPLETED, SILENT, REJECTED, OVERSIGHT, CLASSES];

/// The group answers; then what comes after the end.
const PROMPT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2                         | 2026-11-23T11:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 2a @2026-11-23T11:30      | 2026-11-23T11:40 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | c
intake_officer | 4                         | 2026-11-24T09:00 | answered@intake_officer     | -                | -                | ca
intake_officer | 5                         | 2026-11-24T09:20 | closed@system               | -                | -                | ca
reporter       | 8a                        | 2026-12-01T09:00 | closed@intake_officer       | -                | -                | cam
intake_officer | 8b                        | 2026-12-01T10:00 | closed@system               | -                | -                | camm
reporter       | 8g                        | 2026-12-08T15:59 | registered@intake_officer   | 2026-12-16T16:00 | 2026-12-16T16:00 | cammm
intake_officer | 2                         | 2026-12-09T08:00 | forwarded@group             | 2026-12-16T16:00 | 2026-12-16T16:00 | cammm
intake_officer | 2a                        | 2026-12-09T08:30 | answer_ready@intake_officer | 2026-12-16T16:00 | 2026-12-16T16:00 | cammm
intake_officer | 4                         | 2026-12-09T09:00 | answered@intake_officer     | -                | -                | cammma
intake_officer | 5                         | 2026-12-09T09:10 | closed@system               | -                | -                | cammma
reporter       | 8g                        | 2026-12-23T16:01 | !too_late
# 1 and 5 January are no working days.
intake_officer | 8h                        | 2026-12-28T09:00 | registered@intake_officer   | 2027-01-07T16:00 | 2027-01-07T16:00 | cammmam
reporter       | 8e                        | 2026-12-28T09:30 | withdrawn@system            | -                | -                | cammmamm
";

/// The group is silent; two OPDs return it; answered by the coordinator, disputed, answered by an OPD.
const SLOW: &str = "
intake_officer | 0+1 sms @2026-11-23T14:00 | 2026-11-23T14:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2                         | 2026-11-23T15:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3 dinas-pupr              | 2026-11-23T15:59 | !too_early
intake_officer | 3                         | 2026-11-23T16:00 | ?unit
intake_officer | 3 dinas-pupr              | 2026-11-23T16:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3a                     | 2026-11-24T09:00 | !not_found
dinas-pupr     | 3b -ground                | 2026-11-24T09:00 | ?ground
dinas-pupr     | 3b -owner                 | 2026-11-24T09:00 | ?owner
dinas-pupr     | 3b                        | 2026-11-24T09:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3c                        | 2026-11-24T10:00 | ?unit
intake_officer | 3c dinas-perhubungan      | 2026-11-24T10:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b result_lacking      | 2026-11-24T10:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3d                        | 2026-11-24T11:00 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | c
intake_officer | 4                         | 2026-11-24T11:30 | answered@intake_officer     | -                | -                | ca
reporter       | 5a                        | 2026-11-24T13:00 | registered@intake_officer   | 2026-12-02T16:00 | 2026-12-02T16:00 | cam
intake_officer | 2                         | 2026-11-24T13:30 | forwarded@group             | 2026-12-02T16:00 | 2026-12-02T16:00 | cam
intake_officer | 3 dinas-pupr              | 2026-11-24T14:30 | forwarded@opd_admin         | 2026-12-02T16:00 | 2026-12-02T16:00 | cam
dinas-pupr     | 3a                        | 2026-11-25T09:00 | answer_ready@intake_officer | 2026-12-02T16:00 | 2026-12-02T16:00 | cam
intake_officer | 4                         | 2026-11-25T09:30 | answered@intake_officer     | -                | -                | cama
intake_officer | 5                         | 2026-11-25T10:00 | closed@system               | -                | -                | cama
";

/// Three returns, then the coordinator's last word.
const RETURNED: &str = "
reporter       | 0                         | 2026-11-23T09:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T09:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2                         | 2026-11-23T09:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3 dinas-pupr              | 2026-11-23T10:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3e dinas-perhubungan      | 2026-11-23T10:05 | !returns_left
dinas-pupr     | 3b                        | 2026-11-23T10:10 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3c dinas-perhubungan      | 2026-11-23T10:20 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b                     | 2026-11-23T10:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3c dinas-pupr             | 2026-11-23T10:40 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-pupr     | 3b                        | 2026-11-23T10:50 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 3c dinas-perhubungan      | 2026-11-23T11:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b                     | 2026-11-23T11:10 | !returned_too_often
intake_officer | 3e dinas-pupr             | 2026-11-23T11:20 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-pupr     | 3a                        | 2026-11-23T11:40 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | c
intake_officer | 4                         | 2026-11-23T13:00 | answered@intake_officer     | -                | -                | ca
intake_officer | 5                         | 2026-11-23T13:10 | closed@system               | -                | -                | ca
";

/// Asked for more twice: days on which the reporter was waited for do not count.
const COMPLETED: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2b                        | 2026-11-23T10:30 | awaiting_reporter@reporter  | -                | paused           | cm
reporter       | 2c                        | 2026-11-24T09:00 | registered@intake_officer   | 2026-11-27T16:30 | 2026-12-02T16:00 | cmm
intake_officer | 2b                        | 2026-11-24T09:15 | awaiting_reporter@reporter  | -                | paused           | cmmm
intake_officer | 2d                        | 2026-11-25T10:00 | forwarded@group             | 2026-12-02T16:00 | 2026-12-03T16:00 | cmmm
intake_officer | 2a                        | 2026-11-25T10:30 | answer_ready@intake_officer | 2026-12-03T16:00 | 2026-12-03T16:00 | cmmm
intake_officer | 4                         | 2026-11-25T11:00 | answered@intake_officer     | -                | -                | cmmma
intake_officer | 5                         | 2026-11-25T11:10 | closed@system               | -                | -                | cmmma
";

/// Withdrawn on the thirtieth working day, opened again on the tenth after that, rejected in the end.
const SILENT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2b                        | 2026-11-23T10:30 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 2e                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
reporter       | 8g                        | 2027-01-22T16:30 | registered@intake_officer   | 2027-02-01T16:00 | 2027-02-01T16:00 | cmm
intake_officer | 8f -ground                | 2027-01-25T08:00 | ?ground
intake_officer | 8f duplicate              | 2027-01-25T08:00 | rejected@system             | -                | -                | cmmmm
";

/// Rejected at once; the reporter reads why, has it opened again, and gives it up.
const REJECTED: &str = "
reporter       | 0                         | 2026-11-23T09:30 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 8f other_agency -owner    | 2026-11-23T09:45 | ?owner
intake_officer | 8f other_agency           | 2026-11-23T09:45 | rejected@system             | -                | -                | cmm
reporter       | 8g                        | 2026-11-24T09:00 | registered@intake_officer   | 2026-12-02T16:00 | 2026-12-02T16:00 | cmmm
reporter       | 8e                        | 2026-11-24T09:30 | withdrawn@system            | -                | -                | cmmmm
";

/// An oversight complaint goes to the Inspectorate, comes back, and goes again.
const OVERSIGHT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 3f                        | 2026-11-23T10:05 | !not_for_this
intake_officer | 8d berkadar_pengawasan    | 2026-11-23T10:10 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 3f                        | 2026-11-23T10:30 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | c
inspectorate   | 3i                        | 2026-11-24T09:00 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
inspectorate   | 3h                        | 2026-11-24T09:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
intake_officer | 3f                        | 2026-11-24T10:00 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
inspectorate   | 3g                        | 2026-11-25T09:00 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | cm
head           | 8c                        | 2026-11-25T09:10 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | cm
intake_officer | 4                         | 2026-11-25T10:00 | answered@intake_officer     | -                | -                | cma
intake_officer | 5                         | 2026-11-25T10:10 | closed@system               | -                | -                | cma
";

/// Five working days from the filing for an aspiration or a question, and fourteen otherwise.
const CLASSES: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                         | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2                         | 2026-11-23T11:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 2a                        | 2026-11-23T11:30 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | c
intake_officer | 8d aspirasi               | 2026-11-24T09:00 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 8d tidak_berkadar_pengawasan | 2026-11-24T09:10 | answer_ready@intake_officer | 2026-12-01T16:00 | 2026-12-01T16:00 | c
intake_officer | 8d permintaan_informasi   | 2026-11-24T09:20 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 4                         | 2026-11-24T10:00 | answered@intake_officer     | -                | -                | ca
intake_officer | 5                         | 2026-11-24T10:10 | closed@system               | -                | -                | ca
";
