//! The walks of SOP 000.8.3.3/18.20 (Karanganyar): 60 minutes for each of steps 1 to 3, three days to the
//! answer (step 4), 30 minutes to record it (5). Monday to Thursday 07.30-12.00 and 13.00-16.00, Friday until
//! 16.30; `hari` is a working day. Beside them three working days to pass on, five to a first follow-up.
//! Absent: the monthly recap (see `recaps`).

use super::table::Walks;

/// Every walk of a complaint.
pub const WALKS: Walks = &[PROMPT, LATE_WORD, SLOW, RETURNED, COMPLETED, SILENT, REJECTED, OVERSIGHT, OVERSIGHT_AGAIN];

/// The group answers at once; step 3 is not needed.
const PROMPT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 4                         | 2026-11-23T10:40 | !not_from_here
# An hour in which the group may answer, and then step 3 within an hour: until 14.00, for lunch is no office time.
intake_officer | 2                         | 2026-11-23T11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a @2026-11-23T10:59      | 2026-11-23T11:40 | ?happened_at
intake_officer | 2a @2026-11-23T11:30      | 2026-11-23T11:40 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 4 -text                   | 2026-11-24T09:00 | ?text
intake_officer | 4                         | 2026-11-24T09:00 | answered@intake_officer     | 2026-11-24T09:30 | -                | ca
intake_officer | 5a                        | 2026-11-24T09:20 | closed@system               | -                | -                | ca
";

/// What comes after the end: a word, a wish to have it opened again in time and too late, and a second thought.
const LATE_WORD: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 2                         | 2026-11-23T11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a                        | 2026-11-23T11:40 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 4                         | 2026-11-24T09:00 | answered@intake_officer     | 2026-11-24T09:30 | -                | ca
intake_officer | 5a                        | 2026-11-24T09:20 | closed@system               | -                | -                | ca
# A word after the end is the coordinator's, until it is answered.
reporter       | 8a                        | 2026-12-01T09:00 | closed@intake_officer       | -                | -                | cam
intake_officer | 8b                        | 2026-12-01T10:00 | closed@system               | -                | -                | camm
# The tenth working day is 8 December; one minute of step 2's hour falls on it.
reporter       | 8g                        | 2026-12-08T15:59 | registered@intake_officer   | 2026-12-09T08:29 | 2026-12-14T16:00 | cammm
intake_officer | 2                         | 2026-12-09T08:00 | forwarded@group             | 2026-12-09T10:00 | 2026-12-14T16:00 | cammm
intake_officer | 2a                        | 2026-12-09T08:30 | answer_ready@intake_officer | 2026-12-14T16:00 | 2026-12-14T16:00 | cammm
intake_officer | 4                         | 2026-12-09T09:00 | answered@intake_officer     | 2026-12-09T09:30 | -                | cammma
intake_officer | 5a                        | 2026-12-09T09:10 | closed@system               | -                | -                | cammma
reporter       | 8g                        | 2026-12-23T16:01 | !too_late
# 24 and 25 December are no working days; the coordinator may open it again at any time.
intake_officer | 8h                        | 2026-12-28T09:00 | registered@intake_officer   | 2026-12-28T10:00 | 2026-12-31T16:00 | cammmam
reporter       | 8e                        | 2026-12-28T09:30 | withdrawn@system            | -                | -                | cammmamm
";

/// The group is silent, an OPD says it is not its task, the coordinator answers; disputed, and again.
const SLOW: &str = "
reporter       | 0                         | 2026-11-23T14:00 | received@intake_officer     | 2026-11-23T15:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T14:30 | registered@intake_officer   | 2026-11-23T15:30 | 2026-11-26T16:00 | c
intake_officer | 2                         | 2026-11-23T15:00 | forwarded@group             | 2026-11-24T08:30 | 2026-11-26T16:00 | c
intake_officer | 3 dinas-pupr              | 2026-11-23T15:59 | !too_early
intake_officer | 3                         | 2026-11-23T16:00 | ?unit
intake_officer | 3 dinas-sihir             | 2026-11-23T16:00 | ?unit
intake_officer | 3 dinas-pupr              | 2026-11-23T16:00 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-perhubungan | 3a                     | 2026-11-24T09:00 | !not_found
dinas-pupr     | 3b -ground                | 2026-11-24T09:00 | ?ground
dinas-pupr     | 3b -owner                 | 2026-11-24T09:00 | ?owner
dinas-pupr     | 3b                        | 2026-11-24T09:30 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3c                        | 2026-11-24T10:00 | ?unit
intake_officer | 3c dinas-perhubungan      | 2026-11-24T10:00 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-pupr     | 3a                        | 2026-11-24T10:05 | !not_found
dinas-perhubungan | 3b result_lacking      | 2026-11-24T10:30 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3d                        | 2026-11-24T11:00 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 4                         | 2026-11-24T11:30 | answered@intake_officer     | 2026-11-24T12:00 | -                | ca
# Disputed: steps 2 and 4 are promised anew, and end on a Friday.
reporter       | 5c                        | 2026-11-24T13:00 | registered@intake_officer   | 2026-11-24T14:00 | 2026-11-27T16:30 | cam
intake_officer | 2                         | 2026-11-24T13:30 | forwarded@group             | 2026-11-24T15:30 | 2026-11-27T16:30 | cam
intake_officer | 3 dinas-pupr              | 2026-11-24T14:30 | forwarded@opd_admin         | 2026-11-27T16:30 | 2026-11-27T16:30 | cam
dinas-pupr     | 3a                        | 2026-11-25T09:00 | answer_ready@intake_officer | 2026-11-27T16:30 | 2026-11-27T16:30 | cam
intake_officer | 4                         | 2026-11-25T09:30 | answered@intake_officer     | 2026-11-25T10:00 | -                | cama
intake_officer | 5a                        | 2026-11-25T10:00 | closed@system               | -                | -                | cama
";

