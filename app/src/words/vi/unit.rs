//! Trang Đơn vị.

use crate::words::unit::Unit;

pub const UNIT: Unit = Unit { title: "Đơn vị" };
