//! What is said of offices beside the one that has a case: those a note mentions, and those asked for a contribution.

catalogue! {
    VIEW_MENTIONED: "Menyebut saya", "Mentions me";
    EMPTY_MENTIONED: "Tidak ada catatan yang menyebut jabatan Anda.", "No note names your office.";
    EMPTY_MENTIONED_MORE: "Sebutan hilang dari sini setelah dijawab atau ditandai sudah dibaca.", "A mention leaves once it is answered or marked as read.";
    MENTION_READ: "Sudah dibaca", "Mark as read";
    MENTION_READ_DONE: "Ditandai sudah dibaca.", "Marked as read.";
    MENTIONED: "Catatan pada aduan ini menyebut jabatan Anda.", "A note of this complaint names your office.";
    MENTION_ADD: "Sebut jabatan", "Name an office";
    MENTION_UNKNOWN: "“@{word}” bukan jabatan yang membaca aduan ini. Pilih dari tombol, atau hapus tanda @.", "“@{word}” is no office that reads this complaint. Choose from the buttons, or remove the @.";

    SHEET: "Masukan", "Contributions";
    SHEET_LEAD: "Minta bahan dari unit lain tanpa menyerahkan aduan.", "Ask other offices for material and keep the complaint.";
    LEAD: "Tenggat SOP tetap berjalan selama masukan ditunggu.", "The limits of the SOP run on while a contribution is awaited.";
    ASK: "Minta masukan", "Ask for a contribution";
    TO: "Kepada", "Of whom";
    CHOOSE: "Pilih jabatan atau unit", "Choose an office or unit";
    WHAT: "Yang diminta", "What is asked";
    WHAT_HINT: "Jelas dan dapat dijawab sekali, misalnya “Apakah ruas ini jalan kabupaten?”", "Clear, and to be answered once, for example “Is this road the regency’s?”";
    BY: "Paling lambat", "By";
    SEES: "{office} akan melihat isi aduan, bukan identitas pelapor.", "{office} will see the complaint, not who reports.";
    SEES_MORE: "{office} akan melihat isi aduan. Identitas pelapor tetap tertutup dan hanya terbuka dengan alasan yang dicatat.", "{office} will see the complaint. Who reports stays closed, and opens only with a reason that is kept.";
    SEND: "Kirim permintaan", "Send the request";
    SENT: "Permintaan terkirim ke {office}.", "The request was sent to {office}.";
    LIST: "Permintaan masukan", "Contributions asked for";
    LIST_NONE: "Belum ada masukan yang diminta.", "No contribution was asked for.";
    WAITS: "Ditunggu sampai {date}", "Awaited until {date}";
    LATE: "Lewat dari {date}", "Overdue since {date}";
    ANSWERED: "Sudah dijawab", "Answered";
    RECALLED: "Ditarik", "Withdrawn";
    ENDED: "Berakhir bersama aduan", "Ended with the complaint";
    ASKED_BY: "Diminta {office}, {moment}", "Asked by {office}, {moment}";
    REMINDED: "Diingatkan {moment}", "Reminded {moment}";
    REMIND: "Ingatkan", "Remind";
    RECALL: "Tarik permintaan", "Withdraw";
    YOURS: "Masukan yang diminta dari Anda", "What is asked of you";
    GIVE_TEXT: "Masukan Anda, atau alasan tidak ada masukan", "Your contribution, or why there is none";
    GIVE_HINT: "Dibaca petugas yang menangani aduan ini, bukan pelapor. Setelah dikirim, aduan ini kembali tertutup bagi Anda bila sebelumnya tertutup.", "Read by the officers who handle this complaint, not by the reporter. Once it is sent, the complaint is closed to you again if it was before.";
    GIVE: "Kirim masukan", "Send the contribution";
    GIVE_NOTHING: "Tidak ada masukan", "Nothing to contribute";
    NOTHING_SAID: "Tidak ada masukan", "Nothing to contribute";
    DONE: "Tersimpan.", "Saved.";
    NOT_DONE: "Tulisan Anda tetap ada. Periksa lagi, lalu kirim.", "What you typed is kept. Look again, then send.";
    SENDING: "Mengirim…", "Sending…";
    REFUSED_ABOUT: "Aduan rahasia ini tentang kantor itu. Pilih kantor lain.", "This confidential complaint is about that office. Choose another.";
    REFUSED_TWICE: "Kantor itu sudah dimintai masukan. Ingatkan saja.", "That office is asked already. Remind it instead.";
}
