//! The walks of the service standard of DKISP Kalimantan Utara, in WITA: at most 3 x 24 hours of the wall clock
//! from step 2 to the answer, weekends included. Printed 1 to 7; run in the order 3-5-4-6. Beside them the
//! national three and five working days. Absent: the order as printed (see `harfiah`).

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks =
    &[ONLINE, BY_LETTER, BY_PHONE, IN_PERSON, COMPLETED, SILENT, OVERSIGHT, OVERSIGHT_AGAIN, RETURNED, OPENED];

/// A case that began by version 1 of the agency's data; its second half runs when version 2 is in force.
pub const BEFORE_ADOPTION: &str = "
2026-11-23
reporter       | 1+2b | 10:30 | registered@intake_officer | = | 2026-11-26T10:30 | c
intake_officer | 3    | 11:00 | forwarded@head            | = | 2026-11-26T10:30 | c
";
/// The second half.
pub const AFTER_ADOPTION: &str = "
2026-11-23
head           | 5  | 14:00 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4  | 15:00 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
2026-11-24
answer_officer | 6b | 09:00 | answered@answer_officer     | - | -                | ca
answer_officer | 7  | 09:10 | closed@system               | - | -                | ca
";

/// By the website: written on a sheet (2b), handed back by the drafter once, answered through media.
const ONLINE: &str = "
2026-11-23
reporter       | 1+2b | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
drafter        | 4    | 10:40 | !not_from_here
intake_officer | 3    | 11:00 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5    | 11:30 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4a   | 13:00 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5    | 13:30 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 8c   | 13:40 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4    | 14:00 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
2026-11-24
answer_officer | 6b   | 09:00 | answered@answer_officer     | - | -                | ca
answer_officer | 7    | 09:30 | closed@system               | - | -                | ca
reporter       | 8a   | 10:00 | closed@head                 | - | -                | cam
head           | 8b   | 10:10 | closed@system               | - | -                | ca2m
";

/// A letter of Friday morning: 72 hours run through the weekend. Disputed, answered, closed by silence.
const BY_LETTER: &str = "
2026-11-27
intake_officer | 1+2a letter @09:00 | 15:00 | registered@intake_officer   | = | 2026-11-30T09:00 | c
intake_officer | 3                | 15:30 | forwarded@head              | = | 2026-11-30T09:00 | c
head           | 5                | 16:00 | dispositioned@drafter       | = | 2026-11-30T09:00 | c
2026-11-30
drafter        | 4                | 08:00 | answer_ready@answer_officer | = | 2026-11-30T09:00 | c
answer_officer | 6a               | 08:30 | answered@answer_officer     | - | -                | ca
reporter       | 7a               | 09:00 | registered@intake_officer   | = | 2026-12-03T09:00 | cam
intake_officer | 3                | 09:10 | forwarded@head              | = | 2026-12-03T09:00 | cam
head           | 5                | 09:20 | dispositioned@drafter       | = | 2026-12-03T09:00 | cam
drafter        | 4                | 10:00 | answer_ready@answer_officer | = | 2026-12-03T09:00 | cam
2026-12-01
answer_officer | 6b               | 09:00 | answered@answer_officer     | - | -                | cama
2026-12-15
sweep          | -                | 15:59 | answered@answer_officer     | - | -                | cama
sweep          | 7b               | 16:00 | closed@system               | - | -                | cama
2026-12-31
# The tenth working day after it closed is the last of the year; 72 hours then end on a Sunday.
reporter       | 8g               | 16:00 | registered@intake_officer   | = | 2027-01-03T16:00 | camam
reporter       | 8e               | 16:30 | withdrawn@system            | - | -                | cama2m
2027-02-01
reporter       | 8g               | 09:00 | !too_late
head           | 8h               | 09:10 | registered@intake_officer   | = | 2027-02-04T09:10 | cama3m
head           | 8f other_agency  | 09:20 | rejected@system             | - | -                | cama5m
";

/// A telephone call is written on the sheet, as what comes by SP4N and with its number.
const BY_PHONE: &str = "
2026-11-23
intake_officer | 1+2b phone | 10:30 | registered@intake_officer | = | 2026-11-26T10:30 | c
reporter       | 8e         | 11:00 | withdrawn@system          | - | -                | cm
";

