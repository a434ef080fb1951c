//! The walks of SOP 000.8.3.3/18.20 (Karanganyar): 60 minutes for each of steps 1 to 3, three days to the
//! answer (step 4), 30 minutes to record it (5). Monday to Thursday 07.30-12.00 and 13.00-16.00, Friday until
//! 16.30; `hari` is a working day. Beside them three working days to pass on, five to a first follow-up.
//! Absent: the monthly recap (see `recaps`).

use super::table::Walks;

/// Every walk of a complaint.
pub const WALKS: Walks =
    &[PROMPT, LATE_WORD, SLOW, RETURNED, COMPLETED, SILENT, REJECTED, OVERSIGHT, OVERSIGHT_AGAIN, LATE, OPENED];

/// The group answers at once; step 3 is not needed.
const PROMPT: &str = "
2026-11-23
reporter       | 0         | 10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1         | 10:30 | registered@intake_officer   | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 4         | 10:40 | !not_from_here
# An hour in which the group may answer, and then step 3 within an hour: until 14.00, for lunch is no office time.
intake_officer | 2         | 11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a @10:59 | 11:40 | ?happened_at
intake_officer | 2a @11:30 | 11:40 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c
2026-11-24
intake_officer | 4         | 09:00 | answered@intake_officer     | 2026-11-24T09:30 | -                | ca
intake_officer | 5a        | 09:20 | closed@system               | -                | -                | ca
";

/// What comes after the end: a word, a wish to have it opened again in time and too late, and a second thought.
const LATE_WORD: &str = "
2026-11-23
reporter       | 0  | 10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1  | 10:30 | registered@intake_officer   | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 2  | 11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a | 11:40 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c
2026-11-24
intake_officer | 4  | 09:00 | answered@intake_officer     | 2026-11-24T09:30 | -                | ca
intake_officer | 5a | 09:20 | closed@system               | -                | -                | ca
2026-12-01
# A word after the end is the coordinator's, until it is answered.
reporter       | 8a | 09:00 | closed@intake_officer       | -                | -                | cam
intake_officer | 8b | 10:00 | closed@system               | -                | -                | ca2m
2026-12-08
# The tenth working day is 8 December; one minute of step 2's hour falls on it.
reporter       | 8g | 15:59 | registered@intake_officer   | 2026-12-09T08:29 | 2026-12-14T16:00 | ca3m
2026-12-09
intake_officer | 2  | 08:00 | forwarded@group             | 2026-12-09T10:00 | 2026-12-14T16:00 | ca3m
intake_officer | 2a | 08:30 | answer_ready@intake_officer | =                | 2026-12-14T16:00 | ca3m
intake_officer | 4  | 09:00 | answered@intake_officer     | 2026-12-09T09:30 | -                | ca3ma
intake_officer | 5a | 09:10 | closed@system               | -                | -                | ca3ma
2026-12-23
reporter       | 8g | 16:01 | !too_late
2026-12-28
# 24 and 25 December are no working days; the coordinator may open it again at any time.
intake_officer | 8h | 09:00 | registered@intake_officer   | 2026-12-28T10:00 | 2026-12-31T16:00 | ca3mam
reporter       | 8e | 09:30 | withdrawn@system            | -                | -                | ca3ma2m
";

