//! The walks of the service standard Aduan/Aspirasi Publik (Karanganyar): "6", read as six working days from the
//! complaint to the answer, and no limit for a step. Beside them the national limits: three working days to
//! pass on, five to a first follow-up, and 5, 14 or 60 by class. Absent: its recap (see `recaps`).

use super::table::Walks;

/// Every walk of a complaint.
pub const WALKS: Walks = &[PROMPT, SLOW, RETURNED, COMPLETED, SILENT, REJECTED, OVERSIGHT, CLASSES, OPENED];

/// The group answers; then what comes after the end.
const PROMPT: &str = "
2026-11-23
reporter       | 0         | 10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1         | 10:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2         | 11:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 2a @11:30 | 11:40 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | c
2026-11-24
intake_officer | 4         | 09:00 | answered@intake_officer     | -                | -                | ca
intake_officer | 5         | 09:20 | closed@system               | -                | -                | ca
2026-12-01
reporter       | 8a        | 09:00 | closed@intake_officer       | -                | -                | cam
intake_officer | 8b        | 10:00 | closed@system               | -                | -                | ca2m
2026-12-08
reporter       | 8g        | 15:59 | registered@intake_officer   | =                | 2026-12-16T16:00 | ca3m
2026-12-09
intake_officer | 2         | 08:00 | forwarded@group             | =                | 2026-12-16T16:00 | ca3m
intake_officer | 2a        | 08:30 | answer_ready@intake_officer | =                | 2026-12-16T16:00 | ca3m
intake_officer | 4         | 09:00 | answered@intake_officer     | -                | -                | ca3ma
intake_officer | 5         | 09:10 | closed@system               | -                | -                | ca3ma
2026-12-23
reporter       | 8g        | 16:01 | !too_late
2026-12-28
# 1 and 5 January are no working days.
intake_officer | 8h        | 09:00 | registered@intake_officer   | =                | 2027-01-07T16:00 | ca3mam
reporter       | 8e        | 09:30 | withdrawn@system            | -                | -                | ca3ma2m
";

/// The group is silent; two OPDs return it; answered by the coordinator, disputed, answered by an OPD.
const SLOW: &str = "
2026-11-23
intake_officer    | 0+1 sms @14:00   | 14:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer    | 2                | 15:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3 dinas-pupr     | 15:59 | !too_early
intake_officer    | 3 dinas-pupr     | 16:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
2026-11-24
dinas-perhubungan | 3a               | 09:00 | !not_found
dinas-pupr        | 3b               | 09:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3c dinas-perhubungan | 10:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b result_lacking | 10:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3d               | 11:00 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | c
intake_officer    | 4                | 11:30 | answered@intake_officer     | -                | -                | ca
reporter          | 5a               | 13:00 | registered@intake_officer   | =                | 2026-12-02T16:00 | cam
intake_officer    | 2                | 13:30 | forwarded@group             | =                | 2026-12-02T16:00 | cam
intake_officer    | 3 dinas-pupr     | 14:30 | forwarded@opd_admin         | =                | 2026-12-02T16:00 | cam
2026-11-25
dinas-pupr        | 3a               | 09:00 | answer_ready@intake_officer | =                | 2026-12-02T16:00 | cam
intake_officer    | 4                | 09:30 | answered@intake_officer     | -                | -                | cama
intake_officer    | 5                | 10:00 | closed@system               | -                | -                | cama
";

/// Three returns, then the coordinator's last word.
const RETURNED: &str = "
2026-11-23
reporter          | 0                | 09:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer    | 1                | 09:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer    | 2                | 09:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3 dinas-pupr     | 10:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3e dinas-perhubungan | 10:05 | !returns_left
dinas-pupr        | 3b               | 10:10 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3c dinas-perhubungan | 10:20 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b               | 10:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3c dinas-pupr    | 10:40 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-pupr        | 3b               | 10:50 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer    | 3c dinas-perhubungan | 11:00 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-perhubungan | 3b               | 11:10 | !returned_too_often
intake_officer    | 3e dinas-pupr    | 11:20 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-12-01T16:00 | c
dinas-pupr        | 3a               | 11:40 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | c
intake_officer    | 4                | 13:00 | answered@intake_officer     | -                | -                | ca
intake_officer    | 5                | 13:10 | closed@system               | -                | -                | ca
";

/// Asked for more twice: days on which the reporter was waited for do not count.
const COMPLETED: &str = "
2026-11-23
reporter       | 0  | 10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1  | 10:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2b | 10:30 | awaiting_reporter@reporter  | -                | paused           | cm
2026-11-24
reporter       | 2c | 09:00 | registered@intake_officer   | 2026-11-27T16:30 | 2026-12-02T16:00 | c2m
intake_officer | 2b | 09:15 | awaiting_reporter@reporter  | -                | paused           | c3m
2026-11-25
intake_officer | 2d | 10:00 | forwarded@group             | 2026-12-02T16:00 | 2026-12-03T16:00 | c3m
intake_officer | 2a | 10:30 | answer_ready@intake_officer | =                | 2026-12-03T16:00 | c3m
intake_officer | 4  | 11:00 | answered@intake_officer     | -                | -                | c3ma
intake_officer | 5  | 11:10 | closed@system               | -                | -                | c3ma
";

