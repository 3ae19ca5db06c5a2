//! Words of keeping units: the list, one unit, a file of many.

use domain::time::Day;
use domain::unit::UnitKind;
use domain::unit::model::Model;
use store::import::Reason;

/// Words of `/quan-tri/don-vi` and below.
pub struct Units {
    /// Title of the list.
    pub title: &'static str,
    /// Its sentence: how many units were found.
    pub headline: fn(&str) -> String,
    /// What the page is for.
    pub lead: &'static str,
    /// Nothing was found.
    pub nothing: &'static str,
    /// Label: words to look for.
    pub find: &'static str,
    /// Label: kind.
    pub kind: &'static str,
    /// All kinds.
    pub all_kinds: &'static str,
    /// Label: part of the tree.
    pub within: &'static str,
    /// The whole city.
    pub everywhere: &'static str,
    /// Label: map version.
    pub map: &'static str,
    /// Button: apply.
    pub apply: &'static str,
    /// Link: add one.
    pub add: &'static str,
    /// Link: a file of many.
    pub import: &'static str,
    /// Heads of the table: unit, kind, below, code, population, stands until.
    pub heads: [&'static str; 5],
    /// A unit that has ended.
    pub closed: fn(Day) -> String,
    /// A unit that goes on.
    pub open: &'static str,
    /// Heading over a new unit.
    pub new: &'static str,
    /// What is told of a unit.
    pub facts: Facts,
    /// Label of a field.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field; empty where there is none.
    pub hint: fn(&str) -> &'static str,
    /// What is wrong with a field, and what to do.
    pub problem: fn(&str) -> &'static str,
    /// Over a form with that many problems.
    pub trouble: fn(usize) -> String,
    /// First line of a choice.
    pub choose: &'static str,
    /// Button: save.
    pub save: &'static str,
    /// Link: leave without saving.
    pub cancel: &'static str,
    /// Saved.
    pub saved: &'static str,
    /// Closed or opened again.
    pub closing_saved: &'static str,
    /// Opens the form that closes a unit.
    pub close: &'static str,
    /// What closing means.
    pub close_lead: &'static str,
    /// Button: close.
    pub close_do: &'static str,
    /// A model centre: since when, until when, by which decision.
    pub model: fn(&Model) -> String,
    /// Opens the form that says so.
    pub model_title: &'static str,
    /// What it means.
    pub model_lead: &'static str,
    /// Button: save it.
    pub model_do: &'static str,
    /// It has been saved.
    pub model_saved: &'static str,
    /// Moving it to another place in the tree.
    pub moving: Moving,
    /// Heading over what was done.
    pub history: &'static str,
    /// What was done with a unit.
    pub action: fn(&str) -> &'static str,
    /// A file of many units.
    pub file: FileWords,
}

/// Moving a unit with everything under it.
pub struct Moving {
    /// Opens the form.
    pub open: &'static str,
    /// What goes along, and who sees it from then on.
    pub lead: &'static str,
    /// So many units below it go along.
    pub below: fn(u32) -> String,
    /// So many self-assessments are under way.
    pub under_way: fn(u32) -> String,
    /// Why it stays: the names of published cycles.
    pub published: fn(&str) -> String,
    /// Button: move.
    pub act: &'static str,
    /// Moved.
    pub saved: &'static str,
}

/// What is told of a unit.
pub struct Facts {
    /// Name: the unit above.
    pub above: &'static str,
    /// Name: who reviews it.
    pub reviewer: &'static str,
    /// The city reviews.
    pub city: &'static str,
    /// Name: what it is asked.
    pub asked: &'static str,
    /// That many questions.
    pub questions: fn(u32) -> String,
    /// Name: units below.
    pub below: &'static str,
    /// Name: people with an account.
    pub accounts: &'static str,
    /// Name: code.
    pub code: &'static str,
    /// Link: the unit's page.
    pub page: &'static str,
}

/// A file of many units.
pub struct FileWords {
    /// Title.
    pub title: &'static str,
    /// What the file looks like.
    pub lead: &'static str,
    /// Link: a file to start from.
    pub template: &'static str,
    /// Its name.
    pub template_name: &'static str,
    /// Label of the field.
    pub label: &'static str,
    /// Its hint.
    pub hint: &'static str,
    /// Button: look at the file.
    pub look: &'static str,
    /// What the columns mean: name and explanation.
    pub columns: [(&'static str, &'static str); 12],
    /// Heading over the columns.
    pub columns_title: &'static str,
    /// Name of a column by its code.
    pub column: fn(&str) -> &'static str,
    /// Two lines of the template, in the order of `columns`.
    pub examples: [[&'static str; 12]; 2],
    /// Heading over a good file: new, changed.
    pub good: fn(&str, &str) -> String,
    /// Before the first units that change.
    pub changes_lead: &'static str,
    /// A unit that changes, and codes of the columns that do.
    pub change: fn(&str, &[String]) -> String,
    /// Nothing would change.
    pub nothing: &'static str,
    /// That many of a kind.
    pub new: fn(&str, UnitKind) -> String,
    /// That many change.
    pub changed: fn(&str) -> String,
    /// That many stay.
    pub same: fn(&str) -> String,
    /// Before the first names.
    pub examples_lead: &'static str,
    /// Which map.
    pub map: fn(&str) -> String,
    /// Button: take it in.
    pub take_in: &'static str,
    /// Taken as a whole or not at all.
    pub whole: &'static str,
    /// Another file.
    pub again: &'static str,
    /// Taken in: that many lines.
    pub done: fn(&str) -> String,
    /// Heading over a bad file.
    pub bad: fn(usize) -> String,
    /// More problems than are shown.
    pub more: fn(usize) -> String,
    /// Heads of the table of problems: line, column, what to do.
    pub heads: [&'static str; 3],
    /// The whole file.
    pub whole_file: &'static str,
    /// What is wrong with a line, and what to do.
    pub reason: fn(&Reason) -> String,
    /// No file chosen.
    pub missing: &'static str,
    /// A workbook that cannot be read.
    pub workbook: &'static str,
    /// Too large.
    pub too_large: &'static str,
    /// Units outside the own care.
    pub foreign: &'static str,
    /// It no longer waits.
    pub gone: &'static str,
}
