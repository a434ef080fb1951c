//! The walks of Pengaduan Langsung about the agency's own service (Kota Pekalongan): the officer answers until
//! there is a solution, or escalates. The paper prints no limit, so only the national ones run: three working
//! days to pass on, and 5, 14 or 60 to the answer once there is a class.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[ESCALATED, COMPLETED, SILENT, OVERSIGHT, REJECTED, OPENED];

/// Escalated, answered, disputed, answered by the officer, confirmed; opened again, and closed by silence.
const ESCALATED: &str = "
2026-11-23
reporter          | 1 own_service  | 10:00 | received@intake_officer     | 2026-11-26T16:00 | - | c
intake_officer    | 3              | 10:20 | !not_from_here
intake_officer    | 2              | 10:30 | in_progress@intake_officer  | -                | - | c
intake_officer    | 3              | 11:00 | forwarded@escalation_officer | -                | - | c
intake_officer    | 4              | 11:10 | !not_your_step
escalation_officer | 5c             | 11:20 | forwarded@escalation_officer | -                | - | c
2026-11-24
escalation_officer | 4              | 09:00 | answered@reporter           | -                | - | ca
reporter          | 4b             | 10:00 | in_progress@intake_officer  | -                | - | cam
intake_officer    | 2a             | 11:00 | answered@reporter           | -                | - | cama
reporter          | 4a             | 13:00 | closed@system               | -                | - | camam
2026-11-25
reporter          | 5a             | 09:00 | closed@intake_officer       | -                | - | cama2m
escalation_officer | 5b             | 09:10 | closed@system               | -                | - | cama3m
2026-12-08
reporter          | 5g             | 16:00 | in_progress@intake_officer  | -                | - | cama4m
2026-12-09
intake_officer    | 2a             | 09:00 | answered@reporter           | -                | - | cama4ma
2026-12-23
sweep             | -              | 15:59 | answered@reporter           | -                | - | cama4ma
sweep             | 4c             | 16:00 | closed@system               | -                | - | cama4ma
2027-02-01
reporter          | 5g             | 09:00 | !too_late
intake_officer    | 5h             | 09:10 | in_progress@intake_officer  | -                | - | cama4mam
intake_officer    | 5f too_general | 09:20 | rejected@system             | -                | - | cama4ma3m
";

/// At the counter: fourteen working days by class, without those on which the reporter was waited for.
const COMPLETED: &str = "
2026-11-23
intake_officer | 1 in_person | 10:00 | received@intake_officer     | 2026-11-26T16:00 | - | c
intake_officer | 5d          | 10:05 | received@intake_officer     | 2026-11-26T16:00 | - | c
intake_officer | 2           | 10:10 | in_progress@intake_officer  | 2026-12-11T16:30 | - | c
intake_officer | 2b          | 10:20 | awaiting_reporter@reporter  | -                | - | cm
2026-11-24
reporter       | 2c          | 09:00 | in_progress@intake_officer  | 2026-12-14T16:00 | - | c2m
intake_officer | 2b          | 09:15 | awaiting_reporter@reporter  | -                | - | c3m
2026-11-25
intake_officer | 2d          | 10:00 | in_progress@intake_officer  | 2026-12-15T16:00 | - | c3m
intake_officer | 3           | 10:10 | forwarded@escalation_officer | 2026-12-15T16:00 | - | c3m
reporter       | 5e          | 10:20 | withdrawn@system            | -                | - | c4m
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
2026-11-23
reporter       | 1  | 10:00 | received@intake_officer    | 2026-11-26T16:00 | - | c
intake_officer | 2  | 10:10 | in_progress@intake_officer | -                | - | c
intake_officer | 2b | 10:20 | awaiting_reporter@reporter | -                | - | cm
2027-01-08
sweep          | -  | 16:29 | awaiting_reporter@reporter | -                | - | cm
sweep          | 2e | 16:30 | withdrawn@system           | -                | - | cm
";

