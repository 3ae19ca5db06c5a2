//! Widgets shared by pages, one per file.

pub mod account_menu;
pub mod cycle_chip;
pub mod cycle_stops;
pub mod document;
pub mod drawing;
pub mod error_view;
pub mod facts;
pub mod figure_card;
pub mod footer;
pub mod form;
pub mod frame;
pub mod icon;
pub mod legend;
pub mod loaded;
pub mod measure;
pub mod measure_table;
pub mod menus;
pub mod nav;
pub mod page_head;
pub mod ranking;
pub mod review;
pub mod session;
pub mod tag;
pub mod trend_chart;
pub mod unit_map;
