//! `densach backup`, `restore` and `check`.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use domain::indicator::Lang;
use store::audit::{Fault, Known};
use store::backup::Summary;
use store::health::Finding;
use store::{Error, Store};

use super::Failure;
use crate::config::Base;

/// The store as it is: who looks after one does not make an empty one by a slip in the name of its folder.
pub(super) async fn existing(base: &Base) -> Result<Store, Failure> {
    let options = base.store_options();
    if !options.is_there() {
        let folder = base.data.display();
        return Err(format!("{folder}: there is no database; name the data folder with --data").into());
    }
    Ok(Store::open(options).await?)
}

/// Writes database and evidence into one file.
pub async fn backup(base: &Base, file: &Path) -> Result<(), Failure> {
    let store = existing(base).await?;
    let done = store::backup::write(&store, file).await.map_err(|error| match &error {
        Error::Io(cause) => Failure::from(unwritten(file, cause)),
        _ => Failure::from(error),
    })?;
    tell(file, &done)
}

/// Why there is no backup, as a sentence for the operator.
fn unwritten(file: &Path, cause: &io::Error) -> String {
    let file = file.display();
    match cause.kind() {
        io::ErrorKind::AlreadyExists => format!(
            "{file} exists already and is left as it is; name a file that does not exist yet, or move the old one away"
        ),
        io::ErrorKind::NotFound => {
            format!("{file} cannot be written: its folder does not exist; make it, or name another one")
        }
        io::ErrorKind::PermissionDenied => {
            format!("{file} cannot be written: this user may not write there; name another folder")
        }
        _ => format!("{file} cannot be written: {cause}"),
    }
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
    let store = existing(base).await?;
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

/// Walks the chain of events.
pub async fn audit(base: &Base, known: Option<&Known>) -> Result<ExitCode, Failure> {
    let store = existing(base).await?;
    let report = store::audit::verify(&store, known).await?;
    println!(
        "{} events, {} answers compared with their last save",
        report.events, report.answers
    );
    if let Some(head) = &report.head {
        println!("last link: {head}");
    }
    for fault in &report.faults {
        println!("{}", broken(fault));
    }
    if report.faults.is_empty() {
        println!("no event and no answer was changed past the program");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

/// What does not hold, as a sentence for the operator.
fn broken(fault: &Fault) -> String {
    match fault {
        Fault::Changed(place) => format!("event {place} is not what was written"),
        Fault::Missing(place) => format!("event {place} is gone"),
        Fault::Beside(count) => format!("{count} events were put in past the program"),
        Fault::End => "the log does not end where its last write left it".to_owned(),
        Fault::NotAsKnown(place) => format!("the log up to event {place} is not the one that --known names"),
        Fault::Answer(cycle, unit, indicator) => {
            format!("the answer to {indicator} of {unit} in {cycle} is not what its last save stored")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(folder: &Path) -> Base {
        Base {
            data: folder.join("data"),
            database: crate::config::Secret::default(),
            log_format: crate::config::LogFormat::default(),
            log_filter: String::new(),
            fewest_respondents: 0,
        }
    }

    #[tokio::test]
    async fn a_backup_is_never_written_over_and_the_message_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("densach.backup");
        std::fs::write(&file, "kept").unwrap();
        let base = base(folder.path());
        Store::open(base.store_options()).await.unwrap();
        let said = backup(&base, &file).await.unwrap_err().to_string();
        assert!(
            said.contains("densach.backup exists already") && said.contains("name a file"),
            "{said}"
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "kept");
        let nowhere = folder.path().join("none/densach.backup");
        let said = backup(&base, &nowhere).await.unwrap_err().to_string();
        assert!(said.contains("its folder does not exist"), "{said}");
    }

    #[tokio::test]
    async fn a_slip_in_the_folder_is_told_and_makes_no_empty_database() {
        let folder = tempfile::tempdir().unwrap();
        let base = base(folder.path());
        for said in [
            check(&base).await.unwrap_err().to_string(),
            audit(&base, None).await.unwrap_err().to_string(),
            backup(&base, &folder.path().join("a.tar.gz"))
                .await
                .unwrap_err()
                .to_string(),
        ] {
            assert!(
                said.contains("there is no database") && said.contains("--data"),
                "{said}"
            );
        }
        assert!(!base.data.exists());
    }
}
