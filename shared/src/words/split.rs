//! What is said where a complaint is split in two, and where one was told twice.

catalogue! {
    STEP_SPLIT: "Pemecahan aduan", "Split into two complaints";
    DID_SPLIT: "sebagian menjadi aduan tersendiri; nomornya di halaman lacak", "a part became a complaint of its own; its number is in the tracker";

    TRACKED_PART: "Sebagian aduan ini ditangani tersendiri:", "A part of this complaint is handled by itself:";
    OPEN_PART: "Buka aduan {number}", "Open complaint {number}";

    REFUSED_RECAP: "Rekap bulanan bukan aduan dan tidak dapat dipecah.", "A monthly recap is no complaint and cannot be split.";
    REFUSED_ENDED: "Aduan ini sudah berakhir, jadi tidak dapat dipecah lagi. Bila pelapor menyampaikan hal lain, catat sebagai aduan baru.", "This complaint has ended and cannot be split any more. If its reporter tells another matter, enter it as a new complaint.";
    REFUSED_PARTS: "Satu aduan dapat dipecah paling banyak menjadi {max} aduan lain.", "One complaint can be split into at most {max} others.";
    REFUSED_NOT_HELD: "Yang dapat memecah aduan: jabatan yang memegang, mengoordinasikan, mendaftarkan, atau mengklasifikasikannya.", "Who can split a complaint: the posts that have it, coordinate it, register it or classify it.";

    SHEET: "Pecah aduan", "Split the complaint";
    SHEET_LEAD: "Bila satu surat memuat dua perkara untuk dua unit: jadikan salah satunya aduan tersendiri, tanpa pelapor melapor lagi.", "If one letter tells two matters for two units: make one of them a complaint of its own, without its reporter filing again.";
    WHOLE: "Seluruh yang disampaikan pelapor", "All that the reporter told";
    WHOLE_HINT: "Tidak pernah diubah, dan tetap dapat dibaca pada aduan semula dan pecahannya. Tandai bagiannya dengan tetikus atau jari, lalu pilih “Pakai yang ditandai”.", "It is never changed, and can still be read in the first complaint and in what was split off. Mark the part with mouse or finger, then choose “Use what is marked”.";
    WHOLE_HIDDEN: "Naskah lengkap aduan semula tidak terbuka untuk jabatan Anda.", "The whole text of the first complaint is not open to your post.";
    USE_MARKED: "Pakai yang ditandai", "Use what is marked";
    NOTHING_MARKED: "Belum ada yang ditandai dalam naskah pelapor.", "Nothing is marked in the reporter’s text yet.";
    STORY: "Bagian yang menjadi aduan baru", "The part that becomes the new complaint";
    STORY_HINT: "Pakai kata-kata pelapor, ditambah seperlunya. Jangan tulis nama pelapor.", "Use the reporter’s words, with what is needed besides. Do not write the reporter’s name.";
    CATEGORY: "Kategori aduan baru", "Category of the new complaint";
    ABOUT: "Tentang pekerjaan siapa", "Whose work it is about";
    PLACE: "Tempat kejadian", "Place";
    PLACE_HINT: "Terisi dari aduan semula. Wilayah dan titik lokasi ikut selama tempat ini tidak diubah.", "Filled in from the first complaint. Region and point go along as long as this place is not changed.";
    HAPPENED_ON: "Tanggal kejadian", "Date";
    FILES: "Lampiran yang ikut", "Attachments that go along";
    FILES_HINT: "Lampiran tetap ada pada aduan semula; yang dipilih disalin.", "Attachments stay with the first complaint; those chosen are copied.";
    CONFIDENTIAL: "Rahasiakan aduan baru", "Keep the new complaint confidential";
    CONFIDENTIAL_ALREADY: "Aduan semula bersifat rahasia, maka pecahannya juga.", "The first complaint is confidential, and so is what is split off.";
    TEXT: "Pesan untuk pelapor", "Message to the reporter";
    TEXT_HINT: "Mengapa dipecah. Nomor aduan baru disebut dengan sendirinya.", "Why it is split. The new number is named by itself.";
    SAME: "Yang sama dengan aduan semula: pelapor (identitasnya tetap tersegel), saluran, nomor asal, dan persetujuan tayang.", "The same as in the first complaint: the reporter (whose identity stays sealed), the channel, the number it came with, and the consent to publish.";
    DUES: "Tenggat aduan baru", "Due dates of the new complaint";
    DUES_FROM: "Dihitung sejak {moment}, saat pelapor menyampaikannya, bukan sejak dipecah.", "Counted from {moment}, when the reporter told it, and not from the splitting.";
    PAST: "Sudah lewat.", "Past already.";
    NO_DUES: "Belum ada tenggat yang berjalan sampai langkah pertamanya.", "No due date runs before its first step.";
    AFTER: "Aduan semula tetap berjalan dengan tenggat dan pemegangnya sendiri.", "The first complaint goes on with its own due dates and whoever has it.";
    SEND: "Pecah menjadi aduan baru", "Split into a new complaint";
    DONE: "Aduan baru {number} dibuka. Pelapor diberi tahu.", "The new complaint {number} is open. Its reporter is told.";
    DONE_UNNUMBERED: "Aduan baru dibuka dan menunggu nomor register. Pelapor diberi tahu.", "The new complaint is open and waits for its register number. Its reporter is told.";
    NONE_OF_BOTH: "(belum bernomor)", "(no number yet)";

    SAME_REPORTER: "pelapor yang sama", "the same reporter";
    SAME_REPORTER_HINT: "“Pelapor yang sama” diketahui tanpa membuka identitas. Bila isinya sama persis, tutup yang belakangan sebagai ganda; keduanya lalu saling tertaut. Bila tombolnya tidak ada, gabungkan keduanya.", "“The same reporter” is known without opening an identity. If both say the same, close the later one as a duplicate; both are then tied. Where there is no button for it, gather them.";
    CLOSE_TWICE: "Tutup aduan ini sebagai ganda", "Close this complaint as a duplicate";
    CLOSE_TWICE_OF: " dari {number}", " of {number}";
    CLOSE_TWICE_TEXT: "Aduan ini sama dengan aduan Anda nomor {number}, yang tetap kami tangani. Jawabannya kami sampaikan melalui nomor itu.", "This complaint is the same as your complaint {number}, which we keep handling. Its answer is given under that number.";
    DUPLICATE_UNNAMED: "Sebutkan dalam pesan nomor aduan pelapor ini yang dilanjutkan dan belum berakhir, supaya pelapor tahu mana yang tetap ditangani. Bila tidak dapat dipastikan pelapornya sama, gabungkan keduanya dalam satu kelompok.", "Name in the message the number of this reporter’s complaint that goes on and has not ended, so that they know which one is handled. If it cannot be known that the reporter is the same, gather both into a group.";
    DUPLICATE_OTHER: "Pesan menyebut nomor aduan yang tidak dapat dipastikan dari pelapor yang sama. Aduan orang lain tidak boleh disebut kepada pelapor; gabungkan keduanya dalam satu kelompok.", "The message names a complaint that is not known to be of the same reporter. A complaint of somebody else must not be named to a reporter; gather both into a group.";
    DUPLICATE_CLOSED: "Aduan {number} dari pelapor yang sama ditutup sebagai ganda; penanganannya dilanjutkan di sini.", "Complaint {number} of the same reporter was closed as a duplicate; it is handled here.";

    MESSAGE_FIRST: "Sebagian yang Anda sampaikan kini ditangani sebagai aduan tersendiri, nomor {number}. {text}", "A part of what you told is now handled as a complaint of its own, number {number}. {text}";
    MESSAGE_FIRST_UNNUMBERED: "Sebagian yang Anda sampaikan kini ditangani sebagai aduan tersendiri, yang segera mendapat nomor. {text}", "A part of what you told is now handled as a complaint of its own, which gets its number soon. {text}";
    MESSAGE_PART: "Aduan ini bagian dari aduan Anda nomor {number}. {text}", "This complaint is a part of your complaint {number}. {text}";
    MESSAGE_PART_UNNUMBERED: "Aduan ini bagian dari aduan Anda sebelumnya. {text}", "This complaint is a part of an earlier one of yours. {text}";
}
