//! What the overview shows, as the address says it.

use domain::register::{Overview, PolicyLine, Register, Row, Stage};
use domain::time::Day;
use domain::unit::UnitKind;

use crate::link::{Link, link};

/// Which units of the overview are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// Those that have nothing in the register.
    Without,
    /// Those that have something.
    With,
}

impl Which {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::All, Self::Without, Self::With];

    /// The word in addresses; empty for the usual one.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Without => "chua-co",
            Self::With => "da-co",
        }
    }
}

/// What is shown: register (`loai`), kind of unit (`cap`), which of them (`xem`: units, or of policies a stage), as of
/// which day (`ngay`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which register the sentence and the filter speak of.
    pub register: Register,
    /// Which units.
    pub which: Which,
    /// Policies at this stage; `None`: all.
    pub stage: Option<Stage>,
    /// One kind of unit; `None`: all.
    pub kind: Option<UnitKind>,
    /// The day as typed; empty: today.
    pub day: String,
    /// The part of a long list.
    pub part: String,
}

impl State {
    /// Reads an address word by word.
    pub fn of(word: impl Fn(&str) -> String) -> Self {
        let which = word("xem");
        Self {
            register: Register::from_slug(&word("loai")).unwrap_or(Register::Committee),
            which: Which::ALL
                .into_iter()
                .find(|known| known.code() == which)
                .unwrap_or_default(),
            stage: Stage::from_slug(&which),
            kind: UnitKind::from_code(&word("cap")),
            day: word("ngay").trim().to_owned(),
            part: word("trang"),
        }
    }

    /// The day, where one was typed that can be read.
    pub fn read_day(&self) -> Option<Day> {
        Day::parse_typed(&self.day).ok()
    }

    /// Whether a day was typed that cannot be read.
    pub fn is_day_unread(&self) -> bool {
        !self.day.is_empty() && self.read_day().is_none()
    }

    /// Units of the chosen kind.
    pub fn of_kind<'a>(&self, view: &'a Overview) -> impl Iterator<Item = &'a Row> + use<'a> {
        let kind = self.kind;
        view.rows
            .iter()
            .filter(move |row| kind.is_none_or(|kind| row.unit.kind == kind))
    }

    /// The units that are listed, in the order of the overview.
    pub fn listed<'a>(&self, view: &'a Overview) -> Vec<&'a Row> {
        let (which, register) = (self.which, self.register);
        let is_listed = |row: &&Row| match which {
            Which::All => true,
            Which::Without => !row.has(register),
            Which::With => row.has(register),
        };
        self.of_kind(view).filter(is_listed).collect()
    }

    /// Policies of units of the chosen kind.
    pub fn policies_of_kind<'a>(&self, view: &'a Overview) -> impl Iterator<Item = &'a PolicyLine> + use<'a> {
        let kind = self.kind;
        view.policies
            .iter()
            .filter(move |line| kind.is_none_or(|kind| line.unit.kind == kind))
    }

    /// The policies that are listed, in the order of the overview.
    pub fn policies<'a>(&self, view: &'a Overview) -> Vec<&'a PolicyLine> {
        let stage = self.stage;
        self.policies_of_kind(view)
            .filter(|line| stage.is_none_or(|stage| line.stage == stage))
            .collect()
    }

    /// The word of the choice between units, or between stages of policies.
    pub fn choice(&self) -> &'static str {
        match self.register {
            Register::Policy => self.stage.map_or("", Stage::slug),
            _ => self.which.code(),
        }
    }

    /// The same page with another choice of units.
    pub fn with(&self, which: Which) -> Link {
        self.choosing("/ho-so", which.code())
    }

    /// The same page with policies at another stage.
    pub fn with_stage(&self, stage: Option<Stage>) -> Link {
        self.choosing("/ho-so", stage.map_or("", Stage::slug))
    }

    /// Another part of a long list.
    pub fn at(&self, part: &str) -> Link {
        self.choosing("/ho-so", self.choice()).with("trang", part)
    }

    /// What is listed as a file.
    pub fn csv(&self) -> Link {
        self.choosing("/ho-so.csv", self.choice())
    }

    fn choosing(&self, path: &str, choice: &str) -> Link {
        let kind = self.kind.map_or("", UnitKind::code);
        link(path)
            .with("loai", self.register_word())
            .with("xem", choice)
            .with("cap", kind)
            .with("ngay", &self.day)
    }

    /// The register's word; empty for the usual one.
    fn register_word(&self) -> &'static str {
        match self.register {
            Register::Committee => "",
            other => other.slug(),
        }
    }
}
