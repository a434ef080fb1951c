//! The console's first bundle: signing in, queue and cases. Absent: everything else (see `frontend::console`).

use frontend::console::{Console, start};

fn main() {
    start(Console);
}
