//! What differs between two versions of an agency or a calendar.

use crate::words::Words;

catalogue! {
    TRIED_GONE: "langkah {no} tidak ada lagi", "step {no} is gone";
    TRIED_ACTORS: "langkah {no} dilakukan {new}, bukan {old}", "step {no} is done by {new}, not {old}";
    TRIED_WAY: "langkah {no} bermula atau berujung di tempat lain", "step {no} begins or leads elsewhere";
    TRIED_UNLIMITED: "langkah {no} tidak lagi berbatas waktu", "step {no} has no limit any more";
    TRIED_NOW_LATE: "langkah {no} akan terlambat: tenggatnya {new}, bukan {old}", "step {no} would be late: due {new}, not {old}";
    TRIED_NOW_KEPT: "langkah {no} akan tepat waktu: tenggatnya {new}, bukan {old}", "step {no} would be in time: due {new}, not {old}";
    TRIED_DUE: "tenggat langkah {no} menjadi {new}, bukan {old}", "step {no} would be due {new}, not {old}";
    CHART_TITLE: "Bagan alir {title}", "Flowchart of {title}";
    CHART_STEP: "Langkah {no}, {role}: {text} Lalu langkah {goals}.", "Step {no}, {role}: {text} Then step {goals}.";
    CHART_CHOICE: "Langkah {no}, {role}, pilihan: {text} Lalu, atau sebagai gantinya, langkah {goals}.", "Step {no}, {role}, a choice: {text} Then, or instead, step {goals}.";
    CHART_END: "Langkah {no}, {role}: {text}", "Step {no}, {role}: {text}";
    CHART_NO: "No", "No";
    CHART_ACTIVITY: "Kegiatan", "Activity";
    CHART_LIMIT: "Waktu", "Time";
    CHANGED: "{what}: dari {old} menjadi {new}.", "{what}: from {old} to {new}.";
    ADDED: "{what} “{name}” ditambahkan.", "{what} “{name}” is new.";
    REMOVED: "{what} “{name}” dihapus.", "{what} “{name}” is gone.";
    OF: "{what} “{name}”", "{what} “{name}”";
    NOTHING: "(kosong)", "(empty)";
    YES: "ya", "yes";
    NO: "tidak", "no";
    KEY_NAME: "Nama", "Name";
    KEY_ID: "Kode", "Id";
    KEY_GOVERNMENT: "Pemerintah daerah", "Government";
    KEY_KNOWN_AS: "Nama lain", "Other names";
    KEY_REGION: "Wilayah", "Region";
    KEY_CALENDAR: "Kalender", "Calendar";
    KEY_TEMPLATE: "Pola nomor register", "Number template";
    KEY_GIVEN: "Pemberi nomor register", "Giver of numbers";
    KEY_LIMITS: "Tenggat nasional SP4N", "National limits";
    KEY_LOOSENING: "Hari kerja untuk menyetujui pembukaan kerahasiaan", "Working days to agree to loosen secrecy";
    KEY_OFFICE: "Jabatan", "Office";
    KEY_UNIT: "Unit", "Unit";
    KEY_ROLE: "Peran", "Role";
    KEY_CATEGORY: "Kategori", "Category";
    KEY_SYNONYMS: "Kata warga", "What people say";
    KEY_SECRECY: "Sakelar awal", "Switches at first";
    KEY_ANONYMOUS: "Anonim", "Anonymous";
    KEY_CONFIDENTIAL: "Rahasia", "Confidential";
    KEY_RESPONSIBILITY: "Pembagian urusan", "Responsibility";
    KEY_INSPECTORATE: "Ke Inspektorat", "To the Inspectorate";
    KEY_REASON: "Alasan", "Reason";
    KEY_LETTERHEAD: "Kop", "Letterhead";
    KEY_DISPOSITION: "Lembar disposisi", "Disposition sheet";
    KEY_INITIALS: "Paraf", "Initials";
    KEY_LETTER_NUMBERS: "Nomor surat", "Letter numbers";
    KEY_CLASSIFICATION: "Kode klasifikasi", "Classification code";
    KEY_CLASSIFICATIONS: "Kode klasifikasi tiap jenis surat", "Classification codes by kind of letter";
    KEY_RESTART: "Awal nomor urut", "Start of the running number";
    KEY_DIGITS: "Banyaknya angka", "Digits";
    KEY_MARK: "Tanda", "Mark";
    KEY_LINES: "Baris nama", "Lines of the name";
    KEY_ADDRESS: "Alamat", "Address";
    KEY_CONTACT: "Kontak", "Contact";
    KEY_ORIGINS: "Situs yang boleh menyematkan", "Sites that may embed";
    KEY_INTAKE: "Jalur masuk", "Intake";
    KEY_CHANNELS: "Kanal", "Channels";
    KEY_KINDS: "Jenis aduan", "Kinds of complaint";
    KEY_PROCEDURE: "SOP", "Procedure";
    KEY_ZONE: "Zona waktu", "Time zone";
    KEY_DAY: "Arti hari", "Reading of days";
    KEY_JOINT: "Cuti bersama diliburkan", "Collective leave is off";
    KEY_WEEK: "Jam kerja", "Office hours";
    KEY_SEASON: "Masa dengan jam lain", "Season";
    KEY_FROM: "Mulai", "From";
    KEY_UNTIL: "Sampai", "Until";
    KEY_LOCAL: "Hari libur daerah", "Local day off";
    KEY_YEAR: "Hari libur tahun", "Days off of";
    KEY_NATIONAL: "Hari libur nasional", "National holiday";
    KEY_COLLECTIVE: "Cuti bersama", "Collective leave";
    KEY_MONDAY: "Senin", "Monday";
    KEY_TUESDAY: "Selasa", "Tuesday";
    KEY_WEDNESDAY: "Rabu", "Wednesday";
    KEY_THURSDAY: "Kamis", "Thursday";
    KEY_FRIDAY: "Jumat", "Friday";
    KEY_SATURDAY: "Sabtu", "Saturday";
    KEY_SUNDAY: "Minggu", "Sunday";
    KEY_DELIVERY: "Kiriman terjadwal", "Scheduled mail";
    KEY_DUE: "Daftar tenggat harian", "Daily list of what is due";
    KEY_RECAP: "Rekap bulanan", "Monthly recap";
    KEY_ROLES: "Kepada", "To";
    KEY_AT: "Pukul", "At";
    P_TITLE: "judul", "title";
    P_HEAD: "kepala naskah", "the paper’s head";
    P_PAPER: "isi naskah", "the paper’s text";
    P_COORDINATOR: "koordinator", "coordinator";
    P_RETURNS: "batas pengembalian", "limit of returns";
    P_IDENTITY: "isian pelapor", "what is asked of reporters";
    P_PROMISE: "janji layanan", "promise";
    P_RECAP: "rekap bulanan", "monthly recap";
    P_RATING: "penilaian", "rating";
    P_ANSWER: "persetujuan jawaban", "approval of answers";
    P_ALARM: "peringatan", "alarm";
    P_LIMIT: "batas waktu", "limit";
    P_COUNTED: "hitungan waktu", "how time is counted";
    P_ACTORS: "pelaku", "who acts";
    P_RECORDED: "dicatat oleh", "recorded by";
    P_ACTION: "tindakan", "action";
    P_FROM: "asal", "comes from";
    P_TO: "tujuan", "goes to";
    P_TEXT: "uraian kegiatan", "text";
    P_CONDITION: "syarat", "condition";
    P_CHANNELS: "kanal", "channels";
    P_CLASSES: "klasifikasi", "classes";
    P_AFTER: "boleh sesudah", "not before";
    P_UNTIL: "boleh sampai", "not after";
    P_LAST: "kata terakhir", "last word";
    P_LABEL: "nama tindakan", "what the action is called";
    P_ROW: "baris naskah", "row of the paper";
    P_INPUTS: "kelengkapan", "needs";
    P_OUTPUTS: "keluaran", "output";
    P_REMARK: "keterangan", "remark";
    P_ADDED: "langkah tambahan", "added step";
    P_CERTAINTY: "keyakinan bacaan", "certainty of the reading";
    P_READING: "cara membaca", "reading";
}

