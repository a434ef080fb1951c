//! A code to scan, as runs of black modules that the template draws as shapes. Absent: what it says.

use fast_qr::{ECL, QRBuilder};

/// The modules of a code.
pub(crate) struct Modules {
    /// How many there are on a side.
    pub(crate) side: usize,
    /// Runs of black ones: column, row, length.
    pub(crate) runs: Vec<[usize; 3]>,
}

/// The code of a text; none where the text is too long for one.
pub(crate) fn modules(text: &str) -> Option<Modules> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut runs = Vec::new();
    for y in 0..code.size {
        let row = &code[y][..code.size];
        let mut x = 0;
        while x < code.size {
            let length = row[x..].iter().take_while(|module| module.value()).count();
            if length > 0 {
                runs.push([x, y, length]);
            }
            x += length.max(1);
        }
    }
    Some(Modules { side: code.size, runs })
}
