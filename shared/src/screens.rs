//! Which of the console's bundles an address belongs to, so that an officer who opens the queue fetches no
//! administration. The server picks the bundle by it, and each bundle hands over to the others.
//! Absent: the addresses of citizens, each of which is a page of the server's.

/// A bundle of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Signing in, the queue with a case beside it, and looking a person up, from which cases are opened.
    Desk,
    /// What officers do away from the queue: intake, quarantine, their own account.
    Rooms,
    /// What the PPID and its superior do.
    Information,
    /// What administrators do.
    Office,
}

impl Bundle {
    /// The first words of addresses behind `/petugas/`, by bundle; every other is the desk's.
    const OF: [(&'static str, Self); 7] = [
        ("akun", Self::Rooms),
        ("catat", Self::Rooms),
        ("karantina", Self::Rooms),
        ("ppid", Self::Information),
        ("undangan", Self::Rooms),
        ("kelola", Self::Office),
        ("sop", Self::Office),
    ];

    /// The bundle of an address of the console.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let first = path.strip_prefix("/petugas/").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        Self::OF.iter().find(|(word, _)| *word == first).map_or(Self::Desk, |(_, bundle)| *bundle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_one_bundle() {
        let check = |path: &str, expect: Bundle| assert_eq!(Bundle::of(path), expect, "{path}");
        check("/petugas", Bundle::Desk);
        check("/petugas/", Bundle::Desk);
        check("/petugas/masuk", Bundle::Desk);
        check("/petugas/aduan/0199", Bundle::Desk);
        check("/petugas/catat", Bundle::Rooms);
        check("/petugas/cari", Bundle::Desk);
        check("/petugas/undangan", Bundle::Rooms);
        check("/petugas/ppid/berkas/1", Bundle::Information);
        check("/petugas/kelola/", Bundle::Office);
        check("/petugas/kelola/surat", Bundle::Office);
        check("/petugas/carian", Bundle::Desk);
        check("/jenawi/kelola", Bundle::Desk);
    }
}
