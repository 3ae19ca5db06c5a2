//! Answers: reading one, saving it.

use domain::answer::Draft;
#[cfg(feature = "ssr")]
use domain::assessment::AnswerView;
use domain::assessment::SaveOutcome;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::components::form::fields::{self, AnswerKey};
use crate::error::AppError;
use crate::packed::Packed;

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
#[cfg(feature = "ssr")]
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
pub async fn save(#[server(flatten)] entry: Entry) -> Result<Packed<SaveOutcome>, AppError> {
    use crate::api::plain::send_on;

    let outcome = keep(&entry).await;
    send_on(|| after_save(&entry, &outcome));
    outcome.map(Packed)
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

#[cfg(test)]
mod tests {
    use super::*;

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
