//! What the map page shows, as its address says it.

use domain::compare::{MOST, codes};
use domain::peers::{Peers, PeersQuery};
use leptos_router::params::ParamsMap;

use crate::link::{Link, among, link};

/// The words of the address. Empty ones are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapState {
    /// `ky`: cycle.
    pub cycle: String,
    /// `cs`: measure.
    pub measure: String,
    /// `hien`: whose figures.
    pub shown: String,
    /// `so`: cycle that changes are shown from.
    pub against: String,
    /// `dang`: boundaries or tiles.
    pub form: String,
    /// `dv`: chosen unit.
    pub unit: String,
    /// `nhom`: codes of several units chosen to be compared, with commas between.
    pub group: String,
    /// `tim`: what was searched for.
    pub search: String,
    /// `loai`, `trong`: which units.
    pub peers: PeersQuery,
    /// `trang`: part of a long list.
    pub part: String,
}

impl MapState {
    /// Reads the address.
    pub fn of(query: &ParamsMap) -> Self {
        let word = |key: &str| query.get(key).unwrap_or_default();
        Self {
            cycle: word("ky"),
            measure: word("cs"),
            shown: word("hien"),
            against: word("so"),
            form: word("dang"),
            unit: word("dv"),
            group: word("nhom"),
            search: word("tim"),
            peers: among(word),
            part: word("trang"),
        }
    }

    /// The address that says this.
    pub fn link(&self) -> Link {
        link("/ban-do")
            .with("ky", &self.cycle)
            .with("cs", &self.measure)
            .with("hien", &self.shown)
            .with("so", &self.against)
            .with("dang", &self.form)
            .with("dv", &self.unit)
            .with("nhom", &self.group)
            .among(&self.peers)
            .with("tim", &self.search)
            .with("trang", &self.part)
    }

    /// The same within another unit, whatever is chosen and searched for; everywhere if empty.
    pub fn within(&self, unit: &str) -> Link {
        Self {
            peers: PeersQuery {
                kind: self.peers.kind.clone(),
                within: unit.to_owned(),
            },
            unit: String::new(),
            search: String::new(),
            part: String::new(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another part of the list.
    pub fn at_part(&self, part: &str) -> Link {
        Self {
            part: part.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The address as it is understood.
    #[must_use]
    pub fn settled(self, peers: &Peers) -> Self {
        Self {
            peers: peers.settled(&self.peers),
            ..self
        }
    }

    /// The same in another cycle.
    pub fn in_cycle(&self, cycle: &str) -> Link {
        Self {
            cycle: cycle.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another unit chosen; none if empty.
    pub fn with_unit(&self, unit: &str) -> Link {
        Self {
            unit: unit.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// What pointing at a unit leads to: while several are chosen it joins or leaves them, else it is the one chosen.
    pub fn choosing(&self, unit: &str) -> Link {
        let mut group = codes(&self.group);
        if group.is_empty() {
            return self.with_unit(unit);
        }
        let before = group.len();
        group.retain(|code| code != unit);
        if group.len() == before && before < MOST {
            group.push(unit.to_owned());
        }
        self.with_group(&group.join(","))
    }

    /// The same with several units chosen; back to one alone if empty.
    pub fn with_group(&self, group: &str) -> Link {
        Self {
            group: group.to_owned(),
            unit: String::new(),
            ..self.clone()
        }
        .link()
    }

    /// Codes of the units under the lamp, with commas between.
    pub fn marked(&self) -> String {
        let marked = if self.group.is_empty() { &self.unit } else { &self.group };
        marked.clone()
    }

    /// The same drawn otherwise.
    pub fn in_form(&self, form: &str) -> Link {
        Self {
            form: form.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// Another measure of other people's figures.
    pub fn of_measure(&self, measure: &str, shown: &str) -> Link {
        Self {
            measure: measure.to_owned(),
            shown: shown.to_owned(),
            ..self.clone()
        }
        .link()
    }
}

#[cfg(test)]
mod tests {
    use domain::indicator::Lang;

    use super::*;

    #[test]
    fn while_several_are_chosen_a_unit_joins_or_leaves() {
        let state = |group: &str| MapState {
            group: group.to_owned(),
            ..MapState::default()
        };
        let to = |group: &str, unit: &str| state(group).choosing(unit).in_lang(Lang::Vi);
        assert_eq!(to("", "770"), "/ban-do?dv=770");
        assert_eq!(to("770", "778"), "/ban-do?nhom=770,778");
        assert_eq!(to("770,778", "770"), "/ban-do?nhom=778");
        assert_eq!(to("770", "770"), "/ban-do");
        let full = "760,761,764,765,766,767";
        assert_eq!(
            to(full, "770"),
            format!("/ban-do?nhom={full}"),
            "no more fit side by side"
        );
    }

    #[test]
    fn an_address_says_only_what_is_set() {
        let state = MapState {
            cycle: "2024-H2".to_owned(),
            unit: "770".to_owned(),
            ..MapState::default()
        };
        assert_eq!(state.link().in_lang(Lang::Vi), "/ban-do?ky=2024-H2&dv=770");
        assert_eq!(state.with_unit("").in_lang(Lang::Vi), "/ban-do?ky=2024-H2");
        assert_eq!(
            state.in_form("o").in_lang(Lang::En),
            "/ban-do?ky=2024-H2&dang=o&dv=770&lang=en"
        );
    }
}
