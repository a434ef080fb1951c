//! Every refusal of a procedure: the example of the reference with one line made wrong, and what is said.

use super::example;
use crate::defaults::procedure;
use crate::words::Lang;

mod clocks;
mod steps;

/// Replaces one piece of the example; the fault must be the only one, at the line that reads `at`, counted
/// among lines that read so by `nth`.
#[track_caller]
fn check(old: &str, new: &str, at: (&str, usize), sentence: &str) {
    assert_eq!(example().matches(old).count(), 1, "`{old}` must stand once in the example");
    let text = example().replace(old, new);
    let lines = text.lines().enumerate().filter(|(_, line)| line.trim() == at.0);
    let line = lines.map(|(index, _)| index + 1).nth(at.1).unwrap_or_else(|| panic!("no line `{}`", at.0));
    let faults = procedure("contoh.toml", &text, Lang::Id).expect_err(sentence);
    assert_eq!(faults.to_string(), format!("contoh.toml:{line}: {sentence}"));
}

/// Holds every fault of a text against what must be said, each from its line on.
#[track_caller]
fn all(text: &str, sentences: &[&str]) {
    let faults = procedure("contoh.toml", text, Lang::Id).expect_err("a broken file");
    let expect: Vec<String> = sentences.iter().map(|sentence| format!("contoh.toml{sentence}")).collect();
    assert_eq!(faults.to_string(), expect.join("\n"));
}

#[test]
fn a_word_that_is_not_known_is_named_with_its_line() {
    let roles = "reporter, intake_officer, agency_admin, upstream_admin, group, opd_admin, classifier, ppid, \
                 ppid_superior, drafter, answer_officer, head, escalation_officer, inspectorate, administrator, \
                 auditor, operator, outside, system";
    check(
        "to = [\"head\"]",
        "to = [\"kepala\"]",
        ("to = [\"kepala\"]", 0),
        &format!("Peringatan ke-2: peran `kepala` tidak dikenal. Yang dikenal: {roles}."),
    );
    check(
        "to = \"registered\"\ntext = \"Memberi",
        "to = \"registered@bukan\"\ntext = \"Memberi",
        ("to = \"registered@bukan\"", 0),
        &format!("Langkah 2: peran `bukan` tidak dikenal. Yang dikenal: {roles}."),
    );
    check(
        "stop = [\"recap_submitted\"]",
        "stop = [\"terkirim\"]",
        ("stop = [\"terkirim\"]", 0),
        "Janji rekap (`recap`): status `terkirim` tidak dikenal. Yang dikenal: received, registered, verifying, \
         awaiting_reporter, classified, forwarded, dispositioned, in_progress, answer_ready, awaiting_confirmation, \
         answered, returned, closed, withdrawn, rejected, handed_back, recap_draft, recap_submitted, \
         recap_evaluated, recap_dispositioned, recap_archived.",
    );
    check(
        "phone = \"required\"",
        "phone = \"wajib\"",
        ("phone = \"wajib\"", 0),
        "Identitas pelapor (`identity`): permintaan data `wajib` tidak dikenal. Yang dikenal: no, optional, required.",
    );
    check(
        "action = \"assign\"",
        "action = \"redate\"",
        ("action = \"redate\"", 0),
        "Langkah 3c: tindakan `redate` tidak dikenal. Yang dikenal: file, receive, register, verify, classify, \
         request_completion, complete, forward, assign, disposition, coordinate, respond, draft_answer, follow_up, \
         confirm_result, return, answer, escalate, record, confirm, dispute, reply, note, close, withdraw, reject, \
         hand_back, reopen, open_recap, recap, evaluate, archive.",
    );
    check(
        "last_word = true",
        "last_word = true\nclasses = [\"biasa\"]",
        ("classes = [\"biasa\"]", 0),
        "Langkah 3c: klasifikasi `biasa` tidak dikenal. Yang dikenal: aspirasi, tidak_berkadar_pengawasan, \
         berkadar_pengawasan, permintaan_informasi.",
    );
    check(
        "last_word = true",
        "last_word = true\ncertainty = \"tinggi\"",
        ("certainty = \"tinggi\"", 0),
        "Langkah 3c: keyakinan bacaan `tinggi` tidak dikenal. Yang dikenal: high, medium, low.",
    );
    let text = example().replace("action = \"assign\"", "action = \"tetapkan\"\nchannels = [\"pigeon\"]");
    let faults = procedure("contoh.toml", &text, Lang::En).expect_err("two words");
    assert_eq!(faults.0.len(), 2, "all faults at once: {faults}");
    assert!(faults.0[1].sentence.starts_with("Step 3c: the channel `pigeon` is not known. Known are: website,"));
}

