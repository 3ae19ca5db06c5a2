//! Who has what: the overview, one unit, one entry.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::permission::{Permission, allows};
use domain::register::{
    Body, Brief, EntryView, Overview, OverviewQuery, PolicyLine, Register, Row as Line, UnitView, months_before,
};
use domain::time::Day;
use domain::unit::{Unit, UnitKind};
use uuid::Uuid;

use super::row::{find, of_unit, versions, whole};
use super::{register_for, unit_for, units};
use crate::cube::{UnitTable, label};
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;
use crate::{Store, fact};

/// Months of activities that the overview counts.
const MONTHS: u8 = 12;
/// How the codes of facts begin that were published about steering committees.
const PUBLISHED: &str = "steering-";

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    register: String,
    unit: String,
    day: String,
    body: String,
    illustrative: bool,
}

/// `/ho-so`: who in the reader's care has what, as of a day. Departments keep none, and the city is the one that
/// looks: both are left out of the units. Policies are those of the city too.
pub async fn overview(store: &Store, actor: &Actor, query: &OverviewQuery) -> Result<Overview, Error> {
    let units = units(store)?;
    let today = store.now().day();
    let day = query.day.unwrap_or(today);
    let map_version = units
        .units
        .first()
        .map(|unit| unit.map_version.as_str())
        .unwrap_or_default();
    let rows = all!(
        store.db(),
        Row,
        "SELECT e.id, e.register, e.unit, e.day, e.body, e.illustrative
         FROM register_entry e
         WHERE e.map_version = $1 AND e.path LIKE $2 || '%' AND e.withdrawn IS NULL
           AND (e.register = 'policy'
                OR e.day <= $3
                   AND (e.register = 'activity' OR e.until IS NULL OR e.until >= $3)
                   AND (e.register <> 'activity' OR e.day > $4))
         ORDER BY e.day, e.id",
        map_version,
        actor.scope.0.as_str(),
        day.to_string(),
        months_before(day, MONTHS).to_string(),
    )?;
    let (of_policies, rows): (Vec<Row>, Vec<Row>) = rows
        .into_iter()
        .partition(|row| row.register == Register::Policy.code());
    let illustrative = rows.iter().any(|row| row.illustrative);
    let mut policies = Vec::with_capacity(of_policies.len());
    for row in of_policies {
        policies.extend(row.policy(&units, day)?);
    }
    policies.sort_by_key(|line| std::cmp::Reverse(line.since));
    let adds_policy_to = register_for(store, actor, &actor.unit, Register::Policy, Permission::KeepRegister);
    let mut have: BTreeMap<String, Have> = BTreeMap::new();
    for row in rows {
        have.entry(row.unit.clone()).or_default().take(row, day)?;
    }
    let care = |unit: &&Unit| {
        actor.scope.covers(&unit.path)
            && !matches!(unit.kind, UnitKind::Department | UnitKind::City)
            && allows(Some(actor), Permission::ReadRegister, &unit.path)
    };
    let mut lines: Vec<Line> = units
        .units
        .iter()
        .filter(care)
        .map(|unit| {
            let Have {
                committee,
                plan,
                activities,
            } = have.remove(&unit.code).unwrap_or_default();
            Line {
                unit: label(unit),
                above: above(&units, unit),
                committee,
                plan,
                activities,
            }
        })
        .collect();
    // The order of lists holds within each kind: the sort is stable.
    lines.sort_by_key(|line| line.unit.kind);
    Ok(Overview {
        day,
        today,
        rows: lines,
        policies,
        adds_policy_to: adds_policy_to.ok().map(|unit| unit.code),
        may_keep: allows(Some(actor), Permission::KeepRegister, &actor.scope),
        illustrative,
        facts: fact::beginning(store, PUBLISHED).await?,
    })
}

impl Row {
    /// A policy as it stands on a day; nothing before its first step.
    fn policy(self, units: &UnitTable, day: Day) -> Result<Option<PolicyLine>, Error> {
        let body: Body = serde_json::from_str(&self.body)?;
        let unit = units.unit(&self.unit).map(label);
        let parts = (unit, body.policy.clone(), body.stands(day));
        let (Some(unit), Some(policy), Some((stage, since))) = parts else {
            return Ok(None);
        };
        Ok(Some(PolicyLine {
            id: self.id.to_string(),
            unit,
            body,
            policy,
            stage,
            since,
            illustrative: self.illustrative,
        }))
    }
}

/// What a unit has.
#[derive(Default)]
struct Have {
    committee: Option<Brief>,
    plan: Option<Brief>,
    activities: u32,
}

impl Have {
    /// Rows come oldest first, so that the newest in force on `day` stays.
    fn take(&mut self, row: Row, day: Day) -> Result<(), Error> {
        let register =
            Register::from_code(&row.register).ok_or_else(|| corrupt(format!("register {}", row.register)))?;
        if register == Register::Activity {
            self.activities += 1;
            return Ok(());
        }
        let body: Body = serde_json::from_str(&row.body)?;
        if !body.is_in_force(day) {
            return Ok(());
        }
        let brief = Brief {
            id: row.id.to_string(),
            number: body.number,
            day: row.day.parse::<Day>().map_err(corrupt)?,
        };
        match register {
            Register::Committee => self.committee = Some(brief),
            _ => self.plan = Some(brief),
        }
        Ok(())
    }
}

/// The unit above, where that is not the city.
fn above(units: &UnitTable, unit: &Unit) -> Option<domain::explore::UnitLabel> {
    let above = units.unit(unit.path.parent()?)?;
    (above.kind != UnitKind::City).then(|| label(above))
}

/// `/ho-so/{unit}`: the registers of one unit.
pub async fn unit(store: &Store, actor: &Actor, code: &str) -> Result<UnitView, Error> {
    let unit = unit_for(store, actor, code, Permission::ReadRegister)?;
    let entries = of_unit(store, &unit.map_version, &label(&unit), &unit.path).await?;
    let (withdrawn, entries) = entries.into_iter().partition(|entry| entry.withdrawn.is_some());
    let registers = Register::ALL.into_iter().filter(|register| register.is_kept_of(&unit));
    Ok(UnitView {
        unit: label(&unit),
        registers: registers.collect(),
        entries,
        withdrawn,
        may_keep: allows(Some(actor), Permission::KeepRegister, &unit.path),
        today: store.now().day(),
    })
}

/// `/ho-so/{unit}/{register}/{entry}`: an entry with its form; `None` for a new one, which only those see who keep the
/// register.
pub async fn entry(
    store: &Store,
    actor: &Actor,
    code: &str,
    register: Register,
    id: Option<&str>,
) -> Result<EntryView, Error> {
    let permission = id.map_or(Permission::KeepRegister, |_| Permission::ReadRegister);
    let unit = register_for(store, actor, code, register, permission)?;
    let (entry, history) = match id {
        None => (None, Vec::new()),
        Some(id) => {
            let row = find(store, id).await?;
            if row.path != unit.path.0 || row.register()? != register {
                return Err(Error::NotFound);
            }
            let history = versions(store, row.id).await?;
            (Some(whole(store, row, &*units(store)?).await?), history)
        }
    };
    Ok(EntryView {
        unit: label(&unit),
        register,
        entry,
        history,
        may_keep: allows(Some(actor), Permission::KeepRegister, &unit.path),
        today: store.now().day(),
    })
}
