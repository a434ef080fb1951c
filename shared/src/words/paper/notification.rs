//! What the written notice on a request for information says (*pemberitahuan tertulis*, UU 14/2008 Ps 22(7)).

catalogue! {
    TITLE: "Pemberitahuan tertulis", "Written notice";
    SUBTITLE: "Atas permohonan informasi publik", "On a request for public information";
    OPENING: "Sesuai dengan Pasal 22 ayat (7) Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, dan atas permohonan informasi yang kami terima pada {date} dengan nomor pendaftaran {number}, kami memberitahukan hal-hal di bawah ini kepada:", "Under article 22 (7) of Law 14/2008 on public information, and on the request that we received on {date} under number {number}, we give notice of the following to:";
    NAME: "Nama pemohon", "Applicant";
    GIVEN: "A. Informasi dapat diberikan", "A. The information can be given";
    GIVEN_HOW_MUCH: "Yang diberikan", "What is given";
    GIVEN_WHOLE: "Seluruhnya", "All of it";
    GIVEN_PARTLY: "Sebagian", "Part of it";
    HELD_BY: "Penguasaan informasi", "Held by";
    HELD_BY_US: "Kami", "Us";
    HELD_BY_OTHER: "Badan publik lain", "Another public body";
    OTHER: "Badan publik yang menguasai", "The body that holds it";
    FORM: "Bentuk fisik yang tersedia", "Form it is available in";
    COST: "Biaya penyalinan dan pengiriman", "Cost of copying and sending";
    WHEN: "Waktu penyediaan", "Given by";
    BY: "Paling lambat {date}", "{date} at the latest";
    REDACTED: "Penjelasan penghitaman", "What is blacked out, and why";
    SAID: "Penjelasan", "Explanation";
    REFUSED: "B. Informasi tidak dapat diberikan", "B. The information cannot be given";
    REFUSED_HELD: "Informasi yang diminta tidak kami kuasai.", "The information asked for is not held by us.";
    REFUSED_DOCUMENTED: "Informasi yang diminta belum didokumentasikan.", "The information asked for is not documented yet.";
    REFUSED_EXCEPTION: "Informasi yang diminta dikecualikan (Pasal 17 Undang-Undang Nomor 14 Tahun 2008).", "The information asked for is excepted (article 17 of Law 14/2008).";
    DOCUMENTED_BY: "Didokumentasikan", "Documented by";
    ARTICLE: "Dasar pengecualian", "Ground of the exception";
    CONSEQUENCE: "Akibat bila informasi dibuka", "What opening it would lead to";
    OBJECT: "Bila Anda tidak menerima pemberitahuan ini", "If you do not accept this notice";
    OBJECT_TO: "Ajukan keberatan tertulis kepada {superior} paling lambat 30 hari kerja sejak alasan keberatan ditemukan (Pasal 35 dan 36 Undang-Undang Nomor 14 Tahun 2008), tanpa biaya.", "Object in writing to {superior} within 30 working days after the ground for it was found (articles 35 and 36 of Law 14/2008), free of charge.";
    OBJECT_SUPERIOR: "atasan PPID", "the superior of the PPID";
    OBJECT_UNTIL: "Dihitung dari tanggal pemberitahuan ini, batasnya {date}.", "Counted from the date of this notice, that is until {date}.";
    OBJECT_THEN: "Atasan PPID menanggapi secara tertulis dalam 30 hari kerja. Bila tanggapan itu tidak Anda terima, ajukan sengketa ke Komisi Informasi paling lambat 14 hari kerja sesudahnya (Pasal 37).", "The superior responds in writing within 30 working days. If you do not accept the response, take the dispute to the Komisi Informasi within 14 working days after it (article 37).";
    SIGNER: "Pejabat Pengelola Informasi dan Dokumentasi", "Officer for information and documentation";
}
