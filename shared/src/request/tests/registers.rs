//! The registers, and what is typed.

use super::*;
use crate::form::Field;
use crate::time::Zone;
use crate::words::Lang;

fn line(register: Register) -> Vec<(Column, String)> {
    let on = calendar();
    let answered = does(&opened(&on), Deed::Answer, Role::Ppid, "2026-12-01T09:00", &on).expect("allowed");
    let request = does(&answered, Deed::Object, Role::Reporter, "2026-12-02T09:00", &on).expect("allowed");
    let texts = [(Wording::Question, "Salinan anggaran".to_owned()), (Wording::Purpose, "Penelitian".to_owned())];
    let who = Applicant { name: "Sari".into(), address: "Balong".into(), contact: "+62".into(), occupation: "".into() };
    let entry = Entry { request: &request, texts: &texts, applicant: Some(&who), superior: "Sekda", zone: Zone::Wib };
    let columns = register.columns().iter();
    columns.map(|column| (*column, cell(register, *column, &entry, Lang::Id))).collect()
}

#[test]
fn a_register_has_the_columns_of_its_form_in_their_order() {
    let check = |register: Register, expect: &[&str]| {
        let headings: Vec<_> = register.columns().iter().map(|it| it.words().in_lang(Lang::Id)).collect();
        assert_eq!(headings, expect);
    };
    check(
        Register::Requests,
        &[
            "No",
            "Tanggal",
            "Nama",
            "Alamat",
            "Nomor kontak",
            "Pekerjaan",
            "Informasi yang diminta",
            "Tujuan penggunaan",
            "Di bawah penguasaan",
            "Sudah didokumentasi",
            "Bentuk informasi yang dikuasai",
            "Jenis permohonan",
            "Keputusan",
            "Alasan penolakan",
            "Hari dan tanggal pemberitahuan tertulis",
            "Hari dan tanggal pemberian informasi",
            "Biaya dan cara pembayaran",
        ],
    );
    check(
        Register::Objections,
        &[
            "No",
            "Tanggal",
            "Nama",
            "Alamat",
            "Nomor kontak",
            "Pekerjaan",
            "No. pendaftaran permohonan",
            "Informasi yang diminta",
            "Tujuan penggunaan",
            "Alasan keberatan",
            "Keputusan atasan PPID",
            "Hari dan tanggal tanggapan",
            "Nama dan jabatan atasan PPID",
            "Tanggapan pemohon",
        ],
    );
}

#[test]
fn a_line_tells_what_is_known_and_leaves_the_rest_empty() {
    let check = |register: Register, column: Column, expect: &str| {
        let found = line(register).into_iter().find(|(of, _)| *of == column).expect("a column of it");
        assert_eq!(found.1, expect, "{column:?}");
    };
    check(Register::Requests, Column::Number, "PI-2026-0001");
    check(Register::Requests, Column::Date, "Senin, 23 November 2026");
    check(Register::Requests, Column::Controlled, "Ya");
    check(Register::Requests, Column::Documented, "Sudah");
    check(Register::Requests, Column::Decision, "Diberikan sebagian");
    check(Register::Requests, Column::Cost, "Tanpa biaya");
    check(Register::Requests, Column::GivenOn, "");
    check(Register::Objections, Column::Number, "KB-2026-0001");
    check(Register::Objections, Column::RequestNumber, "PI-2026-0001");
    check(Register::Objections, Column::Outcome, "");
    check(Register::Objections, Column::Superior, "");
}

#[test]
fn no_cell_of_a_table_file_is_a_formula() {
    let check = |cell: &str, expect: &str| {
        let file = csv(&[vec![cell.to_owned()]]);
        assert_eq!(file, format!("\u{feff}{expect}\r\n"), "{cell}");
    };
    check("Balong", "\"Balong\"");
    check("=1+1", "\"'=1+1\"");
    check("+62812", "\"'+62812\"");
    check("-2", "\"'-2\"");
    check("@nama", "\"'@nama\"");
    check("\tx", "\"'\tx\"");
    check("kata \"ini\", itu", "\"kata \"\"ini\"\", itu\"");
    assert_eq!([rupiah(0), rupiah(2_500), rupiah(1_250_000)], ["Rp0", "Rp2.500", "Rp1.250.000"]);
}

#[test]
fn a_form_names_every_field_that_lacks_something() {
    let now = at("2026-11-23T09:00");
    let check = |deed: Deed, form: DeedForm, expect: &[Field]| {
        let problems = form.check(deed, Zone::Wib, now, now).err().unwrap_or_default();
        assert_eq!(problems.iter().map(|problem| problem.field).collect::<Vec<_>>(), expect, "{deed:?}");
    };
    let text = || "Kami beritahukan dengan hormat.".to_owned();
    check(Deed::Extend, DeedForm::default(), &[Field::Text]);
    check(Deed::Answer, DeedForm { text: text(), ..DeedForm::default() }, &[Field::Part, Field::Form, Field::ByOn]);
    let whole = DeedForm {
        text: text(),
        part: "whole".into(),
        form: "soft".into(),
        by_on: "2026-12-01".into(),
        ..DeedForm::default()
    };
    check(Deed::Answer, whole.clone(), &[]);
    check(Deed::Answer, DeedForm { cost: "2.500".into(), ..whole.clone() }, &[Field::Payment]);
    check(Deed::Answer, DeedForm { cost: "dua".into(), ..whole.clone() }, &[Field::Cost]);
    check(Deed::Answer, DeedForm { by_on: "2026-11-22".into(), ..whole.clone() }, &[Field::ByOn]);
    let partly = DeedForm { part: "partly".into(), ground: "17h".into(), ..whole };
    check(Deed::Answer, partly, &[Field::Redaction]);
    let refuse = |ground: &str| DeedForm { text: text(), ground: ground.into(), ..DeedForm::default() };
    check(Deed::Refuse, refuse(""), &[Field::Ground]);
    check(Deed::Refuse, refuse("17a"), &[]);
    check(Deed::Refuse, refuse("not_controlled"), &[Field::Owner]);
    check(Deed::Refuse, refuse("not_documented"), &[Field::ByOn]);
    check(Deed::Object, refuse("h"), &[Field::Ground]);
    check(Deed::Respond, DeedForm { text: text(), outcome: "granted".into(), ..DeedForm::default() }, &[Field::ByOn]);
    check(Deed::PassOn, DeedForm::default(), &[]);
}
