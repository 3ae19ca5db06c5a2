//! From sources to a site and a server: module, style, static files, hashed names, compression, `cargo build`.
//!
//! The steps are those of cargo-leptos, as libraries pinned in one `Cargo.lock` (docs/adr/0001-xtask-builds.md).
//! Each is skipped when its inputs are the ones of last time.

mod cache;
mod compress;
mod css;
mod drawings;
mod files;
mod site;
mod wasm;

use std::{fs::File, path::Path, thread};

use anyhow::{Result, anyhow};

pub use cache::hex;
pub use compress::brotli_size;
pub use files::below as files_below;
pub use site::Assets;

use crate::{
    process::{cargo, run as execute, say},
    workspace::LOCK,
};

/// What to build.
#[derive(Clone, Copy)]
pub struct Plan {
    /// The program around the site.
    pub server: Server,
    /// How the browser's part is made.
    pub browser: Browser,
}

/// Which server binaries a build ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// `target/debug/densach`, which reads the site from disk.
    Debug,
    /// The same file together with every test binary. One cargo call makes both because tests bring features of
    /// shared dependencies with them: a separate `Debug` build would compile leptos and sqlx twice.
    Tests,
    /// `target/release/densach` with the site inside.
    Release,
}

/// How much work the browser's part gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// What users receive: optimised for size, compressed.
    Shipped,
    /// What a developer waits for: compiled quickly, neither optimised nor compressed.
    Quick,
}

/// Builds the site, then the server, which embeds it.
pub fn run(plan: Plan) -> Result<()> {
    site(plan.browser)?;
    server(plan.server)?;
    if plan.server == Server::Tests {
        drawings::build()?;
    }
    Ok(())
}

/// Builds site and server side by side. Only for the debug server, which does not embed the site.
pub fn run_together(browser: Browser) -> Result<()> {
    thread::scope(|scope| {
        let site = scope.spawn(|| site(browser));
        let server = server(Server::Debug);
        site.join()
            .map_err(|_| anyhow!("the site's build panicked"))?
            .and(server)
    })
}

/// Builds the site. The style comes first: it is checked in a second and fails most cheaply.
pub fn site(browser: Browser) -> Result<()> {
    let _alone = alone()?;
    let style = css::bundle()?;
    let module = wasm::build(browser)?;
    site::assemble(&module, &style, browser)
}

/// Lets one build after the other write site and cache, as cargo does with its folders. Freed when dropped.
fn alone() -> Result<File> {
    let path = Path::new(LOCK);
    files::write(path, b"")?;
    let lock = File::open(path)?;
    if lock.try_lock().is_err() {
        say("waiting for another build of the site");
        lock.lock()?;
    }
    Ok(lock)
}

fn server(server: Server) -> Result<()> {
    let mut build = cargo();
    build.arg("build");
    match server {
        Server::Debug => build.args(["--package", "server"]),
        // Without xtask, whose own dependencies would again change features of shared ones.
        Server::Tests => build.args(["--workspace", "--exclude", "xtask", "--bins", "--tests"]),
        Server::Release => build.args(["--package", "server", "--release"]),
    };
    say(match server {
        Server::Debug => "server",
        Server::Tests => "server and tests",
        Server::Release => "server, optimised, with the site inside",
    });
    execute(&mut build)
}
