//! The development server as a child on a leash.

use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// Stops the server when its own input closes, which happens however this program ends, `kill -9` included.
/// The trap lets it outlive Ctrl-C for that. It signals the process it started and no other.
const LEASH: &str = r#"trap : INT TERM HUP
"$@" & server=$!
cat >/dev/null
kill "$server" 2>/dev/null
wait "$server""#;

/// A running server; dropped, it stops and its port is free again.
pub struct DevServer {
    leash: Child,
}

impl DevServer {
    /// Starts the debug server with demonstration data.
    pub fn start(address: &str) -> Result<Self> {
        let mut command = Command::new("sh");
        command.args(["-c", LEASH, "sh", "target/debug/densach", "serve", "--demo"]);
        command
            .args(["--addr", address, "--data", "data"])
            .stdin(Stdio::piped());
        Ok(Self {
            leash: command.spawn().context("cannot start sh")?,
        })
    }
}

impl Drop for DevServer {
    fn drop(&mut self) {
        drop(self.leash.stdin.take());
        // Nothing is left to do about a child that cannot be waited for.
        let _ = self.leash.wait();
    }
}
