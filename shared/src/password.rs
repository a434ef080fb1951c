//! What a password must be: long, and nobody's name. There are no rules about which characters it is
//! made of and none about changing it again and again, since those make worse passwords (NIST SP
//! 800-63B, 5.1.1.2). Absent: the list of passwords that many people use; it is large, so the server
//! alone has it.

use crate::form::ProblemCode;

/// Fewest characters.
pub const LEN_MIN: usize = 12;
/// Most characters.
pub const LEN_MAX: usize = 200;
/// A single word of a name counts from this many letters on: shorter ones hide in other words.
const WORD_LEN_MIN: usize = 5;

/// What is wrong with a password of a person, if anything that can be told without a list.
#[must_use]
pub fn problem(password: &str, login: &str, name: &str) -> Option<ProblemCode> {
    let len = password.chars().count();
    if len < LEN_MIN {
        Some(ProblemCode::PasswordShort)
    } else if len > LEN_MAX {
        Some(ProblemCode::PasswordLong)
    } else if names(password, login, name) {
        Some(ProblemCode::PasswordNamed)
    } else {
        None
    }
}

/// Whether a password holds the login, the name, or a longer word of the name, however it is written.
fn names(password: &str, login: &str, name: &str) -> bool {
    let (password, name) = (password.to_lowercase(), name.to_lowercase());
    let words: Vec<&str> = name.split_whitespace().collect();
    let long = words.iter().copied().filter(|word| word.chars().count() >= WORD_LEN_MIN).map(str::to_owned);
    let whole = [login.to_lowercase(), words.join(" "), words.concat()];
    whole.into_iter().chain(long).any(|part| !part.is_empty() && password.contains(&part))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_password_is_long_and_holds_no_name() {
        let check = |password: &str, expect: Option<ProblemCode>| {
            assert_eq!(problem(password, "sri.w", "Sri Wahyuni"), expect, "{password}");
        };
        check("", Some(ProblemCode::PasswordShort));
        check("sebelas-huru", None);
        check("sebelas-hur", Some(ProblemCode::PasswordShort));
        check("hujan turun di kebun kopi", None);
        check("ééééééééééé", Some(ProblemCode::PasswordShort));
        check("éééééééééééé", None);
        check("kebun SRI.W kopi", Some(ProblemCode::PasswordNamed));
        check("kopi wahyuni 2026", Some(ProblemCode::PasswordNamed));
        check("SriWahyuni123", Some(ProblemCode::PasswordNamed));
        check("menggiring bola malam", None);
        check(&"a".repeat(LEN_MAX), None);
        check(&"a".repeat(LEN_MAX + 1), Some(ProblemCode::PasswordLong));
    }

    proptest! {
        #[test]
        fn no_password_around_a_login_passes(before in "[a-z ]{6,20}", after in "[a-z ]{6,20}") {
            let password = format!("{before}Budi.Cahyono{after}");
            prop_assert_eq!(problem(&password, "budi.cahyono", ""), Some(ProblemCode::PasswordNamed));
        }

        #[test]
        fn any_text_is_judged_without_a_panic(password in "\\PC{0,230}", login in "\\PC{0,10}", name in "\\PC{0,20}") {
            let _ = problem(&password, &login, &name);
        }
    }
}
