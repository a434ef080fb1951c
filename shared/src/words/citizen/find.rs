//! What a reporter reads who lost number or code and looks for their complaints by e-mail.

catalogue! {
    LOST_LINK: "Lupa nomor atau kode?", "Lost your number or code?";
    TITLE: "Lupa nomor atau kode lacak", "Lost your number or code";
    LEAD: "Tulis alamat surel yang Anda berikan saat mengadu. Bila ada aduannya, kami mengirim satu tautan ke alamat itu.", "Enter the e-mail address you gave with your complaint. If there is one, we send a single link to that address.";
    NOT_ANONYMOUS: "Aduan anonim tidak dapat dicari dengan surel: kami berjanji tidak seorang pun menemukannya lewat siapa pengirimnya.", "An anonymous complaint cannot be looked for by e-mail: we promised that nobody finds it by who sent it.";
    AGENCY: "Instansi yang Anda adukan", "Agency you complained to";
    AGENCY_NONE: "Pilih instansi", "Choose an agency";
    SEND: "Kirim tautan", "Send the link";
    SENT_TITLE: "Periksa surel Anda", "Check your e-mail";
    SENT: "Bila ada aduan dengan alamat itu, tautan untuk melihatnya sudah kami kirim dan sampai dalam beberapa menit. Tautan berlaku {minutes} menit dan hanya sekali.", "If there is a complaint with that address, a link to see it has been sent and arrives within a few minutes. It is good for {minutes} minutes, and once only.";
    SENT_NOT: "Tidak ada surel yang datang? Periksa folder spam dan ejaan alamatnya. Bila Anda mengadu tanpa surel atau anonim, hubungi kantor tempat Anda mengadu dengan membawa tanda pengenal.", "No mail came? Check the spam folder and how the address is spelled. If you complained without an address or anonymously, ask the office you complained to, with proof of who you are.";
    NO_MAIL: "Layanan ini belum dapat mengirim surel. Hubungi kantor tempat Anda mengadu dengan membawa tanda pengenal; petugas dapat mencarikan aduan Anda.", "This service cannot send mail yet. Ask the office you complained to, with proof of who you are; an officer can look your complaint up.";
    ENTER: "Sudah menerima kodenya?", "Have you received the code?";
    ENTER_LINK: "Ketik kode dari surel", "Type the code from the mail";
    FOUND_TITLE: "Lihat aduan Anda", "See your complaints";
    FOUND_LEAD: "Tekan tombol di bawah. Kode dari surel hanya dapat dipakai sekali.", "Press the button below. The code from the mail can be used once only.";
    CODE: "Kode dari surel", "Code from the mail";
    CODE_HINT: "Contoh: K7RM-Q2XD-9FHT.", "Example: K7RM-Q2XD-9FHT.";
    FOUND_SHOW: "Lihat aduan saya", "Show my complaints";
    LIST_TITLE: "Aduan Anda", "Your complaints";
    LIST_AT: "Kepada {agency}, terbaru lebih dulu. Catat nomor dan kodenya: daftar ini tidak dapat dibuka lagi dengan tautan yang sama.", "To {agency}, newest first. Write number and code down: the same link does not open this list again.";
    LIST_NONE: "Tidak ada lagi aduan dengan alamat ini.", "There is no complaint with this address any more.";
    LIST_FILED: "Diterima {moment}", "Received {moment}";
    LIST_OPEN: "Buka aduan", "Open the complaint";
    LIST_OPEN_OF: "Buka aduan {number}", "Open complaint {number}";
}
