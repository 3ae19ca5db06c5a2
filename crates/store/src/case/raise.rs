//! Raising a case.

use std::sync::Arc;

use domain::account::Actor;
use domain::case::{
    About, AboutChoice, AboutGroup, CaseKind, CaseNumber, CaseState, LONGEST_TEXT, LONGEST_TITLE, RaiseView, lacks,
};
use domain::permission::{Permission, allows};
use domain::unit::{Unit, UnitKind};
use serde_json::json;
use uuid::Uuid;

use super::file::tie;
use super::list::lines;
use crate::Store;
use crate::cube::{CycleEntry, label};
use crate::db::{one, run};
use crate::document::{Attachment, Paper};
use crate::error::Error;
use crate::text::{clean, clean_line};
use crate::write::{Event, Write, id_of};

/// A case as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCase {
    /// Cycle code; empty for the newest that has opened.
    pub cycle: String,
    /// Unit code; empty for the actor's own.
    pub unit: String,
    /// Word of a [`CaseKind`].
    pub kind: String,
    /// Word of an [`About`].
    pub about: String,
    /// One line.
    pub title: String,
    /// What stands in the way and what is asked for.
    pub text: String,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

/// What there is to choose from before a case is raised.
///
/// # Errors
/// `NotFound` for a cycle that has not opened and for a unit that is not on its map; `Forbidden` for people who raise
/// none for this unit.
pub async fn prepare(store: &Store, actor: &Actor, cycle: &str, unit: &str, about: &str) -> Result<RaiseView, Error> {
    let (entry, unit) = ground(store, actor, cycle, unit)?;
    let may = |unit: &&Unit| raises(actor, unit);
    let mut groups: Vec<AboutGroup> = Vec::new();
    for (_, indicator) in entry.asked_of(unit.kind) {
        let choice = AboutChoice {
            code: indicator.code.clone(),
            name: indicator.name.clone(),
        };
        let is_above = |code: &str| indicator.code.starts_with(code) && indicator.code[code.len()..].starts_with('.');
        let Some(heading) = entry.set.focus_areas.iter().find(|area| is_above(&area.code)) else {
            continue;
        };
        match groups.last_mut().filter(|group| group.heading.code == heading.code) {
            Some(group) => group.choices.push(choice),
            None => groups.push(AboutGroup {
                heading: heading.clone(),
                choices: vec![choice],
            }),
        }
    }
    let mut same = lines(store, actor, Some(&unit.path)).await?;
    same.retain(|line| line.state.is_open() && line.about.code() == about);
    Ok(RaiseView {
        cycle: entry.cycle.code.clone(),
        cycle_name: entry.cycle.name.clone(),
        unit: label(&unit),
        units: entry.units.units.iter().filter(may).map(label).collect(),
        groups,
        same,
    })
}

/// Raises a case for a unit; gives its number.
///
/// # Errors
/// As [`prepare`]; `Invalid` with the word of the first [`domain::case::Lack`]; `Evidence` for an attachment that is not
/// taken.
pub async fn raise(store: &Store, actor: &Actor, new: &NewCase) -> Result<CaseNumber, Error> {
    let (entry, unit) = ground(store, actor, &new.cycle, &new.unit)?;
    let is_asked = |code: &str| entry.asked_of(unit.kind).any(|(_, indicator)| indicator.code == code);
    if let Some(lack) = lacks(&new.kind, &new.about, &new.title, &new.text, is_asked).first() {
        return Err(Error::Invalid(lack.code().to_owned()));
    }
    let said = Said {
        kind: CaseKind::from_code(&new.kind).unwrap_or_default(),
        about: About::from_code(&new.about),
        title: clean_line(&new.title, LONGEST_TITLE)?,
        text: clean(new.text.trim())?.chars().take(LONGEST_TEXT).collect(),
        illustrative: false,
        papers: Paper::of_word(store, new.attachments.clone()).await?,
    };
    let mut write = store.begin().await?;
    let number = put(&mut write, actor, &entry.cycle.code, &unit, said).await?;
    write.commit().await?;
    Ok(number)
}

/// The cycle and the unit, where the actor may raise a case.
fn ground(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<(Arc<CycleEntry>, Unit), Error> {
    let catalogue = store.catalogue();
    let entry = match cycle {
        "" => catalogue.newest_opened(store.now()),
        code => catalogue
            .cycle(code)
            .filter(|entry| entry.cycle.opens.start() <= store.now()),
    };
    let entry = entry.cloned().ok_or(Error::NotFound)?;
    let unit = if unit.is_empty() { &actor.unit } else { unit };
    let unit = entry.units.unit(unit).cloned().ok_or(Error::NotFound)?;
    if raises(actor, &unit) {
        Ok((entry, unit))
    } else {
        Err(Error::Forbidden)
    }
}

/// Whether the actor raises cases for a unit. Departments answer them.
fn raises(actor: &Actor, unit: &Unit) -> bool {
    unit.kind != UnitKind::Department && allows(Some(actor), Permission::RaiseCase, &unit.path)
}

/// A case as it is stored.
pub(crate) struct Said {
    pub(crate) kind: CaseKind,
    pub(crate) about: About,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) illustrative: bool,
    pub(crate) papers: Vec<Paper>,
}

/// Stores a case with the next number of the year.
pub(crate) async fn put(
    write: &mut Write<'_>,
    actor: &Actor,
    cycle: &str,
    unit: &Unit,
    said: Said,
) -> Result<CaseNumber, Error> {
    let year = i64::from(write.now.day().parts().0);
    // The row of the year is locked until this write is over: no two cases get the same number, and none is skipped.
    let (number,) = one!(
        write.tx,
        (i64,),
        "INSERT INTO difficulty_number (year, last) VALUES ($1, 1)
         ON CONFLICT (year) DO UPDATE SET last = difficulty_number.last + 1 RETURNING last",
        year,
    )?;
    let (id, post, state) = (Uuid::now_v7(), Uuid::now_v7(), CaseState::Raised);
    let by = id_of(actor)?;
    run!(
        write.tx,
        "INSERT INTO difficulty (id, year, number, kind, about, title, body, cycle, map_version, unit, path, state,
                                 turn, version, raised_at, since, illustrative)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $14, $15)",
        id,
        year,
        number,
        said.kind.code(),
        said.about.code(),
        said.title.as_str(),
        said.text.as_str(),
        cycle,
        unit.map_version.as_str(),
        unit.code.as_str(),
        unit.path.0.as_str(),
        state.code(),
        state.turn(false).code(),
        write.now.0,
        said.illustrative,
    )?;
    run!(
        write.tx,
        "INSERT INTO difficulty_post (id, difficulty_id, at, by_id, by_name, by_role, by_unit, action, body, state_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8)",
        post,
        id,
        write.now.0,
        by,
        actor.name.as_str(),
        actor.role.code(),
        actor.unit.as_str(),
        state.code(),
    )?;
    let number = CaseNumber { year, number };
    let files = tie(write, Some(by), (post, &unit.path), said.papers).await?;
    write
        .record(Event {
            actor: Some(actor),
            subject: "case",
            cycle: Some(cycle),
            path: &unit.path.0,
            indicator: said.about.indicator(),
            action: "raise",
            states: None,
            reason: &said.title,
            detail: json!({ "number": number.to_string(), "kind": said.kind, "about": said.about.code(), "files": files }),
        })
        .await?;
    Ok(number)
}
