//! Makes sure the folder that is embedded exists, so that the program compiles before the site is built for the first time.

use std::{env, fs, io};

/// Where `cargo xtask build` puts the site.
const SITE: &str = "../target/site";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        // Names hold hashes: a new site is new files, which the embedding macro would not notice by itself.
        println!("cargo::rerun-if-changed={SITE}");
    }
    fs::create_dir_all(SITE)
}
