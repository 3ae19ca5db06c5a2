//! What the page shows, as its address says it.

use domain::explore::Shown;
use domain::peers::PeersQuery;
use leptos_router::params::ParamsMap;

use crate::link::{Link, among, link};

/// The words of the address. Empty ones are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaceState {
    /// `ky`: cycle.
    pub cycle: String,
    /// `don-vi`: whose figures; empty for the districts together.
    pub unit: String,
    /// `hien`: what is shown of them.
    pub shown: String,
    /// `tt`: the one state that is shown; empty for all.
    pub pace: String,
    /// `loai`, `trong`: which units the median is of.
    pub peers: PeersQuery,
}

impl PaceState {
    /// Reads the address.
    pub fn of(query: &ParamsMap) -> Self {
        let word = |key: &str| query.get(key).unwrap_or_default();
        Self {
            cycle: word("ky"),
            unit: word("don-vi"),
            shown: word("hien"),
            pace: word("tt"),
            peers: among(word),
        }
    }

    /// The page of a unit's progress in a cycle, from elsewhere.
    pub fn of_unit(unit: &str, cycle: &str) -> Self {
        Self {
            cycle: cycle.to_owned(),
            unit: unit.to_owned(),
            ..Self::default()
        }
    }

    /// The address of the page that says this.
    pub fn link(&self) -> Link {
        self.at("/tien-do")
    }

    /// The address of the same table as a file.
    pub fn csv(&self) -> Link {
        self.at("/tien-do.csv")
    }

    fn at(&self, path: &str) -> Link {
        link(path)
            .with("ky", &self.cycle)
            .with("don-vi", &self.unit)
            .with("hien", &self.shown)
            .with("tt", &self.pace)
            .among(&self.peers)
    }

    /// The same in another cycle.
    pub fn in_cycle(&self, cycle: &str) -> Link {
        Self {
            cycle: cycle.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another state shown; all if empty.
    pub fn with_pace(&self, pace: &str) -> Link {
        Self {
            pace: pace.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The address as it is understood: the cycle by name, no word for the usual figures.
    #[must_use]
    pub fn settled(self, cycle: &str, shown: Shown) -> Self {
        let word = if shown == Shown::default() { "" } else { shown.code() };
        Self {
            cycle: cycle.to_owned(),
            shown: word.to_owned(),
            ..self
        }
    }
}
