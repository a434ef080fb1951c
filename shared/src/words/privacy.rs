//! The privacy notice (UU 27/2022 Ps 21: legal basis, purpose, data and its relevance, retention, rights), each
//! version a row of headings and paragraphs. A sentence of a version that was shown is never changed: a new version
//! gets new sentences (see [`crate::privacy`]).

catalogue! {
    TITLE: "Pemberitahuan privasi", "Privacy notice";
    LEAD: "Apa yang kami tanyakan saat Anda mengadu, untuk apa, siapa yang melihatnya, dan apa hak Anda.", "What we ask when you complain, what for, who sees it, and what your rights are.";
    VERSION: "Versi {version}, berlaku sejak {date}.", "Version {version}, in force since {date}.";
    OLDER: "Versi sebelumnya: {version}", "Earlier version: {version}";

    WHO_TITLE_1: "Siapa yang bertanggung jawab", "Who is responsible";
    WHO_1: "Instansi yang Anda tuju adalah pengendali data Anda. Aduan hanyalah sistem yang dipakainya; data disimpan di server yang dikelola instansi itu.", "The agency you complain to is the controller of your data. Aduan is merely the system it uses; the data is kept on a server run by that agency.";
    BASIS_TITLE_1: "Mengapa kami boleh menanyakannya", "Why we may ask";
    BASIS_1: "Undang-Undang 25/2009 mewajibkan instansi menerima dan menjawab pengaduan. Dasarnya adalah kewajiban hukum dan pelayanan publik (Undang-Undang 27/2022 Pasal 20 ayat (2) huruf c dan e), jadi kami tidak meminta persetujuan untuk hal yang memang diperlukan.", "Law 25/2009 obliges the agency to take and answer complaints. The basis is a legal obligation and public service (Law 27/2022 article 20 (2) c and e), so we ask no consent for what is needed anyway.";
    OPTIONAL_1: "Isian bertanda (opsional) boleh dikosongkan. Aduan Anda tetap ditangani sama.", "Fields marked (optional) may stay empty. Your complaint is handled all the same.";
    DATA_TITLE_1: "Apa yang dipakai, dan untuk apa", "What is used, and what for";
    DATA_STORY_1: "Isi aduan, tempat, tanggal, dan lampiran: untuk menangani aduan Anda. Data lokasi di dalam foto dihapus.", "The complaint, place, date and attachments: to handle your complaint. Location data inside photos is removed.";
    DATA_STORY_2: "Isi aduan, tempat, tanggal, dan lampiran: untuk menangani aduan Anda. Data lokasi di dalam foto dihapus. Titik lokasi ponsel hanya diambil bila Anda menekan tombolnya; bila Anda memilih Anonim, titiknya dibulatkan sampai sekitar 100 meter.", "The complaint, place, date and attachments: to handle your complaint. Location data inside photos is removed. Your phone’s location is taken only when you press its button; if you choose Anonymous, it is rounded to about 100 metres.";
    DATA_VOICE_2: "Bila Anda berbicara alih-alih mengetik, peramban yang mengubah suara menjadi tulisan, dan pembuatnya mungkin mengolahnya di servernya. Kami tidak menerima dan tidak menyimpan suara.", "If you speak instead of typing, your browser turns the voice into text, and its maker may process it on their servers. We receive and keep no voice.";
    DATA_NAME_1: "Nama, alamat, dan nomor telepon: untuk memastikan ada pelapor yang dapat dihubungi, dan untuk tanda terima. Hanya ditanyakan bila SOP instansi memerlukannya.", "Name, address and phone number: to know that there is a reporter who can be reached, and for the receipt. Asked only where the agency’s procedure needs them.";
    DATA_EMAIL_1: "Surel: untuk memberi tahu perkembangan aduan Anda.", "E-mail: to tell you how your complaint is going.";
    DATA_NIK_1: "NIK dan foto tanda pengenal, hanya bila SOP instansi memintanya: untuk memastikan data pelapor lengkap. Wilayah di dalam NIK tidak dipakai menolak siapa pun.", "NIK and a picture of an identity document, only where the agency’s procedure asks for them: to know that the reporter’s data is complete. The region inside a NIK turns nobody away.";
    SEEN_TITLE_1: "Siapa yang melihatnya", "Who sees it";
    SEEN_1: "Identitas Anda disegel. Petugas yang memeriksa kelengkapan hanya melihatnya tersamar. Membukanya lengkap memerlukan alasan, dicatat, dan Anda dapat melihatnya di halaman lacak.", "Your identity is sealed. Officers who check completeness see it masked only. Opening it whole needs a reason, is recorded, and shows on your tracking page.";
    SEEN_OPD_1: "Kantor atau unit yang diadukan tidak pernah melihat siapa pelapornya.", "The office or unit a complaint is about never sees who reports.";
    SEEN_SWITCHES_1: "Bila Anda memilih Anonim, petugas yang menangani tidak dapat membuka identitas Anda. Bila Anda memilih Rahasia, isi aduan hanya dibaca mereka yang menanganinya.", "If you choose Anonymous, the officers who handle it cannot open your identity. If you choose Confidential, the complaint is read only by those who handle it.";
    SEEN_NEVER_1: "Data Anda tidak dijual, tidak dipakai untuk iklan, dan tidak dipakai untuk tujuan lain.", "Your data is not sold, not used for advertising, and not used for any other purpose.";
    KEPT_TITLE_1: "Berapa lama disimpan", "How long it is kept";
    KEPT_DOCUMENT_1: "Foto tanda pengenal dihapus 7 hari setelah aduan berakhir, dan paling lama 30 hari setelah dikirim.", "A picture of an identity document is deleted 7 days after the complaint ends, and at the latest 30 days after it was sent.";
    KEPT_ASIDE_2: "Kiriman yang ditahan untuk diperiksa lebih dulu disimpan tersegel. Yang ternyata bukan aduan dihapus 30 hari setelah diputuskan.", "What is held back to be looked at first is kept sealed. What turns out to be no complaint is deleted 30 days after that was decided.";
    KEPT_1: "Aduan dan identitas disimpan selama masih diperlukan dan menurut jadwal retensi arsip instansi, lalu dihapus atau dimusnahkan.", "The complaint and the identity are kept as long as they are needed and as the agency’s records schedule says, then erased or destroyed.";
    RIGHTS_TITLE_1: "Hak Anda", "Your rights";
    RIGHTS_1: "Anda boleh meminta salinan data Anda dan catatan siapa yang membukanya, meminta perbaikan, meminta pemrosesan dibatasi, dan meminta data dihapus setelah aduan berakhir.", "You may ask for a copy of your data and the record of who opened it, for correction, for processing to be restricted, and for erasure once the complaint has ended.";
    RIGHTS_HOW_1: "Sampaikan lewat pesan di halaman lacak atau datang ke kantor instansi. Instansi menanggapinya dalam 3 x 24 jam. Bila terjadi kebocoran, Anda diberi tahu paling lambat 3 x 24 jam.", "Ask by a message on the tracking page or at the agency’s office. The agency responds within 3 x 24 hours. If data leaks, you are told within 3 x 24 hours.";
    RIGHTS_CHILD_1: "Aduan untuk anak disampaikan oleh orang tua atau walinya.", "A complaint for a child is filed by a parent or guardian.";
}
