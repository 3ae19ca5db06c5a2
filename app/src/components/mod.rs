//! Widgets shared by pages, one per file.

pub mod account_menu;
pub mod cycle_chip;
pub mod drawing;
pub mod error_view;
pub mod footer;
pub mod frame;
pub mod icon;
pub mod loaded;
pub mod nav;
pub mod page_head;
pub mod session;
pub mod tag;
