//! People and their posts: what the rules say of them, and what the command line says.

catalogue! {
    ACTING_PLH: "Plh. (pelaksana harian)", "Plh. (while its holder is away)";
    ACTING_PLT: "Plt. (pelaksana tugas)", "Plt. (while it has no holder)";
    ACTING_PLH_SHORT: "Plh. {office}", "Plh. {office}";
    ACTING_PLT_SHORT: "Plt. {office}", "Plt. {office}";

    ACT_INVITE: "mengundang", "invited";
    ACT_GIVE: "memberi jabatan kepada", "gave a post to";
    ACT_END: "mengakhiri jabatan", "ended the post of";
    ACT_HAND_OVER: "mengalihkan jabatan kepada", "handed a post over to";
    ACT_STAND_IN: "menunjuk pengganti sementara", "had a post held for its holder by";
    ACT_LINK: "membuat tautan baru untuk", "made a new link for";
    ACT_PASSWORD: "mengganti kata sandi", "changed the password of";
    ACT_DISABLE: "menonaktifkan", "shut out";
    ACT_ENABLE: "mengaktifkan kembali", "let back in";
    ACT_DELEGATE: "menunjuk Plh. bagi jabatannya sendiri:", "named someone to stand in at their own post:";
    ACT_RECALL: "mengakhiri penunjukan Plh.", "ended the standing in of";
    ACT_ADOPT: "memberlakukan", "put into force";

    REFUSED_WOULD_STRAND: "Masih ada {cases} aduan terbuka di jabatan ini dan tidak ada yang meneruskan. Alihkan jabatannya, atau beri jabatan yang sama kepada petugas lain lebih dulu.", "{cases} open complaints still wait at this post and nobody follows. Hand the post over, or give the same post to someone else first.";
    REFUSED_LAST_ADMINISTRATOR: "Instansi ini akan tanpa administrator. Beri jabatan administrator kepada orang lain lebih dulu.", "The agency would have no administrator. Give the post of administrator to someone else first.";
    DELEGATE: "Pengganti sementara (Plh.)", "Standing in for you (Plh.)";
    DELEGATE_LEAD: "Selama Anda tidak di tempat, pengganti memegang jabatan Anda di samping Anda. Penunjukan tercatat dan dibaca administrator.", "While you are away they hold your post beside you. It is logged, and administrators read it.";
    DELEGATE_POST: "Jabatan Anda", "Your post";
    DELEGATE_TO: "Pengganti", "Who stands in";
    DELEGATE_CHOOSE: "Pilih", "Choose";
    DELEGATE_DO: "Tunjuk pengganti", "Name them";
    DELEGATE_DONE: "Pengganti ditunjuk.", "They are named.";
    DELEGATE_NONE: "Belum ada pengganti.", "Nobody stands in for you.";
    DELEGATE_TERM: "{name}, {from} sampai {until}", "{name}, {from} to {until}";
    DELEGATE_RECALL: "Akhiri hari ini", "End today";
    DELEGATE_RECALLED: "Penunjukan diakhiri.", "It is ended.";
    REFUSED_OWN_POST: "Administrator tidak dapat memberi jabatan kepada dirinya sendiri. Minta administrator lain.", "An administrator cannot give themselves a post. Ask another administrator.";
    REFUSED_ONESELF: "Ini akun Anda sendiri. Ganti kata sandi di halaman Akun; untuk yang lain minta administrator lain.", "This is your own account. Change the password on the page Account; for the rest ask another administrator.";
    REFUSED_ELSEWHERE: "Orang ini juga bertugas di instansi lain, jadi akunnya diurus pengelola server.", "This person works for another agency as well, so whoever runs the server looks after the account.";
    REFUSED_POST_OVER: "Jabatan ini sudah berakhir.", "This post is over already.";
    REFUSED_ALREADY_HELD: "Orang ini sudah memegang jabatan itu pada tanggal tersebut.", "This person holds that post on those days already.";
    REFUSED_NOT_TO_DELEGATE: "Jabatan ini tidak dapat Anda delegasikan sendiri. Minta administrator.", "You cannot delegate this post yourself. Ask an administrator.";
    REFUSED_SUPERVISES: "Orang ini mengawasi instansi atau mengurus akunnya, jadi tidak dapat menjadi pengganti.", "This person supervises the agency or keeps its accounts, so they cannot stand in.";
    REFUSED_ADMINISTERED: "Instansi ini punya administrator. Dialah yang mengundang petugasnya.", "This agency has an administrator, who invites its people.";
    REFUSED_AT_SERVER: "Jabatan ini hanya diberikan di server, dengan `aduan staff add`.", "This post is given at the server alone, by `aduan staff add`.";
    REFUSED_DISABLED: "Akun orang ini nonaktif. Aktifkan lebih dulu.", "This person is shut out. Let them back in first.";

    CLI_ADDED: "{name} ({login}) memegang jabatan {office} di {agency} sejak {from}.", "{name} ({login}) holds the post {office} at {agency} from {from}.";
    CLI_LINK: "Tautan sekali pakai untuk membuat kata sandi, berlaku sampai {until}:", "One-time link to set the password, good until {until}:";
    CLI_SITE: "Taruh alamat situs Anda di depannya, atau ulangi dengan --site.", "Put your site’s address before it, or say --site.";
    CLI_KNOWN: "Akun ini sudah ada dan masuk dengan kata sandinya sendiri.", "This account was there already and signs in with its own password.";
    CLI_HELD: "Jabatan itu sudah dipegang; tidak ada yang diubah.", "The post is held already; nothing was changed.";
    CLI_NOBODY: "Tidak ada akun dengan nama pengguna `{login}`.", "There is no account with the user name `{login}`.";
    CLI_NO_AGENCY: "Tidak ada instansi dengan id `{id}`.", "There is no agency with the id `{id}`.";
    CLI_INVITED: "belum membuat kata sandi", "no password yet";
    CLI_DISABLED: "nonaktif", "shut out";
    CLI_NO_POST: "tanpa jabatan", "no post";
    CLI_EMPTY: "Belum ada petugas.", "There are no people yet.";
}
