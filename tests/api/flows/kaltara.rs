//! The walks of the service standard of DKISP Kalimantan Utara, in WITA: at most 3 x 24 hours of the wall clock
//! from step 2 to the answer, weekends included. Printed 1 to 7; run in the order 3-5-4-6. Beside them the
//! national three and five working days. Absent: the order as printed (see `harfiah`).

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks =
    &[ONLINE, BY_LETTER, BY_PHONE, IN_PERSON, COMPLETED, SILENT, OVERSIGHT, OVERSIGHT_AGAIN, RETURNED];

/// A case that began by version 1 of the agency's data; its second half runs when version 2 is in force.
pub const BEFORE_ADOPTION: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
";
/// The second half.
pub const AFTER_ADOPTION: &str = "
head           | 5                         | 2026-11-23T14:00 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T15:00 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | c
answer_officer | 6b                        | 2026-11-24T09:00 | answered@answer_officer     | -                | -                | ca
answer_officer | 7                         | 2026-11-24T09:10 | closed@system               | -                | -                | ca
";

/// By the website: written on a sheet (2b), handed back by the drafter once, answered through media.
const ONLINE: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T10:40 | !not_from_here
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T11:30 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4a -ground                | 2026-11-23T13:00 | ?ground
drafter        | 4a -owner                 | 2026-11-23T13:00 | ?owner
drafter        | 4a                        | 2026-11-23T13:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T13:30 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 8c                        | 2026-11-23T13:40 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T14:00 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | c
answer_officer | 6b                        | 2026-11-24T09:00 | answered@answer_officer     | -                | -                | ca
answer_officer | 7                         | 2026-11-24T09:30 | closed@system               | -                | -                | ca
reporter       | 8a                        | 2026-11-24T10:00 | closed@head                 | -                | -                | cam
head           | 8b                        | 2026-11-24T10:10 | closed@system               | -                | -                | camm
";

/// A letter of Friday morning: 72 hours run through the weekend. Disputed, answered, closed by silence.
const BY_LETTER: &str = "
intake_officer | 1+2a letter @2026-11-27T09:00 | 2026-11-27T15:00 | registered@intake_officer | 2026-11-30T09:00 | 2026-11-30T09:00 | c
intake_officer | 3                         | 2026-11-27T15:30 | forwarded@head              | 2026-11-30T09:00 | 2026-11-30T09:00 | c
head           | 5                         | 2026-11-27T16:00 | dispositioned@drafter       | 2026-11-30T09:00 | 2026-11-30T09:00 | c
drafter        | 4                         | 2026-11-30T08:00 | answer_ready@answer_officer | 2026-11-30T09:00 | 2026-11-30T09:00 | c
answer_officer | 6a                        | 2026-11-30T08:30 | answered@answer_officer     | -                | -                | ca
reporter       | 7a -text                  | 2026-11-30T09:00 | ?text
reporter       | 7a                        | 2026-11-30T09:00 | registered@intake_officer   | 2026-12-03T09:00 | 2026-12-03T09:00 | cam
intake_officer | 3                         | 2026-11-30T09:10 | forwarded@head              | 2026-12-03T09:00 | 2026-12-03T09:00 | cam
head           | 5                         | 2026-11-30T09:20 | dispositioned@drafter       | 2026-12-03T09:00 | 2026-12-03T09:00 | cam
drafter        | 4                         | 2026-11-30T10:00 | answer_ready@answer_officer | 2026-12-03T09:00 | 2026-12-03T09:00 | cam
answer_officer | 6b                        | 2026-12-01T09:00 | answered@answer_officer     | -                | -                | cama
sweep          | -                         | 2026-12-15T15:59 | answered@answer_officer     | -                | -                | cama
sweep          | 7b                        | 2026-12-15T16:00 | closed@system               | -                | -                | cama
# The tenth working day after it closed is the last of the year; 72 hours then end on a Sunday.
reporter       | 8g                        | 2026-12-31T16:00 | registered@intake_officer   | 2027-01-03T16:00 | 2027-01-03T16:00 | camam
reporter       | 8e                        | 2026-12-31T16:30 | withdrawn@system            | -                | -                | camamm
reporter       | 8g                        | 2027-02-01T09:00 | !too_late
head           | 8h                        | 2027-02-01T09:10 | registered@intake_officer   | 2027-02-04T09:10 | 2027-02-04T09:10 | camammm
head           | 8f -ground                | 2027-02-01T09:20 | ?ground
head           | 8f other_agency           | 2027-02-01T09:20 | rejected@system             | -                | -                | camammmmm
";

