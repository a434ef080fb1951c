//! The screen of whoever keeps the installation: its agencies, how it runs, and an agency that joins.

catalogue! {
    INSTALLATION: "Instalasi", "Installation";
    LEAD: "Instansi di server ini. Setiap instansi mengurus petugas, kalender, dan SOP-nya sendiri; isi aduan tidak tampil di sini.", "The agencies on this server. Each looks after its own people, calendar and procedures; no complaint is shown here.";
    NOT_YOURS: "Halaman ini untuk administrator instalasi.", "This page is for the installation’s administrator.";
    FAILED: "Keadaan instalasi belum dapat dimuat.", "The installation could not be loaded.";
    RUNS: "Aduan {version} · {database}", "Aduan {version} · {database}";
    MAIL_SET: "Surel diatur", "Mail is set up";
    MAIL_UNSET: "Surel belum diatur: tidak ada yang diberi tahu. Isi ADUAN_SMTP, ADUAN_MAIL_FROM, dan ADUAN_SITE di server.", "Mail is not set up, so nobody is told. Set ADUAN_SMTP, ADUAN_MAIL_FROM and ADUAN_SITE at the server.";
    AGENCIES: "Instansi", "Agencies";
    LINE: "{id} · versi {version} · {zone}", "{id} · version {version} · {zone}";
    LINE_WAITING: "{count} pemberitahuan menunggu dikirim", "{count} notices wait to be sent";
    ADMINISTRATORS: "{count} administrator", "{count} administrators";
    NO_ADMINISTRATOR: "Tanpa administrator", "No administrator";
    APPOINT: "Undang administrator", "Invite an administrator";
    APPOINT_TITLE: "Administrator untuk {agency}", "Administrator for {agency}";
    APPOINT_LEAD: "Ia mendapat tautan sekali pakai untuk membuat kata sandinya, lalu mengundang petugas lain sendiri.", "They get a one-time link to set a password, and invite everyone else themselves.";
    APPOINT_SEND: "Buat undangan", "Make the invitation";
    APPOINTED: "{name} ({login}) kini administrator {agency}.", "{name} ({login}) now administers {agency}.";
    APPOINTED_KNOWN: "Ia masuk dengan kata sandi yang sudah dimilikinya.", "They sign in with the password they have.";
    JOIN: "Tambah instansi", "Add an agency";
    JOIN_LEAD: "Pilih berkas TOML instansi baru beserta SOP dan kalendernya sekaligus. Semuanya diperiksa dulu; belum ada yang berubah.", "Choose the TOML files of the new agency with its procedures and calendar at once. All are checked first; nothing changes yet.";
    JOIN_PICK: "Pilih berkas", "Choose files";
    JOIN_WRONG: "Berkas ini belum dapat dipakai", "These files cannot be used yet";
    JOIN_FAULT: "{name}, baris {line}: {what}", "{name}, line {line}: {what}";
    JOIN_FOUND: "Akan bergabung: {agencies}", "Will join: {agencies}";
    JOIN_PROCEDURES: "SOP: {procedures}", "Procedures: {procedures}";
    JOIN_DO: "Tambahkan", "Add";
    JOIN_DROP: "Batal", "Cancel";
    JOINED: "{agencies} sudah bergabung. Undang administrator pertamanya.", "{agencies} joined. Invite the first administrator.";
    NOT_DONE: "Belum tersimpan.", "Not saved.";
    BUSY: "Menyimpan…", "Saving…";

    NO_FILES: "Belum ada berkas yang dipilih.", "No file was chosen.";
    TOO_MANY: "Paling banyak {max} berkas sekaligus. Pilih hanya berkas instansi baru.", "At most {max} files at once. Choose those of the new agency alone.";
    NO_AGENCY: "Tidak ada berkas instansi di antaranya.", "None of them is an agency’s.";
    AGENCY_HERE: "Instansi `{id}` sudah ada di sini. Datanya diubah administratornya sendiri.", "The agency `{id}` is here already. Its own administrator changes its data.";
    PROCEDURE_HERE: "SOP `{id}` sudah dipakai di sini dengan isi lain. Beri `id` sendiri.", "The procedure `{id}` is in use here and says something else. Give it an `id` of its own.";
    CALENDAR_HERE: "Kalender `{id}` sudah dipakai di sini dengan isi lain. Beri `id` sendiri.", "The calendar `{id}` is in use here and says something else. Give it an `id` of its own.";
}
