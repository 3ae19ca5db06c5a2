//! `/ket-luan`: conclusions and tasks.

use domain::conclusion::{Tally, TaskAction, TaskState};
use domain::time::Day;

/// Words of conclusions.
pub struct ConclusionWords {
    /// Title of the list, name in menus.
    pub title: &'static str,
    /// The sentence at the top for those who send out: open tasks, late ones, reports that wait.
    pub headline_city: fn(&Tally) -> String,
    /// The sentence at the top for those who report: how many tasks, how many late.
    pub headline_unit: fn(usize, usize) -> String,
    /// Nothing there.
    pub none: &'static str,
    /// Heading of one's own tasks.
    pub own: &'static str,
    /// Heading of the conclusions.
    pub all: &'static str,
    /// Way to a new one.
    pub new: &'static str,
    /// Number, day and signatory.
    pub cited: fn(&str, Day, &str) -> String,
    /// How many items.
    pub items: fn(u32) -> String,
    /// Not sent out yet.
    pub draft: &'static str,
    /// Sent out on a day.
    pub sent_on: fn(Day) -> String,
    /// Where the text comes from.
    pub source: fn(&str) -> String,
    /// How tasks stand, in parts that are not zero.
    pub tally: fn(&Tally) -> Vec<String>,
    /// A task's state.
    pub state: fn(TaskState) -> &'static str,
    /// Late.
    pub late: &'static str,
    /// By when.
    pub due: fn(Day) -> String,
    /// Without a day.
    pub no_due: &'static str,
    /// Place of an item.
    pub place: fn(u32) -> String,
    /// Since when it stands there.
    pub since: fn(Day) -> String,
    /// Who acts.
    pub who: &'static str,
    /// Where one sees it done.
    pub way: &'static str,
    /// Name of the choice of tasks.
    pub which: &'static str,
    /// All tasks, and those of one sort, each with its number.
    pub which_of: fn(&str, usize) -> String,
    /// Open a task.
    pub open: &'static str,
    /// Everything is done.
    pub all_done: &'static str,
    /// Heading of the tasks in the work list and in the review: how many.
    pub tasks: fn(usize) -> String,

    /// Heading of the form.
    pub form: &'static str,
    /// Label of a field.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field; may be empty.
    pub hint: fn(&str) -> &'static str,
    /// What is wrong with a field, by stable code.
    pub problem: fn(&str) -> &'static str,
    /// Button: save.
    pub save: &'static str,
    /// Unfolds changing the head.
    pub change: &'static str,
    /// Heading of the form for an item.
    pub add_item: &'static str,
    /// Button: add.
    pub add: &'static str,
    /// Button: remove an item.
    pub remove: fn(u32) -> String,
    /// Unfolds choosing units by name.
    pub by_name: &'static str,
    /// Kind of unit with how many.
    pub kind: fn(&str, u32) -> String,
    /// Unfolds sending out.
    pub publish: &'static str,
    /// What sending out means.
    pub publish_lead: &'static str,
    /// Button that means it.
    pub publish_do: fn(usize) -> String,
    /// What has been done, by the word in the address.
    pub done: fn(&str) -> Option<&'static str>,

    /// Heading of the steps.
    pub steps: &'static str,
    /// A step as it is told.
    pub happened: fn(TaskAction) -> &'static str,
    /// Button of a step.
    pub action: fn(TaskAction) -> &'static str,
    /// Heading of reporting.
    pub report: &'static str,
    /// Label of how far it is.
    pub how_far: &'static str,
    /// Heading of judging.
    pub judge: &'static str,
    /// Label of what is asked again.
    pub ask: &'static str,
    /// Back to the list.
    pub to_list: &'static str,
    /// The reader may do nothing.
    pub nothing: &'static str,
}
