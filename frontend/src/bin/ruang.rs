//! The bundle of what officers do away from the queue. Absent: everything else (see `frontend::console`).

use frontend::console::{Rooms, start};

fn main() {
    start(Rooms);
}
