//! The walks of Pengaduan Langsung about the agency's own service (Kota Pekalongan): the officer answers until
//! there is a solution, or escalates. The paper prints no limit, so only the national ones run: three working
//! days to pass on, and 5, 14 or 60 to the answer once there is a class.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[ESCALATED, COMPLETED, SILENT, OVERSIGHT, REJECTED];

/// Escalated, answered, disputed, answered by the officer, confirmed; opened again, and closed by silence.
const ESCALATED: &str = "
reporter       | 1 own_service             | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 3                         | 2026-11-23T10:20 | !not_from_here
intake_officer | 2                         | 2026-11-23T10:30 | in_progress@intake_officer  | -                | -                | c
intake_officer | 3 -text                   | 2026-11-23T11:00 | ?text
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@escalation_officer | -               | -                | c
intake_officer | 4                         | 2026-11-23T11:10 | !not_your_step
escalation_officer | 5c                    | 2026-11-23T11:20 | forwarded@escalation_officer | -               | -                | c
escalation_officer | 4                     | 2026-11-24T09:00 | answered@reporter           | -                | -                | ca
reporter       | 4b                        | 2026-11-24T10:00 | in_progress@intake_officer  | -                | -                | cam
intake_officer | 2a                        | 2026-11-24T11:00 | answered@reporter           | -                | -                | cama
reporter       | 4a                        | 2026-11-24T13:00 | closed@system               | -                | -                | camam
reporter       | 5a                        | 2026-11-25T09:00 | closed@intake_officer       | -                | -                | camamm
escalation_officer | 5b                    | 2026-11-25T09:10 | closed@system               | -                | -                | camammm
reporter       | 5g                        | 2026-12-08T16:00 | in_progress@intake_officer  | -                | -                | camammmm
intake_officer | 2a                        | 2026-12-09T09:00 | answered@reporter           | -                | -                | camammmma
sweep          | -                         | 2026-12-23T15:59 | answered@reporter           | -                | -                | camammmma
sweep          | 4c                        | 2026-12-23T16:00 | closed@system               | -                | -                | camammmma
reporter       | 5g                        | 2027-02-01T09:00 | !too_late
intake_officer | 5h                        | 2027-02-01T09:10 | in_progress@intake_officer  | -                | -                | camammmmam
intake_officer | 5f -ground                | 2027-02-01T09:20 | ?ground
intake_officer | 5f too_general            | 2027-02-01T09:20 | rejected@system             | -                | -                | camammmmammm
";

/// At the counter: fourteen working days by class, without those on which the reporter was waited for.
const COMPLETED: &str = "
intake_officer | 1 in_person               | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 5d                        | 2026-11-23T10:05 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 2                         | 2026-11-23T10:10 | in_progress@intake_officer  | 2026-12-11T16:30 | -                | c
intake_officer | 2b                        | 2026-11-23T10:20 | awaiting_reporter@reporter  | -                | -                | cm
reporter       | 2c                        | 2026-11-24T09:00 | in_progress@intake_officer  | 2026-12-14T16:00 | -                | cmm
intake_officer | 2b                        | 2026-11-24T09:15 | awaiting_reporter@reporter  | -                | -                | cmmm
intake_officer | 2d                        | 2026-11-25T10:00 | in_progress@intake_officer  | 2026-12-15T16:00 | -                | cmmm
intake_officer | 3                         | 2026-11-25T10:10 | forwarded@escalation_officer | 2026-12-15T16:00 | -               | cmmm
reporter       | 5e                        | 2026-11-25T10:20 | withdrawn@system            | -                | -                | cmmmm
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
reporter       | 1                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 2                         | 2026-11-23T10:10 | in_progress@intake_officer  | -                | -                | c
intake_officer | 2b                        | 2026-11-23T10:20 | awaiting_reporter@reporter  | -                | -                | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | -                | cm
sweep          | 2e                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
";

/// To the Inspectorate from the officer and from the official, back three times, and the last word.
const OVERSIGHT: &str = "
reporter       | 1                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 2                         | 2026-11-23T10:10 | in_progress@intake_officer  | -                | -                | c
intake_officer | 3a                        | 2026-11-23T10:15 | !not_for_this
intake_officer | 5d berkadar_pengawasan    | 2026-11-23T10:20 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | c
intake_officer | 3a                        | 2026-11-23T10:30 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | c
inspectorate   | 3d                        | 2026-11-23T10:40 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | cm
inspectorate   | 3c                        | 2026-11-23T10:50 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | cm
intake_officer | 3                         | 2026-11-23T11:00 | forwarded@escalation_officer | 2027-02-22T16:00 | -               | cm
intake_officer | 3a                        | 2026-11-23T11:10 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | cm
inspectorate   | 3b                        | 2026-11-23T11:20 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | cm
intake_officer | 3a                        | 2026-11-23T11:30 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | cm
inspectorate   | 3c                        | 2026-11-23T11:35 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | cm
intake_officer | 3a                        | 2026-11-23T11:40 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | cm
intake_officer | 3e                        | 2026-11-23T11:42 | !returns_left
inspectorate   | 3c                        | 2026-11-23T11:45 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | cm
intake_officer | 3a                        | 2026-11-23T11:50 | forwarded@inspectorate      | 2027-02-22T16:00 | -                | cm
inspectorate   | 3c                        | 2026-11-23T11:55 | !returned_too_often
intake_officer | 3e                        | 2026-11-23T13:00 | in_progress@intake_officer  | 2027-02-22T16:00 | -                | cm
intake_officer | 2a                        | 2026-11-23T13:10 | answered@reporter           | -                | -                | cma
reporter       | 4a                        | 2026-11-23T13:20 | closed@system               | -                | -                | cmam
";

/// Rejected at once; the reporter reads why.
const REJECTED: &str = "
intake_officer | 1 letter own_service      | 2026-11-23T10:00 | received@intake_officer     | 2026-11-26T16:00 | -                | c
intake_officer | 5f other_agency -owner    | 2026-11-23T10:05 | ?owner
intake_officer | 5f other_agency           | 2026-11-23T10:05 | rejected@system             | -                | -                | cmm
";
