//! Files on disk, of evidence and of documents: `data_dir/evidence/ab/cdef…`, named by the SHA-256 of their content.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use crate::Store;
use crate::db::optional;
use crate::error::Error;
use crate::write::corrupt;

/// Files that no row refers to are kept this long: a file is stored before its row.
const GRACE: Duration = Duration::from_hours(24);

/// Folder of the files.
fn folder(store: &Store) -> PathBuf {
    store.data_dir().join("evidence")
}

/// Where the content with this SHA-256 (64 hexadecimal digits) lies.
pub(crate) fn place(store: &Store, sha256: &str) -> Result<PathBuf, Error> {
    if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(corrupt("name of an evidence file"));
    }
    let (first, rest) = sha256.split_at(2);
    Ok(folder(store).join(first).join(rest))
}

/// Stores content, once, and gives its SHA-256. When this returns the file survives a power cut.
pub(crate) async fn keep(store: &Store, bytes: Vec<u8>) -> Result<String, Error> {
    let sha256 = Sha256::digest(&bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
    let path = place(store, &sha256)?;
    let (folder, now) = (folder(store), store.now());
    let modified = std::time::UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
    spawn_blocking(move || write_once(&folder, &path, &bytes, modified))
        .await
        .map_err(corrupt)??;
    Ok(sha256)
}

fn write_once(folder: &Path, path: &Path, bytes: &[u8], modified: std::time::SystemTime) -> io::Result<()> {
    if let Ok(file) = File::options().append(true).open(path) {
        // Young again, so that no sweep takes it before its new row is there.
        return file.set_modified(modified);
    }
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let unfinished = folder.join(format!("{}.part", Uuid::now_v7().simple()));
    let written = (|| {
        let mut file = File::create_new(&unfinished)?;
        file.write_all(bytes)?;
        file.set_modified(modified)?;
        file.sync_all()?;
        fs::rename(&unfinished, path)?;
        File::open(parent)?.sync_all()
    })();
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Removes files that no row refers to and that are older than a day: unfinished and refused uploads, and what was
/// taken away again before it was handed in. Says how many. Safe while serving.
pub async fn sweep(store: &Store) -> Result<u32, Error> {
    let root = folder(store);
    let before = std::time::UNIX_EPOCH
        + Duration::from_millis(u64::try_from(store.now().0).unwrap_or_default()).saturating_sub(GRACE);
    let old = spawn_blocking(move || older_than(&root, before))
        .await
        .map_err(corrupt)??;
    let mut removed = 0;
    for (path, sha256) in old {
        let used = optional!(
            store.db(),
            (String,),
            "SELECT sha256 FROM evidence WHERE sha256 = $1
             UNION ALL SELECT sha256 FROM document WHERE sha256 = $1 LIMIT 1",
            sha256,
        )?;
        if used.is_none() {
            tokio::fs::remove_file(&path).await?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Files last touched before `before`, with the SHA-256 their place says.
fn older_than(root: &Path, before: std::time::SystemTime) -> io::Result<Vec<(PathBuf, String)>> {
    let mut old = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let (path, about) = entry.and_then(|entry| Ok((entry.path(), entry.metadata()?)))?;
            if about.is_dir() {
                folders.push(path);
            } else if about.modified()? < before {
                let name: String = path.strip_prefix(root).map_or_else(
                    |_| String::new(),
                    |inner| {
                        inner
                            .components()
                            .map(|part| part.as_os_str().to_string_lossy())
                            .collect()
                    },
                );
                old.push((path, name));
            }
        }
    }
    Ok(old)
}
