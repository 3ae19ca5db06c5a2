//! Letters: notices on their way by e-mail.
//!
//! A letter is handed to the mail server at most once. It is claimed in the database before that; if the program stops
//! before it can write down what came of it, the letter stays unknown and is not sent again. Its notices stand in the
//! program in any case.

use std::collections::BTreeMap;

use domain::indicator::Lang;
use domain::notice::{Delivery, Notice};
use domain::time::Timestamp;
use domain::workflow::State;
use uuid::Uuid;

use super::choice::{lang_of, read};
use super::read::Row;
use crate::Store;
use crate::db::{all, optional, run};
use crate::error::Error;
use crate::write::Write;

/// Notices older than this go out in no letter: what nobody could send for so long is no news.
const STALE_MS: i64 = 14 * 86_400_000;
/// Minutes until the next try, by how many there were.
const PAUSES: [i64; 6] = [1, 5, 15, 60, 240, 720];

/// A letter that was claimed: to be sent now, by the caller alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// Its identifier, the same however often it is tried.
    pub id: Uuid,
    /// When it was made.
    pub made: Timestamp,
    /// Address.
    pub to: String,
    /// Name of the person.
    pub name: String,
    /// Language of the person's letters.
    pub lang: Lang,
    /// How often the person gets letters.
    pub delivery: Delivery,
    /// What it tells, oldest first; never empty.
    pub notices: Vec<Notice>,
}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail server took it.
    Sent,
    /// It was not taken, and nothing was handed over: to be tried again later.
    Later(String),
    /// The mail server will never take it.
    Refused(String),
    /// It may or may not have been taken.
    Unknown(String),
}

/// Puts unread notices into letters, for those who want letters and whose time has come; gives how many letters.
pub async fn plan(store: &Store) -> Result<u32, Error> {
    let now = store.now();
    let rows = all!(
        store.db(),
        (Uuid, String, i64, i64),
        "SELECT c.account_id, c.delivery, c.changed_at, n.at
         FROM notice_choice c JOIN account a ON a.id = c.account_id JOIN notice n ON n.account_id = c.account_id
         WHERE c.email <> '' AND c.delivery <> 'never' AND a.disabled_at IS NULL
               AND n.read_at IS NULL AND n.letter_id IS NULL AND n.at >= $1",
        now.0 - STALE_MS,
    )?;
    let mut marks: BTreeMap<Uuid, Timestamp> = BTreeMap::new();
    for (account, delivery, chosen, at) in rows {
        // Who has just chosen a digest waits for the next one.
        let is_due = |mark: &Timestamp| at.max(chosen) < mark.0;
        if let Some(mark) = read(&delivery)?.mark(now).filter(is_due) {
            marks.insert(account, mark);
        }
    }
    let mut made = 0;
    for (account, mark) in marks {
        made += u32::from(plan_one(store, account, mark).await?);
    }
    Ok(made)
}

/// Puts one person's notices from before `mark` into a letter; `false` where somebody else just did.
async fn plan_one(store: &Store, account: Uuid, mark: Timestamp) -> Result<bool, Error> {
    let mut write = store.begin().await?;
    let id = Uuid::now_v7();
    run!(
        write.tx,
        "INSERT INTO letter (id, account_id, state, tries, next_at, made_at, problem)
         VALUES ($1, $2, 'waiting', 0, $3, $3, '')",
        id,
        account,
        write.now.0,
    )?;
    let told = run!(
        write.tx,
        "UPDATE notice SET letter_id = $1
         WHERE account_id = $2 AND read_at IS NULL AND letter_id IS NULL AND at < $3 AND at >= $4",
        id,
        account,
        mark.0,
        write.now.0 - STALE_MS,
    )?;
    if told > 0 {
        write.commit().await?;
    }
    Ok(told > 0)
}

/// Takes the next letter that may be sent; nobody else gets it. `None` where none waits.
pub async fn claim(store: &Store) -> Result<Option<Letter>, Error> {
    loop {
        let mut write = store.begin().await?;
        let claimed = optional!(
            write.tx,
            (Uuid, Uuid, i64),
            "UPDATE letter SET state = 'claimed', tries = tries + 1
             WHERE state = 'waiting'
                   AND id = (SELECT id FROM letter WHERE state = 'waiting' AND next_at <= $1
                             ORDER BY next_at, id LIMIT 1)
             RETURNING id, account_id, made_at",
            write.now.0,
        )?;
        let Some((id, account, made)) = claimed else {
            return Ok(None);
        };
        let letter = compose(store, &mut write, id, account, Timestamp(made)).await?;
        if letter.is_none() {
            run!(
                write.tx,
                "UPDATE letter SET state = 'dropped', done_at = $1 WHERE id = $2",
                write.now.0,
                id,
            )?;
        }
        write.commit().await?;
        if letter.is_some() {
            return Ok(letter);
        }
    }
}

