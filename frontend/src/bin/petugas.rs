//! The staff console's bundle: starts it in the page that the server sent. Absent: everything else
//! (see `frontend::console`).

use frontend::console::Console;
use leptos::mount::mount_to_body;
use leptos::prelude::document;

/// The element that stands in the page until the console has started.
const WAITING: &str = "mulai";

fn main() {
    console_error_panic_hook::set_once();
    if let Some(waiting) = document().get_element_by_id(WAITING) {
        waiting.remove();
    }
    mount_to_body(Console);
}
