//! The page Indicator.

use crate::words::indicator::Indicator;

pub const INDICATOR: Indicator = Indicator { title: "Indicator" };
