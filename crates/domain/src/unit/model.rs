//! Model community learning centres (trung tâm học tập cộng đồng điểm): which centres a decision names as models, from when
//! until when.

use serde::{Deserialize, Serialize};

use super::UnitKind;
use super::keep::{Field, LONGEST, Problem};
use crate::time::Day;

/// That a unit is a model for others of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// First day.
    pub since: Day,
    /// Last day; `None` while it goes on.
    pub until: Option<Day>,
    /// Number of the decision.
    pub decision: String,
}

impl Model {
    /// Whether it was one on some day between these two, both included.
    pub fn holds_between(&self, first: Day, last: Day) -> bool {
        self.since <= last && self.until.is_none_or(|until| until >= first)
    }
}

/// What was typed of it, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedModel {
    /// First day.
    pub since: String,
    /// Last day.
    pub until: String,
    /// Number of the decision.
    pub decision: String,
}

/// Whether units of this kind can be models.
pub const fn can_be_model(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::CommunityLearningCentre)
}

/// Reads what was typed; three empty fields say that the unit is and was none.
///
/// # Errors
/// Every field that needs attention, in the order of the form.
pub fn read_model(typed: &TypedModel) -> Result<Option<Model>, Vec<(Field, Problem)>> {
    let texts = [&typed.since, &typed.decision, &typed.until].map(|text| text.trim());
    if texts.iter().all(|text| text.is_empty()) {
        return Ok(None);
    }
    let [since, decision, until] = texts;
    let day = |text: &str| Day::parse_typed(text).map_err(|_| Problem::NotADay);
    let mut problems = Vec::new();
    let first = if since.is_empty() {
        Err(Problem::Missing)
    } else {
        day(since)
    };
    problems.extend(first.as_ref().err().map(|problem| (Field::ModelSince, *problem)));
    if decision.is_empty() {
        problems.push((Field::ModelDecision, Problem::Missing));
    } else if decision.chars().count() > LONGEST {
        problems.push((Field::ModelDecision, Problem::TooLong));
    }
    let last = if until.is_empty() {
        Ok(None)
    } else {
        day(until).map(Some)
    };
    let last = match (last, &first) {
        (Ok(Some(last)), Ok(first)) if last < *first => Err(Problem::BeforeFirst),
        (last, _) => last,
    };
    problems.extend(last.as_ref().err().map(|problem| (Field::ModelUntil, *problem)));
    match (first, last) {
        (Ok(since), Ok(until)) if problems.is_empty() => Ok(Some(Model {
            since,
            until,
            decision: decision.to_owned(),
        })),
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(since: &str, decision: &str, until: &str) -> TypedModel {
        TypedModel {
            since: since.to_owned(),
            until: until.to_owned(),
            decision: decision.to_owned(),
        }
    }

    #[test]
    fn a_model_has_a_day_and_a_decision() {
        let model = read_model(&typed(" 1/3/2024 ", "1250/QĐ-SGDĐT", "")).unwrap().unwrap();
        assert_eq!((model.until, model.decision.as_str()), (None, "1250/QĐ-SGDĐT"));
        assert_eq!(read_model(&typed("", " ", "")), Ok(None));
        let both = vec![
            (Field::ModelSince, Problem::Missing),
            (Field::ModelDecision, Problem::Missing),
        ];
        assert_eq!(read_model(&typed("", "", "31/12/2024")), Err(both));
        let early = vec![(Field::ModelUntil, Problem::BeforeFirst)];
        assert_eq!(read_model(&typed("1/3/2024", "1", "29/2/2024")), Err(early));
        let no_day = vec![
            (Field::ModelSince, Problem::NotADay),
            (Field::ModelUntil, Problem::NotADay),
        ];
        assert_eq!(read_model(&typed("tháng 3", "1", "x")), Err(no_day));
    }

    #[test]
    fn it_holds_on_its_first_and_its_last_day() {
        let model = read_model(&typed("1/3/2024", "1", "30/6/2024")).unwrap().unwrap();
        let day = |month, day| Day::new(2024, month, day).unwrap();
        assert!(model.holds_between(day(1, 1), day(3, 1)) && model.holds_between(day(6, 30), day(12, 31)));
        assert!(!model.holds_between(day(1, 1), day(2, 29)) && !model.holds_between(day(7, 1), day(12, 31)));
    }
}
