//! Serve, watch, rebuild, restart.

mod server;
mod watch;

use anyhow::Result;

use crate::{
    build::{self, Browser},
    process::say,
};
use server::DevServer;
use watch::{Change, Watch};

/// Where `make dev` serves unless told otherwise.
pub const ADDRESS: &str = "127.0.0.1:3000";

/// Runs until interrupted. A build that fails leaves the last good server running.
pub fn run(address: &str) -> Result<()> {
    let mut watch = Watch::start()?;
    build::run_together(Browser::Quick)?;
    let mut server = DevServer::start(address)?;
    loop {
        let change = watch.next()?;
        let built = match change {
            Change::Style => build::site(Browser::Quick),
            Change::Code => build::run_together(Browser::Quick),
        };
        if let Err(error) = built {
            say(&format!("{error:#}; the last good build keeps running"));
            continue;
        }
        // The server reads the site from disk, so only new code needs a new server.
        if change == Change::Code {
            // Stopped before the next one starts: both want the same port and the same data.
            drop(server);
            server = DevServer::start(address)?;
        }
        say("ready: reload the page");
    }
}
