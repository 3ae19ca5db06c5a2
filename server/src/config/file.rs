//! The TOML file.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::{LogFormat, Network, Secret};

/// Everything the file may say; a word it does not know is an error.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    #[serde(deserialize_with = "listened_on")]
    pub(super) addr: Option<SocketAddr>,
    pub(super) data: Option<PathBuf>,
    pub(super) database: Option<Secret>,
    pub(super) demo: Option<bool>,
    pub(super) https: Option<bool>,
    pub(super) trusted_proxies: Option<Vec<Network>>,
    pub(super) session: Session,
    pub(super) limits: Limits,
    pub(super) log: Log,
    pub(super) privacy: Privacy,
    pub(super) mail: Mail,
}

/// `[session]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Session {
    pub(super) idle_minutes: Option<u64>,
    pub(super) absolute_minutes: Option<u64>,
}

/// `[limits]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Limits {
    pub(super) sign_in_burst: Option<u32>,
    pub(super) sign_in_per_minute: Option<u32>,
    pub(super) request_seconds: Option<u64>,
    pub(super) upload_seconds: Option<u64>,
    pub(super) uploads_at_once: Option<usize>,
}

/// `[log]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Log {
    pub(super) format: Option<LogFormat>,
    pub(super) filter: Option<String>,
}

/// `[privacy]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Privacy {
    pub(super) fewest_respondents: Option<u32>,
}

/// `[mail]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Mail {
    pub(super) smtp: Option<Secret>,
    pub(super) from: Option<String>,
    pub(super) site: Option<String>,
}

fn listened_on<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(deserializer)?;
    super::address(&text).map(Some).map_err(D::Error::custom)
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read.
    #[error("cannot read {file}: {reason}")]
    Unreadable {
        /// Which file.
        file: String,
        /// Why.
        reason: std::io::Error,
    },
    /// A setting is missing or not what it should be.
    #[error("{0}")]
    Setting(String),
    /// The file is not the form described in `docs/config.md`.
    #[error("{file}: {reason}")]
    Form {
        /// Which file.
        file: String,
        /// Line and reason. The offending line is not repeated: it may hold a password.
        reason: String,
    },
}

/// Reads the file, if one is named.
pub(super) fn read(path: Option<&Path>) -> Result<File, Problem> {
    let Some(path) = path else { return Ok(File::default()) };
    let file = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(reason) => return Err(Problem::Unreadable { file, reason }),
    };
    toml::from_str(&text).map_err(|error: toml::de::Error| {
        let line = error.span().map_or(0, |span| {
            text.get(..span.start).unwrap_or_default().lines().count().max(1)
        });
        Problem::Form {
            file,
            reason: format!("line {line}: {}", error.message()),
        }
    })
}
