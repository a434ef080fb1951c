//! The walks of SOP 000.8.3.3/6 (Kecamatan Jenawi): 5 minutes to register (2), 10 to classify (3), one day to the
//! material (4), 10 minutes to answer (5). The register number comes by itself unless the agency says otherwise.

use super::table::Walks;

/// Every walk where Aduan gives the number.
pub const WALKS: Walks = &[ANSWERED, RETURNED, GONE_ON, SILENT, OVERSIGHT, OVERSIGHT_AGAIN];
/// Every walk where an officer gives it.
pub const BY_HAND: Walks = &[NUMBERED, BY_INSTAGRAM];

/// Completed, sent back by the PPID, answered, disputed, answered by the classifier, confirmed.
const ANSWERED: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3a                        | 2026-11-23T10:05 | awaiting_reporter@reporter  | -                | paused           | cm
# Five of step 3's ten minutes are left.
reporter       | 3b                        | 2026-11-23T10:30 | registered@classifier       | 2026-11-23T10:35 | 2026-11-25T07:40 | cmm
classifier     | 3 -classification         | 2026-11-23T10:33 | ?classification
classifier     | 3                         | 2026-11-23T10:33 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | cmm
classifier     | 4                         | 2026-11-23T10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cmm
ppid           | 6c                        | 2026-11-23T10:45 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cmm
ppid           | 4b -ground                | 2026-11-23T13:00 | ?ground
ppid           | 4b -owner                 | 2026-11-23T13:00 | ?owner
ppid           | 4b                        | 2026-11-23T13:00 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | cmm
classifier     | 4d                        | 2026-11-23T13:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cmm
ppid           | 4a                        | 2026-11-23T14:00 | answer_ready@intake_officer | 2026-11-23T14:10 | 2026-11-25T07:40 | cmm
intake_officer | 5                         | 2026-11-23T14:05 | answered@reporter           | -                | -                | cmma
reporter       | 5b                        | 2026-11-23T14:30 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | cmmam
classifier     | 4                         | 2026-11-23T14:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cmmam
ppid           | 4b not_our_authority      | 2026-11-23T14:50 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | cmmam
classifier     | 4c                        | 2026-11-23T15:00 | answer_ready@intake_officer | 2026-11-23T15:10 | 2026-11-25T07:40 | cmmam
intake_officer | 5                         | 2026-11-23T15:05 | answered@reporter           | -                | -                | cmmama
classifier     | 6d aspirasi               | 2026-11-23T15:10 | answered@reporter           | -                | -                | cmmama
reporter       | 5a                        | 2026-11-24T09:00 | closed@system               | -                | -                | cmmamam
";

/// Three returns and the classifier's last word; closed by silence, opened again, rejected, opened, withdrawn.
const RETURNED: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3                         | 2026-11-23T10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4                         | 2026-11-23T10:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f                        | 2026-11-23T10:11 | !not_for_this
classifier     | 4e                        | 2026-11-23T10:12 | !returns_left
ppid           | 4b                        | 2026-11-23T10:15 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d                        | 2026-11-23T10:20 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b                        | 2026-11-23T10:25 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d                        | 2026-11-23T10:30 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b                        | 2026-11-23T10:35 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4d                        | 2026-11-23T10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b                        | 2026-11-23T10:45 | !returned_too_often
classifier     | 4e                        | 2026-11-23T10:50 | answer_ready@intake_officer | 2026-11-23T11:00 | 2026-11-25T07:40 | c
intake_officer | 5                         | 2026-11-23T10:55 | answered@reporter           | -                | -                | ca
sweep          | -                         | 2026-12-07T15:59 | answered@reporter           | -                | -                | ca
sweep          | 5c                        | 2026-12-07T16:00 | closed@system               | -                | -                | ca
reporter       | 6a                        | 2026-12-08T09:00 | closed@classifier           | -                | -                | cam
intake_officer | 6b                        | 2026-12-08T09:10 | closed@system               | -                | -                | camm
# Ten minutes, then a day (23 December), then ten minutes after two days off and a weekend.
reporter       | 6g                        | 2026-12-21T16:00 | registered@classifier       | 2026-12-22T07:40 | 2026-12-28T07:40 | cammm
classifier     | 6f -ground                | 2026-12-22T07:35 | ?ground
classifier     | 6f too_general            | 2026-12-22T07:35 | rejected@system             | -                | -                | cammmmm
reporter       | 6g                        | 2027-01-11T16:01 | !too_late
classifier     | 6h                        | 2027-01-12T09:00 | registered@classifier       | 2027-01-12T09:10 | 2027-01-14T07:40 | cammmmmm
reporter       | 6e                        | 2027-01-12T09:05 | withdrawn@system            | -                | -                | cammmmmmm
";

