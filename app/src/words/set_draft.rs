//! Words of keeping indicator sets: the list, a draft, one of its lines.

use domain::indicator::{Direction, Mode, Origin};
use domain::rise::Rise;

/// Words of `/quan-tri/bo-chi-so` and below.
pub struct SetDraft {
    /// Title of the list.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Link: the list.
    pub to_list: &'static str,
    /// How a set is scored.
    pub mode: fn(Mode) -> &'static str,
    /// That many lines.
    pub lines: fn(usize) -> String,
    /// Heads: version, since, cycles that ask it.
    pub heads: [&'static str; 3],
    /// A version's name.
    pub version: fn(u32) -> String,
    /// No cycle asks it.
    pub no_cycle: &'static str,
    /// Never published.
    pub unpublished: &'static str,
    /// A draft: how many changes, by whom, when.
    pub draft_line: fn(usize, &str, &str) -> String,
    /// Link: look at the newest version.
    pub look: &'static str,
    /// Button: copy it to change it.
    pub open: &'static str,
    /// Link: go on with the draft.
    pub go_on: &'static str,
    /// The same two for readers of names only: of which set.
    pub of: fn(&str, &str) -> String,
    /// Opens the form of a copy.
    pub copy: &'static str,
    /// What a copy is.
    pub copy_lead: &'static str,
    /// Button: copy.
    pub copy_do: &'static str,
    /// Words of a draft.
    pub draft: DraftWords,
    /// Words of one line.
    pub line: LineWords,
    /// What is wrong with a field, and what to do.
    pub problem: fn(&str) -> &'static str,
    /// Over a form with that many problems.
    pub trouble: fn(usize) -> String,
    /// Label of a field, without its language.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field; empty where there is none.
    pub hint: fn(&str) -> &'static str,
    /// Behind the label of a Vietnamese field.
    pub in_vi: &'static str,
    /// Behind the label of an English field.
    pub in_en: &'static str,
    /// Button: save.
    pub save: &'static str,
    /// Link: leave without saving.
    pub cancel: &'static str,
    /// Saved.
    pub saved: &'static str,
}

/// Words of a draft.
pub struct DraftWords {
    /// Tag: a draft of that version.
    pub tag: fn(u32) -> String,
    /// Tag: that version, published.
    pub published_tag: fn(u32) -> String,
    /// What a draft means.
    pub lead: &'static str,
    /// What a published version means.
    pub published_lead: &'static str,
    /// It was published as that version.
    pub published: fn(&str) -> String,
    /// It was given up.
    pub discarded: &'static str,
    /// It was copied.
    pub opened: &'static str,
    /// Somebody else was faster.
    pub stale: &'static str,
    /// Nothing was changed yet.
    pub nothing: &'static str,
    /// Heading over what it changes.
    pub changes: fn(usize) -> String,
    /// Heads: line, what happens.
    pub heads: [&'static str; 2],
    /// It is new.
    pub added: &'static str,
    /// It goes.
    pub removed: &'static str,
    /// These fields differ.
    pub changed: fn(&str) -> String,
    /// Figures before and after cannot be compared.
    pub breaks: &'static str,
    /// Names of the set, headings or grades differ.
    pub names_changed: &'static str,
    /// The order differs.
    pub order_changed: &'static str,
    /// Heading over what keeps it from being published.
    pub problems: &'static str,
    /// Heading over publishing.
    pub publish: fn(u32) -> String,
    /// What publishing means.
    pub publish_lead: &'static str,
    /// Legend: cycles that take it.
    pub cycles: &'static str,
    /// No cycle waits for it.
    pub no_waiting: &'static str,
    /// Cycles that keep their version.
    pub keeps: fn(&str, u32) -> String,
    /// Button: publish.
    pub publish_do: &'static str,
    /// Opens the form that gives a draft up.
    pub discard: &'static str,
    /// What that means.
    pub discard_lead: &'static str,
    /// Button: give up.
    pub discard_do: &'static str,
    /// Heading over the lines.
    pub lines: &'static str,
    /// Label: as which kind of unit sees it.
    pub as_kind: &'static str,
    /// Every line.
    pub as_all: &'static str,
    /// Button: apply.
    pub apply: &'static str,
    /// So many lines are asked of so many.
    pub asked: fn(usize, usize) -> String,
    /// Nobody is asked it until it is checked.
    pub doubtful: &'static str,
    /// Link: change a line.
    pub change: &'static str,
    /// The same, of which line.
    pub change_of: fn(&str) -> String,
    /// Button: towards the beginning.
    pub up: fn(&str) -> String,
    /// Button: towards the end.
    pub down: fn(&str) -> String,
    /// Link: a new line in a feature.
    pub add: &'static str,
    /// The same, in which feature.
    pub add_in: fn(&str) -> String,
    /// Link: name, headings, grades.
    pub names: &'static str,
}

/// Words of one line.
pub struct LineWords {
    /// Heading of a new one.
    pub new: &'static str,
    /// Headings of the form: question, figure, who is asked, bounds, levels, parts.
    pub groups: [&'static str; 6],
    /// Title of the page of names, headings and grades.
    pub names: &'static str,
    /// What that page is for.
    pub names_lead: &'static str,
    /// Heading over the headings.
    pub headings: &'static str,
    /// How headings are taken out.
    pub headings_lead: &'static str,
    /// Heading over a new heading.
    pub new_heading: &'static str,
    /// Heading over the grades.
    pub grades: &'static str,
    /// How grades work.
    pub grades_lead: &'static str,
    /// Whose question it is.
    pub origin: fn(Origin) -> &'static str,
    /// Which way is better.
    pub direction: fn(Direction) -> &'static str,
    /// How it rises.
    pub rises: fn(Rise) -> &'static str,
    /// Level of a description.
    pub level: fn(usize) -> String,
    /// Number of a part.
    pub part: fn(usize) -> String,
    /// Number of a grade.
    pub grade: fn(usize) -> String,
    /// Bound between two classes.
    pub bound: fn(usize) -> String,
    /// First line of a choice.
    pub choose: &'static str,
    /// Button: look at it without saving.
    pub preview_do: &'static str,
    /// Heading over what the officer will see.
    pub preview: &'static str,
    /// What it is.
    pub preview_lead: &'static str,
    /// The preview has to wait for corrections.
    pub no_preview: &'static str,
    /// What is shown is not saved.
    pub unsaved: &'static str,
    /// The name before.
    pub before: fn(&str) -> String,
    /// Opens the form that takes it out.
    pub remove: &'static str,
    /// What that means.
    pub remove_lead: &'static str,
    /// Button: take out.
    pub remove_do: &'static str,
}
