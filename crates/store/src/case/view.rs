//! One case with its thread.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::case::{
    CaseAction, CaseLine, CaseNumber, CaseOffer, CaseState, CaseView, MergedInto, Post, Told, actions, similar,
};
use domain::explore::UnitLabel;
use domain::permission::Role;
use domain::time::Timestamp;
use domain::unit::UnitKind;
use uuid::Uuid;

use super::file::below;
use super::row::{Eyes, Row, day, find, names, select, state};
use crate::Store;
use crate::cube::label;
use crate::db::{all, one, optional};
use crate::error::Error;
use crate::write::corrupt;

/// A case that went into another, and that into a third: nobody follows further than this.
const LONGEST_CHAIN: usize = 12;

/// A case with everything said and done about it.
///
/// # Errors
/// `NotFound` too for people who may not see it.
pub async fn view(store: &Store, actor: &Actor, number: CaseNumber) -> Result<CaseView, Error> {
    let row = find(store, actor, number).await?.ok_or(Error::NotFound)?;
    let (text,) = one!(
        store.db(),
        (String,),
        "SELECT body FROM difficulty WHERE id = $1",
        row.id
    )?;
    let offers: Vec<CaseOffer> = actions(row.state()?, |permission| row.has(actor, permission))
        .map(|step| CaseOffer {
            action: step.action,
            asks: step.action.asks(),
        })
        .collect();
    let assigns = offers.iter().any(|offer| offer.action == CaseAction::Assign);
    let around = around(store, actor, &row, &text).await?;
    Ok(CaseView {
        text,
        version: row.version,
        posts: posts(store, &row).await?,
        departments: if assigns { departments(store, &row) } else { Vec::new() },
        owner: owner(store, &row),
        into: into(store, actor, &row).await?,
        merged: around.merged,
        similar: around.similar,
        offers,
        today: store.now().day(),
        line: row.line(store, actor)?,
    })
}

#[derive(sqlx::FromRow)]
struct PostRow {
    id: Uuid,
    at: i64,
    by_name: String,
    by_role: String,
    by_unit: String,
    action: String,
    body: String,
    state_to: String,
    department: Option<String>,
    due: Option<String>,
}

/// The thread of a case, oldest first.
async fn posts(store: &Store, case: &Row) -> Result<Vec<Post>, Error> {
    let rows = all!(
        store.db(),
        PostRow,
        "SELECT id, at, by_name, by_role, by_unit, action, body, state_to, department, due FROM difficulty_post
         WHERE difficulty_id = $1 ORDER BY at, id",
        case.id,
    )?;
    let mut documents = if rows.is_empty() {
        BTreeMap::new()
    } else {
        below(store, &case.path).await?
    };
    let post = |row: PostRow| {
        let action = match row.action.as_str() {
            "" => None,
            word => Some(CaseAction::from_code(word).ok_or_else(|| corrupt(format!("action {word} of a case")))?),
        };
        Ok(Post {
            at: Timestamp(row.at),
            by: row.by_name,
            role: Role::from_code(&row.by_role),
            whose: names(store, &case.map_version, &row.by_unit),
            action,
            text: row.body,
            to: state(&row.state_to)?,
            department: row.department.and_then(|code| names(store, &case.map_version, &code)),
            due: row.due.as_deref().map(day).transpose()?,
            documents: documents.remove(&row.id).unwrap_or_default(),
        })
    };
    rows.into_iter().map(post).collect()
}

/// Every department of the case's map, in reading order.
fn departments(store: &Store, row: &Row) -> Vec<UnitLabel> {
    let catalogue = store.catalogue();
    let table = catalogue.map(&row.map_version);
    let units = table.into_iter().flat_map(|table| table.of_kind(UnitKind::Department));
    units.map(|(_, unit)| label(unit)).collect()
}

/// The department that keeps the figure the case is about: by the coordination rule in force, else by the set, which names
/// owners in words, as units name themselves.
fn owner(store: &Store, row: &Row) -> Option<String> {
    let entry = store.catalogue().cycle(&row.cycle).cloned()?;
    let indicator = entry.indicator(entry.place(row.about().indicator()?)?)?;
    if let Some(rule) = entry.rule_of(&indicator.code) {
        return Some(rule.department.code.clone());
    }
    let mut departments = departments(store, row).into_iter();
    departments
        .find(|unit| unit.name.vi == indicator.owner.vi)
        .map(|unit| unit.code)
}

/// Where a merged case went in the end.
async fn into(store: &Store, actor: &Actor, row: &Row) -> Result<Option<MergedInto>, Error> {
    let mut next = row.merged_into;
    let mut found = None;
    for _ in 0..LONGEST_CHAIN {
        let Some(id) = next else { break };
        // Whoever raised a case that went into another hears the answer, whoever raised that one.
        let row = optional!(store.db(), Row, select!("AND c.id = $4"), true, "", true, id,)?;
        let Some(row) = row else { break };
        next = row.merged_into;
        found = Some(row);
    }
    let Some(row) = found else { return Ok(None) };
    let mut answers = posts(store, &row).await?;
    answers.retain(|post| post.action == Some(CaseAction::Answer));
    let eyes = Eyes::of(actor);
    let seen = optional!(
        store.db(),
        Row,
        select!("AND c.id = $4"),
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
        row.id,
    )?;
    Ok(Some(MergedInto {
        number: row.number(),
        state: row.state()?,
        may_read: seen.is_some(),
        answers,
    }))
}

/// Other cases around one.
struct Around {
    merged: Vec<CaseLine>,
    similar: Vec<CaseLine>,
}

/// The cases that went into this one, and those that say much the same.
async fn around(store: &Store, actor: &Actor, own: &Row, text: &str) -> Result<Around, Error> {
    let eyes = Eyes::of(actor);
    let rows = all!(
        store.db(),
        Row,
        select!("AND c.id <> $4 AND c.state <> 'withdrawn' ORDER BY c.raised_at DESC, c.number DESC"),
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
        own.id,
    )?;
    let bodies = all!(
        store.db(),
        (Uuid, String),
        "SELECT id, body FROM difficulty
         WHERE (($1 AND path LIKE $2 || '%') OR ($3 AND department_path LIKE $2 || '%'))
           AND state <> 'withdrawn' AND state <> 'merged'",
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
    )?;
    let bodies: BTreeMap<Uuid, String> = bodies.into_iter().collect();
    let lines = |rows: Vec<Row>| {
        rows.into_iter()
            .map(|row| row.line(store, actor))
            .collect::<Result<Vec<_>, _>>()
    };
    let (merged, others): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.merged_into == Some(own.id));
    let mut open = Vec::new();
    for row in others {
        if row.state()? != CaseState::Merged {
            open.push(row);
        }
    }
    let abouts: Vec<_> = open.iter().map(Row::about).collect();
    let told: Vec<Told<'_>> = open
        .iter()
        .zip(&abouts)
        .map(|(row, about)| Told {
            about,
            title: row.title(),
            text: bodies.get(&row.id).map_or("", String::as_str),
        })
        .collect();
    let about = own.about();
    let here = Told {
        about: &about,
        title: own.title(),
        text,
    };
    let near = similar(&here, &told)
        .into_iter()
        .filter_map(|place| open.get(place).cloned());
    Ok(Around {
        similar: lines(near.collect())?,
        merged: lines(merged)?,
    })
}
