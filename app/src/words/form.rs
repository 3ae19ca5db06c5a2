//! Words of one question's form.

use domain::answer::Problem;
use domain::check::Finding;
use domain::workflow::ReturnReason;

/// How the figures in a finding are written: the indicator knows its unit.
pub trait FindingFigures {
    /// The lower end of a range, without the unit that follows the upper one.
    fn low(&self, figure: f64) -> String;
    /// A figure with its unit.
    fn high(&self, figure: f64) -> String;
    /// How far it is from one figure to another.
    fn distance(&self, from: f64, to: f64) -> String;
    /// A change of yes to no or no to yes; nothing of what is counted.
    fn turned(&self, from: f64, to: f64) -> Option<String>;
}

/// Words of `/tu-danh-gia/{cycle}/{unit}/{indicator}`.
pub struct Form {
    /// Title of the document, of indicator and unit.
    pub title: fn(&str, &str) -> String,
    /// `câu 12 trên 47`.
    pub place: fn(u32, u32) -> String,
    /// Why nothing can be changed now.
    pub read_only: &'static str,

    /// Heading over definition and formula.
    pub method: &'static str,
    /// Before the formula.
    pub formula: &'static str,
    /// Before the agency that holds the figure.
    pub owner: &'static str,

    /// Heading over earlier answers.
    pub earlier: &'static str,
    /// Column: cycle.
    pub cycle: &'static str,
    /// Column: numerator.
    pub numerator: &'static str,
    /// Column: denominator.
    pub denominator: &'static str,
    /// Column: result.
    pub result: &'static str,
    /// Row of this cycle.
    pub this_cycle: &'static str,
    /// Row of last cycle.
    pub last_cycle: &'static str,

    /// Last cycle's figure, short.
    pub last: fn(&str) -> String,
    /// There is no earlier answer.
    pub no_last: &'static str,
    /// The target of a year.
    pub target: fn(u16, &str) -> String,
    /// The target, beside a mark.
    pub target_short: &'static str,
    /// Median of comparable units.
    pub median: fn(&str) -> String,
    /// What the scale shows, from its parts.
    pub scale: fn(&[String]) -> String,

    /// Heading of a returned answer.
    pub returned: fn(&str) -> String,
    /// A returned answer that has been changed since.
    pub mended: &'static str,
    /// Reasons to return an answer.
    pub reason: fn(ReturnReason) -> &'static str,
    /// An answer the city accepts.
    pub accepted: &'static str,

    /// Label of a count.
    pub count: fn(&str) -> String,
    /// Label of points, with the most there are.
    pub points: fn(&str) -> String,
    /// Label of a survey's share.
    pub share: &'static str,
    /// Label of a survey's sample.
    pub sample: &'static str,
    /// Legend over levels.
    pub levels: &'static str,
    /// `Mức 3`.
    pub level: fn(u8) -> String,
    /// Legend over yes and no.
    pub yes_no: &'static str,
    /// Legend over the parts of a distribution.
    pub parts: &'static str,
    /// How to type shares.
    pub parts_hint: &'static str,

    /// `Hiểu là 1.842 trên 2.015 =`.
    pub understood_quotient: fn(&str, &str) -> String,
    /// `Hiểu là`.
    pub understood: &'static str,
    /// `trong 1.204 người được hỏi`.
    pub among: fn(&str) -> String,
    /// Running sum of the parts.
    pub sum: &'static str,
    /// What is still missing to 100 %, or too much.
    pub sum_rest: fn(bool, &str) -> String,
    /// Nothing typed yet.
    pub not_yet: &'static str,
    /// Something is typed but does not count yet.
    pub unreadable: &'static str,
    /// The answer is "not applicable".
    pub says_not_applicable: &'static str,
    /// The answer is "as last cycle", before its figure.
    pub says_unchanged: &'static str,
    /// The same as a name.
    pub last_cycle_same: &'static str,
    /// Steps of a level.
    pub steps: &'static str,
    /// The same figure as last cycle.
    pub same: &'static str,
    /// Compared with last cycle.
    pub since_last: &'static str,

    /// How numbers are read, at each field for one.
    pub number_hint: &'static str,
    /// What is wrong with a field, and what to do.
    pub problem: fn(Problem) -> &'static str,
    /// A question about something unusual.
    pub ask: fn(&Finding, &dyn FindingFigures) -> String,
    /// The same in a few words, for lists.
    pub finding: fn(&Finding, &dyn FindingFigures) -> String,
    /// Label of the explanation.
    pub explanation: &'static str,
    /// Below the label of the explanation.
    pub explanation_hint: &'static str,

    /// Label of the day.
    pub as_of: &'static str,
    /// How to write the day.
    pub as_of_hint: &'static str,
    /// Label of the source.
    pub source: &'static str,
    /// Below the label of the source.
    pub source_hint: &'static str,
    /// Label of the note.
    pub note: &'static str,
    /// Below the label of the note.
    pub note_hint: &'static str,

