//! Refusals of steps, of where they lead, and of who decides.

use super::super::{SEVENTH, example};
use super::{all, check};
use crate::defaults::procedure;
use crate::words::Lang;

#[test]
fn a_step_is_numbered_done_by_someone_and_comes_from_somewhere() {
    check(
        "no = \"3e\"",
        "no = \"3d\"",
        ("no = \"3d\"", 1),
        "Langkah 3d: nomor langkah ini sudah dipakai. Setiap langkah perlu nomor sendiri; baris cetak yang sama ditulis di `row`.",
    );
    check(
        "actors = [\"intake_officer\"]\naction = \"answer\"",
        "actors = []\naction = \"answer\"",
        ("actors = []", 0),
        "Langkah 4: belum ada pelaku (`actors`).",
    );
    check(
        "from = [\"open\"]",
        "from = []",
        ("from = []", 0),
        "Langkah 5b: belum disebut dari status mana langkah ini dikerjakan (`from`).",
    );
    check(
        "after = \"10 hari_kerja\"\n",
        "",
        ("[[step]]", 10),
        "Langkah 5a: dikerjakan sistem, tetapi tidak disebut setelah berapa lama (`after`).",
    );
    check(
        "from = [\"open\"]",
        "from = [\"dispositioned\"]",
        ("from = [\"dispositioned\"]", 0),
        "Langkah 5b: langkah ini tidak akan pernah dikerjakan, karena tidak ada aduan yang sampai di `dispositioned`.",
    );
}

#[test]
fn a_step_is_given_to_roles_that_take_steps() {
    check(
        "actors = [\"intake_officer\"]\naction = \"answer\"",
        "actors = [\"auditor\"]\naction = \"answer\"",
        ("actors = [\"auditor\"]", 0),
        "Langkah 4: diberikan kepada `auditor`, peran yang tidak mengerjakan langkah SOP.",
    );
    check(
        "recorded_by = [\"intake_officer\"]\naction = \"file\"",
        "recorded_by = [\"drafter\"]\naction = \"file\"",
        ("recorded_by = [\"drafter\"]", 0),
        "Langkah 1: dicatat oleh `drafter`, peran yang tidak menerima aduan di meja petugas.",
    );
}

#[test]
fn one_step_opens_a_complaint() {
    check(
        "action = \"withdraw\"\nfrom = [\"open\"]\nto = \"withdrawn\"",
        "action = \"file\"\nto = \"received\"",
        ("action = \"file\"", 1),
        "Langkah 5b: langkah `file` sudah ada, yaitu langkah 1. Aduan hanya dibuka oleh satu langkah.",
    );
    all(
        &example().replace("action = \"file\"", "action = \"receive\""),
        &[
            ":1: Belum ada langkah dengan tindakan `file`, yang membuka aduan.",
            ":47: Langkah 1: belum disebut dari status mana langkah ini dikerjakan (`from`).",
        ],
    );
    check(
        "to = \"received\"",
        "to = \"recap_draft\"",
        ("to = \"recap_draft\"", 0),
        "Langkah 1: langkah `file` harus membawa aduan ke status yang belum berakhir lewat `to`.",
    );
    let (before, _) = example().split_once("[[step]]").expect("steps");
    all(
        &before.replace("returns_max = 2", "returns_max = 2\nstep = []"),
        &[":1: Belum ada satu langkah pun (`[[step]]`)."],
    );
    let numbers = before.replace("returns_max = 2", "step = [1]");
    all(&numbers, &[":5: `step` harus berupa tabel yang dapat berulang seperti `[[step]]`."]);
    check(
        "action = \"file\"",
        "action = \"file\"\nfrom = [\"answered\"]",
        ("from = [\"answered\"]", 0),
        "Langkah 1: langkah `file` membuka aduan, jadi tidak memakai `from`.",
    );
}

#[test]
fn a_place_has_a_way_out() {
    check(
        "actors = [\"reporter\"]\naction = \"complete\"\nfrom = [\"awaiting_reporter\"]",
        "actors = [\"reporter\"]\naction = \"complete\"\nuntil = \"5 hari\"\nfrom = [\"awaiting_reporter\"]",
        ("to = \"awaiting_reporter\"", 0),
        "Langkah 3d: membawa ke `awaiting_reporter@reporter`, padahal tidak ada langkah yang pasti melanjutkan dari sana.",
    );
    check(
        "text = \"Melengkapi aduan\"",
        "text = \"Melengkapi aduan\"\nclasses = [\"aspirasi\"]",
        ("to = \"awaiting_reporter\"", 0),
        "Langkah 3d: membawa ke `awaiting_reporter`, padahal tidak ada langkah yang pasti melanjutkan dari sana (klasifikasi `tidak_berkadar_pengawasan`, `berkadar_pengawasan`, `permintaan_informasi`).",
    );
    check(
        "to = \"registered\"\ntext = \"Mengembalikan",
        "to = \"returned@head\"\ntext = \"Mengembalikan",
        ("to = \"returned@head\"", 0),
        "Langkah 3b: mengembalikan ke `returned@head`, padahal tidak ada langkah yang pasti melanjutkan dari sana.",
    );
    check(
        "to = \"registered\"\ntext = \"Mengembalikan",
        "text = \"Mengembalikan",
        ("[[step]]", 4),
        "Langkah 3b: mengembalikan aduan, tetapi tidak disebut ke mana (`to`).",
    );
    check(
        "to = \"registered\"\ntext = \"Mengembalikan",
        "to = \"closed\"\ntext = \"Mengembalikan",
        ("to = \"closed\"", 0),
        "Langkah 3b: mengembalikan aduan ke `closed`, padahal di sana aduan sudah berakhir.",
    );
    check(
        "text = \"Melengkapi aduan\"",
        "channels = [\"website\"]\ntext = \"Melengkapi aduan\"",
        ("to = \"awaiting_reporter\"", 0),
        "Langkah 3d: membawa ke `awaiting_reporter`, padahal tidak ada langkah yang pasti melanjutkan dari sana (kanal selain `website`).",
    );
    check(
        "added = true\n\n[[step]]\nno = \"3e\"",
        "channels = [\"sms\"]\n\n[[step]]\nno = \"3f\"\nactors = [\"head\"]\nchannels = [\"sms\"]\naction = \"verify\"\nfrom = [\"registered\"]\nto = \"verifying@head\"\ntext = \"Memverifikasi\"\n\n[[step]]\nno = \"3e\"",
        ("to = \"verifying@head\"", 0),
        "Langkah 3f: membawa ke `verifying@head`, padahal tidak ada langkah yang pasti melanjutkan dari sana.",
    );
}

