//! What travels to and from a person's own account, and an invitation to have one. Absent: passwords in
//! anything that can be printed.

use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// The secret of a one-time link. No `Debug`: whoever has it sets the password.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkSecret {
    /// What stands after `#`.
    pub token: String,
}

/// For whom a one-time link is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// The name.
    pub name: String,
    /// The user name.
    pub login: String,
    /// Whether the person had a password before.
    pub again: bool,
    /// When the link ends.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub expires_at: Moment,
}

/// A password to be set by a one-time link. No `Debug`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetPassword {
    /// What stands after `#`.
    pub token: String,
    /// The password.
    pub password: String,
}

/// A password to be changed by whoever has it. No `Debug`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePassword {
    /// The one in use.
    pub password: String,
    /// The one to be used from now on.
    pub new_password: String,
}

/// One of a person's own sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionView {
    /// Its id.
    pub id: String,
    /// With what the person signed in, shortly; may be empty.
    pub agent: String,
    /// When it began.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub created_at: Moment,
    /// When it was last renewed.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub seen_at: Moment,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// A person's own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionList {
    /// The user name.
    pub login: String,
    /// The sessions that live, the newest first.
    pub sessions: Vec<SessionView>,
}
