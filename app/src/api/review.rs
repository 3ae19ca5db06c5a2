//! Judging answers.

#[cfg(feature = "ssr")]
use domain::assessment::Rest;
use domain::workflow::{ReturnReason, Verdict};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::api::plain::{code, send_on};
use crate::components::form::fields;
use crate::context::{actor, store};
use crate::error::{AppError, fail};
use crate::link::link;

/// A reviewer's verdict on one answer as it is posted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Judgement {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator code.
    pub indicator: String,
    /// Version of the answer that was read.
    pub version: String,
    /// The verdict that was read with it.
    pub seen: String,
    /// `accept`, `return` or `undo`.
    pub verdict: String,
    /// Why it is returned.
    pub reason: String,
    /// What the unit should do.
    pub text: String,
    /// The answer a plain post goes on to.
    pub next: String,
}

impl Judgement {
    /// The verdict, or the code of what is missing.
    pub fn verdict(&self) -> Result<Verdict, &'static str> {
        match self.verdict.as_str() {
            "accept" => Ok(Verdict::Accepted),
            "undo" => Ok(Verdict::Pending),
            "return" => {
                let reason = ReturnReason::from_code(&self.reason).ok_or("reason")?;
                let text = self.text.trim().replace("\r\n", "\n");
                if text.is_empty() {
                    Err("text")
                } else {
                    Ok(Verdict::Returned { reason, text })
                }
            }
            _ => Err("verdict"),
        }
    }
}

/// What the page showed; forms send lines with another end than they were given.
#[cfg(feature = "ssr")]
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Judges one answer at the version that was read. A plain post goes on to the next answer, or back with everything
/// that was typed.
#[server(prefix = "/fn", endpoint = "answer/judge")]
pub async fn judge(#[server(flatten)] judgement: Judgement) -> Result<(), AppError> {
    let Judgement {
        cycle, unit, indicator, ..
    } = &judgement;
    let judged = async {
        let version = judgement
            .version
            .parse()
            .map_err(|_| fail(AppError::Invalid("version".to_owned())))?;
        let verdict = judgement
            .verdict()
            .map_err(|code| fail(AppError::Invalid(code.to_owned())))?;
        let seen = store::answer::Seen {
            version,
            verdict: Some(&lines(&judgement.seen)),
        };
        store::answer::judge(&store()?, &actor()?, cycle, unit, indicator, seen, verdict)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let review = link(fields::review(cycle, unit));
        match &judged {
            Ok(_) if judgement.next.is_empty() => review.with("cau", indicator),
            Ok(_) => review.with("cau", &judgement.next).at("cau"),
            Err(error) => review
                .with("cau", indicator)
                .with("loi", code(error))
                .with("verdict", &judgement.verdict)
                .with("reason", &judgement.reason)
                .with("text", &judgement.text)
                .at("tham-dinh"),
        }
    });
    judged.map(|_| ())
}

/// Accepts one answer with other points than the unit gave itself. A plain post goes on to the next answer, or back with
/// everything that was typed.
#[server(prefix = "/fn", endpoint = "answer/verify")]
pub async fn verify(
    cycle: String,
    unit: String,
    indicator: String,
    version: String,
    points: String,
    why: String,
    next: String,
) -> Result<(), AppError> {
    let verified = async {
        let version = version
            .parse()
            .map_err(|_| fail(AppError::Invalid("version".to_owned())))?;
        let answer = (cycle.as_str(), unit.as_str(), indicator.as_str());
        store::answer::verify(&store()?, &actor()?, answer, version, &points, &why)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let review = link(fields::review(&cycle, &unit));
        match &verified {
            Ok(_) if next.is_empty() => review.with("cau", &indicator),
            Ok(_) => review.with("cau", &next).at("cau"),
            Err(error) => review
                .with("cau", &indicator)
                .with("loi", code(error))
                .with("points", &points)
                .with("why", &why)
                .at("cham-diem"),
        }
    });
    verified.map(|_| ())
}

/// Accepts what has not been judged of the self-assessment as it was at `version`, by the word of a [`domain::assessment::Rest`]; gives how
/// many.
#[server(prefix = "/fn", endpoint = "answer/accept-rest")]
pub async fn accept_rest(cycle: String, unit: String, version: i64, rest: String) -> Result<u32, AppError> {
    let accepted = async {
        let rest = Rest::from_code(&rest).ok_or_else(|| fail(AppError::Invalid("rest".to_owned())))?;
        store::answer::accept_rest(&store()?, &actor()?, &cycle, &unit, version, rest)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let review = link(fields::review(&cycle, &unit));
        match &accepted {
            Ok(_) => review,
            Err(error) => review.with("loi", code(error)),
        }
    });
    accepted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn returning_needs_a_reason_and_a_text() {
        let mut judgement = Judgement {
            verdict: "return".to_owned(),
            ..Judgement::default()
        };
        assert_eq!(judgement.verdict(), Err("reason"));
        judgement.reason = "evidence-missing".to_owned();
        judgement.text = "  ".to_owned();
        assert_eq!(judgement.verdict(), Err("text"));
        judgement.text = " Kèm báo cáo.\r\n".to_owned();
        let expected = Verdict::Returned {
            reason: ReturnReason::EvidenceMissing,
            text: "Kèm báo cáo.".to_owned(),
        };
        assert_eq!(judgement.verdict(), Ok(expected));
        assert_eq!(Judgement::default().verdict(), Err("verdict"));
    }
}
