//! The SMTP side: settings into a transport, a notice into a message, a server's refusal into a fault that
//! names nobody. Absent: which notices there are, and when they are sent.

use std::net::IpAddr;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail, ensure};
use axum::http::Uri;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use shared::notice::Notice;
use shared::time::Moment;

use crate::config::Settings;

/// How long the mail server may take for each of its answers.
const ANSWER_WAIT_MAX: Duration = Duration::from_secs(15);
/// How many connections to the mail server are held at once.
const CONNECTIONS_MAX: u32 = 4;
/// How much of what a mail server said is kept, in characters.
const SAID_CHARS_MAX: usize = 160;
/// Stands where a mail server's answer named an address.
const MASK: &str = "***";

/// What sends mail. Clones share their connections.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    site: String,
    host: String,
}

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untaken {
    /// Whether it will not be taken another time either.
    pub for_good: bool,
    /// Why: a code, and what the server said, without addresses.
    pub fault: String,
}

impl Mailer {
    /// What sends mail by the settings; none where no mail server is set.
    ///
    /// # Errors
    /// A sentence that says what is missing or cannot be read. The server's address is not repeated: it
    /// holds a password.
    pub fn of(settings: &Settings) -> Result<Option<Self>> {
        let given = |setting: &Option<String>| setting.clone().filter(|text| !text.trim().is_empty());
        let Some(server) = given(&settings.smtp) else {
            return Ok(None);
        };
        let from = given(&settings.mail_from).context("ADUAN_SMTP diisi, tetapi ADUAN_MAIL_FROM belum.")?;
        let site = given(&settings.site).context("ADUAN_SMTP diisi, tetapi ADUAN_SITE belum.")?;
        let from = from.parse().ok().context("ADUAN_MAIL_FROM bukan alamat surel.")?;
        let site = site.trim_end_matches('/').to_owned();
        let address: Uri = site.parse().ok().context("ADUAN_SITE bukan alamat situs.")?;
        let web = matches!(address.scheme_str(), Some("http" | "https"));
        let host = address.host().filter(|_| web).context("ADUAN_SITE harus diawali https:// dan nama situs.")?;
        let transport = transport(&server)?;
        Ok(Some(Self { transport, from, host: host.to_owned(), site }))
    }

