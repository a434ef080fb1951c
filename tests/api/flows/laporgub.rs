//! The walks of Pelayanan LaporGub (Kota Pekalongan): two working days from the province's disposition to the
//! answer. Time in the province's hands does not count; a return to it stops the promise, a return by an
//! OPD does not. The province's steps are recorded by Admin Dinkominfo, with the moment they happened.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[THREE_RETURNS, HANDED_BACK, COMPLETED, SILENT, OVERSIGHT];

/// Returned by two OPDs and by the province, which counts too; the way down again, disputed, closed by silence.
const THREE_RETURNS: &str = "
agency_admin   | 1 sp4n                    | 2026-11-23T09:00 | ?channel
agency_admin   | 1 laporgub ext:LG-2026-0042 @2026-11-23T08:00 | 2026-11-23T09:00 | received@upstream_admin | 2026-11-26T16:00 | - | c
agency_admin   | 2 @2026-11-23T07:59       | 2026-11-23T09:10 | ?happened_at
agency_admin   | 2 @2026-11-23T08:30       | 2026-11-23T09:10 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3a                        | 2026-11-23T09:20 | ?unit
agency_admin   | 3a dinas-pupr             | 2026-11-23T09:30 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | c
dinas-perhubungan | 4a                     | 2026-11-23T09:40 | !not_found
dinas-pupr     | 4b -ground                | 2026-11-23T10:00 | ?ground
dinas-pupr     | 4b -owner                 | 2026-11-23T10:00 | ?owner
dinas-pupr     | 4b                        | 2026-11-23T10:00 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3a dinas-perhubungan      | 2026-11-23T10:10 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | c
dinas-perhubungan | 4a                     | 2026-11-23T10:30 | in_progress@opd_admin       | 2026-11-25T16:00 | 2026-11-25T16:00 | c
dinas-perhubungan | 4b more_needed         | 2026-11-23T10:40 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3a dinas-pupr             | 2026-11-23T10:50 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 4d dinas-pupr             | 2026-11-23T10:55 | !returns_left
dinas-pupr     | 4a                        | 2026-11-23T11:00 | in_progress@opd_admin       | 2026-11-25T16:00 | 2026-11-25T16:00 | c
dinas-pupr     | 4c                        | 2026-11-23T13:00 | in_progress@agency_admin    | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 5                         | 2026-11-23T13:30 | awaiting_confirmation@upstream_admin | -       | paused           | c
# Tuesday, on which the province had it, does not count.
agency_admin   | 6b result_lacking @2026-11-24T09:00 | 2026-11-24T09:30 | in_progress@agency_admin | 2026-11-26T16:00 | 2026-11-26T16:00 | c
agency_admin   | 6c                        | 2026-11-24T10:00 | ?unit
agency_admin   | 6c dinas-pupr             | 2026-11-24T10:00 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-pupr     | 4b                        | 2026-11-24T10:05 | !returned_too_often
agency_admin   | 4d                        | 2026-11-24T10:10 | ?unit
agency_admin   | 4d dinas-perhubungan      | 2026-11-24T10:10 | forwarded@opd_admin         | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-perhubungan | 4a                     | 2026-11-24T10:20 | in_progress@opd_admin       | 2026-11-26T16:00 | 2026-11-26T16:00 | c
dinas-perhubungan | 4c                     | 2026-11-24T10:30 | in_progress@agency_admin    | 2026-11-26T16:00 | 2026-11-26T16:00 | c
agency_admin   | 5                         | 2026-11-24T11:00 | awaiting_confirmation@upstream_admin | -       | paused           | c
agency_admin   | 6a @2026-11-25T10:00      | 2026-11-25T10:30 | answered@reporter           | -                | -                | ca
reporter       | 7b                        | 2026-11-26T09:00 | in_progress@agency_admin    | 2026-11-30T16:00 | 2026-11-30T16:00 | cam
agency_admin   | 5                         | 2026-11-26T10:00 | awaiting_confirmation@upstream_admin | -       | paused           | cam
agency_admin   | 6a                        | 2026-11-27T09:00 | answered@reporter           | -                | -                | cama
sweep          | -                         | 2026-12-11T16:29 | answered@reporter           | -                | -                | cama
sweep          | 7a                        | 2026-12-11T16:30 | closed@system               | -                | -                | cama
reporter       | 8a                        | 2026-12-14T09:00 | closed@agency_admin         | -                | -                | camam
agency_admin   | 8b                        | 2026-12-14T09:10 | closed@system               | -                | -                | camamm
reporter       | 8g                        | 2026-12-29T16:00 | dispositioned@agency_admin  | 2026-12-31T16:00 | 2026-12-31T16:00 | camammm
agency_admin   | 8f -ground                | 2026-12-30T09:00 | ?ground
agency_admin   | 8f wrong_form             | 2026-12-30T09:00 | rejected@system             | -                | -                | camammmmm
reporter       | 8g                        | 2027-02-01T09:00 | !too_late
";

