//! What the command line says of taking an old register over.

catalogue! {
    UNKNOWN_FILE: "Berkas {file} bukan csv, tsv, xlsx, xls, atau ods.", "The file {file} is no csv, tsv, xlsx, xls or ods.";
    UNREADABLE_FILE: "Berkas {file} tidak dapat dibaca sebagai register.", "The file {file} cannot be read as a register.";
    UNREADABLE_MAPPING: "Berkas pemetaan {file} tidak dapat dibaca.", "The mapping file {file} cannot be read.";
    NO_SHEET: "Lembar kerja `{sheet}` tidak ada.", "There is no sheet `{sheet}`.";
    NO_HEADER: "Baris {line} tidak ada, padahal di sana judul kolomnya.", "There is no line {line}, where the column titles should be.";
    NO_COLUMN: "Kolom `{column}` tidak ada di baris judul.", "There is no column `{column}` in the title line.";
    NOT_MAPPED: "Pemetaan tidak menyebut kolom untuk {column}.", "The mapping names no column for {column}.";
    BAD_WORD: "Pemetaan memakai `{code}` untuk {column}, dan itu tidak dikenal.", "The mapping uses `{code}` for {column}, which is unknown.";
    NO_AGENCY: "Instansi `{agency}` tidak dikenal.", "The agency `{agency}` is unknown.";

    EMPTY: "Kolom ini kosong.", "This column is empty.";
    NO_DATE: "Isinya bukan tanggal yang dikenal.", "It holds no date that is known.";
    FUTURE: "Tanggalnya belum tiba.", "The date is still to come.";
    BEFORE: "Tanggal selesai mendahului tanggal diterima.", "The end comes before the receipt.";
    NO_WORD: "Isinya tidak ada di daftar kata pada pemetaan.", "It is not in the mapping's list of words.";
    NO_NUMBER: "Nomor register lama paling banyak 60 huruf, angka, spasi, atau tanda - . _ / # :", "An old register number has at most 60 letters, digits, spaces or - . _ / # :";
    NO_ANSWER: "Statusnya selesai, tetapi jawabannya kosong.", "It is closed, and its answer is empty.";
    TWICE: "Baris ini sama dengan baris {line}.", "This row is the same as line {line}.";
    NO_CHANNEL: "Instansi tidak menerima aduan lewat kanal ini.", "The agency takes no complaints by this channel.";

    FLAW: "Baris {line}, kolom {column}: {what}", "Line {line}, column {column}: {what}";
    SOUND: "{count} aduan dapat dipindahkan", "{count} complaints can be taken over";
    COUNT: "  {state}, {channel}: {count}", "  {state}, {channel}: {count}";
    OPEN: "Masih terbuka", "Still open";
    KNOWN: "{count} baris sudah pernah dipindahkan dan dilewati.", "{count} rows were taken over before and are passed over.";
    FLAWED: "{count} baris tidak dapat dipindahkan.", "{count} rows cannot be taken over.";
    WRITTEN: "{count} aduan dipindahkan.", "{count} complaints were taken over.";
    NOTHING_WRITTEN: "Tidak ada yang ditulis. Perbaiki barisnya, atau tambahkan --skip-faulty untuk memindahkan yang baik saja.", "Nothing was written. Mend the rows, or add --skip-faulty to take only the sound ones over.";
    ONLY_LOOKED: "Belum ada yang ditulis; jalankan lagi tanpa --dry-run.", "Nothing was written yet; run it again without --dry-run.";
    NEEDED: "Sebutkan --agency, --mapping, dan berkas registernya, atau --example untuk contoh pemetaan.", "Name --agency, --mapping and the register's file, or --example for sample mappings.";
}