/// The group is silent, an OPD says it is not its task, the coordinator answers; disputed, and again.
const SLOW: &str = "
2026-11-23
reporter          | 0                | 14:00 | received@intake_officer     | 2026-11-23T15:00 | 2026-11-26T16:00 | c
intake_officer    | 1                | 14:30 | registered@intake_officer   | 2026-11-23T15:30 | 2026-11-26T16:00 | c
intake_officer    | 2                | 15:00 | forwarded@group             | 2026-11-24T08:30 | 2026-11-26T16:00 | c
intake_officer    | 3 dinas-pupr     | 15:59 | !too_early
intake_officer    | 3 dinas-sihir    | 16:00 | ?unit
intake_officer    | 3 dinas-pupr     | 16:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
2026-11-24
dinas-perhubungan | 3a               | 09:00 | !not_found
dinas-pupr        | 3b               | 09:30 | returned@intake_officer     | =                | 2026-11-26T16:00 | c
intake_officer    | 3c dinas-perhubungan | 10:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-pupr        | 3a               | 10:05 | !not_found
dinas-perhubungan | 3b result_lacking | 10:30 | returned@intake_officer     | =                | 2026-11-26T16:00 | c
intake_officer    | 3d               | 11:00 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c
intake_officer    | 4                | 11:30 | answered@intake_officer     | 2026-11-24T12:00 | -                | ca
# Disputed: steps 2 and 4 are promised anew, and end on a Friday.
reporter          | 5c               | 13:00 | registered@intake_officer   | 2026-11-24T14:00 | 2026-11-27T16:30 | cam
intake_officer    | 2                | 13:30 | forwarded@group             | 2026-11-24T15:30 | 2026-11-27T16:30 | cam
intake_officer    | 3 dinas-pupr     | 14:30 | forwarded@opd_admin         | =                | 2026-11-27T16:30 | cam
2026-11-25
dinas-pupr        | 3a               | 09:00 | answer_ready@intake_officer | =                | 2026-11-27T16:30 | cam
intake_officer    | 4                | 09:30 | answered@intake_officer     | 2026-11-25T10:00 | -                | cama
intake_officer    | 5a               | 10:00 | closed@system               | -                | -                | cama
";

/// Three returns; then nobody returns it any more, and the coordinator has the last word.
const RETURNED: &str = "
2026-11-23
reporter          | 0                | 09:00 | received@intake_officer     | 2026-11-23T10:00 | 2026-11-26T16:00 | c
intake_officer    | 1                | 09:00 | registered@intake_officer   | 2026-11-23T10:00 | 2026-11-26T16:00 | c
intake_officer    | 2                | 09:00 | forwarded@group             | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer    | 3 dinas-pupr     | 10:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
intake_officer    | 3e dinas-perhubungan | 10:05 | !returns_left
dinas-pupr        | 3b               | 10:10 | returned@intake_officer     | =                | 2026-11-26T16:00 | c
intake_officer    | 3c dinas-perhubungan | 10:20 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-perhubungan | 3b               | 10:30 | returned@intake_officer     | =                | 2026-11-26T16:00 | c
intake_officer    | 3c dinas-pupr    | 10:40 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-pupr        | 3b               | 10:50 | returned@intake_officer     | =                | 2026-11-26T16:00 | c
intake_officer    | 3c dinas-perhubungan | 11:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-perhubungan | 3b               | 11:10 | !returned_too_often
intake_officer    | 3e dinas-pupr    | 11:20 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-pupr        | 3b               | 11:30 | !returned_too_often
dinas-pupr        | 3a               | 11:40 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c
intake_officer    | 4                | 13:00 | answered@intake_officer     | 2026-11-23T13:30 | -                | ca
intake_officer    | 5a               | 13:10 | closed@system               | -                | -                | ca
";

/// The reporter is asked for more and gives it; asked once more, and gone on without.
const COMPLETED: &str = "
2026-11-23
reporter       | 0  | 10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1  | 10:00 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 2b | 10:30 | awaiting_reporter@reporter  | -                | paused           | cm
2026-11-24
# Half of step 2's hour is left; 90 of the promise's 120 minutes, then three days.
reporter       | 2c | 09:00 | registered@intake_officer   | 2026-11-24T09:30 | 2026-11-27T16:30 | c2m
intake_officer | 2b | 09:15 | awaiting_reporter@reporter  | -                | paused           | c3m
2026-11-25
# 75 minutes are left: until 11.15 on Wednesday, then three days.
intake_officer | 2d | 10:00 | forwarded@group             | 2026-11-25T12:00 | 2026-11-30T16:00 | c3m
intake_officer | 2a | 10:30 | answer_ready@intake_officer | =                | 2026-11-30T16:00 | c3m
intake_officer | 4  | 11:00 | answered@intake_officer     | 2026-11-25T11:30 | -                | c3ma
intake_officer | 5a | 11:10 | closed@system               | -                | -                | c3ma
";

