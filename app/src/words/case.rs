//! Words of `/kho-khan`.

use domain::case::{CaseAction, CaseKind, CaseState, Topic, Turn};
use domain::time::Day;

/// Words of difficulties and proposals.
pub struct Case {
    /// Title of the list.
    pub title: &'static str,
    /// The same for narrow places.
    pub short: &'static str,
    /// How many wait for the reader, in the bar, for those who cannot see where the number stands.
    pub waiting: fn(u32) -> String,
    /// Difficulty or proposal.
    pub kind: fn(CaseKind) -> &'static str,
    /// A topic.
    pub topic: fn(Topic) -> &'static str,
    /// Where a case stands.
    pub state: fn(CaseState) -> &'static str,
    /// Who has to act next, with the department's name where it is one.
    pub turn: fn(Turn, &str) -> String,
    /// `Số 2025-17`.
    pub number: fn(&str) -> String,

    /// What the list says first: how many are open, wait for the reader, are overdue.
    pub headline: fn(u32, u32, u32) -> String,
    /// The same for those who are not waited for.
    pub lead: &'static str,
    /// Nothing fits the choices.
    pub empty: &'static str,
    /// Leads to the page to raise one.
    pub raise: &'static str,
    /// The views of the list, as a group.
    pub views: &'static str,
    /// The list.
    pub as_list: &'static str,
    /// The board.
    pub as_board: &'static str,
    /// A column of the board without cases.
    pub board_empty: &'static str,
    /// A link to what a column does not show.
    pub board_more: fn(usize) -> String,
    /// The filter by where cases stand, as a group.
    pub which: &'static str,
    /// Open ones.
    pub open: &'static str,
    /// Those whose turn is the reader's.
    pub mine: &'static str,
    /// Those whose last day has passed.
    pub overdue: &'static str,
    /// Those that have ended.
    pub ended: &'static str,
    /// All.
    pub all: &'static str,
    /// Label of the units.
    pub unit: &'static str,
    /// Every unit.
    pub every_unit: &'static str,
    /// Label of the subjects.
    pub about: &'static str,
    /// Every subject.
    pub every_about: &'static str,
    /// Label of the departments.
    pub department: &'static str,
    /// Every department.
    pub every_department: &'static str,
    /// Label of the cycles.
    pub cycle: &'static str,
    /// Every cycle.
    pub every_cycle: &'static str,
    /// Label of the search.
    pub search: &'static str,
    /// Applies the choices.
    pub apply: &'static str,
    /// Leads to the list without choices.
    pub clear: &'static str,
    /// Downloads the list.
    pub download: &'static str,
    /// How old a case is.
    pub age: fn(i64) -> String,
    /// How long an ended one took.
    pub took: fn(i64) -> String,
    /// Last day for the answer.
    pub due: fn(Day) -> String,
    /// How many days that day is past.
    pub late: fn(i64) -> String,
    /// How many times it was said.
    pub same_said: fn(u32) -> String,

    /// Above a text whose step is no longer there.
    pub left: &'static str,
    /// Before the numbers of what was raised about a question.
    pub raised_before: &'static str,
    /// Path back to the list.
    pub to_list: &'static str,
    /// When and in which cycle it was raised.
    pub raised_in: fn(Day, &str) -> String,
    /// Heading of the thread.
    pub thread: &'static str,
    /// A step in the thread; `None` for raising it.
    pub done: fn(Option<CaseAction>) -> &'static str,
    /// The department and day of an assignment.
    pub asked: fn(&str, &str) -> String,
    /// The new last day after asking again.
    pub asked_until: fn(&str) -> String,
    /// Heading of what the reader has to do.
    pub actions: &'static str,
    /// Heading of what the reader can do while others are waited for.
    pub may_do: &'static str,
    /// A button.
    pub action: fn(CaseAction) -> &'static str,
    /// What it means, in a sentence; may be empty.
    pub action_help: fn(CaseAction) -> &'static str,
    /// Label of the text that goes with an action.
    pub text_of: fn(CaseAction) -> &'static str,
    /// Behind the label of a text that may stay empty.
    pub optional: &'static str,
    /// Label of the last day.
    pub due_label: &'static str,
    /// How a day is typed.
    pub due_hint: &'static str,
    /// Choose a department.
    pub choose_department: &'static str,
    /// Marks the department that keeps the figure.
    pub owner: fn(&str) -> String,
    /// Label of the case it goes into.
    pub into: &'static str,
    /// How a number is typed.
    pub into_hint: &'static str,
    /// After a step; `None` for raising it.
    pub said: fn(Option<CaseAction>) -> &'static str,
    /// What went wrong, by the code in the address.
    pub problem: fn(&str) -> &'static str,
    /// Heading of the facts.
    pub facts: &'static str,
    /// Where it stands.
    pub state_label: &'static str,
    /// Whom it waits for.
    pub turn_label: &'static str,
    /// Since which day.
    pub since: fn(Day) -> String,
    /// Raised by.
    pub raised_by: &'static str,
    /// Raised on.
    pub raised_label: &'static str,
    /// Last day.
    pub due_short: &'static str,
    /// Heading of cases that say much the same.
    pub similar: &'static str,
    /// How they were found.
    pub similar_say: &'static str,
    /// Merges this case into a similar one.
    pub merge_into: fn(&str) -> String,
    /// Heading of cases that went into this one.
    pub merged: fn(usize) -> String,
    /// It went into another case.
    pub went_into: fn(&str) -> String,
    /// The other's answers count for this one.
    pub went_into_lead: &'static str,
    /// The other has no answer yet.
    pub no_answer_yet: &'static str,
    /// Heading of the other's answers.
    pub answers: &'static str,

