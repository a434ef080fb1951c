//! What a reporter reads of dates that moved, and hears of where their complaint stands.

catalogue! {
    READ_ALOUD: "Bacakan", "Read aloud";
    MOVED_WAITED: "Tenggat tidak dihitung dari {from} sampai {until}, selama menunggu keterangan dari Anda.", "The time from {from} to {until} is not counted: it waited for something from you.";
    MOVED_AWAY: "Tenggat tidak dihitung dari {from} sampai {until}, selama aduan di luar kantor ini.", "The time from {from} to {until} is not counted: the complaint was outside this office.";
    MOVED_CALENDAR: "Tenggat dihitung ulang pada {moment} karena kalender hari kerja berubah.", "The date was counted anew on {moment}, because the calendar of working days changed.";
}
