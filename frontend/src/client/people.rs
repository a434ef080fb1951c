//! The calls of an administrator's screen. Absent: what may be done; the server decides.

use serde::Serialize;
use shared::wire::{Managed, PeoplePage, StaffLogPage};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

const PLACE: &str = "/api/v1/admin";

/// A page of the people of the post's agency, from the key the page before ended with.
///
/// # Errors
/// The failure; status 403 when the post manages nobody.
pub async fn people(
    token: &str,
    post: &str,
    sought: &str,
    after: Option<&str>,
    lang: Lang,
) -> Result<PeoplePage, Failure> {
    let after = after.map(|after| format!("&after={}", in_address(after))).unwrap_or_default();
    let address = format!("{PLACE}/people?post={}&sought={}{after}", in_address(post), in_address(sought));
    read(Call::get(address, lang).token(token)).await
}

/// A page of what was done, from the key the page before ended with.
///
/// # Errors
/// The failure.
pub async fn log(token: &str, post: &str, after: Option<&str>, lang: Lang) -> Result<StaffLogPage, Failure> {
    let after = after.map(|after| format!("&after={}", in_address(after))).unwrap_or_default();
    read(Call::get(format!("{PLACE}/log?post={}{after}", in_address(post)), lang).token(token)).await
}

/// Where something is done to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Inviting someone.
    Invite,
    /// Giving a person, by id, a post.
    Give(String),
    /// A new link for a person.
    Link(String),
    /// Shutting a person out.
    Disable(String),
    /// Letting a person back in.
    Enable(String),
    /// Ending a post, by id.
    End(String),
    /// Handing a post over.
    HandOver(String),
}

impl Act {
    fn address(&self) -> String {
        let of = |room: &str, id: &str, act: &str| format!("{PLACE}/{room}/{}/{act}", in_address(id));
        match self {
            Self::Invite => format!("{PLACE}/people"),
            Self::Give(id) => of("people", id, "posts"),
            Self::Link(id) => of("people", id, "link"),
            Self::Disable(id) => of("people", id, "disable"),
            Self::Enable(id) => of("people", id, "enable"),
            Self::End(id) => of("posts", id, "end"),
            Self::HandOver(id) => of("posts", id, "hand-over"),
        }
    }
}

/// Does something to people or posts. The same key does it once, however often it is sent.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn act(token: &str, key: &str, act: &Act, body: &impl Serialize, lang: Lang) -> Result<Managed, Failure> {
    read(Call::post(act.address(), lang).token(token).key(key).body(body)).await
}