/// To the Inspectorate from the officer and from the official, back three times, and the last word.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 1                | 10:00 | received@intake_officer     | 2026-11-26T16:00 | - | c
intake_officer | 2                | 10:10 | in_progress@intake_officer  | -                | - | c
intake_officer | 3a               | 10:15 | !not_for_this
intake_officer | 5d berkadar_pengawasan | 10:20 | in_progress@intake_officer  | 2027-02-22T16:00 | - | c
intake_officer | 3a               | 10:30 | forwarded@inspectorate      | 2027-02-22T16:00 | - | c
inspectorate   | 3d               | 10:40 | forwarded@inspectorate      | 2027-02-22T16:00 | - | cm
inspectorate   | 3c               | 10:50 | in_progress@intake_officer  | 2027-02-22T16:00 | - | cm
intake_officer | 3                | 11:00 | forwarded@escalation_officer | 2027-02-22T16:00 | - | cm
intake_officer | 3a               | 11:10 | forwarded@inspectorate      | 2027-02-22T16:00 | - | cm
inspectorate   | 3b               | 11:20 | in_progress@intake_officer  | 2027-02-22T16:00 | - | cm
intake_officer | 3a               | 11:30 | forwarded@inspectorate      | 2027-02-22T16:00 | - | cm
inspectorate   | 3c               | 11:35 | in_progress@intake_officer  | 2027-02-22T16:00 | - | cm
intake_officer | 3a               | 11:40 | forwarded@inspectorate      | 2027-02-22T16:00 | - | cm
intake_officer | 3e               | 11:42 | !returns_left
inspectorate   | 3c               | 11:45 | in_progress@intake_officer  | 2027-02-22T16:00 | - | cm
intake_officer | 3a               | 11:50 | forwarded@inspectorate      | 2027-02-22T16:00 | - | cm
inspectorate   | 3c               | 11:55 | !returned_too_often
intake_officer | 3e               | 13:00 | in_progress@intake_officer  | 2027-02-22T16:00 | - | cm
intake_officer | 2a               | 13:10 | answered@reporter           | -                | - | cma
reporter       | 4a               | 13:20 | closed@system               | -                | - | cmam
";

/// Rejected at once; the reporter reads why.
const REJECTED: &str = "
2026-11-23
intake_officer | 1 letter own_service | 10:00 | received@intake_officer | 2026-11-26T16:00 | - | c
intake_officer | 5f other_agency  | 10:05 | rejected@system         | -                | - | c2m
";

/// Opened again after every end, with a note and a message from everyone who may write one.
const OPENED: &str = "
2026-11-23
reporter       | 1                | 10:00 | received@intake_officer    | 2026-11-26T16:00 | - | c
intake_officer | 5c               | 10:05 | received@intake_officer    | 2026-11-26T16:00 | - | c
intake_officer | 5f indecent      | 10:10 | rejected@system            | -                | - | c2m
reporter       | 5g               | 10:20 | in_progress@intake_officer | -                | - | c3m
reporter       | 5e               | 10:30 | withdrawn@system           | -                | - | c4m
reporter       | 5g               | 10:40 | in_progress@intake_officer | -                | - | c5m
intake_officer | 5b               | 10:45 | in_progress@intake_officer | -                | - | c6m
intake_officer | 5f duplicate     | 10:50 | rejected@system            | -                | - | c8m
intake_officer | 5h               | 11:00 | in_progress@intake_officer | -                | - | c9m
reporter       | 5e               | 11:05 | withdrawn@system           | -                | - | c10m
intake_officer | 5h               | 11:10 | in_progress@intake_officer | -                | - | c11m
intake_officer | 5d berkadar_pengawasan | 11:15 | in_progress@intake_officer | 2027-02-22T16:00 | - | c11m
intake_officer | 3a               | 11:20 | forwarded@inspectorate     | 2027-02-22T16:00 | - | c11m
inspectorate   | 5c               | 11:25 | forwarded@inspectorate     | 2027-02-22T16:00 | - | c11m
inspectorate   | 3b               | 11:30 | in_progress@intake_officer | 2027-02-22T16:00 | - | c11m
intake_officer | 2a               | 11:35 | answered@reporter          | -                | - | c11ma
reporter       | 4a               | 11:40 | closed@system              | -                | - | c11mam
";