/// Three returns; then nobody returns it any more, and the coordinator has the last word.
const RETURNED: &str = "
reporter       | 0                         | 2026-11-23T09:00 | received@intake_officer     | 2026-11-23T10:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T09:00 | registered@intake_officer   | 2026-11-23T10:00 | 2026-11-26T16:00 | c
intake_officer | 2                         | 2026-11-23T09:00 | forwarded@group             | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 3 dinas-pupr              | 2026-11-23T10:00 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3e dinas-perhubungan      | 2026-11-23T10:05 | !returns_left
dinas-pupr     | 3b                        | 2026-11-23T10:10 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3c dinas-perhubungan      | 2026-11-23T10:20 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-perhubungan | 3b                     | 2026-11-23T10:30 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3c dinas-pupr             | 2026-11-23T10:40 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-pupr     | 3b                        | 2026-11-23T10:50 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 3c dinas-perhubungan      | 2026-11-23T11:00 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-perhubungan | 3b                     | 2026-11-23T11:10 | !returned_too_often
intake_officer | 3e                        | 2026-11-23T11:20 | ?unit
intake_officer | 3e dinas-pupr             | 2026-11-23T11:20 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-pupr     | 3b                        | 2026-11-23T11:30 | !returned_too_often
dinas-pupr     | 3a                        | 2026-11-23T11:40 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 4                         | 2026-11-23T13:00 | answered@intake_officer     | 2026-11-23T13:30 | -                | ca
intake_officer | 5a                        | 2026-11-23T13:10 | closed@system               | -                | -                | ca
";

/// The reporter is asked for more and gives it; asked once more, and gone on without.
const COMPLETED: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 2b                        | 2026-11-23T10:30 | awaiting_reporter@reporter  | -                | paused           | cm
reporter       | 2c -text                  | 2026-11-24T09:00 | ?text
# Half of step 2's hour is left; 90 of the promise's 120 minutes, then three days.
reporter       | 2c                        | 2026-11-24T09:00 | registered@intake_officer   | 2026-11-24T09:30 | 2026-11-27T16:30 | cmm
intake_officer | 2b                        | 2026-11-24T09:15 | awaiting_reporter@reporter  | -                | paused           | cmmm
# 75 minutes are left: until 11.15 on Wednesday, then three days.
intake_officer | 2d                        | 2026-11-25T10:00 | forwarded@group             | 2026-11-25T12:00 | 2026-11-30T16:00 | cmmm
intake_officer | 2a                        | 2026-11-25T10:30 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-11-30T16:00 | cmmm
intake_officer | 4                         | 2026-11-25T11:00 | answered@intake_officer     | 2026-11-25T11:30 | -                | cmmma
intake_officer | 5a                        | 2026-11-25T11:10 | closed@system               | -                | -                | cmmma
";

/// The reporter does not complete it: withdrawn on the thirtieth working day, opened again on the tenth
/// after that, and rejected in the end.
const SILENT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 2b                        | 2026-11-23T10:30 | awaiting_reporter@reporter  | -                | paused           | cm
# Four days off lie between: 24 and 25 December, 1 and 5 January.
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 2e                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
reporter       | 8g                        | 2027-01-22T16:30 | registered@intake_officer   | 2027-01-25T08:30 | 2027-01-28T16:00 | cmm
intake_officer | 8f -ground                | 2027-01-25T08:00 | ?ground
intake_officer | 8f too_general            | 2027-01-25T08:00 | rejected@system             | -                | -                | cmmmm
";

/// Rejected at once with a ground; the reporter reads why and whose matter it is, and gives it up in the end.
const REJECTED: &str = "
reporter       | 0                         | 2026-11-23T09:30 | received@intake_officer     | 2026-11-23T10:30 | 2026-11-26T16:00 | c
intake_officer | 8f other_agency -owner    | 2026-11-23T09:45 | ?owner
intake_officer | 8f not_our_task           | 2026-11-23T09:45 | ?ground
intake_officer | 8f other_agency           | 2026-11-23T09:45 | rejected@system             | -                | -                | cmm
reporter       | 8g                        | 2026-11-24T09:00 | registered@intake_officer   | 2026-11-24T10:00 | 2026-11-27T16:30 | cmmm
reporter       | 8e                        | 2026-11-24T09:30 | withdrawn@system            | -                | -                | cmmmm
";

