//! Answers: what a unit says about one indicator, and the city's verdict on it.

use domain::account::Actor;
use domain::answer::Draft;
use domain::assessment::{AnswerView, SaveOutcome};
use domain::workflow::{State, Verdict};

use crate::Store;
use crate::error::Error;

/// `…/{indicator}`: one question.
pub async fn view(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str, _indicator: &str) -> Result<AnswerView, Error> {
    Err(Error::NotFound)
}

/// Stores a draft over `version` (0: nothing saved yet). The first save opens the self-assessment.
pub async fn save(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _draft: &Draft,
    _version: i64,
) -> Result<SaveOutcome, Error> {
    Err(Error::NotFound)
}

/// Keeps what a person typed over an answer somebody else had changed, until it is decided which text stands.
pub async fn stash(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _draft: &Draft,
) -> Result<(), Error> {
    Err(Error::NotFound)
}

/// Drops what [`stash`] kept; the stored text stands.
pub async fn unstash(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str, _indicator: &str) -> Result<(), Error> {
    Err(Error::NotFound)
}

/// Judges one answer at the version the reviewer read; starts the review when nobody has. `Verdict::Pending` takes a
/// verdict back. Gives state and version of the self-assessment afterwards, for the page's next guarded step.
pub async fn judge(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _version: i64,
    _verdict: Verdict,
) -> Result<(State, i64), Error> {
    Err(Error::NotFound)
}

/// Accepts every answer that is not judged yet; says how many.
pub async fn accept_rest(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str) -> Result<u32, Error> {
    Err(Error::NotFound)
}