/// Not for this city: returned, sent again, returned, and handed back with a notice; opened again and confirmed.
const HANDED_BACK: &str = "
agency_admin   | 1 laporgub ext:LG-2026-0043 | 2026-11-23T09:00 | received@upstream_admin   | 2026-11-26T16:00 | -                | c
agency_admin   | 2                         | 2026-11-23T09:10 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3b -owner                 | 2026-11-23T09:30 | ?owner
agency_admin   | 3b not_our_authority      | 2026-11-23T09:30 | returned@upstream_admin     | 2026-11-30T16:00 | -                | c
agency_admin   | 3c @2026-11-24T09:00      | 2026-11-24T10:00 | dispositioned@agency_admin  | 2026-11-26T16:00 | 2026-11-26T16:00 | c
agency_admin   | 3b                        | 2026-11-24T10:30 | returned@upstream_admin     | 2026-11-30T16:00 | -                | c
agency_admin   | 3d -ground                | 2026-11-24T11:00 | ?ground
agency_admin   | 3d -owner                 | 2026-11-24T11:00 | ?owner
agency_admin   | 3d                        | 2026-11-24T11:00 | handed_back@system          | -                | -                | cmm
reporter       | 8a                        | 2026-11-24T13:00 | handed_back@agency_admin    | -                | -                | cmmm
agency_admin   | 8b                        | 2026-11-24T13:10 | handed_back@system          | -                | -                | cmmmm
reporter       | 8g                        | 2026-11-24T13:20 | !not_from_here
agency_admin   | 8h                        | 2026-11-25T09:00 | dispositioned@agency_admin  | 2026-11-27T16:30 | 2026-11-27T16:30 | cmmmmm
agency_admin   | 3a dinas-pupr             | 2026-11-25T09:10 | forwarded@opd_admin         | 2026-11-27T16:30 | 2026-11-27T16:30 | cmmmmm
dinas-pupr     | 4a                        | 2026-11-25T09:20 | in_progress@opd_admin       | 2026-11-27T16:30 | 2026-11-27T16:30 | cmmmmm
dinas-pupr     | 4c                        | 2026-11-25T09:30 | in_progress@agency_admin    | 2026-11-27T16:30 | 2026-11-27T16:30 | cmmmmm
agency_admin   | 5                         | 2026-11-25T10:00 | awaiting_confirmation@upstream_admin | -       | paused           | cmmmmm
agency_admin   | 6a                        | 2026-11-25T10:30 | answered@reporter           | -                | -                | cmmmmma
reporter       | 7                         | 2026-11-25T11:00 | closed@system               | -                | -                | cmmmmmam
";

