//! Units side by side: which sort of unit, and of which part of the tree.

use serde::{Deserialize, Serialize};

use crate::explore::UnitLabel;
use crate::unit::UnitKind;

/// What was asked for. What is not understood, or does not fit the map, counts as not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeersQuery {
    /// Code of a kind of unit; empty for the usual one of the map.
    pub kind: String,
    /// Code of a unit; only units below it are shown. Empty for all.
    pub within: String,
}

/// The usual units of a map.
pub static USUAL: PeersQuery = PeersQuery {
    kind: String::new(),
    within: String::new(),
};

/// Which units are shown, and which could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peers {
    /// The kind shown.
    pub kind: UnitKind,
    /// Kinds that the map has side by side and the set asks, from large to small. More than one is a choice.
    pub kinds: Vec<UnitKind>,
    /// The unit within which those shown lie; `None` for the whole map.
    pub within: Option<UnitLabel>,
    /// Units that could be chosen for it: those that have units of this kind below them, without the city.
    pub parents: Vec<UnitLabel>,
}

impl Peers {
    /// All units of one kind, of a map that has no other.
    pub fn all(kind: UnitKind) -> Self {
        Self {
            kind,
            kinds: vec![kind],
            within: None,
            parents: Vec::new(),
        }
    }

    /// Whether there is anything to choose.
    pub fn is_choice(&self) -> bool {
        self.kinds.len() > 1 || !self.parents.is_empty()
    }

    /// Code of the unit within which those shown lie; empty for the whole map.
    pub fn within_code(&self) -> &str {
        self.within.as_ref().map_or("", |unit| &unit.code)
    }

    /// What was asked for as it was understood: nothing that was not.
    #[must_use]
    pub fn settled(&self, asked: &PeersQuery) -> PeersQuery {
        let kind = if asked.kind == self.kind.code() {
            self.kind.code()
        } else {
            ""
        };
        PeersQuery {
            kind: kind.to_owned(),
            within: self.within_code().to_owned(),
        }
    }
}
