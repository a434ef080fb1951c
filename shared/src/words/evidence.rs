//! Photos that prove the work was done: what officers, reviewers and reporters read.

catalogue! {
    SHEET: "Bukti pekerjaan", "Proof of the work";
    SHEET_LEAD: "Foto sebelum dan sesudah pekerjaan, dengan waktu dan tempat yang tertulis di foto.", "Photos before and after the work, with the time and place written in them.";
    SHEET_COUNT: "Bukti pekerjaan ({count})", "Proof of the work ({count})";
    SHEET_ALIKE: "ada foto yang mirip", "a photo looks the same";
    NONE_YET: "Belum ada foto pekerjaan.", "No photos of the work yet.";

    MARK_BEFORE: "Sebelum", "Before";
    MARK_AFTER: "Sesudah", "After";
    TAKEN_PHOTO: "Menurut foto: {moment}", "According to the photo: {moment}";
    TAKEN_TYPED: "Menurut petugas: {moment}", "According to the officer: {moment}";
    TIME_NOT_WRITTEN: "Waktu tidak tertulis di foto", "No time is written in the photo";
    AWAY: "{distance} dari tempat kejadian", "{distance} from the place of the complaint";
    PLACE_WRITTEN: "tempat tertulis di foto, tetapi titik kejadian tidak diketahui", "a place is written in the photo, but the point of the complaint is not known";
    PLACE_NOT_WRITTEN: "tempat tidak tertulis di foto", "no place is written in the photo";
    MAP: "Lihat di peta", "See on a map";
    ATTACHED: "Dilampirkan {office}, {moment}.", "Attached by {office}, {moment}.";

    ALIKE_OTHER: "Foto ini mirip dengan foto pada aduan {number} ({date}).", "This photo looks like one of complaint {number} ({date}).";
    ALIKE_SAME: "Foto ini mirip dengan foto lain pada aduan ini ({date}).", "This photo looks like another of this complaint ({date}).";
    ALIKE_HIDDEN: "Foto ini mirip dengan foto yang dipakai pada aduan lain.", "This photo looks like one used in another complaint.";
    ALIKE_HINT: "Kemiripan dihitung mesin dan dapat keliru. Bandingkan, lalu lampirkan bila memang foto pekerjaan ini.", "The likeness is found by a machine and may be wrong. Compare, and attach it if it does show this work.";
    ALIKE_OWN: "Foto ini", "This photo";
    ALIKE_THAT: "Foto yang mirip", "The one it looks like";
    NOTE_ALIKE: "Perhatian: {count} dari {all} foto bukti pekerjaan mirip dengan foto yang sudah pernah dikirim. Bandingkan di lembar Bukti pekerjaan.", "Note: {count} of {all} photos of the work look like pictures sent before. Compare them on the sheet Proof of the work.";

    ADD: "Lampirkan foto", "Attach photos";
    ADD_LEAD: "Paling banyak 5 foto. Waktu dan tempat dibaca dari foto, lalu foto disimpan tanpa keduanya di dalamnya.", "Up to 5 photos. Time and place are read from each photo, which is then kept without them inside.";
    PICK: "Ambil atau pilih foto", "Take or choose photos";
    PICK_HINT: "JPG, PNG, atau WebP, paling besar 8 MB. Hindari wajah orang dan pelat nomor yang tidak perlu.", "JPG, PNG or WebP, 8 MB at most. Avoid faces and number plates that are not needed.";
    MARK: "Foto ini diambil", "This photo was taken";
    CAPTION: "Keterangan singkat (boleh kosong)", "A short caption (optional)";
    TAKEN_AT: "Kapan diambil (boleh kosong)", "When it was taken (optional)";
    TAKEN_AT_HINT: "Foto tidak menyebut waktunya. Yang Anda isi dicatat sebagai keterangan petugas.", "The photo does not say when. What you enter is noted as said by the officer.";
    READING: "Membaca foto…", "Reading the photo…";
    CLOSED: "Foto hanya dapat dilampirkan oleh yang memegang aduan ini, unit yang diberi tugas, dan yang menyusun jawaban, selama aduan belum selesai.", "Photos can be attached by whoever has this complaint, the unit it was given to, and whoever writes the answer, as long as it has not ended.";
    SEND: "Lampirkan", "Attach";
    SENDING: "Melampirkan…", "Attaching…";
    WAIT_FILES: "Tunggu sampai semua foto terkirim, lalu lampirkan.", "Wait until every photo has arrived, then attach.";
    NOT_DONE: "Belum terlampir. Foto dan tulisan Anda masih ada di sini.", "Not attached yet. Your photos and words are still here.";
    LOAD_FAILED: "Foto belum dapat dimuat.", "The photo could not be loaded.";
    PHOTO: "Foto {mark}: {caption}", "Photo {mark}: {caption}";

    // The reporter's tracker.
    YOURS: "Foto pekerjaan", "Photos of the work";
}