/// What people call the keys of the files.
pub const KEYS: &[(&str, Words)] = &[
    ("name", KEY_NAME),
    ("id", KEY_ID),
    ("government", KEY_GOVERNMENT),
    ("also_known_as", KEY_KNOWN_AS),
    ("region", KEY_REGION),
    ("calendar", KEY_CALENDAR),
    ("number_template", KEY_TEMPLATE),
    ("number_given", KEY_GIVEN),
    ("national_limits", KEY_LIMITS),
    ("loosening_days", KEY_LOOSENING),
    ("office", KEY_OFFICE),
    ("unit", KEY_UNIT),
    ("role", KEY_ROLE),
    ("category", KEY_CATEGORY),
    ("synonyms", KEY_SYNONYMS),
    ("secrecy", KEY_SECRECY),
    ("anonymous", KEY_ANONYMOUS),
    ("confidential", KEY_CONFIDENTIAL),
    ("responsibility", KEY_RESPONSIBILITY),
    ("inspectorate", KEY_INSPECTORATE),
    ("reason", KEY_REASON),
    ("letterhead", KEY_LETTERHEAD),
    ("disposition", KEY_DISPOSITION),
    ("initials", KEY_INITIALS),
    ("letter_numbers", KEY_LETTER_NUMBERS),
    ("classification", KEY_CLASSIFICATION),
    ("classifications", KEY_CLASSIFICATIONS),
    ("restart", KEY_RESTART),
    ("digits", KEY_DIGITS),
    ("mark", KEY_MARK),
    ("lines", KEY_LINES),
    ("address", KEY_ADDRESS),
    ("contact", KEY_CONTACT),
    ("delivery", KEY_DELIVERY),
    ("due", KEY_DUE),
    ("recap", KEY_RECAP),
    ("roles", KEY_ROLES),
    ("at", KEY_AT),
    ("embed_origins", KEY_ORIGINS),
    ("intake", KEY_INTAKE),
    ("channels", KEY_CHANNELS),
    ("kinds", KEY_KINDS),
    ("procedure", KEY_PROCEDURE),
    ("zone", KEY_ZONE),
    ("day", KEY_DAY),
    ("collective_leave", KEY_JOINT),
    ("week", KEY_WEEK),
    ("season", KEY_SEASON),
    ("from", KEY_FROM),
    ("until", KEY_UNTIL),
    ("extra_days_off", KEY_LOCAL),
    ("year", KEY_YEAR),
    ("national", KEY_NATIONAL),
    ("collective", KEY_COLLECTIVE),
    ("monday", KEY_MONDAY),
    ("tuesday", KEY_TUESDAY),
    ("wednesday", KEY_WEDNESDAY),
    ("thursday", KEY_THURSDAY),
    ("friday", KEY_FRIDAY),
    ("saturday", KEY_SATURDAY),
    ("sunday", KEY_SUNDAY),
];

