//! `densach import` and `densach export`.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use domain::indicator::Lang;
use store::Store;
use store::import::{ImportError, ImportProblem, Imported};

use super::{Export, Failure, Import};
use crate::config::Base;

/// Reads a file into the database, or reports every bad line and stores nothing.
pub async fn import(base: &Base, what: Import, file: &Path) -> Result<ExitCode, Failure> {
    let bytes = read(file)?;
    let store = Store::open(base.store_options()).await?;
    match import_into(&store, what, &bytes).await {
        Ok(Imported { lines }) => {
            println!("{lines} lines imported");
            Ok(ExitCode::SUCCESS)
        }
        Err(ImportError::Problems(problems)) => {
            eprint!("{}", report(&file.display().to_string(), &problems));
            Ok(ExitCode::FAILURE)
        }
        Err(ImportError::Store(error)) => Err(error.into()),
    }
}

/// Reads what a file holds into an open store.
///
/// # Errors
/// Every problem of the file, by line; nothing is stored then.
pub async fn import_into(store: &Store, what: Import, file: &[u8]) -> Result<Imported, ImportError> {
    match what {
        Import::Units => store::unit::import(store, file).await,
        Import::Set => store::indicator_set::import(store, file).await,
        Import::Targets => store::target::import(store, file).await,
        Import::Cycles => store::cycle::import(store, file).await,
        Import::Values => store::value::import(store, file).await,
        Import::Facts => store::fact::import(store, file).await,
    }
}

/// What the operator reads about a bad file: one line for each problem, and that nothing was stored.
pub fn report(name: &str, problems: &[ImportProblem]) -> String {
    let lines = problems
        .iter()
        .map(|problem| format!("{name}: {}\n", problem.explain(Lang::En)));
    let end = format!("{name}: {} problems, nothing was imported\n", problems.len());
    lines.chain([end]).collect()
}

fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file).map_err(|error| std::io::Error::new(error.kind(), format!("{}: {error}", file.display())))
}

/// Writes data in the form that import reads.
pub async fn export(base: &Base, what: Export, out: Option<&Path>) -> Result<(), Failure> {
    let store = super::maintain::existing(base).await?;
    let bytes = export_from(&store, what).await?;
    match out {
        Some(file) => std::fs::write(file, bytes)?,
        None => std::io::stdout().lock().write_all(&bytes)?,
    }
    Ok(())
}

/// The file that [`import_into`] would read to store the same again.
///
/// # Errors
/// The store failed, or there is nothing of this sort.
pub async fn export_from(store: &Store, what: Export) -> Result<Vec<u8>, store::Error> {
    match what {
        Export::Units => store::export::units(store).await,
        Export::Set => store::export::set(store).await,
        Export::Targets => store::export::targets(store).await,
        Export::Cycles => store::export::cycles(store).await,
        Export::Values => store::export::values(store).await,
        Export::Facts => store::export::facts(store).await,
    }
}
