//! The walks of the same standard of Kalimantan Utara in the order it prints, 3-4-5-6: the material is drafted
//! first, and the head disposes of it with the material at hand. An agency that wants it says so in its data.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[PRINTED, COMPLETED, SILENT, OVERSIGHT, OPENED, RETURNED];

/// The drafter hands it back once, the head sends the material back once; disputed, and answered again.
const PRINTED: &str = "
2026-11-23
reporter       | 1+2b             | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 3                | 11:00 | forwarded@drafter           | = | 2026-11-26T10:30 | c
head           | 5                | 11:05 | !not_from_here
drafter        | 4a               | 11:10 | returned@head               | = | 2026-11-26T10:30 | c
head           | 4b               | 11:20 | forwarded@drafter           | = | 2026-11-26T10:30 | c
drafter        | 4                | 13:00 | answer_ready@head           | = | 2026-11-26T10:30 | c
head           | 5a result_lacking | 13:30 | forwarded@drafter           | = | 2026-11-26T10:30 | c
drafter        | 8c               | 13:40 | forwarded@drafter           | = | 2026-11-26T10:30 | c
drafter        | 4                | 14:00 | answer_ready@head           | = | 2026-11-26T10:30 | c
answer_officer | 6b               | 14:10 | !not_from_here
head           | 5                | 14:30 | answer_ready@answer_officer | = | 2026-11-26T10:30 | c
answer_officer | 6a               | 15:00 | answered@answer_officer     | - | -                | ca
reporter       | 7a               | 15:30 | registered@intake_officer   | = | 2026-11-26T15:30 | cam
intake_officer | 3                | 15:40 | forwarded@drafter           | = | 2026-11-26T15:30 | cam
2026-11-24
drafter        | 4                | 09:00 | answer_ready@head           | = | 2026-11-26T15:30 | cam
head           | 5                | 09:10 | answer_ready@answer_officer | = | 2026-11-26T15:30 | cam
answer_officer | 6b               | 09:30 | answered@answer_officer     | - | -                | cama
answer_officer | 7                | 09:40 | closed@system               | - | -                | cama
2026-11-25
reporter       | 8a               | 09:00 | closed@head                 | - | -                | camam
answer_officer | 8b               | 09:10 | closed@system               | - | -                | cama2m
";

/// A letter; the reporter completes it, is asked again, and it goes on without; rejected, and opened again.
const COMPLETED: &str = "
2026-11-23
intake_officer | 1+2a letter  | 10:30 | registered@intake_officer  | = | 2026-11-26T10:30 | c
intake_officer | 3a           | 11:00 | awaiting_reporter@reporter | - | paused           | cm
2026-11-24
reporter       | 3b           | 10:00 | registered@intake_officer  | = | 2026-11-27T09:30 | c2m
intake_officer | 3a           | 10:30 | awaiting_reporter@reporter | - | paused           | c3m
2026-11-25
intake_officer | 3c           | 10:30 | forwarded@drafter          | = | 2026-11-28T09:30 | c3m
head           | 8f duplicate | 11:00 | rejected@system            | - | -                | c5m
reporter       | 8g           | 13:00 | registered@intake_officer  | = | 2026-11-28T13:00 | c6m
reporter       | 8e           | 13:10 | withdrawn@system           | - | -                | c7m
";

/// Withdrawn by silence, opened again by the head, answered, and closed by silence.
const SILENT: &str = "
2026-11-23
reporter       | 1+2b | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 3a   | 11:00 | awaiting_reporter@reporter  | - | paused           | cm
2027-01-08
sweep          | -    | 16:29 | awaiting_reporter@reporter  | - | paused           | cm
sweep          | 3d   | 16:30 | withdrawn@system            | - | -                | cm
2027-01-11
head           | 8h   | 09:00 | registered@intake_officer   | = | 2027-01-14T09:00 | c2m
intake_officer | 3    | 09:10 | forwarded@drafter           | = | 2027-01-14T09:00 | c2m
drafter        | 4    | 09:20 | answer_ready@head           | = | 2027-01-14T09:00 | c2m
head           | 5    | 09:30 | answer_ready@answer_officer | = | 2027-01-14T09:00 | c2m
answer_officer | 6b   | 10:00 | answered@answer_officer     | - | -                | c2ma
2027-01-25
sweep          | -    | 15:59 | answered@answer_officer     | - | -                | c2ma
sweep          | 7b   | 16:00 | closed@system               | - | -                | c2ma
";

