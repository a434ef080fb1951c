use super::*;

/// What a text holds, as `reason:passage`.
fn found(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let passage = |span: Span| chars[span.from as usize..span.to as usize].iter().collect::<String>();
    let finds = finds(text, &["Sari Ambarwati"], true);
    finds.into_iter().map(|find| format!("{}:{}", find.why.code(), passage(find.span))).collect()
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    assert_eq!(found(text), expect, "{text}");
}

#[test]
fn numbers_addresses_and_plates_are_found_however_they_are_written() {
    check("Hubungi 0812-3456-7890 atau sari@contoh.id.", &["phone:0812-3456-7890", "email:sari@contoh.id"]);
    check("WA:+62 812 3456 7890, surel:sari@contoh.id", &["phone:+62 812 3456 7890", "email:sari@contoh.id"]);
    check("Telp (0271) 495039 siang", &["phone:(0271) 495039"]);
    check("NIK 3313171201900001.", &["nik:3313171201900001"]);
    check("NIK 3313 1712 0190 0001 saya", &["nik:3313 1712 0190 0001"]);
    check("Rekening 1234567 di bank", &["number:1234567"]);
    check("ID pelanggan 5234 1100 2200", &["number:5234 1100 2200"]);
    check("Mobil AD 1234 XY, dan B 77 C parkir.", &["plate:AD 1234 XY", "plate:B 77 C"]);
    check("Motor AD1234XY ngebut", &["plate:AD1234XY"]);
    check("Rumah di RT 02/RW 01, Jl. Lawu No. 17.", &["address:RT 02/RW 01", "address:No. 17"]);
    check("RT.03 RW.4 Blok C5", &["address:RT.03 RW.4 Blok C5"]);
}

#[test]
fn names_are_found_behind_a_title_and_the_reporters_own_anywhere() {
    check("Pak Budi Santosa memaki saya.", &["name:Budi Santosa"]);
    check("Kata pak budi tidak bisa", &["name:budi"]);
    check("Bu Guru Siti Aminah, lalu Sdr. Joko", &["name:Siti Aminah", "name:Joko"]);
    check("Pak Lurah dan Bapak Camat hadir, ibu hamil antre.", &[]);
    check("Bapak/Ibu yang terhormat, mohon bantuan Bapak Kepala Dinas.", &[]);
    check("Saya Sari, SARI AMBARWATI (pelapor)", &["reporter:Sari", "reporter:SARI AMBARWATI"]);
    check("sarinya tidak ikut", &[]);
}

#[test]
fn what_tells_nobody_is_not_proposed() {
    for text in [
        "Lampu jalan mati sejak 2026, sudah 3 kali.",
        "Kejadian 23-11-2026 pukul 09.00, lalu 02.11.2026 10.30",
        "Iuran Rp 1.500.000 dan Rp2.000.000 tanpa tanda terima",
        "Tahun 2025 2026 tidak berubah",
        "Jalan Lawu KM 5, tiang ke-3",
        "Pasal 12 ayat 3",
        "",
    ] {
        check(text, &[]);
    }
}

#[test]
fn whose_name_it_is_stays_unsaid_where_nobody_may_know() {
    let finds = finds("Saya Sari.", &["Sari Ambarwati"], false);
    assert_eq!(finds.iter().map(|find| find.why).collect::<Vec<_>>(), [Why::Name]);
}

#[test]
fn what_is_blacked_out_is_gone_and_all_else_stays_as_told() {
    let span = |from, to| Span { from, to };
    let check = |text: &str, spans: &[Span], expect: &str| {
        let tidy = tidied(spans, text.chars().count()).expect("passages");
        assert_eq!(veiled(text, &tidy), expect);
    };
    check("Saya Sari, é.", &[span(5, 9)], "Saya [disamarkan], é.");
    check("abcdef", &[span(3, 5), span(0, 2), span(1, 3)], "[disamarkan]f");
    check("abc", &[], "abc");
    assert_eq!(tidied(&[span(2, 2)], 5), None);
    assert_eq!(tidied(&[span(2, 6)], 5), None);
    assert_eq!(tidied(&vec![span(0, 1); SPANS_MAX + 1], 5), None);
}

