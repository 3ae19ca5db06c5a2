//! Notices: what a person is told, once, and how it reaches them.

use serde::{Deserialize, Serialize};

use crate::indicator::{Lang, Words};
use crate::thread;
use crate::time::{Day, Timestamp};
use crate::workflow::State;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// The last day to hand in comes near, or has passed.
    Due,
    /// A reviewer reminds by name.
    Nudge,
    /// The last day to hand in was moved.
    Extended,
    /// Answers were returned for completion.
    Returned,
    /// To a reviewer: another place has approved it and passed it on.
    PassedOn,
    /// To a reviewer: the place above asks to look at it again.
    SentBack,
    /// To a reviewer: the day by which reviewing ends comes near, or has passed, and something waits.
    ReviewDue,
    /// A difficulty or proposal has an answer.
    Case,
    /// A conclusion asks for something.
    Task,
    /// Somebody mentions the person in the thread of an answer.
    Mention,
    /// Somebody left, and the person takes their work over.
    HandOver,
    /// A unit was moved to another place in the tree.
    Moved,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Due,
        Self::Nudge,
        Self::Extended,
        Self::Returned,
        Self::PassedOn,
        Self::SentBack,
        Self::ReviewDue,
        Self::Case,
        Self::Task,
        Self::Mention,
        Self::HandOver,
        Self::Moved,
    ];

    /// Whether what it asks for is done, by where the self-assessment it is about stands by now. What only tells something is
    /// never done.
    pub const fn is_done(self, state: State) -> bool {
        match self {
            Self::Due | Self::Nudge | Self::Returned => state.is_handed_in() && !matches!(state, State::PartlyReturned),
            Self::PassedOn | Self::SentBack => !state.is_with_reviewer(),
            _ => false,
        }
    }

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Nudge => "nudge",
            Self::Extended => "extended",
            Self::Returned => "returned",
            Self::PassedOn => "passed-on",
            Self::SentBack => "sent-back",
            Self::ReviewDue => "review-due",
            Self::Case => "case",
            Self::Task => "task",
            Self::Mention => "mention",
            Self::HandOver => "hand-over",
            Self::Moved => "moved",
        }
    }

    /// The kind with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a notice says, beside its kind. What does not belong to the kind is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeBody {
    /// The last day it speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// How many answers were returned, or how many self-assessments wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Who caused it, by name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was said: a reason, a title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Number of the case; conclusion and task as addresses have them, `id/id`; indicator of the answer; path of
    /// the page where the work lies.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
}

/// One notice as its person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its identifier.
    pub id: String,
    /// What it is about.
    pub kind: NoticeKind,
    /// Code of the cycle; empty where there is none.
    pub cycle: String,
    /// Name of the cycle; its code where the cycle is gone.
    pub cycle_name: Words,
    /// Code of the unit it is about.
    pub unit: String,
    /// Name of that unit; its code where the unit is gone.
    pub unit_name: Words,
    /// What it says.
    pub body: NoticeBody,
    /// When it was made.
    pub at: Timestamp,
    /// Whether it was read.
    pub is_read: bool,
}

impl Notice {
    /// Address of the thing it is about.
    pub fn path(&self) -> String {
        match self.kind {
            NoticeKind::Case => format!("/kho-khan/{}", self.body.place),
            NoticeKind::Task => format!("/ket-luan/{}", self.body.place),
            NoticeKind::PassedOn | NoticeKind::SentBack => format!("/tham-dinh/{}/{}", self.cycle, self.unit),
            NoticeKind::ReviewDue => format!("/tham-dinh?ky={}", self.cycle),
            // To a department: what came back is on a page of its own.
            NoticeKind::Returned if !self.body.place.is_empty() => self.body.place.clone(),
            NoticeKind::Due | NoticeKind::Nudge | NoticeKind::Extended | NoticeKind::Returned => {
                format!("/tu-danh-gia/{}/{}", self.cycle, self.unit)
            }
            NoticeKind::HandOver => self.body.place.clone(),
            NoticeKind::Moved => format!("/don-vi/{}", self.unit),
            NoticeKind::Mention => thread::path(&self.cycle, &self.unit, &self.body.place),
        }
    }
}

