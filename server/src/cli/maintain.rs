//! `densach backup`, `restore` and `check`.

use std::path::Path;
use std::process::ExitCode;

use domain::indicator::Lang;
use store::backup::Summary;
use store::health::Finding;
use store::{Error, Store};

use super::Failure;
use crate::config::Base;

/// Writes database and evidence into one file.
pub async fn backup(base: &Base, file: &Path) -> Result<(), Failure> {
    let store = Store::open(base.store_options()).await?;
    tell(file, &store::backup::write(&store, file).await?)
}

/// Puts a backup in place.
pub async fn restore(base: &Base, file: &Path) -> Result<(), Failure> {
    let store = Store::open(base.store_options()).await?;
    let done = store::backup::restore(&store, file)
        .await
        .map_err(|error| match &error {
            Error::Invalid(code) => explained(code).into(),
            _ => Failure::from(error),
        })?;
    tell(file, &done)
}

/// Says what was covered; an evidence file that is gone is a failure, after everything else was done.
fn tell(file: &Path, done: &Summary) -> Result<(), Failure> {
    println!("{}: {} rows, {} evidence files", file.display(), done.rows, done.files);
    if done.missing.is_empty() {
        return Ok(());
    }
    Err(format!("evidence that could not be read: {}", done.missing.join(", ")).into())
}

/// The store's codes as sentences for the operator.
fn explained(code: &str) -> &'static str {
    match code {
        "not-empty" => "there is data already; restore into an empty data folder and database",
        "backup-unreadable" => "this is no backup, or it is cut off",
        "backup-damaged" => "a part of the backup is not what its list says; nothing was restored",
        "backup-version" => "the backup was made by a version of the program with other tables",
        _ => "the backup cannot be restored",
    }
}

/// Checks configuration, database and evidence.
pub async fn check(base: &Base) -> Result<ExitCode, Failure> {
    println!("data folder: {}", base.data.display());
    let database = if base.database.expose().is_empty() {
        "embedded"
    } else {
        "by address (hidden)"
    };
    println!("database: {database}");
    let store = Store::open(base.store_options()).await?;
    println!("the database answers and its tables are up to date");
    let findings = store::health::check(&store).await?;
    for finding in &findings {
        println!("{}", finding.explain(Lang::En));
    }
    if findings.iter().any(Finding::is_fault) {
        return Ok(ExitCode::FAILURE);
    }
    println!("everything that is there fits together");
    Ok(ExitCode::SUCCESS)
}