#[test]
fn a_limit_needs_an_amount_and_a_unit() {
    let at = |line| (line, 0);
    check(
        "after = \"10 hari_kerja\"",
        "after = \"10\"",
        at("after = \"10\""),
        "Langkah 5a: batas waktu `10` tidak bersatuan. Tulis misalnya `10 hari_kerja`; satuannya: menit, jam, hari, \
         hari_kerja.",
    );
    check(
        "after = \"10 hari_kerja\"",
        "after = \"2 minggu\"",
        at("after = \"2 minggu\""),
        "Langkah 5a: satuan batas waktu `minggu` tidak dikenal. Yang dikenal: menit, jam, hari, hari_kerja.",
    );
    check(
        "after = \"10 hari_kerja\"",
        "after = \"segera\"",
        at("after = \"segera\""),
        "Langkah 5a: `segera` bukan batas waktu. Tulis seperti `10 menit`, `72 jam`, `1 hari`, `3 hari_kerja`, atau \
         `tanggal 5`.",
    );
}

#[test]
fn keys_and_their_types_are_held_to_the_reference() {
    check(
        "coordinator = \"intake_officer\"",
        "koordinator = \"intake_officer\"\ncoordinator = \"intake_officer\"",
        ("koordinator = \"intake_officer\"", 0),
        "Kunci `koordinator` tidak dikenal. Yang dikenal di sini: id, version, title, coordinator, returns_max, head, \
         paper, identity, promise, recap, rating, answer, alarm, step.",
    );
    check("title = \"Contoh penanganan aduan\"\n", "", ("id = \"contoh\"", 0), "`title` belum ditulis.");
    check("issuer = \"Kantor Contoh\"\n", "", ("[head]", 0), "Kepala naskah (`head`): `issuer` belum ditulis.");
    check("text = \"Menjawab pelapor\"\n", "", ("[[step]]", 8), "Langkah 4: `text` belum ditulis.");
    check("text = \"Menjawab pelapor\"", "text = \" \"", ("text = \" \"", 0), "Langkah 4: `text` masih kosong.");
    check("no = \"6a\"\n", "", ("[[step]]", 13), "Langkah urutan ke-14: `no` belum ditulis.");
    check(
        "version = 1",
        "version = \"satu\"",
        ("version = \"satu\"", 0),
        "`version` harus berupa bilangan bulat mulai dari 1.",
    );
    check(
        "last_word = true",
        "last_word = \"ya\"",
        ("last_word = \"ya\"", 0),
        "Langkah 3c: `last_word` harus berupa `true` atau `false`.",
    );
    check(
        "basis = [\"Undang-Undang Nomor 25 Tahun 2009\"]",
        "basis = \"UU\"",
        ("basis = \"UU\"", 0),
        "Naskah (`paper`): `basis` harus berupa daftar dalam kurung siku.",
    );
    check(
        "title = \"Contoh penanganan aduan\"",
        "title = 7",
        ("title = 7", 0),
        "`title` harus berupa teks dalam tanda kutip.",
    );
    check(
        "made_on = \"2025-01-02\"",
        "made_on = \"2 Januari\"",
        ("made_on = \"2 Januari\"", 0),
        "Naskah (`paper`): `made_on` harus berupa tanggal dalam tanda kutip seperti \"2025-01-20\".",
    );
    check(
        "limit = { within = \"1 hari\", start = [\"#3a\"], stop = [\"answered\"] }",
        "limit = \"1 hari\"",
        ("limit = \"1 hari\"", 0),
        "Langkah 4: `limit` harus berupa tabel seperti `[limit]`.",
    );
}

#[test]
fn what_is_no_toml_is_shown_where_it_stops() {
    check(
        "title = \"Contoh penanganan aduan\"",
        "title = \"Contoh",
        ("title = \"Contoh", 0),
        "Berkas tidak dapat dibaca di sini: `title = \"Contoh`. Periksa tanda kutip, kurung, koma, dan tanda sama dengan.",
    );
    check(
        "version = 1",
        "version = 1\nversion = 2",
        ("version = 2", 0),
        "Berkas tidak dapat dibaca di sini: kunci dalam `version = 2` sudah ditulis sebelumnya.",
    );
}

#[test]
fn a_paper_is_of_one_kind() {
    let standard =
        "[paper.standard]\noffice = []\nrequirements = []\ntime = \"1 hari\"\nfee = \"-\"\nproducts = []\n\n";
    let both = example().replace("[identity]", &format!("{standard}[identity]"));
    all(&both, &[":13: Naskah (`paper`): tulis tepat satu di antara: sop, standard."]);
}
