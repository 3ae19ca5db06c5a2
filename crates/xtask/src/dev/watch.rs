//! Noticing changes by looking at modification times: a few hundred files take two milliseconds, and no
//! platform's notification service has to be learned.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Result;

const WATCHED: [&str; 7] = ["app", "crates", "server", "style", "public", "Cargo.toml", "Cargo.lock"];
/// Built before this program started; a change here needs a new start, not a rebuild.
const OWN: &str = "crates/xtask";
const PAUSE: Duration = Duration::from_millis(300);

/// What has to be rebuilt.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    /// Style or static files: no compiler needed.
    Style,
    /// Anything else.
    Code,
}

/// The state of the sources when they were last built.
pub struct Watch {
    seen: Snapshot,
}

type Snapshot = BTreeMap<PathBuf, SystemTime>;

impl Watch {
    /// Remembers the sources as they are now. Taken *before* a build, so that a change during it is noticed after it.
    pub fn start() -> Result<Self> {
        Ok(Self { seen: snapshot()? })
    }

    /// Waits for a change, and for a pause after it: editors and version control write several files.
    pub fn next(&mut self) -> Result<Change> {
        loop {
            thread::sleep(PAUSE);
            let mut now = snapshot()?;
            let Some(change) = difference(&self.seen, &now) else {
                continue;
            };
            loop {
                thread::sleep(PAUSE);
                let later = snapshot()?;
                if later == now {
                    break;
                }
                now = later;
            }
            // Judged again: the writes after the first one may have reached the code.
            let change = difference(&self.seen, &now).unwrap_or(change);
            self.seen = now;
            return Ok(change);
        }
    }
}

fn difference(before: &Snapshot, after: &Snapshot) -> Option<Change> {
    let changed = |a: &Snapshot, b: &Snapshot| -> Vec<PathBuf> {
        a.iter()
            .filter(|(path, time)| b.get(*path) != Some(*time))
            .map(|(path, _)| path.clone())
            .collect()
    };
    let mut paths = changed(before, after);
    paths.extend(changed(after, before));
    let style = |path: &PathBuf| path.starts_with("style") || path.starts_with("public");
    match paths.as_slice() {
        [] => None,
        paths if paths.iter().all(style) => Some(Change::Style),
        _ => Some(Change::Code),
    }
}

fn snapshot() -> Result<Snapshot> {
    let mut seen = Snapshot::new();
    for path in WATCHED {
        look(Path::new(path), &mut seen)?;
    }
    Ok(seen)
}

fn look(path: &Path, seen: &mut Snapshot) -> Result<()> {
    // A file may vanish between being listed and being looked at: editors replace files on saving.
    let Ok(found) = fs::metadata(path) else { return Ok(()) };
    if found.is_dir() {
        let Ok(entries) = fs::read_dir(path) else { return Ok(()) };
        for entry in entries {
            let entry = entry?.path();
            if !entry.starts_with(OWN) {
                look(&entry, seen)?;
            }
        }
    } else {
        seen.insert(path.to_owned(), found.modified()?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(files: &[(&str, u64)]) -> Snapshot {
        let time = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        files
            .iter()
            .map(|(path, seconds)| (PathBuf::from(path), time(*seconds)))
            .collect()
    }

    #[test]
    fn only_style_and_static_files_spare_the_compiler() {
        let before = at(&[("style/main.css", 1), ("app/src/lib.rs", 1)]);
        assert_eq!(difference(&before, &before), None);
        let style = at(&[("style/main.css", 2), ("app/src/lib.rs", 1), ("public/a.svg", 1)]);
        assert_eq!(difference(&before, &style), Some(Change::Style));
        let both = at(&[("style/main.css", 2), ("app/src/lib.rs", 2)]);
        assert_eq!(difference(&before, &both), Some(Change::Code));
        let removed = at(&[("style/main.css", 1)]);
        assert_eq!(difference(&before, &removed), Some(Change::Code));
    }
}