/// Withdrawn on the thirtieth working day, opened again on the tenth after that, rejected in the end.
const SILENT: &str = "
2026-11-23
reporter       | 0            | 10:00 | received@intake_officer    | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1            | 10:00 | registered@intake_officer  | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2b           | 10:30 | awaiting_reporter@reporter | -                | paused           | cm
2027-01-08
sweep          | -            | 16:29 | awaiting_reporter@reporter | -                | paused           | cm
sweep          | 2e           | 16:30 | withdrawn@system           | -                | -                | cm
2027-01-22
reporter       | 8g           | 16:30 | registered@intake_officer  | =                | 2027-02-01T16:00 | c2m
2027-01-25
intake_officer | 8f duplicate | 08:00 | rejected@system            | -                | -                | c4m
";

/// Rejected at once; the reporter reads why, has it opened again, and gives it up.
const REJECTED: &str = "
2026-11-23
reporter       | 0               | 09:30 | received@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 8f other_agency | 09:45 | rejected@system           | -                | -                | c2m
2026-11-24
reporter       | 8g              | 09:00 | registered@intake_officer | =                | 2026-12-02T16:00 | c3m
reporter       | 8e              | 09:30 | withdrawn@system          | -                | -                | c4m
";

/// An oversight complaint goes to the Inspectorate, comes back, and goes again.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 0                | 10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                | 10:00 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 3f               | 10:05 | !not_for_this
intake_officer | 8d berkadar_pengawasan | 10:10 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 3f               | 10:30 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | c
2026-11-24
inspectorate   | 3i               | 09:00 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
inspectorate   | 3h               | 09:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
intake_officer | 3f               | 10:00 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-12-01T16:00 | cm
2026-11-25
inspectorate   | 3g               | 09:00 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | cm
head           | 8c               | 09:10 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | cm
intake_officer | 4                | 10:00 | answered@intake_officer     | -                | -                | cma
intake_officer | 5                | 10:10 | closed@system               | -                | -                | cma
";

/// Five working days from the filing for an aspiration or a question, and fourteen otherwise.
const CLASSES: &str = "
2026-11-23
reporter       | 0                | 10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 1                | 10:30 | registered@intake_officer   | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer | 2                | 11:00 | forwarded@group             | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 2a               | 11:30 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | c
2026-11-24
intake_officer | 8d aspirasi      | 09:00 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 8d tidak_berkadar_pengawasan | 09:10 | answer_ready@intake_officer | = | 2026-12-01T16:00 | c
intake_officer | 8d permintaan_informasi | 09:20 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-12-01T16:00 | c
intake_officer | 4                | 10:00 | answered@intake_officer     | -                | -                | ca
intake_officer | 5                | 10:10 | closed@system               | -                | -                | ca
";

/// Opened again after every end, with a note from everyone who may; the Inspectorate returns it three times.
const OPENED: &str = "
2026-11-23
reporter          | 0                | 10:00 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer    | 8c               | 10:05 | received@intake_officer     | 2026-11-26T16:00 | 2026-12-01T16:00 | c
intake_officer    | 8f irrelevant    | 10:10 | rejected@system             | -                | -                | c2m
intake_officer    | 8h               | 10:20 | registered@intake_officer   | =                | 2026-12-01T16:00 | c3m
reporter          | 8e               | 10:30 | withdrawn@system            | -                | -                | c4m
intake_officer    | 8h               | 10:40 | registered@intake_officer   | =                | 2026-12-01T16:00 | c5m
intake_officer    | 2                | 11:00 | forwarded@group             | =                | 2026-12-01T16:00 | c5m
intake_officer | 8d berkadar_pengawasan | 11:10 | forwarded@group | =              | 2026-12-01T16:00 | c5m
intake_officer    | 3f               | 11:20 | forwarded@inspectorate      | =                | 2026-12-01T16:00 | c5m
inspectorate      | 8c               | 11:25 | forwarded@inspectorate      | =                | 2026-12-01T16:00 | c5m
inspectorate      | 3h               | 11:30 | returned@intake_officer     | =                | 2026-12-01T16:00 | c5m
intake_officer    | 3c dinas-pupr    | 11:40 | forwarded@opd_admin         | =                | 2026-12-01T16:00 | c5m
dinas-pupr        | 8c               | 11:45 | forwarded@opd_admin         | =                | 2026-12-01T16:00 | c5m
intake_officer    | 3f               | 11:50 | forwarded@inspectorate      | =                | 2026-12-01T16:00 | c5m
inspectorate      | 3h more_needed   | 13:00 | returned@intake_officer     | =                | 2026-12-01T16:00 | c5m
intake_officer    | 3f               | 13:10 | forwarded@inspectorate      | =                | 2026-12-01T16:00 | c5m
inspectorate      | 3h               | 13:20 | returned@intake_officer     | =                | 2026-12-01T16:00 | c5m
intake_officer    | 3f               | 13:30 | forwarded@inspectorate      | =                | 2026-12-01T16:00 | c5m
inspectorate      | 3h               | 13:40 | !returned_too_often
intake_officer | 3e dinas-perhubungan | 13:50 | forwarded@opd_admin | =              | 2026-12-01T16:00 | c5m
dinas-perhubungan | 3a               | 14:00 | answer_ready@intake_officer | =                | 2026-12-01T16:00 | c5m
intake_officer    | 4                | 14:10 | answered@intake_officer     | -                | -                | c5ma
intake_officer    | 5                | 14:20 | closed@system               | -                | -                | c5ma
";
