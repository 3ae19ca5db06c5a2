//! What answers, one file per thing asked for.

pub mod account;
pub mod api;
pub mod calendar;
pub mod case;
pub mod chart;
pub mod conclusion;
pub mod coordination;
pub mod csv;
pub mod cycle;
pub mod document;
pub mod evidence;
pub mod form;
pub mod health;
pub mod pages;
pub mod register;
pub mod session;
pub mod set_draft;
pub mod sign_in;
pub mod supply;
pub mod unit;
