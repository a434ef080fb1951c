//! What the list of a case's sheets says. Absent: what each sheet says.

catalogue! {
    SHEETS: "Lembar aduan ini", "Sheets of this complaint";
    NONE: "Jabatan Anda tidak mengerjakan lembar apa pun untuk aduan ini.", "Your post has no sheet to work on for this complaint.";
    TO_CASE: "Kembali ke aduan", "Back to the complaint";
}