/// The reporter does not complete it: withdrawn on the thirtieth working day, opened again on the tenth
/// after that, and rejected in the end.
const SILENT: &str = "
2026-11-23
reporter       | 0              | 10:00 | received@intake_officer    | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1              | 10:00 | registered@intake_officer  | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 2b             | 10:30 | awaiting_reporter@reporter | -                | paused           | cm
2027-01-08
# Four days off lie between: 24 and 25 December, 1 and 5 January.
sweep          | -              | 16:29 | awaiting_reporter@reporter | -                | paused           | cm
sweep          | 2e             | 16:30 | withdrawn@system           | -                | -                | cm
2027-01-22
reporter       | 8g             | 16:30 | registered@intake_officer  | 2027-01-25T08:30 | 2027-01-28T16:00 | c2m
2027-01-25
intake_officer | 8f too_general | 08:00 | rejected@system            | -                | -                | c4m
";

/// Rejected at once with a ground; the reporter reads why and whose matter it is, and gives it up in the end.
const REJECTED: &str = "
2026-11-23
reporter       | 0               | 09:30 | received@intake_officer   | 2026-11-23T10:30 | 2026-11-26T16:00 | c
intake_officer | 8f not_our_task | 09:45 | ?ground
intake_officer | 8f other_agency | 09:45 | rejected@system           | -                | -                | c2m
2026-11-24
reporter       | 8g              | 09:00 | registered@intake_officer | 2026-11-24T10:00 | 2026-11-27T16:30 | c3m
reporter       | 8e              | 09:30 | withdrawn@system          | -                | -                | c4m
";

/// An oversight complaint goes to the Inspectorate, which writes, returns it, and gives its finding.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 0                | 10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                | 10:00 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 3f               | 10:05 | !not_for_this
intake_officer | 8d berkadar_pengawasan | 10:10 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 3f               | 10:30 | forwarded@inspectorate      | =                | 2026-11-26T16:00 | c
2026-11-24
inspectorate   | 3i               | 09:00 | forwarded@inspectorate      | =                | 2026-11-26T16:00 | cm
inspectorate   | 3h               | 09:30 | returned@intake_officer     | =                | 2026-11-26T16:00 | cm
intake_officer | 3f               | 10:00 | forwarded@inspectorate      | =                | 2026-11-26T16:00 | cm
2026-11-25
inspectorate   | 3g               | 09:00 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | cm
head           | 8c               | 09:10 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | cm
intake_officer | 4                | 10:00 | answered@intake_officer     | 2026-11-25T10:30 | -                | cma
intake_officer | 5a               | 10:10 | closed@system               | -                | -                | cma
";

