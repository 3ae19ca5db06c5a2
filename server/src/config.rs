//! Configuration in four layers: defaults < one TOML file < environment < flags.
//!
//! Flags and environment are one layer here because clap reads both (a flag wins over its variable). What is missing in
//! all of them has the default written in this file. `docs/config.md` lists every setting.

mod file;
mod mail;
mod proxy;

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::cli::{Common, Serve};
use crate::session::Lifetime;

pub use file::Problem;
pub use mail::Mail;
pub use proxy::Network;

/// A text that must not appear in logs or on the screen.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The text itself. Its callers hand it to whom it is meant for.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One JSON object a line, for machines.
    Json,
    /// For people.
    #[default]
    Text,
}

/// Where data lives, and how the program speaks: what every command needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Folder of the embedded database and of evidence files.
    pub data: PathBuf,
    /// Address of the database; empty for the embedded one in the data folder. May hold a password.
    pub database: Secret,
    /// How log lines look.
    pub log_format: LogFormat,
    /// What is logged, as `tracing` writes filters: `info`, `server=debug,info`.
    pub log_filter: String,
    /// Fewest respondents of a survey whose share is shown to everyone.
    pub fewest_respondents: u32,
}

/// Limits that keep one client from taking everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Attempts to sign in from one address before it has to wait.
    pub sign_in_burst: u32,
    /// Attempts to sign in from one address each minute after that.
    pub sign_in_per_minute: u32,
    /// How long a request may take.
    pub request: Duration,
    /// How long an upload may take: 10 MB over a poor network.
    pub upload: Duration,
    /// Uploads taken at the same time; each holds up to 10 MB in memory.
    pub uploads_at_once: usize,
}

/// Everything `densach serve` needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where data lives.
    pub base: Base,
    /// Address to listen on; port 0 takes a free one.
    pub addr: SocketAddr,
    /// Whether demonstration data and its accounts are served.
    pub demo: bool,
    /// How many days the demonstration runs ahead of the machine's clock.
    pub days_ahead: u16,
    /// Whether people reach the program over TLS, ended by a proxy in front of it.
    pub https: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// How long sessions last.
    pub session: Lifetime,
    /// Limits.
    pub limits: Limits,
    /// How letters are sent, if they are.
    pub mail: Option<Mail>,
}

impl Base {
    /// Where data lives, from flags, environment and file.
    ///
    /// # Errors
    /// A file that cannot be read or says something unknown.
    pub fn load(common: &Common) -> Result<Self, Problem> {
        Ok(Self::merge(common, &file::read(common.config.as_deref())?))
    }

    fn merge(common: &Common, file: &file::File) -> Self {
        Self {
            data: common
                .data
                .clone()
                .or_else(|| file.data.clone())
                .unwrap_or_else(|| PathBuf::from("data")),
            database: common
                .database
                .clone()
                .map(Secret)
                .or_else(|| file.database.clone())
                .unwrap_or_default(),
            log_format: common.log_format.or(file.log.format).unwrap_or_default(),
            log_filter: common
                .log
                .clone()
                .or_else(|| file.log.filter.clone())
                .unwrap_or_else(|| "info".to_owned()),
            fewest_respondents: common
                .fewest_respondents
                .or(file.privacy.fewest_respondents)
                .unwrap_or(domain::privacy::FEWEST_RESPONDENTS),
        }
    }

    /// How the store is opened with this configuration.
    pub fn store_options(&self) -> store::Options {
        store::Options {
            database: self.database.expose().to_owned(),
            data_dir: self.data.clone(),
            clock: store::Clock::System,
            fewest_respondents: self.fewest_respondents,
        }
    }
}

impl Config {
    /// The whole configuration, from flags, environment and file.
    ///
    /// # Errors
    /// A file that cannot be read or says something unknown.
    pub fn load(common: &Common, serve: &Serve) -> Result<Self, Problem> {
        let file = file::read(common.config.as_deref())?;
        let minutes = Duration::from_mins;
        let own = &serve.limits;
        let mail = Mail::load(&serve.mail, file.mail.clone())?;
        Ok(Self {
            base: Base::merge(common, &file),
            addr: serve
                .addr
                .or(file.addr)
                .unwrap_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 3000))),
            demo: serve.demo || file.demo.unwrap_or_default(),
            days_ahead: serve.days_ahead,
            https: serve.https || file.https.unwrap_or_default(),
            trusted_proxies: if serve.trusted_proxies.is_empty() {
                file.trusted_proxies.unwrap_or_default()
            } else {
                serve.trusted_proxies.clone()
            },
            session: Lifetime {
                idle: minutes(serve.session_idle_minutes.or(file.session.idle_minutes).unwrap_or(60)),
                absolute: minutes(
                    serve
                        .session_absolute_minutes
                        .or(file.session.absolute_minutes)
                        .unwrap_or(12 * 60),
                ),
            },
            limits: Limits {
                sign_in_burst: own.sign_in_burst.or(file.limits.sign_in_burst).unwrap_or(30),
                sign_in_per_minute: own.sign_in_per_minute.or(file.limits.sign_in_per_minute).unwrap_or(30),
                request: Duration::from_secs(own.request_seconds.or(file.limits.request_seconds).unwrap_or(30)),
                upload: Duration::from_secs(own.upload_seconds.or(file.limits.upload_seconds).unwrap_or(300)),
                uploads_at_once: own.uploads_at_once.or(file.limits.uploads_at_once).unwrap_or(16),
            },
            mail,
        })
    }

    /// What is unwise about this configuration, in sentences for the operator.
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        if !self.addr.ip().is_loopback() && !self.https {
            warnings.push(format!(
                "listening on {} without TLS: put a proxy with TLS in front and set https = true",
                self.addr
            ));
        }
        if self.https && self.trusted_proxies.is_empty() {
            warnings.push(
                "https is set but no trusted proxy is named: all visitors will share one address in the limits"
                    .to_owned(),
            );
        }
        if self.session.idle > self.session.absolute {
            warnings.push("sessions end absolutely before they can end for want of activity".to_owned());
        }
        if self.mail.as_ref().is_some_and(Mail::is_open) {
            warnings.push(
                "letters go to the mail server in clear: use smtps://… or smtp://…?tls=required in mail.smtp"
                    .to_owned(),
            );
        }
        warnings
    }
}

