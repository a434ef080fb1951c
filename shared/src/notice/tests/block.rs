//! The block for WhatsApp and SMS.

use super::*;

#[test]
fn a_block_names_number_state_next_step_date_and_tracker() {
    let flow = Flow::of("jenawi-daring", Channel::Website);
    let check = |steps: &[&str], expect: &str| {
        let case = flow.walked(steps);
        assert_eq!(text_block(&flow.matter(&case)), expect);
    };
    check(
        &["3", "4"],
        "Aduan JNW-2026-0042, Kecamatan Jenawi. Sekarang sedang ditangani PPID Pelaksana. Berikutnya: Bahan jawaban disiapkan. \
         Jawaban paling lambat Rabu, 25 November 2026 pukul 07.40 WIB. Pantau dengan kode lacak Anda: \
         https://aduan.contoh.go.id/lacak/JNW-2026-0042",
    );
    check(
        &["3", "4", "4a", "5"],
        "Aduan JNW-2026-0042, Kecamatan Jenawi. Jawaban dapat dibaca di pelacak. Bila Anda tidak membalas, aduan ditutup \
         pada Senin, 7 Desember 2026 pukul 16.00 WIB. Pantau dengan kode lacak Anda: https://aduan.contoh.go.id/lacak/JNW-2026-0042",
    );
}

#[test]
fn a_block_fits_two_messages_wherever_a_case_stands() {
    for flow in flows() {
        flow.everywhere(|case, _| {
            let block = text_block(&flow.matter(case));
            assert!(block.chars().count() <= BLOCK_CHARS_MAX, "{}: {block}", block.chars().count());
            assert!(!block.contains('\n') && block.contains(SITE), "{block}");
        });
    }
}

#[test]
fn a_case_without_a_number_is_followed_by_its_code_alone() {
    let flow = Flow::of("jenawi-daring", Channel::Website);
    let case = Case { number: None, ..flow.walked(&[]) };
    let block = text_block(&flow.matter(&case));
    assert!(
        block.contains("nomor register menyusul") && block.ends_with("https://aduan.contoh.go.id/lacak"),
        "{block}"
    );
}
