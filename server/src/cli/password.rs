//! Reading a password: asked for on a terminal without echo, else the first line of standard input. Never an argument,
//! which other users of the machine could read.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::process::{Command, Stdio};

/// Asks for a password (twice on a terminal), or reads it from standard input.
pub fn ask() -> io::Result<String> {
    let input = io::stdin();
    if !input.is_terminal() {
        return read_line();
    }
    let first = without_echo("Password: ")?;
    let second = without_echo("Again: ")?;
    if first == second {
        Ok(first)
    } else {
        Err(io::Error::other("the two passwords differ"))
    }
}

fn without_echo(prompt: &str) -> io::Result<String> {
    eprint!("{prompt}");
    io::stderr().flush()?;
    let silence = Silence::begin();
    let line = read_line();
    drop(silence);
    eprintln!();
    line
}

fn read_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Keeps the terminal from showing what is typed, as long as it lives. Where there is no `stty` it is shown.
struct Silence;

impl Silence {
    fn begin() -> Self {
        Self::stty("-echo");
        Self
    }

    fn stty(word: &str) {
        // Without stty nothing changes, and nothing needs to be undone.
        let _ = Command::new("stty")
            .arg(word)
            .stdin(Stdio::inherit())
            .stderr(Stdio::null())
            .status();
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        Self::stty("echo");
    }
}
