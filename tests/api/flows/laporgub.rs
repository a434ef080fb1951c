//! The walks of Pelayanan LaporGub (Kota Pekalongan): two working days from the province's disposition to the
//! answer. Time in the province's hands does not count; a return to it stops the promise, a return by an
//! OPD does not. The province's steps are recorded by Admin Dinkominfo, with the moment they happened.

use super::table::Walks;

/// Every walk.
pub const WALKS: Walks = &[THREE_RETURNS, HANDED_BACK, COMPLETED, SILENT, OVERSIGHT, OPENED];

/// Returned by two OPDs and by the province, which counts too; the way down again, disputed, closed by silence.
const THREE_RETURNS: &str = "
2026-11-23
agency_admin      | 1 sp4n           | 09:00 | ?channel
agency_admin | 1 laporgub ext:LG-2026-0042 @08:00 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | - | c
agency_admin      | 2 @07:59         | 09:10 | ?happened_at
agency_admin      | 2 @08:30         | 09:10 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 3a dinas-pupr    | 09:30 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c
dinas-perhubungan | 4a               | 09:40 | !not_found
dinas-pupr        | 4b               | 10:00 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 3a dinas-perhubungan | 10:10 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c
dinas-perhubungan | 4a               | 10:30 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c
dinas-perhubungan | 4b more_needed   | 10:40 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 3a dinas-pupr    | 10:50 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c
agency_admin      | 4d dinas-pupr    | 10:55 | !returns_left
dinas-pupr        | 4a               | 11:00 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c
dinas-pupr        | 4c               | 13:00 | in_progress@agency_admin    | =                | 2026-11-25T16:00 | c
agency_admin   | 5              | 13:30 | awaiting_confirmation@upstream_admin | -              | paused         | c
2026-11-24
# Tuesday, on which the province had it, does not count.
agency_admin   | 6b result_lacking @09:00 | 09:30 | in_progress@agency_admin | =              | 2026-11-26T16:00 | c
agency_admin      | 6c dinas-pupr    | 10:00 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-pupr        | 4b               | 10:05 | !returned_too_often
agency_admin      | 4d dinas-perhubungan | 10:10 | forwarded@opd_admin         | =                | 2026-11-26T16:00 | c
dinas-perhubungan | 4a               | 10:20 | in_progress@opd_admin       | =                | 2026-11-26T16:00 | c
dinas-perhubungan | 4c               | 10:30 | in_progress@agency_admin    | =                | 2026-11-26T16:00 | c
agency_admin   | 5              | 11:00 | awaiting_confirmation@upstream_admin | -              | paused         | c
2026-11-25
agency_admin      | 6a @10:00        | 10:30 | answered@reporter           | -                | -                | ca
2026-11-26
reporter          | 7b               | 09:00 | in_progress@agency_admin    | =                | 2026-11-30T16:00 | cam
agency_admin   | 5              | 10:00 | awaiting_confirmation@upstream_admin | -              | paused         | cam
2026-11-27
agency_admin      | 6a               | 09:00 | answered@reporter           | -                | -                | cama
2026-12-11
sweep             | -                | 16:29 | answered@reporter           | -                | -                | cama
sweep             | 7a               | 16:30 | closed@system               | -                | -                | cama
2026-12-14
reporter          | 8a               | 09:00 | closed@agency_admin         | -                | -                | camam
agency_admin   | 8b             | 09:10 | closed@system  | -              | -              | cama2m
2026-12-29
reporter       | 8g             | 16:00 | dispositioned@agency_admin | =              | 2026-12-31T16:00 | cama3m
2026-12-30
agency_admin   | 8f wrong_form  | 09:00 | rejected@system | -              | -              | cama5m
2027-02-01
reporter          | 8g               | 09:00 | !too_late
";