#[test]
fn nothing_is_shown_before_each_proposal_is_decided_and_what_is_certain_is_covered() {
    let told = "Pak Budi, HP 0812 3456 7890, memaki saya.";
    let found = finds(told, &[], false);
    let [name, phone] = [found[0].span, found[1].span];
    let check = |veils: &[Span], dismissed: &[Span], expect: Result<&str, ProblemCode>| {
        let done = shown(Field::Story, told, &found, veils, dismissed);
        assert_eq!(done.map_err(|problem| problem.code), expect.map(str::to_owned), "{veils:?} {dismissed:?}");
    };
    check(&[], &[], Err(ProblemCode::Uncovered));
    check(&[name], &[phone], Err(ProblemCode::Uncovered));
    check(&[phone], &[], Err(ProblemCode::Undecided));
    check(&[phone], &[name], Ok("Pak Budi, HP [disamarkan], memaki saya."));
    check(&[phone, name], &[], Ok("Pak [disamarkan], HP [disamarkan], memaki saya."));
    check(&[Span { from: phone.from + 1, to: phone.to }], &[name], Err(ProblemCode::Uncovered));
    check(&[Span { from: 0, to: 41 }], &[], Err(ProblemCode::NothingLeft));
    check(&[Span { from: 0, to: 400 }], &[], Err(ProblemCode::Choice));
}

#[test]
fn a_box_covers_every_pixel_it_touches() {
    let check = |[left, top, width, height]: [u32; 4], size: (u32, u32), expect: ((u32, u32), (u32, u32))| {
        assert_eq!(BlackBox { left, top, width, height }.pixels(size.0, size.1), expect);
    };
    check([0, 0, WHOLE, WHOLE], (640, 480), ((0, 640), (0, 480)));
    check([1, 1, 1, 1], (100, 100), ((0, 1), (0, 1)));
    check([5_000, 2_500, 100, 100], (1_000, 1_000), ((500, 510), (250, 260)));
    check([9_999, 0, 1, 1], (3, 3), ((2, 3), (0, 1)));
}

#[test]
fn a_picture_is_shown_with_a_description_that_names_no_number() {
    let whole = BlackBox { left: 0, top: 0, width: WHOLE, height: 1 };
    let check = |boxes: &[BlackBox], alt: &str, expect: Option<ProblemCode>| {
        let code = pictures([(boxes, alt)]).err().map(|problems| problems[0].code);
        assert_eq!(code, expect, "{alt}");
    };
    check(&[whole], "Lubang di tengah jalan, sedalam mata kaki", None);
    check(&[], " ", Some(ProblemCode::Required));
    check(&[], "Jalan", Some(ProblemCode::TooShort));
    check(&[], "Spanduk bertuliskan 0812 3456 7890", Some(ProblemCode::Uncovered));
    check(&[], &"x".repeat(ALT_LEN_MAX + 1), Some(ProblemCode::TooLong));
    check(&[BlackBox { left: 9_000, ..whole }], "Lubang di jalan raya", Some(ProblemCode::Choice));
    check(&[BlackBox { height: 0, ..whole }], "Lubang di jalan raya", Some(ProblemCode::Choice));
    let many: Vec<(&[BlackBox], &str)> = vec![(&[], "Lubang di jalan raya"); PICTURES_MAX + 1];
    assert_eq!(pictures(many).unwrap_err()[0].code, ProblemCode::TooManyFiles);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_search_fail_and_what_it_covers_holds_nothing_certain(text in "\\PC{0,120}", before in ".{0,30}") {
        let text = format!("{before} 0812-3456-7890 {text} 3313171201900001");
        let found = finds(&text, &["Sari Ambarwati"], true);
        let len = u32::try_from(text.chars().count()).unwrap();
        for pair in found.windows(2) {
            proptest::prop_assert!(!pair[0].span.meets(pair[1].span));
        }
        proptest::prop_assert!(found.iter().all(|find| find.span.from < find.span.to && find.span.to <= len));
        let spans: Vec<Span> = found.iter().map(|find| find.span).collect();
        let tidy = tidied(&spans, len as usize);
        if let Some(tidy) = tidy {
            let shown = veiled(&text, &tidy);
            proptest::prop_assert!(!shown.contains("3313171201900001"), "{shown}");
        }
    }

    #[test]
    fn boxes_between_any_two_corners_lie_in_the_picture(a in 0..20_000_u32, b in 0..20_000_u32, c in 0..20_000_u32, d in 0..20_000_u32) {
        let one = BlackBox::between((a, b), (c, d));
        proptest::prop_assert!(one.fits(), "{one:?}");
    }
}
