//! What is compared, as the address says it.

use domain::compare::{CompareView, codes};
use domain::explore::{Measure, Shown};
use leptos_router::params::ParamsMap;

use crate::link::{Link, link};

/// The words of the address. Empty ones are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareState {
    /// `ky`: cycle.
    pub cycle: String,
    /// `dv`: codes of the units with commas between.
    pub units: String,
    /// `cs`: what is compared.
    pub measure: String,
    /// `hien`: whose figures.
    pub shown: String,
}

impl CompareState {
    /// Reads the address. A form adds a unit by a second `dv`.
    pub fn of(query: &ParamsMap) -> Self {
        let word = |key| query.get(key).unwrap_or_default();
        Self {
            cycle: word("ky"),
            units: query.get_all("dv").unwrap_or_default().join(","),
            measure: word("cs"),
            shown: word("hien"),
        }
    }

    /// The comparison that begins with a unit in a cycle, from elsewhere.
    pub fn of_unit(unit: &str, cycle: &str) -> Self {
        Self {
            cycle: cycle.to_owned(),
            units: unit.to_owned(),
            ..Self::default()
        }
    }

    /// The address of the page that says this.
    pub fn link(&self) -> Link {
        self.at("/so-sanh")
    }

    /// The address of the same table as a file.
    pub fn csv(&self) -> Link {
        self.at("/so-sanh.csv")
    }

    fn at(&self, path: &str) -> Link {
        link(path)
            .with("dv", &self.units)
            .with("ky", &self.cycle)
            .with("cs", &self.measure)
            .with("hien", &self.shown)
    }

    /// The same in another cycle.
    pub fn in_cycle(&self, cycle: &str) -> Link {
        Self {
            cycle: cycle.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another measure.
    pub fn with_measure(&self, measure: &Measure) -> Link {
        Self {
            measure: word(measure),
            ..self.clone()
        }
        .link()
    }

    /// The same with this unit alone.
    pub fn with_unit(&self, unit: &str) -> Link {
        Self {
            units: unit.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same without a unit.
    pub fn without(&self, unit: &str) -> Link {
        let mut units = codes(&self.units);
        units.retain(|code| code != unit);
        Self {
            units: units.join(","),
            ..self.clone()
        }
        .link()
    }

    /// The address as it is understood: the units that are shown, the cycle by name, no word for what is usual.
    #[must_use]
    pub fn settled(self, view: &CompareView) -> Self {
        let shown = if view.shown == Shown::default() {
            ""
        } else {
            view.shown.code()
        };
        let units: Vec<&str> = view.chosen.iter().map(|unit| unit.code.as_str()).collect();
        Self {
            cycle: view.cycle.code.clone(),
            units: units.join(","),
            measure: word(&view.measure),
            shown: shown.to_owned(),
        }
    }
}

/// The word of a measure; none for the score and all focus areas.
fn word(measure: &Measure) -> String {
    match measure {
        Measure::Score => String::new(),
        other => other.code().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use domain::indicator::Lang;

    use super::*;

    #[test]
    fn units_come_one_by_one_or_in_a_list() {
        let mut query = ParamsMap::new();
        query.insert("dv", "770,778".to_owned());
        query.insert("dv", "764".to_owned());
        query.insert("cs", "2.2".to_owned());
        let state = CompareState::of(&query);
        assert_eq!(state.units, "770,778,764");
        assert_eq!(state.without("778").in_lang(Lang::Vi), "/so-sanh?dv=770,764&cs=2.2");
        assert_eq!(
            state.with_measure(&Measure::Score).in_lang(Lang::Vi),
            "/so-sanh?dv=770,778,764"
        );
    }
}
