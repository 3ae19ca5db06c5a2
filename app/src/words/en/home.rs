//! The page Today.

use crate::words::home::Home;

pub const HOME: Home = Home { title: "Today" };
