//! What the heat table shows, as its address says it.

use domain::explore::{Measure, Shown};
use domain::heat::{Key, Order};
use domain::peers::{Peers, PeersQuery};
use leptos_router::params::ParamsMap;

use crate::link::{Link, among, link};

/// The words of the address. Empty ones are left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatState {
    /// `ky`: cycle.
    pub cycle: String,
    /// `hien`: whose figures.
    pub shown: String,
    /// `mo`: the focus area that is unfolded.
    pub open: String,
    /// `xep`: what rows are sorted by.
    pub sort: String,
    /// `chieu`: which way.
    pub way: String,
    /// `xem`: unit or column of the cards on a phone.
    pub card: String,
    /// `dang`: the whole table on a phone.
    pub form: String,
    /// `loai`, `trong`: which units.
    pub peers: PeersQuery,
    /// `trang`: part of a long table.
    pub part: String,
}

/// The word of [`HeatState::form`] for the whole table.
pub const WHOLE: &str = "bang";

impl HeatState {
    /// Reads the address.
    pub fn of(query: &ParamsMap) -> Self {
        let word = |key: &str| query.get(key).unwrap_or_default();
        Self {
            cycle: word("ky"),
            shown: word("hien"),
            open: word("mo"),
            sort: word("xep"),
            way: word("chieu"),
            card: word("xem"),
            form: word("dang"),
            peers: among(word),
            part: word("trang"),
        }
    }

    /// The address of the page that says this.
    pub fn link(&self) -> Link {
        self.at("/bang-nhiet")
            .with("xem", &self.card)
            .with("dang", &self.form)
            .with("trang", &self.part)
    }

    /// The address of the same table as a file.
    pub fn csv(&self) -> Link {
        self.at("/bang-nhiet.csv")
    }

    fn at(&self, path: &str) -> Link {
        link(path)
            .with("ky", &self.cycle)
            .with("hien", &self.shown)
            .with("mo", &self.open)
            .with("xep", &self.sort)
            .with("chieu", &self.way)
            .among(&self.peers)
    }

    /// The same over the whole map.
    pub fn everywhere(&self) -> Link {
        Self {
            peers: PeersQuery {
                within: String::new(),
                ..self.peers.clone()
            },
            part: String::new(),
            card: String::new(),
            ..self.clone()
        }
        .link()
    }

    /// The same with another part of the table.
    pub fn at_part(&self, part: &str) -> Link {
        Self {
            part: part.to_owned(),
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

    /// The same with another focus area unfolded; none if empty. An order by an indicator that goes with it is left.
    pub fn unfolded(&self, open: &str) -> Link {
        let by_indicator = self.sort != Key::PLACE && matches!(Measure::from_code(&self.sort), Measure::Indicator(_));
        let mut state = Self {
            open: open.to_owned(),
            ..self.clone()
        };
        if by_indicator {
            state.sort.clear();
            state.way.clear();
        }
        state.link()
    }

    /// The focus area of a code: its own, or that of the indicator.
    pub fn area_of(code: &str) -> &str {
        let feature = code.split_once('-').map(|(feature, _)| feature);
        feature.map_or(code, |feature| {
            feature.rsplit_once('.').map_or(feature, |(area, _)| area)
        })
    }

    /// The same with a focus area or an indicator looked for: its focus area unfolded, the rows sorted by it, and its cards.
    pub fn at_measure(&self, measure: &Measure) -> Link {
        let code = measure.code();
        Self {
            open: Self::area_of(code).to_owned(),
            sort: code.to_owned(),
            way: String::new(),
            card: code.to_owned(),
            part: String::new(),
            ..self.clone()
        }
        .link()
    }

    /// The same sorted by this word: by figures the largest first, and the other way round where it is so already.
    pub fn sorted(&self, key: &str, now: Option<Order>) -> Link {
        let turns =
            now.is_some_and(|order| !order.ascending && !matches!(order.key, Key::Name | Key::Place | Key::Like(_)));
        Self {
            sort: key.to_owned(),
            way: if turns { Order::ASCENDING } else { "" }.to_owned(),
            part: String::new(),
            ..self.clone()
        }
        .link()
    }

    /// The same with the cards of another unit or column.
    pub fn with_card(&self, card: &str) -> Link {
        Self {
            card: card.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same with a focus area unfolded, and its cards.
    pub fn within(&self, area: &str) -> Link {
        Self {
            open: area.to_owned(),
            card: area.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// The same as cards or as the whole table.
    pub fn in_form(&self, form: &str) -> Link {
        Self {
            form: form.to_owned(),
            ..self.clone()
        }
        .link()
    }

    /// A unit's page, at its trend of a measure.
    pub fn unit(&self, unit: &str, measure: &Measure) -> Link {
        let measure = match measure {
            Measure::Score => "",
            other => other.code(),
        };
        self.unit_page(unit).with("cs", measure).at("h-tr")
    }

    /// A unit's page.
    pub fn unit_page(&self, unit: &str) -> Link {
        link(format!("/don-vi/{unit}"))
            .with("ky", &self.cycle)
            .with("hien", &self.shown)
    }

    /// The page of a column: an indicator's own, else the map.
    pub fn column(&self, measure: &Measure) -> Link {
        let page = match measure {
            Measure::Indicator(code) => link(format!("/chi-so/{code}")),
            _ => link("/ban-do"),
        };
        let page = page.with("ky", &self.cycle).among(&self.peers);
        match measure {
            Measure::FocusArea(code) => page.with("cs", code),
            _ => page,
        }
        .with("hien", &self.shown)
    }

    /// The address as it is understood: the cycle by name, no word for the usual figures.
    #[must_use]
    pub fn settled(self, cycle: &str, shown: Shown, peers: &Peers) -> Self {
        let word = if shown == Shown::default() { "" } else { shown.code() };
        Self {
            cycle: cycle.to_owned(),
            shown: word.to_owned(),
            peers: peers.settled(&self.peers),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::indicator::Lang;
    use domain::unit::UnitKind;

    use super::*;

    fn state(sort: &str) -> HeatState {
        HeatState {
            open: "2.4".to_owned(),
            sort: sort.to_owned(),
            ..HeatState::default()
        }
        .settled("2024-H2", Shown::Approved, &Peers::all(UnitKind::District))
    }

    #[test]
    fn another_order_turns_round_when_asked_for_twice() {
        let order = |key, ascending| Some(Order { key, ascending });
        let address = |link: Link| link.in_lang(Lang::Vi);
        let largest = "/bang-nhiet?ky=2024-H2&mo=2.4&xep=2.4";
        assert_eq!(address(state("").sorted("2.4", None)), largest);
        let smallest = "/bang-nhiet?ky=2024-H2&mo=2.4&xep=2.4&chieu=tang";
        assert_eq!(
            address(state("2.4").sorted("2.4", order(Key::Column(6), false))),
            smallest
        );
        assert_eq!(
            address(state("2.4").sorted("2.4", order(Key::Column(6), true))),
            largest
        );
        assert!(address(state("ten").sorted("ten", order(Key::Name, true))).ends_with("xep=ten"));
    }

    #[test]
    fn an_order_by_an_indicator_goes_with_its_column() {
        let address = |sort: &str| state(sort).unfolded("").in_lang(Lang::Vi);
        assert_eq!(address("2.4.1-a"), "/bang-nhiet?ky=2024-H2");
        assert_eq!(address("ban-do"), "/bang-nhiet?ky=2024-H2&xep=ban-do");
        assert_eq!(address("2.4"), "/bang-nhiet?ky=2024-H2&xep=2.4");
    }
}
