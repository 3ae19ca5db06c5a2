//! Making a backup.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::TryStreamExt as _;
use serde_json::{Map, Value as Json};
use sha2::{Digest as _, Sha256};
use sqlx::{Postgres, Row as _, Sqlite, Transaction};
use tar::{Builder, Header};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::tables::{Kind, TABLES, Table};
use super::{FORMAT, MANIFEST, Manifest, Part, Summary, hex, schema};
use crate::Store;
use crate::db::Handle;
use crate::document;
use crate::error::Error;
use crate::write::corrupt;

/// Writes a backup to a new file, while others go on working. The file is there whole or not at all, and readable by
/// its owner only: it holds the hashes of passwords.
///
/// # Errors
/// `Io` with `AlreadyExists` when there is such a file.
pub async fn write(store: &Store, path: &Path) -> Result<Summary, Error> {
    if path.try_exists()? {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    let unfinished = Unfinished::beside(path);
    let dump = dump(store, unfinished.rows.clone()).await?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        schema: schema(store).await?,
        made_at: store.now().0,
        parts: Vec::new(),
        missing: Vec::new(),
    };
    let files = dump
        .files
        .iter()
        .map(|sha256| Ok((sha256.clone(), document::place(store, sha256)?)));
    let files: Vec<(String, PathBuf)> = files.collect::<Result<_, Error>>()?;
    let path = path.to_owned();
    spawn_blocking(move || pack(&path, &unfinished, &dump, &files, manifest))
        .await
        .map_err(corrupt)?
}

/// Files that are gone again when something fails.
struct Unfinished {
    rows: PathBuf,
    archive: PathBuf,
}

impl Unfinished {
    fn beside(path: &Path) -> Self {
        let beside = |what: &str| {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".{}.{what}", Uuid::now_v7().simple()));
            path.with_file_name(name)
        };
        Self {
            rows: beside("rows"),
            archive: beside("part"),
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Either is missing when all went well or nothing began.
        let _ = fs::remove_file(&self.rows);
        let _ = fs::remove_file(&self.archive);
    }
}

/// A new file only its owner reads.
fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

/// Every table's rows one after the other in one file, and the evidence they name.
struct Dump {
    parts: Vec<Part>,
    files: BTreeSet<String>,
    rows: PathBuf,
}

/// What is being dumped.
struct Rows {
    out: BufWriter<File>,
    digest: Sha256,
    part: Part,
    files: BTreeSet<String>,
}

impl Rows {
    fn line(&mut self, row: &Map<String, Json>) -> Result<(), Error> {
        // Whichever table names a file.
        if let Some(Json::String(sha256)) = row.get("sha256") {
            self.files.insert(sha256.clone());
        }
        let mut line = serde_json::to_vec(row)?;
        line.push(b'\n');
        self.digest.update(&line);
        self.part.bytes += u64::try_from(line.len()).map_err(corrupt)?;
        self.part.rows += 1;
        self.out.write_all(&line)?;
        Ok(())
    }
}

/// Reads all tables in one snapshot.
async fn dump(store: &Store, path: PathBuf) -> Result<Dump, Error> {
    let mut snapshot = match store.db().handle() {
        // The first read fixes what a reading transaction sees in WAL mode.
        Handle::Sqlite(pool) => Snapshot::Sqlite(pool.begin().await?),
        Handle::Postgres(pool) => Snapshot::Postgres(
            pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await?,
        ),
    };
    let mut rows = Rows {
        out: BufWriter::new(create(&path)?),
        digest: Sha256::new(),
        part: empty_part(""),
        files: BTreeSet::new(),
    };
    let mut parts = Vec::with_capacity(TABLES.len());
    for table in &TABLES {
        rows.part = empty_part(table.name);
        snapshot.read(table, &mut rows).await?;
        rows.part.sha256 = hex(&rows.digest.finalize_reset());
        parts.push(rows.part.clone());
    }
    rows.out.flush()?;
    Ok(Dump {
        parts,
        files: rows.files,
        rows: path,
    })
}

fn empty_part(table: &str) -> Part {
    Part {
        name: format!("tables/{table}.jsonl"),
        bytes: 0,
        sha256: String::new(),
        rows: 0,
    }
}