/// Who comes to the counter is entered in the book, as a letter is.
const IN_PERSON: &str = "
2026-11-23
intake_officer | 1+2a in_person | 10:30 | registered@intake_officer | = | 2026-11-26T10:30 | c
intake_officer | 3              | 11:00 | forwarded@head            | = | 2026-11-26T10:30 | c
head           | 8f indecent    | 11:30 | rejected@system           | - | -                | c2m
";

/// Half an hour of the 72 is used, then another, while the reporter is waited for twice.
const COMPLETED: &str = "
2026-11-23
reporter       | 1+2b          | 10:30 | registered@intake_officer  | = | 2026-11-26T10:30 | c
intake_officer | 3a            | 11:00 | awaiting_reporter@reporter | - | paused           | cm
2026-11-24
reporter       | 3b            | 10:00 | registered@intake_officer  | = | 2026-11-27T09:30 | c2m
intake_officer | 3a            | 10:30 | awaiting_reporter@reporter | - | paused           | c3m
2026-11-25
intake_officer | 3c            | 10:30 | forwarded@head             | = | 2026-11-28T09:30 | c3m
head           | 8f irrelevant | 11:00 | rejected@system            | - | -                | c5m
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
2026-11-23
reporter       | 1+2b | 10:30 | registered@intake_officer  | = | 2026-11-26T10:30 | c
intake_officer | 3a   | 11:00 | awaiting_reporter@reporter | - | paused           | cm
2027-01-08
sweep          | -    | 16:29 | awaiting_reporter@reporter | - | paused           | cm
sweep          | 3d   | 16:30 | withdrawn@system           | - | -                | cm
";

/// An oversight complaint goes to the Inspectorate, comes back, goes again, and is answered from its finding.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 1+2b             | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
head           | 4b               | 10:40 | !not_for_this
intake_officer | 8d berkadar_pengawasan | 10:50 | registered@intake_officer   | = | 2026-11-26T10:30 | c
head           | 4b               | 11:00 | forwarded@inspectorate      | = | 2026-11-26T10:30 | c
inspectorate   | 4e               | 13:00 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
inspectorate   | 4d               | 13:30 | forwarded@head              | = | 2026-11-26T10:30 | cm
head           | 5                | 14:00 | dispositioned@drafter       | = | 2026-11-26T10:30 | cm
head           | 4b               | 14:30 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
2026-11-24
inspectorate   | 4c               | 09:00 | answer_ready@answer_officer | = | 2026-11-26T10:30 | cm
answer_officer | 6a               | 10:00 | answered@answer_officer     | - | -                | cma
answer_officer | 7                | 10:10 | closed@system               | - | -                | cma
";

/// After three returns by the Inspectorate the head gives it to the drafter all the same.
const OVERSIGHT_AGAIN: &str = "
2026-11-23
reporter     | 1+2b             | 10:30 | registered@intake_officer | = | 2026-11-26T10:30 | c
head         | 8d berkadar_pengawasan | 10:50 | registered@intake_officer | = | 2026-11-26T10:30 | c
head         | 4b               | 11:00 | forwarded@inspectorate    | = | 2026-11-26T10:30 | c
inspectorate | 4d               | 11:10 | forwarded@head            | = | 2026-11-26T10:30 | c
head         | 4b               | 11:20 | forwarded@inspectorate    | = | 2026-11-26T10:30 | c
inspectorate | 4d               | 11:30 | forwarded@head            | = | 2026-11-26T10:30 | c
head         | 4b               | 11:40 | forwarded@inspectorate    | = | 2026-11-26T10:30 | c
head         | 4g               | 11:45 | !returns_left
inspectorate | 4d               | 11:50 | forwarded@head            | = | 2026-11-26T10:30 | c
head         | 4b               | 13:00 | forwarded@inspectorate    | = | 2026-11-26T10:30 | c
inspectorate | 4d               | 13:10 | !returned_too_often
head         | 4g               | 13:20 | dispositioned@drafter     | = | 2026-11-26T10:30 | c
reporter     | 8e               | 13:30 | withdrawn@system          | - | -                | cm
";

