//! The page Map.

use crate::words::map::Map;

pub const MAP: Map = Map { title: "Map" };
