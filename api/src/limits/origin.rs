//! From where something is asked, as far as limits need to know. Absent: finding the address behind
//! proxies (see `http`).

use std::net::{IpAddr, Ipv6Addr};

use shared::limits::{IPV4_BITS, IPV6_BITS};

/// From where something is asked: the leading bits of an address, or Aduan itself. No `Debug`: an
/// address is about someone, and must not slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin(Option<String>);

impl Origin {
    /// The command line, the sweep and tests: nothing is counted.
    pub const INSIDE: Self = Self(None);

    /// The origin that an address belongs to.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        // An IPv4 address written as IPv6 is the same address.
        let bits = match address.to_canonical() {
            IpAddr::V4(address) => {
                let kept = address.to_bits() & u32::MAX.checked_shl(32 - u32::from(IPV4_BITS)).unwrap_or(0);
                std::net::Ipv4Addr::from_bits(kept).to_string()
            }
            IpAddr::V6(address) => {
                let kept = address.to_bits() & u128::MAX.checked_shl(128 - u32::from(IPV6_BITS)).unwrap_or(0);
                Ipv6Addr::from_bits(kept).to_string()
            }
        };
        Self(Some(bits))
    }

    /// What it is counted under.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let of = |text: &str| Origin::of(text.parse().unwrap());
        of(one) == of(other)
    }

    #[test]
    fn addresses_of_one_household_count_as_one_and_neighbours_apart() {
        for (one, other, expected) in [
            ("203.0.113.7", "203.0.113.7", true),
            ("203.0.113.7", "203.0.113.8", false),
            ("203.0.113.7", "::ffff:203.0.113.7", true),
            ("2001:db8:0:1234::1", "2001:db8:0:12ff:ffff::9", true),
            ("2001:db8:0:1234::1", "2001:db8:0:1334::1", false),
        ] {
            assert_eq!(same(one, other), expected, "{one} {other}");
        }
    }
}
