//! What stands on the axes, as the address says it.

use domain::explore::Shown;
use domain::peers::PeersQuery;
use domain::scatter::ScatterView;
use leptos_router::params::ParamsMap;

use crate::link::{Link, among, link};

/// What stands on an axis where the address says nothing: the score by the number of inhabitants.
const USUAL: (&str, &str) = ("dan-so", "diem");

/// The words of the address. Empty ones are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScatterState {
    /// `ky`: cycle.
    pub cycle: String,
    /// `x`: from left to right.
    pub x: String,
    /// `y`: from below upwards.
    pub y: String,
    /// `hien`: whose figures.
    pub shown: String,
    /// `dv`: the unit pointed out.
    pub unit: String,
    /// `nhan`: whether every dot is named.
    pub names: String,
    /// `loai`, `trong`: which units.
    pub peers: PeersQuery,
}

impl ScatterState {
    /// Reads the address. An axis it does not speak of shows the usual, or the other usual where that is taken.
    pub fn of(query: &ParamsMap) -> Self {
        let word = |key: &str| query.get(key).unwrap_or_default();
        let (x, y) = axes(word("x"), word("y"));
        Self {
            cycle: word("ky"),
            x,
            y,
            shown: word("hien"),
            unit: word("dv"),
            names: word("nhan"),
            peers: among(word),
        }
    }

    /// The picture of two measures in a cycle, from elsewhere.
    pub fn of_pair(x: &str, y: &str, cycle: &str) -> Self {
        Self {
            cycle: cycle.to_owned(),
            x: x.to_owned(),
            y: y.to_owned(),
            ..Self::default()
        }
    }

    /// The address of the page that says this.
    pub fn link(&self) -> Link {
        self.at("/tuong-quan").with("dv", &self.unit).with("nhan", &self.names)
    }

    /// The address of the same figures as a file.
    pub fn csv(&self) -> Link {
        self.at("/tuong-quan.csv")
    }

    fn at(&self, path: &str) -> Link {
        link(path)
            .with("ky", &self.cycle)
            .with("x", &self.x)
            .with("y", &self.y)
            .with("hien", &self.shown)
            .among(&self.peers)
    }

    /// The same over the whole map.
    pub fn everywhere(&self) -> Link {
        Self {
            peers: PeersQuery {
                within: String::new(),
                ..self.peers.clone()
            },
            ..self.clone()
        }
        .link()
    }

    /// The same in another cycle.
    pub fn in_cycle(&self, cycle: &str) -> Link {
        Self {
            cycle: cycle.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with the axes swapped.
    pub fn swapped(&self) -> Link {
        self.with_axes(&self.y, &self.x)
    }

    /// The same with these words for the axes.
    pub fn with_axes(&self, x: &str, y: &str) -> Link {
        Self {
            x: x.to_owned(),
            y: y.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another unit pointed out; none if empty.
    pub fn with_unit(&self, unit: &str) -> Link {
        Self {
            unit: unit.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// Whether every dot is named.
    pub fn names_all(&self) -> bool {
        self.names == "1"
    }

    /// The same with every dot named, or with few.
    pub fn with_names(&self, all: bool) -> Link {
        Self {
            names: if all { "1" } else { "" }.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The address as it is understood: the cycle by name, no word for what is usual, no unit that is not there.
    #[must_use]
    pub fn settled(self, view: &ScatterView) -> Self {
        let shown = if view.shown == Shown::default() {
            ""
        } else {
            view.shown.code()
        };
        let knows = view.points.iter().any(|point| point.unit.code == self.unit);
        Self {
            cycle: view.cycle.code.clone(),
            shown: shown.to_owned(),
            unit: if knows { self.unit } else { String::new() },
            names: if self.names == "1" { self.names } else { String::new() },
            peers: view.peers.settled(&self.peers),
            ..self
        }
    }
}

/// Both axes of an address, with the usual where it is silent.
pub fn axes(x: String, y: String) -> (String, String) {
    let silent = |word: &str| word.is_empty();
    match (silent(&x), silent(&y)) {
        (true, true) => (USUAL.0.to_owned(), USUAL.1.to_owned()),
        (true, false) if y == USUAL.0 => (USUAL.1.to_owned(), y),
        (true, false) => (USUAL.0.to_owned(), y),
        (false, true) if x == USUAL.1 => (x, USUAL.0.to_owned()),
        (false, true) => (x, USUAL.1.to_owned()),
        (false, false) => (x, y),
    }
}

#[cfg(test)]
mod tests {
    use domain::indicator::Lang;

    use super::*;

    #[test]
    fn an_axis_the_address_does_not_name_is_the_usual() {
        let of = |x: &str, y: &str| axes(x.to_owned(), y.to_owned());
        let both = |x: &str, y: &str| (x.to_owned(), y.to_owned());
        assert_eq!(of("", ""), both("dan-so", "diem"));
        assert_eq!(of("", "2.2.2-b"), both("dan-so", "2.2.2-b"));
        assert_eq!(of("", "dan-so"), both("diem", "dan-so"));
        assert_eq!(of("2.2.2-b", ""), both("2.2.2-b", "diem"));
        assert_eq!(of("diem", ""), both("diem", "dan-so"));
    }

    #[test]
    fn axes_swap_and_the_unit_stays() {
        let state = ScatterState {
            unit: "770".to_owned(),
            ..ScatterState::of_pair("dan-so", "2.2.2-b", "2024-H2")
        };
        assert_eq!(
            state.swapped().in_lang(Lang::Vi),
            "/tuong-quan?ky=2024-H2&x=2.2.2-b&y=dan-so&dv=770"
        );
        assert_eq!(
            state.with_names(true).in_lang(Lang::Vi),
            "/tuong-quan?ky=2024-H2&x=dan-so&y=2.2.2-b&dv=770&nhan=1"
        );
        assert_eq!(
            state.csv().in_lang(Lang::Vi),
            "/tuong-quan.csv?ky=2024-H2&x=dan-so&y=2.2.2-b"
        );
    }
}
