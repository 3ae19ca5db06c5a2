//! The command line: what can be asked of `densach`. [`run`] does it.

pub mod data;
pub mod demo;
mod maintain;
mod password;
mod user;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{Base, Config, LogFormat, Network};
use crate::{logs, start};

/// Đèn Sách: the working tool of a learning city.
///
/// Units assess themselves every six months against the indicators of a learning city, the city reviews them, and
/// everyone who may see the results explores them on a map and in charts.
#[derive(Debug, Parser)]
#[command(name = "densach", version, about, arg_required_else_help = true)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes. Flags win over environment variables, these over the file, the file over defaults.
#[derive(Debug, Args)]
pub struct Common {
    /// Configuration file (TOML); docs/config.md lists its settings
    #[arg(long, global = true, value_name = "FILE", env = "DENSACH_CONFIG")]
    pub config: Option<PathBuf>,
    /// Folder of the embedded database and of evidence files [default: data]
    #[arg(long, global = true, value_name = "DIR", env = "DENSACH_DATA")]
    pub data: Option<PathBuf>,
    /// `PostgreSQL` instead of the embedded database: `postgres://user:password@host/name`
    // The value may hold a password, so help must not show what the environment says.
    #[arg(
        long,
        global = true,
        value_name = "URL",
        env = "DENSACH_DATABASE",
        hide_env_values = true
    )]
    pub database: Option<String>,
    /// How log lines look [default: text]
    #[arg(long, global = true, value_name = "FORMAT", env = "DENSACH_LOG_FORMAT")]
    pub log_format: Option<LogFormat>,
    /// What is logged, e.g. warn or server=debug,info [default: info]
    #[arg(long, global = true, value_name = "FILTER", env = "DENSACH_LOG")]
    pub log: Option<String>,
    /// Fewest respondents of a survey whose share is shown to everyone [default: 10]
    #[arg(long, global = true, value_name = "NUMBER", env = "DENSACH_FEWEST_RESPONDENTS")]
    pub fewest_respondents: Option<u32>,
}

/// What can be asked of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve pages, forms and the public interface
    Serve(Box<Serve>),
    /// Load demonstration data and accounts into an empty database, without serving
    ///
    /// Loading what is there already does nothing. Serve it with `serve --demo`.
    Demo {
        /// How much
        #[arg(long, value_enum, default_value_t = DemoScale::City)]
        scale: DemoScale,
    },
    /// Read a file into the database; all of it or nothing
    ///
    /// Every line that cannot be taken is reported with its number and the reason. docs/data.md describes the files.
    Import {
        /// What the file holds
        what: Import,
        /// The file; - reads standard input
        file: PathBuf,
    },
    /// Write data as a file in the form that import reads
    Export {
        /// What to write
        what: Export,
        /// Where to; standard output if left out
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Keep accounts
    User {
        /// What to do with accounts
        #[command(subcommand)]
        command: User,
    },
    /// Write database and evidence into one file; also while serving
    Backup {
        /// The file to write; must not exist yet
        file: PathBuf,
    },
    /// Put a backup into an empty data folder and database
    Restore {
        /// A file written by backup
        file: PathBuf,
    },
    /// Check configuration, database and evidence, and say what is wrong
    Check,
    /// Look after the event log
    Audit {
        /// What to do with it
        #[command(subcommand)]
        command: Audit,
    },
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Serve {
    /// Address to listen on; port 0 takes a free one [default: 127.0.0.1:3000]
    #[arg(long, value_name = "ADDRESS", env = "DENSACH_ADDR", value_parser = crate::config::address)]
    pub addr: Option<SocketAddr>,
    /// Load demonstration data and accounts; only into an empty database and only on a loopback address
    #[arg(long, env = "DENSACH_DEMO", value_parser = clap::builder::FalseyValueParser::new())]
    pub demo: bool,
    /// With --demo: show the program as it will be in so many days, e.g. on the last day of a cycle
    #[arg(long, value_name = "DAYS", requires = "demo", default_value_t = 0, value_parser = clap::value_parser!(u16))]
    pub days_ahead: u16,
    /// People reach the program over TLS, ended by a proxy: secure cookies and HSTS
    #[arg(long, env = "DENSACH_HTTPS", value_parser = clap::builder::FalseyValueParser::new())]
    pub https: bool,
    /// Proxies whose X-Forwarded-For is believed, e.g. 127.0.0.1,10.0.0.0/8
    #[arg(
        long,
        value_name = "NETWORKS",
        value_delimiter = ',',
        env = "DENSACH_TRUSTED_PROXIES"
    )]
    pub trusted_proxies: Vec<Network>,
    /// Minutes without activity until a session ends [default: 60]
    #[arg(long, value_name = "MINUTES", env = "DENSACH_SESSION_IDLE_MINUTES")]
    pub session_idle_minutes: Option<u64>,
    /// Minutes after signing in until a session ends in any case [default: 720]
    #[arg(long, value_name = "MINUTES", env = "DENSACH_SESSION_ABSOLUTE_MINUTES")]
    pub session_absolute_minutes: Option<u64>,
    /// Limits.
    #[command(flatten)]
    pub limits: LimitFlags,
    /// Letters.
    #[command(flatten)]
    pub mail: MailFlags,
}

/// Letters; without a mail server notices stand in the program alone.
#[derive(Debug, Args)]
#[command(next_help_heading = "Letters")]
pub struct MailFlags {
    /// Mail server: `smtps://user:password@host` or `smtp://user:password@host?tls=required`
    // Holds a password, so help must not show what the environment says.
    #[arg(long, value_name = "URL", env = "DENSACH_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Address that letters come from
    #[arg(long, value_name = "ADDRESS", env = "DENSACH_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Address people open, for the links in letters, e.g. `https://densach.example.vn`
    #[arg(long, value_name = "URL", env = "DENSACH_MAIL_SITE")]
    pub mail_site: Option<String>,
}

