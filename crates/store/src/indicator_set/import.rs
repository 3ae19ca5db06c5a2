//! An indicator set's TOML file.

use domain::indicator::{IndicatorSet, SetProblem};
use serde_json::json;

use crate::Store;
use crate::cube::Patch;
use crate::db::{optional, run};
use crate::error::Error;
use crate::import::{ImportError, ImportProblem, Imported, Reason};
use crate::write::{Event, Write};

/// Imports one version of a set. A stored version never changes: the same content again is fine, other content is not,
/// and neither is a version older than the newest.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let set = check(file)?;
    let newest = optional!(
        store.db(),
        (i64,),
        "SELECT version FROM indicator_set WHERE code = $1 ORDER BY version DESC LIMIT 1",
        set.code.as_str(),
    )?;
    let version = i64::from(set.version);
    let stored = match super::load(store, &set.code, version).await {
        Err(Error::NotFound) => None,
        stored => Some(stored?),
    };
    let taken = match (&stored, newest) {
        (Some(stored), _) => **stored != set,
        (None, Some((newest,))) => version < newest,
        (None, None) => false,
    };
    if taken {
        return Err(ImportError::Problems(vec![ImportProblem::new(
            0,
            "version",
            Reason::VersionTaken,
        )]));
    }
    let lines = set.indicators.len();
    if stored.is_none() {
        let mut write = store.begin().await?;
        put(&mut write, &set).await?;
        write.learn(Patch::Everything);
        write.commit().await?;
    }
    Ok(Imported { lines })
}

/// Reads the file.
pub(crate) fn check(file: &[u8]) -> Result<IndicatorSet, ImportError> {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let Ok(text) = std::str::from_utf8(file) else {
        return Err(ImportError::Problems(vec![ImportProblem::new(0, "", Reason::Encoding)]));
    };
    IndicatorSet::from_toml(&domain::text::composed(text)).map_err(|problems| {
        let problem = |problem| match problem {
            SetProblem::Form { line, reason } => ImportProblem::new(line, "", Reason::Unreadable(reason)),
            SetProblem::Content { code, reason } => ImportProblem::new(0, &code, Reason::Contradiction(reason)),
        };
        ImportError::Problems(problems.into_iter().map(problem).collect())
    })
}

/// Stores a version that came with a file.
pub(crate) async fn put(write: &mut Write<'_>, set: &IndicatorSet) -> Result<(), Error> {
    store_version(write, set).await?;
    let event = Event {
        actor: None,
        subject: "indicator-set",
        cycle: None,
        path: "/",
        indicator: None,
        action: "import",
        states: None,
        reason: "",
        detail: json!({ "code": set.code, "version": set.version, "indicators": set.indicators.len() }),
    };
    write.record(event).await
}

/// Stores a version.
pub(crate) async fn store_version(write: &mut Write<'_>, set: &IndicatorSet) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO indicator_set (code, version, body, mode, imported_at) VALUES ($1, $2, $3, $4, $5)",
        set.code.as_str(),
        i64::from(set.version),
        serde_json::to_string(set)?,
        set.mode.code(),
        write.now.0,
    )?;
    Ok(())
}
