//! What `densach check` looks for: data that do not fit together, and what is still missing for work to begin.

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Draft, Value};
use domain::conclusion::{TaskAction, TaskState, step as task_step};
use domain::indicator::Lang;
use domain::permission::Role;
use domain::register::{Body, Register};
use domain::review::Level;
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::{Action, State, Step, TABLE};
use sha2::{Digest as _, Sha256};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use crate::Store;
use crate::cube::Mark;
use crate::db::{Handle, all};
use crate::document::place;
use crate::error::Error;
use crate::history::Covered;
use crate::write::corrupt;
use crate::{indicator_set, unit};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There are no units yet.
    NoUnits,
    /// There are no cycles yet.
    NoCycles,
    /// Nobody can sign in yet.
    NoAccounts,
    /// The database file itself is damaged; what the database says.
    Damaged(String),
    /// A version of an indicator set cannot be read.
    SetUnreadable(String),
    /// A cycle's map has no city, or its set is not stored.
    CycleIncomplete(String),
    /// A unit whose parent does not exist on its map: map version and code.
    UnitAdrift(String),
    /// An account with an unknown role, or whose unit does not exist.
    AccountAdrift(String),
    /// A self-assessment or task in a state or with steps that its table does not know: cycle and unit, or the unit.
    StateUnknown(String),
    /// An answer that cannot be read, or to a question the cycle does not ask: cycle, unit and indicator.
    AnswerUnreadable(String),
    /// An entry of a register that cannot be read, or whose versions do not end where it stands: its unit.
    RegisterUnreadable(String),
    /// An evidence file that is not there: its SHA-256.
    EvidenceMissing(String),
    /// An evidence file whose content is not what it was: its SHA-256.
    EvidenceDamaged(String),
}

impl Finding {
    /// Whether something is broken; the others only say what an empty house still needs.
    pub const fn is_fault(&self) -> bool {
        !matches!(self, Self::NoUnits | Self::NoCycles | Self::NoAccounts)
    }

    /// One sentence for the operator.
    pub fn explain(&self, lang: Lang) -> String {
        let (vi, en, what) = match self {
            Self::NoUnits => ("chưa có đơn vị nào", "there are no units yet", ""),
            Self::NoCycles => ("chưa có kỳ nào", "there are no cycles yet", ""),
            Self::NoAccounts => ("chưa có tài khoản nào đăng nhập được", "nobody can sign in yet", ""),
            Self::Damaged(what) => ("tệp cơ sở dữ liệu hỏng", "the database file is damaged", what.as_str()),
            Self::SetUnreadable(what) => (
                "bộ chỉ số không đọc được",
                "the indicator set cannot be read",
                what.as_str(),
            ),
            Self::CycleIncomplete(what) => (
                "kỳ thiếu bản đồ hoặc bộ chỉ số",
                "the cycle lacks its map or its set",
                what.as_str(),
            ),
            Self::UnitAdrift(what) => (
                "đơn vị không có đơn vị cấp trên",
                "the unit has no unit above it",
                what.as_str(),
            ),
            Self::AccountAdrift(what) => (
                "tài khoản có vai trò hoặc đơn vị lạ",
                "the account has an unknown role or unit",
                what.as_str(),
            ),
            Self::StateUnknown(what) => (
                "trạng thái không khớp với lịch sử",
                "state and history do not agree",
                what.as_str(),
            ),
            Self::AnswerUnreadable(what) => ("câu trả lời không đọc được", "the answer cannot be read", what.as_str()),
            Self::RegisterUnreadable(what) => (
                "hồ sơ đơn vị không đọc được",
                "an entry of a register cannot be read",
                what.as_str(),
            ),
            Self::EvidenceMissing(what) => ("thiếu tệp minh chứng", "the evidence file is missing", what.as_str()),
            Self::EvidenceDamaged(what) => ("tệp minh chứng đã hỏng", "the evidence file is damaged", what.as_str()),
        };
        let text = match lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        if what.is_empty() {
            text.to_owned()
        } else {
            format!("{text}: {what}")
        }
    }
}

/// Looks through everything; nothing is changed.
pub async fn check(store: &Store) -> Result<Vec<Finding>, Error> {
    let mut findings = Vec::new();
    database(store, &mut findings).await?;
    units(store, &mut findings).await?;
    let asked = cycles(store, &mut findings).await?;
    accounts(store, &mut findings).await?;
    states(store, &mut findings).await?;
    answers(store, &asked, &mut findings).await?;
    registers(store, &mut findings).await?;
    rules(store, &mut findings).await?;
    tasks(store, &mut findings).await?;
    evidence(store, &mut findings).await?;
    Ok(findings)
}

