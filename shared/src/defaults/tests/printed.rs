//! The paper back from data, the running order, and what changed.

use super::example;
use crate::defaults::changes::changes;
use crate::defaults::paper::paper;
use crate::defaults::show::show;
use crate::defaults::{Defaults, procedure};
use crate::procedure::Procedure;
use crate::words::Lang;

fn read(text: &str) -> Procedure {
    procedure("contoh.toml", text, Lang::Id).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn every_default_procedure_is_printed_with_every_row_and_reading() {
    let set = Defaults::load().expect("the compiled-in files are sound");
    for procedure in &set.procedures {
        let lines = paper(procedure, set.user_of(&procedure.id), Lang::Id);
        for step in &procedure.steps {
            let no = step.printed_no();
            let row = |line: &&String| line.starts_with(&format!("{no:4} | "));
            let added =
                |line: &&String| line.starts_with(&format!("  {:>4}  ", step.no)) && line.contains("(tambahan)");
            let count = if step.added { lines.iter().filter(added).count() } else { lines.iter().filter(row).count() };
            assert!(count >= 1, "{} {}", procedure.id, step.no);
            if let Some(reading) = &step.reading {
                assert!(lines.iter().any(|line| line.ends_with(reading)), "{} {}: {reading}", procedure.id, step.no);
            }
        }
        let order: Vec<usize> = procedure
            .printed()
            .filter_map(|step| lines.iter().position(|line| line.starts_with(&format!("{:4} | ", step.printed_no()))))
            .collect();
        assert!(order.is_sorted() || procedure.recap.is_some(), "{}: rows out of running order", procedure.id);
        assert!(show(procedure, Lang::Id).len() > 2 * procedure.steps.len(), "{}", procedure.id);
    }
}

#[test]
fn nobody_is_marked_in_the_column_of_another() {
    let set = Defaults::load().expect("the compiled-in files are sound");
    let procedure = set.procedure("karanganyar-aspirasi").expect("it ships");
    let lines = paper(procedure, set.user_of(&procedure.id), Lang::Id);
    let row = lines.iter().find(|line| line.starts_with("2    |")).expect("row 2");
    let marks: Vec<&str> = row.split('|').skip(2).take(5).map(str::trim).collect();
    assert_eq!(marks, ["", "", "", "", "x?"], "the group is told; who tells it has no column of its own");
    let legend = "  E = Admin Aduan Diskominfo (kolom tidak tercetak)";
    assert!(lines.iter().any(|line| line == legend), "{lines:#?}");
}

#[test]
fn a_table_has_fixed_columns_with_a_mark_under_who_acts() {
    let lines = paper(&read(example()), None, Lang::Id);
    let expect = [
        "-----+--------------------------------------+----+----+----+----+--------------------------+--------------+--------------------------+-------------------------",
        "No   | Kegiatan                             | A  | B  | C  | D  | Kelengkapan              | Waktu        | Output                   | Keterangan",
        "-----+--------------------------------------+----+----+----+----+--------------------------+--------------+--------------------------+-------------------------",
        "1    | Menyampaikan aduan                   | x  |    |    |    |                          | 5 menit      |                          |",
        "-----+--------------------------------------+----+----+----+----+--------------------------+--------------+--------------------------+-------------------------",
        "2    | Memberi nomor register               |    | x  |    |    |                          | 10 menit     |                          |",
    ];
    let from = lines.iter().position(|line| line.starts_with("-----")).expect("a table");
    for (nth, expected) in expect.iter().enumerate() {
        assert_eq!(lines[from + nth], *expected);
    }
    assert!(lines.contains(&"  B = Petugas".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"    3a  Admin OPD: Menanggapi aduan (tambahan)".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"Janji penyelesaian: 3 hari kerja (jelas)".to_owned()), "{lines:#?}");
}

#[test]
fn a_change_is_said_in_a_sentence() {
    let old = read(example());
    let check = |was: &str, is: &str, expect: &[&str]| {
        assert_eq!(example().matches(was).count(), 1, "{was}");
        assert_eq!(changes(&old, &read(&example().replace(was, is)), Lang::Id), expect, "{is}");
    };
    check("version = 1", "version = 1", &["Tidak ada perbedaan."]);
    check("version = 1", "version = 2", &["`version` berubah dari 1 menjadi 2."]);
    check("number = \"000/1\"\n", "", &["Kepala naskah (`head.number`) berubah dari “000/1” menjadi (tidak ada)."]);
    check(
        "phone = \"required\"",
        "phone = \"optional\"",
        &["Isian pelapor (`identity.phone`) berubah dari “required” menjadi “optional”."],
    );
    check(
        "within = \"3 hari_kerja\"",
        "within = \"2 hari_kerja\"",
        &["Janji layanan (`promise.within`) berubah dari “3 hari_kerja” menjadi “2 hari_kerja”."],
    );
    check(
        "within = \"1 hari\"",
        "within = \"2 hari\"",
        &["Langkah 4: batas waktu (`limit.within`) berubah dari “1 hari” menjadi “2 hari”."],
    );
    check(
        "actors = [\"opd_admin\"]\naction = \"respond\"",
        "actors = [\"opd_admin\", \"head\"]\naction = \"respond\"",
        &["Langkah 3a: pelaku (`actors`) berubah dari Admin OPD menjadi Admin OPD, Pimpinan."],
    );
    check("no = \"5b\"", "no = \"5c\"", &["Langkah 5b dihapus: Mencabut aduan", "Langkah 5c baru: Mencabut aduan"]);
}

#[test]
fn a_step_that_moved_is_named_once() {
    let old = read(example());
    let mut new = old.clone();
    let last = new.steps.remove(9);
    new.steps.insert(1, last);
    assert_eq!(changes(&old, &new, Lang::Id), ["Langkah 5 pindah urutan: kini setelah 1."]);
}
