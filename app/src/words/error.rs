//! When something goes wrong.

/// Words of errors.
pub struct Error {
    /// Nothing at this address: heading.
    pub not_found: &'static str,
    /// What to do then.
    pub not_found_help: &'static str,
    /// Sign in first: heading.
    pub unauthenticated: &'static str,
    /// What to do then.
    pub unauthenticated_help: &'static str,
    /// Not allowed: heading.
    pub forbidden: &'static str,
    /// What to do then.
    pub forbidden_help: &'static str,
    /// Sent from another site's page: heading.
    pub foreign: &'static str,
    /// What to do then.
    pub foreign_help: &'static str,
    /// Changed meanwhile: heading.
    pub stale: &'static str,
    /// What to do then.
    pub stale_help: &'static str,
    /// Above what somebody else saved meanwhile, where it differs: saving again decides.
    pub theirs: &'static str,
    /// They left the field empty.
    pub theirs_empty: &'static str,
    /// Link: to the first field that needs attention.
    pub first_wrong: &'static str,
    /// There is no connection: what was typed stays.
    pub not_sent: &'static str,
    /// Not ready: heading.
    pub not_ready: &'static str,
    /// What to do then.
    pub not_ready_help: &'static str,
    /// The request makes no sense: heading.
    pub invalid: &'static str,
    /// What to do then.
    pub invalid_help: &'static str,
    /// More than is taken: heading.
    pub too_large: &'static str,
    /// What to do then.
    pub too_large_help: &'static str,
    /// Too many attempts: heading.
    pub too_many: &'static str,
    /// Seconds to wait.
    pub too_many_help: fn(u32) -> String,
    /// No network: heading.
    pub offline: &'static str,
    /// What to do then.
    pub offline_help: &'static str,
    /// Broken: heading.
    pub internal: &'static str,
    /// Id to tell, or none.
    pub internal_help: fn(&str) -> String,
    /// Way out.
    pub to_home: &'static str,
}
