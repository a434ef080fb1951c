//! The bundle of what leaves the office. Absent: everything else (see `frontend::console`).

use frontend::console::{Outward, start};

fn main() {
    start(Outward);
}
