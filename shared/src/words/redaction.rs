//! Blacking out what is shown to the public: why a passage is proposed, and what the room of publication says.

catalogue! {
    WHY_NIK: "NIK atau nomor KK", "NIK or family card number";
    WHY_PHONE: "nomor telepon", "phone number";
    WHY_EMAIL: "alamat surel", "e-mail address";
    WHY_REPORTER: "nama pelapor", "the reporter’s name";
    WHY_NAME: "mungkin nama orang", "perhaps a person’s name";
    WHY_PLATE: "nomor kendaraan", "number plate";
    WHY_ADDRESS: "RT, RW, atau nomor rumah", "neighbourhood or house number";
    WHY_NUMBER: "nomor panjang, mungkin rekening atau pelanggan", "long number, perhaps of an account";

    PROBLEM_UNCOVERED: "{field}: masih ada nomor telepon, NIK, atau alamat surel yang terbaca. Samarkan dulu.", "{field}: a phone number, NIK or e-mail address can still be read. Black it out first.";
    PROBLEM_UNDECIDED: "{field}: masih ada usulan yang belum diputuskan. Samarkan atau biarkan, satu per satu.", "{field}: some proposals are not decided yet. Black out or leave, one by one.";
    PROBLEM_NOTHING_LEFT: "{field}: tidak ada lagi yang terbaca. Buka sebagian, atau jangan tampilkan.", "{field}: nothing is left to read. Open a part of it, or do not show it.";
    ALT: "Keterangan gambar", "Description of the picture";
    ALT_HINT: "Katakan apa yang terlihat, untuk yang tidak dapat melihatnya. Contoh: lubang selebar satu meter di tengah jalan.", "Say what is to be seen, for whoever cannot see it. For example: a hole of one metre in the middle of the road.";

    LEAD: "Pelapor mengizinkan aduan ini ditampilkan tanpa namanya. Kata-katanya tidak diubah; samarkan nama, nomor, dan apa pun yang menunjuk seseorang. Aslinya tetap tersimpan.", "The reporter agrees to have this shown without their name. Its words are not changed; black out names, numbers and whatever points at someone. The original is kept.";
    TAKEN_OFF: "Sudah ditarik dari halaman publik, beserta gambarnya.", "Taken off the public pages, with its pictures.";
    TOLD: "Seperti yang disampaikan", "As it was told";
    SELECT_HINT: "Pilih kata atau kalimat di sini, lalu tekan tombol di bawahnya. Dengan papan ketik: Shift dan panah.", "Select words here, then press the button below. By keyboard: Shift and arrows.";
    COVER_SELECTED: "Samarkan yang dipilih", "Black out the selection";
    PROPOSALS: "Usulan penyamaran", "Proposals";
    NO_PROPOSALS: "Tidak ada usulan. Tetap baca sendiri seluruhnya.", "No proposals. Still, read all of it yourself.";
    LEFT: "Belum diputuskan: {count}", "Not decided yet: {count}";
    COVER: "Samarkan", "Black out";
    COVER_ALL: "Samarkan semua usulan", "Black out all proposals";
    LEAVE: "Biarkan", "Leave";
    OWN: "dipilih petugas", "chosen by an officer";
    UNCOVER: "Buka lagi", "Open again";
    READS: "Yang akan dibaca publik", "What the public will read";
    ANSWER: "Jawaban", "The answer";
    ANSWER_TOO: "Tampilkan jawabannya juga", "Show the answer too";
    PICTURES: "Gambar", "Pictures";
    PICTURES_LEAD: "Pilih gambar yang ditampilkan. Publik melihat salinan yang sudah dihitamkan, bukan aslinya.", "Choose the pictures to show. The public sees a blackened copy, not the original.";
    SHOW_PICTURE: "Tampilkan gambar ini", "Show this picture";
    PICTURE_LOADING: "Memuat gambar…", "Loading the picture…";
    PICTURE_FAILED: "Gambar belum dapat dimuat. Muat ulang halaman ini; yang sudah diputuskan tetap ada.", "The picture could not be loaded. Reload this page; what was decided stays.";
    BOXES_HINT: "Tarik dengan jari atau tetikus untuk menghitamkan wajah, pelat nomor, atau papan nama.", "Drag with a finger or the mouse to black out faces, number plates or name boards.";
    ADD_BOX: "Tambah kotak hitam", "Add a black box";
    BOX: "Kotak {number}", "Box {number}";
    BOX_KEYS: "geser dengan panah, ubah ukuran dengan Shift dan panah", "move by arrows, resize by Shift and arrows";
    REMOVE_BOX: "Hapus", "Remove";
}
