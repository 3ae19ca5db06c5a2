//! What happened to a unit, an answer, a case or an account: events as people read them.

use std::ops::Range;

use domain::account::Actor;
use domain::answer::{Draft, Stance, read};
use domain::case::CaseNumber;
use domain::history::{Deed, HistoryOf, HistoryPart, HistoryView, Said, Told};
use domain::indicator::{Indicator, Words};
use domain::permission::{Permission, Role, allows, oversees};
use domain::time::{Day, Timestamp};
use domain::unit::UnitPath;
use serde_json::Value as Json;

use crate::assessment::Ground;
use crate::cube::{Catalogue, label};
use crate::db::{all, one};
use crate::error::Error;
use crate::unit::ever_at;
use crate::write::{corrupt, id_of};
use crate::{Store, account, case};

#[derive(sqlx::FromRow)]
struct Row {
    at: i64,
    actor_name: String,
    actor_role: Option<String>,
    actor_unit: Option<String>,
    actor_map: Option<String>,
    has_left: bool,
    subject: String,
    cycle: Option<String>,
    path: String,
    indicator: Option<String>,
    action: String,
    reason: String,
    detail: String,
    earlier: Option<String>,
}

/// A part of the events that a condition of literal SQL picks. The values bound are those of the condition; `$limit` names
/// the two numbers after them.
macro_rules! part_of {
    ($store:expr, $part:expr, [$($condition:expr),+ $(,)?], $limit:literal, $($bind:expr),+ $(,)?) => {{
        let (total,) = one!(
            $store.db(),
            (i64,),
            concat!("SELECT count(*) FROM event WHERE ", $($condition),+),
            $($bind),+
        )?;
        let total = usize::try_from(total).map_err(corrupt)?;
        let range: Range<usize> = $part(total);
        let rows = all!(
            $store.db(),
            Row,
            concat!(
                "SELECT event.at, event.actor_name, event.actor_role, account.unit AS actor_unit,
                        account.map_version AS actor_map, account.disabled_at IS NOT NULL AS has_left, event.subject,
                        event.cycle, event.path, event.indicator, event.action, event.reason, event.detail,
                        CASE WHEN event.subject = 'answer' AND event.action = 'save' THEN (
                            SELECT earlier.detail FROM event AS earlier
                            WHERE earlier.cycle = event.cycle AND earlier.path",
                ever_at!("event.path"),
                "                 AND earlier.indicator = event.indicator AND earlier.subject = 'answer'
                                  AND earlier.action = 'save' AND earlier.id < event.id
                            ORDER BY earlier.id DESC LIMIT 1) END AS earlier
                 FROM event LEFT JOIN account ON account.id = event.actor_id WHERE ",
                $($condition),+,
                " ORDER BY event.at DESC, event.id DESC ",
                $limit
            ),
            $($bind),+,
            i64::try_from(range.len()).map_err(corrupt)?,
            i64::try_from(range.start).map_err(corrupt)?
        )?;
        let catalogue = $store.catalogue();
        let events = rows.into_iter().map(|row| row.told(&catalogue)).collect::<Result<_, Error>>()?;
        Ok::<_, Error>(HistoryPart { events, total })
    }};
}

/// What happened to one answer, with what was said of it and the steps that covered it, for those who may read it.
pub(crate) async fn of_answer(
    store: &Store,
    actor: &Actor,
    ground: &Ground,
    indicator: &str,
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<HistoryPart, Error> {
    part_of!(
        store,
        part,
        [
            "event.cycle = $1 AND event.path",
            ever_at!("$2"),
            "AND (event.indicator = $3
                  AND (event.subject IN ('answer', 'thread') OR (event.subject = 'inspection' AND $4))
                  OR event.subject = 'assessment'
                  OR event.subject = 'answer' AND event.indicator IS NULL AND event.detail LIKE '%\"' || $3 || '\":%')",
        ],
        "LIMIT $5 OFFSET $6",
        ground.cycle().code.as_str(),
        ground.path().0.as_str(),
        indicator,
        oversees(actor),
    )
}

