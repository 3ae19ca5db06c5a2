//! Addresses: built in one place, so that each keeps the language and every value is percent-encoded.

use std::fmt::Write as _;

use domain::indicator::Lang;
use domain::peers::PeersQuery;

use crate::context::use_lang;

/// An address under construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    path: String,
    query: String,
    fragment: &'static str,
}

/// Starts an address at `path`, which is written by us and needs no encoding.
pub fn link(path: impl Into<String>) -> Link {
    Link {
        path: path.into(),
        query: String::new(),
        fragment: "",
    }
}

impl Link {
    /// Adds `key=value`; an empty value is left out.
    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.query.push(if self.query.is_empty() { '?' } else { '&' });
            self.query.push_str(key);
            self.query.push('=');
            self.query.push_str(&encode(value));
        }
        self
    }

    /// Adds which units are shown, `loai` and `trong`.
    #[must_use]
    pub fn among(self, peers: &PeersQuery) -> Self {
        self.with("loai", &peers.kind).with("trong", &peers.within)
    }

    /// Points into the page.
    #[must_use]
    pub fn at(mut self, fragment: &'static str) -> Self {
        self.fragment = fragment;
        self
    }

    /// The address in `lang`. Vietnamese, the first language, is not written down.
    pub fn in_lang(self, lang: Lang) -> String {
        let Link { path, query, fragment } = match lang {
            Lang::Vi => self,
            Lang::En => self.with("lang", lang.code()),
        };
        let hash = if fragment.is_empty() { "" } else { "#" };
        format!("{path}{query}{hash}{fragment}")
    }

    /// The address in the language of the page.
    pub fn href(self) -> String {
        self.in_lang(use_lang())
    }
}

/// The address of the page that is made, with other words for these keys. The part of a long list and what was searched for
/// are left: they belong to what was shown before.
#[cfg(feature = "ssr")]
pub fn here_with(words: &[(&str, &str)]) -> Link {
    use leptos::prelude::ReadUntracked as _;
    use leptos_router::hooks::{use_location, use_query_map};

    let left = |key: &str| {
        key == "lang" || key == "trang" || key.starts_with("tim") || words.iter().any(|(own, _)| *own == key)
    };
    let here = use_query_map().read_untracked().clone();
    let kept = here.into_iter().filter(|(key, _)| !left(key));
    let start = link(use_location().pathname.read_untracked().clone());
    let kept = kept.fold(start, |link, (key, word)| link.with(&key, &word));
    words.iter().fold(kept, |link, (key, word)| link.with(key, word))
}

/// Which units an address asks for.
pub fn among(word: impl Fn(&str) -> String) -> PeersQuery {
    PeersQuery {
        kind: word("loai"),
        within: word("trong"),
    }
}

/// Percent-encodes everything but letters, digits and `-._~` of ASCII, and commas, which stand between the codes of a
/// list.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_values_are_left_out_and_the_rest_is_encoded() {
        let address = link("/ban-do")
            .with("ky", "")
            .with("tim", "Thủ Đức")
            .with("cs", "2.2.2-b");
        assert_eq!(
            address.clone().in_lang(Lang::Vi),
            "/ban-do?tim=Th%E1%BB%A7%20%C4%90%E1%BB%A9c&cs=2.2.2-b"
        );
        assert!(
            address
                .at("bang")
                .in_lang(Lang::En)
                .ends_with("&cs=2.2.2-b&lang=en#bang")
        );
    }
}
