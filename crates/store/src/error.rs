//! Why a use case did not happen.

use domain::workflow::Needs;

/// Why a use case did not happen. Nothing in here is for people's eyes: pages have words of their own.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Only for people who have signed in.
    #[error("not signed in")]
    NotSignedIn,
    /// Not this person, or not this unit.
    #[error("not allowed")]
    Forbidden,
    /// There is no such thing, or this reader may not know of it.
    #[error("not found")]
    NotFound,
    /// State or version has moved on since the page was made.
    #[error("the state has moved on")]
    Stale,
    /// The step needs something of the answers that does not hold yet.
    #[error("not ready: {0:?}")]
    NotReady(Needs),
    /// The input does not fit; the text is a stable code.
    #[error("invalid: {0}")]
    Invalid(String),
    /// The evidence cannot be taken.
    #[error("evidence: {0:?}")]
    Evidence(EvidenceProblem),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// Migrating the database failed.
    #[error(transparent)]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Reading or writing a file failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// What is stored cannot be understood: a fault of the program or of the disk.
    #[error("stored data cannot be read: {0}")]
    Corrupt(String),
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Corrupt(error.to_string())
    }
}

/// Why evidence cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceProblem {
    /// Larger than [`domain::evidence::MAX_FILE_BYTES`].
    TooLarge,
    /// Neither a file nor a link.
    Empty,
    /// A file of no bytes.
    BlankFile,
    /// The answer has this very file or link already.
    Already,
    /// The answer has [`domain::evidence::MOST_PER_ANSWER`] documents and links.
    TooMany,
    /// Its content is none of the kinds that are taken.
    WrongType,
    /// Not a web address.
    BadLink,
    /// The document needs a title.
    NoTitle,
    /// The day is not a calendar day.
    BadDay,
}

impl EvidenceProblem {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Empty => "empty",
            Self::BlankFile => "blank-file",
            Self::Already => "already",
            Self::TooMany => "too-many",
            Self::WrongType => "wrong-type",
            Self::BadLink => "bad-link",
            Self::NoTitle => "no-title",
            Self::BadDay => "bad-day",
        }
    }
}
