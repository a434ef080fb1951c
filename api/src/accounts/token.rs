//! Access tokens: JWT, HS256, ten minutes, naming the person and the session and nothing else.
//! Expiry is judged by the app's clock, not by the library's. Absent: refresh tokens.

use std::sync::Once;

use anyhow::{Context, Result};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use shared::time::Moment;

use crate::keys::Keys;
use crate::store::sessions;

/// How long an access token is good for, in minutes.
const MINUTES: i64 = 10;

#[derive(Serialize, Deserialize)]
struct Claims {
    /// The person.
    sub: String,
    /// The session.
    sid: String,
    /// When it was made, in seconds since 1970.
    iat: i64,
    /// When it ends, in seconds since 1970.
    exp: i64,
}

/// Signs a token for a session; gives it with its end.
pub(super) fn issue(keys: &Keys, session: &sessions::Session, now: Moment) -> Result<(String, Moment)> {
    provider();
    // Whole seconds, as the claims have them.
    let exp = now.plus_minutes(MINUTES).millis() / 1_000;
    let claims = Claims { sub: session.staff_id.clone(), sid: session.id.clone(), iat: now.millis() / 1_000, exp };
    let key = EncodingKey::from_secret(keys.token());
    let token = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key);
    Ok((token.context("an access token cannot be signed")?, Moment::from_millis(exp * 1_000)))
}

/// The session a token names; `None` when it is not ours or has expired.
pub(super) fn read(keys: &Keys, token: &str, now: Moment) -> Option<String> {
    provider();
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    let key = DecodingKey::from_secret(keys.token());
    let claims = jsonwebtoken::decode::<Claims>(token, &key, &validation).ok()?.claims;
    (now.millis() / 1_000 < claims.exp).then_some(claims.sid)
}

/// Names the cryptography the library is to use; it panics at the first token otherwise.
fn provider() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        // An error says that one is installed already, which will do.
        let _ = jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER.install_default();
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    fn keys() -> Keys {
        let folder = tempfile::tempdir().unwrap();
        Keys::load(&Settings::in_folder(folder.path()), folder.path()).unwrap()
    }

    fn session() -> sessions::Session {
        sessions::Session { id: "s".into(), staff_id: "p".into(), name: "Wahyu".into(), expires_at: 0 }
    }

    #[test]
    fn a_token_is_good_for_ten_minutes() {
        let keys = keys();
        let now = Moment::from_millis(1_795_000_000_500);
        let (token, expires_at) = issue(&keys, &session(), now).unwrap();
        assert_eq!(read(&keys, &token, now), Some("s".to_owned()));
        assert_eq!(read(&keys, &token, expires_at.plus_millis(-1)), Some("s".to_owned()));
        assert_eq!(read(&keys, &token, expires_at), None);
    }

    #[test]
    fn a_token_of_another_key_or_of_none_is_not_ours() {
        let now = Moment::from_millis(1_795_000_000_000);
        let (token, _) = issue(&keys(), &session(), now).unwrap();
        let keys = keys();
        for forged in [token.as_str(), "eyJhbGciOiJub25lIn0.eyJzaWQiOiJzIiwiZXhwIjo5OTk5OTk5OTk5fQ.", "", "a.b.c"] {
            assert_eq!(read(&keys, forged, now), None, "{forged}");
        }
    }
}
