use super::*;

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(redacted(text, &["Sari Ambarwati"]), expect, "{text}");
}

#[test]
fn a_proposal_holds_no_number_address_plate_or_name_of_the_reporter() {
    check("Hubungi 0812-3456-7890 atau sari@contoh.id.", "Hubungi ••• atau •••.");
    check("Saya Sari, NIK 3313171201900001.", "Saya •••, NIK •••.");
    check("SARI AMBARWATI (pelapor)", "••• ••• (pelapor)");
    check("Mobil AD 1234 XY, dan B 77 C parkir.", "Mobil •••, dan ••• parkir.");
    check("Bu Tari dan sarinya tidak ikut.", "Bu Tari dan sarinya tidak ikut.");
}

#[test]
fn what_tells_nobody_stays_as_it_was_written() {
    for text in [
        "Lampu jalan RT 02 RW 01 mati sejak 2026.",
        "Warga RT 12 RW 4 dan RW 7 RT 3.",
        "Dua baris,\ndan satu kosong:\n\nselesai.",
        "Jl. Lawu No. 17, tiang ke-3",
        "",
    ] {
        check(text, text);
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_proposal_fail_or_keep_a_name(before in ".{0,80}", after in ".{0,80}") {
        let text = format!("{before} Ambarwati {after}");
        let proposal = redacted(&text, &["Sari Ambarwati"]);
        proptest::prop_assert!(!proposal.split(' ').any(|word| word == "Ambarwati"), "{proposal}");
    }
}
