//! Finding the complaints of a person by a number of theirs or their name.

catalogue! {
    LOOKUP: "Cari pelapor", "Find a reporter";
    LOOKUP_LINK: "Pelapor", "Reporters";
    LOOKUP_LEAD: "Untuk pelapor yang tidak membawa nomor register, atau yang meminta datanya sendiri. Dicari di seluruh aduan instansi ini.", "For a reporter without a register number, or one who asks for their own data. All complaints of this agency are searched.";
    LOOKUP_BY: "Cari menurut", "Search by";
    LOOKUP_REASON: "Alasan mencari", "Why you search";
    LOOKUP_REASON_HINT: "Pencarian dicatat beserta alasannya. Misalnya: pelapor datang ke loket tanpa nomor register.", "The search is recorded with its reason. For example: the reporter came to the desk without a register number.";
    LOOKUP_SEND: "Cari", "Search";
    LOOKUP_SENDING: "Mencari…", "Searching…";
    LOOKUP_NOT_DONE: "Pencarian belum berhasil. Yang Anda ketik masih ada di sini.", "The search did not work yet. What you typed is still here.";
    LOOKUP_FOUND: "{amount} aduan ditemukan", "{amount} complaints found";
    LOOKUP_FOUND_ONE: "1 aduan ditemukan", "1 complaint found";
    LOOKUP_MORE: "Ada aduan yang lebih lama dari {amount} ini. Mintalah nomor register kepada pelapor.", "There are complaints older than these {amount}. Ask the reporter for the register number.";
    LOOKUP_NONE: "Tidak ada aduan yang ditemukan", "No complaint was found";
    LOOKUP_NONE_MORE: "Mungkin pelapor memakai nomor atau ejaan lain, atau tidak mengisinya. Aduan anonim, dan aduan yang pelapornya tidak boleh Anda ketahui, tidak pernah ditemukan di sini.", "The reporter may have used another number or spelling, or left it out. Anonymous complaints, and those whose reporter you may not know, are never found here.";
    KEY_LOOKUP: "Cari pelapor menurut nama, telepon atau NIK", "Find a reporter by name, phone or NIK";
}
