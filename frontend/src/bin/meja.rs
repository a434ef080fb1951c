//! The bundle of the queue with a case beside it. Absent: everything else (see `frontend::console`).

use frontend::console::{Cases, start};

fn main() {
    start(Cases);
}