/// A telephone call is written on the sheet, as what comes by SP4N and with its number.
const BY_PHONE: &str = "
intake_officer | 1+2b phone                | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
reporter       | 8e                        | 2026-11-23T11:00 | withdrawn@system            | -                | -                | cm
";

/// Who comes to the counter is entered in the book, as a letter is.
const IN_PERSON: &str = "
intake_officer | 1+2a in_person            | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 8f indecent               | 2026-11-23T11:30 | rejected@system             | -                | -                | cmm
";

/// Half an hour of the 72 is used, then another, while the reporter is waited for twice.
const COMPLETED: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3a                        | 2026-11-23T11:00 | awaiting_reporter@reporter  | -                | paused           | cm
reporter       | 3b                        | 2026-11-24T10:00 | registered@intake_officer   | 2026-11-27T09:30 | 2026-11-27T09:30 | cmm
intake_officer | 3a                        | 2026-11-24T10:30 | awaiting_reporter@reporter  | -                | paused           | cmmm
intake_officer | 3c                        | 2026-11-25T10:30 | forwarded@head              | 2026-11-28T09:30 | 2026-11-28T09:30 | cmmm
head           | 8f irrelevant             | 2026-11-25T11:00 | rejected@system             | -                | -                | cmmmmm
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3a                        | 2026-11-23T11:00 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 3d                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
";

/// An oversight complaint goes to the Inspectorate, comes back, goes again, and is answered from its finding.
const OVERSIGHT: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T10:40 | !not_for_this
intake_officer | 8d berkadar_pengawasan    | 2026-11-23T10:50 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T11:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
inspectorate   | 4e                        | 2026-11-23T13:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4d                        | 2026-11-23T13:30 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 5                         | 2026-11-23T14:00 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4b                        | 2026-11-23T14:30 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4c                        | 2026-11-24T09:00 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
answer_officer | 6a                        | 2026-11-24T10:00 | answered@answer_officer     | -                | -                | cma
answer_officer | 7                         | 2026-11-24T10:10 | closed@system               | -                | -                | cma
";

/// After three returns by the Inspectorate the head gives it to the drafter all the same.
const OVERSIGHT_AGAIN: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 8d berkadar_pengawasan    | 2026-11-23T10:50 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T11:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
inspectorate   | 4d                        | 2026-11-23T11:10 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T11:20 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
inspectorate   | 4d                        | 2026-11-23T11:30 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T11:40 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4g                        | 2026-11-23T11:45 | !returns_left
inspectorate   | 4d                        | 2026-11-23T11:50 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T13:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
inspectorate   | 4d                        | 2026-11-23T13:10 | !returned_too_often
head           | 4g                        | 2026-11-23T13:20 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
reporter       | 8e                        | 2026-11-23T13:30 | withdrawn@system            | -                | -                | cm
";

/// Three returns by the drafter, then the head's last word.
const RETURNED: &str = "
intake_officer | 1+2b sp4n ext:SP4N-7721   | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T11:10 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4a more_needed            | 2026-11-23T11:20 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T11:30 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4a                        | 2026-11-23T11:40 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T11:50 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4g                        | 2026-11-23T11:55 | !returns_left
drafter        | 4a                        | 2026-11-23T13:00 | forwarded@head              | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T13:10 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4a                        | 2026-11-23T13:20 | !returned_too_often
head           | 4g                        | 2026-11-23T13:30 | dispositioned@drafter       | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T14:00 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | c
answer_officer | 6a                        | 2026-11-23T15:00 | answered@answer_officer     | -                | -                | ca
answer_officer | 7                         | 2026-11-23T15:10 | closed@system               | -                | -                | ca
";