/// The Inspectorate gets it from wherever it stands; its returns count, and the last word names an OPD.
const OVERSIGHT_AGAIN: &str = "
2026-11-25
reporter          | 0                | 09:00 | received@intake_officer     | 2026-11-25T10:00 | 2026-11-30T16:00 | c
intake_officer    | 1                | 10:00 | registered@intake_officer   | 2026-11-25T11:00 | 2026-11-30T16:00 | c
intake_officer    | 2                | 10:20 | forwarded@group             | 2026-11-25T13:20 | 2026-11-30T16:00 | c
intake_officer | 8d berkadar_pengawasan | 10:25 | forwarded@group | 2026-11-25T13:20 | 2026-11-30T16:00 | c
intake_officer    | 3f               | 10:30 | forwarded@inspectorate      | =                | 2026-11-30T16:00 | c
inspectorate      | 3h not_our_authority | 11:00 | returned@intake_officer     | =                | 2026-11-30T16:00 | c
intake_officer    | 3c dinas-pupr    | 11:10 | forwarded@opd_admin         | =                | 2026-11-30T16:00 | c
intake_officer    | 3f               | 11:20 | forwarded@inspectorate      | =                | 2026-11-30T16:00 | c
inspectorate      | 3h               | 11:30 | returned@intake_officer     | =                | 2026-11-30T16:00 | c
intake_officer    | 3f               | 11:35 | forwarded@inspectorate      | =                | 2026-11-30T16:00 | c
intake_officer    | 3e dinas-perhubungan | 11:38 | !returns_left
inspectorate      | 3h more_needed   | 11:40 | returned@intake_officer     | =                | 2026-11-30T16:00 | c
intake_officer    | 3f               | 11:45 | forwarded@inspectorate      | =                | 2026-11-30T16:00 | c
inspectorate      | 3h               | 11:50 | !returned_too_often
intake_officer    | 3e dinas-perhubungan | 11:55 | forwarded@opd_admin         | =                | 2026-11-30T16:00 | c
dinas-perhubungan | 3a               | 13:00 | answer_ready@intake_officer | =                | 2026-11-30T16:00 | c
intake_officer    | 4                | 13:30 | answered@intake_officer     | 2026-11-25T14:00 | -                | ca
intake_officer    | 5a               | 13:40 | closed@system               | -                | -                | ca
";

/// What is entered at the desk.
pub const AT_THE_DESK: Walks = &[BY_WHATSAPP];

/// It came to the telephone at nine and is entered at half past ten: step 1 took longer than its hour.
pub const BY_WHATSAPP: &str = "
2026-11-23
intake_officer | 0 letter         | 10:30 | ?channel
intake_officer | 0+1 whatsapp @09:00 | 10:30 | registered@intake_officer   | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 2                | 11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a @11:10        | 11:20 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c
intake_officer | 4                | 11:30 | answered@intake_officer     | 2026-11-23T12:00 | -                | ca
intake_officer | 5a               | 11:40 | closed@system               | -                | -                | ca
";

/// A limit that has run out stays so while the reporter is waited for; the promise, which has not, stands still.
const LATE: &str = "
2026-11-23
reporter       | 0  | 10:00 | received@intake_officer    | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1  | 10:00 | registered@intake_officer  | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 2b | 11:30 | awaiting_reporter@reporter | 2026-11-23T11:00 | paused           | cm
reporter       | 2c | 13:00 | registered@intake_officer  | 2026-11-23T11:00 | 2026-11-26T16:00 | c2m
reporter       | 8e | 13:10 | withdrawn@system           | -                | -                | c3m
";

/// Opened again by the coordinator after every end, with a note from everyone who may write one.
const OPENED: &str = "
2026-11-23
reporter       | 0                | 10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 8c               | 10:05 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 8f irrelevant    | 10:10 | rejected@system             | -                | -                | c2m
intake_officer | 8h               | 10:20 | registered@intake_officer   | 2026-11-23T11:20 | 2026-11-26T16:00 | c3m
reporter       | 8e               | 10:30 | withdrawn@system            | -                | -                | c4m
intake_officer | 8h               | 10:40 | registered@intake_officer   | 2026-11-23T11:40 | 2026-11-26T16:00 | c5m
intake_officer | 2                | 11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c5m
intake_officer | 3 dinas-pupr     | 13:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c5m
dinas-pupr     | 8c               | 13:10 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c5m
intake_officer | 8d berkadar_pengawasan | 13:20 | forwarded@opd_admin | =              | 2026-11-26T16:00 | c5m
intake_officer | 3f               | 13:30 | forwarded@inspectorate      | =                | 2026-11-26T16:00 | c5m
inspectorate   | 8c               | 13:40 | forwarded@inspectorate      | =                | 2026-11-26T16:00 | c5m
inspectorate   | 3g               | 14:00 | answer_ready@intake_officer | =                | 2026-11-26T16:00 | c5m
intake_officer | 4                | 14:10 | answered@intake_officer     | 2026-11-23T14:40 | -                | c5ma
intake_officer | 5a               | 14:20 | closed@system               | -                | -                | c5ma
";
