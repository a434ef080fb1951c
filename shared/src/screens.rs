//! Which of the console's bundles an address belongs to, so that an officer who opens the queue fetches no
//! administration. The server picks the bundle by it, and each bundle hands over to the others. And what the site's
//! own addresses begin with.
//! Absent: the addresses of citizens, each of which is a page of the server's.

/// First parts of addresses that the site itself uses, and so no agency may be called.
pub const RESERVED: [&str; 16] = [
    "api",
    "aset",
    "bagikan",
    "bantuan",
    "healthz",
    "lacak",
    "lapor",
    "metrics",
    "milik-saya",
    "peta",
    "petugas",
    "pihak-luar",
    "privasi",
    "readyz",
    "sematkan",
    "tentang",
];

/// A bundle of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Signing in and the queue: the first thing an officer sees.
    Queue,
    /// The queue with a case beside it, and looking a person up, from which cases are opened.
    Desk,
    /// What is done with one case away from the queue, as on a sheet of its file.
    Sheets,
    /// What of one case leaves the office: showing it to the public, how secret it is, its documents; and embedding.
    Outward,
    /// What is done away from the queue: intake, quarantine, one's own account.
    Rooms,
    /// What the PPID and its superior do, and splitting a complaint.
    Information,
    /// What is counted, listed and printed of many cases: the board, and the documents of a period.
    Board,
    /// Letters: the book of their numbers, those of a case, and notices that were not delivered.
    Letters,
    /// What administrators do.
    Office,
}

impl Bundle {
    /// How addresses behind `/petugas/` begin, by bundle, the longer before the shorter; every other is the queue's.
    const OF: [(&'static str, Self); 15] = [
        ("aduan", Self::Desk),
        ("cari", Self::Desk),
        ("berkas", Self::Sheets),
        ("akun", Self::Rooms),
        ("catat", Self::Rooms),
        ("dokumen", Self::Board),
        ("karantina", Self::Rooms),
        ("nomor", Self::Letters),
        ("papan", Self::Board),
        ("ppid", Self::Information),
        ("undangan", Self::Rooms),
        ("kelola/sematkan", Self::Outward),
        ("kelola/surat", Self::Letters),
        ("kelola", Self::Office),
        ("sop", Self::Office),
    ];

    /// How addresses of a case's sheets end that are about what leaves the office.
    const OUTWARD_SHEETS: [&str; 5] = ["/terbit", "/kerahasiaan", "/pihak-luar", "/rekap", "/dokumen"];

    /// How addresses of a case's sheets end that stand with the PPID's rooms, which have room for them: what one complaint
    /// has to do with others of its reporter, and the photos of the work.
    const INFORMATION_SHEETS: [&str; 2] = ["/pecah", "/bukti"];

    /// How the address of a case's sheet ends that stands with the letters: their numbers, and those that were signed.
    const LETTER_SHEETS: [&str; 1] = ["/surat"];

    /// The bundle of an address of the console.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let rest = path.strip_prefix("/petugas/").unwrap_or_default();
        let begins =
            |start: &str| rest.strip_prefix(start).is_some_and(|more| more.is_empty() || more.starts_with('/'));
        let ends = |ends: &[&str]| begins("berkas") && ends.iter().any(|end| rest.trim_end_matches('/').ends_with(end));
        if ends(&Self::OUTWARD_SHEETS) {
            return Self::Outward;
        }
        if ends(&Self::INFORMATION_SHEETS) {
            return Self::Information;
        }
        if ends(&Self::LETTER_SHEETS) {
            return Self::Letters;
        }
        Self::OF.iter().find(|(start, _)| begins(start)).map_or(Self::Queue, |(_, bundle)| *bundle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_one_bundle() {
        let check = |path: &str, expect: Bundle| assert_eq!(Bundle::of(path), expect, "{path}");
        check("/petugas", Bundle::Queue);
        check("/petugas/", Bundle::Queue);
        check("/petugas/masuk", Bundle::Queue);
        check("/petugas/aduan/0199", Bundle::Desk);
        check("/petugas/berkas/0199/disposisi", Bundle::Sheets);
        check("/petugas/catat", Bundle::Rooms);
        check("/petugas/cari", Bundle::Desk);
        check("/petugas/undangan", Bundle::Rooms);
        check("/petugas/ppid/berkas/1", Bundle::Information);
        check("/petugas/kelola/", Bundle::Office);
        check("/petugas/kelola/sop", Bundle::Office);
        check("/petugas/kelola/surat", Bundle::Letters);
        check("/petugas/berkas/0199/terbit", Bundle::Outward);
        check("/petugas/berkas/0199/pihak-luar", Bundle::Outward);
        check("/petugas/berkas/0199/rekap", Bundle::Outward);
        check("/petugas/berkas/0199/dokumen", Bundle::Outward);
        check("/petugas/dokumen", Bundle::Board);
        check("/petugas/papan", Bundle::Board);
        check("/petugas/berkas/0199/pecah", Bundle::Information);
        check("/petugas/berkas/0199/masukan", Bundle::Sheets);
        check("/petugas/berkas/0199/bukti", Bundle::Information);
        check("/petugas/nomor", Bundle::Letters);
        check("/petugas/berkas/0199/surat", Bundle::Letters);
        check("/petugas/carian", Bundle::Queue);
        check("/jenawi/kelola", Bundle::Queue);
    }
}
