//! New evidence.

use domain::account::Actor;
use domain::evidence::{Evidence, FileKind, MAX_FILE_BYTES, Support, is_web_address, safe_name};
use domain::permission::Permission;
use domain::time::Day;
use serde_json::json;
use uuid::Uuid;

use super::attach::{open_answer, supports};
use super::content::kind;
use super::file::keep;
use super::row::LINK;
use crate::Store;
use crate::answer::save::event;
use crate::assessment::{Ground, Held};
use crate::db::{one, run};
use crate::error::{Error, EvidenceProblem};
use crate::text::{clean, clean_line};
use crate::write::{Write, corrupt};

/// What a person says about a document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is called; needed.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ban hành as typed: `30/11/2024` or `2024-11-30`; may be empty.
    pub issued_on: String,
    /// Cơ quan ban hành.
    pub issuer: String,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The sender's name for it; made safe here.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What it is.
    pub document: Document,
}

/// Most characters of a document's title, number and issuer.
const LONGEST: usize = 300;
/// Most characters of a link.
const LONGEST_LINK: usize = 2_000;

/// What is going to be stored.
struct New {
    document: Described,
    support: Support,
    sha256: Option<String>,
}

/// A document's words, checked.
struct Described {
    title: String,
    number: String,
    issued_on: Option<Day>,
    issuer: String,
}

/// Stores a file and attaches it to an answer. Like a first save it opens the self-assessment.
///
/// # Errors
/// What is wrong with the file or its words, or that the answer has it already; `Stale` when the answer is not open for changes.
pub async fn add_file(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    file: NewFile,
) -> Result<Evidence, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Answer)?;
    ground.indicator(indicator)?;
    let bytes = u64::try_from(file.bytes.len()).map_err(corrupt)?;
    if bytes == 0 {
        return Err(Error::Evidence(EvidenceProblem::BlankFile));
    }
    if bytes > MAX_FILE_BYTES {
        return Err(Error::Evidence(EvidenceProblem::TooLarge));
    }
    let kind = kind(&file.bytes).ok_or(Error::Evidence(EvidenceProblem::WrongType))?;
    let document = described(&file.document)?;
    // Stored before its row: a row without a file would be a broken promise, a file without a row is swept away.
    let sha256 = keep(store, file.bytes).await?;
    let support = Support::File {
        name: safe_name(&clean(&file.name)?, kind),
        kind,
        bytes,
    };
    add(
        store,
        actor,
        &ground,
        indicator,
        New {
            document,
            support,
            sha256: Some(sha256),
        },
    )
    .await
}

/// Attaches a link to a public page to an answer. Like a first save it opens the self-assessment.
///
/// # Errors
/// What is wrong with the address or its words, or that the answer has it already; `Stale` when the answer is not open for changes.
pub async fn add_link(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    url: &str,
    document: Document,
) -> Result<Evidence, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Answer)?;
    ground.indicator(indicator)?;
    let url = clean(url.trim())?;
    if !is_web_address(&url) || url.chars().count() > LONGEST_LINK {
        return Err(Error::Evidence(EvidenceProblem::BadLink));
    }
    let document = described(&document)?;
    add(
        store,
        actor,
        &ground,
        indicator,
        New {
            document,
            support: Support::Link { url },
            sha256: None,
        },
    )
    .await
}

fn described(document: &Document) -> Result<Described, Error> {
    let title = clean_line(&document.title, LONGEST)?;
    if title.is_empty() {
        return Err(Error::Evidence(EvidenceProblem::NoTitle));
    }
    let issued_on = match document.issued_on.trim() {
        "" => None,
        typed => Some(Day::parse_typed(typed).map_err(|_| Error::Evidence(EvidenceProblem::BadDay))?),
    };
    let number = clean_line(&document.number, LONGEST)?;
    Ok(Described {
        title,
        number,
        issued_on,
        issuer: clean_line(&document.issuer, LONGEST)?,
    })
}

async fn add(store: &Store, actor: &Actor, ground: &Ground, indicator: &str, new: New) -> Result<Evidence, Error> {
    let mut write = store.begin().await?;
    let held = open_answer(&mut write, ground, actor, indicator).await?;
    refuse_again(&mut write, &held, indicator, &new).await?;
    let id = Uuid::now_v7();
    let (kind, name, bytes, url) = match &new.support {
        Support::File { name, kind, bytes } => (FileKind::extension(*kind), name.as_str(), *bytes, None),
        Support::Link { url } => (LINK, "", 0, Some(url.as_str())),
    };
    let Described {
        title,
        number,
        issued_on,
        issuer,
    } = new.document;
    run!(
        write.tx,
        "INSERT INTO evidence (id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url,
                               added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        held.id,
        title.as_str(),
        number.as_str(),
        issued_on.map(|day| day.to_string()),
        issuer.as_str(),
        kind,
        name,
        i64::try_from(bytes).map_err(corrupt)?,
        new.sha256.as_deref(),
        url,
        write.now.0,
        Uuid::parse_str(&actor.id).map_err(corrupt)?,
    )?;
    supports(&mut write, ground, &held, indicator, id).await?;
    let detail = json!({ "evidence": id, "title": title, "sha256": new.sha256, "url": url });
    write
        .record(event(ground, actor, indicator, "add-evidence", detail))
        .await?;
    let added_at = write.now;
    write.commit().await?;
    let indicators = vec![indicator.to_owned()];
    Ok(Evidence {
        id: id.to_string(),
        title,
        support: new.support,
        number,
        issued_on,
        issuer,
        indicators,
        added_at,
    })
}

/// Refuses a file or link that supports this answer already, whatever it is called: told by the content's hash, or by
/// the address.
async fn refuse_again(write: &mut Write<'_>, held: &Held, indicator: &str, new: &New) -> Result<(), Error> {
    let url = match &new.support {
        Support::File { .. } => None,
        Support::Link { url } => Some(url.as_str()),
    };
    let (known,) = one!(
        write.tx,
        (i64,),
        "SELECT count(*) FROM evidence
         JOIN evidence_use ON evidence_use.evidence_id = evidence.id
         WHERE evidence_use.assessment_id = $1 AND evidence_use.indicator = $2
           AND (evidence.sha256 = $3 OR evidence.url = $4)",
        held.id,
        indicator,
        new.sha256.as_deref(),
        url,
    )?;
    if known > 0 {
        return Err(Error::Evidence(EvidenceProblem::Already));
    }
    Ok(())
}
