//! `/dang-nhap`.

/// Words of the sign-in page.
pub struct SignIn {
    /// What this is.
    pub lead: &'static str,
    /// Shows the password.
    pub show: &'static str,
    /// Hides it again.
    pub hide: &'static str,
    /// Neither said which of both is wrong.
    pub wrong: &'static str,
    /// Too many attempts.
    pub too_many: &'static str,
    /// Something is wrong, for the title of the page.
    pub problem: &'static str,
    /// Forgotten password.
    pub forgotten: &'static str,
    /// Whom to ask.
    pub forgotten_help: &'static str,
    /// Public results.
    pub public: &'static str,
    /// Over the form, where another one waits to be sent.
    pub kept: &'static str,
    /// Nothing typed is lost.
    pub nothing_lost: &'static str,
    /// Heading of the demonstration's accounts.
    pub demo: &'static str,
    /// Their common password.
    pub demo_password: fn(&str) -> String,
    /// Heads the column of login names.
    pub account: &'static str,
    /// Heads the column of roles.
    pub who: &'static str,
    /// A cycle is open.
    pub open: &'static str,
    /// No cycle is open.
    pub none_open: &'static str,
    /// Last day to hand in, written out.
    pub due: fn(&str) -> String,
    /// `N đơn vị · 12 tiêu chuẩn`.
    pub scope: fn(&str, &str) -> String,
    /// Already signed in, as.
    pub already: fn(&str) -> String,
    /// Go on.
    pub go_on: &'static str,
}