/// Three returns by the drafter, then the head's last word.
const RETURNED: &str = "
2026-11-23
intake_officer | 1+2b sp4n ext:SP4N-7721 | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 3                | 11:00 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5                | 11:10 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4a more_needed   | 11:20 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5                | 11:30 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4a               | 11:40 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5                | 11:50 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
head           | 4g               | 11:55 | !returns_left
drafter        | 4a               | 13:00 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5                | 13:10 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4a               | 13:20 | !returned_too_often
head           | 4g               | 13:30 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4                | 14:00 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
answer_officer | 6a               | 15:00 | answered@answer_officer     | - | -                | ca
answer_officer | 7                | 15:10 | closed@system               | - | -                | ca
";

/// Opened again after every end, with a note and a message from everyone who may write one.
const OPENED: &str = "
2026-11-23
reporter       | 1+2b             | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 8c               | 10:31 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 3                | 10:35 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 8c               | 10:36 | forwarded@head              | = | 2026-11-26T10:30 | c
head           | 5                | 10:40 | dispositioned@drafter       | = | 2026-11-26T10:30 | c
drafter        | 4                | 10:45 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
answer_officer | 8c               | 10:46 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
intake_officer | 8b               | 10:47 | answer_ready@answer_officer | = | 2026-11-26T10:30 | cm
answer_officer | 8b               | 10:48 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c2m
answer_officer | 6b               | 10:50 | answered@answer_officer     | - | -                | c2ma
answer_officer | 7                | 10:55 | closed@system               | - | -                | c2ma
head           | 8h               | 11:00 | registered@intake_officer   | = | 2026-11-26T11:00 | c2mam
reporter       | 8e               | 11:05 | withdrawn@system            | - | -                | c2ma2m
reporter       | 8g               | 11:10 | registered@intake_officer   | = | 2026-11-26T11:10 | c2ma3m
head           | 8f wrong_form    | 11:15 | rejected@system             | - | -                | c2ma5m
reporter       | 8g               | 11:20 | registered@intake_officer   | = | 2026-11-26T11:20 | c2ma6m
head           | 8f wrong_form    | 11:25 | rejected@system             | - | -                | c2ma8m
head           | 8h               | 11:30 | registered@intake_officer   | = | 2026-11-26T11:30 | c2ma9m
head           | 8d berkadar_pengawasan | 11:35 | registered@intake_officer   | = | 2026-11-26T11:30 | c2ma9m
head           | 4b               | 11:40 | forwarded@inspectorate      | = | 2026-11-26T11:30 | c2ma9m
inspectorate   | 8c               | 11:45 | forwarded@inspectorate      | = | 2026-11-26T11:30 | c2ma9m
inspectorate   | 4c               | 13:00 | answer_ready@answer_officer | = | 2026-11-26T11:30 | c2ma9m
answer_officer | 6a               | 13:10 | answered@answer_officer     | - | -                | c2ma9ma
answer_officer | 7                | 13:20 | closed@system               | - | -                | c2ma9ma
";

/// Where an officer enters complaints in the book: the 72 hours wait for step 2, the national three days do not.
/// The order of the steps after it is not in it, so both readings walk it.
pub const BY_HAND: Walks = &[ENTERED, REFUSED];

/// Entered on the sheet ten minutes after it came.
const ENTERED: &str = "
2026-11-23
reporter       | 1  | 10:30 | received@intake_officer   | 2026-11-26T16:00 | -                | c
intake_officer | 2a | 10:35 | !not_for_this
intake_officer | 2b | 10:40 | registered@intake_officer | =                | 2026-11-26T10:40 | c
reporter       | 8e | 10:50 | withdrawn@system          | -                | -                | cm
";

/// A letter entered in the book, and rejected before the next one is.
const REFUSED: &str = "
2026-11-23
intake_officer | 1 letter @10:10 | 10:30 | received@intake_officer | 2026-11-26T16:00 | - | c
head           | 8f irrelevant   | 10:40 | rejected@system         | -                | - | c2m
";
