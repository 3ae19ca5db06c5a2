//! Restoring a backup.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};
use tar::Archive;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::tables::{Kind, TABLES, Table};
use super::{Digesting, FORMAT, MANIFEST, Manifest, Part, Summary, hex, schema, unreadable};
use crate::Store;
use crate::cube::Patch;
use crate::db::{Handle, one};
use crate::document;
use crate::error::Error;
use crate::write::{Event, Write, corrupt};

/// Restores a backup into an empty database, of whichever kind, and its evidence files into the data folder. Every
/// part is verified before anything is stored; rows are stored all or not at all.
///
/// # Errors
/// `Invalid` with `not-empty`, `backup-unreadable`, `backup-damaged` (a part is not what the manifest says) or
/// `backup-version` (made by a version of the program with other tables).
pub async fn restore(store: &Store, path: &Path) -> Result<Summary, Error> {
    let (held,) = one!(
        store.db(),
        (i64,),
        "SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM account) + (SELECT count(*) FROM indicator_set)
              + (SELECT count(*) FROM cycle) + (SELECT count(*) FROM event)",
    )?;
    if held > 0 {
        return Err(Error::Invalid("not-empty".to_owned()));
    }
    let archive = path.to_owned();
    let manifest = spawn_blocking(move || verify(&archive)).await.map_err(corrupt)??;
    if manifest.schema != schema(store).await? {
        return Err(Error::Invalid("backup-version".to_owned()));
    }
    // Reading the archive blocks; rows and files come over in small portions.
    let (sender, mut portions) = mpsc::channel(8);
    let archive = path.to_owned();
    let reader = spawn_blocking(move || send_all(&archive, &sender));
    let mut summary = Summary {
        missing: manifest.missing,
        ..Summary::default()
    };
    let mut write = store.begin().await?;
    while let Some(portion) = portions.recv().await {
        match portion {
            Portion::Rows(table, rows) => {
                for row in rows {
                    insert(&mut write, table, &row).await?;
                    summary.rows += 1;
                }
            }
            Portion::File(bytes) => {
                document::keep(store, bytes).await?;
                summary.files += 1;
            }
        }
    }
    reader.await.map_err(corrupt)??;
    let detail = json!({ "made_at": manifest.made_at, "rows": summary.rows, "files": summary.files });
    write.record(event(detail)).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(summary)
}

fn event(detail: Json) -> Event<'static> {
    Event {
        actor: None,
        subject: "backup",
        cycle: None,
        path: "/",
        indicator: None,
        action: "restore",
        states: None,
        reason: "",
        detail,
    }
}

/// Some of what a backup holds.
enum Portion {
    Rows(&'static Table, Vec<Map<String, Json>>),
    File(Vec<u8>),
}

fn open(path: &Path) -> io::Result<Archive<GzDecoder<BufReader<File>>>> {
    Ok(Archive::new(GzDecoder::new(BufReader::new(File::open(path)?))))
}

/// Reads the whole file once: every part is there, is what the manifest says, and has a name that leads nowhere else.
fn verify(path: &Path) -> Result<Manifest, Error> {
    let mut archive = open(path)?;
    let mut found = Vec::new();
    let mut manifest = None;
    for entry in archive.entries().map_err(|_| unreadable())? {
        let mut entry = entry.map_err(|_| unreadable())?;
        let name = entry.path().map_err(|_| unreadable())?.to_string_lossy().into_owned();
        if name == MANIFEST {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).map_err(|_| unreadable())?;
            manifest = Some(serde_json::from_slice::<Manifest>(&text).map_err(|_| unreadable())?);
            continue;
        }
        if table_of(&name).is_none() && sha256_of(&name).is_none() {
            return Err(unreadable());
        }
        let mut digest = Sha256::new();
        let bytes = io::copy(&mut entry, &mut Digesting(&mut digest)).map_err(|_| unreadable())?;
        found.push((name, bytes, hex(&digest.finalize())));
    }
    let manifest = manifest
        .filter(|manifest| manifest.format == FORMAT)
        .ok_or_else(unreadable)?;
    let part = |part: &Part| (part.name.clone(), part.bytes, part.sha256.clone());
    let promised: Vec<_> = manifest.parts.iter().map(part).collect();
    let named: BTreeSet<&str> = manifest.parts.iter().map(|part| part.name.as_str()).collect();
    let true_to_name = |(name, _, sha256): &(String, u64, String)| sha256_of(name).is_none_or(|own| own == *sha256);
    let complete = TABLES
        .iter()
        .all(|table| named.contains(format!("tables/{}.jsonl", table.name).as_str()));
    if promised == found && complete && found.iter().all(true_to_name) {
        Ok(manifest)
    } else {
        Err(Error::Invalid("backup-damaged".to_owned()))
    }
}

/// The table a part holds.
fn table_of(name: &str) -> Option<&'static Table> {
    let table = name.strip_prefix("tables/")?.strip_suffix(".jsonl")?;
    TABLES.iter().find(|known| known.name == table)
}

/// The SHA-256 an evidence file is named by.
fn sha256_of(name: &str) -> Option<String> {
    let (first, rest) = name.strip_prefix("evidence/")?.split_once('/')?;
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_hexdigit());
    (digits(first, 2) && digits(rest, 62)).then(|| format!("{first}{rest}"))
}

/// Sends everything in the order of the file, in which the tables can be filled.
fn send_all(path: &Path, portions: &mpsc::Sender<Portion>) -> Result<(), Error> {
    // When nobody listens any more, the store has failed and says so itself.
    let send = |portion| {
        portions
            .blocking_send(portion)
            .map_err(|_| Error::Invalid("interrupted".to_owned()))
    };
    for entry in open(path)?.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        if let Some(table) = table_of(&name) {
            let mut rows = Vec::new();
            for line in BufReader::new(&mut entry).lines() {
                rows.push(serde_json::from_str(&line?)?);
                if rows.len() == 200 {
                    send(Portion::Rows(table, std::mem::take(&mut rows)))?;
                }
            }
            send(Portion::Rows(table, rows))?;
        } else if sha256_of(&name).is_some() {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            send(Portion::File(bytes))?;
        }
    }
    Ok(())
}

/// Binds a row's fields to a statement, by the kinds of its columns.
macro_rules! bound {
    ($query:expr, $table:expr, $row:expr) => {{
        let mut query = $query;
        for (column, kind) in $table.columns {
            let value = $row.get(*column).unwrap_or(&Json::Null);
            query = match kind {
                Kind::Text => query.bind(value.as_str().map(str::to_owned)),
                Kind::Whole => query.bind(value.as_i64()),
                Kind::Real => query.bind(value.as_f64()),
                Kind::Flag => query.bind(value.as_bool()),
                Kind::Id => query.bind(value.as_str().map(Uuid::parse_str).transpose().map_err(corrupt)?),
            };
        }
        query
    }};
}

async fn insert(write: &mut Write<'_>, table: &Table, row: &Map<String, Json>) -> Result<(), Error> {
    match write.tx.handle() {
        Handle::Sqlite(on) => {
            bound!(sqlx::query(table.insert), table, row).execute(on).await?;
        }
        Handle::Postgres(on) => {
            bound!(sqlx::query(table.insert), table, row).execute(on).await?;
        }
    }
    Ok(())
}
