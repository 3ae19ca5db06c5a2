//! Documents: a kept file or a link with the data of a Vietnamese document, tied to anything.

use serde::{Deserialize, Serialize};

use crate::evidence::Support;
use crate::time::{Day, Timestamp};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// File or link.
    pub support: Support,
    /// Số, ký hiệu: `45/QĐ-UBND`.
    pub number: String,
    /// Ngày ban hành, if readable.
    pub issued_on: Option<Day>,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// When it was added.
    pub added_at: Timestamp,
}
