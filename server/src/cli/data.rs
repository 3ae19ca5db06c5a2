//! `densach import` and `densach export`.
