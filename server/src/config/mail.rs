//! Letters: which mail server, who writes, where links lead.

use super::{Problem, Secret, file};
use crate::cli::MailFlags;

/// How letters are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Address of the mail server: `smtps://user:password@host`, `smtp://host:587?tls=required`. Holds a password.
    pub smtp: Secret,
    /// Who writes: an e-mail address.
    pub from: String,
    /// Where people reach the program: `https://densach.vn`.
    pub site: String,
}

impl Mail {
    /// The settings, if a mail server is named; the others are then needed too.
    ///
    /// # Errors
    /// [`Problem::Setting`] for one that is missing or not what it should be.
    pub(super) fn load(flags: &MailFlags, file: file::Mail) -> Result<Option<Self>, Problem> {
        let Some(smtp) = flags.smtp.clone().map(Secret::from).or(file.smtp) else {
            return Ok(None);
        };
        let mail = Self {
            smtp,
            from: flags.mail_from.clone().or(file.from).unwrap_or_default(),
            site: flags.mail_site.clone().or(file.site).unwrap_or_default(),
        };
        mail.check().map_err(Problem::Setting)?;
        Ok(Some(mail))
    }

    /// Whether letters could be sent so.
    ///
    /// # Errors
    /// What to write instead, for the operator; never the address of the mail server, which may hold a password.
    pub fn check(&self) -> Result<(), String> {
        let transport = lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(self.smtp.expose());
        if transport.is_err() {
            return Err(
                "mail.smtp must be smtps://user:password@host, smtp://user:password@host?tls=required or, on this \
                 machine, smtp://127.0.0.1"
                    .to_owned(),
            );
        }
        if !domain::notice::is_email(&self.from) {
            return Err(
                "mail.from must be the e-mail address that letters come from, such as densach@example.vn".to_owned(),
            );
        }
        let host = self
            .site
            .strip_prefix("https://")
            .or_else(|| self.site.strip_prefix("http://"));
        if host.is_none_or(|host| host.is_empty() || host.contains(char::is_whitespace)) {
            return Err("mail.site must be the address people open, such as https://densach.example.vn".to_owned());
        }
        Ok(())
    }

    /// Whether letters go over the network in clear.
    pub(super) fn is_open(&self) -> bool {
        let address = self.smtp.expose();
        let host = address.strip_prefix("smtp://").map(|rest| {
            let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
            host.split([':', '/', '?']).next().unwrap_or_default()
        });
        let is_far = |host: &str| !["127.0.0.1", "localhost", "[::1]"].contains(&host);
        host.is_some_and(is_far) && !address.contains("tls=required")
    }
}
