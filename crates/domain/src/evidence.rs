//! Evidence: documents and links that support answers.

use serde::{Deserialize, Serialize};

use crate::time::{Day, Timestamp};

/// A file's size may not exceed this: 10 MB, counted as offices count.
pub const MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;

/// An answer is supported by at most this many documents and links: more than any indicator needs, and a reviewer reads
/// them all.
pub const MOST_PER_ANSWER: usize = 20;

/// Kinds of file that are taken, told by content and never by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// Portable document.
    Pdf,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// Photograph.
    Jpg,
    /// Picture.
    Png,
}

impl FileKind {
    /// Every kind that is taken.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Jpg, Self::Png];

    /// The usual ending, also the word in the database.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Jpg => "jpg",
            Self::Png => "png",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The kind with this ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.extension() == extension)
    }
}

/// What supports an answer: a stored file or a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// A stored file.
    File {
        /// Name as shown and downloaded; already sanitised.
        name: String,
        /// Kind told by content.
        kind: FileKind,
        /// Size in bytes.
        bytes: u64,
    },
    /// A link to a public page.
    Link {
        /// `https://…` or `http://…`.
        url: String,
    },
}

/// One piece of evidence with the data of the Vietnamese document it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// File or link.
    pub support: Support,
    /// Số, ký hiệu: `112/BC-PGDĐT`.
    pub number: String,
    /// Ngày ban hành, if readable.
    pub issued_on: Option<Day>,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Indicators of the same self-assessment it supports.
    pub indicators: Vec<String>,
    /// When it was added.
    pub added_at: Timestamp,
}

/// Longest file name kept, in characters.
const LONGEST_NAME: usize = 120;

/// A file name that is safe to show, store in a header and save: no path, no control or direction marks, no leading
/// dots, the given ending, at most 120 characters.
pub fn safe_name(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let clean: String = stem
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_direction_mark(*c) && !"<>:\"|?*;".contains(*c))
        .collect();
    let clean: String = clean.trim_matches([' ', '.']).chars().take(LONGEST_NAME).collect();
    let stem = if clean.is_empty() {
        "tep"
    } else {
        clean.trim_end_matches([' ', '.'])
    };
    format!("{stem}.{}", kind.extension())
}

/// Invisible characters that can make a name read differently from what it is.
const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A link that may be kept: an absolute web address without spaces or control characters.
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && !host.contains('@') && !url.chars().any(|c| c.is_whitespace() || c.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_paths_and_tricks() {
        let cases = [
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\tam\\Báo cáo 112.exe", "Báo cáo 112.pdf"),
            ("..\u{202e}fdp.exe", "fdp.pdf"),
            ("a\r\nb\".pdf", "a  b.pdf"),
            ("", "tep.pdf"),
            (".htaccess", "tep.pdf"),
        ];
        for (name, safe) in cases {
            assert_eq!(safe_name(name, FileKind::Pdf), safe, "{name:?}");
        }
        assert_eq!(
            safe_name(&"ệ".repeat(500), FileKind::Png).chars().count(),
            LONGEST_NAME + 4
        );
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_web_address("https://hcm.edu.vn/tin-tuc?id=1"));
        for url in [
            "javascript:alert(1)",
            "https://",
            "ftp://a.b",
            "https://a b.vn",
            "http://localhost",
            "//a.vn",
        ] {
            assert!(!is_web_address(url), "{url}");
        }
    }
}
