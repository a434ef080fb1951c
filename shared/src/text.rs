//! What people typed, made comparable and short. Absent: sentences (see [`crate::words`]).

use std::collections::BTreeSet;

/// Most parts of a name that it is looked for by.
const NAME_PARTS_MAX: usize = 8;

/// Takes stray spaces from the ends, unifies line ends, and drops control characters, so that
/// nothing typed is refused for what cannot be seen.
#[must_use]
pub fn tidy(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect::<String>().trim().to_owned()
}

/// A text as a sentence that stands alone: it begins with a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The first sentence or so of a text in at most `len_max` characters, cut at a word: what a list
/// shows of a complaint.
#[must_use]
pub fn summary(text: &str, len_max: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= len_max {
        return line;
    }
    let cut: String = line.chars().take(len_max.saturating_sub(1)).collect();
    let at_word = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", at_word.trim_end_matches([',', '.', ';', ':']))
}

/// An Indonesian mobile or fixed number as E.164 (`+628…`), or `None`.
///
/// Accepts `08…`, `62…`, `+62…` with spaces, dashes, dots and brackets. Mobile numbers have the
/// prefix `8[1-35-9]` and 7 to 10 digits after it, fixed ones 8 to 11 digits with their area code.
#[must_use]
pub fn phone(typed: &str) -> Option<String> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace() && !"-.()".contains(*c)).collect();
    // A bare `62…` is read before anything else: number libraries take `62812…` for a fixed line.
    let national = kept.strip_prefix("+62").or_else(|| kept.strip_prefix("62")).or_else(|| kept.strip_prefix('0'))?;
    let digits = national.strip_prefix('0').unwrap_or(national);
    let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    let fits = match digits.as_bytes() {
        [b'8', b'1'..=b'3' | b'5'..=b'9', ..] => (9..=12).contains(&digits.len()),
        [b'2'..=b'7' | b'9', ..] => (8..=11).contains(&digits.len()),
        _ => false,
    };
    (plain && fits).then(|| format!("+62{digits}"))
}

/// Whether a text can be an e-mail address. Deliberately lenient: only a message that arrives
/// proves an address.
#[must_use]
pub fn email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let clean = |part: &str| !part.is_empty() && !part.contains(['@', ' ', ',', '<', '>']);
    clean(name) && clean(domain) && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
}

/// An e-mail address in the one way it is looked for: without blanks, in small letters. None when it is none.
#[must_use]
pub fn mailbox(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    email(&typed).then_some(typed)
}

/// The parts of a name as it is looked for: in small letters, without points and initials, each once and in order, so
/// that *Ambarwati, Sari* is *sari ambarwati*.
#[must_use]
pub fn name_parts(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let parts: BTreeSet<String> = words.filter(|part| part.chars().count() > 1).collect();
    parts.into_iter().take(NAME_PARTS_MAX).collect()
}

/// A text without the numbers in it that could be somebody's: of each run of six digits or more, however it is
/// broken up, nothing is left. Years and house numbers stay.
#[must_use]
pub fn without_numbers(text: &str) -> String {
    const DIGITS_MIN: usize = 6;
    let (mut kept, mut run) = (String::new(), String::new());
    let flush = |kept: &mut String, run: &mut String| {
        let digits = run.chars().filter(char::is_ascii_digit).count();
        let end = run.trim_end_matches(|c: char| !c.is_ascii_digit()).len();
        kept.push_str(if digits < DIGITS_MIN { &run[..end] } else { "•••" });
        kept.push_str(&run[end..]);
        run.clear();
    };
    for c in text.chars() {
        if c.is_ascii_digit() || !run.is_empty() && " -.()".contains(c) {
            run.push(c);
        } else {
            flush(&mut kept, &mut run);
            kept.push(c);
        }
    }
    flush(&mut kept, &mut run);
    kept
}

