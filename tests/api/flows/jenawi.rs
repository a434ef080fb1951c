//! The walks of SOP 000.8.3.3/6 (Kecamatan Jenawi): 5 minutes to register (2), 10 to classify (3), one day to the
//! material (4), 10 minutes to answer (5). The register number comes by itself unless the agency says otherwise.

use super::table::Walks;

/// Every walk where Aduan gives the number.
pub const WALKS: Walks = &[ANSWERED, RETURNED, GONE_ON, SILENT, OVERSIGHT, OVERSIGHT_AGAIN, OPENED, WAITED_FOR];
/// Every walk where an officer gives it.
pub const BY_HAND: Walks = &[NUMBERED, BY_INSTAGRAM];

/// Completed, sent back by the PPID, answered, disputed, answered by the classifier, confirmed.
const ANSWERED: &str = "
2026-11-23
reporter       | 1+2              | 10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3a               | 10:05 | awaiting_reporter@reporter  | -                | paused           | cm
# Five of step 3's ten minutes are left.
reporter       | 3b               | 10:30 | registered@classifier       | 2026-11-23T10:35 | 2026-11-25T07:40 | c2m
classifier     | 3                | 10:33 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c2m
classifier     | 4                | 10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c2m
ppid           | 6c               | 10:45 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c2m
ppid           | 4b               | 13:00 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c2m
classifier     | 4d               | 13:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c2m
ppid           | 4a               | 14:00 | answer_ready@intake_officer | 2026-11-23T14:10 | 2026-11-25T07:40 | c2m
intake_officer | 5                | 14:05 | answered@reporter           | -                | -                | c2ma
reporter       | 5b               | 14:30 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c2mam
classifier     | 4                | 14:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c2mam
ppid           | 4b not_our_authority | 14:50 | returned@classifier | 2026-11-24T16:00 | 2026-11-25T07:40 | c2mam
classifier     | 4c               | 15:00 | answer_ready@intake_officer | 2026-11-23T15:10 | 2026-11-25T07:40 | c2mam
intake_officer | 5                | 15:05 | answered@reporter           | -                | -                | c2mama
classifier     | 6d aspirasi      | 15:10 | answered@reporter           | -                | -                | c2mama
2026-11-24
reporter       | 5a               | 09:00 | closed@system               | -                | -                | c2mamam
";

/// Three returns and the classifier's last word; closed by silence, opened again, rejected, opened, withdrawn.
const RETURNED: &str = "
2026-11-23
reporter       | 1+2            | 10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3              | 10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4              | 10:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f             | 10:11 | !not_for_this
classifier     | 4e             | 10:12 | !returns_left
ppid           | 4b             | 10:15 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d             | 10:20 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b             | 10:25 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d             | 10:30 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b             | 10:35 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d             | 10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b             | 10:45 | !returned_too_often
classifier     | 4e             | 10:50 | answer_ready@intake_officer | 2026-11-23T11:00 | 2026-11-25T07:40 | c
intake_officer | 5              | 10:55 | answered@reporter           | -                | -                | ca
2026-12-07
sweep          | -              | 15:59 | answered@reporter           | -                | -                | ca
sweep          | 5c             | 16:00 | closed@system               | -                | -                | ca
2026-12-08
reporter       | 6a             | 09:00 | closed@classifier           | -                | -                | cam
intake_officer | 6b             | 09:10 | closed@system               | -                | -                | ca2m
2026-12-21
# Ten minutes, then a day (23 December), then ten minutes after two days off and a weekend.
reporter       | 6g             | 16:00 | registered@classifier       | 2026-12-22T07:40 | 2026-12-28T07:40 | ca3m
2026-12-22
classifier     | 6f too_general | 07:35 | rejected@system             | -                | -                | ca5m
2027-01-11
reporter       | 6g             | 16:01 | !too_late
2027-01-12
classifier     | 6h             | 09:00 | registered@classifier       | 2027-01-12T09:10 | 2027-01-14T07:40 | ca6m
reporter       | 6e             | 09:05 | withdrawn@system            | -                | -                | ca7m
";

/// The classifier does not wait for the reporter any longer.
const GONE_ON: &str = "
2026-11-23
reporter   | 1+2 | 10:00 | registered@classifier      | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier | 3a  | 10:05 | awaiting_reporter@reporter | -                | paused           | cm
2026-11-24
classifier | 3c  | 09:00 | classified@classifier      | 2026-11-25T16:00 | 2026-11-26T07:40 | cm
reporter   | 6e  | 09:30 | withdrawn@system           | -                | -                | c2m
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
2026-11-23
reporter   | 1+2 | 10:00 | registered@classifier      | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier | 3a  | 10:05 | awaiting_reporter@reporter | -                | paused           | cm
2027-01-08
sweep      | -   | 16:29 | awaiting_reporter@reporter | -                | paused           | cm
sweep      | 3d  | 16:30 | withdrawn@system           | -                | -                | cm
";

/// An oversight complaint: step 4's day begins anew when the Inspectorate hands it back.
const OVERSIGHT: &str = "
2026-11-23
reporter       | 1+2              | 10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3 berkadar_pengawasan | 10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f               | 10:10 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c
inspectorate   | 4i               | 10:20 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | cm
inspectorate   | 4h               | 10:30 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | cm
classifier     | 4                | 10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cm
classifier     | 4f               | 10:50 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | cm
2026-11-24
inspectorate   | 4g               | 09:00 | answer_ready@intake_officer | 2026-11-24T09:10 | 2026-11-25T07:40 | cm
classifier     | 6d               | 09:05 | answer_ready@intake_officer | 2026-11-24T09:10 | 2026-11-25T07:40 | cm
intake_officer | 5                | 09:08 | answered@reporter           | -                | -                | cma
reporter       | 5a               | 10:00 | closed@system               | -                | -                | cmam
";