    /// Legend over the ways to answer.
    pub stance: &'static str,
    /// With a figure.
    pub with_figure: &'static str,
    /// As last cycle, with its value.
    pub unchanged: fn(&str) -> String,
    /// As last cycle, where there is none.
    pub unchanged_none: &'static str,
    /// Not applicable.
    pub not_applicable: &'static str,
    /// Label of the reason.
    pub reason_label: &'static str,
    /// Below the label of the reason.
    pub reason_hint: &'static str,

    /// Words of saving.
    pub save: Save,
    /// Words of two people in one answer.
    pub conflict: ConflictWords,
    /// Words of evidence.
    pub evidence: EvidenceWords,
}

/// Saved or not, and what to do.
pub struct Save {
    /// Button: save.
    pub save: &'static str,
    /// Button: save and go on.
    pub save_next: &'static str,
    /// Button after the last question: save and check.
    pub save_check: &'static str,
    /// Link to the question before.
    pub previous: &'static str,
    /// Link to the question after, by code.
    pub next: fn(&str) -> String,
    /// Link after the last question.
    pub to_check: &'static str,
    /// Nothing saved yet.
    pub nothing: &'static str,
    /// Typed, not yet sent.
    pub waiting: &'static str,
    /// On its way.
    pub saving: &'static str,
    /// `đã lưu 14:03`.
    pub saved: fn(&str) -> String,
    /// The server cannot be reached; the text is kept on this device.
    pub failed: &'static str,
    /// Button: try again.
    pub retry: &'static str,
    /// The session has ended.
    pub signed_out: &'static str,
    /// The server does not take it any more.
    pub refused: &'static str,
    /// Somebody else saved first.
    pub conflict: &'static str,
    /// Text of an earlier visit was found on this device.
    pub restored: &'static str,
    /// Text that came back with the address after a failed save.
    pub returned: &'static str,
    /// For readers without JavaScript: save before adding evidence.
    pub before_evidence: &'static str,
    /// Answers whose text is still only on this device.
    pub kept: &'static str,
    /// Text of a closed answer that is only on this device.
    pub orphan: &'static str,
    /// Button: forget that text.
    pub discard: &'static str,
    /// Name of the bar.
    pub bar: &'static str,
}

/// Two people in one answer.
pub struct ConflictWords {
    /// Heading, of the other person.
    pub title: fn(&str) -> String,
    /// What to do.
    pub lead: &'static str,
    /// Column: field.
    pub field: &'static str,
    /// Column: own text.
    pub mine: &'static str,
    /// Column: the other's text, of person and time.
    pub theirs: fn(&str, &str) -> String,
    /// Button: keep mine.
    pub keep_mine: &'static str,
    /// Button: take theirs.
    pub take_theirs: &'static str,
    /// A field without text.
    pub empty: &'static str,
    /// Name of the value's field.
    pub value: &'static str,
    /// Name of the stance.
    pub stance: &'static str,
}

/// Evidence on an answer.
pub struct EvidenceWords {
    /// Heading.
    pub title: &'static str,
    /// None yet.
    pub none: &'static str,
    /// `Số 112/BC-PGDĐT`.
    pub number: fn(&str) -> String,
    /// Open or download a file.
    pub open: &'static str,
    /// Open a link.
    pub visit: &'static str,
    /// A link, in place of the file's kind.
    pub link_mark: &'static str,
    /// Used for that many answers.
    pub shared: fn(usize) -> String,
    /// Take it off this answer.
    pub detach: &'static str,
    /// The same, naming the document.
    pub detach_of: fn(&str) -> String,
    /// Unfold: add a file.
    pub add_file: &'static str,
    /// Unfold: add a link.
    pub add_link: &'static str,
    /// Unfold: use one again.
    pub add_known: &'static str,
    /// Label: file.
    pub file: &'static str,
    /// Kinds and size.
    pub file_hint: &'static str,
    /// Label: link.
    pub url: &'static str,
    /// How a link looks.
    pub url_hint: &'static str,
    /// Label: which document.
    pub known: &'static str,
    /// Label: title.
    pub document: &'static str,
    /// Label: số, ký hiệu.
    pub number_label: &'static str,
    /// Label: date of issue.
    pub issued_on: &'static str,
    /// Label: issuer.
    pub issuer: &'static str,
    /// Button: upload.
    pub upload: &'static str,
    /// Button: add the link.
    pub add: &'static str,
    /// Button: use it here.
    pub attach: &'static str,
    /// While uploading, in per cent.
    pub uploading: fn(u32) -> String,
    /// Done.
    pub added: &'static str,
    /// What a number looks like.
    pub number_hint: &'static str,
    /// How to write the date of issue.
    pub issued_on_hint: &'static str,
    /// Taken off.
    pub removed: &'static str,
    /// What went wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Size of a file in bytes.
    pub size: fn(u64) -> String,
}
