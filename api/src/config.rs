//! What an installation may set: one struct, by flag or by environment. Every value has a default
//! that runs on a laptop. Absent: agencies and procedures, which are data, not settings.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use shared::media::RECORDING_MB;
use shared::proof::AFTER_DEFAULT;

/// The settings.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// Folder untuk basis data, berkas lampiran, dan kunci
    #[arg(long, env = "ADUAN_DATA", default_value = "data")]
    pub data: PathBuf,

    /// Alamat basis data, sqlite://… atau postgres://…; bila kosong, SQLite di dalam folder data
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// Alamat dan porta tempat server mendengarkan; porta 0 memilih yang kosong
    #[arg(long, env = "ADUAN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    /// Berapa proksi di depan server; alamat pengunjung lalu dibaca dari X-Forwarded-For atau Forwarded
    #[arg(long, env = "ADUAN_PROXY_HOPS", default_value_t = 0)]
    pub proxy_hops: u8,

    /// Kunci utama, 32 bita dalam base64; bila kosong, dibaca dari berkas "kunci" di folder data
    #[arg(long, env = "ADUAN_KEY", hide_env_values = true)]
    pub key: Option<String>,

    /// Server surel untuk pemberitahuan, smtp://pengguna:sandi@host:porta (STARTTLS) atau smtps://…; bila kosong, tidak ada surel
    #[arg(long, env = "ADUAN_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,

    /// Alamat pengirim pemberitahuan, misalnya "Aduan <aduan@contoh.go.id>"
    #[arg(long, env = "ADUAN_MAIL_FROM")]
    pub mail_from: Option<String>,

    /// Alamat publik situs ini untuk tautan, misalnya `https://aduan.contoh.go.id`
    #[arg(long, env = "ADUAN_SITE")]
    pub site: Option<String>,

    /// Ukuran terbesar rekaman suara atau video, dalam megabita; 0 berarti rekaman tidak diterima
    #[arg(long, env = "ADUAN_MEDIA_MB", default_value_t = RECORDING_MB)]
    pub media_mb: u32,

    /// Setelah berapa aduan dari satu tempat dalam 10 menit (sepuluh kali lipat untuk satu instansi) peramban harus membuktikan pengirimnya bukan mesin; 0: tidak pernah
    #[arg(long, env = "ADUAN_PROOF_AFTER", default_value_t = AFTER_DEFAULT)]
    pub proof_after: u32,

    /// Berkas peta MBTiles bergambar untuk menunjuk tempat kejadian; bila kosong, formulir tanpa peta
    #[arg(long, env = "ADUAN_MAP")]
    pub map: Option<PathBuf>,

    /// Program yang menggambar dokumen; bila kosong, program ini sendiri
    #[arg(long, env = "ADUAN_PROGRAM", hide = true)]
    pub program: Option<PathBuf>,

    /// Yang dicatat di log, misalnya info atau api=debug,sqlx=warn
    #[arg(long, env = "ADUAN_LOG", default_value = "info")]
    pub log: String,
}

impl Settings {
    /// The settings of a laptop, with everything in one folder.
    #[must_use]
    pub fn in_folder(data: impl Into<PathBuf>) -> Self {
        Self {
            data: data.into(),
            database_url: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            proxy_hops: 0,
            key: None,
            smtp: None,
            mail_from: None,
            site: None,
            media_mb: RECORDING_MB,
            proof_after: AFTER_DEFAULT,
            map: None,
            program: None,
            log: "info".to_owned(),
        }
    }

    /// Makes the data folder if it is not there, open to its owner alone, and gives its full path.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn data_folder(&self) -> Result<PathBuf> {
        let wrong = || format!("Folder data {} tidak dapat dibuat atau dibuka.", self.data.display());
        if !self.data.exists() {
            make_folder(&self.data).with_context(wrong)?;
        }
        self.data.canonicalize().with_context(wrong)
    }

    /// The address of the database: the one set, or SQLite in the data folder.
    ///
    /// # Errors
    /// When the data folder cannot be made.
    pub fn database(&self) -> Result<String> {
        match &self.database_url {
            Some(url) if !url.is_empty() => Ok(url.clone()),
            _ => Ok(format!("sqlite://{}/aduan.db?mode=rwc", self.data_folder()?.display())),
        }
    }
}

#[cfg(unix)]
fn make_folder(folder: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}
