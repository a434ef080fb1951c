//! What is said of cases about one matter: alike, gathered, and acted on together.

catalogue! {
    SAME_WORDS: "{count} kata sama", "{count} words in common";
    METRES_AWAY: "{count} m dari sini", "{count} m from here";
    KILOMETRES_AWAY: "{count} km dari sini", "{count} km from here";
    SAME_REGION: "wilayah sama", "same region";
    SAME_CATEGORY: "kategori sama", "same category";
    SAME_DAY: "hari yang sama", "the same day";
    DAYS_BEFORE: "{count} hari sebelumnya", "{count} days before";
    DAYS_AFTER: "{count} hari sesudahnya", "{count} days after";

    REFUSED_RECAP: "Rekap bulanan bukan aduan dan tidak dapat digabungkan.", "A monthly recap is no complaint and cannot be put into a group.";
    REFUSED_ERASED: "Data pelapor aduan ini sudah dihapus; aduan ini tinggal riwayat.", "The reporter’s data was erased; this complaint is history only.";
    REFUSED_NOT_HELD: "Aduan ini sedang tidak dipegang atau dikoordinasikan jabatan Anda.", "Your post neither holds nor coordinates this complaint.";
    REFUSED_GATHERED: "Aduan ini sudah berada dalam kelompok aduan.", "This complaint is in a group already.";
    REFUSED_NOT_GATHERED: "Aduan ini tidak lagi berada dalam kelompok itu.", "This complaint is no longer in that group.";
    REFUSED_COUNT: "Satu kelompok berisi paling sedikit dua dan paling banyak {max} aduan.", "A group holds at least two and at most {max} complaints.";

    TRACKED_ALONE: "Hal yang sama juga disampaikan dalam satu aduan lain. Anda tetap mendapat jawaban sendiri.", "The same matter was also told in one other complaint. You still get an answer of your own.";
    TRACKED_MANY: "Hal yang sama juga disampaikan dalam {count} aduan lain. Anda tetap mendapat jawaban sendiri.", "The same matter was also told in {count} other complaints. You still get an answer of your own.";
    HISTORY_INTO: "Digabung ke kelompok “{name}”.", "Put into the group “{name}”.";
    HISTORY_OUT: "Dilepas dari kelompok “{name}”: {reason}", "Taken out of the group “{name}”: {reason}";
}
