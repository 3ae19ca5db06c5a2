//! The rules of a learning city's self-assessment.
//!
//! Everything here is pure: no clock, no database, no randomness, no framework. Time and seeds come in as parameters.
//! The crate compiles for the browser and for the server, so both judge an answer by the same code.
//!
//! Start at [`indicator`] (what is asked), [`answer`] (what an officer says), [`check`] (what is odd about it),
//! [`workflow`] (how a self-assessment moves), [`permission`] (who may do what) and [`score`] (what it adds up to).

pub mod account;
pub mod address;
pub mod answer;
pub mod assessment;
pub mod board;
pub mod calendar;
pub mod case;
pub mod cell;
pub mod change;
pub mod check;
pub mod compare;
pub mod conclusion;
pub mod coordination;
pub mod cycle;
#[cfg(feature = "data")]
pub mod demo;
pub mod document;
pub mod evidence;
pub mod explore;
pub mod grade;
pub mod grid;
pub mod heat;
pub mod history;
pub mod indicator;
pub mod inspection;
pub mod notice;
pub mod number;
pub mod pace;
pub mod peers;
pub mod permission;
pub mod privacy;
pub mod record;
pub mod register;
pub mod review;
pub mod rise;
pub mod scale;
pub mod scatter;
pub mod score;
pub mod series;
#[cfg(feature = "data")]
pub mod set_draft;
pub mod shared;
pub mod similar;
pub mod supply;
pub mod table;
pub mod text;
pub mod thread;
pub mod time;
pub mod unit;
pub mod wait;
pub mod workflow;
