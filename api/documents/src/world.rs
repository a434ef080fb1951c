//! What the typesetter may see: one template with its parts for tables and flows, one paper's data and a few fonts, all of them
//! compiled in. Absent: the disk, the network, packages and the clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The family that papers are set in.
pub(crate) const TEXT: &str = "Libertinus Serif";
/// The family for signs the other lacks.
pub(crate) const FALLBACK: &str = "DejaVu Sans Mono";

const TEMPLATE: &str = include_str!("surat.typ");
/// What the template draws flows with.
const FLOWS: &str = include_str!("bagan.typ");
/// What it draws tables with.
const TABLES: &str = include_str!("tabel.typ");

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data)));
    all.filter(|font| [TEXT, FALLBACK].contains(&font.info().family.as_str())).collect()
});

/// The faces of both families.
pub(crate) fn fonts() -> &'static [Font] {
    &FONTS
}

/// One drawing.
pub(crate) struct Drawing {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    flows: Source,
    tables: Source,
    data: (FileId, Bytes),
}

impl Drawing {
    /// The drawing of a paper's data.
    pub(crate) fn of(data: &str) -> Self {
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(fonts())),
            template: Source::new(file("surat.typ"), TEMPLATE.to_owned()),
            flows: Source::new(file("bagan.typ"), FLOWS.to_owned()),
            tables: Source::new(file("tabel.typ"), TABLES.to_owned()),
            data: (file("surat.json"), Bytes::from_string(data.to_owned())),
        }
    }
}

/// The place of a file that exists only here.
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name without folders is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn nowhere() -> FileError {
    FileError::AccessDenied
}

impl World for Drawing {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = [&self.template, &self.flows, &self.tables];
        sources.into_iter().find(|source| source.id() == id).cloned().ok_or_else(nowhere)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(nowhere()) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
