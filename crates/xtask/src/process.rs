//! Starting other programs so that the person at the terminal sees what runs.

use std::process::{Command, ExitStatus};

use anyhow::{Context, Result, bail};

/// Announces a step. Slow steps announce themselves too: silence looks like a hang.
pub fn say(step: &str) {
    eprintln!("▸ {step}");
}

/// The `cargo` that runs this program, so that one toolchain builds everything.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with the terminal as its output; a failure carries the whole command line.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("{} ended with {status}", line(command));
    }
    Ok(())
}

/// As [`run`], for callers to whom failure is an answer.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command
        .status()
        .with_context(|| format!("cannot start {}", line(command)))
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
