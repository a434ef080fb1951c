//! What must outlive the page: the bytes of a chosen file, and where its upload stands. Absent: where they
//! are put.

use shared::wire::UploadedFile;
use wasm_bindgen::JsValue;
use web_sys::Blob;

/// What keeps chosen files on the phone until they have arrived, so that neither a lost network nor a
/// closed tab loses them. A file is known to it by a handle: a name of its own by chance, which outlives
/// the page (see [`super::Uploads::go_on`]).
pub trait Keeper {
    /// A file was chosen; these are its bytes as they will be sent, and its name. It is told before they
    /// are.
    fn chosen(&self, handle: &str, file: &Blob, name: &str);

    /// Where it is noted how far the file has been sent: an object with the functions `get()`,
    /// `set(address)` and `drop()`, each of which gives a promise (see `public/unggah.js`). While it is
    /// `undefined`, the page itself remembers that as long as it lives.
    fn resume(&self, handle: &str) -> JsValue;

    /// The file has arrived: its bytes need not be kept, what it is called on the server does.
    fn arrived(&self, handle: &str, file: &UploadedFile);

    /// The file was taken out of the form.
    fn removed(&self, handle: &str);
}
