//! The program under measure.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use super::http::Client;
use crate::net::spare_address;

const PATIENCE: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(5);

/// A running server, killed when dropped.
pub struct Served {
    /// Where it serves.
    pub address: String,
    /// From the start of the process to the first answer of `/healthz`.
    pub started_in: Duration,
    child: Child,
}

impl Served {
    /// Starts `program` with demonstration data in `data` and waits until it answers.
    pub fn start(program: &str, data: &Path) -> Result<Self> {
        Self::start_with(program, data, None)
    }

    /// The same on another database than the embedded one. Hundreds may sign in from one address.
    pub fn start_with(program: &str, data: &Path, database: Option<&str>) -> Result<Self> {
        let address = spare_address()?;
        let start = Instant::now();
        let mut command = Command::new(program);
        command
            .args(["serve", "--demo", "--addr", &address, "--data"])
            .arg(data)
            .env("DENSACH_SIGN_IN_BURST", "1000")
            .stdout(Stdio::null());
        if let Some(database) = database {
            command.env("DENSACH_DATABASE", database);
        }
        let child = command
            .env("DENSACH_LOG", "warn")
            .spawn()
            .with_context(|| format!("cannot start {program}"))?;
        let mut served = Self {
            address,
            started_in: Duration::ZERO,
            child,
        };
        let client = Client::new(&served.address);
        while !client
            .get("/healthz", "identity")
            .is_ok_and(|answer| answer.status == 200)
        {
            if let Some(status) = served.child.try_wait()? {
                bail!("{program} ended with {status} before it served");
            }
            ensure!(start.elapsed() < PATIENCE, "{program} does not answer");
            thread::sleep(POLL);
        }
        served.started_in = start.elapsed();
        Ok(served)
    }

    /// Resident memory in bytes; nothing where the system has no `/proc`.
    pub fn memory(&self) -> Result<Option<f64>> {
        let Ok(status) = fs::read_to_string(format!("/proc/{}/status", self.child.id())) else {
            return Ok(None);
        };
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("no VmRSS")?;
        let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(Some(kibibytes * 1024.0))
    }

    /// Asks the server to end and waits for it, so that the next start finds a closed database.
    pub fn stop(mut self) -> Result<()> {
        let ask = Command::new("sh")
            .args(["-c", "kill -TERM \"$1\"", "sh", &self.child.id().to_string()])
            .status()?;
        ensure!(ask.success(), "cannot ask the server to end");
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Has no effect on a child that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