/// Days on which the reporter was waited for do not count.
const COMPLETED: &str = "
agency_admin   | 1 laporgub ext:LG-2026-0044 | 2026-11-23T09:00 | received@upstream_admin   | 2026-11-26T16:00 | -                | c
agency_admin   | 2                         | 2026-11-23T09:10 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3e                        | 2026-11-23T09:30 | awaiting_reporter@reporter  | -                | paused           | cm
reporter       | 3f                        | 2026-11-24T09:00 | dispositioned@agency_admin  | 2026-11-26T16:00 | 2026-11-26T16:00 | cmm
agency_admin   | 3e                        | 2026-11-24T09:30 | awaiting_reporter@reporter  | -                | paused           | cmmm
agency_admin   | 3g                        | 2026-11-25T10:00 | ?unit
agency_admin   | 3g dinas-pupr             | 2026-11-25T10:00 | forwarded@opd_admin         | 2026-11-27T16:30 | 2026-11-27T16:30 | cmmm
reporter       | 8e                        | 2026-11-25T10:30 | withdrawn@system            | -                | -                | cmmmm
";

/// Withdrawn on the thirtieth working day, opened again on the tenth after that, rejected in the end.
const SILENT: &str = "
agency_admin   | 1 laporgub ext:LG-2026-0045 | 2026-11-23T09:00 | received@upstream_admin   | 2026-11-26T16:00 | -                | c
agency_admin   | 2                         | 2026-11-23T09:10 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 3e                        | 2026-11-23T09:30 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 3h                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
reporter       | 8g                        | 2027-01-22T16:30 | dispositioned@agency_admin  | 2027-01-26T16:00 | 2027-01-26T16:00 | cmm
agency_admin   | 8f other_agency           | 2027-01-25T09:00 | rejected@system             | -                | -                | cmmmm
";

/// The Inspectorate gets it from wherever it stands; while the province verifies, only the sixty days run.
const OVERSIGHT: &str = "
agency_admin   | 1 laporgub ext:LG-2026-0046 | 2026-11-23T09:00 | received@upstream_admin   | 2026-11-26T16:00 | -                | c
agency_admin   | 2                         | 2026-11-23T09:10 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 4e                        | 2026-11-23T09:15 | !not_for_this
agency_admin   | 8d berkadar_pengawasan    | 2026-11-23T09:20 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | c
agency_admin   | 4e                        | 2026-11-23T09:30 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | c
inspectorate   | 4h                        | 2026-11-23T09:40 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
inspectorate   | 4g                        | 2026-11-23T09:50 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 3a dinas-pupr             | 2026-11-23T10:00 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 4e                        | 2026-11-23T10:10 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
inspectorate   | 4g                        | 2026-11-23T10:20 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 3a dinas-pupr             | 2026-11-23T10:30 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
dinas-pupr     | 4a                        | 2026-11-23T10:40 | in_progress@opd_admin       | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 4e                        | 2026-11-23T10:50 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
inspectorate   | 4f                        | 2026-11-23T11:00 | in_progress@agency_admin    | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
escalation_officer | 8c                    | 2026-11-23T11:05 | in_progress@agency_admin    | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 4e                        | 2026-11-23T11:10 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
inspectorate   | 4g                        | 2026-11-23T11:20 | dispositioned@agency_admin  | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 4e                        | 2026-11-23T11:30 | forwarded@inspectorate      | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
inspectorate   | 4g                        | 2026-11-23T11:35 | !returned_too_often
agency_admin   | 4d dinas-perhubungan      | 2026-11-23T11:40 | forwarded@opd_admin         | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
dinas-perhubungan | 4a                     | 2026-11-23T11:50 | in_progress@opd_admin       | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
dinas-perhubungan | 4c                     | 2026-11-23T13:00 | in_progress@agency_admin    | 2026-11-25T16:00 | 2026-11-25T16:00 | cm
agency_admin   | 5                         | 2026-11-23T13:10 | awaiting_confirmation@upstream_admin | 2027-02-22T16:00 | paused  | cm
agency_admin   | 6a                        | 2026-11-23T14:00 | answered@reporter           | -                | -                | cma
reporter       | 7                         | 2026-11-23T14:10 | closed@system               | -                | -                | cmam
";
