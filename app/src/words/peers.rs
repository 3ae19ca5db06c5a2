//! Which units stand side by side, and long lists of them.

use domain::unit::UnitKind;

/// Words of pages about many units.
pub struct Peers {
    /// Label of the choice of a kind of unit.
    pub level: &'static str,
    /// A kind of unit as a choice, whatever it is called on this map.
    pub kind: fn(UnitKind) -> &'static str,
    /// Label of the choice of a part of the tree.
    pub within: &'static str,
    /// The whole tree.
    pub everywhere: &'static str,
    /// Name of a block of tiles: unit, how many of how many have something to show.
    pub block: fn(&str, &str, &str) -> String,
    /// How to use a map of very many units.
    pub field: &'static str,
    /// Label of the ways through a long list.
    pub parts: &'static str,
    /// Which part is shown: from, to, of how many.
    pub part: fn(&str, &str, &str) -> String,
    /// The part before.
    pub before: &'static str,
    /// The part after.
    pub after: &'static str,
}
