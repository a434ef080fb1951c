//! Passwords: argon2id with the parameters OWASP names (19 MiB, two passes). Absent: logins.

use anyhow::{Context, Result, anyhow};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::time::{Duration, timeout};

use shared::form::{Field, Problem, ProblemCode};
use shared::password;
use zxcvbn::{Score, zxcvbn};

use crate::act::Fault;
use crate::app::App;
use crate::clock;
use crate::store::staff::Person;

/// How long a sign-in waits for its turn before it is told to come again, in seconds.
const WAIT_SECONDS_MAX: u64 = 10;
/// Words that anyone would try here first.
const SITE_WORDS: [&str; 8] =
    ["aduan", "pengaduan", "petugas", "administrator", "instansi", "pemerintah", "kecamatan", "kabupaten"];
/// A hash that no password has, weighed when there is no such login, so that both take as long.
const DECOY: &str = "$argon2id$v=19$m=19456,t=2,p=1$YWR1YW4tc2FsdC1kdW1teQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes a password as a PHC string. Takes a tenth of a second of a core.
///
/// # Errors
/// When the password is longer than argon2 takes.
pub fn hash(password: &str) -> Result<String> {
    let salt = clock::new_secret();
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt[..16]);
    Ok(hash.map_err(|error| anyhow!("a password cannot be hashed: {error}"))?.to_string())
}

/// Hashes a password, in turn with the others that are weighed.
pub(super) async fn hashed(app: &App, password: &str) -> Result<String, Fault> {
    let turn = timeout(Duration::from_secs(WAIT_SECONDS_MAX), app.passwords().acquire());
    let _turn = turn.await.map_err(|_| Fault::Busy)?.map_err(anyhow::Error::from)?;
    let password = password.to_owned();
    let hashing = tokio::task::spawn_blocking(move || hash(&password));
    Ok(hashing.await.context("hashing a password failed")??)
}

/// Judges a password that a person wants: by the rules, and by the list of what many people use.
pub(super) async fn judge(app: &App, field: Field, password: &str, person: &Person) -> Result<(), Fault> {
    let wrong = |code| Err(Fault::Problems(vec![Problem { field, code }]));
    if password.is_empty() {
        return wrong(ProblemCode::Required);
    }
    if let Some(code) = password::problem(password, &person.login, &person.name) {
        return wrong(code);
    }
    let turn = timeout(Duration::from_secs(WAIT_SECONDS_MAX), app.passwords().acquire());
    let _turn = turn.await.map_err(|_| Fault::Busy)?.map_err(anyhow::Error::from)?;
    let (password, person) = (password.to_owned(), person.clone());
    let judging = tokio::task::spawn_blocking(move || guessable(&password, &person));
    if judging.await.context("judging a password failed")? {
        return wrong(ProblemCode::PasswordGuessable);
    }
    Ok(())
}

/// Whether a password is soon guessed: it stands in lists of passwords and words, or follows a pattern
/// (score 0 to 2 of zxcvbn, below 10^8 guesses), what is known of the person among them.
fn guessable(password: &str, person: &Person) -> bool {
    let mailbox = person.email.split('@').next().unwrap_or_default();
    let mut known: Vec<&str> = person.name.split_whitespace().collect();
    known.extend([person.login.as_str(), mailbox]);
    known.extend(person.login.split(['.', '-', '_']));
    known.extend(SITE_WORDS);
    zxcvbn(password, &known).score() < Score::Three
}

/// Whether a password has a hash; without a hash it takes as long and is wrong.
pub(super) async fn verify(app: &App, password: &str, hash: Option<String>) -> Result<bool, Fault> {
    let turn = timeout(Duration::from_secs(WAIT_SECONDS_MAX), app.passwords().acquire());
    let _turn = turn.await.map_err(|_| Fault::Busy)?.map_err(anyhow::Error::from)?;
    let password = password.to_owned();
    let known = hash.is_some();
    let hash = hash.unwrap_or_else(|| DECOY.to_owned());
    let weighed = tokio::task::spawn_blocking(move || weigh(&password, &hash));
    Ok(weighed.await.context("weighing a password failed")?? && known)
}

fn weigh(password: &str, hash: &str) -> Result<bool> {
    let hash = PasswordHash::new(hash).map_err(|error| anyhow!("a password's hash cannot be read: {error}"))?;
    Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_its_own_hash_only() {
        let one = hash("rahasia").unwrap();
        assert!(weigh("rahasia", &one).unwrap());
        assert!(!weigh("Rahasia", &one).unwrap());
        assert_ne!(one, hash("rahasia").unwrap(), "each has its own salt");
    }

    #[test]
    fn what_many_people_use_and_what_follows_a_pattern_is_guessable() {
        let person = Person {
            id: String::new(),
            login: "sri.w".into(),
            name: "Sri Wahyuni".into(),
            password: String::new(),
            email: "sri.kebun@contoh.id".into(),
            disabled_at: None,
        };
        let check = |password: &str, expect: bool| assert_eq!(guessable(password, &person), expect, "{password}");
        for bad in
            ["123456789012", "passwordpassword", "qwertyuiop12", "aaaaaaaaaaaa", "administrator", "pengaduanaduan"]
        {
            check(bad, true);
        }
        for good in ["hujan turun di kebun kopi", "tujuh-payung-biru-miring", "wR7vq2LmXe9sKd"] {
            check(good, false);
        }
    }

    #[test]
    fn the_decoy_weighs_as_much_as_a_real_hash() {
        let real = hash("rahasia").unwrap();
        let cost = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(DECOY), cost(&real));
        assert!(!weigh("rahasia", DECOY).unwrap());
    }
}