/// An oversight complaint goes to the Inspectorate, which writes, returns it, and gives its finding.
const OVERSIGHT: &str = "
reporter       | 0                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 1                         | 2026-11-23T10:00 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 3f                        | 2026-11-23T10:05 | !not_for_this
intake_officer | 8d -classification        | 2026-11-23T10:10 | ?classification
intake_officer | 8d berkadar_pengawasan    | 2026-11-23T10:10 | registered@intake_officer   | 2026-11-23T11:00 | 2026-11-26T16:00 | c
intake_officer | 3f                        | 2026-11-23T10:30 | forwarded@inspectorate      | 2026-11-26T16:00 | 2026-11-26T16:00 | c
inspectorate   | 3i                        | 2026-11-24T09:00 | forwarded@inspectorate      | 2026-11-26T16:00 | 2026-11-26T16:00 | cm
inspectorate   | 3h                        | 2026-11-24T09:30 | returned@intake_officer     | 2026-11-26T16:00 | 2026-11-26T16:00 | cm
intake_officer | 3f                        | 2026-11-24T10:00 | forwarded@inspectorate      | 2026-11-26T16:00 | 2026-11-26T16:00 | cm
inspectorate   | 3g                        | 2026-11-25T09:00 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | cm
head           | 8c                        | 2026-11-25T09:10 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | cm
intake_officer | 4                         | 2026-11-25T10:00 | answered@intake_officer     | 2026-11-25T10:30 | -                | cma
intake_officer | 5a                        | 2026-11-25T10:10 | closed@system               | -                | -                | cma
";

/// The Inspectorate gets it from wherever it stands; its returns count, and the last word names an OPD.
const OVERSIGHT_AGAIN: &str = "
reporter       | 0                         | 2026-11-25T09:00 | received@intake_officer     | 2026-11-25T10:00 | 2026-11-30T16:00 | c
intake_officer | 1                         | 2026-11-25T10:00 | registered@intake_officer   | 2026-11-25T11:00 | 2026-11-30T16:00 | c
intake_officer | 2                         | 2026-11-25T10:20 | forwarded@group             | 2026-11-25T13:20 | 2026-11-30T16:00 | c
intake_officer | 8d berkadar_pengawasan    | 2026-11-25T10:25 | forwarded@group             | 2026-11-25T13:20 | 2026-11-30T16:00 | c
intake_officer | 3f                        | 2026-11-25T10:30 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-11-30T16:00 | c
inspectorate   | 3h not_our_authority      | 2026-11-25T11:00 | returned@intake_officer     | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 3c dinas-pupr             | 2026-11-25T11:10 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 3f                        | 2026-11-25T11:20 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-11-30T16:00 | c
inspectorate   | 3h                        | 2026-11-25T11:30 | returned@intake_officer     | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 3f                        | 2026-11-25T11:35 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 3e dinas-perhubungan      | 2026-11-25T11:38 | !returns_left
inspectorate   | 3h more_needed            | 2026-11-25T11:40 | returned@intake_officer     | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 3f                        | 2026-11-25T11:45 | forwarded@inspectorate      | 2026-11-30T16:00 | 2026-11-30T16:00 | c
inspectorate   | 3h                        | 2026-11-25T11:50 | !returned_too_often
intake_officer | 3e dinas-perhubungan      | 2026-11-25T11:55 | forwarded@opd_admin         | 2026-11-30T16:00 | 2026-11-30T16:00 | c
dinas-perhubungan | 3a                     | 2026-11-25T13:00 | answer_ready@intake_officer | 2026-11-30T16:00 | 2026-11-30T16:00 | c
intake_officer | 4                         | 2026-11-25T13:30 | answered@intake_officer     | 2026-11-25T14:00 | -                | ca
intake_officer | 5a                        | 2026-11-25T13:40 | closed@system               | -                | -                | ca
";

/// It came to the telephone at nine and is entered at half past ten: step 1 took longer than its hour.
pub const BY_WHATSAPP: &str = "
intake_officer | 0 letter                  | 2026-11-23T10:30 | ?channel
intake_officer | 0+1 whatsapp @2026-11-23T09:00 | 2026-11-23T10:30 | registered@intake_officer | 2026-11-23T11:30 | 2026-11-26T16:00 | c
intake_officer | 2                         | 2026-11-23T11:00 | forwarded@group             | 2026-11-23T14:00 | 2026-11-26T16:00 | c
intake_officer | 2a @2026-11-23T11:10      | 2026-11-23T11:20 | answer_ready@intake_officer | 2026-11-26T16:00 | 2026-11-26T16:00 | c
intake_officer | 4                         | 2026-11-23T11:30 | answered@intake_officer     | 2026-11-23T12:00 | -                | ca
intake_officer | 5a                        | 2026-11-23T11:40 | closed@system               | -                | -                | ca
";
