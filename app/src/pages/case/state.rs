//! What the address of the list says.

use domain::case::{CaseQuery, Which};
use leptos_router::params::ParamsMap;

use crate::link::{Link, link};

/// The word of the board in the address.
const BOARD: &str = "bang";

/// The choices of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    /// By where they stand.
    pub which: Which,
    /// Whether they are shown as a board.
    pub is_board: bool,
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator or topic.
    pub about: String,
    /// Department code.
    pub department: String,
    /// Words searched for.
    pub search: String,
    /// Part of a long list.
    pub part: String,
}

impl ListState {
    /// Reads the address.
    pub fn read(query: &ParamsMap) -> Self {
        let word = |key: &str| query.get(key).unwrap_or_default();
        Self {
            which: Which::from_code(&word("tt")),
            is_board: word("xem") == BOARD,
            cycle: word("ky"),
            unit: word("don-vi"),
            about: word("cs"),
            department: word("so"),
            search: word("tim"),
            part: word("trang"),
        }
    }

    /// The open cases of a unit and those below it.
    pub fn of_unit(unit: &str) -> Self {
        Self {
            unit: unit.to_owned(),
            ..Self::default()
        }
    }

    /// What the store is asked: the board shows every state.
    pub fn query(&self) -> CaseQuery {
        CaseQuery {
            which: if self.is_board { Which::All } else { self.which },
            cycle: self.cycle.clone(),
            unit: self.unit.clone(),
            about: self.about.clone(),
            department: self.department.clone(),
            search: self.search.clone(),
        }
    }

    /// Its address, at the first part.
    pub fn link(&self) -> Link {
        self.at("")
    }

    /// The address of another part of the list.
    pub fn at(&self, part: &str) -> Link {
        self.written("/kho-khan")
            .with("xem", if self.is_board { BOARD } else { "" })
            .with("trang", part)
    }

    /// The list as a file.
    pub fn csv(&self) -> Link {
        let which = if self.is_board { Which::All } else { self.which };
        Self { which, ..self.clone() }.written("/kho-khan.csv")
    }

    fn written(&self, path: &'static str) -> Link {
        link(path)
            .with("tt", self.which.code())
            .with("ky", &self.cycle)
            .with("don-vi", &self.unit)
            .with("cs", &self.about)
            .with("so", &self.department)
            .with("tim", &self.search)
    }

    /// The same as a list or as a board.
    pub fn in_view(&self, is_board: bool) -> Link {
        Self {
            is_board,
            ..self.clone()
        }
        .link()
    }

    /// The list of those that stand elsewhere.
    pub fn with_which(&self, which: Which) -> Link {
        Self {
            which,
            is_board: false,
            ..self.clone()
        }
        .link()
    }

    /// Whether anything but where they stand is chosen.
    pub fn has_choices(&self) -> bool {
        [&self.cycle, &self.unit, &self.about, &self.department, &self.search]
            .iter()
            .any(|word| !word.is_empty())
            || self.which != Which::Open
    }
}
