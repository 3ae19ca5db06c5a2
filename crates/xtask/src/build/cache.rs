//! Results of slow steps, kept under the hash of everything they were made from.
//!
//! A hash rather than a time stamp: switching branches and back finds the old result's inputs unchanged.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::files;
use crate::workspace::CACHE;

/// Hash of a step's inputs, in their order. Lengths are hashed too, so that no two lists run together.
pub fn key(inputs: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for input in inputs {
        hash.update((input.len() as u64).to_le_bytes());
        hash.update(input);
    }
    hex(&hash.finalize())
}

/// Sixteen hexadecimal digits of a file's hash: enough to tell any two versions of one file apart.
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

/// The folder `make` filled for this key, now or earlier. The newest result of each kind is kept, older ones go.
pub fn folder(kind: &str, key: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    folder_in(Path::new(CACHE), kind, key, make)
}

fn folder_in(cache: &Path, kind: &str, key: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let shelf = cache.join(kind);
    let kept = shelf.join(key);
    if kept.is_dir() {
        return Ok(kept);
    }
    files::remove(&shelf)?;
    // Renamed into place only when complete: an interrupted step must not look finished.
    let part = shelf.join("part");
    fs::create_dir_all(&part)?;
    make(&part)?;
    fs::rename(&part, &kept)?;
    Ok(kept)
}

/// Lower-case hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 0xf)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn inputs_do_not_run_together() {
        assert_ne!(key(&[b"ab", b"c"]), key(&[b"a", b"bc"]));
        assert_eq!(key(&[b"ab", b"c"]), key(&[b"ab", b"c"]));
    }

    #[test]
    fn a_step_runs_once_per_key_and_again_after_a_failure() {
        let cache = std::env::temp_dir().join(format!("densach-cache-test-{}", std::process::id()));
        assert!(folder_in(&cache, "kind", "1", |_| bail!("interrupted")).is_err());
        let first = folder_in(&cache, "kind", "1", |folder| files::write(&folder.join("made"), b"x")).unwrap();
        let second = folder_in(&cache, "kind", "1", |_| bail!("must not run")).unwrap();
        assert_eq!(files::below(&first).unwrap(), files::below(&second).unwrap());
        assert!(second.join("made").is_file());
        files::remove(&cache).unwrap();
    }
}
