//! Every sentence of the interface, in both languages.
//!
//! One struct per noun (`words/<noun>.rs`), its values as constants in `words/vi/<noun>.rs` and `words/en/<noun>.rs`:
//! a sentence missing in one language fails the build. Sentences with figures are functions that take them as written.

use domain::indicator::Lang;

use crate::context::use_lang;

mod en;
mod vi;

pub mod error;
pub mod home;
pub mod indicator;
pub mod map;
pub mod method;
pub mod session;
pub mod shell;
pub mod sign_in;
pub mod terms;
pub mod unit;

/// All words of one language.
pub struct Words {
    /// What the domain's words are called: states, roles, kinds.
    pub terms: terms::Terms,
    /// Around every page.
    pub shell: shell::Shell,
    /// The session's end.
    pub session: session::Session,
    /// When something goes wrong.
    pub error: error::Error,
    /// `/dang-nhap`.
    pub sign_in: sign_in::SignIn,
    /// `/`.
    pub home: home::Home,
    /// `/ban-do`.
    pub map: map::Map,
    /// `/don-vi/{code}`.
    pub unit: unit::Unit,
    /// `/chi-so/{code}`.
    pub indicator: indicator::Indicator,
    /// `/phuong-phap`.
    pub method: method::Method,
}

static VI: Words = Words {
    terms: vi::terms::TERMS,
    shell: vi::shell::SHELL,
    session: vi::session::SESSION,
    error: vi::error::ERROR,
    sign_in: vi::sign_in::SIGN_IN,
    home: vi::home::HOME,
    map: vi::map::MAP,
    unit: vi::unit::UNIT,
    indicator: vi::indicator::INDICATOR,
    method: vi::method::METHOD,
};

static EN: Words = Words {
    terms: en::terms::TERMS,
    shell: en::shell::SHELL,
    session: en::session::SESSION,
    error: en::error::ERROR,
    sign_in: en::sign_in::SIGN_IN,
    home: en::home::HOME,
    map: en::map::MAP,
    unit: en::unit::UNIT,
    indicator: en::indicator::INDICATOR,
    method: en::method::METHOD,
};

/// The words of `lang`.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

/// The words of the page.
pub fn use_words() -> &'static Words {
    words(use_lang())
}
