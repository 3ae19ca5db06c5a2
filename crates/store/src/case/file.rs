//! Files in a case's thread: each belongs to the word or step it came with.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::case::CaseAction;
use domain::document::Document;
use domain::unit::UnitPath;
use uuid::Uuid;

use super::row::{Eyes, Row, select};
use crate::Store;
use crate::db::{all, optional};
use crate::document::{self, Paper, Subject};
use crate::error::Error;
use crate::write::Write;

/// The word of a post in a case's thread among what documents belong to.
pub(crate) const SUBJECT: &str = "case";

/// Ties what came with a post to it; gives the names for its event.
pub(super) async fn tie(
    write: &mut Write<'_>,
    by: Option<Uuid>,
    (post, path): (Uuid, &UnitPath),
    papers: Vec<Paper>,
) -> Result<Vec<String>, Error> {
    let mut names = Vec::with_capacity(papers.len());
    for paper in papers {
        let subject = Subject {
            word: SUBJECT,
            id: post,
            path,
        };
        names.push(document::add(write, by, subject, paper).await?.title);
    }
    Ok(names)
}

/// The documents of each post of the cases that units at or below a path raised.
pub(super) async fn below(store: &Store, path: &str) -> Result<BTreeMap<Uuid, Vec<Document>>, Error> {
    document::below(store, SUBJECT, &UnitPath(path.to_owned())).await
}

/// Whether the actor reads what came with a post: whoever sees its case; an answer also those whose case went into it.
pub(crate) async fn is_readable(store: &Store, actor: &Actor, post: Uuid) -> Result<bool, Error> {
    let own = optional!(
        store.db(),
        (Uuid, String),
        "SELECT difficulty_id, action FROM difficulty_post WHERE id = $1",
        post,
    )?;
    let Some((case, action)) = own else { return Ok(false) };
    let is_answer = action == CaseAction::Answer.code();
    let mut asked = vec![case];
    // A case goes into another once, so this ends.
    while let Some(case) = asked.pop() {
        if sees(store, actor, case).await? {
            return Ok(true);
        }
        if is_answer {
            let merged = all!(
                store.db(),
                (Uuid,),
                "SELECT id FROM difficulty WHERE merged_into = $1",
                case
            )?;
            asked.extend(merged.into_iter().map(|(id,)| id));
        }
    }
    Ok(false)
}

async fn sees(store: &Store, actor: &Actor, case: Uuid) -> Result<bool, Error> {
    let eyes = Eyes::of(actor);
    let row = optional!(
        store.db(),
        Row,
        select!("AND c.id = $4"),
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
        case,
    )?;
    Ok(row.is_some())
}
