//! Trang Chỉ số.

use crate::words::indicator::Indicator;

pub const INDICATOR: Indicator = Indicator { title: "Chỉ số" };
