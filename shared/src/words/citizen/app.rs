//! What only the apps say, citizen's and console alike: parts, progress, failures on the way.
//! Absent: what the plain pages say too.

catalogue! {
    COPY: "Salin", "Copy";
    COPIED: "Tersalin", "Copied";
    COPY_REFUSED: "Peramban ini tidak mengizinkan. Tekan lama tulisannya untuk menyalin.", "This browser does not allow it. Press and hold the text to copy it.";
    LOADING: "Memuat…", "Loading…";
    TRY_AGAIN: "Coba lagi", "Try again";
    COUNT: "{count} dari {max} karakter", "{count} of {max} characters";

    OFFLINE: "Tidak ada jaringan. Yang Anda tulis tetap ada selama halaman ini terbuka.", "No network. What you wrote stays as long as this page is open.";
    FAILURE_NETWORK: "Jaringan terputus sebelum ada jawaban.", "The network broke before an answer came.";
    FAILURE_UNREADABLE: "Layanan sedang terganggu.", "The service is disturbed.";
    FAILURE_LOADING: "Periksa jaringan Anda, lalu coba lagi.", "Check your network, then try again.";

    DUE_PAUSED: "Tenggat berhenti selama menunggu pelapor.", "The clock stands still, waiting for the reporter.";
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
    FILE_SENDING: "{percent} % dari {size}", "{percent} % of {size}";
    FILE_KEPT: "Terkirim, {size}", "Sent, {size}";
    FILE_FAILED: "Belum terkirim. {why} Tulisan Anda aman.", "Not sent. {why} What you wrote is safe.";
    FILE_OVER_LIMIT: "Tidak terkirim: {size}, sedangkan batasnya {max}. Tulisan Anda aman.", "Not sent: {size}, and the limit is {max}. What you wrote is safe.";
    FILE_REMOVE: "Hapus", "Remove";
    FILE_RETRY: "Coba lagi", "Try again";
}