/// Not for this city: returned, sent again, returned, and handed back with a notice; opened again and confirmed.
const HANDED_BACK: &str = "
2026-11-23
agency_admin | 1 laporgub ext:LG-2026-0043 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | -              | c
agency_admin | 2                | 09:10 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin | 3b not_our_authority | 09:30 | returned@upstream_admin     | 2026-11-30T16:00 | -                | c
2026-11-24
agency_admin | 3c @09:00        | 10:00 | dispositioned@agency_admin  | =                | 2026-11-26T16:00 | c
agency_admin | 3b               | 10:30 | returned@upstream_admin     | 2026-11-30T16:00 | -                | c
agency_admin | 3d               | 11:00 | handed_back@system          | -                | -                | c2m
reporter     | 8a               | 13:00 | handed_back@agency_admin    | -                | -                | c3m
agency_admin | 8b               | 13:10 | handed_back@system          | -                | -                | c4m
reporter     | 8g               | 13:20 | !not_from_here
2026-11-25
agency_admin | 8h               | 09:00 | dispositioned@agency_admin  | =                | 2026-11-27T16:30 | c5m
agency_admin | 3a dinas-pupr    | 09:10 | forwarded@opd_admin         | =                | 2026-11-27T16:30 | c5m
dinas-pupr   | 4a               | 09:20 | in_progress@opd_admin       | =                | 2026-11-27T16:30 | c5m
dinas-pupr   | 4c               | 09:30 | in_progress@agency_admin    | =                | 2026-11-27T16:30 | c5m
agency_admin | 5              | 10:00 | awaiting_confirmation@upstream_admin | -              | paused         | c5m
agency_admin | 6a               | 10:30 | answered@reporter           | -                | -                | c5ma
reporter     | 7                | 11:00 | closed@system               | -                | -                | c5mam
";

/// Days on which the reporter was waited for do not count.
const COMPLETED: &str = "
2026-11-23
agency_admin | 1 laporgub ext:LG-2026-0044 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | -              | c
agency_admin | 2                | 09:10 | dispositioned@agency_admin | =                | 2026-11-25T16:00 | c
agency_admin | 3e               | 09:30 | awaiting_reporter@reporter | -                | paused           | cm
2026-11-24
reporter     | 3f               | 09:00 | dispositioned@agency_admin | =                | 2026-11-26T16:00 | c2m
agency_admin | 3e               | 09:30 | awaiting_reporter@reporter | -                | paused           | c3m
2026-11-25
agency_admin | 3g dinas-pupr    | 10:00 | forwarded@opd_admin        | =                | 2026-11-27T16:30 | c3m
reporter     | 8e               | 10:30 | withdrawn@system           | -                | -                | c4m
";

/// Withdrawn on the thirtieth working day, opened again on the tenth after that, rejected in the end.
const SILENT: &str = "
2026-11-23
agency_admin | 1 laporgub ext:LG-2026-0045 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | -              | c
agency_admin | 2                | 09:10 | dispositioned@agency_admin | =                | 2026-11-25T16:00 | c
agency_admin | 3e               | 09:30 | awaiting_reporter@reporter | -                | paused           | cm
2027-01-08
sweep        | -                | 16:29 | awaiting_reporter@reporter | -                | paused           | cm
sweep        | 3h               | 16:30 | withdrawn@system           | -                | -                | cm
2027-01-22
reporter     | 8g               | 16:30 | dispositioned@agency_admin | =                | 2027-01-26T16:00 | c2m
2027-01-25
agency_admin | 8f other_agency  | 09:00 | rejected@system            | -                | -                | c4m
";

/// The Inspectorate gets it from wherever it stands; while the province verifies, only the sixty days run.
const OVERSIGHT: &str = "
2026-11-23
agency_admin   | 1 laporgub ext:LG-2026-0046 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | -              | c
agency_admin      | 2                | 09:10 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 4e               | 09:15 | !not_for_this
agency_admin   | 8d berkadar_pengawasan | 09:20 | dispositioned@agency_admin | =              | 2026-11-25T16:00 | c
agency_admin      | 4e               | 09:30 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | c
inspectorate      | 4h               | 09:40 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | cm
inspectorate      | 4g               | 09:50 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | cm
agency_admin      | 3a dinas-pupr    | 10:00 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | cm
agency_admin      | 4e               | 10:10 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | cm
inspectorate      | 4g               | 10:20 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | cm
agency_admin      | 3a dinas-pupr    | 10:30 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | cm
dinas-pupr        | 4a               | 10:40 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | cm
agency_admin      | 4e               | 10:50 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | cm
inspectorate      | 4f               | 11:00 | in_progress@agency_admin    | =                | 2026-11-25T16:00 | cm
escalation_officer | 8c               | 11:05 | in_progress@agency_admin    | =                | 2026-11-25T16:00 | cm
agency_admin      | 4e               | 11:10 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | cm
inspectorate      | 4g               | 11:20 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | cm
agency_admin      | 4e               | 11:30 | forwarded@inspectorate      | =                | 2026-11-25T16:00 | cm
inspectorate      | 4g               | 11:35 | !returned_too_often
agency_admin   | 4d dinas-perhubungan | 11:40 | forwarded@opd_admin | =              | 2026-11-25T16:00 | cm
dinas-perhubungan | 4a               | 11:50 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | cm
dinas-perhubungan | 4c               | 13:00 | in_progress@agency_admin    | =                | 2026-11-25T16:00 | cm
agency_admin   | 5              | 13:10 | awaiting_confirmation@upstream_admin | 2027-02-22T16:00 | paused         | cm
agency_admin      | 6a               | 14:00 | answered@reporter           | -                | -                | cma
reporter          | 7                | 14:10 | closed@system               | -                | -                | cmam
";

