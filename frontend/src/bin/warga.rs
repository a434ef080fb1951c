//! The citizen's app, one of the two bundles. Absent: everything but starting it.

fn main() {
    console_error_panic_hook::set_once();
    frontend::citizen::start();
}
