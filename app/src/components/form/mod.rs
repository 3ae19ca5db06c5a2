//! The form's own widgets: fields, echo, saving, conflict, evidence.

pub mod ask;
pub mod bar;
pub mod choices;
pub mod compare;
pub mod conflict;
pub mod echo;
pub mod evidence;
pub mod fields;
pub mod figures;
pub mod inputs;
#[cfg(feature = "ssr")]
pub mod outcome;
pub mod saver;
pub mod scale;
pub mod stance;
pub mod text_area;
pub mod text_field;
pub mod verdict_note;
