//! The staff's screens: signing in and the queue. A case and its actions have pages of their own.

pub mod account;
pub mod actions;
pub mod admin;
pub mod case;
pub mod embed;
pub mod entry;
pub mod installation;
pub mod lookup;
pub mod manage;
pub mod prints;
pub mod quarantine;
pub mod search;
pub mod sheets;

catalogue! {
    SKIP: "Langsung ke isi", "Skip to the content";
    LOADING: "Memuat…", "Loading…";
    CLOSE: "Tutup", "Close";
    TRY_AGAIN: "Coba lagi", "Try again";
    AND_ADUAN: "{page} · Aduan", "{page} · Aduan";

    SIGN_IN: "Masuk petugas", "Staff sign-in";
    SIGN_IN_DO: "Masuk", "Sign in";
    SIGNING_IN: "Memeriksa…", "Checking…";
    SIGN_IN_FIRST: "Masuk dulu untuk membuka halaman itu.", "Please sign in to open that page.";
    SIGN_IN_WRONG: "Nama pengguna atau kata sandi tidak cocok.", "User name or password do not match.";
    SIGN_IN_WRONG_MORE: "Periksa huruf besar dan kecil, lalu coba lagi.", "Check capitals and small letters, then try again.";
    SIGN_IN_MANY: "Terlalu banyak percobaan.", "Too many attempts.";
    SIGN_IN_MANY_MORE: "Tunggu beberapa menit, lalu coba lagi.", "Wait a few minutes, then try again.";
    SIGN_OUT: "Keluar", "Sign out";
    SESSION_ENDED: "Masuk lagi untuk melanjutkan", "Sign in again to go on";
    SESSION_ENDED_MORE: "Waktu masuk Anda habis. Tulisan Anda masih ada di halaman ini.", "Your session ran out. What you typed is still on this page.";
    LEAVE_INSTEAD: "Keluar dan buang tulisan", "Sign out and discard what was typed";
    NO_POST: "Anda belum memegang jabatan di instansi mana pun. Hubungi administrator.", "You hold no post in any agency yet. Ask an administrator.";
    POST: "Bertindak sebagai", "Acting as";
    POST_NAMED: "{office}, {agency}", "{office}, {agency}";

    QUEUE: "Antrean", "Queue";
    VIEW_MINE: "Saya", "Mine";
    VIEW_OPEN: "Semua", "All";
    VIEW_ENDED: "Selesai", "Ended";
    VIEW_DISSATISFIED: "Tidak puas", "Dissatisfied";
    TITLE_DISSATISFIED: "Pelapor tidak puas", "Reporter not satisfied";
    TITLE_MINE: "Menunggu saya", "Waiting for me";
    TITLE_OPEN: "Semua yang terbuka", "All open complaints";
    TITLE_ENDED: "Yang sudah berakhir", "Ended complaints";
    GROUP_LATE: "Terlambat", "Late";
    GROUP_TODAY: "Hari ini", "Today";
    GROUP_WEEK: "Minggu ini", "This week";
    GROUP_LATER: "Nanti", "Later";
    GROUP_NONE: "Tanpa tenggat", "No limit running";
    GROUP_COUNT: "{group}, {amount} aduan", "{group}, {amount} complaints";
    REPORTER_SPOKE: "pelapor membalas", "reporter replied";
    ROW_REPLIED: "ada balasan", "has a reply";
    UNNUMBERED: "Belum bernomor", "No number yet";
    RECAP_OF: "Rekap bulanan {month}", "Monthly recap of {month}";
    SEARCH: "Cari nomor atau kata", "Search number or words";
    MORE: "Muat berikutnya", "Load more";
    LOADING_MORE: "Memuat berikutnya…", "Loading more…";
    HELD: "Aduan baru: {amount}. Tampilkan", "New complaints: {amount}. Show";
    KEYS: "Tombol pintas", "Keyboard keys";
    EMPTY_MINE: "Tidak ada yang menunggu Anda.", "Nothing is waiting for you.";
    EMPTY_MINE_MORE: "Aduan baru muncul di sini tanpa perlu memuat ulang.", "New complaints appear here by themselves.";
    EMPTY_OPEN: "Tidak ada aduan terbuka.", "There are no open complaints.";
    EMPTY_OPEN_MORE: "Semua aduan instansi ini sudah berakhir dengan jawaban.", "Every complaint of this agency has ended with an answer.";
    EMPTY_ENDED: "Belum ada aduan yang berakhir.", "No complaint has ended yet.";
    EMPTY_ENDED_MORE: "Aduan yang sudah dijawab dan ditutup tersimpan di sini.", "Complaints that were answered and closed are kept here.";
    EMPTY_DISSATISFIED: "Tidak ada pelapor yang tidak puas.", "No reporter is dissatisfied.";
    EMPTY_DISSATISFIED_MORE: "Jawaban yang disanggah atau dinilai kurang muncul di sini sampai ada jawaban baru.", "Answers that were disputed or marked low appear here until there is a new answer.";
    ROW_DISSATISFIED: "tidak puas", "not satisfied";
    NO_MATCH: "Tidak ada yang cocok dengan “{text}”.", "Nothing matches “{text}”.";
    NO_MATCH_MORE: "Yang dicari hanya baris yang sudah dimuat.", "Only rows already loaded are searched.";
    NO_MATCH_CLEAR: "Hapus pencarian", "Clear the search";
    QUEUE_STALE: "Antrean belum dapat diperbarui.", "The queue could not be refreshed.";
    QUEUE_STALE_MORE: "Yang tampil adalah keadaan pukul {time}. Dicoba lagi sebentar lagi.", "Shown as it was at {time}. Trying again shortly.";

    LATE_DAYS: "terlambat {amount} hari", "{amount} days late";
    LATE_HOURS: "terlambat {amount} jam", "{amount} hours late";
    LATE_MINUTES: "terlambat {amount} menit", "{amount} minutes late";
    IN_HOURS: "{amount} jam lagi", "in {amount} hours";
    IN_MINUTES: "{amount} menit lagi", "in {amount} minutes";
    NOW: "sekarang", "now";
    TOMORROW_AT: "besok {time}", "tomorrow {time}";

    KEY_DOWN: "Turun di antrean", "Down the queue";
    KEY_UP: "Naik di antrean", "Up the queue";
    KEY_OPEN: "Buka aduan", "Open the complaint";
    KEY_SEARCH: "Cari di antrean", "Search the queue";
    KEY_ACTION: "Pilih tindakan aduan yang terbuka", "Choose an action of the open complaint";
    KEY_ENTRY: "Catat aduan yang datang ke meja", "Enter a complaint that came to the desk";
    KEY_CLOSE: "Tutup panel, lalu tutup aduan", "Close the panel, then the complaint";
    KEY_HELP: "Tampilkan daftar ini", "Show this list";
    KEYS_HINT: "Tombol pintas tidak bekerja saat Anda mengetik di sebuah kolom.", "Keys do nothing while you type in a field.";

    SERVER_SILENT: "Server tidak menjawab.", "The server does not answer.";
    SERVER_SILENT_MORE: "Periksa jaringan Anda, lalu coba lagi.", "Check your network, then try again.";
    SERVER_FAULT: "Ada yang tidak beres di server.", "Something is wrong on the server.";
    SERVER_FAULT_ID: "Sebutkan nomor ini bila melapor: {request}", "Quote this number when you report it: {request}";
    LANGUAGE: "English", "Bahasa Indonesia";
    LOST: "Halaman ini tidak ada.", "There is no such page.";
    LOST_MORE: "Buka antrean", "Open the queue";
    SIGN_OUT_FAILED: "Belum keluar: server tidak menjawab. Coba lagi.", "Not signed out: the server does not answer. Try again.";
    DISCARD_TYPED: "Ada tulisan yang belum dikirim. Keluar dan buang tulisan itu?", "Some text was not sent. Sign out and discard it?";
}
