//! Asking for proof of work while far more is filed than people file, and judging it. Nothing is kept of a
//! challenge: what it was made for is signed with it. Counts are this process's own, as those of other limits
//! that need not hold across replicas; with several, each asks after as many. Absent: the table of what is
//! asked when (see `shared::proof`).

use shared::id::{AgencyId, IdempotencyKey};
use shared::proof::{Answer, Challenge, Effort, GOOD_MINUTES, asked};

use super::Fault;
use crate::app::App;
use crate::clock;
use crate::limits::{self, Origin};

/// How many hex digits a challenge's nonce has: 128 bits.
const NONCE_LEN: usize = 32;

/// Lets a filing through; while much is filed, only with proof.
///
/// # Errors
/// [`Fault::ProofNeeded`] with a challenge, when none came, or one that is not for this form from about there.
pub(super) fn let_through(app: &App, from: &Origin, agency: &AgencyId, key: &IdempotencyKey) -> Result<(), Fault> {
    let Some([from_origin, at_agency]) = limits::filings(app, from, agency.as_str()) else { return Ok(()) };
    let Some(effort) = asked(from_origin, at_agency, app.settings().proof_after) else {
        limits::count_filing(app, from, agency.as_str());
        return Ok(());
    };
    let now = app.clock().now();
    let proven = from.proof().and_then(Answer::read).is_some_and(|answer| {
        answer.does(effort, now) && answer.signature == sign(app, &answer.challenge, from, agency, key)
    });
    if proven {
        return Ok(());
    }
    // Whoever goes on without proof keeps being asked for it.
    limits::count_filing(app, from, agency.as_str());
    Err(Fault::ProofNeeded { challenge: challenge(app, effort, from, agency, key) })
}

fn challenge(app: &App, effort: Effort, from: &Origin, agency: &AgencyId, key: &IdempotencyKey) -> String {
    let nonce = clock::new_salt()[..NONCE_LEN].to_owned();
    let challenge = Challenge { nonce, expires_at: app.clock().now().plus_minutes(GOOD_MINUTES), effort };
    challenge.signed(&sign(app, &challenge, from, agency, key))
}

/// The keyed hash of a challenge and of all that it is for.
fn sign(app: &App, challenge: &Challenge, from: &Origin, agency: &AgencyId, key: &IdempotencyKey) -> String {
    let unsigned = challenge.unsigned();
    let class = from.class().unwrap_or_default();
    app.keys().fingerprint(&[
        b"proof",
        unsigned.as_bytes(),
        agency.as_str().as_bytes(),
        class.as_bytes(),
        key.as_str().as_bytes(),
    ])
}
