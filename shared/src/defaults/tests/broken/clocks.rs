//! Refusals of limits, promises, recaps and alarms.

use super::super::example;
use super::{all, check};

#[test]
fn a_recap_is_opened_once_and_promised() {
    check(
        "no = \"6a\"",
        "no = \"6b\"\nactors = [\"system\"]\naction = \"open_recap\"\nto = \"recap_draft\"\ntext = \"Lagi\"\n\n[[step]]\nno = \"6a\"",
        ("action = \"open_recap\"", 1),
        "Langkah 6b: rekap sudah dibuka oleh langkah 6. Rekap hanya dibuka oleh satu langkah `open_recap`.",
    );
    check(
        "action = \"open_recap\"",
        "action = \"open_recap\"\nfrom = [\"recap_submitted\"]",
        ("from = [\"recap_submitted\"]", 0),
        "Langkah 6: langkah `open_recap` harus membawa ke status rekap yang belum berakhir, tanpa `from`.",
    );
    let promise = "[recap]\nwithin = \"5 hari_kerja\"\nstart = [\"recap_draft\"]\nstop = [\"recap_submitted\"]\n";
    check(promise, "", ("id = \"contoh\"", 0), "Ada langkah rekap, tetapi janji rekap (`[recap]`) belum ditulis.");
    let (without, _) = example().split_once("[[step]]\nno = \"6\"").expect("the steps of the recap");
    all(without, &[":34: Janji rekap (`recap`): ada janji rekap, tetapi tidak ada langkah rekap."]);
    let opening = "[[step]]\nno = \"6\"\nactors = [\"system\"]\naction = \"open_recap\"\nto = \"recap_draft\"\ntext = \"Rekap bulan lalu dibuka\"\nadded = true\n";
    assert!(example().contains(opening));
    let unopened = "langkah rekap ini tidak pernah dimulai, karena tidak ada langkah `open_recap`.";
    all(
        &example().replace(opening, ""),
        &[&format!(":160: Langkah 6a: {unopened}"), &format!(":168: Langkah 7: {unopened}")],
    );
}

#[test]
fn a_clock_starts_and_stops() {
    check(
        "limit = { within = \"5 menit\", printed = true }",
        "limit = { within = \"5 menit\", stop = [\"registered\"] }",
        ("limit = { within = \"5 menit\", stop = [\"registered\"] }", 0),
        "Langkah 1: batas waktunya tidak menyebut kapan mulai dihitung (`start`). Tulis `printed = true` bila hanya tercetak.",
    );
    check(
        "start = [\"#3a\"], stop = [\"answered\"] }",
        "start = [\"#3a\"] }",
        ("limit = { within = \"1 hari\", start = [\"#3a\"] }", 0),
        "Langkah 4: batas waktunya tidak menyebut kapan berhenti dihitung (`stop`).",
    );
    check(
        "start = [\"#3a\"]",
        "start = [\"#9\"]",
        ("limit = { within = \"1 hari\", start = [\"#9\"], stop = [\"answered\"] }", 0),
        "Langkah 4: `#9` menunjuk langkah yang tidak ada.",
    );
    check(
        "start = [\"#3a\"]",
        "start = [\"forwarded@group\"]",
        ("limit = { within = \"1 hari\", start = [\"forwarded@group\"], stop = [\"answered\"] }", 0),
        "Langkah 4: penghitungan tidak pernah mulai: tidak ada aduan yang sampai di `forwarded@group`.",
    );
    check(
        "start = [\"recap_draft\"]\nstop = [\"recap_submitted\"]",
        "stop = [\"recap_evaluated\"]",
        ("stop = [\"recap_evaluated\"]", 0),
        "Janji rekap (`recap`): penghitungan tidak pernah berhenti: tidak ada aduan yang sampai di `recap_evaluated`.",
    );
    check(
        "within = \"3 hari_kerja\"\n",
        "",
        ("[promise]", 0),
        "Janji (`promise`): tulis salah satu: `within` (batas keseluruhan) atau `steps` (langkah-langkahnya).",
    );
    check(
        "within = \"3 hari_kerja\"",
        "within = \"3 hari_kerja\"\nsteps = [\"2\"]",
        ("[promise]", 0),
        "Janji (`promise`): tulis salah satu: `within` (batas keseluruhan) atau `steps` (langkah-langkahnya).",
    );
    check(
        "within = \"3 hari_kerja\"",
        "steps = [\"2\", \"9\"]",
        ("steps = [\"2\", \"9\"]", 0),
        "Janji (`promise`): menyebut langkah 9, yang tidak ada.",
    );
    check(
        "within = \"3 hari_kerja\"",
        "steps = [\"2\", \"3\"]",
        ("steps = [\"2\", \"3\"]", 0),
        "Janji (`promise`): menyebut langkah 3, yang tidak berbatas waktu.",
    );
    check(
        "stop = [\"answered\"]\npause",
        "stop = []\npause",
        ("stop = []", 0),
        "Janji (`promise`): batas waktunya tidak menyebut kapan berhenti dihitung (`stop`).",
    );
}

#[test]
fn a_mark_is_told_to_a_post_and_takes_up_again_only_what_can_be_disputed() {
    let rating = |superior: &str, below: &str| format!("[rating]\nsuperior = \"{superior}\"\n{below}\n[promise]");
    let wrong = |superior: &str, below: &str, expect: (&str, usize), sentence: &str| {
        check("[promise]", &rating(superior, below), expect, sentence);
    };
    let superior = "Penilaian jawaban (`rating`): `superior` harus jabatan yang dapat diberi tahu, bukan `reporter`.";
    wrong("reporter", "", ("superior = \"reporter\"", 0), superior);
    let line = "reopens_below = 3\n";
    let nobody =
        "Penilaian jawaban (`rating`): ada `reopens_below`, tetapi tidak ada langkah `confirm` yang dapat dinilai.";
    wrong("head", line, ("reopens_below = 3", 0), nobody);
    let far = "reopens_below = 9\n";
    let (file, line) = (example().replace("[promise]", &rating("head", far)), "`reopens_below` harus 2 sampai 5.");
    let faults = crate::defaults::procedure("contoh.toml", &file, crate::words::Lang::Id).unwrap_err().to_string();
    assert!(faults.contains(line), "{faults}");
    assert!(
        crate::defaults::procedure(
            "contoh.toml",
            &example().replace("[promise]", &rating("head", "")),
            crate::words::Lang::Id
        )
        .is_ok()
    );
}

#[test]
fn an_alarm_is_on_a_limit_that_runs() {
    check("on = \"#2\"", "on = \"#9\"", ("on = \"#9\"", 0), "Peringatan ke-2: menunjuk langkah 9, yang tidak ada.");
    check(
        "on = \"#2\"",
        "on = \"#1\"",
        ("on = \"#1\"", 0),
        "Peringatan ke-2: menunjuk langkah 1, yang tidak berbatas waktu.",
    );
    check(
        "on = \"#2\"",
        "on = \"janji\"",
        ("on = \"janji\"", 0),
        "Peringatan ke-2: `janji` bukan sasaran peringatan. Tulis `promise`, `steps`, atau nomor langkah seperti `#4`.",
    );
    check(
        "before = \"24 jam\"",
        "before = \"1 hari\"",
        ("before = \"1 hari\"", 0),
        "Peringatan ke-1: `before` harus dalam `menit` atau `jam`, bukan `hari`.",
    );
}