/// The Inspectorate returns it three times; the head's last word gives it to the drafter, and then back.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 1+2b             | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
head           | 4c               | 10:40 | !not_for_this
head           | 8d berkadar_pengawasan | 10:50 | registered@intake_officer   | = | 2026-11-26T10:30 | c
head           | 4c               | 11:00 | forwarded@inspectorate      | = | 2026-11-26T10:30 | c
inspectorate   | 4f               | 11:05 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
inspectorate   | 4e               | 11:10 | returned@head               | = | 2026-11-26T10:30 | cm
head           | 4b               | 11:20 | forwarded@drafter           | = | 2026-11-26T10:30 | cm
head           | 4c               | 11:30 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
inspectorate   | 4e               | 11:40 | returned@head               | = | 2026-11-26T10:30 | cm
head           | 4c               | 11:50 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
head           | 4g               | 11:52 | !returns_left
inspectorate   | 4e               | 11:55 | returned@head               | = | 2026-11-26T10:30 | cm
head           | 4c               | 13:00 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
inspectorate   | 4e               | 13:10 | !returned_too_often
head           | 4g               | 13:20 | forwarded@drafter           | = | 2026-11-26T10:30 | cm
drafter        | 4a               | 13:30 | !returned_too_often
drafter        | 4                | 13:40 | answer_ready@head           | = | 2026-11-26T10:30 | cm
head           | 4c               | 14:00 | forwarded@inspectorate      | = | 2026-11-26T10:30 | cm
2026-11-24
inspectorate   | 4d               | 09:00 | answer_ready@answer_officer | = | 2026-11-26T10:30 | cm
answer_officer | 6b               | 10:00 | answered@answer_officer     | - | -                | cma
answer_officer | 7                | 10:10 | closed@system               | - | -                | cma
";

/// Opened again after every end, with a note and a message from everyone who may write one.
const OPENED: &str = "
2026-11-23
intake_officer | 1+2b phone       | 10:30 | registered@intake_officer   | = | 2026-11-26T10:30 | c
intake_officer | 8c               | 10:31 | registered@intake_officer   | = | 2026-11-26T10:30 | c
head           | 8f irrelevant    | 10:35 | rejected@system             | - | -                | c2m
head           | 8h               | 10:40 | registered@intake_officer   | = | 2026-11-26T10:40 | c3m
intake_officer | 3                | 10:45 | forwarded@drafter           | = | 2026-11-26T10:40 | c3m
head           | 8c               | 10:46 | forwarded@drafter           | = | 2026-11-26T10:40 | c3m
drafter        | 4                | 10:50 | answer_ready@head           | = | 2026-11-26T10:40 | c3m
head           | 5                | 10:55 | answer_ready@answer_officer | = | 2026-11-26T10:40 | c3m
answer_officer | 8c               | 10:56 | answer_ready@answer_officer | = | 2026-11-26T10:40 | c3m
intake_officer | 8b               | 10:57 | answer_ready@answer_officer | = | 2026-11-26T10:40 | c4m
head           | 8b               | 10:58 | answer_ready@answer_officer | = | 2026-11-26T10:40 | c5m
answer_officer | 6b               | 11:00 | answered@answer_officer     | - | -                | c5ma
answer_officer | 7                | 11:05 | closed@system               | - | -                | c5ma
reporter       | 8g               | 11:10 | registered@intake_officer   | = | 2026-11-26T11:10 | c5mam
reporter       | 8e               | 11:15 | withdrawn@system            | - | -                | c5ma2m
reporter       | 8g               | 11:20 | registered@intake_officer   | = | 2026-11-26T11:20 | c5ma3m
intake_officer | 8d berkadar_pengawasan | 11:25 | registered@intake_officer   | = | 2026-11-26T11:20 | c5ma3m
head           | 4c               | 11:30 | forwarded@inspectorate      | = | 2026-11-26T11:20 | c5ma3m
inspectorate   | 8c               | 11:35 | forwarded@inspectorate      | = | 2026-11-26T11:20 | c5ma3m
inspectorate   | 4d               | 11:40 | answer_ready@answer_officer | = | 2026-11-26T11:20 | c5ma3m
answer_officer | 6a               | 11:50 | answered@answer_officer     | - | -                | c5ma3ma
answer_officer | 7                | 11:55 | closed@system               | - | -                | c5ma3ma
head           | 8h               | 13:00 | registered@intake_officer   | = | 2026-11-26T13:00 | c5ma3mam
reporter       | 8e               | 13:10 | withdrawn@system            | - | -                | c5ma3ma2m
";

/// Three returns by the drafter; the head then has the last word.
const RETURNED: &str = "
2026-11-23
reporter       | 1+2b | 10:30 | registered@intake_officer | = | 2026-11-26T10:30 | c
intake_officer | 3    | 10:35 | forwarded@drafter         | = | 2026-11-26T10:30 | c
drafter        | 4a   | 10:40 | returned@head             | = | 2026-11-26T10:30 | c
head           | 4b   | 10:45 | forwarded@drafter         | = | 2026-11-26T10:30 | c
drafter        | 4a   | 10:50 | returned@head             | = | 2026-11-26T10:30 | c
head           | 4b   | 10:55 | forwarded@drafter         | = | 2026-11-26T10:30 | c
head           | 4g   | 10:57 | !returns_left
drafter        | 4a   | 11:00 | returned@head             | = | 2026-11-26T10:30 | c
head           | 4b   | 11:05 | forwarded@drafter         | = | 2026-11-26T10:30 | c
drafter        | 4a   | 11:10 | !returned_too_often
head           | 4g   | 11:15 | forwarded@drafter         | = | 2026-11-26T10:30 | c
reporter       | 8e   | 11:20 | withdrawn@system          | - | -                | cm
";