/// What people call the keys of a procedure's file and of its steps; a longer key stands before the table it is in.
pub const PROCEDURE_KEYS: &[(&str, Words)] = &[
    ("title", P_TITLE),
    ("head", P_HEAD),
    ("paper", P_PAPER),
    ("coordinator", P_COORDINATOR),
    ("returns_max", P_RETURNS),
    ("identity", P_IDENTITY),
    ("promise", P_PROMISE),
    ("recap", P_RECAP),
    ("rating", P_RATING),
    ("answer", P_ANSWER),
    ("alarm", P_ALARM),
    ("limit.within", P_LIMIT),
    ("limit", P_COUNTED),
    ("actors", P_ACTORS),
    ("recorded_by", P_RECORDED),
    ("action", P_ACTION),
    ("from", P_FROM),
    ("to", P_TO),
    ("text", P_TEXT),
    ("condition", P_CONDITION),
    ("channels", P_CHANNELS),
    ("classes", P_CLASSES),
    ("after", P_AFTER),
    ("until", P_UNTIL),
    ("last_word", P_LAST),
    ("label", P_LABEL),
    ("row", P_ROW),
    ("inputs", P_INPUTS),
    ("outputs", P_OUTPUTS),
    ("remark", P_REMARK),
    ("added", P_ADDED),
    ("certainty", P_CERTAINTY),
    ("reading", P_READING),
];
