//! The session's end: warning, staying, signing in again without leaving the page.

/// Words of the session watch.
pub struct Session {
    /// Heading of the warning.
    pub ending: &'static str,
    /// How many minutes are left.
    pub ending_in: fn(i64) -> String,
    /// The absolute limit comes: staying is not possible, signing in again is.
    pub limit_near: fn(i64) -> String,
    /// Stay signed in.
    pub stay: &'static str,
    /// Close the warning.
    pub later: &'static str,
    /// Heading when it has ended.
    pub ended: &'static str,
    /// Nothing typed is lost.
    pub ended_help: &'static str,
    /// Keep reading without signing in.
    pub not_now: &'static str,
    /// Neither name nor network agree.
    pub wrong: &'static str,
    /// Too many attempts.
    pub too_many: &'static str,
    /// No network.
    pub offline: &'static str,
    /// While it is asked.
    pub busy: &'static str,
    /// Sign in: the button, and the heading of the page.
    pub sign_in: &'static str,
    /// Field `username`.
    pub username: &'static str,
    /// Field `password`.
    pub password: &'static str,
}
