//! Downloads: what is shown, as files. Whoever calls has asked the store and says what each column is called.

pub mod csv;
pub mod png;
pub mod svg;
pub mod xlsx;
