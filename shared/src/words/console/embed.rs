//! The page that gives an agency what to put into its own site.

catalogue! {
    EMBED: "Sematkan", "Embed";
    EMBED_TITLE: "Formulir di situs instansi", "The form on the agency's own site";
    EMBED_LEAD: "Salin kode ini dan minta pengelola situs menaruhnya di tempat formulir harus tampil. Tidak ada kuki, dan tidak ada yang disimpan di peramban pengunjung.", "Copy this code and ask whoever runs the site to put it where the form should show. No cookie is set, and nothing is kept in a visitor's browser.";
    EMBED_FORM: "Formulir aduan", "The complaint form";
    EMBED_TRACKER: "Pelacak aduan", "The tracker";
    EMBED_FRAME: "Tanpa skrip: tinggi tetap", "Without a script: of a fixed height";
    EMBED_FRAME_HINT: "Untuk situs yang tidak mengizinkan skrip dari situs lain.", "For sites that allow no script of another site.";
    EMBED_COPY: "Salin kode", "Copy the code";
    EMBED_ORIGINS: "Situs yang boleh menampilkannya", "Sites that may show it";
    EMBED_NONE: "Belum ada. Peramban menolak menampilkan formulir di situs mana pun, dan pengunjung melihat tautan biasa.", "None yet. Browsers refuse to show the form on any site, and visitors see a plain link.";
    EMBED_HOW: "Daftar ini bagian dari data instansi (`embed_origins`). Pengelola server menambahnya dengan `aduan adopt`.", "This list is part of the agency's data (`embed_origins`). Whoever runs the server adds to it by `aduan adopt`.";
    EMBED_FAILED: "Data instansi belum dapat dimuat.", "The agency's data could not be loaded.";
}