    /// The public address of the site, without a slash at its end.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Sends a notice of an agency to an address. The message's id is made of the delivery's, so that a
    /// mailbox folds what should come twice.
    ///
    /// # Errors
    /// [`Untaken`] when the server did not take it.
    pub(super) async fn send(
        &self,
        to: &str,
        agency: &str,
        notice: &Notice,
        id: &str,
        now: Moment,
    ) -> Result<(), Untaken> {
        let broken = |fault: &str| Untaken { for_good: true, fault: fault.to_owned() };
        let address: Address = to.parse().map_err(|_| broken("address"))?;
        let mut from = self.from.clone();
        from.name.get_or_insert_with(|| agency.to_owned());
        let mut date = SystemTime::UNIX_EPOCH;
        date += Duration::from_millis(u64::try_from(now.millis()).unwrap_or(0));
        let header = |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let message = Message::builder()
            .from(from)
            .to(Mailbox::new(None, address))
            .subject(notice.subject.as_str())
            .date(date)
            .message_id(Some(format!("<{id}@{}>", self.host)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .header(ContentType::TEXT_PLAIN)
            .body(notice.body.clone())
            .map_err(|_| broken("message"))?;
        self.transport.send(message).await.map(drop).map_err(|error| untaken(&error, to))
    }
}

/// A transport to `smtp://` (STARTTLS, and without any only on this machine) or `smtps://`.
fn transport(server: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>> {
    let wrong = "ADUAN_SMTP tidak dapat dibaca; tulis smtp://pengguna:sandi@host:porta atau smtps://….";
    let uri: Uri = server.parse().ok().context(wrong)?;
    let host = uri.host().context(wrong)?.trim_matches(['[', ']']);
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    ensure!(uri.query().is_none() || uri.query() == Some("tls=required"), wrong);
    let url = match (uri.scheme_str(), here, uri.query()) {
        (Some("smtps"), _, _) | (Some("smtp"), _, Some(_)) | (Some("smtp"), true, None) => server.to_owned(),
        // Nobody on the way may read or drop what says who complained.
        (Some("smtp"), false, None) => format!("{}?tls=required", server.trim_end_matches('/')),
        _ => bail!(wrong),
    };
    // The error is not passed on: it may hold the password.
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url).ok().context(wrong)?;
    let pool = PoolConfig::new().max_size(CONNECTIONS_MAX);
    Ok(builder.timeout(Some(ANSWER_WAIT_MAX)).pool_config(pool).build())
}

fn untaken(error: &Error, to: &str) -> Untaken {
    let code = error.status().map(|code| code.to_string());
    // That the server does not let us in is the installation's matter, not this mail's.
    let sign_in = code.as_deref().is_some_and(|code| matches!(code, "530" | "534" | "535" | "538"));
    let kind = match &code {
        _ if sign_in => "sign_in".to_owned(),
        Some(code) => code.clone(),
        None if error.is_timeout() => "timeout".to_owned(),
        None if error.is_tls() => "tls".to_owned(),
        None => "network".to_owned(),
    };
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let fault = format!("{kind} {}", masked(&said, to));
    Untaken { for_good: error.is_permanent() && !sign_in, fault: fault.trim_end().to_owned() }
}

/// What a mail server said, without any address, and without the name in the one that was written to.
fn masked(said: &str, to: &str) -> String {
    let own = to.split('@').next().unwrap_or_default().to_lowercase();
    let word = |word: &str| {
        let named = word.contains('@') || (!own.is_empty() && word.to_lowercase().contains(&own));
        if named { MASK.to_owned() } else { word.to_owned() }
    };
    let words: Vec<String> = said.split_whitespace().map(word).collect();
    words.join(" ").chars().take(SAID_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(smtp: &str, from: &str, site: &str) -> Settings {
        let given = |text: &str| Some(text.to_owned());
        Settings { smtp: given(smtp), mail_from: given(from), site: given(site), ..Settings::in_folder("data") }
    }

    #[test]
    fn what_a_server_says_is_kept_without_an_address() {
        let check = |said: &str, expect: &str| assert_eq!(masked(said, "Sari.A@contoh.id"), expect);
        check("5.1.1 <sari.a@contoh.id>: no such user", "5.1.1 *** no such user");
        check("user sari.a unknown; ask (postmaster@contoh.id)", "user *** unknown; ask ***");
        check("mailbox\r\nfull", "mailbox full");
        assert_eq!(masked(&"x ".repeat(500), "a@b.id").chars().count(), SAID_CHARS_MAX);
    }

    #[tokio::test]
    async fn mail_leaves_this_machine_encrypted_or_not_at_all() {
        let check = |server: &str, fits: bool| assert_eq!(transport(server).is_ok(), fits, "{server}");
        check("smtp://127.0.0.1:2525", true);
        check("smtp://[::1]:2525", true);
        check("smtp://a:b@surel.contoh.go.id:587", true);
        check("smtps://a:b@surel.contoh.go.id", true);
        check("smtp://surel.contoh.go.id?tls=opportunistic", false);
        check("http://surel.contoh.go.id", false);
        check("surel.contoh.go.id", false);
    }

    #[tokio::test]
    async fn half_a_setting_says_what_is_missing_and_no_password() {
        let server = "smtp://aduan:kata-sandi@surel.contoh.go.id:587";
        let check = |smtp: &str, from: &str, site: &str, expect: &str| {
            let fault = Mailer::of(&settings(smtp, from, site)).err().expect("a sentence").to_string();
            assert!(fault.contains(expect) && !fault.contains("kata-sandi"), "{fault}");
        };
        check(server, "", "https://aduan.contoh.go.id", "ADUAN_MAIL_FROM belum");
        check(server, "aduan@contoh.go.id", "", "ADUAN_SITE belum");
        check(server, "aduan", "https://aduan.contoh.go.id", "ADUAN_MAIL_FROM bukan");
        check(server, "aduan@contoh.go.id", "aduan.contoh.go.id", "ADUAN_SITE harus");
        check("surel:kata-sandi", "aduan@contoh.go.id", "https://aduan.contoh.go.id", "ADUAN_SMTP tidak dapat dibaca");
        assert!(Mailer::of(&settings("", "", "")).expect("nothing is wrong").is_none());
    }
}
