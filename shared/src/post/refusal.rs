//! Why something asked of people and posts is not done, as a code and as a sentence.

use thiserror::Error;

use crate::wire::waiting_shown;
use crate::words::{Lang, staff as words};

/// Why the rules say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Open cases would wait for nobody.
    #[error("{cases} cases would wait for nobody")]
    WouldStrand {
        /// How many.
        cases: u32,
    },
    /// The agency would have no administrator.
    #[error("the last administrator")]
    LastAdministrator,
    /// Nobody gives a post to themselves.
    #[error("one's own post")]
    OwnPost,
    /// Nobody does this to their own account.
    #[error("one's own account")]
    Oneself,
    /// The person works for another agency as well.
    #[error("works elsewhere too")]
    Elsewhere,
    /// The post is over.
    #[error("the post is over")]
    PostOver,
    /// The person holds the post already.
    #[error("held already")]
    AlreadyHeld,
    /// The post is none that its holder has somebody stand in at.
    #[error("not to be delegated")]
    NotToDelegate,
    /// The person looks into the office, or keeps its accounts.
    #[error("supervises")]
    Supervises,
    /// The agency has an administrator, who invites its people.
    #[error("administered already")]
    Administered,
    /// The post is given at the server alone.
    #[error("given at the server")]
    AtServer,
    /// The person may not sign in.
    #[error("shut out")]
    Disabled,
}

impl Refusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WouldStrand { .. } => "would_strand",
            Self::LastAdministrator => "last_administrator",
            Self::OwnPost => "own_post",
            Self::Oneself => "oneself",
            Self::Elsewhere => "elsewhere",
            Self::PostOver => "post_over",
            Self::AlreadyHeld => "already_held",
            Self::Administered => "administered",
            Self::AtServer => "at_server",
            Self::Disabled => "disabled",
            Self::NotToDelegate => "not_to_delegate",
            Self::Supervises => "supervises",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let plain = match self {
            Self::WouldStrand { cases } => {
                return words::REFUSED_WOULD_STRAND.with(lang, &[("cases", &waiting_shown(cases))]);
            }
            Self::LastAdministrator => words::REFUSED_LAST_ADMINISTRATOR,
            Self::OwnPost => words::REFUSED_OWN_POST,
            Self::Oneself => words::REFUSED_ONESELF,
            Self::Elsewhere => words::REFUSED_ELSEWHERE,
            Self::PostOver => words::REFUSED_POST_OVER,
            Self::AlreadyHeld => words::REFUSED_ALREADY_HELD,
            Self::Administered => words::REFUSED_ADMINISTERED,
            Self::AtServer => words::REFUSED_AT_SERVER,
            Self::Disabled => words::REFUSED_DISABLED,
            Self::NotToDelegate => words::REFUSED_NOT_TO_DELEGATE,
            Self::Supervises => words::REFUSED_SUPERVISES,
        };
        plain.in_lang(lang).to_owned()
    }
}
