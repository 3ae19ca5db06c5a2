//! The form's fields by name: one list for the page, the post, the address and the browser's own store.

use domain::answer::{Draft, Stance};
use domain::indicator::{Indicator, Lang};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::words::words;

/// Names of the parts of a distribution. No indicator has more.
pub const PARTS: [&str; 10] = [
    "part_0", "part_1", "part_2", "part_3", "part_4", "part_5", "part_6", "part_7", "part_8", "part_9",
];

/// Which answer: cycle, unit, indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AnswerKey {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator code.
    pub indicator: String,
}

impl AnswerKey {
    /// Path of the unit's hub.
    pub fn hub(&self) -> String {
        hub(&self.cycle, &self.unit)
    }

    /// Path of another answer of the same self-assessment.
    pub fn answer(&self, indicator: &str) -> String {
        format!("{}/{indicator}", self.hub())
    }

    /// Path of this answer.
    pub fn path(&self) -> String {
        self.answer(&self.indicator)
    }
}

/// Path of the hub of a unit's self-assessment.
pub fn hub(cycle: &str, unit: &str) -> String {
    format!("/tu-danh-gia/{cycle}/{unit}")
}

/// Path of the review of a unit's self-assessment.
pub fn review(cycle: &str, unit: &str) -> String {
    format!("/tham-dinh/{cycle}/{unit}")
}

/// Every field of `draft` by its name.
pub fn fields(draft: &Draft) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("stance", draft.stance.code().to_owned()),
        ("numerator", draft.numerator.clone()),
        ("denominator", draft.denominator.clone()),
        ("value", draft.value.clone()),
        ("sample", draft.sample.clone()),
    ];
    fields.extend(PARTS.into_iter().zip(draft.parts.iter().cloned()));
    fields.extend([
        ("as_of", draft.as_of.clone()),
        ("source", draft.source.clone()),
        ("note", draft.note.clone()),
        ("reason", draft.reason.clone()),
        ("explanation", draft.explanation.clone()),
    ]);
    fields
}

/// The draft whose fields `read` gives by name. Line breaks become plain ones, empty parts at the end are left out, so
/// that equal texts are equal drafts whichever way they came.
pub fn draft(read: impl Fn(&str) -> String) -> Draft {
    let text = |name: &str| read(name).replace("\r\n", "\n");
    let mut parts: Vec<String> = PARTS.into_iter().map(text).collect();
    while parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    Draft {
        stance: Stance::from_code(&read("stance")),
        numerator: text("numerator"),
        denominator: text("denominator"),
        value: text("value"),
        sample: text("sample"),
        parts,
        as_of: text("as_of"),
        source: text("source"),
        note: text("note"),
        reason: text("reason"),
        explanation: text("explanation"),
    }
}

/// The same draft in the form that comparisons expect.
pub fn tidy(of: &Draft) -> Draft {
    let fields = fields(of);
    draft(|name| {
        fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, text)| text.clone())
            .unwrap_or_default()
    })
}

/// Whether a field holds sentences, which people here write in Vietnamese whatever the language of the interface.
pub fn is_prose(name: &str) -> bool {
    matches!(name, "source" | "note" | "reason" | "explanation")
}

/// What a field is called in front of people.
pub fn label_of(name: &str, indicator: &Indicator, lang: Lang) -> String {
    use domain::indicator::Kind;

    let form = &words(lang).form;
    let of = |label: &Option<domain::indicator::Words>, usual: &str| {
        label.as_ref().map_or(usual, |label| label.get(lang)).to_owned()
    };
    match name {
        "stance" => form.conflict.stance.to_owned(),
        "numerator" => of(&indicator.numerator, form.numerator),
        "denominator" => of(&indicator.denominator, form.denominator),
        "sample" => form.sample.to_owned(),
        "as_of" => form.as_of.to_owned(),
        "source" => form.source.to_owned(),
        "note" => form.note.to_owned(),
        "reason" => form.reason_label.to_owned(),
        "explanation" => form.explanation.to_owned(),
        "value" if indicator.kind == Kind::Survey => form.share.to_owned(),
        "value" => form.conflict.value.to_owned(),
        part => PARTS
            .into_iter()
            .position(|name| name == part)
            .and_then(|place| indicator.parts.get(place))
            .map(|part| part.get(lang).to_owned())
            .unwrap_or_default(),
    }
}

/// How a field's text reads to people: choices by their words, everything else as typed.
pub fn text_of(name: &str, text: &str, indicator: &Indicator, lang: Lang) -> String {
    use domain::indicator::Kind;

    let (form, terms) = (&words(lang).form, &words(lang).terms);
    match (name, indicator.kind) {
        ("stance", _) => match Stance::from_code(text) {
            Stance::Figure => form.with_figure.to_owned(),
            Stance::NotApplicable => form.says_not_applicable.to_owned(),
            Stance::Unchanged => form.last_cycle_same.to_owned(),
        },
        ("value", Kind::Level) => text.parse().map_or_else(|_| text.to_owned(), form.level),
        ("value", Kind::YesNo) if text == "yes" => terms.yes.to_owned(),
        ("value", Kind::YesNo) if text == "no" => terms.no.to_owned(),
        _ => text.to_owned(),
    }
}

/// Names of the fields that a problem with evidence may concern: the one of them that the form has.
pub fn evidence_fields(code: &str) -> &'static [&'static str] {
    match code {
        "too-large" | "wrong-type" | "blank-file" => &["file"],
        "empty" | "already" => &["file", "url"],
        "bad-link" => &["url"],
        "no-title" => &["title"],
        "bad-day" => &["issued_on"],
        _ => &[],
    }
}

/// The hidden fields that say which answer a form speaks of.
#[component]
pub fn KeyFields(
    /// Which answer.
    key: AnswerKey,
) -> impl IntoView {
    view! {
        <input type="hidden" name="cycle" value=key.cycle />
        <input type="hidden" name="unit" value=key.unit />
        <input type="hidden" name="indicator" value=key.indicator />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_survives_its_fields() {
        let typed = Draft {
            stance: Stance::Unchanged,
            numerator: "1.842".to_owned(),
            parts: vec!["1".to_owned(), String::new(), "3".to_owned()],
            note: "một\nhai".to_owned(),
            ..Draft::default()
        };
        assert_eq!(tidy(&typed), typed);
    }

    #[test]
    fn line_breaks_and_empty_parts_do_not_make_a_difference() {
        let posted = Draft {
            note: "một\r\nhai".to_owned(),
            parts: vec![String::new(); 3],
            ..Draft::default()
        };
        let typed = Draft {
            note: "một\nhai".to_owned(),
            ..Draft::default()
        };
        assert_eq!(tidy(&posted), typed);
    }
}
