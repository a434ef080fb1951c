//! Chats and short messages taken apart.

use super::*;

const NOW: &str = "2026-11-23T10:00:00+07:00";

fn taken_apart(text: &str) -> Vec<Message> {
    let agency = agency("karanganyar");
    let now = Moment::parse(NOW).expect("a moment");
    messages(text, &Ground { agency: &agency, channels: &[], zone: Zone::Wib, now })
}

#[test]
fn heads_are_read_however_a_phone_writes_them() {
    #[track_caller]
    fn check(text: &str, sender: &str, at: &str, said: &str) {
        let found = taken_apart(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let told = found[0].at.map(|at| Zone::Wib.rfc3339(at)).unwrap_or_default();
        let own = found[0].sender.as_deref().unwrap_or_default();
        assert_eq!((own, &told[..told.len().min(16)], found[0].text.as_str()), (sender, at, said), "{text}");
    }
    check("[21/11 09.05] Sari: Lampu mati", "Sari", "2026-11-21T09:05", "Lampu mati");
    check("[21/12 09.05] Sari: Lampu mati", "Sari", "2025-12-21T09:05", "Lampu mati");
    check("[09:05, 21/11/2026] +62 812-3456-7890: Lampu: mati", "+62 812-3456-7890", "2026-11-21T09:05", "Lampu: mati");
    check("[9:05 PM, 11/21/2026] Sari: Lampu", "Sari", "2026-11-21T21:05", "Lampu");
    check("[12:05 AM, 11/21/2026] Sari: Lampu", "Sari", "2026-11-21T00:05", "Lampu");
    check("21/11/26 09.05 - Sari: Lampu", "Sari", "2026-11-21T09:05", "Lampu");
    check("21/11/26, 9:05\u{202f}PM - Sari: Lampu", "Sari", "2026-11-21T21:05", "Lampu");
    check("21.11.2026 09.05 - Sari: Lampu", "Sari", "2026-11-21T09:05", "Lampu");
    check("21/11/26 pukul 09.05 - ~ Sari: Lampu", "Sari", "2026-11-21T09:05", "Lampu");
    check("\u{200e}[21/11/26 09.05.12] Sari: \u{200e}Lampu\nmati", "Sari", "2026-11-21T09:05", "Lampu\nmati");
    check("Lampu mati [katanya] 12/2 - tetap", "", "", "Lampu mati [katanya] 12/2 - tetap");
    check("[penting] Lampu mati", "", "", "[penting] Lampu mati");
    check("45/11/26 09.05 - Sari: Lampu", "", "", "45/11/26 09.05 - Sari: Lampu");
}

#[test]
fn what_the_chat_program_says_is_told_from_what_people_say() {
    let check = |text: &str, kind: Kind, said: &str| {
        let found = taken_apart(&format!("[21/11/26 09.05.12] Sari: {text}"));
        assert_eq!((found[0].kind, found[0].text.as_str()), (kind, said), "{text}");
    };
    check(
        "Pesan dan panggilan terenkripsi secara end-to-end. Ketuk.",
        Kind::System,
        "Pesan dan panggilan terenkripsi secara end-to-end. Ketuk.",
    );
    check("<Media tidak disertakan>", Kind::Media, "<Media tidak disertakan>");
    check("IMG-20261121-WA0001.jpg (file terlampir)\nIni lubangnya", Kind::Said, "Ini lubangnya");
    check("Pesan ini dihapus", Kind::Deleted, "Pesan ini dihapus");
    check("You deleted this message.", Kind::Deleted, "You deleted this message.");
    check("Lubangnya dalam <Pesan ini diedit>", Kind::Said, "Lubangnya dalam");
    let line = taken_apart("21/11/26 09.05 - Sari bergabung menggunakan tautan undangan grup ini");
    assert_eq!(line[0].kind, Kind::System);
}

#[test]
fn the_reporters_words_are_chosen_and_those_of_the_office_are_not() {
    let check = |text: &str, expect: &[bool]| {
        let found: Vec<bool> = taken_apart(text).iter().map(|message| message.chosen).collect();
        assert_eq!(found, expect, "{text}");
    };
    let chat = |lines: &[(&str, &str)]| {
        let line = |(sender, text): &(&str, &str)| format!("21/11/26 09.05 - {sender}: {text}");
        lines.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    check("Lampu mati", &[true]);
    check(&chat(&[("Sari", "Lampu mati"), ("Aduan Karanganyar", "Siap"), ("Sari", "Di Jungke")]), &[true, false, true]);
    check(&chat(&[("Bu Rina", "Selamat pagi, ada yang bisa kami bantu?"), ("Sari", "Lampu mati")]), &[false, true]);
    check(&chat(&[("Sari", "Lampu mati"), ("Joko", "Sama"), ("Sari", "Gelap")]), &[true, false, true]);
    // A chat of years: only the last talk.
    check("01/02/26 09.05 - Sari: Sampah\n21/11/26 09.05 - Sari: Lampu mati", &[false, true]);
    // Everybody speaks like an office: whoever began.
    check(&chat(&[("Admin A", "Lampu mati"), ("Admin B", "Siap")]), &[true, false]);
}

#[test]
fn a_keyword_or_a_number_says_how_it_came_and_is_no_part_of_the_story() {
    #[track_caller]
    fn check(id: &str, text: &str, channel: Option<&str>, external: Option<&str>, story: &str) {
        let found = reading(id, text, NOW);
        let own = (value(&found, "channel"), value(&found, "external"), value(&found, "story"));
        assert_eq!(own, (channel, external, Some(story)), "{text}");
    }
    let sms = Some("sms_1708");
    check("kaltara", "LAPORKALTARA lampu mati", sms, None, "lampu mati");
    check("kaltara", "lapor kaltara: lampu mati", sms, None, "lampu mati");
    check("kaltara", "Laporkaltara\nlampu mati", sms, None, "lampu mati");
    check("kaltara", "LAPORKALTARAlampu mati", None, None, "LAPORKALTARAlampu mati");
    check("kaltara", "saya sudah LAPORKALTARA", None, None, "saya sudah LAPORKALTARA");
    // The keyword is one agency's data.
    check("jenawi", "LAPORKALTARA lampu mati", None, None, "LAPORKALTARA lampu mati");
    let gub = "No. LGWP48213377 lampu mati";
    check("pekalongan", gub, Some("laporgub"), Some("LGWP48213377"), gub);
    // A channel the agency does not take is not proposed; the number is.
    check("jenawi", gub, None, Some("LGWP48213377"), gub);
    check("kaltara", "saya sudah lapor SP4N tidak dijawab", None, None, "saya sudah lapor SP4N tidak dijawab");
    check("kaltara", "[21/11 09.05] Sari: lampu mati", None, None, "lampu mati");
    check("jenawi", "[21/11 09.05] Sari: lampu mati", Some("whatsapp"), None, "lampu mati");
}