/// The letter as it stands now; nothing where the person has read or done everything meanwhile, or wants no letters any more.
async fn compose(
    store: &Store,
    write: &mut Write<'_>,
    id: Uuid,
    account: Uuid,
    made: Timestamp,
) -> Result<Option<Letter>, Error> {
    let person = optional!(
        write.tx,
        (String, String, String, String),
        "SELECT c.email, a.name, c.lang, c.delivery FROM notice_choice c JOIN account a ON a.id = c.account_id
         WHERE c.account_id = $1 AND c.email <> '' AND c.delivery <> 'never' AND a.disabled_at IS NULL",
        account,
    )?;
    let Some((to, name, lang, delivery)) = person else {
        return Ok(None);
    };
    let rows = all!(
        write.tx,
        Row,
        "SELECT id, kind, cycle, map_version, unit, body, at, read_at FROM notice
         WHERE letter_id = $1 AND read_at IS NULL ORDER BY at, id",
        id,
    )?;
    let states = all!(
        write.tx,
        (String, String, String),
        "SELECT DISTINCT a.cycle, a.unit, a.state FROM assessment a
         JOIN notice n ON n.cycle = a.cycle AND n.map_version = a.map_version AND n.unit = a.unit
         WHERE n.letter_id = $1",
        id,
    )?;
    let mut notices = Vec::with_capacity(rows.len());
    for row in rows {
        let mut notice = row.notice(store)?;
        let own = states
            .iter()
            .find(|(cycle, unit, _)| *cycle == notice.cycle && *unit == notice.unit);
        let state = own.and_then(|(.., state)| State::from_code(state));
        // What has been done since is no news, and days are counted from when the letter goes out.
        if state.is_none_or(|state| !notice.kind.is_done(state)) {
            notice.at = write.now;
            notices.push(notice);
        }
    }
    Ok((!notices.is_empty()).then_some(Letter {
        id,
        made,
        to,
        name,
        lang: lang_of(&lang),
        delivery: read(&delivery)?,
        notices,
    }))
}

/// Writes down what came of a claimed letter.
pub async fn settle(store: &Store, id: Uuid, outcome: &Outcome) -> Result<(), Error> {
    let mut write = store.begin().await?;
    let (tries,) = optional!(
        write.tx,
        (i64,),
        "UPDATE letter SET tries = tries WHERE id = $1 RETURNING tries",
        id
    )?
    .ok_or(Error::NotFound)?;
    let pause = usize::try_from(tries - 1).ok().and_then(|tries| PAUSES.get(tries));
    let (state, problem, pause) = match (outcome, pause) {
        (Outcome::Sent, _) => ("sent", "", None),
        (Outcome::Later(problem), Some(pause)) => ("waiting", problem.as_str(), Some(pause)),
        (Outcome::Later(problem), None) | (Outcome::Refused(problem), _) => ("failed", problem.as_str(), None),
        (Outcome::Unknown(problem), _) => ("unknown", problem.as_str(), None),
    };
    run!(
        write.tx,
        "UPDATE letter SET state = $1, problem = $2, next_at = $3, done_at = $4
         WHERE id = $5 AND state IN ('claimed', 'unknown')",
        state,
        problem,
        write.now.0 + pause.map_or(0, |minutes| minutes * 60_000),
        pause.is_none().then_some(write.now.0),
        id,
    )?;
    write.commit().await
}

/// Writes down that the program stopped while letters were being handed over: nobody knows what came of them, and they
/// are not sent again. Called once, before the first is claimed; gives how many.
pub async fn give_up_claimed(store: &Store) -> Result<u64, Error> {
    let mut write = store.begin().await?;
    let lost = run!(
        write.tx,
        "UPDATE letter SET state = 'unknown', done_at = $1, problem = 'stopped' WHERE state = 'claimed'",
        write.now.0,
    )?;
    write.commit().await?;
    Ok(lost)
}
