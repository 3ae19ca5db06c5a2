//! The log: to standard error, as text or JSON, without personal data.
//!
//! What must stay out: names, logins, addresses of visitors, query strings, what people typed. A line carries the
//! request's id, the route's pattern, status and duration (see [`crate::middleware::trace`]).

use std::io::{IsTerminal as _, stderr};

use tracing_subscriber::{EnvFilter, fmt};

use crate::config::{Base, LogFormat};

/// Starts the log. A second call (in tests) changes nothing.
pub fn begin(base: &Base) {
    // The libraries below tell on every request what the program says better itself.
    let filter = format!(
        "{},sqlx=warn,tower_sessions=error,tower_sessions_core=error",
        base.log_filter
    );
    let filter = EnvFilter::try_new(&filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_target(false)
        .with_ansi(stderr().is_terminal());
    let _already_begun = match base.log_format {
        LogFormat::Json => log
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .try_init(),
        LogFormat::Text => log.compact().try_init(),
    };
}