/// The embedded database can look over its own file; a server looks after itself.
async fn database(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    if let Handle::Sqlite(pool) = store.db().handle() {
        let said: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check(20)").fetch_all(pool).await?;
        findings.extend(
            said.into_iter()
                .filter(|(line,)| line != "ok")
                .map(|(line,)| Finding::Damaged(line)),
        );
        let broken: Vec<(String,)> = sqlx::query_as("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
            .fetch_all(pool)
            .await?;
        findings.extend(
            broken
                .into_iter()
                .map(|(table,)| Finding::Damaged(format!("foreign key: {table}"))),
        );
    }
    Ok(())
}

async fn units(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let units = unit::list(store).await?;
    let paths: BTreeSet<(&str, &str)> = units
        .iter()
        .map(|unit| (unit.map_version.as_str(), unit.path.0.as_str()))
        .collect();
    for unit in &units {
        let above = unit.path.0.strip_suffix(&format!("{}/", unit.code));
        let stands = match above {
            Some("/") => unit.kind == UnitKind::City,
            Some(above) => paths.contains(&(unit.map_version.as_str(), above)),
            None => false,
        };
        if !stands {
            findings.push(Finding::UnitAdrift(format!("{} {}", unit.map_version, unit.code)));
        }
    }
    if units.is_empty() {
        findings.push(Finding::NoUnits);
    }
    Ok(())
}

/// Indicators asked by cycle.
type Asked = BTreeMap<String, BTreeSet<String>>;

async fn cycles(store: &Store, findings: &mut Vec<Finding>) -> Result<Asked, Error> {
    let sets = all!(
        store.db(),
        (String, i64),
        "SELECT code, version FROM indicator_set ORDER BY code, version"
    )?;
    for (code, version) in sets {
        if indicator_set::load(store, &code, version).await.is_err() {
            findings.push(Finding::SetUnreadable(format!("{code} {version}")));
        }
    }
    let cycles = all!(
        store.db(),
        (String, i64),
        "SELECT cycle.code, count(unit.code) FROM cycle
         LEFT JOIN unit ON unit.map_version = cycle.map_version AND unit.kind = 'city'
         GROUP BY cycle.code ORDER BY cycle.code",
    )?;
    if cycles.is_empty() {
        findings.push(Finding::NoCycles);
    }
    let mut asked = Asked::new();
    for (code, cities) in cycles {
        match indicator_set::of_cycle(store, &code).await {
            Ok(set) if cities == 1 => {
                asked.insert(
                    code,
                    set.indicators.iter().map(|indicator| indicator.code.clone()).collect(),
                );
            }
            _ => findings.push(Finding::CycleIncomplete(code)),
        }
    }
    Ok(asked)
}

async fn accounts(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        (String, String, Option<String>, Option<i64>),
        "SELECT account.login, account.role, unit.path, account.disabled_at FROM account
         LEFT JOIN unit ON unit.map_version = account.map_version AND unit.code = account.unit
                       AND unit.path = account.scope
         ORDER BY account.login",
    )?;
    if !rows.iter().any(|(.., disabled_at)| disabled_at.is_none()) {
        findings.push(Finding::NoAccounts);
    }
    let adrift = rows
        .into_iter()
        .filter(|(_, role, path, _)| Role::from_code(role).is_none() || path.is_none());
    findings.extend(adrift.map(|(login, ..)| Finding::AccountAdrift(login)));
    Ok(())
}

