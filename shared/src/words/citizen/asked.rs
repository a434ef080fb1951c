//! What the filing form asks beside what happened: about whom, how secret, by whom. Plain page and app
//! alike. Absent: labels and hints of the fields (see `words::form`).

catalogue! {
    CATEGORY_NONE: "Tidak ada yang pas, atau tidak tahu", "None of these, or not known";
    CATEGORY_HINT: "Membantu aduan sampai ke petugas yang tepat.", "Helps the complaint reach the right officers.";

    SECRECY_TITLE: "Siapa yang boleh tahu?", "Who may know?";
    SECRECY_LEAD: "Semua boleh dikosongkan. Nama Anda tidak pernah ditampilkan.", "You may leave all of them empty. Your name is never shown.";
    SECRECY_SET: "Untuk aduan tentang “{category}” pilihan ini sudah kami isikan. Anda boleh mengubahnya.", "For a complaint about “{category}” we have set this for you. You may change it.";
    SECRECY_ASKED: "Aduan tentang “{category}” sebaiknya dilindungi.", "A complaint about “{category}” is better protected.";
    SECRECY_ASKED_THEN: "Belum terkirim. Kami sudah mengisi pilihan di bagian “Siapa yang boleh tahu?”. Ubah bila perlu, lalu kirim lagi.", "Not sent yet. We have set the choices under “Who may know?”. Change them if you like, then send again.";
    SWITCH_ON: "Ya", "Yes";
    SWITCH_OFF: "Tidak", "No";

    SEALED_TITLE: "Anda memilih anonim", "You chose to stay anonymous";
    SEALED: "SOP {agency} tetap meminta data ini, tetapi semuanya disegel. Tidak seorang pun yang menangani aduan ini dapat melihat atau membukanya, termasuk pimpinannya. Jawaban Anda baca di halaman lacak dengan kode lacak.", "The procedure of {agency} asks for it all the same, but it is sealed. Nobody who handles this complaint can see or open it, nor can their head. You read the answer on the tracking page with your code.";
    SEALED_OPTIONAL: "Semuanya boleh dikosongkan. Yang Anda isi disegel: tidak seorang pun yang menangani aduan ini dapat melihat atau membukanya, termasuk pimpinannya. Jawaban Anda baca di halaman lacak dengan kode lacak.", "You may leave all of it empty. What you give is sealed: nobody who handles this complaint can see or open it, nor can their head. You read the answer on the tracking page with your code.";
    PERSON_OPTIONAL: "Semuanya boleh dikosongkan. Diisi hanya bila Anda bersedia dihubungi {agency}.", "You may leave all of it empty. Fill it in only if {agency} may get in touch with you.";

    DOCUMENT_PICK: "Pilih atau ambil foto", "Choose or take a picture";
    DOCUMENT_LIMIT: "JPEG, PNG, WebP, atau PDF, sampai {size} MB.", "JPEG, PNG, WebP or PDF, up to {size} MB.";
    DOCUMENT_KEPT: "Foto tanda pengenal yang sudah kami terima", "The picture of an identity document we have received";

    SENDING: "Dengan mengirim, data Anda diproses {agency} hanya untuk memeriksa dan menjawab aduan ini, berdasarkan kewajiban hukum dan pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf c dan e).", "By sending, your data is processed by {agency} only to check and answer this complaint, on the basis of legal obligation and public service (Law 27/2022, article 20 (2) c and e).";
    SENDING_MORE: "Baca pemberitahuan privasi", "Read the privacy notice";

    ACCESS_TITLE: "Siapa yang membuka data pribadi Anda", "Who has opened your personal data";
    ACCESS_HINT: "Setiap kali data pribadi Anda dibuka atau dihapus, petugas menulis alasannya, dan alasan itu tampil di sini.", "Each time your personal data is opened or erased the officer gives a reason, and you read it here.";

    RECEIPT_ANONYMOUS: "Anonim: nama dan kontak Anda disegel dan tidak dapat dibuka petugas yang menangani.", "Anonymous: your name and contact are sealed, and the officers who handle it cannot open them.";
    RECEIPT_CONFIDENTIAL: "Rahasia: isi aduan hanya dibaca petugas yang sedang menanganinya.", "Confidential: only the officers who handle it read the complaint.";
}