/// Returned once by the PPID and twice by the Inspectorate, which then keeps it until the last word.
const OVERSIGHT_AGAIN: &str = "
2026-11-23
reporter       | 1+2              | 10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3 berkadar_pengawasan | 10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4                | 10:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b               | 10:15 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f               | 10:20 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c
inspectorate   | 4h               | 10:25 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f               | 10:30 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c
inspectorate   | 4h               | 10:35 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f               | 10:40 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c
inspectorate   | 4h               | 10:45 | !returned_too_often
classifier     | 4e               | 10:50 | answer_ready@intake_officer | 2026-11-23T11:00 | 2026-11-25T07:40 | c
intake_officer | 5                | 10:55 | answered@reporter           | -                | -                | ca
reporter       | 5a               | 11:00 | closed@system               | -                | -                | cam
";

/// Step 2 by hand: its five minutes run, and the reporter follows the complaint by the code alone till then.
const NUMBERED: &str = "
2026-11-23
reporter       | 1  | 10:00 | received@intake_officer | 2026-11-23T10:05 | 2026-11-25T07:40 | c
classifier     | 3  | 10:01 | !not_from_here
intake_officer | 2  | 10:03 | registered@classifier   | 2026-11-23T10:13 | 2026-11-25T07:40 | c
classifier     | 3  | 10:08 | classified@classifier   | 2026-11-24T16:00 | 2026-11-25T07:40 | c
reporter       | 6e | 10:09 | withdrawn@system        | -                | -                | cm
";

/// A message of half past nine entered at ten; rejected before it has a number.
const BY_INSTAGRAM: &str = "
2026-11-23
intake_officer | 1 instagram @09:30 | 10:00 | received@intake_officer | 2026-11-23T09:35 | 2026-11-25T07:40 | c
classifier     | 6f wrong_form    | 10:02 | rejected@system         | -                | -                | c2m
";

/// Opened again after every end, with a note and a message from everyone who may; its class looked at everywhere.
const OPENED: &str = "
2026-11-23
reporter       | 1+2              | 10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
intake_officer | 6c               | 10:01 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 6c               | 10:02 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 6b               | 10:03 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | cm
classifier     | 6f indecent      | 10:04 | rejected@system             | -                | -                | c3m
reporter       | 6g               | 10:10 | registered@classifier       | 2026-11-23T10:20 | 2026-11-25T07:40 | c4m
reporter       | 6e               | 10:12 | withdrawn@system            | -                | -                | c5m
reporter       | 6g               | 10:20 | registered@classifier       | 2026-11-23T10:30 | 2026-11-25T07:40 | c6m
reporter       | 6e               | 10:22 | withdrawn@system            | -                | -                | c7m
classifier     | 6h               | 10:30 | registered@classifier       | 2026-11-23T10:40 | 2026-11-25T07:40 | c8m
classifier     | 3 berkadar_pengawasan | 10:35 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
classifier     | 6d berkadar_pengawasan | 10:36 | classified@classifier | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
classifier     | 4                | 10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
classifier     | 6d berkadar_pengawasan | 10:41 | forwarded@ppid | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
ppid           | 4b               | 10:45 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
classifier     | 6d berkadar_pengawasan | 10:46 | returned@classifier | 2026-11-24T16:00 | 2026-11-25T07:40 | c8m
classifier     | 4f               | 10:50 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c8m
inspectorate   | 6c               | 10:51 | forwarded@inspectorate      | =                | 2026-11-25T07:40 | c8m
classifier     | 6d berkadar_pengawasan | 10:52 | forwarded@inspectorate | =              | 2026-11-25T07:40 | c8m
inspectorate   | 4g               | 11:00 | answer_ready@intake_officer | 2026-11-23T11:10 | 2026-11-25T07:40 | c8m
intake_officer | 5                | 11:05 | answered@reporter           | -                | -                | c8ma
reporter       | 5a               | 11:10 | closed@system               | -                | -                | c8mam
classifier     | 6h               | 11:20 | registered@classifier       | 2026-11-23T11:30 | 2026-11-25T07:40 | c8ma2m
reporter       | 6e               | 11:25 | withdrawn@system            | -                | -                | c8ma3m
";

/// Four of ten minutes are used before the reporter is waited for over two nights; confirmed after office hours.
const WAITED_FOR: &str = "
2026-11-23
reporter       | 1+2 | 09:00 | registered@classifier       | 2026-11-23T09:10 | 2026-11-25T07:40 | c
classifier     | 3a  | 09:04 | awaiting_reporter@reporter  | -                | paused           | cm
2026-11-25
reporter       | 3b  | 08:00 | registered@classifier       | 2026-11-25T08:06 | 2026-11-27T07:40 | c2m
classifier     | 3   | 08:05 | classified@classifier       | 2026-11-26T16:00 | 2026-11-27T07:40 | c2m
classifier     | 4   | 08:20 | forwarded@ppid              | 2026-11-26T16:00 | 2026-11-27T07:40 | c2m
2026-11-26
ppid           | 4a  | 10:00 | answer_ready@intake_officer | 2026-11-26T10:10 | 2026-11-27T07:40 | c2m
intake_officer | 5   | 10:05 | answered@reporter           | -                | -                | c2ma
reporter       | 5a  | 19:00 | closed@system               | -                | -                | c2mam
";