    /// Title of the page to raise one.
    pub raise_title: &'static str,
    /// For which unit and cycle.
    pub raise_lead: fn(&str, &str) -> String,
    /// Label of the kind.
    pub kind_label: &'static str,
    /// Label of the subject.
    pub about_label: &'static str,
    /// How to choose it.
    pub about_hint: &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// Group of topics.
    pub topics: &'static str,
    /// Label of the title.
    pub title_label: &'static str,
    /// What makes a good one.
    pub title_hint: &'static str,
    /// Label of the text.
    pub text_label: &'static str,
    /// What to say.
    pub text_hint: &'static str,
    /// Sends it.
    pub send: &'static str,
    /// Leads back without sending.
    pub cancel: &'static str,
    /// The field of a file.
    pub file_label: &'static str,
    /// Which kinds and how large.
    pub file_hint: &'static str,
    /// Heading of the problems.
    pub problems: fn(usize) -> String,
    /// Heading of open cases about the same subject.
    pub same_subject: &'static str,
    /// What to do about them.
    pub same_subject_say: &'static str,

    /// Beside a field of the form: leads to the page to raise one.
    pub from_form: &'static str,
    /// Heading on the first page: how many are open.
    pub home: fn(u32) -> String,
    /// Nothing is open.
    pub home_none: &'static str,
    /// How many are overdue, how many wait for the reader.
    pub home_say: fn(u32, u32) -> String,
    /// Leads to all open ones.
    pub home_all: fn(u32) -> String,
    /// Whom it waits for, and for how long.
    pub waits: fn(&str) -> String,
    /// Heading on a unit's page.
    pub of_unit: fn(u32) -> String,
    /// What the map counts.
    pub on_map: &'static str,
    /// In the map's panel: how many open ones the unit has.
    pub in_panel: fn(u32) -> String,
    /// In the review: leads to the unit's cases of the cycle.
    pub in_review: fn(u32) -> String,
    /// How many files came with it.
    pub files: fn(u32) -> String,

    /// Columns of the file.
    pub columns: Columns,
}

/// Columns of the file.
pub struct Columns {
    /// Running number.
    pub number: &'static str,
    /// Difficulty or proposal.
    pub kind: &'static str,
    /// Code of the indicator or word of the topic.
    pub about_code: &'static str,
    /// Its name.
    pub about: &'static str,
    /// One line.
    pub title: &'static str,
    /// Day it was raised.
    pub raised: &'static str,
    /// Where it stands.
    pub state: &'static str,
    /// Since which day.
    pub since: &'static str,
    /// Whom it waits for.
    pub turn: &'static str,
    /// The department asked.
    pub department: &'static str,
    /// Last day.
    pub due: &'static str,
    /// Whether that has passed.
    pub overdue: &'static str,
    /// Day it ended.
    pub ended: &'static str,
    /// Whole days from raising to the end or today.
    pub age: &'static str,
    /// How many others went into it.
    pub merged: &'static str,
    /// How many files came with it.
    pub files: &'static str,
}
