//! `densach backup`, `restore` and `check`.

use std::path::Path;
use std::process::ExitCode;

use store::Store;

use super::Failure;
use crate::config::Base;

/// Writes database and evidence into one file.
pub async fn backup(base: &Base, file: &Path) -> Result<(), Failure> {
    let store = Store::open(base.store_options()).await?;
    store::backup::write(&store, file).await?;
    let bytes = std::fs::metadata(file)?.len();
    println!("{}: {} kB", file.display(), bytes.div_ceil(1000));
    Ok(())
}

/// Puts a backup in place.
pub async fn restore(base: &Base, file: &Path) -> Result<(), Failure> {
    store::backup::restore(&base.store_options(), file).await?;
    println!("{} restored into {}", file.display(), base.data.display());
    Ok(())
}

/// Checks configuration, database and evidence.
pub async fn check(base: &Base) -> Result<ExitCode, Failure> {
    println!("data folder: {}", base.data.display());
    let database = if base.database.expose().is_empty() { "embedded" } else { "by address (hidden)" };
    println!("database: {database}");
    let store = Store::open(base.store_options()).await?;
    store::health::check(&store).await?;
    println!("the database answers and its tables are up to date");
    Ok(ExitCode::SUCCESS)
}
