//! New evidence.

use domain::account::Actor;
use domain::evidence::Evidence;
use serde_json::json;
use uuid::Uuid;

use super::attach::{open_answer, supports};
use crate::Store;
use crate::answer::save::event;
use crate::assessment::{Ground, Held};
use crate::db::{one, run};
use crate::document::{Document, NewFile, Paper, columns};
use crate::error::{Error, EvidenceProblem};
use crate::write::{Write, id_of};

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
    ground.require_answer(actor, indicator)?;
    ground.indicator(indicator)?;
    let paper = Paper::of_file(store, file).await?;
    add_paper(store, actor, &ground, indicator, paper).await
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
    ground.require_answer(actor, indicator)?;
    ground.indicator(indicator)?;
    let paper = Paper::of_link(url, &document)?;
    add_paper(store, actor, &ground, indicator, paper).await
}

/// Attaches a document that has been checked to an answer.
pub(crate) async fn add_paper(
    store: &Store,
    actor: &Actor,
    ground: &Ground,
    indicator: &str,
    new: Paper,
) -> Result<Evidence, Error> {
    let mut write = store.begin().await?;
    let held = open_answer(&mut write, ground, actor, indicator).await?;
    let id = add_in(&mut write, ground, &held, actor, indicator, &new).await?;
    let added_at = write.now;
    write.commit().await?;
    let indicators = vec![indicator.to_owned()];
    Ok(Evidence {
        id: id.to_string(),
        title: new.words.title,
        support: new.support,
        number: new.words.number,
        issued_on: new.words.issued_on,
        issuer: new.words.issuer,
        indicators,
        added_at,
    })
}

/// Attaches a document to an answer of a locked self-assessment that is open for changes.
pub(crate) async fn add_in(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    actor: &Actor,
    indicator: &str,
    new: &Paper,
) -> Result<Uuid, Error> {
    refuse_again(write, held, indicator, new).await?;
    let id = Uuid::now_v7();
    let (kind, name, bytes) = columns(&new.support)?;
    run!(
        write.tx,
        "INSERT INTO evidence (id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url,
                               added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        held.id,
        new.words.title.as_str(),
        new.words.number.as_str(),
        new.words.issued_on.map(|day| day.to_string()),
        new.words.issuer.as_str(),
        kind,
        name,
        bytes,
        new.sha256.as_deref(),
        new.url(),
        write.now.0,
        id_of(actor)?,
    )?;
    supports(write, ground, held, indicator, id).await?;
    let detail = json!({ "evidence": id, "title": new.words.title, "sha256": new.sha256, "url": new.url() });
    write
        .record(event(ground, actor, indicator, "add-evidence", detail))
        .await?;
    Ok(id)
}

/// Refuses a file or link that supports this answer already, whatever it is called: told by the content's hash, or by
/// the address.
async fn refuse_again(write: &mut Write<'_>, held: &Held, indicator: &str, new: &Paper) -> Result<(), Error> {
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
        new.url(),
    )?;
    if known > 0 {
        return Err(Error::Evidence(EvidenceProblem::Already));
    }
    Ok(())
}
