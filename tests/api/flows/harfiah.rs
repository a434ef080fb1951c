//! The walks of the same standard of Kalimantan Utara in the order it prints, 3-4-5-6: the material is drafted
//! first, and the head disposes of it with the material at hand. An agency that wants it says so in its data.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[PRINTED, COMPLETED, SILENT, OVERSIGHT];

/// The drafter hands it back once, the head sends the material back once; disputed, and answered again.
const PRINTED: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5                         | 2026-11-23T11:05 | !not_from_here
drafter        | 4a -owner                 | 2026-11-23T11:10 | ?owner
drafter        | 4a                        | 2026-11-23T11:10 | returned@head               | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4b                        | 2026-11-23T11:20 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T13:00 | answer_ready@head           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 5a result_lacking         | 2026-11-23T13:30 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 8c                        | 2026-11-23T13:40 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
drafter        | 4                         | 2026-11-23T14:00 | answer_ready@head           | 2026-11-26T10:30 | 2026-11-26T10:30 | c
answer_officer | 6b                        | 2026-11-23T14:10 | !not_from_here
head           | 5                         | 2026-11-23T14:30 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | c
answer_officer | 6a                        | 2026-11-23T15:00 | answered@answer_officer     | -                | -                | ca
reporter       | 7a                        | 2026-11-23T15:30 | registered@intake_officer   | 2026-11-26T15:30 | 2026-11-26T15:30 | cam
intake_officer | 3                         | 2026-11-23T15:40 | forwarded@drafter           | 2026-11-26T15:30 | 2026-11-26T15:30 | cam
drafter        | 4                         | 2026-11-24T09:00 | answer_ready@head           | 2026-11-26T15:30 | 2026-11-26T15:30 | cam
head           | 5                         | 2026-11-24T09:10 | answer_ready@answer_officer | 2026-11-26T15:30 | 2026-11-26T15:30 | cam
answer_officer | 6b                        | 2026-11-24T09:30 | answered@answer_officer     | -                | -                | cama
answer_officer | 7                         | 2026-11-24T09:40 | closed@system               | -                | -                | cama
reporter       | 8a                        | 2026-11-25T09:00 | closed@head                 | -                | -                | camam
answer_officer | 8b                        | 2026-11-25T09:10 | closed@system               | -                | -                | camamm
";

/// A letter; the reporter completes it, is asked again, and it goes on without; rejected, and opened again.
const COMPLETED: &str = "
intake_officer | 1+2a letter               | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3a                        | 2026-11-23T11:00 | awaiting_reporter@reporter  | -                | paused           | cm
reporter       | 3b                        | 2026-11-24T10:00 | registered@intake_officer   | 2026-11-27T09:30 | 2026-11-27T09:30 | cmm
intake_officer | 3a                        | 2026-11-24T10:30 | awaiting_reporter@reporter  | -                | paused           | cmmm
intake_officer | 3c                        | 2026-11-25T10:30 | forwarded@drafter           | 2026-11-28T09:30 | 2026-11-28T09:30 | cmmm
head           | 8f duplicate              | 2026-11-25T11:00 | rejected@system             | -                | -                | cmmmmm
reporter       | 8g                        | 2026-11-25T13:00 | registered@intake_officer   | 2026-11-28T13:00 | 2026-11-28T13:00 | cmmmmmm
reporter       | 8e                        | 2026-11-25T13:10 | withdrawn@system            | -                | -                | cmmmmmmm
";

/// Withdrawn by silence, opened again by the head, answered, and closed by silence.
const SILENT: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
intake_officer | 3a                        | 2026-11-23T11:00 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 3d                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
head           | 8h                        | 2027-01-11T09:00 | registered@intake_officer   | 2027-01-14T09:00 | 2027-01-14T09:00 | cmm
intake_officer | 3                         | 2027-01-11T09:10 | forwarded@drafter           | 2027-01-14T09:00 | 2027-01-14T09:00 | cmm
drafter        | 4                         | 2027-01-11T09:20 | answer_ready@head           | 2027-01-14T09:00 | 2027-01-14T09:00 | cmm
head           | 5                         | 2027-01-11T09:30 | answer_ready@answer_officer | 2027-01-14T09:00 | 2027-01-14T09:00 | cmm
answer_officer | 6b                        | 2027-01-11T10:00 | answered@answer_officer     | -                | -                | cmma
sweep          | -                         | 2027-01-25T15:59 | answered@answer_officer     | -                | -                | cmma
sweep          | 7b                        | 2027-01-25T16:00 | closed@system               | -                | -                | cmma
";

/// The Inspectorate returns it three times; the head's last word gives it to the drafter, and then back.
const OVERSIGHT: &str = "
reporter       | 1+2b                      | 2026-11-23T10:30 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4c                        | 2026-11-23T10:40 | !not_for_this
head           | 8d berkadar_pengawasan    | 2026-11-23T10:50 | registered@intake_officer   | 2026-11-26T10:30 | 2026-11-26T10:30 | c
head           | 4c                        | 2026-11-23T11:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | c
inspectorate   | 4f                        | 2026-11-23T11:05 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4e                        | 2026-11-23T11:10 | returned@head               | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4b                        | 2026-11-23T11:20 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4c                        | 2026-11-23T11:30 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4e                        | 2026-11-23T11:40 | returned@head               | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4c                        | 2026-11-23T11:50 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4g                        | 2026-11-23T11:52 | !returns_left
inspectorate   | 4e                        | 2026-11-23T11:55 | returned@head               | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4c                        | 2026-11-23T13:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4e                        | 2026-11-23T13:10 | !returned_too_often
head           | 4g                        | 2026-11-23T13:20 | forwarded@drafter           | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
drafter        | 4a                        | 2026-11-23T13:30 | !returned_too_often
drafter        | 4                         | 2026-11-23T13:40 | answer_ready@head           | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
head           | 4c                        | 2026-11-23T14:00 | forwarded@inspectorate      | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
inspectorate   | 4d                        | 2026-11-24T09:00 | answer_ready@answer_officer | 2026-11-26T10:30 | 2026-11-26T10:30 | cm
answer_officer | 6b                        | 2026-11-24T10:00 | answered@answer_officer     | -                | -                | cma
answer_officer | 7                         | 2026-11-24T10:10 | closed@system               | -                | -                | cma
";
