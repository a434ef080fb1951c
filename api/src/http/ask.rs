//! What a request asks, read into types that cannot be wrong before anything else is done.
//! Absent: whether it may be asked; that is decided in `act`.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::body::Bytes;
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Query, Request, rejection::JsonRejection};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use axum::http::request::Parts;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use shared::id::IdempotencyKey;
use shared::words::Lang;

use super::fault::ApiFault;
use super::proxied;
use super::serve::waited_in_vain;
use crate::accounts::{self, Officer};
use crate::act;
use crate::app::App;
use crate::limits::Origin;

/// The language asked for: `?bahasa=` first, then `Accept-Language`, else Indonesian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tongue(pub(crate) Lang);

#[derive(Deserialize)]
struct Chosen {
    bahasa: Option<String>,
}

impl Tongue {
    /// The language chosen on the page by the switch, if one was.
    pub(crate) fn chosen(parts: &Parts) -> Option<Lang> {
        let Query(chosen) = Query::<Chosen>::try_from_uri(&parts.uri).ok()?;
        chosen.bahasa.map(|tag| Lang::from_tag(&tag))
    }

    pub(super) fn of(parts: &Parts) -> Lang {
        let accepted = || {
            let header = parts.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
            header.split(',').find_map(|item| {
                let tag = item.split(';').next().unwrap_or_default().trim();
                match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
                    "id" | "in" | "ms" => Some(Lang::Id),
                    "en" => Some(Lang::En),
                    _ => None,
                }
            })
        };
        Self::chosen(parts).or_else(accepted).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Tongue {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(Self::of(parts)))
    }
}

/// Ids in the address. One that cannot be is answered like one that is not there.
pub(crate) struct Id<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiFault> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(id)| Self(id)).map_err(|_| act::Fault::NotFound.into())
    }
}

/// The query of an address.
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiFault> {
        Query::try_from_uri(&parts.uri).map(|Query(asked)| Self(asked)).map_err(|_| ApiFault::Unreadable)
    }
}

/// The header that carries the answer to a challenge.
const PROOF: &str = "aduan-proof";

/// From where a request comes, and what it shows as proof.
pub(crate) struct Caller(pub(crate) Origin);

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        let proof = parts.headers.get(PROOF).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let origin = Origin::of(proxied::client(peer, &parts.headers, app.settings().proxy_hops));
        Ok(Self(origin.showing(proof)))
    }
}

/// The key that makes sending twice do once.
pub(super) struct Key(pub(super) IdempotencyKey);

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiFault> {
        let header = parts.headers.get("idempotency-key").and_then(|value| value.to_str().ok());
        header.and_then(IdempotencyKey::parse).map(Self).ok_or(ApiFault::KeyNeeded)
    }
}

/// The person whose access token came with the request.
pub(super) struct Signed(pub(super) Officer);

impl FromRequestParts<App> for Signed {
    type Rejection = ApiFault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiFault> {
        let header = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let (scheme, token) = header.and_then(|value| value.split_once(' ')).ok_or(act::Fault::SignInNeeded)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(act::Fault::SignInNeeded.into());
        }
        Ok(Self(accounts::officer(app, token.trim()).await?))
    }
}

/// A JSON body.
pub(super) struct Json<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiFault;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiFault> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(body)) => Ok(Self(body)),
            Err(JsonRejection::MissingJsonContentType(_)) => Err(ApiFault::WrongContent),
            Err(JsonRejection::JsonDataError(_)) => Err(ApiFault::WrongShape),
            Err(rejection) if waited_in_vain(&rejection) => Err(ApiFault::TooSlow),
            Err(rejection) => Err(ApiFault::of_status(rejection.status())),
        }
    }
}

/// The bytes of a body.
pub(super) struct Raw(pub(super) Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = ApiFault;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiFault> {
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Self).map_err(|rejection| match waited_in_vain(&rejection) {
            true => ApiFault::TooSlow,
            false => ApiFault::of_status(rejection.status()),
        })
    }
}
