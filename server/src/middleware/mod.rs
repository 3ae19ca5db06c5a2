//! What every request passes, from the outside in: [`trace`] (id, log line), [`security_headers`], [`errors`] (panics,
//! time, friendly pages), [`csrf`], [`language`], [`session`] (cookie), [`actor`] (who asks), [`kept`] (pages of visitors).

pub mod actor;
pub mod client;
pub mod csrf;
pub mod errors;
pub mod kept;
pub mod language;
pub mod limit;
pub mod security_headers;
pub mod session;
pub mod trace;