/// Shows that something is known without showing it: `S••• A•••`, `+62•••••••789`. Words keep their
/// first letter and not their length.
#[must_use]
pub fn masked(text: &str) -> String {
    let hide_word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + "•••"
    };
    if text.starts_with('+') {
        let (head, tail) = (3, 3);
        let len = text.chars().count();
        return text.chars().enumerate().map(|(i, c)| if i < head || i + tail >= len { c } else { '•' }).collect();
    }
    text.split(' ').map(hide_word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_phone(typed: &str, expect: Option<&str>) {
        assert_eq!(phone(typed).as_deref(), expect, "{typed}");
    }

    #[test]
    fn a_name_is_looked_for_by_its_parts_however_it_is_written() {
        assert_eq!(name_parts("Ambarwati, Sari"), ["ambarwati", "sari"]);
        assert_eq!(name_parts(" SARI  ambarwati "), name_parts("Sari Ambarwati"));
        assert_eq!(name_parts("H. Budi A. Santoso, S.Pd."), ["budi", "pd", "santoso"]);
        assert!(name_parts("A. B.").is_empty());
    }

    #[test]
    fn phone_numbers_are_read_however_they_are_typed() {
        let number = Some("+6281234567890");
        for typed in [
            "081234567890",
            "6281234567890",
            "+6281234567890",
            "0812-3456-7890",
            "0812 3456 7890",
            "+62 812-3456-7890",
            "(0812) 3456.7890",
            "62 (0) 812 3456 7890",
            " 081234567890\n",
        ] {
            check_phone(typed, number);
        }
        check_phone("0812-3456-789", Some("+628123456789"));
        check_phone("0271495039", Some("+62271495039"));
        check_phone("(0285) 421243", Some("+62285421243"));
        check_phone("055222454", Some("+6255222454"));
    }

    #[test]
    fn a_bare_62_is_the_country_and_no_area() {
        check_phone("62812345678", Some("+62812345678"));
        check_phone("62271495039", Some("+62271495039"));
    }

    #[test]
    fn a_mobile_number_has_7_to_10_digits_after_its_prefix() {
        check_phone("081234567", None);
        check_phone("0812345678", Some("+62812345678"));
        check_phone("0812345678901", Some("+62812345678901"));
        check_phone("08123456789012", None);
        for prefix in ["81", "82", "83", "85", "86", "87", "88", "89"] {
            check_phone(&format!("0{prefix}2345678"), Some(&format!("+62{prefix}2345678")));
        }
        check_phone("0842345678", None);
        check_phone("0802345678", None);
    }

    #[test]
    fn a_short_code_is_no_phone_number() {
        for code in ["1708", "01708", "621708", "+621708", "110", "112"] {
            check_phone(code, None);
        }
    }

    #[test]
    fn what_holds_no_number_is_no_phone_number() {
        for typed in ["", "nomor saya", "0812345678a", "+6512345678", "0812/345678", "٠٨١٢٣٤٥٦٧٨"] {
            check_phone(typed, None);
        }
    }

    #[test]
    fn a_summary_ends_at_a_word() {
        assert_eq!(summary("Lampu jalan mati.", 80), "Lampu jalan mati.");
        assert_eq!(summary("Lampu jalan mati di\ndepan balai desa Balong", 24), "Lampu jalan mati di…");
    }

    #[test]
    fn masking_hides_all_but_the_ends() {
        assert_eq!(masked("Sari Ambarwati"), "S••• A•••");
        assert_eq!(masked("+628123456789"), "+62•••••••789");
    }

    #[test]
    fn a_reason_keeps_its_words_and_loses_its_numbers() {
        let check = |text: &str, expect: &str| assert_eq!(without_numbers(text), expect);
        check("Pelapor datang ke loket 3 pada 2026.", "Pelapor datang ke loket 3 pada 2026.");
        check("NIK 6501055501010003, minta salinan.", "NIK •••, minta salinan.");
        check("Telepon 0812-3456 7890 (tidak aktif)", "Telepon ••• (tidak aktif)");
        check("", "");
    }

    #[test]
    fn stray_characters_are_forgiven() {
        assert_eq!(tidy("  satu\r\ndua\u{0}  "), "satu\ndua");
    }
}
