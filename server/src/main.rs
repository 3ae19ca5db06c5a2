//! The program `densach`.

use std::process::ExitCode;

use clap::Parser as _;
use server::cli::{Cli, run};

#[tokio::main]
async fn main() -> ExitCode {
    run(Cli::parse()).await
}
