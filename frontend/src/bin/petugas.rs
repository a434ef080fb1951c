//! The console's first bundle: signing in and the queue. Absent: everything else (see `frontend::console`).

use frontend::console::{Console, start};

fn main() {
    start(Console);
}
