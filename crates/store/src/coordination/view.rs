//! Who owns what: the overview, one rule.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::coordination::{CycleName, Named, Overview, Rule, RuleView};
use domain::permission::{Permission, allows};
use domain::unit::{Unit, UnitKind};

use super::row::{self, find, versions};
use super::{SUBJECT, department_for};
use crate::cube::{CycleEntry, label};
use crate::error::Error;
use crate::register::units;
use crate::{Store, document};

/// The cycle whose indicators rules choose from: the newest that has opened, else the newest.
fn newest(store: &Store) -> Result<std::sync::Arc<CycleEntry>, Error> {
    let catalogue = store.catalogue();
    let newest = catalogue
        .newest_opened(store.now())
        .or_else(|| catalogue.cycles().next_back());
    newest.cloned().ok_or(Error::NotFound)
}

/// An indicator by name.
pub(crate) fn named(indicator: &domain::indicator::Indicator) -> Named {
    Named {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        owner: indicator.owner.clone(),
        focus_area: indicator.focus_area().to_owned(),
    }
}

/// A cycle by name.
pub(crate) fn name_of(entry: &CycleEntry) -> CycleName {
    CycleName {
        code: entry.cycle.code.clone(),
        name: entry.cycle.name.clone(),
    }
}

/// Indicators that rules may name, in reading order.
pub(super) fn indicators(store: &Store) -> Result<Vec<Named>, Error> {
    Ok(newest(store)?.set.indicators.iter().map(named).collect())
}

/// Cycles that rules may begin with, newest first.
pub(super) fn cycles(store: &Store) -> Vec<CycleName> {
    store.catalogue().cycles().rev().map(|entry| name_of(entry)).collect()
}

/// `/phoi-hop`: every rule that stands, by department, and the indicators without one. For everyone who has signed in.
pub async fn overview(store: &Store, actor: &Actor) -> Result<Overview, Error> {
    let units = units(store)?;
    let entry = newest(store)?;
    let mut documents = document::below(store, SUBJECT, &domain::unit::UnitPath("/".to_owned())).await?;
    let mut rules: BTreeMap<String, Vec<Rule>> = BTreeMap::new();
    for row in row::all(store).await? {
        let Some(unit) = units.unit(&row.unit) else { continue };
        let own = documents.remove(&row.id).unwrap_or_default();
        rules
            .entry(unit.code.clone())
            .or_default()
            .push(row.rule(label(unit), own)?);
    }
    for rules in rules.values_mut() {
        rules.sort_by(|a, b| b.body.from.cmp(&a.body.from));
    }
    let illustrative = rules.values().flatten().any(|rule| rule.illustrative);
    let is_department = |unit: &&Unit| unit.kind == UnitKind::Department;
    let departments: Vec<&Unit> = units.units.iter().filter(is_department).collect();
    let may_keep = departments
        .iter()
        .any(|unit| allows(Some(actor), Permission::KeepRule, &unit.path));
    let has_rule = |code: &str| entry.rule_of(code).is_some();
    Ok(Overview {
        departments: departments
            .into_iter()
            .map(|unit| (label(unit), rules.remove(&unit.code).unwrap_or_default()))
            .collect(),
        without: entry
            .set
            .indicators
            .iter()
            .map(|indicator| indicator.code.clone())
            .filter(|code| !has_rule(code))
            .collect(),
        indicators: indicators(store)?,
        cycle: name_of(&entry),
        cycles: cycles(store),
        may_keep,
        illustrative,
    })
}

/// `/phoi-hop/{department}/{rule}`: a rule with its form; `None` for a new one, which only those see who keep the rules.
pub async fn rule(store: &Store, actor: &Actor, department: &str, id: Option<&str>) -> Result<RuleView, Error> {
    let permission = id.map_or(Permission::KeepRule, |_| Permission::ReadRule);
    let unit = department_for(store, actor, department, permission)?;
    let (rule, history) = match id {
        None => (None, Vec::new()),
        Some(id) => {
            let row = find(store, id).await?;
            if row.path != unit.path.0 {
                return Err(Error::NotFound);
            }
            let history = versions(store, row.id).await?;
            let documents = document::of(store, SUBJECT, row.id).await?;
            (Some(row.rule(label(&unit), documents)?), history)
        }
    };
    Ok(RuleView {
        department: label(&unit),
        rule,
        history,
        indicators: indicators(store)?,
        cycles: cycles(store),
        may_keep: allows(Some(actor), Permission::KeepRule, &unit.path),
        today: store.now().day(),
    })
}
