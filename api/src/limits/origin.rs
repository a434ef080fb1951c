//! From where something is asked, as far as limits need to know. Absent: finding the address behind
//! proxies (see `http`).

use std::net::{IpAddr, Ipv6Addr};

use shared::limits::{IPV4_BITS, IPV6_BITS};

/// How many leading bits of an IPv4 address are its neighbourhood.
const CLASS_IPV4_BITS: u8 = 16;
/// How many leading bits of an IPv6 address are its neighbourhood.
const CLASS_IPV6_BITS: u8 = 32;

/// From where something is asked: the leading bits of an address, or Aduan itself. No `Debug`: an
/// address is about someone, and must not slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin {
    prefix: Option<String>,
    /// Whose neighbourhood it is: an address of a mobile network changes within it from one request to the next.
    class: Option<String>,
    /// What was shown to prove that no machine sends by the thousand.
    proof: Option<String>,
}

impl Origin {
    /// The command line, the sweep and tests: nothing is counted.
    pub const INSIDE: Self = Self { prefix: None, class: None, proof: None };

    /// The origin that an address belongs to.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        let prefix = Some(leading(address, IPV4_BITS, IPV6_BITS));
        Self { prefix, class: Some(leading(address, CLASS_IPV4_BITS, CLASS_IPV6_BITS)), proof: None }
    }

    /// The same with what was shown as proof.
    #[must_use]
    pub fn showing(self, proof: Option<String>) -> Self {
        Self { proof, ..self }
    }

    /// What was shown as proof.
    pub(crate) fn proof(&self) -> Option<&str> {
        self.proof.as_deref()
    }

    /// The neighbourhood a challenge is made for.
    pub(crate) fn class(&self) -> Option<&str> {
        self.class.as_deref()
    }

    /// What it is counted under.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }
}

/// The leading bits of an address. An IPv4 address written as IPv6 is the same address.
fn leading(address: IpAddr, bits_of_4: u8, bits_of_6: u8) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let kept = address.to_bits() & u32::MAX.checked_shl(32 - u32::from(bits_of_4)).unwrap_or(0);
            std::net::Ipv4Addr::from_bits(kept).to_string()
        }
        IpAddr::V6(address) => {
            let kept = address.to_bits() & u128::MAX.checked_shl(128 - u32::from(bits_of_6)).unwrap_or(0);
            Ipv6Addr::from_bits(kept).to_string()
        }
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
