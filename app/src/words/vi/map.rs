//! Trang Bản đồ.

use crate::words::map::Map;

pub const MAP: Map = Map { title: "Bản đồ" };
