//! Who asks, where proxies stand in front. Each proxy writes at the right of `X-Forwarded-For` (or of
//! `Forwarded`, RFC 7239) whom it took the request from, so with so many of them in front that many
//! entries can be believed and the client is the last of these; whatever stands to the left of it the
//! client wrote itself. Absent: knowing how many there are; that is a setting.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use axum::http::header::FORWARDED;

/// The address of whoever asks. Where the headers are missing, too short or no addresses, it is the
/// peer's: then all who come through that proxy are limited together, which a wrong setting should show.
pub(super) fn client(peer: IpAddr, headers: &HeaderMap, hops: u8) -> IpAddr {
    let Some(nth) = usize::from(hops).checked_sub(1) else { return peer };
    let listed = |name: &str| {
        let values = headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default());
        values.flat_map(|value| value.split(',')).map(str::trim).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut entries = listed("x-forwarded-for");
    if entries.is_empty() {
        entries = listed(FORWARDED.as_str()).iter().map(|entry| forwarded_for(entry).to_owned()).collect();
    }
    entries.iter().rev().nth(nth).and_then(|entry| address(entry)).unwrap_or(peer)
}

/// What an entry of `Forwarded` says after `for=`.
fn forwarded_for(entry: &str) -> &str {
    let mut pairs = entry.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| name.eq_ignore_ascii_case("for")).map_or("", |(_, value)| value.trim_matches('"'))
}

/// An address, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    const PEER: &str = "10.0.0.1";

    fn found(hops: u8, headers: &[(&'static str, &'static str)]) -> String {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        client(PEER.parse().unwrap(), &map, hops).to_string()
    }

    #[test]
    fn only_as_many_entries_are_believed_as_proxies_stand_in_front() {
        let chain = &[("x-forwarded-for", "192.0.2.1, 198.51.100.2"), ("x-forwarded-for", "203.0.113.3")][..];
        for (hops, headers, expected) in [
            (0, chain, PEER),
            (1, chain, "203.0.113.3"),
            (2, chain, "198.51.100.2"),
            (3, chain, "192.0.2.1"),
            (4, chain, PEER),
            (1, &[], PEER),
            (1, &[("x-forwarded-for", "192.0.2.1, unknown")], PEER),
            (1, &[("x-forwarded-for", "")], PEER),
            (1, &[("x-forwarded-for", "192.0.2.1:4711")], "192.0.2.1"),
            (1, &[("x-forwarded-for", "2001:db8::7")], "2001:db8::7"),
            (1, &[("x-forwarded-for", "[2001:db8::7]:4711")], "2001:db8::7"),
            (1, &[("forwarded", "for=192.0.2.1, For=\"[2001:db8::7]:80\";proto=https")], "2001:db8::7"),
            (2, &[("forwarded", "for=192.0.2.1;by=x, for=_hidden")], "192.0.2.1"),
            (1, &[("forwarded", "for=192.0.2.1;by=x, for=_hidden")], PEER),
            (1, &[("forwarded", "for=192.0.2.1"), ("x-forwarded-for", "203.0.113.3")], "203.0.113.3"),
        ] {
            assert_eq!(found(hops, headers), expected, "{hops} {headers:?}");
        }
    }
}