#[test]
fn a_way_out_is_there_for_every_channel() {
    let text =
        example().replace("text = \"Meminta kelengkapan\"", "channels = [\"website\", \"sms\"]\ntext = \"Meminta\"");
    let text = text.replace("text = \"Melengkapi aduan\"", "channels = [\"website\"]\ntext = \"Melengkapi\"");
    all(
        &text,
        &[
            ":106: Langkah 3d: membawa ke `awaiting_reporter`, padahal tidak ada langkah yang pasti melanjutkan dari sana (kanal `sms`).",
        ],
    );
}

#[test]
fn a_loop_has_a_way_out() {
    let step = |no: &str, from: &str, to: &str| {
        format!(
            "[[step]]\nno = \"{no}\"\nactors = [\"head\"]\naction = \"verify\"\nfrom = [\"{from}\"]\nto = \"{to}\"\ntext = \"Memeriksa\"\n\n"
        )
    };
    let added = [
        step("9a", "registered", "verifying@head"),
        step("9b", "verifying@head", "in_progress@head"),
        step("9c", "in_progress@head", "verifying@head"),
    ];
    check(
        "[[step]]\nno = \"6\"",
        &format!("{}[[step]]\nno = \"6\"", added.concat()),
        ("to = \"verifying@head\"", 0),
        "Langkah 9a: masuk ke lingkaran tanpa jalan keluar: `verifying@head`, `in_progress@head`.",
    );
}

#[test]
fn somebody_has_the_case() {
    let text = SEVENTH[2].1.replace("classified@classifier", "classified");
    let faults = procedure("siaga.toml", &text, Lang::Id).expect_err("nobody has it");
    assert_eq!(
        faults.to_string(),
        "siaga.toml:57: Langkah 3: membawa ke `classified` tanpa penanggung jawab. Tulis perannya, misalnya \
         `classified@classifier`."
    );
}

#[test]
fn the_ends_are_those_of_the_list() {
    check(
        "to = \"withdrawn\"",
        "to = \"rejected\"",
        ("to = \"rejected\"", 0),
        "Langkah 5b: tindakan `withdraw` harus membawa ke `withdrawn`.",
    );
    check(
        "to = \"withdrawn\"\n",
        "",
        ("[[step]]", 11),
        "Langkah 5b: tindakan `withdraw` harus membawa ke `withdrawn`.",
    );
    check(
        "action = \"record\"",
        "action = \"verify\"",
        ("to = \"closed\"", 0),
        "Langkah 5: tindakan `verify` tidak boleh mengakhiri di `closed`. Yang boleh: `record`, `close`, `confirm`.",
    );
    check(
        "action = \"record\"\nfrom = [\"answered\"]",
        "action = \"record\"\nfrom = [\"answered\", \"registered\"]",
        ("to = \"closed\"", 0),
        "Langkah 5: menutup aduan yang belum dijawab. `closed` hanya dapat dicapai dari `answered`.",
    );
    check(
        "action = \"answer\"",
        "action = \"respond\"",
        ("to = \"answered\"", 0),
        "Langkah 4: tindakan `respond` tidak boleh membawa ke `answered`; hanya tindakan `answer`, agar tidak ada aduan yang dianggap terjawab tanpa jawaban.",
    );
    check(
        "from = [\"open\"]",
        "from = [\"open\", \"recap_draft\"]",
        ("to = \"withdrawn\"", 0),
        "Langkah 5b: mencampur aduan dengan rekap bulanan: `from` dan `to` harus sama-sama status aduan atau sama-sama status rekap.",
    );
}

#[test]
fn after_too_many_returns_someone_can_decide() {
    check(
        "last_word = true\n",
        "",
        ("from = [\"forwarded@opd_admin\"]", 1),
        "Langkah 3b: dapat dikembalikan dari `forwarded@opd_admin` sampai 2 kali, tetapi setelah itu koordinator `intake_officer` tidak mempunyai langkah `last_word` di sana.",
    );
    all(
        &example().replace("coordinator = \"intake_officer\"", "coordinator = \"ppid\""),
        &[
            ":4: Koordinator `ppid` tidak mengerjakan satu langkah pun.",
            ":86: Langkah 3b: dapat dikembalikan dari `forwarded@opd_admin` sampai 2 kali, tetapi setelah itu koordinator `ppid` tidak mempunyai langkah `last_word` di sana.",
        ],
    );
}
