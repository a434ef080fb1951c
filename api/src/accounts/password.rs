//! Passwords: argon2id with the parameters OWASP names (19 MiB, two passes). Absent: logins.

use anyhow::{Context, Result, anyhow};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::time::{Duration, timeout};

use crate::act::Fault;
use crate::app::App;
use crate::clock;

/// How long a sign-in waits for its turn before it is told to come again, in seconds.
const WAIT_SECONDS_MAX: u64 = 10;
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
    fn the_decoy_weighs_as_much_as_a_real_hash() {
        let real = hash("rahasia").unwrap();
        let cost = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(DECOY), cost(&real));
        assert!(!weigh("rahasia", DECOY).unwrap());
    }
}