/// A reading transaction.
enum Snapshot {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// One row as JSON, by the kinds of its columns.
macro_rules! as_json {
    ($row:expr, $table:expr) => {{
        let mut json = Map::new();
        for (place, (column, kind)) in $table.columns.iter().enumerate() {
            let value = match kind {
                Kind::Text => Json::from($row.try_get::<Option<String>, _>(place)?),
                Kind::Whole => Json::from($row.try_get::<Option<i64>, _>(place)?),
                Kind::Real => Json::from($row.try_get::<Option<f64>, _>(place)?),
                Kind::Flag => Json::from($row.try_get::<Option<bool>, _>(place)?),
                Kind::Id => Json::from($row.try_get::<Option<Uuid>, _>(place)?.map(|id| id.to_string())),
            };
            json.insert((*column).to_owned(), value);
        }
        json
    }};
}

impl Snapshot {
    async fn read(&mut self, table: &Table, rows: &mut Rows) -> Result<(), Error> {
        match self {
            Self::Sqlite(tx) => {
                let mut stream = sqlx::query(table.select).fetch(&mut **tx);
                while let Some(row) = stream.try_next().await? {
                    rows.line(&as_json!(row, table))?;
                }
            }
            Self::Postgres(tx) => {
                let mut stream = sqlx::query(table.select).fetch(&mut **tx);
                while let Some(row) = stream.try_next().await? {
                    rows.line(&as_json!(row, table))?;
                }
            }
        }
        Ok(())
    }
}

/// Puts rows, evidence and manifest into one file.
fn pack(
    path: &Path,
    unfinished: &Unfinished,
    dump: &Dump,
    files: &[(String, PathBuf)],
    mut manifest: Manifest,
) -> Result<Summary, Error> {
    let encoder = GzEncoder::new(BufWriter::new(create(&unfinished.archive)?), Compression::default());
    let mut archive = Builder::new(encoder);
    let mut rows = BufReader::new(File::open(&dump.rows)?);
    rows.rewind()?;
    for part in &dump.parts {
        append(
            &mut archive,
            &part.name,
            part.bytes,
            &mut (&mut rows).take(part.bytes),
            manifest.made_at,
        )?;
        manifest.parts.push(part.clone());
    }
    for (sha256, path) in files {
        match evidence_part(path, sha256) {
            Ok(part) => {
                let mut file = BufReader::new(File::open(path)?);
                append(&mut archive, &part.name, part.bytes, &mut file, manifest.made_at)?;
                manifest.parts.push(part);
            }
            Err(_) => manifest.missing.push(sha256.clone()),
        }
    }
    let text = serde_json::to_vec_pretty(&manifest)?;
    let length = u64::try_from(text.len()).map_err(corrupt)?;
    append(&mut archive, MANIFEST, length, &mut text.as_slice(), manifest.made_at)?;
    let file = archive
        .into_inner()?
        .finish()?
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    fs::rename(&unfinished.archive, path)?;
    Ok(Summary {
        rows: dump.parts.iter().map(|part| part.rows).sum(),
        files: u64::try_from(files.len() - manifest.missing.len()).map_err(corrupt)?,
        missing: manifest.missing,
    })
}

/// An evidence file that is what its name says.
fn evidence_part(path: &Path, sha256: &str) -> io::Result<Part> {
    let mut digest = Sha256::new();
    let bytes = io::copy(&mut BufReader::new(File::open(path)?), &mut Digesting(&mut digest))?;
    if hex(&digest.finalize()) != sha256 {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let (first, rest) = sha256.split_at(2);
    Ok(Part {
        name: format!("evidence/{first}/{rest}"),
        bytes,
        sha256: sha256.to_owned(),
        rows: 0,
    })
}

/// Everything written is digested.
pub(crate) struct Digesting<'a>(pub(crate) &'a mut Sha256);

impl io::Write for Digesting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn append(
    archive: &mut Builder<impl io::Write>,
    name: &str,
    bytes: u64,
    content: &mut dyn Read,
    made_at: i64,
) -> io::Result<()> {
    let mut header = Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(0o600);
    header.set_mtime(u64::try_from(made_at / 1000).unwrap_or_default());
    archive.append_data(&mut header, name, content)
}
