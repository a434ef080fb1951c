//! A person's own account, and the page on which an invited person sets a password.

catalogue! {
    ACCOUNT: "Akun", "Account";
    ACCOUNT_OF: "Nama pengguna {login}", "User name {login}";
    SESSIONS: "Tempat Anda masuk", "Where you are signed in";
    SESSIONS_FAILED: "Daftar sesi belum dapat dimuat.", "The sessions could not be loaded.";
    SESSION_HERE: "di sini", "here";
    SESSION_UNKNOWN: "Peramban tidak dikenal", "Unknown browser";
    SESSION_TIMES: "masuk {began}, terakhir dipakai {seen}", "signed in {began}, last used {seen}";
    SESSION_END: "Keluarkan", "Sign out there";
    SESSIONS_END: "Keluar dari semua yang lain", "Sign out everywhere else";
    SESSIONS_ENDED: "Semua sesi lain berakhir.", "All other sessions have ended.";
    SESSIONS_HINT: "Bila ada yang tidak Anda kenali, keluar dari semua yang lain, lalu ganti kata sandi.", "If you do not know one of them, sign out everywhere else, then change your password.";
    CHANGE: "Ganti kata sandi", "Change the password";
    CHANGE_OLD: "Kata sandi sekarang", "Current password";
    CHANGE_SEND: "Ganti kata sandi", "Change the password";
    CHANGE_SENDING: "Menyimpan…", "Saving…";
    CHANGED: "Kata sandi diganti. Sesi lain sudah berakhir.", "The password is changed. Other sessions have ended.";
    NOT_CHANGED: "Kata sandi belum diganti.", "The password was not changed.";
    NOT_CHANGED_MORE: "Yang Anda ketik masih ada. Coba lagi.", "What you typed is still here. Try again.";

    INVITATION: "Buat kata sandi", "Set a password";
    INVITATION_AGAIN: "Buat kata sandi baru", "Set a new password";
    INVITATION_HELLO: "Halo, {name}. Nama pengguna Anda:", "Hello, {name}. Your user name:";
    INVITATION_SEND: "Simpan dan masuk", "Save and sign in";
    INVITATION_SENDING: "Menyimpan…", "Saving…";
    INVITATION_SPENT: "Tautan ini tidak berlaku.", "This link is not valid.";
    INVITATION_SPENT_MORE: "Tautan hanya dapat dipakai sekali dan ada batas waktunya. Minta tautan baru kepada administrator instansi Anda.", "A link works once and for a limited time. Ask your agency’s administrator for a new one.";
    INVITATION_FAILED: "Tautan belum dapat diperiksa.", "The link could not be checked.";
    INVITATION_TO_SIGN_IN: "Ke halaman masuk", "To the sign-in page";
    RULE_LONG: "paling sedikit {min} karakter (sekarang {count})", "at least {min} characters ({count} now)";
    RULE_NAMELESS: "tidak memuat nama atau nama pengguna Anda", "does not hold your name or user name";
    RULE_UNCOMMON: "tidak mudah ditebak: diperiksa saat disimpan", "not soon guessed: checked when you save";
    RULE_HINT: "Cara mudah: empat kata yang tidak berkaitan. Tidak perlu angka atau tanda, dan tidak perlu diganti berkala.", "An easy way: four words that do not belong together. No digits or signs are needed, nor changing it now and then.";
    RULE_MET: "terpenuhi", "met";
    RULE_OPEN: "belum", "not yet";
    SHOW: "Tampilkan kata sandi", "Show the password";
}
