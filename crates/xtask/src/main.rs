//! What `make` calls. Each subcommand is one module: `build`, `dev`, `test`, `bench`, `geometry`, `tidy`.
//!
//! A further subcommand is a module beside these, one arm in [`dispatch`] and one line in [`USAGE`].

mod bench;
mod build;
mod dev;
mod geometry;
mod net;
mod process;
mod test;
mod tidy;
mod workspace;

use std::{env, process::ExitCode};

use anyhow::{Result, bail};

use build::{Browser, Plan, Server};

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  build [--release | --tests]  browser module, style and static files into target/site, then the server
  dev [ADDRESS]                build, serve with demonstration data, rebuild and restart on every change
  test                         every Rust and browser test; expects `build --tests` to have run
  bench [--debug | --built]    sizes, times and memory against the budgets, written to target/bench; of the release,
                               of the debug build, or of the release that is there already
  bench --evening [--debug]    of what is there already the last evening alone: 500 officers save and hand in
  geometry                     the table the maps are drawn from, after boundaries or layout have changed
  tidy [--land-migrations]     the laws of ARCHITECTURE.md; the option records the checksums of new migrations";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Result<ExitCode> {
    // Every path below is relative to the repository, wherever the command was typed.
    env::set_current_dir(workspace::root())?;
    match words {
        ["build"] => build::run(Plan {
            server: Server::Debug,
            browser: Browser::Shipped,
        })?,
        ["build", "--tests"] => build::run(Plan {
            server: Server::Tests,
            browser: Browser::Shipped,
        })?,
        ["build", "--release"] => build::run(Plan {
            server: Server::Release,
            browser: Browser::Shipped,
        })?,
        ["dev"] => dev::run(dev::ADDRESS)?,
        ["dev", address] => dev::run(address)?,
        ["test"] => return test::run(),
        ["bench"] => bench::run(Server::Release)?,
        ["bench", "--built"] => bench::measure_built(Server::Release)?,
        ["bench", "--debug"] => bench::run(Server::Debug)?,
        ["bench", "--evening"] => bench::measure_evening(Server::Release)?,
        ["bench", "--evening", "--debug"] => bench::measure_evening(Server::Debug)?,
        ["geometry"] => geometry::run()?,
        ["tidy"] => return tidy::run(),
        ["tidy", "--land-migrations"] => tidy::land_migrations()?,
        [] | ["help" | "--help" | "-h"] => println!("{USAGE}"),
        _ => bail!("unknown command `{}`\n\n{USAGE}", words.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
