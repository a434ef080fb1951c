//! What only the apps say, citizen's and console alike: parts, progress, failures on the way.
//! Absent: what the plain pages say too.

catalogue! {
    COPY: "Salin", "Copy";
    COPIED: "Tersalin", "Copied";
    COPY_REFUSED: "Peramban ini tidak mengizinkan. Tekan lama tulisannya untuk menyalin.", "This browser does not allow it. Press and hold the text to copy it.";
    LOADING: "Memuat…", "Loading…";
    TRY_AGAIN: "Coba lagi", "Try again";
    COUNT: "{count} dari {max} karakter", "{count} of {max} characters";

    OFFLINE: "Tidak ada jaringan. Anda dapat terus menulis; tidak ada yang hilang.", "No network. You can go on writing; nothing is lost.";
    FAILURE_NETWORK: "Jaringan terputus sebelum ada jawaban.", "The network broke before an answer came.";
    FAILURE_UNREADABLE: "Layanan sedang terganggu.", "The service is disturbed.";
    FAILURE_LOADING: "Periksa jaringan Anda, lalu coba lagi.", "Check your network, then try again.";

    DUE_PAUSED: "Tenggat sedang berhenti.", "The clock stands still.";
    DUE_TODAY: "Hari ini.", "Today.";
    DUE_SOON: "Sebelum hari kerja berikutnya.", "Before the next working day.";
    DUE_LEFT_DAYS: "Sisa {days} hari kerja.", "Working days left: {days}.";
    DUE_LATE_NOW: "Tenggat baru saja lewat.", "Its time has just passed.";
    DUE_LATE_DAYS: "Terlambat {days} hari kerja.", "Working days late: {days}.";
    DUE_KEPT: "Selesai sebelum tenggat.", "Done in time.";
    DUE_MISSED: "Selesai setelah tenggat lewat.", "Done after its time had passed.";
    TRACK_LABEL: "Langkah SOP", "Steps of the procedure";
    TRACK_LATE: "sekarang, terlambat: ", "now, late: ";

    FILES_PICK: "Pilih foto atau berkas", "Choose photos or files";
    FILE_PROGRESS: "Kemajuan {name}", "Progress of {name}";
    PROVING: "Memeriksa bahwa pengirim bukan mesin, beberapa detik…", "Checking that no machine is sending, a few seconds…";
    FILE_SENDING: "{percent} % dari {size}", "{percent} % of {size}";
    FILE_PREPARING: "Menyiapkan. Foto dikecilkan dulu supaya hemat data.", "Getting ready. Photos are made smaller first, to save data.";
    FILE_RESTING: "Menunggu jaringan, sampai {percent} %. Lanjut sendiri begitu tersambung.", "Waiting for the network, at {percent} %. It goes on by itself once connected.";
    FILE_HEIC: "Foto HEIC tidak dapat dibuka di peramban ini. Simpan sebagai JPEG, atau di kamera iPhone pilih Format: Paling Kompatibel, lalu lampirkan lagi. Tulisan Anda aman.", "This browser cannot open HEIC photos. Save it as JPEG, or choose Formats: Most Compatible in the iPhone’s camera settings, then attach it again. What you wrote is safe.";
    FILE_KEPT: "Terkirim, {size}", "Sent, {size}";
    FILE_KEPT_BEFORE: "Sudah kami terima", "We have it";
    FILE_FAILED: "Belum terkirim. {why} Tulisan Anda aman.", "Not sent. {why} What you wrote is safe.";
    FILE_OVER_LIMIT: "Tidak terkirim: {size}, sedangkan batasnya {max}. Tulisan Anda aman.", "Not sent: {size}, and the limit is {max}. What you wrote is safe.";
    FILE_REMOVE: "Hapus", "Remove";
    FILE_RETRY: "Coba lagi", "Try again";

    STEP_OF: "Langkah {step} dari {steps}", "Step {step} of {steps}";
    STEP_TOPIC: "Aduan ini tentang apa?", "What is it about?";
    STEP_FILES: "Foto dan berkas", "Photos and files";
    STEP_FILES_LEAD: "Boleh dilewati. Foto atau surat membantu petugas memahami kejadiannya.", "You may skip this. Photos or letters help the officers understand.";
    STEP_PERSON: "Tentang Anda", "About you";
    STEP_CHECK: "Periksa jawaban Anda", "Check your answers";
    ANSWER_TO: "Kepada", "To";
    NEXT: "Lanjut", "Continue";
    CHANGE: "Ubah", "Change";
    NOT_GIVEN: "Tidak diisi", "Not given";
    HAPPENED_ON_HINT: "Perkiraan pun cukup.", "A rough date is enough.";
    SENDING: "Mengirim…", "Sending…";
    SEND_FAILED: "Tulisan Anda aman di halaman ini. Tekan Kirim aduan lagi; aduan yang sama tidak akan tercatat dua kali.", "What you wrote is safe on this page. Press Send the complaint again; the same complaint is never recorded twice.";
    KEY_REUSED_THEN: "Tulisan Anda yang baru aman dan belum terkirim. Tekan Kirim aduan untuk mengirimnya sebagai aduan baru.", "What you wrote now is safe and has not been sent. Press Send the complaint to send it as a new complaint.";
    FILES_UNDER_WAY: "Masih mengirim {count} berkas.", "Files still on their way: {count}.";
    FILES_UNDER_WAY_THEN: "Aduan terkirim sendiri begitu semua berkas sampai.", "The complaint is sent by itself as soon as all of them have arrived.";
    FILES_LEAVE: "Kirim tanpa menunggu berkas", "Send without waiting for the files";
    FILES_LOST: "{count} berkas belum terkirim dan tidak ikut.", "Files not sent and left out: {count}.";
    FILES_LOST_THEN: "Pilih Ubah pada baris berkas untuk mencoba lagi, atau kirim aduan tanpa berkas itu.", "Choose Change in the row of files to try again, or send the complaint without them.";
    RECEIPT_PRINT: "Cetak tanda terima", "Print the receipt";

    ACTION_FAILED: "Tulisan Anda aman di halaman ini. Kirim lagi; yang sama tidak akan tercatat dua kali.", "What you wrote is safe on this page. Send it again; the same is never recorded twice.";
    CASE_RELOAD: "Muat keadaan terbaru", "Load its latest state";
    AWAITING_YOU: "Menunggu Anda", "Waiting for you";
}
