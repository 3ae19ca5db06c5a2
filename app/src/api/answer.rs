//! Answers: reading one, saving it, judging it.

use domain::answer::Draft;
use domain::assessment::{AnswerView, SaveOutcome};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use crate::components::form::fields::{self, AnswerKey};
use crate::error::AppError;

/// The answer form as it is posted: every field a text, whichever way it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator code.
    pub indicator: String,
    /// Version of the answer the text was typed over.
    pub version: String,
    /// How the officer answers.
    pub stance: String,
    /// What was counted.
    pub numerator: String,
    /// Out of how many.
    pub denominator: String,
    /// Count, share, level, yes or no.
    pub value: String,
    /// How many were asked.
    pub sample: String,
    /// Share of a part.
    pub part_0: String,
    /// Share of a part.
    pub part_1: String,
    /// Share of a part.
    pub part_2: String,
    /// Share of a part.
    pub part_3: String,
    /// Share of a part.
    pub part_4: String,
    /// Share of a part.
    pub part_5: String,
    /// Share of a part.
    pub part_6: String,
    /// Share of a part.
    pub part_7: String,
    /// Share of a part.
    pub part_8: String,
    /// Share of a part.
    pub part_9: String,
    /// Day the figure speaks of.
    pub as_of: String,
    /// Who says so.
    pub source: String,
    /// Note to the reviewer.
    pub note: String,
    /// Why it does not apply.
    pub reason: String,
    /// Answer to the form's question.
    pub explanation: String,
    /// Where a plain post goes on to: nowhere, an indicator, or `kiem-tra`.
    pub next: String,
}

impl Entry {
    /// Which answer it speaks of.
    pub fn key(&self) -> AnswerKey {
        AnswerKey {
            cycle: self.cycle.clone(),
            unit: self.unit.clone(),
            indicator: self.indicator.clone(),
        }
    }

    /// What was typed.
    pub fn draft(&self) -> Draft {
        fields::draft(|name| self.field(name).to_owned())
    }

    fn field(&self, name: &str) -> &str {
        match name {
            "stance" => &self.stance,
            "numerator" => &self.numerator,
            "denominator" => &self.denominator,
            "value" => &self.value,
            "sample" => &self.sample,
            "part_0" => &self.part_0,
            "part_1" => &self.part_1,
            "part_2" => &self.part_2,
            "part_3" => &self.part_3,
            "part_4" => &self.part_4,
            "part_5" => &self.part_5,
            "part_6" => &self.part_6,
            "part_7" => &self.part_7,
            "part_8" => &self.part_8,
            "part_9" => &self.part_9,
            "as_of" => &self.as_of,
            "source" => &self.source,
            "note" => &self.note,
            "reason" => &self.reason,
            "explanation" => &self.explanation,
            _ => "",
        }
    }
}

/// `…/{indicator}`: one question with everything the form needs.
#[server(prefix = "/fn", endpoint = "answer/view", input = GetUrl)]
pub async fn view(cycle: String, unit: String, indicator: String) -> Result<AnswerView, AppError> {
    use crate::context::{actor, store};
    use crate::error::fail;

    store::answer::view(&store()?, &actor()?, &cycle, &unit, &indicator)
        .await
        .map_err(fail)
}

/// Saves what was typed. For the module the outcome is the answer; a plain post is sent on, and nothing it carried is
/// lost: text that met another's is kept on the server until the person has chosen, and text that could not be saved at
/// all travels back in the address.
#[server(prefix = "/fn", endpoint = "answer/save")]
pub async fn save(#[server(flatten)] entry: Entry) -> Result<SaveOutcome, AppError> {
    use crate::api::plain::send_on;

    let outcome = keep(&entry).await;
    send_on(|| after_save(&entry, &outcome));
    outcome
}