/// Reads an address to listen on.
///
/// # Errors
/// What to write instead, for the operator.
pub fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| {
        "addr must be an IP address and a port, such as 127.0.0.1:3000, 0.0.0.0:3000 or [::1]:3000; names like \
         localhost are not looked up"
            .to_owned()
    })
}

/// The folder of a path, for messages: the path itself where it has none.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;

    fn config(arguments: &[&str], file: &str) -> Result<Config, Problem> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("densach.toml");
        std::fs::write(&path, file).unwrap();
        let mut words = vec!["densach", "--config", path.to_str().unwrap(), "serve"];
        words.extend(arguments);
        let cli = crate::cli::Cli::parse_from(words);
        let crate::cli::Command::Serve(serve) = cli.command else {
            panic!("serve was asked for")
        };
        Config::load(&cli.common, &serve)
    }

    #[test]
    fn flags_win_over_the_file_and_the_file_over_defaults() {
        let file = "addr = '0.0.0.0:80'\nhttps = true\n[session]\nidle_minutes = 5\n[limits]\nrequest_seconds = 7";
        let config = config(&["--addr", "127.0.0.1:0"], file).unwrap();
        assert_eq!(config.addr.to_string(), "127.0.0.1:0");
        assert!(config.https);
        assert_eq!(config.session.idle, Duration::from_mins(5));
        assert_eq!(config.session.absolute, Duration::from_hours(12));
        assert_eq!(config.limits.request, Duration::from_secs(7));
    }

    #[test]
    fn an_unknown_setting_is_named() {
        let problem = config(&[], "adress = '0.0.0.0:80'").unwrap_err().to_string();
        assert!(problem.contains("adress"), "{problem}");
    }

    #[test]
    fn a_wrong_address_is_answered_with_what_to_write() {
        for wrong in ["localhost:3000", "3000", "127.0.0.1", ""] {
            let problem = config(&[], &format!("demo = true\naddr = '{wrong}'"))
                .unwrap_err()
                .to_string();
            assert!(
                problem.contains("line 2: addr must be") && problem.contains("127.0.0.1:3000"),
                "{problem}"
            );
        }
        let flag = crate::cli::Cli::try_parse_from(["densach", "serve", "--addr", "localhost:3000"]);
        assert!(flag.unwrap_err().to_string().contains("127.0.0.1:3000"));
    }

    #[test]
    fn a_database_address_is_never_printed() {
        let config = config(&[], "database = 'postgres://densach:hush@db/densach'").unwrap();
        assert!(!format!("{config:?}").contains("hush"));
        assert_eq!(config.base.database.expose(), "postgres://densach:hush@db/densach");
    }

    #[test]
    fn letters_want_all_their_settings_and_never_show_the_password() {
        let file =
            |smtp: &str, from: &str, site: &str| format!("[mail]\nsmtp = '{smtp}'\nfrom = '{from}'\nsite = '{site}'");
        let (from, site) = ("densach@hcm.vn", "https://densach.vn");
        assert_eq!(config(&[], "").unwrap().mail, None);
        let told = config(&[], &file("smtps://den:hush@mail.hcm.vn", from, site)).unwrap();
        assert!(!format!("{told:?}").contains("hush") && told.warnings().is_empty());
        for (smtp, from, site, word) in [
            ("mail.hcm.vn", from, site, "mail.smtp"),
            ("smtp://den:hush@mail.hcm.vn?tls=perhaps", from, site, "mail.smtp"),
            ("smtps://mail.hcm.vn", "densach", site, "mail.from"),
            ("smtps://mail.hcm.vn", from, "densach.vn", "mail.site"),
        ] {
            let problem = config(&[], &file(smtp, from, site)).unwrap_err().to_string();
            assert!(problem.contains(word) && !problem.contains("hush"), "{problem}");
        }
        for (smtp, warnings) in [
            ("smtp://mail.hcm.vn", 1),
            ("smtp://mail.hcm.vn?tls=required", 0),
            ("smtp://127.0.0.1:2525", 0),
        ] {
            assert_eq!(config(&[], &file(smtp, from, site)).unwrap().warnings().len(), warnings);
        }
    }

    #[test]
    fn an_open_address_without_tls_is_warned_of() {
        assert_eq!(config(&["--addr", "0.0.0.0:80"], "").unwrap().warnings().len(), 1);
        assert!(config(&[], "").unwrap().warnings().is_empty());
    }
}
