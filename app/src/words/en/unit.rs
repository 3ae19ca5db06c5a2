//! The page Unit.

use crate::words::unit::Unit;

pub const UNIT: Unit = Unit { title: "Unit" };
