//! Every role finds its way: keys that lead somewhere, stops that are few, and arrivals read from the SOP.

use super::*;
use crate::screens::Bundle;

#[test]
fn a_key_leads_to_one_screen() {
    for (nth, screen) in SCREENS.iter().enumerate() {
        for other in &SCREENS[nth + 1..] {
            assert_ne!(screen.key, other.key, "{} and {}", screen.address, other.address);
            assert_ne!(screen.address, other.address);
        }
        assert!(screen.address.starts_with("/petugas"), "{}", screen.address);
    }
}

#[test]
fn every_role_with_a_console_has_a_first_day_of_three_to_six_stops() {
    for role in Role::ALL.iter().copied() {
        let stops = tour(role);
        let console = Act::ALL.into_iter().any(|act| role.may(act)) && !matches!(role, Role::Reporter | Role::System);
        assert_eq!(!stops.is_empty(), console, "{role:?}");
        assert!(stops.is_empty() || (3..=6).contains(&stops.len()), "{role:?} has {}", stops.len());
    }
}

#[test]
fn a_screen_of_the_queue_is_the_queues() {
    for screen in SCREENS.iter().filter(|screen| screen.address.starts_with("/petugas?")) {
        assert_eq!(Bundle::of(screen.address.split('?').next().unwrap_or_default()), Bundle::Queue);
    }
}
