//! The administrator's screen: people, their posts, offices that nobody holds, and what was done.

catalogue! {
    MANAGE: "Kelola", "Manage";
    MANAGE_TITLE: "Petugas dan jabatan", "People and posts";
    MANAGE_NOT_YOURS: "Halaman ini untuk administrator.", "This page is for administrators.";
    PEOPLE: "Petugas", "People";
    PEOPLE_SEARCH: "Cari nama, nama pengguna, atau jabatan", "Search name, user name or post";
    PEOPLE_NONE: "Tidak ada petugas yang cocok.", "Nobody matches.";
    PEOPLE_FAILED: "Daftar petugas belum dapat dimuat.", "The people could not be loaded.";
    INVITE: "Undang petugas", "Invite someone";
    INVITE_LEAD: "Orang ini mendapat tautan sekali pakai untuk membuat kata sandinya sendiri.", "They get a one-time link to set a password of their own.";
    INVITE_SEND: "Buat undangan", "Make the invitation";
    EMAIL_HINT: "Pemberitahuan dikirim ke sini. Tidak tampil kepada siapa pun selain administrator.", "Notices are sent here. Shown to nobody but administrators.";
    SENDING: "Menyimpan…", "Saving…";
    CANCEL: "Batal", "Cancel";

    VACANT: "Jabatan kosong", "Offices that nobody holds";
    VACANT_NONE: "Semua jabatan terisi hari ini.", "Every office is held today.";
    VACANT_WAITING: "{cases} aduan menunggu", "{cases} complaints wait";
    VACANT_QUIET: "{amount} jabatan lain kosong, tanpa aduan yang menunggu", "{amount} other offices are empty, with no complaint waiting";
    VACANT_FILL: "Isi jabatan ini", "Fill this office";

    MARK_INVITED: "belum membuat kata sandi", "no password yet";
    MARK_DISABLED: "nonaktif", "shut out";
    MARK_OWN: "Anda", "you";
    NO_POST_NOW: "Tanpa jabatan hari ini", "No post today";
    POSTS_PAST: "Jabatan yang sudah berakhir ({amount})", "Posts that are over ({amount})";
    SINCE: "sejak {from}", "since {from}";
    FROM_TO: "{from} sampai {until}", "{from} to {until}";
    COMING: "mulai {from}", "from {from}";
    COMING_TO: "mulai {from} sampai {until}", "from {from} to {until}";
    WITHDRAWN: "dibatalkan sebelum mulai", "withdrawn before it began";

    GIVE: "Beri jabatan", "Give a post";
    GIVE_SEND: "Beri jabatan", "Give the post";
    CHOOSE_POST: "Pilih jabatan", "Choose a post";
    HAND_OVER: "Alihkan", "Hand over";
    HAND_OVER_TITLE: "Alihkan {office}", "Hand over {office}";
    HAND_OVER_LEAD: "Jabatan pemegang sekarang berakhir sehari sebelumnya. Aduan yang menunggu ikut berpindah.", "The holder’s post ends the day before. What waits there goes along.";
    STAND_IN_LEAD: "Plh. dan Plt. bekerja di antrean yang sama, di samping pemegang jabatan, sampai tanggal yang ditentukan.", "Plh. and Plt. work on the same queue, beside the holder, until the day given.";
    HAND_OVER_SEND: "Alihkan jabatan", "Hand the post over";
    HAND_OVER_WHOLE: "Dialihkan seterusnya", "Handed over for good";
    CHOOSE_PERSON: "Pilih petugas", "Choose a person";
    END: "Akhiri", "End";
    END_TITLE: "Akhiri {office}", "End {office}";
    END_HINT: "Isi kemarin untuk mengakhirinya sekarang juga.", "Give yesterday to end it right now.";
    END_SEND: "Akhiri jabatan", "End the post";
    WITHDRAW: "Batalkan", "Withdraw";
    LINK_NEW: "Tautan baru", "New link";
    DISABLE: "Nonaktifkan", "Shut out";
    DISABLE_SURE: "Nonaktifkan {name}? Semua sesi dan tautannya berakhir sekarang juga.", "Shut {name} out? All sessions and links end right now.";
    DISABLE_SEND: "Ya, nonaktifkan", "Yes, shut out";
    ENABLE: "Aktifkan kembali", "Let back in";

    LINK_TITLE: "Tautan untuk {name}", "Link for {name}";
    LINK_LEAD: "Sampaikan langsung kepada orangnya. Tautan ini tampil sekali ini saja, dapat dipakai sekali, dan berlaku sampai {until}.", "Pass it on to the person directly. It is shown this once, works once, and ends {until}.";
    LINK: "Tautan sekali pakai", "One-time link";
    LINK_CLOSE: "Sudah saya salin", "I have copied it";

    DONE_INVITED: "{name} diundang.", "{name} is invited.";
    DONE_GIVEN: "{name} mendapat jabatan.", "{name} has the post.";
    DONE_ENDED: "Hari terakhir tercatat.", "The last day is noted.";
    DONE_HANDED: "Jabatan dialihkan kepada {name}.", "The post goes to {name}.";
    DONE_DISABLED: "{name} dinonaktifkan.", "{name} is shut out.";
    DONE_ENABLED: "{name} aktif kembali.", "{name} is back.";
    NOT_DONE: "Belum tersimpan. Yang Anda isi masih ada.", "Not saved. What you filled in is still here.";

    LOG: "Yang sudah dilakukan", "What was done";
    LOG_EMPTY: "Belum ada yang tercatat.", "Nothing yet.";
    LOG_LINE: "{by} {action} {person}", "{by} {action} {person}";
    LOG_OWN: "{person} mengganti kata sandinya", "{person} changed their password";
    LOG_SERVER: "Pengelola server", "Whoever runs the server";
}