/// Opened again after every end, with a note from everyone who may; an OPD returns what it had begun.
const OPENED: &str = "
2026-11-23
agency_admin   | 1 laporgub ext:LG-2026-0047 | 09:00 | received@upstream_admin | 2026-11-26T16:00 | -              | c
agency_admin      | 2                | 09:10 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 8c               | 09:15 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c
agency_admin      | 8f indecent      | 09:20 | rejected@system             | -                | -                | c2m
reporter          | 8g               | 09:30 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c3m
agency_admin      | 8f duplicate     | 09:40 | rejected@system             | -                | -                | c5m
agency_admin      | 8h               | 09:50 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c6m
reporter          | 8e               | 10:00 | withdrawn@system            | -                | -                | c7m
agency_admin      | 8h               | 10:10 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c8m
agency_admin      | 3a dinas-pupr    | 10:20 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 8c               | 10:21 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4a               | 10:22 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4b               | 10:23 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c8m
agency_admin      | 3a dinas-pupr    | 10:25 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4a               | 10:27 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4b               | 10:28 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c8m
agency_admin      | 3a dinas-pupr    | 10:30 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4a               | 10:32 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4b               | 10:33 | dispositioned@agency_admin  | =                | 2026-11-25T16:00 | c8m
agency_admin      | 3a dinas-pupr    | 10:35 | forwarded@opd_admin         | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4a               | 10:37 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c8m
dinas-pupr        | 4b               | 10:40 | !returned_too_often
agency_admin   | 4d dinas-perhubungan | 10:41 | forwarded@opd_admin | =              | 2026-11-25T16:00 | c8m
dinas-perhubungan | 4a               | 10:45 | in_progress@opd_admin       | =                | 2026-11-25T16:00 | c8m
dinas-perhubungan | 4c               | 10:50 | in_progress@agency_admin    | =                | 2026-11-25T16:00 | c8m
agency_admin   | 5              | 11:00 | awaiting_confirmation@upstream_admin | -              | paused         | c8m
agency_admin      | 6a               | 11:10 | answered@reporter           | -                | -                | c8ma
reporter          | 7                | 11:20 | closed@system               | -                | -                | c8mam
agency_admin   | 8h             | 11:30 | dispositioned@agency_admin | =              | 2026-11-25T16:00 | c8ma2m
agency_admin | 8d berkadar_pengawasan | 11:40 | dispositioned@agency_admin | = | 2026-11-25T16:00 | c8ma2m
agency_admin   | 4e             | 11:45 | forwarded@inspectorate | =              | 2026-11-25T16:00 | c8ma2m
inspectorate   | 8c             | 11:46 | forwarded@inspectorate | =              | 2026-11-25T16:00 | c8ma2m
inspectorate   | 4f             | 11:50 | in_progress@agency_admin | =              | 2026-11-25T16:00 | c8ma2m
agency_admin | 5 | 11:55 | awaiting_confirmation@upstream_admin | 2027-02-22T16:00 | paused | c8ma2m
agency_admin   | 6a             | 13:00 | answered@reporter | -              | -              | c8ma2ma
reporter       | 7              | 13:10 | closed@system  | -              | -              | c8ma2mam
";