/// `/lich-su/{of}/{name}`: of the history of a unit, a case or an account the places that `part` gives for its number of
/// events.
///
/// # Errors
/// `NotFound` for those who may not see the unit's work or the case; of accounts for all but those who keep them and the
/// person.
pub async fn view(
    store: &Store,
    actor: &Actor,
    of: HistoryOf,
    code: &str,
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<HistoryView, Error> {
    let same = |text: &str| Words {
        vi: text.to_owned(),
        en: text.to_owned(),
    };
    let (name, part) = match of {
        HistoryOf::Unit => {
            let unit = unit_of(&store.catalogue(), code).ok_or(Error::NotFound)?;
            (unit.name, of_unit(store, actor, &unit.path, part).await?)
        }
        HistoryOf::Case => {
            let number: CaseNumber = code.parse().map_err(|_| Error::NotFound)?;
            let seen = case::view(store, actor, number).await?;
            (same(&seen.line.title), of_case(store, &number.to_string(), part).await?)
        }
        HistoryOf::Account => {
            let whose = account::by_login(store, code).await?;
            if whose.id != actor.id && !allows(Some(actor), Permission::Administer, &whose.scope) {
                return Err(Error::NotFound);
            }
            (same(&whose.name), of_account(store, &whose, part).await?)
        }
    };
    Ok(HistoryView {
        of,
        code: code.to_owned(),
        name,
        part,
    })
}

/// What happened to a unit's work: all of it for its own people; for others not what the unit is still working on. Talk
/// is named to those who take part, inspections to those who oversee; accounts have histories of their own.
async fn of_unit(
    store: &Store,
    actor: &Actor,
    path: &UnitPath,
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<HistoryPart, Error> {
    let may = |permission| allows(Some(actor), permission, path);
    if !may(Permission::ReadSubmitted) && !may(Permission::ReadDraft) {
        return Err(Error::NotFound);
    }
    part_of!(
        store,
        part,
        [
            "event.path",
            ever_at!("$1"),
            "AND event.subject <> 'account' AND (event.subject <> 'thread' OR $2)
             AND (event.subject <> 'inspection' OR $3)
             AND ($4 OR event.subject <> 'answer' OR EXISTS (
                      SELECT 1 FROM assessment WHERE assessment.cycle = event.cycle AND assessment.path",
            ever_at!("event.path"),
            "                AND assessment.state NOT IN ('not-open', 'drafting', 'awaiting-sign-off')))",
        ],
        "LIMIT $5 OFFSET $6",
        path.0.as_str(),
        may(Permission::Talk),
        oversees(actor),
        may(Permission::ReadDraft),
    )
}

/// What happened to a case that the reader sees.
async fn of_case(store: &Store, number: &str, part: impl FnOnce(usize) -> Range<usize>) -> Result<HistoryPart, Error> {
    part_of!(
        store,
        part,
        ["event.subject = 'case' AND event.detail LIKE '%\"number\":\"' || $1 || '\"%'"],
        "LIMIT $2 OFFSET $3",
        number,
    )
}

/// What happened to an account, and what its person did.
async fn of_account(
    store: &Store,
    whose: &Actor,
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<HistoryPart, Error> {
    part_of!(
        store,
        part,
        [
            "(event.actor_id = $1 OR event.subject = 'account' AND event.path",
            ever_at!("$2"),
            "AND event.detail LIKE '%\"login\":\"' || $3 || '\"%')",
        ],
        "LIMIT $4 OFFSET $5",
        id_of(whose)?,
        whose.scope.0.as_str(),
        whose.login.as_str(),
    )
}

/// A unit by its code, on the map of the newest cycle that has it.
struct Found {
    name: Words,
    short: Words,
    path: UnitPath,
}

fn unit_of(catalogue: &Catalogue, code: &str) -> Option<Found> {
    catalogue.cycles().rev().find_map(|entry| {
        let unit = entry.units.unit(code)?;
        let names = label(unit);
        Some(Found {
            name: names.name,
            short: names.short,
            path: unit.path.clone(),
        })
    })
}

impl Row {
    fn told(self, catalogue: &Catalogue) -> Result<Told, Error> {
        let entry = self.cycle.as_deref().and_then(|cycle| catalogue.cycle(cycle));
        let short = |code: &str| unit_of(catalogue, code).map(|unit| unit.short).unwrap_or_default();
        let indicator = self.indicator.as_deref().and_then(|code| {
            let entry = entry?;
            entry
                .set
                .indicators
                .iter()
                .find(|indicator| indicator.code == code)
                .cloned()
        });
        // Events of files and of demonstration data say less.
        let detail: Json = serde_json::from_str(&self.detail)?;
        let earlier: Option<Json> = self.earlier.as_deref().map(serde_json::from_str).transpose()?;
        let text = |name: &str| detail[name].as_str().unwrap_or_default().to_owned();
        let what = ["title", "number", "name_vi", "outcome", "from", "login"]
            .into_iter()
            .map(text)
            .find(|text| !text.is_empty());
        // A backup's event has a number there.
        let files = detail["files"].as_array().into_iter().flatten();
        let files = files.filter_map(Json::as_str).map(str::to_owned).collect();
        let deed = Deed::read(&self.subject, &self.action);
        let own = self.actor_map.as_deref().zip(self.actor_unit.as_deref());
        let place = own.and_then(|(map, code)| catalogue.map(map)?.unit(code).map(|unit| label(unit).short));
        let (before, after) = match deed {
            Some(Deed::SaveAnswer) => (
                earlier
                    .as_ref()
                    .map(|earlier| said(earlier, indicator.as_ref()))
                    .unwrap_or_default(),
                said(&detail, indicator.as_ref()),
            ),
            Some(Deed::Verify) => (points(&detail["own"]), points(&detail["points"])),
            _ => (Said::Nothing, Said::Nothing),
        };
        Ok(Told {
            at: Timestamp(self.at),
            by: self.actor_name,
            role: self.actor_role.as_deref().and_then(Role::from_code),
            place: place.unwrap_or_default(),
            has_left: self.has_left,
            deed,
            unit: short(UnitPath(self.path).code()),
            cycle: entry.map(|entry| entry.cycle.name.clone()).unwrap_or_default(),
            code: self.indicator.unwrap_or_default(),
            indicator,
            before,
            after,
            verdict: serde_json::from_value(detail["verdict"].clone()).ok(),
            what: what.unwrap_or_default(),
            to: text("to"),
            count: count(&detail),
            day: text("due").parse::<Day>().ok(),
            reason: self.reason,
            files,
        })
    }
}

/// What the event of a save says the answer was.
fn said(detail: &Json, indicator: Option<&Indicator>) -> Said {
    let draft = serde_json::from_value::<Draft>(detail["draft"].clone());
    let (Ok(draft), Some(indicator)) = (draft, indicator) else {
        return Said::Nothing;
    };
    if draft.stance == Stance::NotApplicable {
        return Said::NotApplicable;
    }
    read(indicator, &draft, None).value.map_or(Said::Nothing, Said::Value)
}

fn points(number: &Json) -> Said {
    number.as_f64().map_or(Said::Nothing, Said::Points)
}

/// How many things the event speaks of.
fn count(detail: &Json) -> u32 {
    let covered = detail["answers"].as_object().map(serde_json::Map::len);
    let number = ["tasks", "people", "made", "assessments", "lines", "size", "sessions"]
        .into_iter()
        .find_map(|name| detail[name].as_u64());
    let number = covered.map(|number| number as u64).or(number).unwrap_or_default();
    u32::try_from(number).unwrap_or(u32::MAX)
}
