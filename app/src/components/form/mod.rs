//! The form's own widgets: fields, echo, saving, conflict, evidence. Those that the browser has a use for come first; the
//! others are the server's.

pub mod answer_form;
pub mod ask;
pub mod bar;
pub mod choices;
pub mod compare;
pub mod conflict;
pub mod echo;
pub mod fields;
pub mod figures;
pub mod inputs;
pub mod saver;
pub mod scale;
pub mod stance;
pub mod text_area;
pub mod text_field;
pub mod texts;

#[cfg(feature = "ssr")]
pub mod aside;
#[cfg(feature = "ssr")]
pub mod evidence;
#[cfg(feature = "ssr")]
pub mod lacks;
#[cfg(feature = "ssr")]
pub mod question;
#[cfg(feature = "ssr")]
pub mod refused;
#[cfg(feature = "ssr")]
pub mod search_field;
#[cfg(feature = "ssr")]
pub mod select_field;
#[cfg(feature = "ssr")]
pub mod step;
#[cfg(feature = "ssr")]
pub mod theirs;
#[cfg(feature = "ssr")]
pub mod verdict_note;
