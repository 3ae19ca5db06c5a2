//! Trang Hôm nay.

use crate::words::home::Home;

pub const HOME: Home = Home { title: "Hôm nay" };