/// How a person wants letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// None: notices stand in the program alone.
    #[default]
    Never,
    /// At once.
    Immediate,
    /// Once a day, at seven in the morning.
    Daily,
    /// Once a week, on Monday at seven in the morning.
    Weekly,
}

/// Hour of the city's clock at which digests are made.
pub const DIGEST_HOUR: i64 = 7;

impl Delivery {
    /// Every choice, in the order of forms.
    pub const ALL: [Self; 4] = [Self::Immediate, Self::Daily, Self::Weekly, Self::Never];

    /// The word in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Immediate => "immediate",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The choice with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delivery| delivery.code() == code)
    }

    /// Notices made before this instant are in a letter by `now`: `now` itself for letters at once, else the last time
    /// a digest was made. `None` for those who want no letters.
    pub fn mark(self, now: Timestamp) -> Option<Timestamp> {
        let morning = |day: Day| day.start().plus_ms(DIGEST_HOUR * 3_600_000);
        let today = now.day();
        match self {
            Self::Never => None,
            Self::Immediate => Some(now.plus_ms(1)),
            Self::Daily if now < morning(today) => Some(morning(today.plus(-1))),
            Self::Daily => Some(morning(today)),
            Self::Weekly => {
                let monday = today.plus(-i64::from(today.weekday()));
                if now < morning(monday) {
                    Some(morning(monday.plus(-7)))
                } else {
                    Some(morning(monday))
                }
            }
        }
    }
}

/// How one person is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Where to; empty where none was given.
    pub email: String,
    /// How often.
    pub delivery: Delivery,
    /// Language of letters.
    pub lang: Lang,
}

/// Most characters of an address (RFC 5321, 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

/// Whether a text has the form of an e-mail address: one `@`, a name before it, a host with a dot behind it, letters of
/// ASCII. Whether somebody reads it only a letter shows.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte);
    let is_label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= LONGEST_EMAIL
        && (1..=64).contains(&name.len())
        && name.bytes().all(is_name)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && host.contains('.')
        && host.split('.').all(is_label)
}

/// `/thong-bao`: a person's notices.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticesView {
    /// Unread ones first, newest first.
    pub notices: Vec<Notice>,
    /// How many of all are unread.
    pub unread: u32,
    /// How the person is reached.
    pub choice: Choice,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        for good in [
            "an.nguyen@hcm.edu.vn",
            "a+b@x-y.vn",
            "o'brien@sgddt.hochiminhcity.gov.vn",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "an",
            "an@",
            "@hcm.vn",
            "an@localhost",
            "an@@hcm.vn",
            "an@hcm..vn",
            "an nguyen@hcm.vn",
            ".an@hcm.vn",
            "an@-hcm.vn",
            "an@hcm.vn\r\nBcc: x@y.vn",
            "ân@hcm.vn",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn digests_are_made_at_seven_of_the_citys_clock() {
        // 16 June 2025 is a Monday.
        let monday = Day::new(2025, 6, 16).unwrap();
        let at = |day: Day, hour: i64| day.start().plus_ms(hour * 3_600_000);
        assert_eq!(Delivery::Daily.mark(at(monday, 6)), Some(at(monday.plus(-1), 7)));
        assert_eq!(Delivery::Daily.mark(at(monday, 7)), Some(at(monday, 7)));
        assert_eq!(Delivery::Weekly.mark(at(monday, 6)), Some(at(monday.plus(-7), 7)));
        assert_eq!(Delivery::Weekly.mark(at(monday, 7)), Some(at(monday, 7)));
        assert_eq!(Delivery::Weekly.mark(at(monday.plus(6), 23)), Some(at(monday, 7)));
        assert_eq!(Delivery::Never.mark(at(monday, 7)), None);
        let now = at(monday, 12);
        assert!(Delivery::Immediate.mark(now) > Some(now));
    }

    #[test]
    fn words_lead_back() {
        for kind in NoticeKind::ALL {
            assert_eq!(NoticeKind::from_code(kind.code()), Some(kind));
        }
        for delivery in Delivery::ALL {
            assert_eq!(Delivery::from_code(delivery.code()), Some(delivery));
        }
    }
}
