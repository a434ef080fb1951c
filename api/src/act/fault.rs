//! Why something asked for was not done. Absent: HTTP; what status each becomes is said there.

use shared::case::Refusal;
use shared::form::Problem;
use shared::post;
use shared::publication::Unpublishable;
use shared::visibility::Closed;
use thiserror::Error;

/// Why something asked for was not done.
#[derive(Debug, Error)]
pub enum Fault {
    /// It is not there, or may not be known of by whoever asks; the two cannot be told apart.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or no longer.
    #[error("sign-in needed")]
    SignInNeeded,
    /// No such login, or not its password; the two cannot be told apart.
    #[error("wrong login or password")]
    WrongSignIn,
    /// It may be known of, but not by this post be done or opened.
    #[error("forbidden")]
    Forbidden,
    /// Who reports stays closed to this post.
    #[error("the identity stays closed: {0:?}")]
    Closed(Closed),
    /// The case has changed since it was seen.
    #[error("the case is at version {version} by now")]
    Stale {
        /// The version it has now.
        version: u32,
    },
    /// The rules say no.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The rules of people and posts say no.
    #[error("refused: {0}")]
    NotManaged(post::Refusal),
    /// The complaint may not be shown to the public.
    #[error("not published: {0:?}")]
    NotPublished(Unpublishable),
    /// The rules of secrecy say no.
    #[error("refused: {0}")]
    StaysSecret(shared::secrecy::loosening::SecrecyRefusal),
    /// The rules of requests for information say no.
    #[error("refused: {0}")]
    NotRequested(shared::request::Refusal),
    /// The rules of cases handled together say no.
    #[error("refused: {0}")]
    NotTogether(shared::together::Refusal),
    /// The rules of letter numbers say no.
    #[error("refused: {0}")]
    NotNumbered(shared::letter_number::NumberRefusal),
    /// A one-time link is unknown, used or over; these cannot be told apart.
    #[error("link spent")]
    LinkSpent,
    /// A reporter's one-time code is unknown, used or over; these cannot be told apart.
    #[error("code spent")]
    CodeSpent,
    /// A note names what is no office that reads it.
    #[error("unknown handle")]
    UnknownHandle(String),
    /// The form says no.
    #[error("{} problems with the form", .0.len())]
    Problems(Vec<Problem>),
    /// A calendar, an agency's data or a procedure that was to be put into force will not do.
    #[error("{} faults in the definition", .0.len())]
    Faulty(Vec<shared::wire::DraftFault>),
    /// A file is larger than is taken.
    #[error("file too large")]
    TooLarge,
    /// A file is not of a kind that is taken, or is broken.
    #[error("file of a wrong type")]
    WrongType,
    /// An upload stands elsewhere than where it was to go on.
    #[error("the upload stands at byte {offset}")]
    Elsewhere {
        /// How many of its bytes have arrived.
        offset: u64,
    },
    /// What arrived is not what was sent.
    #[error("checksum mismatch")]
    Garbled,
    /// An upload waited too long, or was broken off for good.
    #[error("upload over")]
    UploadOver,
    /// An idempotency key came again with other content.
    #[error("idempotency key used for something else")]
    KeyReused,
    /// Too much at once; the same request may succeed a little later.
    #[error("busy")]
    Busy,
    /// More than a limit against abuse lets through.
    #[error("refused for {seconds} seconds")]
    TooMany {
        /// After how many seconds it is let through again.
        seconds: u32,
    },
    /// Much is being filed, and this came without proof that no machine sends it by the thousand.
    #[error("proof needed")]
    ProofNeeded {
        /// What is to be proven.
        challenge: String,
    },
    /// What the code was given for waits to be looked at, or was found to be no complaint.
    #[error("kept aside")]
    Aside {
        /// Whether it was found to be none.
        refused: bool,
    },
    /// Something broke that whoever asks cannot mend.
    #[error("internal: {0:#}")]
    Internal(#[from] anyhow::Error),
}

impl From<crate::store::Error> for Fault {
    fn from(error: crate::store::Error) -> Self {
        if crate::store::busy(&error) { Self::Busy } else { Self::Internal(error.into()) }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<post::Refusal> for Fault {
    fn from(refusal: post::Refusal) -> Self {
        Self::NotManaged(refusal)
    }
}

impl From<shared::request::Refusal> for Fault {
    fn from(refusal: shared::request::Refusal) -> Self {
        Self::NotRequested(refusal)
    }
}

impl From<shared::together::Refusal> for Fault {
    fn from(refusal: shared::together::Refusal) -> Self {
        Self::NotTogether(refusal)
    }
}

impl From<Vec<Problem>> for Fault {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}