/// Every self-assessment stands where the steps in the event log have led it.
async fn states(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let steps = all!(
        store.db(),
        (String, String, String, Option<String>, Option<String>, String),
        "SELECT cycle, path, action, state_from, state_to, detail FROM event
         WHERE subject = 'assessment' AND cycle IS NOT NULL AND state_to IS NOT NULL ORDER BY at, id",
    )?;
    // However many places review a unit today: each step says itself whether it leads up or down.
    let start = (State::NotOpen, Level::new(0, u8::MAX));
    let mut led: BTreeMap<(String, String), Option<(State, Level)>> = BTreeMap::new();
    for (cycle, path, action, from, to, detail) in steps {
        // By its code: a cycle's map has it once, wherever it has been moved.
        let unit = UnitPath(path).code().to_owned();
        let stands = led.entry((cycle, unit)).or_insert(Some(start));
        // A unit that was moved may have fewer places that review it: the step says which it was taken at.
        let told = serde_json::from_str::<Covered>(&detail)
            .ok()
            .and_then(|covered| covered.level);
        if let (Some((_, level)), Some(told)) = (stands.as_mut(), told) {
            level.at = level.at.min(told);
        }
        let known = |word: Option<String>| word.as_deref().and_then(State::from_code);
        let action = Action::from_code(&action);
        *stands = stands.zip(known(from)).and_then(|((state, level), from)| {
            let is_it = |step: &&Step| step.from == from && Some(step.action) == action;
            let step = TABLE.iter().find(is_it).filter(|_| from == state)?;
            Some((step.to, step.level(level))).filter(|_| known(to) == Some(step.to))
        });
    }
    let rows = all!(
        store.db(),
        (String, String, String, i64),
        "SELECT cycle, unit, state, level FROM assessment"
    )?;
    for (cycle, unit, state, at) in rows {
        let named = format!("{cycle} {unit}");
        // A department's figures may lie there before the unit has begun.
        let stands = led.get(&(cycle, unit)).copied().unwrap_or(Some(start));
        let is_known =
            stands.is_some_and(|(stands, level)| Some(stands) == State::from_code(&state) && i64::from(level.at) == at);
        if !is_known {
            findings.push(Finding::StateUnknown(named));
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    cycle: String,
    unit: String,
    indicator: String,
    draft: String,
    value: Option<String>,
    verdict: String,
}

async fn answers(store: &Store, asked: &Asked, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        AnswerRow,
        "SELECT a.cycle, a.unit, n.indicator, n.draft, n.value, n.verdict
         FROM answer n JOIN assessment a ON a.id = n.assessment_id ORDER BY a.cycle, a.unit, n.indicator",
    )?;
    for row in rows {
        let is_asked = asked.get(&row.cycle).is_none_or(|asked| asked.contains(&row.indicator));
        let reads = serde_json::from_str::<Draft>(&row.draft).is_ok()
            && row
                .value
                .as_deref()
                .is_none_or(|value| serde_json::from_str::<Value>(value).is_ok());
        if !is_asked || !reads || Mark::from_code(&row.verdict).is_none() {
            findings.push(Finding::AnswerUnreadable(format!(
                "{} {} {}",
                row.cycle, row.unit, row.indicator
            )));
        }
    }
    Ok(())
}

/// Every entry can be read and stands at its newest version.
async fn registers(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        (String, String, String, i64, Option<i64>),
        "SELECT e.unit, e.register, e.body, e.version, max(v.version)
         FROM register_entry e LEFT JOIN register_version v ON v.entry_id = e.id
         GROUP BY e.id, e.unit, e.register, e.body, e.version ORDER BY e.unit, e.id",
    )?;
    for (unit, register, body, version, newest) in rows {
        let reads = Register::from_code(&register).is_some() && serde_json::from_str::<Body>(&body).is_ok();
        if !reads || newest != Some(version) {
            findings.push(Finding::RegisterUnreadable(unit));
        }
    }
    Ok(())
}

/// Every coordination rule can be read and stands at its newest version.
async fn rules(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        (String, String, i64, Option<i64>),
        "SELECT r.unit, r.body, r.version, max(v.version)
         FROM coordination_rule r LEFT JOIN coordination_version v ON v.rule_id = r.id
         GROUP BY r.id, r.unit, r.body, r.version ORDER BY r.unit, r.id",
    )?;
    for (unit, body, version, newest) in rows {
        let reads = serde_json::from_str::<domain::coordination::Body>(&body).is_ok();
        if !reads || newest != Some(version) {
            findings.push(Finding::RegisterUnreadable(unit));
        }
    }
    Ok(())
}

/// Every task stands where its steps have led it.
async fn tasks(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let steps = all!(
        store.db(),
        (Uuid, String, String, i64, Option<String>),
        "SELECT t.id, t.unit, t.state, t.version, s.action
         FROM task t LEFT JOIN task_step s ON s.task_id = t.id ORDER BY t.id, s.at, s.id",
    )?;
    let mut led: BTreeMap<Uuid, (String, String, i64, Option<TaskState>, i64)> = BTreeMap::new();
    for (id, unit, state, version, action) in steps {
        let stands = led
            .entry(id)
            .or_insert((unit, state, version, Some(TaskState::Sent), 1));
        let Some(action) = action else { continue };
        let next = TaskAction::from_code(&action).zip(stands.3);
        stands.3 = next
            .and_then(|(action, from)| task_step(from, action))
            .map(|step| step.to);
        stands.4 += 1;
    }
    for (unit, state, version, reached, steps) in led.into_values() {
        if reached.map(TaskState::code) != Some(state.as_str()) || version != steps {
            findings.push(Finding::StateUnknown(unit));
        }
    }
    Ok(())
}

async fn evidence(store: &Store, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        (String,),
        "SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL
         UNION SELECT sha256 FROM document WHERE sha256 IS NOT NULL ORDER BY sha256",
    )?;
    for (sha256,) in rows {
        let Ok(path) = place(store, &sha256) else {
            findings.push(Finding::EvidenceMissing(sha256));
            continue;
        };
        let read = spawn_blocking(move || {
            let mut digest = Sha256::new();
            let mut file = std::fs::File::open(path)?;
            std::io::copy(&mut file, &mut crate::backup::Digesting(&mut digest))?;
            Ok::<_, std::io::Error>(crate::backup::hex(&digest.finalize()))
        });
        match read.await.map_err(corrupt)? {
            Ok(found) if found == sha256 => {}
            Ok(_) => findings.push(Finding::EvidenceDamaged(sha256)),
            Err(_) => findings.push(Finding::EvidenceMissing(sha256)),
        }
    }
    Ok(())
}