/// Lets the stored text of an answer stand, against one's own that was kept from a lost race.
#[server(prefix = "/fn", endpoint = "answer/keep-theirs")]
pub async fn keep_theirs(cycle: String, unit: String, indicator: String) -> Result<(), AppError> {
    use crate::api::plain::send_on;
    use crate::context::{actor, store};
    use crate::error::fail;
    use crate::link::link;

    let key = AnswerKey { cycle, unit, indicator };
    let kept = async {
        store::answer::unstash(&store()?, &actor()?, &key.cycle, &key.unit, &key.indicator)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| link(key.path()));
    kept
}

#[cfg(feature = "ssr")]
async fn keep(entry: &Entry) -> Result<SaveOutcome, AppError> {
    use crate::api::plain::is_plain;
    use crate::context::{actor, store};
    use crate::error::fail;

    let (store, actor) = (store()?, actor()?);
    let version = entry
        .version
        .parse()
        .map_err(|_| fail(AppError::Invalid("version".to_owned())))?;
    let Entry {
        cycle, unit, indicator, ..
    } = entry;
    let draft = entry.draft();
    let outcome = store::answer::save(&store, &actor, cycle, unit, indicator, &draft, version)
        .await
        .map_err(fail)?;
    if matches!(outcome, SaveOutcome::Conflict(_)) && is_plain() {
        store::answer::stash(&store, &actor, cycle, unit, indicator, &draft)
            .await
            .map_err(fail)?;
    }
    Ok(outcome)
}

/// Where a plain post goes on to.
#[cfg(feature = "ssr")]
fn after_save(entry: &Entry, outcome: &Result<SaveOutcome, AppError>) -> crate::link::Link {
    use crate::api::plain::code;
    use crate::link::link;

    let key = entry.key();
    match outcome {
        Ok(SaveOutcome::Saved(_)) => {
            let is_code = entry
                .next
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
            if entry.next.is_empty() || !is_code {
                link(key.path()).at("da-luu")
            } else {
                link(key.answer(&entry.next))
            }
        }
        Ok(SaveOutcome::Conflict(_)) => link(key.path()).at("hai-ban"),
        Err(error) => fields::fields(&entry.draft()).into_iter().fold(
            link(key.path())
                .with("chua-luu", code(error))
                .with("version", &entry.version),
            |link, (name, text)| link.with(name, &text),
        ),
    }
}

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
    pub fn verdict(&self) -> Result<domain::workflow::Verdict, &'static str> {
        use domain::workflow::{ReturnReason, Verdict};

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

/// Judges one answer at the version that was read. A plain post goes on to the next answer, or back with everything
/// that was typed.
#[server(prefix = "/fn", endpoint = "answer/judge")]
pub async fn judge(#[server(flatten)] judgement: Judgement) -> Result<(), AppError> {
    use crate::api::plain::{code, send_on};
    use crate::context::{actor, store};
    use crate::error::fail;
    use crate::link::link;

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
        store::answer::judge(&store()?, &actor()?, cycle, unit, indicator, version, verdict)
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

/// Accepts every answer of the self-assessment that has not been judged; gives how many.
#[server(prefix = "/fn", endpoint = "answer/accept-rest")]
pub async fn accept_rest(cycle: String, unit: String) -> Result<u32, AppError> {
    use crate::api::plain::{code, send_on};
    use crate::context::{actor, store};
    use crate::error::fail;
    use crate::link::link;

    let accepted = async {
        store::answer::accept_rest(&store()?, &actor()?, &cycle, &unit)
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
    use domain::workflow::{ReturnReason, Verdict};

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

    #[test]
    fn an_entry_holds_every_field_of_a_draft() {
        let typed = Draft {
            numerator: "1.842".to_owned(),
            parts: vec!["40".to_owned(); 10],
            ..Draft::default()
        };
        let named = fields::fields(&typed);
        let json: serde_json::Map<_, _> = named
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.clone().into()))
            .collect();
        let entry: Entry = serde_json::from_value(json.into()).unwrap();
        assert_eq!(entry.draft(), typed);
    }
}
