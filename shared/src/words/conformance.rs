//! How far cases kept to their SOP: what departed from it, and the columns of the tables that say so.

catalogue! {
    SKIPPED: "Langkah dilewati", "Step skipped";
    REPEATED: "Langkah diulang", "Step repeated";
    WRONG_POST: "Bukan oleh pelaksananya", "Not by whose step it is";
    LATE: "Lewat batas waktu", "Over the limit";

    BY_STEP: "Langkah", "Step";
    BY_UNIT: "OPD atau unit", "Unit";
    SORT: "Menurut", "By";
    KEY: "Kode", "Code";
    NAME: "Nama", "Name";
    CASES: "Aduan yang melalui", "Cases through";
    ON_TIME: "Tepat waktu", "On time";
    OVER: "Lewat batas", "Over the limit";
    MEDIAN: "Kelebihan tengah (menit kerja)", "Median over (office minutes)";
    NINTH: "Kelebihan 9 dari 10 (menit kerja)", "9 of 10 over (office minutes)";
    COUNT_SKIPPED: "Dilewati", "Skipped";
    COUNT_REPEATED: "Diulang", "Repeated";
    COUNT_WRONG: "Bukan pelaksananya", "Wrong post";

    NUMBER: "No. register", "Register no.";
    STEP: "Langkah", "Step";
    ACTIVITY: "Kegiatan", "Activity";
    KIND: "Penyimpangan", "Departure";
    MINUTES: "Kelebihan (menit kerja)", "Over (office minutes)";
    AT: "Waktu", "When";
}