/// Limits that keep one client from taking everything.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
pub struct LimitFlags {
    /// Attempts to sign in from one address before it has to wait [default: 30]
    #[arg(long, value_name = "NUMBER", env = "DENSACH_SIGN_IN_BURST")]
    pub sign_in_burst: Option<u32>,
    /// Attempts to sign in from one address each minute after that [default: 30]
    #[arg(long, value_name = "NUMBER", env = "DENSACH_SIGN_IN_PER_MINUTE")]
    pub sign_in_per_minute: Option<u32>,
    /// Seconds a request may take [default: 30]
    #[arg(long, value_name = "SECONDS", env = "DENSACH_REQUEST_SECONDS")]
    pub request_seconds: Option<u64>,
    /// Seconds an upload may take [default: 300]
    #[arg(long, value_name = "SECONDS", env = "DENSACH_UPLOAD_SECONDS")]
    pub upload_seconds: Option<u64>,
    /// Uploads taken at the same time, each up to 10 MB in memory [default: 16]
    #[arg(long, value_name = "NUMBER", env = "DENSACH_UPLOADS_AT_ONCE")]
    pub uploads_at_once: Option<usize>,
}

/// Demonstrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DemoScale {
    /// Ho Chi Minh City: 22 districts, 3 cycles
    City,
    /// An invented country, for measuring: 34 provinces, 3,321 communes, 12 cycles, 1.8 million figures
    National,
    /// The evening before the due date, for measuring: 168 invented communes, 500 officers, nothing handed in yet
    Evening,
}

/// Kinds of file that are imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Import {
    /// Units of a map version (CSV)
    Units,
    /// An indicator set (TOML)
    Set,
    /// Targets (CSV)
    Targets,
    /// Cycles (CSV)
    Cycles,
    /// Published values (CSV)
    Values,
    /// Published facts (CSV)
    Facts,
}

/// What can be written as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Export {
    /// Units of the current map version (CSV)
    Units,
    /// The current indicator set (TOML)
    Set,
    /// Targets (CSV)
    Targets,
    /// Cycles (CSV)
    Cycles,
    /// Approved values (CSV)
    Values,
    /// Published facts (CSV)
    Facts,
}

/// What can be done with the event log.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Walk the chain of events, say what was changed past the program, and print the last link
    ///
    /// Write the last link down outside this machine: given back as --known, it shows whether everything up to it is
    /// still what it was then.
    Verify {
        /// A link that an earlier run printed
        #[arg(long, value_name = "PLACE:HASH")]
        known: Option<store::audit::Known>,
    },
}

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add an account; the password is asked for, or read from standard input
    Add {
        /// Name to sign in with: small letters, digits, points, hyphens
        login: String,
        /// Name to show
        #[arg(long)]
        name: String,
        /// What the person does
        #[arg(long, value_parser = user::role, value_name = "ROLE", help = user::roles_help())]
        role: domain::permission::Role,
        /// Code of the person's unit; its scope is the unit and everything below
        #[arg(long, value_name = "CODE")]
        unit: String,
    },
    /// Disable an account and end its sessions; what it did stays
    Disable {
        /// Name to sign in with
        login: String,
    },
    /// Set a new password and end the account's sessions; it is asked for, or read from standard input
    Password {
        /// Name to sign in with
        login: String,
    },
    /// List accounts
    List,
}

/// Does what the command line asks.
pub async fn run(cli: Cli) -> ExitCode {
    let done = match cli.command {
        Command::Serve(serve) => serve_until_stopped(&cli.common, &serve).await,
        command => with_base(&cli.common, command).await,
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("densach: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Any failure of a command, as a sentence for the operator.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn serve_until_stopped(common: &Common, serve: &Serve) -> Result<ExitCode, Failure> {
    let config = Config::load(common, serve)?;
    logs::begin(&config.base);
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let application = start::Application::build(config).await?;
    application.announce();
    application.run(start::stop_signal()).await?;
    Ok(ExitCode::SUCCESS)
}

async fn with_base(common: &Common, command: Command) -> Result<ExitCode, Failure> {
    let base = Base::load(common)?;
    logs::begin(&base);
    match command {
        Command::Serve(_) => return Err("serve has its own way".into()),
        Command::Demo { scale } => demo::load(&base, scale).await?,
        Command::Import { what, file } => return data::import(&base, what, &file).await,
        Command::Export { what, out } => data::export(&base, what, out.as_deref()).await?,
        Command::User { command } => user::run(&base, command).await?,
        Command::Backup { file } => maintain::backup(&base, &file).await?,
        Command::Restore { file } => maintain::restore(&base, &file).await?,
        Command::Check => return maintain::check(&base).await,
        Command::Audit {
            command: Audit::Verify { known },
        } => return maintain::audit(&base, known.as_ref()).await,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_and_flag_explains_itself() {
        fn walk(command: &clap::Command) {
            for argument in command.get_arguments().filter(|it| !it.is_hide_set()) {
                assert!(
                    argument.get_help().is_some(),
                    "{} {}",
                    command.get_name(),
                    argument.get_id()
                );
            }
            for inner in command.get_subcommands() {
                assert!(inner.get_about().is_some(), "{}", inner.get_name());
                walk(inner);
            }
        }
        walk(&Cli::command());
    }
}
