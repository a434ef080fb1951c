//! Entering a complaint that came to a desk.

catalogue! {
    ENTRY: "Catat aduan", "Enter a complaint";
    ENTRY_LEAD: "Untuk aduan yang datang lewat meja, telepon, media sosial, surat, atau sistem lain.", "For complaints that came by desk, phone, social media, letter or another system.";
    ENTRY_NOT_YOURS: "Jabatan Anda tidak mencatat aduan.", "Your post does not enter complaints.";
    ENTRY_CHANNEL_NONE: "Pilih kanalnya", "Choose the channel";
    ENTRY_CAME: "Kapan aduan ini datang", "When it came";
    ENTRY_CAME_HINT: "Isi bila datang sebelum dicatat; tenggat dihitung dari waktu ini. Kosongkan bila baru saja.", "Fill this in if it came before it is entered; due dates count from then. Leave it empty if it came just now.";
    ENTRY_STORY_HINT: "Salin kata-kata pelapor apa adanya. Jangan menulis NIK atau nomor kartu.", "Copy the reporter’s words as they are. Write no identity or card numbers.";
    ENTRY_PERSON: "Pelapor", "The reporter";
    ENTRY_PERSON_HINT: "Isi yang diketahui. Yang kurang dapat diminta kemudian.", "Fill in what is known. What is missing can be asked for later.";
    ENTRY_UNSORTED: "Belum dipilih", "Not chosen yet";
    ENTRY_PUBLISH_HINT: "Bila pelapor mengizinkan. Tanpa namanya, dan setelah Anda sunting.", "If the reporter agrees. Without their name, and after you have edited it.";
    ENTRY_ANONYMOUS_HINT: "Nama dan kontak pelapor disegel. Petugas yang menangani aduan ini tidak dapat membukanya.", "The reporter’s name and contact are sealed. The officers who handle this complaint cannot open them.";
    ENTRY_CAPACITY: "Pelapor mengadu untuk", "The reporter complains on behalf of";
    ENTRY_SELF: "Dirinya sendiri", "Themselves";
    ENTRY_SEND: "Simpan aduan", "Keep the complaint";
    ENTRY_SEND_KEY: "Ctrl+Enter", "Ctrl+Enter";
    ENTRY_FILES_HINT: "Pindaian surat, foto, atau PDF. Terbaca oleh semua yang menangani aduan ini; tutup nama dan nomor bila pelapor ingin anonim.", "Scans of letters, photos or PDFs. Everybody who handles the complaint can read them; cover name and numbers where the reporter wishes to stay anonymous.";
    ENTRY_FILES_COMING: "Berkas masih dikirim. Simpan lagi setelah selesai.", "Files are still on their way. Keep it again when they are done.";
    ENTRY_FILES: "Berkas", "Files";
    PASTE: "Tempel pesan", "Paste a message";
    PASTE_HINT: "Pesan WhatsApp, SMS, surel, atau isi LaporGub: isian di bawah langsung terisi, dan tinggal diperiksa. Aslinya disimpan tersegel bersama identitas pelapor.", "A WhatsApp message, a text, a mail or what LaporGub says: the fields below are filled at once, to be checked. The original is kept sealed with the reporter’s identity.";
    PASTE_READ: "Baca pesan", "Read the message";
    PASTE_FILE: "Pilih ekspor chat (.txt)", "Choose the export of a chat (.txt)";
    PASTE_CUT: "Chat ini panjang sekali. Hanya bagian akhirnya yang diambil.", "This chat is very long. Only its end was taken.";
    CHAT: "Pesan yang termasuk aduan ini", "Messages that belong to this complaint";
    CHAT_HINT: "Balasan kantor tidak dicentang. Setiap centang membaca ulang isian yang belum Anda ubah.", "Replies of the office are not ticked. Each tick reads the fields again that you have not changed.";
    CHAT_MEDIA: "Foto atau berkas, tidak ikut tersalin", "A photo or file that was not copied";
    CHAT_DELETED: "Pesan yang dihapus", "A message that was deleted";
    CHAT_SYSTEM: "Keterangan aplikasi", "A note of the app";
    PROPOSED: "Usulan dari pesan, periksa", "Proposed from the message, please check";
    PROPOSED_FROM: "Usulan, dibaca dari: “{words}”", "Proposed, read from: “{words}”";
    ENTRY_SENDING: "Menyimpan…", "Keeping…";
    ENTRY_NOT_SENT: "Belum tersimpan.", "Not kept yet.";
    ENTRY_KEPT: "Tulisan Anda aman di sini; coba simpan lagi. Aduan yang sama tidak tercatat dua kali.", "What you typed is safe here; try again. The same complaint is never kept twice.";
    ENTRY_DONE: "Aduan tercatat", "The complaint is kept";
    ENTRY_TELL: "Sampaikan nomor dan kode ini kepada pelapor. Kodenya hanya tampil di sini.", "Give number and code to the reporter. The code is shown only here.";
    ENTRY_OPEN: "Buka aduan ini", "Open this complaint";
    ENTRY_NEXT_KEY: "Ctrl+Enter: catat aduan berikutnya.", "Ctrl+Enter: enter the next complaint.";
    ENTRY_ANOTHER: "Catat aduan lain", "Enter another complaint";
    ENTRY_QUEUE: "Lihat semua aduan", "See all complaints";
}
