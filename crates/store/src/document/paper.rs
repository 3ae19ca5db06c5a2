//! A document before it is tied to anything: its words and its file or link, checked.

use domain::evidence::{MAX_FILE_BYTES, Support, is_web_address, safe_name};
use domain::time::Day;

use super::content::kind;
use super::file::keep;
use crate::Store;
use crate::error::{Error, EvidenceProblem};
use crate::text::{clean, clean_line};
use crate::write::corrupt;

/// What a person says about a document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is called; needed.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ban hành as typed: `30/11/2024` or `2024-11-30`; may be empty.
    pub issued_on: String,
    /// Cơ quan ban hành.
    pub issuer: String,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The sender's name for it; made safe here.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What it is.
    pub document: Document,
}

/// What came with a form: a file or a link, not looked at yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// A file under the sender's name for it.
    File {
        /// The sender's name; made safe here.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// The address of a public page.
    Link(String),
}

impl Attachment {
    /// What it is called where nobody says: its file's name, or its address.
    fn title(&self) -> String {
        let name = match self {
            Self::File { name, .. } => name.rsplit(['/', '\\']).next().unwrap_or_default(),
            Self::Link(url) => url,
        };
        let name: String = name.chars().take(200).collect();
        if name.trim().is_empty() { "-".to_owned() } else { name }
    }
}

/// Most characters of a document's title, number and issuer.
const LONGEST: usize = 300;
/// Most characters of a link.
const LONGEST_LINK: usize = 2_000;

/// A document that may be stored; its file, if it has one, is kept already.
pub(crate) struct Paper {
    pub(crate) words: Words,
    pub(crate) support: Support,
    pub(crate) sha256: Option<String>,
}

/// A document's words, checked.
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) issued_on: Option<Day>,
    pub(crate) issuer: String,
}

impl Paper {
    /// A file with its words. It is stored before its row: a row without a file would be a broken promise, a file
    /// without a row is swept away.
    pub(crate) async fn of_file(store: &Store, file: NewFile) -> Result<Self, Error> {
        let bytes = u64::try_from(file.bytes.len()).map_err(corrupt)?;
        if bytes == 0 {
            return Err(Error::Evidence(EvidenceProblem::BlankFile));
        }
        if bytes > MAX_FILE_BYTES {
            return Err(Error::Evidence(EvidenceProblem::TooLarge));
        }
        let kind = kind(&file.bytes).ok_or(Error::Evidence(EvidenceProblem::WrongType))?;
        let words = checked(&file.document)?;
        let sha256 = keep(store, file.bytes).await?;
        let name = safe_name(&clean(&file.name)?, kind);
        Ok(Self {
            words,
            support: Support::File { name, kind, bytes },
            sha256: Some(sha256),
        })
    }

    /// A link to a public page with its words.
    pub(crate) fn of_link(url: &str, document: &Document) -> Result<Self, Error> {
        let url = clean(url.trim())?;
        if !is_web_address(&url) || url.chars().count() > LONGEST_LINK {
            return Err(Error::Evidence(EvidenceProblem::BadLink));
        }
        Ok(Self {
            words: checked(document)?,
            support: Support::Link { url },
            sha256: None,
        })
    }

    /// What came with a form, if anything.
    pub(crate) async fn of(
        store: &Store,
        attachment: Option<Attachment>,
        document: Document,
    ) -> Result<Option<Self>, Error> {
        Ok(match attachment {
            None => None,
            Some(Attachment::Link(url)) => Some(Self::of_link(&url, &document)?),
            Some(Attachment::File { name, bytes }) => {
                let file = NewFile { name, bytes, document };
                Some(Self::of_file(store, file).await?)
            }
        })
    }

    /// What came with a word of a person, called as it is called there.
    pub(crate) async fn of_word(store: &Store, attachments: Vec<Attachment>) -> Result<Vec<Self>, Error> {
        let mut papers = Vec::with_capacity(attachments.len());
        for attachment in attachments {
            let words = Document {
                title: attachment.title(),
                ..Document::default()
            };
            papers.extend(Self::of(store, Some(attachment), words).await?);
        }
        Ok(papers)
    }

    /// The address of a link.
    pub(crate) fn url(&self) -> Option<&str> {
        match &self.support {
            Support::File { .. } => None,
            Support::Link { url } => Some(url),
        }
    }
}

fn checked(document: &Document) -> Result<Words, Error> {
    let title = clean_line(&document.title, LONGEST)?;
    if title.is_empty() {
        return Err(Error::Evidence(EvidenceProblem::NoTitle));
    }
    let issued_on = match document.issued_on.trim() {
        "" => None,
        typed => Some(Day::parse_typed(typed).map_err(|_| Error::Evidence(EvidenceProblem::BadDay))?),
    };
    let number = clean_line(&document.number, LONGEST)?;
    Ok(Words {
        title,
        number,
        issued_on,
        issuer: clean_line(&document.issuer, LONGEST)?,
    })
}

impl Paper {
    /// The document that an entry of a register is, over a file that is kept already.
    pub(crate) fn known(body: &domain::register::Body, support: Support, sha256: String) -> Self {
        Self {
            words: Words {
                title: body.title.clone(),
                number: body.number.clone(),
                issued_on: Some(body.day),
                issuer: body.issuer.clone(),
            },
            support,
            sha256: Some(sha256),
        }
    }

    /// A document over a file that is kept already.
    pub(crate) fn stored(document: &Document, support: Support, sha256: String) -> Result<Self, Error> {
        Ok(Self {
            words: checked(document)?,
            support,
            sha256: Some(sha256),
        })
    }
}
