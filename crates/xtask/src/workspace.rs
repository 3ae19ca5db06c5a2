//! Where things are. Every path of the build is named here, relative to the repository's root.

use std::path::Path;

/// What the server embeds (release) or reads (debug).
pub const SITE: &str = "target/site";
/// Style, script and module under hashed names, inside [`SITE`].
pub const PKG: &str = "pkg";
/// Results of slow steps, each under the hash of its inputs.
pub const CACHE: &str = "target/xtask-cache";
/// Held while site and cache are written.
pub const LOCK: &str = "target/xtask.lock";
/// The browser's module is built beside the server, in a directory of its own, so that neither evicts the other.
pub const FRONT: &str = "target/front";
/// The drawings that a test compares.
pub const DRAWINGS: &str = "target/end2end/drawings";
/// Npm package that brings `wasm-opt`.
pub const NPM: &str = "crates/xtask/npm";

/// The repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