/// The classifier does not wait for the reporter any longer.
const GONE_ON: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3a                        | 2026-11-23T10:05 | awaiting_reporter@reporter  | -                | paused           | cm
classifier     | 3c                        | 2026-11-24T09:00 | classified@classifier       | 2026-11-25T16:00 | 2026-11-26T07:40 | cm
reporter       | 6e                        | 2026-11-24T09:30 | withdrawn@system            | -                | -                | cmm
";

/// The reporter does not complete it within thirty working days.
const SILENT: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3a                        | 2026-11-23T10:05 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | -                         | 2027-01-08T16:29 | awaiting_reporter@reporter  | -                | paused           | cm
sweep          | 3d                        | 2027-01-08T16:30 | withdrawn@system            | -                | -                | cm
";

/// An oversight complaint: step 4's day begins anew when the Inspectorate hands it back.
const OVERSIGHT: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3 berkadar_pengawasan     | 2026-11-23T10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f                        | 2026-11-23T10:10 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | c
inspectorate   | 4i                        | 2026-11-23T10:20 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | cm
inspectorate   | 4h                        | 2026-11-23T10:30 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | cm
classifier     | 4                         | 2026-11-23T10:40 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | cm
classifier     | 4f                        | 2026-11-23T10:50 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | cm
inspectorate   | 4g                        | 2026-11-24T09:00 | answer_ready@intake_officer | 2026-11-24T09:10 | 2026-11-25T07:40 | cm
classifier     | 6d                        | 2026-11-24T09:05 | answer_ready@intake_officer | 2026-11-24T09:10 | 2026-11-25T07:40 | cm
intake_officer | 5                         | 2026-11-24T09:08 | answered@reporter           | -                | -                | cma
reporter       | 5a                        | 2026-11-24T10:00 | closed@system               | -                | -                | cmam
";

/// Returned once by the PPID and twice by the Inspectorate, which then keeps it until the last word.
const OVERSIGHT_AGAIN: &str = "
reporter       | 1+2                       | 2026-11-23T10:00 | registered@classifier       | 2026-11-23T10:10 | 2026-11-25T07:40 | c
classifier     | 3 berkadar_pengawasan     | 2026-11-23T10:05 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4                         | 2026-11-23T10:10 | forwarded@ppid              | 2026-11-24T16:00 | 2026-11-25T07:40 | c
ppid           | 4b                        | 2026-11-23T10:15 | returned@classifier         | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f                        | 2026-11-23T10:20 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | c
inspectorate   | 4h                        | 2026-11-23T10:25 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f                        | 2026-11-23T10:30 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | c
inspectorate   | 4h                        | 2026-11-23T10:35 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
classifier     | 4f                        | 2026-11-23T10:40 | forwarded@inspectorate      | 2026-11-25T07:40 | 2026-11-25T07:40 | c
inspectorate   | 4h                        | 2026-11-23T10:45 | !returned_too_often
classifier     | 4e                        | 2026-11-23T10:50 | answer_ready@intake_officer | 2026-11-23T11:00 | 2026-11-25T07:40 | c
intake_officer | 5                         | 2026-11-23T10:55 | answered@reporter           | -                | -                | ca
reporter       | 5a                        | 2026-11-23T11:00 | closed@system               | -                | -                | cam
";

/// Step 2 by hand: its five minutes run, and the reporter follows the complaint by the code alone till then.
const NUMBERED: &str = "
reporter       | 1                         | 2026-11-23T10:00 | received@intake_officer     | 2026-11-23T10:05 | 2026-11-25T07:40 | c
classifier     | 3                         | 2026-11-23T10:01 | !not_from_here
intake_officer | 2                         | 2026-11-23T10:03 | registered@classifier       | 2026-11-23T10:13 | 2026-11-25T07:40 | c
classifier     | 3                         | 2026-11-23T10:08 | classified@classifier       | 2026-11-24T16:00 | 2026-11-25T07:40 | c
reporter       | 6e                        | 2026-11-23T10:09 | withdrawn@system            | -                | -                | cm
";

/// A message of half past nine entered at ten; rejected before it has a number.
const BY_INSTAGRAM: &str = "
intake_officer | 1 instagram @2026-11-23T09:30 | 2026-11-23T10:00 | received@intake_officer | 2026-11-23T09:35 | 2026-11-25T07:40 | c
classifier     | 6f wrong_form             | 2026-11-23T10:02 | rejected@system             | -                | -                | cmm
";
